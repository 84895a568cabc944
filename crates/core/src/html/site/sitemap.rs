//! The list of all pages for search engines (sitemaps.org), and what robots may read.
//!
//! Both speak in absolute addresses, so there is no sitemap where that of the site isn't known.

use maud::{PreEscaped, html};

use crate::site::{BaseUrl, PageKey, Site};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// A file of a sitemap has at most so many addresses.
const MOST_IN_A_FILE: usize = 50_000;
/// The file that search engines are told of.
const NAME: &str = "sitemap.xml";
/// What is there beside the pages: the timeline itself and the list.
const FIXED: [&str; 2] = ["", "list.html"];

/// A file of the sitemap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitemap {
    /// Its name, in the folder of the site.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// All files of the sitemap, `sitemap.xml` first; none where the address of the site isn't known.
pub fn sitemaps(site: &Site) -> Vec<Sitemap> {
    let Some(base) = &site.publication.base else {
        return Vec::new();
    };
    let pages = PageKey::all(site.dataset).map(|page| page.path(site.dataset));
    let paths: Vec<String> = FIXED.map(str::to_owned).into_iter().chain(pages).collect();
    files(base, &paths, MOST_IN_A_FILE)
}

/// One file, or where that would be too long an index of several.
fn files(base: &BaseUrl, paths: &[String], most: usize) -> Vec<Sitemap> {
    let file = |name: String, paths: &[String]| {
        let text = html! {
            (PreEscaped(DECLARATION))
            urlset xmlns=(NAMESPACE) { @for path in paths { url { loc { (base.join(path)) } } } }
        };
        Sitemap {
            name,
            text: text.into_string(),
        }
    };
    if paths.len() <= most {
        return vec![file(NAME.to_owned(), paths)];
    }
    let parts = paths.chunks(most).zip(1..);
    let parts: Vec<Sitemap> = parts
        .map(|(part, number)| file(format!("sitemap-{number}.xml"), part))
        .collect();
    let index = html! {
        (PreEscaped(DECLARATION))
        sitemapindex xmlns=(NAMESPACE) {
            @for part in &parts { sitemap { loc { (base.join(&part.name)) } } }
        }
    };
    let index = Sitemap {
        name: NAME.to_owned(),
        text: index.into_string(),
    };
    std::iter::once(index).chain(parts).collect()
}

/// What robots may read: all of it, and where the sitemap is.
pub fn robots(site: &Site) -> String {
    let sitemap = site.absolute(NAME);
    let sitemap = sitemap.map(|address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_that_is_too_long_for_one_file_is_an_index_of_several() {
        let base: BaseUrl = "https://example.org/t/".parse().unwrap();
        let paths: Vec<String> = (0..5).map(|at| format!("statement/{at}/")).collect();
        let names = |most| -> Vec<String> {
            let files = files(&base, &paths, most);
            files.into_iter().map(|file| file.name).collect()
        };
        assert_eq!(names(5), ["sitemap.xml"]);
        assert_eq!(
            names(2),
            [
                "sitemap.xml",
                "sitemap-1.xml",
                "sitemap-2.xml",
                "sitemap-3.xml"
            ]
        );
        let files = files(&base, &paths, 2);
        assert!(
            files[0]
                .text
                .contains("<sitemap><loc>https://example.org/t/sitemap-3.xml</loc></sitemap>")
        );
        assert!(
            files[3]
                .text
                .contains("<url><loc>https://example.org/t/statement/4/</loc></url>")
        );
    }
}
