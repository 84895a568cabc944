//! The page with data on it: chart, list or positions, what is read beside them, the filters.

use leptos::ev::{Event, FocusEvent, MouseEvent, PointerEvent, TouchEvent};
use leptos::html::Div;
use leptos::prelude::*;
use timeline_core::link::View;
use timeline_core::messages;

use crate::boxed::{effect, flag, memo, on, part};
use crate::browser::{dismiss, focus, ready, size};
use crate::command::ViewEditor;
use crate::input::{self, page as events};
use crate::state::{AppState, Host, after_first_picture};
use crate::ui::about::{About, name_page};
use crate::ui::chart::Chart;
use crate::ui::chart::toolbar::{Caption, Toolbar};
use crate::ui::chips::{Chips, MatchingCount, NoMatch, SearchBox};
use crate::ui::details::Details;
use crate::ui::filters::FilterBar;
use crate::ui::list::List;
use crate::ui::masthead::Masthead;
use crate::ui::positions::Positions;
use crate::ui::problems::Problems;
use crate::ui::share::Share;

/// The page. It is made anew for each data set: what its parts hold of one, and what a reader
/// unfolded or typed in it, goes with them.
#[component]
pub fn Page(app: AppState, host: &'static Host) -> impl IntoView {
    let AppState {
        address,
        data,
        query,
        viewport,
        as_of,
        typed_days,
        selection,
        lists,
        page,
        ..
    } = app;
    after_first_picture(host, page, data);
    hear_window(app);
    keep_focus(app);
    name_page(data, selection);
    let sheet_from_px = StoredValue::new(f64::INFINITY);
    let editor = ViewEditor::new(data, query, viewport, selection);
    let has_chart = memo(move || query.has_match.get() && query.view.get() == View::Timeline);
    let has_positions = memo(move || query.has_match.get() && query.view.get() == View::Positions);
    let has_details =
        memo(move || selection.open.get().is_some() || selection.chooser.get().is_some());
    let columns = NodeRef::<Div>::new();
    let page_px = size::width_of(columns);
    dismiss::on_leaving(page.is_wide);
    effect(move || {
        // The chart announces itself when it has been laid out.
        if page.has_drawn.get() && !has_chart.get() {
            ready::announce();
        }
    });
    view! {
        <div
            class="page"
            on:click=on(move |event: MouseEvent| events::click(app, None, &event))
            on:change=on(move |event: Event| events::tick(app, event.target()))
            on:mouseover=on(move |event: MouseEvent| {
                events::complete_link(address, data, event.target());
            })
            on:focusin=on(move |event: FocusEvent| {
                events::complete_link(address, data, event.target());
            })
            on:pointerdown=on(move |event: PointerEvent| {
                events::complete_link(address, data, event.target());
                events::hold_sheet(sheet_from_px, &event);
            })
            on:pointerup=on(move |event: PointerEvent| {
                events::drop_sheet(&editor, sheet_from_px, &event);
            })
            on:touchstart=on(move |event: TouchEvent| {
                events::complete_link(address, data, event.target());
            })
        >
            <Masthead address data query page />
            <Problems address data page />
            <section class="bar" aria-label=messages::filters_and_time()>
                {(!address.is_embedded())
                    .then(|| {
                        view! {
                            <FilterBar data query viewport typed_days page />
                            <SearchBox address data query viewport />
                        }
                    })}
                <MatchingCount data query viewport />
                <Chips data query />
                {part(
                    move || has_chart.get(),
                    move || {
                        view! {
                            <Toolbar address />
                            <Caption address data viewport page is_on_paper=lists.is_on_paper />
                        }
                    },
                )}
            </section>
            <div class="columns" node_ref=columns>
                <main class="main">
                    <NoMatch query />
                    {part(
                        move || has_chart.get(),
                        move || view! { <Chart app page_px hears=&input::CHART /> },
                    )}
                    {part(
                        move || has_positions.get(),
                        move || view! { <Positions data query as_of lists page /> },
                    )}
                    <List data query lists />
                </main>
                <aside
                    class="side"
                    aria-label=messages::statement()
                    hidden=flag(move || !has_details.get())
                >
                    <Details address data query as_of selection />
                </aside>
            </div>
        </div>
        {(!address.is_embedded()).then(|| view! { <About data /> })}
        {(!address.is_embedded()).then(|| view! { <Share page /> })}
    }
}

/// What is heard on the window, for as long as the page is there.
fn hear_window(app: AppState) {
    // At first nothing on the page has the focus.
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        events::press(app, &event);
    });
    // Dialogs stand beside the page: that of downloads is in the HTML.
    let chosen = window_event_listener(leptos::ev::click, move |event| {
        events::click_in_dialog(app, &event);
    });
    on_cleanup(move || {
        keys.remove();
        chosen.remove();
    });
}

/// Where the focus is when what had it goes.
fn keep_focus(app: AppState) {
    focus::follow();
    effect(move || {
        app.address.state.track();
        app.query.matching.track();
        app.selection.chooser.track();
        app.page.is_wide.track();
        focus::rescue();
    });
}
