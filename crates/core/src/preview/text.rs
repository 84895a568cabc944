//! Texts in boxes: broken into lines, set smaller where they are long, cut where that isn't enough.

use super::font::{Drawn, Font};

/// How far lines are apart, as a share of their size.
pub const LEADING: f64 = 1.24;
const ELLIPSIS: char = '…';
/// Of texts longer than this nothing more can be seen.
const MOST_LETTERS: usize = 2_000;

/// A text as it stands in its box.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The size of the letters.
    pub size_px: f64,
    /// Its lines, of which none is wider than the box.
    pub lines: Vec<String>,
}

impl Block {
    /// How high its lines are together.
    pub fn height_px(&self) -> f64 {
        self.lines.len() as f64 * self.size_px * LEADING
    }
}

/// A box for a text.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub width_px: f64,
    pub height_px: f64,
}

/// The text in a box, as large as it fits whole: in the first of the sizes, largest first. Where
/// none is small enough, it is cut at the last.
pub fn fitted(text: &str, font: Font, sizes_px: &[f64], room: Room) -> Block {
    let text = drawable(text, font);
    let mut block = Block {
        size_px: 0.0,
        lines: Vec::new(),
    };
    for &size_px in sizes_px {
        block = Block {
            size_px,
            lines: wrapped(&text, font, size_px, room.width_px),
        };
        if block.height_px() <= room.height_px {
            return block;
        }
    }
    cut(block, font, room)
}

/// The text on one line, cut where it is too long.
pub fn one_line(text: &str, font: Font, size_px: f64, width_px: f64) -> String {
    let height_px = size_px * LEADING;
    let block = fitted(
        text,
        font,
        &[size_px],
        Room {
            width_px,
            height_px,
        },
    );
    block.lines.into_iter().next().unwrap_or_default()
}

/// As many of the lines as there is room for, at least one; the last of them says that there is
/// more.
fn cut(block: Block, font: Font, room: Room) -> Block {
    let Block { size_px, mut lines } = block;
    let most = (room.height_px / (size_px * LEADING) + 1e-6).floor() as usize;
    lines.truncate(most.max(1));
    if let Some(last) = lines.last_mut() {
        while font.width_px(last, size_px) + font.width_px("…", size_px) > room.width_px
            && last.pop().is_some()
        {}
        last.truncate(
            last.trim_end_matches([' ', ',', ';', ':', '.', '-', '–'])
                .len(),
        );
        last.push(ELLIPSIS);
    }
    Block { size_px, lines }
}

/// The text as the font can draw it: on one line, blanks single, without signs that have no shape,
/// and with a sign in place of each letter that the font hasn't got. Empty where that would be most
/// of it.
fn drawable(text: &str, font: Font) -> String {
    let mut drawn = String::new();
    let (mut known, mut unknown) = (0, 0);
    let signs = text.chars().map(|sign| font.drawn(sign));
    let with_shape = signs.filter(|sign| *sign != Drawn::Nothing);
    for sign in with_shape.take(MOST_LETTERS) {
        match sign {
            Drawn::Letter(' ') if drawn.is_empty() || drawn.ends_with(' ') => {}
            Drawn::Letter(c) => {
                known += usize::from(c.is_alphanumeric());
                drawn.push(c);
            }
            Drawn::Unknown => {
                unknown += 1;
                drawn.push(Font::UNKNOWN);
            }
            Drawn::Nothing => {}
        }
    }
    if unknown > known {
        return String::new();
    }
    drawn.truncate(drawn.trim_end().len());
    drawn
}

/// The text in lines, broken between words, and within one that is wider than the box.
fn wrapped(text: &str, font: Font, size_px: f64, width_px: f64) -> Vec<String> {
    let mut lines = Lines {
        font,
        size_px,
        width_px,
        done: Vec::new(),
        line: String::new(),
        used_px: 0.0,
    };
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        lines.add(word);
    }
    lines.finish()
}

struct Lines {
    font: Font,
    size_px: f64,
    width_px: f64,
    done: Vec<String>,
    line: String,
    used_px: f64,
}

impl Lines {
    fn add(&mut self, word: &str) {
        let space_px = self.font.width_px(" ", self.size_px);
        let word_px = self.font.width_px(word, self.size_px);
        if !self.line.is_empty() && self.used_px + space_px + word_px <= self.width_px {
            self.line.push(' ');
            self.line.push_str(word);
            self.used_px += space_px + word_px;
            return;
        }
        self.end_line();
        for letter in word.chars() {
            let letter_px = self
                .font
                .width_px(letter.encode_utf8(&mut [0; 4]), self.size_px);
            if !self.line.is_empty() && self.used_px + letter_px > self.width_px {
                self.end_line();
            }
            self.line.push(letter);
            self.used_px += letter_px;
        }
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
        self.used_px = 0.0;
    }

    fn finish(mut self) -> Vec<String> {
        self.end_line();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROOM: Room = Room {
        width_px: 400.0,
        height_px: 130.0,
    };

    fn fit(text: &str) -> Block {
        fitted(text, Font::Serif, &[60.0, 40.0, 30.0], ROOM)
    }

    #[test]
    fn a_text_is_as_large_as_it_fits_whole() {
        assert_eq!(
            fit("Short"),
            Block {
                size_px: 60.0,
                lines: vec!["Short".to_owned()]
            }
        );
        let longer = fit("A bridge must come before winter");
        assert!(
            longer.size_px < 60.0 && longer.lines.len() > 1,
            "{longer:?}"
        );
        assert_eq!(longer.lines.join(" "), "A bridge must come before winter");
    }

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        let cut = fit(&"word ".repeat(90));
        assert_eq!((cut.size_px, cut.lines.len()), (30.0, 3));
        assert!(cut.lines[2].ends_with("word…"), "{cut:?}");
        let one = fit(&"w".repeat(10_000));
        assert!(
            one.lines.iter().all(|line| !line.contains(' ')) && one.lines[2].ends_with('…'),
            "{one:?}"
        );
        assert!(one_line("Довге ім’я, яке не вміщується", Font::Sans, 40.0, 200.0).ends_with('…'));
    }

    #[test]
    fn what_has_no_shape_is_left_out_and_what_the_font_has_not_is_told() {
        for (text, drawn) in [
            ("  a\n\tb\u{a0}c ", "a b c"),
            ("\u{202e}abc\u{202c}", "abc"),
            ("a\u{0}b\u{ad}c", "abc"),
            (
                "Trump and 习近平 x y z",
                "Trump and \u{fffd}\u{fffd}\u{fffd} x y z",
            ),
            ("习近平", ""),
            ("שלום", ""),
            ("…", "…"),
        ] {
            assert_eq!(drawable(text, Font::Sans), drawn, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_box_and_all_are_within_its_height(
            text in "[a-zA-ZА-яіїєґ ’“”,.\u{0}\u{202e}\n-]{0,300}",
            width_px in 60.0..900.0f64,
            height_px in 40.0..400.0f64,
        ) {
            let room = Room { width_px, height_px };
            let block = fitted(&text, Font::Sans, &[70.0, 50.0, 30.0], room);
            for line in &block.lines {
                prop_assert!(
                    Font::Sans.width_px(line, block.size_px) <= width_px + 1e-6,
                    "{}",
                    line
                );
            }
            prop_assert!(block.height_px() <= height_px + 1e-6 || block.lines.len() == 1);
        }
    }
}
