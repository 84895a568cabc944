//! The messages of a program: checked, and each with what its function takes and gives.

use super::language::Type;
use super::pattern::{Choice, Piece};

/// All messages in one language, where it has none in English.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The tag of the language.
    pub tag: String,
    /// What stands between thousands.
    pub digit_group: String,
    /// The forms of plurals by language: English ones for messages in English.
    pub plurals: Vec<PluralRules>,
    /// The messages, by name.
    pub messages: Vec<Function>,
}

/// The forms of plurals that a language has.
#[derive(Clone, Debug)]
pub struct PluralRules {
    /// The tag of the language.
    pub tag: String,
    /// Each form with its condition in Rust; the first that holds counts.
    pub forms: Vec<(String, String)>,
}

/// A message as a function.
#[derive(Clone, Debug)]
pub struct Function {
    /// The name of the message.
    pub name: String,
    /// Its arguments, in the order of the English message.
    pub arguments: Vec<(String, Type)>,
    /// What it says in English, in short.
    pub english: String,
    /// What it gives.
    pub form: Form,
}

/// What a message gives.
#[derive(Clone, Debug)]
pub enum Form {
    /// Always the same words.
    Words(String),
    /// Words that an argument chooses, none of which is written out.
    Chosen(Choice),
    /// Words with arguments.
    Text(Vec<Piece>),
    /// Words with arguments, of which one is markup.
    Markup(Vec<Piece>),
}
