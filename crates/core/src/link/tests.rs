use super::*;
use crate::dataset::Dataset;
use crate::load::load;
use crate::problem::Problem;
use crate::sort::set_of;
use proptest::prelude::*;

const QUERIES: &[&str] = &[
    "",
    "actor=",
    "actor=donald-trump,sergey-lavrov",
    "actor=!donald-trump,sergey-lavrov&about=1",
    "actor=%21donald-trump",
    "actor=!%21donald-trump",
    "actor=lavrov%2C%20s%2E&id=a%20%28draft%29%2E",
    "actor=vladimir-putin&about=1&from=2025-08-01&to=2025-08-31&collapsed=russia,ukraine&id=trump-2025-08-putin-could-agree",
    "data=data/other.json&view=list",
    "from=2025-08-01",
    "from=2025-08-10&within=2025-08-01/2025-08-31&view=list",
    "embed=1",
    "actor=donald-trump&view=list&id=trump-2025-08-putin-could-agree&embed=1",
    "topic=bridge,ferry&stance=opposes&kind=spoken&publisher=the-paper&q=a%20road&view=positions&asof=2025-08-20",
];

fn paths(problems: &[Problem]) -> Vec<String> {
    problems
        .iter()
        .map(|problem| problem.path.clone())
        .collect()
}

#[test]
fn a_canonical_query_is_read_and_written_unchanged() {
    for query in QUERIES {
        let (state, problems) = ViewState::from_query(query);
        assert_eq!(problems, [], "{query}");
        assert_eq!(state.to_query(), *query);
    }
}

#[test]
fn other_forms_of_the_same_view_become_canonical() {
    for (query, canonical) in [
        ("?view=timeline&about=0", ""),
        ("id=b&actor=z,a,,a", "actor=a,z&id=b"),
        ("actor=a&actor=b", "actor=a,b"),
        ("utm_source=mail&actor=a", "actor=a"),
        ("embed=1&q=%20", "embed=1"),
        ("embed=1&id=a", "id=a&embed=1"),
        ("embed=0", ""),
        ("q=%20%0A&id=a", "id=a"),
        (
            "asof=2025-08-20&view=positions&stance=&q=b",
            "q=b&view=positions&asof=2025-08-20",
        ),
        ("id=", ""),
        ("data=data%2Fa%20b.json", "data=data/a%20b.json"),
    ] {
        assert_eq!(
            ViewState::from_query(query).0.to_query(),
            canonical,
            "{query}"
        );
    }
}

#[test]
fn a_text_of_blanks_seeks_nothing_and_reads_back() {
    let (state, _) = ViewState::from_query("q=%20%0A");
    assert_eq!(ViewState::from_query(&state.to_query()).0, state);
}

#[test]
fn each_bad_value_falls_back_alone_and_is_named() {
    for (query, path) in [
        ("about=yes", "link: about"),
        ("from=2025-02-30", "link: from"),
        ("to=tomorrow", "link: to"),
        ("within=2025-08-01", "link: within"),
        ("within=2025-08-31/2025-08-01", "link: within"),
        ("within=2025-08-01/..", "link: within"),
        ("within=2025-08-01/2025-08-02/2025-08-03", "link: within"),
        ("view=map", "link: view"),
        ("asof=now", "link: asof"),
        ("embed=yes", "link: embed"),
        ("data=https://example.org/a.json", "link: data"),
        ("data=//example.org/a.json", "link: data"),
        ("data=%5C%5Cexample.org/a.json", "link: data"),
        ("data=javascript:alert(1)", "link: data"),
        ("data=", "link: data"),
    ] {
        let (state, problems) = ViewState::from_query(&format!("{query}&id=kept"));
        assert_eq!(paths(&problems), [path], "{query}");
        assert_eq!(state.open.as_deref(), Some("kept"), "{query}");
    }
}

