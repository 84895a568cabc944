//! The page of an actor and the page of a topic: positions over time as small multiples.
//!
//! As on the board, what somebody said, what is known second-hand only, and what only others say
//! stand apart.

use maud::{Markup, html};

use super::details::glyph_in_text;
use super::glyph::glyph;
use super::positions::{cell_line, entries};
use super::{
    address_of_actor, address_of_topic, isolated, second_hand, statement_in_short, statement_link,
};
use crate::command::Command;
use crate::dataset::Dataset;
use crate::date::Day;
use crate::messages;
use crate::model::{ActorIx, Attribution, StatementIx, TopicIx};
use crate::positions::{PositionIndex, StanceGroup, Strip, shift_order, strip, topic_summary};
use crate::px::Px;
use crate::timeline::{SideGroup, TextScale, TimeScale, single_row};

/// Height of a row of a strip: room for a point that a finger can hit.
const STRIP_ROW_PX: f64 = 24.0;
/// Height of the row of years above the strips, with text of the usual size.
const YEARS_PX: f64 = 18.0;

/// For each attribution the heading above what is known by it, at whatever time.
pub(super) const ATTRIBUTIONS: [(Attribution, &str); 3] = [
    (Attribution::Own, messages::in_their_own_words()),
    (Attribution::Hearsay, messages::board_key_second_hand()),
    (Attribution::AboutOther, messages::board_key_ascribed()),
];

/// For each combined stance the heading above those who stand so, by attribution in the order of
/// [`ATTRIBUTIONS`].
const STANDS: [(&str, [&str; 3]); 5] = [
    (
        "supports",
        [
            messages::stand_supports(),
            messages::stand_supports_hearsay(),
            messages::stand_supports_ascribed(),
        ],
    ),
    (
        "conditional",
        [
            messages::stand_conditional(),
            messages::stand_conditional_hearsay(),
            messages::stand_conditional_ascribed(),
        ],
    ),
    (
        "opposes",
        [
            messages::stand_opposes(),
            messages::stand_opposes_hearsay(),
            messages::stand_opposes_ascribed(),
        ],
    ),
    (
        "unclear",
        [
            messages::stand_unclear(),
            messages::stand_unclear_hearsay(),
            messages::stand_unclear_ascribed(),
        ],
    ),
    (
        "mixed",
        [
            messages::stand_several(),
            messages::stand_several_hearsay(),
            messages::stand_several_ascribed(),
        ],
    ),
];

/// What the pages depend on beside the data.
#[derive(Clone, Copy, Debug)]
pub struct PageFrame<'a> {
    /// The positions.
    pub index: &'a PositionIndex,
    /// The day at which they are read.
    pub as_of: Day,
    /// The time and width of the strips.
    pub scale: &'a TimeScale,
    /// How large text is.
    pub text: TextScale,
}

/// An actor: where they stand on each topic over time, what they said, who speaks about them, whom
/// they answer.
pub fn actor_page(dataset: &Dataset, frame: PageFrame, actor: ActorIx) -> String {
    let row = &dataset.actors[actor];
    let side = row.side.map(|side| dataset.sides[side].name.clone());
    // What may have been said later stands on the page of a later day.
    let is_known = |statement: &StatementIx| dataset.days_of(*statement).last <= frame.as_of;
    let mut spoken = dataset.spoken_by(actor).to_vec();
    spoken.retain(is_known);
    let mut answers = spoken.clone();
    answers.retain(|&statement| dataset.statements[statement].replies_to.is_some());
    let others = dataset.statements.iter();
    let about = others.filter(|(_, other)| other.about.contains(&actor));
    let about = about.map(|(index, _)| index);
    let about: Vec<StatementIx> = about.filter(is_known).collect();
    let positions = |topic: TopicIx| (actor, topic);
    let topics = dataset.topics.indexes().map(positions).collect();
    let topic_link = |(_, topic): (ActorIx, TopicIx)| {
        let label = &dataset.topics[topic];
        html! {
            a href=(address_of_topic(&label.id)) data-command=(Command::Topic(&label.id)) {
                (isolated(dataset, &label.label))
            }
        }
    };
    let markup = html! {
        header.page-head {
            h2 tabindex="-1" { (isolated(dataset, &row.name)) }
            p.quiet {
                @if let Some(side) = side { (isolated(dataset, &side)) ", " }
                (messages::statements(spoken.len()))
            }
            p {
                a href="?view=positions" data-command=(Command::Everybody) {
                    (messages::all_positions())
                }
            }
        }
        (strip_rows(dataset, frame, topics, messages::positions_over_time(), &topic_link))
        (statements(dataset, messages::said(), &spoken))
        (statements(dataset, messages::said_by_others(), &about))
        (statements(dataset, messages::answers_by_them(), &answers))
    };
    markup.into_string()
}

