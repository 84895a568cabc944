//! Who speaks in a list: persons and organizations as actors, organizations as sides.
//!
//! A person is one actor, whomever they speak for, and stands on the side of the organization for
//! which they speak most often. A statement that they made for another one names that as their
//! role.

use std::collections::BTreeMap;

use super::event_list::{Event, EventList};
use super::roles::Roles;
use crate::convert::ids::Ids;
use crate::file::{ActorRow, SideRow};

/// How an actor of these is called: a person, an organization, or one or the other.
type Kind = Option<&'static str>;
/// Names of variables whose values may be persons and organizations alike.
const EITHER: &[&str] = &["actor", "name"];

/// Who made a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The id of the actor.
    pub id: String,
    /// The name as shown.
    pub name: String,
    /// The organization, where it isn't the actor's side.
    pub role: Option<String>,
    /// Whether the statement names no organization, and the actor stands on a side all the same.
    pub is_without_organization: bool,
}

/// The actors and sides of a file that is being made.
#[derive(Debug, Default)]
pub struct People<'a> {
    /// For whom each person speaks most often.
    usual: BTreeMap<&'a str, &'a str>,
    actor_ids: Ids,
    side_ids: Ids,
    /// The index of each actor, persons and organizations apart.
    actors: BTreeMap<(bool, &'a str), usize>,
    /// The index of each side.
    sides: BTreeMap<&'a str, usize>,
    /// The rows so far.
    pub actor_rows: Vec<ActorRow>,
    /// The rows so far.
    pub side_rows: Vec<SideRow>,
}

impl<'a> People<'a> {
    /// Looks through all lists for whom each person speaks most often; of equals, for whom first.
    pub fn of(lists: &'a [EventList]) -> Self {
        let mut counts: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
        for (list, roles) in lists
            .iter()
            .filter_map(|list| Some((list, Roles::of(&list.variables)?)))
        {
            for event in &list.events {
                let (person, organization) = named(event, roles);
                let Some((person, organization)) = person.zip(organization) else {
                    continue;
                };
                let counts = counts.entry(person).or_default();
                match counts.iter_mut().find(|(other, _)| *other == organization) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((organization, 1)),
                }
            }
        }
        let usual = counts.into_iter().filter_map(|(person, mut counts)| {
            counts.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
            Some((person, counts.first()?.0))
        });
        Self {
            usual: usual.collect(),
            ..Self::default()
        }
    }

    /// Who made a statement; none where it names neither person nor organization.
    pub fn speaker(&mut self, event: &'a Event, list: &EventList, roles: Roles) -> Option<Speaker> {
        let (person, organization) = named(event, roles);
        let usual = person.map_or(organization, |person| self.usual.get(person).copied());
        // Each organization is a side, also one for which somebody speaks now and then.
        let side = usual.map(|name| self.side(name));
        if let Some(other) = organization {
            self.side(other);
        }
        let name = person.or(organization)?;
        let kind: Kind = match person {
            Some(_) => kind_of_persons(list, roles),
            None => Some("organisation"),
        };
        Some(Speaker {
            id: self.actor(person.is_some(), name, kind, side),
            name: name.to_owned(),
            role: organization
                .filter(|_| organization != usual)
                .map(str::to_owned),
            is_without_organization: organization.is_none() && usual.is_some(),
        })
    }

    fn actor(
        &mut self,
        is_person: bool,
        name: &'a str,
        kind: Kind,
        side: Option<String>,
    ) -> String {
        let index = *self.actors.entry((is_person, name)).or_insert_with(|| {
            self.actor_rows.push(ActorRow {
                id: self.actor_ids.of(name, "actor"),
                name: name.to_owned(),
                kind: kind.map(str::to_owned),
                side,
                ..ActorRow::default()
            });
            self.actor_rows.len() - 1
        });
        let row = self.actor_rows.get(index);
        row.map(|row| row.id.clone()).unwrap_or_default()
    }

    /// The id of a side.
    fn side(&mut self, name: &'a str) -> String {
        let index = *self.sides.entry(name).or_insert_with(|| {
            self.side_rows.push(SideRow {
                id: self.side_ids.of(name, "side"),
                name: name.to_owned(),
            });
            self.side_rows.len() - 1
        });
        let row = self.side_rows.get(index);
        row.map(|row| row.id.clone()).unwrap_or_default()
    }
}

/// The person and the organization of a statement.
fn named(event: &Event, roles: Roles) -> (Option<&str>, Option<&str>) {
    let text = |index: Option<usize>| event.values.get(index?)?.text();
    (text(roles.person), text(roles.organization))
}

fn kind_of_persons(list: &EventList, roles: Roles) -> Kind {
    let variable = list.variables.get(roles.person?)?;
    let is_either = EITHER
        .iter()
        .any(|word| variable.name.eq_ignore_ascii_case(word));
    (!is_either).then_some("person")
}
