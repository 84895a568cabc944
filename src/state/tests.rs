//! Another data set takes the place of the present one.

use leptos::prelude::*;
use timeline_core::link::ViewState;
use timeline_core::list::ListOrder;
use timeline_core::load::Loaded;
use timeline_core::model::{ActorIx, Index, StatementIx, TopicIx};
use timeline_core::timeline::ItemKey;

use super::app_state::AppState;
use super::data::{Arrived, Origin};
use super::fake_host::{data, page_at, pass, show, take_written};
use super::ptr_eq::PtrEq;
use super::selection::Chooser;

/// Many statements over a year.
fn old() -> PtrEq<Loaded> {
    let statements = [
        ("shared", "ann", "2025-01-01", "bridge"),
        ("ann-2", "ann", "2025-03-01", "ferry"),
        ("bob-1", "bob", "2025-05-01", "bridge"),
        ("cid-1", "cid", "2025-08-01", "ferry"),
        ("cid-2", "cid", "2025-12-01", "tunnel"),
    ];
    data(&["ann", "bob", "cid"], &statements)
}

/// Two statements in another year; what has the same id is something else, at another index.
fn new() -> PtrEq<Loaded> {
    let statements = [
        ("zoe-1", "zoe", "2020-02-01", "canal"),
        ("shared", "bob", "2020-02-20", "ferry"),
    ];
    data(&["zoe", "bob"], &statements)
}

/// All that the parts of the page draw from.
fn seen(app: AppState) -> String {
    let ids = |statements: &[StatementIx]| {
        app.data.with_untracked(|dataset| {
            let id = |index: &StatementIx| dataset.statements[*index].id.clone();
            statements.iter().map(id).collect::<Vec<_>>()
        })
    };
    let viewport = app.viewport;
    let window = viewport.window.get_untracked();
    let middle_days = f64::midpoint(window.start_days, window.end_days);
    untrack(|| {
        [
            format!("{:?}", app.address.state.get()),
            format!("{:?}", app.address.link_problems.get()),
            format!("{:?}", app.query.filter.get()),
            format!("{:?}", app.query.matching.with(|all| ids(all.statements()))),
            format!(
                "{:?}",
                app.query.of_all_days.with(|all| ids(all.statements()))
            ),
            format!("{:?}", app.query.days_of_change()),
            format!("{:?}", app.data.groups().to_vec()),
            format!("{:?} {:?}", app.data.days(), app.data.limits()),
            format!("{window:?} {:?}", viewport.announced.get()),
            format!(
                "{:?}",
                viewport.scale(window, 100.0).x_from_days(middle_days)
            ),
            format!("{:?} {:?}", viewport.seen(), viewport.nearest()),
            format!("{:?} {}", app.as_of.day(), app.as_of.stop()),
            format!("{:?}", app.folding.in_chart(1)),
            format!("{:?}", app.selection.open.get()),
            format!(
                "{:?} {:?}",
                app.selection.chooser.get(),
                app.selection.cursor.get()
            ),
            format!("{:?}", app.typed_days.reversed.get()),
            format!("{} {:?}", app.lists.length.get(), app.lists.order.get()),
            format!(
                "{} {}",
                app.page.has_drawn.get(),
                app.page.confirmation.get()
            ),
            format!(
                "{} {}",
                viewport.is_moving.get(),
                app.as_of.is_playing.get()
            ),
        ]
        .join("\n")
    })
}

/// A reader has been all over the page.
fn use_page(app: AppState) {
    seen(app);
    let last = StatementIx::from_usize(4);
    app.selection
        .chooser
        .set(Some(Chooser::Statements(vec![last])));
    app.selection.cursor.set(Some(ItemKey::Statement(last)));
    app.lists.length.set(5000);
    app.lists.order.set(ListOrder::NewestFirst);
    app.page.has_drawn.set(true);
    app.page.confirmation.set("Link copied".to_owned());
    app.as_of.is_playing.set(true);
    app.typed_days.take(true, "2025-11-01");
    app.typed_days.take(false, "2025-10-01");
    app.viewport.suspend(true);
    let window = app.viewport.limits().widest;
    app.viewport
        .show(window.zoomed(0.31, window.start_days, app.viewport.limits()));
    seen(app);
}

/// Queries of a link to the old data, and of one to the new.
const LINKS: &[(&str, &str)] = &[
    ("", ""),
    ("actor=cid&topic=tunnel&id=cid-2", ""),
    ("id=shared", "id=shared"),
    ("q=words&view=list&from=2025-02-01", "q=words&view=list"),
    ("asof=2025-04-01&view=positions", "view=positions&actor=zoe"),
    (
        "from=2025-02-01&to=2025-03-01",
        "from=2020-02-10&to=2020-02-25",
    ),
    ("collapsed=north", "collapsed=south&time=even"),
    // What the new data lacks is named, and what was wrong in the old link is not.
    ("actor=nobody&id=nothing", "actor=cid&id=ann-2&topic=canal"),
];

