//! All formats in one table: their names, the ends of their files' names, and what reads and writes
//! them.

use super::fields::{answers_to_others, data_file};
use super::{
    Converted, Extract, ReadError, Written, csv, dna, json_ld, markdown, sources, svg, timelinejs,
};
use crate::exchange;
use crate::load::Progress;
use crate::messages;

/// What reads a file of a format, and announces how far it is where that is a large table.
pub type Read = fn(&[u8], &mut dyn FnMut(Progress)) -> Result<Converted, ReadError>;
/// What writes one.
pub type Write = fn(Extract) -> Written;

/// A format.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// How names of its files end, in small letters and without the full stop: written ones with
    /// the first, read ones with any. Of several formats with the same ending the first of the
    /// table is meant, unless the file is known to be of another.
    pub endings: &'static [&'static str],
    /// What it is, for people.
    pub what: &'static str,
    /// How the name of a written file ends, and what such a file is as a media type; none where
    /// none is written.
    pub file: Option<(&'static str, &'static str)>,
    /// Tells a file of it from those of other formats with the same ending, and a database from
    /// all; none for the format that is else meant.
    pub is_one: Option<fn(&[u8]) -> bool>,
    /// What reads it; a data file is read by [`crate::load`] alone.
    pub read: Option<Read>,
    /// What writes it.
    pub write: Option<Write>,
}

/// The format of data files.
pub const DATA_FILE: Format = Format {
    name: "json",
    endings: &["json"],
    what: messages::format_json(),
    file: Some(("json", "application/json")),
    is_one: None,
    read: None,
    write: Some(write_json),
};

/// The picture as pixels. What writes it gives the drawing, of which others make pixels: this crate
/// knows none. So it is no row of [`FORMATS`].
pub const PNG: Format = Format {
    name: exchange::PNG,
    endings: &[exchange::PNG],
    what: messages::format_png(),
    file: Some((exchange::PNG, "image/png")),
    is_one: None,
    read: None,
    write: Some(svg::write),
};

/// All formats.
pub const FORMATS: &[Format] = &[
    DATA_FILE,
    Format {
        name: "csv",
        endings: &["csv", "tsv", "txt"],
        what: messages::format_csv(),
        file: Some(("csv", "text/csv")),
        is_one: None,
        read: Some(csv::read_with_progress),
        write: Some(|extract| csv::write(extract.dataset, extract.statements())),
    },
    Format {
        name: "csv-positions",
        endings: &[],
        what: messages::format_csv_positions(),
        file: Some(("csv", "text/csv")),
        is_one: None,
        read: None,
        write: Some(|extract| csv::write_positions(extract.dataset, extract.statements())),
    },
    Format {
        name: "dna",
        endings: &["dna"],
        what: messages::format_dna(),
        file: None,
        is_one: Some(dna::is_database),
        // SQLite is none of the page's: the command line has a reader of its own for it.
        read: Some(|bytes, _| dna::refuse_database(bytes)),
        write: None,
    },
    Format {
        name: "dna-events",
        endings: &["csv"],
        what: messages::format_dna_events(),
        file: Some(("csv", "text/csv")),
        is_one: Some(dna::is_event_list),
        read: Some(dna::read_with_progress),
        write: Some(dna::write),
    },
    Format {
        name: "timelinejs-csv",
        endings: &["csv"],
        what: messages::format_timelinejs_csv(),
        file: Some(("csv", "text/csv")),
        is_one: Some(timelinejs::is_sheet),
        read: Some(timelinejs::read_sheet_with_progress),
        write: Some(timelinejs::write_sheet),
    },
    Format {
        name: "timelinejs-json",
        endings: &["json"],
        what: messages::format_timelinejs_json(),
        file: Some(("json", "application/json")),
        is_one: Some(timelinejs::is_timeline),
        read: Some(timelinejs::read_json_with_progress),
        write: Some(timelinejs::write_json),
    },
    Format {
        name: "csl-json",
        endings: &[],
        what: messages::format_csl_json(),
        file: Some(("json", "application/vnd.citationstyles.csl+json")),
        is_one: None,
        read: None,
        write: Some(sources::write_csl),
    },
    Format {
        name: "ris",
        endings: &["ris"],
        what: messages::format_ris(),
        file: Some(("ris", "application/x-research-info-systems")),
        is_one: None,
        read: None,
        write: Some(sources::write_ris),
    },
    Format {
        name: "bibtex",
        endings: &["bib"],
        what: messages::format_bibtex(),
        file: Some(("bib", "application/x-bibtex")),
        is_one: None,
        read: None,
        write: Some(sources::write_bibtex),
    },
    Format {
        name: "json-ld",
        endings: &["jsonld"],
        what: messages::format_json_ld(),
        file: Some(("jsonld", "application/ld+json")),
        is_one: None,
        read: None,
        write: Some(json_ld::write),
    },
    Format {
        name: exchange::SVG,
        endings: &["svg"],
        what: messages::format_svg(),
        file: Some(("svg", "image/svg+xml")),
        is_one: None,
        read: None,
        write: Some(svg::write),
    },
    Format {
        name: "markdown",
        endings: &["md"],
        what: messages::format_markdown(),
        file: Some(("md", "text/markdown")),
        is_one: None,
        read: None,
        write: Some(markdown::write),
    },
];

