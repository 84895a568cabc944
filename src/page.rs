//! The page with data on it: picture or list, what is being read, the filters.

use leptos::html::Div;
use leptos::prelude::*;
use timeline_core::date::DayRange;
use timeline_core::link::View;
use timeline_core::load::Loaded;

use crate::boxed::{effect, memo, on};
use crate::browser::{dismiss, focus, ready, size};
use crate::input::{self, page as events};
use crate::state::{Address, Desk, Shared};
use crate::ui::about::{About, name_page};
use crate::ui::chips::{Chips, MatchingCount, NoMatch, SearchBox};
use crate::ui::filters::FilterBar;
use crate::ui::list::List;
use crate::ui::masthead::Masthead;
use crate::ui::picture::Picture;
use crate::ui::picture::toolbar::{Caption, Toolbar};
use crate::ui::positions::Positions;
use crate::ui::problems::Problems;
use crate::ui::reading::Reading;

/// The page.
#[component]
pub fn Page(loaded: Shared<Loaded>, days: DayRange, here: Address) -> impl IntoView {
    let desk = Desk::new(loaded, days, here);
    // On the window, since at first nothing on the page has the focus.
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        events::press(desk, &event);
    });
    on_cleanup(move || keys.remove());
    focus::follow();
    effect(move || {
        desk.state.track();
        desk.matching.track();
        desk.listed.track();
        desk.is_wide.track();
        focus::rescue();
    });
    name_page(desk);
    let sheet_from_px = StoredValue::new(f64::INFINITY);
    let has_picture = memo(move || desk.has_match.get() && desk.view.get() == View::Timeline);
    let has_positions = memo(move || desk.has_match.get() && desk.view.get() == View::Positions);
    let is_reading = memo(move || desk.open.get().is_some() || desk.listed.get().is_some());
    let columns = NodeRef::<Div>::new();
    let page_px = size::width_of(columns);
    dismiss::on_leaving(desk.is_wide);
    effect(move || {
        // The picture announces itself when it has been laid out.
        if desk.has_drawn.get() && !has_picture.get() {
            ready::announce();
        }
    });
    view! {
        <div
            class="page"
            on:click=on(move |event: leptos::ev::MouseEvent| events::click(desk, None, &event))
            on:change=on(move |event: leptos::ev::Event| events::tick(desk, event.target()))
            on:input=on(move |event: leptos::ev::Event| events::type_in(desk, event.target()))
            on:mouseover=on(move |event: leptos::ev::MouseEvent| events::complete_link(desk, event.target()))
            on:focusin=on(move |event: leptos::ev::FocusEvent| events::complete_link(desk, event.target()))
            on:pointerdown=on(move |event: leptos::ev::PointerEvent| events::hold_sheet(sheet_from_px, &event))
            on:pointerup=on(move |event: leptos::ev::PointerEvent| events::drop_sheet(desk, sheet_from_px, &event))
            on:touchstart=on(move |event: leptos::ev::TouchEvent| events::complete_link(desk, event.target()))
        >
            <Masthead desk />
            <Problems desk />
            <section class="bar" aria-label="Filters and time">
                {(!desk.is_embedded()).then(|| view! { <FilterBar desk /><SearchBox desk /> })}
                <MatchingCount desk />
                <Chips desk />
                {move || has_picture.get().then(|| view! { <Toolbar desk /><Caption desk /> })}
            </section>
            <div class="columns" node_ref=columns>
                <main class="main">
                    <NoMatch desk />
                    {move || has_picture.get().then(|| view! { <Picture desk page_px hears=&input::PICTURE /> })}
                    {move || has_positions.get().then(|| view! { <Positions desk /> })}
                    <List desk />
                </main>
                <aside class="side" aria-label="Statement" hidden=move || !is_reading.get()>
                    <Reading desk />
                </aside>
            </div>
        </div>
        {(!desk.is_embedded()).then(|| view! { <About desk /> })}
    }
}
