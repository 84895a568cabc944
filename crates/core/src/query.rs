//! Which statements a reader wants to see, and how many a further choice would leave.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::dataset::Dataset;
use super::date::DayRange;
use super::facet::{Chosen, Facet, OfEach};
use super::hybrid_bitset::count_in_any;
use super::model::{ActorIx, Column, Index, SideIx, StatementIx};
use super::search::Search;
use super::selection::Selection;

/// Statements in order of time, shared by all that look at parts of them.
pub type LaneList = Arc<Vec<StatementIx>>;

/// What a reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The actors shown.
    pub actors: Selection<ActorIx>,
    /// Whether statements about those actors, made by others, are shown too.
    pub with_about: bool,
    /// The values chosen in each facet, in the order of [`Facet::ALL`].
    pub facets: OfEach<Chosen>,
    /// The text sought, as typed.
    pub text: String,
    /// The days of which a reader keeps statements; what is known of a statement's own must overlap
    /// them. All that is drawn follows from what they leave.
    pub within: Option<DayRange>,
    /// The days on screen, where a view shows statements of those alone, by the same rule.
    pub days: Option<DayRange>,
}

impl Filter {
    /// Whether an actor is among those chosen.
    pub fn chooses(&self, actor: ActorIx) -> bool {
        self.actors.contains(&actor)
    }

    /// The one actor that is chosen, where there is just one and others are not.
    pub fn only_actor(&self, dataset: &Dataset) -> Option<ActorIx> {
        let mut chosen = dataset
            .actors
            .indexes()
            .filter(|actor| self.chooses(*actor));
        let first = chosen.next();
        first.filter(|_| !self.actors.is_all() && chosen.next().is_none())
    }

    /// Whether every statement on a topic that is shown is there: positions read from the rest
    /// could be out of date.
    pub fn keeps_positions_whole(&self) -> bool {
        let mut others = Facet::ALL.iter().filter(|facet| **facet != Facet::Topic);
        others.all(|facet| self.chosen(*facet).is_none())
            && self.text.trim().is_empty()
            && self.within.is_none()
    }

    /// The values chosen in a facet.
    pub fn chosen(&self, facet: Facet) -> &Chosen {
        facet.of(&self.facets)
    }

    /// The same, to be changed.
    pub fn chosen_mut(&mut self, facet: Facet) -> &mut Chosen {
        facet.of_mut(&mut self.facets)
    }
}

/// The statements that match a filter, in order of time, as a whole and by speaker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matching {
    statements: Vec<StatementIx>,
    by_speaker: Column<ActorIx, LaneList>,
    days: Option<DayRange>,
    /// What the text alone finds; none where no text is sought.
    found: Option<Found>,
}

/// The statements nearest to some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nearest {
    /// The last one that was over before.
    pub before: Option<StatementIx>,
    /// The first one that was made after.
    pub after: Option<StatementIx>,
}

/// What a text finds.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    search: Search,
    statements: Vec<StatementIx>,
    bits: FixedBitSet,
}

impl Matching {
    /// Picks the statements of a data set that match.
    pub fn new(dataset: &Dataset, filter: &Filter) -> Self {
        Self::after(&Self::default(), dataset, filter)
    }

    /// The same, sooner where a reader goes on typing: what was found before is then all that must
    /// be looked through.
    #[must_use]
    pub fn after(before: &Self, dataset: &Dataset, filter: &Filter) -> Self {
        let found = found_by_text(dataset, filter, before.found.as_ref());
        let parts = Parts {
            dataset,
            filter,
            found: found.as_ref(),
        };
        let passing = parts.passing(None, true);
        let mut statements = Vec::with_capacity(passing.count_ones(..));
        let mut by_speaker = Column::filled(&dataset.actors, Vec::new());
        let mut days: Option<DayRange> = None;
        for index in passing.ones().map(StatementIx::from_usize) {
            statements.push(index);
            by_speaker[dataset.speaker_of(index)].push(index);
            let own = dataset.days_of(index);
            let own = filter.within.map_or(own, |within| own.cut_to(within));
            days = Some(days.map_or(own, |all| all.joined(own)));
        }
        Self {
            statements,
            by_speaker: by_speaker.map(LaneList::new),
            days,
            found,
        }
    }

