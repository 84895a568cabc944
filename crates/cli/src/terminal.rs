//! What only a terminal is told: colours, and how far long work is.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::time::{Duration, Instant};

use timeline_core::load::Progress;
use timeline_core::messages;

/// Whether words are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Not at all.
    None,
    /// By ANSI escapes.
    Ansi,
}

/// Words that have a colour, each with its escape.
const COLOURS: &[(&str, &str)] = &[
    (messages::severity_error(), "\u{1b}[1;31m"),
    (messages::severity_warning(), "\u{1b}[1;33m"),
    (messages::severity_remark(), "\u{1b}[36m"),
];
const PLAIN: &str = "\u{1b}[0m";

impl Colours {
    /// Those of the standard output: only on a terminal that has them, and where nobody wants none
    /// (<https://no-color.org>).
    pub fn of_stdout() -> Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        if stdout().is_terminal() && !is_set("NO_COLOR") && !is_dumb {
            Self::Ansi
        } else {
            Self::None
        }
    }

    /// A word in its colour.
    pub fn of(self, word: &str) -> String {
        let colour = COLOURS
            .iter()
            .find(|(own, _)| *own == word && self == Self::Ansi);
        colour.map_or_else(
            || word.to_owned(),
            |(_, colour)| format!("{colour}{word}{PLAIN}"),
        )
    }
}

/// A text with a blank for each line break and other sign that moves the cursor: a file's own words
/// can't begin a line.
pub fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// Sooner than this nobody wonders whether it goes on.
const FIRST_AFTER: Duration = Duration::from_millis(500);
/// How often a line of progress changes.
const EVERY: Duration = Duration::from_millis(100);
/// To the start of the line, which is then empty.
const CLEAR_LINE: &str = "\r\u{1b}[2K";

/// A line that says how far reading is, where there is a terminal to say it on.
pub struct ProgressLine {
    next: Option<Instant>,
    is_shown: bool,
}

impl ProgressLine {
    /// A line on the standard error.
    pub fn new() -> Self {
        Self {
            next: stderr().is_terminal().then(|| Instant::now() + FIRST_AFTER),
            is_shown: false,
        }
    }

    /// Tells how far it is, now and then.
    pub fn tell(&mut self, progress: Progress) {
        let now = Instant::now();
        if self.next.is_none_or(|next| now < next) {
            return;
        }
        self.next = Some(now + EVERY);
        self.is_shown = true;
        // Whoever reads may stop at any time.
        let _ = write!(stderr(), "{CLEAR_LINE}{}", progress.words());
        let _ = stderr().flush();
    }
}

impl Default for ProgressLine {
    fn default() -> Self {
        Self::new()
    }
}

/// What comes next stands in the same place.
impl Drop for ProgressLine {
    fn drop(&mut self) {
        if self.is_shown {
            let _ = write!(stderr(), "{CLEAR_LINE}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_colours_only_where_they_are_wanted() {
        assert_eq!(Colours::None.of("error"), "error");
        assert_eq!(Colours::Ansi.of("error"), "\u{1b}[1;31merror\u{1b}[0m");
        assert_eq!(Colours::Ansi.of("else"), "else");
    }
}
