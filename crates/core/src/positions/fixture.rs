//! Small data sets for tests, a line for each statement: `ann 2025-08-20 supports`.
//!
//! `bob>ann,cid` is Bob about Ann and Cid; `ferry:opposes` is a stance on another topic than the
//! bridge; several stances stand one after the other; `reported` makes it hearsay. Statements are
//! called `s0`, `s1`, … in the order of the lines.

use serde_json::{Value, json};

use super::{Board, Cell, Evidence, OwnStance, PositionIndex};
use crate::dataset::Dataset;
use crate::date::Day;
use crate::load::load;
use crate::model::{ActorIx, CombinedStance, Stance, StatementIx, TopicIx};
use crate::query::{Filter, Matching};
use crate::timeline::{SideGroup, side_groups};

pub const FOR: CombinedStance = CombinedStance::One(Stance::Supports);
pub const AGAINST: CombinedStance = CombinedStance::One(Stance::Opposes);
pub const IF: CombinedStance = CombinedStance::One(Stance::Conditional);

pub struct Stage {
    pub dataset: Dataset,
    pub groups: Vec<SideGroup>,
    pub index: PositionIndex,
}

impl Stage {
    pub fn new(lines: &[&str]) -> Self {
        let statements: Vec<Value> = lines.iter().enumerate().map(statement).collect();
        let actor = |id: &str, name: &str, side: &str| json!({"id": id, "name": name, "kind": "person", "side": side});
        let file = json!({
            "format": "statement-timeline/1", "title": "A small set", "language": "en",
            "topics": [
                {"id": "bridge", "label": "Bridge", "proposition": "A bridge should be built"},
                {"id": "ferry", "label": "Ferry", "proposition": "The ferry should stay"},
            ],
            "sides": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
            "actors": [actor("ann", "Ann", "north"), actor("bob", "Bob", "north"),
            actor("cid", "Cid", "south")],
            "sources": [{"id": "paper", "publisher": "The Paper"}],
            "events": [],
            "statements": statements,
        });
        let stage = Self::from_bytes(file.to_string().as_bytes());
        assert_eq!(stage.dataset.statements.len(), lines.len(), "{lines:?}");
        stage
    }

    pub fn from_bytes(bytes: &[u8]) -> Self {
        let dataset = load(bytes).dataset;
        let index = PositionIndex::new(&dataset, &Matching::new(&dataset, &Filter::default()));
        Self {
            groups: side_groups(&dataset),
            index,
            dataset,
        }
    }

    pub fn actor(&self, id: &str) -> ActorIx {
        self.dataset.actors.find(id).unwrap()
    }

    pub fn topic(&self, id: &str) -> TopicIx {
        self.dataset.topics.find(id).unwrap()
    }

    pub fn topics(&self) -> Vec<TopicIx> {
        self.dataset.topics.indexes().collect()
    }

    pub fn cell_on(&self, actor: &str, topic: &str, as_of: &str) -> Cell {
        self.index
            .cell(self.actor(actor), self.topic(topic), day(as_of))
    }

    /// Where an actor stands on the bridge.
    pub fn cell(&self, actor: &str, as_of: &str) -> Cell {
        self.cell_on(actor, "bridge", as_of)
    }

    pub fn own(&self, actor: &str, as_of: &str) -> OwnStance {
        match self.cell(actor, as_of) {
            Cell::Own(own) => own,
            other => panic!("expected an own stance of {actor} on {as_of}, found {other:?}"),
        }
    }

    pub fn evidence(&self, actor: &str, topic: &str, as_of: &str) -> Evidence {
        self.index
            .evidence(self.actor(actor), self.topic(topic), day(as_of))
    }

    pub fn board(&self, as_of: &str) -> Board {
        Board::new(&self.index, &self.groups, &self.topics(), day(as_of))
    }

    pub fn id(&self, statement: StatementIx) -> &str {
        &self.dataset.statements[statement].id
    }
}

pub fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap()
}

fn statement((number, line): (usize, &&str)) -> Value {
    let mut words = line.split(' ');
    let (who, date) = (words.next().unwrap(), words.next().unwrap());
    let (speaker, about) = who.split_once('>').unwrap_or((who, ""));
    let about: Vec<&str> = about.split(',').filter(|id| !id.is_empty()).collect();
    let mut kind = "spoken";
    let mut positions = Vec::new();
    for word in words {
        let (topic, stance) = word.split_once(':').unwrap_or(("bridge", word));
        if stance == "reported" {
            kind = "reported";
        } else {
            positions.push(json!({"topic": topic, "stance": stance}));
        }
    }
    json!({
        "id": format!("s{number}"), "speaker": speaker, "about": about, "date": date, "kind": kind,
        "summary": line,
        "positions": positions, "source": "paper",
    })
}
