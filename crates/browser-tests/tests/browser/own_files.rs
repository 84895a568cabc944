//! Files of the reader's own: opened, left, kept for the visit, refused; and files that a reader
//! takes away.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;
use timeline_core::convert::{Extract, FORMATS, PNG, format_by_name};
use timeline_core::link::{ViewState, filter_from_state};
use timeline_core::load::load;
use timeline_core::query::Matching;

use crate::builds::exchange_program;
use crate::large_file::QUARTERS;
use crate::page::Page;
use crate::screen::Screen;
use crate::server::SMALL;
use crate::stage::{Stage, flow};

/// A table with a row that can't be read: it says of nobody how something was said.
const TABLE: &str = "Date;Speaker;Kind;Summary;URL\n\
    20.08.2025;Zoe Zed;spoken;A canal must come.;https://example.org/a\n\
    21.08.2025;Yan Yew;sung;No canal.;https://example.org/a\n\
    22.08.2025;Yan Yew;written;No canal, please.;https://example.org/b\n";

/// How many rows a table has that takes a while.
const LONG: usize = 100_000;

const SHEET: &str =
    "Year,Month,Day,Headline,Text,Group\n2025,8,20,A canal must come,It must.,Zoe Zed\n";

const TIMELINE: &str = r#"{"events": [{"start_date": {"year": 2025, "month": 8, "day": 20},
    "text": {"headline": "A canal must come", "text": "It must."}, "group": "Zoe Zed"}]}"#;

/// Puts a file in a folder of its own on this machine, since flows run side by side, and gives its
/// path.
fn file(name: &str, content: &[u8]) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = format!("statement-timeline-own-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, content).unwrap();
    path.display().to_string()
}

/// Chooses a table that takes a while to be read, and waits until a bar says so.
async fn choose_long_table(page: &Page) {
    let row = |number: usize| {
        let day = number % 28 + 1;
        format!("{day:02}.08.2025;Zoe Zed;spoken;Canal {number}.;https://example.org/a\n")
    };
    let rows: String = (0..LONG).map(row).collect();
    let table = format!("Date;Speaker;Kind;Summary;URL\n{rows}");
    page.choose_file(&file("long.csv", table.as_bytes())).await;
    page.wait_for_bar().await;
}

async fn assert_shows_table(page: &Page) {
    page.wait_for_own_file("mine.csv").await;
    let mut lanes = page.lanes().await;
    lanes.sort();
    assert_eq!(lanes, ["yan-yew", "zoe-zed"]);
    assert_eq!(page.matching_count().await, 2);
    let problems = page.problems().await;
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].starts_with("row 3, column Kind: found \u{201c}sung\u{201d}"),
        "{problems:?}"
    );
}

/// Opens the table of these tests at a desk.
pub async fn with_table(stage: &Stage) -> Page {
    let page = stage.open("").await;
    page.choose_file(&file("mine.csv", TABLE.as_bytes())).await;
    assert_shows_table(&page).await;
    page
}

#[test]
fn a_table_that_is_chosen_is_shown_and_nothing_of_it_leaves_the_browser() {
    flow(async |stage| {
        let page = stage.open("").await;
        let before = stage.server.faults.take_asked();
        let of_worker = |path: &str| path.contains("exchange-worker");
        assert!(
            before.iter().all(|asked| !of_worker(&asked.path)),
            "nobody has asked for it: {before:#?}"
        );
        page.choose_file(&file("mine.csv", TABLE.as_bytes())).await;
        assert_shows_table(&page).await;
        let words = page.own_file().await.unwrap_or_default();
        assert!(
            words.contains("sent nowhere") && words.contains("can't carry"),
            "{words}"
        );
        let asked = stage.server.faults.take_asked();
        assert!(
            asked.iter().any(|asked| of_worker(&asked.path)),
            "{asked:#?}"
        );
        // Only what the site keeps for reading offline is asked for beside it.
        assert!(
            !asked.iter().any(|asked| asked.path.contains("mine")),
            "{asked:#?}"
        );
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
    });
}

#[test]
fn back_forward_and_reload_keep_a_file_of_ones_own_and_a_new_visit_begins_without_it() {
    flow(async |stage| {
        let page = with_table(&stage).await;
        let published = page.address().await;
        page.filter_only("Zoe Zed").await;
        page.load_anew().await;
        page.wait_for_own_file("mine.csv").await;
        assert_eq!(page.lanes().await, ["zoe-zed"]);
        page.back().await;
        assert_shows_table(&page).await;
        page.back().await;
        page.wait_for_published().await;
        assert!(page.lanes().await.len() > 2);
        page.forward().await;
        assert_shows_table(&page).await;
        page.press_button("published").await;
        page.wait_for_published().await;
        page.back().await;
        assert_shows_table(&page).await;
        page.start_to("about:blank").await;
        page.go_to(&published).await;
        assert_eq!(page.own_file().await, None, "a link doesn't carry it");
        assert!(page.lanes().await.len() > 2);
    });
}

