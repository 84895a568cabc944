//! Lists in lists in lists. What no field asks for is passed over however deep it is, and costs
//! nothing else.

use super::{Case, base_text};

const DEPTHS: &[usize] = &[8, 100, 127, 128, 129, 1_000, 300_000];

/// What is nested: its name, how it is opened, what is in the middle, how it is closed.
const KINDS: &[(&str, &str, &str, &str)] = &[
    ("lists", "[", "", "]"),
    ("objects", "{\"a\":", "1", "}"),
    ("both", "[{\"id\":", "\"x\"", "}]"),
];

/// Where it is put: what is replaced by what (`@` stands for it), how many statements are left,
/// what is told.
#[rustfmt::skip]
const PLACES: &[(&str, &str, &str, usize, &str)] = &[
    ("as a text", "\"Town hall\"", "@", 2, "statements[1].venue"),
    ("in an unknown field", "\"venue\"", "\"x\": @, \"venue\"", 2, "statements[1].x"),
    ("at the head", "\"title\"", "\"x\": @, \"title\"", 2, "x: is not a field"),
    ("as a list of ids", "[\"ann\"]", "@", 1, "statements[1].about"),
    ("as a row", "\"statements\": [", "\"statements\": [@,", 2, "statements[0]"),
];

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for &depth in DEPTHS {
        for &(kind, open, middle, close) in KINDS {
            let whole = vec![(open, depth), (middle, 1), (close, depth)];
            let half = vec![(open, depth)];
            for (place, from, to, left, words) in PLACES {
                let name = format!("{depth} {kind} {place}");
                let case = Case::told(name, base_text(from, to), *left, words);
                cases.push(case.filled(whole.clone()));
            }
            let name = |end: &str| format!("{depth} {kind} {end}");
            let alone = Case::told(name("and nothing else"), "@", 0, "");
            cases.push(alone.filled(whole));
            let text = base_text("\"Town hall\"", "@");
            let endless = Case::told(name("that never end"), text, 1, "file: line 1");
            cases.push(endless.filled(half.clone()));
            let alone = Case::told(name("that never end, alone"), "@", 0, "file: line 1");
            cases.push(alone.filled(half));
        }
    }
    cases
}
