//! The marks and clusters of one lane.
//!
//! A statement stands at the centre of its days, in the row that [`super::rows`] gives it. What
//! finds no row of its own merges with its neighbours in the last one, but for statements of one
//! day where the day is wide enough to hold them side by side. Where days are wide enough to tell,
//! what is dated vaguely stands apart, as a band over all the days that are meant. A span of days
//! whose centre is out of sight while its days reach into the window is held at the edge.

use std::ops::Range;
use std::sync::Arc;

use super::bands::{Band, bands};
use super::item::{Cluster, Edge, Extent, Item, Mark, WordsRoom};
use super::lane_rows::want_px;
use super::rows::{Placed, Placing, Taken};
use super::{
    Classes, LaneIndex, LaneKey, LaneRow, LaneSlice, SceneInput, SceneLane, TimeScale, TimeWindow,
};
use crate::date::DayRange;
use crate::model::StatementIx;
use crate::px::{held, rounded};
use crate::sort::sort_by;

/// How far inside the plot a mark is held whose dates only reach into it from outside.
const EDGE_INSET_PX: f64 = 11.0;
/// Room for each mark where the statements of one day are drawn side by side.
const SPREAD_PX: f64 = 24.0;
/// An interval shorter than this is hidden by its own mark and gets no bar.
const SHORTEST_BAR_PX: f64 = 14.0;
/// What words keep from the left side of what follows them.
const WORDS_GAP_PX: f64 = 8.0;
/// Half of the room that a mark takes beside a cluster or in a band.
const HALF_MARK_PX: f64 = 9.0;
/// Words before a mark take no more.
const MOST_WORDS_PX: f64 = 280.0;
/// Words with less room would be cut to nothing.
const LEAST_WORDS_PX: f64 = 44.0;
/// Around the open statement, and behind it for words, no more room than this is looked for.
const OPEN_ROOM_PX: f64 = 24.0;
const OPEN_WORDS_PX: f64 = 160.0;
/// The words of several statements want more room.
const LEAST_CLUSTER_WORDS_PX: f64 = 96.0;
/// Half the width of a cluster of two, and of the widest one.
const HALF_CLUSTER_PX: (f64, f64) = (11.0, 20.0);

/// A lane on its way to being drawn.
pub struct LaneScene<'a> {
    /// What decides the scene.
    pub input: &'a SceneInput<'a>,
    /// The scale of the plot.
    pub scale: &'a TimeScale,
    /// The origin strip on which marks are placed, in warped days.
    pub origin_strip: TimeWindow,
    /// The lane.
    pub lane: LaneKey,
    /// The lane's row in the layout.
    pub row: &'a LaneRow,
    /// Where the marks of its first row lie.
    pub y_px: f64,
    /// How near they may come.
    pub merge_px: f64,
    /// See [`SceneInput::row_px_per_day`].
    pub row_px_per_day: f64,
    /// The statements that are drawn at a point.
    pub points: Classes,
}

