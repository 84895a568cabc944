//! The scripts in the page that ask for the program and start it, in place of those that Trunk writes.
//!
//! Trunk's own waits for the program and says nothing when it doesn't come. Ours tells the reader. As a module it runs
//! when the page has been read; a small script ahead of all asks for the program before that.

use super::early::with_first_script;
use super::slim::slim;

/// Our scripts; `JS` and `WASM` stand for the files that Trunk made.
const SCRIPT: &str = include_str!("boot.js");
const AHEAD: &str = include_str!("ahead.js");

/// The page with our scripts in place of Trunk's.
///
/// # Errors
/// Says what is missing in a page that isn't as Trunk 0.21 writes it.
pub fn with_boot_scripts(page: &str) -> Result<String, String> {
    let missing = |what: &str| format!("found no {what} in the page");
    let open = "<script type=\"module\">";
    let start = page.find(open).ok_or_else(|| missing(open))? + open.len();
    let rest = page.get(start..).unwrap_or_default();
    let end = start + rest.find("</script>").ok_or_else(|| missing("</script>"))?;
    let theirs = page.get(start..end).unwrap_or_default();
    let quoted = |ending: &str| {
        let mut names = theirs.rsplit('\'');
        names
            .find(|name| name.ends_with(ending))
            .ok_or_else(|| missing(ending))
    };
    let script = SCRIPT.replace("\"JS\"", &format!("{:?}", quoted(".js")?));
    let ahead = AHEAD.replace("\"WASM\"", &format!("{:?}", quoted(".wasm")?));
    let (before, after) = (
        page.get(..start).unwrap_or_default(),
        page.get(end..).unwrap_or_default(),
    );
    let page = format!("{before}\n{}{after}", slim(&script));
    Ok(with_first_script(&without_program_link(&page), &ahead))
}

/// Without the element that asks for the program ahead: our script does, and WebKit would load the file twice.
fn without_program_link(page: &str) -> String {
    let of_program = |element: &&str| element.contains("as=\"fetch\"");
    match page.split_inclusive('>').find(of_program) {
        Some(element) => page.replace(element, ""),
        None => page.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_script_starts_the_files_that_trunk_made() {
        let theirs = "<head><meta charset=\"utf-8\"><script type=\"module\">import init from './p-1.js';\nawait init('./p-1_bg.wasm');\n</script></head>";
        let page = with_boot_scripts(theirs).unwrap();
        assert!(page.contains("\"./p-1.js\"") && page.contains("\"./p-1_bg.wasm\""));
        assert!(
            !page.contains("\"JS\"") && !page.contains("//") && page.ends_with("</script></head>")
        );
    }

    #[test]
    fn the_program_is_asked_for_by_our_script_alone() {
        let glue = "<link rel=\"modulepreload\" href=\"a.js\" integrity=\"sha384-a\">";
        let program = "<link rel=\"preload\" href=\"a.wasm\" integrity=\"sha384-b\" as=\"fetch\">";
        let page = without_program_link(&[glue, program, "</head>"].concat());
        assert_eq!(page, [glue, "</head>"].concat());
    }

    #[test]
    fn a_page_of_another_form_is_refused_with_what_it_lacks() {
        let error = with_boot_scripts("<script type=\"module\">import './a.js'</script>");
        assert_eq!(error.unwrap_err(), "found no .wasm in the page");
    }
}
