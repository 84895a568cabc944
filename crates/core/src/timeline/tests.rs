//! Whole scenes, as text: what stands where, rounded to pixels.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use super::*;
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::load::load;
use crate::model::StatementIx;
use crate::query::{Filter, Matching};
use crate::selection::Selection;
use proptest::prelude::*;

const SMALL: &[u8] = include_bytes!("../load/fixtures/small.json");
const REAL: &[u8] = include_bytes!("../../../../public/data/statements.json");

struct Stage {
    dataset: &'static Dataset,
    groups: Vec<SideGroup>,
    filter: Filter,
    collapsed: BTreeSet<crate::model::SideIx>,
    open: Option<StatementIx>,
    has_words: bool,
}

impl Stage {
    /// A stage with one of the files, each read once.
    fn new(bytes: &'static [u8]) -> Self {
        static SMALL_SET: LazyLock<Dataset> = LazyLock::new(|| load(SMALL).dataset);
        static REAL_SET: LazyLock<Dataset> = LazyLock::new(|| load(REAL).dataset);
        let dataset = if bytes == SMALL {
            &*SMALL_SET
        } else {
            &*REAL_SET
        };
        Self::of(dataset)
    }

    fn of(dataset: &'static Dataset) -> Self {
        let groups = side_groups(dataset);
        Self {
            dataset,
            groups,
            filter: Filter::default(),
            collapsed: BTreeSet::new(),
            open: None,
            has_words: true,
        }
    }

    fn limits(&self) -> Limits {
        Limits::around(self.dataset.days().unwrap())
    }

    fn scene(&self, window: TimeWindow, width_px: f64) -> Scene {
        self.scene_in(window, Sight::keeping(None, width_px, width_px))
    }

    fn scene_in(&self, window: TimeWindow, sight: Sight) -> Scene {
        let width_px = sight.plot_px;
        let matching = Matching::new(self.dataset, &self.filter);
        let limits = self.limits();
        let map = TimeMap::of_matching(self.dataset, &matching, limits);
        let whole = matching.days().map_or(limits.widest, TimeWindow::fitting);
        let whole = TimeScale::mapped(&map, whole.within(limits), width_px);
        let lanes = LaneLayout::new(&LaneInput {
            dataset: self.dataset,
            groups: &self.groups,
            matching: &matching,
            collapsed: &self.collapsed,
            density: Density::WIDE,
            whole: &whole,
            has_words: self.has_words,
        });
        Scene::new(&SceneInput {
            dataset: self.dataset,
            matching: &matching,
            lanes: &lanes,
            scale: &sight.of(&whole.with_window(window)),
            shown: window,
            open: self.open,
        })
    }

    fn lane_name(&self, lane: LaneKey) -> &str {
        match lane {
            LaneKey::Actor(actor) => &self.dataset.actors[actor].id,
            LaneKey::Side(side) => &self.dataset.sides[side].id,
        }
    }