#[test]
fn nothing_of_the_old_data_set_remains() {
    for (before, after) in LINKS {
        Owner::new().with(|| {
            let after = format!("data=new.json&{after}");
            let app = page_at(&format!("data=old.json&{before}"));
            show(app, "old.json", old());
            use_page(app);
            take_written();
            let (state, problems) = ViewState::from_query(&after);
            app.arrive(state, problems, None);
            show(app, "new.json", new());
            let fresh = page_at(&after);
            show(fresh, "new.json", new());
            assert_eq!(seen(app), seen(fresh), "{before} to {after}");
            pass(10_000);
            assert_eq!(
                take_written(),
                Vec::<String>::new(),
                "nothing was still waiting"
            );
            // It works on: what is held is what the reader holds now.
            app.viewport.show(
                app.viewport
                    .limits()
                    .widest
                    .zoomed(0.5, 0.0, app.viewport.limits()),
            );
            pass(10_000);
            assert_eq!(take_written().len(), 1, "{before} to {after}");
        });
    }
}

#[test]
fn a_data_set_takes_the_place_of_another_at_the_same_address() {
    Owner::new().with(|| {
        let app = page_at("data=a.json&id=shared");
        show(app, "a.json", old());
        let speaker = || {
            let open = app.selection.open.get_untracked();
            app.data.with_untracked(|dataset| {
                let row = &dataset.statements[open.expect("it is open")];
                dataset.actors[row.speaker].id.clone()
            })
        };
        assert_eq!(speaker(), "ann");
        show(app, "a.json", new());
        assert_eq!(
            speaker(),
            "bob",
            "the same id, and the same index of an actor, mean another"
        );
    });
}

#[test]
fn what_a_link_says_of_data_that_is_on_its_way_is_understood_when_it_has_come() {
    Owner::new().with(|| {
        let app = page_at("data=old.json&actor=cid");
        show(app, "old.json", old());
        let arrive = |query: &str| {
            let (state, problems) = ViewState::from_query(query);
            app.arrive(state, problems, None);
        };
        arrive("data=new.json&actor=zoe&id=zoe-1");
        assert_eq!(
            app.address.link_problems.get_untracked(),
            [],
            "nobody knows yet"
        );
        // Another step of the history while it is on its way, and one back to what is still here.
        arrive("data=new.json&actor=zoe");
        arrive("data=old.json&actor=bob,zoe");
        let problems = app.address.link_problems.get_untracked();
        assert_eq!(problems.len(), 1, "{problems:?}");
        arrive("data=new.json&actor=zoe&id=zoe-1");
        show(app, "new.json", new());
        assert_eq!(app.address.link_problems.get_untracked(), []);
        assert_eq!(
            app.selection.open.get_untracked(),
            Some(StatementIx::from_usize(0))
        );
        let chosen = app.query.filter.get_untracked();
        assert!(chosen.chooses(ActorIx::from_usize(0)) && !chosen.chooses(ActorIx::from_usize(1)));
    });
}

#[test]
fn a_cell_that_was_listed_is_gone_with_its_data() {
    Owner::new().with(|| {
        let app = page_at("");
        show(app, "data/statements.json", old());
        let cell = Chooser::Cell(ActorIx::from_usize(2), TopicIx::from_usize(2));
        app.selection.chooser.set(Some(cell));
        show(app, "data/statements.json", new());
        assert_eq!(app.selection.chooser.get_untracked(), None);
    });
}

#[test]
fn a_file_of_ones_own_goes_with_the_steps_of_the_history_and_with_no_link() {
    Owner::new().with(|| {
        let app = page_at("data=old.json&actor=cid&view=list");
        show(app, "old.json", old());
        take_written();
        app.address.show_own_file(Some("key".to_owned()));
        let own = Origin::Own("key".to_owned());
        assert_eq!(untrack(|| app.address.origin()), own);
        assert_eq!(
            take_written(),
            ["push data=old.json&view=list with key"],
            "what was chosen of the data before is gone"
        );
        app.replace_data(own.clone(), Arrived::of(new()));
        app.viewport
            .commit(&mut |state| state.open = Some("zoe-1".to_owned()));
        let written = take_written();
        assert!(
            written.iter().all(|step| step.ends_with(" with key")),
            "{written:?}"
        );
        // A step back to what a link names, with the same query, and one forth.
        let query = "data=old.json&view=list";
        let arrive = |own_file| {
            let (state, problems) = ViewState::from_query(query);
            app.arrive(state, problems, own_file);
        };
        arrive(None);
        let published = Origin::Published("old.json".to_owned());
        assert_eq!(untrack(|| app.address.origin()), published);
        assert!(app.data.is_from(&own), "the other is on its way");
        arrive(Some("key".to_owned()));
        assert_eq!(untrack(|| app.address.origin()), own);
    });
}
