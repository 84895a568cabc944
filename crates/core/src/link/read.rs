//! Query string to state. Each key falls back alone.

use std::collections::BTreeSet;

use super::data_hosts::DataHosts;
use super::pairs::{data_address, decoded, form_decoded, pairs, plain_word};
use super::{NONE, View, ViewState, key};
use crate::date::{Day, DayRange};
use crate::facet::Facet;
use crate::messages;
use crate::problem::{Effect, Fault, Problem, quoted};
use crate::selection::Selection;
use crate::sort::set_of;

/// Keys that others hang on to addresses in order to follow readers; they carry nothing of ours.
pub const TRACKING: &[&str] = &[
    "dclid", "epik", "fbclid", "gbraid", "gclid", "igsh", "igshid", "mkt_tok", "msclkid", "ref",
    "ref_src", "s_cid", "srsltid", "ttclid", "twclid", "wbraid", "xtor", "yclid",
];

/// How further such keys begin.
pub const TRACKING_STARTS: &[&str] = &[
    "_", "at_", "fb_", "gad_", "hsa_", "li_", "mc_", "mtm_", "oly_", "pk_", "utm_", "vero_",
];

impl ViewState {
    /// Reads a query string, with or without its `?` and with whatever follows it in the address,
    /// and names what it could not use.
    ///
    /// A list that stands several times is read as one; of any other key that does the first
    /// counts, and what differs is named. So is a key that is not known, unless it is one of those
    /// that follow readers.
    ///
    /// ```
    /// use timeline_core::link::ViewState;
    /// let query = "?actor=sergey-lavrov&amp;from=soon&view=list.";
    /// let (state, problems) = ViewState::from_query(query);
    /// assert_eq!(state.to_query(), "actor=sergey-lavrov&view=list");
    /// assert_eq!(problems[0].path, "link: from");
    /// ```
    pub fn from_query(query: &str) -> (Self, Vec<Problem>) {
        Self::from_query_with(query, &DataHosts::default())
    }

    /// The same on a site that also shows data files of other hosts.
    ///
    /// ```
    /// use timeline_core::link::{DataHosts, ViewState};
    /// let hosts = DataHosts::new(&["https://data.example.org".parse().unwrap()]);
    /// let read = |query| ViewState::from_query_with(query, &hosts);
    /// let (state, _) = read("data=https://data.example.org/a.json");
    /// assert_eq!(state.data.as_deref(), Some("https://data.example.org/a.json"));
    /// let (state, problems) = read("data=https://other.example/a.json");
    /// assert!(state.data.is_none());
    /// assert!(problems[0].to_string().contains("https://data.example.org"));
    /// ```
    pub fn from_query_with(query: &str, hosts: &DataHosts) -> (Self, Vec<Problem>) {
        let mut state = Self::default();
        let mut problems = Vec::new();
        let (mut names, mut seen) = (BTreeSet::new(), BTreeSet::new());
        for (name, value) in pairs(query) {
            if !seen.insert(format!("{name}={value}")) {
                continue;
            }
            let is_first = names.insert(name.clone());
            if name == key::DATA && is_first {
                match data_address(&value, hosts) {
                    Ok(address) => state.data = Some(address),
                    Err(fault) => problems.push(problem_of(&name, fault)),
                }
            } else if let Err(expected) = state.read(&name, &value, is_first) {
                problems.push(link_problem(&quoted(&name), &decoded(&value), expected));
            }
        }
        if let (Some(from), Some(to)) = (state.from, state.to)
            && from > to
        {
            // Which of the two is wrong can't be known, and one alone would move the window to
            // where nobody wanted it.
            (state.from, state.to) = (None, None);
            for (key, day, expected) in [
                (key::FROM, from, messages::expected_from()),
                (key::TO, to, messages::expected_to()),
            ] {
                problems.push(link_problem(key, &day.to_string(), expected));
            }
        }
        (state, problems)
    }

