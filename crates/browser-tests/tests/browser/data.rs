//! What is in the built-in data, counted from its file, and days as numbers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::Value;

/// What a reader asks for: keys as a link has them, each with the ids of which one must fit.
pub type Wanted<'a> = [(&'a str, &'a [&'a str])];

/// The stances and the kinds, by the words that data and links have for them.
const STANCES: &[&str] = &["supports", "opposes", "conditional", "unclear"];
const KINDS: &[&str] = &["spoken", "written", "joint-document", "reported"];

/// The built-in data set.
pub struct Data {
    pub(super) file: Value,
    /// The name of its publisher in links, by the id of a source: made once, since each statement
    /// asks for it.
    publishers: BTreeMap<String, String>,
}

impl Data {
    /// Reads the file.
    pub fn built_in() -> Self {
        let text = include_str!("../../../../public/data/statements.json");
        let file: Value = serde_json::from_str(text).expect("the built-in data is JSON");
        let publishers = publisher_slugs(file["sources"].as_array().expect("there are sources"));
        Self { file, publishers }
    }

    /// The ids of all statements.
    pub fn statements(&self) -> BTreeSet<String> {
        self.ids_where(|_| true)
    }

    /// The ids of all actors.
    pub fn actors(&self) -> BTreeSet<String> {
        self.rows("actors")
            .iter()
            .map(|row| text(row, "id"))
            .collect()
    }

    /// The ids of the actors who said something.
    pub fn speakers(&self) -> BTreeSet<String> {
        let statements = self.statements();
        statements.iter().map(|id| self.speaker(id)).collect()
    }

    /// The ids of the actors of a side.
    pub fn actors_of(&self, side: &str) -> BTreeSet<String> {
        let rows = self.rows("actors").iter();
        rows.filter(|row| row["side"] == side)
            .map(|row| text(row, "id"))
            .collect()
    }

    /// The id of the actor of this name.
    pub fn actor(&self, name: &str) -> String {
        let row = self.rows("actors").iter().find(|row| row["name"] == name);
        text(
            row.unwrap_or_else(|| panic!("the data has an actor {name}")),
            "id",
        )
    }

    /// The ids of what these actors said.
    pub fn said_by(&self, actors: &[&str]) -> BTreeSet<String> {
        self.ids_where(|row| actors.iter().any(|actor| row["speaker"] == *actor))
    }

    /// The ids of what others said about an actor.
    pub fn said_about(&self, actor: &str) -> BTreeSet<String> {
        self.ids_where(|row| {
            let about = row["about"].as_array();
            row["speaker"] != actor && about.is_some_and(|about| about.iter().any(|id| id == actor))
        })
    }

    /// The speaker of a statement.
    pub fn speaker(&self, statement: &str) -> String {
        let rows = self.rows("statements");
        let row = rows.iter().find(|row| row["id"] == statement).unwrap();
        text(row, "speaker")
    }

    /// The ids of the statements that fit all that is asked for. Topic and stance must hold for one
    /// position.
    pub fn matching(&self, wanted: &Wanted) -> BTreeSet<String> {
        let fits = |key: &str, id: &str| {
            let of_key = wanted.iter().find(|(other, _)| *other == key);
            of_key.is_none_or(|(_, ids)| ids.contains(&id))
        };
        let asks = |key: &str| wanted.iter().any(|(other, _)| *other == key);
        let has_position = |row: &Value| {
            let positions = row["positions"].as_array().into_iter().flatten();
            let mut positions = positions.map(|at| (text(at, "topic"), text(at, "stance")));
            positions.any(|(topic, stance)| fits("topic", &topic) && fits("stance", &stance))
        };
        self.ids_where(|row| {
            fits("actor", &text(row, "speaker"))
                && fits("kind", &text(row, "kind"))
                && fits("publisher", &self.publishers[&text(row, "source")])
                && (!(asks("topic") || asks("stance")) || has_position(row))
        })
    }

    /// The ids of the statements dated to the day, from one day to another.
    pub fn said_between(&self, from: &str, to: &str) -> BTreeSet<String> {
        self.ids_where(|row| {
            let date = text(row, "date");
            date.len() == from.len() && from <= date.as_str() && date.as_str() <= to
        })
    }

    /// The ids of all values of a facet, by its key.
    pub fn values(&self, facet: &str) -> BTreeSet<String> {
        let of = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let of_rows = |table, make: fn(&Value) -> String| self.rows(table).iter().map(make);
        match facet {
            "topic" => of_rows("topics", |row| text(row, "id")).collect(),
            "stance" => of(STANCES),
            "kind" => of(KINDS),
            "publisher" => self.publishers.values().cloned().collect(),
            other => panic!("there is no facet {other}"),
        }
    }

    /// The ids of the statements in whose texts or names a word begins with these plain letters.
    pub fn with_word(&self, letters: &str) -> BTreeSet<String> {
        self.ids_where(|row| {
            let texts = self.texts_of(row);
            texts
                .iter()
                .any(|text| words_of(text).iter().any(|word| word.starts_with(letters)))
        })
    }

    /// The ids of the statements in one of whose texts these whole words stand in a row.
    pub fn with_phrase(&self, phrase: &str) -> BTreeSet<String> {
        let phrase = words_of(phrase);
        self.ids_where(|row| {
            let mut texts = self.texts_of(row).into_iter();
            texts.any(|text| words_of(&text).windows(phrase.len()).any(|at| at == phrase))
        })
    }

