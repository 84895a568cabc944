//! The picture as PNG, as it comes out of the command line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by a panic"
)]

use std::collections::BTreeSet;
use std::io::Cursor;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::{fs, process};

use roxmltree::Document;

const SMALL: &str = include_str!("../../core/src/load/fixtures/small.json");
const REAL: &str = include_str!("../../../public/data/statements.json");

/// A folder with a data file, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, data: &str) -> Self {
        let name = format!("timeline-picture-{name}-{}", process::id());
        let folder = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).unwrap();
        fs::write(folder.0.join("data.json"), data).unwrap();
        folder
    }

    fn convert(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_timeline"));
        let command = command.current_dir(&self.0).args(["convert", "data.json"]);
        command.args(arguments).output().unwrap()
    }

    /// What is told while a file is written.
    fn written(&self, file: &str) -> String {
        let output = self.convert(&[file]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{told}");
        told
    }

    fn picture(&self) -> Picture {
        Picture::of(&fs::read(self.0.join("out.png")).unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The pixels of a PNG in red, green and blue.
#[derive(PartialEq)]
struct Picture {
    width_px: usize,
    height_px: usize,
    rgb: Vec<u8>,
}

impl Picture {
    fn of(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
        let mut rgb = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut rgb).unwrap();
        assert_eq!(reader.info().color_type, png::ColorType::Rgb);
        Self {
            width_px: reader.info().width as usize,
            height_px: reader.info().height as usize,
            rgb,
        }
    }

    fn colours(&self) -> BTreeSet<&[u8]> {
        self.rgb.chunks(3).collect()
    }

    /// How many pixels between two heights are not the paper.
    fn drawn_between(&self, top_px: usize, bottom_px: usize) -> usize {
        let row = 3 * self.width_px;
        let pixels = self.rgb[top_px * row..bottom_px * row].chunks(3);
        pixels.filter(|pixel| *pixel != [0xfc, 0xfb, 0xf8]).count()
    }
}

#[test]
fn the_picture_has_the_size_and_the_colours_of_the_drawing() {
    let folder = Folder::new("size", SMALL);
    for file in ["out.svg", "out.png"] {
        let told = folder.written(file);
        assert_eq!(told, format!("{file}: written from 6 statements\n"));
    }
    let svg = fs::read_to_string(folder.0.join("out.svg")).unwrap();
    let document = Document::parse(&svg).unwrap();
    let side = |name| {
        let side = document.root_element().attribute(name).unwrap();
        (2.0 * side.parse::<f64>().unwrap()).ceil() as usize
    };
    let picture = folder.picture();
    assert_eq!(
        (picture.width_px, picture.height_px),
        (side("width"), side("height"))
    );
    let colours = picture.colours();
    for (what, colour) in [
        ("paper", [0xfc, 0xfb, 0xf8]),
        ("ink", [0x1d, 0x1b, 0x18]),
        ("supports", [0x0b, 0x66, 0xb0]),
        ("opposes", [0xb3, 0x26, 0x1e]),
        ("conditional", [0x9a, 0x5f, 0x00]),
        ("unclear", [0x6a, 0x6f, 0x78]),
    ] {
        assert!(colours.contains(&colour[..]), "{what}");
    }
}

#[test]
fn title_days_and_licence_are_drawn() {
    let folder = Folder::new("texts", SMALL);
    folder.written("out.png");
    let whole = folder.picture();
    // The title is in the first 100 rows, days and count in the next, the licence in the last.
    let end_px = whole.height_px;
    for (top_px, bottom_px) in [(48, 100), (104, 140), (end_px - 80, end_px - 30)] {
        assert!(whole.drawn_between(top_px, bottom_px) > 300, "{top_px}");
    }
    let without = SMALL
        .replace("\"title\": \"A small set\"", "\"title\": \"i\"")
        .replace("\"licence\": \"CC-BY-4.0\",", "");
    fs::write(folder.0.join("data.json"), without).unwrap();
    folder.written("out.png");
    let without = folder.picture();
    assert!(without.drawn_between(48, 100) < whole.drawn_between(48, 100) / 4);
    assert_eq!(without.drawn_between(end_px - 80, end_px - 30), 0);
}

#[test]
fn letters_that_the_fonts_have_not_are_named_and_a_sign_stands_for_them() {
    let data = SMALL.replace("A small set", "Київ ß \u{2067}שלום 习近平\u{2069}");
    let folder = Folder::new("letters", &data);
    let told = folder.written("out.png");
    assert!(
        told.contains("out.png: remark: file: “שלום习近平” is left behind; ")
            || told.contains("file: “שלום习近平” is left behind; "),
        "{told}"
    );
    let with_signs = folder.picture();
    fs::write(folder.0.join("data.json"), data.replace("习近平", "")).unwrap();
    folder.written("out.png");
    let fewer = folder.picture();
    assert!(fewer.drawn_between(48, 100) < with_signs.drawn_between(48, 100));
}

#[test]
fn the_real_data_loses_no_letter() {
    let folder = Folder::new("real", REAL);
    let told = folder.written("out.png");
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(folder.picture().colours().len() > 100);
}

#[test]
fn texts_that_would_end_an_element_or_are_no_xml_are_drawn_as_they_are() {
    let hostile = r"</text></style></svg><script>alert(1)</script><image href='/etc/passwd'/>\u0000\u001b\ufffe &amp; ]]>";
    let long = "М".repeat(10_000);
    for (name, text) in [("hostile", hostile), ("long", long.as_str())] {
        let data = SMALL
            .replace("A small set", text)
            .replace("A bridge must come", text)
            .replace("\"Ann\"", &format!("\"{text}\""));
        let folder = Folder::new(name, &data);
        folder.written("out.png");
        folder.written("out.svg");
        let picture = folder.picture();
        assert!(picture.drawn_between(48, 100) > 300, "{name}");
        assert!(picture.height_px < 4_000, "{name}");
    }
}

#[test]
fn it_is_written_into_a_pipe_where_the_format_is_named() {
    let folder = Folder::new("pipe", SMALL);
    folder.written("out.png");
    let output = folder.convert(&["-", "--to", "png"]);
    assert!(Picture::of(&output.stdout) == folder.picture());
}

#[test]
fn nothing_is_written_of_data_without_statements() {
    let folder = Folder::new("none", "{\"format\": \"statement-timeline/1\"}");
    fs::write(folder.0.join("out.png"), "as it was").unwrap();
    let output = folder.convert(&["out.png"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read(folder.0.join("out.png")).unwrap(), b"as it was");
}
