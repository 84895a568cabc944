//! The picture of a statement: stance, who, what, when, and how it is known.

use maud::{Markup, html};

use super::card::{FOOT_PX, MARGIN_PX, Set, TEXT_PX, foot, ink, line, lines, mark, picture, quiet};
use super::colours::{NOTICE, of_combined_stance};
use super::font::Font;
use super::text::{Room, fitted, one_line};
use crate::dataset::Dataset;
use crate::details::StatementDetails;
use crate::labels::{about_short_names, title, words_beside_mark};
use crate::messages;
use crate::model::StatementIx;
use crate::px::Px;
use crate::site::Site;

const STANCE_SIZE_PX: f64 = 32.0;
const SPEAKER_SIZES_PX: &[f64] = &[46.0, 38.0, 32.0];
const ROLE_SIZE_PX: f64 = 28.0;
const ABOUT_SIZE_PX: f64 = 26.0;
/// What was said, largest first.
const SAID_SIZES_PX: &[f64] = &[76.0, 66.0, 58.0, 50.0, 44.0, 38.0, 33.0];
/// Where the foot of the speaker's name is.
const SPEAKER_PX: f64 = 166.0;
/// Between parts.
const GAP_PX: f64 = 18.0;

/// The picture of a statement.
pub fn statement(site: &Site, statement: StatementIx) -> String {
    let dataset = site.dataset;
    let row = &dataset.statements[statement];
    let detail = StatementDetails::new(dataset, statement);
    let (head, below_px) = head(dataset, statement, &detail);
    let room = Room {
        width_px: TEXT_PX,
        height_px: FOOT_PX - GAP_PX - below_px,
    };
    let said = fitted(&words_beside_mark(row), Font::Serif, SAID_SIZES_PX, room);
    // In the middle of the room that there is.
    let top_px = below_px + (room.height_px - said.height_px()) / 2.0;
    let through = detail.attribution_chain.iter().skip(1);
    let through: Vec<&str> = through.map(String::as_str).collect();
    let content = html! {
        (stances(dataset, statement))
        (head)
        (lines(&said, Font::Serif, top_px))
        (foot(
            &format!("{} · {}", detail.date_label, detail.how),
            &format!("{} · {}", through.join(" › "), title(dataset)),
        ))
    };
    picture(Some(row.combined_stance()), &content)
}

/// The stance by shape, colour and word, and on which topics.
fn stances(dataset: &Dataset, statement: StatementIx) -> Markup {
    let row = &dataset.statements[statement];
    let (combined_stance, y_px) = (row.combined_stance(), 76.0);
    let set = Set {
        font: Font::Sans,
        size_px: STANCE_SIZE_PX,
        colour: of_combined_stance(combined_stance),
    };
    let topics: Vec<&str> = row
        .positions
        .iter()
        .map(|position| dataset.topics[position.topic].label.as_str())
        .collect();
    let label_x_px = MARGIN_PX + 58.0;
    let topics_x_px = label_x_px + set.font.width_px(combined_stance.label(), set.size_px) + 24.0;
    let topics = one_line(
        &topics.join(", "),
        Font::Sans,
        STANCE_SIZE_PX,
        MARGIN_PX + TEXT_PX - topics_x_px,
    );
    html! {
        (mark(combined_stance, row.attribution(), (MARGIN_PX + 18.0, y_px), 2.6))
        (line(combined_stance.label(), set, label_x_px, y_px + 11.0))
        (line(&topics, quiet(STANCE_SIZE_PX), topics_x_px, y_px + 11.0))
    }
}

/// Who said it, in which office, and whose position it is a claim about; with the place below it.
fn head(dataset: &Dataset, statement: StatementIx, detail: &StatementDetails) -> (Markup, f64) {
    let one = Room {
        width_px: TEXT_PX,
        height_px: 60.0,
    };
    let speaker = fitted(&detail.speaker, Font::Sans, SPEAKER_SIZES_PX, one);
    let role = detail
        .role
        .as_deref()
        .map(|role| one_line(role, Font::Sans, ROLE_SIZE_PX, TEXT_PX));
    let about = about_words(dataset, statement);
    let role_px = SPEAKER_PX + if role.is_some() { 40.0 } else { 0.0 };
    let about_px = role_px + if about.is_some() { 54.0 } else { 0.0 };
    let markup = html! {
        @if let Some(name) = speaker.lines.first() {
            (line(name, ink(Font::Sans, speaker.size_px), MARGIN_PX, SPEAKER_PX))
        }
        @if let Some(role) = role { (line(&role, quiet(ROLE_SIZE_PX), MARGIN_PX, role_px)) }
        @if let Some(about) = about { (about_line(&about, about_px)) }
    };
    (markup, about_px + GAP_PX)
}

/// That it is a claim about others, where it is one.
fn about_words(dataset: &Dataset, statement: StatementIx) -> Option<String> {
    let row = &dataset.statements[statement];
    let names = about_short_names(dataset, row);
    let text = messages::preview_claim(&names).to_string();
    (!row.about.is_empty())
        .then(|| one_line(&text, Font::Sans, ABOUT_SIZE_PX, TEXT_PX - 2.0 * GAP_PX))
}

fn about_line(text: &str, y_px: f64) -> Markup {
    let set = ink(Font::Sans, ABOUT_SIZE_PX);
    let width_px = set.font.width_px(text, set.size_px) + 2.0 * GAP_PX;
    html! {
        rect x=(Px(MARGIN_PX)) y=(Px(y_px - 32.0)) width=(Px(width_px)) height="44" fill=(NOTICE) {}
        (line(text, set, MARGIN_PX + GAP_PX, y_px))
    }
}
