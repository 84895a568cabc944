//! The tools that others made: esbuild reads and writes JavaScript and styles, wasm-opt makes
//! WebAssembly small.
//!
//! Both come through `./dev`, which names their versions. What they warn of stops the build as an
//! error does.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use timeline_core::messages;

use super::error::Error;
use super::temporary::Folder;

/// What the browsers that we support understand, and Rust's compiler takes for granted. wasm-opt
/// uses no more than that.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes a program small. `-Oz` leaves the control flow as the compiler had it; found anew
/// from flat code it takes 2 kB less after brotli.
const PASSES: &[&str] = &["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"];

/// How a text is to be read.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A script of its own, whose outermost names belong to all scripts.
    Script,
    /// A module.
    Module,
}

/// Where the tools are.
#[derive(Debug)]
pub struct Tools {
    esbuild: PathBuf,
    wasm_opt: PathBuf,
}

impl Tools {
    /// Reads it from the environment.
    ///
    /// # Errors
    /// When a tool is not named.
    pub fn from_environment() -> Result<Self, Error> {
        let path = |name| {
            env::var_os(name)
                .map(PathBuf::from)
                .ok_or(Error::NoTool(name))
        };
        Ok(Self {
            esbuild: path("ESBUILD")?,
            wasm_opt: path("WASM_OPT")?,
        })
    }

    /// The text in fewer letters, doing the same.
    ///
    /// # Errors
    /// When it is no such text.
    pub fn minify(&self, kind: Kind, text: &str) -> Result<String, Error> {
        let arguments: &[&str] = match kind {
            Kind::Script => &["--loader=js"],
            Kind::Module => &["--loader=js", "--format=esm"],
        };
        let mut command = Command::new(&self.esbuild);
        command
            .args(["--minify", "--charset=utf8", "--log-level=warning"])
            .args(arguments);
        said_by(command, text)
    }

    /// A stylesheet and all that it imports as one, in the order of its imports, in fewer letters.
    ///
    /// # Errors
    /// When it or an import can't be read, or isn't a stylesheet.
    pub fn bundle_styles(&self, file: &Path) -> Result<String, Error> {
        let mut command = Command::new(&self.esbuild);
        command
            .args([
                "--bundle",
                "--minify",
                "--charset=utf8",
                "--log-level=warning",
            ])
            .arg(file);
        said_by(command, "")
    }

    /// A module with what it needs of the glue that it imports from a folder, and with short names
    /// in the place of `names`; and which those are. A name that isn't among them is used by
    /// nothing.
    ///
    /// # Errors
    /// When it or the glue is no module, or the glue lacks an export.
    pub fn bundle(
        &self,
        folder: &Path,
        entry: &str,
        names: &[String],
    ) -> Result<(String, BTreeMap<String, String>), Error> {
        let scratch = Folder::new("names")?;
        let cache = scratch.path().join("names.json");
        fs::write(&cache, "{}").map_err(Error::of_file(&cache))?;
        let mut command = Command::new(&self.esbuild);
        command
            .current_dir(folder)
            .args([
                "--bundle",
                "--format=esm",
                "--charset=utf8",
                "--log-level=warning",
            ])
            // Classes that nothing uses would stay for what is done to them outside.
            .arg("--define:Symbol.dispose=undefined");
        let used = said_by(command, entry)?;
        // A second time, since the list of names would have those of what was left out.
        let mut command = Command::new(&self.esbuild);
        command
            .args([
                "--bundle",
                "--format=esm",
                "--minify",
                "--charset=utf8",
                "--log-level=warning",
                "--mangle-quoted",
            ])
            .arg(format!("--mangle-props={}", exactly(names)))
            .arg(format!("--mangle-cache={}", cache.display()));
        let bundled = said_by(command, &used)?;
        let names = fs::read(&cache).map_err(Error::of_file(&cache))?;
        let names = serde_json::from_slice(&names).map_err(|error| Error::Tool {
            tool: self.esbuild.clone(),
            message: messages::build_short_names(error).to_string(),
        })?;
        Ok((bundled, names))
    }

    /// The program in fewer bytes, doing the same, without what nothing reaches.
    ///
    /// # Errors
    /// When it is no valid program.
    pub fn optimise(&self, program: &[u8]) -> Result<Vec<u8>, Error> {
        let scratch = Folder::new("program")?;
        let (before, after) = (
            scratch.path().join("before.wasm"),
            scratch.path().join("after.wasm"),
        );
        fs::write(&before, program).map_err(Error::of_file(&before))?;
        let mut command = Command::new(&self.wasm_opt);
        command
            .args(PASSES)
            .args(FEATURES)
            .args(["--strip-producers", "--strip-target-features"]);
        command.arg(&before).arg("-o").arg(&after);
        said_by(command, "")?;
        fs::read(&after).map_err(Error::of_file(&after))
    }
}

