//! Data that cannot be had, cannot be read, or is wrong in part.

use crate::page::Page;
use crate::stage::flow;

/// A data file, and words of the message or problem that must be told when nothing can be shown.
const NOTHING_TO_SHOW: &[(&str, &[&str])] = &[
    (
        "data/absent.json",
        &["data/absent.json", "not found", "404"],
    ),
    ("data/error.json", &["data/error.json", "500"]),
    ("data/forbidden.json", &["data/forbidden.json", "403"]),
    ("data/page.json", &["HTML"]),
    ("data/empty-file.json", &["empty file"]),
    (
        "data/not-json.json",
        &["file: line 1, column 1", "well-formed JSON"],
    ),
    (
        "data/table.csv",
        &[
            "semicolons between its columns (CSV)",
            "an object of each row",
        ],
    ),
    ("data/lines.jsonl", &["JSON Lines", "commas between them"]),
    (
        "data/list.json",
        &["file: found a list", "expected an object"],
    ),
    ("data/no-statements.json", &["no statements"]),
    (
        "data/no-good-row.json",
        &["No statement", "statements[0]", "(lost)"],
    ),
];

/// All that the page says where it has nothing to show.
async fn told(page: &Page) -> String {
    let message = page.message().await.unwrap_or_default();
    format!(
        "{}\n{message}\n{}",
        page.heading().await,
        page.problems().await.join("\n")
    )
}

#[test]
fn each_kind_of_failure_has_a_message_of_its_own() {
    flow(async |stage| {
        let page = stage.open("").await;
        for (file, expected) in NOTHING_TO_SHOW {
            page.go(&format!("?data={file}")).await;
            let told = told(&page).await;
            for words in *expected {
                assert!(told.contains(words), "{file}: {words} is in: {told}");
            }
            assert_eq!(page.drawn_count().await, 0, "{file}");
        }
    });
}

#[test]
fn a_network_failure_is_told_as_one() {
    flow(async |stage| {
        let page = stage.open("?data=data/dropped.json").await;
        let told = told(&page).await;
        assert!(told.contains("could not be reached"), "{told}");
    });
}

#[test]
fn a_file_that_breaks_off_on_its_way_is_asked_for_once_more() {
    flow(async |stage| {
        let page = stage.open("?data=data/breaks-off.json").await;
        assert_eq!(page.wait_for_statements().await, 12);
        assert_eq!(page.problems().await, Vec::<String>::new());
    });
}

#[test]
fn trying_again_shows_the_data_when_it_comes() {
    flow(async |stage| {
        let page = stage.open("?data=data/fails-first.json").await;
        let told = told(&page).await;
        assert!(told.contains("503"), "{told}");
        page.try_again().await;
        assert_eq!(page.wait_for_statements().await, 12);
        assert_eq!(page.drawn_count().await, 12);
        assert_eq!(page.message().await, None);
        assert_eq!(page.query().await, "?data=data/fails-first.json");
    });
}

#[test]
fn good_rows_are_shown_and_each_fault_is_named_by_its_path() {
    flow(async |stage| {
        let page = stage.open("?data=data/faulty.json").await;
        assert_eq!(page.matching_count().await, 2);
        assert_eq!(page.drawn_count().await, 2);
        let headline = page
            .problem_headline()
            .await
            .expect("there is a line on the problems");
        assert!(headline.contains("4 rows left out"), "{headline}");
        let problems = page.problems().await;
        for (path, words) in [
            ("actors[1].side", "atlantis"),
            ("sources[0].url", "ftp://example.org/a"),
            ("statements[1].date (no-date)", "missing"),
            ("statements[2].date (bad-date)", "2025-02-30"),
            ("statements[3].speaker (no-speaker)", "zoe"),
            ("statements[4].kind (bad-kind)", "sung"),
        ] {
            let is_named = |line: &String| line.contains(path) && line.contains(words);
            assert!(
                problems.iter().any(is_named),
                "{path} is named in {problems:#?}"
            );
        }
        page.open_statement("good-1").await;
        assert!(
            page.source_links().await.is_empty(),
            "an address that is none makes no link"
        );
    });
}

#[test]
fn a_file_in_utf16_is_read_as_any_other() {
    flow(async |stage| {
        let page = stage.open("?data=data/wide.json").await;
        assert_eq!(page.wait_for_statements().await, 12);
        assert_eq!(page.heading().await, "Two banks");
        assert_eq!(page.problems().await, Vec::<String>::new());
    });
}

