//! Changes to the filter: what a panel or a chip offers, and the filter that a click on it gives.

use std::collections::BTreeSet;

use super::dataset::Dataset;
use super::facet::Facet;
use super::fold::fold;
use super::messages;
use super::model::{ActorIx, SideIx};
use super::query::Filter;
use super::selection::Selection;
use super::sort::set_of;
use super::timeline::SideGroup;

/// What a reader can do with the choice of actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Take one in or out.
    Toggle(ActorIx),
    /// Just this one.
    Only(ActorIx),
    /// Just those of this side.
    OnlySide(SideIx),
    /// Everybody.
    All,
    /// Nobody.
    Nobody,
}

/// The filter after a choice.
pub fn chosen(filter: &Filter, choice: Choice, dataset: &Dataset) -> Filter {
    with_actors(filter, dataset, &|actor| match choice {
        Choice::All => true,
        Choice::Nobody => false,
        Choice::Only(other) => actor == other,
        Choice::OnlySide(side) => dataset.actors[actor].side == Some(side),
        Choice::Toggle(other) => filter.chooses(actor) != (actor == other),
    })
}

/// The filter with other actors. Everybody chosen one by one is the same as all.
fn with_actors(filter: &Filter, dataset: &Dataset, is_chosen: &dyn Fn(ActorIx) -> bool) -> Filter {
    let actors = set_of(dataset.actors.indexes().filter(|actor| is_chosen(*actor)));
    let is_all = actors.len() == dataset.actors.len();
    Filter {
        actors: if is_all {
            Selection::All
        } else {
            Selection::Only(actors)
        },
        ..filter.clone()
    }
}

/// The filter with a value of a facet taken in or out; with the last one out, all pass again.
pub fn toggled(filter: &Filter, facet: Facet, value: usize) -> Filter {
    let mut filter = filter.clone();
    let chosen = filter.chosen_mut(facet);
    let mut values = chosen.take().unwrap_or_default();
    if !values.remove(&value) {
        values.insert(value);
    }
    *chosen = (!values.is_empty()).then_some(values);
    filter
}

/// What the panel of active filters shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chip {
    /// A side of which every actor, and more than one, is chosen.
    Side(SideIx),
    /// An actor that is chosen.
    Actor(ActorIx),
    /// A side of which no actor is chosen, where nearly all others are.
    ButSide(SideIx),
    /// An actor that is not chosen, where nearly all others are.
    ButActor(ActorIx),
    /// Statements about the chosen actors are shown too.
    About,
    /// A value of a facet that is chosen, by its place.
    Value(Facet, usize),
    /// The text sought.
    Text,
    /// The days of which statements are kept.
    Within,
    /// The days on screen.
    Days,
}

/// A panel of the bar of filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The choice of actors.
    Actors,
    /// The values of a facet.
    Facet(Facet),
    /// The days on which statements were made.
    Dates,
    /// Facets whose values exclude each other.
    More,
}

/// How many values are chosen in a panel, as its heading says it: `(2)`, or `(all but 2)`; empty
/// where the panel narrows nothing.
pub fn chosen_note(filter: &Filter, panel: Panel) -> String {
    let of_facet = |facet: Facet| filter.chosen(facet).as_ref().map(BTreeSet::len);
    let count = match panel {
        Panel::Actors => match &filter.actors {
            Selection::All => None,
            Selection::Only(actors) => Some(actors.len()),
            Selection::AllBut(actors) => return messages::chosen_all_but(actors.len()).to_string(),
        },
        Panel::Facet(facet) => of_facet(facet),
        Panel::Dates => filter.within.or(filter.days).map(|_| 1),
        Panel::More => Facet::EXCLUSIVE
            .into_iter()
            .filter_map(of_facet)
            .reduce(|a, b| a + b),
    };
    count.map_or_else(String::new, |count| {
        messages::chosen_count(count).to_string()
    })
}

/// The active filters. Of the actors those that are chosen, or those that are not where these take
/// fewer chips; none where everybody or nobody is chosen. Of a facet in which every statement has a
/// value none, where all are chosen: that narrows nothing.
pub fn chips(dataset: &Dataset, filter: &Filter, groups: &[SideGroup]) -> Vec<Chip> {
    let mut chips = actor_chips(filter, groups, true);
    let others = actor_chips(filter, groups, false);
    if others.len() < chips.len() {
        chips = others;
    }
    if filter.with_about {
        chips.push(Chip::About);
    }
    for facet in Facet::ALL {
        let values = filter.chosen(facet).iter().flatten();
        if !Facet::EXCLUSIVE.contains(&facet) || values.clone().count() < facet.count(dataset) {
            chips.extend(values.map(|&value| Chip::Value(facet, value)));
        }
    }
    if !filter.text.trim().is_empty() {
        chips.push(Chip::Text);
    }
    if filter.within.is_some() {
        chips.push(Chip::Within);
    }
    if filter.days.is_some() {
        chips.push(Chip::Days);
    }
    chips
}

