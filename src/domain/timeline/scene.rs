//! The picture as plain data: every mark, cluster, tick, event and tie with its place.
//!
//! Two systems of x: `x_px` of marks counts from the fixed start of the sheet, so that panning leaves it alone and
//! the view only moves the sheet; ticks and events count from the left edge of the plot.
//!
//! ```text
//!   sheet  0 ───────────────┬─────────────────────┬──────
//!                           │◄── plot, width_px ─►│
//!          ◄── shift_px ───►│
//! ```

use super::clusters::runs_in_window;
use super::ties::ties_of;
use super::{
    EventMark, ItemKey, LaneKey, LaneLayout, LaneRow, Limits, Point, Ticks, Tie, TimeScale, Window,
};
use crate::domain::date::{Day, DayRange};
use crate::domain::model::{Dataset, StatementIx, Tone, Voice};
use crate::domain::query::Matching;

/// How far inside the plot a mark is held whose dates only reach into it from outside.
const EDGE_INSET_PX: f64 = 11.0;
/// Room for each mark where the statements of one day are drawn side by side.
const SPREAD_PX: f64 = 17.0;
/// An interval shorter than this is hidden by its own mark and gets no bar.
const SHORTEST_BAR_PX: f64 = 14.0;

/// Everything that decides a scene.
#[derive(Clone, Copy, Debug)]
pub struct SceneInput<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The statements to draw.
    pub matching: &'a Matching,
    /// Where the lanes are.
    pub lanes: &'a LaneLayout,
    /// The time on screen.
    pub window: Window,
    /// The widest window; its start is the start of the sheet.
    pub limits: Limits,
    /// Width of the plot.
    pub width_px: f64,
    /// The open statement: it is always a mark of its own.
    pub open: Option<StatementIx>,
}

/// A picture, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width of the plot.
    pub width_px: f64,
    /// Height of all lanes.
    pub height_px: f64,
    /// How far the plot's left edge is from the start of the sheet.
    pub shift_px: f64,
    /// What stands in each lane, from top to bottom.
    pub lanes: Vec<SceneLane>,
    /// The axis.
    pub ticks: Ticks,
    /// What happened meanwhile.
    pub events: Vec<EventMark>,
    /// What the open statement is tied to.
    pub ties: Vec<Tie>,
}

/// What stands in a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneLane {
    /// The lane.
    pub key: LaneKey,
    /// Its marks and clusters.
    pub items: Vec<Item>,
}

/// A mark or a cluster.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A statement on its own.
    Mark(Mark),
    /// Several merged.
    Cluster(Cluster),
}

impl Item {
    /// What identifies it from scene to scene.
    pub fn key(&self) -> ItemKey {
        match self {
            Self::Mark(mark) => mark.key(),
            Self::Cluster(cluster) => cluster.key(),
        }
    }

    /// Its lane.
    pub fn lane(&self) -> LaneKey {
        match self {
            Self::Mark(mark) => mark.lane,
            Self::Cluster(cluster) => cluster.lane,
        }
    }

    /// Its centre.
    pub fn place(&self) -> Point {
        match self {
            Self::Mark(Mark { x_px, y_px, .. }) | Self::Cluster(Cluster { x_px, y_px, .. }) => {
                Point {
                    x_px: *x_px,
                    y_px: *y_px,
                }
            }
        }
    }

    /// How many statements it stands for.
    pub fn count(&self) -> usize {
        match self {
            Self::Mark(_) => 1,
            Self::Cluster(cluster) => cluster.statements.len(),
        }
    }

    /// Whether it stands for a statement.
    pub fn holds(&self, statement: StatementIx) -> bool {
        match self {
            Self::Mark(mark) => mark.statement == statement,
            Self::Cluster(cluster) => cluster.statements.binary_search(&statement).is_ok(),
        }
    }

    /// Whether it is the open statement.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Mark(mark) if mark.is_open)
    }
}

