//! Who moved: each change of a stance with before, after and day, and a way to what shows it.

use maud::{Markup, html};

use super::details::glyph_in_text;
use super::{address_of_actor, address_of_topic, isolated, statement_link};
use crate::command::Command;
use crate::dataset::Dataset;
use crate::date::Day;
use crate::list::CHANGE_STEP;
use crate::messages;
use crate::model::{Attribution, StatementIx};
use crate::positions::{Change, Stand};

/// The first of all changes up to a day, with a way to the next ones.
pub fn moves(dataset: &Dataset, changes: &[&Change], most: usize, as_of: Day) -> String {
    let all = changes.len();
    let shown = most.min(all);
    let markup = html! {
        h2 #moves-heading tabindex="-1" { (messages::who_moved()) " " span.count { (all) } }
        p.quiet {
            @if all == 0 { (messages::no_moves(as_of)) } @else { (messages::moves_meaning(as_of)) }
        }
        ol.moves-list {
            @for (index, change) in changes.iter().take(shown).enumerate() {
                (entry(dataset, change, index + 1))
            }
        }
        @if shown < all {
            p.list-rest {
                span { (messages::moves_shown(shown, all)) }
                button.button type="button" data-command=(Command::ChangesMore) {
                    (messages::list_more(CHANGE_STEP.min(all - shown)))
                }
            }
        }
    };
    markup.into_string()
}

fn entry(dataset: &Dataset, change: &Change, number: usize) -> Markup {
    let (actor, topic) = (&dataset.actors[change.actor], &dataset.topics[change.topic]);
    let shown_by = change
        .statements
        .first()
        .map(|&first| dataset.statements[first].id.as_str());
    let who = html! {
        a href=(address_of_actor(&actor.id)) data-command=(Command::Actor(&actor.id)) {
            (isolated(dataset, &actor.name))
        }
    };
    let what = html! {
        a href=(address_of_topic(&topic.id)) data-command=(Command::Topic(&topic.id)) {
            (isolated(dataset, &topic.label))
        }
    };
    html! {
        li
            id={ "change-" (number) }
            data-change=[shown_by]
            data-key={ (actor.id) " " (topic.id) " " (shown_by.unwrap_or_default()) }
        {
            p.move-head {
                span.dateline { (change.date.label()) } " "
                (messages::actor_on_topic(who, what))
            }
            p.move-stances {
                span.visually-hidden { (messages::move_from()) } (stand(change.before))
                span.move-arrow aria-hidden="true" { " → " }
                span.visually-hidden { (messages::move_to()) }
                (stand(change.after))
            }
            @for &statement in &change.statements { p { (said(dataset, statement)) } }
        }
    }
}

fn stand(stand: Stand) -> Markup {
    html! {
        span.move-stance {
            (glyph_in_text(stand.combined_stance, stand.attribution))
            span class={ "stance stance-" (stand.combined_stance.word()) } {
                (stand.combined_stance.label())
            }
            @if stand.attribution == Attribution::Hearsay {
                span.quiet { (messages::move_second_hand()) }
            }
        }
    }
}

/// The way to a statement. Whoever hears only the link must know whose words it leads to.
fn said(dataset: &Dataset, statement: StatementIx) -> Markup {
    let row = &dataset.statements[statement];
    let speaker = &dataset.actors[row.speaker].name;
    statement_link(
        dataset,
        statement,
        &html! {
            span.visually-hidden { (isolated(dataset, speaker)) ": " }
            (isolated(dataset, row.in_short()))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::positions::changes;

    /// Gil moves on the canal once a day, Hana never.
    fn dataset(days: usize) -> Dataset {
        let stances = ["supports", "opposes"];
        let rows: Vec<String> = (0..days)
            .map(|index| {
                format!(
                    r#"{{"id": "gil-{index}", "speaker": "gil", "date": "2025-{:02}-{:02}",
                    "kind": "{}", "summary": "Word <{index}>.", "source": "post",
                    "positions": [{{"topic": "canal", "stance": "{}"}}]}}"#,
                    index / 28 + 1,
                    index % 28 + 1,
                    if index == 1 { "reported" } else { "spoken" },
                    stances[index % 2]
                )
            })
            .collect();
        let file = format!(
            r#"{{"format": "statement-timeline/1",
            "topics": [{{"id": "canal", "label": "Canal", "proposition": "A canal should be dug"}}],
            "actors": [{{"id": "gil", "name": "Gil", "kind": "person"}}],
            "sources": [{{"id": "post", "publisher": "The Post"}}], "statements": [{}]}}"#,
            rows.join(",")
        );
        load(file.as_bytes()).dataset
    }

    fn text(dataset: &Dataset, most: usize) -> String {
        let all = changes(dataset);
        let as_of = dataset.days().unwrap().last;
        moves(dataset, &all.iter().collect::<Vec<_>>(), most, as_of)
    }

    /// What is read, without tags and drawings.
    fn read(markup: &str) -> String {
        let mut words = String::new();
        for piece in markup.split('<') {
            words.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        }
        words
    }

    #[test]
    fn an_entry_says_day_who_on_what_from_which_stance_to_which_and_leads_to_what_was_said() {
        let page = text(&dataset(2), 9);
        assert_eq!(page.matches("<li ").count(), 1);
        assert!(page.contains("data-change=\"gil-1\""), "{page}");
        assert!(
            page.contains("<a href=\"?id=gil-1\" data-command=\"open gil-1\">"),
            "{page}"
        );
        let words = read(&page);
        let expected = "2 January 2025 Gil on CanalFrom Supports →  to Opposes second-handGil: \
            Word &lt;1&gt;.";
        assert!(words.ends_with(expected), "{words}");
        assert!(
            words.starts_with("Who moved 1Changes of stance up to 2 January 2025"),
            "{words}"
        );
    }

    #[test]
    fn a_long_list_says_how_much_is_left_and_offers_it() {
        let dataset = dataset(60);
        let page = text(&dataset, 20);
        assert!(page.contains("20 of 59 changes are listed. "));
        assert!(page.contains(">List 20 more</button>"), "{page}");
        assert!(page.contains("id=\"change-20\"") && !page.contains("id=\"change-21\""));
        assert!(!text(&dataset, 59).contains("changes-more"));
    }

    #[test]
    fn where_nobody_moved_it_says_so() {
        let page = text(&dataset(1), 9);
        assert!(
            page.contains("No change of stance is known up to 1 January 2025."),
            "{page}"
        );
        assert!(!page.contains("data-change"));
    }
}
