//! Mouse, wheel and fingers, as the browser's own input and so with all that a browser does about it.

use serde_json::{Value, json};

use super::Page;

/// A place on screen, in pixels from its top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From the left.
    pub x_px: f64,
    /// From the top.
    pub y_px: f64,
}

/// The bit of Ctrl among the modifiers of an input event.
const CTRL: u8 = 2;
/// How many movements a drag has.
const STEPS: u8 = 5;

impl Page {
    /// The middle of the first element that a selector finds, once it is in sight.
    pub(super) async fn middle_of(&self, selector: &str) -> Spot {
        self.spot_on(selector, 0.5).await
    }

    /// A share of the way through the part of an element that is on screen, in the middle of that part's height.
    pub(super) async fn spot_on(&self, selector: &str, share: f64) -> Spot {
        let script = "const e = document.querySelector(arguments[0]); const seen = e.getBoundingClientRect();
            if (seen.top < 0 || seen.bottom > innerHeight) e.scrollIntoView({block: 'center', behavior: 'instant'});
            const box = e.getBoundingClientRect();
            return [box.left, box.width, Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]";
        let [left, width, top, bottom]: [f64; 4] = self.read(script, vec![json!(selector)]).await;
        Spot {
            x_px: (left + width * share).round(),
            y_px: f64::midpoint(top, bottom).round(),
        }
    }

    /// Moves the mouse to an element.
    pub async fn point_at(&self, selector: &str) {
        let spot = self.middle_of(selector).await;
        self.mouse("mouseMoved", spot, json!({})).await;
        self.painted().await;
    }

    /// Moves the mouse out of everything.
    pub async fn point_away(&self) {
        let corner = Spot {
            x_px: 1.0,
            y_px: 1.0,
        };
        self.mouse("mouseMoved", corner, json!({})).await;
        self.painted().await;
    }

    /// Presses the mouse, moves it sideways and lets it go.
    pub(super) async fn drag(&self, from: Spot, dx_px: f64) {
        let button = |held: u8| json!({"button": "left", "buttons": held, "clickCount": 1});
        self.mouse("mouseMoved", from, json!({})).await;
        self.mouse("mousePressed", from, button(1)).await;
        let mut spot = from;
        for step in 1..=STEPS {
            spot.x_px = from.x_px + dx_px * f64::from(step) / f64::from(STEPS);
            self.mouse("mouseMoved", spot, button(1)).await;
        }
        self.mouse("mouseReleased", spot, button(0)).await;
        self.painted().await;
    }

    /// Turns the wheel at a place.
    pub(super) async fn wheel(&self, spot: Spot, right_px: f64, down_px: f64, with_ctrl: bool) {
        let modifiers = if with_ctrl { CTRL } else { 0 };
        let turn = json!({"deltaX": right_px, "deltaY": down_px, "modifiers": modifiers});
        self.mouse("mouseWheel", spot, turn).await;
        self.painted().await;
    }

    /// Puts fingers on screen, moves each from its first place to its second, and lifts them.
    pub(super) async fn fingers(&self, moves: &[(Spot, Spot)]) {
        let at = |share: f64| -> Vec<Value> {
            let places = moves.iter().enumerate();
            let point = |(id, (from, to)): (usize, &(Spot, Spot))| {
                let mix = |from: f64, to: f64| from + (to - from) * share;
                json!({"x": mix(from.x_px, to.x_px), "y": mix(from.y_px, to.y_px), "id": id})
            };
            places.map(point).collect()
        };
        self.touch("touchStart", at(0.0)).await;
        for step in 1..=STEPS {
            self.touch("touchMove", at(f64::from(step) / f64::from(STEPS)))
                .await;
        }
        self.touch("touchEnd", vec![]).await;
        self.painted().await;
    }

    async fn touch(&self, kind: &str, points: Vec<Value>) {
        let event = json!({"type": kind, "touchPoints": points});
        self.devtools("Input.dispatchTouchEvent", event).await;
    }

    async fn mouse(&self, kind: &str, spot: Spot, more: Value) {
        let mut event = json!({"type": kind, "x": spot.x_px, "y": spot.y_px});
        let fields = event.as_object_mut().expect("an object was made");
        fields.extend(more.as_object().cloned().unwrap_or_default());
        self.devtools("Input.dispatchMouseEvent", event).await;
    }
}