/// What a command writes when it is given a text.
fn said_by(mut command: Command, given: &str) -> Result<String, Error> {
    let tool = PathBuf::from(command.get_program());
    let failed = |message: String| Error::Tool {
        tool: tool.clone(),
        message,
    };
    let pipes = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = pipes.spawn().map_err(|error| failed(error.to_string()))?;
    // Both tools read all before they write anything. One that ends sooner tells why.
    if let Some(mut pipe) = child.stdin.take() {
        let _ = pipe.write_all(given.as_bytes());
    }
    let output = child
        .wait_with_output()
        .map_err(|error| failed(error.to_string()))?;
    let told = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() || !told.trim().is_empty() {
        return Err(failed(format!("{}\n{told}", output.status)));
    }
    String::from_utf8(output.stdout).map_err(|error| failed(error.to_string()))
}

/// A regular expression for these names and no others.
fn exactly(names: &[String]) -> String {
    let escaped = |name: &String| {
        let mut pattern = String::new();
        for letter in name.chars() {
            if !letter.is_alphanumeric() && letter != '_' {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
        pattern
    };
    let names: Vec<String> = names.iter().map(escaped).collect();
    format!("^(?:{})$", names.join("|"))
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The tools that the environment names. Where it names none, a test has nothing to work with:
    /// it ends, and says so past the test runner, which keeps what is printed by a test that
    /// passes.
    pub fn installed() -> Option<Tools> {
        let tools = Tools::from_environment();
        if let Err(Error::NoTool(name)) = &tools {
            let thread = std::thread::current();
            let test = thread.name().unwrap_or("a test");
            let _ = writeln!(
                std::io::stderr(),
                "{test} skipped: {name} is not set, ./dev test sets it"
            );
            return None;
        }
        Some(tools.unwrap())
    }

    #[test]
    fn scripts_become_small_and_say_the_same() {
        let Some(tools) = installed() else {
            return;
        };
        for (kind, text, expected) in [
            (
                Kind::Script,
                "// a\nconst long = g();\nf(long);",
                "const long=g();f(long);\n",
            ),
            (
                Kind::Module,
                "const long = g();\nf(long, long);",
                "const n=g();f(n,n);\n",
            ),
        ] {
            assert_eq!(tools.minify(kind, text).unwrap(), expected);
        }
    }

    #[test]
    fn styles_become_one_in_the_order_of_their_imports() {
        let Some(tools) = installed() else {
            return;
        };
        let folder = Folder::new("styles").unwrap();
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            path
        };
        file("b.css", "/* b */\n.b {\n  --c: ;\n  color: red;\n}");
        file("a.css", ".b {\n  color: url(\"#c\");\n}");
        let main = file("main.css", "@import \"b.css\";\n@import \"a.css\";");
        let bundled = tools.bundle_styles(&main).unwrap();
        assert_eq!(bundled, ".b{--c: ;color:red}.b{color:url(#c)}\n");
        for (styles, words) in [
            ("@import \"c.css\";", "c.css"),
            // Only a warning, in its eyes.
            (".a { color: red; }\n}", "main.css:2"),
        ] {
            let error = tools.bundle_styles(&file("main.css", styles));
            let error = error.unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
    }

    #[test]
    fn what_a_tool_can_not_read_is_told_with_its_place() {
        let Some(tools) = installed() else {
            return;
        };
        for (kind, text) in [(Kind::Script, "let = ;"), (Kind::Module, "import from;")] {
            let error = tools.minify(kind, text).unwrap_err().to_string();
            assert!(error.contains("<stdin>:"), "{error}");
        }
        let error = tools.optimise(b"no program").unwrap_err().to_string();
        assert!(error.contains("did not do its work"), "{error}");
    }

    #[test]
    fn a_tool_that_is_not_there_is_named() {
        let tools = Tools {
            esbuild: PathBuf::from("/no/esbuild"),
            wasm_opt: PathBuf::from("/no/wasm-opt"),
        };
        let error = tools.minify(Kind::Script, "").unwrap_err().to_string();
        assert!(
            error.starts_with("/no/esbuild did not do its work: "),
            "{error}"
        );
    }

    #[test]
    fn a_pattern_fits_the_names_as_they_stand() {
        let names = ["./a_bg.js", "__b$"].map(str::to_owned);
        assert_eq!(exactly(&names), "^(?:\\.\\/a_bg\\.js|__b\\$)$");
    }
}
