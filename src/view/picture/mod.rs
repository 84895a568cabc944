//! The picture: axis, lanes, overview; above it what moves it and how to read it.
//!
//! Two systems of state meet here: the desk's window in time, and the width that the browser gives. From both the
//! domain makes a scene, and the parts below draw it.

mod axis;
mod empty;
mod hit;
mod items;
mod keys;
mod log;
mod overview;
mod plot;
mod pointer;
pub mod toolbar;
mod tooltip;

use crate::view::light::{effect, memo, text};
use std::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;

use super::browser::{motion, ready, size};
use super::desk::Desk;
use super::shared::Shared;
use axis::Axis;
use empty::EmptyDays;
use log::{Log, LogPlace};
use overview::OverviewStrip;
use plot::Plot;
use timeline_core::html::{lane_label, patterns};
use timeline_core::model::StatementIx;
use timeline_core::number::Px;
use timeline_core::timeline::{
    Density, ItemKey, LaneInput, LaneLayout, LaneRow, Scene, SceneInput, Sight, Stretch, TextScale,
    TimeScale, Window,
};
use tooltip::Tooltip;

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
    fn new(
        desk: Desk,
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
    fn keep_laid(self) {
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
            let is_bearable = stretch.is_bearable(laid_px, sight.width_px);
            let has_rested = || {
                let items = self.scene.with_untracked(|scene| scene.items().count());
                motion::now_ms() >= last_ms.get_value() + pause_ms(items)
            };
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
    fn tell_sight(self) {
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

    /// Where a pointer is on the plot, of which the listening element shows what is in sight.
    pub fn plot_x(self, event: &web_sys::Event, client_x: i32) -> f64 {
        pointer::x_on(event, client_x) + self.sight.get_untracked().start_px
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

/// The names of lanes and sides, each as high as what it names.
fn lane_labels(stage: Stage) -> impl IntoView {
    let is_narrow = stage.density.get().is_narrow;
    let label = |row: &LaneRow| {
        let class = match (row.key, row.is_below_heading) {
            (None, _) => "lane-label is-heading",
            (_, true) => "lane-label is-below-heading",
            _ => "lane-label",
        };
        let inside = stage
            .desk
            .with(|dataset| lane_label(dataset, row, is_narrow));
        let height = format!("{}px", Px(row.height_px));
        view! { <li class=class style:height=height inner_html=inside></li> }
    };
    stage
        .lanes
        .with(|lanes| lanes.rows.iter().map(label).collect_view())
}

/// The picture, on a page of this width.
#[component]
pub fn Picture(desk: Desk, page_px: ReadSignal<f64>) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let (ruler, text_scale) = size::text_scale();
    let stage = Stage::new(desk, page_px, size::width_of(frame), text_scale);
    stage.keep_laid();
    stage.tell_sight();
    let px = move |value: &'static (dyn Fn(Density) -> f64 + Sync)| {
        text(move || format!("{}px", Px(value(stage.density.get()))))
    };
    let is_narrow = memo(move || stage.density.get().is_narrow);
    let is_laid_out = memo(move || stage.sight.get().width_px > 0.0);
    effect(move || {
        if is_laid_out.get() && desk.has_drawn.get() {
            ready::announce();
        }
    });
    view! {
        <div class="picture" class:is-narrow=move || is_narrow.get()>
            {ruler}
            <div inner_html=patterns()></div>
            <div
                class="frame"
                node_ref=frame
                style:--labels=px(&|density| density.label_width_px())
                style:--lane=px(&|density| density.lane_px())
                style:--heading=px(&|density| density.heading_px())
            >
                {move || is_laid_out.get().then(|| view! {
                    <Axis stage />
                    <EmptyDays stage />
                    <div class="lanes-room">
                        <div class="lanes" style:height=text(move || format!("{}px", Px(stage.lanes.with(|lanes| lanes.height_px))))>
                            <ul class="lane-labels" aria-label="Lanes">{move || lane_labels(stage)}</ul>
                            <Plot stage />
                            <Tooltip stage />
                        </div>
                    </div>
                    {move || is_narrow.get().then(|| view! { <LogPlace stage frame /> })}
                    <OverviewStrip stage />
                })}
            </div>
            {move || (is_narrow.get() && is_laid_out.get()).then(|| view! { <Log stage /> })}
        </div>
    }
}
