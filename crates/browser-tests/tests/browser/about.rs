//! Whose page it is: the dialog about the data, the name of the page in the tab, and the languages
//! of its texts.

use crate::data::{Data, text};
use crate::screen::Screen;
use crate::stage::flow;

const SMALL: &str = "?data=data/small.json";
const UKRAINIAN: &str = "?data=data/ukrainian.json";

#[test]
fn each_view_says_whose_data_it_is_by_mouse_and_by_keyboard() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        let paragraphs = data.file["about"].as_array().expect("the data says");
        for query in ["", "?view=list", "?view=positions"] {
            page.go(query).await;
            page.press_button("about").await;
            assert!(page.is_about_open().await, "{query}");
            let words = page.about().await;
            for paragraph in paragraphs {
                let paragraph = paragraph.as_str().expect("it is a text");
                assert!(words.contains(paragraph), "{paragraph} in {words}");
            }
            assert!(words.contains(&text(&data.file, "licence")), "{words}");
            page.close_about().await;
            assert!(!page.is_about_open().await, "{query}");
            page.wait_for_focus_at("More").await;
        }
        page.focus("[data-command='about']").await;
        page.press("Enter").await;
        page.wait_for_focus_at("about-heading").await;
        page.press("/").await;
        assert!(!page.is_searching().await, "keys of the page rest");
        page.press("Escape").await;
        page.wait_for_focus_at("More").await;
    });
}

#[test]
fn the_file_that_is_shown_is_there_to_be_taken_away() {
    flow(async |stage| {
        let page = stage.open("").await;
        let origin = stage.server.origin();
        let file = |name: &str| (format!("{origin}/data/{name}"), true);
        assert_eq!(page.offered_file().await, file("statements.json"));
        page.go(SMALL).await;
        assert_eq!(page.offered_file().await, file("small.json"));
        page.press_button("about").await;
        let words = page.about().await;
        assert!(words.contains("Who made the data, how, and how to correct it, is not stated"));
    });
}

#[test]
fn what_the_file_says_of_itself_is_plain_text() {
    flow(async |stage| {
        let page = stage.open(UKRAINIAN).await;
        page.press_button("about").await;
        let words = page.about().await;
        assert!(words.contains("<b>Виправлення</b> надсилайте"), "{words}");
    });
}

#[test]
fn the_dialog_has_room_and_breaks_no_rule_on_any_screen() {
    flow(async |stage| {
        for screen in [Screen::DESK, Screen::PHONE.dark(), Screen::SLIM] {
            let page = stage.open_on(screen, "").await;
            page.press_button("about").await;
            assert_eq!(page.axe_violations().await, Vec::<String>::new());
            assert!(!page.overflows_sideways().await);
            assert_eq!(page.clipped_in("#about").await, Vec::<String>::new());
        }
    });
}

#[test]
fn an_open_dialog_is_printed_without_the_page_below_it() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.press_button("about").await;
        page.put_on_paper().await;
        assert_eq!(page.controls().await, Vec::<String>::new());
        assert!(!page.shows_page().await);
        assert!(page.about().await.contains("About the data"));
    });
}

#[test]
fn a_part_of_another_page_leads_to_it_by_the_full_view() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&embed=1").await;
        assert!(!page.has_about().await);
        let (full, ..) = page.full_view().await;
        page.go_to(&full).await;
        page.press_button("about").await;
        assert!(page.is_about_open().await);
    });
}

#[test]
fn the_tab_is_called_after_the_open_statement_and_the_data() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        let title = text(&data.file, "title");
        assert_eq!(page.title().await, title);
        let row = &data.rows("statements")[0];
        let (id, headline) = (text(row, "id"), text(row, "headline"));
        page.go(&format!("?id={id}")).await;
        assert_eq!(page.title().await, format!("{headline} · {title}"));
        page.go(SMALL).await;
        assert_eq!(page.title().await, "Two banks");
        page.open_statement("ann-1").await;
        assert_eq!(page.title().await, "Ann, 10 January 2025 · Two banks");
        page.back().await;
        page.wait_for_closed().await;
        assert_eq!(page.title().await, "Two banks");
        page.go("?data=data/absent.json").await;
        assert_eq!(page.title().await, "Who said what, and when");
    });
}

