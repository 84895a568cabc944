//! The page in any folder of any host, speaking to nobody else.

use crate::data::Data;
use crate::screen::Screen;
use crate::server::SUB_PATH;
use crate::stage::flow;

#[test]
fn the_page_works_in_a_folder_of_a_host() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let folder = format!("{}{SUB_PATH}", stage.server.origin());
        page.go_to(&folder).await;
        let count = Data::built_in().statements().len();
        assert_eq!(page.matching_count().await, count);
        assert_eq!(page.drawn_count().await, count);
        let requests = page.requests().await;
        let is_in_folder = |url: &String| url.starts_with(&folder) || url.starts_with("data:");
        assert!(requests.iter().all(is_in_folder), "{requests:#?}");
        page.filter_only("Sergey Lavrov").await;
        assert_eq!(
            page.address().await,
            format!("{folder}?actor=sergey-lavrov")
        );
        let link = page.copied_link().await;
        assert_eq!(link, page.address().await);
        page.choose_all().await;
        assert_eq!(
            page.address().await,
            folder,
            "the folder stays in the address"
        );
        page.go_to(&link).await;
        assert_eq!(page.lanes().await, ["sergey-lavrov"]);
        page.view("list").await;
        page.back().await;
        assert_eq!(page.address().await, link);
    });
}

#[test]
fn no_request_leaves_the_site() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.filter_only("Volodymyr Zelensky").await;
        page.view("list").await;
        let first = page.items().await[0].clone();
        page.open_from_list(&first).await;
        page.view("timeline").await;
        page.until_rest(page.press_button("zoom-in")).await;
        page.copied_link().await;
        let (requests, origin) = (page.requests().await, stage.server.origin());
        assert!(
            requests.iter().any(|url| url.ends_with("_bg.wasm")),
            "{requests:#?}"
        );
        let leaves = |url: &&String| !url.starts_with(&origin) && !url.starts_with("data:");
        let foreign: Vec<&String> = requests.iter().filter(leaves).collect();
        assert!(foreign.is_empty(), "{foreign:#?}");
    });
}
