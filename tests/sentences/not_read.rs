//! What looks like a text for readers and is none, by file and one by one.

/// Files, or folders, whose texts are read by nobody, and why.
pub const PASSED_OVER: &[(&str, &str)] = &[
    (
        "crates/core/src/schema.rs",
        "the format's schema, in the language of its specification",
    ),
    (
        "crates/core/src/file/generated.rs",
        "made by chance, for tests",
    ),
    ("crates/core/src/synthetic", "data that is made by rule"),
    (
        "crates/core/src/command.rs",
        "words of commands, as the attribute has them",
    ),
    ("crates/core/src/load/html.rs", "names of tags and entities"),
    (
        "crates/core/src/convert/markup/entities.rs",
        "names of entities",
    ),
    (
        "crates/core/src/convert/markup/tags.rs",
        "names of elements",
    ),
];
/// Texts that are not read on the page, or are none of a language.
pub const NOT_READ: &[&str] = &[
    // Names of keys, as events have them.
    "Home",
    "End",
    "Enter",
    "Escape",
    // What a browser calls files that are dragged over a page.
    "Files",
    // Names of formats, which are the same in all languages, and their syntax.
    "Chicago",
    "Wikipedia",
    "Markdown",
    "{{{{cite news{fields}}}}}{described}",
    "<!-- not known -->",
    // What serde expects of a visitor, and says before the place of a fault.
    "a JSON value",
    " at line ",
    // How a pointer of Git LFS begins.
    "version https://git-lfs.",
    // Paths of the link, and of a statement by its id, as others are of the file.
    "link: {name}",
    "statements ({})",
    // Columns of a sheet of TimelineJS.
    "Year",
    "Month",
    "Day",
    "Time",
    "End ",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Time, End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
    "Link",
    "Alt Text",
    // Columns of a database of DNA, and its types of values.
    "Author",
    "Coder",
    "Date",
    "Entity",
    "Label",
    "Section",
    "Source",
    "Start",
    "Start, Stop",
    "Stop",
    "Title",
    "Value",
    "Variable",
    "short text",
    "long text",
    // How a database of SQLite begins, and what SQLite says of rows in it.
    r"SQLite format 3\0",
    "NULL value in",
    "CHECK constraint failed",
    // A script that names another one.
    "export {{ default }} from {:?};",
    // Lines for robots, the first line of a feed and of a picture, and what the head of a page
    // tells browsers.
    r"User-agent: *\nAllow: /\n{}",
    r"\nSitemap: {address}\n",
    r#"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"#,
    r#"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{drawing}\n"#,
    "width=device-width, initial-scale=1",
    "light dark",
    // Types of schema.org.
    "Dataset",
    "Organization",
    "Person",
    "Quotation",
    "Thing",
    // Names of fonts.
    "Noto Sans",
    "Noto Serif",
    // Relations of a link.
    "noopener noreferrer",
    // The class of a mark, and a selector, which look like words.
    "glyph ",
    "main {}",
];