    fn text(&self, scene: &Scene) -> String {
        let id = |statement: StatementIx| &self.dataset.statements[statement].id;
        let mut text = format!(
            "plot {}x{} shifted {}\n",
            scene.width_px,
            scene.height_px,
            scene.shift_px.round()
        );
        let row = |ticks: &[Tick]| {
            ticks
                .iter()
                .map(|t| format!("{}@{}", t.label, t.x_px.round()))
                .collect::<Vec<_>>()
                .join(" ")
        };
        let _ = writeln!(
            text,
            "upper {}\nlower {}",
            row(&scene.axis.ticks.upper),
            row(&scene.axis.ticks.lower)
        );
        for event in &scene.axis.events {
            let caption = event
                .caption
                .as_ref()
                .map(|c| format!(" \"{}\" row {}", c.text, c.row))
                .unwrap_or_default();
            let _ = writeln!(
                text,
                "event {} {}+{}{caption}",
                event.id,
                event.x_px.round(),
                event.width_px.round()
            );
        }
        for mark in marks(scene) {
            let _ = write!(
                text,
                "mark {} in {} at {},{} {} {}",
                id(mark.statement),
                self.lane_name(mark.lane),
                mark.x_px.round(),
                mark.y_px,
                mark.combined_stance.word(),
                mark.attribution.word()
            );
            if let Some(words_px) = mark.words_px {
                let before = if mark.has_words_before { " before" } else { "" };
                let _ = write!(text, " words {}{before}", words_px.round());
            }
            if let Some(extent) = mark.extent {
                let _ = write!(
                    text,
                    " {} {}+{}",
                    if mark.is_vague { "band" } else { "bar" },
                    extent.x_px.round(),
                    extent.width_px.round()
                );
            }
            for (word, is_so) in [
                ("approximate", mark.is_approximate),
                ("open start", mark.is_open_start),
                ("open end", mark.is_open_end),
                ("OPEN", mark.is_open),
            ] {
                if is_so {
                    let _ = write!(text, " {word}");
                }
            }
            let _ = writeln!(
                text,
                "{}",
                mark.edge
                    .map(|edge| format!(" held {edge:?}"))
                    .unwrap_or_default()
            );
        }
        for cluster in clusters(scene) {
            let ids: Vec<&str> = cluster.slice.statements().map(|s| id(s).as_str()).collect();
            let _ = writeln!(
                text,
                "cluster {} [{}] at {},{} wide {}{} {:?}",
                self.lane_name(cluster.lane),
                ids.join(" "),
                cluster.x_px.round(),
                cluster.y_px,
                (2.0 * cluster.half_px).round(),
                cluster
                    .words_px
                    .map_or(String::new(), |px| format!(" words {}", px.round())),
                cluster.slice.combined_stances()
            );
        }
        for connector in &scene.connectors {
            let _ = writeln!(text, "connector {}", connector.path());
        }
        text
    }
}

fn marks(scene: &Scene) -> impl Iterator<Item = &Mark> {
    scene.items().filter_map(|item| match item {
        Item::Mark(mark) => Some(mark),
        Item::Cluster(_) => None,
    })
}

fn clusters(scene: &Scene) -> impl Iterator<Item = &Cluster> {
    scene.items().filter_map(|item| match item {
        Item::Cluster(cluster) => Some(cluster),
        Item::Mark(_) => None,
    })
}

fn window(first: &str, last: &str) -> TimeWindow {
    TimeWindow::from_days(DayRange::between(
        Day::from_iso(first).unwrap(),
        Day::from_iso(last).unwrap(),
    ))
}

/// A file of two speakers: of one, statements of these dates; of the other, one on 1 January 2022.
fn dated(dates: &[&str]) -> Dataset {
    let mut file: serde_json::Value = serde_json::from_slice(SMALL).unwrap();
    let mut row = file["statements"][0].clone();
    row["replies_to"] = serde_json::Value::Null;
    let rows = dates.iter().map(|date| ("ann", *date));
    let rows = rows.chain([("bob", "2022-01-01")]).enumerate();
    file["statements"] = rows
        .map(|(nth, (speaker, date))| {
            row["id"] = format!("s{nth}").into();
            row["speaker"] = speaker.into();
            row["date"] = date.into();
            row.clone()
        })
        .collect();
    load(file.to_string().as_bytes()).dataset
}

#[test]
fn a_vague_month_stands_apart_where_busy_time_makes_it_wide() {
    let dataset: &'static Dataset = Box::leak(Box::new(dated(&[
        "2025-08~",
        "2025-08-16",
        "2025-08-16",
        "../2025-08-16",
        "2025-08-17",
    ])));
    let stage = Stage::of(dataset);
    let scene = stage.scene(stage.limits().widest, 900.0);
    let vague = marks(&scene).find(|mark| mark.is_vague).unwrap();
    let band = vague.extent.unwrap();
    assert!(band.width_px > 100.0, "{}", stage.text(&scene));
    assert!(
        vague.x_px < band.x_px + 20.0,
        "its mark is at the start of its month, not on a day: {}",
        stage.text(&scene)
    );
    let mut others = marks(&scene).filter(|mark| mark.lane == vague.lane && !mark.is_vague);
    assert!(others.all(|mark| mark.row > 0));
}

