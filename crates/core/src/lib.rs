//! What a timeline of statements knows and decides, without a browser, a clock or chance.
//!
//! The chain runs one way: bytes become a [`dataset::Dataset`] ([`load`]), a filter picks the
//! matching statements ([`query`]), and those become a scene ([`timeline`]) or a [`list`]. [`link`]
//! carries what the reader chose in the address of the page.
//!
//! # A tour
//!
//! A data file of ten lines, as the page shows it. `examples/scene.rs` draws the scene,
//! `examples/validate.rs` checks a file, and `examples/embed.html` is a page that embeds the
//! timeline.
//!
//! ```
//! use std::collections::BTreeSet;
//!
//! use timeline_core::link::{ViewState, filter_from_state};
//! use timeline_core::list::{ListOrder, by_month};
//! use timeline_core::load::load;
//! use timeline_core::html;
//! use timeline_core::query::Matching;
//! use timeline_core::search::Search;
//! use timeline_core::timeline::{
//!     Density, LaneInput, LaneLayout, Limits, Scene, SceneInput, TimeMap, TimeScale, TimeWindow,
//!     side_groups,
//! };
//!
//! // Load: good rows are kept, and each thing that is wrong is named with its path.
//! let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ten_lines.json"));
//! let loaded = load(file);
//! assert_eq!(loaded.problems, []);
//! let dataset = &loaded.dataset;
//! assert_eq!(dataset.statements.len(), 3);
//!
//! // Filter: by a link, or by a `query::Filter` made by hand.
//! let (state, problems) = ViewState::from_query("?actor=bob&kind=written");
//! assert_eq!(problems, []);
//! let matching = Matching::new(dataset, &filter_from_state(&state, dataset));
//! let [statement] = *matching.statements() else { panic!("one statement matches") };
//! assert_eq!(dataset.statements[statement].id, "bob-doubts");
//!
//! // Lay out: a window of time, a scale, lanes, and then each mark with its place in pixels.
//! let limits = Limits::around(dataset.days().expect("there are statements"));
//! let whole = TimeWindow::fitting(matching.days().expect("one matches")).within(limits);
//! let scale = TimeScale::mapped(&TimeMap::of_matching(dataset, &matching, limits), whole, 800.0);
//! let lanes = LaneLayout::new(&LaneInput {
//!     dataset,
//!     groups: &side_groups(dataset),
//!     matching: &matching,
//!     collapsed: &BTreeSet::new(),
//!     density: Density::WIDE,
//!     whole: &scale,
//!     has_words: true,
//! });
//! let scene = Scene::new(&SceneInput {
//!     dataset,
//!     matching: &matching,
//!     lanes: &lanes,
//!     scale: &scale,
//!     shown: whole,
//!     open: None,
//! });
//! assert_eq!((scene.lanes.len(), scene.count()), (1, 1));
//!
//! // Write HTML: all data in it is escaped.
//! let months = by_month(dataset, &matching, ListOrder::OldestFirst, usize::MAX);
//! let list = html::list(dataset, &months, 1, &Search::default());
//! assert!(list.contains("data-item=\"bob-doubts\"") && list.contains("A ferry is enough"));
//! ```

pub mod alike;
pub mod audit;
pub mod bidi;
pub mod cite;
pub mod command;
#[cfg(feature = "convert")]
pub mod convert;
pub mod dataset;
pub mod date;
pub mod day;
pub mod details;
pub mod embed;
pub mod exchange;
pub mod facet;
pub mod file;
pub mod filter_edits;
pub mod fold;
pub mod html;
pub mod hybrid_bitset;
pub mod labels;
pub mod language;
pub mod limits;
pub mod link;
pub mod list;
pub mod load;
pub mod log;
pub mod messages;
pub mod model;
pub mod positions;
pub mod preview;
pub mod problem;
pub mod provenance;
pub mod publisher_shares;
pub mod px;
pub mod qr;
pub mod query;
pub mod save;
#[cfg(feature = "schema")]
pub mod schema;
pub mod search;
pub mod selection;
pub mod share;
pub mod site;
pub mod sort;
#[cfg(feature = "synthetic")]
pub mod synthetic;
pub mod text_index;
pub mod thread;
pub mod timeline;
