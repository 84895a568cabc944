//! What is left behind or was taken for granted, told once for each kind, with how often.

use super::location::Location;
use super::note::{Cause, Note};
use crate::messages;
use crate::problem::Effect;

/// A count with what is counted: "2 slides".
pub type Counted = fn(usize) -> String;

/// One kind of thing that may be told.
#[derive(Debug)]
pub struct Kind {
    /// The part of the file that it is about: a column, a table, a field.
    path: &'static str,
    /// What is counted.
    counted: Counted,
    /// What is told of it.
    told: Told,
}

/// What is told of a kind.
#[derive(Debug)]
enum Told {
    /// It is left behind, for this reason.
    Lost(&'static str),
    /// It is not told, or not so: this is given for it.
    GivenAs(&'static str),
}

impl Kind {
    /// What is left behind, and why.
    pub const fn lost(path: &'static str, counted: Counted, why: &'static str) -> Self {
        let told = Told::Lost(why);
        Self {
            path,
            counted,
            told,
        }
    }

    /// What is given as something else, or for nothing, and as what.
    pub const fn given_as(path: &'static str, counted: Counted, what: &'static str) -> Self {
        let told = Told::GivenAs(what);
        Self {
            path,
            counted,
            told,
        }
    }
}

/// Counts by kind, in the order in which kinds are first met.
#[derive(Debug, Default)]
pub struct Tally(Vec<(&'static Kind, usize)>);

impl Tally {
    /// One more of a kind.
    pub fn add(&mut self, kind: &'static Kind) {
        self.add_all(kind, 1);
    }

    /// One more of a kind where something is so.
    pub fn add_if(&mut self, kind: &'static Kind, is_so: bool) {
        self.add_all(kind, usize::from(is_so));
    }

    /// So many more of a kind.
    pub fn add_all(&mut self, kind: &'static Kind, count: usize) {
        if count == 0 {
            return;
        }
        match self
            .0
            .iter_mut()
            .find(|(other, _)| std::ptr::eq(*other, kind))
        {
            Some((_, counted)) => *counted += count,
            None => self.0.push((kind, count)),
        }
    }

    /// A note for each kind that was met.
    pub fn notes(&self) -> impl Iterator<Item = Note> {
        self.0.iter().map(|&(kind, count)| {
            let counted = |words| {
                let counted = (kind.counted)(count);
                messages::note_counted(words, counted).to_string()
            };
            let (cause, effect) = match kind.told {
                Told::Lost(why) => (Cause::NoPlace(counted(why)), Effect::PartIgnored),
                Told::GivenAs(what) => (Cause::ReadAs(counted(what)), Effect::Noted),
            };
            Note {
                location: Location::Path(kind.path.to_owned()),
                value: String::new(),
                cause,
                effect,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_once_with_its_count() {
        const SLIDES: Counted = |count| messages::slides(count).to_string();
        const STATEMENTS: Counted = |count| messages::statements(count).to_string();
        static MEDIA: Kind = Kind::lost("media", SLIDES, "a data file has no pictures");
        static KIND: Kind = Kind::given_as("kind", STATEMENTS, "reported");
        let mut tally = Tally::default();
        tally.add(&MEDIA);
        tally.add_if(&KIND, false);
        tally.add_all(&KIND, 0);
        tally.add(&MEDIA);
        tally.add(&KIND);
        let lines: Vec<String> = tally.notes().map(|note| note.to_string()).collect();
        assert_eq!(
            lines,
            [
                "media: is left behind; a data file has no pictures (2 slides)",
                "kind: is given as reported (1 statement)",
            ]
        );
    }
}
