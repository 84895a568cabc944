//! The family of fonts in which a browser draws the page.
//!
//! What a system has installed must not decide what the flows see. So each browser gets a font
//! configuration of the tests, which lets it find one family: the wide letters of `DejaVu`, or the
//! narrow ones of Liberation, which are those of Arial. All flows run in the usual family of their
//! engine, and those on room (`room`) in both.

use std::path::{Path, PathBuf};

/// A family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fonts {
    /// `DejaVu Sans`.
    DejaVu,
    /// `Liberation Sans`.
    Liberation,
}

/// Their names, as `FONTS` has them, which are also those of their files.
const NAMES: &[(&str, Fonts)] = &[("dejavu", Fonts::DejaVu), ("liberation", Fonts::Liberation)];

impl Fonts {
    /// Both.
    pub const ALL: [Self; 2] = [Self::DejaVu, Self::Liberation];

    /// The one that the environment names, if it names any.
    pub fn named() -> Option<Self> {
        let name = std::env::var("FONTS").ok()?;
        let found = NAMES.iter().find(|(known, _)| *known == name);
        let found = found.unwrap_or_else(|| panic!("FONTS is one of {NAMES:?}, not {name}"));
        Some(found.1)
    }

    /// The font configuration that lets a browser find nothing else.
    pub fn configuration(self) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/fonts");
        let found = NAMES.iter().find(|(_, fonts)| *fonts == self);
        let (name, _) = found.expect("each family has a name");
        folder.join(format!("{name}.conf"))
    }

    /// The name of its letters without serifs.
    pub fn sans(self) -> &'static str {
        match self {
            Self::DejaVu => "DejaVu Sans",
            Self::Liberation => "Liberation Sans",
        }
    }
}
