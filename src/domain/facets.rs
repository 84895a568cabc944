//! The choice of actors: what the panel offers, and what a click on it gives.

use std::collections::BTreeSet;

use super::facet::Facet;
use super::model::{ActorIx, Dataset, Index, SideIx};
use super::query::{Filter, Matching};
use super::sort::{set_of, sort_by_key};
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

/// The filter after a choice. Everybody chosen one by one is the same as all.
pub fn chosen(filter: &Filter, choice: Choice, dataset: &Dataset) -> Filter {
    let all = || dataset.actors.indexes();
    let actors: BTreeSet<ActorIx> = match choice {
        Choice::All => set_of(all()),
        Choice::Nobody => BTreeSet::new(),
        Choice::Only(actor) => set_of([actor]),
        Choice::OnlySide(side) => {
            set_of(all().filter(|&actor| dataset.actors[actor].side == Some(side)))
        }
        Choice::Toggle(actor) => {
            set_of(all().filter(|&other| filter.chooses(other) != (other == actor)))
        }
    };
    let is_all = actors.len() == dataset.actors.len();
    Filter {
        actors: (!is_all).then_some(actors),
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
    /// Statements about the chosen actors are shown too.
    About,
    /// A value of a facet that is chosen, by its place.
    Value(Facet, usize),
    /// The text sought.
    Text,
}

/// The active filters: whole sides first named as such; empty where everybody or nobody is chosen.
pub fn chips(filter: &Filter, groups: &[SideGroup]) -> Vec<Chip> {
    let mut chips = Vec::new();
    let nobody = BTreeSet::new();
    let actors = filter.actors.as_ref().unwrap_or(&nobody);
    for group in groups {
        let is_whole =
            group.actors.len() > 1 && group.actors.iter().all(|actor| actors.contains(actor));
        match group.side {
            Some(side) if is_whole => chips.push(Chip::Side(side)),
            _ => chips.extend(
                group
                    .actors
                    .iter()
                    .filter(|actor| actors.contains(actor))
                    .map(|&a| Chip::Actor(a)),
            ),
        }
    }
    if filter.with_about {
        chips.push(Chip::About);
    }
    for facet in Facet::ALL {
        let values = filter.chosen(facet).iter().flatten();
        chips.extend(values.map(|&value| Chip::Value(facet, value)));
    }
    if !filter.text.trim().is_empty() {
        chips.push(Chip::Text);
    }
    chips
}

/// The filter without a chip. When the last one goes, everybody is shown again.
pub fn without(filter: &Filter, chip: Chip, dataset: &Dataset) -> Filter {
    match chip {
        Chip::About => {
            return Filter {
                with_about: false,
                ..filter.clone()
            };
        }
        Chip::Text => {
            return Filter {
                text: String::new(),
                ..filter.clone()
            };
        }
        Chip::Value(facet, value) => return toggled(filter, facet, value),
        Chip::Actor(_) | Chip::Side(_) => {}
    }
    let goes = |actor: &ActorIx| match chip {
        Chip::Actor(other) => *actor == other,
        Chip::Side(side) => dataset.actors[*actor].side == Some(side),
        _ => false,
    };
    let actors: Option<BTreeSet<ActorIx>> = filter
        .actors
        .as_ref()
        .map(|actors| set_of(actors.iter().filter(|actor| !goes(actor)).copied()));
    Filter {
        actors: actors.filter(|actors| !actors.is_empty()),
        ..filter.clone()
    }
}

/// Whether an actor is meant by what a reader typed: each word must stand in the name or the id.
///
/// The id is in plain letters, so "nauseda" finds Nausėda.
pub fn is_meant(dataset: &Dataset, actor: ActorIx, typed: &str) -> bool {
    let row = &dataset.actors[actor];
    let side = row
        .side
        .map(|side| dataset.sides[side].name.as_str())
        .unwrap_or_default();
    let text = format!("{} {} {side}", row.name, row.id.replace('-', " ")).to_ascii_lowercase();
    typed
        .to_ascii_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// What a publisher contributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublisherShare {
    /// Who published the pages.
    pub publisher: String,
    /// How many of the statements rest on them.
    pub count: usize,
    /// The same in whole percent of all that match, rounded.
    pub percent: usize,
}

/// The share of each publisher in the matching statements, the largest first, then by name.
pub fn publisher_shares(dataset: &Dataset, matching: &Matching) -> Vec<PublisherShare> {
    let mut counts = vec![0_usize; dataset.publishers.len()];
    for &statement in matching.statements() {
        let publisher = dataset.publisher_of(dataset.statements[statement].source);
        if let Some(count) = counts.get_mut(publisher.place()) {
            *count += 1;
        }
    }
    let total = matching.statements().len().max(1);
    let mut shares: Vec<PublisherShare> = Vec::new();
    for ((_, publisher), &count) in dataset
        .publishers
        .iter()
        .zip(&counts)
        .filter(|(_, count)| **count > 0)
    {
        let percent = (count * 100 + total / 2) / total;
        shares.push(PublisherShare {
            publisher: publisher.name.clone(),
            count,
            percent,
        });
    }
    sort_by_key(&mut shares, |share| std::cmp::Reverse(share.count));
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::load::load;
    use crate::domain::timeline::side_groups;

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
    fn a_whole_side_is_one_chip_and_the_last_chip_gives_all_back() {
        let dataset = small();
        let groups = side_groups(&dataset);
        let north = dataset.sides.find("north").unwrap();
        let filter = chosen(&Filter::default(), Choice::OnlySide(north), &dataset);
        assert_eq!(chips(&filter, &groups), [Chip::Side(north)]);
        assert_eq!(
            without(&filter, Chip::Side(north), &dataset),
            Filter::default()
        );
    }

    #[test]
    fn an_actor_is_found_by_name_id_or_side() {
        let dataset = small();
        let cid = dataset.actors.find("cid").unwrap();
        for typed in ["cid", "CI", "south", "d c", ""] {
            assert!(is_meant(&dataset, cid, typed), "{typed}");
        }
        assert!(!is_meant(&dataset, cid, "north"));
    }

    #[test]
    fn each_publisher_has_its_share_of_what_matches() {
        let dataset = small();
        let matching = Matching::new(&dataset, &Filter::default());
        let shares = publisher_shares(&dataset, &matching);
        let expected = PublisherShare {
            publisher: "The Paper".into(),
            count: 6,
            percent: 100,
        };
        assert_eq!(shares, [expected]);
        assert!(publisher_shares(&dataset, &Matching::default()).is_empty());
    }
}
