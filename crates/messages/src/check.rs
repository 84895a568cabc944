//! Two languages put together and checked: what is said where, with which arguments.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::{Catalogue, Form, Function, PluralRules};
use super::fault::Fault;
use super::language::{Language, Message, Type};
use super::pattern::{Choice, Key, Name, Piece, push_words, written_out};

/// The arguments of the message that says a day: what a day is taken apart into.
const DAY_ARGUMENTS: [(&str, Type); 3] = [
    ("day-of-month", Type::Digits),
    ("month", Type::Digits),
    ("year", Type::Year),
];

/// Puts together what is said; everything that can't be used is named.
pub fn check(english: &Language, other: Option<&Language>) -> Result<Catalogue, Vec<Fault>> {
    let mut checker = Checker {
        english,
        other,
        faults: BTreeSet::new(),
    };
    let names = english
        .messages
        .keys()
        .filter(|name| !name.starts_with('-'));
    let messages: Vec<Function> = names.map(|name| checker.function(name)).collect();
    checker.check_names_of_other();
    checker.check_day(&messages);
    if !checker.faults.is_empty() {
        let fault = |(file, line, message)| Fault {
            file,
            line,
            message,
        };
        return Err(checker.faults.into_iter().map(fault).collect());
    }
    let language = other.unwrap_or(english);
    let rules = |language: &Language| PluralRules {
        tag: language.tag.clone(),
        forms: language.plurals.clone(),
    };
    Ok(Catalogue {
        tag: language.tag.clone(),
        digit_group: language.digit_group.clone(),
        plurals: [Some(english), other]
            .into_iter()
            .flatten()
            .map(rules)
            .collect(),
        messages,
    })
}

struct Checker<'l> {
    english: &'l Language,
    other: Option<&'l Language>,
    /// By file and line, each once.
    faults: BTreeSet<(String, usize, String)>,
}

/// What inlining needs to know of where it is.
struct At<'l> {
    /// The file in which the words stand.
    language: &'l Language,
    /// Whether other languages count, too: not where the English message tells what its arguments
    /// are.
    is_english_only: bool,
    /// The messages that lead here.
    path: Vec<String>,
}

impl<'l> Checker<'l> {
    fn function(&mut self, name: &str) -> Function {
        let own = |language: &'l Language| Some((language, language.messages.get(name)?));
        let other = self.other.and_then(own);
        let english = self.inlined(name, true);
        let arguments = self.arguments(&english);
        let (language, message) = other.or_else(|| own(self.english)).unzip();
        let (language, line) = (
            language.unwrap_or(self.english),
            message.map_or(0, |m: &Message| m.line),
        );
        let pattern = if self.other.is_some() {
            self.inlined(name, false)
        } else {
            english.clone()
        };
        self.check_arguments(&pattern, &arguments, language);
        let is_markup = arguments.iter().any(|(_, kind)| *kind == Type::Markup);
        let form = match (form(&english, is_markup), form(&pattern, is_markup)) {
            (Form::Chosen(_), Form::Words(words)) => Form::Chosen(always(words, &arguments)),
            (Form::Chosen(_), Form::Text(_)) => {
                self.fault(
                    language,
                    line,
                    format!("{name} is to choose among words, as it does in English"),
                );
                Form::Text(pattern)
            }
            (Form::Chosen(_) | Form::Words(_), form) => form,
            (Form::Markup(_), _) => Form::Markup(pattern),
            (Form::Text(_), _) => Form::Text(pattern),
        };
        Function {
            name: name.to_owned(),
            english: self
                .english
                .messages
                .get(name)
                .map_or_else(String::new, |m| written_out(&m.pattern)),
            arguments,
            form,
        }
    }

    /// What a message says, with all that it refers to in its place.
    fn inlined(&mut self, name: &str, is_english_only: bool) -> Vec<Piece> {
        let at = At {
            language: self.english,
            is_english_only,
            path: Vec::new(),
        };
        let name = Name {
            text: name.to_owned(),
            line: 0,
        };
        let mut pieces = Vec::new();
        self.refer(&name, &at, &mut pieces);
        pieces
    }

