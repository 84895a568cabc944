//! The time axis: which steps it has, and the labels of its two rows.
//!
//! The step comes from a table, finest first: the first whose labels have room is taken. The lower
//! row counts the steps, the upper row names the larger unit and keeps its label in sight while any
//! of it is. Steps of a year or more are counted by the upper row alone. On a narrow screen that is
//! the only row: it counts all steps, and the first of a larger unit names that, too.

use super::unit::Unit;
use super::{Density, TextScale, TimeScale, TimeWindow};
use crate::date::Day;
use crate::messages;

/// How a tick is labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Weekday,
    Day,
    DayMonth,
    MonthShort,
    MonthYear,
    Year,
    Decade,
    Century,
}

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
    years(2,    Form::Year,    42.0),
    years(5,    Form::Year,    42.0),
    years(10,   Form::Decade,  50.0),
    years(50,   Form::Year,    50.0),
    years(100,  Form::Century, 50.0),
    years(1000, Form::Year,    50.0),
];

/// Room that a letter of an axis label takes, on the generous side.
const LETTER_PX: f64 = 7.0;

/// The same for names of the larger unit, which are bold.
const UNIT_LETTER_PX: f64 = 8.0;

/// From the line of a tick to its label.
const LINE_GAP_PX: f64 = 4.0;

/// A line of the axis with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where its unit starts; may lie left of the plot.
    pub x_px: f64,
    /// Where its label starts.
    pub label_x_px: f64,
    /// Empty where there is no room for it.
    pub label: String,
}

impl Tick {
    /// How far its label reaches from where it starts, on the generous side.
    pub fn label_px(&self, text: TextScale) -> f64 {
        label_px(&self.label, UNIT_LETTER_PX, text)
    }
}

