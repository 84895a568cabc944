use super::*;
use crate::domain::load::load;
use crate::domain::problem::Problem;
use proptest::prelude::*;

const QUERIES: &[&str] = &[
    "",
    "actor=",
    "actor=donald-trump,sergey-lavrov",
    "actor=vladimir-putin&about=1&from=2025-08-01&to=2025-08-31&collapsed=russia,ukraine&id=trump-2025-08-putin-could-agree",
    "data=data/other.json&view=list",
    "from=2025-08-01",
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
        ("actor=a%2Cb", "actor=a,b"),
        ("actor=a&actor=b", "actor=a"),
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
        ("data=data%2Fa%20b.json", ""),
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
        ("from=2025-08-20&to=2025-08-19", "link: to"),
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

#[test]
fn ids_that_the_data_lacks_are_dropped_one_by_one() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    for (query, resolved, named) in [
        ("actor=nobody,ann", "actor=ann", vec!["link: actor"]),
        ("actor=nobody", "", vec!["link: actor"]),
        ("actor=", "actor=", vec![]),
        ("actor=ann,bob,cid", "", vec![]),
        (
            "collapsed=mars,north",
            "collapsed=north",
            vec!["link: collapsed"],
        ),
        ("id=gone", "", vec!["link: id"]),
        (
            "topic=tunnel,ferry&stance=hates",
            "topic=ferry",
            vec!["link: topic", "link: stance"],
        ),
        ("topic=bridge,ferry", "", vec![]),
        ("publisher=the-paper", "publisher=the-paper", vec![]),
        ("publisher=the-paper,town-council", "", vec![]),
        ("from=2400-01-01&actor=ann", "actor=ann", vec!["link: from"]),
        ("to=1900-01-01", "", vec!["link: to"]),
    ] {
        let (state, problems) = resolve(ViewState::from_query(query).0, &dataset);
        assert_eq!(
            (state.to_query().as_str(), paths(&problems)),
            (resolved, named.into_iter().map(String::from).collect()),
            "{query}"
        );
    }
}

fn any_ids() -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set("[a-z0-9ü&=,+% /-]{1,8}", 0..4)
}

fn any_day() -> impl Strategy<Value = Option<Day>> {
    prop::option::of((0..3000i64).prop_map(Day::from_number))
}

proptest! {
    #[test]
    fn a_state_reads_back_from_its_query(
        actors in prop::option::of(any_ids()), collapsed in any_ids(), with_about: bool, is_embedded: bool, from in any_day(),
        to in any_day(), is_list: bool, text in "[a-z ü&=\"+:-]{0,9}", topics in prop::option::of(any_ids()), as_of in any_day(), open in prop::option::of("\\PC{1,12}"), data in prop::option::of("[a-z/&?=.-]{1,9}"),
    ) {
        let to = to.filter(|to| from.is_none_or(|from| from <= *to));
        let data = data.filter(|data| !data.starts_with("//"));
        let view = if is_list { View::List } else { View::Timeline };
        // A comma separates ids; the loader lets none through that has one.
        let plain = |ids: BTreeSet<String>| ids.into_iter().filter(|id| !id.contains(',')).collect::<BTreeSet<_>>();
        let state = ViewState {
            data, actors: actors.map(plain), with_about, from, to, view, collapsed: plain(collapsed), open, as_of, is_embedded,
            text: text.trim().to_owned(), facets: [topics.map(plain).filter(|ids| !ids.is_empty()), None, None, None],
        };
        let (read, problems) = ViewState::from_query(&state.to_query());
        prop_assert_eq!(problems, []);
        prop_assert_eq!(read, state);
    }

    #[test]
    fn no_query_makes_the_reader_panic(query in "\\PC{0,60}") {
        let (state, _) = ViewState::from_query(&query);
        prop_assert_eq!(ViewState::from_query(&state.to_query()).0, state);
    }
}
