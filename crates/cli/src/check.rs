//! What is wrong in a data file, for its editor: as lines to read, or as JSON for a program.
//!
//! The loader that the page has says it, so an editor sees what readers would. Only how grave a finding is, is decided
//! here: what costs a reader anything is an error, all else a remark.

use serde::Serialize;
use timeline_core::load::load;
use timeline_core::problem::{Effect, Problem};
use timeline_core::words::counted;

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A line for each finding, and one for all.
    Lines,
    /// One object.
    Json,
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A part, a row or the rest of the file is lost.
    Error,
    /// Nothing is lost.
    Remark,
}

impl Severity {
    fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Remark => "remark",
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// Where: `statements[12].date`.
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
    fn of(problem: &Problem) -> Self {
        let (severity, effect) = match problem.effect {
            Effect::RestUnread => (Severity::Error, "the rest is unread"),
            Effect::RowLeftOut => (Severity::Error, "the row is left out"),
            Effect::PartIgnored => (Severity::Error, "this part is ignored"),
            Effect::Noted => (Severity::Remark, "nothing is lost"),
        };
        Self {
            severity,
            path: problem.path.clone(),
            id: problem.row_id.clone(),
            message: problem.fault.to_string(),
            effect,
        }
    }

    fn line(&self) -> String {
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
        format!(
            "{}: {path}{id}: {message} ({effect})\n",
            self.severity.word()
        )
    }
}

/// What is to be said about a data file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How many statements can be shown.
    pub statements: usize,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Finding>,
}

impl Report {
    /// Reads a data file.
    ///
    /// ```
    /// use timeline_cli::check::{Form, Report};
    /// let report = Report::of(b"{\"format\": \"statement-timeline/1\", \"statements\": [3]}");
    /// assert_eq!(report.errors(), 1);
    /// assert!(report.written(Form::Lines).starts_with("error: statements[0]: found the number 3; expected an object"));
    /// ```
    pub fn of(bytes: &[u8]) -> Self {
        let loaded = load(bytes);
        Self {
            statements: loaded.dataset.statements.len(),
            problems: loaded.problems.iter().map(Finding::of).collect(),
        }
    }

    /// How many findings cost a reader something.
    pub fn errors(&self) -> usize {
        let is_error = |finding: &&Finding| finding.severity == Severity::Error;
        self.problems.iter().filter(is_error).count()
    }

    /// The report as text that ends with its last line.
    pub fn written(&self, form: Form) -> String {
        match form {
            Form::Lines => self.lines(),
            // Texts and numbers alone: nothing in it could fail.
            Form::Json => serde_json::to_string_pretty(self).unwrap_or_default() + "\n",
        }
    }

    fn lines(&self) -> String {
        let lines: String = self.problems.iter().map(Finding::line).collect();
        let errors = self.errors();
        let counts = [
            counted(self.statements, "statement", "statements"),
            counted(errors, "error", "errors"),
            counted(self.problems.len() - errors, "remark", "remarks"),
        ];
        lines + &counts.join(", ") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../../core/src/load/fixtures/small.json");

    #[test]
    fn a_file_without_faults_has_no_findings() {
        let report = Report::of(SMALL.as_bytes());
        assert_eq!((report.errors(), report.problems.len()), (0, 0));
        assert!(report.statements > 0);
        let line = format!("{} statements, 0 errors, 0 remarks\n", report.statements);
        assert_eq!(report.written(Form::Lines), line);
    }

    #[test]
    fn what_costs_a_reader_something_is_an_error_and_all_else_a_remark() {
        for (old, new, severity, effect) in [
            (
                "\"spoken\"",
                "\"sung\"",
                Severity::Error,
                "the row is left out",
            ),
            (
                "\"format\"",
                "\"shade\": 1, \"format\"",
                Severity::Remark,
                "nothing is lost",
            ),
        ] {
            let report = Report::of(SMALL.replacen(old, new, 1).as_bytes());
            let [finding] = report.problems.as_slice() else {
                panic!("{new}: {:?}", report.problems);
            };
            assert_eq!(
                (finding.severity, finding.effect),
                (severity, effect),
                "{new}"
            );
            let line = format!("{}: {}", severity.word(), finding.path);
            assert!(report.written(Form::Lines).starts_with(&line));
        }
        let cut_off = SMALL.get(..SMALL.len() / 2).unwrap();
        assert!(Report::of(cut_off.as_bytes()).errors() > 0);
    }

    #[test]
    fn json_has_the_same_as_the_lines() {
        let report = Report::of(SMALL.replacen("\"spoken\"", "\"sung\"", 1).as_bytes());
        let json: serde_json::Value = serde_json::from_str(&report.written(Form::Json)).unwrap();
        let finding = &json["problems"][0];
        assert_eq!(json["statements"], report.statements);
        assert_eq!(finding["severity"], "error");
        let lines = report.written(Form::Lines);
        for field in ["path", "id", "message", "effect"] {
            assert!(
                lines.contains(finding[field].as_str().unwrap()),
                "{field} in {lines}"
            );
        }
    }
}
