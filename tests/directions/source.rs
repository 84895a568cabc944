//! The paths in a source, as far as they can be read without a compiler: what a macro makes is not
//! seen.

use std::collections::BTreeMap;

/// What a source knows.
#[derive(Default)]
pub struct Source {
    /// Paths in full, each with its line.
    pub paths: Vec<(String, usize)>,
    /// Names that the module has from others and hands on, with their paths and lines.
    pub handed_on: BTreeMap<String, (String, usize)>,
    /// Modules of it that are there for tests alone.
    pub only_for_tests: Vec<String>,
}

impl Source {
    /// Takes over what another source of the same module knows.
    pub fn join(&mut self, other: Self) {
        self.paths.extend(other.paths);
        self.handed_on.extend(other.handed_on);
        self.only_for_tests.extend(other.only_for_tests);
    }

    /// Reads the text of a module of a package.
    pub fn read(text: &str, module: &str, package: &str) -> Self {
        let tokens = tokens(text);
        let mut reader = Reader {
            tokens: &tokens,
            at: 0,
            package,
            source: Self::default(),
        };
        reader.read_items(module);
        reader.source
    }
}

/// A word, `::`, or a sign, with its line. Comments and texts are none.
type Token<'t> = (&'t str, usize);

struct Reader<'t> {
    tokens: &'t [Token<'t>],
    at: usize,
    package: &'t str,
    source: Source,
}

impl<'t> Reader<'t> {
    fn peek(&self, ahead: usize) -> &'t str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.0)
    }

    /// Reads on to the end of the braces in which it is, or of the file.
    fn read_items(&mut self, module: &str) {
        while self.at < self.tokens.len() {
            let is_path = is_word(self.peek(0)) && self.peek(1) == "::";
            match self.peek(0) {
                "#" if self.starts_with(&["#", "[", "cfg", "(", "test", ")", "]"]) => {
                    self.at += 7;
                    self.pass_over_item();
                }
                "mod" if self.peek(2) == "{" => {
                    let inner = format!("{module}::{}", self.peek(1));
                    self.at += 3;
                    self.read_items(&inner);
                }
                "{" => {
                    self.at += 1;
                    self.read_items(module);
                }
                "}" => {
                    self.at += 1;
                    return;
                }
                "use" => {
                    let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
                    let is_handed_on = before.is_some_and(|(word, _)| matches!(*word, "pub" | ")"));
                    self.at += 1;
                    self.read_tree(module, "", is_handed_on);
                }
                _ if is_path => self.read_path(module),
                _ => self.at += 1,
            }
        }
    }

    fn starts_with(&self, words: &[&str]) -> bool {
        let mut words = words.iter().enumerate();
        words.all(|(ahead, word)| self.peek(ahead) == *word)
    }

    /// Passes over an item for tests.
    fn pass_over_item(&mut self) {
        let mut depth = 0;
        while self.at < self.tokens.len() {
            match self.peek(0) {
                "mod" if depth == 0 && self.peek(2) == ";" => {
                    self.source.only_for_tests.push(self.peek(1).to_owned());
                }
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            let is_end = depth == 0 && matches!(self.peek(0), ";" | "}");
            self.at += 1;
            if is_end {
                return;
            }
        }
    }

    /// A path that stands in the code.
    fn read_path(&mut self, module: &str) {
        let line = self.tokens[self.at].1;
        let mut path = self.peek(0).to_owned();
        self.at += 1;
        while self.peek(0) == "::" && is_word(self.peek(1)) {
            path = path + "::" + self.peek(1);
            self.at += 2;
        }
        let full = in_full(&path, module, self.package);
        self.source.paths.push((full, line));
    }

    /// What stands behind `use`, or in a group of it behind the path `outer`.
    fn read_tree(&mut self, module: &str, outer: &str, is_handed_on: bool) {
        let line = self.tokens.get(self.at).map_or(0, |token| token.1);
        let mut path = outer.to_owned();
        loop {
            match self.peek(0) {
                "{" => {
                    self.at += 1;
                    while !matches!(self.peek(0), "}" | "") {
                        self.read_tree(module, &path, is_handed_on);
                    }
                    self.at += 1;
                    break;
                }
                "self" if !path.is_empty() => {}
                "::" => path += "::",
                "*" => {}
                word if is_word(word) && word != "as" => path += word,
                _ => break,
            }
            self.at += 1;
        }
        let is_group = self
            .tokens
            .get(self.at.wrapping_sub(1))
            .is_some_and(|t| t.0 == "}");
        let full = in_full(path.trim_end_matches("::"), module, self.package);
        let mut name = full.rsplit("::").next().unwrap_or_default().to_owned();
        if self.peek(0) == "as" {
            name = String::from(self.peek(1));
            self.at += 2;
        }
        if !is_group {
            if is_handed_on {
                self.source.handed_on.insert(name, (full, line));
            } else {
                self.source.paths.push((full, line));
            }
        }
        if matches!(self.peek(0), "," | ";") {
            self.at += 1;
        }
    }
}