/// A statement drawn on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The statement.
    pub statement: StatementIx,
    /// Its lane.
    pub lane: LaneKey,
    /// Centre, on the sheet.
    pub x_px: f64,
    /// Centre, from the top of the first lane.
    pub y_px: f64,
    /// Its stances as one.
    pub tone: Tone,
    /// How the words relate to the speaker.
    pub voice: Voice,
    /// Its true length, where it is an interval long enough to be seen.
    pub extent: Option<Extent>,
    /// Whether its date is approximate or uncertain.
    pub is_approximate: bool,
    /// Whether it was said at an unknown time before.
    pub is_open_start: bool,
    /// Whether it was said at an unknown time after.
    pub is_open_end: bool,
    /// Whether it is the open statement.
    pub is_open: bool,
    /// The edge at which it is held, where the middle of its dates is out of sight.
    pub edge: Option<Edge>,
}

/// From the start of an interval's first day to the end of its last, on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Left end.
    pub x_px: f64,
    /// Length.
    pub width_px: f64,
}

/// A side of the plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// The earlier one.
    Left,
    /// The later one.
    Right,
}

/// Statements merged into one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Its lane.
    pub lane: LaneKey,
    /// The first of its statements.
    pub first: StatementIx,
    /// All its statements, in order of time, at least two.
    pub statements: Vec<StatementIx>,
    /// Centre, on the sheet.
    pub x_px: f64,
    /// Centre, from the top of the first lane.
    pub y_px: f64,
    /// Days from its first statement to its last.
    pub days: DayRange,
    /// The edge at which it is held, where the dates of its statements only reach into the plot.
    pub edge: Option<Edge>,
}

impl Scene {
    /// Lays out the picture. A statement is in the window when its known days have a part in it.
    pub fn new(input: &SceneInput) -> Self {
        let scale = TimeScale::new(input.window, input.width_px);
        let mut scene = Self {
            width_px: scale.width_px,
            height_px: input.lanes.height_px,
            shift_px: rounded(-scale.x_from_days(input.limits.widest.start_days)),
            ticks: Ticks::of(scale),
            events: EventMark::placed(&input.dataset.events, scale, input.lanes.density),
            ..Self::default()
        };
        for row in &input.lanes.rows {
            if let Some(lane) = row.key {
                let y_px = input.lanes.mark_y_px(row);
                scene.lanes.push(
                    LaneScene {
                        input,
                        scale,
                        lane,
                        y_px,
                    }
                    .draw(row),
                );
            }
        }
        scene.ties = input
            .open
            .map(|open| ties_of(open, input, &scene))
            .unwrap_or_default();
        scene
    }

    /// All marks and clusters, lane by lane.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.lanes.iter().flat_map(|lane| &lane.items)
    }

    /// The item with this key.
    pub fn item(&self, key: ItemKey) -> Option<&Item> {
        self.items().find(|item| item.key() == key)
    }

    /// The lane with this key.
    pub fn lane(&self, key: LaneKey) -> Option<&SceneLane> {
        self.lanes.iter().find(|lane| lane.key == key)
    }

    /// How many statements are drawn, those in clusters included.
    pub fn count(&self) -> usize {
        self.items().map(Item::count).sum()
    }

    /// The mark or cluster that stands for a statement, if it is in the window.
    pub fn item_of(&self, statement: StatementIx) -> Option<&Item> {
        self.items().find(|item| item.holds(statement))
    }
}

impl Mark {
    /// What identifies it from scene to scene.
    pub fn key(&self) -> ItemKey {
        ItemKey::Statement(self.statement)
    }
}

impl Cluster {
    /// What identifies it from scene to scene.
    pub fn key(&self) -> ItemKey {
        ItemKey::Cluster(self.lane, self.first, self.statements.len())
    }
}

struct LaneScene<'a> {
    input: &'a SceneInput<'a>,
    scale: TimeScale,
    lane: LaneKey,
    y_px: f64,
}

