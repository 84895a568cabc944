//! The sheet of keys and gestures.
//!
//! It is put into the page when that is built, so that the page's program need not carry it.

use maud::{Markup, html};

use crate::messages;

const LEFT_RIGHT: &[&str] = &["←", "→"];
const UP_DOWN: &[&str] = &["↑", "↓"];

/// What a reader wants, by which keys, and by which gesture; without a gesture, what stands in the
/// place of the keys has the room of both.
type Row = (&'static str, Markup, Option<&'static str>);

/// The inside of the dialog.
pub fn keys_dialog() -> String {
    let markup = html! {
        div.sheet-head {
            h2 #help-heading tabindex="-1" autofocus { (messages::keys_heading()) }
            form method="dialog" { button.button { (messages::close()) } }
        }
        (table(messages::keys_in_timeline(), in_timeline()))
        (table(messages::keys_on_overview(), on_overview()))
        (table(messages::keys_anywhere(), anywhere()))
    };
    markup.into_string()
}

fn table(caption: &str, rows: impl IntoIterator<Item = Row>) -> Markup {
    let heads = [
        messages::keys_aim(),
        messages::keys_of_keyboard(),
        messages::keys_of_pointer(),
    ];
    html! {
        table {
            caption { (caption) }
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody {
                @for (aim, keys, gesture) in rows {
                    tr {
                        th scope="row" { (aim) }
                        @match gesture {
                            Some(gesture) => { td { (keys) } td { (gesture) } }
                            None => { td colspan="2" { (keys) } }
                        }
                    }
                }
            }
        }
    }
}

fn in_timeline() -> [Row; 8] {
    let point = messages::keys_point();
    let home_end = [messages::keys_name_home(), messages::keys_name_end()];
    let shift = keys(&[messages::keys_name_shift()]);
    let shifted = messages::keys_together(shift, keys(LEFT_RIGHT));
    [
        (
            messages::keys_reach_marks(),
            keys(&[messages::keys_name_tab()]),
            Some(messages::keys_point_or_hold()),
        ),
        (messages::keys_along_lane(), keys(LEFT_RIGHT), Some(point)),
        (messages::keys_other_lane(), keys(UP_DOWN), Some(point)),
        (messages::keys_ends_of_lane(), keys(&home_end), Some("")),
        (
            messages::keys_open(),
            keys(&[messages::keys_name_enter()]),
            Some(messages::keys_click()),
        ),
        (
            messages::keys_zoom(),
            keys(&["+", "−"]),
            Some(messages::keys_wheel()),
        ),
        (
            messages::keys_show_all(),
            keys(&["0"]),
            Some(messages::keys_button_all()),
        ),
        (
            messages::keys_move(),
            html! { (shifted) },
            Some(messages::keys_drag()),
        ),
    ]
}

fn on_overview() -> [Row; 2] {
    let page_up = keys(&[messages::keys_name_page_up()]);
    let page_down = keys(&[messages::keys_name_page_down()]);
    let comma = messages::list_separator();
    let moving = html! { (keys(LEFT_RIGHT)) (comma) (page_up) (comma) (page_down) };
    let tab = keys(&[messages::keys_name_tab()]);
    [
        (
            messages::keys_move_window(),
            html! { (messages::keys_in_turn(tab, moving)) },
            Some(messages::keys_drag_it()),
        ),
        (
            messages::keys_other_days(),
            html! { (messages::keys_dates_above()) },
            Some(messages::keys_click_beside()),
        ),
    ]
}

fn anywhere() -> [Row; 5] {
    let menu = messages::keys_menu();
    [
        (
            messages::keys_search(),
            keys(&["/"]),
            Some(messages::keys_box_above()),
        ),
        (
            messages::keys_find_day(),
            html! { (messages::keys_search_day(20, 8, 2025)) },
            None,
        ),
        (
            messages::keys_close(),
            keys(&[messages::keys_name_escape()]),
            Some(messages::keys_swipe_down()),
        ),
        (
            messages::keys_own_file(),
            html! { (menu) },
            Some(messages::keys_drop()),
        ),
        (messages::keys_this_help(), keys(&["?"]), Some(menu)),
    ]
}

/// Keys of which one is pressed.
fn keys(names: &[&str]) -> Markup {
    html! {
        @for (at, name) in names.iter().enumerate() {
            @if at > 0 { " " }
            kbd { (name) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_aim_has_its_keys_and_its_gesture() {
        let sheet = keys_dialog();
        for row in [
            "<th scope=\"row\">go to the first or last mark of a lane</th>\
             <td><kbd>Home</kbd> <kbd>End</kbd></td><td></td>",
            "<td><kbd>Shift</kbd> and <kbd>←</kbd> <kbd>→</kbd></td><td>drag, swipe, buttons</td>",
            "<td><kbd>Tab</kbd>, then <kbd>←</kbd> <kbd>→</kbd>, <kbd>Page up</kbd>, <kbd>Page \
             down</kbd></td>",
            "<td colspan=\"2\">search for “20 August 2025”, “August 2025” or “2025-08”</td>",
        ] {
            assert!(sheet.contains(row), "{row}\n{sheet}");
        }
    }
}
