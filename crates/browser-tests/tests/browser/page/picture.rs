//! What a reader sees and does in the picture: lanes, marks, the window in time.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::json;

use super::Page;
use super::hands::Spot;
use crate::data::day_number;

/// The lanes.
const PLOT: &str = ".plot";
/// The axis above the lanes.
const AXIS: &str = ".axis";

/// The time on screen and how far it can reach, in days since 1970, as the handles of the overview
/// tell it.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Shown {
    /// First day.
    pub start: f64,
    /// The day after the last.
    pub end: f64,
    /// The earliest day that can be shown.
    pub earliest: f64,
    /// The day after the latest that can be shown.
    pub latest: f64,
}

impl Shown {
    /// How many days it is.
    pub fn span(self) -> f64 {
        self.end - self.start
    }

    /// The day at a share of the width.
    pub fn day_at(self, share: f64) -> f64 {
        self.start + self.span() * share
    }
}

impl Page {
    /// Everything that is drawn, as text: lanes with their marks and clusters in place, axis,
    /// events, connectors, words.
    pub async fn drawn(&self) -> String {
        self.read(include_str!("drawn.js"), vec![]).await
    }

    /// The lanes, from top to bottom.
    pub async fn lanes(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('[data-lane]')].map(e => e.dataset.lane)";
        self.read(script, vec![]).await
    }

    /// The lanes in which nothing is drawn.
    pub async fn silent_lanes(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-lane]')]
            .filter(e => !e.querySelector('[data-mark], [data-cluster]')).map(e => e.dataset.lane)";
        self.read(script, vec![]).await
    }

    /// The lanes whose names step back.
    pub async fn quiet_lanes(&self) -> Vec<String> {
        let script = "const lanes = [...document.querySelectorAll('[data-lane]')];
            return [...document.querySelectorAll('.lane-label:not(.is-heading)')]
                .flatMap((e, i) => e.matches('.is-silent') ? [lanes[i].dataset.lane] : [])";
        self.read(script, vec![]).await
    }

    /// The statements that are drawn on their own.
    pub async fn marks(&self) -> BTreeSet<String> {
        let script =
            "return [...document.querySelectorAll('[data-mark]')].map(e => e.dataset.mark)";
        self.read(script, vec![]).await
    }

    /// How many statements are drawn, those in clusters included.
    pub async fn drawn_count(&self) -> usize {
        let script = "const counts = [...document.querySelectorAll('[data-cluster]')]
            .map(e => Number(e.dataset.count));
            return document.querySelectorAll('[data-mark]').length + counts.reduce((a, b) =>
                a + b, 0)";
        self.read(script, vec![]).await
    }

    /// The time on screen.
    pub async fn shown(&self) -> Shown {
        let script = "const value = (name,
            what) => Number(document.querySelector(`[aria-label='${name} of the window']`).getAttribute(what));
            return {start: value('Start', 'aria-valuenow'), end: value('End', 'aria-valuenow'),
                earliest: value('Start', 'aria-valuemin'), latest: value('End', 'aria-valuemax')}";
        self.read(script, vec![]).await
    }

    /// The time on screen as the toolbar tells it.
    pub async fn shown_days(&self) -> String {
        self.texts(".shown-days").await.concat()
    }

    /// Does something that changes the time on screen, and waits until it rests and the address
    /// tells it.
    pub async fn until_rest<F: Future<Output = ()>>(&self, act: F) -> Shown {
        let before = self.query().await;
        act.await;
        self.wait_until("the address tells the window", async || {
            self.query().await != before && self.address_tells_window().await
        })
        .await;
        self.shown().await
    }

    /// Whether the days in the address are those on screen; an address without days is that of the
    /// whole.
    async fn address_tells_window(&self) -> bool {
        let shown = self.shown().await;
        match (self.key("from").await, self.key("to").await) {
            (Some(from), Some(to)) => {
                let days = (day_number(&from), day_number(&to) + 1);
                days == (shown.start as i64, shown.end as i64)
            }
            (None, None) => true,
            _ => false,
        }
    }

    /// Presses one of the buttons by its action: `zoom-in`, `zoom-out`, `pan-left`, `pan-right`,
    /// `fit`.
    pub async fn press_button(&self, action: &str) {
        self.click(&format!("[data-command='{action}']")).await;
    }

    /// Turns the wheel with Ctrl held at a share of the plot's width; up (negative) is to zoom in.
    pub async fn wheel_zoom_at(&self, share: f64, dy_px: f64) {
        let spot = self.spot_on_plot(share).await;
        self.wheel_with_ctrl(spot, dy_px).await;
    }

    /// Turns the wheel over the plot and holds no key.
    pub async fn plain_wheel_over_plot(&self, right_px: f64, down_px: f64) {
        let spot = self.spot_on_plot(0.5).await;
        self.wheel(spot, right_px, down_px).await;
    }

    /// Turns the wheel over the axis and holds no key.
    pub async fn plain_wheel_over_axis(&self, dy_px: f64) {
        let spot = self.spot_on(AXIS, 0.5).await;
        self.wheel(spot, 0.0, dy_px).await;
    }

    /// Drags the plot sideways by its middle.
    pub async fn drag_plot(&self, dx_px: f64) {
        let spot = self.spot_on_plot(0.5).await;
        self.drag(spot, dx_px).await;
    }

    /// Drags whatever a selector finds sideways.
    pub async fn drag_element(&self, selector: &str, dx_px: f64) {
        let spot = self.middle_of(selector).await;
        self.drag(spot, dx_px).await;
    }

    /// Moves two fingers on the plot apart (or together), each by this much.
    pub async fn pinch_plot(&self, apart_px: f64) {
        let (left, right) = (self.spot_on_plot(0.4).await, self.spot_on_plot(0.6).await);
        let moved = |spot: Spot, dx_px: f64| Spot {
            x_px: spot.x_px + dx_px,
            ..spot
        };
        self.fingers(&[
            (left, moved(left, -apart_px)),
            (right, moved(right, apart_px)),
        ])
        .await;
    }

    /// Taps the plot twice, as fast as a finger does.
    pub async fn tap_plot_twice(&self) {
        let spot = self.spot_on_plot(0.5).await;
        self.tap(spot).await;
        self.tap(spot).await;
    }

    /// Moves one finger on the plot sideways and up or down.
    pub async fn swipe_plot(&self, right_px: f64, down_px: f64) {
        let from = self.spot_on_plot(0.5).await;
        let to = Spot {
            x_px: from.x_px + right_px,
            y_px: from.y_px + down_px,
        };
        self.fingers(&[(from, to)]).await;
    }

    /// Drags a handle of the overview: `Start of the window`, `End of the window` or `Window`.
    pub async fn drag_grip(&self, name: &str, dx_px: f64) {
        self.drag_element(&handle(name), dx_px).await;
    }

    /// Puts the keyboard on a handle of the overview.
    pub async fn focus_grip(&self, name: &str) {
        self.focus(&handle(name)).await;
    }

    /// Clicks the overview at a share of its width.
    pub async fn click_overview(&self, share: f64) {
        let spot = self.spot_on(".overview-strip", share).await;
        self.drag(spot, 0.0).await;
    }

    /// Width of the plot.
    pub async fn plot_px(&self) -> f64 {
        let script = "return document.querySelector(arguments[0]).getBoundingClientRect().width";
        self.read(script, vec![json!(PLOT)]).await
    }

    /// Folds or unfolds a side.
    pub async fn fold(&self, side: &str) {
        self.click(&format!("[data-command='fold {side}']")).await;
    }

    /// Goes by the Tab key, from the button before the lanes, until a mark or cluster has the
    /// focus.
    pub async fn tab_into_picture(&self) {
        self.focus("[data-action='fit']").await;
        for _ in 0..40 {
            self.press("Tab").await;
            if self.count(".plot :focus").await == 1 {
                return;
            }
        }
        panic!("the Tab key leads into the picture");
    }

    async fn spot_on_plot(&self, share: f64) -> Spot {
        let script = "const plot = document.querySelector('.plot').getBoundingClientRect();
            const strip = document.querySelector('.overview').getBoundingClientRect();
            const axis = document.querySelector('.axis').getBoundingClientRect();
            if (plot.top > innerHeight - 100) document.querySelector('.axis').scrollIntoView({behavior: 'instant'});
            return [plot.left, plot.width, Math.max(plot.top, axis.bottom), Math.min(plot.bottom,
                strip.top)]";
        let mut place: [f64; 4] = self.read(script, vec![]).await;
        if place[3] - place[2] < 20.0 {
            place = self.read(script, vec![]).await;
        }
        let [left, width, top, bottom] = place;
        Spot {
            x_px: (left + width * share).round(),
            y_px: f64::midpoint(top, bottom).round(),
        }
    }
}

fn handle(name: &str) -> String {
    format!(".overview [aria-label='{name}']")
}
