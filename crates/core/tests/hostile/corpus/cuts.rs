//! A small file cut off after each of its bytes, and one with each of its bytes spoilt.

use super::{BASE, Case};

pub fn cases() -> Vec<Case> {
    let ends = ends_of_rows();
    let whole = BASE.trim_end().len();
    let cut = |end: usize| {
        let left = ends.iter().filter(|row_end| **row_end <= end).count();
        let bytes = &BASE.as_bytes()[..end];
        Case::told(format!("cut off after {end} bytes"), bytes, left, "file: ")
    };
    let mut cases: Vec<Case> = (0..whole).map(cut).collect();
    cases.extend((0..whole).filter(|at| at % 7 == 0).map(|at| {
        // A byte that can stand nowhere outside a text, and inside none.
        let mut bytes = BASE.as_bytes().to_vec();
        bytes[at] = 1;
        let left = ends.iter().filter(|row_end| **row_end <= at).count();
        Case::told(format!("spoilt at byte {at}"), bytes, left, "file: ")
    }));
    cases
}

/// Where each row of the last table ends.
fn ends_of_rows() -> Vec<usize> {
    let table = BASE
        .find("\"statements\"")
        .expect("the base has its tables");
    let rows = BASE[table..].match_indices("\"}");
    let mut ends: Vec<usize> = rows.map(|(at, piece)| table + at + piece.len()).collect();
    // A position ends like a row does, but a list goes on after it.
    ends.retain(|end| !BASE[*end..].starts_with(']'));
    ends
}