/// Texts of the data in each view, by what finds them.
const OF_THE_DATA: &[(&str, &[&str])] = &[
    (
        "&id=olha-1",
        &[
            "h1",
            ".speaker bdi",
            ".headline",
            "[data-detail] .role",
            "[data-detail] .summary",
            "[data-detail] .positions em",
            ".lane-name",
            ".filter-actor .filter-name",
            ".filter-group legend bdi",
            "[data-command^='toggle topic '] + .filter-name",
            "#about > p[dir]",
        ],
    ),
    (
        "&view=list&id=olha-2",
        &[".item .summary", ".month-event bdi", ".quote"],
    ),
    (
        "&view=positions",
        &[".board thead a", ".board tbody th bdi"],
    ),
    (
        "&actor=olha&view=positions",
        &[".page-head h2 bdi", ".strip-row h4 a"],
    ),
    (
        "&topic=bridge&view=positions",
        &[".page-head h2 bdi", ".strip-row h4 a"],
    ),
];

#[test]
fn texts_of_the_data_say_their_language_and_those_of_the_page_say_theirs() {
    flow(async |stage| {
        let page = stage.open(UKRAINIAN).await;
        assert_eq!(page.language().await, "uk");
        for (query, selectors) in OF_THE_DATA {
            page.go(&format!("{UKRAINIAN}{query}")).await;
            for selector in *selectors {
                let found = page.languages(selector).await;
                assert!(!found.is_empty(), "{selector} is in {query}");
                for text in found.iter().filter(|text| !text.words.contains("The ")) {
                    assert_eq!(text.language, "uk", "{selector}: {}", text.words);
                }
            }
            for selector in [".views a", ".standfirst", "#help h2"] {
                for text in page.languages(selector).await {
                    assert_eq!(text.language, "en", "{selector}: {}", text.words);
                }
            }
        }
        page.go(&format!("{UKRAINIAN}&id=olha-1")).await;
        let quote = &page.languages("[data-detail] .quote").await[0];
        assert_eq!(
            (quote.language.as_str(), quote.words.as_str()),
            ("en", "“The bridge will come”")
        );
        page.go(SMALL).await;
        assert_eq!(page.language().await, "en");
        assert_eq!(page.language_marks().await, 0);
    });
}

#[test]
fn the_open_statement_has_all_its_pages_with_their_kind_and_the_panel_their_shares() {
    flow(async |stage| {
        let page = stage.open(&format!("{UKRAINIAN}&id=olha-1")).await;
        assert_eq!(
            page.pages_of_statement().await,
            [
                "Міська рада, “Протокол”, 10 January 2025 Official page",
                "The Paper, 11 January 2025 News organisation",
                "Щоденник Other page",
            ]
        );
        let links = page.source_links().await;
        let addresses: Vec<&str> = links
            .iter()
            .map(|(_, address, _)| address.as_str())
            .collect();
        assert_eq!(
            addresses,
            [
                "https://example.org/minutes#:~:text=The%20bridge%20will%20come",
                "https://example.org/paper",
                "https://example.org/diary",
            ]
        );
        assert_eq!(
            page.kinds_of_pages().await,
            [
                "Official pages: 1 (33 %)",
                "News organisations: 1 (33 %)",
                "Other pages: 1 (33 %)"
            ]
        );
    });
}

#[test]
fn the_headline_heads_statement_entry_tooltip_and_chooser() {
    flow(async |stage| {
        let page = stage.open(&format!("{UKRAINIAN}&id=olha-1")).await;
        assert_eq!(page.headlines("[data-detail] h2").await, ["Міст буде"]);
        page.go(UKRAINIAN).await;
        page.point_at("[data-mark='ivan-1']").await;
        assert_eq!(page.headlines(".tooltip").await, ["Вона передумає"]);
        page.go(&format!("{UKRAINIAN}&view=list")).await;
        assert_eq!(
            page.headlines("[data-item] h3").await,
            ["Міст буде", "Вона передумає"]
        );
        page.go(&format!(
            "{UKRAINIAN}&from=2025-01-01&to=2025-12-31&lanes=compact"
        ))
        .await;
        page.click_cluster("olha-1").await;
        assert_eq!(
            page.choices().await,
            [
                "10 January 2025 Міська: Міст буде",
                "10 January 2025 Міська: Пороми залишаться.",
            ]
        );
    });
}

#[test]
fn an_actor_is_found_by_other_spellings_and_in_other_scripts() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        let zelensky = data.said_by(&["volodymyr-zelensky"]);
        for typed in ["Zelenskyy", "Zelenskiy", "speaker:Зеленський"] {
            page.search(typed).await;
            let items = page.items().await;
            assert!(
                zelensky.iter().all(|id| items.contains(id)),
                "{typed}: {items:?}"
            );
        }
        page.search("").await;
        for typed in ["Zelenskyy", "Zelenskiy", "Зеленський"] {
            page.find_actor(typed).await;
            let offered = page.offered().await;
            assert!(
                offered.contains(&"Volodymyr Zelensky".to_owned()),
                "{typed}: {offered:?}"
            );
        }
    });
}
