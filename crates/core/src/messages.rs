//! What the page and the command line say: each sentence, label and name that a reader sees or
//! hears, as a function.
//!
//! The functions are made when the program is built, of the messages in `crates/core/messages`, a
//! file a language; [`timeline_messages`] says what they look like. A message that isn't there, or
//! another number of arguments, stops the compiler where the message is asked for. Nothing here
//! knows what the page is about but days, so that all others can speak.
//!
//! ```
//! use timeline_core::messages;
//! assert_eq!(messages::close(), "Close");
//! assert_eq!(messages::statements(1_234).to_string(), "1,234 statements");
//! ```

use std::fmt::{self, Display, Write};

use maud::{Escaper, Render};

use super::day::Day;

pub use generated::*;

#[allow(
    clippy::all,
    clippy::pedantic,
    unused_imports,
    reason = "made of messages, which nobody reads as Rust"
)]
mod generated {
    use super::{Day, Display, Escaper, Grouped, Html, Render, Write, fmt};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// A count with what the language puts between thousands: "1,234,567".
struct Grouped(usize, &'static str);

impl Display for Grouped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let &Self(count, separator) = self;
        if count < 1000 {
            return write!(f, "{count}");
        }
        write!(
            f,
            "{}{separator}{:03}",
            Self(count / 1000, separator),
            count % 1000
        )
    }
}

/// Markup that is written where it is wanted.
struct Html<F>(F);

impl<F: Fn(&mut String)> Render for Html<F> {
    fn render_to(&self, out: &mut String) {
        (self.0)(out);
    }
}

/// Names as in a sentence: "A", "A and B", "A, B and C".
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => list_and(rest.join(list_separator()), last).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed(&["A", "B"]), "A and B");
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
    }

    #[test]
    fn counts_have_their_noun_and_their_commas() {
        for (count, expected) in [
            (0, "0 statements"),
            (1, "1 statement"),
            (999, "999 statements"),
            (1_000, "1,000 statements"),
            (1_234_567, "1,234,567 statements"),
            (5_000_040, "5,000,040 statements"),
        ] {
            assert_eq!(statements(count).to_string(), expected);
        }
    }

    #[allow(
        clippy::all,
        clippy::pedantic,
        dead_code,
        unused_imports,
        reason = "made of messages, which nobody reads as Rust"
    )]
    mod made_up {
        use super::super::{Day, Display, Escaper, Grouped, Html, Render, Write, fmt};

        include!(concat!(env!("OUT_DIR"), "/made_up_messages.rs"));
    }

    #[test]
    fn another_language_is_one_more_file() {
        assert_eq!(made_up::LANGUAGE, "qaa");
        for (count, expected) in [
            (0, "nul izjav"),
            (1, "1 izjava"),
            (3, "3 izjave"),
            (11, "11 izjav"),
            (12, "12 izjav"),
            (21, "21 izjava"),
            (1_234, "1\u{a0}234 izjave"),
        ] {
            assert_eq!(made_up::statements(count).to_string(), expected);
        }
        // The order of arguments is that of English for whoever asks, and the language's own for
        // whoever reads.
        assert_eq!(
            made_up::matching_some(5, 1_000).to_string(),
            "z 1\u{a0}000: 5 izjav"
        );
        let markup = |text: &str| maud::PreEscaped(format!("<b>{text}</b>"));
        let position = made_up::position_supports(markup("Ann"), markup("A bridge"));
        assert_eq!(
            position.render().into_string(),
            "<b>A bridge</b> — za: <b>Ann</b>"
        );
    }

    #[test]
    fn forms_of_dates_are_those_of_the_language() {
        assert_eq!(made_up::date_day(20, 8, 2025).to_string(), "2025, 20 serpa");
        assert_eq!(
            made_up::date_days_of_month(16, 17, 8, 2025).to_string(),
            "2025, 16–17 serpa"
        );
        assert_eq!(made_up::month_name(8), "Serpo");
        // Not in that file: the English form with the words of the language, as far as it has them.
        assert_eq!(made_up::date_month(8, 2025).to_string(), "Serpo 2025");
        let day = Day::from_ymd(2025, 8, 20).unwrap();
        assert_eq!(made_up::chip_from(day).to_string(), "from 2025, 20 serpa");
    }

    #[test]
    fn what_a_language_does_not_say_is_said_in_english() {
        assert_eq!(made_up::close(), "Close");
        // By the rules of English: 21 takes the form of one in the other language.
        assert_eq!(made_up::actors(21).to_string(), "21 actors");
    }

    #[test]
    fn texts_beside_markup_are_escaped_and_markup_is_not() {
        let markup = maud::PreEscaped("<i>A</i>".to_owned());
        let words = nearest_before("<b>", markup).render().into_string();
        assert_eq!(words, "Before: &lt;b&gt;, <i>A</i>");
    }
}
