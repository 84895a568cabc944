//! A database with two types, DNA's own and one of notes: two persons speak in it, and an
//! organization.

use super::tables::{
    DataRow, Datum, DocumentRow, EntityRow, LeftBehind, StatementRow, StatementTypeRow, Tables,
    VariableRow,
};

/// 20 August 2025, 00:00, in seconds since 1970.
pub const DAY_S: i64 = 1_755_648_000;

/// The names of persons, organizations and concepts, with ids from 1. DNA has an empty one for each
/// variable.
const ENTITIES: [&str; 8] = [
    "",
    "Ann",
    "Bob",
    "",
    "Bridge Union",
    "Ferry Union",
    "",
    "A bridge should be built",
];
/// Statements: id, type, document, and where their text stands.
const STATEMENTS: [(i64, i64, i64, i64, i64); 6] = [
    (11, 1, 1, 0, 9),
    (12, 1, 1, 10, 32),
    (13, 1, 2, 0, 9),
    (14, 1, 1, 0, 9),
    (15, 1, 1, 0, 5),
    (9, 2, 1, 0, 9),
];
/// What is coded of the statements of DNA's own type: the ids of person, organization and concept,
/// and the agreement.
const CODED: [(i64, [i64; 3], i64); 5] = [
    (11, [2, 5, 8], 1),
    (12, [2, 6, 8], 0),
    (13, [3, 4, 8], 0),
    (14, [1, 5, 8], 1),
    (15, [2, 5, 7], 1),
];
/// Variables: name, data type, statement type.
const VARIABLES: [(&str, &str, i64); 5] = [
    ("person", "short text", 1),
    ("organization", "short text", 1),
    ("concept", "short text", 1),
    ("agreement", "boolean", 1),
    ("note", "long text", 2),
];

/// The rows of the database.
pub fn tables() -> Tables {
    let label = |id, label: &str| StatementTypeRow {
        id,
        label: label.to_owned(),
    };
    let variables = VARIABLES.map(|(name, data_type, statement_type)| {
        (name.to_owned(), data_type.to_owned(), statement_type)
    });
    let variables = (1..)
        .zip(variables)
        .map(|(id, (name, data_type, statement_type))| VariableRow {
            id,
            name,
            data_type,
            statement_type: Some(statement_type),
        });
    let statements = STATEMENTS.map(|(id, statement_type, document, start, stop)| StatementRow {
        id,
        statement_type: Some(statement_type),
        document: Some(document),
        start,
        stop,
        coder: Some(2),
    });
    let entities = (1..).zip(ENTITIES).map(|(id, value)| EntityRow {
        id,
        value: value.to_owned(),
    });
    let note = DataRow {
        statement: 9,
        variable: 5,
        value: Datum::Text("look again".to_owned()),
    };
    Tables {
        version: Some("3.0.11".to_owned()),
        documents: vec![
            document(1, "The Paper", "", DAY_S + 3600),
            document(2, "", "Bob", DAY_S - 1),
        ],
        statement_types: vec![label(1, "DNA Statement"), label(2, "Annotation")],
        variables: variables.collect(),
        statements: statements.to_vec(),
        entities: entities.collect(),
        data: CODED.into_iter().flat_map(coded).chain([note]).collect(),
        left_behind: vec![(LeftBehind::Regexes, 6), (LeftBehind::Attributes, 0)],
    }
}

fn document(id: i64, source: &str, author: &str, date: i64) -> DocumentRow {
    DocumentRow {
        id,
        title: format!("Hearing {id}"),
        text: "Build it. Łódź needs a \u{1f309}; \"now\"!".to_owned(),
        author: author.to_owned(),
        source: source.to_owned(),
        date,
        ..DocumentRow::default()
    }
}

/// The rows of data of a statement.
fn coded((statement, entities, agreement): (i64, [i64; 3], i64)) -> Vec<DataRow> {
    let entities = entities.map(Datum::Entity).into_iter();
    let values = entities.chain([Datum::Number(agreement)]);
    let rows = (1..).zip(values).map(|(variable, value)| DataRow {
        statement,
        variable,
        value,
    });
    rows.collect()
}

/// The list of the database above, as DNA's exporter writes it.
pub const LIST: &str = r#""statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"
13;2025-08-19 23:59:59;"Bob";"";"A bridge should be built";0;0;9;"Build it.";2;2;"Hearing 2";"Bob";"";"";""
15;2025-08-20 01:00:00;"Ann";"Bridge Union";"";1;0;5;"Build";2;1;"Hearing 1";"";"The Paper";"";""
11;2025-08-20 01:00:00;"Ann";"Bridge Union";"A bridge should be built";1;0;9;"Build it.";2;1;"Hearing 1";"";"The Paper";"";""
14;2025-08-20 01:00:00;"";"Bridge Union";"A bridge should be built";1;0;9;"Build it.";2;1;"Hearing 1";"";"The Paper";"";""
12;2025-08-20 01:00:00;"Ann";"Ferry Union";"A bridge should be built";0;10;32;"Łódź needs a 🌉, 'now'";2;1;"Hearing 1";"";"The Paper";"";""
"#;
