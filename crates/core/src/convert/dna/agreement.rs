//! Whether a speaker agrees with a concept, as it is coded: by yes and no, or by a number on a
//! scale.

use super::event_list::{DataType, Event, EventList, Value};
use super::roles::Roles;
use crate::model::Stance;

/// What is coded of a statement's agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// A stance.
    Coded(Stance),
    /// Nothing.
    Missing,
    /// What is neither yes nor no, where nothing else was to be coded.
    Unknown(String),
}

/// How agreement is coded in a list.
#[derive(Clone, Copy, Debug)]
pub struct Coding {
    /// The index of the variable.
    index: usize,
    /// Whether it is a number, and not a yes or no.
    is_integer: bool,
    /// Whether there are other numbers than 0 and 1.
    is_scale: bool,
}

impl Coding {
    /// Looks through a list; none where no variable of it says who agrees.
    pub fn of(list: &EventList, roles: Roles) -> Option<Self> {
        let index = roles.agreement?;
        let data_type = list.variables.get(index)?.data_type;
        let values = list
            .events
            .iter()
            .filter_map(|event| event.values.get(index));
        let is_other =
            |value: &Value| matches!(value, Value::Number(number) if !(0..=1).contains(number));
        Some(Self {
            index,
            is_integer: data_type == DataType::Integer,
            is_scale: values.into_iter().any(is_other),
        })
    }

    /// What is coded of a statement of the list.
    ///
    /// Of an integer the sign tells. 0 is the middle of a scale, and so says neither; where a list
    /// has no number but 0 and 1, it is a no.
    pub fn agreement(self, event: &Event) -> Agreement {
        let number = match event.values.get(self.index) {
            Some(Value::Number(number)) => *number,
            Some(Value::Text(text)) => return Agreement::Unknown(text.clone()),
            Some(Value::Missing) | None => return Agreement::Missing,
        };
        match number {
            1 => Agreement::Coded(Stance::Supports),
            0 if self.is_integer && self.is_scale => Agreement::Coded(Stance::Unclear),
            0 => Agreement::Coded(Stance::Opposes),
            2.. if self.is_integer => Agreement::Coded(Stance::Supports),
            ..0 if self.is_integer => Agreement::Coded(Stance::Opposes),
            _ => Agreement::Unknown(number.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::dna::event_list::Variable;
    use crate::convert::dna::fixture::tables;

    /// The agreement of each statement of a list with these numbers.
    fn agreements(data_type: DataType, numbers: &[i64]) -> Vec<Agreement> {
        let lists = tables().event_lists(&mut Vec::new());
        let event = lists[0].events[0].clone();
        let events = numbers.iter().map(|&number| Event {
            values: vec![Value::Number(number)],
            ..event.clone()
        });
        let list = EventList {
            variables: vec![Variable {
                name: "agreement".to_owned(),
                data_type,
            }],
            columns: Vec::new(),
            events: events.collect(),
        };
        let roles = Roles {
            agreement: Some(0),
            ..Roles::default()
        };
        let coding = Coding::of(&list, roles).unwrap();
        let events = list.events.iter();
        events.map(|event| coding.agreement(event)).collect()
    }

    #[test]
    fn yes_and_no_are_stances_and_so_is_the_sign_of_a_number() {
        use Agreement::{Coded, Unknown};
        use DataType::{Boolean, Integer};
        use Stance::{Opposes, Supports, Unclear};
        for (data_type, numbers, expected) in [
            (Boolean, &[1, 0][..], vec![Coded(Supports), Coded(Opposes)]),
            (
                Boolean,
                &[2, -1, 0],
                vec![Unknown("2".into()), Unknown("-1".into()), Coded(Opposes)],
            ),
            (Integer, &[1, 0], vec![Coded(Supports), Coded(Opposes)]),
            (
                Integer,
                &[-2, 0, 1, 2],
                vec![
                    Coded(Opposes),
                    Coded(Unclear),
                    Coded(Supports),
                    Coded(Supports),
                ],
            ),
        ] {
            assert_eq!(
                agreements(data_type, numbers),
                expected,
                "{data_type:?} {numbers:?}"
            );
        }
    }

    #[test]
    fn what_is_not_coded_is_missing() {
        let lists = tables().event_lists(&mut Vec::new());
        assert!(Coding::of(&lists[0], Roles::default()).is_none());
        let roles = Roles::of(&lists[0].variables).unwrap();
        let coding = Coding::of(&lists[0], roles).unwrap();
        let mut event = lists[0].events[0].clone();
        assert_ne!(coding.agreement(&event), Agreement::Missing);
        event.values.clear();
        assert_eq!(coding.agreement(&event), Agreement::Missing);
    }
}