/// A topic: who stands where now, and each actor over time, those who moved most first.
pub fn topic_page(
    dataset: &Dataset,
    frame: PageFrame,
    groups: &[SideGroup],
    topic: TopicIx,
) -> String {
    let row = &dataset.topics[topic];
    let summary = topic_summary(frame.index, groups, topic, frame.as_of);
    let moved = shift_order(frame.index, dataset, groups, topic, frame.as_of);
    let ascribed = summary
        .iter()
        .filter(|group| group.attribution == Attribution::AboutOther);
    let actors = moved.iter().map(|shift| shift.actor);
    let actors = actors.chain(ascribed.flat_map(|group| group.actors.iter().copied()));
    let positions = actors.map(|actor| (actor, topic)).collect();
    let link = |(actor, _): (ActorIx, TopicIx)| actor_link(dataset, actor);
    let markup = html! {
        header.page-head {
            h2 tabindex="-1" { (isolated(dataset, &row.proposition)) }
            p.quiet { (messages::topic_as_of(isolated(dataset, &row.label), frame.as_of)) }
            p {
                a href="?view=positions" data-command=(Command::Everybody) {
                    (messages::all_positions())
                }
            }
        }
        @for (index, (attribution, heading)) in ATTRIBUTIONS.into_iter().enumerate() {
            @let groups = summary.iter().filter(|group| group.attribution == attribution);
            @let groups: Vec<_> = groups.collect();
            @if !groups.is_empty() {
                h3 { (heading) }
                div.stands { @for group in groups { (stand(dataset, group, index)) } }
            }
        }
        (strip_rows(dataset, frame, positions, messages::over_time(), &link))
    };
    markup.into_string()
}

/// What stands above those who stand alike: "Support it".
pub(super) fn stand_heading(group: &StanceGroup) -> &'static str {
    let word = group.combined_stance.word();
    let headings = STANDS
        .iter()
        .find(|(combined_stance, _)| *combined_stance == word);
    let index = ATTRIBUTIONS
        .iter()
        .position(|(attribution, _)| *attribution == group.attribution);
    let heading = headings
        .zip(index)
        .and_then(|((_, headings), index)| headings.get(index));
    heading.unwrap_or(&word)
}

/// The actors who stand alike, known by the attribution at this index of [`ATTRIBUTIONS`].
fn stand(dataset: &Dataset, group: &StanceGroup, index: usize) -> Markup {
    html! {
        div data-key={ (group.combined_stance.word()) " " (index) } {
            h4 {
                (glyph_in_text(group.combined_stance, group.attribution))
                span { (stand_heading(group)) " " span.count { (group.actors.len()) } }
            }
            ul {
                @for &actor in &group.actors {
                    li data-key=(dataset.actors[actor].id) { (actor_link(dataset, actor)) }
                }
            }
        }
    }
}

