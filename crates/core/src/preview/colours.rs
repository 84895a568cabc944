//! The colours of the pictures: those of the page in the light theme (`style/tokens.css`).

use crate::model::{CombinedStance, Stance};

pub const PAPER: &str = "#fcfbf8";
pub const INK: &str = "#1d1b18";
pub const QUIET: &str = "#625d55";
pub const RULE: &str = "#b9b3a8";
pub const BAND: &str = "#efeae0";
/// Behind what says that a claim is about somebody else.
pub const NOTICE: &str = "#fdf4dc";

/// The colour of a combined stance.
pub fn of_combined_stance(combined_stance: CombinedStance) -> &'static str {
    match combined_stance {
        CombinedStance::One(Stance::Supports) => "#0b66b0",
        CombinedStance::One(Stance::Opposes) => "#b3261e",
        CombinedStance::One(Stance::Conditional) => "#9a5f00",
        CombinedStance::One(Stance::Unclear) => "#6a6f78",
        CombinedStance::Mixed => "#34302b",
        CombinedStance::Silent => "#8b857b",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::GLYPH_STYLES;

    #[test]
    fn the_colours_are_those_of_the_page() {
        let tokens = include_str!("../../../../style/tokens.css");
        let named = CombinedStance::ALL
            .iter()
            .map(|&combined_stance| (combined_stance.word(), of_combined_stance(combined_stance)));
        for (word, colour) in named.clone() {
            let rule = format!(".stance-{word} {{ color: {colour} }}");
            assert!(GLYPH_STYLES.contains(&rule), "{rule}");
        }
        let others = [
            ("paper", PAPER),
            ("ink", INK),
            ("quiet", QUIET),
            ("rule-strong", RULE),
            ("event", BAND),
            ("notice", NOTICE),
        ];
        for (name, colour) in named.chain(others) {
            let token = format!("--{name}: var(--usual, light-dark({colour},");
            assert!(tokens.contains(&token), "{token}");
        }
    }
}
