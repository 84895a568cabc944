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
//! A point lies in the middle of the day from which its statement counts, in the row of the statement's own stance. A
//! step lasts from there to the next change, or to the end of the last day asked for.

use super::PositionIndex;
use super::mention::ListKey;
use super::standing::Standing;
use crate::domain::date::Day;
use crate::domain::model::{ActorIx, Stance, StatementIx, Tone, TopicIx};
use crate::domain::number::{held, rounded};
use crate::domain::timeline::TimeScale;

/// Where each tone lies, as a share of the height: four rows of equal height, mixed between them.
const ROWS: [(Tone, f64); 5] = [
    (Tone::One(Stance::Supports), 0.125),
    (Tone::One(Stance::Conditional), 0.375),
    (Tone::Mixed, 0.5),
    (Tone::One(Stance::Unclear), 0.625),
    (Tone::One(Stance::Opposes), 0.875),
];

/// A strip.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// The statements on the plot, in order.
    pub points: Vec<StripPoint>,
    /// The runs on the plot, in order, cut at its edges.
    pub segments: Vec<StripSegment>,
}

/// A statement on a strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripPoint {
    /// From the left edge of the plot.
    pub x_px: f64,
    /// From the top of the strip.
    pub y_px: f64,
    /// Its stance on the topic.
    pub tone: Tone,
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
    /// The tone held.
    pub tone: Tone,
}

/// The strip of an actor's own stance on a topic, up to the end of a day.
pub fn strip(
    index: &PositionIndex,
    actor: ActorIx,
    topic: TopicIx,
    scale: &TimeScale,
    height_px: f64,
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
                y_px: y_of(mention.tone, height_px),
                tone: mention.tone,
                statement: mention.statement,
            });
        }
    }
    let end_px = scale.x_from_days(f64::from(until.number()) + 1.0);
    strip.segments = segments(index.standings(list, until), scale, height_px, end_px);
    strip
}

fn segments(
    standings: &[Standing],
    scale: &TimeScale,
    height_px: f64,
    end_px: f64,
) -> Vec<StripSegment> {
    let mut segments = Vec::new();
    let on_plot = |x_px: f64| rounded(held(x_px, 0.0, scale.width_px));
    let mut starts = standings
        .iter()
        .filter(|standing| standing.since == standing.day)
        .peekable();
    while let Some(run) = starts.next() {
        let to_px = starts.peek().map_or(end_px, |next| x_of(scale, next.since));
        let (x0_px, x1_px) = (on_plot(x_of(scale, run.since)), on_plot(to_px));
        if x0_px < x1_px {
            segments.push(StripSegment {
                x0_px,
                x1_px,
                y_px: y_of(run.tone, height_px),
                tone: run.tone,
            });
        }
    }
    segments
}

/// The middle of a day.
fn x_of(scale: &TimeScale, day: Day) -> f64 {
    scale.x_from_days(f64::from(day.number()) + 0.5)
}

fn y_of(tone: Tone, height_px: f64) -> f64 {
    let share = ROWS.iter().find(|(row, _)| *row == tone);
    rounded(share.map_or(0.5, |(_, share)| *share) * height_px)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Stage, day};
    use super::*;
    use crate::domain::date::DayRange;
    use crate::domain::timeline::Window;

    /// Ten pixels a day, from the first day to the last, 80 pixels high.
    fn drawn(lines: &[&str], first: &str, last: &str, until: &str) -> [Vec<String>; 2] {
        let stage = Stage::new(lines);
        let days = DayRange {
            first: day(first),
            last: day(last),
        };
        let scale = TimeScale::new(Window::from_days(days), f64::from(days.days()) * 10.0);
        let (ann, bridge) = (stage.actor("ann"), stage.topic("bridge"));
        let strip = strip(&stage.index, ann, bridge, &scale, 80.0, day(until));
        let point = |point: &StripPoint| {
            let id = stage.id(point.statement);
            format!(
                "{id} {} at {},{}",
                point.tone.word(),
                point.x_px,
                point.y_px
            )
        };
        let segment = |run: &StripSegment| {
            let (x0, x1) = (run.x0_px, run.x1_px);
            format!("{} {x0}-{x1} at {}", run.tone.word(), run.y_px)
        };
        [
            strip.points.iter().map(point).collect(),
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
            "s3 opposes at 45,70",
            "s4 unclear at 65,50",
        ];
        assert_eq!(points, expected);
        let expected = [
            "supports 15-45 at 10",
            "mixed 45-65 at 40",
            "unclear 65-100 at 50",
        ];
        assert_eq!(segments, expected);
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
