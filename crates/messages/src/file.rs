//! A file as it comes in.

/// A file of messages: its text, and where that comes from.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, as faults name it. The language is what stands before `.ftl`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

impl File {
    /// A file with this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// The tag of its language: `en` of `messages/en.ftl`.
    pub(crate) fn tag(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".ftl").unwrap_or(name)
    }
}
