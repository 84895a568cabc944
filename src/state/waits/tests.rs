//! What waits for what, by a clock that the test turns.

use super::super::app_state::AppState;
use super::super::fake_host::{
    HOST, data, draw, frame, page_at, pass, show, take_slices, take_written,
};
use super::*;
use timeline_core::date::Day;

fn half_a_year() -> AppState {
    let app = page_at("data=a.json");
    let statements = [
        ("first", "ann", "2025-01-01", "bridge"),
        ("last", "bob", "2025-06-30", "ferry"),
    ];
    show(app, "a.json", data(&["ann", "bob"], &statements));
    app
}

/// A window of days that begins amid one.
fn window(first: &str, days: f64) -> TimeWindow {
    let start_days = f64::from(Day::from_iso(first).unwrap().number()) + 0.4;
    TimeWindow {
        start_days,
        end_days: start_days + days,
    }
}

#[test]
fn the_times_are_in_their_order() {
    let times = [LAYOUT, ANNOUNCE, COMMIT, INDEX, PLAY];
    assert!(times.is_sorted(), "{times:?}");
    assert!(
        COMMIT * 2 < PLAY,
        "a day that plays is in the address before the next"
    );
}

#[test]
fn words_follow_a_moving_window_and_the_address_follows_when_it_rests() {
    Owner::new().with(|| {
        let viewport = half_a_year().viewport;
        let announced = || viewport.announced.get_untracked();
        let [one, two, three] =
            ["2025-02-01", "2025-02-03", "2025-02-05"].map(|day| window(day, 60.0));
        viewport.show(one);
        assert_eq!(
            viewport.window.get_untracked(),
            one,
            "what is drawn follows at once"
        );
        assert_eq!(announced(), one, "words follow the first movement");
        pass(60);
        viewport.show(two);
        pass(139);
        assert_eq!(announced(), one, "and wait then");
        pass(1);
        assert_eq!(announced(), two, "until they say what is on screen by now");
        pass(60);
        viewport.show(three);
        pass(200);
        assert_eq!(announced(), three);
        pass(49);
        assert!(viewport.is_moving.get_untracked());
        assert_eq!(
            take_written(),
            Vec::<String>::new(),
            "250 ms since the last movement are not over"
        );
        pass(1);
        assert_eq!(
            take_written(),
            ["replace data=a.json&from=2025-02-05&to=2025-04-05"]
        );
        assert!(!viewport.is_moving.get_untracked());
        assert_eq!(announced(), three.settled());
        pass(10_000);
        assert_eq!(take_written(), Vec::<String>::new());
        assert_eq!(viewport.window.get_untracked(), three.settled());
    });
}

#[test]
fn what_would_be_seen_to_jump_glides_and_the_address_is_there_first() {
    Owner::new().with(|| {
        let viewport = half_a_year().viewport;
        let shown = window("2025-02-01", 3.0);
        viewport.show(shown);
        pass(250);
        assert_eq!(
            take_written(),
            ["replace data=a.json&from=2025-02-01&to=2025-02-03"]
        );
        assert_eq!(
            viewport.window.get_untracked(),
            shown,
            "it has not moved yet"
        );
        frame(0.5);
        let halfway = viewport.window.get_untracked();
        assert!(halfway != shown && halfway != shown.settled());
        frame(1.0);
        pass(250);
        assert_eq!(viewport.window.get_untracked(), shown.settled());
        assert_eq!(
            take_written(),
            Vec::<String>::new(),
            "the address says it already"
        );
    });
}

#[test]
fn a_short_drag_moves_a_short_window_by_a_day() {
    Owner::new().with(|| {
        let viewport = half_a_year().viewport;
        let week = window("2025-02-03", 7.0).settled();
        viewport.show(week);
        pass(250);
        take_written();
        viewport.show(week.panned(0.4, viewport.limits()));
        pass(250);
        assert_eq!(
            take_written(),
            ["replace data=a.json&from=2025-02-04&to=2025-02-10"]
        );
    });
}

#[test]
fn what_is_held_is_not_committed_until_it_is_let_go_and_has_rested() {
    Owner::new().with(|| {
        let viewport = half_a_year().viewport;
        viewport.suspend(true);
        viewport.show(window("2025-02-01", 60.0));
        pass(10_000);
        assert_eq!(take_written(), Vec::<String>::new());
        viewport.suspend(false);
        pass(249);
        assert_eq!(take_written(), Vec::<String>::new());
        pass(1);
        assert_eq!(take_written().len(), 1);
    });
}

#[test]
fn a_step_of_the_history_commits_what_moves_before_it() {
    Owner::new().with(|| {
        let viewport = half_a_year().viewport;
        viewport.glide_to(window("2025-02-01", 60.0));
        frame(0.2);
        viewport.commit(&mut |state| state.open = Some("last".to_owned()));
        let days = "data=a.json&from=2025-02-01&to=2025-04-01";
        assert_eq!(
            take_written(),
            [format!("replace {days}"), format!("push {days}&id=last")]
        );
        frame(1.0);
        pass(10_000);
        assert_eq!(
            take_written(),
            Vec::<String>::new(),
            "nothing is left of the movement"
        );
        assert_eq!(
            viewport.window.get_untracked(),
            window("2025-02-01", 60.0).settled()
        );
    });
}

#[test]
fn what_is_typed_filters_at_once_and_is_in_the_address_when_it_rests() {
    Owner::new().with(|| {
        let app = half_a_year();
        for text in ["w", "wo", "words of last"] {
            app.viewport
                .amend(&mut |state| text.clone_into(&mut state.text));
            pass(200);
        }
        assert_eq!(
            app.query
                .matching
                .with_untracked(|all| all.statements().len()),
            1
        );
        assert_eq!(take_written(), Vec::<String>::new());
        pass(50);
        assert_eq!(take_written(), ["replace data=a.json&q=words%20of%20last"]);
    });
}

#[test]
fn the_search_is_prepared_after_the_first_picture_and_the_panels_after_that() {
    Owner::new().with(|| {
        let app = half_a_year();
        after_first_picture(&HOST, app.page, app.data);
        pass(10_000);
        draw();
        assert!(
            !app.page.has_drawn.get_untracked(),
            "the frame after it is drawn first"
        );
        draw();
        assert!(app.page.has_drawn.get_untracked());
        pass(699);
        assert_eq!(take_slices(), 0);
        pass(1);
        assert!(take_slices() > 0);
    });
}

#[test]
fn another_data_set_ends_what_waits_for_the_one_before() {
    Owner::new().with(|| {
        for drawn in 0..=2 {
            let app = half_a_year();
            after_first_picture(&HOST, app.page, app.data);
            for _ in 0..drawn {
                draw();
            }
            show(
                app,
                "b.json",
                data(&["eve"], &[("only", "eve", "2025-03-01", "ferry")]),
            );
            draw();
            draw();
            pass(10_000);
            assert!(!app.page.has_drawn.get_untracked(), "{drawn}");
            assert!(
                take_slices() <= 1,
                "{drawn}: no more than a look whether to go on"
            );
        }
    });
}
