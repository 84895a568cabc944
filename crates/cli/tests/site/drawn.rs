//! The pictures that messengers show, as they are drawn: there for each page, with the fonts of the
//! project, and again only where they differ.

use std::fs;

use resvg::tiny_skia::Rect;
use resvg::usvg::{Group, Node, Options, TextChunk, Tree, fontdb};
use timeline_cli::drawing::FONTS;
use timeline_cli::postbuild::pages::Painter;
use timeline_core::load::load;
use timeline_core::preview::{Font, HEIGHT_PX, WIDTH_PX};

use crate::previews::{LEAST_MARGIN_PX, pictures, worst};
use crate::site::{BASE, SMALL, Site};

#[test]
fn letters_are_as_wide_as_the_layout_takes_them() {
    for (font, bytes) in [Font::Sans, Font::Serif].into_iter().zip(FONTS) {
        let face = ttf_parser::Face::parse(bytes, 0).unwrap();
        assert_eq!(face.units_per_em(), 1000);
        let mut letters = 0;
        for (first, advances) in font.runs() {
            for (letter, advance) in (u32::from(*first)..).zip(advances.iter()) {
                let glyph = face.glyph_index(char::from_u32(letter).unwrap()).unwrap();
                assert_eq!(face.glyph_hor_advance(glyph), Some(*advance), "{letter:x}");
                letters += 1;
            }
        }
        assert!(letters > 800, "{letters}");
    }
}

/// What the drawing program works with: the fonts that the project ships, and no other.
fn options() -> Options<'static> {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    Options {
        fontdb: fonts.into(),
        ..Options::default()
    }
}

