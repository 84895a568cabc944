//! The signals of a loaded page, and how they change.
//!
//! Discrete acts (a filter, opening a statement) make a new step of the history. Continuous ones (zoom, pan) move
//! a live window; when it has rested, it settles on whole days, which is what a link can carry, and the address is
//! replaced.

mod lists;
mod play;
mod window;

use std::collections::BTreeSet;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::boxed::memo;
use crate::browser::{address, media, task};
use crate::state::address::Address;
use crate::state::shared::Shared;
use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::facet::Facet;
use timeline_core::link::{View, ViewState, filter_from_state, resolve, shorten};
use timeline_core::load::Loaded;
use timeline_core::model::{ActorIx, SideIx, StatementIx, TopicIx};
use timeline_core::positions::PositionIndex;
use timeline_core::problem::Problem;
use timeline_core::query::{Filter, Matching, Nearest};
use timeline_core::search::{Search, SearchIndex};
use timeline_core::sort::set_of;
use timeline_core::timeline::{
    ItemKey, Limits, SideGroup, Sight, TimeMap, Window, folded_by_rule, side_groups,
};

use lists::Lists;

/// How many statements are prepared for search between two looks at the clock: a millisecond's worth.
const STATEMENTS_A_STEP: usize = 200;

/// How long after the first picture the search index is begun.
const INDEX_AFTER_MS: i32 = 700;

/// What is listed for the reader to choose from.
#[derive(Clone, PartialEq)]
pub enum Listed {
    /// Statements of a cluster that no zoom parts.
    Statements(Vec<StatementIx>),
    /// The statements behind a cell of the board.
    Cell(ActorIx, TopicIx),
}

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
    /// The same without regard to when they were said: what time on screen is measured by.
    pub of_all_days: Memo<Shared<Matching>>,
    /// Whether there is room for the filters beside the picture; else they start folded, and so does the legend.
    pub is_wide: ReadSignal<bool>,
    /// Whether there is any.
    pub has_match: Memo<bool>,
    /// How the statements are shown.
    pub view: Memo<View>,
    /// What gives busy time more room on the axis.
    pub map: Memo<TimeMap>,
    /// The time on screen.
    pub window: Memo<Window>,
    /// The time on screen as words and inputs tell it: while the reader moves it they follow some times a second, since
    /// nobody reads them faster, and each change of a text costs the browser a drawing of the page.
    pub told: Memo<Window>,
    /// Whether a gesture moves it, or has not rested yet.
    pub is_moving: RwSignal<bool>,
    /// The open statement.
    pub open: Memo<Option<StatementIx>>,
    /// What is listed for the reader to choose from.
    pub listed: RwSignal<Option<Listed>>,
    /// The positions of the matching statements.
    pub positions: Memo<Shared<PositionIndex>>,
    /// How many lanes of actors the picture leaves open by itself.
    pub most_open_lanes: StoredValue<usize>,
    /// What of the plot is in sight, where there is one.
    pub sight: RwSignal<Option<Sight>>,
    /// Whether time plays.
    pub is_playing: RwSignal<bool>,
    /// Whether the first picture is on the screen: what is not in it can wait until then.
    pub has_drawn: RwSignal<bool>,
    /// How long lists are shown.
    pub lists: Lists,
    /// What was done for the reader just now.
    pub confirmation: RwSignal<String>,
    /// What the reader typed to find an actor.
    pub typed: RwSignal<String>,
    /// The item at which the keyboard is in the picture.
    pub cursor: RwSignal<Option<ItemKey>>,
    /// The days from the first statement to the last.
    pub days: DayRange,
    /// What a reader wants to widen or narrow: fixed by the data.
    pub limits: Limits,
    live: RwSignal<Option<Window>>,
    /// When words about a moving window are told anew.
    pulse: RwSignal<u32>,
    /// The query string in the address.
    shown: StoredValue<String>,
    is_typing_days: StoredValue<bool>,
    /// The days as they were typed, where the first is after the last: nothing moves then.
    pub reversed_days: RwSignal<Option<(Day, Day)>>,
    is_held: StoredValue<bool>,
    /// Where the present movement leads; none when nothing moves by itself.
    target: StoredValue<Option<Window>>,
    rest: StoredValue<Option<TimeoutHandle>>,
}