/// What links name on a site that allows two hosts, and what of it is taken; `None` is named.
const ELSEWHERE: &[(&str, Option<&str>)] = &[
    ("https://a.example/x.json", Some("https://a.example/x.json")),
    (
        "https%3A%2F%2Fa.example%2Fx.json",
        Some("https://a.example/x.json"),
    ),
    // A sentence went on behind it.
    (
        "https://a.example/x.json).",
        Some("https://a.example/x.json"),
    ),
    (
        "%20https://A.Example/x.json%20",
        Some("https://A.Example/x.json"),
    ),
    (
        "https://a.example/api%3Fset%3D1%26as%3Djson",
        Some("https://a.example/api?set=1&as=json"),
    ),
    // What is escaped in an address means something else there than what isn't.
    (
        "https://a.example/f%252Fx.json/raw",
        Some("https://a.example/f%2Fx.json/raw"),
    ),
    (
        "http://localhost:81/x.json",
        Some("http://localhost:81/x.json"),
    ),
    ("data/x.json", Some("data/x.json")),
    ("https://a.example", None),
    ("https://a.example:8443/x.json", None),
    ("https://a.example@c.example/x.json", None),
    ("https://a.example.c.example/x.json", None),
    ("http://a.example/x.json", None),
    ("https://a.example/%5Cx.json", None),
    ("https://a.example/%0Ax.json", None),
    ("//a.example/x.json", None),
    ("https://c.example/x.json", None),
    ("javascript://a.example/%0aalert(1)", None),
    ("data/https://a.example/x.json", None),
];

#[test]
fn data_of_a_host_that_the_site_allows_is_shown_and_of_no_other() {
    let hosts = DataHosts::from_policy("connect-src 'self' https://a.example http://localhost:81");
    for (value, address) in ELSEWHERE {
        let query = format!("data={value}&id=kept");
        let (state, problems) = ViewState::from_query_with(&query, &hosts);
        assert_eq!(state.data.as_deref(), *address, "{value}");
        assert_eq!(
            problems.is_empty(),
            address.is_some(),
            "{value}: {problems:?}"
        );
        assert_eq!(state.open.as_deref(), Some("kept"), "{value}");
        let again = ViewState::from_query_with(&state.to_query(), &hosts);
        assert_eq!(again, (state, Vec::new()), "{value}");
        // Elsewhere nothing of another host is taken.
        let (state, _) = ViewState::from_query(&query);
        let here = address.filter(|address| !address.contains(':'));
        assert_eq!(state.data.as_deref(), here, "{value}");
    }
}

#[test]
fn a_host_that_the_site_does_not_allow_is_named_with_those_that_it_does() {
    let hosts = DataHosts::from_policy("connect-src 'self' https://a.example");
    for (value, told) in [
        (
            "https://c.example/x.json",
            "link: data: found “https://c.example/x.json”; this page shows data of its own site \
             and of https://a.example, not of https://c.example",
        ),
        (
            "javascript:alert(1)",
            "link: data: found “javascript:alert(1)”; expected an address on this site, relative \
             to the page",
        ),
    ] {
        let (_, problems) = ViewState::from_query_with(&format!("data={value}"), &hosts);
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(all, [told]);
    }
}

#[test]
fn a_first_day_after_the_last_is_named_and_neither_of_the_two_moves_anything() {
    let (state, problems) = ViewState::from_query("from=2024-03-02&to=2024-03-01&view=list");
    assert_eq!(state.to_query(), "view=list");
    assert_eq!(paths(&problems), ["link: from", "link: to"]);
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(
        told[0].contains("2024-03-02") && told[1].contains("2024-03-01"),
        "{told:?}"
    );
}

#[test]
fn days_filter_the_list_and_no_other_view() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    let day = |text| Day::from_iso(text).unwrap();
    for (query, expected) in [
        (
            "from=2025-08-20&to=2025-08-20&view=list",
            Some((day("2025-08-20"), day("2025-08-20"))),
        ),
        (
            "from=2025-08-20&view=list",
            Some((day("2025-08-20"), Day::MAX)),
        ),
        (
            "to=2025-08-20&view=list",
            Some((Day::MIN, day("2025-08-20"))),
        ),
        ("view=list", None),
        ("from=2025-08-20&to=2025-08-20", None),
        ("from=2025-08-20&to=2025-08-20&view=positions", None),
    ] {
        let (state, _) = ViewState::from_query(query);
        let days = filter_from_state(&state, &dataset).days;
        assert_eq!(
            days.map(|days| (days.first, days.last)),
            expected,
            "{query}"
        );
    }
}