    fn refer(&mut self, name: &Name, at: &At<'l>, pieces: &mut Vec<Piece>) {
        let other = self.other.filter(|_| !at.is_english_only);
        let mut languages = [other, Some(self.english)].into_iter().flatten();
        let found =
            languages.find_map(|language| Some((language, language.messages.get(&name.text)?)));
        let Some((language, message)) = found else {
            self.fault(
                at.language,
                name.line,
                format!("there is no message {}", name.text),
            );
            return;
        };
        if at.path.contains(&name.text) {
            self.fault(
                at.language,
                name.line,
                format!("{} comes round to itself", name.text),
            );
            return;
        }
        let mut path = at.path.clone();
        path.push(name.text.clone());
        let at = At {
            language,
            is_english_only: at.is_english_only,
            path,
        };
        self.inline(&message.pattern, &at, pieces);
    }

    fn inline(&mut self, pattern: &[Piece], at: &At<'l>, pieces: &mut Vec<Piece>) {
        for piece in pattern {
            match piece {
                Piece::Words(words) => push_words(pieces, words),
                Piece::Argument(_) => pieces.push(piece.clone()),
                Piece::Reference(name) => self.refer(name, at, pieces),
                Piece::Choice(choice) => {
                    let choice = self.inline_choice(choice, at);
                    pieces.push(Piece::Choice(choice));
                }
            }
        }
    }

    fn inline_choice(&mut self, choice: &Choice, at: &At<'l>) -> Choice {
        let mut inlined = Choice {
            by: choice.by.clone(),
            arms: Vec::new(),
            other: Vec::new(),
        };
        for (key, pattern) in &choice.arms {
            if let Key::Plural { form, .. } = key {
                let mut forms = at.language.plurals.iter();
                if !forms.any(|(other, _)| other == form) {
                    let message = format!("there is no rule -plural-{form} for [{form}]");
                    self.fault(at.language, choice.by.line, message);
                }
            }
            let mut pieces = Vec::new();
            self.inline(pattern, at, &mut pieces);
            inlined.arms.push((key.clone(), pieces));
        }
        self.inline(&choice.other, at, &mut inlined.other);
        inlined
    }

    /// The arguments of an English message with their types, each where it stands first.
    fn arguments(&mut self, pattern: &[Piece]) -> Vec<(String, Type)> {
        let mut arguments: Vec<(String, Type)> = Vec::new();
        let mut names = Vec::new();
        names_of(pattern, &mut names);
        for (name, is_number) in names {
            let Some(&kind) = self.english.types.get(&name.text) else {
                let message = format!(
                    "${} has no type; expected it in the table of arguments",
                    name.text
                );
                self.fault(self.english, name.line, message);
                continue;
            };
            if is_number && !kind.is_number() {
                let message = format!("found a choice by ${}; expected one by a Number", name.text);
                self.fault(self.english, name.line, message);
            }
            if !arguments.iter().any(|(other, _)| *other == name.text) {
                arguments.push((name.text.clone(), kind));
            }
        }
        arguments
    }

    fn check_arguments(
        &mut self,
        pattern: &[Piece],
        arguments: &[(String, Type)],
        language: &Language,
    ) {
        let mut names = Vec::new();
        names_of(pattern, &mut names);
        for (name, is_number) in names {
            let found = arguments.iter().find(|(other, _)| *other == name.text);
            match found {
                None if self.english.types.contains_key(&name.text)
                    || language.tag != self.english.tag =>
                {
                    let known: Vec<String> = arguments
                        .iter()
                        .map(|(name, _)| format!("${name}"))
                        .collect();
                    let message =
                        format!("found ${}; expected one of {}", name.text, known.join(", "));
                    self.fault(language, name.line, message);
                }
                Some((_, kind)) if is_number && !kind.is_number() => {
                    let message =
                        format!("found a choice by ${}; expected one by a Number", name.text);
                    self.fault(language, name.line, message);
                }
                _ => {}
            }
        }
    }

