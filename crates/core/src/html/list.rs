//! The matching statements as a list by month: complete without the picture, and printable.
//!
//! On screen entries are dense: styles leave out what is marked `in-full`, which stands elsewhere
//! in the entry or is read in the open statement. Paper, which nobody can ask for more, has all of
//! it.

use maud::{Markup, html};

use super::details::{glyph_in_text, position_sentence, quotation};
use super::facts::{date, facts_in_line};
use super::search::marked;
use super::{isolated, isolated_in, statement_link};
use crate::command::Command;
use crate::dataset::Dataset;
use crate::details::StatementDetails;
use crate::list::{LIST_STEP, ListOrder, Month};
use crate::messages;
use crate::model::StatementIx;
use crate::search::Search;

/// The list of the first of `all` statements that match, with a way to the next ones.
pub fn list(dataset: &Dataset, months: &[Month], all: usize, search: &Search) -> String {
    let shown: usize = months.iter().map(|month| month.statements.len()).sum();
    let mut numbers = 1..;
    let markup = html! {
        @for month in months {
            @let heading = format!("month-{}", month.iso);
            section.month data-key=(month.iso) aria-labelledby=(heading) {
                h2 id=(heading) {
                    @if month.is_html_date {
                        time datetime=(month.iso) { (month.label) }
                    } @else {
                        (month.label)
                    }
                }
                ol.month-statements {
                    @for (above, &statement) in month.statements.iter().enumerate() {
                        (events(dataset, month, above))
                        (entry(dataset, statement, numbers.next().unwrap_or(shown), search))
                    }
                    (events(dataset, month, month.statements.len()))
                }
            }
        }
        @if shown < all {
            p.list-rest {
                span { (messages::list_shown(shown, all)) }
                button.button type="button" data-command=(Command::ListMore) {
                    (messages::list_more(LIST_STEP.min(all - shown)))
                }
            }
        }
    };
    markup.into_string()
}

/// The events of a month that stand right below so many of its statements.
fn events(dataset: &Dataset, month: &Month, statements: usize) -> Markup {
    html! {
        @for event in month.events_below(dataset, statements) {
            li.month-event { (event.date.label()) ": " (isolated(dataset, &event.label)) }
        }
    }
}

/// The buttons that say which end of time the list starts at.
pub fn list_order(chosen: ListOrder) -> String {
    let markup = html! {
        div.list-order.toolbar-buttons role="group" aria-label=(messages::order()) {
            @for order in ListOrder::ALL {
                @let command = Command::Order(order);
                button.button type="button" data-key=(command) data-command=(command)
                    aria-pressed=(order == chosen) { (order.label()) }
            }
        }
    };
    markup.into_string()
}

/// An entry: when, who and in short what, what was said, and on one line how that is known.
fn entry(dataset: &Dataset, statement: StatementIx, number: usize, search: &Search) -> Markup {
    let row = &dataset.statements[statement];
    let detail = StatementDetails::new(dataset, statement);
    html! {
        li data-key=(row.id) {
            article.item id={ "entry-" (number) } data-item=(row.id) {
                p.dateline {
                    (glyph_in_text(row.combined_stance(), row.attribution()))
                    span { (date(&detail)) }
                }
                h3 { (heading(dataset, statement, &detail, search)) }
                (about_line(&detail))
                p.summary lang=[&detail.language] { (marked(&detail.summary, search)) }
                div.said {
                    @if let Some(quote) = &detail.quote { (quotation(&detail, quote, search)) }
                    (stances(&detail, search))
                }
                (facts_in_line(&detail, search))
            }
        }
    }
}

/// Who said it, in which office, and in short what. Name and headline stand apart, so that
/// headlines are in one line below each other; whoever hears the link hears both.
fn heading(
    dataset: &Dataset,
    statement: StatementIx,
    detail: &StatementDetails,
    search: &Search,
) -> Markup {
    let language = detail.language.as_deref();
    let who = html! {
        span.speaker {
            bdi lang=[language] { (marked(&detail.speaker, search)) }
            // Of its own direction, like a name.
            @if let Some(role) = &detail.role {
                ", "
                span.role dir="auto" lang=[language] { (marked(role, search)) }
            }
        }
    };
    html! {
        @match &detail.headline {
            Some(headline) => {
                span aria-hidden="true" { (who) }
                (statement_link(dataset, statement, &html! {
                    span.visually-hidden lang=[language] { (detail.speaker) ": " }
                    span.headline lang=[language] { (marked(headline, search)) }
                }))
            }
            None => (statement_link(dataset, statement, &who)),
        }
    }
}

/// Whose position it asserts, if not the speaker's own.
fn about_line(detail: &StatementDetails) -> Markup {
    let (speaker, about) = (&detail.speaker, &detail.about);
    html! {
        @if let (Some(line), Some(about)) = (&detail.about_line, about) {
            p.about-line {
                span.in-full { (line) }
                span.in-short {
                    (messages::about_line_short(about, speaker))
                }
            }
        }
    }
}

/// The stances by the short names of their topics; in full, on paper, as sentences.
fn stances(detail: &StatementDetails, search: &Search) -> Markup {
    let language = detail.language.as_deref();
    html! {
        @if !detail.positions.is_empty() {
            ul.positions {
                @for line in &detail.positions {
                    li {
                        span class={ "stance stance-" (line.stance.word()) } {
                            (line.stance.label())
                        }
                        span.in-short {
                            @let topic = marked(&line.topic, search);
                            @let topic = html! { bdi lang=[language] { (topic) } };
                            @match &line.ascribed_to {
                                Some(names) => {
                                    (messages::ascribed_to(topic, isolated_in(language, names)))
                                }
                                None => (topic),
                            }
                        }
                        span.in-full { (position_sentence(detail, line, search)) }
                    }
                }
            }
        }
    }
}
