//! How a statement is known: whose words it is in, through whom it came, and where it is found.
//!
//! The open statement and paper have all of it in full. The list on screen has it on one line, by
//! styles alone: it leaves out what is marked `in-full`, since it stands elsewhere in the entry or
//! is read in the open statement.
//!
//! ```text
//!  How      Own words, spoken: Town hall        Own words, spoken: Town hall · Through The Wire ·
//!  Through  Ann → The Wire → The Paper    or    The Paper, “Two banks”, 2 September 2025
//!  Source   The Paper, “Two banks”, …
//! ```

use maud::{Markup, html};

use super::isolated_in;
use super::search::marked;
use crate::details::{SourceLine, StatementDetails};
use crate::messages;
use crate::search::Search;

/// How it is known: date, whose words, chain of attribution, sources.
pub fn facts(detail: &StatementDetails, search: &Search) -> Markup {
    html! { dl.facts { (when(detail)) (origin(detail, search)) } }
}

/// The same for one line, on which how the source dates it comes last and is the first to be cut
/// off.
pub fn facts_in_line(detail: &StatementDetails, search: &Search) -> Markup {
    html! {
        dl.facts {
            (origin(detail, search))
            @if let Some(precision) = &detail.date_precision {
                div.precision.in-short { dt { (messages::facts_date()) } dd { (precision) } }
            }
            (when(detail))
        }
    }
}

fn origin(detail: &StatementDetails, search: &Search) -> Markup {
    let language = detail.language.as_deref();
    html! {
        div {
            dt { (messages::facts_how()) }
            dd {
                (detail.how)
                @if let Some(venue) = &detail.venue {
                    ": "
                    bdi lang=[language] { (marked(venue, search)) }
                }
            }
        }
        (through(detail))
        div {
            dt { (messages::facts_source(detail.sources.len())) }
            @for source in &detail.sources { dd { (source_line(source, search)) } }
        }
    }
}

fn when(detail: &StatementDetails) -> Markup {
    let language = detail.language.as_deref();
    html! {
        div.when .in-full[detail.date_basis.is_none()] {
            dt { (messages::facts_when()) }
            dd {
                span.in-full { (date(detail)) }
                @if let Some(precision) = &detail.date_precision {
                    span.in-full { ", " (precision) }
                }
                @if let Some(basis) = &detail.date_basis {
                    span.quiet { " (" (isolated_in(language, basis)) ")" }
                }
            }
        }
    }
}

/// Speaker and publisher stand elsewhere in an entry: on its line only those between them do.
fn through(detail: &StatementDetails) -> Markup {
    let language = detail.language.as_deref();
    let last = detail.attribution_chain.len().saturating_sub(1);
    html! {
        div.through .in-full[last < 2] {
            dt { (messages::facts_through()) } " "
            dd {
                @for (index, link) in detail.attribution_chain.iter().enumerate() {
                    @if index > 0 { span.in-full { " → " } }
                    span .in-full[index == 0 || index == last] { (isolated_in(language, link)) }
                }
            }
        }
    }
}

/// A page with its address and its kind. In which language its title is the data doesn't say.
fn source_line(source: &SourceLine, search: &Search) -> Markup {
    let text = marked(&source.text, search);
    html! {
        @match &source.url {
            Some(url) => a href=(url) target="_blank" rel="noopener noreferrer" { bdi { (text) } },
            None => bdi { (text) },
        }
        @if let Some(kind) = source.kind { span.source-kind.in-full { " " (kind) } }
    }
}

/// The date in words, with its value for machines where HTML has one: a `time` without a value must
/// be one itself.
pub fn date(detail: &StatementDetails) -> Markup {
    html! {
        @match datetime_from_edtf(&detail.date_edtf) {
            Some(value) => time datetime=(value) { (detail.date_label) },
            None => (detail.date_label),
        }
    }
}

/// The value for a `time` element, which HTML allows for plain days, months and years only.
pub fn datetime_from_edtf(edtf: &str) -> Option<&str> {
    edtf.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'-')
        .then_some(edtf)
}
