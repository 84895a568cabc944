//! Which statements a reader wants to see.

use std::collections::BTreeSet;

use super::date::DayRange;
use super::model::{ActorIx, Dataset, Index, SideIx, Statement, StatementIx};

/// What a reader chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The actors shown; none means all of them, an empty set nobody.
    pub actors: Option<BTreeSet<ActorIx>>,
    /// Whether statements about those actors, made by others, are shown too.
    pub with_about: bool,
}

impl Filter {
    /// Whether an actor is among those chosen.
    pub fn chooses(&self, actor: ActorIx) -> bool {
        self.actors
            .as_ref()
            .is_none_or(|actors| actors.contains(&actor))
    }

    /// Whether a statement is to be shown.
    pub fn matches(&self, statement: &Statement) -> bool {
        self.chooses(statement.speaker)
            || (self.with_about && statement.about.iter().any(|&actor| self.chooses(actor)))
    }
}

/// The statements that match a filter, in order of time, as a whole and by speaker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matching {
    statements: Vec<StatementIx>,
    by_speaker: Vec<Vec<StatementIx>>,
    days: Option<DayRange>,
}

impl Matching {
    /// Picks the statements of a data set that match.
    pub fn new(dataset: &Dataset, filter: &Filter) -> Self {
        let mut matching = Self {
            by_speaker: vec![Vec::new(); dataset.actors.len()],
            ..Self::default()
        };
        for (index, statement) in dataset
            .statements
            .iter()
            .filter(|(_, statement)| filter.matches(statement))
        {
            matching.statements.push(index);
            if let Some(list) = matching.by_speaker.get_mut(statement.speaker.place()) {
                list.push(index);
            }
            let days = statement.days();
            matching.days = Some(matching.days.map_or(days, |all| all.joined(days)));
        }
        matching
    }

    /// All of them.
    pub fn statements(&self) -> &[StatementIx] {
        &self.statements
    }

    /// Those of one speaker.
    pub fn spoken_by(&self, actor: ActorIx) -> &[StatementIx] {
        self.by_speaker
            .get(actor.place())
            .map_or(&[], Vec::as_slice)
    }

    /// Those of all actors of a side, in order of time.
    pub fn of_side(&self, dataset: &Dataset, side: Option<SideIx>) -> Vec<StatementIx> {
        let is_of_side = |statement: &&StatementIx| {
            let speaker = dataset.statements[**statement].speaker;
            dataset.actors[speaker].side == side
        };
        self.statements.iter().filter(is_of_side).copied().collect()
    }

    /// Whether a statement is among them.
    pub fn contains(&self, statement: StatementIx) -> bool {
        self.statements.binary_search(&statement).is_ok()
    }

    /// The days from the first to the last; none where there is no match.
    pub fn days(&self) -> Option<DayRange> {
        self.days
    }
}
