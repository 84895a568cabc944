//! Vague dates where days are wide enough to tell: bands over all the days that are meant.
//!
//! Those that overlap are one band, so that none hides another: "some time in August" twice, or
//! once beside "some time in 2025".

use super::rows::Taken;
use super::{Classes, LaneIndex, TimeWindow};
use crate::dataset::Dataset;
use crate::date::DayRange;
use crate::model::StatementIx;

/// Vague dates of a lane that overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// All the days that any of them means.
    pub days: DayRange,
    /// The first of its statements in the lane's list.
    pub first: usize,
    /// The last.
    pub last: usize,
    /// The row in which it lies.
    pub row: usize,
}

impl Band {
    /// Its start.
    pub fn start_days(&self) -> f64 {
        f64::from(self.days.first.number())
    }

    /// Its end, not included.
    pub fn end_days(&self) -> f64 {
        f64::from(self.days.last.number()) + 1.0
    }

    /// What it takes of its row of a lane: its days, and the room that the words of its first
    /// statement want.
    pub fn taken(
        &self,
        list: &[StatementIx],
        x_px: &dyn Fn(f64) -> f64,
        want_px: &dyn Fn(StatementIx) -> f64,
    ) -> Taken {
        let from_px = x_px(self.start_days());
        let wanted_px = list
            .get(self.first)
            .map_or(0.0, |&statement| want_px(statement));
        Taken {
            row: self.row,
            from_px,
            to_px: x_px(self.end_days()).max(from_px + wanted_px),
        }
    }
}

/// The bands of a window, from statements of some classes. They are the same for every window in
/// which they are seen: what overlaps beyond its edge is looked for, too.
fn overlapping(
    dataset: &Dataset,
    index: &LaneIndex,
    classes: Classes,
    window: TimeWindow,
) -> Vec<Band> {
    let list = index.list();
    let reach = f64::from(dataset.longest_days()) / 2.0;
    let centre = |statement: &StatementIx| f64::from(dataset.centre_half_days(*statement)) / 2.0;
    let index_at = |days: f64| list.partition_point(|statement| centre(statement) < days);
    // Twice as far as the longest date reaches: what is seen overlaps at most what is that near.
    let from = index_at(window.start_days - 4.0 * reach);
    let to = index_at(window.end_days + 4.0 * reach);
    let mut bands: Vec<Band> = Vec::new();
    let mut next = from;
    while let Some(at) = index.first_of(next..to, classes) {
        next = at + 1;
        let Some(&statement) = list.get(at) else {
            break;
        };
        let mut band = Band {
            days: dataset.days_of(statement),
            first: at,
            last: at,
            row: 0,
        };
        // A year takes in the months before its middle.
        while let Some(before) = bands.pop_if(|before| before.days.overlaps(band.days)) {
            band.days = band.days.joined(before.days);
            band.first = before.first;
        }
        bands.push(band);
    }
    let seen = window.days();
    bands.retain(|band| band.days.overlaps(seen));
    bands
}

/// The bands of a window, as above, but dates that overlap one below the other, each in a row of
/// its own, wherever there are so many rows.
pub fn bands(
    dataset: &Dataset,
    index: &LaneIndex,
    classes: Classes,
    window: TimeWindow,
    rows: usize,
) -> Vec<Band> {
    let apart = |band: Band| {
        let range = band.first..band.last + 1;
        if index.count(range.clone(), classes) > rows {
            return vec![band];
        }
        let members = range.filter(|&at| index.get(at, classes).is_some());
        let each = members.enumerate().filter_map(|(row, at)| {
            let days = dataset.days_of(*index.list().get(at)?);
            Some(Band {
                days,
                first: at,
                last: at,
                row,
            })
        });
        each.collect()
    };
    let bands = overlapping(dataset, index, classes, window);
    bands.into_iter().flat_map(apart).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::load::load;
    use crate::query::LaneList;

    /// The bands of statements with these dates, as the days of each and how many it has.
    fn bands_of(dates: &[&str], first: &str, last: &str) -> Vec<String> {
        let small = include_str!("../load/fixtures/small.json");
        let mut file: serde_json::Value = serde_json::from_str(small).unwrap();
        let rows = file["statements"].as_array_mut().unwrap();
        let mut row = rows[0].clone();
        row["replies_to"] = serde_json::Value::Null;
        let made = dates.iter().enumerate().map(|(nth, date)| {
            let mut row = row.clone();
            row["id"] = format!("s{nth}").into();
            row["date"] = (*date).into();
            row
        });
        *rows = made.collect();
        let dataset = load(file.to_string().as_bytes()).dataset;
        let all = LaneList::new(dataset.statements.indexes().collect());
        let index = LaneIndex::new(&dataset, all);
        let day = |iso: &str| Day::from_iso(iso).unwrap();
        let window = TimeWindow::from_days(DayRange::between(day(first), day(last)));
        let apart = Classes::at_points(10.0, crate::timeline::VagueLengths::EVEN).others();
        let bands = overlapping(&dataset, &index, apart, window);
        let text = |band: &Band| {
            let count = index.count(band.first..band.last + 1, apart);
            format!("{} {} {count}", band.days.first, band.days.last)
        };
        bands.iter().map(text).collect()
    }

    #[test]
    fn what_overlaps_is_one_band_and_neighbours_are_two() {
        let months = ["2025-08", "2025-08~", "2025-09", "2025-08-20"];
        assert_eq!(
            bands_of(&months, "2025-08-01", "2025-09-30"),
            ["2025-08-01 2025-08-31 2", "2025-09-01 2025-09-30 1"]
        );
        let with_year = ["2025", "2025-02", "2025-11", "2024-12"];
        assert_eq!(
            bands_of(&with_year, "2025-08-01", "2025-08-31"),
            ["2025-01-01 2025-12-31 3"]
        );
    }

    #[test]
    fn a_band_is_the_same_for_every_window_in_which_it_is_seen() {
        let dates = ["2025", "2025-02", "2025-11~", "2025-08-20"];
        let whole = bands_of(&dates, "2025-01-01", "2025-12-31");
        assert_eq!(bands_of(&dates, "2025-02-03", "2025-02-05"), whole);
        assert_eq!(bands_of(&dates, "2025-12-30", "2025-12-31"), whole);
        assert!(bands_of(&dates, "2024-12-01", "2024-12-31").is_empty());
    }
}
