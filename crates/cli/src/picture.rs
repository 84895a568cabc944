//! The picture as PNG: that of the format `svg`, drawn with the fonts that the project ships.

use resvg::tiny_skia::Pixmap;
use timeline_core::convert::{Extract, Location, Note, svg};
use timeline_core::exchange::PNG_SCALE;
use timeline_core::messages;
use timeline_core::preview::{Drawn, Font};

use crate::drawing::{Drawing, DrawingError};

/// The picture of statements, with a note of letters that the fonts haven't got.
///
/// # Errors
/// When it is too large to be drawn.
pub fn write(extract: Extract) -> Result<(Vec<u8>, Vec<Note>), DrawingError> {
    let written = svg::write(extract);
    let (drawable, unknown) = drawable(&written.text);
    let png = png(&Drawing::new().pixels(&drawable, PNG_SCALE as f32)?)?;
    let mut notes = written.notes;
    notes.extend((!unknown.is_empty()).then(|| without_letters(&unknown)));
    Ok((png, notes))
}

/// The drawing with a sign in place of each letter that the fonts haven't got, and these letters,
/// each once.
fn drawable(svg: &str) -> (String, String) {
    let mut unknown = String::new();
    let mut draw = |c: char| match Font::Sans.drawn(c) {
        _ if c.is_ascii() => Some(c),
        Drawn::Letter(c) => Some(c),
        Drawn::Nothing => None,
        Drawn::Unknown => {
            if !unknown.contains(c) {
                unknown.push(c);
            }
            Some(Font::UNKNOWN)
        }
    };
    let drawable = svg.chars().filter_map(&mut draw).collect();
    (drawable, unknown)
}

fn without_letters(letters: &str) -> Note {
    let why = messages::command_letters_without_font(Font::UNKNOWN);
    Note::lost(Location::File, letters, why.to_string())
}

/// The pixels as a file. They cover each other up to the paper, so that none is seen through.
fn png(pixels: &Pixmap) -> Result<Vec<u8>, DrawingError> {
    let (pixels_rgba, mut png) = (pixels.data().chunks_exact(4), Vec::new());
    let rgb: Vec<u8> = pixels_rgba
        .flat_map(|pixel| pixel.iter().take(3))
        .copied()
        .collect();
    let mut encoder = png::Encoder::new(&mut png, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_the_fonts_have_not_are_told_and_signs_without_a_shape_are_none() {
        for (svg, expected, letters) in [
            ("<text>a\n Київ ß</text>", "<text>a\n Київ ß</text>", ""),
            (
                "<a>\u{2068}习近平 习\u{2069}</a>",
                "<a>\u{fffd}\u{fffd}\u{fffd} \u{fffd}</a>",
                "习近平",
            ),
        ] {
            assert_eq!(drawable(svg), (expected.to_owned(), letters.to_owned()));
        }
    }
}
