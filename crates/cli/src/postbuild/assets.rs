//! Files whose name says their content: a cache may keep them for ever.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256, Sha384};

use timeline_core::messages;

use super::error::Error;

/// Bytes of the hash in a name, two letters each: as many as tell any two contents apart.
const HASH_BYTES: usize = 8;

/// A file that was put in place.
#[derive(Debug)]
pub struct Asset {
    /// Its name.
    pub name: String,
    /// What its content must be, as an element of the page takes it (Subresource Integrity).
    pub integrity: String,
}

/// Puts `content` in the place of the file `old`, whose name ends with a hyphen, a hash and
/// `ending`.
///
/// # Errors
/// When the name has no hash, or a file can't be written.
pub fn replace(folder: &Path, old: &str, ending: &str, content: &[u8]) -> Result<Asset, Error> {
    let stem = old
        .strip_suffix(ending)
        .and_then(|rest| rest.rsplit_once('-'));
    let Some((stem, _)) = stem else {
        return Err(Error::Unexpected {
            what: messages::build_file_name(),
            expected: messages::build_hash_in_name(ending).to_string(),
            found: old.to_owned(),
        });
    };
    let name = name_of_content(stem, content, ending);
    let path = folder.join(old);
    fs::remove_file(&path).map_err(Error::of_file(&path))?;
    let path = folder.join(&name);
    fs::write(&path, content).map_err(Error::of_file(&path))?;
    let integrity = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)));
    Ok(Asset { name, integrity })
}

/// A name that says its content: the stem, a hyphen, a hash and the ending.
pub fn name_of_content(stem: &str, content: &[u8], ending: &str) -> String {
    let hash = Sha256::digest(content);
    let hash = hash
        .iter()
        .take(HASH_BYTES)
        .fold(String::new(), |mut hex, byte| {
            // Writing to text can't fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
    format!("{stem}-{hash}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::temporary::Folder;

    #[test]
    fn the_same_content_has_the_same_name_and_another_content_another() {
        let folder = Folder::new("assets").unwrap();
        let mut names = Vec::new();
        for (old, content) in [
            ("app-a_bg.wasm", "1"),
            ("app-b_bg.wasm", "1"),
            ("app-c_bg.wasm", "2"),
        ] {
            fs::write(folder.path().join(old), "before").unwrap();
            let asset = replace(folder.path(), old, "_bg.wasm", content.as_bytes()).unwrap();
            assert!(!folder.path().join(old).exists());
            let written = fs::read_to_string(folder.path().join(&asset.name)).unwrap();
            assert_eq!(written, content);
            names.push(asset.name);
        }
        // echo -n 1 | sha256sum
        assert_eq!(names[0], "app-6b86b273ff34fce1_bg.wasm");
        assert_eq!(names[0], names[1]);
        assert_ne!(names[0], names[2]);
        let error = replace(folder.path(), "app.js", ".js", b"").unwrap_err();
        assert!(error.to_string().ends_with("found \"app.js\""), "{error}");
    }
}
