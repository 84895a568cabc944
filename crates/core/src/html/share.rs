//! The dialog from which a link is handed on.

use maud::{Markup, html};

use crate::command::Command;
use crate::messages;
use crate::qr::qr_drawing;
use crate::share::Handed;
use crate::site::PageKey;

/// The inside of the dialog: the page first, which is what a messenger shows best.
pub fn share_dialog(handed: &Handed) -> String {
    let part =
        |id, name, note, address| address_part(id, name, note, address, handed.has_share_sheet);
    let markup = html! {
        div.sheet-head {
            h2 #share-heading tabindex="-1" autofocus { (messages::share_heading()) }
            form method="dialog" { button.button { (messages::close()) } }
        }
        @if let Some((page, address)) = &handed.page {
            (part("share-page", name_of_page(*page), messages::share_page_note(), address))
        }
        (part("share-view", messages::share_view(), note_of_view(handed.is_own_file), &handed.view))
    };
    markup.into_string()
}

fn note_of_view(is_own_file: bool) -> &'static str {
    if is_own_file {
        messages::file_own_link_shared()
    } else {
        messages::share_view_note()
    }
}

fn name_of_page(page: PageKey) -> &'static str {
    match page {
        PageKey::Statement(_) => messages::share_page_of_statement(),
        PageKey::Actor(_) => messages::share_page_of_actor(),
        PageKey::Topic(_) => messages::share_page_of_topic(),
    }
}

/// One address with what can be done with it. `id` is that of the element with the address.
fn address_part(id: &str, name: &str, note: &str, address: &str, has_share_sheet: bool) -> Markup {
    html! {
        section.share-part data-share=(id) {
            h3 { (name) }
            p { (note) }
            p.share-address #(id) dir="ltr" { (address) }
            div.share-tools {
                button.button
                    type="button"
                    data-command=(Command::CopyField(id))
                    aria-label=(messages::share_copy_named(name))
                {
                    (messages::cite_copy())
                }
                @if has_share_sheet {
                    button.button
                        type="button"
                        data-command=(Command::SendField(id))
                        aria-label=(messages::share_send_named(name))
                    {
                        (messages::share_send())
                    }
                }
            }
            details.share-code {
                summary { (messages::share_qr()) }
                @if let Some(drawing) = qr_drawing(address) {
                    svg.qr
                        role="img"
                        aria-label=(messages::share_qr_named(name))
                        viewBox={ "0 0 " (drawing.size) " " (drawing.size) }
                    {
                        rect width=(drawing.size) height=(drawing.size) fill="#fff" {}
                        path d=(drawing.path) fill="#000" {}
                    }
                } @else {
                    p { (messages::share_qr_too_long()) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActorIx, Index};

    const ADDRESS: &str = "https://example.org/?q=<\"&";

    fn dialog(page: Option<PageKey>, has_share_sheet: bool) -> String {
        share_dialog(&Handed {
            page: page.map(|page| (page, "https://example.org/actor/ann/".to_owned())),
            view: ADDRESS.to_owned(),
            is_own_file: false,
            has_share_sheet,
        })
    }

    #[test]
    fn a_view_of_something_alone_offers_its_page_before_the_view() {
        let text = dialog(Some(PageKey::Actor(ActorIx::from_usize(0))), true);
        let page = text.find("https://example.org/actor/ann/").unwrap();
        assert!(page < text.find("https://example.org/?q=").unwrap());
        assert_eq!(text.matches("class=\"qr\"").count(), 2);
        assert!(text.contains("data-command=\"send share-page\""));
    }

    #[test]
    fn without_a_page_or_a_share_sheet_neither_is_offered() {
        let text = dialog(None, false);
        assert!(!text.contains("share-page") && !text.contains("\"send "));
        assert!(text.contains("data-command=\"copy share-view\""));
    }

    #[test]
    fn addresses_are_escaped() {
        assert!(dialog(None, true).contains("?q=&lt;&quot;&amp;</p>"));
    }

    #[test]
    fn an_address_too_long_for_a_code_says_so() {
        let text = share_dialog(&Handed {
            page: None,
            view: "x".repeat(3000),
            is_own_file: false,
            has_share_sheet: false,
        });
        assert!(!text.contains("<svg") && text.contains(messages::share_qr_too_long()));
    }
}
