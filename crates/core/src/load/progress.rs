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
    /// It is a table, of which so many rows have been read. How far that is with which the worker
    /// goes on when it has read all is not known.
    Table {
        /// Rows that have been read.
        rows: usize,
        /// Rows of the table.
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
    /// The share that is done of what is being done, in per cent.
    pub fn percent(self) -> Option<u32> {
        let (done, of) = match self {
            Self::Coming { bytes, of } => (bytes, of?),
            Self::IncrementalLoader { rows, of } => (rows, of),
            Self::Table { rows, of } if rows < of => (rows, of),
            Self::Table { .. } | Self::Unknown => return None,
        };
        (of > 0).then(|| (100.0 * done as f64 / of as f64) as u32)
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
            Self::IncrementalLoader { rows, of } => messages::loading_rows(rows, of).to_string(),
            _ => String::new(),
        }
    }

    /// What is read aloud, which must not change all the time: "Reading: 50 %", by quarters.
    pub fn spoken(self) -> String {
        match (self, self.percent()) {
            (Self::Table { .. } | Self::IncrementalLoader { .. }, Some(percent)) => {
                messages::loading_percent(percent as usize / 25 * 25).to_string()
            }
            _ => String::new(),
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
                Some(99),
                "Reading 99,999 of 100,000 rows of the table…",
                "Reading: 75 %",
            ),
            (table(7, 7), None, "Reading 7 of 7 rows of the table…", ""),
            (reading(0, 0), None, "Reading 0 of 0 statements…", ""),
        ] {
            assert_eq!(progress.percent(), percent, "{progress:?}");
            assert_eq!(progress.words(), words, "{progress:?}");
            assert_eq!(progress.spoken(), spoken, "{progress:?}");
        }
    }
}
