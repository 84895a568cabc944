//! What is said when the program can't start, or has stopped.
//!
//! It is put into the page when that is built: there may be no program to say it.

use maud::html;

use crate::messages;

/// That the timeline stopped, and two ways on.
pub fn trouble() -> String {
    let again = html! { a.button href="" { (messages::trouble_load_again()) } };
    let list = html! { a href="list.html" { (messages::trouble_read_list()) } };
    let markup = html! {
        p { strong { (messages::trouble()) } " " (messages::trouble_ways(again, list)) }
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_on_stand_in_a_sentence() {
        let expected = "<p><strong>Something went wrong, and the timeline stopped.</strong> \
            <a class=\"button\" href=\"\">Load it again</a> or \
            <a href=\"list.html\">read all statements as a plain list</a>.</p>";
        assert_eq!(trouble(), expected);
    }
}