/// What happened to a link on its way, and the link as it was.
const DAMAGED: &[(&str, &str)] = &[
    // Taken out of HTML.
    (
        "actor=a&amp;from=2025-08-01&amp;view=list",
        "actor=a&from=2025-08-01&view=list",
    ),
    (
        "actor=a&AMP;view=list&amp;amp;id=b",
        "actor=a&view=list&id=b",
    ),
    ("actor=a&#38;view=list&#038;id=b", "actor=a&view=list&id=b"),
    ("?actor=a&#x26;embed=1#top", "actor=a&embed=1"),
    // The fragment says where on the page, and ends the query.
    ("actor=a#view=list&id=b", "actor=a"),
    // Written as forms write.
    ("q=security+guarantees", "q=security%20guarantees"),
    ("q=a%2Bb", "q=a%2Bb"),
    ("data=my+data/a.json", "data=my%20data/a.json"),
    // The sentence around it.
    ("embed=1.", "embed=1"),
    (
        "from=2025-08-01,&to=2025-08-02).",
        "from=2025-08-01&to=2025-08-02",
    ),
    (
        "within=2025-08-01%2F2025-08-02).",
        "within=2025-08-01/2025-08-02",
    ),
    ("view=list%E2%80%9D", "view=list"),
    ("data=data/a.json%3E", "data=data/a.json"),
    ("data=data/a(1).json%29.", "data=data/a%281%29.json"),
    ("data=data/all(new)", "data=data/all%28new%29"),
    // Keys and words in capitals.
    ("ACTOR=a&View=LIST&eMbed=1", "actor=a&view=list&embed=1"),
    (" actor =a&%61bout=1", "actor=a&about=1"),
    // Lists in several parts.
    ("actor=b&actor=a,c", "actor=a,b,c"),
    ("actor=!b&actor=!a", "actor=!a,b"),
    ("topic=b&topic=a&topic=", "topic=a,b"),
    ("collapsed=b&collapsed=a", "collapsed=a,b"),
    ("collapsed=NONE", "collapsed=none"),
    ("collapsed=none,", "collapsed=none,"),
    ("collapsed=", "collapsed=none"),
    ("lanes=compact&time=EVEN", "time=even&lanes=compact"),
    ("id=a&id=a", "id=a"),
    // Encoded twice, in part or as a whole.
    ("data=my%2520data%252Fa.json", "data=my%20data/a.json"),
    ("?actor%3Da%26view%3Dlist", "actor=a&view=list"),
    (
        "actor%3Da%26amp%3Bview%3Dlist&utm_source=mail",
        "actor=a&view=list",
    ),
    // What follows readers.
    ("actor=a&utm_source=mail&fbclid=x&_gl=1&=x&&", "actor=a"),
    ("actor=!", ""),
];

#[test]
fn what_happened_to_a_link_on_its_way_is_undone_in_silence() {
    for (query, canonical) in DAMAGED {
        let (state, problems) = ViewState::from_query(query);
        assert_eq!(problems, [], "{query}");
        assert_eq!(state.to_query(), *canonical, "{query}");
    }
}

#[test]
fn what_cannot_be_read_as_it_was_meant_is_named() {
    for (query, canonical, message) in [
        (
            "id=a&id=b",
            "id=a",
            "id: found \u{201c}b\u{201d}; expected this key once; the first is read",
        ),
        (
            "actor=a&actor=!b",
            "actor=a",
            "actor: found \u{201c}!b\u{201d}; expected this key once; the first is read",
        ),
        (
            "q=R&D",
            "q=R",
            "d: found \u{201c}\u{201d}; expected a key that this page knows",
        ),
        (
            "actors=a&actors=b",
            "",
            "actors: found \u{201c}a\u{201d}; expected a key that this page knows",
        ),
        (
            "view=lists.",
            "",
            "view: found \u{201c}lists.\u{201d}; expected timeline, list or positions",
        ),
    ] {
        let (state, problems) = ViewState::from_query(query);
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(lines, [format!("link: {message}")], "{query}");
        assert_eq!(state.to_query(), canonical, "{query}");
    }
}

/// A data set whose ids are these, of actors and of statements, each said by the actor of that
/// place.
fn dataset_of(ids: &[&str]) -> Dataset {
    let actor = |id: &&str| serde_json::json!({"id": id, "name": id});
    let statement = |id: &&str| {
        serde_json::json!({
            "id": id, "speaker": id, "date": "2025-08-20", "kind": "spoken",
            "summary": "A bridge, then.",
            "source": "paper",
        })
    };
    let file = serde_json::json!({
        "format": "statement-timeline/1",
        "actors": ids.iter().map(actor).collect::<Vec<_>>(),
        "sources": [{"id": "paper", "publisher": "The Paper"}],
        "statements": ids.iter().map(statement).collect::<Vec<_>>(),
    });
    let loaded = load(file.to_string().as_bytes());
    assert_eq!(loaded.dataset.statements.len(), ids.len());
    loaded.dataset
}

