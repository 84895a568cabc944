//! How long the pure paths take: reading a file, preparing look-ups, filtering, searching, laying
//! out a frame, and links. Natively, so what counts is how times grow with the data and from one
//! change to the next.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::facet::FacetIndex;
use timeline_core::link::ViewState;
use timeline_core::load::load;
use timeline_core::model::{ActorIx, Index};
use timeline_core::query::{Filter, Matching};
use timeline_core::search::{Search, SearchIndex};
use timeline_core::selection::Selection;
use timeline_core::synthetic::{SEED, dataset, write_file};
use timeline_core::timeline::{
    Density, LaneInput, LaneLayout, Limits, Scene, SceneInput, TextScale, TimeMap, TimeScale,
    TimeWindow, side_groups,
};

const SIZES: &[usize] = &[1_000, 10_000, 100_000];
/// The plot of a desk.
const WIDTH_PX: f64 = 1_000.0;
/// A link that uses most keys.
const LINK: &str = "actor=actor-01,actor-07&about=1&topic=airspace\
    &stance=opposes,supports&kind=spoken,written\
    &q=%22ready%20to%22%20-draft&from=2025-08-01&to=2025-08-31&view=list&asof=2025-08-20&id=a07-2025-08-20-9";

/// A path over a data set: its name, and what makes the work to be timed ready.
type Path = (&'static str, fn(&Dataset) -> Box<dyn FnMut() + '_>);

const PATHS: &[Path] = &[
    ("index facets", |data| {
        Box::new(|| drop(black_box(FacetIndex::new(data))))
    }),
    ("index text", |data| {
        Box::new(|| drop(black_box(SearchIndex::new(data))))
    }),
    ("filter by actor", |data| {
        let filter = Filter {
            actors: Selection::Only(BTreeSet::from([ActorIx::from_usize(6)])),
            ..Filter::default()
        };
        Box::new(move || drop(black_box(Matching::new(data, black_box(&filter)))))
    }),
    ("search a frequent word", |data| search(data, "agreement")),
    ("search two words", |data| {
        search(data, "northern lighthouse")
    }),
    ("search a phrase", |data| {
        search(data, "\"ready to publish\"")
    }),
    ("lay out all years", |data| {
        lay_out(data, |limits| limits.widest)
    }),
    ("lay out a month", |data| {
        lay_out(data, |_| {
            let start = Day::from_ymd(2020, 6, 1).map_or(0, Day::number);
            TimeWindow {
                start_days: f64::from(start),
                end_days: f64::from(start + 30),
            }
        })
    }),
];

fn search<'a>(data: &'a Dataset, typed: &str) -> Box<dyn FnMut() + 'a> {
    let search = Search::parse(typed);
    let index = data.search_index();
    Box::new(move || {
        black_box(index.find(data, black_box(&search), None));
    })
}

fn lay_out<'a>(data: &'a Dataset, window: fn(Limits) -> TimeWindow) -> Box<dyn FnMut() + 'a> {
    let filter = Filter::default();
    let matching = Matching::new(data, &filter);
    let density = Density::for_width(WIDTH_PX, TextScale::USUAL, false);
    let groups = side_groups(data);
    let days = data.days().unwrap_or(DayRange::between(Day::MIN, Day::MAX));
    let limits = Limits::around(days);
    let map = TimeMap::of_matching(data, &matching, limits);
    let whole = TimeScale::mapped(&map, limits.widest, WIDTH_PX);
    let lanes = LaneLayout::new(&LaneInput {
        dataset: data,
        groups: &groups,
        matching: &matching,
        collapsed: &BTreeSet::new(),
        density,
        whole: &whole,
        has_words: true,
    });
    let window = window(limits);
    let scale = whole.with_window(window);
    Box::new(move || {
        let scene = Scene::new(&SceneInput {
            dataset: data,
            matching: &matching,
            lanes: &lanes,
            scale: black_box(&scale),
            shown: window,
            open: None,
        });
        drop(black_box(scene));
    })
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read a file");
    for &size in SIZES {
        let mut bytes = Vec::new();
        let written = write_file(size, SEED, &mut bytes);
        assert!(written.is_ok(), "memory can be written to");
        // What is dropped is not timed: the page keeps it.
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter_batched(|| (), |()| load(black_box(&bytes)), BatchSize::PerIteration);
        });
    }
}

fn paths(criterion: &mut Criterion) {
    for &size in SIZES {
        let data = dataset(size, SEED);
        for (name, ready) in PATHS {
            let mut work = ready(&data);
            criterion.benchmark_group(*name).bench_function(
                BenchmarkId::from_parameter(size),
                |bencher| {
                    bencher.iter(&mut work);
                },
            );
        }
    }
}

fn links(criterion: &mut Criterion) {
    assert_eq!(ViewState::from_query(LINK).0.to_query(), LINK);
    let mut group = criterion.benchmark_group("link");
    group.bench_function("read and write", |bencher| {
        bencher.iter(|| ViewState::from_query(black_box(LINK)).0.to_query());
    });
}

fn brief() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
}

criterion_group! { name = pure; config = brief(); targets = reading, paths, links }
criterion_main!(pure);