    /// What another language has must be said in English, too, or be of use to what is.
    fn check_names_of_other(&mut self) {
        let Some(other) = self.other else {
            return;
        };
        let used: BTreeSet<&str> = other
            .messages
            .values()
            .flat_map(|m| references(&m.pattern))
            .collect();
        for (name, message) in &other.messages {
            if !self.english.messages.contains_key(name) && !used.contains(name.as_str()) {
                let message_text = format!("{name} is no message of the English file");
                self.fault(other, message.line, message_text);
            }
        }
    }

    fn check_day(&mut self, messages: &[Function]) {
        let needed = messages
            .iter()
            .flat_map(|m| &m.arguments)
            .any(|(_, kind)| *kind == Type::Day);
        let day = messages.iter().find(|message| message.name == "date-day");
        let arguments: BTreeMap<&str, Type> = day
            .iter()
            .flat_map(|day| &day.arguments)
            .map(|(name, kind)| (name.as_str(), *kind))
            .collect();
        if needed && arguments != BTreeMap::from(DAY_ARGUMENTS) {
            let names = DAY_ARGUMENTS.map(|(name, _)| format!("${name}")).join(", ");
            self.fault(
                self.english,
                1,
                format!("expected a message date-day with {names}"),
            );
        }
    }

    fn fault(&mut self, language: &Language, line: usize, message: String) {
        self.faults.insert((language.path.clone(), line, message));
    }
}

/// All arguments of a pattern in order, and whether something is chosen by them.
fn names_of<'p>(pattern: &'p [Piece], names: &mut Vec<(&'p Name, bool)>) {
    for piece in pattern {
        match piece {
            Piece::Words(_) | Piece::Reference(_) => {}
            Piece::Argument(name) => names.push((name, false)),
            Piece::Choice(choice) => {
                names.push((&choice.by, true));
                for (_, pieces) in &choice.arms {
                    names_of(pieces, names);
                }
                names_of(&choice.other, names);
            }
        }
    }
}

fn references(pattern: &[Piece]) -> Vec<&str> {
    fn of_piece(piece: &Piece) -> Vec<&str> {
        match piece {
            Piece::Reference(name) => vec![name.text.as_str()],
            Piece::Choice(choice) => {
                let arms = choice
                    .arms
                    .iter()
                    .flat_map(|(_, pieces)| references(pieces));
                arms.chain(references(&choice.other)).collect()
            }
            Piece::Words(_) | Piece::Argument(_) => Vec::new(),
        }
    }
    pattern.iter().flat_map(of_piece).collect()
}

/// What a message with these pieces gives.
fn form(pattern: &[Piece], is_markup: bool) -> Form {
    match pattern {
        _ if is_markup => Form::Markup(pattern.to_vec()),
        [] => Form::Words(String::new()),
        [Piece::Words(words)] => Form::Words(words.clone()),
        [Piece::Choice(choice)] if is_of_words(choice) => Form::Chosen(choice.clone()),
        _ => Form::Text(pattern.to_vec()),
    }
}

/// Whether a choice is one among words alone.
pub fn is_of_words(choice: &Choice) -> bool {
    let mut patterns = choice
        .arms
        .iter()
        .map(|(_, pieces)| pieces)
        .chain([&choice.other]);
    patterns.all(|pieces| match pieces.as_slice() {
        [] | [Piece::Words(_)] => true,
        [Piece::Choice(choice)] => is_of_words(choice),
        _ => false,
    })
}

/// The same words whatever the arguments are.
fn always(words: String, arguments: &[(String, Type)]) -> Choice {
    let by = arguments
        .first()
        .map_or_else(String::new, |(name, _)| name.clone());
    Choice {
        by: Name { text: by, line: 0 },
        arms: Vec::new(),
        other: vec![Piece::Words(words)],
    }
}