    /// For each value of a facet, how many statements it would show: all other filters count, its
    /// own facet's don't.
    pub fn facet_counts(&self, dataset: &Dataset, filter: &Filter, facet: Facet) -> Vec<usize> {
        let parts = Parts {
            dataset,
            filter,
            found: self.found.as_ref(),
        };
        let base = parts.passing(Some(facet), true);
        let only = |value: usize| Some(BTreeSet::from([value]));
        let index = dataset.facets();
        let (topics, stances) = (filter.chosen(Facet::Topic), filter.chosen(Facet::Stance));
        let count = |value: usize| match facet {
            Facet::Topic => count_in_any(&base, &index.with_positions(&only(value), stances)),
            Facet::Stance => count_in_any(&base, &index.with_positions(topics, &only(value))),
            _ => count_in_any(&base, &index.with_values(facet, &only(value))),
        };
        (0..facet.count(dataset)).map(count).collect()
    }

    /// For each actor, how many statements the choice of that actor would show, by the same rule.
    pub fn actor_counts(&self, dataset: &Dataset, filter: &Filter) -> Column<ActorIx, usize> {
        let parts = Parts {
            dataset,
            filter,
            found: self.found.as_ref(),
        };
        let base = parts.passing(None, false);
        let index = dataset.facets();
        let counts = dataset.actors.indexes();
        let counts =
            counts.map(|actor| count_in_any(&base, &index.of_actor(actor, filter.with_about)));
        Column::from_values(&dataset.actors, counts.collect())
    }

    /// All of them.
    pub fn statements(&self) -> &[StatementIx] {
        &self.statements
    }

    /// Those of one speaker.
    pub fn spoken_by(&self, actor: ActorIx) -> LaneList {
        LaneList::clone(&self.by_speaker[actor])
    }

    /// For each of these sides the statements of all its actors, in order of time.
    pub fn of_sides(
        &self,
        dataset: &Dataset,
        sides: &BTreeSet<SideIx>,
    ) -> BTreeMap<SideIx, LaneList> {
        let mut lists: BTreeMap<SideIx, Vec<StatementIx>> = BTreeMap::new();
        lists.extend(sides.iter().map(|side| (*side, Vec::new())));
        for &statement in self.statements.iter().filter(|_| !sides.is_empty()) {
            let side = dataset.actors[dataset.speaker_of(statement)].side;
            if let Some(list) = side.and_then(|side| lists.get_mut(&side)) {
                list.push(statement);
            }
        }
        let mut of_sides = BTreeMap::new();
        of_sides.extend(
            lists
                .into_iter()
                .map(|(side, list)| (side, LaneList::new(list))),
        );
        of_sides
    }

    /// How many of them were said on these days, as far as their own are known.
    pub fn count_on(&self, dataset: &Dataset, days: DayRange) -> usize {
        let is_then = |statement: &&StatementIx| dataset.days_of(**statement).overlaps(days);
        self.statements.iter().filter(is_then).count()
    }

    /// The nearest ones that were said before and after these days.
    pub fn nearest_to(&self, dataset: &Dataset, days: DayRange) -> Nearest {
        let own = |statement: &StatementIx| dataset.days_of(*statement);
        let all = || self.statements.iter().copied();
        Nearest {
            before: all()
                .filter(|statement| own(statement).last < days.first)
                .max_by_key(|statement| own(statement).last),
            after: all()
                .filter(|statement| own(statement).first > days.last)
                .min_by_key(|statement| own(statement).first),
        }
    }

    /// Whether a statement is among them.
    pub fn contains(&self, statement: StatementIx) -> bool {
        self.statements.binary_search(&statement).is_ok()
    }

    /// The days from the first to the last; none where there is no match.
    pub fn days(&self) -> Option<DayRange> {
        self.days
    }
}

fn found_by_text(dataset: &Dataset, filter: &Filter, before: Option<&Found>) -> Option<Found> {
    let search = Search::parse(&filter.text);
    if search.is_empty() {
        return None;
    }
    let within = before
        .filter(|before| search.narrows(&before.search))
        .map(|before| before.statements.as_slice());
    let statements = dataset.search_index().find(dataset, &search, within);
    let mut bits = FixedBitSet::with_capacity(dataset.statements.len());
    for statement in &statements {
        bits.insert(statement.as_usize());
    }
    Some(Found {
        search,
        statements,
        bits,
    })
}

/// The statements whose own days, as far as they are known, overlap these.
fn said_on(dataset: &Dataset, days: DayRange) -> FixedBitSet {
    let mut bits = FixedBitSet::with_capacity(dataset.statements.len());
    for statement in dataset.statements.indexes() {
        if dataset.days_of(statement).overlaps(days) {
            bits.insert(statement.as_usize());
        }
    }
    bits
}

/// What decides which statements pass.
struct Parts<'a> {
    dataset: &'a Dataset,
    filter: &'a Filter,
    found: Option<&'a Found>,
}

