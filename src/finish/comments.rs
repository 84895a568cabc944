//! Scripts as readers load them.

/// Without the lines that only speak to whoever reads the source.
pub fn without_comments(script: &str) -> String {
    let lines = script.split_inclusive('\n');
    lines
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect()
}
