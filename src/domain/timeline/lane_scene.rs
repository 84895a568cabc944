//! The marks and clusters of one lane.
//!
//! A statement stands at the centre of its days. Neighbours merge (see `clusters`), but for those of one day where the
//! day is wide enough to hold them side by side. One whose centre is out of sight while its days reach into the window is
//! held at the edge.

use super::clusters::runs_in_window;
use super::item::{Cluster, Edge, Extent, Item, Mark};
use super::scene::{SceneInput, SceneLane};
use super::{LaneKey, LaneList, LaneRow, Run, TimeScale};
use crate::domain::date::{Day, DayRange};
use crate::domain::model::StatementIx;
use crate::domain::number::rounded;
use std::ops::Range;

/// How far inside the plot a mark is held whose dates only reach into it from outside.
const EDGE_INSET_PX: f64 = 11.0;
/// Room for each mark where the statements of one day are drawn side by side.
const SPREAD_PX: f64 = 24.0;
/// An interval shorter than this is hidden by its own mark and gets no bar.
const SHORTEST_BAR_PX: f64 = 14.0;

/// A lane on its way to being drawn.
pub struct LaneScene<'a> {
    /// What decides the scene.
    pub input: &'a SceneInput<'a>,
    /// The scale of the plot.
    pub scale: TimeScale,
    /// The lane.
    pub lane: LaneKey,
    /// Where the centres of its marks lie.
    pub y_px: f64,
    /// How near they may come.
    pub merge_px: f64,
}

