//! From the data file that is shown to a file of another format.

use timeline_core::convert::{Extract, Note, format_by_name, svg, with_schema_of};
use timeline_core::exchange::{SVG, Wanted};
use timeline_core::link::{ViewState, filter_from_state, resolve};
use timeline_core::load::load;
use timeline_core::problem::Problem;
use timeline_core::query::Matching;

/// A file that was written.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    /// What it is called.
    pub name: String,
    /// What it is, as a media type.
    pub media_type: &'static str,
    /// Its content.
    pub text: String,
    /// What it has no place for.
    pub problems: Vec<Problem>,
}

/// Writes what is wanted of a data file; none where its format can't be written.
pub fn write(wanted: &Wanted, data_file: &[u8]) -> Option<Written> {
    let format = format_by_name(&wanted.format)?;
    let (write, (_, media_type)) = (format.write?, format.file?);
    let dataset = load(data_file).dataset;
    // As the page reads the same query.
    let (state, _) = ViewState::from_query(&wanted.query);
    let (state, _) = resolve(state, &dataset);
    let matching = Matching::new(&dataset, &filter_from_state(&state, &dataset));
    let extract = Extract {
        dataset: &dataset,
        matching: &matching,
        page_url: Some(wanted.page_url.as_str()).filter(|url| !url.is_empty()),
    };
    let written = if format.name == SVG {
        svg::draw(extract, &svg::View::of_state(&state, extract))
    } else {
        // A link to a statement alone names one of the built-in data.
        write(Extract {
            page_url: extract.page_url.filter(|url| !url.contains('?')),
            ..extract
        })
    };
    Some(Written {
        name: format.file_name(&wanted.name)?,
        media_type,
        text: if format.is_data_file() {
            with_schema_of(written.text, data_file)
        } else {
            written.text
        },
        problems: written.notes.iter().map(Note::problem).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline_core::convert::FORMATS;

    const DATA: &str = r#"{"actors": [{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"}],
        "sources": [{"id": "s", "publisher": "P", "url": "https://example.org/a"}],
        "statements": [
            {"id": "one", "speaker": "ann", "date": "2025-01-01", "kind": "spoken", "summary": "A.",
                "source": "s"},
            {"id": "two", "speaker": "bob", "date": "2025-02-01", "kind": "spoken", "summary": "B.",
                "source": "s"}
        ]}"#;

    fn wanted(format: &str, query: &str) -> Wanted {
        Wanted {
            format: format.to_owned(),
            query: query.to_owned(),
            name: "data/small.json".to_owned(),
            page_url: "https://example.org/t/".to_owned(),
        }
    }

    #[test]
    fn what_matches_the_query_is_written_and_nothing_else() {
        for (query, expected) in [
            ("", vec!["one", "two"]),
            ("actor=bob", vec!["two"]),
            ("actor=!bob&stance=", vec!["one"]),
            ("view=list&from=2025-01-15", vec!["two"]),
            ("actor=nobody", vec!["one", "two"]),
            ("q=nothing", vec![]),
        ] {
            let written = write(&wanted("json", query), DATA.as_bytes()).unwrap();
            let dataset = load(written.text.as_bytes()).dataset;
            let ids: Vec<&str> = dataset
                .statements
                .iter()
                .map(|(_, row)| row.id.as_str())
                .collect();
            assert_eq!(ids, expected, "{query}");
        }
    }

    #[test]
    fn each_format_that_can_be_written_is_and_others_are_not() {
        for format in FORMATS {
            let written = write(&wanted(format.name, ""), DATA.as_bytes());
            assert_eq!(written.is_some(), format.write.is_some(), "{}", format.name);
            let name = written.map(|written| written.name);
            assert_eq!(name, format.file_name("small.json"), "{}", format.name);
        }
        assert_eq!(write(&wanted("docx", ""), DATA.as_bytes()), None);
    }

    #[test]
    fn links_lead_to_the_page_where_it_is_known() {
        let with = write(&wanted("markdown", ""), DATA.as_bytes())
            .unwrap()
            .text;
        assert!(with.contains("https://example.org/t/"), "{with}");
        let without = Wanted {
            page_url: String::new(),
            ..wanted("markdown", "")
        };
        let without = write(&without, DATA.as_bytes()).unwrap().text;
        assert!(!without.contains("https://example.org/t/"), "{without}");
    }

    #[test]
    fn a_picture_is_of_the_view_and_has_its_address() {
        let drawn = |query: &str| write(&wanted("svg", query), DATA.as_bytes()).unwrap().text;
        let week = drawn("from=2025-01-01&to=2025-01-07");
        assert!(
            week.contains(">1 to 7 January 2025: 1 statement<"),
            "{week}"
        );
        assert!(
            week.contains("https://example.org/t/?from=2025-01-01&amp;to=2025-01-07<"),
            "{week}"
        );
        assert_ne!(week.len(), drawn("").len());
    }

    #[test]
    fn of_another_file_the_picture_has_the_link_and_statements_have_none() {
        let of_file = |format: &str, query: &str| Wanted {
            page_url: "https://example.org/t/?data=data/small.json".to_owned(),
            ..wanted(format, query)
        };
        let text = |wanted: Wanted| write(&wanted, DATA.as_bytes()).unwrap().text;
        for (query, address) in [
            ("", "?data=data/small.json<"),
            (
                "data=data/small.json&time=even",
                "?data=data/small.json&amp;time=even<",
            ),
        ] {
            let with = text(of_file("svg", query));
            assert!(
                with.contains(&format!("https://example.org/t/{address}")),
                "{with}"
            );
            let without = text(of_file("markdown", query));
            assert!(!without.contains("https://example.org/t/"), "{without}");
        }
    }
}
