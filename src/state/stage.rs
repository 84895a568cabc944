//! The signals of the picture.
//!
//! Two systems of state meet here: the desk's window in time, and the width that the browser gives. From both the
//! rules make a scene, and the parts of the picture draw it.

use std::time::Duration;

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use timeline_core::model::StatementIx;
use timeline_core::timeline::{
    Density, GRIP_PX, Grip, ItemKey, LaneInput, LaneLayout, Scene, SceneInput, Sight, Stretch,
    TextScale, TimeScale, Window,
};

use super::desk::Desk;
use super::pointers::{Grasp, Hands};
use super::shared::Shared;
use crate::boxed::{effect, memo};
use crate::browser::motion;

/// The signals of the picture.
#[derive(Clone, Copy)]
pub struct Stage {
    /// The signals of the page.
    pub desk: Desk,
    /// How much room lanes take.
    pub density: Memo<Density>,
    /// Width of the plot, as wide as the page allows; 0 until the browser has laid it out.
    pub plot_px: Memo<f64>,
    /// What of it is in sight beside an open statement.
    pub sight: Memo<Sight>,
    /// A statement to which the keyboard went where that was out of sight; none where the open one is kept in sight.
    reached: RwSignal<Option<StatementIx>>,
    /// Where the lanes are.
    pub lanes: Memo<Shared<LaneLayout>>,
    /// For what the scene is laid out. While a reader zooms or pans it lags behind what is on screen, and the drawing
    /// is stretched or moved meanwhile.
    laid: RwSignal<Laid>,
    /// What is drawn.
    pub scene: Memo<Shared<Scene>>,
    /// How the scene is stretched to stand for what is on screen.
    pub stretch: Memo<Stretch>,
    /// The item under the pointer or the focus, for the tooltip.
    pub pointed: RwSignal<Option<ItemKey>>,
    /// What holds the plot.
    pub hands: StoredValue<Hands>,
    /// What a pointer holds of the overview.
    pub grasp: StoredValue<Option<Grasp>>,
    /// What hears the events of the picture, for its parts to hand them on: they decide nothing.
    pub hears: &'static Listeners,
}

/// Who is told what happens in the picture.
pub struct Listeners {
    /// The plot has come onto the page.
    pub plot_shown: fn(Stage),
    /// A click on the plot,
    pub click: fn(Stage, &MouseEvent),
    /// a key in it,
    pub key: fn(Stage, &KeyboardEvent),
    /// the wheel over it,
    pub wheel: fn(Stage, &WheelEvent),
    /// a pointer that takes hold of it,
    pub pointer_down: fn(Stage, &PointerEvent),
    /// moves,
    pub pointer_move: fn(Stage, &PointerEvent),
    /// and lets go,
    pub pointer_up: fn(Stage, &PointerEvent),
    /// a menu that is asked for,
    pub menu: fn(Stage, &MouseEvent),
    /// what the pointer comes over,
    pub mouse_over: fn(Stage, &MouseEvent),
    /// what takes the focus.
    pub focus_in: fn(Stage, &FocusEvent),
    /// The wheel over the axis or the overview.
    pub wheel_on_axis: fn(Stage, &WheelEvent),
    /// A pointer that takes hold of the overview, at a grip or beside it,
    pub overview_down: fn(Stage, Option<Grip>, &PointerEvent),
    /// moves,
    pub overview_move: fn(Stage, &PointerEvent),
    /// and lets go.
    pub overview_up: fn(Stage, &PointerEvent),
    /// A key on a grip.
    pub grip_key: fn(Stage, Grip, &KeyboardEvent),
    /// A click on what says a command that only the picture can carry out.
    pub command: fn(Stage, &MouseEvent),
}

/// What a scene is laid out for.
#[derive(Clone, PartialEq)]
struct Laid {
    /// Time and width, margins included.
    scale: TimeScale,
    /// What of it was on screen.
    shown: Window,
    /// What of the plot was in sight then.
    sight: Sight,
}

