//! The size of the reader's text, as a signal.

use leptos::html::Div;
use leptos::prelude::*;
use timeline_core::timeline::TextScale;

use crate::boxed::memo;
use crate::browser::size::width_of;

/// How many times as wide as text at the root is large the ruler is: a size is told to a fortieth
/// of a pixel.
const RULER_LETTERS: f64 = 10.0;

/// The size of the reader's text, and the element by which it is measured, to be put on the page:
/// the styles make it as wide as [`RULER_LETTERS`] times the size of text at the root.
pub fn text_scale() -> (impl IntoView, Memo<TextScale>) {
    let ruler = NodeRef::<Div>::new();
    let width_px = width_of(ruler);
    let scale = memo(move || TextScale::from_root_px(width_px.get() / RULER_LETTERS));
    (view! { <div class="ruler" node_ref=ruler></div> }, scale)
}
