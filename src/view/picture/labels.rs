//! The names of sides and lanes, and the buttons that fold a side.

use leptos::prelude::*;

use super::Stage;
use crate::domain::model::SideIx;
use crate::domain::timeline::{LaneKey, LaneRow};

/// The column of names; on a narrow screen each name stands above its lane.
#[component]
pub fn LaneLabels(stage: Stage) -> impl IntoView {
    let rows = move || stage.lanes.with(|lanes| lanes.rows.clone());
    let key = |row: &LaneRow| {
        (
            row.key,
            row.side,
            row.y_px as i64,
            row.height_px as i64,
            row.is_foldable,
        )
    };
    view! {
        <ul class="lane-labels" aria-label="Lanes">
            <For each=rows key=key let:row>
                <Label stage row />
            </For>
        </ul>
    }
}

#[component]
fn Label(stage: Stage, row: LaneRow) -> impl IntoView {
    let LaneRow {
        key,
        side,
        label,
        side_label,
        is_foldable,
        y_px,
        height_px,
    } = row;
    let class = if key.is_none() {
        "lane-label is-heading"
    } else {
        "lane-label"
    };
    let is_folded = matches!(key, Some(LaneKey::Side(_)));
    let text = view! {
        <span class="lane-name">{label}</span>
        {side_label.map(|side| view! { <span class="lane-side">{side}</span> })}
    };
    let content = match side.filter(|_| is_foldable) {
        Some(side) => view! {
            <button
                type="button"
                class="fold"
                aria-expanded=if is_folded { "false" } else { "true" }
                title=if is_folded { "Unfold this side" } else { "Fold this side into one lane" }
                on:click=move |_| fold(stage, side)
            >
                <span class="fold-sign" aria-hidden="true">
                    {if is_folded { "\u{25b8}" } else { "\u{25be}" }}
                </span>
                {text}
            </button>
        }
        .into_any(),
        None => text.into_any(),
    };
    view! {
        <li class=class style:top=format!("{y_px}px") style:height=format!("{height_px}px")>
            {content}
        </li>
    }
}

fn fold(stage: Stage, side: SideIx) {
    let id = stage.desk.with(|dataset| dataset.sides[side].id.clone());
    stage.desk.act(|state| {
        if !state.collapsed.remove(&id) {
            state.collapsed.insert(id);
        }
    });
}