#[test]
fn a_file_that_is_dropped_is_shown_whatever_its_format() {
    flow(async |stage| {
        let page = stage.open("").await;
        for (name, content, lane) in [
            ("two.json", SMALL, "ann"),
            ("mine.csv", TABLE, "zoe-zed"),
            ("sheet.csv", SHEET, "zoe-zed"),
            ("timeline.json", TIMELINE, "zoe-zed"),
        ] {
            assert!(page.drop_file(name, content).await, "{name}");
            page.wait_for_own_file(name).await;
            assert!(page.lanes().await.contains(&lane.to_owned()), "{name}");
        }
        // What costs nothing has its place in the table, too.
        let marked = TABLE.replace("A canal must come.", "A <b>canal</b> must come.");
        assert!(page.drop_file("marked.csv", &marked).await);
        page.wait_for_own_file("marked.csv").await;
        let problems = page.problems().await;
        let is_named = |start: &str| problems.iter().any(|line| line.starts_with(start));
        assert!(
            is_named("row 3, column Kind: ") && is_named("row 2, column Summary: "),
            "{problems:?}"
        );
        assert!(
            !problems.iter().any(|line| line.contains("statements[")),
            "{problems:?}"
        );
    });
}

#[test]
fn a_bar_shows_how_far_a_large_table_is_until_its_statements_are_there() {
    flow(async |stage| {
        let page = stage.open("").await;
        choose_long_table(&page).await;
        page.start_to_watch().await;
        page.wait_for_own_file("long.csv").await;
        assert_eq!(page.matching_count().await, LONG);
        assert!(!page.has_bar().await);
        let watched = page.watched().await;
        let of_table = |(_, words): &&(f64, String)| words.contains(" of 100,000 rows of the file");
        let of_table: Vec<_> = watched.seen.iter().filter(of_table).collect();
        assert!(of_table.len() >= 3, "{watched:#?}");
        assert!(
            of_table.is_sorted_by(|a, b| a.0 < b.0),
            "it moves on: {watched:#?}"
        );
        assert!(
            of_table
                .iter()
                .all(|(share, _)| (0.0..=50.0).contains(share)),
            "{watched:#?}"
        );
        // One scale leads on to its statements, and there is no time without a share.
        assert_eq!(watched.losses, 0, "{watched:#?}");
        assert!(watched.seen.is_sorted_by(|a, b| a.0 <= b.0), "{watched:#?}");
        let of_statements = |words: &str| words.contains(" of 100,000 statements");
        let has_second_half = watched
            .seen
            .iter()
            .any(|(share, words)| of_statements(words) && *share >= 50.0);
        assert!(has_second_half, "{watched:#?}");
    });
}

#[test]
fn a_large_table_is_read_aloud_by_quarters() {
    flow(async |stage| {
        let page = stage.open("").await;
        choose_long_table(&page).await;
        page.start_to_listen().await;
        page.wait_for_own_file("long.csv").await;
        let heard = page.heard().await;
        let (last, quarters) = heard.split_last().expect("something is announced");
        assert!(last.starts_with("100,000 statements"), "{heard:#?}");
        assert!(
            quarters.iter().any(|words| words == "Reading: 50 %"),
            "{heard:#?}"
        );
        let is_quarter = |words: &String| QUARTERS.contains(&words.as_str());
        assert!(quarters.iter().all(is_quarter), "{heard:#?}");
        let once: BTreeSet<&String> = quarters.iter().collect();
        assert_eq!(once.len(), quarters.len(), "{heard:#?}");
    });
}

#[test]
fn a_file_that_is_opened_later_takes_the_place_of_a_large_table_that_is_under_way() {
    flow(async |stage| {
        let page = stage.open("").await;
        let steps = page.history_length().await;
        choose_long_table(&page).await;
        page.choose_file(&file("mine.csv", TABLE.as_bytes())).await;
        assert_shows_table(&page).await;
        assert!(!page.has_bar().await);
        // Had it gone on, it would be there before this one.
        choose_long_table(&page).await;
        page.back().await;
        page.wait_for_published().await;
        page.forward().await;
        assert_shows_table(&page).await;
        assert_eq!(page.history_length().await, steps + 1);
    });
}

