//! One finding, and how grave it is.

use serde::Serialize;
use timeline_core::convert::Note;
use timeline_core::messages;
use timeline_core::problem::{Effect, Problem};

use crate::terminal::on_one_line;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A part, a row or the rest of the file is lost.
    Error,
    /// Nothing is lost, but it was asked for.
    Warning,
    /// Nothing is lost.
    Remark,
}

impl Severity {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => messages::severity_error(),
            Self::Warning => messages::severity_warning(),
            Self::Remark => messages::severity_remark(),
        }
    }

    /// Whether a file with such a finding is not as it should be.
    pub fn is_problem(self) -> bool {
        self != Self::Remark
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// Where: `statements[12].date`, or `row 12, column date` in a table.
    pub path: String,
    /// The id of the row in which it stands, where the row has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What stands there and what was expected.
    pub message: String,
    /// What it costs a reader.
    pub effect: &'static str,
}

impl Finding {
    /// A line for people, without a line break.
    pub fn line(&self, severity: &str) -> String {
        let Self {
            path,
            message,
            effect,
            ..
        } = self;
        let id = self
            .id
            .as_ref()
            .map_or_else(String::new, |id| format!(" ({id})"));
        let words = on_one_line(&format!("{path}{id}: {message} ({effect})"));
        format!("{severity}: {words}")
    }
}

impl From<&Problem> for Finding {
    fn from(problem: &Problem) -> Self {
        let (severity, effect) = cost(problem.effect);
        Self {
            severity,
            path: problem.path.clone(),
            id: problem.row_id.clone(),
            message: problem.fault.to_string(),
            effect,
        }
    }
}

impl From<&Note> for Finding {
    fn from(note: &Note) -> Self {
        // The file is as it should be; the other format is another.
        let (severity, effect) = if note.is_left_behind() {
            (Severity::Remark, messages::cost_of_other_format())
        } else {
            cost(note.effect)
        };
        Self {
            severity,
            path: note.location.to_string(),
            id: None,
            message: note.message(),
            effect,
        }
    }
}

/// How grave it is that something has this effect, and the effect in words.
fn cost(effect: Effect) -> (Severity, &'static str) {
    match effect {
        Effect::RestUnread => (Severity::Error, messages::cost_of_rest()),
        Effect::RowLeftOut => (Severity::Error, messages::cost_of_row()),
        Effect::PartIgnored => (Severity::Error, messages::cost_of_part()),
        Effect::Noted => (Severity::Remark, messages::cost_of_nothing()),
    }
}
