//! The state compared with the data: unknown ids are dropped one by one, and named.

use std::collections::BTreeSet;

use super::read::link_problem;
use super::{ViewState, key};
use crate::domain::facet::Facet;
use crate::domain::model::Dataset;
use crate::domain::problem::Problem;
use crate::domain::query::Filter;
use crate::domain::sort::set_of;
use crate::domain::timeline::Window;

/// The state with all that the data lacks taken out, and a problem for each.
///
/// A list that had only unknown ids falls back to its default.
pub fn resolve(mut state: ViewState, dataset: &Dataset) -> (ViewState, Vec<Problem>) {
    let mut problems = Vec::new();
    if let Some(actors) = state.actors.take() {
        let is_known = |id: &str| dataset.actors.find(id).is_some();
        let known = known_ids(
            &actors,
            is_known,
            key::ACTOR,
            "an actor of this data",
            &mut problems,
        );
        let is_all = known.len() == dataset.actors.len();
        let all_unknown = known.is_empty() && !actors.is_empty();
        state.actors = (!is_all && !all_unknown).then_some(known);
    }
    for facet in Facet::ALL {
        let values = facet.values(dataset);
        if let Some(ids) = state.chosen_mut(facet).take() {
            let is_known = |id: &str| values.iter().any(|value| value.id == id);
            let known = known_ids(&ids, is_known, facet.key(), facet.expected(), &mut problems);
            let narrows = !known.is_empty() && known.len() < values.len();
            *state.chosen_mut(facet) = narrows.then_some(known);
        }
    }
    let is_side = |id: &str| dataset.sides.find(id).is_some();
    state.collapsed = known_ids(
        &state.collapsed,
        is_side,
        key::COLLAPSED,
        "a side of this data",
        &mut problems,
    );
    if let Some(id) = state
        .open
        .take_if(|id| dataset.statements.find(id).is_none())
    {
        problems.push(link_problem(key::ID, &id, "a statement of this data"));
    }
    drop_days_outside(&mut state, dataset, &mut problems);
    (state, problems)
}

/// The filter of a state; ids that the data lacks are passed over.
pub fn filter_from_state(state: &ViewState, dataset: &Dataset) -> Filter {
    let actors = state.actors.as_ref();
    let actors = actors.map(|ids| set_of(ids.iter().filter_map(|id| dataset.actors.find(id))));
    let mut filter = Filter {
        actors,
        with_about: state.with_about,
        text: state.text.clone(),
        ..Filter::default()
    };
    for (facet, ids) in Facet::ALL.into_iter().zip(&state.facets) {
        let values = facet.values(dataset);
        let place = |id: &String| values.iter().position(|value| value.id == *id);
        *filter.chosen_mut(facet) = ids.as_ref().map(|ids| set_of(ids.iter().filter_map(place)));
    }
    filter
}

fn known_ids(
    ids: &BTreeSet<String>,
    is_known: impl Fn(&str) -> bool,
    key: &str,
    expected: &'static str,
    problems: &mut Vec<Problem>,
) -> BTreeSet<String> {
    let (known, unknown): (BTreeSet<String>, BTreeSet<String>) =
        ids.iter().cloned().partition(|id| is_known(id));
    problems.extend(unknown.iter().map(|id| link_problem(key, id, expected)));
    known
}

/// Days from which no statement could be seen fall back; days that only reach beyond the data are cut by the view.
fn drop_days_outside(state: &mut ViewState, dataset: &Dataset, problems: &mut Vec<Problem>) {
    let Some(days) = dataset.days().map(|days| Window::fitting(days).days()) else {
        return;
    };
    if let Some(from) = state.from.take_if(|from| *from > days.last) {
        problems.push(link_problem(
            key::FROM,
            &from.to_string(),
            "a day before the end of the data",
        ));
    }
    if let Some(to) = state.to.take_if(|to| *to < days.first) {
        problems.push(link_problem(
            key::TO,
            &to.to_string(),
            "a day after the start of the data",
        ));
    }
}
