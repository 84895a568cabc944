//! The fonts of the pictures, as far as the layout needs them: which letters they have, and how
//! wide these are. They are shipped without kerning and ligatures, so that a text is as wide as its
//! letters.

pub use super::advances::Run;
use super::advances::{SANS, SERIF};

/// A font that the project ships (`crates/cli/fonts`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Font {
    /// Noto Sans Regular: names, days, sources.
    Sans,
    /// Noto Serif Bold: what was said.
    Serif,
}

/// What a font makes of a sign of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// It has no shape: control characters, signs of direction, joiners, variants.
    Nothing,
    /// A letter, which may be a blank.
    Letter(char),
    /// The font hasn't got it.
    Unknown,
}

impl Font {
    /// What stands for a letter that a font hasn't got.
    pub const UNKNOWN: char = '\u{fffd}';

    /// Its name, by which a text asks for it.
    pub fn family(self) -> &'static str {
        match self {
            Self::Sans => "Noto Sans",
            Self::Serif => "Noto Serif",
        }
    }

    /// All its letters with their widths, in the order of Unicode.
    pub fn runs(self) -> &'static [Run] {
        match self {
            Self::Sans => SANS,
            Self::Serif => SERIF,
        }
    }

    /// The width of a letter in thousandths of the size of the text; none where the font hasn't got
    /// it.
    pub fn advance(self, letter: char) -> Option<u16> {
        let runs = self.runs();
        let behind = runs.partition_point(|(first, _)| *first <= letter);
        let (first, advances) = runs.get(behind.checked_sub(1)?)?;
        let offset = u32::from(letter) - u32::from(*first);
        advances.get(offset as usize).copied()
    }

    /// What it makes of a sign; all blanks are one.
    pub fn drawn(self, sign: char) -> Drawn {
        match sign {
            _ if sign.is_whitespace() => Drawn::Letter(' '),
            _ if has_no_shape(sign) => Drawn::Nothing,
            _ if self.advance(sign).is_some() => Drawn::Letter(sign),
            _ => Drawn::Unknown,
        }
    }

    /// The width of a text at a size, in pixels. What the font hasn't got takes no room.
    pub fn width_px(self, text: &str, size_px: f64) -> f64 {
        let thousandths: u64 = text
            .chars()
            .filter_map(|c| self.advance(c))
            .map(u64::from)
            .sum();
        thousandths as f64 * size_px / 1000.0
    }
}

fn has_no_shape(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_have_latin_and_cyrillic_letters_and_no_others() {
        for font in [Font::Sans, Font::Serif] {
            for letter in "azAZ09 .,;:“”‘’–—…›·ßéščřžńłøåıŁґєіїҐЄІЇЯюёўђџ€£".chars()
            {
                assert!(
                    font.advance(letter).is_some_and(|advance| advance > 0),
                    "{font:?} {letter}"
                );
            }
            for letter in "\u{0}\n\u{202e}中עش👋".chars() {
                assert_eq!(font.advance(letter), None, "{font:?} {letter:?}");
            }
        }
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let one = Font::Sans.width_px("m", 40.0);
        assert!((Font::Sans.width_px("mmm", 40.0) - 3.0 * one).abs() < 1e-9);
        assert!(Font::Serif.width_px("m", 80.0) > Font::Serif.width_px("i", 80.0));
    }
}
