//! Writes a file as a whole or not at all: beside it first, then in its place.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use timeline_core::messages;

use crate::input::STANDARD;

/// Puts content in the place of a file, or makes it. Whatever goes wrong, the file is the old one
/// or the new one.
///
/// What is no file, such as a terminal, is written to as it is.
///
/// # Errors
/// When the folder or the file can't be written.
pub fn replace_file(path: &Path, content: &[u8]) -> io::Result<()> {
    // A link stays one: what it leads to is replaced, or made.
    let path = end_of_links(path);
    let old = fs::metadata(&path).ok();
    if old.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(io::Error::new(
            io::ErrorKind::IsADirectory,
            messages::command_is_folder(),
        ));
    }
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return fs::write(&path, content);
    }
    let beside = beside(&path);
    let written = write_new(&beside, content, old.map(|old| old.permissions()));
    let moved = written.and_then(|()| fs::rename(&beside, &path));
    if moved.is_err() {
        // Half a file is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    moved
}

/// Whether two paths lead to one file, by links or by another spelling; `-` is what is read from.
pub fn is_same_file(input: &str, output: &str) -> bool {
    let input = if input == STANDARD {
        "/dev/stdin"
    } else {
        input
    };
    let found = |path: &str| fs::canonicalize(path).ok();
    output != STANDARD && found(input).is_some_and(|input| found(output) == Some(input))
}

/// Where a path leads, also where nothing is there yet.
fn end_of_links(path: &Path) -> PathBuf {
    /// More links than a system follows.
    const MOST: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST {
        if let Ok(found) = fs::canonicalize(&path) {
            return found;
        }
        let Ok(target) = fs::read_link(&path) else {
            break;
        };
        path = path
            .parent()
            .map_or(target.clone(), |folder| folder.join(target));
    }
    path
}

/// A file that is there when its content is on the disk.
fn write_new(path: &Path, content: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(content)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}

/// A name in the same folder that no other run takes.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("timeline-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn a_file_is_made_or_replaced_and_nothing_is_left_beside_it() {
        let folder = folder("replace");
        let path = folder.join("out.json");
        for content in ["one", "two"] {
            replace_file(&path, content.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), content);
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_one_also_where_it_leads_to_nothing_yet() {
        let folder = folder("links");
        let (link, file) = (folder.join("link.json"), folder.join("file.json"));
        std::os::unix::fs::symlink("file.json", &link).unwrap();
        for content in ["one", "two"] {
            replace_file(&link, content.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&file).unwrap(), content);
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        }
        let (link, other) = (link.to_str().unwrap(), folder.join("./file.json"));
        assert!(is_same_file(link, other.to_str().unwrap()));
        assert!(!is_same_file(
            link,
            folder.join("none.json").to_str().unwrap()
        ));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_can_t_be_written_leaves_nothing() {
        let folder = folder("no-replace");
        assert!(replace_file(&folder, b"x").is_err());
        assert!(replace_file(&folder.join("none/out.json"), b"x").is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        fs::remove_dir_all(folder).unwrap();
    }
}