impl LaneScene<'_> {
    fn draw(&self, row: &LaneRow) -> SceneLane {
        let mut scene = SceneLane {
            key: self.lane,
            items: Vec::new(),
        };
        let folded: Vec<StatementIx>;
        let list = match self.lane {
            LaneKey::Actor(actor) => self.input.matching.spoken_by(actor),
            LaneKey::Side(_) => {
                folded = self.input.matching.of_side(self.input.dataset, row.side);
                &folded
            }
        };
        let centre_days = |place: usize| {
            list.get(place)
                .map_or(f64::INFINITY, |&statement| self.centre_days(statement))
        };
        for run in runs_in_window(list.len(), centre_days, self.scale) {
            let statements = list.get(run).unwrap_or_default();
            match self.day_to_spread(statements) {
                Some(day) => self.spread(statements, day, &mut scene),
                None => self.push(statements, None, &mut scene),
            }
        }
        for edge in [Edge::Left, Edge::Right] {
            let reaching: Vec<StatementIx> = list
                .iter()
                .copied()
                .filter(|&statement| self.reaches_in_from(statement) == Some(edge))
                .collect();
            self.push(&reaching, Some(edge), &mut scene);
        }
        scene
    }

    /// The day that all these statements are of, if it is wide enough to hold each as a mark of its own.
    fn day_to_spread(&self, statements: &[StatementIx]) -> Option<Day> {
        let days = |statement: &StatementIx| self.input.dataset.statements[*statement].days();
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
        let step = 1.0 / (statements.len() as f64 + 1.0);
        for (place, &statement) in statements.iter().enumerate() {
            let share = step * (place as f64 + 1.0);
            let x_px = self.sheet_x(f64::from(day.number()) + share);
            scene.items.push(Item::Mark(Mark {
                x_px,
                ..self.mark(statement, None)
            }));
        }
    }

    /// Draws statements that are at one place: the open one and a single one as marks, others as a cluster.
    fn push(&self, statements: &[StatementIx], edge: Option<Edge>, scene: &mut SceneLane) {
        let (open, others): (Vec<StatementIx>, Vec<StatementIx>) = statements
            .iter()
            .partition(|&&statement| Some(statement) == self.input.open);
        if let [single] = others[..] {
            scene.items.push(Item::Mark(self.mark(single, edge)));
        } else if !others.is_empty() {
            scene
                .items
                .extend(self.cluster(others, edge).map(Item::Cluster));
        }
        scene.items.extend(
            open.into_iter()
                .map(|statement| Item::Mark(self.mark(statement, edge))),
        );
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

    fn cluster(&self, statements: Vec<StatementIx>, edge: Option<Edge>) -> Option<Cluster> {
        let (first, last) = (*statements.first()?, *statements.last()?);
        let days = |statement: &StatementIx| self.input.dataset.statements[*statement].days();
        let all_days = statements.iter().map(days).reduce(DayRange::joined)?;
        let middle = f64::midpoint(self.centre_days(first), self.centre_days(last));
        let x_px = self.place_px(middle, edge);
        Some(Cluster {
            lane: self.lane,
            first,
            statements,
            x_px,
            y_px: self.y_px,
            days: all_days,
            edge,
        })
    }

    /// The edge from which a statement's days reach into the window, where their centre does not lie in it.
    fn reaches_in_from(&self, statement: StatementIx) -> Option<Edge> {
        let days = self.input.dataset.statements[statement].days();
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

    fn centre_days(&self, statement: StatementIx) -> f64 {
        f64::from(
            self.input.dataset.statements[statement]
                .days()
                .centre_half_days(),
        ) / 2.0
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
        rounded((days - self.input.limits.widest.start_days) * self.scale.px_per_day())
    }
}

/// To a hundredth of a pixel, so that sums of fractions don't make equal places unequal.
pub fn rounded(px: f64) -> f64 {
    (px * 100.0).round() / 100.0
}
