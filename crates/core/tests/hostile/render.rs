//! Everything that the page would show of a data file or a link, as text.
//!
//! Long tables are looked at from both ends: a picture, a list and a board are drawn in full, the
//! sheets of ten thousand statements are not.

use std::collections::BTreeSet;

use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::html::{self, Cited, PageFrame, RowOffsets};
use timeline_core::link::{View, ViewState, filter_from_state};
use timeline_core::list::{LIST_STEP, ListOrder, by_month};
use timeline_core::load::Loaded;
use timeline_core::log::{LOG_STEP, by_day};
use timeline_core::model::{SideIx, StatementIx};
use timeline_core::positions::{Board, PositionIndex};
use timeline_core::problem::Problem;
use timeline_core::publisher_shares::{kind_shares, publisher_shares};
use timeline_core::query::{Filter, Matching};
use timeline_core::search::Search;
use timeline_core::timeline::{
    Density, LaneInput, LaneLayout, Limits, Overview, Scene, SceneInput, SideGroup, TextScale,
    TimeMap, TimeScale, TimeWindow, side_groups,
};

/// A part of the page and its markup.
pub type Part = (&'static str, String);

/// Rows of a table of which each is rendered on its own: so many from its start, and its last.
const SHEETS: usize = 12;

/// A word that many of the nasty texts have in them, so that it is marked there.
const SOUGHT: &str = "window script a";

/// Width of the plot.
const PLOT_PX: f64 = 900.0;

/// All that a data file gives.
pub fn pages(loaded: &Loaded) -> Vec<Part> {
    let dataset = &loaded.dataset;
    let mut parts = vec![
        ("problems", html::data_problems(&loaded.problems)),
        ("failure", html::failure("Nothing.", &loaded.problems)),
    ];
    if let Some(days) = dataset.days() {
        let groups = side_groups(dataset);
        let whole = Whole {
            dataset,
            groups: &groups,
            days,
        };
        parts.extend(whole.head());
        parts.extend(whole.sheets());
        parts.extend(whole.positions());
        parts.extend(shown(dataset, &groups, &Filter::default(), None));
        parts.extend(folded(dataset, &groups, days));
    }
    parts
}

/// All that depends on a link.
pub fn pages_of_link(dataset: &Dataset, state: &ViewState, problems: &[Problem]) -> Vec<Part> {
    let groups = side_groups(dataset);
    let filter = filter_from_state(state, dataset);
    let open = state.open.as_deref();
    let open = open.and_then(|id| dataset.statements.find(id));
    let mut parts = vec![
        ("link problems", html::link_problems(problems)),
        ("chips", html::chips(dataset, &filter, &groups)),
        (
            "completions",
            html::completion_options(dataset, &state.text),
        ),
    ];
    parts.extend(shown(dataset, &groups, &filter, open));
    parts
}

struct Whole<'a> {
    dataset: &'a Dataset,
    groups: &'a [SideGroup],
    days: DayRange,
}

impl Whole<'_> {
    fn head(&self) -> Vec<Part> {
        let dataset = self.dataset;
        let file = html::DataFile {
            address: Some("https://example.org/data/\"<x>.json"),
            name: "data/\"<x>.json",
        };
        let mut parts = vec![
            ("about", html::about_dialog(dataset, file)),
            (
                "masthead",
                html::masthead(
                    dataset,
                    html::Head {
                        view: View::List,
                        is_kept_copy: true,
                        own_file: Some("\"<x>.json"),
                        theme: "dark",
                    },
                ),
            ),
            ("legend", html::legend(dataset)),
            ("patterns", html::patterns()),
        ];
        let typed = ["speaker:", "about:", "topic:", "speaker:\"<", "s"];
        parts.extend(typed.map(|typed| ("completions", html::completion_options(dataset, typed))));
        parts
    }

    fn sheets(&self) -> Vec<Part> {
        let search = Search::parse(SOUGHT);
        let cited = Cited {
            page_url: Some("https://example.org/?id=x".to_owned()),
            accessed: Some(self.days.last),
        };
        let all: Vec<StatementIx> = self.dataset.statements.indexes().collect();
        let sheet = |&index: &StatementIx| {
            let text = html::detail(self.dataset, index, true, &search, &cited);
            ("detail", text)
        };
        let mut parts: Vec<Part> = ends(&all).map(sheet).collect();
        parts.push(("choice", html::choice(self.dataset, &all)));
        parts
    }

    fn positions(&self) -> Vec<Part> {
        let dataset = self.dataset;
        let matching = Matching::new(dataset, &Filter::default());
        let index = PositionIndex::new(dataset, &matching);
        let topics: Vec<_> = dataset.topics.indexes().collect();
        let actors: Vec<_> = dataset.actors.indexes().collect();
        let as_of = self.days.last;
        let frame = PageFrame {
            index: &index,
            as_of,
            scale: &TimeScale::new(TimeWindow::fitting(self.days), PLOT_PX),
            text: TextScale::USUAL,
        };
        let board = Board::new(&index, self.groups, &topics, as_of);
        let mut parts = vec![("board", html::board(dataset, &board, &[], true))];
        for &actor in ends(&actors) {
            parts.push(("page of an actor", html::actor_page(dataset, frame, actor)));
            let behind = |&topic| html::behind(dataset, &index, (actor, topic), as_of);
            parts.extend(ends(&topics).map(|topic| ("behind a cell", behind(topic))));
        }
        parts.extend(ends(&topics).map(|&topic| {
            let page = html::topic_page(dataset, frame, self.groups, topic);
            ("page of a topic", page)
        }));
        parts
    }
}