impl Desk {
    /// Lays out loaded data, whose statements were made in these days, as the address says.
    pub fn new(loaded: Shared<Loaded>, days: DayRange, here: Address) -> Self {
        let limits = Limits::around(days);
        let groups = Shared::new(side_groups(&loaded.dataset));
        let loaded = StoredValue::new(loaded);
        let state = here.state;
        let filter = memo(move || {
            loaded
                .with_value(|loaded| state.with(|state| filter_from_state(state, &loaded.dataset)))
        });
        let (of_all_days, matching) = matching_memos(loaded, filter);
        let has_match = memo(move || matching.with(|matching| !matching.statements().is_empty()));
        let view = memo(move || state.with(|state| state.view));
        let positions = memo(move || {
            matching.with(|matching| {
                loaded.with_value(|l| Shared::new(PositionIndex::new(&l.dataset, matching)))
            })
        });
        let is_even = memo(move || state.with(|state| state.is_even));
        let map = memo(move || {
            if is_even.get() {
                return TimeMap::even();
            }
            matching.with(|matching| {
                loaded.with_value(|l| TimeMap::of_matching(&l.dataset, matching, limits))
            })
        });
        let live = RwSignal::new(None);
        let window = memo(move || {
            let all = of_all_days.with(|matching| fitting(matching, limits));
            live.get().unwrap_or(all).within(limits)
        });
        let (is_moving, pulse) = (RwSignal::new(false), RwSignal::new(0_u32));
        let told = memo(move || {
            pulse.track();
            if is_moving.get() {
                window.get_untracked()
            } else {
                window.get()
            }
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
            of_all_days,
            is_wide: media::matches("(min-width: 60rem)"),
            has_match,
            view,
            map,
            window,
            told,
            is_moving,
            pulse,
            open,
            listed: RwSignal::new(None),
            positions,
            most_open_lanes: StoredValue::new(0),
            sight: RwSignal::new(None),
            is_playing: RwSignal::new(false),
            has_drawn: RwSignal::new(false),
            lists: Lists::new(),
            confirmation: RwSignal::new(String::new()),
            typed: RwSignal::new(String::new()),
            cursor: RwSignal::new(None),
            days,
            limits,
            live,
            shown: StoredValue::new(String::new()),
            is_typing_days: StoredValue::new(false),
            reversed_days: RwSignal::new(None),
            is_held: StoredValue::new(false),
            target: StoredValue::new(None),
            rest: StoredValue::new(None),
        };
        let problems = here.problems.get_untracked();
        desk.arrive(state.get_untracked(), problems);
        desk.keep_pulse();
        desk.follow_history();
        desk.prepare_search();
        desk
    }

    /// Prepares the search: ready before the first letter is typed, but not while the first picture settles.
    fn prepare_search(self) {
        let (loaded, has_drawn) = (self.loaded, self.has_drawn);
        task::start(async move {
            task::drawn().await;
            // What waits for it must not be in the way of the frame after it either.
            task::drawn().await;
            if has_drawn.try_set(true).is_some() {
                return;
            }
            task::wait(INDEX_AFTER_MS).await;
            let empty = |loaded: &Shared<Loaded>| SearchIndex::empty(&loaded.dataset);
            let Some(mut index) = loaded.try_with_value(empty) else {
                return;
            };
            let mut step = || {
                let step = |loaded: &Shared<Loaded>| {
                    loaded.dataset.prepare_search(&mut index, STATEMENTS_A_STEP)
                };
                loaded.try_with_value(step).unwrap_or(false)
            };
            task::in_slices(&mut step, &mut || {}).await;
        });
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

    /// The sides that are folded; where the reader has not chosen any, so that `most_lanes` of actors stand open.
    pub fn collapsed(self, most_lanes: usize) -> BTreeSet<SideIx> {
        let chosen = self.state.with(|state| state.collapsed.clone());
        let Some(chosen) = chosen else {
            return self.folded_by_rule(most_lanes);
        };
        let find = |id: &String| self.with(|dataset| dataset.sides.find(id));
        set_of(chosen.iter().filter_map(find))
    }

    /// The sides that are folded where the reader has not chosen any.
    fn folded_by_rule(self, most_lanes: usize) -> BTreeSet<SideIx> {
        self.matching
            .with(|matching| folded_by_rule(&self.groups(), matching, most_lanes))
    }

    /// Folds a side into one lane, or unfolds it.
    pub fn fold(self, side: SideIx) {
        let most_lanes = self.most_open_lanes.get_value();
        let mut folded = untrack(|| self.collapsed(most_lanes));
        if !folded.remove(&side) {
            folded.insert(side);
        }
        let is_by_rule = untrack(|| self.folded_by_rule(most_lanes)) == folded;
        let ids =
            self.with(|dataset| set_of(folded.iter().map(|&side| dataset.sides[side].id.clone())));
        self.act(&mut |state| state.collapsed = (!is_by_rule).then(|| ids.clone()));
    }

    /// Changes the state in one step of the history.
    pub fn act(self, change: &mut dyn FnMut(&mut ViewState)) {
        self.settle();
        let mut state = self.state.get_untracked();
        change(&mut state);
        self.with(|dataset| shorten(&mut state, dataset));
        if state != self.state.get_untracked() {
            self.shown.set_value(state.to_query());
            address::show(&state.to_query(), true);
            self.state.set(state);
        }
    }

    /// Shows the statements of another filter.
    pub fn choose(self, filter: &Filter) {
        self.listed.set(None);
        let drops_days =
            self.filter.with_untracked(|before| before.days.is_some()) && filter.days.is_none();
        self.act(&mut |state| {
            self.with(|dataset| write_filter(state, filter, dataset));
            if drops_days {
                (state.from, state.to) = (None, None);
            }
        });
        if drops_days {
            self.live.set(None);
        }
    }

    /// Seeks a text; the address follows when the reader rests.
    pub fn search(self, text: String) {
        self.state.update(|state| state.text = text);
        self.settle_after_rest();
    }

    /// The day at which positions are read.
    pub fn as_of(self) -> Day {
        let chosen = self.state.with(|state| state.as_of);
        chosen.unwrap_or(self.days.last)
    }

    /// The days on which a position can change.
    pub fn days_of_change(self) -> Vec<Day> {
        let topics: Vec<TopicIx> = self.with(|dataset| dataset.topics.indexes().collect());
        self.positions.with(|index| index.days_of_change(&topics))
    }

    /// Reads positions at another day, or at the latest; the address follows when the reader rests.
    pub fn show_as_of(self, day: Option<Day>) {
        let day = day.filter(|day| *day < self.days.last);
        self.state.update(|state| state.as_of = day);
        self.settle_after_rest();
    }

    /// Whether the page is a part of another; it stays so while it is open.
    pub fn is_embedded(self) -> bool {
        self.state.with_untracked(|state| state.is_embedded)
    }

    /// How many of the matching statements lie in the days on screen, where days are on screen.
    pub fn seen(self) -> Option<usize> {
        let days = self.days_in_sight();
        let count = || self.with(|dataset| self.matching.with(|all| all.count_on(dataset, days)));
        (self.view.get() == View::Timeline).then(count)
    }

    /// The matching statements that are nearest to the days on screen, where none lies in these.
    pub fn nearest(self) -> Nearest {
        let days = self.days_in_sight();
        let nearest =
            || self.with(|dataset| self.matching.with(|all| all.nearest_to(dataset, days)));
        if self.seen() == Some(0) {
            nearest()
        } else {
            Nearest::default()
        }
    }

    /// What is sought.
    pub fn sought(self) -> Search {
        self.filter.with(|filter| Search::parse(&filter.text))
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
        self.shown.set_value(state.to_query());
        self.state.set(state);
        let whole = self
            .of_all_days
            .with_untracked(|matching| fitting(matching, self.limits))
            .days();
        let window = (from.is_some() || to.is_some()).then(|| {
            Window::from_days(DayRange::between(
                from.unwrap_or(whole.first),
                to.unwrap_or(whole.last),
            ))
        });
        self.tell_moving(false);
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

/// The statements that match a filter, first without regard to their days, then with it. Where days don't narrow the two
/// are the same, and made once.
fn matching_memos(
    loaded: StoredValue<Shared<Loaded>>,
    filter: Memo<Filter>,
) -> (Memo<Shared<Matching>>, Memo<Shared<Matching>>) {
    let last = StoredValue::new(Shared::new(Matching::default()));
    let without_days = memo(move || Filter {
        days: None,
        ..filter.get()
    });
    let of_all_days = memo(move || {
        let after = |loaded: &Shared<Loaded>| {
            without_days.with(|filter| {
                last.with_value(|last| Matching::after(last, &loaded.dataset, filter))
            })
        };
        last.set_value(Shared::new(loaded.with_value(after)));
        last.get_value()
    });
    let matching = memo(move || {
        let (filter, all) = (filter.get(), of_all_days.get());
        if filter.days.is_none() {
            return all;
        }
        let after = |loaded: &Shared<Loaded>| Matching::after(&all, &loaded.dataset, &filter);
        Shared::new(loaded.with_value(after))
    });
    (of_all_days, matching)
}

/// The window for all matching statements; for none of them all that there is.
fn fitting(matching: &Matching, limits: Limits) -> Window {
    matching
        .days()
        .map_or(limits.widest, Window::fitting)
        .within(limits)
}

fn write_filter(state: &mut ViewState, filter: &Filter, dataset: &Dataset) {
    let id = |actor: &ActorIx| Some(dataset.actors[*actor].id.clone());
    state.actors = filter.actors.map(id);
    state.with_about = filter.with_about;
    state.text.clone_from(&filter.text);
    for facet in Facet::ALL {
        let values = facet.values(dataset);
        let id = |place: &usize| values.get(*place).map(|value| value.id.clone());
        *state.chosen_mut(facet) = filter
            .chosen(facet)
            .as_ref()
            .map(|places| set_of(places.iter().filter_map(id)));
    }
}