/// The format with this name.
pub fn format_by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format that is read from a file of this name.
pub fn format_to_read(path: &str) -> Option<&'static Format> {
    let ending = ending(path)?;
    let mut readable = FORMATS.iter().filter(|format| format.can_be_read());
    readable.find(|format| format.endings.contains(&ending.as_str()))
}

/// How names of files end that can be read, each once, in the order of the table: `.json`, `.csv`.
pub fn readable_endings() -> Vec<String> {
    let readable = FORMATS.iter().filter(|format| format.can_be_read());
    let mut endings: Vec<String> = Vec::new();
    for ending in readable.flat_map(|format| format.endings) {
        let ending = format!(".{ending}");
        if !endings.contains(&ending) {
            endings.push(ending);
        }
    }
    endings
}

/// The format of which a file is: the one that its name says, or another with the same ending by
/// what is in it.
///
/// ```
/// use timeline_core::convert::{DATA_FILE, format_of_content};
/// let timeline =
///     br#"{"events": [{"start_date": {"year": 2025}, "text": {"headline": "A bridge"}}]}"#;
/// assert_eq!(format_of_content(&DATA_FILE, timeline).name, "timelinejs-json");
/// assert_eq!(format_of_content(&DATA_FILE, b"{}").name, "json");
/// ```
pub fn format_of_content(by_name: &'static Format, bytes: &[u8]) -> &'static Format {
    let shares_ending = |format: &&Format| {
        let mut endings = format.endings.iter();
        endings.any(|ending| by_name.endings.contains(ending))
    };
    let is_database = |format: &&Format| format.read.is_some() && format.write.is_none();
    let mut others = FORMATS
        .iter()
        .filter(|format| shares_ending(format) || is_database(format));
    others
        .find(|format| format.is_one.is_some_and(|is_one| is_one(bytes)))
        .unwrap_or(by_name)
}

/// The format that is written to a file of this name.
pub fn format_to_write(path: &str) -> Option<&'static Format> {
    let ending = ending(path)?;
    let mut writable = FORMATS.iter().filter(|format| format.write.is_some());
    writable.find(|format| format.endings.first() == Some(&ending.as_str()))
}

fn ending(path: &str) -> Option<String> {
    Some(path.rsplit_once('.')?.1.to_lowercase())
}

impl Format {
    /// Whether it is that of data files, which needs no reader of its own.
    pub fn is_data_file(&self) -> bool {
        self.name == DATA_FILE.name
    }

    /// What a written file is called, after the file that the statements are from: two formats with
    /// the same ending give two names.
    ///
    /// ```
    /// use timeline_core::convert::format_by_name;
    /// let name = |format: &str| format_by_name(format)?.file_name("data/mine.json");
    /// assert_eq!(name("csv").as_deref(), Some("mine.csv"));
    /// assert_eq!(name("csv-positions").as_deref(), Some("mine.csv-positions.csv"));
    /// assert_eq!(name("dna"), None);
    /// ```
    pub fn file_name(&self, of: &str) -> Option<String> {
        let (ending, _) = self.file?;
        let name = of.rsplit(['/', '\\']).next().unwrap_or(of);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let is_usual = self.endings.first() == Some(&ending)
            && format_to_write(&[".", ending].concat())
                .is_some_and(|usual| usual.name == self.name);
        Some(if is_usual {
            format!("{stem}.{ending}")
        } else {
            format!("{stem}.{}.{ending}", self.name)
        })
    }