/// Picture, list and sources of what a filter leaves.
fn shown(
    dataset: &Dataset,
    groups: &[SideGroup],
    filter: &Filter,
    open: Option<StatementIx>,
) -> Vec<Part> {
    let matching = Matching::new(dataset, filter);
    let search = Search::parse(&filter.text);
    let months = by_month(dataset, &matching, ListOrder::NewestFirst, LIST_STEP);
    let all = matching.statements().len();
    let days = dataset
        .days()
        .unwrap_or(DayRange::between(Day::MIN, Day::MAX));
    let log = by_day(dataset, &matching, days, LOG_STEP);
    let mut parts = vec![
        ("list", html::list(dataset, &months, all, &search)),
        ("log", html::log(dataset, &log)),
        (
            "sources",
            html::sources(
                &kind_shares(dataset, &matching),
                &publisher_shares(dataset, &matching),
            ),
        ),
    ];
    for density in [Density::WIDE, Density::NARROW] {
        let sides = BTreeSet::new();
        let input = (groups, &sides, density);
        parts.extend(picture(dataset, &matching, input, open, &search));
    }
    parts
}

/// The picture with each side in one lane, and a statement open that is tied to others.
fn folded(dataset: &Dataset, groups: &[SideGroup], days: DayRange) -> Vec<Part> {
    let filter = Filter::default();
    let matching = Matching::new(dataset, &filter);
    let sides: BTreeSet<_> = dataset.sides.indexes().collect();
    let open = dataset.statements.indexes().next_back();
    let input = (groups, &sides, Density::WIDE);
    let mut parts = picture(dataset, &matching, input, open, &Search::parse(SOUGHT));
    let (limits, width_px) = (Limits::around(days), PLOT_PX);
    let overview = Overview::new(dataset, &matching, limits, width_px);
    parts.push(("overview", html::overview_bars(&overview, 40.0)));
    parts
}

fn picture(
    dataset: &Dataset,
    matching: &Matching,
    (groups, collapsed, density): (&[SideGroup], &BTreeSet<SideIx>, Density),
    open: Option<StatementIx>,
    search: &Search,
) -> Vec<Part> {
    let Some(days) = dataset.days() else {
        return Vec::new();
    };
    let limits = Limits::around(days);
    let map = TimeMap::of_matching(dataset, matching, limits);
    let scale = TimeScale::mapped(&map, limits.widest, PLOT_PX);
    let lanes = &LaneLayout::new(&LaneInput {
        dataset,
        groups,
        matching,
        collapsed,
        density,
        whole: &scale,
        has_words: true,
    });
    let scene = Scene::new(&SceneInput {
        dataset,
        matching,
        lanes,
        scale: &scale,
        shown: limits.widest,
        open,
    });
    let items: Vec<_> = scene.items().collect();
    let labels = lanes
        .rows
        .iter()
        .map(|row| html::lane_label(dataset, row, density.is_narrow));
    let mut parts = vec![
        ("axis", html::axis(&scene.axis, density)),
        ("backdrop", html::backdrop(&scene, lanes)),
        ("connectors", html::connectors(&scene)),
        ("labels of lanes", labels.collect()),
        (
            "items",
            html::new_items(dataset, &items, RowOffsets::of(density)),
        ),
    ];
    let tooltip = |item: &_| ("tooltip", html::tooltip(dataset, item, search));
    parts.extend(ends(&items).map(|item| tooltip(item)));
    parts
}

/// The first few and the last.
fn ends<T>(all: &[T]) -> impl Iterator<Item = &T> {
    let (first, rest) = all.split_at(all.len().min(SHEETS));
    first.iter().chain(rest.last())
}
