//! What is wrong in the data or the link, one by one.

use maud::html;

use crate::domain::problem::Problem;

/// More than this many are counted, not listed: no page should have a hundred thousand lines of them.
const LISTED: usize = 200;

/// The problems as lines of a list.
pub fn problem_list(problems: &[Problem]) -> String {
    let more = problems.len().saturating_sub(LISTED);
    let markup = html! {
        @for problem in problems.iter().take(LISTED) { li data-problem=(problem.path) { (problem) } }
        @if more > 0 { li { "and " (more) " more" } }
    };
    markup.into_string()
}
