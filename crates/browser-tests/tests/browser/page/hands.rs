//! Mouse, wheel and fingers, as the browser's own input and so with all that a browser does about
//! it (where an engine can't be made to, its file in `engine` says so).

use serde_json::{Value, json};

use super::Page;
use crate::engine::{Finger, perform, wheel, wheel_turn};

/// A place on screen, in pixels from its top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x_px: f64,
    /// From the top.
    pub y_px: f64,
}

/// Where nothing is.
const CORNER: Spot = Spot {
    x_px: 1.0,
    y_px: 1.0,
};

/// How many movements a drag has.
const STEPS: u8 = 5;

impl Page {
    /// The middle of the first element that a selector finds, once it is in sight.
    pub(super) async fn middle_of(&self, selector: &str) -> Spot {
        self.spot_on(selector, 0.5).await
    }

    /// A share of the way through the part of an element that is on screen, in the middle of that
    /// part's height.
    pub(super) async fn spot_on(&self, selector: &str, share: f64) -> Spot {
        // The middle of a mark together with its words can lie behind the words.
        let script = "const found = document.querySelector(arguments[0]);
            const e = (found.matches('[data-mark]') && found.querySelector('.halo')) || found;
            const seen = e.getBoundingClientRect();
            if (seen.top < 0 || seen.bottom > innerHeight) e.scrollIntoView({block: 'center', behavior: 'instant'});
            const box = e.getBoundingClientRect();
            return [box.left, box.width, Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]";
        let [left, width, top, bottom]: [f64; 4] = self.read(script, vec![json!(selector)]).await;
        Spot {
            x_px: (left + width * share).round(),
            y_px: f64::midpoint(top, bottom).round(),
        }
    }

    /// Clicks the first element that a selector finds, as a reader would: opens what it is folded
    /// in, and closes a panel that lies over it by a press beside that. Fails where anything else
    /// lies over it.
    ///
    /// By the mouse rather than by the drivers' own click, for which links in SVG can't be reached
    /// in some.
    pub async fn click(&self, selector: &str) {
        self.unfold(selector).await;
        let script = "const top = document.elementFromPoint(arguments[0], arguments[1]);
            return Boolean(top?.closest('details[data-dismissed]')
                && !document.querySelector(arguments[2])?.closest('details[data-dismissed]'))";
        let spot = self.middle_of(selector).await;
        let args = vec![json!(spot.x_px), json!(spot.y_px), json!(selector)];
        if self.read::<bool>(script, args).await {
            self.press_at(CORNER).await;
        }
        self.click_what_is_seen(selector).await;
    }

    /// Clicks the middle of a mark's circle where that is on the screen: nothing is scrolled
    /// before.
    pub async fn click_unscrolled(&self, mark: &str) {
        let script =
            "const box = document.querySelector(arguments[0] + ' .halo').getBoundingClientRect();
            return [(box.left + box.right) / 2, (box.top + box.bottom) / 2]";
        let (x_px, y_px): (f64, f64) = self.read(script, vec![json!(mark)]).await;
        self.press_at(Spot { x_px, y_px }).await;
    }

    async fn press_at(&self, spot: Spot) {
        let press = json!({"type": "pointerDown", "button": 0});
        let let_go = json!({"type": "pointerUp", "button": 0});
        self.mouse(vec![move_to(spot), press, let_go]).await;
        self.painted().await;
    }

    /// Clicks the first element that a selector finds; fails where something else lies over it.
    pub(super) async fn click_what_is_seen(&self, selector: &str) {
        // The middle of a mark together with its words can lie behind the words.
        let script = "const found = document.querySelector(arguments[0]);
            const e = (found?.matches('[data-mark]') && found.querySelector('.halo')) || found;
            e?.scrollIntoView({block: 'center', inline: 'nearest', behavior: 'instant'});
            const box = e instanceof SVGElement
                ? e.getBoundingClientRect() : e?.getClientRects()[0];
            if (!box) return [0, 0, 'nothing to be seen'];
            const middle = (from, to,
                room) => Math.floor((Math.max(from, 0) + Math.min(to, room)) / 2);
            const x = middle(box.left, box.right, innerWidth),
                y = middle(box.top, box.bottom, innerHeight);
            const top = document.elementFromPoint(x, y);
            return [x, y, found.contains(top) ? null : top?.outerHTML.slice(0, 200)]";
        let (x_px, y_px, over): (f64, f64, Option<String>) =
            self.read(script, vec![json!(selector)]).await;
        if let Some(over) = over {
            panic!("{selector} can be clicked, but there is {over}");
        }
        self.press_at(Spot { x_px, y_px }).await;
    }

    /// Moves the mouse to an element.
    pub async fn point_at(&self, selector: &str) {
        let spot = self.middle_of(selector).await;
        self.mouse(vec![move_to(spot)]).await;
        self.painted().await;
    }

    /// Moves the mouse out of everything.
    pub async fn point_away(&self) {
        self.mouse(vec![move_to(CORNER)]).await;
        self.painted().await;
    }

