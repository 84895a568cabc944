//! Ids, words and publishers with equal hashes, and as many of everything as there are statements:
//! a table that finds texts by a hash that is known beforehand, or that goes over all of one kind
//! for each of another, takes the square of their number.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};

use serde_json::{Value, json};

use super::Case;

/// How many keys of a kind.
const KEYS: usize = 15_000;

pub fn cases() -> Vec<Case> {
    let keys = keys_of_equal_fnv(KEYS);
    let file = |rows: &Rows| rows.file(&keys).to_string();
    let mut cases = Vec::new();
    for (name, rows) in ROWS {
        let title = format!("{KEYS} {name} of equal hash");
        cases.push(Case::silent(title, file(rows), rows.statements(&keys)));
    }
    let words = Rows {
        words: true,
        ..NONE
    };
    let seedless = keys_of_equal_low_bits(&seedless);
    let title = "words that meet in a table without a seed";
    cases.push(Case::silent(
        title,
        words.file(&seedless).to_string(),
        words.statements(&seedless),
    ));
    cases
}

/// Of what there is one row for each key; where there is not, all share one.
#[derive(Clone, Copy)]
struct Rows {
    statements: bool,
    actors: bool,
    publishers: bool,
    topics: bool,
    words: bool,
}

const NONE: Rows = Rows {
    statements: false,
    actors: false,
    publishers: false,
    topics: false,
    words: false,
};

const ROWS: &[(&str, Rows)] = &[
    (
        "statements",
        Rows {
            statements: true,
            ..NONE
        },
    ),
    (
        "words",
        Rows {
            words: true,
            ..NONE
        },
    ),
    (
        "publishers",
        Rows {
            statements: true,
            publishers: true,
            ..NONE
        },
    ),
    (
        "actors and sides",
        Rows {
            actors: true,
            ..NONE
        },
    ),
    (
        "topics",
        Rows {
            topics: true,
            ..NONE
        },
    ),
];

/// Words of a summary, so that none is too long.
const WORDS_EACH: usize = 5_000;

impl Rows {
    fn statements(self, keys: &[String]) -> usize {
        if self.words {
            keys.len().div_ceil(WORDS_EACH)
        } else if self.statements {
            keys.len()
        } else {
            1
        }
    }

    fn file(self, keys: &[String]) -> Value {
        let one = ["one".to_owned()];
        let some = |is_each: bool| if is_each { keys } else { &one };
        let texts: Vec<String> = if self.words {
            keys.chunks(WORDS_EACH)
                .map(|words| words.join(" "))
                .collect()
        } else {
            vec!["Words.".to_owned()]
        };
        let at = |list: &[String], place: usize| list[place % list.len()].clone();
        let statement = |place: usize| {
            json!({
                "id": if self.words { format!("s{place}") } else { at(some(self.statements),
                place) },
                "speaker": at(some(self.actors), place), "date": "2025-08-20", "kind": "spoken",
                "summary": at(&texts, place), "source": at(some(self.publishers), place),
                "positions": [{"topic": at(some(self.topics), place), "stance": "supports"}],
            })
        };
        let rows = |keys: &[String], row: &dyn Fn(&String) -> Value| {
            keys.iter().map(row).collect::<Vec<_>>()
        };
        json!({
            "format": "statement-timeline/1", "title": "T", "language": "en",
            "topics": rows(some(self.topics), &|id| json!({"id": id, "label": id})),
            "sides": rows(some(self.actors), &|id| json!({"id": id, "name": id})),
            "actors": rows(some(self.actors), &|id| json!({"id": id, "name": id, "side": id})),
            "sources": rows(some(self.publishers), &|id| json!({"id": id, "publisher": id})),
            "events": [],
            "statements": (0..self.statements(keys)).map(statement).collect::<Vec<_>>(),
        })
    }
}

/// The low bits by which a table of so many keys finds its place.
const LOW_BITS: u32 = 17;

/// Keys of small letters whose FNV-1a hashes are equal in their low bits. Those follow from low
/// bits alone and each step can be taken back, so that for each start an end is found that leads to
/// where all others lead.
fn keys_of_equal_fnv(count: usize) -> Vec<String> {
    const PRIME: u32 = 0x0100_0193;
    let low = |state: u32| state & ((1 << LOW_BITS) - 1);
    let step = |state: u32, byte: u8| low((state ^ u32::from(byte)).wrapping_mul(PRIME));
    // The inverse of an odd number: each round doubles the bits that are right.
    let inverse = (0..5).fold(PRIME, |inverse, _| {
        inverse.wrapping_mul(2_u32.wrapping_sub(PRIME.wrapping_mul(inverse)))
    });
    let back = |state: u32, byte: u8| low(state.wrapping_mul(inverse) ^ u32::from(byte));
    let ends = words(4).map(|end| (end.bytes().rev().fold(0, back), end));
    let by_state: BTreeMap<u32, String> = ends.collect();
    let with_end = |start: String| {
        let state = start.bytes().fold(low(0x811c_9dc5), step);
        by_state.get(&state).map(|end| format!("{start}{end}"))
    };
    let keys: Vec<String> = words(4).filter_map(with_end).take(count).collect();
    let hash = |key: &String| key.bytes().fold(low(0x811c_9dc5), step);
    assert!(keys.len() == count && keys.iter().all(|key| hash(key) == 0));
    keys
}

/// A thousand keys that a search of a second finds, of equal low bits under a hash.
fn keys_of_equal_low_bits(hash: &dyn Fn(&str) -> u64) -> Vec<String> {
    words(4)
        .filter(|word| hash(word).is_multiple_of(256))
        .take(1_000)
        .collect()
}

/// The hash of the tables if nobody handed in a seed.
fn seedless(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// All words of so many small letters.
fn words(letters: u32) -> impl Iterator<Item = String> {
    (0..26_u32.pow(letters)).map(move |number| {
        let letter = |place| char::from(b'a' + (number / 26_u32.pow(place) % 26) as u8);
        (0..letters).map(letter).collect()
    })
}
