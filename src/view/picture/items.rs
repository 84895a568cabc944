//! Lanes with their marks and clusters. Each item keeps its element from scene to scene, so that the focus stays.

use crate::view::light::{memo, text};
use leptos::prelude::*;

use super::Stage;
use crate::domain::markup::{around, content};
use crate::domain::number::Px;
use crate::domain::timeline::{Item, ItemKey, LaneKey, SceneLane};

/// What stands in a lane, as a signal; none once the lane has gone.
type LaneSignal = Memo<Option<SceneLane>>;

/// A lane.
#[component]
pub fn Lane(stage: Stage, key: LaneKey) -> impl IntoView {
    let lane: LaneSignal = memo(move || stage.scene.with(|scene| scene.lane(key).cloned()));
    let items = move || {
        lane.with(|lane| {
            lane.iter()
                .flat_map(|lane| &lane.items)
                .map(Item::key)
                .collect::<Vec<_>>()
        })
    };
    let (hook, name) = stage.desk.with(|dataset| match key {
        LaneKey::Actor(actor) => (
            dataset.actors[actor].id.clone(),
            dataset.actors[actor].name.clone(),
        ),
        LaneKey::Side(side) => (
            format!("side:{}", dataset.sides[side].id),
            dataset.sides[side].name.clone(),
        ),
    });
    view! {
        <g class="lane" role="group" data-lane=hook aria-label=name>
            <For each=items key=|key| *key let:key>
                <LaneItem stage lane key />
            </For>
        </g>
    }
}

/// A mark or a cluster.
#[component]
fn LaneItem(stage: Stage, lane: LaneSignal, key: ItemKey) -> impl IntoView {
    // Between two scenes an item can be gone before its element is; it then stays as it was.
    let item = Memo::new(move |before: Option<&Option<Item>>| {
        let found = lane.with(|lane| {
            lane.as_ref()?
                .items
                .iter()
                .find(|item| item.key() == key)
                .cloned()
        });
        found.or_else(|| before.cloned().flatten())
    });
    let of_item =
        move |f: fn(&Item) -> String| item.with(|item| item.as_ref().map(f).unwrap_or_default());
    let inside = item.with_untracked(|item| {
        stage.desk.with(|dataset| {
            item.as_ref()
                .map(|item| content(dataset, item))
                .unwrap_or_default()
        })
    });
    view! {
        <g
            class=text(move || of_item(|item| if item.is_open() { "mark is-open" } else { "mark" }.to_owned()))
            transform=text(move || of_item(|item| format!("translate({} {})", Px(item.place().x_px), Px(item.place().y_px))))
        >
            <g inner_html=move || of_item(around)></g>
            <g inner_html=inside></g>
        </g>
    }
}
