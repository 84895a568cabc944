//! The matching statements as a list by month: complete without the picture, and printable.

use maud::{Markup, html};

use super::reading::{facts, words};
use super::search::marked;
use super::statement_link;
use crate::domain::detail::Detail;
use crate::domain::list::Month;
use crate::domain::model::{Dataset, StatementIx};
use crate::domain::search::Search;

/// The list.
pub fn list(dataset: &Dataset, months: &[Month], search: &Search) -> String {
    let markup = html! {
        @for month in months {
            @let heading = format!("month-{}", month.iso);
            section.month aria-labelledby=(heading) {
                h2 id=(heading) { time datetime=(month.iso) { (month.label) } }
                @if !month.events.is_empty() {
                    ul.month-events aria-label="Meanwhile" {
                        @for event in month.events.iter().filter_map(|&place| dataset.events.get(place)) {
                            li { (event.date.label()) ": " (event.label) }
                        }
                    }
                }
                ol.month-statements { @for &statement in &month.statements { (entry(dataset, statement, search)) } }
            }
        }
    };
    markup.into_string()
}

fn entry(dataset: &Dataset, statement: StatementIx, search: &Search) -> Markup {
    let detail = Detail::new(dataset, statement);
    html! {
        li {
            article.item data-item=(dataset.statements[statement].id) {
                p.dateline { (detail.date_label) }
                h3 { (statement_link(dataset, statement, &html! { (marked(&detail.speaker, search)) })) }
                @if let Some(role) = &detail.role { p.role { (marked(role, search)) } }
                (words(&detail, search))
                (facts(&detail, search))
            }
        }
    }
}
