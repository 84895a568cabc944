//! The rows of a database of DNA, as plain values: all that a file is made of, and how much else
//! there is.
//!
//! Whoever opens the database fills these; see the command line. Names of fields are those of the
//! columns.

/// What is read of a database of DNA 3.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// The version of DNA that made it, where it says so.
    pub version: Option<String>,
    /// The table `DOCUMENTS`.
    pub documents: Vec<DocumentRow>,
    /// The table `STATEMENTTYPES`.
    pub statement_types: Vec<StatementTypeRow>,
    /// The table `VARIABLES`.
    pub variables: Vec<VariableRow>,
    /// The table `STATEMENTS`.
    pub statements: Vec<StatementRow>,
    /// The table `ENTITIES`.
    pub entities: Vec<EntityRow>,
    /// The tables `DATASHORTTEXT`, `DATALONGTEXT`, `DATAINTEGER` and `DATABOOLEAN`.
    pub data: Vec<DataRow>,
    /// How many rows with something in them the tables have that a data file has no place for.
    pub left_behind: Vec<(LeftBehind, usize)>,
}

/// A document that is coded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentRow {
    /// `ID`.
    pub id: i64,
    /// `Title`.
    pub title: String,
    /// `Text`.
    pub text: String,
    /// `Author`.
    pub author: String,
    /// `Source`.
    pub source: String,
    /// `Section`.
    pub section: String,
    /// `Type`.
    pub kind: String,
    /// `Date`: seconds since 1 January 1970.
    pub date: i64,
}

/// A type of statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementTypeRow {
    /// `ID`.
    pub id: i64,
    /// `Label`.
    pub label: String,
}

/// A variable of a type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VariableRow {
    /// `ID`.
    pub id: i64,
    /// `Variable`: its name.
    pub name: String,
    /// `DataType`, in the words of DNA.
    pub data_type: String,
    /// `StatementTypeId`.
    pub statement_type: Option<i64>,
}

/// A statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementRow {
    /// `ID`.
    pub id: i64,
    /// `StatementTypeId`.
    pub statement_type: Option<i64>,
    /// `DocumentId`.
    pub document: Option<i64>,
    /// `Start`: how many units of UTF-16 of the document stand before its text.
    pub start: i64,
    /// `Stop`: the same, with its text.
    pub stop: i64,
    /// `Coder`.
    pub coder: Option<i64>,
}

/// A value of a variable of short texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntityRow {
    /// `ID`.
    pub id: i64,
    /// `Value`.
    pub value: String,
}

/// The value of a variable in a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataRow {
    /// `StatementId`.
    pub statement: i64,
    /// `VariableId`.
    pub variable: i64,
    /// `Value`, or `Entity`.
    pub value: Datum,
}

/// What a row of data holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum {
    /// The id of an entity.
    Entity(i64),
    /// A long text.
    Text(String),
    /// An integer, or a boolean as 1 or 0.
    Number(i64),
}

/// What a data file has no place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftBehind {
    /// Values of attributes of entities.
    Attributes,
    /// Entities that belong to others.
    Children,
    /// Regular expressions that are highlighted.
    Regexes,
    /// Links between variables.
    VariableLinks,
    /// Notes on documents.
    DocumentNotes,
    /// Documents of which no statement is coded.
    UncodedDocuments,
}
