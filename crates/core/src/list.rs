//! The matching set as a list by month, oldest or newest first: the twin of the picture.

use super::dataset::Dataset;
use super::date::{DatePart, Precision, StatedDate};
use super::messages;
use super::model::{Event, StatementIx};
use super::query::Matching;
use super::sort::sort_by_key;

/// How many statements a list shows at first, and how many more at a time: many more would take a
/// browser too long.
pub const LIST_STEP: usize = 500;

/// How many changes of stance are listed at first, and how many more at a time.
pub const CHANGE_STEP: usize = 20;

/// How many entries a list has at most on paper, where nobody can ask for more: seconds of work for
/// a browser.
pub const PRINTED_ENTRIES: usize = 10_000;

/// Which end of time a list starts at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListOrder {
    /// From the first statement on.
    #[default]
    OldestFirst,
    /// From the last statement back, in all: months, the statements and events in them.
    NewestFirst,
}

impl ListOrder {
    /// Both, in the order of their buttons.
    pub const ALL: [Self; 2] = [Self::OldestFirst, Self::NewestFirst];

    /// The words of its button.
    pub fn label(self) -> &'static str {
        match self {
            Self::OldestFirst => messages::oldest_first(),
            Self::NewestFirst => messages::newest_first(),
        }
    }
}

/// A heading with what was said then.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// "August 2025", or "2025, month not stated" for what is dated by the year alone.
    pub label: String,
    /// The same for a machine, as EDTF: `2025-08` or `2025`, `2025-21`, `202X`.
    pub iso: String,
    /// Whether HTML has that form: it knows no seasons and no decades.
    pub is_html_date: bool,
    /// The statements, in the order of the list.
    pub statements: Vec<StatementIx>,
    /// The events that started in this month, in the order of the list.
    pub events: Vec<MonthEvent>,
}

impl Month {
    /// The events that stand right below so many of the statements.
    pub fn events_below<'d>(
        &self,
        dataset: &'d Dataset,
        statements: usize,
    ) -> impl Iterator<Item = &'d Event> {
        let events = self.events.iter();
        let events = events.filter(move |event| event.above == statements);
        events.filter_map(|event| dataset.events.get(event.index))
    }
}

/// An event among the statements of its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthEvent {
    /// Its place in the data set's events.
    pub index: usize,
    /// How many of the month's statements stand above it: in order of time it comes before those of
    /// its day.
    pub above: usize,
}

/// Groups the first matching statements, `most` of them, by the month of their first known day; a
/// month without statements has no heading. The one order is exactly the other one turned round.
pub fn by_month(
    dataset: &Dataset,
    matching: &Matching,
    order: ListOrder,
    most: usize,
) -> Vec<Month> {
    let date = |statement: StatementIx| dataset.statements[statement].date;
    let mut sorted = matching.statements().to_vec();
    sort_by_key(&mut sorted, |&statement| {
        let unit = unit_of(date(statement));
        (
            unit.days.first,
            unit.precision,
            date(statement).known_days().first,
            statement,
        )
    });
    if order == ListOrder::NewestFirst {
        sorted.reverse();
    }
    let mut months: Vec<Month> = Vec::new();
    for statement in sorted.into_iter().take(most) {
        let unit = unit_of(date(statement));
        let iso = unit.to_string();
        match months.last_mut() {
            Some(month) if month.iso == iso => month.statements.push(statement),
            _ => months.push(Month {
                label: unit.heading(),
                iso,
                is_html_date: matches!(unit.precision, Precision::Year | Precision::Month),
                statements: vec![statement],
                events: Vec::new(),
            }),
        }
    }
    for (index, event) in dataset.events.iter().enumerate() {
        let iso = unit_of(event.date).to_string();
        if let Some(month) = months.iter_mut().find(|month| month.iso == iso) {
            let day = event.date.known_days().first;
            let is_above = |&&statement: &&StatementIx| {
                let is_earlier = date(statement).known_days().first < day;
                is_earlier == (order == ListOrder::OldestFirst)
            };
            let above = month.statements.iter().filter(is_above).count();
            month.events.push(MonthEvent { index, above });
        }
    }
    if order == ListOrder::NewestFirst {
        for month in &mut months {
            month.events.reverse();
        }
    }
    months
}

