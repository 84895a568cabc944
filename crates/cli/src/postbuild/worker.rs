//! The worker that keeps the page for when there is no network.
//!
//! Names of files change with their content, but for the page itself, the list and the data. The kept copies are all
//! of one build, under a name made from all their contents. Their digests see to it that they are those of this build even
//! where a host takes in another one meanwhile.

use std::path::{Path, PathBuf};
use std::{fs, io};

use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
use sha2::{Digest, Sha256};

/// Its file.
pub const WORKER: &str = "sw.js";
/// The script; `FILES` and `VERSION` stand for what is kept.
const SCRIPT: &str = include_str!("sw.js");
/// Letters of a build's name: as many as tell any two builds apart.
const VERSION_LETTERS: usize = 16;

/// The script for the files of a folder.
///
/// # Errors
/// When a file can't be read.
pub fn script(folder: &Path) -> io::Result<String> {
    let mut paths = Vec::new();
    files_of(folder, &mut paths)?;
    paths.sort();
    let mut hash = Sha256::new();
    let mut files = Vec::new();
    for path in paths {
        let name = path.strip_prefix(folder).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        if name == WORKER {
            continue;
        }
        let content = fs::read(&path)?;
        hash.update(format!("{name} {}\n", content.len()));
        files.push([name.clone(), integrity(&name, &content)]);
        hash.update(content);
    }
    let version = BASE64_URL_SAFE_NO_PAD.encode(hash.finalize());
    let version = version.get(..VERSION_LETTERS).unwrap_or(&version);
    let script = SCRIPT
        .replace("\"VERSION\"", &format!("{version:?}"))
        .replace("\"FILES\"", &format!("{files:?}"));
    Ok(script)
}

/// What the content must be, as `fetch` takes it; empty for a page, which is kept as the host gives it.
fn integrity(name: &str, content: &[u8]) -> String {
    if Path::new(name)
        .extension()
        .is_some_and(|kind| kind == "html")
    {
        return String::new();
    }
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

fn files_of(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files_of(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_content_of_any_file_is_another_version() {
        let folder =
            std::env::temp_dir().join(format!("statement-timeline-worker-{}", std::process::id()));
        fs::create_dir_all(folder.join("data")).unwrap();
        fs::write(folder.join("index.html"), "one").unwrap();
        fs::write(folder.join("data/statements.json"), "{}").unwrap();
        let first = script(&folder).unwrap();
        // echo -n '{}' | openssl dgst -sha256 -binary | base64
        let digest = "sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=";
        assert!(first.contains(&format!(
            "[[\"data/statements.json\", \"{digest}\"], [\"index.html\", \"\"]]"
        )));
        fs::write(folder.join(WORKER), &first).unwrap();
        assert_eq!(script(&folder).unwrap(), first);
        fs::write(folder.join("index.html"), "two").unwrap();
        assert_ne!(script(&folder).unwrap(), first);
        fs::remove_dir_all(folder).unwrap();
    }
}
