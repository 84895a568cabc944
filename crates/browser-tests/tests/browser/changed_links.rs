//! Links to which something was done on their way: they show what was meant, and the script that
//! asks for the data ahead of the program reads them as the program does.

#[path = "../../../core/tests/hostile/links.rs"]
#[expect(
    dead_code,
    reason = "what must be named for them is looked at without a browser"
)]
mod links;

use timeline_core::link::ViewState;

use crate::data::Data;
use crate::faults::Asked;
use crate::page::Page;
use crate::screen::Screen;
use crate::server::SMALL;
use crate::stage::{Stage, flow};

/// A link as it came, and as it was.
const CHANGED: &[(&str, &str)] = &[
    // Taken out of HTML.
    (
        "?data=data/small.json&amp;actor=ann&amp;from=2025-01-05&amp;to=2025-03-31",
        "?data=data/small.json&actor=ann&from=2025-01-05&to=2025-03-31",
    ),
    (
        "?data=data/small.json&#38;actor=bob&#38;view=list&#38;embed=1",
        "?data=data/small.json&actor=bob&view=list&embed=1",
    ),
    // Written as forms write.
    (
        "?data=data/small.json&q=bridge+soon",
        "?data=data/small.json&q=bridge%20soon",
    ),
    // A key given twice.
    (
        "?data=data/small.json&actor=ann&actor=cid",
        "?data=data/small.json&actor=ann,cid",
    ),
    // The sentence around it.
    (
        "?data=data/small.json&id=ann-2.",
        "?data=data/small.json&id=ann-2",
    ),
    (
        "?data=data/small.json&actor=bob&embed=1).",
        "?data=data/small.json&actor=bob&embed=1",
    ),
    ("?data=data/small.json%E2%80%9D", "?data=data/small.json"),
    // Capitals, tracking keys, double encoding.
    (
        "?DATA=data/small.json&Actor=cid&utm_source=mail&fbclid=x",
        "?data=data/small.json&actor=cid",
    ),
    (
        "?data=data%252Fsmall.json&actor=ann%252Ccid&q=bridge%2520soon",
        "?data=data/small.json&actor=ann,cid&q=bridge%20soon",
    ),
    (
        "?data%3Ddata%2Fsmall.json%26actor%3Dann",
        "?data=data/small.json&actor=ann",
    ),
    // All but one, escaped by a program that escapes all it can.
    (
        "?data=data%2Fsmall.json&actor=%21ann",
        "?data=data/small.json&actor=!ann",
    ),
];

/// All that two readers of the same link see alike.
async fn seen(
    page: &Page,
) -> (
    String,
    Vec<String>,
    Vec<String>,
    Option<String>,
    Vec<String>,
) {
    (
        page.drawn().await,
        page.items().await,
        page.chips().await,
        page.open_id().await,
        page.full_parts().await,
    )
}

#[test]
fn a_link_shows_what_was_meant_whatever_was_done_to_it_on_its_way() {
    flow(async |stage| {
        let (page, other) = (stage.open("").await, stage.open("").await);
        for (changed, right) in CHANGED {
            page.go(changed).await;
            other.go(right).await;
            assert_eq!(page.problems().await, Vec::<String>::new(), "{changed}");
            assert_eq!(seen(&page).await, seen(&other).await, "{changed}");
        }
    });
}

#[test]
fn words_joined_by_plus_are_words_and_no_phrase() {
    flow(async |stage| {
        let page = stage.open("?q=security+guarantees").await;
        let count = page.matching_count().await;
        assert_eq!(page.sought().await, "security guarantees");
        page.go("?q=security%20guarantees").await;
        assert_eq!(page.matching_count().await, count);
        page.go("?q=%22security+guarantees%22").await;
        assert!(page.matching_count().await < count, "the phrase is rarer");
    });
}

#[test]
fn what_cannot_be_meant_is_named() {
    flow(async |stage| {
        let link = "?data=data/small.json&id=ann-1&id=ann-2&actors=ann&q=R&D&utm_medium=mail";
        let page = stage.open(link).await;
        let problems = page.problems().await;
        for (key, value) in [("id", "ann-2"), ("actors", "ann"), ("d", "")] {
            let start = format!("link: {key}: found \u{201c}{value}\u{201d}");
            assert!(
                problems.iter().any(|line| line.starts_with(&start)),
                "{start} is in {problems:#?}"
            );
        }
        assert_eq!(problems.len(), 3, "{problems:#?}");
        assert_eq!(page.open_id().await.as_deref(), Some("ann-1"));
    });
}

/// The path of the built-in data set.
const BUILT_IN: &str = "/data/statements.json";

