//! The board: actors by side from top to bottom, topics from left to right, a cell at each
//! crossing.

use super::{Cell, PositionIndex};
use crate::dataset::Dataset;
use crate::date::Day;
use crate::model::{ActorIx, Index, TopicIx};
use crate::timeline::{SideGroup, TextScale};

/// Least width of the names beside a board, and of a column of marks: a target (WCAG 2.2) and a
/// gap.
const NAMES_PX: f64 = 144.0;
const COLUMN_PX: f64 = 26.0;
/// A topic stands upright above its column, on lines of this height and length; a letter is no
/// wider than this, and a word may leave a part of its line empty.
const LINE_PX: f64 = 14.3;
const LINE_LENGTH_PX: f64 = 144.0;
const LETTER_PX: f64 = 7.2;
const LEAST_FILLED: f64 = 0.7;
/// Left and right of these lines.
const LINES_GAP_PX: f64 = 10.0;
/// More lines have no width in the stylesheet.
const MOST_LINES: usize = 5;

/// On how many lines a topic stands above its column, at most.
pub fn heading_lines(label: &str) -> usize {
    let length_px = label.chars().count() as f64 * LETTER_PX;
    if length_px <= LINE_LENGTH_PX {
        1
    } else {
        (length_px / (LINE_LENGTH_PX * LEAST_FILLED)).ceil() as usize
    }
}

/// Where everybody stands on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    /// Sides with at least one row, in the order of the lanes.
    pub groups: Vec<BoardGroup>,
    /// The columns.
    pub topics: Vec<TopicIx>,
}

/// The rows of a side.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardGroup {
    /// Its name as shown.
    pub name: String,
    /// Its actors of whom something is known, in the order of the lanes.
    pub rows: Vec<BoardRow>,
}

/// The cells of an actor.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardRow {
    /// The actor.
    pub actor: ActorIx,
    /// One for each topic of the board; at least one is not silent.
    pub cells: Vec<Cell>,
}

impl Board {
    /// The board of these actors and topics on a day.
    pub fn new(
        index: &PositionIndex,
        groups: &[SideGroup],
        topics: &[TopicIx],
        as_of: Day,
    ) -> Self {
        let mut board = Self {
            groups: Vec::new(),
            topics: topics.to_vec(),
        };
        for group in groups {
            let mut rows = Vec::new();
            for &actor in &group.actors {
                let cells: Vec<Cell> = topics
                    .iter()
                    .map(|&topic| index.cell(actor, topic, as_of))
                    .collect();
                if !cells.iter().all(Cell::is_silent) {
                    rows.push(BoardRow { actor, cells });
                }
            }
            if !rows.is_empty() {
                board.groups.push(BoardGroup {
                    name: group.name.clone(),
                    rows,
                });
            }
        }
        board
    }

    /// Whether a column for each topic has room on a page of this width; else each actor's
    /// positions stand below its name.
    pub fn has_columns(&self, dataset: &Dataset, width_px: f64, text: TextScale) -> bool {
        let topics = self.topics.iter();
        let lines = topics.map(|&topic| heading_lines(&dataset.topics[topic].label));
        let mut needed_px = NAMES_PX;
        for lines in lines {
            if lines > MOST_LINES {
                return false;
            }
            needed_px += COLUMN_PX.max(lines as f64 * LINE_PX + LINES_GAP_PX);
        }
        text.px(needed_px) <= width_px
    }

    /// All rows from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = &BoardRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    fn row_by_actor(&self) -> Vec<Option<&BoardRow>> {
        let mut found: Vec<Option<&BoardRow>> = Vec::new();
        for row in self.rows() {
            let index = row.actor.as_usize();
            if found.len() <= index {
                found.resize(index + 1, None);
            }
            if let Some(slot) = found.get_mut(index) {
                *slot = Some(row);
            }
        }
        found
    }

    fn cell(&self, row: Option<&BoardRow>, topic: TopicIx) -> Cell {
        let column = self.topics.iter().position(|&other| other == topic);
        row.zip(column)
            .and_then(|(row, column)| row.cells.get(column))
            .copied()
            .unwrap_or(Cell::Silent)
    }
}

