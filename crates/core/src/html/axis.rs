//! What does not take the focus: the axis, events, lines of lanes, connectors, and the bars of the
//! overview.

use maud::{Markup, html};

use super::across::{Across, Pixels};
use crate::messages;
use crate::px::Px;
use crate::timeline::{
    AxisScene, Caption, Connector, Density, LaneLayout, Overview, Scene, Silence, TextScale, Tick,
    Ticks, length_in_words,
};

/// Height of a row of the axis, and of a row of event names, with text of the usual size.
const ROW_PX: f64 = 18.0;
const CAPTION_PX: f64 = 15.0;
/// From a line to the words beside it.
const GAP_PX: f64 = 4.0;
/// Below the names of events.
const FOOT_PX: f64 = 4.0;

/// Height of the axis with the names of events.
pub fn axis_height_px(density: Density) -> f64 {
    rows_px(density) + captions_px(density)
}

/// Height of both rows of ticks, or of the one on a narrow screen.
fn rows_px(density: Density) -> f64 {
    let rows = if density.is_narrow { 1.0 } else { 2.0 };
    density.text.px(rows * ROW_PX)
}

fn captions_px(density: Density) -> f64 {
    let rows = density.caption_rows() as f64;
    density.text.px(rows * CAPTION_PX + FOOT_PX)
}

/// The axis and the names of events, for a drawing that is [`axis_height_px`] high. It leaves out
/// the name of [`unit_at_edge`](crate::timeline::unit_at_edge), which stays where it is while the
/// drawing moves.
pub fn axis(scene: &AxisScene, density: Density) -> String {
    axis_across(Pixels, scene, density)
}

/// The same, written otherwise across the plot.
pub fn axis_across(across: impl Across, scene: &AxisScene, density: Density) -> String {
    let AxisScene {
        ticks,
        events,
        silences,
        ..
    } = scene;
    let text = density.text;
    let bottom_px = captions_px(density);
    let markup = html! {
        g.axis-quiet {
            @for silence in silences { (length_of_silence(across, silence, text)) }
        }
        g.axis-upper {
            @for tick in ticks.upper.iter().filter(|tick| tick.x_px >= 0.0) {
                (tick_mark(across, tick, 0.0, text))
            }
        }
        g.axis-lower {
            @for tick in &ticks.lower {
                (tick_mark(across, tick, rows_px(density) - text.px(ROW_PX), text))
            }
        }
        g.captions transform={ "translate(0 " (Px(rows_px(density))) ")" } {
            @let named = events.iter().filter_map(|event| {
                Some((event.x_px.max(0.0), event.caption.as_ref()?))
            });
            @for (x_px, caption) in named.clone() {
                @let stem_px = (caption_y_px(caption, text) + 3.0, bottom_px);
                (upright(across, "event-stem", x_px, stem_px))
            }
            @for (x_px, caption) in named { (event_name(across, x_px, caption, text)) }
        }
    };
    markup.into_string()
}

/// How long a silence is, in its row.
fn length_of_silence(across: impl Across, silence: &Silence, text: TextScale) -> Markup {
    let y_px = text.px(silence.row as f64 * ROW_PX + 14.0);
    html! {
        text x=(across.x(tenths(silence.x_px))) y=(Px(y_px)) text-anchor="middle" {
            (silence.words)
        }
    }
}

/// A tick with its label, which stands right of it; one without a label, or under one that ends at
/// the right edge, is so short that it crosses none.
fn tick_mark(across: impl Across, tick: &Tick, top_px: f64, text: TextScale) -> Markup {
    const SHORT_PX: f64 = 4.0;
    let height_px = if tick.label.is_empty() || tick.label_x_px < tick.x_px {
        SHORT_PX
    } else {
        ROW_PX
    };
    let bottom_px = top_px + text.px(ROW_PX);
    let label = |x_px: f64| {
        html! {
            text x=(Px(tenths(x_px + text.px(GAP_PX)))) y=(Px(top_px + text.px(14.0))) {
                (tick.label)
            }
        }
    };
    html! {
        (upright(across, "", tick.x_px, (bottom_px - text.px(height_px), bottom_px)))
        @if !tick.label.is_empty() { (across.anchored(tick.label_x_px, label)) }
    }
}

/// The name of an event, which lies over the lines of all events.
fn event_name(across: impl Across, x_px: f64, caption: &Caption, text: TextScale) -> Markup {
    let (gap_px, anchor) = if caption.is_left_of_line {
        (-text.px(GAP_PX), "end")
    } else {
        (text.px(GAP_PX), "start")
    };
    let name = |x_px: f64| {
        html! {
            text.event-name
                x=(Px(tenths(x_px + gap_px)))
                y=(Px(caption_y_px(caption, text) + text.px(12.0)))
                text-anchor=(anchor)
            {
                (caption.text)
            }
        }
    };
    across.anchored(x_px, name)
}

/// The upper edge of the row of a name.
fn caption_y_px(caption: &Caption, text: TextScale) -> f64 {
    caption.row as f64 * text.px(CAPTION_PX)
}

/// An upright line.
fn upright(across: impl Across, class: &str, x_px: f64, (top_px, end_px): (f64, f64)) -> Markup {
    let x = across.x(tenths(x_px));
    let class = (!class.is_empty()).then_some(class);
    html! { line class=[class] x1=(x) x2=(x) y1=(Px(top_px)) y2=(Px(end_px)) {} }
}