fn label_px(label: &str, letter_px: f64, text: TextScale) -> f64 {
    text.px(label.chars().count() as f64 * letter_px + LINE_GAP_PX)
}

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
        Self {
            upper: step.upper_row(scale, density),
            lower: step.lower_row(scale, density),
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

    fn upper_row(&self, scale: &TimeScale, density: Density) -> Vec<Tick> {
        if self.is_alone(density) {
            Vec::new()
        } else {
            upper_row(scale, density.text, self)
        }
    }

    fn lower_row(&self, scale: &TimeScale, density: Density) -> Vec<Tick> {
        let is_alone = self.is_alone(density);
        let form = |day, before| {
            if is_alone {
                self.form_alone(day, before)
            } else {
                self.lower_form
            }
        };
        if self.is_of_years() {
            Vec::new()
        } else {
            row(scale, density.text, (self.lower, &form), false)
        }
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
    step.map(|step| upper_row(scale, text, step))
        .unwrap_or_default()
}

fn upper_row(scale: &TimeScale, text: TextScale, step: &Step) -> Vec<Tick> {
    row(scale, text, (step.upper, &|_, _| step.upper_form), true)
}

/// The name of the larger unit that started before the left edge; empty where none did, or has no
/// room. It is asked for in each frame while the axis moves, and so looks at no more than it needs.
pub fn unit_at_edge(scale: &TimeScale, density: Density) -> String {
    let text = density.text;
    let upper = step_for(scale, text).map(|step| step.upper_row(scale, density));
    let mut upper = upper.unwrap_or_default().into_iter();
    let (first, next) = (upper.next(), upper.next());
    let end_px = next.map_or(f64::INFINITY, |next| next.x_px);
    let has_room =
        |tick: &Tick| tick.x_px < 0.0 && tick.label_px(text) + text.px(LABEL_GAP_PX) <= end_px;
    first
        .filter(has_room)
        .map(|tick| tick.label)
        .unwrap_or_default()
}

/// The share of the plot in which labels of a step must have room where days are not alike.
const LEAST_SHARE: f64 = 0.5;
/// From the end of a label to the line of the next.
const LABEL_GAP_PX: f64 = 4.0;
/// Ticks without a label are no nearer than this to the one before.
const TICK_GAP_PX: f64 = 6.0;

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

/// Where the unit after that of a day starts. Of those within a long silence only the last has a
/// tick: the others would stand side by side, and there can be thousands.
fn next_tick(scale: &TimeScale, unit: Unit, day: Day) -> Day {
    let next = unit.next(day);
    let Some(quiet) = scale.map.quiet_days(next) else {
        return next;
    };
    let last = unit.floor(quiet.last.plus(1));
    let is_long = unit.next(unit.next(next)) < last;
    if is_long { last } else { next }
}

/// The ticks of one row. A label kept in sight moves to the left edge while its unit started before
/// it.
fn row(
    scale: &TimeScale,
    text: TextScale,
    (unit, form): (Unit, &dyn Fn(Day, Option<Day>) -> Form),
    keep_in_sight: bool,
) -> Vec<Tick> {
    let days = scale.window.days();
    let mut ticks: Vec<Tick> = Vec::new();
    let mut labels_end_px = f64::NEG_INFINITY;
    let (mut day, mut before) = (unit.floor(days.first), None);
    while day <= days.last {
        let next = next_tick(scale, unit, day);
        let x_px = scale.x_from_days(f64::from(day.number()));
        let end_px = scale
            .x_from_days(f64::from(next.number()))
            .min(scale.width_px);
        let label_x_px = if keep_in_sight { x_px.max(0.0) } else { x_px };
        let letter_px = if keep_in_sight {
            UNIT_LETTER_PX
        } else {
            LETTER_PX
        };
        let label_px = |label: &str| label_px(label, letter_px, text);
        // A label of the upper row needs room within its unit, one of the lower row within the
        // plot: its step has room.
        let room_end_px = if keep_in_sight {
            end_px
        } else {
            scale.width_px
        };
        let has_room = |label: &String| {
            label_x_px >= labels_end_px.max(0.0) && label_x_px + label_px(label) <= room_end_px
        };
        // A break says how long it is; steps within it would be taken for true lengths.
        let is_quiet = !keep_in_sight && scale.map.quiet_days(day).is_some();
        let form = form(day, before);
        // The name at the left edge is cut short by nothing but the next one.
        let shorter = form.shorter().filter(|_| x_px >= 0.0);
        let forms = [Some(form), shorter].into_iter().flatten();
        let label = forms.map(|form| form.label(day)).find(has_room);
        let label = label.filter(|_| !is_quiet).unwrap_or_default();
        let fits = !label.is_empty();
        if fits {
            labels_end_px = label_x_px + label_px(&label) + text.px(LABEL_GAP_PX);
        }
        // Where days are narrow, lines would stand side by side.
        let is_apart = ticks
            .last()
            .is_none_or(|last| x_px - last.x_px >= TICK_GAP_PX);
        if fits || is_apart && !is_quiet {
            ticks.push(Tick {
                x_px,
                label_x_px,
                label,
            });
        }
        if next <= day {
            break;
        }
        before = Some(day).filter(|_| x_px >= 0.0);
        day = next;
    }
    ticks
}

impl Form {
    /// The form for where this one has no room.
    fn shorter(self) -> Option<Self> {
        match self {
            Self::MonthYear => Some(Self::MonthShort),
            Self::DayMonth => Some(Self::Day),
            _ => None,
        }
    }

    fn label(self, day: Day) -> String {
        let (year, month, day_of_month) = day.ymd();
        match self {
            Self::Weekday => {
                let weekday = day.days_from_monday() as usize;
                messages::axis_weekday(weekday, day_of_month as usize).to_string()
            }
            Self::Day => day_of_month.to_string(),
            Self::DayMonth => {
                messages::axis_day_month(day_of_month as usize, month as usize).to_string()
            }
            Self::MonthShort => messages::month_short(month as usize).to_owned(),
            Self::MonthYear => day.month_label(),
            Self::Year => year.to_string(),
            Self::Decade => messages::axis_decade(year / 10 * 10).to_string(),
            Self::Century => messages::axis_decade(year / 100 * 100).to_string(),
        }
    }
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
            ("2022-02-24", "2026-03-11", 320.0, "2022 2023 2024 2025"),
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
            ("2025-08-11", "2025-08-14", "11 Aug Tue 12 Wed 13 Thu 14"),
            ("2025-08-25", "2025-09-01", "25 Aug 27 28 29 30 31 1"),
            ("2025-08-01", "2025-09-20", "4 Aug 18 25 1 Sep 15"),
            ("2025-05-01", "2025-08-31", "May Jun Jul Aug"),
            ("2024-09-01", "2025-12-31", "Oct 2025 Apr Jul Oct"),
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
