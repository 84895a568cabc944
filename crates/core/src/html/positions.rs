//! Where everybody stands: the board of actors by topics, and the statements behind a cell.

use maud::{Markup, html};

use super::details::{close_button, glyph_in_text, legend_drawing};
use super::glyph::glyph;
use super::{address_of_actor, address_of_topic, isolated, statement_in_short, statement_link};
use crate::command::Command;
use crate::dataset::Dataset;
use crate::messages;
use crate::model::{ActorIx, Attribution, CombinedStance, TopicIx};
use crate::positions::{
    Board, BoardRow, Cell, EvidenceRow, OwnStance, PositionIndex, heading_lines,
};

/// The board as an ordinary table. `changed` are the cells to be pointed out. Without columns the
/// positions of each actor stand below its name.
pub fn board(
    dataset: &Dataset,
    board: &Board,
    changed: &[(ActorIx, TopicIx)],
    has_columns: bool,
) -> String {
    let columns = board.topics.len() + 1;
    let markup = html! {
        // The roles are those of the elements: a phone shows the table as blocks, which would take
        // them away.
        table.board.is-narrow[!has_columns] role="table" {
            caption.visually-hidden { (messages::board_caption()) }
            thead role="rowgroup" {
                tr role="row" {
                    td role="cell" {}
                    @for &topic in &board.topics {
                        @let row = &dataset.topics[topic];
                        th data-key=(row.id) scope="col" role="columnheader" {
                            a
                                href=(address_of_topic(&row.id))
                                data-command=(Command::Topic(&row.id))
                                lang=[dataset.foreign_language()]
                                title=(row.proposition)
                                data-lines=(heading_lines(&row.label))
                            {
                                (row.label)
                            }
                        }
                    }
                }
            }
            @for group in &board.groups {
                tbody data-key=(group.name) role="rowgroup" {
                    @if !is_said_by_its_only_row(dataset, &group.name, &group.rows) {
                        tr.board-side role="row" {
                            th scope="rowgroup" role="rowheader" colspan=(columns) {
                                (isolated(dataset, &group.name))
                            }
                        }
                    }
                    @for row in &group.rows { (board_row(dataset, board, row, changed)) }
                }
            }
        }
    };
    markup.into_string()
}

/// A side that is called like its only actor needs no heading.
fn is_said_by_its_only_row(dataset: &Dataset, name: &str, rows: &[BoardRow]) -> bool {
    matches!(rows, [row] if dataset.actors[row.actor].name == name)
}

fn board_row(
    dataset: &Dataset,
    board: &Board,
    row: &BoardRow,
    changed: &[(ActorIx, TopicIx)],
) -> Markup {
    let actor = &dataset.actors[row.actor];
    html! {
        tr data-key=(actor.id) role="row" {
            th scope="row" role="rowheader" {
                a href=(address_of_actor(&actor.id)) data-command=(Command::Actor(&actor.id)) {
                    (isolated(dataset, &actor.name))
                }
            }
            @for (cell, &topic) in row.cells.iter().zip(&board.topics) {
                @let label = &dataset.topics[topic].label;
                td
                    data-key=(dataset.topics[topic].id)
                    role="cell"
                    .is-silent[cell.is_silent()]
                    .is-new[changed.contains(&(row.actor, topic))]
                {
                    @if !cell.is_silent() {
                        @let topic = &dataset.topics[topic].id;
                        button
                            type="button"
                            data-command=(Command::Cell { actor: &actor.id, topic })
                            data-topic-label=(label)
                            aria-label=(cell_name(&actor.name, label, cell))
                            title=(cell_words(cell))
                        {
                            (cell_drawing(cell))
                        }
                    }
                }
            }
        }
    }
}

fn cell_drawing(cell: &Cell) -> Markup {
    let own = match cell {
        Cell::Own(own) => Some(own),
        _ => None,
    };
    html! {
        (legend_drawing(&html! {
            @if let Some(attribution) = cell.attribution() {
                (glyph(cell.combined_stance(), attribution))
            }
            @if own.is_some_and(OwnStance::has_changed) { path.cell-changed d="M8-11H15V-4Z" {} }
        }))
        @if let Some(own) = own {
            @if own.contradiction.is_some() { span.cell-note aria-hidden="true" { "≠" } }
            @if own.times > 1 { span.cell-times aria-hidden="true" { (own.times) } }
        }
    }
}

/// What the signs of the board mean, as items of a list: the shapes, whose words tell it, what
/// stands beside them.
pub fn board_key() -> String {
    let supports = CombinedStance::One(crate::model::Stance::Supports);
    let stances = CombinedStance::ALL.iter();
    let stances = stances.filter(|stance| **stance != CombinedStance::Silent);
    let own = glyph(supports, Attribution::Own);
    let markup = html! {
        @for &stance in stances {
            li { (glyph_in_text(stance, Attribution::Own)) span { (stance.label()) } }
        }
        li { span { (messages::board_key_own()) } }
        li {
            (glyph_in_text(supports, Attribution::Hearsay))
            span { (messages::board_key_second_hand()) }
        }
        li {
            (glyph_in_text(supports, Attribution::AboutOther))
            span { (messages::board_key_ascribed()) }
        }
        li {
            (legend_drawing(&html! { (own) path.cell-changed d="M8-11H15V-4Z" {} }))
            span { (messages::board_key_changed()) }
        }
        li { span.cell-note { "≠" } span { (messages::board_key_opposite()) } }
        li { span.cell-times { "3" } span { (messages::board_key_times()) } }
    };
    markup.into_string()
}