/// Ids that a link can carry, however odd, beside others that differ by what may get lost.
const ODD_IDS: &[&str] = &[
    "ann",
    "ann.",
    "ANN",
    "!ann",
    "a,b",
    "a",
    "b",
    "Заява №1 (чернетка).",
    "Заява №1 (чернетка)",
    "a&b=c#d%20 e",
    "a+b",
    "a b",
    "100%",
    "%2C",
    "x)",
    "\u{201c}x\u{201d}",
    " x ",
    "__proto__",
    "&amp;",
    "long-enough-to-be-left-out-instead",
];

#[test]
fn each_id_is_read_back_from_our_own_links_whatever_is_in_it() {
    let dataset = dataset_of(ODD_IDS);
    for id in ODD_IDS {
        for actors in [
            Selection::Only(set_of([(*id).to_owned()])),
            Selection::AllBut(set_of([(*id).to_owned()])),
        ] {
            let state = ViewState {
                actors,
                open: Some((*id).to_owned()),
                ..ViewState::default()
            };
            let query = state.to_query();
            let (read, problems) = ViewState::from_query(&query);
            assert_eq!((&read, problems), (&state, vec![]), "{query}");
            let (resolved, problems) = resolve(read, &dataset);
            assert_eq!(
                (resolved.open.as_deref(), problems),
                (Some(*id), vec![]),
                "{query}"
            );
            for other in ODD_IDS {
                let other = (*other).to_owned();
                assert_eq!(
                    resolved.actors.contains(&other),
                    state.actors.contains(&other),
                    "{query} {other}"
                );
            }
        }
    }
}

#[test]
fn no_link_of_ours_ends_with_a_sign_that_a_sentence_could_end_with() {
    for id in ODD_IDS {
        let state = ViewState {
            open: Some((*id).to_owned()),
            ..ViewState::default()
        };
        assert!(
            state
                .to_query()
                .ends_with(|c: char| c.is_ascii_alphanumeric()),
            "{id}"
        );
    }
}

#[test]
fn an_id_is_read_as_it_was_meant_where_the_data_has_no_such_id_as_it_stands() {
    let ids = [
        "ann",
        "bob",
        "bob.",
        "a b",
        "c+d",
        "e,f",
        "Заява (чернетка)",
    ];
    let dataset = dataset_of(&ids);
    for (text, meant) in [
        ("ann.", "ann"),
        ("ann%E2%80%9D%29.", "ann"),
        ("ann%20", "ann"),
        ("%20ann%0A", "ann"),
        ("ANN", "ann"),
        ("bob.", "bob."),
        ("bob..", "bob."),
        ("a+b", "a b"),
        ("a%252520b,", "a b"),
        ("c+d", "c+d"),
        ("c%252Bd", "c+d"),
        ("e%2Cf", "e,f"),
        (
            "%D0%97%D0%B0%D1%8F%D0%B2%D0%B0+(%D1%87%D0%B5%D1%80%D0%BD%D0%B5%D1%82%D0%BA%D0%B0))",
            "Заява (чернетка)",
        ),
    ] {
        let query = format!("actor={text}&id={text}");
        let (state, problems) = resolve(ViewState::from_query(&query).0, &dataset);
        assert_eq!(
            (state.open.as_deref(), problems),
            (Some(meant), vec![]),
            "{query}"
        );
        let chosen = ids
            .iter()
            .filter(|id| state.actors.contains(&(**id).to_owned()));
        assert_eq!(chosen.collect::<Vec<_>>(), [&meant], "{query}");
    }
    for (query, resolved) in [
        ("actor=ann%2Cbob", "actor=ann,bob"),
        ("actor=ann%252Cbob.", "actor=ann,bob%2E"),
        ("actor=%21ann%2Cbob", "actor=!ann,bob"),
        ("actor=%21ann,bob", "actor=!ann,bob"),
        ("actor=!ann.", "actor=!ann"),
    ] {
        let (state, problems) = resolve(ViewState::from_query(query).0, &dataset);
        assert_eq!(
            (state.to_query(), problems),
            (resolved.to_owned(), vec![]),
            "{query}"
        );
    }
}