/// Margins for a scene that is moved by a reader's hand, as a share of the plot: what comes into sight is there already.
const MARGINS: f64 = 0.25;

/// How long a zoomed window rests before the scene is laid out for it.
const REST: Duration = Duration::from_millis(120);

/// How long a scene is kept at least while a reader zooms: the more items there are to make anew, the longer.
fn pause_ms(items: usize) -> f64 {
    60.0 + 0.5 * items as f64
}

impl Stage {
    /// From the width of the page, and the width that a column beside the picture leaves.
    pub fn new(
        desk: Desk,
        hears: &'static Listeners,
        page_px: ReadSignal<f64>,
        room_px: ReadSignal<f64>,
        text: Memo<TextScale>,
    ) -> Self {
        let has_events = desk.with(|dataset| !dataset.events.is_empty());
        let density = memo(move || Density {
            has_events,
            ..Density::for_width(page_px.get(), text.get(), desk.is_embedded())
        });
        let beside_labels = move |px: f64| (px - density.get().label_width_px()).max(0.0);
        let plot_px = memo(move || beside_labels(page_px.get()));
        let reached = RwSignal::new(None);
        effect(move || {
            desk.open.track();
            reached.set(None);
        });
        let sight = memo(move || {
            let plot_px = plot_px.get();
            // While the reader moves through time, nothing else moves.
            let kept = reached.get().or(desk.open.get());
            let place_px = kept.map(|statement| untrack(|| desk.x_px(statement, plot_px)));
            Sight::keeping(place_px, plot_px, beside_labels(room_px.get()))
        });
        let is_compact = memo(move || desk.state.with(|state| state.is_compact));
        let lanes = memo(move || {
            let most_lanes = density.get().most_open_lanes();
            desk.most_open_lanes.set_value(most_lanes);
            let collapsed = desk.collapsed(most_lanes);
            let layout = |dataset: &_| {
                desk.matching.with(|matching| {
                    let whole = desk
                        .map
                        .with(|map| TimeScale::mapped(map, desk.whole(), plot_px.get()));
                    LaneLayout::new(&LaneInput {
                        dataset,
                        groups: &desk.groups(),
                        matching,
                        collapsed: &collapsed,
                        density: density.get(),
                        whole: &whole,
                        has_words: !is_compact.get(),
                    })
                })
            };
            Shared::new(desk.with(layout))
        });
        let laid = RwSignal::new(Laid {
            scale: TimeScale::new(desk.window.get_untracked(), 0.0),
            shown: desk.window.get_untracked(),
            sight: Sight::keeping(None, 0.0, 0.0),
        });
        let scene = memo(move || {
            let (laid, open) = (laid_now(laid, sight, desk), desk.open.get());
            let draw = |dataset: &_| {
                desk.matching.with(|matching| {
                    lanes.with(|lanes| {
                        Scene::new(&SceneInput {
                            dataset,
                            matching,
                            lanes,
                            scale: &laid.scale,
                            shown: laid.shown,
                            open,
                        })
                    })
                })
            };
            Shared::new(desk.with(draw))
        });
        let stretch = memo(move || {
            let shown = shown_scale(desk, sight);
            laid_now(laid, sight, desk).scale.stretch_to(&shown)
        });
        Self {
            desk,
            density,
            plot_px,
            sight,
            reached,
            lanes,
            laid,
            scene,
            stretch,
            pointed: RwSignal::new(None),
            hands: StoredValue::new(Hands::default()),
            grasp: StoredValue::new(None),
            hears,
        }
    }

    /// The scale for which the scene is laid out.
    pub fn laid_scale(self) -> TimeScale {
        laid_now(self.laid, self.sight, self.desk).scale
    }

    /// The scale of what is in sight, to be followed.
    pub fn shown_scale(self) -> TimeScale {
        shown_scale(self.desk, self.sight)
    }

