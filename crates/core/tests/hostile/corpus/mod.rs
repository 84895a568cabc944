//! Data files that were made to do harm, or that came to grief: one idea a module, most of them
//! made from tables.

mod addresses;
mod cuts;
mod dates;
mod encodings;
mod fields;
mod hashes;
mod kept;
mod nesting;
mod other_files;
mod shapes;
mod sizes;
mod syntax;

use std::fmt::Display;

use serde_json::Value;

/// Two rows in which everything is right. `good` has actor, source, topic and side of its own; most
/// cases spoil what belongs to the other row, so that `good` must survive.
pub const BASE: &str = include_str!("../files/base.json");

/// A data file, and what must become of it.
pub struct Case {
    /// What is wrong with it.
    pub name: String,
    /// Its content, with one `@` for what fills it where that is long.
    template: Vec<u8>,
    filler: Filler,
    /// How many statements are left.
    pub statements: usize,
    /// What is told of it.
    pub named: Named,
}

/// Pieces, each so many times. A file of megabytes is made only when it is its turn.
pub type Filler = Vec<(&'static str, usize)>;

/// What is told of a file.
pub enum Named {
    /// Nothing: all of it can be shown as it stands.
    Nothing,
    /// A problem with these words in it: the start of its path, mostly.
    Somewhere(String),
}

impl Case {
    /// A file of which nothing must be told.
    pub fn silent(name: impl Display, bytes: impl Into<Vec<u8>>, statements: usize) -> Self {
        Self {
            name: name.to_string(),
            template: bytes.into(),
            filler: Filler::new(),
            statements,
            named: Named::Nothing,
        }
    }

    /// A file of which something must be told.
    pub fn told(
        name: impl Display,
        bytes: impl Into<Vec<u8>>,
        statements: usize,
        words: impl Display,
    ) -> Self {
        let named = Named::Somewhere(words.to_string());
        Self {
            named,
            ..Self::silent(name, bytes, statements)
        }
    }

    /// The file with this in place of its `@`.
    pub fn filled(self, filler: Filler) -> Self {
        Self { filler, ..self }
    }

    /// Its content.
    pub fn bytes(&self) -> Vec<u8> {
        let place = self.template.iter().position(|&byte| byte == b'@');
        let Some(place) = place.filter(|_| !self.filler.is_empty()) else {
            return self.template.clone();
        };
        let (before, after) = self.template.split_at(place);
        let mut bytes = before.to_vec();
        for (piece, times) in &self.filler {
            bytes.extend(piece.repeat(*times).into_bytes());
        }
        bytes.extend(&after[1..]);
        bytes
    }
}

/// All files.
pub fn all() -> Vec<Case> {
    let families = [
        kept::cases(),
        fields::cases(),
        dates::cases(),
        addresses::cases(),
        syntax::cases(),
        encodings::cases(),
        other_files::cases(),
        nesting::cases(),
        sizes::cases(),
        hashes::cases(),
        shapes::cases(),
        cuts::cases(),
    ];
    families.into_iter().flatten().collect()
}

/// The two good rows with the values at some places (JSON pointers, RFC 6901) replaced.
pub fn base_with(places: &[&str], value: &Value) -> Value {
    let mut file: Value = serde_json::from_str(BASE).expect("the base is JSON");
    for place in places {
        let (parent, name) = place.rsplit_once('/').expect("a pointer has a slash");
        match file.pointer_mut(parent).expect("the base has the place") {
            Value::Array(list) => list[name.parse::<usize>().expect("a number")] = value.clone(),
            row => row[name] = value.clone(),
        }
    }
    file
}

/// The text of the base with one piece replaced.
pub fn base_text(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "the base has {from}");
    BASE.replacen(from, to, 1)
}
