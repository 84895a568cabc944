//! The pictures of previews: SVG as `timeline_core::preview` lays it out, drawn with the fonts that
//! the project ships, as PNG with a palette.
//!
//! Drawing takes longest of all that a build does with the pages. So each picture says in itself,
//! in a text chunk, from what it was drawn; one that says the same is taken as it is, from where it
//! will be or from an earlier build.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt::Write;

use resvg::tiny_skia::Pixmap;
use sha2::{Digest, Sha256};

use crate::drawing::{Drawing, DrawingError, FONTS};
use crate::postbuild::error::Error;

/// Under what name a picture says from what it was drawn.
const KEYWORD: &str = "timeline-source";
/// Counted up when the same SVG comes to be drawn otherwise.
const EDITION: &[u8] = b"1";
/// Within these first bytes of a picture it says so.
const HEAD_BYTES: usize = 4096;

/// What draws.
#[derive(Debug)]
pub struct Painter {
    drawing: Drawing,
    /// Has taken in what all pictures are drawn with.
    source: Sha256,
}

impl Painter {
    /// With the fonts of the project and no other.
    pub fn new() -> Self {
        let mut source = Sha256::new();
        source.update(EDITION);
        for font in FONTS {
            source.update(font);
        }
        Self {
            drawing: Drawing::new(),
            source,
        }
    }

    /// Whether a picture was drawn from this SVG, with these fonts.
    pub fn has_drawn(&self, png: &[u8], svg: &str) -> bool {
        let said = [KEYWORD, "\0", &self.source_of(svg)].concat();
        let head = png.get(..HEAD_BYTES.min(png.len())).unwrap_or_default();
        head.windows(said.len()).any(|part| part == said.as_bytes())
    }

    /// From what a picture is drawn, in short.
    fn source_of(&self, svg: &str) -> String {
        let hash = self.source.clone().chain_update(svg).finalize();
        hash.iter().fold(String::new(), |mut hex, byte| {
            // Writing to text can't fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// The picture as PNG.
    ///
    /// # Errors
    /// When it is no SVG.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>, Error> {
        let picture = |error: DrawingError| Error::Picture(error.to_string());
        let pixels = self.drawing.pixels(svg, 1.0).map_err(picture)?;
        self.encoded(&pixels, svg)
            .map_err(|error| picture(error.into()))
    }

    /// The pixels with a palette, and with the text that says from what they are drawn.
    fn encoded(&self, pixels: &Pixmap, svg: &str) -> Result<Vec<u8>, png::EncodingError> {
        let (palette, indexes) = indexed(pixels.data());
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, pixels.width(), pixels.height());
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Balanced);
        encoder.set_palette(palette);
        encoder.add_text_chunk(KEYWORD.to_owned(), self.source_of(svg))?;
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&indexes)?;
        writer.finish()?;
        Ok(png)
    }
}

impl Default for Painter {
    fn default() -> Self {
        Self::new()
    }
}

/// A colour: red, green, blue.
type Colour = [u8; 3];

/// As many colours as a palette holds.
const MOST_COLOURS: usize = 256;

/// The pixels as places in a palette, which has three bytes a colour. Pictures have few colours and
/// what lies between them at the edges of letters: where these are more than a palette holds, it
/// has the most frequent ones, and each other pixel gets the one that is nearest.
fn indexed(rgba: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let runs = runs(rgba);
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut colours: Vec<Colour> = counts.keys().copied().collect();
    // Of equally rare ones, those that lie far apart.
    let spread = |colour: Colour| colour.map(u8::reverse_bits);
    colours.sort_by_key(|&colour| (Reverse(counts.get(&colour)), spread(colour)));
    let palette = colours
        .get(..MOST_COLOURS.min(colours.len()))
        .unwrap_or_default();
    let index = |colour: Colour| (colour, nearest(palette, colour));
    let index_of: HashMap<Colour, u8> = colours.iter().copied().map(index).collect();
    let mut indexes = Vec::with_capacity(rgba.len() / 4);
    for (colour, length) in runs {
        let index = index_of.get(&colour).copied().unwrap_or_default();
        indexes.resize(indexes.len() + length, index);
    }
    (palette.concat(), indexes)
}

/// The colours of the pixels, each with how many in a row have it: most pixels are as the one
/// before.
fn runs(rgba: &[u8]) -> Vec<(Colour, usize)> {
    let mut runs: Vec<(Colour, usize)> = Vec::new();
    for pixel in rgba.chunks_exact(4) {
        let &[red, green, blue, _] = pixel else {
            continue;
        };
        let colour = [red, green, blue];
        match runs.last_mut() {
            Some((last, length)) if *last == colour => *length += 1,
            _ => runs.push((colour, 1)),
        }
    }
    runs
}

/// The place of the colour in a palette that differs least.
fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |other: &Colour| -> u32 {
        let parts = other.iter().zip(colour);
        parts.map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let indexed = (0..=u8::MAX).zip(palette);
    indexed
        .min_by_key(|(_, other)| distance(other))
        .map_or(0, |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_stay_as_they_are_and_rare_ones_of_many_become_what_is_nearest() {
        let (palette, indexes) = indexed(&[1, 2, 3, 255, 4, 5, 6, 255, 4, 5, 6, 255]);
        assert_eq!((palette, indexes), (vec![4, 5, 6, 1, 2, 3], vec![1, 0, 0]));
        // Each of these once, and the ground twice.
        let many = (0..=255u8).flat_map(|a| [[a, 0, 8, 255], [a, 16, 0, 255]]);
        let many: Vec<u8> = many.chain([[9, 9, 9, 255]; 2]).flatten().collect();
        let (palette, indexes) = indexed(&many);
        assert_eq!(
            (palette.len(), palette.get(..3)),
            (3 * 256, Some(&[9, 9, 9][..]))
        );
        for (pixel, index) in many.chunks(4).zip(indexes) {
            let colour = &palette[3 * usize::from(index)..][..3];
            assert!(
                colour.iter().zip(pixel).all(|(a, b)| a.abs_diff(*b) <= 16),
                "{colour:?} for {pixel:?}"
            );
        }
    }

    #[test]
    fn a_picture_says_from_what_it_was_drawn() {
        let svg = |colour: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><rect \
                 width=\"1200\" height=\"630\" fill=\"{colour}\"/></svg>"
            )
        };
        let painter = Painter::new();
        let png = painter.png(&svg("red")).unwrap();
        assert!(
            painter.has_drawn(&png, &svg("red"))
                && !painter.has_drawn(&png, &svg("blue"))
                && !painter.has_drawn(b"", &svg("red"))
        );
        assert!(png.len() < 4_000, "{}", png.len());
        let error = Painter::new().png("<svg>").unwrap_err().to_string();
        assert!(
            error.starts_with("a picture of a preview can't be drawn: "),
            "{error}"
        );
    }
}