/// A chip for each actor that is chosen, or that is not; whole sides are named as such.
fn actor_chips(filter: &Filter, groups: &[SideGroup], is_chosen: bool) -> Vec<Chip> {
    let mut chips = Vec::new();
    let (of_side, of_actor): (fn(_) -> _, fn(_) -> _) = if is_chosen {
        (Chip::Side, Chip::Actor)
    } else {
        (Chip::ButSide, Chip::ButActor)
    };
    let is_meant = |actor: &&ActorIx| filter.chooses(**actor) == is_chosen;
    for group in groups {
        let actors: Vec<_> = group.actors.iter().filter(is_meant).collect();
        match group.side {
            Some(side) if actors.len() > 1 && actors.len() == group.actors.len() => {
                chips.push(of_side(side));
            }
            _ => chips.extend(actors.into_iter().map(|&actor| of_actor(actor))),
        }
    }
    chips
}

/// The filter without a chip. When the last one goes, everybody is shown again.
pub fn without(filter: &Filter, chip: Chip, dataset: &Dataset) -> Filter {
    let with = |comes: bool, is_meant: &dyn Fn(ActorIx) -> bool| {
        let is_chosen = |actor| {
            if is_meant(actor) {
                comes
            } else {
                filter.chooses(actor)
            }
        };
        let rest = with_actors(filter, dataset, &is_chosen);
        let is_nobody = rest.actors == Selection::Only(BTreeSet::new());
        if is_nobody {
            chosen(filter, Choice::All, dataset)
        } else {
            rest
        }
    };
    let is_of = |side| move |actor: ActorIx| dataset.actors[actor].side == Some(side);
    match chip {
        Chip::Actor(other) => with(false, &|actor| actor == other),
        Chip::Side(side) => with(false, &is_of(side)),
        Chip::ButActor(other) => with(true, &|actor| actor == other),
        Chip::ButSide(side) => with(true, &is_of(side)),
        Chip::Value(facet, value) => toggled(filter, facet, value),
        Chip::About => Filter {
            with_about: false,
            ..filter.clone()
        },
        Chip::Text => Filter {
            text: String::new(),
            ..filter.clone()
        },
        Chip::Within => Filter {
            within: None,
            ..filter.clone()
        },
        Chip::Days => Filter {
            days: None,
            ..filter.clone()
        },
    }
}

/// Whether an actor is meant by what a reader typed: each word must stand in one of the names, in
/// the id or in the name of the side, whatever its accents.
pub fn matches_typed(dataset: &Dataset, actor: ActorIx, typed: &str) -> bool {
    let row = &dataset.actors[actor];
    let side = row
        .side
        .map(|side| dataset.sides[side].name.as_str())
        .unwrap_or_default();
    let mut text = format!("{} {side}", row.id.replace('-', " "));
    for name in row.all_names() {
        text.push(' ');
        text.push_str(name);
    }
    is_meant(&text, typed)
}

