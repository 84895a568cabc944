//! What Trunk 0.21 wrote: the files that its page asks for.

use timeline_core::messages;

use super::error::Error;
use super::html::{Only, attribute_of, texts};

/// The script by which Trunk starts the program; ours takes its place.
pub const STARTER: Only = Only {
    what: messages::build_starter(),
    selector: "script[type=\"module\"]:not([src])",
};
/// The element that asks for the glue ahead.
pub const GLUE: Only = Only {
    what: messages::build_link_to_glue(),
    selector: "head > link[rel=\"modulepreload\"][href][integrity]",
};
/// The element that asks for the program ahead.
pub const PROGRAM: Only = Only {
    what: messages::build_link_to_program(),
    selector: "head > link[rel=\"preload\"][as=\"fetch\"][href]",
};
/// The element that asks for the styles.
pub const STYLES: Only = Only {
    what: messages::build_link_to_styles(),
    selector: "head > link[rel=\"stylesheet\"][href][integrity]",
};

/// The names of the files, which are in the same folder as the page.
#[derive(Debug, PartialEq)]
pub struct Built {
    /// The JavaScript between program and browser.
    pub glue: String,
    /// The WebAssembly.
    pub program: String,
    /// The stylesheet.
    pub styles: String,
}

impl Built {
    /// Reads them from the page.
    ///
    /// # Errors
    /// When the page isn't as Trunk writes it.
    pub fn from_page(page: &str) -> Result<Self, Error> {
        let built = Self {
            glue: file_of(page, GLUE, ".js")?,
            program: file_of(page, PROGRAM, "_bg.wasm")?,
            styles: file_of(page, STYLES, ".css")?,
        };
        let starter = texts(page, STARTER.selector)?.concat();
        for name in [&built.glue, &built.program] {
            if !starter.contains(name) {
                return Err(Error::Unexpected {
                    what: STARTER.what,
                    expected: messages::build_name(name).to_string(),
                    found: starter,
                });
            }
        }
        Ok(built)
    }
}

fn file_of(page: &str, only: Only, ending: &str) -> Result<String, Error> {
    let address = attribute_of(page, only, "href")?;
    let name = address.strip_prefix("./").unwrap_or(&address);
    if name.ends_with(ending) && !name.contains('/') {
        return Ok(name.to_owned());
    }
    Err(Error::Unexpected {
        what: only.what,
        expected: messages::build_name_beside_page(ending).to_string(),
        found: address,
    })
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A page as Trunk writes it.
    pub const PAGE: &str = "<!doctype html><html lang=\"en\"><head>\n\
        <meta charset=\"utf-8\">\n<title>t</title>\
        <meta name=\"description\" content=\"d\"><link rel=\"icon\" href=\"data:,\">\n\
        <link rel=\"stylesheet\" href=\"./main-1.css\" integrity=\"sha384-a\">\n\
        <script type=\"module\">import init from './app-2.js';\n\
        await init({ module_or_path: './app-2_bg.wasm' });\n</script>\
        <link rel=\"modulepreload\" href=\"./app-2.js\" crossorigin=\"anonymous\" \
        integrity=\"sha384-b\">\
        <link rel=\"preload\" href=\"./app-2_bg.wasm\" crossorigin=\"anonymous\" \
        integrity=\"sha384-c\" \
        as=\"fetch\" type=\"application/wasm\"></head><body><div id=\"shell\"></div></body></html>";

    #[test]
    fn the_page_of_trunk_names_its_files() {
        let expected = Built {
            glue: "app-2.js".to_owned(),
            program: "app-2_bg.wasm".to_owned(),
            styles: "main-1.css".to_owned(),
        };
        assert_eq!(Built::from_page(PAGE).unwrap(), expected);
    }

    #[test]
    fn a_page_of_another_form_is_refused_with_what_it_lacks() {
        for (old, new, message) in [
            (
                "modulepreload",
                "preload",
                "expected one link to the glue (`head > \
                 link[rel=\"modulepreload\"][href][integrity]`) in the page, found 0",
            ),
            (
                "as=\"fetch\"",
                "as=\"script\"",
                "expected one link to the program (`head > \
                 link[rel=\"preload\"][as=\"fetch\"][href]`) in the page, found 0",
            ),
            (
                "integrity=\"sha384-a\"",
                "",
                "expected one link to the styles (`head > \
                 link[rel=\"stylesheet\"][href][integrity]`) in the page, found 0",
            ),
            (
                "./main-1.css",
                "https://a/main-1.css",
                "expected link to the styles to have the name of a file ….css beside the page, \
                 found \"https://a/main-1.css\"",
            ),
            (
                "import init from './app-2.js'",
                "init()",
                "expected module script that starts the program to have the name app-2.js, found ",
            ),
        ] {
            let error = Built::from_page(&PAGE.replace(old, new)).unwrap_err();
            assert!(error.to_string().starts_with(message), "{error}");
        }
    }
}
