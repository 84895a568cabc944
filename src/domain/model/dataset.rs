//! All tables together, with the look-ups that every view needs, made once.

use super::{
    Actor, ActorIx, Event, Index, Side, SideIx, Source, SourceIx, Statement, StatementIx, Table,
    Topic, TopicIx,
};
use crate::domain::date::DayRange;
use crate::domain::sort::sort_by_key;

/// A validated data set. Statements are in order of time: by the centre of their days, then as in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// Title of the whole.
    pub title: String,
    /// When the editors last changed it, as they write it.
    pub updated: Option<String>,
    /// The licence of the data, as they write it.
    pub licence: Option<String>,
    /// Propositions.
    pub topics: Table<TopicIx, Topic>,
    /// Countries and blocs.
    pub sides: Table<SideIx, Side>,
    /// Who can speak or be spoken about.
    pub actors: Table<ActorIx, Actor>,
    /// Pages.
    pub sources: Table<SourceIx, Source>,
    /// Happenings, in order of time.
    pub events: Vec<Event>,
    /// What was said, in order of time.
    pub statements: Table<StatementIx, Statement>,
    spoken: Vec<Vec<StatementIx>>,
    answers: Vec<Vec<StatementIx>>,
}

/// The rows of a data set before they are put in order; `replies_to` is still the id of the answered statement.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// See [`Dataset::title`].
    pub title: String,
    /// See [`Dataset::updated`].
    pub updated: Option<String>,
    /// See [`Dataset::licence`].
    pub licence: Option<String>,
    /// See [`Dataset::topics`].
    pub topics: Table<TopicIx, Topic>,
    /// See [`Dataset::sides`].
    pub sides: Table<SideIx, Side>,
    /// See [`Dataset::actors`].
    pub actors: Table<ActorIx, Actor>,
    /// See [`Dataset::sources`].
    pub sources: Table<SourceIx, Source>,
    /// In any order.
    pub events: Vec<Event>,
    /// In the order of the file, each with the place in this list of the statement that it answers.
    pub statements: Vec<(Statement, Option<usize>)>,
}

impl Dataset {
    /// Puts the rows in order of time and prepares the look-ups.
    pub fn from_parts(mut parts: Parts) -> Self {
        sort_by_key(&mut parts.events, |event| event.date.known_days().first);
        let statements = in_order_of_time(parts.statements);
        let mut spoken = vec![Vec::new(); parts.actors.len()];
        let mut answers = vec![Vec::new(); statements.len()];
        for (place, statement) in statements.iter().enumerate() {
            let index = StatementIx::from_place(place);
            if let Some(list) = spoken.get_mut(statement.speaker.place()) {
                list.push(index);
            }
            if let Some(list) = statement
                .replies_to
                .and_then(|to| answers.get_mut(to.place()))
            {
                list.push(index);
            }
        }
        Self {
            title: parts.title,
            updated: parts.updated,
            licence: parts.licence,
            topics: parts.topics,
            sides: parts.sides,
            actors: parts.actors,
            sources: parts.sources,
            events: parts.events,
            statements: Table::new(statements, |statement| &statement.id),
            spoken,
            answers,
        }
    }

    /// The statements that an actor made, in order of time.
    pub fn spoken_by(&self, actor: ActorIx) -> &[StatementIx] {
        self.spoken.get(actor.place()).map_or(&[], Vec::as_slice)
    }

    /// The statements that answer this one, in order of time.
    pub fn answers_to(&self, statement: StatementIx) -> &[StatementIx] {
        self.answers
            .get(statement.place())
            .map_or(&[], Vec::as_slice)
    }

    /// The days from the first statement to the last; none where there is no statement.
    pub fn days(&self) -> Option<DayRange> {
        self.statements
            .iter()
            .map(|(_, statement)| statement.days())
            .reduce(DayRange::joined)
    }
}

fn in_order_of_time(rows: Vec<(Statement, Option<usize>)>) -> Vec<Statement> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    sort_by_key(&mut order, |&place| {
        rows.get(place)
            .map(|(statement, _)| statement.days().centre_half_days())
    });
    let mut new_places = vec![0; rows.len()];
    for (new, &old) in order.iter().enumerate() {
        if let Some(place) = new_places.get_mut(old) {
            *place = new;
        }
    }
    let mut sorted: Vec<(usize, Statement)> = rows
        .into_iter()
        .zip(&new_places)
        .map(|((mut statement, replies_to), &new)| {
            statement.replies_to = replies_to
                .and_then(|old| new_places.get(old))
                .copied()
                .map(StatementIx::from_place);
            (new, statement)
        })
        .collect();
    sort_by_key(&mut sorted, |(place, _)| *place);
    sorted.into_iter().map(|(_, statement)| statement).collect()
}
