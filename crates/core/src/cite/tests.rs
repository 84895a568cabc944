//! Each form in full, with everything known and with nothing known, and hostile texts in each.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::load::load;

const PAGE: &str = "https://example.org/?s=one";

/// The citations of a statement with these fields, from a source with these fields.
fn cited(statement: Value, source: Value, accessed: Option<&str>) -> Citations {
    let with = |mut row: Value, more: Value| {
        if let (Value::Object(row), Value::Object(more)) = (&mut row, more) {
            row.extend(more);
        }
        row
    };
    let statement = with(
        json!({"id": "one", "speaker": "ann", "date": "2025-08-20", "kind": "spoken",
            "summary": "A bridge must come.",
               "positions": [], "source": "paper"}),
        statement,
    );
    let file = json!({
        "format": "statement-timeline/1", "title": "T", "topics": [], "sides": [], "events": [],
        "actors": [{"id": "ann", "name": "Ann Ash"}, {"id": "odd", "name": "R&D_{x} [a](b)*|~"}],
        "sources": [with(json!({"id": "paper", "publisher": "The Paper"}), source)],
        "statements": [statement],
    });
    let dataset = load(file.to_string().as_bytes()).dataset;
    let index = dataset.statements.indexes().next().unwrap();
    cite(&dataset, index, PAGE, accessed.and_then(Day::from_iso))
}

fn full() -> Citations {
    cited(
        json!({"quote": "a bridge", "via": "The Wire"}),
        json!({"title": "Two banks", "url": "https://example.org/two-banks",
            "published": "2025-08-21"}),
        Some("2025-09-01"),
    )
}

fn bare() -> Citations {
    cited(json!({}), json!({}), Some("2025-09-01"))
}

#[test]
fn a_chicago_note_names_speaker_via_title_publisher_days_and_address() {
    assert_eq!(
        full().chicago,
        "Ann Ash, as reported by The Wire, quoted in “Two banks,” The Paper, August 21, 2025, \
         accessed September 1, 2025, https://example.org/two-banks."
    );
    let plain = cited(
        json!({"quote": "a bridge"}),
        json!({"title": "“Two” banks.", "published": "2025-08-21"}),
        None,
    );
    assert_eq!(
        plain.chicago,
        "Ann Ash, quoted in “‘Two’ banks,” The Paper, August 21, 2025."
    );
}

#[test]
fn a_bibtex_entry_has_the_page_in_its_fields_and_the_statement_in_its_note() {
    assert_eq!(
        full().bibtex,
        "@online{one,\n  author = {{The Paper}},\n  title = {Two banks},\n  date = {2025-08-21},\n  \
         url = {https://example.org/two-banks},\n  urldate = {2025-09-01},\n  note = {Statement by \
         Ann Ash, 20 August 2025, as reported by The Wire}\n}"
    );
}

#[test]
fn a_wikipedia_template_has_the_page_and_the_quoted_words() {
    assert_eq!(
        full().wikipedia,
        "{{cite news |title=Two banks |url=https://example.org/two-banks |work=The Paper |date=21 \
         August 2025 |quote=a bridge |access-date=1 September 2025}}"
    );
}

#[test]
fn a_line_of_markdown_leads_to_this_page_and_to_the_source() {
    assert_eq!(
        full().markdown,
        "[Ann Ash, 20 August 2025](https://example.org/?s=one): “a bridge” ([The \
         Paper](https://example.org/two-banks))"
    );
}

#[test]
fn what_is_not_known_is_left_out_and_a_summary_is_never_in_quotation_marks() {
    let bare = bare();
    assert_eq!(bare.chicago, "Ann Ash, cited in The Paper.");
    assert_eq!(
        bare.bibtex,
        "@online{one,\n  author = {{The Paper}},\n  note = {Statement by Ann Ash, 20 August \
         2025}\n}"
    );
    assert_eq!(
        bare.wikipedia,
        "{{cite news |title=<!-- not known --> |work=The Paper}}"
    );
    assert_eq!(
        bare.markdown,
        "[Ann Ash, 20 August 2025](https://example.org/?s=one): A bridge must come. (The Paper)"
    );
}

