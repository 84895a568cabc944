//! What the page says beside the search box: what of a search can't be used, and what can't be met
//! by this data.

use super::index::SearchIndex;
use super::terms::{Search, shortened};
use super::token::Field;
use crate::messages;

/// A sentence for each part of a search that was ignored, and for each actor or topic asked for
/// that the data has not.
///
/// What is not known is not ignored: nothing is found by it, so that nobody takes all statements
/// for those of one actor.
pub fn notes(index: &SearchIndex, search: &Search) -> Vec<String> {
    let mut notes = search.ignored.clone();
    for term in search
        .terms
        .iter()
        .filter(|term| term.field != Field::Anywhere)
    {
        if index.asks_for_nothing_known(term) {
            let typed = shortened(&term.text);
            notes.push(if term.field == Field::Topic {
                messages::search_no_topic(typed).to_string()
            } else {
                messages::search_no_actor(typed).to_string()
            });
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn what_the_data_has_not_is_named_by_its_field() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("zzz", &[]),
            ("speaker:ann about:an topic:fer stance:opp", &[]),
            (
                "speaker:dora",
                &["no actor of this data fits “speaker:dora”"],
            ),
            (
                "-about:\"Ann Lee\"",
                &["no actor of this data fits “-about:\"Ann Lee\"”"],
            ),
            (
                "Topic:Tunnel",
                &["no topic of this data fits “topic:Tunnel”"],
            ),
            (
                "stance:maybe speaker:dora",
                &[
                    "“stance:maybe” was ignored; expected supports, opposes, conditional or \
                     unclear after the colon",
                    "no actor of this data fits “speaker:dora”",
                ],
            ),
            (
                "speaker:\"ann dora",
                &[
                    "the quotation mark before “ann dora” was ignored; expected a second one after \
                     the phrase",
                    "no actor of this data fits “speaker:dora”",
                ],
            ),
        ];
        for (typed, expected) in table {
            assert_eq!(
                &notes(dataset.search_index(), &Search::parse(typed)),
                expected,
                "{typed}"
            );
        }
    }
}
