//! The signals of the chart.
//!
//! Two systems of state meet here: the viewport, and the width that the browser gives. From both
//! the rules make a scene, and the parts of the chart draw it.

use leptos::prelude::*;
use timeline_core::model::StatementIx;
use timeline_core::timeline::{
    Density, HANDLE_PX, ItemKey, LaneInput, LaneLayout, Scene, SceneInput, Sight, TextScale,
    TimeScale, ZoomTransform,
};

use super::laid::Layout;
use super::pointers::{Grasp, PointerState};
use crate::boxed::{effect, memo};
use crate::state::address::AddressState;
use crate::state::app_state::AppState;
use crate::state::data::DataState;
use crate::state::folding::FoldingState;
use crate::state::ptr_eq::PtrEq;
use crate::state::query::QueryState;
use crate::state::selection::{Chooser, SelectionState};
use crate::state::viewport::ViewportState;

/// The signals of the chart.
#[derive(Clone, Copy)]
pub struct ChartState {
    pub(super) viewport: ViewportState,
    data: DataState,
    /// How much room lanes take.
    pub density: Memo<Density>,
    /// Width of the labels, which take what the plot leaves.
    pub labels_px: Memo<f64>,
    /// Width of the plot, as wide as the page allows; 0 until the browser has laid it out.
    pub plot_px: Memo<f64>,
    /// What of it is in sight beside an open statement.
    pub sight: Memo<Sight>,
    /// The statement that is kept in sight beside a column: the one that was opened last, or to
    /// which the keyboard went since where that was out of sight. It stays when the column closes,
    /// which gives its room back a moment later: else its item would be gone for that moment, and
    /// the focus could not return to it.
    kept: RwSignal<Option<StatementIx>>,
    /// Where the lanes are.
    pub lanes: Memo<PtrEq<LaneLayout>>,
    /// For what the scene is laid out.
    pub(super) layout: Layout,
    /// What is drawn.
    pub scene: Memo<PtrEq<Scene>>,
    /// How the scene is stretched to stand for what is on screen.
    pub zoom_transform: Memo<ZoomTransform>,
    /// The item under the pointer or the focus, for the tooltip.
    pub pointed: RwSignal<Option<ItemKey>>,
    /// What holds the plot.
    pub pointers: StoredValue<PointerState>,
    /// What a pointer holds of the overview.
    pub grasp: StoredValue<Option<Grasp>>,
}

impl ChartState {
    /// From the width of the page, and the width that a column beside the chart leaves.
    pub fn new(
        app: AppState,
        page_px: ReadSignal<f64>,
        room_px: ReadSignal<f64>,
        text: Memo<TextScale>,
    ) -> Self {
        let AppState {
            address,
            data,
            query,
            folding,
            viewport,
            selection,
            ..
        } = app;
        let density = memo(move || Density {
            has_events: data.with(|dataset| !dataset.events.is_empty()),
            ..Density::for_width(page_px.get(), text.get(), address.is_embedded())
        });
        let plot_px = memo(move || density.get().plot_px(page_px.get()));
        let labels_px = memo(move || page_px.get() - plot_px.get());
        let beside_labels = move |px: f64| (px - labels_px.get()).max(0.0);
        let (open, chooser) = (selection.open, selection.chooser);
        let kept = RwSignal::new(open.get_untracked());
        effect(move || {
            let listed = chooser.with(|chooser| match chooser {
                Some(Chooser::Statements(statements)) => statements.first().copied(),
                _ => None,
            });
            if let Some(next) = listed.or(open.get()) {
                kept.set(Some(next));
            }
        });
        let sight = memo(move || {
            let plot_px = plot_px.get();
            // While the reader moves through time, nothing else moves.
            let x_px = |statement| untrack(|| viewport.x_px(statement, plot_px));
            let kept_px = kept.get().map(x_px);
            Sight::keeping(kept_px, plot_px, beside_labels(room_px.get()))
        });
        let lanes = lanes_memo(address, data, query, folding, viewport, density, plot_px);
        let layout = Layout::new(viewport, sight);
        let scene = scene_memo(data, query, selection, lanes, layout);
        let zoom_transform =
            memo(move || layout.now().scale.zoom_transform_to(&layout.shown_scale()));
        Self {
            viewport,
            data,
            density,
            labels_px,
            plot_px,
            sight,
            kept,
            lanes,
            layout,
            scene,
            zoom_transform,
            pointed: RwSignal::new(None),
            pointers: StoredValue::new(PointerState::default()),
            grasp: StoredValue::new(None),
        }
    }

    /// The scale for which the scene is laid out.
    pub fn laid_scale(self) -> TimeScale {
        self.layout.now().scale
    }

    /// The scale of what is in sight, to be followed.
    pub fn shown_scale(self) -> TimeScale {
        self.layout.shown_scale()
    }

    /// Lets the words about what is on screen know of it.
    pub fn announce_sight(self) {
        let in_sight = self.viewport.sight;
        effect(move || in_sight.set(Some(self.sight.get())));
        on_cleanup(move || in_sight.set(None));
    }

    /// Brings a statement of the window into sight, where a column beside the chart cuts it off.
    pub fn bring_into_sight(self, statement: StatementIx) {
        let sight = self.sight.get_untracked();
        let x_px = self.viewport.x_px(statement, sight.plot_px);
        if !(sight.start_px..sight.start_px + sight.width_px).contains(&x_px) {
            self.kept.set(Some(statement));
        }
    }

    /// The scale of the strip below the lanes.
    pub fn overview_scale(self) -> TimeScale {
        TimeScale::new(self.data.limits().widest, self.overview_px())
    }

    /// Its width.
    pub fn overview_px(self) -> f64 {
        self.sight.get().width_px - 2.0 * HANDLE_PX
    }

    /// The scale of the whole plot now.
    pub fn scale(self) -> TimeScale {
        let window = self.viewport.window.get_untracked();
        self.viewport.scale(window, self.plot_px.get_untracked())
    }
}

/// Where the lanes are, on a plot of this width.
fn lanes_memo(
    address: AddressState,
    data: DataState,
    query: QueryState,
    folding: FoldingState,
    viewport: ViewportState,
    density: Memo<Density>,
    plot_px: Memo<f64>,
) -> Memo<PtrEq<LaneLayout>> {
    let is_compact = memo(move || address.state.with(|state| state.is_compact));
    memo(move || {
        let density = density.get();
        let collapsed = folding.in_chart(density.most_open_lanes());
        let whole = viewport.whole();
        let whole = viewport
            .map
            .with(|map| TimeScale::mapped(map, whole, plot_px.get()));
        let layout = |dataset: &_| {
            query.matching.with(|matching| {
                LaneLayout::new(&LaneInput {
                    dataset,
                    groups: &data.groups(),
                    matching,
                    collapsed: &collapsed,
                    density,
                    whole: &whole,
                    has_words: !is_compact.get(),
                })
            })
        };
        PtrEq::new(data.with(layout))
    })
}

/// What is drawn in the lanes.
fn scene_memo(
    data: DataState,
    query: QueryState,
    selection: SelectionState,
    lanes: Memo<PtrEq<LaneLayout>>,
    layout: Layout,
) -> Memo<PtrEq<Scene>> {
    memo(move || {
        let (laid, open, lanes) = (layout.now(), selection.open.get(), lanes.get());
        let draw = |dataset: &_| {
            query.matching.with(|matching| {
                Scene::new(&SceneInput {
                    dataset,
                    matching,
                    lanes: &lanes,
                    scale: &laid.scale,
                    shown: laid.shown,
                    open,
                })
            })
        };
        PtrEq::new(data.with(draw))
    })
}
