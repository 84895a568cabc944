//! Where everybody stands by the built-in data, counted from its file by the rules that the page
//! promises.

use std::fmt::Write as _;

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};
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
    /// Statements in own words, and others of the day's stance that are known second-hand only.
    said: usize,
    heard: usize,
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
        // What is known second-hand takes no part on a day with own words.
        let said = same.iter().filter(|mention| !mention.is_reported).count();
        let telling = same
            .iter()
            .filter(|mention| said == 0 || !mention.is_reported);
        let combined_stance = joined(
            telling
                .map(|mention| mention.combined_stance.clone())
                .collect(),
        )?;
        let heard = same.iter().filter(|mention| mention.is_reported);
        let heard = heard.filter(|mention| said == 0 || mention.combined_stance == combined_stance);
        Some(DayOf {
            day: same.first()?.day,
            heard: heard.count(),
            combined_stance,
            said,
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
    let said: usize = run.iter().map(|day| day.said).sum();
    let heard: usize = run.iter().map(|day| day.heard).sum();
    let first = run.iter().find(|day| day.said > 0);
    let since = first.unwrap_or(&run[0]).day;
    let held = until.signed_duration_since(since).num_days();
    let noun = if held == 1 { "day" } else { "days" };
    let held = if held < 1000 {
        held.to_string()
    } else {
        format!("{},{:03}", held / 1000, held % 1000)
    };
    let times = match if said > 0 { said } else { heard } {
        1 => "once".to_owned(),
        times => format!("{times} times"),
    };
    let mut words = format!(
        "{combined_stance} since {} ({held} {noun}), stated {times}",
        label(since)
    );
    let _ = match (said, heard) {
        (0, _) => write!(words, ", known second-hand only"),
        (_, 0) => Ok(()),
        (_, 1) => write!(words, ", reported second-hand once more"),
        (_, more) => write!(words, ", reported second-hand {more} more times"),
    };
    if let Some(before) = start {
        let stance = &days[before].combined_stance;
        words.push_str(", before that ");
        words.push_str(stance);
        let mut run_before = days[..=before].iter().rev();
        let said_before = run_before
            .by_ref()
            .take_while(|day| day.combined_stance == *stance)
            .any(|day| day.said > 0);
        if !said_before {
            words.push_str(" second-hand");
        }
    }
    if let Some((last, first)) = contradiction(own) {
        words.push_str(", with support and opposition stated within a week (");
        words.push_str(&days_label(first, last));
        words.push(')');
    }
    words
}

/// The days of the latest two own words that contradict each other, the later one first.
fn contradiction(own: &[Mention]) -> Option<(NaiveDate, NaiveDate)> {
    let of = |combined_stance: &'static str| {
        own.iter().filter(move |mention| {
            mention.combined_stance == combined_stance && !mention.is_reported
        })
    };
    let pairs = of("supports").flat_map(|one| {
        of("opposes").map(move |other| (one.day.max(other.day), one.day.min(other.day)))
    });
    pairs
        .filter(|(last, first)| last.signed_duration_since(*first).num_days() <= WEEK_DAYS)
        .max()
}

/// Two days as people write them, what they share once.
fn days_label(first: NaiveDate, last: NaiveDate) -> String {
    let shared = if first == last {
        return label(last);
    } else if first.format("%m %Y").to_string() == last.format("%m %Y").to_string() {
        "%-d"
    } else if first.year() == last.year() {
        "%-d %B"
    } else {
        "%-d %B %Y"
    };
    format!("{} to {}", first.format(shared), label(last))
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
