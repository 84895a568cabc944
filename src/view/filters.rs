//! The choice of actors: checkboxes by side, with counts, 'only', all and none.

use leptos::prelude::*;

use super::chips::set_about;
use super::desk::Desk;
use crate::domain::facets::{Choice, chosen, is_meant};
use crate::domain::model::ActorIx;
use crate::domain::timeline::SideGroup;

/// The panel.
#[component]
pub fn Filters(desk: Desk) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let has_about = move || desk.filter.with(|filter| filter.with_about);
    let found = Memo::new(move |_| {
        typed.with(|typed| {
            desk.with(|dataset| {
                dataset
                    .actors
                    .indexes()
                    .any(|actor| is_meant(dataset, actor, typed))
            })
        })
    });
    view! {
        <div class="filters" role="group" aria-label="Filter by actor">
            <div class="filters-head">
                <label class="find">
                    <span class="visually-hidden">"Find an actor"</span>
                    <input
                        type="search"
                        placeholder="Find an actor"
                        autocomplete="off"
                        prop:value=typed
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                </label>
                <div class="filters-all">
                    <ChoiceButton desk choice=Choice::All label="All" name="Choose all actors" />
                    <ChoiceButton desk choice=Choice::Nobody label="None" name="Choose no actor" />
                </div>
            </div>
            <label class="check about-check">
                <input
                    type="checkbox"
                    prop:checked=has_about
                    on:change=move |event| set_about(desk, event_target_checked(&event))
                />
                "also show statements about them"
            </label>
            <div class="filters-groups">
                {desk.groups().iter().cloned().map(|group| view! { <Group desk group typed /> }).collect_view()}
                <Show when=move || !found.get()>
                    <p class="quiet">"No actor of that name."</p>
                </Show>
            </div>
        </div>
    }
}

fn choose(desk: Desk, choice: Choice) {
    let filter = desk.filter.get_untracked();
    desk.choose(&desk.with(|dataset| chosen(&filter, choice, dataset)));
}

#[component]
fn ChoiceButton(
    desk: Desk,
    choice: Choice,
    label: &'static str,
    #[prop(into)] name: String,
) -> impl IntoView {
    view! {
        <button type="button" class="text-button" aria-label=name on:click=move |_| choose(desk, choice)>
            {label}
        </button>
    }
}

#[component]
fn Group(desk: Desk, group: SideGroup, typed: RwSignal<String>) -> impl IntoView {
    let SideGroup { side, name, actors } = group;
    let members = StoredValue::new(actors.clone());
    let is_shown = Memo::new(move |_| {
        typed.with(|typed| {
            members.with_value(|actors| {
                desk.with(|dataset| actors.iter().any(|&actor| is_meant(dataset, actor, typed)))
            })
        })
    });
    let only = side.filter(|_| actors.len() > 1);
    view! {
        <fieldset class="filter-group" hidden=move || !is_shown.get()>
            <legend>{name.clone()}</legend>
            {only
                .map(|side| {
                    let name = format!("Only {name}");
                    view! { <ChoiceButton desk choice=Choice::OnlySide(side) label="only" name /> }
                })}
            <ul>{actors.into_iter().map(|actor| view! { <Actor desk actor typed /> }).collect_view()}</ul>
        </fieldset>
    }
}

#[component]
fn Actor(desk: Desk, actor: ActorIx, typed: RwSignal<String>) -> impl IntoView {
    let (id, name, count) = desk.with(|dataset| {
        let row = &dataset.actors[actor];
        (
            row.id.clone(),
            row.name.clone(),
            dataset.spoken_by(actor).len(),
        )
    });
    let is_shown = Memo::new(move |_| {
        typed.with(|typed| desk.with(|dataset| is_meant(dataset, actor, typed)))
    });
    let is_chosen = Memo::new(move |_| desk.filter.with(|filter| filter.chooses(actor)));
    let only_name = format!("Only {name}");
    view! {
        <li class="filter-actor" hidden=move || !is_shown.get()>
            <label class="check">
                <input
                    type="checkbox"
                    data-filter-actor=id
                    prop:checked=is_chosen
                    on:change=move |_| choose(desk, Choice::Toggle(actor))
                />
                <span class="filter-name">{name}</span>
                <span class="count">{count}</span>
            </label>
            <ChoiceButton desk choice=Choice::Only(actor) label="only" name=only_name />
        </li>
    }
}
