//! One actor's own stance on one topic over time, as points and steps.
//!
//! ```text
//!  supports     o--o-----+
//!  conditional           |
//!  (mixed)               |   +---
//!  unclear               |   |
//!  opposes               o---+
//! ```
//!
//! A point lies in the middle of the day from which its statement counts, in the row of the
//! statement's own stance. A step lasts from there to the next change, or to the end of the last
//! day asked for. Only stances that are on the strip have a row, in this order: who never moved has
//! a strip of one row.

use super::PositionIndex;
use super::mention::ListKey;
use super::stance_history::StanceAt;
use crate::date::Day;
use crate::model::{ActorIx, CombinedStance, Stance, StatementIx, TopicIx};
use crate::px::{held, rounded};
use crate::timeline::TimeScale;

/// The combined stances in the order of their rows, from the top.
const ROWS: [CombinedStance; 5] = [
    CombinedStance::One(Stance::Supports),
    CombinedStance::One(Stance::Conditional),
    CombinedStance::Mixed,
    CombinedStance::One(Stance::Unclear),
    CombinedStance::One(Stance::Opposes),
];

/// A strip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// The statements on the plot, in order.
    pub points: Vec<StripPoint>,
    /// The runs on the plot, in order, cut at its edges.
    pub segments: Vec<StripSegment>,
    /// As many rows as it has combined stances; 0 where nothing is on the plot.
    pub height_px: f64,
}

/// A statement on a strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripPoint {
    /// From the left edge of the plot.
    pub x_px: f64,
    /// From the top of the strip.
    pub y_px: f64,
    /// Its stance on the topic.
    pub combined_stance: CombinedStance,
    /// The statement.
    pub statement: StatementIx,
}

/// A run on a strip: a level line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripSegment {
    /// Its left end, from the left edge of the plot.
    pub x0_px: f64,
    /// Its right end.
    pub x1_px: f64,
    /// From the top of the strip.
    pub y_px: f64,
    /// The combined stance held.
    pub combined_stance: CombinedStance,
}

/// The strip of an actor's own stance on a topic, up to the end of a day, in rows of a height.
pub fn strip(
    index: &PositionIndex,
    actor: ActorIx,
    topic: TopicIx,
    scale: &TimeScale,
    row_px: f64,
    until: Day,
) -> Strip {
    let list = ListKey {
        actor,
        topic,
        is_ascribed: false,
    };
    let mut strip = Strip::default();
    for mention in index.mentions(list, until) {
        let x_px = rounded(x_of(scale, mention.day));
        if (0.0..=scale.width_px).contains(&x_px) {
            strip.points.push(StripPoint {
                x_px,
                y_px: 0.0,
                combined_stance: mention.combined_stance,
                statement: mention.statement,
            });
        }
    }
    let end_px = scale.x_from_days(f64::from(until.number()) + 1.0);
    strip.segments = segments(index.stances_at(list, until), scale, end_px);
    strip.put_in_rows(row_px);
    strip
}

fn segments(stances_at: &[StanceAt], scale: &TimeScale, end_px: f64) -> Vec<StripSegment> {
    let mut segments = Vec::new();
    let on_plot = |x_px: f64| rounded(held(x_px, 0.0, scale.width_px));
    let mut starts = stances_at
        .iter()
        .filter(|stance_at| stance_at.since == stance_at.day)
        .peekable();
    while let Some(run) = starts.next() {
        let to_px = starts.peek().map_or(end_px, |next| x_of(scale, next.since));
        let (x0_px, x1_px) = (on_plot(x_of(scale, run.since)), on_plot(to_px));
        if x0_px < x1_px {
            segments.push(StripSegment {
                x0_px,
                x1_px,
                y_px: 0.0,
                combined_stance: run.combined_stance,
            });
        }
    }
    segments
}

/// The middle of a day.
fn x_of(scale: &TimeScale, day: Day) -> f64 {
    scale.x_from_days(f64::from(day.number()) + 0.5)
}

impl Strip {
    /// Gives each combined stance on the strip a row.
    fn put_in_rows(&mut self, row_px: f64) {
        let points = self.points.iter().map(|point| point.combined_stance);
        let on_strip = points.chain(self.segments.iter().map(|run| run.combined_stance));
        let mut used: Vec<CombinedStance> = Vec::new();
        used.extend(on_strip);
        let mut rows = ROWS.to_vec();
        rows.retain(|combined_stance| used.contains(combined_stance));
        let y_of = |combined_stance| {
            let row = rows
                .iter()
                .position(|row| *row == combined_stance)
                .unwrap_or_default();
            rounded((row as f64 + 0.5) * row_px)
        };
        for point in &mut self.points {
            point.y_px = y_of(point.combined_stance);
        }
        for run in &mut self.segments {
            run.y_px = y_of(run.combined_stance);
        }
        self.height_px = rows.len() as f64 * row_px;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Stage, day};
    use super::*;
    use crate::date::DayRange;
    use crate::timeline::TimeWindow;

