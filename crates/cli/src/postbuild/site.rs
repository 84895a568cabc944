//! All steps in their order: what depends on the content of another file comes after it.

use std::fs;
use std::path::Path;

use timeline_core::dataset::Dataset;
use timeline_core::load::load;

use super::assets::{self, Asset};
use super::built::{Built, GLUE, STYLES};
use super::error::Error;
use super::html::{Only, set_attribute, with_the_only};
use super::tools::{Kind, Tools};
use super::{before_paint, boot, data, list, policy, program, shell, worker};

/// Where Trunk's page is, in the folder that it built.
const PAGE: &str = "index.html";
/// The page for readers without JavaScript.
const LIST_PAGE: &str = "list.html";

/// Makes the folder that Trunk built ready for readers. `styles` is the stylesheet of the page as it
/// is written, with its imports beside it: Trunk copies it alone.
///
/// # Errors
/// Says what was expected, and where. What isn't as it must be stops the build.
pub fn make_ready(folder: &Path, styles: &Path, tools: &Tools) -> Result<(), Error> {
    let page = text_of(&folder.join(PAGE))?;
    let built = Built::from_page(&page)?;
    let dataset = with_small_data(folder)?;
    let (glue, program) = with_small_program(folder, &built, tools)?;
    let styles = tools.bundle_styles(styles)?;
    let styles = assets::replace(folder, &built.styles, ".css", styles.as_bytes())?;

    let page = with_asset(&page, STYLES, &styles)?;
    let page = with_asset(&page, GLUE, &glue)?;
    let page = shell::with_shell(&page, &dataset)?;
    let page = before_paint::with_theme_script(&page, tools)?;
    // It goes ahead of the other: what it asks for takes longest.
    let page = boot::with_boot_scripts(&page, &glue.name, &program.name, tools)?;
    let list = before_paint::with_theme_script(&list::page(&page, &dataset)?, tools)?;
    write(&folder.join(PAGE), policy::with_policy(&page)?)?;
    write(&folder.join(LIST_PAGE), policy::with_policy(&list)?)?;
    // It knows all the other files.
    let worker = worker::script(folder).map_err(Error::of_file(folder))?;
    write(
        &folder.join(worker::WORKER),
        tools.minify(Kind::Script, &worker)?,
    )
}

/// Makes the data small that the page brings along, and reads it.
fn with_small_data(folder: &Path) -> Result<Dataset, Error> {
    let path = folder.join(data::PATH);
    let bytes = fs::read(&path).map_err(Error::of_file(&path))?;
    let small = data::minified(&bytes).map_err(|source| Error::Data {
        path: data::PATH,
        source,
    })?;
    let loaded = load(&small);
    for problem in &loaded.problems {
        eprintln!("{}: {problem}", data::PATH);
    }
    if loaded.dataset.statements.is_empty() {
        return Err(Error::NoStatements(data::PATH));
    }
    write(&path, small)?;
    Ok(loaded.dataset)
}

/// Makes glue and program small, which call each other by the same short names.
fn with_small_program(
    folder: &Path,
    built: &Built,
    tools: &Tools,
) -> Result<(Asset, Asset), Error> {
    let path = folder.join(&built.program);
    let program = fs::read(&path).map_err(Error::of_file(&path))?;
    let names = program::shared_names(&program)?;
    let (glue, short) = tools.bundle(&folder.join(&built.glue), &names)?;
    let program = tools.optimise(&program::with_short_names(&program, &short)?)?;
    let glue = assets::replace(folder, &built.glue, ".js", glue.as_bytes())?;
    let program = assets::replace(folder, &built.program, "_bg.wasm", &program)?;
    Ok((glue, program))
}

/// The page with the name and the digest of a file in the element that asks for it.
fn with_asset(page: &str, only: Only, asset: &Asset) -> Result<String, Error> {
    with_the_only(page, only, |link| {
        set_attribute(link, "href", &["./", &asset.name].concat());
        set_attribute(link, "integrity", &asset.integrity);
    })
}

fn text_of(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::of_file(path))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Error> {
    fs::write(path, content).map_err(Error::of_file(path))
}
