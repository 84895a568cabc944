//! The matching statements as a list by month: complete without the picture, and printable.

use maud::{Markup, html};

use super::reading::{facts, heading, words};
use super::search::marked;
use super::{isolated, statement_link};
use crate::domain::detail::Detail;
use crate::domain::list::{LIST_STEP, Month};
use crate::domain::model::{Dataset, StatementIx};
use crate::domain::search::Search;

/// The list of the first of `all` statements that match, with a way to the next ones.
pub fn list(dataset: &Dataset, months: &[Month], all: usize, search: &Search) -> String {
    let shown: usize = months.iter().map(|month| month.statements.len()).sum();
    let mut places = 1..;
    let markup = html! {
        @for month in months {
            @let heading = format!("month-{}", month.iso);
            section.month data-key=(month.iso) aria-labelledby=(heading) {
                h2 id=(heading) {
                    @if month.is_html_date { time datetime=(month.iso) { (month.label) } } @else { (month.label) }
                }
                @if !month.events.is_empty() {
                    ul.month-events aria-label="Meanwhile" {
                        @for event in month.events.iter().filter_map(|&place| dataset.events.get(place)) {
                            li { (event.date.label()) ": " (isolated(dataset, &event.label)) }
                        }
                    }
                }
                ol.month-statements { @for &statement in &month.statements { (entry(dataset, statement, places.next().unwrap_or(shown), search)) } }
            }
        }
        @if shown < all {
            p.list-rest {
                span { (shown) " of " (all) " statements are listed. " }
                button.button type="button" data-action="list-more" { "List " (LIST_STEP.min(all - shown)) " more" }
            }
        }
    };
    markup.into_string()
}

fn entry(dataset: &Dataset, statement: StatementIx, place: usize, search: &Search) -> Markup {
    let detail = Detail::new(dataset, statement);
    html! {
        li data-key=(dataset.statements[statement].id) {
            article.item id={ "entry-" (place) } data-item=(dataset.statements[statement].id) {
                p.dateline { (detail.date_label) }
                h3 { (statement_link(dataset, statement, &heading(&detail, search))) }
                @if let Some(role) = &detail.role { p.role lang=[&detail.language] { (marked(role, search)) } }
                (words(&detail, search))
                (facts(&detail, search))
            }
        }
    }
}
