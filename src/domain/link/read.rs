//! Query string to state. Each key falls back alone.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use super::{View, ViewState, key};
use crate::domain::date::Day;
use crate::domain::facet::Facet;
use crate::domain::problem::{Effect, Fault, Problem, quoted};
use crate::domain::sort::set_of;

impl ViewState {
    /// Reads a query string, with or without its `?`, and names what it could not use.
    ///
    /// A key that is not known is passed over; of a key that stands twice the first counts.
    ///
    /// ```
    /// use statement_timeline::domain::link::ViewState;
    /// let (state, problems) = ViewState::from_query("?actor=sergey-lavrov&from=soon");
    /// assert_eq!(state.to_query(), "actor=sergey-lavrov");
    /// assert_eq!(problems[0].path, "link: from");
    /// ```
    pub fn from_query(query: &str) -> (Self, Vec<Problem>) {
        let mut state = Self::default();
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for pair in query.trim_start_matches('?').split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent_decode_str(value).decode_utf8_lossy();
            if seen.insert(name.to_owned())
                && let Err(expected) = state.read(name, &value)
            {
                problems.push(link_problem(name, &value, expected));
            }
        }
        if let (Some(from), Some(to)) = (state.from, state.to)
            && from > to
        {
            state.to = None;
            problems.push(link_problem(
                key::TO,
                &to.to_string(),
                "a day that is not before from",
            ));
        }
        (state, problems)
    }

    /// Reads one key; an error says what was expected, and leaves the key at its default.
    fn read(&mut self, name: &str, value: &str) -> Result<(), &'static str> {
        match name {
            key::DATA => self.data = Some(data_address(value)?),
            key::ACTOR => self.actors = Some(ids(value)),
            key::ABOUT => self.with_about = switch(value)?,
            key::FROM => self.from = Some(day(value)?),
            key::TO => self.to = Some(day(value)?),
            key::VIEW => self.view = view(value)?,
            // Nothing but spaces seeks nothing, and is not written.
            key::TEXT if value.trim().is_empty() => {}
            key::TEXT => value.clone_into(&mut self.text),
            key::AS_OF => self.as_of = Some(day(value)?),
            key::COLLAPSED => self.collapsed = ids(value),
            key::ID => self.open = (!value.is_empty()).then(|| value.to_owned()),
            key::EMBED => self.is_embedded = switch(value)?,
            name => {
                if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == name) {
                    let chosen = ids(value);
                    *self.chosen_mut(facet) = (!chosen.is_empty()).then_some(chosen);
                }
            }
        }
        Ok(())
    }
}

/// A problem of a link's key.
pub fn link_problem(name: &str, value: &str, expected: &'static str) -> Problem {
    let fault = Fault::BadValue {
        value: quoted(value),
        expected,
    };
    Problem {
        path: format!("link: {name}"),
        row_id: None,
        fault,
        effect: Effect::PartIgnored,
    }
}

fn ids(value: &str) -> BTreeSet<String> {
    set_of(
        value
            .split(',')
            .filter(|id| !id.is_empty())
            .map(str::to_owned),
    )
}

fn switch(value: &str) -> Result<bool, &'static str> {
    match value {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err("1 or 0"),
    }
}

fn day(value: &str) -> Result<Day, &'static str> {
    Day::from_iso(value).ok_or("a day such as 2025-08-20")
}

fn view(value: &str) -> Result<View, &'static str> {
    View::from_word(value).ok_or("timeline, list or positions")
}

/// An address relative to the page, on the page's own site: without a scheme, a host or a way out of either.
fn data_address(value: &str) -> Result<String, &'static str> {
    let leaves_the_site = value.starts_with("//") || value.contains(['\\', ':']);
    let is_plain = !value.is_empty() && !value.chars().any(|c| c.is_control() || c.is_whitespace());
    if is_plain && !leaves_the_site {
        Ok(value.to_owned())
    } else {
        Err("an address on this site, relative to the page")
    }
}
