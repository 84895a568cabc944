//! The time axis: which steps it has, and the labels of its two rows.
//!
//! The step comes from a table, finest first: the first whose labels have room is taken. The lower
//! row counts the steps, the upper row names the larger unit and keeps its label in sight while any
//! of it is. Steps of a year or more are counted by the upper row alone. On a narrow screen that is
//! the only row: it counts all steps, and the first of a larger unit names that, too. Where labels
//! stand, and which of them tells its year, is in `tick_row`.

use super::tick_form::Form;
use super::tick_row::{Row, Tick};
use super::unit::Unit;
use super::{Density, TextScale, TimeScale, TimeWindow};
use crate::date::Day;

struct Step {
    lower: Unit,
    lower_form: Form,
    /// The least room for a label of the lower row.
    room_px: f64,
    upper: Unit,
    upper_form: Form,
}

const fn step(lower: Unit, lower_form: Form, room_px: f64, upper: Unit, upper_form: Form) -> Step {
    Step {
        lower,
        lower_form,
        room_px,
        upper,
        upper_form,
    }
}

/// Steps that the upper row counts: four digits tell decade and century as well, and the year that
/// started before the plot keeps its name in sight.
const fn years(count: i32, form: Form, room_px: f64) -> Step {
    let unit = Unit::Years(count);
    step(unit, form, room_px, unit, form)
}

/// Finest first. Room is the width of the widest label at 11 px, and a gap; it grows with the text.
#[rustfmt::skip]
const STEPS: &[Step] = &[
    step(Unit::Days,        Form::Weekday,    48.0, Unit::Months(1),     Form::MonthYear),
    step(Unit::Days,        Form::Day,        22.0, Unit::Months(1),     Form::MonthYear),
    step(Unit::Weeks,       Form::Day,        24.0, Unit::Months(1),     Form::MonthYear),
    step(Unit::Months(1),   Form::MonthShort, 34.0, Unit::Years(1),      Form::Year),
    step(Unit::Months(3),   Form::MonthShort, 34.0, Unit::Years(1),      Form::Year),
    years(1,    Form::Year,    42.0),
    years(1,    Form::YearShort, 25.0),
    years(2,    Form::Year,    42.0),
    years(5,    Form::Year,    42.0),
    years(10,   Form::Decade,  50.0),
    years(50,   Form::Year,    50.0),
    years(100,  Form::Century, 50.0),
    years(1000, Form::Year,    50.0),
];

/// Both rows, or one of them on a narrow screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticks {
    /// The larger unit.
    pub upper: Vec<Tick>,
    /// The steps.
    pub lower: Vec<Tick>,
}

impl Ticks {
    /// The ticks of the window of a scale.
    pub fn of(scale: &TimeScale, density: Density) -> Self {
        let Some(step) = step_for(scale, density.text) else {
            return Self::default();
        };
        let is_alone = step.is_alone(density);
        let upper = (!is_alone).then(|| step.upper_row(scale, density.text));
        let lower = (!step.is_of_years()).then(|| {
            let form = |day, before| {
                if is_alone {
                    step.form_alone(day, before)
                } else {
                    step.lower_form
                }
            };
            let mut row = Row::of_steps(scale, density.text, step.lower);
            row.label_steps(&form, upper.as_ref());
            row
        });
        let ticks = |row: Option<Row>| row.map(Row::into_ticks).unwrap_or_default();
        Self {
            upper: ticks(upper),
            lower: ticks(lower),
        }
    }
}

impl Step {
    fn is_of_years(&self) -> bool {
        matches!(self.lower, Unit::Years(_))
    }

    /// Whether the lower row is the only one, which names the larger unit as well.
    fn is_alone(&self, density: Density) -> bool {
        density.is_narrow && !self.is_of_years()
    }

    fn upper_row<'a>(&self, scale: &'a TimeScale, text: TextScale) -> Row<'a> {
        let row = Row::of_units(scale, text, self.upper);
        row.labelled(self.upper_form, self.is_of_years())
    }

    /// The form of a tick in the only row, behind the tick of another day.
    fn form_alone(&self, day: Day, before: Option<Day>) -> Form {
        let unit = self.upper.floor(day);
        match self.lower {
            Unit::Months(_) if unit == day => self.upper_form,
            Unit::Days | Unit::Weeks if before.map(|day| self.upper.floor(day)) != Some(unit) => {
                Form::DayMonth
            }
            _ => self.lower_form,
        }
    }
}