    /// Reads one key; an error says what was expected, and leaves what was read before as it is.
    fn read(&mut self, name: &str, value: &str, is_first: bool) -> Result<(), &'static str> {
        if !is_first && key::SINGLE.contains(&name) {
            return Err(messages::expected_key_once());
        }
        match name {
            key::ACTOR => self.add_actors(value, is_first)?,
            key::ABOUT => self.with_about = switch(value)?,
            key::FROM => self.from = Some(day(value)?),
            key::TO => self.to = Some(day(value)?),
            key::VIEW => self.view = view(value)?,
            key::TEXT => {
                let text = form_decoded(value);
                // Nothing but spaces seeks nothing, and is not written.
                if !text.trim().is_empty() {
                    self.text = text;
                }
            }
            key::AS_OF => self.as_of = Some(day(value)?),
            key::WITHIN => self.within = Some(interval(value)?),
            key::TIME => self.is_even = word(value, "even")?,
            key::LANES => self.is_compact = word(value, "compact")?,
            key::COLLAPSED => {
                let folded = self.collapsed.get_or_insert_default();
                // With a comma it is a list, of a side of that name.
                if value.contains(',') || *plain_word(value) != *NONE {
                    folded.extend(ids(value));
                }
            }
            key::ID => self.open = Some(decoded(value)).filter(|id| !id.is_empty()),
            key::EMBED => self.is_embedded = switch(value)?,
            name => match Facet::ALL.into_iter().find(|facet| facet.key() == name) {
                Some(facet) => {
                    let mut chosen = ids(value);
                    chosen.extend(self.chosen_mut(facet).take().unwrap_or_default());
                    *self.chosen_mut(facet) = (!chosen.is_empty()).then_some(chosen);
                }
                None if is_tracking(name) || !is_first => {}
                None => return Err(messages::expected_known_key()),
            },
        }
        Ok(())
    }

    /// Adds the actors of one list to those of lists before it.
    fn add_actors(&mut self, value: &str, is_first: bool) -> Result<(), &'static str> {
        let more = match value.strip_prefix('!') {
            Some(value) => Selection::all_but(ids(value)),
            None => Selection::Only(ids(value)),
        };
        match (&mut self.actors, more) {
            (actors, more) if is_first => *actors = more,
            (Selection::Only(actors), Selection::Only(more))
            | (Selection::AllBut(actors), Selection::AllBut(more)) => actors.extend(more),
            _ => return Err(messages::expected_key_once()),
        }
        Ok(())
    }
}

/// Whether a key is there for others alone; one without a name carries nothing.
pub fn is_tracking(name: &str) -> bool {
    name.is_empty()
        || TRACKING.contains(&name)
        || TRACKING_STARTS.iter().any(|start| name.starts_with(start))
}

/// A problem of a link's key.
pub fn link_problem(name: &str, value: &str, expected: &'static str) -> Problem {
    let fault = Fault::BadValue {
        value: quoted(value),
        expected,
    };
    problem_of(name, fault)
}

fn problem_of(name: &str, fault: Fault) -> Problem {
    Problem {
        path: format!("link: {name}"),
        row_id: None,
        fault,
        effect: Effect::PartIgnored,
    }
}

/// The ids of a list. A comma within an id is escaped.
fn ids(value: &str) -> BTreeSet<String> {
    let ids = value.split(',').filter(|id| !id.is_empty());
    set_of(ids.map(decoded))
}

fn switch(value: &str) -> Result<bool, &'static str> {
    match &*plain_word(value) {
        "1" => Ok(true),
        "0" => Ok(false),
        _ => Err(messages::expected_switch()),
    }
}

/// A switch that is on by its word, and off by leaving it out.
fn word(value: &str, on: &'static str) -> Result<bool, &'static str> {
    if *plain_word(value) == *on {
        Ok(true)
    } else {
        Err(on)
    }
}

fn day(value: &str) -> Result<Day, &'static str> {
    Day::from_iso(&plain_word(value)).ok_or(messages::expected_day())
}

/// Days as an interval of EDTF, the first not after the last.
fn interval(value: &str) -> Result<DayRange, &'static str> {
    let days = plain_word(value).split_once('/').and_then(|(first, last)| {
        let (first, last) = (Day::from_iso(first)?, Day::from_iso(last)?);
        (first <= last).then_some(DayRange { first, last })
    });
    days.ok_or(messages::expected_interval())
}

fn view(value: &str) -> Result<View, &'static str> {
    View::from_word(&plain_word(value)).ok_or(messages::expected_view())
}
