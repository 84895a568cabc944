//! Small files made by hand or found by the fuzzers, in `files`: one for each trouble.

use super::Case;

macro_rules! file {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../files/", $name)).as_slice(),
        )
    };
}

/// A file's name and content.
type File = (&'static str, &'static [u8]);

/// File, how many statements are left, and what is told; nothing where that is empty.
const FILES: &[(File, usize, &str)] = &[
    (file!("base.json"), 2, ""),
    (file!("everything-at-once.json"), 2, "statements[2].date"),
    (file!("turned-names.json"), 3, "actors[0].name"),
    (file!("latin-1.json"), 1, "file: line 3"),
    (file!("half-a-letter.json"), 1, "file: line 3"),
    (file!("deep.json"), 1, "statements[0].x"),
    (file!("comments.json"), 1, "file: line 7"),
    (file!("twins.json"), 1, "stands twice"),
    (file!("ends-of-time.json"), 6, ""),
    (file!("addresses.json"), 3, "sources[1].url"),
    (file!("years-among-months.json"), 4, ""),
];

pub fn cases() -> Vec<Case> {
    let case = |&((name, bytes), left, words): &(File, usize, &str)| {
        if words.is_empty() {
            Case::silent(name, bytes, left)
        } else {
            Case::told(name, bytes, left, words)
        }
    };
    FILES.iter().map(case).collect()
}
