//! Marks before words. Each is drawn once in a page and referred to where it stands, since a page has
//! hundreds of a few kinds.

use maud::{Markup, html};

use super::super::glyph::glyph;
use crate::model::{Tone, Voice};

/// A mark as it stands before words, told elsewhere in words.
pub fn mark(tone: Tone, voice: Voice) -> Markup {
    html! { svg.legend-mark width="30" height="22" aria-hidden="true" { use href={ "#" (name(tone, voice)) } {} } }
}

/// The drawings of the marks that are referred to in `body`.
pub fn sprite(body: &str) -> Markup {
    let all = Tone::ALL
        .iter()
        .flat_map(|&tone| Voice::ALL.map(|voice| (tone, voice)));
    html! {
        svg.sprite width="0" height="0" aria-hidden="true" {
            // Quotation marks of data are escaped, so that only a reference is found.
            @for (tone, voice) in all.filter(|&(tone, voice)| body.contains(&format!("\"#{}\"", name(tone, voice)))) {
                symbol id=(name(tone, voice)) viewBox="-15 -11 30 22" { (glyph(tone, voice)) }
            }
        }
    }
}

fn name(tone: Tone, voice: Voice) -> String {
    format!("{}-{}", tone.word(), voice.word())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_draws_the_marks_that_it_has_and_no_other() {
        let tone = Tone::Mixed;
        let body = html! { (mark(tone, Voice::Own)) p { "\"#silent-own\"" } }.into_string();
        let sprite = sprite(&body).into_string();
        assert_eq!(sprite.matches("<symbol").count(), 1, "{sprite}");
        assert!(sprite.contains("id=\"mixed-own\""), "{sprite}");
    }
}