/// The unit under whose heading a date stands: its month, or what is coarser. That comes before the
/// first of its months.
fn unit_of(date: StatedDate) -> DatePart {
    // An interval that starts in March and ends in some year is of that year, too: under the same
    // heading.
    let precision = date.precision().min(Precision::Month);
    DatePart::around(date.known_days().first, precision)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::query::Filter;

    #[test]
    fn every_matching_statement_is_listed_once_under_its_month() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let months = by_month(&dataset, &matching, ListOrder::OldestFirst, LIST_STEP);
        let text: Vec<String> = months
            .iter()
            .map(|month| {
                let ids: Vec<&str> = month
                    .statements
                    .iter()
                    .map(|s| dataset.statements[*s].id.as_str())
                    .collect();
                format!(
                    "{} [{}] events {:?}",
                    month.label,
                    ids.join(" "),
                    month
                        .events
                        .iter()
                        .map(|event| event.above)
                        .collect::<Vec<_>>()
                )
            })
            .collect();
        assert_eq!(
            text,
            [
                "2025, month not stated [cid-year] events []",
                "August 2025 [bob-month ann-first bob-on-ann ann-second] events [2]",
                "September 2025 [bob-answer] events []",
            ]
        );
        let first = by_month(&dataset, &matching, ListOrder::OldestFirst, 2);
        assert_eq!(first.len(), 2);
        assert_eq!(first[1].statements, months[1].statements[..1]);
    }

    fn listed(dataset: &Dataset, order: ListOrder) -> Vec<Month> {
        by_month(
            dataset,
            &Matching::new(dataset, &Filter::default()),
            order,
            9,
        )
    }

    #[test]
    fn newest_first_is_oldest_first_turned_round() {
        let small = include_str!("load/fixtures/small.json").replace(
            "\"events\": [",
            r#""events": [{"id": "rain", "label": "Rain", "date": "2025-08-02"},"#,
        );
        let dataset = load(small.as_bytes()).dataset;
        let of = |order| -> Vec<(String, Vec<StatementIx>, Vec<MonthEvent>)> {
            let months = listed(&dataset, order).into_iter();
            months
                .map(|month| (month.label, month.statements, month.events))
                .collect()
        };
        let oldest = of(ListOrder::OldestFirst);
        assert!(oldest.iter().any(|(.., events)| events.len() > 1));
        let turned: Vec<_> = oldest
            .into_iter()
            .rev()
            .map(|(label, mut statements, mut events)| {
                statements.reverse();
                events.reverse();
                for event in &mut events {
                    event.above = statements.len() - event.above;
                }
                (label, statements, events)
            })
            .collect();
        assert_eq!(of(ListOrder::NewestFirst), turned);
    }

    #[test]
    fn a_long_list_is_cut_at_its_far_end() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let newest = by_month(&dataset, &matching, ListOrder::NewestFirst, 1);
        let last = dataset.statements.find("bob-answer").unwrap();
        assert_eq!(newest.len(), 1);
        assert_eq!(newest[0].statements, [last]);
    }

    #[test]
    fn each_month_and_year_has_one_heading() {
        let small = include_str!("load/fixtures/small.json")
            .replace("2025-09-01", "2025-02")
            .replace("2025-08-16/2025-08-17", "2025-03/2026");
        let dataset = load(small.as_bytes()).dataset;
        let months = listed(&dataset, ListOrder::OldestFirst);
        let isos: Vec<&str> = months.iter().map(|month| month.iso.as_str()).collect();
        assert_eq!(isos, ["2025", "2025-02", "2025-08"]);
    }

    #[test]
    fn what_is_coarser_than_a_month_has_a_heading_before_its_months() {
        let small = include_str!("load/fixtures/small.json")
            .replace("2025-09-01", "2025-22")
            .replace("2025-08-16/2025-08-17", "202X")
            .replace("../2025-08-20", "2025-06-XX")
            .replace("2025-08-20~", "20XX");
        let dataset = load(small.as_bytes()).dataset;
        let months = listed(&dataset, ListOrder::OldestFirst);
        let headings: Vec<(&str, bool)> = months
            .iter()
            .map(|month| (month.label.as_str(), month.is_html_date))
            .collect();
        assert_eq!(
            headings,
            [
                ("The years 2000 to 2099, year not stated", false),
                ("The 2020s, year not stated", false),
                ("2025, month not stated", true),
                ("Summer 2025, month not stated", false),
                ("June 2025", true),
                ("August 2025", true),
            ]
        );
    }
}