#[test]
fn a_large_table_that_can_not_be_opened_leads_back_to_what_was_there() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&actor=ann").await;
        let before = (page.address().await, page.drawn().await);
        // Nobody speaks in it.
        let row = |number: usize| format!("{number},2025-08-20 00:00:00,,Canal {number}\n");
        // It is refused sooner than a table that has statements is shown.
        let rows: String = (0..4 * LONG).map(row).collect();
        let table = file(
            "long.csv",
            format!("statement_id,time,person,concept\n{rows}").as_bytes(),
        );
        page.choose_file(&table).await;
        page.wait_for_bar().await;
        let problems = page.wait_for_file_problems().await;
        assert!(
            problems[0].starts_with("long.csv: found no statement"),
            "{problems:?}"
        );
        // The filters are filled in the frame after the picture.
        page.wait_until("what was there is there again", async || {
            (page.address().await, page.drawn().await) == before
        })
        .await;
        assert!(!page.has_bar().await);
        page.choose_file(&file("mine.csv", TABLE.as_bytes())).await;
        assert_shows_table(&page).await;
    });
}

#[test]
fn what_can_not_be_opened_is_told_and_costs_nothing() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&actor=ann").await;
        let before = (page.address().await, page.drawn().await);
        for (name, content, words) in [
            ("mine.docx", "anything", "expected .json"),
            ("mine.csv", "PK\u{3}\u{4}rest", ".xlsx"),
            (
                "mine.csv",
                "a,b,c\n1,2,3\n",
                "names of columns such as speaker",
            ),
            ("mine.dna", "anything", "timeline convert"),
            (
                "mine.csv",
                "speaker,date,kind,summary,publisher\n",
                "no statement in it",
            ),
        ] {
            page.choose_file(&file(name, content.as_bytes())).await;
            page.wait_until(words, async || {
                let problems = page.file_problems().await;
                problems.len() == 1 && problems[0].starts_with(name) && problems[0].contains(words)
            })
            .await;
            assert_eq!((page.address().await, page.drawn().await), before, "{name}");
        }
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        page.press_button("dismiss").await;
        assert_eq!(page.file_problems().await, Vec::<String>::new());
    });
}

#[test]
fn a_data_file_without_a_statement_says_what_is_wrong_and_a_step_back_leads_to_what_was_there() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.choose_file(&file(
            "mine.json",
            b"{\"statements\": [{\"id\": \"lost\"}]}",
        ))
        .await;
        page.wait_until("it says so", async || {
            let message = page.message().await.unwrap_or_default();
            message.contains("No statement in the data file could be read")
        })
        .await;
        assert!(!page.problems().await.is_empty());
        page.back().await;
        page.wait_for_published().await;
        assert!(page.lanes().await.contains(&"ann".to_owned()));
    });
}

/// What a format has of the small set, as the command line writes it.
fn written(format: &str, query: &str) -> String {
    let dataset = load(SMALL.as_bytes()).dataset;
    let filter = filter_from_state(&ViewState::from_query(query).0, &dataset);
    let extract = Extract {
        dataset: &dataset,
        matching: &Matching::new(&dataset, &filter),
        page_url: None,
    };
    format_by_name(format).unwrap().write.unwrap()(extract).text
}

/// Whether a file is what is written natively. Of JSON the order of the fields is left open: it is
/// up to what else the program that writes it is built with.
fn assert_is_written(text: &str, format: &str, query: &str) {
    let expected = written(format, query);
    let json = |text: &str| serde_json::from_str::<Value>(text).ok();
    match json(&expected) {
        Some(expected) => assert_eq!(json(text), Some(expected), "{format}"),
        None => assert_eq!(text, expected, "{format}"),
    }
}

#[test]
fn each_format_is_downloaded_as_it_is_written_elsewhere() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.drop_file("two.json", SMALL).await;
        page.wait_for_own_file("two.json").await;
        page.keep_downloads().await;
        let writable = FORMATS.iter().filter(|format| format.write.is_some());
        let names: Vec<&str> = writable.map(|format| format.name).collect();
        let offered = page.offered_formats().await;
        assert_eq!(offered, [&*names, &[PNG.name]].concat());
        for name in names {
            let download = page.download(name, true).await;
            let format = format_by_name(name).unwrap();
            assert_eq!(Some(download.name), format.file_name("two.json"));
            assert_eq!(
                Some(download.media_type.as_str()),
                format.file.map(|file| file.1)
            );
            assert_is_written(&download.text, name, "");
        }
    });
}

#[test]
fn the_picture_is_downloaded_as_pixels() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.keep_downloads().await;
        let drawing = page.download("svg", true).await.text;
        let size = |key: &str| {
            let (_, rest) = drawing.split_once(key).expect("a drawing has a size");
            let (size, _) = rest.split_once('"').expect("a value ends");
            size.parse::<f64>().expect("a size is a number")
        };
        let (width, height) = (size("width=\""), size("height=\""));
        let download = page.download(PNG.name, true).await;
        assert_eq!(download.name, "small.png");
        assert_eq!(download.media_type, "image/png");
        let picture = page.last_picture().await;
        let expected = ((width * 2.0) as u32, (height * 2.0) as u32);
        assert_eq!((picture.0, picture.1), expected);
        // Paper, words, and the stances of what is in the file, with what lies between at the
        // edges.
        assert!(picture.2 > 20, "{picture:?}");
        assert_eq!(page.confirmed().await, "Downloaded small.png");
    });
}

