//! The statements in the days on screen, day by day: what a narrow screen has in place of words
//! beside marks, and the list twin of its picture.

use std::cmp::Reverse;

use super::dataset::Dataset;
use super::date::{DayRange, StatedDate};
use super::model::StatementIx;
use super::query::Matching;
use super::sort::sort_by;

/// How many statements a log shows at first, and how many more at a time.
pub const LOG_STEP: usize = 100;

/// The log of some days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// The headings with their statements, in order of time.
    pub days: Vec<LogDay>,
    /// How many statements are shown under them.
    pub shown: usize,
    /// How many there are in these days.
    pub all: usize,
}

/// A heading with what was said then.
#[derive(Clone, Debug, PartialEq)]
pub struct LogDay {
    /// As it was stated: a day, or a month or whatever else is known.
    pub date: StatedDate,
    /// The statements.
    pub statements: Vec<StatementIx>,
}

/// Groups the first matching statements, `most` of them, whose known days reach into `days`, by
/// their dates as stated. In order of their first known days; what is dated vaguely comes before
/// the days that it could mean.
pub fn by_day(dataset: &Dataset, matching: &Matching, days: DayRange, most: usize) -> Log {
    let date = |statement: StatementIx| dataset.statements[statement].date;
    let is_then = |statement: &StatementIx| dataset.days_of(*statement).overlaps(days);
    // Each with its key, which is too dear to be made for every comparison.
    let keyed = |&statement: &StatementIx| {
        let known = date(statement).known_days();
        let stated = date(statement).to_string();
        (known.first, Reverse(known.last), stated, statement)
    };
    let of_days = matching.statements().iter().filter(|at| is_then(at));
    let mut sorted: Vec<_> = of_days.map(keyed).collect();
    sort_by(&mut sorted, Ord::cmp);
    let all = sorted.len();
    let mut log = Log {
        days: Vec::new(),
        shown: all.min(most),
        all,
    };
    for (.., statement) in sorted.into_iter().take(most) {
        match log.days.last_mut() {
            Some(day) if day.date == date(statement) => day.statements.push(statement),
            _ => log.days.push(LogDay {
                date: date(statement),
                statements: vec![statement],
            }),
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::load::load;
    use crate::query::Filter;

    fn told(from: &str, to: &str, most: usize) -> (Vec<String>, usize) {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let days = DayRange {
            first: Day::from_iso(from).unwrap(),
            last: Day::from_iso(to).unwrap(),
        };
        let log = by_day(&dataset, &matching, days, most);
        let line = |day: &LogDay| {
            let ids = day
                .statements
                .iter()
                .map(|s| dataset.statements[*s].id.as_str());
            format!(
                "{}: {}",
                day.date.label(),
                ids.collect::<Vec<_>>().join(" ")
            )
        };
        let counted: usize = log.days.iter().map(|day| day.statements.len()).sum();
        assert_eq!(counted, log.shown);
        (log.days.iter().map(line).collect(), log.all)
    }

    #[test]
    fn each_statement_of_the_days_stands_once_under_its_date() {
        let whole = told("2025-01-01", "2025-12-31", LOG_STEP);
        assert_eq!(
            whole,
            (
                vec![
                    "2025: cid-year".to_owned(),
                    "around August 2025: bob-month".to_owned(),
                    "16 to 17 August 2025: ann-first".to_owned(),
                    "by 20 August 2025: ann-second".to_owned(),
                    "around 20 August 2025: bob-on-ann".to_owned(),
                    "1 September 2025: bob-answer".to_owned(),
                ],
                6
            )
        );
        assert_eq!(told("2025-09-01", "2025-09-01", LOG_STEP).1, 2);
        assert_eq!(told("2024-01-01", "2024-12-31", LOG_STEP), (vec![], 0));
        let first = told("2025-01-01", "2025-12-31", 2);
        assert_eq!((first.0.as_slice(), first.1), (&whole.0[..2], 6));
    }
}
