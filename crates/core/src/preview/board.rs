//! The pictures of an actor, of a topic and of the whole: what it is, in numbers, and when.

use maud::{Markup, html};

use super::card::{FOOT_PX, MARGIN_PX, TEXT_PX, ink, line, lines, mark, picture, quiet};
use super::font::Font;
use super::frame::Frame;
use super::marks::{Dot, marks};
use super::text::{Block, Room, fitted, one_line};
use crate::date::DayRange;
use crate::labels::{share, title};
use crate::messages;
use crate::model::{ActorIx, Attribution, CombinedStance, StatementIx, TopicIx};
use crate::positions::{StanceGroup, topic_summary};
use crate::site::Site;

const NAME_SIZES_PX: &[f64] = &[72.0, 60.0, 50.0, 42.0, 36.0, 32.0];
const NAME_TOP_PX: f64 = 54.0;
const SUB_SIZE_PX: f64 = 29.0;
const COUNT_SIZE_PX: f64 = 27.0;
/// From one row of counts to the next.
const COUNT_ROW_PX: f64 = 38.0;
/// From the left end of a sign to its count, and from there to the next sign.
const COUNT_SIGN_PX: f64 = 36.0;
const COUNT_GAP_PX: f64 = 28.0;
const GAP_PX: f64 = 14.0;

/// The picture of an actor: their statements, and by whom they are known, along time.
pub fn actor(site: &Site, frame: &Frame, actor: ActorIx) -> String {
    let dataset = site.dataset;
    let row = &dataset.actors[actor];
    let spoken = dataset.spoken_by(actor);
    let dots: Vec<Dot> = spoken
        .iter()
        .map(|&statement| dot(site, statement))
        .collect();
    let group = row.side.map(|side| dataset.sides[side].name.as_str());
    let group = group.filter(|name| *name != row.name);
    let count = messages::statements(spoken.len()).to_string();
    let days = spoken
        .iter()
        .map(|&statement| dataset.days_of(statement))
        .reduce(DayRange::joined);
    let sub = [
        group.map(str::to_owned),
        Some(count),
        days.map(DayRange::label),
    ];
    let sub: Vec<String> = sub.into_iter().flatten().collect();
    board(
        site,
        frame,
        &Board {
            name: &row.name,
            sub: &sub.join(", "),
            counts: counted(&dots),
            dots: &dots,
            foot: title(dataset),
        },
    )
}

/// The picture of a topic: who stands where by their own words, and what was said on it along time.
pub fn topic(site: &Site, frame: &Frame, topic: TopicIx) -> String {
    let dataset = site.dataset;
    let row = &dataset.topics[topic];
    let mut dots = Vec::new();
    for (statement, other) in dataset.statements.iter() {
        dots.extend(other.combined_stance_on(topic).map(|combined_stance| Dot {
            statement,
            combined_stance,
            attribution: other.attribution(),
        }));
    }
    let summary = topic_summary(&site.positions, &site.groups, topic, site.as_of);
    let counts = CombinedStance::ALL.iter().map(|&combined_stance| {
        let stands = |group: &&StanceGroup| {
            group.attribution == Attribution::Own && group.combined_stance == combined_stance
        };
        let of_combined_stance = summary.iter().filter(stands);
        (
            combined_stance,
            of_combined_stance.map(|group| group.actors.len()).sum(),
        )
    });
    let sub = messages::preview_stands(site.as_of).to_string();
    board(
        site,
        frame,
        &Board {
            name: &row.proposition,
            sub: &sub,
            counts: counts.collect(),
            dots: &dots,
            foot: title(dataset),
        },
    )
}

/// The picture of the whole: its title, and all statements along time.
pub fn whole(site: &Site, frame: &Frame) -> String {
    let dataset = site.dataset;
    let dots = dataset
        .statements
        .indexes()
        .map(|statement| dot(site, statement));
    let dots: Vec<Dot> = dots.collect();
    let count = messages::statements(dots.len()).to_string();
    let days = dataset.days().map(DayRange::label);
    let sub: Vec<String> = [Some(count), days].into_iter().flatten().collect();
    let actors = messages::actors(dataset.actors.len());
    let sources = messages::published_pages(dataset.sources.len());
    board(
        site,
        frame,
        &Board {
            name: title(dataset),
            sub: &sub.join(", "),
            counts: counted(&dots),
            dots: &dots,
            foot: &format!("{actors}, {sources}"),
        },
    )
}

