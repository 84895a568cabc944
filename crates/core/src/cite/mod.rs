//! A statement as a citation, in the forms that papers, encyclopaedias and posts want.
//!
//! What isn't known is left out, never invented. What is not the speaker's own words is never put
//! in quotation marks. The day of the page is that of its publication; the day of the statement is
//! said where the form has a place for it. The day of access belongs to an address: where the
//! source has none, neither is given.

mod bibtex;
mod chicago;
mod escape;
mod markdown;
mod wikipedia;

#[cfg(feature = "convert")]
pub(crate) use bibtex::{entry as bibtex_entry, key as bibtex_key};
#[cfg(feature = "convert")]
pub(crate) use escape::one_line;
#[cfg(feature = "convert")]
pub(crate) use markdown::escape as markdown_text;

use super::dataset::Dataset;
use super::date::Day;
use super::model::{Source, Statement, StatementIx};

/// The citations of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citations {
    /// A note after the Chicago Manual of Style, 17th edition, as plain text.
    pub chicago: String,
    /// An entry for BibLaTeX.
    pub bibtex: String,
    /// The `cite news` template of Wikipedia.
    pub wikipedia: String,
    /// A line of Markdown that leads to this page, where its address shows the statement, and to
    /// the source.
    pub markdown: String,
}

/// The citations of a statement. `page_url` is the address at which this page shows it; none where
/// no address does, as of a file that is in the reader's browser alone: an address that shows other
/// data would be a wrong source. `accessed` is the reader's day.
pub fn cite<'u>(
    dataset: &Dataset,
    statement: StatementIx,
    page_url: impl Into<Option<&'u str>>,
    accessed: Option<Day>,
) -> Citations {
    let cited = Cited::new(dataset, statement, accessed);
    Citations {
        chicago: cited.chicago(),
        bibtex: cited.bibtex(),
        wikipedia: cited.wikipedia(),
        markdown: cited.markdown(page_url.into()),
    }
}

/// The line of Markdown alone; where this page has no known address, it leads to the source only.
#[cfg(feature = "convert")]
pub(crate) fn cite_in_markdown(
    dataset: &Dataset,
    statement: StatementIx,
    page_url: Option<&str>,
) -> String {
    Cited::new(dataset, statement, None).markdown(page_url)
}

/// All that a citation is made of.
struct Cited<'a> {
    statement: &'a Statement,
    source: &'a Source,
    /// What was said in a few words of ours, where the title of the page is not known. It stands in
    /// brackets, as what the citing hand supplies does, and never where a title belongs.
    described: Option<&'a str>,
    speaker: &'a str,
    accessed: Option<Day>,
}

impl<'a> Cited<'a> {
    fn new(dataset: &'a Dataset, statement: StatementIx, accessed: Option<Day>) -> Self {
        let statement = &dataset.statements[statement];
        let source = &dataset.sources[statement.source];
        let described = statement.headline.as_deref();
        Self {
            statement,
            source,
            described: described.filter(|_| source.title.is_none()),
            speaker: &dataset.actors[statement.speaker].name,
            accessed: accessed.filter(|_| source.url.is_some()),
        }
    }
}

/// The fields that are known, each as `make` writes it.
fn known_fields<const N: usize>(
    fields: [(&str, Option<String>); N],
    make: fn(&str, &str) -> String,
) -> String {
    fields
        .iter()
        .filter_map(|(name, value)| Some(make(name, value.as_deref()?)))
        .collect::<Vec<_>>()
        .concat()
}

#[cfg(test)]
mod tests;
