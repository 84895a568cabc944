//! State to query string, in canonical form.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{VIEWS, ViewState, key};

/// What has a meaning in a query string (RFC 3986) or in a list of ours; slugs, days and paths stay as they are.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'+')
    .add(b',')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl ViewState {
    /// Writes the query string without its `?`; empty where all is at its default.
    pub fn to_query(&self) -> String {
        let pairs = [
            (key::DATA, self.data.as_deref().map(escaped)),
            (key::ACTOR, self.actors.as_ref().map(joined)),
            (key::ABOUT, self.with_about.then(|| "1".to_owned())),
            (key::FROM, self.from.map(|day| day.to_string())),
            (key::TO, self.to.map(|day| day.to_string())),
            (key::VIEW, self.view_word()),
            (
                key::COLLAPSED,
                (!self.collapsed.is_empty()).then(|| joined(&self.collapsed)),
            ),
            (key::ID, self.open.as_deref().map(escaped)),
        ];
        let written = pairs
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", value?)));
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

fn escaped(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

fn joined<'a>(ids: impl IntoIterator<Item = &'a String>) -> String {
    ids.into_iter()
        .map(|id| escaped(id))
        .collect::<Vec<_>>()
        .join(",")
}