#[test]
fn a_text_escaped_twice_is_read_as_it_was_where_that_finds_something() {
    let dataset = dataset_of(&["ann"]);
    for (query, resolved) in [
        ("q=a%2520bridge", "q=a%20bridge"),
        ("q=a+bridge.", "q=a%20bridge%2E"),
        ("q=a%2520ferry", "q=a%2520ferry"),
        ("q=bridge%2525", "q=bridge%25"),
    ] {
        let (state, problems) = resolve(ViewState::from_query(query).0, &dataset);
        assert_eq!(
            (state.to_query(), problems),
            (resolved.to_owned(), vec![]),
            "{query}"
        );
    }
}

#[test]
fn of_only_and_all_but_the_shorter_one_is_written() {
    let ids = ["a", "b", "president-of-the-assembly"];
    let dataset = dataset_of(&ids);
    for (query, resolved) in [
        ("actor=b,president-of-the-assembly", "actor=!a"),
        ("actor=!president-of-the-assembly", "actor=a,b"),
        ("actor=president-of-the-assembly", "actor=!a,b"),
        ("actor=!a", "actor=!a"),
        ("actor=!a,b,president-of-the-assembly", "actor="),
        ("actor=!nobody,a", "actor=!a"),
        ("actor=!nobody", ""),
    ] {
        let state = resolve(ViewState::from_query(query).0, &dataset).0;
        assert_eq!(state.to_query(), resolved, "{query}");
    }
}

/// A link to the page of the only topic or the only actor of a data set.
#[test]
fn what_is_chosen_alone_stays_chosen_where_there_is_no_other() {
    let file = serde_json::json!({
        "format": "statement-timeline/1",
        "topics": [{"id": "bridge", "label": "Bridge", "proposition": "There is a bridge."}],
        "actors": [{"id": "ann", "name": "Ann"}],
        "sources": [{"id": "paper", "publisher": "The Paper"}],
        "statements": [{
            "id": "a", "speaker": "ann", "date": "2025-08-20", "kind": "spoken",
            "summary": "A bridge, then.", "source": "paper",
            "positions": [{"topic": "bridge", "stance": "supports"}],
        }],
    });
    let dataset = load(file.to_string().as_bytes()).dataset;
    for query in [
        "topic=bridge&view=positions",
        "actor=ann&view=positions",
        "stance=supports,opposes,conditional,unclear",
        "kind=spoken",
        "publisher=the-paper",
    ] {
        let (read, _) = ViewState::from_query(query);
        let shown = filter_from_state(&read, &dataset);
        let (state, problems) = resolve(read, &dataset);
        assert_eq!(problems, [], "{query}");
        assert_eq!(filter_from_state(&state, &dataset), shown, "{query}");
    }
    let (state, _) = resolve(ViewState::from_query("actor=ann").0, &dataset);
    let actor = filter_from_state(&state, &dataset).only_actor(&dataset);
    assert!(actor.is_some());
}

#[test]
fn an_actor_added_later_is_shown_to_those_who_follow_all_but() {
    let before = dataset_of(&["ann", "bob", "cid"]);
    let state = ViewState {
        actors: Selection::Only(set_of(["ann".to_owned(), "cid".to_owned()])),
        ..ViewState::default()
    };
    let (state, _) = resolve(state, &before);
    let after = dataset_of(&["ann", "bob", "cid", "dee"]);
    let (state, problems) = resolve(ViewState::from_query(&state.to_query()).0, &after);
    assert_eq!(problems, []);
    let filter = filter_from_state(&state, &after);
    let shown = after
        .actors
        .iter()
        .filter(|(actor, _)| filter.chooses(*actor));
    assert_eq!(
        shown.map(|(_, row)| &*row.id).collect::<Vec<_>>(),
        ["ann", "cid", "dee"]
    );
}