#[test]
fn a_page_without_a_known_title_is_cited_with_the_statement_described_in_brackets() {
    let untitled = cited(
        json!({"headline": "A bridge must come", "quote": "a bridge", "via": "The Wire"}),
        json!({"url": "https://example.org/two-banks", "published": "2025-08-21"}),
        Some("2025-09-01"),
    );
    assert_eq!(
        untitled.chicago,
        "Ann Ash [A bridge must come], as reported by The Wire, quoted in The Paper, August 21, \
         2025, accessed September 1, 2025, https://example.org/two-banks."
    );
    assert_eq!(
        untitled.bibtex,
        "@online{one,\n  author = {{The Paper}},\n  date = {2025-08-21},\n  url = \
         {https://example.org/two-banks},\n  urldate = {2025-09-01},\n  note = {Statement by Ann \
         Ash [A bridge must come], 20 August 2025, as reported by The Wire}\n}"
    );
    assert_eq!(
        untitled.wikipedia,
        "{{cite news |title=<!-- not known --> |url=https://example.org/two-banks |work=The Paper \
         |date=21 August 2025 |quote=a bridge |access-date=1 September 2025}} &#91;Ann Ash, 20 \
         August 2025: A bridge must come&#93;"
    );
    assert_eq!(
        untitled.markdown,
        r"[Ann Ash, 20 August 2025](https://example.org/?s=one) \[A bridge must come\]: “a bridge” ([The Paper](https://example.org/two-banks))"
    );
}

#[test]
fn a_page_with_a_title_is_cited_without_our_words_for_the_statement() {
    let titled = cited(
        json!({"headline": "A bridge must come", "quote": "a bridge", "via": "The Wire"}),
        json!({"title": "Two banks", "url": "https://example.org/two-banks",
            "published": "2025-08-21"}),
        Some("2025-09-01"),
    );
    assert_eq!(titled, full());
}

#[test]
fn a_description_breaks_out_of_no_form() {
    let odd = cited(
        json!({"headline": "a]] }} |x= ''b'' ](https://e.org) {c"}),
        json!({}),
        None,
    );
    assert_eq!(depth(&odd.bibtex), Some(0), "{}", odd.bibtex);
    assert!(
        odd.wikipedia.ends_with(
            "}} &#91;Ann Ash, 20 August 2025: a&#93;&#93; &#125;&#125; {{!}}x= \
             &#39;&#39;b&#39;&#39; &#93;(https://e.org) &#123;c&#93;"
        ),
        "{}",
        odd.wikipedia
    );
    assert!(
        odd.markdown
            .contains(r"\[a\]\] }} \|x= ''b'' \]\(https://e.org\) {c\]: "),
        "{}",
        odd.markdown
    );
}

#[test]
fn special_characters_are_escaped_in_each_form() {
    let title = r"50% of $x_1 & #2 {a|b} ~^\ [l](m) ''i'' <ref> it's";
    let citations = cited(
        json!({"speaker": "odd", "quote": "*so* | `it`"}),
        json!({"title": title, "url": "https://example.org/a_(b)?c={d}|e%20[f]'&g#h"}),
        None,
    );
    let contains = |text: &str, part: &str| assert!(text.contains(part), "{part} in {text}");
    contains(
        &citations.bibtex,
        r"title = {50\% of \$x\_1 \& \#2 \textbraceleft{}a|b\textbraceright{} \textasciitilde{}\textasciicircum{}\textbackslash{} [l](m) ''i'' <ref> it's}",
    );
    contains(
        &citations.bibtex,
        "url = {https://example.org/a_%28b%29?c=%7Bd%7D%7Ce%20[f]%27&g#h}",
    );
    contains(
        &citations.bibtex,
        r"Statement by R\&D\_\textbraceleft{}x\textbraceright{} ",
    );
    contains(
        &citations.wikipedia,
        "title=50% of $x_1 & #2 &#123;a{{!}}b&#125; &#126;^\\ &#91;l&#93;(m) &#39;&#39;i&#39;&#39; \
         &lt;ref&gt; it's",
    );
    contains(
        &citations.wikipedia,
        "|url=https://example.org/a_%28b%29?c=%7Bd%7D%7Ce%20%5Bf%5D%27&g#h ",
    );
    contains(&citations.wikipedia, "|quote=*so* {{!}} `it`}}");
    contains(
        &citations.markdown,
        r"[R\&D\_{x} \[a\]\(b\)\*\|\~, 20 August 2025](https",
    );
    contains(&citations.markdown, r"“\*so\* \| \`it\`”");
    contains(
        &citations.markdown,
        "(https://example.org/a_%28b%29?c=%7Bd%7D%7Ce%20[f]%27&g#h))",
    );
}