#[test]
fn what_is_merged_says_what_it_holds_where_there_is_room() {
    let dataset: &'static Dataset = Box::leak(Box::new(dated(&["2025-08-16"; 60])));
    let stage = Stage::of(dataset);
    let scene = stage.scene(window("2024-01-01", "2026-12-31"), 900.0);
    let cluster = clusters(&scene).next().expect("there are more than rows");
    assert!(cluster.words_px.unwrap() > 100.0, "{}", stage.text(&scene));
}

#[test]
fn vague_dates_that_overlap_stand_one_below_the_other_while_there_are_rows() {
    // Without an exact date among them none keeps a row for those.
    let dates = ["2025-08~", "2025-08", "2025-08~", "2025-08-20"];
    for dates in [&dates[..], &dates[..3], &dates[..2]] {
        let dataset: &'static Dataset = Box::leak(Box::new(dated(dates)));
        let stage = Stage::of(dataset);
        let scene = stage.scene(window("2025-08-01", "2025-08-31"), 900.0);
        assert_eq!(clusters(&scene).count(), 0, "{}", stage.text(&scene));
        let rows: BTreeSet<usize> = marks(&scene).map(|mark| mark.row).collect();
        assert_eq!(rows.len(), dates.len(), "{}", stage.text(&scene));
        assert!(marks(&scene).all(|mark| mark.words_px.is_some()));
    }
}

#[test]
fn no_item_of_a_row_lies_over_another_at_any_width() {
    let mut stage = Stage::new(REAL);
    let sides = stage.dataset.sides.iter().map(|(side, _)| side);
    stage.collapsed = sides.collect();
    let windows = [stage.limits().widest, window("2025-08-15", "2025-08-24")];
    let widths = (300..1_500).step_by(5);
    for (width_px, window) in widths.flat_map(|width_px| windows.map(|window| (width_px, window))) {
        let scene = stage.scene(window, f64::from(width_px));
        for lane in &scene.lanes {
            let mut items: Vec<&Item> = lane.items.iter().collect();
            items.sort_by(|a, b| {
                let key = |item: &Item| (item.row(), item.point().x_px);
                key(a).0.cmp(&key(b).0).then(key(a).1.total_cmp(&key(b).1))
            });
            for pair in items.windows(2) {
                let apart_px = pair[1].point().x_px - pair[0].point().x_px;
                assert!(
                    pair[0].row() != pair[1].row() || apart_px >= 18.0,
                    "{apart_px} px at {width_px}: {:?}",
                    pair.iter()
                        .map(|item| &stage.dataset.statements[item.key().statement()].id)
                        .collect::<Vec<_>>()
                );
            }
        }
    }
}

#[test]
fn labels_of_the_axis_keep_a_gap_where_time_is_drawn_narrow() {
    let mut stage = Stage::new(REAL);
    let chosen = ["donald-trump", "emmanuel-macron", "sergey-lavrov"];
    let actors = stage.dataset.actors.iter();
    let chosen = actors.filter(|(_, row)| chosen.contains(&row.id.as_str()));
    stage.filter.actors = Selection::Only(chosen.map(|(actor, _)| actor).collect());
    for width_px in [500.0, 900.0, 1_236.0, 2_000.0] {
        let scene = stage.scene(stage.limits().widest, width_px);
        for row in [&scene.axis.ticks.upper, &scene.axis.ticks.lower] {
            let labelled: Vec<&Tick> = row.iter().filter(|tick| !tick.label.is_empty()).collect();
            for pair in labelled.windows(2) {
                let letters_px = pair[0].label.chars().count() as f64 * 7.0;
                let gap_px = pair[1].label_x_px - pair[0].label_x_px - letters_px;
                assert!(gap_px >= 8.0, "{pair:?} at {width_px}");
            }
        }
    }
}