/// How many statements there are of each combined stance.
fn counted(dots: &[Dot]) -> Vec<(CombinedStance, usize)> {
    let count = |&combined_stance: &CombinedStance| {
        (
            combined_stance,
            dots.iter()
                .filter(|dot| dot.combined_stance == combined_stance)
                .count(),
        )
    };
    CombinedStance::ALL.iter().map(count).collect()
}

fn dot(site: &Site, statement: StatementIx) -> Dot {
    let row = &site.dataset.statements[statement];
    Dot {
        statement,
        combined_stance: row.combined_stance(),
        attribution: row.attribution(),
    }
}

/// What such a picture has.
struct Board<'a> {
    name: &'a str,
    sub: &'a str,
    /// Combined stances with how many there are of them.
    counts: Vec<(CombinedStance, usize)>,
    dots: &'a [Dot],
    /// What stands at its foot: for a part, of which data it is one.
    foot: &'a str,
}

fn board(site: &Site, frame: &Frame, board: &Board) -> String {
    let room = Room {
        width_px: TEXT_PX,
        height_px: 190.0,
    };
    let name: Block = fitted(board.name, Font::Serif, NAME_SIZES_PX, room);
    let sub_px = NAME_TOP_PX + name.height_px() + GAP_PX + SUB_SIZE_PX;
    let (counts, counts_px) = counts(&board.counts, sub_px + COUNT_ROW_PX + GAP_PX);
    let marks = marks(site, frame, board.dots, counts_px + 26.0, FOOT_PX + 20.0);
    let fit = |text: &str, size_px: f64| one_line(text, Font::Sans, size_px, TEXT_PX);
    let content = html! {
        (lines(&name, Font::Serif, NAME_TOP_PX))
        (line(&fit(board.sub, SUB_SIZE_PX), quiet(SUB_SIZE_PX), MARGIN_PX, sub_px))
        (counts)
        (marks.drawing)
        (line(
            &fit(&foot(board, marks.without_room), COUNT_SIZE_PX),
            quiet(COUNT_SIZE_PX),
            MARGIN_PX,
            FOOT_PX + 82.0,
        ))
    };
    picture(None, &content)
}

/// What stands at the foot, first of all how many statements the picture has no mark for.
fn foot(board: &Board, without_room: usize) -> String {
    let rest = (without_room > 0).then(|| messages::preview_without_room(without_room).to_string());
    let parts = rest.into_iter().chain([board.foot.to_owned()]);
    parts.collect::<Vec<_>>().join(" \u{b7} ")
}

/// How many there are of each combined stance, in as many rows as they need, with the foot of the
/// last of them.
fn counts(counts: &[(CombinedStance, usize)], first_px: f64) -> (Markup, f64) {
    let set = ink(Font::Sans, COUNT_SIZE_PX);
    let (mut x_px, mut y_px) = (MARGIN_PX, first_px);
    let mut placed = Vec::new();
    for (combined_stance, count) in counts.iter().filter(|(_, count)| *count > 0) {
        let text = share(*combined_stance, *count);
        let width_px = COUNT_SIGN_PX + set.font.width_px(&text, set.size_px);
        if x_px > MARGIN_PX && x_px + width_px > MARGIN_PX + TEXT_PX {
            (x_px, y_px) = (MARGIN_PX, y_px + COUNT_ROW_PX);
        }
        placed.push((*combined_stance, text, x_px, y_px));
        x_px += width_px + COUNT_GAP_PX;
    }
    let markup = html! {
        @for (combined_stance, text, x_px, y_px) in &placed {
            (mark(*combined_stance, Attribution::Own, (x_px + 14.0, y_px - 9.0), 1.9))
            (line(text, set, x_px + COUNT_SIGN_PX, *y_px))
        }
    };
    (markup, y_px)
}
