//! The signals of a loaded page, and the acts of a reader.
//!
//! Discrete acts (a filter, opening a statement) make a new step of the history. Continuous ones (zoom, pan) move
//! a live window; when it has rested, it settles on whole days, which is what a link can carry, and the address is
//! replaced.

mod window;

use std::collections::BTreeSet;

use crate::view::light::memo;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::domain::date::DayRange;
use crate::domain::link::{View, ViewState, filter_from_state, resolve};
use crate::domain::load::Loaded;
use crate::domain::model::{ActorIx, Dataset, SideIx, StatementIx};
use crate::domain::problem::Problem;
use crate::domain::query::{Filter, Matching};
use crate::domain::sort::set_of;
use crate::domain::timeline::{ItemKey, Limits, SideGroup, Window, side_groups};
use crate::view::app::Address;
use crate::view::browser::{address, focus};
use crate::view::shared::Shared;

/// All that the components share.
#[derive(Clone, Copy)]
pub struct Desk {
    loaded: StoredValue<Shared<Loaded>>,
    groups: StoredValue<Shared<Vec<SideGroup>>>,
    /// What the address says, resolved.
    pub state: RwSignal<ViewState>,
    /// What was wrong in the link.
    pub link_problems: RwSignal<Vec<Problem>>,
    /// The filter of the state.
    pub filter: Memo<Filter>,
    /// The statements that match it.
    pub matching: Memo<Shared<Matching>>,
    /// Whether there is any.
    pub has_match: Memo<bool>,
    /// How the statements are shown.
    pub view: Memo<View>,
    /// The time on screen.
    pub window: Memo<Window>,
    /// The open statement.
    pub open: Memo<Option<StatementIx>>,
    /// Statements of a cluster that no zoom parts, listed for the reader to choose from.
    pub listed: RwSignal<Option<Vec<StatementIx>>>,
    /// What was done for the reader just now.
    pub confirmation: RwSignal<String>,
    /// What the reader typed to find an actor.
    pub typed: RwSignal<String>,
    /// The item at which the keyboard is in the picture.
    pub cursor: RwSignal<Option<ItemKey>>,
    /// What a reader wants to widen or narrow: fixed by the data.
    pub limits: Limits,
    live: RwSignal<Option<Window>>,
    is_held: StoredValue<bool>,
    /// Where the present movement leads; none when nothing moves by itself.
    target: StoredValue<Option<Window>>,
    rest: StoredValue<Option<TimeoutHandle>>,
}

impl Desk {
    /// Lays out loaded data as the address says. There must be a statement in it.
    pub fn new(loaded: Shared<Loaded>, here: Address) -> Self {
        let days = loaded.dataset.days().unwrap_or(DayRange::between(
            crate::domain::date::Day::MIN,
            crate::domain::date::Day::MIN,
        ));
        let limits = Limits::around(days);
        let groups = Shared::new(side_groups(&loaded.dataset));
        let loaded = StoredValue::new(loaded);
        let state = here.state;
        let filter = memo(move || {
            loaded
                .with_value(|loaded| state.with(|state| filter_from_state(state, &loaded.dataset)))
        });
        let matching = memo(move || {
            loaded.with_value(|loaded| {
                filter.with(|filter| Shared::new(Matching::new(&loaded.dataset, filter)))
            })
        });
        let has_match = memo(move || matching.with(|matching| !matching.statements().is_empty()));
        let view = memo(move || state.with(|state| state.view));
        let live = RwSignal::new(None);
        let window = memo(move || {
            let all = matching.with(|matching| fitting(matching, limits));
            live.get().unwrap_or(all).within(limits)
        });
        let open = memo(move || {
            let id = state.with(|state| state.open.clone());
            id.and_then(|id| loaded.with_value(|loaded| loaded.dataset.statements.find(&id)))
        });
        let desk = Self {
            loaded,
            groups: StoredValue::new(groups),
            state,
            link_problems: here.problems,
            filter,
            matching,
            has_match,
            view,
            window,
            open,
            listed: RwSignal::new(None),
            confirmation: RwSignal::new(String::new()),
            typed: RwSignal::new(String::new()),
            cursor: RwSignal::new(None),
            limits,
            live,
            is_held: StoredValue::new(false),
            target: StoredValue::new(None),
            rest: StoredValue::new(None),
        };
        let problems = here.problems.get_untracked();
        desk.arrive(state.get_untracked(), problems);
        desk.follow_history();
        desk
    }

