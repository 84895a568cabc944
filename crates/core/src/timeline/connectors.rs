//! What connects the open statement to the rest: the lanes of those whom it is about, and its
//! thread of answers.
//!
//! A connector to an actor ends in that actor's lane with an open ring, not a mark: it says who is
//! spoken of, and must not be read as something that this actor said.

use super::{Item, Point, SceneInput, SceneLane};
use crate::model::{ActorIx, StatementIx};
use crate::px::{Px, held, rounded};
use crate::thread::thread_of;

/// More connectors of a thread than these would be a tangle.
const LONGEST_CHAIN: usize = 60;

/// A line of the open statement or its thread.
#[derive(Clone, Debug, PartialEq)]
pub enum Connector {
    /// To the lane of an actor whose position it asserts.
    About {
        /// The actor.
        actor: ActorIx,
        /// Place of the open statement, on the origin strip.
        from: Point,
        /// Place in the actor's lane.
        to: Point,
    },
    /// From an answer in the thread of the open statement to what it answers.
    Answers {
        /// The answered statement.
        statement: StatementIx,
        /// Place of the answer, on the origin strip.
        from: Point,
        /// Place of the answered statement; at the plot's edge when it is out of sight.
        to: Point,
        /// Whether the open statement is one of the two.
        is_of_open: bool,
    },
}

impl Connector {
    /// The line as the data of an SVG path: a curve that leaves and arrives along the lanes.
    pub fn path(&self) -> String {
        let (Self::About { from, to, .. } | Self::Answers { from, to, .. }) = self;
        let bend_px = match self {
            Self::About { .. } => 0.0,
            Self::Answers { .. } => rounded(held((to.x_px - from.x_px) / 2.0, -60.0, 60.0)),
        };
        let middle_y = Px(f64::midpoint(from.y_px, to.y_px));
        let (start_x, end_x) = (Px(from.x_px + bend_px), Px(to.x_px - bend_px));
        let (from_x, from_y, to_x, to_y) = (Px(from.x_px), Px(from.y_px), Px(to.x_px), Px(to.y_px));
        format!("M{from_x} {from_y}C{start_x} {middle_y} {end_x} {middle_y} {to_x} {to_y}")
    }
}

/// What is drawn in the lanes, between both edges of the plot on the origin strip.
#[derive(Clone, Copy)]
pub struct Drawn<'a> {
    pub lanes: &'a [SceneLane],
    pub start_px: f64,
    pub end_px: f64,
}

impl<'a> Drawn<'a> {
    fn items(self) -> impl Iterator<Item = &'a Item> {
        self.lanes.iter().flat_map(|lane| &lane.items)
    }

    fn item_of(self, statement: StatementIx) -> Option<&'a Item> {
        self.items().find(|item| item.holds(statement))
    }
}

/// The connectors of the open statement, where it is drawn. An actor without a lane on the picture
/// has none.
pub fn connectors_of(open: StatementIx, input: &SceneInput, drawn: Drawn) -> Vec<Connector> {
    let Some(mark) = drawn.items().find(|item| item.is_open()) else {
        return Vec::new();
    };
    let from = mark.point();
    let row = &input.dataset.statements[open];
    let about = row.about.iter().filter_map(|&actor| {
        let lane = input
            .lanes
            .row_of(actor, input.dataset.actors[actor].side)?;
        let to = Point {
            x_px: from.x_px,
            y_px: input.lanes.mark_y_px(lane),
        };
        (lane.key != Some(mark.lane())).then_some(Connector::About { actor, from, to })
    });
    let thread = thread_of(input.dataset, open);
    let answers = thread.iter().take(LONGEST_CHAIN).filter_map(|entry| {
        let statement = entry.is_answer_to?;
        let is_drawn = |statement| drawn.item_of(statement).is_some();
        if !is_drawn(statement) && !is_drawn(entry.statement) {
            return None;
        }
        let from = point_of(entry.statement, input, drawn)?;
        let to = point_of(statement, input, drawn)?;
        let is_of_open = open == statement || open == entry.statement;
        (from != to).then_some(Connector::Answers {
            statement,
            from,
            to,
            is_of_open,
        })
    });
    about.chain(answers).collect()
}

/// Where a statement is drawn, or the edge beyond which it lies.
fn point_of(statement: StatementIx, input: &SceneInput, drawn: Drawn) -> Option<Point> {
    if let Some(item) = drawn.item_of(statement) {
        return Some(item.point());
    }
    if !input.matching.contains(statement) {
        return None;
    }
    let row = &input.dataset.statements[statement];
    let lane = input
        .lanes
        .row_of(row.speaker, input.dataset.actors[row.speaker].side)?;
    let is_earlier = f64::from(row.days().last.number()) < input.scale.window.start_days;
    let edge_px = if is_earlier {
        drawn.start_px
    } else {
        drawn.end_px
    };
    Some(Point {
        x_px: rounded(edge_px),
        y_px: input.lanes.mark_y_px(lane),
    })
}
