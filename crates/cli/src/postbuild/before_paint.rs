//! The script by which the page looks right from the first picture on: in the reader's theme, and
//! small where it is a part of another page.
//!
//! The one that starts the program would come too late: as a module it runs when the page has been
//! drawn.

use serde_json::json;
use timeline_core::link::{TRACKING, TRACKING_STARTS};

use timeline_core::messages;

use super::error::Error;
use super::html::{Only, texts, with_first, with_the_only};
use super::tools::{Kind, Tools};

const SCRIPT: &str = include_str!("before_paint.js");
/// The script in a page that has no other one.
const THEME_SCRIPT: Only = Only {
    what: messages::build_theme_script(),
    selector: "head > script",
};

/// The page with the script at its start.
///
/// # Errors
/// When the script or the page is not as it must be.
pub fn with_theme_script(page: &str, tools: &Tools) -> Result<String, Error> {
    let tracking = json!({ "names": TRACKING, "starts": TRACKING_STARTS }).to_string();
    with_first_script(page, &SCRIPT.replace("TRACKING", &tracking), tools)
}

/// The element with that script, of a page that has no other one.
///
/// # Errors
/// When the page has none.
pub fn theme_script_of(page: &str) -> Result<String, Error> {
    let mut script = String::new();
    with_the_only(page, THEME_SCRIPT, |element| {
        script.extend(page.get(element.source_location().bytes()));
    })?;
    let text = texts(page, THEME_SCRIPT.selector)?.concat();
    Ok([&script, &text, "</script>"].concat())
}

/// The page with a script ahead of all that it could change.
///
/// # Errors
/// When the script or the page is not as it must be.
pub fn with_first_script(page: &str, script: &str, tools: &Tools) -> Result<String, Error> {
    let script = tools.minify(Kind::Script, script)?;
    with_first(page, &format!("<script>{}</script>", script.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::policy::with_policy;
    use crate::postbuild::tools::tests::installed;
    use timeline_core::link::DataHosts;

    #[test]
    fn the_script_runs_before_the_styles_are_there_and_its_hash_is_in_the_policy() {
        let page = "<html><head><meta charset=\"utf-8\">\
            <link rel=\"stylesheet\" href=\"a.css\"></head></html>";
        let Some(tools) = installed() else {
            return;
        };
        let page = with_policy(
            &with_theme_script(page, &tools).unwrap(),
            &DataHosts::default(),
        )
        .unwrap();
        let offset = |text: &str| page.find(text).unwrap();
        assert!(offset("'sha256-") < offset("<script>"), "{page}");
        assert!(offset("</script>") < offset("stylesheet"), "{page}");
        let script = theme_script_of(&page).unwrap();
        assert!(
            page.contains(&script) && script.ends_with("</script>"),
            "{script}"
        );
    }
}