/// Whether a label says in which year it is, by four digits or by two.
fn tells_year(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap();
    let digits = last.strip_prefix('’').unwrap_or(last);
    (label != digits || digits.len() == 4)
        && digits.len() == if last == digits { 4 } else { 2 }
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[test]
fn the_first_label_of_each_year_tells_it_whatever_has_no_room() {
    let mut stage = Stage::new(REAL);
    let actor = |id: &str| {
        let mut actors = stage.dataset.actors.iter();
        actors.find(|(_, row)| row.id == id).unwrap().0
    };
    let (trump, lavrov) = (actor("donald-trump"), actor("sergey-lavrov"));
    for chosen in [vec![], vec![trump], vec![lavrov], vec![trump, lavrov]] {
        if !chosen.is_empty() {
            stage.filter.actors = Selection::Only(chosen.into_iter().collect());
        }
        let matching = Matching::new(stage.dataset, &stage.filter);
        let limits = stage.limits();
        let map = TimeMap::of_matching(stage.dataset, &matching, limits);
        let whole = TimeWindow::fitting(matching.days().unwrap()).within(limits);
        let parts = [1.0, 0.6, 0.3, 0.1, 0.03, 0.01];
        let windows = parts.map(|part| whole.zoomed(part, whole.end_days - 200.0, limits));
        for (window, width_px) in windows.into_iter().flat_map(|window| {
            let widths_px = (6..60).map(|steps| f64::from(steps) * PLOT_STEP_PX);
            widths_px.map(move |width_px| (window, width_px))
        }) {
            let scale = TimeScale::mapped(&map, window, width_px);
            for density in [Density::WIDE, Density::NARROW] {
                let ticks = Ticks::of(&scale, density);
                let rows = [&ticks.upper, &ticks.lower];
                let mut labelled: Vec<&Tick> = rows.into_iter().flatten().collect();
                labelled.retain(|tick| !tick.label.is_empty());
                labelled.sort_by(|a, b| a.x_px.total_cmp(&b.x_px));
                let mut told = None;
                for tick in labelled {
                    let start_days = scale.days_from_x(tick.x_px).round();
                    let (year, _, _) = Day::from_number(start_days as i64).ymd();
                    let is_told = told == Some(year) || tells_year(&tick.label);
                    assert!(is_told, "{tick:?} of {year} at {width_px}: {ticks:?}");
                    told = Some(year);
                }
            }
        }
    }
}

#[test]
fn a_narrow_screen_names_all_years() {
    let stage = Stage::new(REAL);
    let matching = Matching::new(stage.dataset, &stage.filter);
    let map = TimeMap::of_matching(stage.dataset, &matching, stage.limits());
    for width_px in [168.0, 216.0] {
        let scale = TimeScale::mapped(&map, stage.limits().widest, width_px);
        let years = Ticks::of(&scale, Density::NARROW).upper;
        let labels: Vec<&str> = years.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels, ["’22", "’23", "’24", "’25", "’26"], "{years:?}");
    }
}

#[test]
fn the_small_set_as_a_whole() {
    let stage = Stage::new(SMALL);
    insta::assert_snapshot!(stage.text(&stage.scene(stage.limits().widest, 800.0)));
}

#[test]
fn ten_days_of_the_small_set_with_an_answer_open() {
    let mut stage = Stage::new(SMALL);
    stage.open = stage.dataset.statements.find("bob-answer");
    insta::assert_snapshot!(stage.text(&stage.scene(window("2025-08-15", "2025-09-03"), 800.0)));
}

#[test]
fn a_folded_side_with_a_claim_about_another_open() {
    let mut stage = Stage::new(SMALL);
    stage.collapsed = stage.dataset.sides.find("north").into_iter().collect();
    stage.open = stage.dataset.statements.find("bob-on-ann");
    insta::assert_snapshot!(stage.text(&stage.scene(window("2025-08-15", "2025-09-03"), 800.0)));
}

#[test]
fn a_claim_about_another_is_tied_to_that_lane() {
    let mut stage = Stage::new(SMALL);
    stage.open = stage.dataset.statements.find("bob-on-ann");
    let scene = stage.scene(window("2025-08-15", "2025-09-03"), 800.0);
    let ann = stage.dataset.actors.find("ann").unwrap();
    assert!(
        matches!(scene.connectors[..], [Connector::About { actor, from, to }] if actor == ann && (from.x_px - to.x_px).abs() < 0.01)
    );
    assert!(
        marks(&scene)
            .all(|mark| mark.lane != LaneKey::Actor(ann) || mark.statement != stage.open.unwrap())
    );
}