#[test]
fn the_picture_is_of_what_is_on_screen() {
    flow(async |stage| {
        let page = stage
            .open("?from=2025-08-18&to=2025-08-24&lanes=compact")
            .await;
        page.keep_downloads().await;
        let drawing = page.download("svg", false).await.text;
        for words in [
            ">18 to 24 August 2025: ",
            "?from=2025-08-18&amp;to=2025-08-24&amp;lanes=compact<",
        ] {
            assert!(drawing.contains(words), "{words} is in {drawing}");
        }
        assert!(!drawing.contains("class=\"words"), "{drawing}");
        let all = page.download("svg", true).await.text;
        assert!(!all.contains("18 to 24 August 2025: "), "{all}");
    });
}

#[test]
fn a_picture_with_a_long_silence_is_drawn_as_pixels() {
    flow(async |stage| {
        let page = stage.open("?actor=sergey-lavrov").await;
        page.keep_downloads().await;
        assert!(
            page.download("svg", false)
                .await
                .text
                .contains("quiet-time")
        );
        let download = page.download(PNG.name, false).await;
        assert_eq!(download.media_type, "image/png");
        assert_eq!(page.file_problems().await, Vec::<String>::new());
    });
}

#[test]
fn what_matches_is_downloaded_alone_and_what_is_left_behind_is_told() {
    flow(async |stage| {
        let query = "data=data/small.json&actor=ann,bob&from=2025-02-01&to=2025-03-31&view=list";
        let page = stage.open(&format!("?{query}")).await;
        page.keep_downloads().await;
        for format in ["json", "csv", "timelinejs-csv"] {
            let download = page.download(format, false).await;
            assert_is_written(&download.text, format, query);
            assert!(!page.is_download_open().await);
        }
        let problems = page.wait_for_file_problems().await;
        assert!(
            problems.iter().any(|line| line.contains("is left behind")),
            "{problems:#?}"
        );
        assert!(
            download_is_small(&page).await,
            "it holds what matches alone"
        );
    });
}

async fn download_is_small(page: &Page) -> bool {
    let [some, all] = [
        page.download("json", false).await,
        page.download("json", true).await,
    ];
    some.text.len() < all.text.len()
}

#[test]
fn a_file_is_opened_and_taken_away_without_a_network() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.kept_build().await;
        page.reload().await;
        stage.server.faults.set_down(true);
        page.reload().await;
        page.choose_file(&file("mine.csv", TABLE.as_bytes())).await;
        assert_shows_table(&page).await;
        page.load_anew().await;
        assert_shows_table(&page).await;
        page.keep_downloads().await;
        let download = page.download("ris", true).await;
        assert!(
            download.text.contains("https://example.org/b"),
            "{download:?}"
        );
    });
}

#[test]
fn the_worker_that_does_not_come_is_told_and_is_asked_for_again() {
    flow(async |stage| {
        // From the start, or the worker for reading offline might have it.
        let faults = &stage.server.faults;
        faults.replace(&exchange_program(), 404, "text/html", b"not there");
        let page = stage.open("").await;
        let path = file("mine.csv", TABLE.as_bytes());
        page.choose_file(&path).await;
        let problems = page.wait_for_file_problems().await;
        assert!(problems[0].contains("could not be loaded"), "{problems:?}");
        stage.server.take_crashes();
        faults.restore();
        page.choose_file(&path).await;
        assert_shows_table(&page).await;
    });
}

#[test]
fn all_of_it_is_reached_by_the_keyboard_alone() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.keep_downloads().await;
        page.focus("[data-command='download']").await;
        page.press("Enter").await;
        page.wait_for_focus_at("download-heading").await;
        assert!(page.is_download_open().await);
        // Close, the choice of statements, the first format.
        for _ in 0..3 {
            page.press("Tab").await;
        }
        page.press("Enter").await;
        let download = page.take_download().await;
        assert_eq!(download.name, "small.json");
        page.wait_for_focus_at("More").await;
    });
}

#[test]
fn on_a_phone_the_dialog_of_downloads_has_its_room() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "?data=data/small.json").await;
        page.press_button("download").await;
        assert!(page.is_download_open().await);
        assert!(!page.overflows_sideways().await);
        assert_eq!(page.clipped_in("#download").await, Vec::<String>::new());
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        let small = page.small_targets().await;
        assert!(
            small.is_empty(),
            "{:?}",
            small.iter().map(|target| &target.what).collect::<Vec<_>>()
        );
    });
}
