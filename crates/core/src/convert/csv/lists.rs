//! Several things in one cell, with semicolons between them.
//!
//! A semicolon that belongs to a thing has a backslash before it, and so has a backslash before a
//! semicolon or another backslash. Any other backslash is one.

const BETWEEN: char = ';';
const ESCAPE: char = '\\';

/// The things in a cell, without the blanks around them; empty ones are passed over.
///
/// ```text
/// ann; bob        ann | bob
/// R\;D; a\b       R;D | a\b
/// ```
pub fn split(cell: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut signs = cell.chars().peekable();
    while let Some(sign) = signs.next() {
        let escaped = signs.next_if(|next| sign == ESCAPE && matches!(*next, BETWEEN | ESCAPE));
        match (escaped, items.last_mut()) {
            (None, _) if sign == BETWEEN => items.push(String::new()),
            (escaped, Some(item)) => item.push(escaped.unwrap_or(sign)),
            (_, None) => {}
        }
    }
    let items = items.iter().map(|item| item.trim().to_owned());
    items.filter(|item| !item.is_empty()).collect()
}

/// One cell for several things.
pub fn joined<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let items = items.into_iter().map(|item| {
        let item = item.replace(ESCAPE, r"\\");
        item.replace(BETWEEN, r"\;")
    });
    items.collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn semicolons_part_and_blanks_don_t_count() {
        for (cell, items) in [
            ("", &[][..]),
            (" ; ", &[]),
            ("ann", &["ann"]),
            ("ann;bob ; cid", &["ann", "bob", "cid"]),
            (r"R\;D; a\b\\", &["R;D", r"a\b\"]),
            (r"end\", &[r"end\"]),
        ] {
            assert_eq!(split(cell), items, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn what_is_joined_is_split_again(items in prop::collection::vec("[a;\\\\ ]{0,3}[a;\\\\]", 0..4)) {
            let items: Vec<&str> = items.iter().map(|item| item.trim()).collect();
            prop_assert_eq!(split(&joined(items.iter().copied())), items);
        }
    }
}