#[test]
fn the_real_set_in_august_2025() {
    let stage = Stage::new(REAL);
    insta::assert_snapshot!(stage.text(&stage.scene(window("2025-08-15", "2025-08-25"), 1000.0)));
}

#[test]
fn lanes_are_ordered_by_how_much_their_side_said() {
    let stage = Stage::new(REAL);
    let names: Vec<&str> = stage
        .groups
        .iter()
        .take(4)
        .map(|group| group.name.as_str())
        .collect();
    // 124, 76, 73 and 58 statements.
    assert_eq!(
        names,
        ["Ukraine", "Russia", "United States", "United Kingdom"]
    );
    let first = stage.groups[0].actors[0];
    assert_eq!(stage.dataset.actors[first].id, "volodymyr-zelensky");
}

#[test]
fn keys_lead_along_a_lane_and_between_lanes() {
    let stage = Stage::new(SMALL);
    let scene = stage.scene(window("2025-08-12", "2025-09-10"), 900.0);
    let item = |id| ItemKey::Statement(stage.dataset.statements.find(id).unwrap());
    let id_of =
        |key: Option<ItemKey>| key.map(|key| stage.dataset.statements[key.statement()].id.as_str());
    assert_eq!(
        id_of(next_item(&scene, item("ann-first"), Direction::Later)),
        Some("ann-second")
    );
    assert_eq!(
        next_item(&scene, item("ann-second"), Direction::Later),
        None
    );
    assert_eq!(
        id_of(next_item(&scene, item("ann-second"), Direction::Earlier)),
        Some("ann-first")
    );
    assert_eq!(
        next_item(&scene, item("ann-first"), Direction::Down)
            .map(ItemKey::statement)
            .is_some(),
        marks(&scene).any(|m| m.y_px > 60.0)
    );
    assert_eq!(
        id_of(next_item(&scene, item("bob-answer"), Direction::First)),
        Some("bob-month")
    );
    assert_eq!(id_of(first_item(&scene)), Some("bob-month"));
}

#[test]
fn a_cluster_comes_apart_by_zoom_unless_all_is_of_one_day() {
    let stage = Stage::new(REAL);
    let limits = stage.limits();
    let scene = stage.scene(limits.widest, 1000.0);
    let matching = Matching::new(stage.dataset, &stage.filter);
    let map = TimeMap::of_matching(stage.dataset, &matching, limits);
    let scale = TimeScale::mapped(&map, limits.widest, 1000.0);
    let mut parted = 0;
    for cluster in clusters(&scene) {
        let centre = |s| stage.dataset.centre_half_days(s);
        let is_one_day = cluster
            .slice
            .statements()
            .all(|s| centre(s) == centre(cluster.first));
        let zoomed = zoomed_on_cluster(
            stage.dataset,
            &cluster.slice,
            (&scale, TextScale::USUAL),
            limits,
        );
        assert_eq!(zoomed.is_none(), is_one_day);
        let Some(zoomed) = zoomed else { continue };
        let closer = stage.scene(zoomed, 1000.0);
        assert!(
            closer.item_of(cluster.first).map(Item::key)
                != closer
                    .item_of(cluster.slice.statements().next_back().unwrap())
                    .map(Item::key)
        );
        parted += 1;
    }
    assert!(parted > 3);
}

