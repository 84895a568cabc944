//! Finishes what Trunk built: `finish FOLDER`.
//!
//! Trunk makes `index.html`, the program and the styles. What depends on their content comes here, after it: styles and
//! glue without comments, the policy with the hashes of the scripts that stand in the page, the list for readers without
//! JavaScript, and the worker that keeps the page for when there is no network.

mod boot;
mod early;
mod head;
mod list;
mod policy;
mod slim;
mod worker;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use statement_timeline::domain::load::load;

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
    match finish(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("could not finish {folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn finish(folder: &Path) -> io::Result<()> {
    let built = fs::read_to_string(folder.join(PAGE))?;
    let loaded = load(&fs::read(folder.join(DATA))?);
    for problem in &loaded.problems {
        eprintln!("{DATA}: {problem}");
    }
    let page = slim::with_slim_files(&built, folder)?;
    let page = early::with_early_script(&list::with_count(&page, &loaded.dataset));
    // It goes ahead of the other: what it asks for takes longest.
    let page = boot::with_boot_scripts(&page).map_err(io::Error::other)?;
    let page = policy::with_policy(&page);
    fs::write(folder.join(PAGE), &page)?;
    let list = early::with_early_script(&list::page(&page, &loaded.dataset));
    let list = policy::with_policy(&list);
    fs::write(folder.join(LIST_PAGE), list)?;
    fs::write(folder.join(worker::WORKER), worker::script(folder)?)
}