    /// Presses the mouse, moves it sideways, at most to the edge of the page, and lets it go.
    pub(super) async fn drag(&self, from: Spot, dx_px: f64) {
        let last_px: f64 = self.read("return innerWidth - 1", vec![]).await;
        let press = json!({"type": "pointerDown", "button": 0});
        let let_go = json!({"type": "pointerUp", "button": 0});
        let mut actions = vec![move_to(from), press];
        for step in 1..=STEPS {
            let x_px = from.x_px + dx_px * f64::from(step) / f64::from(STEPS);
            let x_px = x_px.min(last_px).max(0.0);
            actions.push(move_to(Spot { x_px, ..from }));
        }
        actions.push(let_go);
        self.mouse(actions).await;
        self.painted().await;
    }

    /// Turns the wheel at a place.
    pub(super) async fn wheel(&self, spot: Spot, right_px: f64, down_px: f64) {
        let turn = wheel_turn((spot.x_px, spot.y_px), (right_px, down_px));
        perform(&self.web, json!([wheel(vec![turn])])).await;
        self.painted().await;
    }

    /// Turns the wheel up or down at a place while Ctrl is held.
    pub(super) async fn wheel_with_ctrl(&self, spot: Spot, down_px: f64) {
        let place = (spot.x_px, spot.y_px);
        self.engine
            .turn_wheel_with_ctrl(&self.web, place, down_px)
            .await;
        self.painted().await;
    }

    /// Puts fingers on screen, moves each from its first place to its second, and lifts them.
    pub(super) async fn fingers(&self, moves: &[(Spot, Spot)]) {
        let at = |share: f64| -> Vec<Finger> {
            let mix = |from: f64, to: f64| (from + (to - from) * share).round();
            let places = moves.iter().enumerate();
            places
                .map(|(number, (from, to))| {
                    let (x_px, y_px) = (mix(from.x_px, to.x_px), mix(from.y_px, to.y_px));
                    (number, x_px, y_px)
                })
                .collect()
        };
        let moments: Vec<Vec<Finger>> = (0..=STEPS)
            .map(|step| at(f64::from(step) / f64::from(STEPS)))
            .collect();
        self.engine.touch(&self.web, &moments).await;
        self.painted().await;
    }

    /// Rests a finger on a mark, and lifts it.
    pub async fn rest_on_mark(&self, id: &str) {
        let spot = self.middle_of(&mark_circle(id)).await;
        // A moment takes some 16 ms or more.
        let place = (0, spot.x_px, spot.y_px);
        self.engine.touch(&self.web, &vec![vec![place]; 50]).await;
        self.painted().await;
    }

    /// Taps a mark.
    pub async fn tap_mark(&self, id: &str) {
        let spot = self.middle_of(&mark_circle(id)).await;
        self.tap(spot).await;
    }

    /// Taps the first element that a selector finds.
    pub async fn tap_on(&self, selector: &str) {
        let spot = self.middle_of(selector).await;
        self.tap(spot).await;
    }

    /// Taps a spot where a browser may hear one tap or two.
    pub(super) async fn tap(&self, spot: Spot) {
        let place = (0, spot.x_px, spot.y_px);
        self.engine.tap(&self.web, place).await;
        self.painted().await;
    }

    /// Puts a finger on the head of the sheet, moves it down (or up, where negative), and lifts it.
    pub async fn swipe_sheet(&self, down_px: f64) {
        let from = self.spot_on(".sheet .sheet-head", 0.3).await;
        let to = Spot {
            y_px: from.y_px + down_px,
            ..from
        };
        self.fingers(&[(from, to)]).await;
    }

    /// How much larger than laid out the page is shown.
    pub async fn enlargement(&self) -> f64 {
        self.read("return visualViewport.scale", vec![]).await
    }

    /// Whether the page says that two taps are no wish to enlarge it.
    pub async fn forbids_double_tap(&self) -> bool {
        let script = "return [getComputedStyle(document.documentElement).touchAction,
            getComputedStyle(document.querySelector('.plot-frame')).touchAction].join()";
        self.read::<String>(script, vec![]).await == "manipulation,pan-y"
    }

    /// From which row of the screen to which an element reaches.
    pub async fn rows_of(&self, selector: &str) -> (f64, f64) {
        let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return [box.top, box.bottom]";
        self.read(script, vec![json!(selector)]).await
    }

    async fn mouse(&self, actions: Vec<Value>) {
        let mouse = json!([{"type": "pointer", "id": "mouse",
            "parameters": {"pointerType": "mouse"}, "actions": actions}]);
        perform(&self.web, mouse).await;
    }
}

fn mark_circle(id: &str) -> String {
    format!("[data-mark='{id}'] .halo")
}

fn move_to(spot: Spot) -> Value {
    json!({"type": "pointerMove", "duration": 0, "x": spot.x_px as i64, "y": spot.y_px as i64})
}
