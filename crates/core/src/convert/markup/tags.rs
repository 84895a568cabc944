//! Where a tag begins and ends, as the standard of HTML has it, and what it says.

/// Elements that a browser draws as a block: what stands in them is a paragraph of its own. Each
/// with a blank before and behind it.
pub const BLOCKS: &str = " address article aside blockquote br caption center dd details div dl dt \
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre \
    section summary table tbody td tfoot th thead tr ul ";
/// Elements of which a browser shows nothing of what stands in them.
const HIDDEN: &str = " iframe noembed noframes noscript object script style template ";
/// What begins a comment, and what ends it.
const COMMENT: (&str, &str) = ("<!--", "-->");
/// What stands around the value of an attribute.
const QUOTES: [char; 2] = ['"', '\''];

/// A tag, or what is passed over like one.
pub struct Tag<'a> {
    /// The name of its element in small letters; empty for a comment and for `<!…>`.
    pub name: String,
    /// Whether it begins the element.
    is_start: bool,
    /// What stands behind the name.
    attributes: &'a str,
}

/// The tag with which a text begins, and what stands behind it; none where the `<` is a sign of the
/// text.
pub fn first_tag(text: &str) -> Option<(Tag<'_>, &str)> {
    if let Some(comment) = text.strip_prefix(COMMENT.0) {
        // A comment that isn't closed hides all that follows.
        let after = comment.split_once(COMMENT.1).map_or("", |(_, after)| after);
        return Some((Tag::unnamed(), after));
    }
    let inner = text.strip_prefix('<')?;
    let (is_start, named) = inner
        .strip_prefix('/')
        .map_or((true, inner), |rest| (false, rest));
    let is_declared = inner.starts_with(['!', '?']);
    if !is_declared && !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let (inside, after) = named.split_at_checked(end_of_tag(named)?)?;
    let after = after.strip_prefix('>')?;
    if is_declared {
        return Some((Tag::unnamed(), after));
    }
    let end_of_name = inside.find(|c: char| c.is_whitespace() || c == '/');
    let (name, attributes) = inside.split_at(end_of_name.unwrap_or(inside.len()));
    let tag = Tag {
        name: name.to_ascii_lowercase(),
        is_start,
        attributes,
    };
    Some((tag, after))
}

/// What is seen behind a tag: of an element that a browser hides, what stands behind its end.
pub fn after_hidden<'a>(tag: &Tag, after: &'a str) -> &'a str {
    if !tag.is_start || !is_among(&tag.name, HIDDEN) {
        return after;
    }
    let mut rest = after;
    while let Some((_, end)) = rest.split_once("</") {
        let name = end.get(..tag.name.len()).unwrap_or_default();
        if name.eq_ignore_ascii_case(&tag.name) {
            return end.split_once('>').map_or("", |(_, after)| after);
        }
        rest = end;
    }
    ""
}

/// Where the `>` of a tag stands: the first that is in no quotes, or the first where a quote is
/// never closed.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    let end = text.char_indices().find(|&(_, c)| {
        if quote.is_some() {
            quote = quote.filter(|open| c != *open);
            return false;
        }
        quote = Some(c).filter(|c| QUOTES.contains(c));
        c == '>'
    });
    end.map(|(at, _)| at).or_else(|| text.find('>'))
}

impl Tag<'_> {
    fn unnamed() -> Self {
        Self {
            name: String::new(),
            is_start: false,
            attributes: "",
        }
    }

    /// Where a link leads, as it is written.
    pub fn address(&self) -> Option<&str> {
        if self.name != "a" {
            return None;
        }
        let mut rest = self.attributes;
        loop {
            let (name, value, after) = attribute(rest)?;
            if name.eq_ignore_ascii_case("href") {
                return Some(value.trim());
            }
            rest = after;
        }
    }
}

/// The name and the value of the first attribute, and what follows it.
fn attribute(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    if text.is_empty() {
        return None;
    }
    // The first sign belongs to the name whatever it is, so that each step goes on.
    let mut signs = text.char_indices().skip(1);
    let end = signs.find(|&(_, c)| c.is_whitespace() || matches!(c, '/' | '='));
    let (name, rest) = text.split_at(end.map_or(text.len(), |(at, _)| at));
    let Some(value) = rest.trim_start().strip_prefix('=') else {
        return Some((name, "", rest));
    };
    let value = value.trim_start();
    let quoted = QUOTES
        .iter()
        .find_map(|&quote| value.strip_prefix(quote)?.split_once(quote));
    let (value, rest) = quoted
        .unwrap_or_else(|| value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())));
    Some((name, value, rest))
}

/// Whether a word stands in a list of words with a blank before and behind each.
pub fn is_among(word: &str, words: &str) -> bool {
    !word.is_empty() && words.split(' ').any(|other| other == word)
}
