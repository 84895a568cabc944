//! Words that stand for what another format leaves open and a data file must have.

/// The publisher of a source that names none.
pub const NO_PUBLISHER: &str = "Publisher not named";
/// The actor of what names no speaker: its id, and its name as shown.
pub const NO_SPEAKER: (&str, &str) = ("speaker-not-named", "Speaker not named");
