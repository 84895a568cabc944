//! The script in the page that starts the program, in place of the one that Trunk writes.
//!
//! Trunk's own waits for the program and says nothing when it doesn't come. Ours tells the reader, and asks for the data
//! while the program is still on its way.

use super::comments::without_comments;

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
    let after = without_program_digest(after);
    Ok(format!("{before}\n{}{after}", without_comments(&script)))
}

/// Without the digest in the element that asks for the program ahead: browsers pass over it there, and some complain.
fn without_program_digest(page: &str) -> String {
    let of_program = |element: &&str| element.contains("as=\"fetch\"");
    let Some(element) = page.split_inclusive('>').find(of_program) else {
        return page.to_owned();
    };
    let mut parts = element.split(" integrity=\"");
    let start = parts.next().unwrap_or_default();
    let end = parts.next().and_then(|rest| rest.split_once('"'));
    let kept = [start, end.map_or("", |(_, rest)| rest)].concat();
    page.replace(element, &kept)
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
    fn the_program_is_asked_for_without_a_digest_that_browsers_pass_over() {
        let glue = "<link rel=\"modulepreload\" href=\"a.js\" integrity=\"sha384-a\">";
        let program = "<link rel=\"preload\" href=\"a.wasm\" integrity=\"sha384-b\" as=\"fetch\">";
        let page = without_program_digest(&[glue, program, "</head>"].concat());
        let expected = "<link rel=\"preload\" href=\"a.wasm\" as=\"fetch\">";
        assert_eq!(page, [glue, expected, "</head>"].concat());
    }

    #[test]
    fn a_page_of_another_form_is_refused_with_what_it_lacks() {
        let error = with_boot_script("<script type=\"module\">import './a.js'</script>");
        assert_eq!(error.unwrap_err(), "found no .wasm in the page");
    }
}
