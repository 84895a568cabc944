//! The page of a statement: all that the program shows of it when it is open.

use maud::{Markup, html};

use super::super::details::{position_sentence, quotation};
use super::super::facts::{date, facts};
use super::super::isolated_in;
use super::citations::citations;
use super::document::{Document, document};
use super::links::{actor_link, link, statement_line, statement_list, topic_link};
use super::metadata::quotation_data;
use super::sprite::mark;
use crate::dataset::Dataset;
use crate::details::{StatementDetails, neighbours_of_same_actor};
use crate::messages;
use crate::model::StatementIx;
use crate::search::Search;
use crate::site::{Feed, PageKey, Site};

/// The page of a statement.
pub fn statement_page(site: &Site, statement: StatementIx) -> String {
    let dataset = site.dataset;
    let row = &dataset.statements[statement];
    let detail = StatementDetails::new(dataset, statement);
    let actor = PageKey::Actor(row.speaker);
    let feed = (
        Feed::Of(actor),
        messages::site_feed_title(&detail.speaker).to_string(),
    );
    document(
        site,
        &Document {
            page: PageKey::Statement(statement),
            name: name(&detail),
            description: description(&detail),
            trail: vec![actor_link(dataset, row.speaker)],
            feed: Some(feed),
            kind: "article",
            data: quotation_data(site, statement),
            view: messages::site_see(),
            content: content(site, statement, &detail),
        },
    )
}

/// Who said it, and in short what: "Ann: A bridge must come"; without a headline, when.
pub fn name(detail: &StatementDetails) -> String {
    let what = detail.headline.as_ref().unwrap_or(&detail.date_label);
    format!("{}: {what}", detail.speaker)
}

/// When, as what, whose position if not the speaker's own, and what was said.
pub fn description(detail: &StatementDetails) -> String {
    let about = detail.about_line.as_ref().map(|line| format!(" {line}"));
    let quote = detail
        .quote
        .as_ref()
        .map(|quote| format!(" {}", messages::quoted(quote)));
    format!(
        "{} ({}).{} {}{}",
        detail.date_label,
        detail.how,
        about.unwrap_or_default(),
        detail.summary,
        quote.unwrap_or_default()
    )
}

fn content(site: &Site, statement: StatementIx, detail: &StatementDetails) -> Markup {
    let dataset = site.dataset;
    let row = &dataset.statements[statement];
    let answers = dataset.answers_to(statement);
    html! {
        article {
            (heading(dataset, statement, detail))
            (words(dataset, statement, detail))
            (facts(detail, &Search::default()))
            @if let Some(answered) = row.replies_to {
                (related(dataset, messages::answers(), &[answered]))
            }
            @if !answers.is_empty() { (related(dataset, messages::answered_by(), answers)) }
            (citations(site, statement))
        }
        (neighbours(dataset, statement))
    }
}

fn heading(dataset: &Dataset, statement: StatementIx, detail: &StatementDetails) -> Markup {
    let row = &dataset.statements[statement];
    let language = detail.language.as_deref();
    html! {
        h1 {
            span.speaker {
                (isolated_in(language, &detail.speaker))
                @if detail.headline.is_some() { span.visually-hidden { ": " } }
            }
            @if let Some(headline) = &detail.headline {
                span.headline lang=[language] { (headline) }
            }
        }
        @if let Some(role) = &detail.role { p.role lang=[language] dir="auto" { (role) } }
        p.dateline {
            (mark(row.combined_stance(), row.attribution()))
            span { (date(detail)) }
        }
    }
}

/// What was said: whose position, quote, summary, stances. The topic of a stance leads to its page.
fn words(dataset: &Dataset, statement: StatementIx, detail: &StatementDetails) -> Markup {
    let language = detail.language.as_deref();
    let positions = dataset.statements[statement]
        .positions
        .iter()
        .zip(&detail.positions);
    html! {
        @if let Some(line) = &detail.about_line { p.about-line { (line) } }
        @if let Some(quote) = &detail.quote { (quotation(detail, quote, &Search::default())) }
        p.summary lang=[language] dir="auto" { (detail.summary) }
        @if !detail.positions.is_empty() {
            ul.positions {
                @for (position, line) in positions {
                    li {
                        span class={ "stance stance-" (line.stance.word()) } {
                            (line.stance.label())
                        }
                        span {
                            (position_sentence(detail, line, &Search::default()))
                            " (" (topic_link(dataset, position.topic)) ")"
                        }
                    }
                }
            }
        }
    }
}

fn related(dataset: &Dataset, heading: &str, statements: &[StatementIx]) -> Markup {
    html! {
        section.related {
            h2 { (heading) }
            (statement_list(dataset, statements, true))
        }
    }
}

/// The statements of the same actor before and after this one, and all of them.
fn neighbours(dataset: &Dataset, statement: StatementIx) -> Markup {
    let (before, after) = neighbours_of_same_actor(dataset, statement);
    let around = [
        (messages::site_before(), before),
        (messages::site_after(), after),
    ];
    html! {
        nav.same-actor aria-label=(messages::same_actor()) {
            @if before.is_some() || after.is_some() {
                dl {
                @for (word, neighbour) in around {
                    @if let Some(neighbour) = neighbour {
                        div { dt { (word) } dd { (statement_line(dataset, neighbour, false)) } }
                    }
                }
                }
            }
            p {
                (link(
                    dataset,
                    PageKey::Actor(dataset.statements[statement].speaker),
                    &html! { (messages::site_all_of_actor()) },
                ))
            }
        }
    }
}