    /// Lays the scene out anew as the window changes: exactly when it rests on whole days, or other statements match;
    /// with margins when it moves and they are used up; while a reader zooms, when the window rests or the picture is
    /// stretched too far.
    pub fn keep_laid(self) {
        let last_ms = StoredValue::new(0.0);
        let matching = StoredValue::new(self.desk.matching.get_untracked());
        let lay = move |margins: f64| {
            last_ms.set_value(motion::now_ms());
            let (plot, sight) = (self.scale(), self.sight.get_untracked());
            self.laid.set(Laid {
                scale: sight.of(&plot).with_margins(margins),
                shown: plot.window,
                sight,
            });
        };
        effect(move || {
            let (window, sight) = (self.desk.window.get(), self.sight.get());
            let is_same = matching.with_value(|before| self.desk.matching.get() == *before)
                && self.laid.with_untracked(|laid| laid.sight == sight);
            matching.set_value(self.desk.matching.get_untracked());
            let is_at_rest = window.is_settled() && !self.desk.is_moving.get();
            if is_at_rest || !is_same {
                lay(0.0);
                return;
            }
            let stretch = self.stretch.get_untracked();
            let laid_px = untrack(|| self.laid_scale()).width_px;
            let items = self.scene.with_untracked(|scene| scene.items().count());
            let is_bearable = stretch.is_bearable(items, laid_px, sight.width_px);
            let has_rested = || motion::now_ms() >= last_ms.get_value() + pause_ms(items);
            if stretch.is_shift() {
                if !is_bearable {
                    lay(MARGINS);
                }
                return;
            }
            if !is_bearable && has_rested() {
                lay(0.0);
                return;
            }
            let handle = set_timeout_with_handle(move || lay(0.0), REST);
            on_cleanup(move || {
                if let Ok(handle) = handle {
                    handle.clear();
                }
            });
        });
    }

    /// Lets the words about what is on screen know of it.
    pub fn tell_sight(self) {
        let desk = self.desk;
        effect(move || desk.sight.set(Some(self.sight.get())));
        on_cleanup(move || _ = desk.sight.try_set(None));
    }

    /// Brings a statement of the window into sight, where a column beside the picture cuts it off.
    pub fn bring_into_sight(self, statement: StatementIx) {
        let sight = self.sight.get_untracked();
        let x_px = self.desk.x_px(statement, sight.plot_px);
        if !(sight.start_px..sight.start_px + sight.width_px).contains(&x_px) {
            self.reached.set(Some(statement));
        }
    }

    /// The scale of the strip below the lanes.
    pub fn overview_scale(self) -> TimeScale {
        TimeScale::new(self.desk.limits.widest, self.overview_px())
    }

    /// Its width.
    pub fn overview_px(self) -> f64 {
        self.sight.get().width_px - 2.0 * GRIP_PX
    }

    /// The scale of the whole plot now.
    pub fn scale(self) -> TimeScale {
        let window = self.desk.window.get_untracked();
        self.desk.scale(window, self.plot_px.get_untracked())
    }
}

fn shown_scale(desk: Desk, sight: Memo<Sight>) -> TimeScale {
    let (window, sight) = (desk.window.get(), sight.get());
    desk.map
        .with(|map| sight.of(&TimeScale::mapped(map, window, sight.plot_px)))
}

/// What the scene is laid out for; where something else of the plot is in sight by now, what is on screen.
fn laid_now(laid: RwSignal<Laid>, sight: Memo<Sight>, desk: Desk) -> Laid {
    let (laid, sight) = (laid.get(), sight.get());
    let is_same_map = desk.map.with(|map| *map == laid.scale.map);
    if is_same_map && laid.sight == sight {
        return laid;
    }
    let window = desk.window.get_untracked();
    Laid {
        scale: sight.of(&desk.scale(window, sight.plot_px)),
        shown: window,
        sight,
    }
}
