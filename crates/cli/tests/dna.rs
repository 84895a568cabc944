//! Databases of DNA: made here, broken here, and a real one where it lies beside the checkout.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by a panic"
)]

use rusqlite::Connection;
use timeline_cli::dna::{event_list, read};
use timeline_core::convert::Converted;
use timeline_core::file::DataFile;
use timeline_core::load::load;

/// A small database with the tables of DNA 3, as far as they are read: two statements and a note.
const DATABASE: &str = "
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT NOT NULL);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT,
    Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER,
    Coder INTEGER);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, ChildOf INTEGER);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value TEXT);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
INSERT INTO SETTINGS VALUES ('version', '3.0.11');
INSERT INTO DOCUMENTS VALUES (1, 'Two banks', 'Build it. A ferry is enough.', 1, '', 'The Paper', '', 'Read again', '', 1755648000);
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Annotation');
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
    (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2);
INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 9, 1), (2, 1, 1, 10, 28, 1), (3, 2, 1, 0, 9, 1);
INSERT INTO ENTITIES VALUES (1, 1, 'Ann', NULL), (2, 1, 'Bob', NULL), (3, 2, 'Bridge Union', NULL), (4, 3, 'A bridge', NULL);
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 3), (3, 1, 3, 4), (4, 2, 1, 2), (5, 2, 3, 4);
INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 0);
INSERT INTO DATALONGTEXT VALUES (1, 3, 5, NULL);
";

/// The bytes of the database above, after further commands.
fn database(commands: &str) -> Vec<u8> {
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .execute_batch(&format!("{DATABASE}{commands}"))
        .unwrap();
    connection.serialize("main").unwrap().to_vec()
}

fn told(converted: &Converted) -> Vec<String> {
    converted.notes.iter().map(ToString::to_string).collect()
}

