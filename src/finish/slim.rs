//! Scripts and styles as readers load them: without what only speaks to whoever reads the source.

use std::path::Path;
use std::{fs, io};

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha384};

/// Without the comments that begin a line, indentation and empty lines. What follows on the line of other text stays.
pub fn slim(text: &str) -> String {
    let mut kept = String::new();
    let mut is_comment = false;
    for line in text.lines() {
        let mut line = line.trim();
        loop {
            if is_comment {
                let Some((_, rest)) = line.split_once("*/") else {
                    line = "";
                    break;
                };
                (is_comment, line) = (false, rest.trim_start());
            }
            match line.strip_prefix("/*") {
                Some(rest) => (is_comment, line) = (true, rest),
                None => break,
            }
        }
        if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Makes the styles and the glue slim that Trunk wrote into a folder, and gives the page with their new digests.
///
/// # Errors
/// When a file can't be read or written, or the page lacks its digest.
pub fn with_slim_files(page: &str, folder: &Path) -> io::Result<String> {
    let mut page = page.to_owned();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !path
            .extension()
            .is_some_and(|kind| kind == "css" || kind == "js")
        {
            continue;
        }
        let before = fs::read_to_string(&path)?;
        let after = slim(&before);
        let (old, new) = (digest(&before), digest(&after));
        if !page.contains(&old) {
            let path = path.display();
            return Err(io::Error::other(format!(
                "found no digest of {path} in the page"
            )));
        }
        page = page.replace(&old, &new);
        fs::write(&path, after)?;
    }
    Ok(page)
}

/// As an element of the page takes it (Subresource Integrity).
fn digest(content: &str) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_that_begin_a_line_go_and_all_that_runs_stays() {
        for (text, expected) in [
            ("// a\nlet b = 1; // c\n\n  d();", "let b = 1; // c\nd();\n"),
            (
                "/* a */\n.b {\n  color: red; /* c */\n}\n",
                ".b {\ncolor: red; /* c */\n}\n",
            ),
            ("/* a\n   b */ .c {}\n", ".c {}\n"),
            ("/** a\n * @b\n */\nc();", "c();\n"),
            ("/* a */ /* b */ c\n", "c\n"),
            (
                "fetch(\"https://a/*\");\nb();",
                "fetch(\"https://a/*\");\nb();\n",
            ),
        ] {
            assert_eq!(slim(text), expected, "{text}");
        }
    }

    #[test]
    fn the_page_has_the_digests_of_what_is_left() {
        let folder = std::env::temp_dir().join(format!("slim-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "/* a */\n.b {}\n").unwrap();
        let page = format!("<link integrity=\"{}\">", digest("/* a */\n.b {}\n"));
        let slim_page = with_slim_files(&page, &folder).unwrap();
        assert_eq!(
            slim_page,
            format!("<link integrity=\"{}\">", digest(".b {}\n"))
        );
        assert_eq!(fs::read_to_string(folder.join("a.css")).unwrap(), ".b {}\n");
        let error = with_slim_files("", &folder).unwrap_err().to_string();
        assert!(error.ends_with("a.css in the page"), "{error}");
        fs::remove_dir_all(folder).unwrap();
    }
}
