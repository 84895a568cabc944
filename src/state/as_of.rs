//! The day at which positions are read, and time that plays: that day goes on by itself.

use leptos::prelude::*;
use timeline_core::date::Day;

use super::address::AddressState;
use super::data::DataState;
use super::query::QueryState;
use super::viewport::ViewportState;
use super::waits::{PLAY, after_unless_rerun};
use crate::boxed::effect;

/// The day at which positions are read.
#[derive(Clone, Copy)]
pub struct AsOfState {
    address: AddressState,
    data: DataState,
    query: QueryState,
    viewport: ViewportState,
    /// Whether time plays.
    pub is_playing: RwSignal<bool>,
}

impl AsOfState {
    /// The day that the address names; nothing plays.
    pub fn new(
        address: AddressState,
        data: DataState,
        query: QueryState,
        viewport: ViewportState,
    ) -> Self {
        Self {
            address,
            data,
            query,
            viewport,
            is_playing: RwSignal::new(false),
        }
    }

    /// The day; the last of the data where none is named.
    pub fn day(self) -> Day {
        let chosen = self.address.state.with(|state| state.as_of);
        chosen.unwrap_or_else(|| self.data.days().last)
    }

    /// Its number among the days on which something changes.
    pub fn stop(self) -> usize {
        self.stop_among(&self.query.days_of_change())
    }

    fn stop_among(self, days: &[Day]) -> usize {
        let day = self.day();
        days.partition_point(|change| *change <= day)
            .saturating_sub(1)
    }

    /// Reads positions at another day, or at the latest; the address follows when the reader rests.
    pub fn show(self, day: Option<Day>) {
        let latest = untrack(|| self.data.days()).last;
        let day = day.filter(|day| *day < latest);
        self.viewport.amend(&mut |state| state.as_of = day);
    }

    /// Reads positions at the day of this number among those on which something changes.
    pub fn show_stop(self, stop: usize) {
        let days = untrack(|| self.query.days_of_change());
        // The last is the latest, which a link leaves out.
        self.show(days.get(stop).filter(|_| stop + 1 < days.len()).copied());
    }

    /// Starts or stops playing; from the end it starts over.
    pub fn toggle_play(self) {
        let is_playing = self.is_playing.get_untracked();
        let days = untrack(|| self.query.days_of_change());
        if !is_playing && untrack(|| self.stop_among(&days)) + 1 >= days.len() {
            self.show(days.first().copied());
        }
        self.is_playing.set(!is_playing);
    }

    /// Steps from day to day while time plays, and stops at the last.
    pub fn play_while_shown(self) {
        effect(move || {
            if !self.is_playing.get() {
                return;
            }
            after_unless_rerun(PLAY, move || self.step());
        });
    }

    fn step(self) {
        let days = untrack(|| self.query.days_of_change());
        let next = untrack(|| self.stop_among(&days)) + 1;
        self.show(days.get(next).copied());
        self.is_playing.set(next + 1 < days.len());
    }
}