/// What lies behind the marks: the lines of the lanes, of the larger unit of time, and the events
/// as bands. What goes from top to bottom does so however high the drawing is: on paper each lane
/// has one of its own.
pub fn backdrop(scene: &Scene, lanes: &LaneLayout) -> String {
    backdrop_across(Pixels, scene, lanes)
}

/// The same, written otherwise across the plot.
pub fn backdrop_across(across: impl Across, scene: &Scene, lanes: &LaneLayout) -> String {
    let markup = html! {
        @for span in scene.axis.units.iter().filter(|span| span.is_shaded || span.unit.is_quiet) {
            rect class=(if span.unit.is_quiet { "quiet-time" } else { "unit-band" })
                data-quiet=[span.unit.is_quiet.then_some("")]
                data-days=[span.unit.is_quiet.then(|| span.unit.days.days())]
                x=(across.x(tenths(span.x_px)))
                width=(across.length(tenths(span.width_px)))
                height="100%"
            {
                @if span.unit.is_quiet {
                    title { (messages::nothing_said(length_in_words(span.unit.days))) }
                }
            }
        }
        @for row in &lanes.rows {
            line class=(if row.is_last_of_side { "side-line" } else { "lane-line" })
                x2=(across.length(tenths(scene.width_px)))
                y1=(Px(row.y_px + row.height_px))
                y2=(Px(row.y_px + row.height_px))
            {}
        }
        @let Ticks { upper, lower } = &scene.axis.ticks;
        @for tick in if upper.is_empty() { lower } else { upper } {
            line.grid-line
                x1=(across.x(tenths(tick.x_px)))
                x2=(across.x(tenths(tick.x_px)))
                y2="100%"
            {}
        }
        @for event in &scene.axis.events {
            rect.event-band
                x=(across.x(tenths(event.x_px)))
                width=(across.length(tenths(event.width_px.max(1.5))))
                height="100%"
            {
                title { (event.date_label) ": " (event.label) }
            }
        }
    };
    markup.into_string()
}

/// The connectors of the open statement.
pub fn connectors(scene: &Scene) -> String {
    let markup = html! {
        @for connector in &scene.connectors {
            @match connector {
                Connector::About { to, .. } => {
                    path.connector.connector-about d=(connector.path()) {}
                    circle.connector-end cx=(Px(to.x_px)) cy=(Px(to.y_px)) r="5" {}
                }
                Connector::Answers { is_of_open, .. } => {
                    path.connector.connector-chain[!is_of_open] d=(connector.path()) {}
                }
            }
        }
    };
    markup.into_string()
}

/// The years of the overview, below its bars.
pub fn overview_ticks(ticks: &[Tick], density: Density) -> String {
    overview_ticks_across(Pixels, ticks, density)
}

/// The same, written otherwise across the strip.
pub fn overview_ticks_across(across: impl Across, ticks: &[Tick], density: Density) -> String {
    /// From the line of a year to its label, which a handle on the line leaves free.
    const GRIP_PX: f64 = 6.0;
    let (top_px, height_px) = (density.overview_bars_px(), density.overview_px());
    let label = |tick: &Tick| {
        let label = |x_px: f64| {
            html! { text x=(Px(tenths(x_px + GRIP_PX))) y=(Px(height_px - 3.0)) { (tick.label) } }
        };
        across.anchored(tick.label_x_px, label)
    };
    let markup = html! {
        @for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
            (upright(across, "", tick.x_px, (top_px, height_px)))
            (label(tick))
        }
    };
    markup.into_string()
}

/// The bars of the overview, for a drawing of this height: all statements, and over them the
/// matching ones.
pub fn overview_bars(overview: &Overview, height_px: f64) -> String {
    // A single statement must not vanish beside a day with fifty.
    let bar = |x_px: f64, share: f64| {
        let bar_px = (share * (height_px - 4.0)).max(2.0).round();
        let (x, base, bar) = (Px(x_px), Px(height_px), Px(bar_px));
        format!("M{x} {base}v-{bar}h3v{bar}z")
    };
    let all: String = overview.bars.iter().map(|b| bar(b.x_px, b.all)).collect();
    let matching: String = overview
        .bars
        .iter()
        .filter(|b| b.matching > 0.0)
        .map(|b| bar(b.x_px, b.matching))
        .collect();
    html! { path.bars-all d=(all) {} path.bars-matching d=(matching) {} }.into_string()
}

/// To a tenth of a pixel: finer is not seen, and shorter text is sooner parsed.
fn tenths(px: f64) -> f64 {
    (px * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::EventMark;

    #[test]
    fn names_of_events_lie_over_the_lines_of_all_events() {
        let event = |x_px: f64, row: usize| EventMark {
            id: "e".to_owned(),
            label: "Meeting".to_owned(),
            date_label: String::new(),
            x_px,
            width_px: 1.0,
            caption: Some(Caption {
                text: "Meeting".to_owned(),
                row,
                is_left_of_line: false,
            }),
        };
        let scene = AxisScene {
            events: vec![event(10.0, 0), event(30.0, 1)],
            ..AxisScene::default()
        };
        let text = axis(&scene, Density::WIDE);
        let (lines, names) = (text.rfind("event-stem"), text.find("event-name"));
        assert!(lines.is_some() && lines < names, "{text}");
    }
}
