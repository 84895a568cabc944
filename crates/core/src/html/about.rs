//! Whose page it is: what the data is, how it was made, what may be done with it, and the file to
//! take away.

use maud::{Markup, html};

use super::masthead::day_in_words;
use super::{isolated, isolated_in};
use crate::dataset::Dataset;
use crate::labels::title;
use crate::messages;

/// The file in which the data is.
#[derive(Clone, Copy, Debug)]
pub struct DataFile<'a> {
    /// Where it is; none where it is in the reader's browser alone.
    pub address: Option<&'a str>,
    /// What it is called, as a link names it.
    pub name: &'a str,
}

/// The inside of the dialog about the data.
pub fn about_dialog(dataset: &Dataset, file: DataFile) -> String {
    let markup = html! {
        div.sheet-head {
            h2 #about-heading tabindex="-1" autofocus { (messages::about_the_data()) }
            form method="dialog" { button.button { (messages::close()) } }
        }
        (about(dataset, file))
    };
    markup.into_string()
}

/// What the data file says of itself. The paragraphs are plain text, whatever stands in them.
pub fn about(dataset: &Dataset, file: DataFile) -> Markup {
    let language = dataset.foreign_language();
    let not_stated = messages::data_not_stated();
    let updated = dataset.updated.as_deref().map(day_in_words);
    let licence = dataset.licence.as_deref().unwrap_or(not_stated);
    html! {
        p { strong { (isolated(dataset, title(dataset))) } }
        @for paragraph in &dataset.about { p lang=[language] dir="auto" { (paragraph) } }
        @if dataset.about.is_empty() { p { (messages::data_made_by_not_stated()) } }
        dl.facts {
            div {
                dt { (messages::data_updated()) }
                dd { (updated.as_deref().unwrap_or(not_stated)) }
            }
            div { dt { (messages::data_licence()) } dd { (isolated_in(None, licence)) } }
            div { dt { (messages::data_file()) } dd { (link_to(file)) } }
        }
    }
}

fn link_to(file: DataFile) -> Markup {
    let name = isolated_in(None, file.name);
    html! {
        @match file.address {
            Some(address) => {
                a href=(address) download { (name) }
                " "
                (messages::data_file_json())
            }
            None => { (name) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    const FILE: DataFile = DataFile {
        address: Some("https://example.org/data/mine.json"),
        name: "data/mine.json",
    };

    #[test]
    fn all_that_the_file_says_of_itself_is_told_and_the_file_can_be_taken_away() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let text = about_dialog(&dataset, FILE);
        for part in [
            "What two banks said of a bridge.",
            "Made up for tests.",
            "1 October 2025",
            "CC-BY-4.0",
            "<a href=\"https://example.org/data/mine.json\" download>",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("not stated in the data file") && !text.contains("lang="));
    }

    #[test]
    fn what_the_file_does_not_say_is_said_to_be_missing() {
        let text = about_dialog(&Dataset::default(), FILE);
        assert_eq!(
            text.matches("not stated in the data file").count(),
            3,
            "{text}"
        );
    }

    #[test]
    fn paragraphs_are_plain_text_in_the_language_of_the_data() {
        let file = r#"{"language": "uk", "about": ["<b>Про дані</b>"]}"#;
        let dataset = load(file.as_bytes()).dataset;
        let text = about_dialog(&dataset, FILE);
        assert!(
            text.contains("<p lang=\"uk\" dir=\"auto\">&lt;b&gt;Про дані&lt;/b&gt;</p>"),
            "{text}"
        );
    }
}
