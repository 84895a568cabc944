//! All files of the pages, in their order.

use std::path::Path;

use timeline_core::html::site::{feed, page, robots, sitemaps};
use timeline_core::site::{BaseUrl, Feed, PageKey, Publication, Site, shared_paths};

use super::files::{Files, Written};
use super::parallel::for_each;
use super::styles::{ENDING, STEM, styles};
use crate::postbuild::error::Error;
use crate::postbuild::html::{Only, attribute_of};
use crate::postbuild::policy::RULES;

/// The icon of the main page, which the others have as well.
pub const ICON: Only = Only {
    what: "icon",
    selector: "head > link[rel=\"icon\"][href]",
};

/// How the pages are published, beside the main page.
///
/// # Errors
/// When the main page has no icon.
pub fn publication(main_page: &str, base: Option<BaseUrl>) -> Result<Publication, Error> {
    Ok(Publication {
        base,
        styles: styles().0,
        icon: attribute_of(main_page, ICON, "href")?,
        policy: RULES.to_owned(),
    })
}

/// Makes the pages of a site with their feeds, the sitemap and the rules for robots.
///
/// # Errors
/// When two ids would have the same page, or a file can't be written.
pub fn make(folder: &Path, site: &Site) -> Result<Written, Error> {
    if let Some(shared) = shared_paths(site.dataset).into_iter().next() {
        return Err(Error::SharedPath(shared));
    }
    let files = Files::new(folder);
    let (name, text) = styles();
    files.put(&name, text)?;
    let all: Vec<PageKey> = PageKey::all(site.dataset).collect();
    for_each(&all, |&key| put_page(&files, site, key))?;
    files.put(&Feed::All.path(site.dataset), feed(site, Feed::All))?;
    files.put("robots.txt", robots(site))?;
    for sitemap in sitemaps(site) {
        files.put(&sitemap.name, sitemap.text)?;
    }
    files.finish(&PageKey::FOLDERS, is_ours)
}

fn put_page(files: &Files, site: &Site, key: PageKey) -> Result<(), Error> {
    let path = key.path(site.dataset);
    files.put(&format!("{path}index.html"), page(site, key))?;
    match key {
        // One statement is nothing to follow.
        PageKey::Statement(_) => Ok(()),
        PageKey::Actor(_) | PageKey::Topic(_) => {
            let of_page = Feed::Of(key);
            files.put(&of_page.path(site.dataset), feed(site, of_page))
        }
    }
}

/// Whether a file beside the folders is one that an earlier run may have made.
fn is_ours(name: &str) -> bool {
    let styles = name
        .strip_prefix(STEM)
        .and_then(|rest| rest.strip_suffix(ENDING));
    styles.is_some_and(|hash| hash.starts_with('-'))
        || name.starts_with("sitemap") && name.strip_suffix(".xml").is_some()
}
