//! A row of the axis: where its ticks stand, and which of them have room for a label.
//!
//! The first label in sight, and the first of each year, tell the year: a label that would have to
//! and has no room to do so is left out.

use super::tick_form::Form;
use super::unit::Unit;
use super::{TextScale, TimeScale};
use crate::date::Day;

/// Room that a letter of an axis label takes, on the generous side.
const LETTER_PX: f64 = 7.0;
/// The same for names of the larger unit, which are bold.
const UNIT_LETTER_PX: f64 = 8.0;
/// From the line of a tick to its label.
const LINE_GAP_PX: f64 = 4.0;
/// From the end of a label to the line of the next.
const LABEL_GAP_PX: f64 = 4.0;
/// Room for a year of two digits, from its line to the next: its apostrophe takes less than a
/// letter.
const SHORT_YEAR_PX: f64 = 21.0;
/// Ticks without a label are no nearer than this to the one before.
const TICK_GAP_PX: f64 = 6.0;
/// Two digits tell the year within so many years, from the year 1000 on.
const SHORT_YEARS: i32 = 100;

/// A line of the axis with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where its unit starts; may lie left of the plot.
    pub x_px: f64,
    /// Where its label starts: at the line, at the left edge where the unit started before it, or
    /// left of the line where the label ends at the right edge.
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

/// Where a label of the larger unit may end.
#[derive(Clone, Copy, PartialEq)]
enum Room {
    /// Where its unit does.
    Unit,
    /// Before the next label, or at the right edge.
    Free,
}

/// A unit of a row.
#[derive(Clone)]
struct Slot {
    day: Day,
    /// Where the next unit starts.
    end_px: f64,
    /// Whether it lies in a break that tells its length: steps would be taken for true lengths.
    is_quiet: bool,
    tick: Tick,
}

impl Slot {
    fn year(&self) -> i32 {
        self.day.ymd().0
    }

    fn has_label(&self) -> bool {
        !self.tick.label.is_empty()
    }
}

/// A row on its way to its labels.
#[derive(Clone)]
pub(super) struct Row<'a> {
    scale: &'a TimeScale,
    text: TextScale,
    letter_px: f64,
    has_short_years: bool,
    slots: Vec<Slot>,
}

impl<'a> Row<'a> {
    /// The row of the larger units. The label of one that started before the left edge stays there.
    pub fn of_units(scale: &'a TimeScale, text: TextScale, unit: Unit) -> Self {
        let mut row = Self::new(scale, text, (unit, UNIT_LETTER_PX));
        for slot in &mut row.slots {
            slot.is_quiet = false;
            slot.tick.label_x_px = slot.tick.x_px.max(0.0);
        }
        row
    }

    /// The row of the steps.
    pub fn of_steps(scale: &'a TimeScale, text: TextScale, unit: Unit) -> Self {
        Self::new(scale, text, (unit, LETTER_PX))
    }

    fn new(scale: &'a TimeScale, text: TextScale, (unit, letter_px): (Unit, f64)) -> Self {
        let days = scale.window.days();
        let x_px = |day: Day| scale.x_from_days(f64::from(day.number()));
        let mut slots = Vec::new();
        let mut day = unit.floor(days.first);
        while day <= days.last {
            let next = next_tick(scale, unit, day);
            slots.push(Slot {
                day,
                end_px: x_px(next),
                is_quiet: scale.map.quiet_days(day).is_some(),
                tick: Tick {
                    x_px: x_px(day),
                    label_x_px: x_px(day),
                    label: String::new(),
                },
            });
            if next <= day {
                break;
            }
            day = next;
        }
        let (first, last) = (days.first.ymd().0, days.last.ymd().0);
        Self {
            scale,
            text,
            letter_px,
            has_short_years: first >= 1000 && last - first < SHORT_YEARS,
            slots,
        }
    }

    /// The row of larger units with labels of a form. Years without steps below them are told by
    /// four digits, or all by two where that names more of them.
    pub fn labelled(mut self, form: Form, is_alone: bool) -> Self {
        let short = form.shorter().filter(|_| is_alone && self.has_short_years);
        let short = short.map(|short| self.clone().labelled(short, is_alone));
        self.label_units(form, Room::Unit);
        if form == Form::MonthYear {
            self.label_units(Form::MonthShortYear, Room::Free);
            self.label_units(Form::MonthShort, Room::Unit);
        } else {
            self.label_units(form, Room::Free);
        }
        let named = |row: &Self| row.slots.iter().filter(|slot| slot.has_label()).count();
        short
            .filter(|short| named(short) > named(&self))
            .unwrap_or(self)
    }

