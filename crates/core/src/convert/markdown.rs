//! The list as Markdown: a heading for each month, and below it each statement as it is cited, with
//! whose words they are and which stances it takes.

use super::fields::{data_file, not_kept};
use super::{Extract, Written};
use crate::cite::{cite_in_markdown, markdown_text};
use crate::dataset::Dataset;
use crate::labels::about_names;
use crate::list::{ListOrder, by_month};
use crate::messages;
use crate::model::{Kind, Statement, StatementIx, Text};

/// The fields that stand in the list.
const KEPT: &[&str] = &[
    "title",
    "licence",
    "statements.id",
    "statements.speaker",
    "statements.about",
    "statements.role",
    "statements.date",
    "statements.date_basis",
    "statements.venue",
    "statements.via",
    "statements.summary",
    "statements.quote",
    "statements.positions",
    "statements.source",
    "actors.name",
    "topics.label",
    "sources.publisher",
    "sources.url",
    "events",
];

/// Writes statements as a list, oldest first.
pub fn write(extract: Extract) -> Written {
    let Extract {
        dataset, matching, ..
    } = extract;
    let mut text = head(extract);
    for month in by_month(dataset, matching, ListOrder::OldestFirst, usize::MAX) {
        text.push_str(&["\n## ", &month.label, "\n\n"].concat());
        let mut statements = month.statements.iter();
        for above in 0..=month.statements.len() {
            for event in month.events_below(dataset, above) {
                // Else it would belong to the item before it.
                if !text.ends_with("\n\n") {
                    text.push('\n');
                }
                let label = markdown_text(&event.label);
                text.push_str(&["*", &event.date.label(), ": ", &label, "*\n\n"].concat());
            }
            if let Some(&statement) = statements.next() {
                text.push_str(&item(extract, statement));
            }
        }
    }
    let file = data_file(dataset, extract.statements());
    let lost = not_kept(&file, KEPT, &[], messages::lost_in_list());
    Written {
        text,
        notes: lost.into_iter().collect(),
    }
}

/// Title, days, licence and address.
fn head(extract: Extract) -> String {
    let Extract {
        dataset,
        matching,
        page_url,
    } = extract;
    let count = messages::statements(matching.statements().len());
    let days = matching.days().map(|days| format!(", {}", days.label()));
    let mut lines = vec![format!("{count}{}", days.unwrap_or_default())];
    if let Some(licence) = &dataset.licence {
        lines.push(messages::export_licence(markdown_text(licence)).to_string());
    }
    if let Some(url) = page_url {
        lines.push(format!("<{url}>"));
    }
    let title = markdown_text(crate::labels::title(dataset));
    format!("# {title}\n\n{}\n", lines.join("  \n"))
}

fn item(extract: Extract, statement: StatementIx) -> String {
    let dataset = extract.dataset;
    let url = extract.url_of(statement);
    let line = cite_in_markdown(dataset, statement, url.as_deref());
    let more = more(dataset, &dataset.statements[statement]);
    let more = if more.is_empty() {
        more
    } else {
        format!("  \n  {more}")
    };
    format!("- {line}{more}\n")
}

/// What was said where the words are quoted, in which office and where, how its date is known,
/// whose words they are where they are not the speaker's own on itself, through whom they came, and
/// stances.
fn more(dataset: &Dataset, row: &Statement) -> String {
    let about = (!row.about.is_empty())
        .then(|| messages::export_about(markdown_text(&about_names(dataset, row))).to_string());
    let hearsay = (row.kind == Kind::Reported).then(|| messages::export_hearsay().to_owned());
    let summary = row.quote.as_ref().map(|_| markdown_text(&row.summary));
    let written = |text: &Option<Text>| text.as_deref().map(markdown_text);
    let role = written(&row.role).map(|role| messages::export_office(role).to_string());
    let venue = written(&row.venue).map(|venue| messages::export_venue(venue).to_string());
    let basis = written(&row.date_basis).map(|basis| messages::export_dated_by(basis).to_string());
    let via = written(&row.via).map(|via| messages::export_via(via).to_string());
    let stances = row.positions.iter().map(|position| {
        let topic = markdown_text(&dataset.topics[position.topic].label);
        format!("{topic}: {}", position.stance.word())
    });
    let stances = stances.collect::<Vec<_>>().join("; ");
    let stances = (!stances.is_empty()).then(|| format!("{stances}."));
    let parts = [summary, role, venue, basis, about, hearsay, via, stances];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::query::{Filter, Matching};

    #[test]
    fn each_statement_stands_below_its_month_with_whose_words_it_has() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let page_url = Some("https://example.org/t/");
        let extract = Extract {
            dataset: &dataset,
            matching: &matching,
            page_url,
        };
        let text = write(extract).text;
        assert_eq!(
            text.lines().filter(|line| line.starts_with("- ")).count(),
            6
        );
        assert!(text.contains("A claim about Ann"), "{text}");
        insta::assert_snapshot!(text);
    }
}