/// Links to data files, and the path that must be asked for.
const FILES: &[(&str, &str)] = &[
    ("?data=data/my%20file.json", "/data/my%20file.json"),
    ("?data=data/my+file.json&view=list", "/data/my%20file.json"),
    ("?data=data/my%2520file.json", "/data/my%20file.json"),
    ("?data=data%252Fmy%2520file.json.", "/data/my%20file.json"),
    ("?data=data/a%2Bb.json%29", "/data/a+b.json"),
    ("?Data=data/a%252Bb.json&amp;embed=1", "/data/a%2Bb.json"),
    ("?embed=1&#38;data=data/small.json", "/data/small.json"),
    ("?data%3Ddata%2Fsmall.json", "/data/small.json"),
    (
        "?data=data/small.json&data=data/other.json",
        "/data/small.json",
    ),
    ("?data=http:data/small.json", BUILT_IN),
    ("?data=data%5Csmall.json", BUILT_IN),
    ("?data=//example.org/a.json", BUILT_IN),
    ("?data=%20&view=list", BUILT_IN),
    ("?actor=%ff&data", BUILT_IN),
];

/// The data files that pages asked for. The worker that keeps a build asks for the built-in one as
/// well, in its own time.
fn asked_files(stage: &Stage) -> Vec<String> {
    let mut asked = stage.server.faults.take_asked();
    let is_of_worker = |asked: &Asked| {
        let referrer = asked.referrer.as_deref();
        referrer.is_some_and(|referrer| referrer.ends_with("/sw.js"))
    };
    asked.retain(|asked| asked.path.starts_with("/data/") && !is_of_worker(asked));
    asked.into_iter().map(|asked| asked.path).collect()
}

#[test]
fn the_file_that_a_link_names_is_asked_for_once_and_no_other() {
    flow(async |stage| {
        for name in ["my%20file.json", "/a+b.json", "/a%2Bb.json"] {
            let faults = &stage.server.faults;
            faults.replace(name, 200, "application/json", SMALL.as_bytes());
        }
        let shared = stage.browser(Screen::DESK).await;
        for (link, path) in FILES {
            // Browsers keep the built-in file, which says how old it is.
            let fresh = match *path {
                BUILT_IN => Some(stage.browser(Screen::DESK).await),
                _ => None,
            };
            let page = fresh.as_ref().unwrap_or(&shared);
            asked_files(&stage);
            page.go(link).await;
            assert_eq!(asked_files(&stage), [*path], "{link}");
            assert_eq!(page.message().await, None, "{link}");
        }
    });
}

#[test]
fn the_script_ahead_of_the_program_reads_each_link_as_the_program_does() {
    flow(async |stage| {
        let page = stage.open("").await;
        let odd = links::all().into_iter().map(|link| link.query);
        let ours = CHANGED.iter().map(|(changed, _)| *changed);
        let files = FILES.iter().map(|(link, _)| *link);
        let mut queries: Vec<String> = ours.chain(files).map(str::to_owned).collect();
        queries.extend(odd.filter(|query| query.len() < 1000));
        for value in [
            "1",
            "1.",
            "%201%E2%80%9D",
            "+1",
            "0",
            "11",
            "1&embed=0",
            "&embed=1",
            "1#",
            "%EF%BB%BF1",
        ] {
            queries.push(format!("a=b&amp;EMBED={value}"));
        }
        assert!(queries.len() > 1000);
        let read = page.read_ahead(&queries).await;
        for (query, (data, is_embedded, is_plain)) in queries.iter().zip(read) {
            let (state, problems) = ViewState::from_query(query);
            let shows_all = state == ViewState::default() && problems.is_empty();
            assert!(shows_all || !is_plain, "{query:?}");
            assert_eq!(
                (data, is_embedded),
                (state.data, state.is_embedded),
                "{query:?}"
            );
        }
        let plain = ["", "?", "#", "?fbclid=x&utm_source=y", "?&amp;GCLID=1"].map(str::to_owned);
        for (query, (_, _, is_plain)) in plain.iter().zip(page.read_ahead(&plain).await) {
            assert!(is_plain, "{query:?}");
        }
    });
}

#[test]
fn an_embed_code_works_also_where_its_address_is_copied_out_of_the_html() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&actor=!ann&view=list&id=bob-1")
            .await;
        let code = page.copied_embed_code().await;
        let (_, rest) = code.split_once("src=\"").expect("the code has an address");
        let (address, _) = rest.split_once('"').expect("the address has an end");
        assert!(address.contains("&amp;"), "{address}");
        page.go_to(address).await;
        let by_hand = seen(&page).await;
        page.go_to(&address.replace("&amp;", "&")).await;
        assert_eq!(by_hand, seen(&page).await);
        assert_eq!(page.problems().await, Vec::<String>::new());
        assert_eq!(page.full_parts().await, Vec::<String>::new());
        assert_eq!(page.open_id().await.as_deref(), Some("bob-1"));
    });
}

