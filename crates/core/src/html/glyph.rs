//! The shape of a mark, from what it must show.
//!
//! Stance is told by shape and colour together. Whose words they are is told by the fill: the
//! speaker's own are solid, hearsay is hollow, and a claim about somebody else is hollow with a dot
//! and a broken ring.

use maud::{Markup, html};

use crate::model::{Attribution, CombinedStance, Stance};
use crate::px::Px;

/// How marks look in a drawing that stands alone.
pub const GLYPH_STYLES: &str = include_str!("glyph.css");

/// The outline of each combined stance, about 12 px wide, drawn from its centre.
fn outline(combined_stance: CombinedStance) -> &'static str {
    match combined_stance {
        CombinedStance::One(Stance::Supports) => "m-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0z",
        CombinedStance::One(Stance::Opposes) => "m-5.3-5.3h10.6v10.6h-10.6z",
        CombinedStance::One(Stance::Conditional) => "m0-6.6l6.8 11.8h-13.6z",
        CombinedStance::One(Stance::Unclear) => "m0-7l7 7l-7 7l-7-7z",
        CombinedStance::Mixed => "m-3.5-6h7l3.5 6l-3.5 6h-7l-3.5-6z",
        CombinedStance::Silent => "m-6-2h12v4h-12z",
    }
}

/// The shape, around the origin of whatever it stands in.
pub fn glyph(combined_stance: CombinedStance, attribution: Attribution) -> Markup {
    html! {
        g class={ "glyph " (glyph_class(combined_stance, attribution)) } {
            (shape(combined_stance, attribution, (0.0, 0.0)))
        }
    }
}

/// The classes that give a shape its colours, for an element around it.
pub fn glyph_class(combined_stance: CombinedStance, attribution: Attribution) -> Markup {
    html! { "stance-" (combined_stance.word()) " attribution-" (attribution.word()) }
}

/// The parts of a shape around a place, in pixels from left and top.
pub fn shape(
    combined_stance: CombinedStance,
    attribution: Attribution,
    (x_px, y_px): (f64, f64),
) -> Markup {
    let is_claim = attribution == Attribution::AboutOther;
    let (x, y) = (Px(x_px), Px(y_px));
    // A triangle's middle lies lower than that of its box.
    let is_triangle = combined_stance == CombinedStance::One(Stance::Conditional);
    let dot_y = Px(y_px + if is_triangle { 1.2 } else { 0.0 });
    html! {
        @if is_claim { circle.glyph-ring cx=(x) cy=(y) r="9.5" {} }
        path.glyph-shape d={ "M" (x) " " (y) (outline(combined_stance)) } {}
        @if is_claim { circle.glyph-dot cx=(x) cy=(dot_y) r="2" {} }
    }
}
