//! What fills areas of the picture beside plain colour: hatching of a long silence, and a texture
//! for each stance, by which shares in a bar are told apart without their colours.

use maud::{Markup, html};

use crate::model::CombinedStance;

/// A drawing that shows nothing and holds the patterns, once on a page; styles fill with them by
/// their ids.
pub fn patterns() -> String {
    let markup = html! {
        svg.patterns width="0" height="0" aria-hidden="true" {
            pattern
                id="quiet-hatch"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            {
                line.quiet-hatch y2="6" {}
            }
            @for &combined_stance in CombinedStance::ALL {
                pattern
                    id={ "share-" (combined_stance.word()) }
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                {
                    rect
                        class={ "share-ground stance-" (combined_stance.word()) }
                        width="6"
                        height="6"
                    {}
                    (texture(combined_stance))
                }
            }
        }
    };
    markup.into_string()
}

/// None for the most frequent: a plain area is a texture, too.
fn texture(combined_stance: CombinedStance) -> Markup {
    let path = match combined_stance.word() {
        "opposes" => "M-1 5l2 2M-1 1l8 8M1-3l8 8M5-1l2 2",
        "conditional" => "M1.5 0v6M4.5 0v6",
        "unclear" => "M0 1.5h6M0 4.5h6",
        "mixed" => "M0 3h6M3 0v6",
        "silent" => "M3 3h.01",
        _ => return html! {},
    };
    html! { path.share-texture d=(path) {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stance_has_a_texture_of_its_own() {
        let mut textures: Vec<String> = CombinedStance::ALL
            .iter()
            .map(|&combined_stance| texture(combined_stance).into_string())
            .collect();
        textures.sort();
        textures.dedup();
        assert_eq!(textures.len(), CombinedStance::ALL.len());
        let text = patterns();
        for combined_stance in CombinedStance::ALL {
            assert!(
                text.contains(&format!("id=\"share-{}\"", combined_stance.word())),
                "{text}"
            );
        }
    }
}
