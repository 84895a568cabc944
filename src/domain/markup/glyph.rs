//! The shape of a mark, from what it must show.
//!
//! Stance is told by shape and colour together. Whose words they are is told by the fill: the speaker's own are
//! solid, hearsay is hollow, and a claim about somebody else is hollow with a dot and a broken ring.

use maud::{Markup, html};

use crate::domain::model::{Stance, Tone, Voice};

/// The outline of each tone, about 12 px wide, around its centre.
fn outline(tone: Tone) -> &'static str {
    match tone {
        Tone::One(Stance::Supports) => "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z",
        Tone::One(Stance::Opposes) => "M-5.3-5.3H5.3V5.3H-5.3Z",
        Tone::One(Stance::Conditional) => "M0-6.6L6.8 5.2H-6.8Z",
        Tone::One(Stance::Unclear) => "M0-7L7 0L0 7L-7 0Z",
        Tone::Mixed => "M-3.5-6H3.5L7 0L3.5 6H-3.5L-7 0Z",
        Tone::Silent => "M-6-2H6V2H-6Z",
    }
}

/// The shape, around the origin of whatever it stands in.
pub fn glyph(tone: Tone, voice: Voice) -> Markup {
    let is_claim = voice == Voice::AboutOther;
    // A triangle's middle lies lower than that of its box.
    let dot_y = if tone == Tone::One(Stance::Conditional) {
        "1.2"
    } else {
        "0"
    };
    html! {
        g class={ "glyph tone-" (tone.word()) " voice-" (voice.word()) } {
            @if is_claim { circle.glyph-ring r="9.5" {} }
            path.glyph-shape d=(outline(tone)) {}
            @if is_claim { circle.glyph-dot cy=(dot_y) r="2" {} }
        }
    }
}
