//! The worker that keeps the page for when there is no network.
//!
//! Names of files change with their content, but for the page itself, the list and the data. The
//! kept copies are all of one build, under a name made from all their contents. Their digests see
//! to it that they are those of this build even where a host takes in another one meanwhile.
//!
//! The pages of statements, actors and topics are not kept: there are thousands, and the list has
//! what is on them.

use std::path::{Path, PathBuf};
use std::{fs, io};

use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
use sha2::{Digest, Sha256};
use timeline_core::schema;
use timeline_core::site::{PICTURE, PageKey};

use super::pages::MISSING;

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
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is_kept(&entry.file_name().to_string_lossy()) {
            files_of(entry.path(), &mut paths)?;
        }
    }
    paths.sort();
    let mut hash = Sha256::new();
    let mut files = Vec::new();
    for path in paths {
        let name = path.strip_prefix(folder).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
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

/// What the content must be, as `fetch` takes it; empty for a page, which is kept as the host gives
/// it.
fn integrity(name: &str, content: &[u8]) -> String {
    if Path::new(name)
        .extension()
        .is_some_and(|kind| kind == "html")
    {
        return String::new();
    }
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// Whether what has this name in the folder of the site is kept: not the folders of pages, what
/// only they have, what only machines read, and the worker itself.
fn is_kept(name: &str) -> bool {
    let is_of_pages =
        PageKey::FOLDERS.contains(&name) || name.starts_with("pages-") || name == PICTURE;
    let is_for_machines = name == "robots.txt"
        || name == MISSING
        || name == schema::FOLDER
        || name.strip_suffix(".xml").is_some();
    !is_of_pages && !is_for_machines && name != WORKER
}

fn files_of(path: PathBuf, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        paths.push(path);
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        files_of(entry?.path(), paths)?;
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
        // Pages that are not kept make no other version.
        for path in ["statement/a/index.html", "actor/b/feed.xml"] {
            fs::create_dir_all(folder.join(path).parent().unwrap()).unwrap();
            fs::write(folder.join(path), path).unwrap();
        }
        for name in [
            "pages-0.css",
            "feed.xml",
            "sitemap.xml",
            "robots.txt",
            "404.html",
            "preview.png",
        ] {
            fs::write(folder.join(name), name).unwrap();
        }
        assert_eq!(script(&folder).unwrap(), first);
        fs::write(folder.join("index.html"), "two").unwrap();
        assert_ne!(script(&folder).unwrap(), first);
        fs::remove_dir_all(folder).unwrap();
    }
}
