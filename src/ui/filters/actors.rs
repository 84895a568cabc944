//! The choice of actors: a box to find them, and a group for each side.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::filter_edits::matches_typed;
use timeline_core::messages;
use timeline_core::model::{ActorIx, Index};
use timeline_core::timeline::SideGroup;

use super::check_row::{CheckRow, find, only};
use crate::boxed::{flag, memo, part};
use crate::state::{DataState, PageState, QueryState};

/// What the rows of actors follow.
#[derive(Clone, Copy)]
struct Rows {
    query: QueryState,
    /// How many statements each would show, by the actor's position in the data.
    counts: Memo<Vec<usize>>,
    /// The positions of those that are meant by what is typed, in order.
    meant: Memo<Vec<usize>>,
}

impl Rows {
    fn is_meant(self, actor: ActorIx) -> bool {
        self.meant
            .with(|meant| meant.binary_search(&actor.as_usize()).is_ok())
    }
}

/// The panel.
#[component]
pub fn Actors(data: DataState, query: QueryState, page: PageState) -> impl IntoView {
    view! {
        <div class="panel-inside filters" role="group" aria-label=messages::filter_by_actor()>
            // The first picture need not wait for it.
            {part(move || page.has_drawn.get(), move || inside(data, query))}
        </div>
    }
}

fn inside(data: DataState, query: QueryState) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let counts = memo(move || {
        query.filter.with(|filter| {
            query.matching.with(|matching| {
                data.with(|dataset| matching.actor_counts(dataset, filter).values().to_vec())
            })
        })
    });
    let meant = memo(move || {
        let typed = typed.get();
        data.with(|dataset| {
            let mut actors: Vec<ActorIx> = dataset.actors.indexes().collect();
            actors.retain(|actor| matches_typed(dataset, *actor, &typed));
            actors.into_iter().map(Index::as_usize).collect::<Vec<_>>()
        })
    });
    let rows = Rows {
        query,
        counts,
        meant,
    };
    let groups = untrack(|| data.groups());
    let groups = groups.iter().map(|side| group(data, rows, side));
    view! {
        <div class="filters-head">
            {find(messages::find_actor(), typed)}
            <button
                type="button"
                class="text-button"
                data-command=Command::AllActors.to_string()
            >
                {messages::all_actors()}
            </button>
            <button
                type="button"
                class="text-button"
                data-command=Command::NoActor.to_string()
            >
                {messages::no_actors()}
            </button>
        </div>
        <label class="check about-check">
            <input
                type="checkbox"
                data-command=Command::ToggleAbout.to_string()
                prop:checked=flag(move || query.filter.with(|filter| filter.with_about))
            />
            {messages::also_about_them()}
        </label>
        <div class="filters-groups">{groups.collect_view()}</div>
        <p class="quiet none-found" hidden=flag(move || meant.with(|meant| !meant.is_empty()))>
            {messages::no_actor_found()}
        </p>
    }
}

fn group(data: DataState, rows: Rows, group: &SideGroup) -> impl IntoView + use<> {
    let actors = group.actors.clone();
    let is_empty = move || !actors.iter().any(|actor| rows.is_meant(*actor));
    data.with_untracked(|dataset| {
        let side = group.side.filter(|_| group.actors.len() > 1);
        let only_side =
            side.map(|side| only(Command::OnlySide(&dataset.sides[side].id), &group.name));
        let language = dataset.foreign_language().map(str::to_owned);
        let row = |&actor: &ActorIx| {
            let of = &dataset.actors[actor];
            let row = CheckRow {
                command: Command::ToggleActor(&of.id).to_string(),
                actor: Some(of.id.clone()),
                name: of.name.clone(),
                language: language.clone(),
                position: actor.as_usize(),
            };
            let is_ticked = move || rows.query.filter.with(|filter| filter.chooses(actor));
            view! {
                <li class="filter-actor" hidden=flag(move || !rows.is_meant(actor))>
                    {row.draw(flag(is_ticked), rows.counts)}
                    {only(Command::OnlyActor(&of.id), &of.name)}
                </li>
            }
        };
        view! {
            <fieldset class="filter-group" hidden=flag(is_empty)>
                <legend>
                    <bdi lang=language.clone()>{group.name.clone()}</bdi>
                </legend>
                {only_side}
                <ul>{group.actors.iter().map(row).collect_view()}</ul>
            </fieldset>
        }
    })
}
