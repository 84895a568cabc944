//! QR codes (ISO/IEC 18004), by which a link goes from a screen to a phone.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// The empty rim that readers of QR codes want around one, in modules.
const RIM: i32 = 4;

/// A QR code as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrDrawing {
    /// Width and height with the rim, in modules: that of the SVG's `viewBox`.
    pub size: i32,
    /// The dark modules, as the `d` of an SVG path.
    pub path: String,
}

/// The QR code of a text, with the level of correction that is usual on a screen (M, 15 %); none
/// for a text of more than 2,331 bytes, which no code of that level holds.
pub fn qr_drawing(text: &str) -> Option<QrDrawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let end = (x..code.size()).find(|&x| !code.get_module(x, y));
            let dark = end.unwrap_or(code.size()) - x;
            if dark > 0 {
                let (left, top) = (x + RIM, y + RIM);
                let _ = write!(path, "M{left} {top}h{dark}v1h-{dark}z");
            }
            x += dark + 1;
        }
    }
    Some(QrDrawing {
        size: code.size() + 2 * RIM,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader of QR codes finds in a drawing, each module drawn as four pixels by four.
    fn read(drawing: &QrDrawing) -> String {
        const SCALE: usize = 4;
        let size = drawing.size as usize * SCALE;
        let mut is_dark = vec![false; size * size];
        for part in drawing.path.split('M').skip(1) {
            let (left, rest) = part.split_once(' ').unwrap();
            let (top, rest) = rest.split_once('h').unwrap();
            let (width, _) = rest.split_once('v').unwrap();
            let [left, top, width] = [left, top, width].map(|text| text.parse::<usize>().unwrap());
            for y in top * SCALE..(top + 1) * SCALE {
                let row = y * size;
                is_dark[row + left * SCALE..row + (left + width) * SCALE].fill(true);
            }
        }
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| {
            if is_dark[y * size + x] { 0 } else { 255 }
        });
        let codes = image.detect_grids();
        assert_eq!(codes.len(), 1);
        codes[0].decode().unwrap().1
    }

    #[test]
    fn a_reader_of_codes_finds_the_address() {
        let long = format!("https://example.org/?actor={}", "somebody,".repeat(60));
        for address in [
            "https://example.org/",
            "http://127.0.0.1:8080/?q=Зеленський",
            &long,
        ] {
            assert_eq!(read(&qr_drawing(address).unwrap()), address);
        }
    }

    #[test]
    fn what_is_too_long_for_a_code_has_none() {
        assert!(qr_drawing(&"x".repeat(2331)).is_some());
        assert_eq!(qr_drawing(&"x".repeat(2332)), None);
    }
}
