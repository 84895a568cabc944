//! The matching set as a list by month: the twin of the picture.

use super::date::{Day, Precision, StatedDate};
use super::model::{Dataset, StatementIx};
use super::query::Matching;
use super::sort::sort_by_key;

/// How many statements a list shows at first, and how many more at a time: many more would take a browser too long.
pub const LIST_STEP: usize = 500;

/// A heading with what was said then.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// "August 2025", or "2025" for what is dated by the year alone.
    pub label: String,
    /// The same for a machine: `2025-08` or `2025`.
    pub iso: String,
    /// The statements, in order of time.
    pub statements: Vec<StatementIx>,
    /// Places in the data set's events of those that started in this month.
    pub events: Vec<usize>,
}

/// Groups the first matching statements, `most` of them, by the month of their first known day; a month without
/// statements has no heading.
pub fn by_month(dataset: &Dataset, matching: &Matching, most: usize) -> Vec<Month> {
    let date = |statement: StatementIx| dataset.statements[statement].date;
    let mut sorted = matching.statements().to_vec();
    sort_by_key(&mut sorted, |&statement| {
        (
            month_start(date(statement)),
            date(statement).known_days().first,
            statement,
        )
    });
    let mut months: Vec<Month> = Vec::new();
    for statement in sorted.into_iter().take(most) {
        let (iso, label) = heading(date(statement));
        match months.last_mut() {
            Some(month) if month.iso == iso => month.statements.push(statement),
            _ => months.push(Month {
                label,
                iso,
                statements: vec![statement],
                events: Vec::new(),
            }),
        }
    }
    for (place, event) in dataset.events.iter().enumerate() {
        let (iso, _) = heading(event.date);
        if let Some(month) = months.iter_mut().find(|month| month.iso == iso) {
            month.events.push(place);
        }
    }
    months
}

/// What is dated by the year alone comes before January of that year.
fn month_start(date: StatedDate) -> (Day, Precision) {
    let first = date.known_days().first;
    let (year, month, _) = first.ymd();
    let start = match date.precision() {
        // An interval that starts in March and ends in some year is of that year, too: under the same heading.
        Precision::Year => Day::from_ymd(year, 1, 1).unwrap_or(first),
        _ => Day::from_ymd(year, month, 1).unwrap_or(first),
    };
    (start, date.precision().min(Precision::Month))
}

/// The heading for a machine and for a reader.
fn heading(date: StatedDate) -> (String, String) {
    let first = date.known_days().first;
    let (year, month, _) = first.ymd();
    match date.precision() {
        Precision::Year => (format!("{year:04}"), format!("{year}, month not stated")),
        _ => (format!("{year:04}-{month:02}"), first.month_label()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::load::load;
    use crate::domain::query::Filter;

    #[test]
    fn every_matching_statement_is_listed_once_under_its_month() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let months = by_month(&dataset, &matching, LIST_STEP);
        let text: Vec<String> = months
            .iter()
            .map(|month| {
                let ids: Vec<&str> = month
                    .statements
                    .iter()
                    .map(|s| dataset.statements[*s].id.as_str())
                    .collect();
                format!(
                    "{} [{}] {} events",
                    month.label,
                    ids.join(" "),
                    month.events.len()
                )
            })
            .collect();
        assert_eq!(
            text,
            [
                "2025, month not stated [cid-year] 0 events",
                "August 2025 [bob-month ann-first bob-on-ann ann-second] 1 events",
                "September 2025 [bob-answer] 0 events",
            ]
        );
        let first = by_month(&dataset, &matching, 2);
        assert_eq!(first.len(), 2);
        assert_eq!(first[1].statements, months[1].statements[..1]);
    }

    #[test]
    fn each_month_and_year_has_one_heading() {
        let small = include_str!("load/fixtures/small.json")
            .replace("2025-09-01", "2025-02")
            .replace("2025-08-16/2025-08-17", "2025-03/2026");
        let dataset = load(small.as_bytes()).dataset;
        let months = by_month(&dataset, &Matching::new(&dataset, &Filter::default()), 9);
        let isos: Vec<&str> = months.iter().map(|month| month.iso.as_str()).collect();
        assert_eq!(isos, ["2025", "2025-02", "2025-08"]);
    }
}
