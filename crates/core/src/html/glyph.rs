//! The shape of a mark, from what it must show.
//!
//! Stance is told by shape and colour together. Whose words they are is told by the fill: the speaker's own are
//! solid, hearsay is hollow, and a claim about somebody else is hollow with a dot and a broken ring.

use maud::{Markup, html};

use crate::model::{Stance, Tone, Voice};
use crate::number::Px;

/// The outline of each tone, about 12 px wide, drawn from its centre.
fn outline(tone: Tone) -> &'static str {
    match tone {
        Tone::One(Stance::Supports) => "m-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z",
        Tone::One(Stance::Opposes) => "m-5.3-5.3h10.6v10.6h-10.6z",
        Tone::One(Stance::Conditional) => "m0-6.6l6.8 11.8h-13.6z",
        Tone::One(Stance::Unclear) => "m0-7l7 7l-7 7l-7-7z",
        Tone::Mixed => "m-3.5-6h7l3.5 6l-3.5 6h-7l-3.5-6z",
        Tone::Silent => "m-6-2h12v4h-12z",
    }
}

/// The shape, around the origin of whatever it stands in.
pub fn glyph(tone: Tone, voice: Voice) -> Markup {
    html! { g class={ "glyph " (glyph_class(tone, voice)) } { (shape(tone, voice, (0.0, 0.0))) } }
}

/// The classes that give a shape its colours, for an element around it.
pub fn glyph_class(tone: Tone, voice: Voice) -> Markup {
    html! { "tone-" (tone.word()) " voice-" (voice.word()) }
}

/// The parts of a shape around a place, in pixels from left and top.
pub fn shape(tone: Tone, voice: Voice, (x_px, y_px): (f64, f64)) -> Markup {
    let is_claim = voice == Voice::AboutOther;
    let (x, y) = (Px(x_px), Px(y_px));
    // A triangle's middle lies lower than that of its box.
    let is_triangle = tone == Tone::One(Stance::Conditional);
    let dot_y = Px(y_px + if is_triangle { 1.2 } else { 0.0 });
    html! {
        @if is_claim { circle.glyph-ring cx=(x) cy=(y) r="9.5" {} }
        path.glyph-shape d={ "M" (x) " " (y) (outline(tone)) } {}
        @if is_claim { circle.glyph-dot cx=(x) cy=(dot_y) r="2" {} }
    }
}
