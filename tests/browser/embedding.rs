//! The page as a part of another.

use crate::engine::Capability;
use crate::screen::Screen;
use crate::stage::flow;

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
                let told_px = page.told_px().await.unwrap_or_default();
                (told_px - content_px).abs() <= 1.0
            })
            .await;
            page.enter_frame().await;
            page.close_by_key().await;
            before_px = content_px;
        }
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