/// Whether a name has all words that are typed.
pub fn is_meant(name: &str, typed: &str) -> bool {
    let name = fold(name);
    fold(typed)
        .split_whitespace()
        .all(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::{Day, DayRange};
    use crate::load::load;
    use crate::timeline::side_groups;

    fn small() -> Dataset {
        load(include_bytes!("load/fixtures/small.json")).dataset
    }

    fn names(filter: &Filter, dataset: &Dataset) -> Vec<String> {
        dataset
            .actors
            .iter()
            .filter(|(a, _)| filter.chooses(*a))
            .map(|(_, actor)| actor.name.clone())
            .collect()
    }

    #[test]
    fn each_choice_gives_what_its_button_says() {
        let dataset = small();
        let ann = dataset.actors.find("ann").unwrap();
        let north = dataset.sides.find("north").unwrap();
        let all = Filter::default();
        assert_eq!(
            names(&chosen(&all, Choice::Toggle(ann), &dataset), &dataset),
            ["Bob", "Cid"]
        );
        assert_eq!(
            names(&chosen(&all, Choice::Only(ann), &dataset), &dataset),
            ["Ann"]
        );
        assert_eq!(
            names(&chosen(&all, Choice::OnlySide(north), &dataset), &dataset),
            ["Ann", "Bob"]
        );
        assert!(names(&chosen(&all, Choice::Nobody, &dataset), &dataset).is_empty());
        let back = chosen(
            &chosen(&all, Choice::Toggle(ann), &dataset),
            Choice::Toggle(ann),
            &dataset,
        );
        assert_eq!(back, all);
    }

    #[test]
    fn a_panel_says_how_many_values_are_chosen_in_it() {
        let dataset = small();
        let find = |id| dataset.actors.find(id).unwrap();
        let mut filter = Filter::default();
        let notes = |filter: &Filter| {
            [
                Panel::Actors,
                Panel::Facet(Facet::Topic),
                Panel::Dates,
                Panel::More,
            ]
            .map(|panel| chosen_note(filter, panel))
        };
        assert_eq!(notes(&filter), ["", "", "", ""]);
        filter.actors = Selection::Only(set_of([find("ann"), find("bob")]));
        *filter.chosen_mut(Facet::Topic) = Some(set_of([0]));
        *filter.chosen_mut(Facet::Kind) = Some(set_of([0, 2]));
        *filter.chosen_mut(Facet::Publisher) = Some(set_of([1]));
        filter.days = Some(DayRange::between(Day::MIN, Day::MIN));
        assert_eq!(notes(&filter), ["(2)", "(1)", "(1)", "(3)"]);
        filter.within = filter.days;
        assert_eq!(chosen_note(&filter, Panel::Dates), "(1)");
        filter.actors = Selection::Only(BTreeSet::new());
        assert_eq!(chosen_note(&filter, Panel::Actors), "(0)");
        filter.actors = Selection::AllBut(set_of([find("ann")]));
        assert_eq!(chosen_note(&filter, Panel::Actors), "(all but 1)");
    }

    #[test]
    fn a_whole_side_is_one_chip_and_the_last_chip_gives_all_back() {
        let dataset = small();
        let groups = side_groups(&dataset);
        let north = dataset.sides.find("north").unwrap();
        let filter = chosen(&Filter::default(), Choice::OnlySide(north), &dataset);
        assert_eq!(chips(&dataset, &filter, &groups), [Chip::Side(north)]);
        assert_eq!(
            without(&filter, Chip::Side(north), &dataset),
            Filter::default()
        );
    }

    #[test]
    fn all_values_are_chips_where_they_leave_out_statements_without_any() {
        let dataset = small();
        for facet in Facet::ALL {
            let mut filter = Filter::default();
            *filter.chosen_mut(facet) = Some((0..facet.count(&dataset)).collect());
            let is_exclusive = Facet::EXCLUSIVE.contains(&facet);
            let chips = chips(&dataset, &filter, &side_groups(&dataset));
            assert_eq!(chips.is_empty(), is_exclusive, "{facet:?}");
        }
    }

    #[test]
    fn who_is_left_out_is_a_chip_where_that_takes_fewer() {
        let dataset = small();
        let groups = side_groups(&dataset);
        let find = |id| dataset.actors.find(id).unwrap();
        let north = dataset.sides.find("north").unwrap();
        for (chosen_ids, expected) in [
            (vec!["ann", "bob", "cid"], vec![]),
            (vec![], vec![]),
            (vec!["bob", "cid"], vec![Chip::ButActor(find("ann"))]),
            (vec!["ann", "bob"], vec![Chip::Side(north)]),
            (vec!["cid"], vec![Chip::Actor(find("cid"))]),
        ] {
            let ids: Vec<_> = chosen_ids.into_iter().map(find).collect();
            let filter = with_actors(&Filter::default(), &dataset, &|actor| ids.contains(&actor));
            let found = chips(&dataset, &filter, &groups);
            assert_eq!(found, expected, "{ids:?}");
            if let [chip] = *found {
                assert_eq!(
                    without(&filter, chip, &dataset),
                    Filter::default(),
                    "{ids:?}"
                );
            }
        }
        let cid_alone = chosen(&Filter::default(), Choice::Only(find("cid")), &dataset);
        let all = without(&cid_alone, Chip::ButSide(north), &dataset);
        assert_eq!(all, Filter::default());
    }

    #[test]
    fn an_actor_is_found_by_any_of_its_names_id_or_side() {
        let dataset = small();
        let cid = dataset.actors.find("cid").unwrap();
        for typed in ["cid", "CI", "south", "d c", ""] {
            assert!(matches_typed(&dataset, cid, typed), "{typed}");
        }
        assert!(!matches_typed(&dataset, cid, "north"));
        let ann = dataset.actors.find("ann").unwrap();
        for typed in ["Anne", "АННА", "а.", "a. north"] {
            assert_eq!(
                matches_typed(&dataset, ann, typed),
                typed != "а.",
                "{typed}"
            );
        }
    }
}
