//! All files of the pages, in their order.

use std::path::Path;

use timeline_core::html::site::{feed, missing_page, page, robots, sitemaps};
use timeline_core::preview::{Frame, of_page, of_site};
use timeline_core::site::{BaseUrl, Feed, PICTURE, PageKey, Publication, Site, shared_paths};

use timeline_core::messages;

use super::files::{Files, Written};
use super::parallel::for_each;
use super::pictures::Painter;
use super::styles::{ENDING, STEM, styles};
use crate::postbuild::data;
use crate::postbuild::error::Error;
use crate::postbuild::html::{Only, attribute_of};
use crate::postbuild::policy::RULES;

/// The icon of the main page, which the others have as well.
pub const ICON: Only = Only {
    what: messages::build_icon(),
    selector: "head > link[rel=\"icon\"][href]",
};

/// What hosts show for an address that the site doesn't have.
pub const MISSING: &str = "404.html";

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

/// Makes the pages of a site with their feeds and pictures, the sitemap and the rules for robots.
/// Pictures that are still right are taken from the folder `earlier`.
///
/// # Errors
/// When two ids would have the same page, or a file can't be written.
pub fn make(folder: &Path, site: &Site, earlier: Option<&Path>) -> Result<Written, Error> {
    if let Some(shared) = shared_paths(site.dataset).into_iter().next() {
        return Err(Error::SharedPath(shared));
    }
    let files = Files::new(folder);
    let (name, text) = styles();
    files.put(&name, text)?;
    let all: Vec<PageKey> = PageKey::all(site.dataset).collect();
    for_each(&all, |&key| put_page(&files, site, key))?;
    put_pictures(&files, site, &all, earlier)?;
    files.put(&Feed::All.path(site.dataset), feed(site, Feed::All))?;
    files.put(MISSING, missing_page(site))?;
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

/// The pictures of all pages, and of the whole.
fn put_pictures(
    files: &Files,
    site: &Site,
    pages: &[PageKey],
    earlier: Option<&Path>,
) -> Result<(), Error> {
    let frame = Frame::new(site).ok_or(Error::NoStatements(data::PATH))?;
    let painter = Painter::new();
    let put = |path: &str, svg: &str| {
        let is_current = |png: &[u8]| painter.has_drawn(png, svg);
        files.put_made(path, earlier, is_current, || painter.png(svg))
    };
    for_each(pages, |&key| {
        put(&key.picture_path(site.dataset), &of_page(site, &frame, key))
    })?;
    put(PICTURE, &of_site(site, &frame))
}

/// Whether a file beside the folders is one that an earlier run may have made.
fn is_ours(name: &str) -> bool {
    let styles = name
        .strip_prefix(STEM)
        .and_then(|rest| rest.strip_suffix(ENDING));
    styles.is_some_and(|hash| hash.starts_with('-'))
        || name.starts_with("sitemap") && name.strip_suffix(".xml").is_some()
}