/// The upper row, for where there is room for no more: months of days, years of months.
pub fn single_row(scale: &TimeScale, text: TextScale) -> Vec<Tick> {
    let step = step_for(scale, text);
    step.map(|step| step.upper_row(scale, text).into_ticks())
        .unwrap_or_default()
}

/// The row of the overview, on which every day is as wide as any other: years, or the only row of a
/// narrow screen where there is no more than about a year. The strip of a narrow screen has none.
pub fn overview_row(window: TimeWindow, width_px: f64, density: Density) -> Vec<Tick> {
    if density.is_narrow {
        return Vec::new();
    }
    let text = density.text;
    let scale = TimeScale::new(window, width_px);
    if window.span_days() > YEAR_WITH_MARGINS_DAYS {
        return single_row(&scale, text);
    }
    let density = Density {
        text,
        ..Density::NARROW
    };
    let Ticks { upper, lower } = Ticks::of(&scale, density);
    if lower.is_empty() { upper } else { lower }
}

/// The name of the larger unit that started before the left edge; empty where none did, or has no
/// room.
pub fn unit_at_edge(scale: &TimeScale, density: Density) -> String {
    let step = step_for(scale, density.text).filter(|step| !step.is_alone(density));
    let upper = step.map(|step| step.upper_row(scale, density.text).into_ticks());
    let first = upper.and_then(|upper| upper.into_iter().next());
    first
        .filter(|tick| tick.x_px < 0.0)
        .map(|tick| tick.label)
        .unwrap_or_default()
}

/// A year with the margins of a window that shows all of it.
const YEAR_WITH_MARGINS_DAYS: f64 = 390.0;

/// The share of the plot in which labels of a step must have room where days are not alike.
const LEAST_SHARE: f64 = 0.5;
/// The finest step whose labels have room: everywhere where days are alike, else on half of the
/// plot, long silences apart.
fn step_for(scale: &TimeScale, text: TextScale) -> Option<&'static Step> {
    let stretches = stretches(scale);
    let fits = |step: &&Step| {
        let room_px = text.px(step.room_px);
        // How much of a stretch is more than its part of that share; below 0 without room.
        let excess_px = |&(width_px, px_per_day): &(f64, f64)| {
            let has_room = step.lower.length_days() * px_per_day >= room_px;
            (f64::from(has_room) - LEAST_SHARE) * width_px
        };
        stretches.iter().map(excess_px).sum::<f64>() >= 0.0
    };
    STEPS.iter().find(fits).or(STEPS.last())
}