/// A row for each position on which something is known, own words first: a strip of one's own
/// statements, or the statements of others where only they say so.
fn strip_rows(
    dataset: &Dataset,
    frame: PageFrame,
    positions: Vec<(ActorIx, TopicIx)>,
    heading: &str,
    link: &dyn Fn((ActorIx, TopicIx)) -> Markup,
) -> Markup {
    let cell = |(actor, topic)| frame.index.cell(actor, topic, frame.as_of);
    let has_attribution = |attribution| {
        move |position: &&(ActorIx, TopicIx)| cell(**position).attribution() == Some(attribution)
    };
    html! {
        @for (attribution, apart) in ATTRIBUTIONS {
            @let of_it = positions.iter().filter(has_attribution(attribution));
            @for (index, &position) in of_it.enumerate() {
                @if index == 0 {
                    h3 { @if attribution == Attribution::Own { (heading) } @else { (apart) } }
                    @if attribution != Attribution::AboutOther { (years(frame)) }
                }
                @let (actor, topic) = position;
                div.strip-row
                    data-key={ (dataset.actors[actor].id) " " (dataset.topics[topic].id) }
                {
                    h4 { (link(position)) }
                    p.quiet { (cell_line(&cell(position))) }
                    @if attribution == Attribution::AboutOther {
                        (entries(
                            dataset,
                            &frame
                                .index
                                .evidence(position.0, position.1, frame.as_of)
                                .ascribed,
                        ))
                    } @else {
                        (strip_drawing(
                            dataset,
                            &strip(
                                frame.index,
                                actor,
                                topic,
                                frame.scale,
                                STRIP_ROW_PX,
                                frame.as_of,
                            ),
                            frame.scale,
                        ))
                    }
                }
            }
        }
    }
}

fn actor_link(dataset: &Dataset, actor: ActorIx) -> Markup {
    let row = &dataset.actors[actor];
    html! {
        a href=(address_of_actor(&row.id)) data-command=(Command::Actor(&row.id)) {
            (isolated(dataset, &row.name))
        }
    }
}

/// The years or months above the strips.
fn years(PageFrame { scale, text, .. }: PageFrame) -> Markup {
    let ticks = single_row(scale, text).into_iter();
    let (width, height) = (Px(scale.width_px), Px(text.px(YEARS_PX)));
    html! {
        svg.strip-years
            aria-hidden="true"
            width=(width)
            height=(height)
            viewBox={ "0 0 " (width) " " (height) }
        {
            @for tick in ticks.filter(|tick| !tick.label.is_empty()) {
                text x=(Px(tick.label_x_px)) y=(Px(text.px(13.0))) { (tick.label) }
            }
        }
    }
}

/// A strip: its points are links to their statements. What it shows stands in words beside it.
fn strip_drawing(dataset: &Dataset, strip: &Strip, scale: &TimeScale) -> Markup {
    let (width, height) = (Px(scale.width_px), Px(strip.height_px));
    html! {
        svg.strip
            role="group"
            aria-label=(messages::strip_statements())
            width=(width)
            height=(height)
            viewBox={ "0 0 " (width) " " (height) }
        {
            line.lane-line x2=(width) y1=(height) y2=(height) {}
            @for segment in &strip.segments {
                line
                    class={ "strip-step stance-" (segment.combined_stance.word()) }
                    x1=(Px(segment.x0_px))
                    x2=(Px(segment.x1_px))
                    y1=(Px(segment.y_px))
                    y2=(Px(segment.y_px))
                {}
            }
            @for point in &strip.points {
                @let row = &dataset.statements[point.statement];
                a
                    data-key=(row.id)
                    href=(super::address_of(&row.id))
                    data-command=(Command::Open(&row.id))
                    aria-label={ (row.date.label()) (second_hand(row)) ": " (row.in_short()) }
                    transform={ "translate(" (Px(point.x_px)) " " (Px(point.y_px)) ")" }
                {
                    rect.target x="-12" y="-12" width="24" height="24" {}
                    (glyph(point.combined_stance, row.attribution()))
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
                    li data-key=(row.id) {
                        (glyph_in_text(row.combined_stance(), row.attribution()))
                        (statement_link(
                            dataset,
                            statement,
                            &statement_in_short(dataset, statement),
                        ))
                    }
                }
            }
        }
    }
}
