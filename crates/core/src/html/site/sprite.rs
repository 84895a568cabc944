//! Marks before words. Each is drawn once in a page and referred to where it stands, since a page
//! has hundreds of a few kinds.

use maud::{Markup, html};

use super::super::glyph::glyph;
use crate::model::{Attribution, CombinedStance};

/// A mark as it stands before words, told elsewhere in words.
pub fn mark(combined_stance: CombinedStance, attribution: Attribution) -> Markup {
    html! {
        svg.legend-mark width="30" height="22" aria-hidden="true" {
            use href={ "#" (name(combined_stance, attribution)) } {}
        }
    }
}

/// The drawings of the marks that are referred to in `body`.
pub fn sprite(body: &str) -> Markup {
    let all = CombinedStance::ALL.iter().flat_map(|&combined_stance| {
        Attribution::ALL.map(|attribution| (combined_stance, attribution))
    });
    // Quotation marks of data are escaped, so that only a reference is found.
    let used = all.filter(|&(combined_stance, attribution)| {
        body.contains(&format!("\"#{}\"", name(combined_stance, attribution)))
    });
    html! {
        svg.sprite width="0" height="0" aria-hidden="true" {
            @for (combined_stance, attribution) in used {
                symbol id=(name(combined_stance, attribution)) viewBox="-15 -11 30 22" {
                    (glyph(combined_stance, attribution))
                }
            }
        }
    }
}

fn name(combined_stance: CombinedStance, attribution: Attribution) -> String {
    format!("{}-{}", combined_stance.word(), attribution.word())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_draws_the_marks_that_it_has_and_no_other() {
        let combined_stance = CombinedStance::Mixed;
        let body = html! { (mark(combined_stance, Attribution::Own)) p { "\"#silent-own\"" } }
            .into_string();
        let sprite = sprite(&body).into_string();
        assert_eq!(sprite.matches("<symbol").count(), 1, "{sprite}");
        assert!(sprite.contains("id=\"mixed-own\""), "{sprite}");
    }
}