#[test]
fn an_interval_is_broken_where_it_crosses_a_long_silence() {
    let said = |id: usize, date: String| {
        format!(
            r#"{{"id": "s{id}", "speaker": "a", "date": "{date}", "kind": "spoken", "summary": "S",
                "source": "p"}}"#
        )
    };
    let months =
        (0..60).map(|at| said(at, format!("{}-{:02}-03", 2019 + at / 30 * 4, at % 12 + 1)));
    let crossing = said(60, "2019-06-01/2023-03-01".to_owned());
    let short = said(61, "2023-03-01/2023-09-01".to_owned());
    let statements: Vec<String> = months.chain([crossing, short]).collect();
    let file = format!(
        r#"{{"format": "statement-timeline/1", "title": "T", "actors": [{{"id": "a", "name": "A"}}],
            "sources": [{{"id": "p", "publisher": "P"}}], "statements": [{}]}}"#,
        statements.join(",")
    );
    let dataset = load(file.as_bytes()).dataset;
    let mut stage = Stage::of(Box::leak(Box::new(dataset)));
    stage.open = stage.dataset.statements.find("s60");
    let whole = stage.limits().widest;
    let scene = stage.scene(whole, 1_000.0);
    let mark = |id: &str| {
        let statement = stage.dataset.statements.find(id).unwrap();
        match scene.item_of(statement) {
            Some(Item::Mark(mark)) => mark.clone(),
            other => panic!("{id} is a mark of its own: {other:?}"),
        }
    };
    let crossing = mark("s60");
    let extent = crossing.extent.unwrap();
    // Its own middle lies in the silence, and parts it.
    assert_eq!(crossing.breaks_px.len(), 2, "{crossing:?}");
    assert!(crossing.breaks_px.is_sorted());
    let within = extent.x_px..extent.x_px + extent.width_px;
    assert!(
        crossing
            .breaks_px
            .iter()
            .all(|at_px| within.contains(at_px))
    );
    stage.open = stage.dataset.statements.find("s61");
    let scene = stage.scene(whole, 1_000.0);
    let Some(Item::Mark(short)) = scene.item_of(stage.open.unwrap()) else {
        panic!("the open statement is a mark of its own");
    };
    assert!(short.extent.is_some() && short.breaks_px.is_empty());
}

proptest! {
    #[test]
    fn what_is_in_sight_beside_a_column_stands_as_it_stands_without(
        start in 18_900..20_300i32,
        span in 1..1500i32,
        sight_px in 200.0..900.0f64,
        place_px in 0.0..1000.0f64,
    ) {
        let stage = Stage::new(REAL);
        let window = TimeWindow {
            start_days: f64::from(start),
            end_days: f64::from(start + span),
        }
        .within(stage.limits());
        let sight = Sight::keeping(Some(place_px), 1_000.0, sight_px);
        let (all, part) = (stage.scene(window, 1_000.0), stage.scene_in(window, sight));
        let (left, right) = (
            all.shift_px + sight.start_px + 60.0,
            all.shift_px + sight.start_px + sight_px - 60.0,
        );
        let inside = |scene: &Scene| -> Vec<(ItemKey, i64, i64)> {
            let items = scene.items().filter(|item| (left..right).contains(&item.point().x_px));
            items.map(|item| (item.key(), item.point().x_px.round() as i64, item.point().y_px.round() as i64)).collect()
        };
        // Spans of days that reach in from outside are held at the edge of what is in sight.
        let held = |scene: &Scene| {
            scene.items().any(
                |item| matches!(item, Item::Mark(mark) if mark.edge.is_some() || mark.is_vague),
            )
        };
        if !held(&all) && !held(&part) {
            prop_assert_eq!(inside(&all), inside(&part));
        }
    }

    #[test]
    fn counts_add_up_to_the_matching_statements_in_the_window(
        start in 18_900..20_500i32, span in 1..1500i32, width in 200.0..2000.0f64,
        chosen in prop::collection::btree_set(0..52usize, 0..20),
        is_only: bool,
        with_about: bool,
        open in 0..157usize,
        folds in 0..21usize,
    ) {
        use crate::model::Index;
        let mut stage = Stage::new(REAL);
        let actors = chosen.into_iter().map(Index::from_usize).collect::<BTreeSet<_>>();
        let actors = if is_only { Selection::Only(actors) } else { Selection::all_but(actors) };
        stage.filter = Filter { actors, with_about, ..Filter::default() };
        stage.open = Some(StatementIx::from_usize(open));
        stage.collapsed = (0..folds).map(Index::from_usize).collect();
        let window = TimeWindow { start_days: f64::from(start), end_days: f64::from(start + span) };
        let matching = Matching::new(stage.dataset, &stage.filter);
        let in_window = matching.statements().iter()
            .filter(|s| stage.dataset.statements[**s].days().overlaps(window.days())).count();
        let scene = stage.scene(window, width);
        prop_assert_eq!(scene.count(), in_window);
        // Level of detail never hides the open statement.
        let open = stage.open.filter(|s| {
            matching.contains(*s) && stage.dataset.statements[*s].days().overlaps(window.days())
        });
        if let Some(open) = open {
            prop_assert_eq!(scene.item_of(open).map(Item::key), Some(ItemKey::Statement(open)));
        }
    }

    #[test]
    fn panning_there_and_back_draws_the_same_scene(
        start in 18_900..20_300i32,
        span in 1..300i32,
        pan in -200..200i32,
    ) {
        let stage = Stage::new(REAL);
        let limits = stage.limits();
        let window = TimeWindow {
            start_days: f64::from(start),
            end_days: f64::from(start + span),
        }
        .within(limits);
        let there = window.panned(f64::from(pan), limits);
        let back = there.panned(window.start_days - there.start_days, limits);
        prop_assert_eq!(stage.scene(window, 1000.0), stage.scene(back, 1000.0));
    }
}

