//! The time of all pictures: the same axis as on the page, so that busy time has more room.

use crate::date::Day;
use crate::model::StatementIx;
use crate::query::{Filter, Matching};
use crate::site::Site;
use crate::timeline::{Limits, TimeMap, TimeScale, TimeWindow};

use super::card::TEXT_PX;

/// A picture names no more years than this.
const MOST_YEARS: i32 = 15;
const YEAR_STEPS: [i32; 6] = [1, 2, 5, 10, 50, 100];
const LONGEST_STEP: i32 = 1000;

/// What all pictures of a site have in common, prepared once.
#[derive(Debug)]
pub struct Frame {
    scale: TimeScale,
    years: Vec<(i32, f64)>,
}

impl Frame {
    /// The time of all statements.
    pub fn new(site: &Site) -> Option<Self> {
        let dataset = site.dataset;
        let days = dataset.days()?;
        let (limits, all) = (
            Limits::around(days),
            Matching::new(dataset, &Filter::default()),
        );
        let map = TimeMap::of_matching(dataset, &all, limits);
        let scale = TimeScale::mapped(&map, TimeWindow::from_days(days), TEXT_PX);
        let (first, last) = (days.first.ymd().0, days.last.ymd().0);
        let years = (first..=last).step_by(year_step(last - first) as usize);
        let starts = years.filter_map(|year| Day::from_ymd(year, 1, 1).map(|day| (year, day)));
        let years = starts.map(|(year, day)| (year, scale.x_from_days(f64::from(day.number()))));
        Some(Self {
            years: years.collect(),
            scale,
        })
    }

    /// Where a statement is, from the left end of time.
    pub fn x_px(&self, site: &Site, statement: StatementIx) -> f64 {
        self.scale
            .x_from_days(f64::from(site.dataset.centre_half_days(statement)) / 2.0)
    }

    /// Where years begin, from the left end of time: left of it for the first. Over a long time not
    /// all.
    pub fn years(&self) -> &[(i32, f64)] {
        &self.years
    }
}

/// How many years there are between those that are named, over so many.
fn year_step(years: i32) -> i32 {
    let is_enough = |step: &i32| years <= *step * MOST_YEARS;
    YEAR_STEPS
        .into_iter()
        .find(is_enough)
        .unwrap_or(LONGEST_STEP)
}
