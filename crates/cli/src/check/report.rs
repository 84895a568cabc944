//! What is to be said about files, and how it is written.

use serde::Serialize;
use timeline_core::messages;
use timeline_core::problem::Fault;

use super::row_paths::RowPaths;
use super::{Finding, OnRequest, Severity};
use crate::input::{Input, InputError};
use crate::terminal::Colours;

/// How reports are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// A line for each finding, and one for all of a file
    #[default]
    Text,
    /// One object
    Json,
}

/// What is to be said about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How many statements can be shown.
    pub statements: usize,
    /// What is wrong: what was found on reading, in the order of the file, then what was asked for.
    pub problems: Vec<Finding>,
}

impl Report {
    /// What is to be said about what was read.
    ///
    /// ```
    /// use timeline_cli::check::{OnRequest, Report};
    /// use timeline_cli::input::Input;
    /// let file = br#"{"format": "statement-timeline/1", "statements": [3]}"#;
    /// let input = Input::of_data_file(file, &mut |_| {});
    /// let report = Report::of(&input, OnRequest::default());
    /// assert_eq!(report.problems[0].message, "found the number 3; expected an object");
    /// ```
    pub fn of(input: &Input, asked_for: OnRequest) -> Self {
        let mut problems: Vec<Finding> = input.notes.iter().map(Finding::from).collect();
        problems.extend(input.problems.iter().map(|problem| {
            let is_asked_for =
                asked_for.after_publication && problem.fault == Fault::AfterPublication;
            let severity = is_asked_for.then_some(Severity::Warning);
            let finding = Finding::from(problem);
            Finding {
                severity: severity.unwrap_or(finding.severity),
                ..finding
            }
        }));
        if asked_for.is_any() {
            let row_paths = RowPaths::of(&input.bytes);
            problems.extend(located(
                input,
                asked_for.findings(&input.dataset, &row_paths),
            ));
        }
        Self {
            statements: input.dataset.statements.len(),
            problems,
        }
    }

    /// How many findings are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        let findings = self.problems.iter();
        findings
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// The line that sums it up; warnings are there only where some were asked for and found.
    fn summary(&self) -> String {
        let warnings = self.count(Severity::Warning);
        let counts = [
            Some(messages::statements(self.statements).to_string()),
            Some(messages::errors(self.count(Severity::Error)).to_string()),
            (warnings > 0).then(|| messages::warnings(warnings).to_string()),
            Some(messages::remarks(self.count(Severity::Remark)).to_string()),
        ];
        counts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Findings of a data file by their locations in the file from which it was made.
fn located(input: &Input, mut findings: Vec<Finding>) -> Vec<Finding> {
    let paths: Vec<&str> = findings.iter().map(|finding| &*finding.path).collect();
    let locations = input.locations(&paths);
    for (finding, location) in findings.iter_mut().zip(locations) {
        if let Some(location) = location {
            finding.path = location.to_string();
        }
    }
    findings
}

/// A file with its report, or why it could not be read.
#[derive(Debug)]
pub struct Checked {
    /// Its path, as it was given.
    pub file: String,
    /// What is to be said about it.
    pub report: Result<Report, InputError>,
}

impl Checked {
    /// Whether anything in it is not as it should be.
    pub fn has_problems(&self) -> bool {
        let report = self.report.as_ref().ok();
        report.is_some_and(|report| {
            report
                .problems
                .iter()
                .any(|found| found.severity.is_problem())
        })
    }

    /// Lines for people: of several files, each begins with the file's path.
    fn lines(&self, is_one_of_several: bool, colours: Colours) -> String {
        let Ok(report) = &self.report else {
            return String::new();
        };
        let file = if is_one_of_several {
            format!("{}: ", self.file)
        } else {
            String::new()
        };
        let findings = report.problems.iter().map(|finding| {
            let severity = colours.of(finding.severity.word());
            format!("{file}{}\n", finding.line(&severity))
        });
        findings.collect::<String>() + &file + &report.summary() + "\n"
    }
}

/// A file as JSON has it.
#[derive(Serialize)]
struct FileInJson<'c> {
    file: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<String>,
    #[serde(flatten)]
    report: Option<&'c Report>,
}

/// Reports as text that ends with a line break. In lines, a file that could not be read has none.
pub fn written(files: &[Checked], form: Form, colours: Colours) -> String {
    match form {
        Form::Text => files
            .iter()
            .map(|file| file.lines(files.len() > 1, colours))
            .collect(),
        Form::Json => {
            let files = files.iter().map(|checked| FileInJson {
                file: &checked.file,
                unreadable: checked.report.as_ref().err().map(ToString::to_string),
                report: checked.report.as_ref().ok(),
            });
            let files: Vec<FileInJson> = files.collect();
            // Texts and numbers alone: nothing in it could fail.
            let all = serde_json::json!({ "files": files });
            serde_json::to_string_pretty(&all).unwrap_or_default() + "\n"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../../../core/src/load/fixtures/small.json");

    fn checked(text: &str) -> Checked {
        let input = Input::of_data_file(text.as_bytes(), &mut |_| {});
        Checked {
            file: "small.json".into(),
            report: Ok(Report::of(&input, OnRequest::default())),
        }
    }

    fn text(files: &[Checked]) -> String {
        written(files, Form::Text, Colours::None)
    }

    #[test]
    fn a_file_without_faults_has_no_findings() {
        let file = checked(SMALL);
        assert!(!file.has_problems());
        assert_eq!(text(&[file]), "6 statements, 0 errors, 0 remarks\n");
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
            let file = checked(&SMALL.replacen(old, new, 1));
            let [finding] = file.report.as_ref().unwrap().problems.as_slice() else {
                panic!("{new}: {:?}", file.report);
            };
            assert_eq!(
                (finding.severity, finding.effect),
                (severity, effect),
                "{new}"
            );
            let line = format!("{}: {}", severity.word(), finding.path);
            assert!(text(&[file]).starts_with(&line));
        }
        assert!(checked(&SMALL[..SMALL.len() / 2]).has_problems());
    }

    #[test]
    fn of_several_files_each_line_names_its_own() {
        let lines = text(&[checked(SMALL), checked(SMALL)]);
        assert_eq!(
            lines,
            "small.json: 6 statements, 0 errors, 0 remarks\n".repeat(2)
        );
    }

    #[test]
    fn json_has_the_same_as_the_lines() {
        let file = [checked(&SMALL.replacen("\"spoken\"", "\"sung\"", 1))];
        let json = written(&file, Form::Json, Colours::None);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let lines = text(&file);
        assert_eq!(json["files"][0]["statements"], 5);
        let finding = &json["files"][0]["problems"][0];
        for field in ["severity", "path", "id", "message", "effect"] {
            assert!(
                lines.contains(finding[field].as_str().unwrap()),
                "{field} in {lines}"
            );
        }
    }

    #[test]
    fn what_was_asked_for_is_a_warning_with_the_place_of_its_row() {
        let input = Input::of_data_file(SMALL.as_bytes(), &mut |_| {});
        let asked_for = OnRequest {
            quotes_longer_than: Some(3),
            ..OnRequest::default()
        };
        let report = Report::of(&input, asked_for);
        let [finding] = report.problems.as_slice() else {
            panic!("{:?}", report.problems);
        };
        assert_eq!(
            finding.line("warning"),
            "warning: statements[1].quote (ann-first): has 4 words, more than 3 (nothing is lost)"
        );
    }
}