    /// A statement, as the file has it.
    pub fn statement(&self, id: &str) -> &Value {
        let row = self.rows("statements").iter().find(|row| row["id"] == id);
        row.unwrap_or_else(|| panic!("the data has a statement {id}"))
    }

    /// How many addresses of sources all statements have together.
    pub fn source_addresses(&self) -> usize {
        let of_row = |row: &Value| {
            let also = row["also"].as_array().into_iter().flatten();
            let sources = std::iter::once(&row["source"]).chain(also);
            sources
                .filter(|id| {
                    let mut rows = self.rows("sources").iter();
                    rows.any(|source| source["id"] == **id && source["url"].is_string())
                })
                .count()
        };
        self.rows("statements").iter().map(of_row).sum()
    }

    /// The source of a statement, as the file has it.
    pub fn source_of(&self, statement: &Value) -> &Value {
        let sources = self.rows("sources").iter();
        let mut found = sources.filter(|row| row["id"] == statement["source"]);
        found.next().expect("each statement has a source")
    }

    /// What a row of a table is called: an actor's name, a topic's label.
    pub fn name_of(&self, table: &str, id: &str) -> String {
        let row = self.rows(table).iter().find(|row| row["id"] == id);
        let row = row.unwrap_or_else(|| panic!("{table} has {id}"));
        text(row, if table == "topics" { "label" } else { "name" })
    }

    /// The ids of the actors of whose names one has a word that begins with these plain letters.
    pub fn actors_called(&self, letters: &str) -> Vec<String> {
        let is_called = |id: &String| {
            let names = self.names_of_actor(id).into_iter().chain([id.clone()]);
            names
                .flat_map(|name| words_of(&name))
                .any(|word| word.starts_with(letters))
        };
        self.actors().into_iter().filter(is_called).collect()
    }

    /// The name of an actor, its short name and its other spellings.
    fn names_of_actor(&self, id: &str) -> Vec<String> {
        let row = self.rows("actors").iter().find(|row| row["id"] == id);
        let row = row.unwrap_or_else(|| panic!("actors has {id}"));
        let others = row["aliases"].as_array().into_iter().flatten();
        let names = [&row["name"], &row["short"]].into_iter().chain(others);
        names
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect()
    }

    fn texts_of(&self, row: &Value) -> Vec<String> {
        let fields = ["headline", "summary", "quote", "role", "venue"].iter();
        let mut texts: Vec<String> = fields
            .filter_map(|field| row[field].as_str().map(str::to_owned))
            .collect();
        texts.extend(self.names_of_actor(&text(row, "speaker")));
        let about = row["about"].as_array().into_iter().flatten();
        texts.extend(about.flat_map(|id| self.names_of_actor(id.as_str().unwrap())));
        texts.push(text(self.source_of(row), "publisher"));
        for position in row["positions"].as_array().into_iter().flatten() {
            let topic = self.rows("topics").iter();
            let mut topic = topic.filter(|topic| topic["id"] == position["topic"]);
            let topic = topic.next().expect("each position has a topic");
            texts.extend([text(topic, "label"), text(topic, "proposition")]);
        }
        texts
    }

    pub(super) fn ids_where(&self, holds: impl Fn(&Value) -> bool) -> BTreeSet<String> {
        let rows = self.rows("statements").iter();
        rows.filter(|row| holds(row))
            .map(|row| text(row, "id"))
            .collect()
    }

    pub(super) fn rows(&self, table: &str) -> &[Value] {
        self.file[table]
            .as_array()
            .expect("the data has its tables")
    }
}

pub(super) fn text(row: &Value, field: &str) -> String {
    row[field].as_str().expect("the field is a text").to_owned()
}

/// Days since 1 January 1970.
pub fn day_number(iso: &str) -> i64 {
    let day: NaiveDate = iso.parse().unwrap_or_else(|_| panic!("{iso} is a day"));
    day.signed_duration_since(NaiveDate::default()).num_days()
}

/// The name of its publisher in links, by the id of each source: of several that are written alike
/// but for capitals, all but the first have a number.
fn publisher_slugs(sources: &[Value]) -> BTreeMap<String, String> {
    let names: BTreeSet<String> = sources.iter().map(|row| text(row, "publisher")).collect();
    let (mut counts, mut slugs) = (BTreeMap::<String, usize>::new(), BTreeMap::new());
    for name in names {
        let slug = slug(&name);
        let count = counts.entry(slug.clone()).or_default();
        *count += 1;
        let is_first = *count == 1;
        let own = if is_first {
            slug
        } else {
            format!("{slug}--{count}")
        };
        slugs.insert(name, own);
    }
    let of = |row: &Value| (text(row, "id"), slugs[&text(row, "publisher")].clone());
    sources.iter().map(of).collect()
}

/// The name of a publisher as links have it: plain small letters, digits, and single hyphens.
fn slug(name: &str) -> String {
    words_of(&name.replace('\'', "-")).join("-")
}

/// Letters with accents, and those without, each in the place of the other.
const ACCENTS: (&str, &str) = (
    "áàãäåâçéêíîïñóöøüýăćčēėęğıłńņřśşšșůżžйїё",
    "aaaaaaceeiiinooouyacceeegilnnrssssuzzиіе",
);

/// The words of a text in plain small letters.
fn words_of(text: &str) -> Vec<String> {
    let plain = |letter: char| {
        let mut pairs = ACCENTS.0.chars().zip(ACCENTS.1.chars());
        let pair = pairs.find(|(accented, _)| *accented == letter);
        pair.map_or(letter, |(_, plain)| plain)
    };
    let text: String = text.to_lowercase().chars().map(plain).collect();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
