//! Words that stand for what another format leaves open and a data file must have.

use crate::messages;

/// The publisher of a source that names none.
pub const NO_PUBLISHER: &str = messages::publisher_not_named();
/// The actor of what names no speaker: its id, and its name as shown.
pub const NO_SPEAKER: (&str, &str) = ("speaker-not-named", messages::speaker_not_named());
