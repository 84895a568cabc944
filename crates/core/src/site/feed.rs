//! What a feed has: the newest statements of all, of an actor or on a topic, with ids and days that
//! stay the same for as long as the data does.
//!
//! An entry's day is never that of the build: it is the last day of its statement, or the later one
//! on which the page that has it was published. Its id is the address of its page where that of the
//! site is known; else it is made from the statement's id alone, as a UUID (RFC 9562, version 8).

use super::{PageKey, Site};
use crate::dataset::Dataset;
use crate::date::Day;
use crate::model::StatementIx;

/// A feed has the newest of its statements, so many at most.
pub const MOST_ENTRIES: usize = 50;

/// Which statements a feed has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// All of the data.
    All,
    /// Those that an actor made, or those on a topic.
    Of(PageKey),
}

impl Feed {
    /// Its address relative to the site.
    pub fn path(self, dataset: &Dataset) -> String {
        format!("{}feed.xml", self.folder(dataset))
    }

    /// The folder in which it is, relative to the site; empty for the site itself.
    pub fn folder(self, dataset: &Dataset) -> String {
        match self {
            Self::All => String::new(),
            Self::Of(page) => page.path(dataset),
        }
    }
}

/// The newest statements of a feed, the newest first.
pub fn newest(dataset: &Dataset, feed: Feed) -> Vec<StatementIx> {
    let mut statements: Vec<StatementIx> = match feed {
        Feed::All => dataset.statements.indexes().collect(),
        Feed::Of(PageKey::Actor(actor)) => dataset.spoken_by(actor).to_vec(),
        Feed::Of(PageKey::Topic(topic)) => {
            let is_on = |index: &StatementIx| {
                let positions = &dataset.statements[*index].positions;
                positions.iter().any(|position| position.topic == topic)
            };
            dataset.statements.indexes().filter(is_on).collect()
        }
        Feed::Of(PageKey::Statement(statement)) => vec![statement],
    };
    // By what a reader of feeds goes by, and where that is the same by the order of the data.
    statements.sort_by_key(|&index| std::cmp::Reverse((entry_day(dataset, index), index)));
    statements.truncate(MOST_ENTRIES);
    statements
}

/// The day from which an entry stands in a feed: the last on which it can have been said, or that
/// of the page that has it, whichever is later; but no later than the data was changed, where it
/// says so. A statement of "2026" is not of the end of a year that has only begun.
pub fn entry_day(dataset: &Dataset, statement: StatementIx) -> Day {
    let row = &dataset.statements[statement];
    let said = row.days().last;
    let published = dataset.sources[row.source].published;
    let day = published.map_or(said, |published| published.max(said));
    day_of_change(dataset).map_or(day, |changed| changed.min(day))
}

/// The day on which the data was changed, where it states one.
fn day_of_change(dataset: &Dataset) -> Option<Day> {
    dataset.updated.as_deref().and_then(Day::from_iso)
}

impl Site<'_> {
    /// The day of a feed: that of its newest entry, and of the whole also that on which the data
    /// was changed, where the data states it. A feed without entries has the last day of the data.
    pub fn feed_day(&self, feed: Feed, entries: &[StatementIx]) -> Day {
        let newest = entries
            .iter()
            .map(|&entry| entry_day(self.dataset, entry))
            .max();
        let changed = day_of_change(self.dataset).filter(|_| feed == Feed::All);
        newest.max(changed).unwrap_or(self.as_of)
    }

    /// The id of what has this path, in a feed.
    pub fn feed_id(&self, path: &str) -> String {
        self.absolute(path).unwrap_or_else(|| uuid_urn(path))
    }
}

/// A name as a UUID of version 8, whose bits are FNV-1a in 128 bits.
fn uuid_urn(name: &str) -> String {
    let bits = name.bytes().fold(
        0x6c62_272e_07bb_0142_62b8_2175_6295_c58d,
        |hash: u128, byte| {
            (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        },
    );
    let version = bits & !(0xf << 76) | 0x8 << 76;
    let uuid = version & !(0x3 << 62) | 0x2 << 62;
    let hex = format!("{uuid:032x}");
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| hex.get(part).unwrap_or_default());
    format!("urn:uuid:{}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::site::Publication;

    fn small() -> Dataset {
        load(include_bytes!("../load/fixtures/small.json")).dataset
    }

    #[test]
    fn the_newest_come_first_and_of_an_actor_only_their_own() {
        let dataset = small();
        let ids = |feed| -> Vec<&str> {
            let found = newest(&dataset, feed).into_iter();
            found
                .map(|index| dataset.statements[index].id.as_str())
                .collect()
        };
        let all = ids(Feed::All);
        assert_eq!(all.len(), dataset.statements.len());
        let ann = dataset.actors.find("ann").unwrap();
        for id in ids(Feed::Of(PageKey::Actor(ann))) {
            let row = &dataset.statements[dataset.statements.find(id).unwrap()];
            assert_eq!(row.speaker, ann, "{id}");
        }
        let days: Vec<Day> = newest(&dataset, Feed::All)
            .iter()
            .map(|&index| entry_day(&dataset, index))
            .collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
    }

    #[test]
    fn a_long_feed_has_its_newest_alone() {
        let rows: Vec<String> = (0..60)
            .map(|at| {
                let day = Day::from_iso("2025-01-01").unwrap().plus(at);
                format!(
                    r#"{{"id": "s{at}", "speaker": "a", "date": "{day}", "kind": "spoken",
                    "summary": "x", "source": "p"}}"#
                )
            })
            .collect();
        let file = format!(
            r#"{{"format": "statement-timeline/1", "actors": [{{"id": "a", "name": "A"}}],
                "sources": [{{"id": "p", "publisher": "P"}}], "statements": [{}]}}"#,
            rows.join(",")
        );
        let dataset = load(file.as_bytes()).dataset;
        let found = newest(&dataset, Feed::All);
        let id =
            |index: Option<&StatementIx>| index.map(|&index| dataset.statements[index].id.as_str());
        assert_eq!(
            (found.len(), id(found.first()), id(found.last())),
            (50, Some("s59"), Some("s10"))
        );
    }

    #[test]
    fn the_day_of_an_entry_is_that_of_the_page_where_that_is_later() {
        let dataset = small();
        let day = |id: &str| entry_day(&dataset, dataset.statements.find(id).unwrap()).to_string();
        // Said on 16 to 17 August, published on 2 September.
        assert_eq!(day("ann-first"), "2025-09-02");
        // Said in 2025; the data was changed on 1 October.
        assert_eq!(day("cid-year"), "2025-10-01");
    }

    #[test]
    fn ids_stay_the_same_whatever_else_changes() {
        let dataset = small();
        let with = |base: Option<&str>| Publication {
            base: base.map(|base| base.parse().unwrap()),
            ..Publication::default()
        };
        let site = Site::new(&dataset, with(None)).unwrap();
        let id = site.feed_id("statement/ann-first/");
        assert_eq!(id, "urn:uuid:f3d508b9-bef1-8f12-84f0-84ab2ec2cb82");
        assert_ne!(site.feed_id("statement/ann-second/"), id);
        let hosted = Site::new(&dataset, with(Some("https://example.org/t"))).unwrap();
        assert_eq!(
            hosted.feed_id("statement/ann-first/"),
            "https://example.org/t/statement/ann-first/"
        );
    }
}
