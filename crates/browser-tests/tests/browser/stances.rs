//! Where everybody stands by the built-in data, counted from its file by the rules that the page
//! promises.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};
use serde_json::Value;

use crate::data::{Data, text};
use crate::page::Cells;

/// Opposite statements at most this many days apart contradict each other.
const WEEK_DAYS: i64 = 6;

/// What one statement says of one actor's position on one topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The statement.
    pub id: String,
    /// The latest day on which it can have been said.
    pub day: NaiveDate,
    /// Its stance, as a cell tells it.
    pub combined_stance: String,
    is_reported: bool,
}

/// All that was said on one day.
struct DayOf {
    day: NaiveDate,
    combined_stance: String,
    count: usize,
    is_reported: bool,
}

impl Data {
    /// What an actor said on a topic up to a day, or what others said of it, in order.
    pub fn mentions(
        &self,
        actor: &str,
        topic: &str,
        is_ascribed: bool,
        until: NaiveDate,
    ) -> Vec<Mention> {
        let rows = self.rows("statements").iter();
        let mut mentions: Vec<Mention> = rows
            .filter(|row| is_held_by(row, actor, is_ascribed))
            .filter_map(|row| mention(row, topic))
            .filter(|mention| mention.day <= until)
            .collect();
        mentions.sort_by_key(|mention| mention.day);
        mentions
    }

    /// The words of all cells in which something stands.
    pub fn cells(&self, until: NaiveDate) -> Cells {
        let mut cells = Cells::new();
        for (actor, topic) in self.pairs() {
            if let Some(words) = self.cell_words(&actor, &topic, until) {
                let (name, label) = (
                    self.name_of("actors", &actor),
                    self.name_of("topics", &topic),
                );
                let words = format!("{name} on {label}: {words}");
                cells.insert((actor, topic), words);
            }
        }
        cells
    }

    /// The actors and topics on which any statement says something: all others have empty cells.
    fn pairs(&self) -> BTreeSet<(String, String)> {
        let mut pairs = BTreeSet::new();
        for row in self.rows("statements") {
            let about = row["about"].as_array().into_iter().flatten();
            let actors = about.chain([&row["speaker"]]).filter_map(Value::as_str);
            for actor in actors {
                let positions = row["positions"].as_array().into_iter().flatten();
                let topics = positions.map(|position| text(position, "topic"));
                pairs.extend(topics.map(|topic| (actor.to_owned(), topic)));
            }
        }
        pairs
    }

    /// The words of a cell; none where nothing is known.
    pub fn cell_words(&self, actor: &str, topic: &str, until: NaiveDate) -> Option<String> {
        let own = self.mentions(actor, topic, false, until);
        if own.is_empty() {
            let ascribed = self.mentions(actor, topic, true, until);
            let count = ascribed.len();
            let noun = if count == 1 {
                "statement"
            } else {
                "statements"
            };
            let combined_stance = by_day(&ascribed).pop()?.combined_stance;
            return Some(format!(
                "{combined_stance}, by the account of others alone, {count} {noun}"
            ));
        }
        Some(own_words(&own, until))
    }

    /// The days on which a position can change, in order.
    pub fn days_of_change(&self) -> Vec<NaiveDate> {
        let rows = self.rows("statements").iter();
        let rows = rows.filter(|row| {
            row["positions"]
                .as_array()
                .is_some_and(|all| !all.is_empty())
        });
        let days: BTreeSet<NaiveDate> = rows.filter_map(|row| latest(&text(row, "date"))).collect();
        days.into_iter().collect()
    }

    /// The latest day of all.
    pub fn last_day(&self) -> NaiveDate {
        let rows = self.rows("statements").iter();
        let latest = rows.filter_map(|row| latest(&text(row, "date"))).max();
        latest.expect("the data has days")
    }
}

/// Whether a statement tells where an actor stands: by the actor's own word, or by that of others.
fn is_held_by(row: &Value, actor: &str, is_ascribed: bool) -> bool {
    let about: Vec<&Value> = row["about"].as_array().into_iter().flatten().collect();
    if is_ascribed {
        about.iter().any(|id| *id == actor)
    } else {
        about.is_empty() && row["speaker"] == actor
    }
}

fn mention(row: &Value, topic: &str) -> Option<Mention> {
    let positions = row["positions"].as_array().into_iter().flatten();
    let on_topic = positions.filter(|position| position["topic"] == topic);
    let stances: BTreeSet<String> = on_topic.map(|position| text(position, "stance")).collect();
    Some(Mention {
        id: text(row, "id"),
        day: latest(&text(row, "date"))?,
        combined_stance: joined(stances)?,
        is_reported: row["kind"] == "reported",
    })
}

/// The one stance, or that there are several.
fn joined(combined_stances: BTreeSet<String>) -> Option<String> {
    let is_one = combined_stances.len() == 1;
    let first = combined_stances.into_iter().next()?;
    Some(if is_one {
        first
    } else {
        "several stances".to_owned()
    })
}

fn by_day(mentions: &[Mention]) -> Vec<DayOf> {
    let days = mentions.chunk_by(|a, b| a.day == b.day);
    let day = |same: &[Mention]| {
        let combined_stances = same
            .iter()
            .map(|mention| mention.combined_stance.clone())
            .collect();
        Some(DayOf {
            day: same.first()?.day,
            combined_stance: joined(combined_stances)?,
            count: same.len(),
            is_reported: same.iter().all(|mention| mention.is_reported),
        })
    };
    days.filter_map(day).collect()
}

fn own_words(own: &[Mention], until: NaiveDate) -> String {
    let days = by_day(own);
    let combined_stance = &days.last().expect("there is a mention").combined_stance;
    let start = days
        .iter()
        .rposition(|day| day.combined_stance != *combined_stance);
    let run = &days[start.map_or(0, |before| before + 1)..];
    let since = run[0].day;
    let held = until.signed_duration_since(since).num_days();
    let noun = if held == 1 { "day" } else { "days" };
    let held = if held < 1000 {
        held.to_string()
    } else {
        format!("{},{:03}", held / 1000, held % 1000)
    };
    let times = match run.iter().map(|day| day.count).sum() {
        1 => "once".to_owned(),
        times => format!("{times} times"),
    };
    let mut words = format!(
        "{combined_stance} since {} ({held} {noun}), stated {times}",
        label(since)
    );
    if run.iter().all(|day| day.is_reported) {
        words.push_str(", known second-hand only");
    }
    if let Some(before) = start {
        words.push_str(", before that ");
        words.push_str(&days[before].combined_stance);
    }
    if contradicts(own) {
        words.push_str(", with opposite statements within a week");
    }
    words
}

fn contradicts(own: &[Mention]) -> bool {
    let of = |combined_stance: &'static str| {
        own.iter()
            .filter(move |mention| mention.combined_stance == combined_stance)
    };
    of("supports").any(|one| {
        of("opposes")
            .any(|other| other.day.signed_duration_since(one.day).num_days().abs() <= WEEK_DAYS)
    })
}

/// The latest day of a date as the file has it; none where its end is open.
fn latest(date: &str) -> Option<NaiveDate> {
    let end = date.rsplit('/').next()?;
    let end = end.trim_end_matches(['~', '?', '%']);
    match end.len() {
        10 => end.parse().ok(),
        7 => {
            let first: NaiveDate = format!("{end}-01").parse().ok()?;
            first
                .checked_add_months(Months::new(1))?
                .checked_sub_days(Days::new(1))
        }
        _ => None,
    }
}

/// A day as people write it.
pub fn label(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}
