//! The picture: toolbar, axis, lanes, overview.
//!
//! Two systems of state meet here: the desk's window in time, and the width that the browser gives. From both the
//! domain makes a scene, and the parts below draw it.

mod axis;
mod hit;
mod items;
mod keys;
mod labels;
mod overview;
mod plot;
mod pointer;
mod toolbar;
mod tooltip;

use leptos::html::Div;
use leptos::prelude::*;

use super::browser::{ready, size};
use super::desk::Desk;
use super::shared::Shared;
use crate::domain::markup::legend;
use crate::domain::timeline::{Density, ItemKey, LaneLayout, Scene, SceneInput, TimeScale};
use axis::Axis;
use labels::LaneLabels;
use overview::OverviewStrip;
use plot::Plot;
use toolbar::Toolbar;
use tooltip::Tooltip;

/// The signals of the picture.
#[derive(Clone, Copy)]
pub struct Stage {
    /// The signals of the page.
    pub desk: Desk,
    /// How much room lanes take.
    pub density: Memo<Density>,
    /// Width of the plot; 0 until the browser has laid it out.
    pub plot_px: Memo<f64>,
    /// Where the lanes are.
    pub lanes: Memo<Shared<LaneLayout>>,
    /// What is drawn.
    pub scene: Memo<Shared<Scene>>,
    /// The item under the pointer or the focus, for the tooltip.
    pub pointed: RwSignal<Option<ItemKey>>,
}

impl Stage {
    fn new(desk: Desk, width_px: Signal<f64>) -> Self {
        let density = Memo::new(move |_| Density::for_width(width_px.get()));
        let plot_px =
            Memo::new(move |_| (width_px.get() - density.get().label_width_px()).max(0.0));
        let lanes = Memo::new(move |_| {
            let (filter, collapsed) = (desk.filter.get(), desk.collapsed());
            let layout = |dataset: &_| {
                desk.matching.with(|matching| {
                    LaneLayout::new(
                        dataset,
                        &desk.groups(),
                        &filter,
                        matching,
                        &collapsed,
                        density.get(),
                    )
                })
            };
            Shared::new(desk.with(layout))
        });
        let scene = Memo::new(move |_| {
            let (window, open, width_px) = (desk.window.get(), desk.open.get(), plot_px.get());
            let draw = |dataset: &_| {
                desk.matching.with(|matching| {
                    lanes.with(|lanes| {
                        let limits = desk.limits;
                        Scene::new(&SceneInput {
                            dataset,
                            matching,
                            lanes,
                            window,
                            limits,
                            width_px,
                            open,
                        })
                    })
                })
            };
            Shared::new(desk.with(draw))
        });
        Self {
            desk,
            density,
            plot_px,
            lanes,
            scene,
            pointed: RwSignal::new(None),
        }
    }

    /// The scale of what is on screen now.
    pub fn scale(self) -> TimeScale {
        TimeScale::new(
            self.desk.window.get_untracked(),
            self.plot_px.get_untracked(),
        )
    }
}

/// The picture.
#[component]
pub fn Picture(desk: Desk) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let stage = Stage::new(desk, size::width_of(frame).into());
    let is_laid_out = Memo::new(move |_| stage.plot_px.get() > 0.0);
    Effect::new(move || {
        if is_laid_out.get() {
            ready::announce();
        }
    });
    view! {
        <div class="picture" class:is-narrow=move || stage.density.get() == Density::Narrow>
            <Toolbar stage />
            <ul class="legend" aria-label="How to read the marks" inner_html=legend()></ul>
            <div
                class="frame"
                node_ref=frame
                style:--labels=move || format!("{}px", stage.density.get().label_width_px())
            >
                <Show when=move || is_laid_out.get()>
                    <Axis stage />
                    <div class="lanes" style:height=move || format!("{}px", stage.lanes.with(|lanes| lanes.height_px))>
                        <LaneLabels stage />
                        <Plot stage />
                        <Tooltip stage />
                    </div>
                    <OverviewStrip stage />
                </Show>
            </div>
        </div>
    }
}