/// Each text of a picture with the box that contains it as drawn.
fn boxes(svg: &str) -> Vec<(String, Rect)> {
    fn collect(group: &Group, found: &mut Vec<(String, Rect)>) {
        for node in group.children() {
            match node {
                Node::Text(text) => {
                    let spans = text.chunks().iter().map(TextChunk::text);
                    found.push((spans.collect(), text.abs_bounding_box()));
                }
                Node::Group(group) => collect(group, found),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(Tree::from_str(svg, &options()).unwrap().root(), &mut found);
    found
}

#[test]
fn every_text_is_within_the_picture_as_it_is_drawn() {
    let longest = ["w".repeat(10_000), "Слово ".repeat(2_000)];
    let worst = longest.iter().map(|text| worst(text));
    for dataset in worst.chain([load(SMALL.as_bytes()).dataset]) {
        for (path, svg) in pictures(&dataset) {
            let boxes = boxes(&svg);
            assert!(boxes.len() > 3, "{path}: {boxes:?}");
            for (text, drawn) in boxes {
                let (left_px, right_px) = (f64::from(drawn.left()), f64::from(drawn.right()));
                let (top_px, bottom_px) = (f64::from(drawn.top()), f64::from(drawn.bottom()));
                assert!(
                    left_px >= LEAST_MARGIN_PX
                        && right_px <= WIDTH_PX - LEAST_MARGIN_PX
                        && top_px >= 0.0
                        && bottom_px <= HEIGHT_PX,
                    "{path}: {drawn:?} {text}"
                );
            }
        }
    }
}

#[test]
fn the_drawing_program_sets_a_text_as_wide_as_the_layout_does() {
    let options = options();
    let text = "Володимир Зеленський: “guarantees” fi AVAT";
    for (font, weight) in [(Font::Sans, 400), (Font::Serif, 700)] {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2000\" height=\"100\"><text x=\"0\" \
             y=\"50\" font-family=\"{}\" font-weight=\"{weight}\" \
             font-size=\"40\">{text}</text></svg>",
            font.family()
        );
        let tree = Tree::from_str(&svg, &options).unwrap();
        let [Node::Text(drawn)] = tree.root().children() else {
            panic!("{:?}", tree.root().children());
        };
        let (width_px, expected_px) = (
            f64::from(drawn.bounding_box().width()),
            font.width_px(text, 40.0),
        );
        assert!(
            (width_px - expected_px).abs() < 4.0,
            "{font:?}: {width_px} for {expected_px}"
        );
    }
}

/// A picture as it is decoded: its size, and for each pixel its place in the palette.
struct Decoded {
    size: (u32, u32),
    palette: Vec<u8>,
    pixels: Vec<u8>,
}

impl Decoded {
    fn of(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let info = reader.info();
        Self {
            size: (info.width, info.height),
            palette: info.palette.clone().unwrap().into_owned(),
            pixels,
        }
    }

    /// How dark the fields of the picture are, in steps from 0 to z, in rows from the
    /// top.
    fn fingerprint(&self) -> Vec<String> {
        let (width_px, height_px) = (self.size.0 as usize, self.size.1 as usize);
        let (field_px, row_px) = (width_px / FIELDS.0, height_px / FIELDS.1);
        let darkness = |x_px: usize, y_px: usize| {
            let colour = 3 * usize::from(self.pixels[y_px * width_px + x_px]);
            let sum: u32 = self.palette[colour..][..3]
                .iter()
                .map(|part| u32::from(*part))
                .sum();
            f64::from(3 * 255 - sum) / 3.0
        };
        let field = |x: usize, y: usize| {
            let places = (0..row_px).flat_map(|down| (0..field_px).map(move |right| (right, down)));
            let sum: f64 = places
                .map(|(right, down)| darkness(x * field_px + right, y * row_px + down))
                .sum();
            let step = (sum / (field_px * row_px) as f64 / STEP).round();
            char::from_digit((step as u32).min(35), 36).unwrap()
        };
        let row = |y| (0..FIELDS.0).map(|x| field(x, y)).collect();
        (0..FIELDS.1).map(row).collect()
    }
}

/// Into how many fields a picture is divided, side by side and below each other.
const FIELDS: (usize, usize) = (30, 14);
/// One step of darkness, of 255.
const STEP: f64 = 3.0;

/// By how much two fingerprints differ in the field where they differ most.
fn difference(one: &[String], other: &[String]) -> u32 {
    let digits = |rows: &[String]| -> Vec<u32> {
        let letters = rows.iter().flat_map(|row| row.chars());
        letters.map(|digit| digit.to_digit(36).unwrap()).collect()
    };
    let (one, other) = (digits(one), digits(other));
    assert_eq!(one.len(), other.len());
    let differences = one.iter().zip(&other).map(|(a, b)| a.abs_diff(*b));
    differences.max().unwrap()
}

/// The fingerprints of pictures by their paths, as they were looked at.
fn looked_at() -> Vec<(&'static str, Vec<String>)> {
    let pictures = include_str!("fingerprints.txt").trim().split("\n\n");
    let picture = |text: &'static str| {
        let (path, rows) = text.split_once('\n').unwrap();
        let path = if path == "(the whole)" { "" } else { path };
        (path, rows.lines().map(str::to_owned).collect())
    };
    pictures.map(picture).collect()
}

/// What drawing programs may differ in, of 35: how they smooth the edges of letters.
const TOLERANCE: u32 = 1;

#[test]
fn pictures_look_as_they_did_when_somebody_looked_at_them() {
    let pictures = pictures(&load(SMALL.as_bytes()).dataset);
    let painter = Painter::new();
    let drawn = |svg: &str| Decoded::of(&painter.png(svg).unwrap()).fingerprint();
    for (path, expected) in looked_at() {
        let (_, svg) = pictures.iter().find(|(of, _)| of == path).unwrap();
        let rows = drawn(svg);
        assert!(
            difference(&rows, &expected) <= TOLERANCE,
            "{path}\n{}",
            rows.join("\n")
        );
        // A picture that lacks any one of its lines is another.
        for line in svg.split("<text").skip(1) {
            let without = svg.replace(
                &format!("<text{line}"),
                line.split_once("</text>").unwrap().1,
            );
            assert!(
                difference(&drawn(&without), &expected) > TOLERANCE,
                "{path}: {line}"
            );
        }
    }
}

#[test]
fn each_page_has_its_picture() {
    let site = Site::new("pictures", SMALL, Some(BASE));
    let paths = site.files("preview.png");
    assert_eq!(paths.len(), 6 + 3 + 2 + 1);
    for path in &paths {
        let png = fs::read(site.folder().join(path)).unwrap();
        assert!(png.len() < 60_000, "{path}: {}", png.len());
        let Decoded {
            size,
            palette,
            pixels,
        } = Decoded::of(&png);
        assert_eq!(size, (1200, 630));
        // The most frequent colour, that of the ground, is the first of the palette.
        let drawn = pixels.iter().filter(|pixel| **pixel != 0);
        assert!(
            palette.len() > 30 && drawn.count() > 5_000,
            "{path} is empty"
        );
    }
}

#[test]
fn a_picture_is_drawn_again_only_where_it_differs() {
    let site = Site::new("pictures-again", SMALL, Some(BASE));
    let paths = site.files("preview.png");
    for path in &paths {
        // A byte behind the end of a PNG changes nothing in it.
        let path = site.folder().join(path);
        let mut png = fs::read(&path).unwrap();
        png.push(0);
        fs::write(&path, png).unwrap();
    }
    // Those that were drawn since.
    let drawn = || -> Vec<&str> {
        let drawn = paths.iter().filter(|path| {
            let png = fs::read(site.folder().join(path)).unwrap();
            png.last() != Some(&0)
        });
        drawn.map(String::as_str).collect()
    };
    site.make(Some(BASE)).unwrap();
    assert_eq!(drawn(), [""; 0]);
    let data = SMALL.replace("\"name\": \"Bob\"", "\"name\": \"Rob\"");
    fs::write(site.folder().join("data/statements.json"), data).unwrap();
    site.make(Some(BASE)).unwrap();
    let with_the_name = [
        "actor/bob/preview.png",
        "statement/bob-answer/preview.png",
        "statement/bob-month/preview.png",
        "statement/bob-on-ann/preview.png",
    ];
    assert_eq!(drawn(), with_the_name);
}

#[test]
fn the_same_picture_comes_out_each_time() {
    let dataset = load(SMALL.as_bytes()).dataset;
    let (_, svg) = &pictures(&dataset)[0];
    let painter = Painter::new();
    assert_eq!(painter.png(svg).unwrap(), Painter::new().png(svg).unwrap());
}