#[test]
fn no_cluster_lies_over_the_open_statement_and_other_marks_stay() {
    let mut stage = Stage::new(REAL);
    let whole = stage.limits().widest;
    let plain = stage.scene(whole, 1_000.0);
    let places = |scene: &Scene, but: StatementIx| -> Vec<(StatementIx, i64, usize)> {
        let marks = scene
            .items()
            .filter(|item| item.count() == 1 && !item.holds(but));
        let place = |item: &Item| {
            let (statement, x_px) = (item.key().statement(), item.point().x_px);
            (statement, x_px.round() as i64, item.row())
        };
        marks.map(place).collect()
    };
    let mut boxed_in = 0;
    for statement in stage.dataset.statements.indexes() {
        stage.open = Some(statement);
        let scene = stage.scene(whole, 1_000.0);
        let stay = places(&scene, statement);
        let is_there = |place: &(StatementIx, i64, usize)| stay.contains(place);
        assert!(places(&plain, statement).iter().all(is_there));
        let lane = scene
            .lanes
            .iter()
            .find(|lane| lane.items.iter().any(Item::is_open));
        let items = &lane.unwrap().items;
        let Some(Item::Mark(open)) = items.iter().find(|item| item.is_open()) else {
            panic!("the open statement is a mark of its own");
        };
        let near = |from_px: f64, to_px: f64| {
            let is_near = move |item: &&Item| {
                let (start_px, end_px) = item.ends_px();
                !item.is_open()
                    && item.row() == open.row
                    && start_px < open.x_px + to_px
                    && open.x_px + from_px < end_px
            };
            items.iter().filter(is_near)
        };
        if near(-9.0, 9.0).any(|item| item.count() > 1) {
            // There is no room for it on either side.
            assert!(
                near(-48.0, 48.0).count() > 2,
                "{}",
                stage.dataset.statements[statement].id
            );
            boxed_in += 1;
        }
    }
    assert!(boxed_in < 15, "{boxed_in}");
}

#[test]
fn rows_stay_while_a_reader_pans() {
    let stage = Stage::new(REAL);
    let limits = stage.limits();
    let matching = Matching::new(stage.dataset, &stage.filter);
    let map = TimeMap::of_matching(stage.dataset, &matching, limits);
    let (mut windows, mut changed) = (0, 0);
    for first in (19_300..20_300).step_by(50) {
        for span in [14, 30, 80, 150, 300] {
            let window = TimeWindow {
                start_days: f64::from(first),
                end_days: f64::from(first + span),
            };
            let scale = TimeScale::mapped(&map, window, 1_000.0);
            let panned = scale.panned(200.0, limits).settled().within(limits);
            let [before, after] = [window, panned].map(|window| stage.scene(window, 1_000.0));
            let has_moved = |item: &Item| match (item, after.item_of(item.key().statement())) {
                (Item::Mark(mark), Some(Item::Mark(other))) => {
                    mark.edge.is_none() && other.edge.is_none() && mark.row != other.row
                }
                _ => false,
            };
            windows += 1;
            changed += usize::from(before.items().any(has_moved));
        }
    }
    // Where the scale comes to the next step, rows are shared out anew.
    assert!(changed * 20 <= windows, "{changed} of {windows}");
}

