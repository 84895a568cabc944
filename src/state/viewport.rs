//! The time on screen, as signals. How it moves is in `waits`, how it comes into the address in
//! `commit`.

use leptos::prelude::*;
use timeline_core::date::DayRange;
use timeline_core::link::View;
use timeline_core::model::StatementIx;
use timeline_core::query::{Matching, Nearest};
use timeline_core::timeline::{Limits, Sight, TimeMap, TimeScale, TimeWindow};

use super::address::AddressState;
use super::data::DataState;
use super::host::Host;
use super::query::QueryState;
use crate::boxed::memo;

/// The time on screen.
#[derive(Clone, Copy)]
pub struct ViewportState {
    pub(super) host: &'static Host,
    pub(super) address: AddressState,
    pub(super) data: DataState,
    query: QueryState,
    /// What gives busy time more room on the axis.
    pub map: Memo<TimeMap>,
    /// The time on screen.
    pub window: Memo<TimeWindow>,
    /// The time on screen as words and inputs announce it: while the reader moves it they follow
    /// some times a second, since nobody reads them faster, and each change of a text costs the
    /// browser a drawing of the page.
    pub announced: Memo<TimeWindow>,
    /// Whether a gesture moves it, or has not rested yet.
    pub is_moving: RwSignal<bool>,
    /// What of the plot is in sight, where there is one.
    pub sight: RwSignal<Option<Sight>>,
    /// The window where it is not that of all matching statements.
    pub(super) transient: RwSignal<Option<TimeWindow>>,
    /// Counts how often what is announced has followed a moving window.
    pub(super) announce_tick: RwSignal<u32>,
    /// Whether it is about to follow.
    pub(super) is_announcing: StoredValue<bool>,
    /// Where the present movement leads; none when nothing moves by itself.
    pub(super) animation_target: StoredValue<Option<TimeWindow>>,
    /// Counts the waits for a rest: only the last one commits.
    pub(super) commit_wait: StoredValue<u32>,
    /// Whether the reader holds the chart: then nothing is committed.
    pub(super) is_suspended: StoredValue<bool>,
}

impl ViewportState {
    /// The window of all that matches, until another is asked for.
    pub fn new(
        address: AddressState,
        data: DataState,
        query: QueryState,
        host: &'static Host,
    ) -> Self {
        let is_even = memo(move || address.state.with(|state| state.is_even));
        let map = memo(move || {
            if is_even.get() {
                return TimeMap::even();
            }
            let limits = data.limits();
            query.matching.with(|matching| {
                data.with(|dataset| TimeMap::of_matching(dataset, matching, limits))
            })
        });
        let transient: RwSignal<Option<TimeWindow>> = RwSignal::new(None);
        let window = memo(move || {
            let limits = data.limits();
            let all = query.of_all_days.with(|all| fitting(all, limits));
            transient.get().unwrap_or(all).within(limits)
        });
        let (is_moving, announce_tick) = (RwSignal::new(false), RwSignal::new(0_u32));
        let announced = memo(move || {
            announce_tick.track();
            if is_moving.get() {
                window.get_untracked()
            } else {
                window.get()
            }
        });
        Self {
            host,
            address,
            data,
            query,
            map,
            window,
            announced,
            is_moving,
            sight: RwSignal::new(None),
            transient,
            announce_tick,
            is_announcing: StoredValue::new(false),
            animation_target: StoredValue::new(None),
            commit_wait: StoredValue::new(0),
            is_suspended: StoredValue::new(false),
        }
    }

    /// How far it can reach now.
    pub fn limits(self) -> Limits {
        untrack(|| self.data.limits())
    }

    /// The window on screen, or the one to which a movement leads: where the next press of a button
    /// starts from.
    pub fn effective_window(self) -> TimeWindow {
        self.animation_target
            .get_value()
            .unwrap_or_else(|| self.window.get_untracked())
    }

    /// The window that shows all matching statements.
    pub fn whole(self) -> TimeWindow {
        let limits = self.data.limits();
        self.query.of_all_days.with(|all| fitting(all, limits))
    }

    /// Whether it shows just that.
    pub fn is_whole(self) -> bool {
        self.announced.get() == self.whole()
    }

    /// The scale of a window on a plot of this width.
    pub fn scale(self, window: TimeWindow, width_px: f64) -> TimeScale {
        self.map
            .with_untracked(|map| TimeScale::mapped(map, window, width_px))
    }

    /// Where the middle of a statement's days lies on a plot of this width.
    pub fn x_px(self, statement: StatementIx, plot_px: f64) -> f64 {
        let centre = self
            .data
            .with_untracked(|dataset| dataset.centre_half_days(statement));
        self.scale(self.window.get_untracked(), plot_px)
            .x_from_days(f64::from(centre) / 2.0)
    }

    /// The days on screen, as inputs announce them.
    pub fn days(self) -> DayRange {
        let announced = self.announced.get();
        self.told(announced, announced.days())
    }

    /// The days of which any part is in sight, as words announce them.
    pub fn days_in_sight(self) -> DayRange {
        let announced = self.announced.get();
        let Some(sight) = self.sight.get() else {
            return self.days();
        };
        let plot = self
            .map
            .with(|map| TimeScale::mapped(map, announced, sight.plot_px));
        self.told(announced, sight.of(&plot).window.days())
    }

    /// The days that words tell of what is seen of a window.
    pub(super) fn told(self, window: TimeWindow, seen: DayRange) -> DayRange {
        let all = self.query.of_all_days.with(|all| all.days());
        all.map_or(seen, |all| window.told_days(seen, all, self.data.limits()))
    }

    /// How many of the matching statements lie in those days, where days are on screen.
    pub fn seen(self) -> Option<usize> {
        let days = self.days_in_sight();
        let count = || {
            let count = |all: &Matching| self.data.with(|dataset| all.count_on(dataset, days));
            self.query.matching.with(|all| count(all))
        };
        (self.query.view.get() == View::Timeline).then(count)
    }

    /// The matching statements that are nearest to the days on screen, where none lies in these.
    pub fn nearest(self) -> Nearest {
        if self.seen() != Some(0) {
            return Nearest::default();
        }
        let days = self.days_in_sight();
        let nearest = |all: &Matching| self.data.with(|dataset| all.nearest_to(dataset, days));
        self.query.matching.with(|all| nearest(all))
    }
}

/// The window for all matching statements; for none of them all that there is.
fn fitting(matching: &Matching, limits: Limits) -> TimeWindow {
    matching
        .days()
        .map_or(limits.widest, TimeWindow::fitting)
        .within(limits)
}
