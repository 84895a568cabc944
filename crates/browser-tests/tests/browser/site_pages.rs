//! The pages that are read without the program: of a statement, an actor, a topic.

use crate::screen::Screen;
use crate::stage::flow;

const STATEMENT: &str = "lavrov-2025-08-20-truly-reliable";
const ACTOR: &str = "sergey-lavrov";
/// A topic on which that statement takes a stance.
const TOPIC: &str = "european-led-guarantees";

/// The address of a page of each kind.
fn paths() -> [String; 3] {
    [
        format!("/statement/{STATEMENT}/"),
        format!("/actor/{ACTOR}/"),
        format!("/topic/{TOPIC}/"),
    ]
}

#[test]
fn without_javascript_a_statement_leads_to_its_actor_its_topic_and_its_view() {
    flow(async |stage| {
        let page = stage.browser(Screen::PHONE.without_scripts()).await;
        let origin = stage.server.origin();
        let [_, actor, topic] = paths().map(|path| format!("{origin}{path}"));
        for (link, address) in [
            (format!(".trail a[href$='/{ACTOR}/']"), &actor),
            (format!(".positions a[href$='/{TOPIC}/']"), &topic),
        ] {
            page.open_file(&paths()[0]).await;
            let heading = page.words_without_script("h1").await;
            assert!(heading.starts_with("Sergey Lavrov"), "{heading}");
            page.follow_without_script(&link).await;
            page.wait_for_address_without_script(address).await;
            // And back: to the statement, or to whoever made it.
            let back = format!("main a[href$='/{STATEMENT}/'], main a[href$='/{ACTOR}/']");
            assert!(page.count_without_script(&back).await > 0, "{address}");
        }
        page.open_file(&paths()[0]).await;
        page.follow_without_script(".to-timeline a").await;
        page.wait_for_address_without_script(&format!("{origin}/?id={STATEMENT}"))
            .await;
    });
}

#[test]
fn axe_finds_nothing_on_a_page_of_each_kind_and_none_has_to_be_scrolled_sideways() {
    flow(async |stage| {
        for screen in [Screen::PHONE, Screen::DESK.dark()] {
            let page = stage.browser(screen).await;
            for path in paths() {
                page.open_file(&path).await;
                let found = page.axe_violations().await;
                assert_eq!(found, Vec::<String>::new(), "{path} on {screen:?}");
                assert!(!page.overflows_sideways().await, "{path} on {screen:?}");
            }
        }
    });
}
