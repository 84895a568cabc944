//! While a file of the reader's own is shown no address that the page gives shows other data
//! without saying so.

use crate::own_files::with_table;
use crate::page::Page;
use crate::stage::flow;

const FORMS: [&str; 4] = ["Chicago", "BibTeX", "Wikipedia", "Markdown"];

/// Waits until the page says of what it copied that it leads to the published data.
async fn assert_said(page: &Page, button: &str) {
    page.press_button(button).await;
    page.wait_until(&format!("it is said of {button}"), async || {
        let said = page.confirmed().await;
        said.contains("published data") && said.contains("can't carry your file")
    })
    .await;
}

#[test]
fn what_is_copied_is_said_to_lead_to_the_published_data() {
    flow(async |stage| {
        let page = with_table(&stage).await;
        for button in ["copy-link", "copy-embed"] {
            assert_said(&page, button).await;
        }
        page.open_share_dialog(false).await;
        let words = page.words_of_dialog("share").await;
        assert!(words.contains("published data"), "{words}");
        let offered = page.offered_addresses().await;
        assert_eq!(offered.len(), 1, "no page of the site: {offered:?}");
    });
}

#[test]
fn no_link_and_no_citation_has_an_address_of_the_site() {
    flow(async |stage| {
        let page = with_table(&stage).await;
        for view in ["timeline", "list", "positions"] {
            page.view(view).await;
            for by_keyboard in [false, true] {
                let (count, led) = page.addresses_when_reached(by_keyboard).await;
                assert!(
                    count > 2 && led.is_empty(),
                    "{view}, {count} links: {led:#?}"
                );
            }
            assert_eq!(
                page.addresses_in_words().await,
                Vec::<String>::new(),
                "{view}"
            );
        }
        page.view("list").await;
        let first = page.items().await[0].clone();
        page.open_from_list(&first).await;
        for form in FORMS {
            let citation = page.citation(form).await;
            assert!(
                citation.contains("https://example.org/")
                    && !citation.contains(&stage.server.origin()),
                "{form}: {citation}"
            );
        }
        let (_, led) = page.addresses_when_reached(false).await;
        assert_eq!(led, Vec::<String>::new());
        assert_eq!(page.addresses_in_words().await, Vec::<String>::new());
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        // The published data has its addresses again.
        page.press_button("published").await;
        page.wait_for_published().await;
        let (count, led) = page.addresses_when_reached(false).await;
        assert!(led.len() > 3 && led.len() <= count, "{led:#?}");
    });
}

#[test]
fn links_without_an_address_work_by_keyboard_as_they_do_by_pointer() {
    flow(async |stage| {
        let page = with_table(&stage).await;
        page.view("list").await;
        let first = page.items().await[0].clone();
        page.focus(&format!(".list [data-command='open {first}']"))
            .await;
        page.press("Enter").await;
        page.wait_for_open(&first).await;
        assert!(page.own_file().await.is_some());
        page.close_by_key().await;
        page.focus("nav [data-command='view positions']").await;
        page.press("Enter").await;
        page.wait_until("positions are shown", async || {
            page.query().await.contains("view=positions")
        })
        .await;
    });
}
