//! Messages as Rust.
//!
//! What the functions stand on comes from where they are included: `Display`, `fmt`, `Render`,
//! `Escaper`, `Write`, `Day`, `Grouped` and `Html`.

use super::catalogue::{Catalogue, Form, Function, PluralRules};
use super::check::is_of_words;
use super::language::Type;
use super::pattern::{Choice, Key, Piece};
use super::plural::CATEGORIES;

/// All functions, with the rules of the languages before them.
pub fn written(catalogue: &Catalogue) -> String {
    let Catalogue {
        tag,
        digit_group,
        plurals,
        messages,
    } = catalogue;
    let head = format!(
        "/// The language in which the page speaks, as a tag (BCP 47).\n\
         pub const LANGUAGE: &str = {tag:?};\n\
         /// What stands between thousands.\n\
         const DIGIT_GROUP: &str = {digit_group:?};\n"
    );
    let day = messages.iter().find(|message| message.name == "date-day");
    let rules = plurals.iter().map(plural_rule);
    let functions = messages.iter().map(function);
    std::iter::once(head)
        .chain(rules)
        .chain(day.map(day_in_words))
        .chain(functions)
        .collect()
}

/// The form of a plural that a number takes, as its index among [`CATEGORIES`]; behind them all is
/// `other`.
fn plural_rule(rules: &PluralRules) -> String {
    let arm = |(form, condition): &(String, String)| {
        format!("if {condition} {{ {} }} else ", index_of(form))
    };
    let arms: String = rules.forms.iter().map(arm).collect();
    let (name, other) = (plural_name(&rules.tag), CATEGORIES.len());
    format!("const fn {name}(n: usize) -> usize {{ {arms}{{ {other} }} }}\n")
}

fn plural_name(tag: &str) -> String {
    format!("plural_{}", tag.to_ascii_lowercase().replace('-', "_"))
}

fn index_of(category: &str) -> usize {
    let mut categories = CATEGORIES.iter();
    categories
        .position(|other| *other == category)
        .unwrap_or(CATEGORIES.len())
}

/// A day by the message `date-day`, whatever the order of its arguments is.
fn day_in_words(message: &Function) -> String {
    let names: Vec<String> = message
        .arguments
        .iter()
        .map(|(name, _)| variable(name))
        .collect();
    format!(
        "fn day_in_words(day: Day) -> impl Display {{\n\
         let (year, month, day_of_month) = day.ymd();\n\
         let (month, day_of_month) = (month as usize, day_of_month as usize);\n\
         date_day({})\n}}\n",
        names.join(", ")
    )
}

fn function(message: &Function) -> String {
    let name = variable(&message.name);
    let parameters: Vec<String> = message.arguments.iter().map(parameter).collect();
    let parameters = parameters.join(", ");
    let doc = format!(
        "#[doc = {:?}]\n",
        format!("`{}`", message.english.replace('`', "'"))
    );
    let writer = |is_markup| Writer { message, is_markup };
    let body = match &message.form {
        Form::Words(words) => {
            format!("pub const fn {name}({parameters}) -> &'static str {{ {words:?} }}\n")
        }
        Form::Chosen(choice) => format!(
            "pub const fn {name}({parameters}) -> &'static str {{ {} }}\n",
            chosen(choice)
        ),
        Form::Text(pieces) => format!(
            "pub fn {name}({parameters}) -> impl Display {{\n\
             fmt::from_fn(move |out| {{\n{}Ok(())\n}})\n}}\n",
            writer(false).statements(pieces)
        ),
        Form::Markup(pieces) => format!(
            "pub fn {name}({parameters}) -> impl Render {{\n\
             Html(move |out: &mut String| {{\n{}}})\n}}\n",
            writer(true).statements(pieces)
        ),
    };
    doc + &body
}

fn variable(name: &str) -> String {
    name.replace('-', "_")
}

fn parameter((name, kind): &(String, Type)) -> String {
    let kind = match kind {
        Type::Number | Type::Digits => "usize",
        Type::Year => "i32",
        Type::Day => "Day",
        Type::Text => "impl Display",
        Type::Markup => "impl Render",
    };
    format!("{}: {kind}", variable(name))
}

