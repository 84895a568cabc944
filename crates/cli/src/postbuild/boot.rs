//! The scripts in the page that ask for the program and start it, in place of those that Trunk
//! writes.
//!
//! Trunk's own waits for the program and says nothing when it doesn't come. Ours tells the reader.
//! As a module it runs when the page has been read; a small script ahead of all asks for the
//! program before that.

use lol_html::html_content::ContentType;

use super::before_paint::with_first_script;
use super::built::{PROGRAM, STARTER};
use super::error::Error;
use super::html::with_the_only;
use super::tools::{Kind, Tools};

/// Our scripts; `JS` and `WASM` stand for the files.
const SCRIPT: &str = include_str!("boot.js");
const PRELOAD: &str = include_str!("preload_wasm.js");

/// The page with our scripts in place of Trunk's, for the files of these names.
///
/// # Errors
/// Says what is missing in a page that isn't as Trunk 0.21 writes it.
pub fn with_boot_scripts(
    page: &str,
    glue: &str,
    program: &str,
    tools: &Tools,
) -> Result<String, Error> {
    let script = SCRIPT.replace("\"JS\"", &format!("\"./{glue}\""));
    let script = tools.minify(Kind::Module, &script)?;
    let page = with_the_only(page, STARTER, |starter| {
        starter.set_inner_content(script.trim_end(), ContentType::Html);
    })?;
    // Our script asks for the program; where an element did, too, WebKit would load the file twice.
    let page = with_the_only(&page, PROGRAM, |link| {
        link.remove();
    })?;
    let ahead = PRELOAD.replace("\"WASM\"", &format!("\"./{program}\""));
    with_first_script(&page, &ahead, tools)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::built::tests::PAGE;
    use crate::postbuild::html::texts;
    use crate::postbuild::tools::tests::installed;

    #[test]
    fn our_scripts_start_the_files_and_the_program_is_asked_for_by_them_alone() {
        let Some(tools) = installed() else {
            return;
        };
        let page = with_boot_scripts(PAGE, "p-1.js", "p-1_bg.wasm", &tools).unwrap();
        let scripts = texts(&page, "script").unwrap();
        let [ahead, starter] = scripts.as_slice() else {
            panic!("{scripts:?}");
        };
        assert!(
            starter.contains("import(\"./p-1.js\")") && !starter.contains("\"JS\""),
            "{starter}"
        );
        assert!(
            ahead.contains("\"./p-1_bg.wasm\"") && !ahead.contains("\"WASM\""),
            "{ahead}"
        );
        assert!(
            !page.contains("as=\"fetch\"") && page.contains("rel=\"modulepreload\""),
            "{page}"
        );
    }

    #[test]
    fn a_page_without_trunks_script_is_refused() {
        let Some(tools) = installed() else {
            return;
        };
        let page = PAGE.replace("type=\"module\"", "");
        let error = with_boot_scripts(&page, "p-1.js", "p-1_bg.wasm", &tools).unwrap_err();
        assert!(
            error.to_string().starts_with("expected one module script"),
            "{error}"
        );
    }
}
