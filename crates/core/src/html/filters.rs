//! The chips of the active filters, and what is said around the filters. Their rows and inputs are
//! components of the page.

use maud::{Markup, html};

use super::isolated;
use crate::command::Command;
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::facet::Value;
use crate::filter_edits::{self, Chip};
use crate::messages;
use crate::model::{ActorIx, SideIx};
use crate::query::Filter;
use crate::timeline::SideGroup;

/// The active filters, each with a button that takes it away, and one that takes all away.
pub fn chips(dataset: &Dataset, filter: &Filter, groups: &[SideGroup]) -> String {
    let markup = html! {
        @for chip in filter_edits::chips(dataset, filter, groups) {
            li { (chip_button(dataset, filter, chip)) }
        }
        @if *filter != Filter::default() {
            li.chips-end {
                button.text-button
                    type="button"
                    data-action=(Command::ClearFilters)
                    data-command=(Command::ClearFilters)
                {
                    (messages::clear_filters())
                }
            }
        }
    };
    markup.into_string()
}

fn chip_button(dataset: &Dataset, filter: &Filter, chip: Chip) -> Markup {
    let value = match chip {
        Chip::Value(facet, value) => facet.value(dataset, value).unwrap_or_default(),
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
        Chip::Within => Command::DropWithin,
        Chip::Days => Command::DropDays,
        Chip::Value(facet, _) => Command::DropValue(facet, &value.id),
    };
    let name = match chip {
        Chip::Actor(index) | Chip::ButActor(index) => actor(index).short_name().to_owned(),
        Chip::Side(index) | Chip::ButSide(index) => side(index).name.clone(),
        Chip::About => messages::chip_about().to_owned(),
        Chip::Text => messages::quoted(filter.text.trim()).to_string(),
        Chip::Within => days_in_words(filter.within),
        Chip::Days => days_in_words(filter.days),
        Chip::Value(..) => value.label.clone(),
    };
    let is_but = matches!(chip, Chip::ButActor(_) | Chip::ButSide(_));
    // The others are words of the page, of the reader, or names of publishers, whose language the
    // data doesn't tell.
    let is_of_data = match chip {
        Chip::About | Chip::Text => false,
        Chip::Value(facet, _) => facet.is_of_data(),
        _ => true,
    };
    let name = if is_of_data {
        isolated(dataset, &name)
    } else {
        html! { (name) }
    };
    html! {
        button.chip type="button" data-command=(command) {
            @if is_but { (messages::chip_all_but(&name)) } @else { (name) }
            span.chip-cross aria-hidden="true" { "×" }
            span.visually-hidden { (messages::chip_remove()) }
        }
    }
}

/// "1 January to 22 March 2026"; the end of the calendar, where a link names no day, is not told.
fn days_in_words(days: Option<DayRange>) -> String {
    let Some(days) = days else {
        return String::new();
    };
    match (days.first == Day::MIN, days.last == Day::MAX) {
        (true, _) => messages::chip_until(days.last).to_string(),
        (false, true) => messages::chip_from(days.first).to_string(),
        (false, false) => days.label(),
    }
}

/// What is said where the first day that was typed is after the last.
pub fn reversed_days(from: Day, to: Day) -> String {
    messages::days_reversed(from, to).to_string()
}

/// The head of the sheet of filters on a narrow screen.
pub fn filter_bar_head() -> String {
    let markup = html! {
        h2 { (messages::filters()) }
        button.button type="button" data-command=(Command::LeavePanel) {
            (messages::filters_done())
        }
    };
    markup.into_string()
}

/// What is said in place of a view where nothing matches.
pub fn no_match() -> String {
    let markup = html! {
        p { (messages::no_match()) }
        button.button
            type="button"
            data-action=(Command::ClearFilters)
            data-command=(Command::ClearFilters)
        {
            (messages::show_all_statements())
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
