//! The page as a part of another.

use std::time::Duration;

use crate::builds::built_file;
use crate::data::Data;
use crate::engine::Capability;
use crate::page::with_look_at_shell;
use crate::screen::Screen;
use crate::server::SUB_PATH;
use crate::stage::flow;

/// More than what stands on the page while its data comes, and less than any picture.
const LEAST_PX: f64 = 200.0;

#[test]
fn a_frame_shows_the_picture_and_the_open_statement_and_little_else() {
    flow(async |stage| {
        let full = stage.open("?data=data/small.json").await;
        assert_ne!(full.full_parts().await, Vec::<String>::new());
        let page = stage.browser(Screen::DESK).await;
        let around = format!("{}/embedding.html", stage.server.origin());
        page.go_into_frame_of(&around).await;
        assert_eq!(page.drawn_count().await, full.drawn_count().await);
        assert_eq!(page.open_id().await.as_deref(), Some("ann-1"));
        assert_eq!(page.full_parts().await, Vec::<String>::new());
    });
}

#[test]
fn a_frame_shows_the_page_of_a_folder_and_keeps_nothing_for_later() {
    flow(async |stage| {
        let origin = stage.server.origin();
        let folder = format!("{origin}{SUB_PATH}");
        let article = include_str!("fixtures/embedding.html");
        let article = article.replace("./?data=data/small.json&amp;", &format!("{folder}?"));
        let faults = &stage.server.faults;
        faults.replace("/embedding.html", 200, "text/html", article.as_bytes());
        let page = stage.browser(Screen::DESK).await;
        page.go_into_frame_of(&format!("{origin}/embedding.html"))
            .await;
        let count = Data::built_in().statements().len();
        assert_eq!(page.drawn_count().await, count);
        assert_eq!(page.full_parts().await, Vec::<String>::new());
        let (address, ..) = page.full_view().await;
        assert_eq!(address, folder);
        let requests = page.requests().await;
        let is_in_folder = |url: &String| url.starts_with(&folder) || url.starts_with("data:");
        assert!(requests.iter().all(is_in_folder), "{requests:#?}");
        page.stay_for(Duration::from_secs(5)).await;
        assert!(!page.has_worker().await);
    });
}

#[test]
fn a_frame_leaves_focus_and_place_to_the_page_around_it() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let around = format!("{}/embedding.html", stage.server.origin());
        page.go_into_frame_of(&around).await;
        assert_eq!(page.focused().await, "", "nothing in the frame");
        page.leave_frame().await;
        assert_eq!(page.focused().await, "words");
        assert!(page.scrolled_px().await < 1.0);
        page.enter_frame().await;
        page.close_by_key().await;
        page.open_by_key("dee-1").await;
        page.leave_frame().await;
        assert!(page.scrolled_px().await < 1.0);
        stage.needs(Capability::FocusOfFrames);
        assert_eq!(page.focused().await, "frame", "the reader went there");
    });
}

#[test]
fn a_frame_tells_its_height_whenever_that_changes() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let around = format!("{}/embedding.html", stage.server.origin());
        page.go_into_frame_of(&around).await;
        let mut before_px = 0.0;
        for _ in 0..2 {
            let content_px = page.content_px().await;
            assert!((content_px - before_px).abs() > 20.0, "{content_px}");
            page.leave_frame().await;
            page.wait_until("the page around is told", async || {
                let told_px = page.told_px().await;
                told_px
                    .last()
                    .is_some_and(|told_px| (told_px - content_px).abs() <= 1.0)
            })
            .await;
            let told_px = page.told_px().await;
            let is_of_all = |told_px: &f64| *told_px > LEAST_PX;
            assert!(told_px.iter().all(is_of_all), "{told_px:?}");
            page.enter_frame().await;
            page.close_by_key().await;
            before_px = content_px;
        }
    });
}

