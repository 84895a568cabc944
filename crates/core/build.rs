//! Makes the functions of [`timeline_core::messages`] of the messages in `messages`, in the
//! language that `TIMELINE_LANGUAGE` names: the name of a file there, `en` where nothing is said.
//!
//! What can't be used stops the build, with file and line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use timeline_messages::{File, compile};

/// The folder of the languages.
const LANGUAGES: &str = "messages";
/// The language that says everything.
const ENGLISH: &str = "en";
/// A language of a few messages, for tests: that another one is one more file.
const MADE_UP: &str = "tests/messages/qaa.ftl";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={LANGUAGES}");
    println!("cargo::rerun-if-changed={MADE_UP}");
    println!("cargo::rerun-if-env-changed=TIMELINE_LANGUAGE");
    match write_messages() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write_messages() -> Result<(), Vec<String>> {
    let named = env::var("TIMELINE_LANGUAGE").unwrap_or_default();
    let language = if named.is_empty() { ENGLISH } else { &named };
    let path = |tag: &str| format!("{LANGUAGES}/{tag}.ftl");
    let english = read(&path(ENGLISH))?;
    let other = (language != ENGLISH)
        .then(|| read(&path(language)))
        .transpose()?;
    write("messages.rs", &english, other.as_ref())?;
    let is_here = Path::new(MADE_UP).exists();
    let made_up = if is_here { Some(read(MADE_UP)?) } else { None };
    write("made_up_messages.rs", &english, made_up.as_ref())
}

fn read(path: &str) -> Result<File, Vec<String>> {
    let text = fs::read_to_string(path);
    let expected = "expected a file of messages (TIMELINE_LANGUAGE names one without its ending)";
    let text = text.map_err(|error| vec![format!("{path}: {error}; {expected}")])?;
    Ok(File::new(format!("crates/core/{path}"), text))
}

fn write(name: &str, english: &File, other: Option<&File>) -> Result<(), Vec<String>> {
    let rust = compile(english, other)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let path = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join(name);
    fs::write(&path, rust).map_err(|error| vec![format!("{}: {error}", path.display())])
}