impl Parts<'_> {
    /// The statements that pass all filters but one facet, and the choice of actors where that is
    /// wanted.
    fn passing(&self, but: Option<Facet>, by_actor: bool) -> FixedBitSet {
        let index = self.dataset.facets();
        let mut passing = FixedBitSet::with_capacity(index.count());
        passing.insert_range(..);
        if let Some(found) = self.found {
            passing.intersect_with(&found.bits);
        }
        for days in [self.filter.within, self.filter.days].into_iter().flatten() {
            passing.intersect_with(&said_on(self.dataset, days));
        }
        let (topics, stances) = (
            self.filter.chosen(Facet::Topic),
            self.filter.chosen(Facet::Stance),
        );
        let by_position = !matches!(but, Some(Facet::Topic | Facet::Stance));
        if by_position && (topics.is_some() || stances.is_some()) {
            passing.intersect_with(&index.union(&index.with_positions(topics, stances)));
        }
        for facet in Facet::EXCLUSIVE {
            let chosen = self.filter.chosen(facet);
            if but != Some(facet) && chosen.is_some() {
                passing.intersect_with(&index.union(&index.with_values(facet, chosen)));
            }
        }
        if by_actor && !self.filter.actors.is_all() {
            let actors = self.dataset.actors.indexes();
            let chosen = actors.filter(|actor| self.filter.chooses(*actor));
            let of_actor = |actor: ActorIx| index.of_actor(actor, self.filter.with_about);
            passing.intersect_with(&index.union(&chosen.flat_map(of_actor).collect::<Vec<_>>()));
        }
        passing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::load::load;
    use crate::model::Kind;
    use crate::model::Stance::{self, Opposes, Supports};
    use proptest::prelude::*;

    fn real() -> Dataset {
        load(include_bytes!("../../../public/data/statements.json")).dataset
    }

    /// The rule of the filter, statement by statement, without any index.
    fn passes(dataset: &Dataset, filter: &Filter, statement: StatementIx) -> bool {
        let row = &dataset.statements[statement];
        let is_chosen = |facet, value| crate::facet::allows(filter.chosen(facet), value);
        let by_actor = filter.chooses(row.speaker)
            || (filter.with_about && row.about.iter().any(|actor| filter.chooses(*actor)));
        let open = filter.chosen(Facet::Topic).is_none() && filter.chosen(Facet::Stance).is_none();
        let by_position = open
            || row.positions.iter().any(|position| {
                is_chosen(Facet::Topic, position.topic.as_usize())
                    && is_chosen(Facet::Stance, position.stance as usize)
            });
        let publisher = dataset.publisher_of(row.source).as_usize();
        let by_days = filter.within.is_none_or(|days| row.days().overlaps(days));
        by_actor
            && by_days
            && by_position
            && is_chosen(Facet::Kind, row.kind as usize)
            && is_chosen(Facet::Publisher, publisher)
    }

    fn any_chosen(values: usize) -> impl Strategy<Value = Chosen> {
        prop::option::of(prop::collection::btree_set(0..values, 1..4))
    }

    fn any_selection(values: usize) -> impl Strategy<Value = Selection<usize>> {
        let some = || prop::collection::btree_set(0..values, 0..60);
        prop_oneof![
            Just(Selection::All),
            some().prop_map(Selection::Only),
            some().prop_map(Selection::all_but),
        ]
    }

    proptest! {
        // Each case looks at every value of every facet.
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn what_matches_is_what_the_rule_lets_through_and_counts_say_what_a_click_gives(
            topic in any_chosen(19),
            stance in any_chosen(4),
            kind in any_chosen(4),
            publisher in any_chosen(277),
            actors in any_selection(196),
            with_about: bool,
            within in prop::option::of((19_000..20_600i64, 0..400i64)),
        ) {
            let dataset = real();
            let within = within.map(|(first, days)| {
                DayRange::between(Day::from_number(first), Day::from_number(first + days))
            });
            let actors = actors.map(|index| Some(ActorIx::from_usize(*index)));
            let filter = Filter {
                actors,
                with_about,
                within,
                facets: [topic, stance, kind, publisher],
                ..Filter::default()
            };
            let matching = Matching::new(&dataset, &filter);
            let is_within = |days: DayRange| {
                within.is_none_or(|within| within.joined(days) == within)
            };
            prop_assert!(matching.days().is_none_or(is_within));
            let expected: Vec<_> = dataset
                .statements
                .indexes()
                .filter(|s| passes(&dataset, &filter, *s))
                .collect();
            prop_assert_eq!(matching.statements(), expected);
            for facet in Facet::ALL {
                for (value, count) in matching
                    .facet_counts(&dataset, &filter, facet)
                    .into_iter()
                    .enumerate()
                {
                    let mut clicked = filter.clone();
                    *clicked.chosen_mut(facet) = Some(BTreeSet::from([value]));
                    prop_assert_eq!(
                        count,
                        Matching::new(&dataset, &clicked).statements().len(),
                        "{:?} {}",
                        facet,
                        value
                    );
                }
            }
            let counts = matching.actor_counts(&dataset, &filter);
            for actor in dataset.actors.indexes() {
                let clicked = Filter {
                    actors: Selection::Only(BTreeSet::from([actor])),
                    ..filter.clone()
                };
                prop_assert_eq!(
                    counts[actor],
                    Matching::new(&dataset, &clicked).statements().len()
                );
            }
        }
    }

    #[test]
    fn statements_of_some_days_are_those_whose_known_days_overlap_them() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let ids = |statements: &[StatementIx]| {
            let id = |statement: &StatementIx| dataset.statements[*statement].id.clone();
            statements.iter().map(id).collect::<Vec<_>>()
        };
        let day = |text: &str| Day::from_iso(text).unwrap();
        for (first, last, expected, before, after) in [
            // Dated by the month, and by the year.
            (
                "2025-08-03",
                "2025-08-04",
                &["bob-month", "cid-year"][..],
                None,
                Some("ann-first"),
            ),
            (
                "2025-08-18",
                "2025-08-18",
                &["bob-month", "cid-year"],
                Some("ann-first"),
                Some("bob-on-ann"),
            ),
            (
                "2025-09-01",
                "2025-12-31",
                &["bob-answer", "cid-year"],
                Some("bob-month"),
                None,
            ),
            ("2026-01-01", "2026-02-01", &[], Some("cid-year"), None),
            ("1990-01-01", "1990-01-01", &[], None, Some("cid-year")),
        ] {
            let days = DayRange::between(day(first), day(last));
            let of_days = Filter {
                days: Some(days),
                ..Filter::default()
            };
            let matching = Matching::new(&dataset, &of_days);
            let mut found = ids(matching.statements());
            let mut expected = expected.to_vec();
            found.sort();
            expected.sort_unstable();
            assert_eq!(found, expected, "{first}");
            let all = Matching::new(&dataset, &Filter::default());
            assert_eq!(all.count_on(&dataset, days), expected.len(), "{first}");
            let nearest = all.nearest_to(&dataset, days);
            let id = |found: Option<StatementIx>| found.map(|s| dataset.statements[s].id.as_str());
            assert_eq!(
                (id(nearest.before), id(nearest.after)),
                (before, after),
                "{first}"
            );
            // What is counted beside a choice is of those days, too.
            let counts = matching.actor_counts(&dataset, &of_days);
            assert_eq!(
                counts.values().iter().sum::<usize>(),
                expected.len(),
                "{first}"
            );
        }
    }

    #[test]
    fn what_matches_does_not_depend_on_what_was_typed_before() {
        let dataset = real();
        let filter = |text: &str| Filter {
            text: text.into(),
            ..Filter::default()
        };
        let mut last = Matching::default();
        for text in ["t", "tr", "troo", "troops", "troops -no", "tro", "ukr", ""] {
            last = Matching::after(&last, &dataset, &filter(text));
            assert_eq!(last, Matching::new(&dataset, &filter(text)), "{text}");
        }
    }

    #[test]
    fn topic_and_stance_must_hold_for_one_position() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let topic = |id| {
            dataset
                .topics
                .find(id)
                .map(Index::as_usize)
                .into_iter()
                .collect::<BTreeSet<_>>()
        };
        let filter = |id, stance: Stance| Filter {
            facets: [
                Some(topic(id)),
                Some(BTreeSet::from([stance as usize])),
                None,
                None,
            ],
            ..Filter::default()
        };
        let ids = |filter| {
            let matching = Matching::new(&dataset, &filter);
            matching
                .statements()
                .iter()
                .map(|s| dataset.statements[*s].id.clone())
                .collect::<Vec<_>>()
        };
        // bob-answer opposes the bridge and supports the ferry.
        assert_eq!(ids(filter("ferry", Supports)), ["bob-on-ann", "bob-answer"]);
        assert!(ids(filter("ferry", Opposes)).is_empty());
    }

    #[test]
    fn publishers_have_slugs_that_need_no_escaping() {
        let dataset = real();
        let find = |id: &str| {
            dataset
                .publishers
                .find(id)
                .map(|publisher| dataset.publishers[publisher].name.clone())
        };
        assert_eq!(
            find("abc-news-australia").as_deref(),
            Some("ABC News (Australia)")
        );
        assert!(dataset.publishers.iter().all(|(_, row)| {
            row.id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || !b.is_ascii())
        }));
        assert_eq!(Kind::ALL.len(), Facet::Kind.values(&dataset).len());
    }
}
