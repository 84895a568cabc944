//! From a file that a reader chose to a data file.

use timeline_core::convert::{
    Converted, Note, format_of_content, format_to_read, readable_endings,
};
use timeline_core::load::{Progress, load};
use timeline_core::messages;
use timeline_core::problem::{Effect, Problem};

/// How names of files end that can be chosen, to be told who reads them: not the page.
const DATABASE: &str = ".dna";

/// A data file that was made of another.
#[derive(Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its content.
    pub content: Vec<u8>,
    /// What is wrong in a file of another format, by its place there: what could not be read, and
    /// what the loader says of the rest. None where the file is a data file.
    pub problems: Option<Vec<Problem>>,
}

/// Makes a data file of a file, whose name says the format; what is in it may say more. A data file
/// stays as it is: what is wrong in it is for the page to say, which reads it. `announce` hears how
/// far a table is.
///
/// # Errors
/// When it is of no format that can be read, or not of the one that its name says.
pub fn open(
    name: &str,
    content: Vec<u8>,
    announce: &mut dyn FnMut(Progress),
) -> Result<Opened, Box<Problem>> {
    let refused = |words: String| Box::new(Problem::of_file(name, words));
    let by_name = format_to_read(name).ok_or_else(|| {
        let endings = readable_endings().into_iter();
        let readable: Vec<String> = endings.filter(|ending| ending != DATABASE).collect();
        let expected = readable.join(messages::list_separator());
        refused(messages::file_of_no_format(expected).to_string())
    })?;
    let Some(read) = format_of_content(by_name, &content).read else {
        return Ok(Opened {
            content,
            problems: None,
        });
    };
    let Converted {
        file,
        notes,
        origins,
    } = read(&content, announce).map_err(|error| refused(error.to_string()))?;
    let is_costly = |note: &Note| matches!(note.effect, Effect::RowLeftOut | Effect::RestUnread);
    if file.statements.is_empty() && !notes.iter().any(is_costly) {
        return Err(refused(messages::file_without_rows().to_owned()));
    }
    let content = file.to_json().into_bytes();
    let mut problems: Vec<Problem> = notes.iter().map(Note::problem).collect();
    problems.extend(origins.located(&file, load(&content).problems));
    Ok(Opened {
        content,
        problems: Some(problems),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(name: &str, content: Vec<u8>) -> Result<Opened, Box<Problem>> {
        super::open(name, content, &mut |_| {})
    }

    const TABLE: &str = "Date;Speaker;Kind;Summary;URL\n\
        20.08.2025;Ann Ash;spoken;A bridge must come.;https://example.org/a\n\
        21.08.2025;Bob Birch;sung;No bridge.;https://example.org/a\n";

    #[test]
    fn a_table_becomes_a_data_file_and_what_is_wrong_has_the_place_in_the_table() {
        let opened = open("mine.CSV", TABLE.as_bytes().to_vec()).unwrap();
        let loaded = load(&opened.content);
        assert_eq!(
            (loaded.dataset.statements.len(), loaded.problems),
            (1, vec![])
        );
        let told = told(&opened);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].starts_with("row 3, column Kind: found \u{201c}sung\u{201d}; expected"),
            "{told:?}"
        );
    }

    #[test]
    fn how_far_a_table_is_is_heard_whatever_its_format() {
        for (head, row) in [
            (
                "Date;Speaker;Kind;Summary;URL\n",
                "20.08.2025;Ann Ash;spoken;A bridge.;https://example.org/a\n",
            ),
            (
                "Year,Month,Day,Headline,Text,Group\n",
                "2025,8,20,A bridge,It must.,Ann Ash\n",
            ),
            (
                "statement_id,time,person,concept\n",
                "1,2025-08-20 00:00:00,Ann Ash,A bridge\n",
            ),
        ] {
            let table = head.to_owned() + &row.repeat(500);
            let mut heard = Vec::new();
            let mut announce = |progress| heard.push(progress);
            super::open("mine.csv", table.into_bytes(), &mut announce).unwrap();
            let table = |rows| Progress::Table { rows, of: 500 };
            assert_eq!(heard, [200, 400, 500].map(table), "{head}");
        }
        let slide = r#"{"start_date": {"year": 2025}, "text": {"headline": "A bridge"}}"#;
        let slides = format!(r#"{{"events": [{}]}}"#, [slide; 500].join(","));
        let mut heard = Vec::new();
        let mut announce = |progress| heard.push(progress);
        super::open("mine.json", slides.into_bytes(), &mut announce).unwrap();
        let table = |rows| Progress::Table { rows, of: 500 };
        assert_eq!(heard, [200, 400, 500].map(table));
    }

    fn told(opened: &Opened) -> Vec<String> {
        let problems = opened.problems.iter().flatten();
        problems.map(Problem::to_string).collect()
    }

    #[test]
    fn what_the_loader_says_has_the_place_in_the_table_too() {
        let table = TABLE
            .replace("A bridge must come.", "A <b>bridge</b> must come.")
            .replace("sung", "spoken")
            .replace("Bob Birch", "Bob <i>Birch</i>");
        let opened = open("mine.csv", table.into_bytes()).unwrap();
        let told = told(&opened);
        assert!(!load(&opened.content).problems.is_empty());
        for place in ["row 2, column Summary: ", "row 3, column Speaker: "] {
            assert!(
                told.iter().any(|words| words.starts_with(place)),
                "{place}: {told:?}"
            );
        }
        assert!(
            !told.iter().any(|words| words.contains("statements[")),
            "{told:?}"
        );
    }

    #[test]
    fn a_data_file_stays_as_it_is_whatever_is_wrong_in_it() {
        for text in ["{", "{\"statements\": []}", ""] {
            let opened = open("a.json", text.as_bytes().to_vec()).unwrap();
            assert_eq!((opened.content, opened.problems), (text.into(), None));
        }
    }

    #[test]
    fn what_can_not_be_read_is_refused_with_the_name_of_the_file_and_what_was_expected() {
        for (name, content, words) in [
            ("a.docx", "x", "expected .json, .csv, .tsv, .txt"),
            (
                "a.csv",
                "speaker,date,kind,summary,publisher\n",
                "no statement",
            ),
            (
                "a.csv",
                "speaker,date,kind,summary,publisher\n,,,,\n",
                "no statement",
            ),
            ("csv", "x", "expected .json"),
            ("a.csv", "PK\u{3}\u{4}", "expected a table as text (CSV)"),
            ("a.dna", "SQLite format 3", "`timeline convert`"),
            ("a.json", "SQLite format 3\0", "SQLite"),
        ] {
            let refused = open(name, content.as_bytes().to_vec()).unwrap_err();
            assert_eq!(refused.path, name);
            let told = refused.fault.to_string();
            assert!(told.contains(words), "{name}: {told}");
            assert!(!told.contains(", .dna"), "{name}: {told}");
        }
    }
}
