//! The page of an actor and the page of a topic: positions over time as small multiples.

use maud::{Markup, html};

use super::glyph::glyph;
use super::positions::cell_line;
use super::{address_of_actor, address_of_topic, isolated, statement_in_short, statement_link};
use crate::domain::date::Day;
use crate::domain::model::{ActorIx, Dataset, StatementIx, TopicIx};
use crate::domain::number::Px;
use crate::domain::positions::{PositionIndex, Strip, shift_order, strip, topic_summary};
use crate::domain::timeline::{SideGroup, Ticks, TimeScale};
use crate::domain::words::counted;

/// Height of a strip.
const STRIP_PX: f64 = 56.0;
/// Height of the row of years above the strips.
const YEARS_PX: f64 = 18.0;

/// An actor: where they stand on each topic over time, what they said, who speaks about them, whom they answer.
pub fn actor_page(
    dataset: &Dataset,
    index: &PositionIndex,
    actor: ActorIx,
    as_of: Day,
    scale: TimeScale,
) -> String {
    let row = &dataset.actors[actor];
    let side = row.side.map(|side| dataset.sides[side].name.clone());
    let spoken = dataset.spoken_by(actor);
    let answers: Vec<StatementIx> = spoken
        .iter()
        .copied()
        .filter(|&statement| dataset.statements[statement].replies_to.is_some())
        .collect();
    let about: Vec<StatementIx> = dataset
        .statements
        .iter()
        .filter(|(_, other)| other.about.contains(&actor))
        .map(|(index, _)| index)
        .collect();
    let topics: Vec<TopicIx> = dataset
        .topics
        .indexes()
        .filter(|&topic| !index.cell(actor, topic, as_of).is_silent())
        .collect();
    let markup = html! {
        header.page-head {
            h2 tabindex="-1" { (isolated(dataset, &row.name)) }
            p.quiet { @if let Some(side) = side { (isolated(dataset, &side)) ", " } (counted(spoken.len(), "statement", "statements")) }
            p { a href="?view=positions" data-everybody="" { "All positions" } }
        }
        @if !topics.is_empty() {
            h3 { "Positions over time" }
            (years(scale))
            @for &topic in &topics {
                @let label = &dataset.topics[topic];
                div.strip-row {
                    h4 { a href=(address_of_topic(&label.id)) data-topic=(label.id) { (isolated(dataset, &label.label)) } }
                    p.quiet { (cell_line(&index.cell(actor, topic, as_of))) }
                    (strip_drawing(dataset, &strip(index, actor, topic, scale, STRIP_PX, as_of), scale))
                }
            }
        }
        (statements(dataset, "Said", spoken))
        (statements(dataset, "Said about them by others", &about))
        (statements(dataset, "Answers by them", &answers))
    };
    markup.into_string()
}

/// A topic: who stands where now, and each actor over time, those who moved most first.
pub fn topic_page(
    dataset: &Dataset,
    index: &PositionIndex,
    groups: &[SideGroup],
    topic: TopicIx,
    as_of: Day,
    scale: TimeScale,
) -> String {
    let row = &dataset.topics[topic];
    let summary = topic_summary(index, groups, topic, as_of);
    let lists = [
        ("Support it", &summary.supports),
        ("On conditions", &summary.conditional),
        ("Oppose it", &summary.opposes),
        ("Unclear", &summary.unclear),
        ("Several stances", &summary.mixed),
    ];
    let markup = html! {
        header.page-head {
            h2 tabindex="-1" { (isolated(dataset, &row.proposition)) }
            p.quiet { (isolated(dataset, &row.label)) ", as of " (as_of.label()) }
            p { a href="?view=positions" data-everybody="" { "All positions" } }
        }
        div.stands {
            @for (heading, actors) in lists.into_iter().filter(|(_, actors)| !actors.is_empty()) {
                div {
                    h3 { (heading) " " span.count { (actors.len()) } }
                    ul { @for &actor in actors { li { (actor_link(dataset, actor)) } } }
                }
            }
        }
        h3 { "Over time, those who moved most first" }
        (years(scale))
        @for shift in shift_order(index, dataset, groups, topic, as_of) {
            div.strip-row {
                h4 { (actor_link(dataset, shift.actor)) }
                p.quiet { (cell_line(&index.cell(shift.actor, topic, as_of))) }
                (strip_drawing(dataset, &strip(index, shift.actor, topic, scale, STRIP_PX, as_of), scale))
            }
        }
    };
    markup.into_string()
}

fn actor_link(dataset: &Dataset, actor: ActorIx) -> Markup {
    let row = &dataset.actors[actor];
    html! { a href=(address_of_actor(&row.id)) data-actor=(row.id) { (isolated(dataset, &row.name)) } }
}

/// The years or months above the strips.
fn years(scale: TimeScale) -> Markup {
    let ticks = Ticks::of(scale);
    html! {
        svg.strip-years aria-hidden="true" width=(Px(scale.width_px)) height=(Px(YEARS_PX)) {
            @for tick in ticks.upper.iter().filter(|tick| !tick.label.is_empty()) {
                text x=(Px(tick.label_x_px)) y="13" { (tick.label) }
            }
        }
    }
}

/// A strip: its points are links to their statements. What it shows stands in words beside it.
fn strip_drawing(dataset: &Dataset, strip: &Strip, scale: TimeScale) -> Markup {
    html! {
        svg.strip role="group" aria-label="Statements" width=(Px(scale.width_px)) height=(Px(STRIP_PX)) {
            line.lane-line x2=(Px(scale.width_px)) y1=(Px(STRIP_PX)) y2=(Px(STRIP_PX)) {}
            @for segment in &strip.segments {
                line class={ "strip-step tone-" (segment.tone.word()) } x1=(Px(segment.x0_px)) x2=(Px(segment.x1_px))
                    y1=(Px(segment.y_px)) y2=(Px(segment.y_px)) {}
            }
            @for point in &strip.points {
                @let row = &dataset.statements[point.statement];
                a href=(super::address_of(&row.id)) data-open=(row.id)
                    aria-label={ (row.date.label()) ": " (row.in_short()) }
                    transform={ "translate(" (Px(point.x_px)) " " (Px(point.y_px)) ")" } {
                    rect.target x="-12" y="-12" width="24" height="24" {}
                    (glyph(point.tone, row.voice()))
                }
            }
        }
    }
}

fn statements(dataset: &Dataset, heading: &str, list: &[StatementIx]) -> Markup {
    html! {
        @if !list.is_empty() {
            h3 { (heading) " " span.count { (list.len()) } }
            ul.choice {
                @for &statement in list {
                    @let row = &dataset.statements[statement];
                    li {
                        (super::reading::legend_drawing(&glyph(row.tone(), row.voice())))
                        (statement_link(dataset, statement, &statement_in_short(dataset, statement)))
                    }
                }
            }
        }
    }
}
