//! The files of a site: each is written only where it differs from what is there, and what nothing
//! wrote this time goes.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::postbuild::error::Error;

/// What became of the files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many there are now.
    pub all: usize,
    /// How many of them are new or another.
    pub changed: usize,
    /// How many files and folders of before are gone.
    pub removed: usize,
}

/// Files of one folder, which may come from several threads.
#[derive(Debug)]
pub struct Files<'f> {
    folder: &'f Path,
    /// The paths that were put, and how many were written for that.
    put: Mutex<(BTreeSet<PathBuf>, usize)>,
}

impl<'f> Files<'f> {
    /// Nothing is put yet.
    pub fn new(folder: &'f Path) -> Self {
        Self {
            folder,
            put: Mutex::default(),
        }
    }

    /// Puts a file, with the folders in which it is. Where it is there with that very content,
    /// nothing is written.
    ///
    /// # Errors
    /// When it or a folder can't be written.
    pub fn put(&self, path: &str, content: impl AsRef<[u8]>) -> Result<(), Error> {
        let (path, content) = (self.folder.join(path), content.as_ref());
        let is_same = fs::read(&path).is_ok_and(|there| there == content);
        if !is_same {
            write(&path, content)?;
        }
        self.note(path, !is_same);
        Ok(())
    }

    /// Puts a file that takes long to make, unless one that `is_current` is there; or at the same
    /// path in the folder `earlier`, from which it is taken.
    ///
    /// # Errors
    /// When it can't be made, or it or a folder can't be written.
    pub fn put_made(
        &self,
        path: &str,
        earlier: Option<&Path>,
        is_current: impl Fn(&[u8]) -> bool,
        make: impl FnOnce() -> Result<Vec<u8>, Error>,
    ) -> Result<(), Error> {
        let current = |folder: &Path| {
            fs::read(folder.join(path))
                .ok()
                .filter(|there| is_current(there))
        };
        let is_there = current(self.folder).is_some();
        if !is_there {
            let content = match earlier.and_then(current) {
                Some(content) => content,
                None => make()?,
            };
            write(&self.folder.join(path), &content)?;
        }
        self.note(self.folder.join(path), !is_there);
        Ok(())
    }

    fn note(&self, path: PathBuf, is_changed: bool) {
        if let Ok(mut put) = self.put.lock() {
            put.0.insert(path);
            put.1 += usize::from(is_changed);
        }
    }

    /// Takes away what was not put: in the folders of these names all, and beside them what
    /// `is_ours`.
    ///
    /// # Errors
    /// When a folder can't be read, or something in it can't be taken away.
    pub fn finish(
        self,
        folders: &[&str],
        is_ours: impl Fn(&str) -> bool,
    ) -> Result<Written, Error> {
        let (put, changed) = self.put.into_inner().unwrap_or_default();
        let mut removed = 0;
        for path in entries(self.folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if folders.contains(&&*name) {
                removed += remove_others(&path, &put)?;
            } else if is_ours(&name) && !put.contains(&path) {
                removed += remove(&path)?;
            }
        }
        Ok(Written {
            all: put.len(),
            changed,
            removed,
        })
    }
}

/// Writes a file, and makes the folder in which it is.
fn write(path: &Path, content: &[u8]) -> Result<(), Error> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(Error::of_file(parent))?;
    }
    fs::write(path, content).map_err(Error::of_file(path))
}

/// Removes all in a folder but what was put, and the folders in which that is.
fn remove_others(folder: &Path, put: &BTreeSet<PathBuf>) -> Result<usize, Error> {
    let mut removed = 0;
    for path in entries(folder)? {
        let holds_put = put
            .range(path.clone()..)
            .next()
            .is_some_and(|next| next.starts_with(&path));
        if !holds_put {
            removed += remove(&path)?;
        } else if path.is_dir() {
            removed += remove_others(&path, put)?;
        }
    }
    Ok(removed)
}

fn remove(path: &Path) -> Result<usize, Error> {
    // A link is taken away, never what it leads to.
    let is_folder = path.symlink_metadata().is_ok_and(|found| found.is_dir());
    let removed = if is_folder {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    removed.map(|()| 1).map_err(Error::of_file(path))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let paths = || -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?
            .map(|entry| Ok(entry?.path()))
            .collect()
    };
    paths().map_err(Error::of_file(folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::temporary::Folder;

    fn put(folder: &Path, files: &[(&str, &str)]) -> Written {
        let all = Files::new(folder);
        for (path, content) in files {
            all.put(path, content).unwrap();
        }
        all.finish(&["actor"], |name| name.starts_with("pages-"))
            .unwrap()
    }

    #[test]
    fn what_takes_long_is_made_only_where_it_is_not_there_nor_was_before() {
        let [now, before] = ["files-now", "files-before"].map(|name| Folder::new(name).unwrap());
        fs::write(before.path().join("b"), "right").unwrap();
        fs::write(before.path().join("c"), "wrong").unwrap();
        fs::write(now.path().join("a"), "right, and here").unwrap();
        let files = Files::new(now.path());
        let is_current = |there: &[u8]| there.starts_with(b"right");
        for (path, expected) in [
            ("a", "right, and here"),
            ("b", "right"),
            ("c", "made"),
            ("d", "made"),
        ] {
            let make = || Ok(b"made".to_vec());
            files
                .put_made(path, Some(before.path()), is_current, make)
                .unwrap();
            assert_eq!(fs::read_to_string(now.path().join(path)).unwrap(), expected);
        }
        let written = files.finish(&[], |_| false).unwrap();
        assert_eq!((written.all, written.changed), (4, 3));
    }

    #[test]
    fn only_what_differs_is_written_and_what_nothing_put_goes() {
        let folder = Folder::new("files").unwrap();
        let folder = folder.path();
        fs::write(folder.join("index.html"), "not ours").unwrap();
        let first = [
            ("actor/a/index.html", "a"),
            ("actor/a/feed.xml", "f"),
            ("actor/ab/index.html", "b"),
            ("pages-1.css", "c"),
        ];
        assert_eq!(
            put(folder, &first),
            Written {
                all: 4,
                changed: 4,
                removed: 0
            }
        );
        let before = fs::metadata(folder.join("actor/a/index.html"))
            .unwrap()
            .modified()
            .unwrap();
        assert_eq!(
            put(folder, &first),
            Written {
                all: 4,
                changed: 0,
                removed: 0
            }
        );
        let after = fs::metadata(folder.join("actor/a/index.html"))
            .unwrap()
            .modified()
            .unwrap();
        assert_eq!(before, after);
        // A folder, a file in one that stays, and a file at the top.
        let second = [("actor/a/index.html", "A")];
        assert_eq!(
            put(folder, &second),
            Written {
                all: 1,
                changed: 1,
                removed: 3
            }
        );
        assert_eq!(
            fs::read_to_string(folder.join("actor/a/index.html")).unwrap(),
            "A"
        );
        for (path, is_there) in [
            ("actor/a/feed.xml", false),
            ("actor/ab", false),
            ("pages-1.css", false),
            ("index.html", true),
        ] {
            assert_eq!(folder.join(path).exists(), is_there, "{path}");
        }
    }
}
