//! How much a data file may have of anything. Problems name these limits, and the loader holds
//! them.

/// A text is shown in several places at once, and a browser takes seconds to lay out megabytes. A
/// whole speech has a tenth of this.
pub const LONGEST_TEXT_BYTES: usize = 100_000;

/// How many signs an id may have without a remark. Links carry ids, and some programs cut long
/// links.
pub const LONGEST_SLUG: usize = 200;