/// The cells of the later board that rest on other statements than before, and those that fell
/// silent.
///
/// A stance that was said again counts as well; a stance that was only held for longer doesn't. In
/// the order of the rows, the vanished ones last.
pub fn changed_cells(before: &Board, after: &Board) -> Vec<(ActorIx, TopicIx)> {
    let (rows_before, rows_after) = (before.row_by_actor(), after.row_by_actor());
    let row_in = |rows: &[Option<_>], actor: ActorIx| rows.get(actor.as_usize()).copied().flatten();
    let vanished = before
        .rows()
        .filter(|row| row_in(&rows_after, row.actor).is_none());
    let mut changed = Vec::new();
    for actor in after.rows().chain(vanished).map(|row| row.actor) {
        let (old, new) = (row_in(&rows_before, actor), row_in(&rows_after, actor));
        for &topic in &after.topics {
            let is_same = before
                .cell(old, topic)
                .rests_on_same(&after.cell(new, topic));
            if !is_same {
                changed.push((actor, topic));
            }
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::super::fixture::Stage;
    use super::*;

    fn names(stage: &Stage, board: &Board) -> Vec<String> {
        let row = |row: &BoardRow| stage.dataset.actors[row.actor].name.clone();
        let group = |group: &BoardGroup| {
            let rows: Vec<String> = group.rows.iter().map(row).collect();
            format!("{}: {}", group.name, rows.join(", "))
        };
        board.groups.iter().map(group).collect()
    }

    #[test]
    fn only_actors_and_sides_of_whom_something_is_known_have_a_place() {
        let stage = Stage::new(&[
            "ann 2025-08-20 supports",
            "ann>cid 2025-08-21 ferry:opposes",
        ]);
        assert!(names(&stage, &stage.board("2025-08-19")).is_empty());
        assert_eq!(names(&stage, &stage.board("2025-08-20")), ["North: Ann"]);
        assert_eq!(
            names(&stage, &stage.board("2025-08-21")),
            ["North: Ann", "South: Cid"]
        );
    }

    #[test]
    fn columns_need_room_for_their_topics_in_the_text_of_the_reader() {
        for (label, column_px) in [("Troops", COLUMN_PX), (&"Troops ".repeat(9), 81.5)] {
            let topic = format!(r#"{{"id": "a", "label": "{label}", "proposition": "P"}}"#);
            let file = format!(
                r#"{{"format": "statement-timeline/1", "topics": [{topic}], "statements": []}}"#
            );
            let dataset = crate::load::load(file.as_bytes()).dataset;
            let board = Board {
                topics: dataset.topics.indexes().collect(),
                ..Board::default()
            };
            assert_eq!(board.topics.len(), 1);
            let needed_px = NAMES_PX + column_px;
            for (width_px, text, expected) in [
                (needed_px + 0.1, TextScale::USUAL, true),
                (needed_px - 0.1, TextScale::USUAL, false),
                (needed_px + 0.1, TextScale::from_root_px(20.0), false),
            ] {
                let has_columns = board.has_columns(&dataset, width_px, text);
                assert_eq!(has_columns, expected, "{label}: {width_px}");
            }
            assert_eq!(heading_lines(label), if label.len() > 9 { 5 } else { 1 });
        }
        assert_eq!(
            heading_lines(&"Troops ".repeat(12)),
            7,
            "no board has columns"
        );
    }

    #[test]
    fn the_cells_follow_the_topics_asked_for() {
        let stage = Stage::new(&["ann 2025-08-20 supports"]);
        let topics = [stage.topic("ferry"), stage.topic("bridge")];
        let day = super::super::fixture::day("2025-08-20");
        let board = Board::new(&stage.index, &stage.groups, &topics, day);
        let cells = &board.rows().next().unwrap().cells;
        assert!(cells[0].is_silent() && !cells[1].is_silent());
        let ferry = Board::new(&stage.index, &stage.groups, &topics[..1], day);
        assert!(ferry.groups.is_empty());
    }

    #[test]
    fn a_cell_changes_with_a_statement_and_not_with_the_days_that_pass() {
        let stage = Stage::new(&[
            "ann 2025-08-20 supports",
            "bob 2025-08-21 opposes",
            "ann 2025-08-22 supports",
            "ann>cid 2025-08-23 ferry:supports",
        ]);
        let cell = |actor, topic| (stage.actor(actor), stage.topic(topic));
        for (before, after, expected) in [
            ("2025-08-19", "2025-08-20", vec![cell("ann", "bridge")]),
            ("2025-08-20", "2025-08-20", vec![]),
            ("2025-08-20", "2025-08-21", vec![cell("bob", "bridge")]),
            ("2025-08-21", "2025-08-22", vec![cell("ann", "bridge")]),
            ("2025-08-22", "2025-08-23", vec![cell("cid", "ferry")]),
            ("2025-08-23", "2025-08-30", vec![]),
            (
                "2025-08-23",
                "2025-08-20",
                vec![
                    cell("ann", "bridge"),
                    cell("bob", "bridge"),
                    cell("cid", "ferry"),
                ],
            ),
        ] {
            let changed = changed_cells(&stage.board(before), &stage.board(after));
            assert_eq!(changed, expected, "{before} to {after}");
        }
    }
}