#[test]
fn the_same_remark_on_many_rows_is_one_line_and_costs_no_row() {
    flow(async |stage| {
        let page = stage.open("?data=data/remarks.json").await;
        assert_eq!(page.matching_count().await, 8);
        let headline = page.problem_headline().await;
        assert!(headline.is_some_and(|line| line.contains("12 remarks")));
        let problems = page.problems().await;
        for (paths, words) in [
            (
                "statements[0].date (a), statements[1].date (b), statements[2].date (c), and 1 \
                 more (4 in all)",
                "only its day is read",
            ),
            ("statements[1].date (b)", "blanks before it or behind it"),
            (
                "statements[0].summary (a), statements[1].summary (b), statements[1].quote (b), \
                 and 1 more (4 in all)",
                "entities of HTML",
            ),
            (
                "statements[4].date (e)",
                "the year 1205 lies far from all others, 2024 to 2025",
            ),
            (
                "statements[3].date (d), statements[5].date (f)",
                "after the day on which its source was published",
            ),
        ] {
            let is_line = |line: &&String| line.starts_with(&format!("{paths}:"));
            let lines: Vec<&String> = problems.iter().filter(is_line).collect();
            let is_told = lines.iter().any(|line| line.contains(words));
            assert!(is_told, "{paths}: {words} is in {problems:#?}");
        }
        assert_eq!(problems.len(), 5, "{problems:#?}");
        page.open_statement("b").await;
        assert!(page.detail().await.contains("19 August 2025"));
        assert!(
            page.detail().await.contains("salt &amp; pepper"),
            "it is shown as it stands"
        );
    });
}

#[test]
fn what_is_known_to_a_season_or_a_decade_is_told_in_words() {
    flow(async |stage| {
        let page = stage.open("?data=data/remarks.json&view=list").await;
        let months = page.months().await;
        let outline: Vec<(&str, &str)> = months
            .iter()
            .map(|(iso, heading, _)| (iso.as_str(), heading.as_str()))
            .collect();
        assert_eq!(
            outline,
            [
                ("1205-08", "August 1205"),
                ("", "The 2020s, year not stated"),
                ("", "Spring 2024, month not stated"),
                ("2025-08", "August 2025"),
                ("2025-09", "September 2025"),
            ]
        );
    });
}

#[test]
fn a_file_that_was_cut_off_shows_its_whole_rows() {
    flow(async |stage| {
        let page = stage.open("?data=data/cut-off.json").await;
        assert_eq!(page.matching_count().await, 2);
        let problems = page.problems().await;
        assert!(
            problems.iter().any(|line| line.starts_with("file: line 9")),
            "{problems:#?}"
        );
    });
}

#[test]
fn hostile_text_is_shown_as_text_and_runs_nothing() {
    flow(async |stage| {
        let page = stage.open("?data=data/hostile.json").await;
        let assert_harmless = async |place: &str| {
            assert_eq!(page.hostile_traces().await, None, "{place}");
            assert_eq!(page.hostile_elements().await, 0, "{place}");
        };
        assert_harmless("the timeline").await;
        assert!(
            page.heading().await.contains("<script>"),
            "the title is shown as it is"
        );
        assert!(!page.problems().await.is_empty());
        assert_harmless("the problems").await;
        let hostile = page
            .marks()
            .await
            .into_iter()
            .find(|id| id != "plain")
            .expect("the row with the hostile id is drawn");
        page.point_at("[data-mark^=x]").await;
        assert!(
            page.tooltip()
                .await
                .is_some_and(|words| words.contains("<img"))
        );
        assert_harmless("the tooltip").await;
        page.click("[data-mark^=x]").await;
        page.wait_for_open(&hostile).await;
        assert!(
            page.detail().await.contains("</blockquote><img"),
            "{}",
            page.detail().await
        );
        assert!(
            page.source_links().await.is_empty(),
            "an address that runs a script is no link"
        );
        assert_harmless("the open statement").await;
        page.reload().await;
        assert_eq!(
            page.open_id().await,
            Some(hostile),
            "its link can be shared all the same"
        );
        page.press("Escape").await;
        page.click("[data-mark=plain]").await;
        page.wait_for_open("plain").await;
        assert_harmless("the statement with a quote in its address").await;
        page.view("list").await;
        assert_eq!(page.items().await.len(), 2);
        assert_harmless("the list").await;
        page.click("[aria-label^='Only </a>']").await;
        assert_eq!(page.items().await.len(), 1);
        assert_harmless("the chips").await;
    });
}