#[test]
fn the_head_of_a_part_has_its_place_and_size_before_the_program_is_there() {
    flow(async |stage| {
        let faults = &stage.server.faults;
        let script = with_look_at_shell(include_str!("crashes.js"));
        faults.replace("/crashes.js", 200, "text/javascript", script.as_bytes());
        for screen in [Screen::DESK, Screen::PHONE] {
            let page = stage.open_on(screen, "?embed=1").await;
            let (shells, head) = (page.heads_of_shell().await, page.head().await);
            let at_first = shells.first().expect("the shell was seen");
            assert!(
                at_first.words.contains("Loading the statements"),
                "{at_first:?}"
            );
            assert!(head.words.contains("Open the full view"), "{head:?}");
            for shell in &shells {
                for (before_px, after_px) in shell.places_px.iter().zip(&head.places_px) {
                    assert!((before_px - after_px).abs() <= 1.0, "{shell:?} {head:?}");
                }
            }
        }
    });
}

#[test]
fn a_part_stays_one_when_its_data_does_not_come() {
    flow(async |stage| {
        let page = stage.open("?data=data/error.json&embed=1").await;
        assert!(page.message().await.is_some());
        page.show_built_in().await;
        assert_eq!(page.query().await, "?embed=1");
        assert_eq!(page.full_parts().await, Vec::<String>::new());
        page.go("?data=data/error.json").await;
        page.show_built_in().await;
        assert_eq!(page.query().await, "");
        assert_ne!(page.full_parts().await, Vec::<String>::new());
    });
}

#[test]
fn a_part_stays_one_when_its_program_has_stopped() {
    flow(async |stage| {
        let page = stage.open("?actor=sergey-lavrov&embed=1").await;
        page.run_script("trap.js").await;
        assert_eq!(page.trouble().await.role, "alert");
        assert_eq!(stage.server.take_crashes().len(), 1);
        page.load_again().await;
        assert_eq!(page.query().await, "?actor=sergey-lavrov&embed=1");
        assert_eq!(page.full_parts().await, Vec::<String>::new());
    });
}

#[test]
fn a_part_stays_one_when_its_program_was_refused() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let faults = &stage.server.faults;
        faults.replace(
            &built_file(".wasm"),
            404,
            "text/html",
            b"<h1>Not found</h1>",
        );
        page.open_file("/?embed=1").await;
        assert_eq!(page.trouble().await.role, "alert");
        faults.restore();
        page.load_again().await;
        assert_eq!(page.query().await, "?embed=1");
        assert_eq!(page.full_parts().await, Vec::<String>::new());
    });
}

#[test]
fn the_full_view_shows_what_the_frame_shows() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let origin = stage.server.origin();
        page.go_into_frame_of(&format!("{origin}/embedding.html"))
            .await;
        let (address, target, rel) = page.full_view().await;
        assert_eq!(address, format!("{origin}/?data=data/small.json&id=ann-1"));
        assert_eq!((target.as_str(), rel.as_str()), ("_blank", "noopener"));
        page.close_by_key().await;
        page.open_by_key("dee-1").await;
        let (address, ..) = page.full_view().await;
        assert_eq!(address, format!("{origin}/?data=data/small.json&id=dee-1"));
        assert!(
            page.query().await.ends_with("&embed=1"),
            "and the frame stays one"
        );
        assert!(!page.address_of_mark("bob-1").await.contains("embed"));
    });
}

#[test]
fn the_embed_code_has_the_view_that_is_shown() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&id=ann-1").await;
        let code = page.copied_embed_code().await;
        let address = format!(
            "{}/?data=data/small.json&amp;id=ann-1&amp;embed=1",
            stage.server.origin()
        );
        assert!(
            code.starts_with(&format!("<iframe src=\"{address}\" title=\"")),
            "{code}"
        );
        assert!(code.ends_with("</iframe>"), "{code}");
        assert!(!page.address().await.contains("embed"));
    });
}