#[test]
fn where_no_address_of_this_page_shows_the_statement_no_form_names_one() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    for (index, row) in dataset.statements.iter() {
        let url = dataset.sources[row.source].url.as_deref();
        let (with, without) = (
            cite(&dataset, index, PAGE, None),
            cite(&dataset, index, None, None),
        );
        assert!(with.markdown.contains(PAGE), "{}", with.markdown);
        let Citations {
            chicago,
            bibtex,
            wikipedia,
            markdown,
        } = &without;
        for text in [chicago, bibtex, wikipedia, markdown] {
            assert!(!text.contains(PAGE), "{text}");
            // The one address in it is that of the source.
            let addresses = text.matches("http").count();
            assert_eq!(addresses, usize::from(url.is_some()), "{text}");
        }
        // Nor is there a link without an address.
        assert!(!markdown.contains("]()"), "{markdown}");
    }
}

#[test]
fn the_seed_article_is_cited_with_whom_it_credits() {
    let dataset = load(include_bytes!("../../../../public/data/statements.json")).dataset;
    let index = dataset
        .statements
        .find("lavrov-2025-08-20-truly-reliable")
        .unwrap();
    assert_eq!(
        cite(&dataset, index, PAGE, Day::from_iso("2025-09-01")).chicago,
        "Sergey Lavrov, as reported by Russian media, quoted in “Lavrov says Russia wants to join \
         China, the US, Britain and France in providing Ukraine security guarantees,” UAWire, \
         August 20, 2025, accessed September 1, 2025, \
         http://uawire.azurewebsites.net/lavrov-says-russia-wants-to-join-china-the-us-britain-and-france-in-providing-ukraine-security-guarantees."
    );
}

/// How deep braces are open at the end, each counted as BibTeX does, backslash or not.
fn depth(text: &str) -> Option<i32> {
    text.chars().try_fold(0, |depth, c| match c {
        '{' => Some(depth + 1),
        '}' => Some(depth - 1).filter(|depth| *depth >= 0),
        _ => Some(depth),
    })
}

proptest! {
    #[test]
    fn no_text_breaks_out_of_its_field(title in "[ -~\n]{1,24}", quote in "[ -~]{1,24}") {
        let citations = cited(
            json!({"quote": quote}), json!({"title": title, "url": "https://example.org/a"}), None,
        );
        prop_assert_eq!(depth(&citations.bibtex), Some(0), "{}", citations.bibtex);
        let inside = citations
            .wikipedia
            .strip_prefix("{{")
            .and_then(|text| text.strip_suffix("}}"));
        let inside = inside.unwrap_or_default().replace("{{!}}", "");
        prop_assert!(inside.starts_with("cite news |"), "{}", citations.wikipedia);
        prop_assert!(!inside.contains(['{', '}', '[', ']']), "{}", citations.wikipedia);
        prop_assert!(inside.matches('|').count() <= 4, "{}", citations.wikipedia);
        prop_assert_eq!(citations.markdown.lines().count(), 1);
    }
}
