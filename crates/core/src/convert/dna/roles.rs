//! What the variables of a statement type mean: who speaks, for whom, of what, and whether they
//! agree.
//!
//! DNA ships with a type whose variables are `person`, `organization`, `concept` and `agreement`,
//! and researchers make types of their own. A variable is taken for what its name says; where no
//! name says which is the concept or the agreement, the only one left of the fitting data type is.
//! Nothing is taken for a speaker that isn't called one: a wrong attribution is worse than none.

use super::event_list::{DataType, Variable};
use crate::fold::fold;

/// Names of those who speak, the surest first. A name in two parts counts by either
/// (`speaker name`).
const PERSON: &[&str] = &[
    "person",
    "speaker",
    "narrator",
    "politician",
    "individual",
    "actor",
    "name",
];
/// Names of those for whom they speak.
const ORGANIZATION: &[&str] = &[
    "organization",
    "organisation",
    "party",
    "institution",
    "affiliation",
    "company",
    "group",
];
/// Names of what is spoken of.
const CONCEPT: &[&str] = &[
    "concept",
    "claim",
    "proposition",
    "issue",
    "topic",
    "category",
    "belief",
    "argument",
    "policy",
    "frame",
];
/// Names of whether they agree.
const AGREEMENT: &[&str] = &[
    "agreement",
    "agree",
    "stance",
    "position",
    "support",
    "qualifier",
    "approval",
];

/// Which variable of a list is which, by index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// Who speaks.
    pub person: Option<usize>,
    /// For whom, or who speaks where no person does.
    pub organization: Option<usize>,
    /// Of what.
    pub concept: Option<usize>,
    /// Whether they agree.
    pub agreement: Option<usize>,
}

impl Roles {
    /// What the variables of a type mean; none where nobody speaks in it.
    ///
    /// ```
    /// use timeline_core::convert::dna::{DataType, Roles, Variable};
    /// let variable = |name: &str, data_type| Variable { name: name.into(), data_type };
    /// let variables =
    ///     [variable("Speaker", DataType::ShortText), variable("yes", DataType::Boolean)];
    /// let roles = Roles::of(&variables).unwrap();
    /// assert_eq!((roles.person, roles.agreement), (Some(0), Some(1)));
    /// assert_eq!(Roles::of(&[variable("note", DataType::LongText)]), None);
    /// ```
    pub fn of(variables: &[Variable]) -> Option<Self> {
        let mut roles = Self {
            organization: named(variables, ORGANIZATION, is_name),
            ..Self::default()
        };
        // "Name of the organization" is no person.
        roles.person = named(variables, PERSON, is_name).filter(|&index| !roles.has(index));
        if !roles.has_speaker() {
            return None;
        }
        let free = |index: &usize| !roles.has(*index);
        let concept = named(variables, CONCEPT, is_name).filter(free);
        let agreement = named(variables, AGREEMENT, is_yes_or_no).filter(free);
        roles.concept = concept.or_else(|| roles.only_other(variables, is_name));
        roles.agreement =
            agreement.or_else(|| roles.only_other(variables, |of| of == DataType::Boolean));
        Some(roles)
    }

    fn has_speaker(self) -> bool {
        self.person.is_some() || self.organization.is_some()
    }

    /// Whether a variable means something here.
    pub fn has(self, index: usize) -> bool {
        let all = [self.person, self.organization, self.concept, self.agreement];
        all.contains(&Some(index))
    }

    /// The only variable of fitting types that has no role yet.
    fn only_other(self, variables: &[Variable], fits: fn(DataType) -> bool) -> Option<usize> {
        let mut others = (variables.iter().enumerate())
            .filter(|&(index, variable)| fits(variable.data_type) && !self.has(index));
        let (index, _) = others.next()?;
        others.next().is_none().then_some(index)
    }
}

/// Whether a column with texts says by its name that they are agreement: at once, or because some
/// of them are yes or no.
pub fn is_agreement(name: &str, has_yes_or_no: bool) -> bool {
    const ALONE: usize = 2;
    let count = if has_yes_or_no {
        AGREEMENT.len()
    } else {
        ALONE
    };
    let mut names = AGREEMENT.iter().take(count);
    names.any(|other| is_called(name, other))
}

/// Whether a column says by its name that who speaks or of what stands in it, who may be called
/// `No`.
pub fn is_name_or_concept(name: &str) -> bool {
    let mut names = [PERSON, ORGANIZATION, CONCEPT].into_iter().flatten();
    names.any(|other| is_called(name, other))
}

/// Whether a name, or one of its parts, is this.
fn is_called(name: &str, other: &str) -> bool {
    let folded = fold(name);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| word == other)
}

fn is_name(data_type: DataType) -> bool {
    data_type == DataType::ShortText
}

fn is_yes_or_no(data_type: DataType) -> bool {
    matches!(data_type, DataType::Boolean | DataType::Integer)
}

/// The variable of a fitting type that has the surest of the names.
fn named(variables: &[Variable], names: &[&str], fits: fn(DataType) -> bool) -> Option<usize> {
    names.iter().find_map(|name| {
        variables
            .iter()
            .position(|variable| fits(variable.data_type) && is_called(&variable.name, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use DataType::{Boolean, Integer, LongText, ShortText};

    /// The variables of a type, and the indexes of person, organization, concept and agreement;
    /// none where nobody speaks.
    type Case = (
        &'static [(&'static str, DataType)],
        Option<[Option<usize>; 4]>,
    );

    const CASES: &[Case] = &[
        (
            &[
                ("person", ShortText),
                ("organization", ShortText),
                ("concept", ShortText),
                ("agreement", Boolean),
            ],
            Some([Some(0), Some(1), Some(2), Some(3)]),
        ),
        (
            &[
                ("Claim", ShortText),
                ("Organisation name", ShortText),
                ("pro", Boolean),
            ],
            Some([None, Some(1), Some(0), Some(2)]),
        ),
        // The name counts where there are several; with none, nothing is guessed.
        (
            &[
                ("speaker", ShortText),
                ("frame", ShortText),
                ("place", ShortText),
                ("a", Boolean),
                ("b", Boolean),
            ],
            Some([Some(0), None, Some(1), None]),
        ),
        (
            &[("speaker", ShortText), ("x", ShortText), ("y", ShortText)],
            Some([Some(0), None, None, None]),
        ),
        (
            &[("speaker", ShortText), ("theme", ShortText)],
            Some([Some(0), None, Some(1), None]),
        ),
        (
            &[("actor", ShortText), ("stance", Integer)],
            Some([Some(0), None, None, Some(1)]),
        ),
        // Nobody speaks, or what is called so is no name.
        (&[("note", LongText)], None),
        (
            &[
                ("victim", ShortText),
                ("villain", ShortText),
                ("hero", ShortText),
            ],
            None,
        ),
        (&[("person", LongText), ("concept", ShortText)], None),
        (&[], None),
    ];

    #[test]
    fn a_variable_is_what_its_name_and_type_say() {
        for (variables, expected) in CASES {
            let variables: Vec<Variable> = variables
                .iter()
                .map(|&(name, data_type)| Variable {
                    name: name.to_owned(),
                    data_type,
                })
                .collect();
            let found = Roles::of(&variables);
            let found = found.map(|of| [of.person, of.organization, of.concept, of.agreement]);
            assert_eq!(found, *expected, "{variables:?}");
        }
    }
}
