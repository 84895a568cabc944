//! The log of the days on screen: a heading a date, a line a statement. A date stands at the end of
//! its first line, and on a line of its own where it has too many words for that.

use maud::{Markup, html};

use super::address_of;
use super::details::glyph_in_text;
use crate::command::Command;
use crate::dataset::Dataset;
use crate::labels::{MarkWords, mark_name};
use crate::log::{LOG_STEP, Log};
use crate::messages;
use crate::model::StatementIx;

/// The selector of a line.
pub const LOG_ITEM: &str = "[data-item]";
/// The selector of a day with its lines.
pub const LOG_DAY: &str = ".log-day";

/// How many letters a date may have that stands at the end of a line.
const BESIDE_LETTERS: usize = 23;

/// The log, with a way to its next part.
pub fn log(dataset: &Dataset, log: &Log) -> String {
    let markup = html! {
        @for day in &log.days {
            section.log-day data-key=(day.date) {
                @let date = day.date.short_label();
                h2.beside-first-line[date.chars().count() <= BESIDE_LETTERS] { (date) }
                ol { @for &statement in &day.statements { (line(dataset, statement)) } }
            }
        }
        @if log.shown < log.all {
            p.log-rest {
                button.button type="button" data-command=(Command::LogMore) {
                    (messages::log_more(LOG_STEP.min(log.all - log.shown), log.all))
                }
            }
        }
    };
    markup.into_string()
}

fn line(dataset: &Dataset, statement: StatementIx) -> Markup {
    let row = &dataset.statements[statement];
    let words = MarkWords::new(dataset, row, true);
    let name = mark_name(dataset, row, true);
    html! {
        li data-key=(row.id) data-item=(row.id) {
            a.log-line
                href=(address_of(&row.id))
                data-command=(Command::Open(&row.id))
                aria-label=(name)
                title=(name)
            {
                (glyph_in_text(row.combined_stance(), row.attribution()))
                span.log-words {
                    @if let Some(speaker) = words.speaker { b { bdi { (speaker) } } " " }
                    @if let Some(about) = words.about { i { (about) } " " }
                    bdi { (words.words) }
                }
            }
        }
    }
}