    /// Calls a function with the data set.
    pub fn with<T>(self, f: impl FnOnce(&Dataset) -> T) -> T {
        self.loaded.with_value(|loaded| f(&loaded.dataset))
    }

    /// What the data file gave.
    pub fn loaded(self) -> Shared<Loaded> {
        self.loaded.get_value()
    }

    /// The actors grouped by side, in the order of their lanes.
    pub fn groups(self) -> Shared<Vec<SideGroup>> {
        self.groups.get_value()
    }

    /// The sides that are folded.
    pub fn collapsed(self) -> BTreeSet<SideIx> {
        let find = |id: &String| self.with(|dataset| dataset.sides.find(id));
        self.state
            .with(|state| set_of(state.collapsed.iter().filter_map(find)))
    }

    /// Changes the state in one step of the history.
    pub fn act(self, change: &mut dyn FnMut(&mut ViewState)) {
        self.settle();
        let mut state = self.state.get_untracked();
        change(&mut state);
        if state != self.state.get_untracked() {
            address::show(&state.to_query(), true);
            self.state.set(state);
        }
    }

    /// Shows the statements of another filter.
    pub fn choose(self, filter: &Filter) {
        self.listed.set(None);
        self.act(&mut |state| self.with(|dataset| write_filter(state, filter, dataset)));
    }

    /// Opens a statement, or closes the one that is open.
    pub fn open(self, statement: Option<StatementIx>) {
        self.listed.set(None);
        let id = self.with(|dataset| statement.map(|index| dataset.statements[index].id.clone()));
        self.act(&mut |state| state.open.clone_from(&id));
        match statement {
            Some(index) => {
                self.cursor.set(Some(ItemKey::Statement(index)));
                focus::focus_after_drawing("#sheet-heading".to_owned());
            }
            None => Self::focus_cursor(),
        }
    }

    /// Lists statements to choose from.
    pub fn list(self, statements: Vec<StatementIx>) {
        self.listed.set(Some(statements));
        focus::focus_after_drawing("#sheet-heading".to_owned());
    }

    /// Closes what is open on the reading side and takes the keyboard back to where it was in the picture.
    pub fn close(self) {
        if self.listed.get_untracked().is_some() {
            self.listed.set(None);
            Self::focus_cursor();
        } else if self.open.get_untracked().is_some() {
            self.open(None);
        }
    }

    /// Puts the keyboard on the item in the picture where it was last.
    fn focus_cursor() {
        focus::focus_after_drawing(
            ".picture [tabindex='0'][data-mark], .picture [tabindex='0'][data-cluster]".into(),
        );
    }

    /// The address of this view, as it is shared.
    pub fn address(self) -> String {
        self.settle();
        address::address_for(&self.state.with_untracked(ViewState::to_query))
    }

    /// Takes over a state that came by a link or by the history.
    fn arrive(self, state: ViewState, mut problems: Vec<Problem>) {
        let (state, unresolved) = self.with(|dataset| resolve(state, dataset));
        problems.extend(unresolved);
        self.target.set_value(None);
        self.clear_rest();
        self.listed.set(None);
        let (from, to) = (state.from, state.to);
        self.link_problems.set(problems);
        self.state.set(state);
        let whole = self
            .matching
            .with_untracked(|matching| fitting(matching, self.limits))
            .days();
        let window = (from.is_some() || to.is_some()).then(|| {
            Window::from_days(DayRange::between(
                from.unwrap_or(whole.first),
                to.unwrap_or(whole.last),
            ))
        });
        self.live
            .set(window.map(|window| window.cut_to(self.limits)));
    }

    fn follow_history(self) {
        let listener = window_event_listener(leptos::ev::popstate, move |_| {
            let (state, problems) = ViewState::from_query(&address::query());
            self.arrive(state, problems);
        });
        on_cleanup(move || listener.remove());
    }
}

/// The window for all matching statements; for none of them all that there is.
fn fitting(matching: &Matching, limits: Limits) -> Window {
    matching
        .days()
        .map_or(limits.widest, Window::fitting)
        .within(limits)
}

fn write_filter(state: &mut ViewState, filter: &Filter, dataset: &Dataset) {
    let id = |actor: &ActorIx| dataset.actors[*actor].id.clone();
    state.actors = filter
        .actors
        .as_ref()
        .map(|actors| set_of(actors.iter().map(id)));
    state.with_about = filter.with_about;
}
