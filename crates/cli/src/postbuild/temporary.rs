//! A folder for as long as something is made in it.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::Error;

/// A folder that goes with this value.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes an empty one, which has `name` in its own.
    ///
    /// # Errors
    /// When the system has no room for it.
    pub fn new(name: &str) -> Result<Self, Error> {
        let path =
            std::env::temp_dir().join(format!("timeline-site-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).map_err(Error::of_file(&path))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
