//! The choice of actors and the chips of the active filters. What is ticked or hidden is set by the view.

use maud::{Markup, html};

use crate::domain::facets::Chip;
use crate::domain::model::{ActorIx, Dataset};
use crate::domain::timeline::SideGroup;

/// The panel: a box to find an actor, and a group for each side with a checkbox and a button for each actor.
pub fn filter_panel(dataset: &Dataset, groups: &[SideGroup]) -> String {
    let markup = html! {
        div.filters-head {
            input.find type="search" data-find="" aria-label="Find an actor" placeholder="Find an actor"
                autocomplete="off";
            button.text-button type="button" data-all="" { "All" }
            button.text-button type="button" data-none="" { "None" }
        }
        label.check.about-check { input type="checkbox" data-about=""; "also show statements about them" }
        div.filters-groups { (groups_of_actors(dataset, groups)) }
        p.quiet.none-found hidden { "No actor of that name." }
    };
    markup.into_string()
}

fn groups_of_actors(dataset: &Dataset, groups: &[SideGroup]) -> Markup {
    html! {
        @for group in groups {
            fieldset.filter-group {
                legend { (group.name) }
                @if let (Some(side), true) = (group.side, group.actors.len() > 1) {
                    button.text-button type="button" data-only-side=(dataset.sides[side].id)
                        aria-label={ "Only " (group.name) } { "only" }
                }
                ul { @for &actor in &group.actors { (actor_line(dataset, actor)) } }
            }
        }
    }
}

fn actor_line(dataset: &Dataset, actor: ActorIx) -> Markup {
    let row = &dataset.actors[actor];
    html! {
        li.filter-actor {
            label.check {
                input type="checkbox" data-filter-actor=(row.id);
                span.filter-name { (row.name) }
                span.count { (dataset.spoken_by(actor).len()) }
            }
            button.text-button type="button" data-only=(row.id) aria-label={ "Only " (row.name) } { "only" }
        }
    }
}

/// The active filters, each with a button that takes it away, and one that takes all away.
pub fn chips(dataset: &Dataset, chips: &[Chip], is_filtered: bool) -> String {
    let markup = html! {
        @for chip in chips {
            @let (kind, id, name) = match chip {
                Chip::Actor(actor) => ("actor", &*dataset.actors[*actor].id, &*dataset.actors[*actor].name),
                Chip::Side(side) => ("side", &*dataset.sides[*side].id, &*dataset.sides[*side].name),
                Chip::About => ("about", "", "also about them"),
            };
            li {
                button.chip type="button" data-chip=(kind) data-chip-id=(id) {
                    (name)
                    span.chip-cross aria-hidden="true" { "×" }
                    span.visually-hidden { ", remove this filter" }
                }
            }
        }
        @if is_filtered {
            li { button.text-button type="button" data-action="clear-filters" { "Clear filters" } }
        }
    };
    markup.into_string()
}