#[test]
fn a_database_is_read_with_the_speakers_and_stances_in_it() {
    let converted = read(&database("")).unwrap();
    let rows: Vec<_> = (converted.file.statements.iter())
        .map(|row| {
            (
                &*row.id,
                &*row.speaker,
                &*row.date,
                &*row.positions[0].stance,
                row.quote.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (
                "statement-1",
                "ann",
                "2025-08-20",
                "supports",
                Some("Build it.")
            ),
            (
                "statement-2",
                "bob",
                "2025-08-20",
                "opposes",
                Some("A ferry is enough.")
            ),
        ]
    );
    let told = told(&converted);
    for words in [
        "STATEMENTTYPES row 2: \u{201c}Annotation\u{201d} is left behind",
        "DOCUMENTS.Notes: is left behind",
    ] {
        assert!(
            told.iter().any(|line| line.starts_with(words)),
            "{words}: {told:#?}"
        );
    }
    assert_eq!(load(converted.file.to_json().as_bytes()).problems, []);
}

/// What is done to the database, how many statements are left (none: nothing can be read), and what
/// is told.
const HOSTILE: &[(&str, usize, &str)] = &[
    (
        "DROP TABLE ENTITIES",
        0,
        "a database of SQLite without a table ENTITIES; expected a database of DNA 3",
    ),
    (
        "DROP TABLE ENTITIES; CREATE TABLE ATTRIBUTES(ID INTEGER)",
        0,
        "a database of DNA 2; expected one of DNA 3",
    ),
    (
        "ALTER TABLE DOCUMENTS RENAME COLUMN Date TO Day",
        0,
        "whose table DOCUMENTS is another one",
    ),
    (
        "DROP TABLE ENTITIES; CREATE VIEW ENTITIES AS SELECT 1 AS ID, 'Ann' AS Value",
        0,
        "without a table ENTITIES",
    ),
    ("DELETE FROM STATEMENTS", 0, "no statement that can be read"),
    (
        "UPDATE VARIABLES SET Variable = 'x' || ID",
        0,
        "no statement that can be read",
    ),
    (
        "UPDATE VARIABLES SET DataType = 'picture' WHERE ID = 4",
        2,
        "VARIABLES row 4, DataType: found \u{201c}picture\u{201d}",
    ),
    (
        "UPDATE DOCUMENTS SET Date = NULL",
        0,
        "no statement that can be read",
    ),
    (
        "UPDATE DOCUMENTS SET Date = 'soon'",
        0,
        "no statement that can be read",
    ),
    (
        "UPDATE DOCUMENTS SET Text = x'00ff'",
        0,
        "no statement that can be read",
    ),
    (
        "UPDATE DOCUMENTS SET Title = NULL",
        0,
        "no statement that can be read",
    ),
    (
        "UPDATE STATEMENTS SET DocumentId = NULL WHERE ID = 1",
        1,
        "STATEMENTS row 1, DocumentId: is empty",
    ),
    (
        "UPDATE STATEMENTS SET Start = NULL WHERE ID = 1",
        1,
        "STATEMENTS row 1, Start: found \u{201c}NULL\u{201d}",
    ),
    (
        "UPDATE STATEMENTS SET Start = 0.5 WHERE ID = 1",
        1,
        "STATEMENTS row 1, Start: found \u{201c}0.5\u{201d}",
    ),
    (
        "UPDATE STATEMENTS SET Stop = 99 WHERE ID = 1",
        2,
        "STATEMENTS row 1, Start, Stop: found \u{201c}0 to 99\u{201d}",
    ),
    (
        "UPDATE STATEMENTS SET StatementTypeId = 9 WHERE ID = 1",
        1,
        "STATEMENTS row 1, StatementTypeId: found \u{201c}9\u{201d}",
    ),
    (
        "UPDATE STATEMENTS SET Coder = NULL",
        2,
        "kind: is given as reported",
    ),
    (
        "UPDATE ENTITIES SET Value = NULL WHERE ID = 2",
        1,
        "ENTITIES row 2, Value: found \u{201c}NULL\u{201d}",
    ),
    (
        "DELETE FROM ENTITIES WHERE ID = 2",
        1,
        "STATEMENTS row 2: is empty; expected a person or an organization",
    ),
    (
        "UPDATE DATABOOLEAN SET Value = NULL WHERE ID = 1",
        2,
        "DATABOOLEAN row 1, Value: found \u{201c}NULL\u{201d}",
    ),
    (
        "UPDATE DATABOOLEAN SET Value = 'yes' WHERE ID = 1",
        2,
        "DATABOOLEAN row 1, Value: found \u{201c}yes\u{201d}",
    ),
    (
        "UPDATE DATABOOLEAN SET Value = 7 WHERE ID = 1",
        2,
        "STATEMENTS row 1: found \u{201c}7\u{201d}; expected 1 for yes",
    ),
    (
        "DELETE FROM DATABOOLEAN WHERE ID = 1",
        2,
        "agreement: is given as the stance unclear",
    ),
];

#[test]
fn a_database_that_is_another_or_has_other_values_is_read_as_far_as_it_is_known_and_named() {
    for (commands, statements, words) in HOSTILE {
        let (count, told) = match read(&database(commands)) {
            Ok(converted) => (converted.file.statements.len(), told(&converted)),
            Err(error) => (0, vec![error.to_string()]),
        };
        assert_eq!(count, *statements, "{commands}: {told:#?}");
        assert!(
            told.iter().any(|line| line.contains(words)),
            "{commands}: {told:#?}"
        );
    }
}

#[test]
fn what_is_no_database_or_a_damaged_one_is_told() {
    let whole = database("");
    let with = |at: usize, bytes: &[u8]| {
        let mut damaged = whole.clone();
        damaged[at..at + bytes.len()].copy_from_slice(bytes);
        damaged
    };
    let page_bytes = usize::from(u16::from_be_bytes([whole[16], whole[17]]));
    for (bytes, words) in [
        (vec![], "found an empty file"),
        (
            b"{\"format\": \"statement-timeline/1\"}".to_vec(),
            "no database of SQLite",
        ),
        (b"SQLite format 3\0".to_vec(), "damaged"),
        (whole[..100].to_vec(), "it ends after 100 of"),
        (whole[..whole.len() - 1].to_vec(), "it ends after"),
        (with(18, &[2, 2]), "WAL mode"),
        (with(100, &[0xff; 200]), "damaged"),
        // The first page of a table.
        (with(2 * page_bytes, &[0xff; 64]), "damaged"),
    ] {
        let error = read(&bytes).unwrap_err().to_string();
        assert!(error.contains(words), "{words}: {error}");
        assert!(event_list(&bytes).is_err());
    }
}

#[test]
fn a_cut_at_any_place_is_an_error_and_never_half_of_the_statements() {
    let whole = database("");
    for length in (0..whole.len()).step_by(997) {
        assert!(read(&whole[..length]).is_err(), "{length}");
    }
}

#[test]
fn bytes_changed_at_any_place_are_told_or_change_no_speaker() {
    let whole = database("");
    let people = |file: &DataFile| -> Vec<String> {
        file.actors.iter().map(|row| row.name.clone()).collect()
    };
    let expected = people(&read(&whole).unwrap().file);
    // What SQLite can't see is a change of the names themselves, which no file of theirs could
    // tell.
    let names: Vec<usize> = (0..whole.len())
        .filter(|&at| {
            [&b"Ann"[..], b"Bob", b"Bridge Union"]
                .iter()
                .any(|name| whole[at..].starts_with(name))
        })
        .collect();
    let is_name = |at: usize| names.iter().any(|&start| (start..start + 12).contains(&at));
    for at in (0..whole.len()).step_by(61).filter(|&at| !is_name(at)) {
        let mut changed = whole.clone();
        changed[at] ^= 0xff;
        if let Ok(Converted { file, notes, .. }) = read(&changed) {
            let is_told = people(&file) == expected || !notes.is_empty();
            assert!(is_told, "byte {at}: {:?}", people(&file));
        }
    }
}

#[test]
fn a_broken_database_ends_with_2_and_no_file_is_written_or_changed() {
    let folder = std::env::temp_dir().join(format!("timeline-dna-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let whole = database("");
    std::fs::write(at("whole.dna"), &whole).unwrap();
    std::fs::write(at("cut.dna"), &whole[..whole.len() / 2]).unwrap();
    std::fs::write(at("other.dna"), "no database").unwrap();
    std::fs::write(at("kept.json"), "kept").unwrap();
    let convert = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_timeline"));
        let output = command.arg("convert").args(arguments).output().unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    for name in ["cut.dna", "other.dna", "none.dna"] {
        for to in [
            &["new.json"][..],
            &["kept.json"],
            &["new.csv", "--to", "dna-events"],
        ] {
            let out = at(to[0]);
            let (status, told) = convert(&[&[&*at(name), &out], &to[1..]].concat());
            assert_eq!(status, Some(2), "{told}");
            assert!(told.contains(name), "{told}");
        }
    }
    assert!(!folder.join("new.json").exists() && !folder.join("new.csv").exists());
    assert_eq!(std::fs::read_to_string(at("kept.json")).unwrap(), "kept");
    // A whole one becomes a data file, and a list that is known by what is in it.
    let (status, told) = convert(&[&at("whole.dna"), &at("new.json")]);
    assert_eq!(status, Some(0), "{told}");
    let (status, told) = convert(&[&at("whole.dna"), &at("list.csv"), "--to", "dna-events"]);
    assert_eq!(status, Some(0), "{told}");
    let (status, told) = convert(&[&at("list.csv"), &at("again.json")]);
    assert_eq!(status, Some(0), "{told}");
    let read = |name: &str| std::fs::read_to_string(at(name)).unwrap();
    assert_eq!(read("again.json"), read("new.json"));
    std::fs::remove_dir_all(&folder).unwrap();
}

/// A statement of the sample, as its own tables have it.
#[derive(Debug, PartialEq)]
struct Coded {
    id: i64,
    time: String,
    person: String,
    organization: String,
    concept: String,
    agreement: i64,
    span: (i64, i64),
    text: String,
    coder: i64,
    document: [String; 6],
}

/// Reads the statements of DNA's own type by SQL alone.
fn coded(connection: &Connection) -> Vec<Coded> {
    let name = |variable: &str| {
        format!(
            "(SELECT E.Value FROM DATASHORTTEXT D JOIN ENTITIES E ON E.ID = D.Entity JOIN \
             VARIABLES V ON V.ID = D.VariableId WHERE D.StatementId = S.ID AND V.Variable = \
             '{variable}')"
        )
    };
    let query = format!(
        "SELECT S.ID, strftime('%Y-%m-%d %H:%M:%S', T.Date, 'unixepoch'), {}, {}, {}, B.Value, \
         S.Start, S.Stop,
            substr(T.Text, S.Start + 1, S.Stop - S.Start), S.Coder, T.ID, T.Title, T.Author, T.Source, T.Section, T.Type
         FROM STATEMENTS S JOIN DOCUMENTS T ON T.ID = S.DocumentId JOIN DATABOOLEAN B ON B.StatementId = S.ID
         WHERE S.StatementTypeId = 1 ORDER BY T.Date, T.ID, S.Start, S.Stop, S.ID",
        name("person"),
        name("organization"),
        name("concept")
    );
    let mut statement = connection.prepare(&query).unwrap();
    let rows = statement.query_map([], |row| {
        Ok(Coded {
            id: row.get(0)?,
            time: row.get(1)?,
            person: row.get(2)?,
            organization: row.get(3)?,
            concept: row.get(4)?,
            agreement: row.get(5)?,
            span: (row.get(6)?, row.get(7)?),
            text: row.get(8)?,
            coder: row.get(9)?,
            document: [
                row.get::<_, i64>(10)?.to_string(),
                row.get(11)?,
                row.get(12)?,
                row.get(13)?,
                row.get(14)?,
                row.get(15)?,
            ],
        })
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// The list of those statements, written as DNA's exporter does.
fn exported(rows: &[Coded]) -> String {
    let text = |text: &str| format!("\"{}\"", text.replace(';', ",").replace('"', "'"));
    let head = "statement_id time person organization concept agreement start_position \
        stop_position text coder document_id document_title document_author document_source \
        document_section document_type";
    let head: Vec<String> = head.split_whitespace().map(text).collect();
    let rows = rows.iter().map(|row| {
        let [id, rest @ ..] = &row.document;
        let cells = [
            row.id.to_string(),
            row.time.clone(),
            text(&row.person),
            text(&row.organization),
            text(&row.concept),
            row.agreement.to_string(),
            row.span.0.to_string(),
            row.span.1.to_string(),
            text(&row.text),
            row.coder.to_string(),
            id.clone(),
        ];
        let rest = rest.iter().map(|cell| text(cell));
        cells.into_iter().chain(rest).collect::<Vec<_>>().join(";")
    });
    std::iter::once(head.join(";"))
        .chain(rows)
        .map(|row| row + "\n")
        .collect()
}

/// The sample, where it lies beside the checkout, and a connection to it: by SQL, and by nothing of
/// ours.
fn sample() -> Option<(Vec<u8>, Connection)> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../shared/samples/dna-3-climate-hearings.dna"
    );
    let Ok(bytes) = std::fs::read(path) else {
        eprintln!("skipped: ../shared/samples isn't there");
        return None;
    };
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .deserialize_read_exact("main", &*bytes, bytes.len(), true)
        .unwrap();
    Some((bytes, connection))
}

#[test]
fn the_sample_of_dna_gives_its_40_statements_and_is_the_same_list_again() {
    let Some((bytes, connection)) = sample() else {
        return;
    };
    let expected = coded(&connection);
    assert_eq!(expected.len(), 40);

    let converted = read(&bytes).unwrap();
    let file = &converted.file;
    let found: Vec<Coded> = (file.statements.iter().zip(&expected))
        .map(|(row, of_sql)| {
            let actor = file
                .actors
                .iter()
                .find(|actor| actor.id == row.speaker)
                .unwrap();
            let side = file
                .sides
                .iter()
                .find(|side| Some(&side.id) == actor.side.as_ref())
                .unwrap();
            let source = file
                .sources
                .iter()
                .find(|source| source.id == row.source)
                .unwrap();
            let topic = file
                .topics
                .iter()
                .find(|topic| topic.id == row.positions[0].topic)
                .unwrap();
            Coded {
                id: row.id.strip_prefix("statement-").unwrap().parse().unwrap(),
                time: format!("{} 00:00:00", row.date),
                person: actor.name.clone(),
                organization: row.role.clone().unwrap_or_else(|| side.name.clone()),
                concept: topic.label.clone(),
                agreement: i64::from(row.positions[0].stance == "supports"),
                text: row.quote.clone().unwrap(),
                document: [
                    source.id.strip_prefix("document-").unwrap().to_owned(),
                    source.title.clone().unwrap(),
                    of_sql.document[2].clone(),
                    source.publisher.clone(),
                    of_sql.document[4].clone(),
                    of_sql.document[5].clone(),
                ],
                // What a data file has no place for.
                span: of_sql.span,
                coder: of_sql.coder,
            }
        })
        .collect();
    assert_eq!(file.statements.len(), 40);
    assert_eq!(found, expected);
    assert_eq!(load(file.to_json().as_bytes()).problems, []);
    assert!(
        told(&converted)
            .iter()
            .any(|line| line.contains("\u{201c}Annotation\u{201d} is left behind"))
    );

    assert_eq!(event_list(&bytes).unwrap().text, exported(&expected));
}

#[test]
fn the_sample_comes_out_of_a_data_file_as_the_same_list_but_for_what_was_named() {
    let Some((bytes, connection)) = sample() else {
        return;
    };
    let kept = |list: &str| -> Vec<Vec<String>> {
        let rows = list
            .lines()
            .map(|row| row.split(';').map(str::to_owned).collect::<Vec<_>>());
        // Not: start, stop, coder, author, section.
        let lost = [6, 7, 9, 12, 14];
        rows.map(|row| {
            row.into_iter()
                .enumerate()
                .filter(|(place, _)| !lost.contains(place))
                .map(|(_, cell)| cell)
                .collect()
        })
        .collect()
    };
    let loaded = load(read(&bytes).unwrap().file.to_json().as_bytes());
    let written = {
        let matching = timeline_core::query::Matching::new(
            &loaded.dataset,
            &timeline_core::query::Filter::default(),
        );
        timeline_core::convert::dna::write(timeline_core::convert::Extract {
            dataset: &loaded.dataset,
            matching: &matching,
            page_url: None,
        })
    }
    .text;
    let expected = exported(&coded(&connection));
    assert_eq!(kept(&written)[1..], kept(&expected)[1..]);
    assert_eq!(
        written.lines().next(),
        expected.lines().next(),
        "the columns and their order"
    );
}
