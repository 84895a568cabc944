//! Finishes what Trunk built: `finish FOLDER`.
//!
//! Trunk makes `index.html`, the program and the styles. What depends on their content comes here, after it: program, glue,
//! styles and data as small as they can be, under names that say their content; title and shell of the data; the policy
//! with the hashes of the scripts that stand in the page, the list for readers without JavaScript, and the worker that keeps
//! the page for when there is no network. What isn't as it must be stops the build.

mod assets;
mod boot;
mod built;
mod data;
mod early;
mod error;
mod html;
mod list;
mod policy;
mod program;
mod shell;
mod temporary;
mod tools;
mod worker;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use statement_timeline::domain::load::load;
use statement_timeline::domain::model::Dataset;

use assets::Asset;
use built::{Built, GLUE, STYLES};
use error::Error;
use html::{Only, set_attribute, with_the_only};
use tools::{Kind, Tools};

/// Where Trunk's page is, in the folder that it built.
const PAGE: &str = "index.html";
/// The page for readers without JavaScript.
const LIST_PAGE: &str = "list.html";
/// The data set that it lists.
const DATA: &str = "data/statements.json";

fn main() -> ExitCode {
    let Some(folder) = env::args().nth(1) else {
        eprintln!("usage: finish FOLDER\nFOLDER is what Trunk built, with {PAGE} in it.");
        return ExitCode::from(2);
    };
    let finished = Tools::from_environment().and_then(|tools| finish(Path::new(&folder), &tools));
    match finished {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("could not finish {folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn finish(folder: &Path, tools: &Tools) -> Result<(), Error> {
    let page = text_of(&folder.join(PAGE))?;
    let built = Built::from_page(&page)?;
    let dataset = with_small_data(folder)?;
    let (glue, program) = with_small_program(folder, &built, tools)?;
    let styles = tools.minify(Kind::Styles, &text_of(&folder.join(&built.styles))?)?;
    let styles = assets::replace(folder, &built.styles, ".css", styles.as_bytes())?;

    let page = with_asset(&page, STYLES, &styles)?;
    let page = with_asset(&page, GLUE, &glue)?;
    let page = shell::with_shell(&page, &dataset)?;
    let page = early::with_early_script(&page, tools)?;
    // It goes ahead of the other: what it asks for takes longest.
    let page = boot::with_boot_scripts(&page, &glue.name, &program.name, tools)?;
    let list = early::with_early_script(&list::page(&page, &dataset)?, tools)?;
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
    let path = folder.join(DATA);
    let bytes = fs::read(&path).map_err(Error::of_file(&path))?;
    let small = data::minified(&bytes).map_err(|source| Error::Data { path: DATA, source })?;
    let loaded = load(&small);
    for problem in &loaded.problems {
        eprintln!("{DATA}: {problem}");
    }
    if loaded.dataset.statements.is_empty() {
        return Err(Error::NoStatements(DATA));
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
