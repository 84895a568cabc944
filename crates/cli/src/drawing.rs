//! Drawings that core makes as SVG, drawn as pixels: with the fonts that the project ships and no
//! other, so that they are the same wherever they are made.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use thiserror::Error;
use timeline_core::messages;

/// The fonts: those of `timeline_core::preview::Font` by its names, then the bold one of headings.
pub const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
];
/// The font of a text that names none of them.
const USUAL: &str = "Noto Sans";

/// Why there are no pixels.
#[derive(Debug, Error)]
pub enum DrawingError {
    /// It is no SVG.
    #[error("{0}")]
    NoSvg(#[from] resvg::usvg::Error),
    /// There is no memory for so many pixels, or none is asked for.
    #[error("{}", messages::command_picture_size(.0, .1))]
    Size(f32, f32),
    /// It can't be written as PNG.
    #[error("{0}")]
    Png(#[from] png::EncodingError),
}

/// What draws.
#[derive(Debug)]
pub struct Drawing {
    options: Options<'static>,
}

impl Drawing {
    /// With the fonts of the project.
    pub fn new() -> Self {
        let mut fonts = fontdb::Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_sans_serif_family(USUAL);
        Self {
            options: Options {
                font_family: USUAL.to_owned(),
                fontdb: Arc::new(fonts),
                ..Options::default()
            },
        }
    }

    /// The pixels of a drawing, so many to each of its own.
    ///
    /// # Errors
    /// When it is no SVG, or too large.
    pub fn pixels(&self, svg: &str, scale: f32) -> Result<Pixmap, DrawingError> {
        let tree = Tree::from_str(svg, &self.options)?;
        let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
        let pixels = Pixmap::new(width.ceil() as u32, height.ceil() as u32);
        let mut pixels = pixels.ok_or(DrawingError::Size(width, height))?;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixels.as_mut(),
        );
        Ok(pixels)
    }
}

impl Default for Drawing {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many pixels of a picture are darker than the middle.
    fn dark(style: &str) -> usize {
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#fff"/><text x="4" y="28" {style}>Київ, Kyiv</text></svg>"##
        );
        let pixels = Drawing::new().pixels(&svg, 1.0).unwrap();
        let is_dark = |pixel: &&[u8]| pixel.first().is_some_and(|red| *red < 128);
        pixels.data().chunks_exact(4).filter(is_dark).count()
    }

    #[test]
    fn headings_are_bold_and_other_text_is_not() {
        let sans = r#"font-size="20" font-family="system-ui, sans-serif""#;
        let usual = dark(sans);
        assert!(usual > 0);
        for weight in ["600", "700", "bold"] {
            let bold = dark(&format!(r#"{sans} font-weight="{weight}""#));
            assert!(bold * 10 > usual * 13, "{weight}: {bold} of {usual}");
        }
        assert_eq!(dark(&format!(r#"{sans} font-weight="400""#)), usual);
    }
}