/// The parts of the plot within which days are alike: how wide each is, and how wide a day in it.
/// A long silence is none of them, unless there is nothing else in sight.
fn stretches(scale: &TimeScale) -> Vec<(f64, f64)> {
    let TimeWindow {
        start_days,
        end_days,
    } = scale.window;
    let stretch = |first_days: f64, end_days: f64| {
        let width_px = scale.x_from_days(end_days) - scale.x_from_days(first_days);
        (width_px, width_px / (end_days - first_days))
    };
    let units = scale.map.units().iter().filter(|unit| !unit.is_quiet);
    let units = units.map(|unit| TimeWindow::from_days(unit.days));
    let seen = units.map(|unit| (unit.start_days.max(start_days), unit.end_days.min(end_days)));
    let seen = seen.filter(|(first, end)| first < end);
    let stretches: Vec<_> = seen.map(|(first, end)| stretch(first, end)).collect();
    if stretches.is_empty() {
        return vec![stretch(start_days, end_days)];
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::super::TimeMap;
    use super::*;
    use crate::date::DayRange;

    fn labels(first: &str, last: &str, width_px: f64) -> (String, String) {
        let days = DayRange::between(Day::from_iso(first).unwrap(), Day::from_iso(last).unwrap());
        let scale = TimeScale::new(TimeWindow::from_days(days), width_px);
        let ticks = Ticks::of(&scale, Density::WIDE);
        (joined(&ticks.upper), joined(&ticks.lower))
    }

    fn joined(row: &[Tick]) -> String {
        let labels = row.iter().map(|tick| tick.label.as_str());
        let labels: Vec<_> = labels.filter(|label| !label.is_empty()).collect();
        labels.join(" ")
    }

    #[test]
    fn the_upper_row_names_years_and_no_decade() {
        let labels = |first, last, width_px| {
            let days =
                DayRange::between(Day::from_iso(first).unwrap(), Day::from_iso(last).unwrap());
            let scale = TimeScale::new(TimeWindow::from_days(days), width_px);
            joined(&single_row(&scale, TextScale::USUAL))
        };
        for (first, last, width_px, expected) in [
            (
                "2022-02-24",
                "2026-03-11",
                760.0,
                "2022 2023 2024 2025 2026",
            ),
            ("2022-02-24", "2026-03-11", 320.0, "’22 ’23 ’24 ’25 ’26"),
            (
                "2022-02-24",
                "2026-03-11",
                400.0,
                "2022 2023 2024 2025 2026",
            ),
            (
                "2012-02-24",
                "2026-03-11",
                320.0,
                "2012 2014 2016 2018 2020 2022 2024",
            ),
            ("2025-02-24", "2025-09-11", 320.0, "2025"),
            (
                "2025-08-20",
                "2025-09-11",
                760.0,
                "August 2025 September 2025",
            ),
        ] {
            assert_eq!(
                labels(first, last, width_px),
                expected,
                "{first} {width_px}"
            );
        }
    }

    #[test]
    fn no_label_is_cut_at_the_right_edge() {
        let days = |first, last| {
            DayRange::between(Day::from_iso(first).unwrap(), Day::from_iso(last).unwrap())
        };
        for window in [
            days("2025-08-11", "2025-09-08"),
            days("2022-01-10", "2026-04-25"),
            days("2025-08-11", "2025-08-17"),
        ] {
            for width_px in 150..1200 {
                let scale = TimeScale::new(TimeWindow::from_days(window), f64::from(width_px));
                let ticks = Ticks::of(&scale, Density::WIDE);
                for (row, letter_px) in [(&ticks.upper, 8.0), (&ticks.lower, 7.0)] {
                    for tick in row.iter().filter(|tick| !tick.label.is_empty()) {
                        let label_px = 4.0 + letter_px * tick.label.chars().count() as f64;
                        let room_px = scale.width_px - tick.label_x_px;
                        assert!(label_px <= room_px, "{width_px}: {tick:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn steps_go_from_days_to_centuries() {
        for (first, last, upper, lower) in [
            ("2025-08-20", "2025-08-20", "August 2025", "Wed 20"),
            ("2025-08-31", "2025-08-31", "August 2025", "Sun 31"),
            ("2025-09-01", "2025-09-01", "September 2025", "Mon 1"),
            (
                "2025-08-18",
                "2025-08-22",
                "August 2025",
                "Mon 18 Tue 19 Wed 20 Thu 21 Fri 22",
            ),
            (
                "2025-08-25",
                "2025-09-07",
                "August 2025 September 2025",
                "25 26 27 28 29 30 31 1 2 3 4 5 6 7",
            ),
            (
                "2025-08-01",
                "2025-09-30",
                "August 2025 September 2025",
                "4 11 18 25 1 8 15 22",
            ),
            ("2025-01-01", "2025-12-31", "2025", "Jan Apr Jul Oct"),
            ("2022-01-01", "2025-12-31", "2022 2023 2024 2025", ""),
            ("1990-01-01", "2029-12-31", "1990s 2000s 2010s 2020s", ""),
            ("1900-01-01", "1999-12-31", "1900 1950", ""),
        ] {
            let expected = (upper.to_owned(), lower.to_owned());
            assert_eq!(labels(first, last, 320.0), expected, "{first} {last}");
        }
    }

    #[test]
    fn a_long_silence_hides_no_names_of_busy_days() {
        let day = |iso: &str| Day::from_iso(iso).unwrap();
        let august = (1..21).map(|date| Day::from_ymd(2025, 8, date).unwrap());
        let said: Vec<Day> = [day("0205-08-20")].into_iter().chain(august).collect();
        let days = DayRange::between(day("0151-01-12"), day("2080-03-27"));
        let map = TimeMap::busy(days, said.len(), &|at| 2 * said[at].number() + 1);
        let scale = TimeScale::mapped(&map, TimeWindow::from_days(days), 1_176.0);
        let ticks = Ticks::of(&scale, Density::WIDE);
        assert_eq!(
            joined(&ticks.upper),
            "January 151 August 205 August 2025",
            "the month before the window's first silence, and those in which something was said"
        );
        let august = (1..21)
            .map(|date: u32| date.to_string())
            .collect::<Vec<_>>();
        assert_eq!(joined(&ticks.lower), format!("20 {}", august.join(" ")));
    }

    #[test]
    fn on_a_narrow_screen_one_row_says_all() {
        for (first, last, expected) in [
            ("2025-08-11", "2025-08-14", "11 Aug ’25 Wed 13 Thu 14"),
            ("2025-08-25", "2025-09-01", "25 Aug ’25 28 29 30 31 1"),
            ("2025-08-01", "2025-09-20", "4 Aug ’25 25 1 Sep 15"),
            ("2025-05-01", "2025-08-31", "May ’25 Jul Aug"),
            ("2024-09-01", "2025-12-31", "2025 Apr Jul Oct"),
            ("2022-01-01", "2025-12-31", "2022 2023 2024 2025"),
        ] {
            let days =
                DayRange::between(Day::from_iso(first).unwrap(), Day::from_iso(last).unwrap());
            let scale = TimeScale::new(TimeWindow::from_days(days), 216.0);
            let ticks = Ticks::of(&scale, Density::NARROW);
            assert!(ticks.upper.is_empty() != ticks.lower.is_empty());
            let row = [ticks.upper, ticks.lower].concat();
            assert_eq!(joined(&row), expected, "{first}");
        }
    }

    #[test]
    fn the_overview_names_years_or_the_months_of_one() {
        for (first, last, width_px, expected) in [
            (
                "2022-01-10",
                "2026-04-25",
                1_128.0,
                "2022 2023 2024 2025 2026",
            ),
            ("2022-01-10", "2026-04-25", 120.0, "’22 ’23 ’24 ’25"),
            (
                "2024-12-20",
                "2026-01-12",
                456.0,
                "2025 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            ),
            (
                "2025-08-18",
                "2025-08-22",
                456.0,
                "18 Aug ’25 Tue 19 Wed 20 Thu 21 Fri 22",
            ),
        ] {
            let days =
                DayRange::between(Day::from_iso(first).unwrap(), Day::from_iso(last).unwrap());
            let row = overview_row(TimeWindow::from_days(days), width_px, Density::WIDE);
            assert_eq!(joined(&row), expected, "{first} {width_px}");
        }
    }

    #[test]
    fn the_label_of_the_larger_unit_stays_in_sight() {
        assert_eq!(labels("2025-08-10", "2025-08-16", 400.0).0, "August 2025");
    }

    #[test]
    fn the_unit_at_the_left_edge_is_the_one_that_started_before_and_has_room() {
        for (first, last, unit) in [
            ("2025-08-10", "2025-08-16", "August 2025"),
            ("2025-08-01", "2025-08-07", ""),
            ("2025-08-31", "2025-09-06", ""),
        ] {
            let days =
                DayRange::between(Day::from_iso(first).unwrap(), Day::from_iso(last).unwrap());
            let scale = TimeScale::new(TimeWindow::from_days(days), 400.0);
            assert_eq!(unit_at_edge(&scale, Density::WIDE), unit, "{first}");
        }
    }

    #[test]
    fn text_of_twice_the_size_has_the_labels_of_half_the_width() {
        let doubled = TextScale::from_root_px(32.0);
        for (first, last, width_px) in [
            ("2025-08-18", "2025-08-22", 400.0),
            ("2022-01-01", "2025-12-31", 640.0),
        ] {
            let days =
                DayRange::between(Day::from_iso(first).unwrap(), Day::from_iso(last).unwrap());
            let scale = |width_px| TimeScale::new(TimeWindow::from_days(days), width_px);
            let words = |ticks: Ticks| -> Vec<String> {
                let all = ticks.upper.into_iter().chain(ticks.lower);
                all.map(|tick| tick.label).collect()
            };
            let large = words(Ticks::of(
                &scale(width_px),
                Density {
                    text: doubled,
                    ..Density::WIDE
                },
            ));
            assert_eq!(
                large,
                words(Ticks::of(&scale(width_px / 2.0), Density::WIDE))
            );
            assert_ne!(large, words(Ticks::of(&scale(width_px), Density::WIDE)));
        }
    }

    #[test]
    fn the_ends_of_the_calendar_have_an_axis() {
        assert!(!labels("0001-01-01", "9999-12-31", 300.0).0.is_empty());
        assert!(!labels("9999-12-01", "9999-12-31", 300.0).0.is_empty());
    }
}
