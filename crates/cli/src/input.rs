//! A file that is read, of whatever format: what can be shown of it, and what is wrong in it.

use std::io::{self, Read};
use std::path::Path;

use thiserror::Error;
use timeline_core::convert::{
    Converted, FORMATS, Format, Location, Note, Origins, ReadError, format_of_content,
    format_to_read,
};
use timeline_core::dataset::Dataset;
use timeline_core::file::DataFile;
use timeline_core::load::{IncrementalLoader, Progress};
use timeline_core::messages;
use timeline_core::problem::{Effect, Fault, Problem};
use timeline_core::text_index::HashSeed;

use crate::dna::reader_of;

/// Stands for the standard input, or the standard output.
pub const STANDARD: &str = "-";
/// So many bytes are read between two words on progress.
const SLICE_BYTES: usize = 1 << 20;

/// What was read.
#[derive(Debug)]
pub struct Input {
    /// The file itself.
    pub bytes: Vec<u8>,
    /// What can be shown.
    pub dataset: Dataset,
    /// What could not be read of another format.
    pub notes: Vec<Note>,
    /// What the loader says, by the places of the file that was read.
    pub problems: Vec<Problem>,
    /// What was made of a file of another format, and where its rows come from.
    converted: Option<(DataFile, Origins)>,
}

/// Why nothing at all was read.
#[derive(Debug, Error)]
pub enum InputError {
    /// The file can't be opened.
    #[error("{0}")]
    File(#[from] io::Error),
    /// It isn't of its format.
    #[error("{0}")]
    Format(#[from] ReadError),
    /// Its format is not known.
    #[error("{}", messages::command_no_format_to_read(.0))]
    Unknown(String),
}

/// The format of a file, and how it is known.
#[derive(Clone, Copy, Debug)]
pub enum Origin {
    /// It is named, and meant.
    Named(&'static Format),
    /// The file's name ends so; what is in it may say more.
    Ending(&'static Format),
}

impl Origin {
    /// The format that the name of the file says, or that is named.
    pub fn by_name(self) -> &'static Format {
        let (Self::Named(format) | Self::Ending(format)) = self;
        format
    }

    /// The format of a file with this content.
    pub fn format(self, bytes: &[u8]) -> &'static Format {
        match self {
            Self::Named(format) => format,
            Self::Ending(format) => format_of_content(format, bytes),
        }
    }
}

impl Input {
    /// Reads the file at a path.
    ///
    /// # Errors
    /// When the file can't be opened, or isn't of its format.
    pub fn of_file(
        path: &str,
        origin: Origin,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Self, InputError> {
        let bytes = bytes_of(path)?;
        let Some(read) = reader_of(origin.format(&bytes)) else {
            return Ok(Self::of_data_file(&bytes, progress));
        };
        let Converted {
            file,
            notes,
            origins,
        } = read(&bytes, &mut |_| {})?;
        let input = Self::of_data_file(file.to_json().as_bytes(), progress);
        Ok(Self {
            notes,
            problems: origins.located(&file, input.problems),
            converted: Some((file, origins)),
            ..input
        })
    }

    /// Where paths of the data file lead in a file of another format from which it was made; none
    /// where that is the same.
    pub fn locations(&self, paths: &[&str]) -> Vec<Option<Location>> {
        match &self.converted {
            Some((file, origins)) => origins.locations(file, paths),
            None => vec![None; paths.len()],
        }
    }

    /// Reads a data file.
    pub fn of_data_file(bytes: &[u8], progress: &mut dyn FnMut(Progress)) -> Self {
        let mut reading = IncrementalLoader::new(bytes, HashSeed::default());
        while reading.step(SLICE_BYTES) {
            progress(reading.progress());
        }
        let loaded = reading.finish();
        Self {
            bytes: bytes.to_vec(),
            dataset: loaded.dataset,
            notes: Vec::new(),
            problems: loaded.problems,
            converted: None,
        }
    }

    /// Whether it breaks off, so that what comes after is not known.
    pub fn breaks_off(&self) -> bool {
        let notes = self.notes.iter().map(|note| note.effect);
        let problems = self.problems.iter().map(|problem| problem.effect);
        notes
            .chain(problems)
            .any(|effect| effect == Effect::RestUnread)
    }

    /// Whether it has fields that no data set has.
    pub fn has_unknown(&self) -> bool {
        let mut problems = self.problems.iter();
        problems.any(|problem| problem.fault == Fault::UnknownField)
    }

    /// Whether anything in it is lost for which a data file has a place.
    pub fn has_losses(&self) -> bool {
        let is_costly = |problem: &Problem| problem.effect != Effect::Noted;
        self.notes.iter().any(Note::is_loss) || self.problems.iter().any(is_costly)
    }
}

/// The format of a file by its name.
///
/// # Errors
/// When no format that can be read ends so.
pub fn format_of_input(path: &str) -> Result<Origin, InputError> {
    let unknown = || {
        let names = FORMATS.iter().filter(|format| format.can_be_read());
        InputError::Unknown(
            names
                .map(|format| format.name)
                .collect::<Vec<_>>()
                .join(", "),
        )
    };
    format_to_read(path).map(Origin::Ending).ok_or_else(unknown)
}

/// What is in the file at a path.
///
/// # Errors
/// When it can't be opened.
pub fn bytes_of(path: &str) -> io::Result<Vec<u8>> {
    if path == STANDARD {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    std::fs::read(Path::new(path))
}
