//! All steps in their order: what depends on the content of another file comes after it.

use std::fs;
use std::path::{Path, PathBuf};

use timeline_core::dataset::Dataset;
use timeline_core::link::DataHosts;
use timeline_core::load::load;
use timeline_core::schema;
use timeline_core::site::{BaseUrl, Site};

use super::assets::{self, Asset};
use super::built::{Built, GLUE, STYLES};
use super::error::Error;
use super::html::{Only, set_attribute, with_first, with_the_only};
use super::pages::{self, Written};
use super::tools::{Kind, Tools};
use super::{before_paint, boot, data, dialogs, exchange, list, policy, program, shell, worker};

/// Where the page of the program is, in the folder of the site.
const PAGE: &str = "index.html";
/// The page for readers without JavaScript.
const LIST_PAGE: &str = "list.html";

/// What a site is made from, and for where.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The stylesheet of the page as it is written, with its imports beside it, where the folder is
    /// as Trunk left it, which copies the stylesheet alone. None where the site was made ready
    /// before.
    pub styles: Option<PathBuf>,
    /// The data file that the page brings along, in place of the one that is there.
    pub data: Option<PathBuf>,
    /// The address of the site, if it is known.
    pub base: Option<BaseUrl>,
    /// The hosts, beside its own, of whose data files the page may show what a link names.
    pub data_hosts: DataHosts,
    /// The folder of an earlier build, from which pictures are taken that are still right.
    pub earlier: Option<PathBuf>,
}

/// Makes a folder ready for readers: the page of the program, and a page for each statement, actor
/// and topic.
///
/// # Errors
/// Says what was expected, and where. What isn't as it must be stops the build.
pub fn make_ready(folder: &Path, options: &Options) -> Result<Written, Error> {
    let page = text_of(&folder.join(PAGE))?;
    if let Some(data) = &options.data {
        let bytes = fs::read(data).map_err(Error::of_file(data))?;
        write(&folder.join(data::PATH), bytes)?;
    }
    let dataset = with_small_data(folder)?;
    let publication = pages::publication(&page, options.base.clone())?;
    let site = Site::new(&dataset, publication).ok_or(Error::NoStatements(data::PATH))?;
    match &options.styles {
        Some(styles) => finish_program(folder, &page, styles, &options.data_hosts, &site)?,
        None => bring_up_to_date(folder, &page, &options.data_hosts, &site)?,
    }
    write_schema(folder)?;
    pages::make(folder, &site, options.earlier.as_deref())
}

/// Puts the schema of data files where those can name it.
fn write_schema(folder: &Path) -> Result<(), Error> {
    let folder = folder.join(schema::FOLDER);
    fs::create_dir_all(&folder).map_err(Error::of_file(&folder))?;
    write(&folder.join(schema::FILE), schema::schema_text())
}

/// Makes what Trunk built ready.
fn finish_program(
    folder: &Path,
    page: &str,
    styles: &Path,
    hosts: &DataHosts,
    site: &Site,
) -> Result<(), Error> {
    let tools = Tools::from_environment()?;
    let built = Built::from_page(page)?;
    let (glue, program) = with_small_program(folder, &built, &tools)?;
    let styles = tools.bundle_styles(styles)?;
    let styles = assets::replace(folder, &built.styles, ".css", styles.as_bytes())?;

    let page = with_asset(page, STYLES, &styles)?;
    let page = with_asset(&page, GLUE, &glue)?;
    let page = shell::with_shell(&page, site)?;
    let page = exchange::with_exchange_worker(folder, &page, &tools)?;
    let page = dialogs::with_dialogs(&page)?;
    let page = before_paint::with_theme_script(&page, &tools)?;
    // It goes ahead of the other: what it asks for takes longest.
    let page = boot::with_boot_scripts(&page, &glue.name, &program.name, &tools)?;
    let list = before_paint::with_theme_script(&list::page(&page, site.dataset)?, &tools)?;
    write(&folder.join(PAGE), policy::with_policy(&page, hosts)?)?;
    write_list(folder, &list)?;
    // It knows all the other files.
    let worker = worker::script(folder).map_err(Error::of_file(folder))?;
    let worker = tools.minify(Kind::Script, &worker)?;
    write(&folder.join(worker::WORKER), worker)
}

/// Brings a site that is ready to its data, its address and the hosts that it allows: head and
/// shell of the page, list, worker. The program stays, and of the policy what rules scripts.
fn bring_up_to_date(
    folder: &Path,
    page: &str,
    hosts: &DataHosts,
    site: &Site,
) -> Result<(), Error> {
    let page = policy::with_data_hosts(&shell::with_shell(page, site)?, hosts)?;
    let script = before_paint::theme_script_of(&text_of(&folder.join(LIST_PAGE))?)?;
    let list = with_first(&list::page(&page, site.dataset)?, &script)?;
    write(&folder.join(PAGE), page)?;
    write_list(folder, &list)?;
    let worker = worker::script(folder).map_err(Error::of_file(folder))?;
    write(&folder.join(worker::WORKER), worker)
}

/// Writes the list, which asks nobody for data.
fn write_list(folder: &Path, list: &str) -> Result<(), Error> {
    let list = policy::with_policy(list, &DataHosts::default())?;
    write(&folder.join(LIST_PAGE), list)
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
    let entry = format!(
        "export {{ default }} from {:?};",
        format!("./{}", built.glue)
    );
    let (glue, short) = tools.bundle(folder, &entry, &names)?;
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
