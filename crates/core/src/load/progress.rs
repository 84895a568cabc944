//! How far a file is, in words and as a share.

use crate::messages;

/// What comes sooner than this is not worth a word.
const WORTH_TELLING: usize = MEGABYTE;
const MEGABYTE: usize = 1_000_000;

/// How far a file is on its way to the statements on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Asked for, or there but not looked through yet: nothing is known.
    #[default]
    Unknown,
    /// So many bytes have come, of how many if that is known.
    Coming {
        /// Bytes that have come.
        bytes: usize,
        /// Bytes of the whole file.
        of: Option<usize>,
    },
    /// It is of another format, and so many of its rows have been read: the first half of the way.
    Table {
        /// Rows that have been read.
        rows: usize,
        /// Rows of the file.
        of: usize,
    },
    /// A data file was made of it, of which so many statements have been read: the second half.
    Converted {
        /// Statements that have been read.
        rows: usize,
        /// Statements in the data file.
        of: usize,
    },
    /// It is there, and so many of its statements have been read.
    IncrementalLoader {
        /// Statements that have been read.
        rows: usize,
        /// Statements in the file.
        of: usize,
    },
}

impl Progress {
    /// The same on the scale of a file that has been converted before it is read, so that one scale
    /// leads from its rows to its statements: what the conversion has shown stays until more is
    /// known.
    pub fn after_conversion(self) -> Option<Self> {
        match self {
            Self::Unknown => None,
            Self::IncrementalLoader { rows, of } => Some(Self::Converted { rows, of }),
            _ => Some(self),
        }
    }

    /// The share that is done of what is being done, in per cent.
    pub fn percent(self) -> Option<u32> {
        let (done, of) = match self {
            Self::Coming { bytes, of } => (bytes, of?),
            Self::IncrementalLoader { rows, of }
            | Self::Table { rows, of }
            | Self::Converted { rows, of } => (rows, of),
            Self::Unknown => return None,
        };
        let (start, whole) = match self {
            Self::Table { .. } => (0.0, 50.0),
            Self::Converted { .. } => (50.0, 50.0),
            _ => (0.0, 100.0),
        };
        (of > 0).then(|| (start + whole * done as f64 / of as f64) as u32)
    }

    /// What a reader sees: "Reading 45,000 of 100,000 statements…", "12 of 45 MB"; nothing about
    /// small files.
    pub fn words(self) -> String {
        match self {
            Self::Coming { bytes, of } if of.unwrap_or(bytes) >= WORTH_TELLING => {
                let bytes = bytes / MEGABYTE;
                match of {
                    Some(of) => messages::loading_megabytes_of(bytes, of / MEGABYTE).to_string(),
                    None => messages::loading_megabytes(bytes).to_string(),
                }
            }
            Self::Table { rows, of } => messages::loading_table(rows, of).to_string(),
            Self::IncrementalLoader { rows, of } | Self::Converted { rows, of } => {
                messages::loading_rows(rows, of).to_string()
            }
            _ => String::new(),
        }
    }

    /// What is read aloud, which must not change all the time: "Reading: 50 %", by quarters.
    pub fn spoken(self) -> String {
        match (self, self.percent()) {
            (Self::Coming { .. }, _) | (_, None) => String::new(),
            (_, Some(percent)) => messages::loading_percent(percent as usize / 25 * 25).to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_it_is_stands_in_words_and_per_cent() {
        let coming = |bytes, of| Progress::Coming { bytes, of };
        let reading = |rows, of| Progress::IncrementalLoader { rows, of };
        let table = |rows, of| Progress::Table { rows, of };
        let converted = |rows, of| Progress::Converted { rows, of };
        for (progress, percent, words, spoken) in [
            (Progress::Unknown, None, "", ""),
            (coming(900_000, None), None, "", ""),
            (coming(12_900_000, None), None, "12 MB", ""),
            (coming(100_000, Some(200_000)), Some(50), "", ""),
            (
                coming(12_900_000, Some(45_000_000)),
                Some(28),
                "12 of 45 MB",
                "",
            ),
            (
                reading(45_000, 100_000),
                Some(45),
                "Reading 45,000 of 100,000 statements…",
                "Reading: 25 %",
            ),
            (
                reading(7, 7),
                Some(100),
                "Reading 7 of 7 statements…",
                "Reading: 100 %",
            ),
            (
                table(99_999, 100_000),
                Some(49),
                "Reading 99,999 of 100,000 rows of the file…",
                "Reading: 25 %",
            ),
            (
                table(7, 7),
                Some(50),
                "Reading 7 of 7 rows of the file…",
                "Reading: 50 %",
            ),
            (
                converted(0, 7),
                Some(50),
                "Reading 0 of 7 statements…",
                "Reading: 50 %",
            ),
            (
                converted(4, 7),
                Some(78),
                "Reading 4 of 7 statements…",
                "Reading: 75 %",
            ),
            (
                converted(7, 7),
                Some(100),
                "Reading 7 of 7 statements…",
                "Reading: 100 %",
            ),
            (reading(0, 0), None, "Reading 0 of 0 statements…", ""),
        ] {
            assert_eq!(progress.percent(), percent, "{progress:?}");
            assert_eq!(progress.words(), words, "{progress:?}");
            assert_eq!(progress.spoken(), spoken, "{progress:?}");
        }
    }

    #[test]
    fn one_scale_leads_from_the_rows_of_a_file_to_its_statements() {
        let of = 1000;
        let table = (0..=of).map(|rows| Progress::Table { rows, of });
        let unknown = std::iter::once(Progress::Unknown);
        let reading = (0..=of).map(|rows| Progress::IncrementalLoader { rows, of });
        let read = unknown
            .chain(reading)
            .filter_map(Progress::after_conversion);
        let told: Vec<Progress> = table.chain(read).collect();
        assert!(told.is_sorted_by_key(|progress| progress.percent()));
        let mut heard: Vec<String> = told.iter().map(|progress| progress.spoken()).collect();
        heard.dedup();
        let quarters = [0, 25, 50, 75, 100].map(|percent| format!("Reading: {percent} %"));
        assert_eq!(heard, quarters);
    }
}