    /// Ten pixels a day, from the first day to the last, in rows of 20 pixels.
    fn strip_of_ann(stage: &Stage, first: &str, last: &str, until: &str) -> Strip {
        let days = DayRange {
            first: day(first),
            last: day(last),
        };
        let scale = TimeScale::new(TimeWindow::from_days(days), f64::from(days.days()) * 10.0);
        let (ann, bridge) = (stage.actor("ann"), stage.topic("bridge"));
        strip(&stage.index, ann, bridge, &scale, 20.0, day(until))
    }

    fn point(stage: &Stage, point: &StripPoint) -> String {
        let (id, combined_stance) = (stage.id(point.statement), point.combined_stance.word());
        format!("{id} {combined_stance} at {},{}", point.x_px, point.y_px)
    }

    fn drawn(lines: &[&str], first: &str, last: &str, until: &str) -> [Vec<String>; 2] {
        let stage = Stage::new(lines);
        let strip = strip_of_ann(&stage, first, last, until);
        let segment = |run: &StripSegment| {
            let (x0, x1) = (run.x0_px, run.x1_px);
            format!("{} {x0}-{x1} at {}", run.combined_stance.word(), run.y_px)
        };
        [
            strip.points.iter().map(|at| point(&stage, at)).collect(),
            strip.segments.iter().map(segment).collect(),
        ]
    }

    const LINES: &[&str] = &[
        "ann 2025-08-02 supports",
        "ann 2025-08-04 supports",
        "ann 2025-08-05 conditional",
        "ann 2025-08-05 opposes",
        "ann 2025-08-07 unclear",
        "bob>ann 2025-08-08 supports",
    ];

    #[test]
    fn points_lie_in_the_row_of_their_stance_and_steps_last_to_the_next_change() {
        let [points, segments] = drawn(LINES, "2025-08-01", "2025-08-10", "2025-08-10");
        let expected = [
            "s0 supports at 15,10",
            "s1 supports at 35,10",
            "s2 conditional at 45,30",
            "s3 opposes at 45,90",
            "s4 unclear at 65,70",
        ];
        assert_eq!(points, expected);
        let expected = [
            "supports 15-45 at 10",
            "mixed 45-65 at 50",
            "unclear 65-100 at 70",
        ];
        assert_eq!(segments, expected);
    }

    #[test]
    fn a_strip_has_a_row_for_each_stance_on_it_and_no_more() {
        for (lines, height_px, points) in [
            (
                &["ann 2025-08-02 opposes"][..],
                20.0,
                &["s0 opposes at 15,10"][..],
            ),
            (
                &["ann 2025-08-02 opposes", "ann 2025-08-04 supports"],
                40.0,
                &["s0 opposes at 15,30", "s1 supports at 35,10"],
            ),
            // The day is of both stances: its run has a row between those of its points.
            (
                &["ann 2025-08-02 opposes", "ann 2025-08-02 supports"],
                60.0,
                &["s0 opposes at 15,50", "s1 supports at 15,10"],
            ),
            (&["bob 2025-08-02 opposes"], 0.0, &[]),
        ] {
            let stage = Stage::new(lines);
            let strip = strip_of_ann(&stage, "2025-08-01", "2025-08-10", "2025-08-10");
            assert!(
                (strip.height_px - height_px).abs() < 0.01,
                "{lines:?}: {strip:?}"
            );
            let found: Vec<String> = strip.points.iter().map(|at| point(&stage, at)).collect();
            assert_eq!(found, points);
            let last_row_px = height_px - 10.0;
            let ys = strip
                .points
                .iter()
                .map(|at| at.y_px)
                .chain(strip.segments.iter().map(|at| at.y_px));
            assert!(ys.clone().all(|y_px| (10.0..=last_row_px).contains(&y_px)));
        }
    }

    #[test]
    fn nothing_is_drawn_of_what_is_later_than_the_day_asked_for() {
        let [points, segments] = drawn(LINES, "2025-08-01", "2025-08-10", "2025-08-04");
        assert_eq!(points, ["s0 supports at 15,10", "s1 supports at 35,10"]);
        assert_eq!(segments, ["supports 15-40 at 10"]);
    }

    #[test]
    fn runs_are_cut_at_the_edges_of_the_plot_and_points_beyond_are_left_out() {
        let [points, segments] = drawn(LINES, "2025-08-03", "2025-08-04", "2025-08-10");
        assert_eq!(points, ["s1 supports at 15,10"]);
        assert_eq!(segments, ["supports 0-20 at 10"]);
        let [points, segments] = drawn(LINES, "2025-07-01", "2025-07-31", "2025-08-10");
        assert!(points.is_empty() && segments.is_empty());
    }
}
