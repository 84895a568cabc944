//! From a filter of the data to what a link says of it: the way back of
//! [`filter_from_state`](super::filter_from_state).

use super::ViewState;
use crate::dataset::Dataset;
use crate::facet::Facet;
use crate::model::ActorIx;
use crate::query::Filter;
use crate::sort::set_of;

/// Makes a state of the view say a filter, whose days are `from` and `to` of the state and stay as
/// they are.
pub fn state_with_filter(state: &mut ViewState, filter: &Filter, dataset: &Dataset) {
    let id = |actor: &ActorIx| Some(dataset.actors[*actor].id.clone());
    state.actors = filter.actors.map(id);
    state.with_about = filter.with_about;
    state.text.clone_from(&filter.text);
    state.within = filter.within;
    for facet in Facet::ALL {
        let values = facet.values(dataset);
        let id = |value: &usize| values.get(*value).map(|value| value.id.clone());
        *state.chosen_mut(facet) = filter
            .chosen(facet)
            .as_ref()
            .map(|chosen| set_of(chosen.iter().filter_map(id)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::filter_from_state;
    use crate::load::load;

    #[test]
    fn a_filter_that_a_link_says_is_that_filter_again() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        for query in [
            "",
            "actor=ann",
            "actor=",
            "actor=!bob&about=1",
            "within=2025-08-01/2025-08-31",
            "topic=bridge,ferry&stance=opposes&kind=spoken&publisher=the-paper",
            "q=a%20bridge&view=list&from=2025-08-01",
        ] {
            let (state, _) = ViewState::from_query(query);
            let filter = filter_from_state(&state, &dataset);
            let mut again = ViewState {
                view: state.view,
                from: state.from,
                ..ViewState::default()
            };
            state_with_filter(&mut again, &filter, &dataset);
            assert_eq!(again, state, "{query}");
            assert_eq!(filter_from_state(&again, &dataset), filter, "{query}");
        }
    }
}
