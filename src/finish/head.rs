//! The start of the head of a page.

/// Only what says how the page is to be read.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// The page with something ahead of all that it could rule or change.
pub fn with_first(page: &str, first: &str) -> String {
    page.replacen(CHARSET, &format!("{CHARSET}\n{first}"), 1)
}