#[test]
fn ids_that_the_data_lacks_are_dropped_one_by_one() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    for (query, resolved, named) in [
        ("actor=nobody,ann", "actor=ann", vec!["link: actor"]),
        ("actor=nobody", "", vec!["link: actor"]),
        ("actor=", "actor=", vec![]),
        ("actor=ann,bob,cid", "", vec![]),
        ("actor=!ann,nobody", "actor=!ann", vec!["link: actor"]),
        (
            "actor=noone,ann&actor=nobody",
            "actor=ann",
            vec!["link: actor", "link: actor"],
        ),
        (
            "collapsed=mars,north",
            "collapsed=north",
            vec!["link: collapsed"],
        ),
        ("collapsed=mars", "", vec!["link: collapsed"]),
        ("collapsed=none", "collapsed=none", vec![]),
        ("id=gone", "", vec!["link: id"]),
        (
            "topic=tunnel,ferry&stance=hates",
            "topic=ferry",
            vec!["link: topic", "link: stance"],
        ),
        ("topic=tunnel", "", vec!["link: topic"]),
        // Statements without a position are left out by it.
        ("topic=bridge,ferry", "topic=bridge,ferry", vec![]),
        ("publisher=the-paper", "publisher=the-paper", vec![]),
        (
            "publisher=the-paper,town-council",
            "publisher=the-paper,town-council",
            vec![],
        ),
        ("from=2400-01-01&actor=ann", "actor=ann", vec!["link: from"]),
        ("to=1900-01-01", "", vec!["link: to"]),
        ("within=1900-01-01/1900-01-02", "", vec!["link: within"]),
    ] {
        let (state, problems) = resolve(ViewState::from_query(query).0, &dataset);
        assert_eq!(
            (state.to_query().as_str(), paths(&problems)),
            (resolved, named.into_iter().map(String::from).collect()),
            "{query}"
        );
    }
}

fn any_ids() -> impl Strategy<Value = BTreeSet<String>> + Clone {
    prop::collection::btree_set("[a-zA-Z0-9ü&=,+%! /.;)-]{1,8}", 0..4)
}

fn any_selection(
    ids: impl Strategy<Value = BTreeSet<String>> + Clone,
) -> impl Strategy<Value = Selection<String>> {
    prop_oneof![
        Just(Selection::All),
        ids.clone().prop_map(Selection::Only),
        ids.prop_map(Selection::all_but),
    ]
}

fn any_day() -> impl Strategy<Value = Option<Day>> {
    prop::option::of((0..3000i64).prop_map(Day::from_number))
}

proptest! {
    #[test]
    fn a_state_reads_back_from_its_query(
        actors in any_selection(any_ids()),
        collapsed in prop::option::of(any_ids()),
        is_even: bool,
        is_compact: bool,
        with_about: bool,
        is_embedded: bool,
        from in any_day(),
        to in any_day(),
        within in (any_day(), any_day()),
        is_list: bool,
        text in "[a-z ü&=\"+%:.;-]{0,9}",
        topics in prop::option::of(any_ids()),
        as_of in any_day(),
        open in prop::option::of("\\PC{1,12}"),
        data in prop::option::of("[a-z/&?=.-]{1,9}"),
    ) {
        let to = to.filter(|to| from.is_none_or(|from| from <= *to));
        let data = data.filter(|data| !data.starts_with("//"));
        let within = within.0.zip(within.1).map(|(a, b)| DayRange::between(a, b));
        let view = if is_list { View::List } else { View::Timeline };
        let state = ViewState {
            data, actors, with_about, from, to, within, is_even, is_compact, view, collapsed, open,
            as_of, is_embedded,
            text: text.trim().to_owned(),
            facets: [topics.filter(|ids| !ids.is_empty()), None, None, None],
        };
        let (read, problems) = ViewState::from_query(&state.to_query());
        prop_assert_eq!(problems, []);
        prop_assert_eq!(read, state);
    }

    // The only actor there is can be chosen as one of one, and as all: that has two links.
    #[test]
    fn one_view_has_one_link_and_that_link_shows_it(
        ids in prop::collection::btree_set("[a-z]{1,9}", 2..9), bits: u16, other_bits: u16,
    ) {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let dataset = dataset_of(&ids);
        let of = |bits: u16| {
            let chosen = ids.iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1);
            set_of(chosen.map(|(_, id)| (*id).to_owned()))
        };
        let link = |actors| {
            let state = ViewState { actors, ..ViewState::default() };
            resolve(state, &dataset).0.to_query()
        };
        let query = link(Selection::Only(of(bits)));
        prop_assert_eq!(&query, &link(Selection::all_but(of(!bits))));
        let (read, problems) = resolve(ViewState::from_query(&query).0, &dataset);
        prop_assert_eq!(problems, []);
        prop_assert_eq!(read.to_query(), query.clone());
        prop_assert!(
            ids.iter()
                .all(|id| read.actors.contains(&(*id).to_owned()) == of(bits).contains(*id))
        );
        let is_same = of(bits) == of(other_bits);
        prop_assert_eq!(query == link(Selection::Only(of(other_bits))), is_same);
    }

    #[test]
    fn no_query_makes_the_reader_panic(query in "\\PC{0,60}") {
        let (state, _) = ViewState::from_query(&query);
        prop_assert_eq!(ViewState::from_query(&state.to_query()).0, state);
    }
}