/// Writes what a function does.
struct Writer<'m> {
    message: &'m Function,
    is_markup: bool,
}

/// Words and arguments that can be written at once.
#[derive(Default)]
struct Line {
    /// As for `write!`: `{}` for each argument.
    format: String,
    arguments: Vec<String>,
}

impl Writer<'_> {
    /// Statements that write pieces to `out`.
    fn statements(&self, pieces: &[Piece]) -> String {
        let mut statements = String::new();
        let mut line = Line::default();
        for piece in pieces {
            match piece {
                Piece::Words(words) => {
                    let escaped = words.replace('{', "{{").replace('}', "}}");
                    line.format.push_str(&escaped);
                }
                Piece::Argument(name) if self.kind(&name.text) == Type::Markup => {
                    statements += &std::mem::take(&mut line).written(self.is_markup);
                    let markup = variable(&name.text);
                    statements.extend(["Render::render_to(&", &markup, ", out);\n"]);
                }
                Piece::Argument(name) => line.push(self.displayed(&name.text)),
                Piece::Choice(choice) if is_of_words(choice) => line.push(chosen(choice)),
                Piece::Choice(choice) => {
                    statements += &std::mem::take(&mut line).written(self.is_markup);
                    let arm = |pieces: &[Piece]| format!("{{ {} }}", self.statements(pieces));
                    statements += &matched(choice, &arm);
                    statements.push('\n');
                }
                // All of them were put in place.
                Piece::Reference(_) => {}
            }
        }
        statements + &line.written(self.is_markup)
    }

    fn kind(&self, name: &str) -> Type {
        let found = self
            .message
            .arguments
            .iter()
            .find(|(other, _)| other == name);
        found.map_or(Type::Text, |(_, kind)| *kind)
    }

    fn displayed(&self, name: &str) -> String {
        let variable = variable(name);
        match self.kind(name) {
            Type::Number => format!("Grouped({variable}, DIGIT_GROUP)"),
            Type::Day => format!("day_in_words({variable})"),
            Type::Digits | Type::Year | Type::Text | Type::Markup => variable,
        }
    }
}

impl Line {
    fn push(&mut self, argument: String) {
        self.format.push_str("{}");
        self.arguments.push(argument);
    }

    /// A statement that writes it; none where there is nothing to write.
    fn written(self, is_markup: bool) -> String {
        let Self { format, arguments } = self;
        let words = unescaped(&format);
        let arguments = arguments.join(", ");
        match (arguments.is_empty(), is_markup) {
            (true, _) if words.is_empty() => String::new(),
            (true, false) => format!("out.write_str({words:?})?;\n"),
            (true, true) => format!("out.push_str({:?});\n", html(&words)),
            (false, false) => format!("write!(out, {format:?}, {arguments})?;\n"),
            (false, true) => {
                format!("let _ = write!(Escaper::new(out), {format:?}, {arguments});\n")
            }
        }
    }
}

/// An expression for words that are chosen.
fn chosen(choice: &Choice) -> String {
    matched(choice, &|pieces| match pieces {
        [Piece::Choice(inner)] => chosen(inner),
        [Piece::Words(words)] => format!("{words:?}"),
        _ => "\"\"".to_owned(),
    })
}

fn matched(choice: &Choice, value: &dyn Fn(&[Piece]) -> String) -> String {
    let by = variable(&choice.by.text);
    let arm = |(key, pieces): &(Key, Vec<Piece>)| match key {
        Key::Number(number) => format!("{number} => {}, ", value(pieces)),
        Key::Plural { form, tag } => {
            let (plural, index) = (plural_name(tag), index_of(form));
            format!("_ if {plural}({by}) == {index} => {}, ", value(pieces))
        }
    };
    let arms: String = choice.arms.iter().map(arm).collect();
    format!("match {by} {{ {arms}_ => {} }}", value(&choice.other))
}

/// What a format without arguments writes.
fn unescaped(format: &str) -> String {
    format.replace("{{", "{").replace("}}", "}")
}

/// Words as they stand in HTML.
fn html(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