impl LaneScene<'_> {
    /// Lays out the lane.
    pub fn draw(&self, row: &LaneRow) -> SceneLane {
        let mut scene = SceneLane {
            key: self.lane,
            items: Vec::new(),
        };
        let list = &row.list;
        // In the order of time, in which they are heard.
        self.push_reaching_in(list, Edge::Left, &mut scene);
        let centre_days = |place: usize| {
            list.get(place)
                .map_or(f64::INFINITY, |&statement| self.centre_days(statement))
        };
        for run in runs_in_window(list.len(), centre_days, self.scale, self.merge_px) {
            let statements = list.get(run.clone()).unwrap_or_default();
            match self.day_to_spread(statements) {
                Some(day) => self.spread(statements, day, &mut scene),
                None => self.push(list, run, None, &mut scene),
            }
        }
        self.push_reaching_in(list, Edge::Right, &mut scene);
        scene
    }

    /// Draws the statements at an edge whose centres lie beyond it.
    fn push_reaching_in(&self, list: &LaneList, edge: Edge, scene: &mut SceneLane) {
        let near = self.near_edge(list, edge);
        let reaching: Vec<StatementIx> = near
            .iter()
            .copied()
            .filter(|&statement| self.reaches_in_from(statement) == Some(edge))
            .collect();
        let all = 0..reaching.len();
        self.push(&LaneList::new(reaching), all, Some(edge), scene);
    }

    /// The day that all these statements are of, if it is wide enough to hold each as a mark of its own.
    fn day_to_spread(&self, statements: &[StatementIx]) -> Option<Day> {
        let days = |statement: &StatementIx| self.input.dataset.days_of(*statement);
        let day = days(statements.first()?).first;
        let room = (self.scale.px_per_day() / SPREAD_PX) as usize;
        let is_of_day = |statement: &StatementIx| {
            days(statement)
                == DayRange {
                    first: day,
                    last: day,
                }
        };
        (statements.len() > 1 && statements.len() <= room && statements.iter().all(is_of_day))
            .then_some(day)
    }

    /// Draws the statements of one day side by side, evenly over the day: which came first is not known.
    fn spread(&self, statements: &[StatementIx], day: Day, scene: &mut SceneLane) {
        for (place, &statement) in statements.iter().enumerate() {
            let share = (place as f64 + 0.5) / statements.len() as f64;
            let x_px = self.sheet_x(f64::from(day.number()) + share);
            scene.items.push(Item::Mark(Mark {
                x_px,
                ..self.mark(statement, None)
            }));
        }
    }

    /// Draws statements that are at one place: the open one and a single one as marks, others as a cluster.
    fn push(
        &self,
        list: &LaneList,
        range: Range<usize>,
        edge: Option<Edge>,
        scene: &mut SceneLane,
    ) {
        let is_among = |open: &StatementIx| {
            let among = list.get(range.clone()).unwrap_or_default();
            among.binary_search(open).is_ok()
        };
        let open = self.input.open.filter(is_among);
        if let Some(run) = Run::new(list, range.clone(), open) {
            scene.items.extend(self.merged(run, edge));
        }
        let open = open.map(|statement| Item::Mark(self.mark(statement, edge)));
        scene.items.extend(open);
    }

    fn mark(&self, statement: StatementIx, edge: Option<Edge>) -> Mark {
        let row = &self.input.dataset.statements[statement];
        let days = row.days();
        let width_px = f64::from(days.days()) * self.scale.px_per_day();
        let has_bar = days.days() > 1 && width_px >= SHORTEST_BAR_PX;
        let x_px = self.sheet_x(f64::from(days.first.number()));
        Mark {
            statement,
            lane: self.lane,
            x_px: self.place_px(self.centre_days(statement), edge),
            y_px: self.y_px,
            tone: row.tone(),
            voice: row.voice(),
            extent: has_bar.then(|| Extent {
                x_px,
                width_px: rounded(width_px),
            }),
            is_approximate: row.date.is_approximate(),
            is_open_start: row.date.is_open_start(),
            is_open_end: row.date.is_open_end(),
            is_open: Some(statement) == self.input.open,
            edge,
        }
    }

    /// A single statement as a mark, several as a cluster.
    fn merged(&self, run: Run, edge: Option<Edge>) -> Option<Item> {
        let (first, last) = (run.statements().next()?, run.statements().next_back()?);
        if first == last {
            return Some(Item::Mark(self.mark(first, edge)));
        }
        let middle = f64::midpoint(self.centre_days(first), self.centre_days(last));
        let x_px = self.place_px(middle, edge);
        Some(Item::Cluster(Cluster {
            lane: self.lane,
            first,
            run,
            x_px,
            y_px: self.y_px,
            edge,
        }))
    }

    /// The edge from which a statement's days reach into the window, where their centre does not lie in it.
    fn reaches_in_from(&self, statement: StatementIx) -> Option<Edge> {
        let days = self.input.dataset.days_of(statement);
        let window = self.input.window;
        let centre = self.centre_days(statement);
        if centre < window.start_days && f64::from(days.last.number()) + 1.0 > window.start_days {
            Some(Edge::Left)
        } else if centre >= window.end_days && f64::from(days.first.number()) < window.end_days {
            Some(Edge::Right)
        } else {
            None
        }
    }

    /// The statements of a lane beyond an edge, as far away as the longest of all could still reach in.
    fn near_edge<'l>(&self, list: &'l [StatementIx], edge: Edge) -> &'l [StatementIx] {
        let reach = f64::from(self.input.dataset.longest_days()) / 2.0;
        let window = self.input.window;
        let place =
            |days: f64| list.partition_point(|&statement| self.centre_days(statement) < days);
        let range = match edge {
            Edge::Left => place(window.start_days - reach)..place(window.start_days),
            Edge::Right => place(window.end_days)..place(window.end_days + reach + 1.0),
        };
        list.get(range).unwrap_or_default()
    }

    fn centre_days(&self, statement: StatementIx) -> f64 {
        f64::from(self.input.dataset.centre_half_days(statement)) / 2.0
    }

    fn place_px(&self, days: f64, edge: Option<Edge>) -> f64 {
        let window = self.input.window;
        match edge {
            None => self.sheet_x(days),
            Some(Edge::Left) => rounded(self.sheet_x(window.start_days) + EDGE_INSET_PX),
            Some(Edge::Right) => rounded(self.sheet_x(window.end_days) - EDGE_INSET_PX),
        }
    }

    fn sheet_x(&self, days: f64) -> f64 {
        rounded((days - self.input.shown.sheet().start_days) * self.scale.px_per_day())
    }
}
