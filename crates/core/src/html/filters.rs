//! The choice of actors and the chips of the active filters. What is ticked or hidden is set by the view.

use maud::{Markup, html};

use super::isolated;
use crate::command::Command;
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::facet::{Facet, Value};
use crate::facets::{self, Chip};
use crate::model::{ActorIx, SideIx};
use crate::query::Filter;
use crate::timeline::SideGroup;

/// Selectors of the parts that the view sets.
pub mod parts {
    /// The checkbox of a value of a facet.
    pub const VALUE: &str = "input";
    /// The checkbox of an actor.
    pub const ACTOR: &str = "[data-filter-actor]";
    /// The checkbox for statements about the chosen actors.
    pub const ABOUT: &str = "[data-command=toggle-about]";
    /// The line of a checkbox.
    pub const LINE: &str = "li";
    /// A line that is not hidden.
    pub const SHOWN_LINE: &str = "li:not([hidden])";
    /// The number beside a checkbox.
    pub const COUNT: &str = ".count";
    /// The actors of a side.
    pub const GROUP: &str = "fieldset";
    /// A group that is not hidden.
    pub const SHOWN_GROUP: &str = "fieldset:not([hidden])";
    /// What is said where no actor is found.
    pub const NONE_FOUND: &str = ".none-found";
    /// The inputs of days, the first before the last.
    pub const DAY: &str = "input";
}

/// The panel: a box to find an actor, and a group for each side with a checkbox and a button for each actor.
pub fn filter_panel(dataset: &Dataset, groups: &[SideGroup]) -> String {
    let markup = html! {
        div.filters-head {
            input.find type="search" data-find="" aria-label="Find an actor" placeholder="Find an actor"
                autocomplete="off";
            button.text-button type="button" data-command=(Command::AllActors) { "All" }
            button.text-button type="button" data-command=(Command::NoActor) { "None" }
        }
        label.check.about-check { input type="checkbox" data-command=(Command::ToggleAbout); "also show statements about them" }
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
                    button.text-button type="button" data-command=(Command::OnlySide(&dataset.sides[side].id))
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
                input type="checkbox" data-filter-actor=(row.id) data-command=(Command::ToggleActor(&row.id));
                span.filter-name lang=[dataset.foreign_language()] dir="auto" title=(row.name) { (row.name) }
                span.count {}
            }
            button.text-button type="button" data-command=(Command::OnlyActor(&row.id)) aria-label={ "Only " (row.name) } { "only" }
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
                        input type="checkbox" data-command=(Command::ToggleValue(facet, &value.id));
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
            li { button.text-button type="button" data-action=(Command::ClearFilters) data-command=(Command::ClearFilters) { "Clear filters" } }
        }
    };
    markup.into_string()
}

fn chip_button(dataset: &Dataset, filter: &Filter, chip: Chip) -> Markup {
    let value = match chip {
        Chip::Value(facet, place) => facet.value(dataset, place).unwrap_or_default(),
        _ => Value::default(),
    };
    let actor = |index: ActorIx| &dataset.actors[index];
    let side = |index: SideIx| &dataset.sides[index];
    let command = match chip {
        Chip::Actor(index) => Command::DropActor(&actor(index).id),
        Chip::ButActor(index) => Command::DropButActor(&actor(index).id),
        Chip::Side(index) => Command::DropSide(&side(index).id),
        Chip::ButSide(index) => Command::DropButSide(&side(index).id),
        Chip::About => Command::DropAbout,
        Chip::Text => Command::DropText,
        Chip::Days => Command::DropDays,
        Chip::Value(facet, _) => Command::DropValue(facet, &value.id),
    };
    let name = match chip {
        Chip::Actor(index) | Chip::ButActor(index) => actor(index).short_name().to_owned(),
        Chip::Side(index) | Chip::ButSide(index) => side(index).name.clone(),
        Chip::About => "also about them".to_owned(),
        Chip::Text => format!("\u{201c}{}\u{201d}", filter.text.trim()),
        Chip::Days => days_in_words(filter.days),
        Chip::Value(..) => value.label.clone(),
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
        button.chip type="button" data-command=(command) {
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

/// The head of the sheet of filters on a narrow screen.
pub fn filter_bar_head() -> String {
    let markup = html! {
        h2 { "Filters" }
        button.button type="button" data-command=(Command::LeavePanel) { "Done" }
    };
    markup.into_string()
}

/// What is said in place of a view where nothing matches.
pub fn no_match() -> String {
    let markup = html! {
        p { "No statement matches these filters." }
        button.button type="button" data-action=(Command::ClearFilters) data-command=(Command::ClearFilters) {
            "Show all statements"
        }
    };
    markup.into_string()
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
