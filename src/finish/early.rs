//! The script by which the page looks right from the first picture on: in the reader's theme, and small where it is a part
//! of another page.
//!
//! The one that starts the program would come too late: as a module it runs when the page has been drawn.

use super::head::with_first;
use super::slim::slim;

const SCRIPT: &str = include_str!("early.js");

/// The page with the script at its start.
pub fn with_early_script(page: &str) -> String {
    with_first_script(page, SCRIPT)
}

/// The page with a script ahead of all that it could change.
pub fn with_first_script(page: &str, script: &str) -> String {
    with_first(page, &format!("<script>\n{}</script>", slim(script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_runs_before_the_styles_are_there_and_its_hash_is_in_the_policy() {
        let page = "<meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"a.css\">";
        let page = super::super::policy::with_policy(&with_early_script(page));
        let place = |text: &str| page.find(text).unwrap();
        assert!(place("'sha256-") < place("<script>"), "{page}");
        assert!(place("</script>") < place("stylesheet"), "{page}");
    }
}