/// What an item takes of its row: what is drawn of it, and the room of its words.
fn taken_px(item: &Item) -> Vec<(f64, f64)> {
    let room = item.words_room();
    let words = room.map(|room| (room.x_px, room.x_px + room.width_px));
    std::iter::once(item.ends_px()).chain(words).collect()
}

#[test]
fn words_lie_over_no_other_item_of_their_row_nor_its_words() {
    let stage = Stage::new(REAL);
    let whole = stage.limits().widest;
    let mut before = 0;
    for width_px in [500.0, 1_000.0, 1_400.0] {
        for nth in 0..60 {
            let start =
                whole.start_days + (whole.end_days - whole.start_days) * f64::from(nth) / 60.0;
            let end_days = (start + (whole.end_days - whole.start_days) / 8.0).min(whole.end_days);
            let window = TimeWindow {
                start_days: start.min(end_days - 7.0),
                end_days,
            };
            for lane in &stage.scene(window, width_px).lanes {
                for (at, item) in lane.items.iter().enumerate() {
                    let room = item.words_room();
                    before += usize::from(room.is_some_and(|room| room.is_before));
                    let Some(room) = room else { continue };
                    let same_row = |other: &&Item| other.row() == item.row();
                    for other in lane.items.iter().skip(at + 1).filter(same_row) {
                        for (from_px, to_px) in taken_px(other) {
                            let is_apart =
                                to_px <= room.x_px || room.x_px + room.width_px <= from_px;
                            assert!(is_apart, "{:?} {:?}", item.key(), other.key());
                        }
                    }
                    for other in lane.items.iter().take(at).filter(same_row) {
                        let (from_px, to_px) = other.ends_px();
                        let is_apart = to_px <= room.x_px || room.x_px + room.width_px <= from_px;
                        assert!(is_apart, "{:?} {:?}", item.key(), other.key());
                    }
                }
            }
        }
    }
    assert!(before > 100, "{before}");
}

#[test]
fn the_newest_statement_of_a_lane_has_its_words_before_it_where_there_is_room() {
    let stage = Stage::new(REAL);
    let scene = stage.scene(stage.limits().widest, 1_000.0);
    let alone = scene.lanes.iter().filter(|lane| lane.items.len() == 1);
    let mut before = 0;
    for item in alone.flat_map(|lane| &lane.items) {
        let room = item.words_room();
        assert!(room.is_some(), "{:?}", item.key());
        before += usize::from(room.is_some_and(|room| room.is_before));
    }
    assert!(before > 0);
}

#[test]
fn words_end_before_the_signs_of_the_next_date_and_begin_behind_their_own() {
    let stage = Stage::new(REAL);
    let mut with_signs = 0;
    for width_px in [500.0, 1_000.0, 1_400.0] {
        let scene = stage.scene(stage.limits().widest, width_px);
        for lane in &scene.lanes {
            for item in &lane.items {
                let Item::Mark(mark) = item else { continue };
                let Some(room) = item.words_room() else {
                    continue;
                };
                let from_px = room.x_px;
                if room.is_before {
                    assert!(from_px + room.width_px < item.ends_px().0);
                } else {
                    assert!(mark.extent.is_some() || item.ends_px().1 < from_px);
                }
                let later =
                    |other: &&Item| other.row() == mark.row && other.point().x_px > mark.x_px;
                for other in lane.items.iter().filter(later) {
                    let start_px = other.ends_px().0;
                    with_signs += usize::from(start_px < other.point().x_px - 12.0);
                    assert!(
                        from_px + room.width_px < start_px,
                        "{:?} {:?}",
                        item.key(),
                        other.key()
                    );
                }
            }
        }
    }
    assert!(with_signs > 50, "{with_signs}");
}
