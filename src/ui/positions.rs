//! Where everybody stands: the board, or the page of the one actor or the one topic that is chosen,
//! and the slider that moves the day. Beside them, who moved up to that day.

use leptos::ev::Event;
use leptos::html::Div;
use leptos::prelude::*;

use super::key::Key;
use super::text_scale::text_scale;
use crate::boxed::{flag, memo, on, text};
use crate::browser::morph::morph;
use crate::browser::size;
use crate::state::{AsOfState, DataState, ListState, PageState, PtrEq, QueryState};
use timeline_core::command::Command;
use timeline_core::dataset::Dataset;
use timeline_core::date::Day;
use timeline_core::facet::Facet;
use timeline_core::html::{PageFrame, actor_page, board, board_key, moves, topic_page};
use timeline_core::messages;
use timeline_core::model::{ActorIx, Index, TopicIx};
use timeline_core::positions::{Board, changed_cells, changes, shown_changes};
use timeline_core::query::Filter;
use timeline_core::timeline::TimeScale;

/// The widest a strip is drawn.
const WIDEST_STRIP_PX: f64 = 760.0;

/// The board with what is new in it since the day before.
type News = PtrEq<(Board, Day, Vec<(ActorIx, TopicIx)>)>;

/// The positions.
#[component]
pub fn Positions(
    data: DataState,
    query: QueryState,
    as_of: AsOfState,
    lists: ListState,
    page: PageState,
) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let (ruler, text_scale) = text_scale();
    let width_px = size::width_of(frame);
    let news = Memo::new(move |before: Option<&News>| {
        let day = as_of.day();
        let after = query.positions.with(|index| {
            data.with(|dataset| {
                Board::new(
                    index,
                    &data.groups(),
                    &topics(dataset, &query.filter.get()),
                    day,
                )
            })
        });
        let changed = before
            .filter(|before| before.1 != day)
            .map(|before| changed_cells(&before.0, &after));
        PtrEq::new((after, day, changed.unwrap_or_default()))
    });
    let inside = move || {
        if width_px.get() <= 0.0 {
            return String::new();
        }
        let scale = TimeScale::new(data.limits().widest, width_px.get().min(WIDEST_STRIP_PX));
        let (filter, as_of) = (query.filter.get(), as_of.day());
        query.positions.with(|index| {
            let frame = PageFrame {
                index,
                as_of,
                scale: &scale,
                text: text_scale.get(),
            };
            data.with(|dataset| match alone(&filter, dataset) {
                Some(Alone::Actor(actor)) => actor_page(dataset, frame, actor),
                Some(Alone::Topic(topic)) => topic_page(dataset, frame, &data.groups(), topic),
                None => news.with(|news| {
                    let has_columns = news
                        .0
                        .has_columns(dataset, width_px.get(), text_scale.get());
                    board(dataset, &news.0, &news.2, has_columns)
                }),
            })
        })
    };
    let all_changes = memo(move || PtrEq::new(data.with(changes)));
    let moved = move || {
        let (day, all) = (as_of.day(), all_changes.get());
        data.with(|dataset| {
            let topics = topics(dataset, &query.filter.get());
            let shown = query
                .matching
                .with(|matching| shown_changes(&all, matching, &topics, day));
            moves(dataset, &shown, lists.shown(lists.changes), day)
        })
    };
    let is_inline = memo(move || lists.is_on_paper.get() || page.is_wide.get());
    as_of.play_while_shown();
    on_cleanup(move || as_of.is_playing.set(false));
    view! {
        <div class="positions-view">
            {ruler}
            <AsOf query as_of />
            // Of the table: pages of actors and topics say in words what they show.
            <div
                class="board-key"
                hidden=flag(move || {
                    data.with(|dataset| {
                        query.filter.with(|filter| alone(filter, dataset).is_some())
                    })
                })
            >
                <Key name=messages::board_key() is_inline inside=board_key() />
            </div>
            <p class="notice" hidden=flag(move || query.filter.with(Filter::keeps_positions_whole))>
                {messages::positions_filtered()}
            </p>
            <div class="positions-body">
                <div class="positions-inside" node_ref=frame use:morph=memo(inside)></div>
                <section
                    class="moves"
                    aria-labelledby="moves-heading"
                    use:morph=memo(moved)
                ></section>
            </div>
        </div>
    }
}

/// The slider that moves the day, with a button that plays it.
#[component]
fn AsOf(query: QueryState, as_of: AsOfState) -> impl IntoView {
    view! {
        <div class="asof">
            <button
                type="button"
                class="button"
                data-command=Command::Play.to_string()
                aria-label=text(move || play_name(as_of.is_playing.get()))
            >
                {text(move || play_sign(as_of.is_playing.get()))}
            </button>
            <label>
                <span>
                    {messages::positions_as_of()}
                    <strong>{text(move || as_of.day().label())}</strong>
                </span>
                <input
                    type="range"
                    data-asof=""
                    min="0"
                    max=text(move || query.days_of_change().len().saturating_sub(1).to_string())
                    prop:value=text(move || as_of.stop().to_string())
                    aria-valuetext=text(move || as_of.day().label())
                    on:input=on(move |event: Event| {
                        as_of.show_stop(event_target_value(&event).parse().unwrap_or_default());
                    })
                />
            </label>
            // Where they don't stand beside each other.
            <button
                type="button"
                class="text-button to-moves"
                data-command=Command::WhoMoved.to_string()
            >
                {messages::who_moved()}
            </button>
        </div>
    }
}

fn play_name(is_playing: bool) -> String {
    if is_playing {
        messages::stop()
    } else {
        messages::play()
    }
    .to_owned()
}

/// The sign for pause while it plays, else that for play.
fn play_sign(is_playing: bool) -> String {
    if is_playing {
        "\u{275a}\u{275a}"
    } else {
        "\u{25b6}"
    }
    .to_owned()
}

/// The topics of the board: those chosen, or all.
fn topics(dataset: &Dataset, filter: &Filter) -> Vec<TopicIx> {
    let chosen = filter.chosen(Facet::Topic);
    dataset
        .topics
        .indexes()
        .filter(|topic| timeline_core::facet::allows(chosen, topic.as_usize()))
        .collect()
}

enum Alone {
    Actor(ActorIx),
    Topic(TopicIx),
}

/// What has a page of its own: the one actor, or the one topic, that is chosen.
fn alone(filter: &Filter, dataset: &Dataset) -> Option<Alone> {
    let one_topic = filter
        .chosen(Facet::Topic)
        .as_ref()
        .filter(|topics| topics.len() == 1);
    match (
        filter.only_actor(dataset),
        one_topic.and_then(|topics| topics.first()),
    ) {
        (Some(actor), _) => Some(Alone::Actor(actor)),
        (None, Some(&topic)) => Some(Alone::Topic(TopicIx::from_usize(topic))),
        (None, None) => None,
    }
}