/// A cell for those who hear it: "Ann on Bridge: supports since …".
fn cell_name(actor: &str, topic: &str, cell: &Cell) -> String {
    messages::cell_name(actor, topic, cell_words(cell)).to_string()
}

/// A cell in words, as a sentence of its own.
pub fn cell_line(cell: &Cell) -> String {
    match cell {
        Cell::Silent => messages::cell_silent().to_owned(),
        Cell::Ascribed {
            count,
            combined_stance,
        } => messages::cell_ascribed(combined_stance.label(), *count).to_string(),
        Cell::Own(own) => own_words(own, own.combined_stance.label()),
    }
}

/// A cell in words, within a sentence or behind a name.
fn cell_words(cell: &Cell) -> String {
    match cell {
        Cell::Silent => messages::cell_silent_inline().to_owned(),
        Cell::Ascribed {
            count,
            combined_stance,
        } => messages::cell_ascribed(combined_stance.inline_label(), *count).to_string(),
        Cell::Own(own) => own_words(own, own.combined_stance.inline_label()),
    }
}

fn own_words(own: &OwnStance, stance: &str) -> String {
    let held = messages::days(own.held_days as usize);
    let mut words = messages::cell_own(stance, own.since.label(), held, own.times).to_string();
    if own.is_hearsay_only {
        words.push_str(messages::cell_second_hand());
    }
    if own.times_heard > 0 {
        words.push_str(&messages::cell_also_heard(own.times_heard).to_string());
    }
    if let Some(before) = own.before {
        let stance = before.combined_stance.inline_label();
        words.push_str(&messages::cell_before(stance).to_string());
        if before.attribution == Attribution::Hearsay {
            words.push_str(messages::move_second_hand());
        }
    }
    if let Some(days) = own.contradiction {
        words.push_str(&messages::cell_opposite(days.label()).to_string());
    }
    words
}

/// The statements behind a cell, in order, with each change pointed out.
pub fn behind(
    dataset: &Dataset,
    index: &PositionIndex,
    cell: (ActorIx, TopicIx),
    as_of: crate::date::Day,
) -> String {
    let (actor, topic) = cell;
    let behind = index.evidence(actor, topic, as_of);
    let topic = &dataset.topics[topic];
    let markup = html! {
        section.sheet
            data-key={ (dataset.actors[actor].id) " " (topic.id) }
            aria-labelledby="sheet-heading"
        {
            header.sheet-head {
                div {
                    h2 #sheet-heading tabindex="-1" {
                        (messages::actor_on_topic(
                            isolated(dataset, &dataset.actors[actor].name),
                            isolated(dataset, &topic.label),
                        ))
                    }
                    p.role { (messages::topic_as_of(isolated(dataset, &topic.proposition), as_of)) }
                }
                (close_button())
            }
            @if !behind.own.is_empty() {
                h3 { (messages::behind_own()) }
                (entries(dataset, &behind.own))
            }
            @if !behind.ascribed.is_empty() {
                h3 { (messages::behind_ascribed()) }
                (entries(dataset, &behind.ascribed))
            }
        }
    };
    markup.into_string()
}

/// Statements behind a position, in order.
pub fn entries(dataset: &Dataset, entries: &[EvidenceRow]) -> Markup {
    html! {
        ol.choice {
            @for entry in entries {
                @let row = &dataset.statements[entry.statement];
                li data-key=(row.id) .is-change[entry.is_change] {
                    (glyph_in_text(entry.combined_stance, row.attribution()))
                    (statement_link(dataset, entry.statement, &html! {
                        @if entry.is_change { strong { (messages::behind_change()) } }
                        (statement_in_short(dataset, entry.statement))
                    }))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::query::{Filter, Matching};

    #[test]
    fn the_key_names_each_shape_and_each_sign_of_the_board() {
        let key = board_key();
        for (sign, meaning) in [
            ("stance-supports attribution-own", "Supports"),
            ("stance-opposes attribution-own", "Opposes"),
            ("stance-conditional attribution-own", "Conditional"),
            ("stance-unclear attribution-own", "Unclear"),
            ("stance-mixed attribution-own", "Several stances"),
            ("attribution-hearsay", "Known second-hand only"),
            ("attribution-about-other", "Only others say so"),
            ("cell-changed", "Stood otherwise before"),
            ("cell-note", "Support and opposition within a week"),
            ("cell-times", "How often stated"),
        ] {
            let entries = key.split("<li>");
            let mut entries = entries.filter(|entry| entry.contains(sign));
            let is_named = entries.any(|entry| entry.contains(&format!("<span>{meaning}</span>")));
            assert!(is_named, "{meaning}: {key}");
        }
        assert!(key.contains("<li><span>Solid: own words</span></li>"));
    }

    #[test]
    fn the_words_of_a_position_count_and_date_own_words() {
        let real = include_bytes!("../../../../public/data/statements.json");
        let dataset = load(real).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let index = PositionIndex::new(&dataset, &matching);
        let trump = dataset.actors.find("donald-trump").unwrap();
        let as_of = crate::date::Day::from_iso("2026-01-31").unwrap();
        for (topic, words) in [
            (
                "nato-membership",
                "Opposes since 26 February 2025 (339 days), stated 2 times, reported second-hand \
                once more",
            ),
            (
                "us-troops",
                "Opposes since 18 February 2025 (347 days), stated 2 times, reported second-hand \
                2 more times",
            ),
            (
                "us-backstop",
                "Several stances since 7 January 2026 (24 days), stated 2 times, before that \
                unclear, with support and opposition stated within a week (24 to 26 February 2025)",
            ),
        ] {
            let topic = dataset.topics.find(topic).unwrap();
            assert_eq!(cell_line(&index.cell(trump, topic, as_of)), words);
        }
    }
}
