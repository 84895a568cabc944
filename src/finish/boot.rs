//! The script in the page that starts the program, in place of the one that Trunk writes.
//!
//! Trunk's own waits for the program and says nothing when it doesn't come. Ours tells the reader, and asks for the data
//! while the program is still on its way.

/// Our script; `JS` and `WASM` stand for the files that Trunk made.
const SCRIPT: &str = include_str!("boot.js");

/// The page with our script in place of Trunk's.
///
/// # Errors
/// Says what is missing in a page that isn't as Trunk 0.21 writes it.
pub fn with_boot_script(page: &str) -> Result<String, String> {
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
    let script = SCRIPT
        .replace("\"JS\"", &format!("{:?}", quoted(".js")?))
        .replace("\"WASM\"", &format!("{:?}", quoted(".wasm")?));
    let (before, after) = (
        page.get(..start).unwrap_or_default(),
        page.get(end..).unwrap_or_default(),
    );
    Ok(format!("{before}\n{}{after}", without_comments(&script)))
}

/// Without the lines that only speak to whoever reads the source.
fn without_comments(script: &str) -> String {
    let lines = script.split_inclusive('\n');
    lines
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_script_starts_the_files_that_trunk_made() {
        let theirs = "<head><script type=\"module\">import init from './p-1.js';\nawait init('./p-1_bg.wasm');\n</script></head>";
        let page = with_boot_script(theirs).unwrap();
        assert!(page.contains("\"./p-1.js\"") && page.contains("\"./p-1_bg.wasm\""));
        assert!(
            !page.contains("\"JS\"") && !page.contains("//") && page.ends_with("</script></head>")
        );
    }

    #[test]
    fn a_page_of_another_form_is_refused_with_what_it_lacks() {
        let error = with_boot_script("<script type=\"module\">import './a.js'</script>");
        assert_eq!(error.unwrap_err(), "found no .wasm in the page");
    }
}
