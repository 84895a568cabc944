//! The program that converts files, in a worker of its own: made small like the page's, and asked
//! for by nobody until a reader opens a file or downloads one.
//!
//! Trunk gives its files no hash, and leaves nothing of them in the page. Here they get names of
//! their content like all others, and the page gets an element that says where they are and loads
//! nothing.

use std::fs;
use std::path::Path;

use lol_html::html_content::ContentType;
use maud::html;

use timeline_core::messages;

use super::assets::name_of_content;
use super::error::Error;
use super::html::{Only, with_each, with_the_only};
use super::program;
use super::tools::Tools;

/// What its files are called.
const NAME: &str = "exchange-worker";
/// The script that starts it; `GLUE` stands for the glue that Trunk wrote.
const SCRIPT: &str = include_str!("exchange.js");
/// The element in which the page says where its files are.
const PLACE: &str = "head > meta[name=\"exchange-worker\"]";
const HEAD: Only = Only {
    what: messages::build_head(),
    selector: "html > head",
};

/// Makes glue and program of the worker small, and says in the page where they are.
///
/// # Errors
/// When Trunk left no such files, or they can't be made small.
pub fn with_exchange_worker(folder: &Path, page: &str, tools: &Tools) -> Result<String, Error> {
    let glue = format!("{NAME}.js");
    let path = folder.join(format!("{NAME}_bg.wasm"));
    let before = fs::read(&path).map_err(Error::of_file(&path))?;
    let names = program::shared_names(&before)?;
    let entry = SCRIPT.replace("\"GLUE\"", &format!("{:?}", format!("./{glue}")));
    let (script, short) = tools.bundle(folder, &entry, &names)?;
    let after = tools.optimise(&program::with_short_names(&before, &short)?)?;
    fs::remove_file(&path).map_err(Error::of_file(&path))?;
    let glue = folder.join(glue);
    fs::remove_file(&glue).map_err(Error::of_file(&glue))?;
    let put = |ending: &str, content: &[u8]| {
        let name = name_of_content(NAME, content, ending);
        let path = folder.join(&name);
        fs::write(&path, content).map_err(Error::of_file(&path))?;
        Ok::<_, Error>(name)
    };
    let script = put(".js", script.as_bytes())?;
    let program = put("_bg.wasm", &after)?;
    let meta = html! {
        meta name=(NAME) content={ "./" (script) } data-program={ "./" (program) };
    };
    let meta = meta.into_string();
    let page = with_each(page, PLACE, |old| {
        old.remove();
    })?;
    with_the_only(&page, HEAD, |head| {
        head.append(&meta, ContentType::Html);
    })
}
