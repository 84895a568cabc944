//! What is wrong in the data or the link, for the one who can mend it.

use maud::{Markup, html};

use crate::alike::Alike;
use crate::command::Command;
use crate::load::Progress;
use crate::messages;
use crate::problem::{Effect, Problem, summary};

/// More lines than this are counted, not listed: no page should have a hundred thousand lines of
/// them.
const LISTED: usize = 200;

/// The problems of a data file, folded below a line that counts them; nothing where there are none.
pub fn data_problems(problems: &[Problem]) -> String {
    let markup = html! {
        @if !problems.is_empty() {
            section aria-label=(messages::problems_in_data()) {
                details.problems {
                    summary { (messages::problems_in_data_counted(summary(problems))) }
                    ul.problem-list tabindex="0" aria-label=(messages::problems()) {
                        (lines(problems))
                    }
                }
            }
        }
    };
    markup.into_string()
}

/// The problems of a link, with a button that takes the message away; nothing where there are none.
pub fn link_problems(problems: &[Problem]) -> String {
    let markup = html! {
        @if !problems.is_empty() {
            section.problems aria-label=(messages::problems_in_link()) {
                p {
                    (messages::problems_in_link_meaning())
                    button.text-button type="button" data-command=(Command::DismissProblems) {
                        (messages::dismiss())
                    }
                }
                ul.problem-list { (lines(problems)) }
            }
        }
    };
    markup.into_string()
}

/// What is wrong with a file that could not be opened, or is left behind in one that was
/// downloaded; with a button that takes the message away. Nothing where there is nothing.
pub fn file_problems(problems: &[Problem]) -> String {
    let has_failed = problems
        .iter()
        .any(|problem| problem.effect == Effect::RestUnread);
    let what = if has_failed {
        messages::file_failed()
    } else {
        messages::file_left_behind()
    };
    let markup = html! {
        @if !problems.is_empty() {
            section.problems data-file-problems="" aria-label=(messages::problems_with_file()) {
                p {
                    (what) " "
                    button.text-button type="button" data-command=(Command::DismissProblems) {
                        (messages::dismiss())
                    }
                }
                ul.problem-list { (lines(problems)) }
            }
        }
    };
    markup.into_string()
}

/// What stands in place of the page when there is nothing to show: why, the problems found, and a
/// way on.
pub fn failure(message: &str, problems: &[Problem]) -> String {
    let markup = html! {
        h1 { (messages::nothing_to_show()) }
        p role="alert" data-problem="data" { (message) }
        @if !problems.is_empty() { ul.problem-list { (lines(problems)) } }
    };
    markup.into_string()
}

/// What stands in place of the page while the data is on its way.
pub fn waiting(is_slow: bool) -> String {
    let message = if is_slow {
        messages::loading_slow()
    } else {
        messages::loading()
    };
    html! { h1 { (messages::untitled()) } p role="status" { (message) } }.into_string()
}

/// How far a file is, as a bar and in words. What is read aloud stands elsewhere: this changes all
/// the time.
pub fn progress_bar(progress: Progress) -> String {
    let markup = html! {
        progress aria-label=(messages::loading_progress()) max="100" value=[progress.percent()] {}
        div.quiet aria-hidden="true" { (progress.words()) }
    };
    markup.into_string()
}

fn lines(problems: &[Problem]) -> Markup {
    let (groups, more) = Alike::groups(problems, LISTED);
    html! {
        @for group in groups { li data-problem=(group.first.path) { (group.words()) } }
        @if more > 0 { li { (messages::problems_more(more)) } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Fault;

    #[test]
    fn what_could_not_be_opened_and_what_is_left_behind_have_words_of_their_own() {
        let problem = |effect| Problem {
            path: "mine.csv".to_owned(),
            row_id: None,
            fault: Fault::Told("why".to_owned()),
            effect,
        };
        let failed = file_problems(&[problem(Effect::RestUnread)]);
        assert!(failed.contains("That did not work:"), "{failed}");
        let left = file_problems(&[problem(Effect::Noted), problem(Effect::PartIgnored)]);
        assert!(left.contains("in the downloaded file:"), "{left}");
        for text in [&failed, &left] {
            assert!(
                !text.contains("read in part") && !text.contains("ignored"),
                "{text}"
            );
        }
        assert_eq!(file_problems(&[]), "");
    }
}
