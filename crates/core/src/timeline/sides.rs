//! Actors by side, in the order of their lanes, and which sides are folded.
//!
//! Order: sides by how many statements they made, most first, then by name; actors within a side
//! likewise. It is taken from the whole data set, so that lanes keep their order while a reader
//! filters.

use std::collections::BTreeSet;

use crate::dataset::Dataset;
use crate::messages;
use crate::model::{ActorIx, Index, SideIx};
use crate::query::Matching;
use crate::sort::sort_by_key;

/// The actors of one side, in the order of their lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct SideGroup {
    /// The side; none for actors whose side is not known.
    pub side: Option<SideIx>,
    /// Its name as shown.
    pub name: String,
    /// Its actors.
    pub actors: Vec<ActorIx>,
}

/// All actors grouped by side, in the order stated above.
pub fn side_groups(dataset: &Dataset) -> Vec<SideGroup> {
    let count = |actor: &ActorIx| dataset.spoken_by(*actor).len();
    let sides = dataset
        .sides
        .iter()
        .map(|(side, row)| (Some(side), row.name.clone()));
    let mut groups: Vec<SideGroup> = sides
        .chain([(None, messages::side_not_known().to_owned())])
        .zip(actors_by_side(dataset))
        .map(|((side, name), mut actors)| {
            sort_by_key(&mut actors, |actor| {
                (
                    std::cmp::Reverse(count(actor)),
                    dataset.actors[*actor].name.clone(),
                )
            });
            SideGroup { side, name, actors }
        })
        .filter(|group| !group.actors.is_empty())
        .collect();
    sort_by_key(&mut groups, |group| {
        let total: usize = group.actors.iter().map(count).sum();
        (
            group.side.is_none(),
            std::cmp::Reverse(total),
            group.name.clone(),
        )
    });
    groups
}

/// The actors of each side, last those whose side is not known, all in one pass: a file can have as
/// many sides as it has actors.
fn actors_by_side(dataset: &Dataset) -> Vec<Vec<ActorIx>> {
    let unknown = dataset.sides.len();
    let mut actors = vec![Vec::new(); unknown + 1];
    for (actor, row) in dataset.actors.iter() {
        if let Some(list) = actors.get_mut(row.side.map_or(unknown, Index::as_usize)) {
            list.push(actor);
        }
    }
    actors
}

/// The sides that are folded where the reader has not chosen any: sides stand unfolded, from the
/// largest on, while the actors of all of them fit `most_lanes`
/// ([`Density::most_open_lanes`](super::Density::most_open_lanes)).
pub fn folded_by_rule(
    groups: &[SideGroup],
    matching: &Matching,
    most_lanes: usize,
) -> BTreeSet<SideIx> {
    let has_spoken = |actor: &&ActorIx| !matching.spoken_by(**actor).is_empty();
    let (mut lanes, mut is_full) = (0, false);
    let mut folded = BTreeSet::new();
    for group in groups {
        let actors = group.actors.iter().filter(has_spoken).count();
        // One actor is a lane either way.
        if actors < 2 {
            continue;
        }
        is_full |= lanes + actors > most_lanes;
        if is_full {
            folded.extend(group.side);
        } else {
            lanes += actors;
        }
    }
    folded
}
