//! Dates that can be read, but may be slips: a year far from all others, and words later than the
//! page that has them.
//!
//! Both are remarks and cost nothing: what looks like a slip can be meant.

use super::row::RowPath;
use super::table_name::TableName;
use crate::date::{Day, GRANTED_DAYS, Precision, StatedDate};
use crate::model::{HasId, Parts};
use crate::problem::{Effect, Fault, Problem, quoted};

/// Whether something was certainly said after a page was published.
pub fn is_after(date: StatedDate, published: Day) -> bool {
    let granted = if date.is_approximate() {
        GRANTED_DAYS
    } else {
        0
    };
    let earliest = date.earliest();
    earliest.is_some_and(|earliest| earliest > published.plus(granted))
}

/// Nearer than this no year is far: slips in the tens and ones of a year can't be told from
/// memories of a generation ago.
const LEAST_GAP_YEARS: i32 = 30;
/// A year is far when the gap before it is this many times as long as the time of all others.
const LEAST_SPANS: usize = 2;
/// The fewer the others, the farther it must lie: three years at random often have a gap like that
/// between them. With this factor by how many others there are, dates strewn evenly over any time
/// give a false alarm once in thousands.
const SPANS_TIMES_OTHERS: usize = 100;
/// Slips are few: this many, and one more for so many dates.
const MOST_SLIPS: usize = 2;
const DATES_A_SLIP: usize = 50;
/// From so many on, the dates between both ends are enough to judge each end by them alone.
const ENOUGH: usize = 5;

/// The years of all dates of a file.
#[derive(Default)]
pub struct Years {
    dated: Vec<Dated>,
    /// How many pages were published in each year: they tell, too, what time the data is about.
    witnesses: Vec<i32>,
}

/// A year that a row states.
struct Dated {
    table: TableName,
    /// The index of the row in the file,
    index: u32,
    /// and among the rows that were kept.
    kept: u32,
    year: i16,
}

/// A year, and how many dates have it.
type Count = (i32, usize);

impl Years {
    /// Takes in when a page was published.
    pub fn witness(&mut self, published: Option<Day>) {
        self.witnesses.extend(published.map(|day| day.ymd().0));
    }

    /// Takes in the date of a row: the years of both ends, where these differ.
    pub fn note(&mut self, table: TableName, index: usize, kept: usize, date: StatedDate) {
        // A century is no year.
        if date.precision() < Precision::Year {
            return;
        }
        let days = date.known_days();
        let (first, last) = (days.first.ymd().0, days.last.ymd().0);
        for year in [Some(first), Some(last).filter(|last| *last != first)] {
            self.dated.extend(year.map(|year| Dated {
                table,
                index: index as u32,
                kept: kept as u32,
                year: year as i16,
            }));
        }
    }

    /// Notes each date whose year is far from all others.
    pub fn note_far_ones(self, parts: &Parts, problems: &mut Vec<Problem>) {
        let years = self.dated.iter().map(|dated| i32::from(dated.year));
        let Some((first, last)) = usual(&counts(years.chain(self.witnesses.iter().copied())))
        else {
            return;
        };
        for dated in &self.dated {
            let year = i32::from(dated.year);
            if (first..=last).contains(&year) {
                continue;
            }
            let id = match dated.table {
                TableName::Events => parts.events.rows().get(dated.kept as usize).map(HasId::id),
                _ => parts
                    .statements
                    .rows()
                    .get(dated.kept as usize)
                    .map(HasId::id),
            };
            problems.push(Problem {
                path: RowPath::of_row(dated.table.word(), dated.index as usize).path("date"),
                row_id: id.map(quoted),
                fault: Fault::FarYear { year, first, last },
                effect: Effect::Noted,
            });
        }
    }
}

/// How many dates each year has, in the order of the years.
fn counts(years: impl Iterator<Item = i32>) -> Vec<Count> {
    let mut by_year = vec![0; 10_000];
    for year in years {
        if let Some(count) = by_year.get_mut(year as usize) {
            *count += 1;
        }
    }
    (0..).zip(by_year).filter(|(_, count)| *count > 0).collect()
}

fn total(years: &[Count]) -> usize {
    years.iter().map(|(_, count)| count).sum()
}

/// The first and last of the years that are not far from the others; none where there is no year.
///
/// ```text
///  205                                       2022 2023 2024 2025 2026
///   |------------------ gap ------------------|------ others ------|
/// ```
/// At each end, the few dates before the widest gap are held against the others.
fn usual(mut years: &[Count]) -> Option<(i32, i32)> {
    // Behind slips that are very far, others may lie that are less so.
    loop {
        let nearer = without_far_ends(years);
        if nearer.len() == years.len() {
            return Some((years.first()?.0, years.last()?.0));
        }
        years = nearer;
    }
}

