//! What waits in the page until it is wanted: the sheet of keys, the choice of what to download,
//! and what is said when there is no program.
//!
//! It is made here, so that the page's program carries neither its markup nor the table of formats.

use lol_html::html_content::ContentType;
use timeline_core::convert::download_dialog;
use timeline_core::html::{keys_dialog, trouble};

use timeline_core::messages;

use super::error::Error;
use super::html::{Only, with_the_only};

/// Empty elements of the page, each with what fills it.
const SLOTS: [(Only, fn() -> String); 3] = [
    (
        Only {
            what: messages::build_place_of_keys(),
            selector: "body > dialog#help",
        },
        keys_dialog,
    ),
    (
        Only {
            what: messages::build_place_of_downloads(),
            selector: "body > dialog#download",
        },
        download_dialog,
    ),
    (
        Only {
            what: messages::build_place_of_trouble(),
            selector: "body > #trouble",
        },
        trouble,
    ),
];

/// The page with all of it in its places.
///
/// # Errors
/// When the page has no place for one of them.
pub fn with_dialogs(page: &str) -> Result<String, Error> {
    let filled = |page: String, (slot, inside): &(Only, fn() -> String)| {
        with_the_only(&page, *slot, |element| {
            element.set_inner_content(&inside(), ContentType::Html);
        })
    };
    SLOTS.iter().try_fold(page.to_owned(), filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::built::tests::PAGE;

    const EMPTY: &str = "<dialog id=\"help\"></dialog><dialog id=\"download\"></dialog>\
        <div id=\"trouble\"></div><div id";

    #[test]
    fn each_place_is_filled_and_stays_the_same_when_it_is_filled_again() {
        let page = PAGE.replace("<div id", EMPTY);
        let once = with_dialogs(&page).unwrap();
        for part in [
            "<caption>Anywhere</caption>",
            "data-command=\"download-as csv\"",
            "id=\"own-file\"",
            "href=\"list.html\"",
        ] {
            assert!(once.contains(part), "{part}\n{once}");
        }
        assert_eq!(with_dialogs(&once).unwrap(), once);
    }

    #[test]
    fn a_page_without_a_place_is_refused() {
        let error = with_dialogs(PAGE).unwrap_err().to_string();
        assert!(
            error.starts_with("expected one place of the sheet of keys"),
            "{error}"
        );
    }
}
