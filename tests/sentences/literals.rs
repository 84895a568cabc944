//! The texts that stand in a source, as far as they can be told without a compiler: each with its
//! line and with what stands before it. Comments, and items that are there for tests alone, are
//! passed over.

/// A text in quotation marks.
#[derive(Debug, PartialEq)]
pub struct Literal {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// What stands between the quotation marks, as written.
    pub text: String,
    /// The words and signs before it on its way from the last `;` or brace, joined.
    pub before: String,
}

/// All texts of a source.
pub fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut before = String::new();
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(length) = comment(rest) {
            at += length;
        } else if rest.starts_with("#[cfg(test)]") {
            at += item(rest);
        } else if let Some((start, length)) = text(rest) {
            let (text, _) = rest.split_at(length);
            found.push(Literal {
                line: source[..at].matches('\n').count() + 1,
                text: inside(text, start),
                before: before.clone(),
            });
            before.push('"');
            at += length;
        } else {
            let length = letter(rest).unwrap_or(rest.chars().next().map_or(1, char::len_utf8));
            let sign = &rest[..length];
            match sign {
                ";" | "{" | "}" if !before.ends_with('=') => before.clear(),
                sign if sign.trim().is_empty() => {}
                sign => before.push_str(sign),
            }
            at += length;
        }
    }
    found
}

/// How long the comment is that begins here.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        Some(rest.find('\n').unwrap_or(rest.len()))
    } else if rest.starts_with("/*") {
        Some(rest.find("*/").map_or(rest.len(), |end| end + 2))
    } else {
        None
    }
}

/// How long the item is that begins here with its attribute: to its closing brace, or the semicolon
/// before any.
fn item(rest: &str) -> usize {
    let (mut at, mut depth) = (0, 0);
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        let length = comment(here)
            .or_else(|| text(here).map(|(_, length)| length))
            .or_else(|| letter(here))
            .unwrap_or(here.chars().next().map_or(1, char::len_utf8));
        at += length;
        match &here[..length] {
            "{" => depth += 1,
            "}" if depth == 1 => return at,
            "}" => depth -= 1,
            ";" if depth == 0 => return at,
            _ => {}
        }
    }
    at
}

/// Where the inside of the text begins that begins here, and how long the whole is.
fn text(rest: &str) -> Option<(usize, usize)> {
    let plain = rest.strip_prefix('b').unwrap_or(rest);
    let skipped = rest.len() - plain.len();
    if let Some(raw) = plain.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw.get(hashes..)?.strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let start = skipped + 2 + hashes;
        return Some((start, start + inside.find(&end)? + end.len()));
    }
    let inside = plain.strip_prefix('"')?;
    let mut is_escaped = false;
    for (at, sign) in inside.char_indices() {
        if sign == '"' && !is_escaped {
            return Some((skipped + 1, skipped + at + 2));
        }
        is_escaped = sign == '\\' && !is_escaped;
    }
    None
}

/// What stands between quotation marks, with lines that are continued put together.
fn inside(text: &str, start: usize) -> String {
    let text = text[start..].trim_end_matches('#');
    let text = text.strip_suffix('"').unwrap_or(text);
    let mut lines = text.split("\\\n");
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |text, line| text + line.trim_start())
}

/// How long the letter in single quotation marks is that begins here, or the word, so that no
/// letter of it is taken for the beginning of a text.
fn letter(rest: &str) -> Option<usize> {
    if let Some(inside) = rest.strip_prefix('\'') {
        let mut signs = inside.char_indices();
        let (_, first) = signs.next()?;
        if first == '\\' {
            signs.next();
            return inside.get(2..)?.find('\'').map(|end| end + 4);
        }
        let (at, second) = signs.next()?;
        return (second == '\'').then_some(at + 2);
    }
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let length = rest.find(|sign| !is_word(sign)).unwrap_or(rest.len());
    let is_prefix =
        matches!(&rest[..length], "r" | "b" | "br") && !rest[length..].starts_with([' ', ',', ')']);
    (length > 0 && !is_prefix).then_some(length)
}

#[test]
fn texts_are_found_with_their_lines() {
    let source = "//! \"no\"\nuse a; #[error(\"one\")]\nconst B: &str = r#\"t\"wo\"#; /* \"no\" \
        */\n\
        fn c<'a>(d: &'a str) { e('\"', '\\'', \"thr\\\\\\\"ee\"); f(b\"four\") }\n\
        #[cfg(test)]\nmod tests { fn g() { h(\"no }\") } }\n#[cfg(test)] mod i;\nlet class = \
            \"fi\\\n   ve\";";
    let found = literals(source);
    let texts: Vec<(usize, &str)> = found.iter().map(|text| (text.line, &*text.text)).collect();
    let expected = [
        (2, "one"),
        (3, "t\"wo"),
        (4, "thr\\\\\\\"ee"),
        (4, "four"),
        (8, "five"),
    ];
    assert_eq!(texts, expected);
    assert_eq!(found[0].before, "#[error(");
    assert_eq!(found[2].before, "e('\"','\\'',");
    assert_eq!(found[4].before, "letclass=");
}
