//! The choice of actors and the chips of the active filters. What is ticked or hidden is set by the view.

use maud::{Markup, html};

use super::isolated;
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::facet::Facet;
use crate::facets::{self, Chip};
use crate::model::ActorIx;
use crate::query::Filter;
use crate::timeline::SideGroup;

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
                legend { (isolated(dataset, &group.name)) }
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
                span.filter-name lang=[dataset.foreign_language()] dir="auto" title=(row.name) { (row.name) }
                span.count {}
            }
            button.text-button type="button" data-only=(row.id) aria-label={ "Only " (row.name) } { "only" }
        }
    }
}

/// The values of a facet, each with a checkbox. Counts are set by the view.
pub fn facet_values(dataset: &Dataset, facet: Facet) -> String {
    // Stances and kinds are words of the page; in which language a publisher's name is the data doesn't say.
    let language = dataset.foreign_language().filter(|_| facet.is_of_data());
    let markup = html! {
        ul.facet-values {
            @for value in facet.values(dataset) {
                li {
                    label.check {
                        input type="checkbox" data-facet=(facet.key()) data-value=(value.id);
                        span.filter-name lang=[language] dir="auto" title=(value.label) { (value.label) }
                        span.count {}
                    }
                }
            }
        }
    };
    markup.into_string()
}

/// The active filters, each with a button that takes it away, and one that takes all away.
pub fn chips(dataset: &Dataset, filter: &Filter, groups: &[SideGroup]) -> String {
    let markup = html! {
        @for chip in facets::chips(filter, groups) { li { (chip_button(dataset, filter, chip)) } }
        @if *filter != Filter::default() {
            li { button.text-button type="button" data-action="clear-filters" { "Clear filters" } }
        }
    };
    markup.into_string()
}

fn chip_button(dataset: &Dataset, filter: &Filter, chip: Chip) -> Markup {
    let actor = |kind, index| {
        let row = &dataset.actors[index];
        (kind, row.id.clone(), row.short_name().to_owned())
    };
    let side = |kind, index| {
        let row = &dataset.sides[index];
        (kind, row.id.clone(), row.name.clone())
    };
    let no_id = |kind, name: &str| (kind, String::new(), name.to_owned());
    let (kind, id, name) = match chip {
        Chip::Actor(index) => actor("actor", index),
        Chip::ButActor(index) => actor("but-actor", index),
        Chip::Side(index) => side("side", index),
        Chip::ButSide(index) => side("but-side", index),
        Chip::About => no_id("about", "also about them"),
        Chip::Text => no_id("text", &format!("\u{201c}{}\u{201d}", filter.text.trim())),
        Chip::Days => ("days", String::new(), days_in_words(filter.days)),
        Chip::Value(facet, value) => {
            let value = facet.value(dataset, value);
            let (id, label) = value
                .map(|value| (value.id, value.label))
                .unwrap_or_default();
            (facet.key(), id, label)
        }
    };
    let but = if matches!(chip, Chip::ButActor(_) | Chip::ButSide(_)) {
        "All but "
    } else {
        ""
    };
    // The others are words of the page, of the reader, or names of publishers, whose language the data doesn't tell.
    let is_of_data = match chip {
        Chip::About | Chip::Text => false,
        Chip::Value(facet, _) => facet.is_of_data(),
        _ => true,
    };
    html! {
        button.chip type="button" data-chip=(kind) data-chip-id=(id) {
            (but)
            @if is_of_data { (isolated(dataset, &name)) } @else { (name) }
            span.chip-cross aria-hidden="true" { "×" }
            span.visually-hidden { ", remove this filter" }
        }
    }
}

/// "1 January to 22 March 2026"; the end of the calendar, where a link names no day, is not told.
fn days_in_words(days: Option<DayRange>) -> String {
    let Some(days) = days else {
        return String::new();
    };
    match (days.first == Day::MIN, days.last == Day::MAX) {
        (true, _) => format!("until {}", days.last.label()),
        (false, true) => format!("from {}", days.first.label()),
        (false, false) => days.label(),
    }
}

/// What is said where the first day that was typed is after the last.
pub fn reversed_days(from: Day, to: Day) -> String {
    format!(
        "From ({}) is after To ({}), so the days stay as they were. Change one of the two.",
        from.label(),
        to.label()
    )
}

/// The inputs for the days on screen, which can be chosen between the first and the last of the data.
pub fn date_inputs(widest: DayRange) -> String {
    let markup = html! {
        @for (edge, label) in [("from", "From"), ("to", "To")] {
            label { (label) input type="date" data-day=(edge) min=(widest.first) max=(widest.last) aria-describedby="days-note"; }
        }
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_a_filter_are_told_as_far_as_a_link_names_them() {
        let day = |text| Day::from_iso(text).unwrap();
        let (first, last) = (day("2026-01-01"), day("2026-03-22"));
        for (first, last, words) in [
            (first, last, "1 January to 22 March 2026"),
            (first, first, "1 January 2026"),
            (first, Day::MAX, "from 1 January 2026"),
            (Day::MIN, last, "until 22 March 2026"),
        ] {
            assert_eq!(days_in_words(Some(DayRange { first, last })), words);
        }
        assert_eq!(days_in_words(None), "");
    }
}
