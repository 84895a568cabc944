//! State to query string, in canonical form.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

use std::collections::BTreeSet;

use super::{NONE, VIEWS, ViewState, key};
use crate::date::{Day, DayRange};
use crate::facet::Facet;
use crate::selection::Selection;

/// What has a meaning in a query string (RFC 3986), in a list of ours or in the text in which a
/// link may stand; slugs, days and paths stay as they are.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'!')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'(')
    .add(b')')
    .add(b'*')
    .add(b'+')
    .add(b',')
    .add(b';')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl ViewState {
    /// Writes the query string without its `?`; empty where all is at its default.
    pub fn to_query(&self) -> String {
        let facets = Facet::ALL.iter().zip(&self.facets);
        let facets = facets.map(|(facet, ids)| (facet.key(), ids.as_ref().map(joined)));
        let actors = match &self.actors {
            Selection::All => None,
            Selection::Only(ids) => Some(joined(ids)),
            Selection::AllBut(ids) => Some(format!("!{}", joined(ids))),
        };
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let text = Some(&*self.text).filter(|text| !text.trim().is_empty());
        let before = [
            (key::DATA, self.data.as_deref().map(escaped)),
            (key::ACTOR, actors),
            (key::ABOUT, self.with_about.then(|| "1".to_owned())),
        ];
        let after = [
            (key::TEXT, text.map(escaped)),
            (key::FROM, day(self.from)),
            (key::TO, day(self.to)),
            (key::WITHIN, self.within.map(interval)),
            (key::TIME, self.is_even.then(|| "even".to_owned())),
            (key::LANES, self.is_compact.then(|| "compact".to_owned())),
            (key::VIEW, self.view_word()),
            (key::AS_OF, day(self.as_of)),
            (key::COLLAPSED, self.collapsed.as_ref().map(folded)),
            (key::ID, self.open.as_deref().map(escaped)),
            (key::EMBED, self.is_embedded.then(|| "1".to_owned())),
        ];
        let pairs = before.into_iter().chain(facets).chain(after);
        let written = pairs.filter_map(|(key, value)| Some(format!("{key}={}", value?)));
        written.collect::<Vec<_>>().join("&")
    }

    fn view_word(&self) -> Option<String> {
        let word = VIEWS
            .iter()
            .find(|(_, view)| *view == self.view)
            .map(|(word, _)| *word)?;
        (self.view != super::View::default()).then(|| word.to_owned())
    }
}

/// Days as an interval of EDTF.
pub fn interval(days: DayRange) -> String {
    format!("{}/{}", days.first, days.last)
}

/// A value. Its last sign is escaped whatever it is, but for letters and digits: at the end of a
/// link a full stop would be taken for that of the sentence around it.
fn escaped(text: &str) -> String {
    let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
    let (start, end) = text.split_at(last);
    let start = utf8_percent_encode(start, ESCAPED);
    format!("{start}{}", utf8_percent_encode(end, NON_ALPHANUMERIC))
}

/// The sides that are folded; a word where there is none.
fn folded(ids: &BTreeSet<String>) -> String {
    match joined(ids).as_str() {
        "" => NONE.to_owned(),
        // A side of that name alone: the comma tells that it is a list.
        NONE => format!("{NONE},"),
        list => list.to_owned(),
    }
}

/// Ids as a list.
pub fn joined(ids: &BTreeSet<String>) -> String {
    ids.iter()
        .map(|id| escaped(id))
        .collect::<Vec<_>>()
        .join(",")
}