/// Ids that must be escaped in a link, or could be taken for something else there.
const ODD_IDS: &[&str] = &[
    "first.",
    "first",
    "a&b=c#d%20 e",
    "\u{417}\u{430}\u{44f}\u{432}\u{430} \u{2116}1 (a, b).",
    "!x",
    "x+y",
    "X",
];

#[test]
fn our_own_links_carry_each_id_and_the_data_is_told_of_those_that_need_escapes() {
    flow(async |stage| {
        let statement = |id: &&str| {
            serde_json::json!({
                "id": id, "speaker": id, "date": "2025-08-20", "kind": "spoken",
                "summary": "A bridge.", "source": "paper",
            })
        };
        let actor = |id: &&str| serde_json::json!({"id": id, "name": id});
        let file = serde_json::json!({
            "format": "statement-timeline/1",
            "actors": ODD_IDS.iter().map(actor).collect::<Vec<_>>(),
            "sources": [{"id": "paper", "publisher": "The Paper"}],
            "statements": ODD_IDS.iter().map(statement).collect::<Vec<_>>(),
        });
        let faults = &stage.server.faults;
        faults.replace(
            "/odd.json",
            200,
            "application/json",
            file.to_string().as_bytes(),
        );
        let page = stage.open("?data=data/odd.json&view=list").await;
        let remarks = page.problems().await;
        for id in ODD_IDS.iter().filter(|id| **id != "first") {
            let words = format!("found \u{201c}{id}\u{201d}; expected an id of small letters");
            assert!(
                remarks.iter().any(|line| line.contains(&words)),
                "{words} is in {remarks:#?}"
            );
        }
        for id in ODD_IDS {
            page.go("?data=data/odd.json&view=list").await;
            page.open_from_list(id).await;
            page.filter_only(id).await;
            page.reload().await;
            assert_eq!(page.open_id().await.as_deref(), Some(*id));
            assert_eq!(page.matching_count().await, 1, "{id}");
            assert_eq!(page.chips().await, [*id]);
        }
    });
}

#[test]
fn one_of_many_actors_left_out_makes_a_short_link_and_takes_no_time() {
    flow(async |stage| {
        let ids: Vec<String> = (0..450)
            .map(|number| format!("member-{number}-of-the-lower-house"))
            .collect();
        let actor = |id: &String| serde_json::json!({"id": id, "name": id, "side": "house"});
        let statement = |id: &String| {
            serde_json::json!({
                "id": format!("{id}-1"), "speaker": id, "date": "2025-08-20", "kind": "spoken",
                "summary": "A bridge.",
                "source": "paper",
            })
        };
        let file = serde_json::json!({
            "format": "statement-timeline/1",
            "sides": [{"id": "house", "name": "The house"}],
            "actors": ids.iter().map(actor).collect::<Vec<_>>(),
            "sources": [{"id": "paper", "publisher": "The Paper"}],
            "statements": ids.iter().map(statement).collect::<Vec<_>>(),
        });
        let faults = &stage.server.faults;
        faults.replace(
            "/many.json",
            200,
            "application/json",
            file.to_string().as_bytes(),
        );
        let page = stage.open("?data=data/many.json").await;
        let took_ms = page.time_of_toggle_ms(&ids[7]).await;
        assert!(took_ms < 3000.0, "{took_ms} ms");
        assert_eq!(page.matching_count().await, 449);
        assert_eq!(page.key("actor").await, Some(format!("!{}", ids[7])));
        assert_eq!(page.chips().await, [format!("All but {}", ids[7])]);
        page.toggle(&ids[9]).await;
        assert_eq!(
            page.key("actor").await,
            Some(format!("!{},{}", ids[7], ids[9]))
        );
        page.reload().await;
        assert_eq!(page.matching_count().await, 448);
        page.remove_chip(&format!("All but {}", ids[7])).await;
        assert_eq!(page.key("actor").await, Some(format!("!{}", ids[9])));
        page.remove_chip(&format!("All but {}", ids[9])).await;
        assert_eq!(page.query().await, "?data=data/many.json");
    });
}

#[test]
fn all_but_all_others_is_the_page_of_the_one_left() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&actor=!bob,cid,dee,eve&view=positions")
            .await;
        assert_eq!(page.profile().await.as_deref(), Some("Ann"));
        assert_eq!(page.chips().await, ["Ann"]);
        let data = Data::built_in();
        let but_two: Vec<String> = data.actors().into_iter().take(2).collect();
        page.go(&format!("?actor=!{}", but_two.join(","))).await;
        let ticked = page.ticked().await;
        assert_eq!(ticked.len(), data.actors().len() - 2);
        assert!(but_two.iter().all(|id| !ticked.contains(id)));
    });
}
