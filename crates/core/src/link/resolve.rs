//! The state compared with the data: unknown ids are dropped one by one, and named.

use std::collections::BTreeSet;

use super::meant::Known;
use super::pairs::form_decoded;
use super::read::link_problem;
use super::write::{interval, joined};
use super::{View, ViewState, key};
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::facet::Facet;
use crate::messages;
use crate::problem::Problem;
use crate::query::Filter;
use crate::search::Search;
use crate::selection::Selection;
use crate::sort::set_of;
use crate::timeline::TimeWindow;

/// The state with all that the data lacks taken out, and a problem for each. What stands for
/// something that the data has, but was changed on its way, is read as that.
///
/// A list that had only unknown ids falls back to its default.
pub fn resolve(mut state: ViewState, dataset: &Dataset) -> (ViewState, Vec<Problem>) {
    let mut problems = Vec::new();
    state.actors = known_actors(&state.actors, dataset, &mut problems);
    shorten(&mut state, dataset);
    for facet in Facet::ALL {
        if let Some(ids) = state.chosen_mut(facet).take() {
            let known = Known {
                key: facet.key(),
                expected: facet.expected(),
                has: &|id| facet.find(dataset, id).is_some(),
            };
            let known = known.among(&ids, &mut problems);
            *state.chosen_mut(facet) = (!known.is_empty()).then_some(known);
        }
    }
    let sides = Known {
        key: key::COLLAPSED,
        expected: messages::expected_side(),
        has: &|id| dataset.sides.find(id).is_some(),
    };
    if let Some(ids) = state.collapsed.take() {
        let known = sides.among(&ids, &mut problems);
        // A list of unknown sides alone says nothing; an empty one says that none is folded.
        state.collapsed = (ids.is_empty() || !known.is_empty()).then_some(known);
    }
    if let Some(id) = state.open.take() {
        let statements = Known {
            key: key::ID,
            expected: messages::expected_statement(),
            has: &|id| dataset.statements.find(id).is_some(),
        };
        state.open = statements.meant(&id);
        if state.open.is_none() {
            problems.push(link_problem(statements.key, &id, statements.expected));
        }
    }
    if let Some(text) = text_as_meant(&state.text, dataset) {
        state.text = text;
    }
    drop_days_outside(&mut state, dataset, &mut problems);
    (state, problems)
}

/// The choice among the actors that the data has.
fn known_actors(
    actors: &Selection<String>,
    dataset: &Dataset,
    problems: &mut Vec<Problem>,
) -> Selection<String> {
    let known = Known {
        key: key::ACTOR,
        expected: messages::expected_actor(),
        has: &|id| dataset.actors.find(id).is_some(),
    };
    match actors {
        Selection::All => Selection::All,
        Selection::AllBut(ids) => Selection::all_but(known.among(ids, problems)),
        Selection::Only(ids) => {
            // A program escaped the sign that stands before all ids; it sorts before letters and
            // digits.
            let first = ids.first().filter(|id| known.meant(id).is_none());
            if let Some(but) = first.and_then(|id| id.strip_prefix('!')) {
                let others = ids.iter().skip(1).cloned();
                let ids = set_of(others.chain([but.to_owned()]));
                return Selection::all_but(known.among(&ids, problems));
            }
            let found = known.among(ids, problems);
            if found.is_empty() && !ids.is_empty() {
                Selection::All
            } else {
                Selection::Only(found)
            }
        }
    }
}

/// Puts the choice of actors in the form that is written: of "only these" and "all but these" the
/// one that takes fewer characters in a link, so that one view has one link. All are chosen by
/// leaving none out, but for the only actor there is, who has a page when chosen alone.
pub fn shorten(state: &mut ViewState, dataset: &Dataset) {
    if state.actors.is_all() {
        return;
    }
    let (mut chosen, mut others) = (BTreeSet::new(), BTreeSet::new());
    for (_, actor) in dataset.actors.iter() {
        let is_chosen = state.actors.contains(&actor.id);
        let ids = if is_chosen { &mut chosen } else { &mut others };
        ids.insert(actor.id.clone());
    }
    let is_all_but = if others.is_empty() {
        chosen.len() != 1
    } else {
        "!".len() + joined(&others).len() < joined(&chosen).len()
    };
    state.actors = if is_all_but {
        Selection::all_but(others)
    } else {
        Selection::Only(chosen)
    };
}

/// A text that was escaped twice, told by that it finds nothing as it stands, and something as it
/// was.
fn text_as_meant(text: &str, dataset: &Dataset) -> Option<String> {
    let meant = form_decoded(text);
    let finds = |text: &str| {
        let search = Search::parse(text);
        let found = dataset.search_index().find(dataset, &search, None);
        !search.is_empty() && !found.is_empty()
    };
    (text.contains('%') && meant != text && !finds(text) && finds(&meant)).then_some(meant)
}

/// The filter of a state; ids that the data lacks are passed over.
pub fn filter_from_state(state: &ViewState, dataset: &Dataset) -> Filter {
    let mut filter = Filter {
        actors: state.actors.map(|id| dataset.actors.find(id)),
        with_about: state.with_about,
        text: state.text.clone(),
        within: state.within,
        days: days_of_list(state),
        ..Filter::default()
    };
    for (facet, ids) in Facet::ALL.into_iter().zip(&state.facets) {
        let index = |id: &String| facet.find(dataset, id);
        *filter.chosen_mut(facet) = ids.as_ref().map(|ids| set_of(ids.iter().filter_map(index)));
    }
    filter
}

/// The days to which the list keeps; elsewhere `from` and `to` are what is on screen, and filter
/// nothing.
fn days_of_list(state: &ViewState) -> Option<DayRange> {
    let is_limited = state.view == View::List && (state.from.is_some() || state.to.is_some());
    is_limited.then(|| DayRange {
        first: state.from.unwrap_or(Day::MIN),
        last: state.to.unwrap_or(Day::MAX),
    })
}

/// Days from which no statement could be seen fall back; days that only reach beyond the data are
/// cut by the view.
fn drop_days_outside(state: &mut ViewState, dataset: &Dataset, problems: &mut Vec<Problem>) {
    let Some(days) = dataset.days().map(|days| TimeWindow::fitting(days).days()) else {
        return;
    };
    if let Some(within) = state.within.take_if(|within| !within.overlaps(days)) {
        let expected = messages::expected_interval_of_data();
        problems.push(link_problem(key::WITHIN, &interval(within), expected));
    }
    if let Some(from) = state.from.take_if(|from| *from > days.last) {
        problems.push(link_problem(
            key::FROM,
            &from.to_string(),
            messages::expected_day_before_end(),
        ));
    }
    if let Some(to) = state.to.take_if(|to| *to < days.first) {
        problems.push(link_problem(
            key::TO,
            &to.to_string(),
            messages::expected_day_after_start(),
        ));
    }
}