impl LaneScene<'_> {
    /// Lays out the lane.
    pub fn draw(&self) -> SceneLane {
        let mut items = Vec::new();
        let apart = self.points.others();
        let (dataset, index) = (self.input.dataset, &self.row.index);
        // The last row is that of the points, where there are any.
        let points = index.count(0..index.list().len(), self.points);
        let rows = self.row.rows.saturating_sub(points.min(1)).max(1);
        let bands = bands(dataset, index, apart, self.scale.window, rows);
        items.extend(bands.iter().filter_map(|band| self.band(band, apart)));
        self.push_reaching_in(Edge::Left, &mut items);
        self.push_points(&bands, &mut items);
        self.push_reaching_in(Edge::Right, &mut items);
        if self.input.lanes.words_px.is_some() {
            self.give_room(&mut items);
        }
        // In the order of time, in which they are heard.
        sort_by(&mut items, |a, b| {
            let first = |item: &Item| item.key().statement();
            a.point()
                .x_px
                .total_cmp(&b.point().x_px)
                .then(first(a).cmp(&first(b)))
        });
        SceneLane {
            key: self.lane,
            items,
        }
    }

    /// Draws the statements whose centres lie in the window.
    fn push_points(&self, bands: &[Band], items: &mut Vec<Item>) {
        let index = &self.row.index;
        let absolute = |days: f64| self.scale.map.warped_from_days(days) * self.row_px_per_day;
        let most_px = self.input.lanes.words_px.unwrap_or_default();
        let text = self.input.lanes.density.text;
        let wanted = |statement| {
            let lane = Some(self.lane);
            want_px(self.input.dataset, lane, statement, (most_px, text))
        };
        let taken: Vec<Taken> = bands
            .iter()
            .map(|band| band.taken(index.list(), &absolute, &wanted))
            .collect();
        let placement = Placing {
            index,
            classes: self.points,
            rows: self.row.rows,
            merge_px: self.merge_px,
            x_px: &|at| absolute(self.centre_at(at)),
            want_px: &|at| {
                let statement = index.list().get(at);
                statement.map_or(0.0, |&statement| wanted(statement))
            },
            taken: &taken,
        }
        .place(
            absolute(self.scale.window.start_days),
            absolute(self.scale.window.end_days),
        );
        let seen = self.indexes(self.scale.window);
        let mut alone: Vec<usize> = placement.placed.iter().map(|placed| placed.at).collect();
        for &Placed { at, row } in placement
            .placed
            .iter()
            .filter(|placed| seen.contains(&placed.at))
        {
            let mark = index
                .list()
                .get(at)
                .map(|&statement| self.mark(statement, None, row));
            items.extend(mark.map(Item::Mark));
        }
        alone.extend(self.open_index());
        sort_by(&mut alone, Ord::cmp);
        alone.dedup();
        let dense = self.row.rows.saturating_sub(1);
        for (nth, &(first, last)) in placement.runs.iter().enumerate() {
            let range = first.max(seen.start)..(last + 1).min(seen.end);
            if range.is_empty() {
                continue;
            }
            let before = nth.checked_sub(1).and_then(|nth| placement.runs.get(nth));
            let after = placement.runs.get(nth + 1);
            let neighbours = (before.map(|&(_, end)| end), after.map(|&(start, _)| start));
            if let Some(slice) = LaneSlice::new(index, range.clone(), self.points, &alone) {
                match self.room_to_spread(&slice, neighbours) {
                    Some(room) => self.spread(&slice, room, dense, items),
                    None => items.extend(self.merged(slice, None, dense)),
                }
            }
        }
        let has_row = |at: &usize| placement.placed.iter().any(|placed| placed.at == *at);
        let open = self
            .open_index()
            .filter(|at| seen.contains(at) && !has_row(at));
        if let Some(open) = open.and_then(|at| index.get(at, self.points)) {
            let mark = self.mark(open, None, dense);
            let row = self.freest_row(mark.x_px, items);
            self.clear(mark.x_px, row, items);
            items.push(Item::Mark(Mark {
                row,
                y_px: self.y_of_row(row),
                ..mark
            }));
        }
    }

    /// The row for the open statement where it has none of its own, and is part of no cluster: the
    /// one in which it has most room around it, and after that for words behind it. The words
    /// before it end there.
    fn freest_row(&self, x_px: f64, items: &[Item]) -> usize {
        let room_px = |row: usize| {
            let (mut around_px, mut behind_px) = (OPEN_ROOM_PX, OPEN_WORDS_PX);
            for item in items.iter().filter(|item| item.row() == row) {
                let (left_px, right_px) = item.ends_px();
                let gap_px = (left_px - x_px).max(x_px - right_px).max(0.0);
                around_px = around_px.min(gap_px);
                if right_px > x_px {
                    behind_px = behind_px.min(gap_px);
                }
            }
            (around_px, behind_px)
        };
        let rooms = (0..self.row.rows).map(|row| (room_px(row), row));
        let roomiest = rooms.max_by(|((around, behind), _), ((other, beyond), _)| {
            around.total_cmp(other).then(behind.total_cmp(beyond))
        });
        roomiest.map_or(0, |(_, row)| row)
    }

    /// Moves a cluster aside that lies where the open statement stands, to the side on which most
    /// of it lies; not where it would come to lie over others.
    fn clear(&self, x_px: f64, row: usize, items: &mut [Item]) {
        let apart_px = self.half_cluster_px().0 + HALF_MARK_PX + 4.0;
        let is_near = |item: &Item, x_px: f64| {
            item.row() == row && (item.point().x_px - x_px).abs() < apart_px
        };
        for at in 0..items.len() {
            let item = items.get(at).filter(|item| is_near(item, x_px));
            let Some(Item::Cluster(cluster @ Cluster { band: None, .. })) = item else {
                continue;
            };
            let side = if cluster.x_px < x_px { -1.0 } else { 1.0 };
            let free_px = [side, -side].map(|side| rounded(x_px + side * apart_px));
            let is_free = |to_px: &f64| {
                let others = items.iter().enumerate().filter(|(other, _)| *other != at);
                !others
                    .map(|(_, item)| item)
                    .any(|item| is_near(item, *to_px))
            };
            let to_px = free_px.into_iter().find(is_free);
            if let (Some(to_px), Some(Item::Cluster(cluster))) = (to_px, items.get_mut(at)) {
                cluster.x_px = to_px;
            }
        }
    }

    fn open_index(&self) -> Option<usize> {
        self.row.index.list().binary_search(&self.input.open?).ok()
    }

    /// Draws the spans of days at an edge whose centres lie beyond it.
    fn push_reaching_in(&self, edge: Edge, items: &mut Vec<Item>) {
        let index = &self.row.index;
        let reaches = |at: &usize| {
            let statement = index.get(*at, self.points);
            statement.is_some_and(|statement| self.reaches_in_from(statement) == Some(edge))
        };
        let reaching: Vec<StatementIx> = self
            .near_edge(edge)
            .filter(reaches)
            .filter_map(|at| index.list().get(at).copied())
            .collect();
        if reaching.is_empty() {
            return;
        }
        let dense = self.row.rows.saturating_sub(1);
        let all = Arc::new(LaneIndex::new(self.input.dataset, Arc::new(reaching)));
        let open = self
            .input
            .open
            .and_then(|open| all.list().binary_search(&open).ok());
        let alone: Vec<usize> = open.into_iter().collect();
        let slice = LaneSlice::new(&all, 0..all.list().len(), self.points, &alone);
        items.extend(slice.and_then(|slice| self.merged(slice, Some(edge), dense)));
        let open = open.and_then(|at| all.list().get(at));
        items.extend(open.map(|&open| Item::Mark(self.mark(open, Some(edge), dense))));
    }

    /// Hands out the room for words: up to the next mark of the row, or the edge of the plot. The
    /// last ones of a row, which the edge leaves too little, have theirs before them.
    fn give_room(&self, items: &mut [Item]) {
        for at in 0..items.len() {
            self.widen_cluster(items, at);
        }
        let edge_px = self.strip_x(self.scale.window.end_days);
        let mut order: Vec<usize> = (0..items.len()).collect();
        let key = |items: &[Item], at: usize| {
            items
                .get(at)
                .map_or((0, 0.0), |item| (item.row(), item.ends_px().0))
        };
        sort_by(&mut order, |&a, &b| {
            let (a, b) = (key(items, a), key(items, b));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        for (nth, &at) in order.iter().enumerate() {
            let row = key(items, at).0;
            let in_row = |other: Option<&usize>| {
                let other = other.copied();
                other.filter(|other| key(items, *other).0 == row)
            };
            let next = in_row(order.get(nth + 1));
            let before = in_row(nth.checked_sub(1).and_then(|before| order.get(before)));
            let end_px = next.map_or(edge_px, |next| key(items, next).1 - WORDS_GAP_PX);
            let Some(item) = items.get_mut(at) else {
                continue;
            };
            let start_px = item.point().x_px + item.words_offsets_px().1;
            if !self.give_words(item, end_px - start_px, false) && next.is_none() {
                self.give_room_before(items, before, at);
            }
        }
    }

    /// Gives the words of an item that much room, if that is enough for them, and says whether it
    /// is. What is held at an edge has none.
    fn give_words(&self, item: &mut Item, room_px: f64, is_before: bool) -> bool {
        let (edge, least_px, words_px, has_words_before) = match item {
            Item::Mark(mark) => (
                mark.edge,
                LEAST_WORDS_PX,
                &mut mark.words_px,
                &mut mark.has_words_before,
            ),
            Item::Cluster(cluster) => (
                cluster.edge,
                LEAST_CLUSTER_WORDS_PX,
                &mut cluster.words_px,
                &mut cluster.has_words_before,
            ),
        };
        let is_enough = edge.is_none() && room_px >= self.text_px(least_px);
        *words_px = is_enough.then_some(rounded(room_px));
        *has_words_before = is_before;
        is_enough
    }

    /// Gives the last item of a row room before it, as far as the words of the one before it leave
    /// any.
    fn give_room_before(&self, items: &mut [Item], before: Option<usize>, at: usize) {
        let wanted_px = |item: &Item| match item {
            Item::Mark(mark) => {
                let room = (MOST_WORDS_PX, self.input.lanes.density.text);
                want_px(self.input.dataset, Some(self.lane), mark.statement, room)
            }
            Item::Cluster(_) => MOST_WORDS_PX,
        };
        let taken = before.and_then(|before| items.get(before)).map(|before| {
            let (room, end_px) = (before.words_room(), before.ends_px().1);
            let behind_words = |room: WordsRoom| room.x_px + room.width_px.min(wanted_px(before));
            (
                room,
                room.map_or(end_px, |room| end_px.max(behind_words(room))),
            )
        });
        let start_px = taken.map_or_else(
            || self.strip_x(self.scale.window.start_days),
            |(_, end_px)| end_px + WORDS_GAP_PX,
        );
        let Some(item) = items.get_mut(at) else {
            return;
        };
        let end_px = item
            .ends_px()
            .0
            .min(item.point().x_px - item.words_offsets_px().0);
        let room_px = (end_px - start_px).min(wanted_px(item));
        if !self.give_words(item, room_px, true) {
            return;
        }
        let left_px = item.words_room().map_or(end_px, |room| room.x_px) - WORDS_GAP_PX;
        if let Some((Some(room), _)) = taken
            && let Some(before) = before.and_then(|before| items.get_mut(before))
        {
            let room_px = room.width_px.min(left_px - room.x_px);
            self.give_words(before, room_px, room.is_before);
        }
    }

    /// Gives a cluster's shares the room that its neighbours in the row leave.
    fn widen_cluster(&self, items: &mut [Item], at: usize) {
        let Some(Item::Cluster(cluster)) = items.get(at) else {
            return;
        };
        let (row, x_px) = (cluster.row, cluster.x_px);
        let away_px = items
            .iter()
            .enumerate()
            .filter(|(other, item)| *other != at && item.row() == row)
            .map(|(_, item)| (item.point().x_px - x_px).abs())
            .fold(f64::INFINITY, f64::min);
        let (least_px, most_px) = self.half_cluster_px();
        let wanted_px = least_px + (cluster.slice.count() as f64).sqrt();
        let half_px = held(wanted_px.min(away_px / 2.0 - 1.0), least_px, most_px);
        if let Some(Item::Cluster(cluster)) = items.get_mut(at) {
            cluster.half_px = rounded(half_px);
        }
    }

    /// The pixels of the one day that all statements of a run are of, if they hold each as a mark:
    /// its width but for what the statements of the row before and after it take, at these indexes
    /// of the lane's list. What is of two days stands where they meet.
    fn room_to_spread(
        &self,
        slice: &LaneSlice,
        (before, after): (Option<usize>, Option<usize>),
    ) -> Option<Range<f64>> {
        let days = |statement: StatementIx| self.input.dataset.days_of(statement);
        let first = days(slice.statements().next()?).first;
        let day = DayRange { first, last: first };
        let half_px = SPREAD_PX / 2.0;
        let centre_px = |at| self.strip_x_exact(self.centre_at(at));
        let [start_px, end_px] =
            [0, 1].map(|after| self.strip_x_exact(f64::from(first.number() + after)));
        let from_px = before.map_or(start_px, |at| start_px.max(centre_px(at) + half_px));
        let to_px = after.map_or(end_px, |at| end_px.min(centre_px(at) - half_px));
        let room = ((to_px - from_px) / SPREAD_PX).max(0.0) as usize;
        let count = slice.count();
        (count > 1 && count <= room && slice.statements().all(|statement| days(statement) == day))
            .then_some(from_px..to_px)
    }

    /// Draws the statements of one day side by side, evenly over their room: which came first is
    /// not known.
    fn spread(&self, slice: &LaneSlice, room: Range<f64>, row: usize, items: &mut Vec<Item>) {
        let count = slice.count() as f64;
        for (nth, statement) in slice.statements().enumerate() {
            let share = (nth as f64 + 0.5) / count;
            let x_px = rounded(room.start + share * (room.end - room.start));
            items.push(Item::Mark(Mark {
                x_px,
                ..self.mark(statement, None, row)
            }));
        }
    }

    fn mark(&self, statement: StatementIx, edge: Option<Edge>, row: usize) -> Mark {
        let data = &self.input.dataset.statements[statement];
        let extent = self.extent(data.days());
        let has_bar = data.days().days() > 1 && extent.width_px >= SHORTEST_BAR_PX;
        Mark {
            statement,
            lane: self.lane,
            x_px: self.mark_x_px(self.centre_days(statement), edge),
            y_px: self.y_of_row(row),
            row,
            combined_stance: data.combined_stance(),
            attribution: data.attribution(),
            extent: has_bar.then_some(extent),
            breaks_px: self.breaks(data.days()).filter(|_| has_bar).collect(),
            is_vague: super::Vagueness::of(data.date) != super::Vagueness::Exact,
            is_approximate: data.date.is_approximate(),
            is_open_start: data.date.is_open_start(),
            is_open_end: data.date.is_open_end(),
            is_open: Some(statement) == self.input.open,
            edge,
            words_px: None,
            has_words_before: false,
        }
    }

    /// A vague date, or several that overlap, over all the days that are meant.
    fn band(&self, band: &Band, classes: Classes) -> Option<Item> {
        let extent = self.extent(band.days);
        // What it says stands where it is in sight; it has no day on which it could stand.
        let shown_px = self.strip_x(self.input.shown.start_days);
        let last_px = extent.x_px + extent.width_px - HALF_MARK_PX - 3.0;
        let x_px = held(
            shown_px.max(extent.x_px) + HALF_MARK_PX + 3.0,
            0.0,
            last_px.max(extent.x_px),
        );
        let slice = LaneSlice::new(&self.row.index, band.first..band.last + 1, classes, &[])?;
        let first = slice.statements().next()?;
        if slice.count() == 1 {
            let mark = self.mark(first, None, band.row);
            return Some(Item::Mark(Mark {
                x_px: rounded(x_px),
                extent: Some(extent),
                breaks_px: self.breaks(band.days).collect(),
                ..mark
            }));
        }
        Some(Item::Cluster(Cluster {
            lane: self.lane,
            first,
            slice,
            x_px: rounded(x_px),
            y_px: self.y_of_row(band.row),
            row: band.row,
            half_px: self.half_cluster_px().0,
            band: Some(extent),
            edge: None,
            words_px: None,
            has_words_before: false,
        }))
    }

    /// A single statement as a mark, several as a cluster.
    fn merged(&self, slice: LaneSlice, edge: Option<Edge>, row: usize) -> Option<Item> {
        let (first, last) = (slice.statements().next()?, slice.statements().next_back()?);
        if first == last {
            return Some(Item::Mark(self.mark(first, edge, row)));
        }
        let ends_px = [first, last].map(|end| self.mark_x_px(self.centre_days(end), edge));
        let x_px = rounded(f64::midpoint(ends_px[0], ends_px[1]));
        Some(Item::Cluster(Cluster {
            lane: self.lane,
            first,
            slice,
            x_px,
            y_px: self.y_of_row(row),
            row,
            half_px: self.half_cluster_px().0,
            band: None,
            edge,
            words_px: None,
            has_words_before: false,
        }))
    }

    /// Half the width of a cluster of two, and of the widest one, which hold numbers.
    fn half_cluster_px(&self) -> (f64, f64) {
        let (least_px, most_px) = HALF_CLUSTER_PX;
        (self.text_px(least_px).max(least_px), self.text_px(most_px))
    }

    fn text_px(&self, usual_px: f64) -> f64 {
        self.input.lanes.density.text.px(usual_px)
    }

    fn y_of_row(&self, row: usize) -> f64 {
        self.y_px + row as f64 * self.input.lanes.density.row_px()
    }

    /// The edge from which a statement's days reach into the window, where their centre lies
    /// outside.
    fn reaches_in_from(&self, statement: StatementIx) -> Option<Edge> {
        let days = self.input.dataset.days_of(statement);
        let window = self.scale.window;
        let centre = self.centre_days(statement);
        if centre < window.start_days && f64::from(days.last.number()) + 1.0 > window.start_days {
            Some(Edge::Left)
        } else if centre >= window.end_days && f64::from(days.first.number()) < window.end_days {
            Some(Edge::Right)
        } else {
            None
        }
    }

    /// The statements beyond an edge, as far away as the longest of all could still reach in.
    fn near_edge(&self, edge: Edge) -> Range<usize> {
        let reach = f64::from(self.input.dataset.longest_days()) / 2.0;
        let TimeWindow {
            start_days,
            end_days,
        } = self.scale.window;
        let (from, to) = match edge {
            Edge::Left => (start_days - reach, start_days),
            Edge::Right => (end_days, end_days + reach + 1.0),
        };
        self.indexes(TimeWindow {
            start_days: from,
            end_days: to,
        })
    }

    /// The statements whose centres lie in a window.
    fn indexes(&self, window: TimeWindow) -> Range<usize> {
        let before = |days: f64| {
            let list = self.row.index.list();
            list.partition_point(|&statement| self.centre_days(statement) < days)
        };
        before(window.start_days)..before(window.end_days)
    }

    fn centre_days(&self, statement: StatementIx) -> f64 {
        f64::from(self.input.dataset.centre_half_days(statement)) / 2.0
    }

    fn centre_at(&self, at: usize) -> f64 {
        let statement = self.row.index.list().get(at);
        statement.map_or(f64::INFINITY, |&statement| self.centre_days(statement))
    }

    /// The middle of each long silence within some days.
    fn breaks(&self, days: DayRange) -> impl Iterator<Item = f64> + '_ {
        let units = self.scale.map.units().iter();
        let within = units.filter(move |unit| {
            unit.is_quiet && days.first <= unit.days.first && unit.days.last <= days.last
        });
        within.map(|unit| {
            let silence = TimeWindow::from_days(unit.days);
            f64::midpoint(
                self.strip_x(silence.start_days),
                self.strip_x(silence.end_days),
            )
        })
    }

    /// From the start of the first day to the end of the last, on the origin strip.
    fn extent(&self, days: DayRange) -> Extent {
        let window = TimeWindow::from_days(days);
        let x_px = self.strip_x(window.start_days);
        Extent {
            x_px,
            width_px: rounded(self.strip_x(window.end_days) - x_px),
        }
    }

    fn mark_x_px(&self, days: f64, edge: Option<Edge>) -> f64 {
        let window = self.scale.window;
        match edge {
            None => self.strip_x(days),
            Some(Edge::Left) => rounded(self.strip_x(window.start_days) + EDGE_INSET_PX),
            Some(Edge::Right) => rounded(self.strip_x(window.end_days) - EDGE_INSET_PX),
        }
    }

    fn strip_x(&self, days: f64) -> f64 {
        rounded(self.strip_x_exact(days))
    }

    fn strip_x_exact(&self, days: f64) -> f64 {
        let warped = self.scale.map.warped_from_days(days) - self.origin_strip.start_days;
        warped * self.scale.px_per_warped_day()
    }
}