fn without_far_ends(years: &[Count]) -> &[Count] {
    let mirrored: Vec<Count> = years
        .iter()
        .rev()
        .map(|&(year, count)| (-year, count))
        .collect();
    let (start, end) = (EndGroup::of(years), EndGroup::of(&mirrored));
    let (all, up_to) = (years.len(), years.len() - end.years);
    let part = |from: usize, up_to: usize| years.get(from..up_to).unwrap_or_default();
    let core = part(start.years, up_to);
    let is_enough = total(core) >= ENOUGH;
    let is_start_far = start.is_far_from(if is_enough {
        core
    } else {
        part(start.years, all)
    });
    let is_end_far = end.is_far_from(if is_enough { core } else { part(0, up_to) });
    part(
        if is_start_far { start.years } else { 0 },
        if is_end_far { up_to } else { all },
    )
}

/// The few dates at one end of all, up to the widest gap behind them.
#[derive(Default)]
struct EndGroup {
    /// How many years they have,
    years: usize,
    /// how many they are,
    dates: usize,
    /// and how many years lie between them and the next.
    gap_years: i32,
}

impl EndGroup {
    fn of(years: &[Count]) -> Self {
        let most = MOST_SLIPS + total(years) / DATES_A_SLIP;
        let (mut group, mut dates) = (Self::default(), 0);
        for (index, pair) in years.windows(2).enumerate() {
            let &[(year, count), (next, _)] = pair else {
                break;
            };
            dates += count;
            if dates > most {
                break;
            }
            if next - year > group.gap_years {
                group = Self {
                    years: index + 1,
                    dates,
                    gap_years: next - year,
                };
            }
        }
        group
    }

    fn is_far_from(&self, others: &[Count]) -> bool {
        let (count, Some((first, _)), Some((last, _))) =
            (total(others), others.first(), others.last())
        else {
            return false;
        };
        let spans = LEAST_SPANS.max(SPANS_TIMES_OTHERS / count.max(1));
        let span_years = (last - first + 1).unsigned_abs() as usize;
        let is_long = self.gap_years.unsigned_abs() as usize >= spans * span_years;
        self.gap_years >= LEAST_GAP_YEARS && is_long && count >= 2 * self.dates
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn far(years: &[i32]) -> Vec<i32> {
        let (first, last) = usual(&counts(years.iter().copied())).unwrap();
        let is_far = |year: &&i32| !(first..=last).contains(*year);
        years.iter().filter(is_far).copied().collect()
    }

    fn repeated(year: i32, times: usize) -> Vec<i32> {
        vec![year; times]
    }

    #[test]
    fn a_year_far_from_all_others_is_found_among_few_and_many() {
        let lately = [repeated(2024, 40), repeated(2025, 300), repeated(2026, 60)].concat();
        for (others, slips) in [
            (vec![2024, 2025], vec![225]),
            (vec![1944, 1945, 1945], vec![1495]),
            (repeated(2025, 20), vec![1925]),
            (repeated(2025, 20), vec![205, 205]),
            (repeated(2025, 20), vec![202, 9025]),
            (lately.clone(), vec![1025, 2205]),
            (lately, vec![204, 205, 1926, 3025]),
            ((1700..1900).collect(), vec![18]),
        ] {
            let found = far(&[slips.clone(), others].concat());
            assert_eq!(found, slips);
        }
    }

    #[test]
    fn years_that_can_be_meant_are_left_alone() {
        for years in [
            vec![2025],
            vec![205, 2025],
            vec![1700, 1850, 2025],
            // What was promised in 1994, and is spoken of since 2022.
            [vec![1994], repeated(2022, 9), repeated(2025, 90)].concat(),
            // Some words of another time, too many to be slips.
            [repeated(1945, 6), repeated(2025, 90)].concat(),
            (1..=9999).collect(),
            (1500..2025).step_by(25).collect(),
            vec![1, 9999, 1, 9999],
        ] {
            assert_eq!(far(&years), Vec::<i32>::new(), "{years:?}");
        }
    }

    proptest! {
        #[test]
        fn dates_strewn_over_any_time_are_not_far_from_each_other(
            first in 1..5000, length in 1..5000, shares in prop::collection::vec(0.0..1.0, 12..80),
        ) {
            let years: Vec<i32> = shares
                .iter()
                .map(|share: &f64| first + (share * f64::from(length)) as i32)
                .collect();
            prop_assert_eq!(far(&years), Vec::<i32>::new());
        }
    }

    #[test]
    fn only_what_is_certainly_later_is_after_a_publication() {
        let published = Day::from_iso("2025-08-20").unwrap();
        for (date, expected) in [
            ("2025-08-20", false),
            ("2025-08-21", true),
            ("2025-08-19/2025-08-22", false),
            ("2025-08-21/2025-08-22", true),
            ("2025-08", false),
            ("2025", false),
            ("2025-09", true),
            ("2025-08-21~", false),
            ("2025-09~", false),
            ("2025-10?", true),
            ("../2026-01-01", false),
            ("2025-08-20/..", false),
            ("2025-08-21/..", true),
        ] {
            assert_eq!(
                is_after(date.parse().unwrap(), published),
                expected,
                "{date}"
            );
        }
    }
}
