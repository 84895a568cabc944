//! How long a silence is, and where on the axis the words for it stand.
//!
//! They stand within what is in sight of its break, beside the labels of a row: in the row of the
//! steps, else in that of the larger unit, else shorter, and nowhere if that has no room either.

use super::tick_row::Tick;
use super::ticks::Ticks;
use super::{AxisSpan, Density};
use crate::date::DayRange;
use crate::messages;

/// Width of a letter at 11 px.
const LETTER_PX: f64 = 5.6;
/// From the words to a label.
const GAP_PX: f64 = 4.0;

/// The words for a break.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    /// The middle of the words.
    pub x_px: f64,
    /// The row of the axis, from 0 at the top.
    pub row: usize,
    /// How long it is.
    pub words: String,
}

impl Silence {
    /// The words for a break on a plot of `width_px`, if they have room beside the ticks.
    pub fn placed(
        span: &AxisSpan,
        ticks: &Ticks,
        (width_px, density): (f64, Density),
    ) -> Option<Self> {
        let text = density.text;
        let (from_px, to_px) = (
            span.x_px.max(0.0),
            (span.x_px + span.width_px).min(width_px),
        );
        let middle_px = f64::midpoint(from_px, to_px);
        let x_px_in = |row: &[Tick], words: &str| {
            let half_px = text.px(words.chars().count() as f64 * LETTER_PX) / 2.0;
            let gap_px = text.px(GAP_PX) + half_px;
            let labels = row.iter().filter(|tick| !tick.label.is_empty());
            let labels = labels.map(|tick| {
                let start_px = tick.label_x_px.min(tick.x_px.max(0.0));
                (
                    start_px - gap_px,
                    tick.label_x_px + tick.label_px(text) + gap_px,
                )
            });
            let labels: Vec<(f64, f64)> = labels.collect();
            let beside = labels
                .iter()
                .flat_map(|&(before_px, after_px)| [before_px, after_px]);
            let is_free = |x_px: &f64| {
                x_px - half_px >= from_px
                    && x_px + half_px <= to_px
                    && !labels
                        .iter()
                        .any(|&(before_px, after_px)| before_px < *x_px && *x_px < after_px)
            };
            let free = [middle_px].into_iter().chain(beside).filter(is_free);
            free.min_by(|a, b| (a - middle_px).abs().total_cmp(&(b - middle_px).abs()))
        };
        // On a narrow screen the only row is either.
        let lower = usize::from(!density.is_narrow);
        let rows = if !density.is_narrow {
            [Some((&ticks.lower, lower)), Some((&ticks.upper, 0))]
        } else if ticks.lower.is_empty() {
            [Some((&ticks.upper, lower)), None]
        } else {
            [Some((&ticks.lower, lower)), None]
        };
        let days = span.unit.days;
        let forms = [length_in_words(days), short_length(days)];
        forms.into_iter().find_map(|words| {
            let mut rows = rows.iter().flatten();
            let (x_px, row) =
                rows.find_map(|&(ticks, row)| Some((x_px_in(ticks, &words)?, row)))?;
            Some(Self { x_px, row, words })
        })
    }
}

/// How many of which unit a silence is long.
enum Length {
    Days(usize),
    Weeks(usize),
    Months(usize),
    Years(usize),
}

fn length(days: DayRange) -> Length {
    let days = days.days() as usize;
    match days {
        0..=27 => Length::Days(days),
        28..=89 => Length::Weeks((days + 3) / 7),
        90..=1094 => Length::Months((days as f64 / 30.44).round() as usize),
        _ => Length::Years((days as f64 / 365.25).round() as usize),
    }
}

/// How long a silence is: "14 months", "3 weeks", "8 years".
pub fn length_in_words(days: DayRange) -> String {
    match length(days) {
        Length::Days(count) => messages::days(count).to_string(),
        Length::Weeks(count) => messages::weeks(count).to_string(),
        Length::Months(count) => messages::months(count).to_string(),
        Length::Years(count) => messages::years(count).to_string(),
    }
}

/// The same where there is little room: "14 mo".
fn short_length(days: DayRange) -> String {
    match length(days) {
        Length::Days(count) => messages::axis_days(count).to_string(),
        Length::Weeks(count) => messages::axis_weeks(count).to_string(),
        Length::Months(count) => messages::axis_months(count).to_string(),
        Length::Years(count) => messages::axis_years(count).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::timeline::AxisUnit;

    fn placed(
        (density, upper, lower): (Density, f64, f64),
        (x_px, width_px): (f64, f64),
    ) -> Option<(String, usize, i64)> {
        let day = |text: &str| Day::from_iso(text).unwrap();
        let tick = |label_x_px: f64| Tick {
            x_px: label_x_px,
            label_x_px,
            label: "Apr".to_owned(),
        };
        let has_both = !density.is_narrow;
        let ticks = Ticks {
            upper: has_both.then(|| tick(upper)).into_iter().collect(),
            lower: vec![tick(lower)],
        };
        let span = AxisSpan {
            x_px,
            width_px,
            unit: AxisUnit {
                days: DayRange::between(day("2023-01-01"), day("2023-08-31")),
                is_quiet: true,
            },
            is_shaded: false,
        };
        let silence = Silence::placed(&span, &ticks, (300.0, density))?;
        Some((silence.words, silence.row, silence.x_px.round() as i64))
    }

    #[test]
    fn how_long_a_silence_is_stands_clear_of_the_labels_of_its_row() {
        for (density, upper, lower, expected) in [
            (Density::WIDE, 120.0, 10.0, Some(("8 months", 1, 150))),
            (Density::WIDE, 10.0, 110.0, Some(("8 months", 1, 164))),
            (Density::WIDE, 10.0, 130.0, Some(("8 months", 0, 150))),
            (Density::WIDE, 130.0, 140.0, Some(("8 mo", 1, 125))),
            (Density::WIDE, 10.0, 85.0, Some(("8 months", 1, 150))),
            (Density::WIDE, 10.0, 105.0, Some(("8 months", 1, 159))),
            (Density::NARROW, 120.0, 10.0, Some(("8 months", 0, 150))),
            (Density::NARROW, 10.0, 130.0, Some(("8 mo", 0, 173))),
        ] {
            let found = placed((density, upper, lower), (100.0, 100.0));
            let found = found.as_ref();
            let found = found.map(|(words, row, x_px)| (words.as_str(), *row, *x_px));
            assert_eq!(found, expected, "{upper} {lower}");
        }
    }

    #[test]
    fn it_lies_within_the_plot_or_is_left_out() {
        let free = (Density::WIDE, 1_000.0, 1_000.0);
        for (x_px, width_px, expected) in [
            (-60.0, 110.0, Some(("8 months", 25))),
            (-90.0, 120.0, Some(("8 mo", 15))),
            (-90.0, 100.0, None),
            (250.0, 100.0, Some(("8 months", 275))),
            (270.0, 100.0, Some(("8 mo", 285))),
            (290.0, 100.0, None),
            (100.0, 20.0, None),
        ] {
            let found = placed(free, (x_px, width_px));
            let found = found.as_ref();
            let found = found.map(|(words, _, x_px)| (words.as_str(), *x_px));
            assert_eq!(found, expected, "{x_px} {width_px}");
        }
    }
}
