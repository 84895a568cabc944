//! Citing a statement.

use crate::data::{Data, text};
use crate::stage::flow;

const FORMS: [&str; 4] = ["Chicago", "BibTeX", "Wikipedia", "Markdown"];

/// One with a quote, one without, one that others reported, each with an address of its source.
const STATEMENTS: &[&str] = &[
    "zelensky-2025-08-20-not-china",
    "macron-2025-03-15-not-for-russia",
    "wang-2025-08-22-neutral-guarantors",
];

#[test]
fn a_page_whose_title_is_not_known_is_never_given_our_words_as_one() {
    flow(async |stage| {
        let data = Data::built_in();
        let untitled = |id: &String| data.source_of(data.statement(id))["title"].is_null();
        let id = data.statements().into_iter().find(untitled);
        let id = id.expect("the data has a page without a known title");
        let headline = text(data.statement(&id), "headline");
        let page = stage.open(&format!("?id={id}")).await;
        for (form, described) in [
            ("Chicago", format!(" [{headline}]")),
            ("BibTeX", format!(" [{headline}], ")),
            ("Wikipedia", format!(": {headline}&#93;")),
            ("Markdown", format!(" \\[{headline}\\]: ")),
        ] {
            let citation = page.citation(form).await;
            assert!(citation.contains(&described), "{form}: {citation}");
            for title in [
                format!("title = {{{headline}"),
                format!("title={headline}"),
                format!("“{headline}"),
            ] {
                assert!(!citation.contains(&title), "{form}: {citation}");
            }
        }
    });
}

#[test]
fn each_form_names_speaker_publisher_and_address() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        for id in STATEMENTS {
            page.go(&format!("?topic=european-troops&view=list&id={id}"))
                .await;
            let statement = data.statement(id);
            let source = data.source_of(statement);
            let speaker = data.name_of("actors", &data.speaker(id));
            let (publisher, url) = (text(source, "publisher"), text(source, "url"));
            let quote = statement["quote"].as_str();
            for (form, has_speaker, has_quote) in [
                ("Chicago", true, false),
                ("BibTeX", true, false),
                ("Wikipedia", false, true),
                ("Markdown", true, true),
            ] {
                let citation = page.citation(form).await;
                assert!(citation.contains(&publisher), "{form}: {citation}");
                assert!(citation.contains(&url), "{form}: {citation}");
                assert!(
                    !has_speaker || citation.contains(&speaker),
                    "{form}: {citation}"
                );
                let quote = quote.filter(|_| has_quote).unwrap_or_default();
                assert!(citation.contains(quote), "{form}: {citation}");
            }
            let chicago = page.citation("Chicago").await;
            let verb = if quote.is_some() {
                "quoted in"
            } else {
                "cited in"
            };
            assert!(
                chicago.starts_with(&speaker) && chicago.contains(verb),
                "{chicago}"
            );
            assert!(
                page.citation("BibTeX")
                    .await
                    .starts_with(&format!("@online{{{id},"))
            );
            assert!(
                page.citation("Wikipedia")
                    .await
                    .starts_with("{{cite news |")
            );
            let markdown = page.citation("Markdown").await;
            let address = format!("]({}/?id={id})", stage.server.origin());
            assert!(
                markdown.contains(&address),
                "the link is to the statement, whatever the filters: {markdown}"
            );
        }
    });
}

#[test]
fn the_link_of_a_citation_leads_to_the_statement_in_the_same_data() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&actor=ann&id=ann-1").await;
        let markdown = page.citation("Markdown").await;
        let address = format!("{}/?data=data/small.json&id=ann-1", stage.server.origin());
        assert!(markdown.contains(&format!("]({address})")), "{markdown}");
        page.go_to(&address).await;
        assert_eq!(page.open_id().await.as_deref(), Some("ann-1"));
    });
}

#[test]
fn a_citation_follows_the_open_statement() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&id=ann-1").await;
        assert!(page.citation("Chicago").await.contains("The Paper"));
        page.follow("Next by this actor").await;
        page.wait_for_open("ann-2").await;
        page.follow("Next by this actor").await;
        page.wait_for_open("ann-3").await;
        let citation = page.citation("Chicago").await;
        assert!(
            citation.contains("Radio River") && !citation.contains("The Paper"),
            "{citation}"
        );
    });
}

#[test]
fn the_button_of_each_form_copies_its_text() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&id=ann-1").await;
        for form in FORMS {
            let citation = page.citation(form).await;
            assert!(!citation.is_empty());
            let copied = page.copied_citation(form).await;
            assert_eq!(copied.trim(), citation.trim(), "{form}");
            assert!(
                page.is_unfolded(&format!("#cite-{form}")).await,
                "copying folds nothing"
            );
        }
    });
}
