//! What a message says: its pieces, as far as this program has use for what Fluent has.

use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::fault::Fault;
use super::file::File;
use super::plural::CATEGORIES;

/// A part of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words as they stand.
    Words(String),
    /// An argument.
    Argument(Name),
    /// Another message; a term, with its hyphen.
    Reference(Name),
    /// One of several, by an argument.
    Choice(Choice),
}

/// A name with the line on which it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// The line, from 1.
    pub line: usize,
}

/// One of several, by a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The argument that decides.
    pub by: Name,
    /// What is said for which numbers; the first that fits counts.
    pub arms: Vec<(Key, Vec<Piece>)>,
    /// What is said for all others.
    pub other: Vec<Piece>,
}

/// Which numbers are meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// One number.
    Number(u32),
    /// Those that take this form of a plural.
    Plural {
        /// The form: `one`, `few`.
        form: String,
        /// The tag of the language whose rule counts.
        tag: String,
    },
}

/// Reads patterns of a file, and keeps what is wrong in it.
pub struct Reader<'f> {
    file: &'f File,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl<'f> Reader<'f> {
    /// A reader of a file.
    pub fn new(file: &'f File) -> Self {
        Self {
            file,
            faults: Vec::new(),
        }
    }

    /// The line on which a part of the file's text begins.
    pub fn line_of(&self, part: &str) -> usize {
        let start = self.file.text.as_ptr() as usize;
        self.line_at((part.as_ptr() as usize).saturating_sub(start))
    }

    fn line_at(&self, byte: usize) -> usize {
        let before = self.file.text.bytes().take(byte);
        before.filter(|byte| *byte == b'\n').count() + 1
    }

    /// Something is wrong with a part of the file's text.
    pub fn fault(&mut self, part: &str, message: impl Into<String>) {
        self.fault_on(self.line_of(part), message);
    }

    /// Something is wrong at this byte.
    pub fn fault_at(&mut self, byte: usize, message: impl Into<String>) {
        self.fault_on(self.line_at(byte), message);
    }

    /// Something is wrong on this line.
    pub fn fault_on(&mut self, line: usize, message: impl Into<String>) {
        self.faults.push(Fault {
            file: self.file.path.clone(),
            line,
            message: message.into(),
        });
    }

    /// The pieces of a pattern, with words joined. A line break within a message is a space.
    pub fn pattern(&mut self, pattern: &Pattern<&str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    push_words(&mut pieces, &value.replace('\n', " "));
                }
                PatternElement::Placeable { expression } => {
                    self.expression(expression, &mut pieces);
                }
            }
        }
        pieces
    }

    fn expression(&mut self, expression: &Expression<&str>, pieces: &mut Vec<Piece>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, pieces),
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } => {
                let by = self.name(id.name);
                let choice = self.choice(by, variants);
                pieces.push(Piece::Choice(choice));
            }
            Expression::Select { variants, .. } => {
                let first = variants.first();
                let at = first.map_or("", |variant| key_text(&variant.key));
                self.fault(
                    at,
                    "found a choice by something else; expected one by an argument",
                );
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, pieces: &mut Vec<Piece>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                push_words(pieces, &unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => push_words(pieces, value),
            InlineExpression::VariableReference { id } => {
                pieces.push(Piece::Argument(self.name(id.name)));
            }
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => {
                pieces.push(Piece::Reference(self.name(id.name)));
            }
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => {
                let Name { text, line } = self.name(id.name);
                pieces.push(Piece::Reference(Name {
                    text: format!("-{text}"),
                    line,
                }));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, pieces),
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::FunctionReference { id, .. } => {
                let expected = "expected a message or a term as it is: the type of an argument \
                    says how it is written";
                self.fault(
                    id.name,
                    format!("found {} with more to it; {expected}", id.name),
                );
            }
        }
    }

    fn choice(&mut self, by: Name, variants: &[Variant<&str>]) -> Choice {
        let mut choice = Choice {
            by,
            arms: Vec::new(),
            other: Vec::new(),
        };
        for variant in variants {
            let pieces = self.pattern(&variant.value);
            let text = key_text(&variant.key);
            if variant.default {
                choice.other = pieces;
                continue;
            }
            let key = match (&variant.key, text.parse()) {
                (VariantKey::NumberLiteral { .. }, Ok(number)) => Key::Number(number),
                (VariantKey::Identifier { .. }, _) if CATEGORIES.contains(&text) => Key::Plural {
                    form: text.to_owned(),
                    tag: self.file.tag().to_owned(),
                },
                _ => {
                    let words = CATEGORIES.join(", ");
                    self.fault(
                        text,
                        format!("found [{text}]; expected a whole number or one of {words}"),
                    );
                    continue;
                }
            };
            choice.arms.push((key, pieces));
        }
        choice
    }

    fn name(&self, text: &str) -> Name {
        Name {
            text: text.to_owned(),
            line: self.line_of(text),
        }
    }
}

fn key_text<'t>(key: &VariantKey<&'t str>) -> &'t str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

/// Puts words behind others.
pub fn push_words(pieces: &mut Vec<Piece>, words: &str) {
    match pieces.last_mut() {
        Some(Piece::Words(before)) => before.push_str(words),
        _ => pieces.push(Piece::Words(words.to_owned())),
    }
}

/// The words of a pattern as text, with arguments by name: for a rule, and for whoever reads about
/// the function.
pub fn written_out(pattern: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Argument(name) => format!("{{ ${} }}", name.text),
        Piece::Reference(name) => format!("{{ {} }}", name.text),
        Piece::Choice(choice) => written_out(&choice.other),
    };
    pattern.iter().map(piece).collect()
}