    /// Whether files of it can be read.
    pub fn can_be_read(&self) -> bool {
        self.is_data_file() || self.read.is_some()
    }
}

fn write_json(extract: Extract) -> Written {
    let (dataset, statements) = (extract.dataset, extract.statements());
    Written {
        text: data_file(dataset, statements).to_json(),
        notes: answers_to_others(dataset, statements).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::Note;
    use crate::problem::Effect;

    #[test]
    fn files_with_the_same_ending_are_told_apart_by_what_is_in_them() {
        for (path, bytes, expected) in [
            ("a.csv", &b"speaker,date,summary"[..], "csv"),
            ("a.csv", b"", "csv"),
            (
                "a.csv",
                b"\xef\xbb\xbf\"statement_id\";\"time\";\"person\"",
                "dna-events",
            ),
            ("a.csv", b"Year,Month,Day,Headline", "timelinejs-csv"),
            ("a.tsv", b"Year\tMonth\tDay\tHeadline", "timelinejs-csv"),
            (
                "a.json",
                b"{\"events\": [{\"start_date\": {\"year\": 1}}]}",
                "timelinejs-json",
            ),
            (
                "a.json",
                b"{\"events\": [{\"id\": \"e\", \"date\": \"1985\"}]}",
                "json",
            ),
            ("a.json", b"{", "json"),
            ("a.dna", b"statement_id;time", "dna"),
            ("a.json", b"SQLite format 3\0\x10", "dna"),
            ("a.csv", b"SQLite format 3\0\x10", "dna"),
        ] {
            let by_name = format_to_read(path).unwrap();
            assert_eq!(format_of_content(by_name, bytes).name, expected, "{path}");
        }
    }

    /// Of each format of tables: its first row, and a good row for it.
    const TABLES: [(&str, &str, &str); 3] = [
        (
            "csv",
            "date,speaker,kind,summary,publisher",
            "2025-08-20,Ann Ash,spoken,A bridge must come.,The Paper",
        ),
        (
            "dna-events",
            "time,document_title,statement_id,person,concept",
            "2025-08-20 00:00:00,Paper,1,Ann Ash,A bridge",
        ),
        (
            "timelinejs-csv",
            "Year,Month,Day,Headline,Group",
            "2025,8,20,A bridge,Ann Ash",
        ),
    ];

    fn read(format: &str, table: &str) -> Result<Converted, ReadError> {
        let read = format_by_name(format).and_then(|format| format.read);
        read.unwrap()(table.as_bytes(), &mut |_| {})
    }

    fn in_words(notes: &[Note]) -> Vec<String> {
        notes.iter().map(ToString::to_string).collect()
    }

    /// How many statements of a table are read, and what is noted of whole rows.
    fn read_rows(format: &str, table: &str) -> (usize, Vec<String>) {
        let converted = read(format, table).unwrap();
        let effects = [Effect::RowLeftOut, Effect::RestUnread];
        let notes = converted.notes.iter();
        let of_rows = notes.filter(|note| effects.contains(&note.effect));
        let told = of_rows.map(ToString::to_string).collect();
        (converted.file.statements.len(), told)
    }

    #[test]
    fn empty_cells_behind_the_named_ones_cost_nothing_in_any_table() {
        for (format, head, row) in TABLES {
            for count in 1..4 {
                for end in ["", ",", ",,, ,"] {
                    let rows = format!("{row}{end}\n").repeat(count);
                    let (read, told) = read_rows(format, &format!("{head}\n{rows}"));
                    assert_eq!((read, told), (count, vec![]), "{format} {count} {end:?}");
                }
            }
        }
    }

    #[test]
    fn a_row_that_a_sign_within_a_text_has_shifted_is_named_in_any_table() {
        for (format, head, row) in TABLES {
            // Alone, and last cells empty: the space behind the sign tells it.
            let (start, last) = row.rsplit_once(',').unwrap();
            let (start, text) = start.rsplit_once(',').unwrap();
            let alone = format!("{head}\n{start},{text}, {last},\n");
            let told = match read(format, &alone) {
                Ok(converted) => in_words(&converted.notes),
                Err(error) => vec![error.to_string()],
            };
            assert!(told.concat().contains("6 cells"), "{format}: {told:?}");
            for shifted in [format!("{row},more"), format!("{row},")] {
                let (read, told) = read_rows(format, &format!("{head}\n{row}\n{shifted}\n"));
                assert_eq!((read, told.len()), (1, 1), "{format} {shifted}: {told:?}");
                assert!(told[0].starts_with("row 3: found “6 cells”"), "{told:?}");
            }
        }
    }

    #[test]
    fn nothing_in_a_column_without_a_name_or_of_a_name_that_was_there_is_lost_unnamed() {
        for (format, head, row) in TABLES {
            let (name, other_names) = head.split_once(',').unwrap();
            let (cell, other_cells) = row.split_once(',').unwrap();
            let notes = |head: &str, row: &str| {
                let converted = read(format, &format!("{head}\n{row}\n")).unwrap();
                assert_eq!(converted.file.statements.len(), 1, "{format}");
                in_words(&converted.notes).concat()
            };
            // As in rows of R, whose numbers say nothing.
            let told = notes(&format!(",{head}"), &format!("1,{row}"));
            assert!(!told.contains("name above"), "{format}: {told}");
            let within = format!("{name},,{other_names}");
            let told = notes(&within, &format!("{cell},,{other_cells}"));
            assert!(!told.contains("name above"), "{format}: {told}");
            let told = notes(&within, &format!("{cell},lost,{other_cells}"));
            assert!(
                told.contains("found “lost”; expected a name above"),
                "{format}: {told}"
            );
            // A last column without a name is where a shifted row ends.
            let last = format!("{head},\n{row},");
            let (read, told) = read_rows(format, &format!("{last}\n{row}\n{row},lost\n"));
            assert_eq!((read, told.len()), (2, 1), "{format}: {told:?}");
            // A variable of DNA may have any name: a second one is left behind like others.
            let (_, last_name) = head.rsplit_once(',').unwrap();
            let told = notes(&format!("{head},{last_name}"), &format!("{row},lost"));
            let is_named = ["one column of that name", "is left behind"];
            assert!(
                is_named.iter().any(|words| told.contains(words)),
                "{format}: {told}"
            );
        }
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_leaves_the_rest_unread_in_any_table() {
        for (format, head, row) in TABLES {
            let (start, last) = row.rsplit_once(',').unwrap();
            let table = format!("{head}\n{row}\n{start},\"{last}\n{row}\n{row}\n");
            let (read, told) = read_rows(format, &table);
            assert_eq!((read, told.len()), (1, 1), "{format}: {told:?}");
            assert!(told[0].starts_with("row 3: "), "{format}: {told:?}");
            assert!(
                told[0].contains("what follows in the file is unread"),
                "{told:?}"
            );
        }
    }

    #[test]
    fn names_and_endings_lead_to_one_format_each() {
        for format in FORMATS {
            assert_eq!(
                format_by_name(format.name).map(|found| found.what),
                Some(format.what)
            );
            assert_eq!(
                format.file.is_some(),
                format.write.is_some(),
                "{}",
                format.name
            );
            assert!(
                format.can_be_read() || format.write.is_some(),
                "{}",
                format.name
            );
        }
        let name = |format: Option<&'static Format>| format.map(|format| format.name);
        for (path, to_read, to_write) in [
            ("a/b.json", Some("json"), Some("json")),
            ("b.CSV", Some("csv"), Some("csv")),
            ("b.tsv", Some("csv"), None),
            ("b.dna", Some("dna"), None),
            ("b.bib", None, Some("bibtex")),
            ("csv", None, None),
            ("b.docx", None, None),
        ] {
            assert_eq!(name(format_to_read(path)), to_read, "{path}");
            assert_eq!(name(format_to_write(path)), to_write, "{path}");
        }
    }
}