    /// Gives labels of a form to units that have none yet, between those that have one. Beyond its
    /// unit reaches only what tells a year for the first time.
    fn label_units(&mut self, form: Form, room: Room) {
        let gap_px = self.gap_px(form);
        let mut next_px = f64::INFINITY;
        let starts_px = self.slots.iter().rev().map(|slot| {
            let start_px = next_px;
            if slot.has_label() {
                next_px = slot.tick.label_x_px - gap_px;
            }
            start_px
        });
        let mut starts_px: Vec<f64> = starts_px.collect();
        let (mut free_px, mut told) = (0.0, None);
        for at in 0..self.slots.len() {
            let next_px = starts_px.pop().unwrap_or_default();
            let Some(slot) = self.slots.get(at) else {
                break;
            };
            let is_told = told == Some(slot.year());
            let may_have_label = match room {
                Room::Unit => is_told || form.tells_year(),
                Room::Free => !is_told && slot.tick.x_px >= 0.0,
            };
            if may_have_label && !slot.has_label() {
                let end_px = match room {
                    // The name at the left edge covers what lies under it.
                    Room::Unit if slot.tick.x_px < 0.0 => slot.end_px - gap_px,
                    Room::Unit => slot.end_px.min(self.scale.width_px),
                    Room::Free => f64::INFINITY,
                };
                self.label(at, form, (free_px, end_px.min(next_px)));
            }
            if let Some(slot) = self.slots.get(at).filter(|slot| slot.has_label()) {
                told = Some(slot.year());
                free_px = self.free_px(form, &slot.tick);
            }
        }
    }

    /// Gives labels to steps from left to right, each in its form behind the step of another day.
    /// Years that a row above has named before need not be told again.
    pub fn label_steps(&mut self, form: &dyn Fn(Day, Option<Day>) -> Form, above: Option<&Row>) {
        let above = above.iter().flat_map(|row| &row.slots);
        let above: Vec<&Slot> = above.filter(|slot| slot.has_label()).collect();
        let (mut free_px, mut told, mut before) = (0.0, None, None);
        for at in 0..self.slots.len() {
            let Some(slot) = self.slots.get(at) else {
                break;
            };
            let (day, x_px, year) = (slot.day, slot.tick.x_px, slot.year());
            let tells = |unit: &&Slot| unit.year() == year && unit.tick.label_x_px <= x_px;
            let is_told = told == Some(year) || above.iter().any(tells);
            let form = form(day, before);
            let form = if is_told { form } else { form.with_year() };
            let mut forms = [Some(form), form.shorter()].into_iter().flatten();
            // What a month says of its year takes no room from the name of the next.
            let is_of_next = |slot: &&Slot| slot.year() != year && !slot.is_quiet;
            let next = || self.slots.iter().skip(at).find(is_of_next);
            let end_px = if is_told { None } else { next() };
            let end_px = end_px.map_or(f64::INFINITY, |next| next.tick.x_px);
            let may_have_label = !slot.is_quiet && x_px >= 0.0;
            let labelled =
                may_have_label.then(|| forms.find(|&form| self.label(at, form, (free_px, end_px))));
            let labelled = labelled.flatten();
            if let (Some(form), Some(slot)) = (labelled, self.slots.get(at)) {
                told = Some(year);
                free_px = self.free_px(form, &slot.tick);
            }
            before = Some(day).filter(|_| x_px >= 0.0);
        }
    }

    /// Gives a label to a slot where it has room between two places. At the right edge of the plot
    /// one that tells a year may end there, as long as most of it is right of its line.
    fn label(&mut self, at: usize, form: Form, (free_px, end_px): (f64, f64)) -> bool {
        let edge_px = self.scale.width_px;
        let Some(slot) = self.slots.get(at) else {
            return false;
        };
        let label = form.label(slot.day, self.has_short_years);
        let label_px = label_px(&label, self.letter_px, self.text);
        let (x_px, last_px) = (slot.tick.label_x_px, edge_px - label_px);
        let is_shifted = x_px > last_px;
        let label_x_px = x_px.min(last_px);
        let has_room = label_x_px >= free_px
            && if is_shifted {
                form.tells_year() && end_px > edge_px && 2.0 * (x_px - last_px) <= label_px
            } else {
                x_px + self.least_px(form, label_px) <= end_px
            };
        if let (true, Some(slot)) = (has_room, self.slots.get_mut(at)) {
            slot.tick.label_x_px = label_x_px;
            slot.tick.label = label;
        }
        has_room
    }

    /// Where the next label may start behind one of a form.
    fn free_px(&self, form: Form, tick: &Tick) -> f64 {
        let label_px = label_px(&tick.label, self.letter_px, self.text);
        tick.label_x_px + self.least_px(form, label_px) + self.gap_px(form)
    }

    /// The least room of a label of a form that is `label_px` wide at most.
    fn least_px(&self, form: Form, label_px: f64) -> f64 {
        if form == Form::YearShort && self.has_short_years {
            self.text.px(SHORT_YEAR_PX)
        } else {
            label_px
        }
    }

    fn gap_px(&self, form: Form) -> f64 {
        let gap_px = if form == Form::YearShort && self.has_short_years {
            0.0
        } else {
            LABEL_GAP_PX
        };
        self.text.px(gap_px)
    }

    /// Its ticks. Where days are narrow, lines without a label would stand side by side.
    pub fn into_ticks(self) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        for slot in self.slots {
            let last_px = ticks.last().map_or(f64::NEG_INFINITY, |last| last.x_px);
            let is_apart = slot.tick.x_px - last_px >= TICK_GAP_PX;
            if slot.has_label() || is_apart && !slot.is_quiet {
                ticks.push(slot.tick);
            }
        }
        ticks
    }
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