/// A path from its package on. One that begins with none of `crate`, `self` and `super` begins with
/// another package, or with a module in this one: whoever knows all modules sees which.
fn in_full(path: &str, module: &str, package: &str) -> String {
    let mut here = module;
    let mut rest = path;
    let mut is_relative = false;
    while let Some((first, behind)) = rest.split_once("::").or(Some((rest, ""))) {
        match first {
            "crate" => here = package,
            "self" => {}
            "super" => here = here.rsplit_once("::").map_or("", |(parent, _)| parent),
            _ => break,
        }
        is_relative = true;
        rest = behind;
    }
    let first = path.split("::").next().unwrap_or_default();
    let is_ours = crate::PACKAGES.iter().any(|(name, _)| *name == first);
    match (is_relative, is_ours, rest.is_empty()) {
        (false, true, _) => path.to_owned(),
        (_, _, true) => here.to_owned(),
        _ => format!("{here}::{rest}"),
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// The words and signs of a source, without comments and texts.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(letter) = rest.chars().next() {
        let length = match letter {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            'r' if rest.starts_with("r\"") || rest.starts_with("r#") => raw_text_end(rest),
            '"' => text_end(rest),
            '\'' => letter_end(rest),
            _ if is_word(rest) => {
                let is_inside = |letter: char| letter.is_alphanumeric() || letter == '_';
                let end = rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len());
                tokens.push((&rest[..end], line));
                end
            }
            _ if rest.starts_with("::") => {
                tokens.push((&rest[..2], line));
                2
            }
            _ => {
                if !letter.is_whitespace() {
                    tokens.push((&rest[..letter.len_utf8()], line));
                }
                letter.len_utf8()
            }
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// Behind `r"…"` or `r#"…"#`; behind the letter alone where that is a word.
fn raw_text_end(rest: &str) -> usize {
    let hashes = rest[1..]
        .chars()
        .take_while(|letter| *letter == '#')
        .count();
    if !rest[1 + hashes..].starts_with('"') {
        return 1;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let start = 2 + hashes;
    rest[start..]
        .find(&end)
        .map_or(rest.len(), |at| start + at + end.len())
}

/// Behind `"…"`.
fn text_end(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        if letter == '"' && !is_escaped {
            return at + 1;
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    rest.len()
}

/// Behind a letter in quotes; behind the quote alone where that begins a lifetime.
fn letter_end(rest: &str) -> usize {
    let inside = &rest[1..];
    if let Some(escape) = inside.strip_prefix('\\') {
        let skipped = escape.chars().next().map_or(0, char::len_utf8);
        return escape[skipped..]
            .find('\'')
            .map_or(rest.len(), |end| 2 + skipped + end + 1);
    }
    let length = inside.chars().next().map_or(0, char::len_utf8);
    if inside[length..].starts_with('\'') {
        length + 2
    } else {
        1
    }
}

#[test]
fn paths_are_read_whatever_their_form() {
    let code =
        "use crate::{a, b::{self, c as d}}; pub use super::e::{F, G as H}; mod m { use super::f; }
        fn g<'a>() { crate::h::i(\"use crate::no; \\\" {\", '{', '\\'', r#\"\" crate::no\"#) }
        // use crate::no;
        #[cfg(test)] mod tests { use crate::no; } use browser::j;
        #[cfg(test)]
        mod only;
        #[cfg(feature = \"x\")] use self::k; impl L { type T = super::super::n::O; }";
    let read = Source::read(code, "timeline_core::x::y", "timeline_core");
    let found: Vec<(&str, usize)> = read
        .paths
        .iter()
        .map(|(path, line)| (&**path, *line))
        .collect();
    let expected = [
        ("timeline_core::a", 1),
        ("timeline_core::b", 1),
        ("timeline_core::b::c", 1),
        ("timeline_core::x::y::f", 1),
        ("timeline_core::h::i", 2),
        ("browser::j", 4),
        ("timeline_core::x::y::k", 7),
        ("timeline_core::n::O", 7),
    ];
    assert_eq!(found, expected);
    let handed_on = read.handed_on.iter();
    let handed_on: Vec<(&str, &str)> = handed_on
        .map(|(name, (path, _))| (&**name, &**path))
        .collect();
    assert_eq!(
        handed_on,
        [
            ("F", "timeline_core::x::e::F"),
            ("H", "timeline_core::x::e::G")
        ]
    );
    assert_eq!(read.only_for_tests, ["only"]);
}
