//! A site in a folder of its own, made by the command's own rules from a page that was ready
//! before.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use timeline_cli::postbuild::pages::Written;
use timeline_cli::postbuild::{Error, Options, make_ready};

/// The data of the project.
pub const REAL: &str = include_str!("../../../../public/data/statements.json");
/// A small set with every kind of statement.
pub const SMALL: &str = include_str!("../../../core/src/load/fixtures/small.json");
/// An address below that of its host.
pub const BASE: &str = "https://example.org/of/timeline/";

/// The page of the program as it is once it is ready, as far as what is tested here looks at it.
const PAGE: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src 'self'; \
        script-src 'self'\">\
    <title>t</title>\
    <meta name=\"description\" content=\"d\"><link rel=\"icon\" href=\"data:,\">\
    <link rel=\"stylesheet\" href=\"./main-0.css\"></head><body lang=\"en\"><div \
        id=\"shell\"></div></body></html>";
const LIST: &str = "<!doctype html><html><head><script>theme()</script></head></html>";

/// A site; its folder goes with it.
pub struct Site {
    folder: PathBuf,
}

impl Site {
    /// A site of this data, which is called like this among all tests.
    pub fn new(name: &str, data: &str, base: Option<&str>) -> Self {
        let site = Self::without_pages(name, data);
        site.make(base).unwrap();
        site
    }

    /// The site of the project's data, made once for all tests that only read it. It stays where
    /// tests keep their files, so that the next run writes only what changed.
    pub fn real() -> &'static Self {
        static REAL_SITE: OnceLock<Site> = OnceLock::new();
        REAL_SITE.get_or_init(|| {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("real-site");
            let site = Self::in_folder(folder, REAL);
            site.make(Some(BASE)).unwrap();
            site
        })
    }

    /// The same, as a host has it before the command was called.
    pub fn without_pages(name: &str, data: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("timeline-pages-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        Self::in_folder(folder, data)
    }

    fn in_folder(folder: PathBuf, data: &str) -> Self {
        fs::create_dir_all(folder.join("data")).unwrap();
        for (path, content) in [
            ("index.html", PAGE),
            ("list.html", LIST),
            ("main-0.css", ""),
            ("data/statements.json", data),
        ] {
            fs::write(folder.join(path), content).unwrap();
        }
        Self { folder }
    }

    /// Makes it anew.
    pub fn make(&self, base: Option<&str>) -> Result<Written, Error> {
        let base = base.map(|base| base.parse().unwrap());
        make_ready(
            &self.folder,
            &Options {
                base,
                ..Options::default()
            },
        )
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The paths of all files whose name ends so, with slashes.
    pub fn files(&self, ending: &str) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.folder, &mut found);
        let name = |path: &PathBuf| {
            path.strip_prefix(&self.folder)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/")
        };
        let mut names: Vec<String> = found
            .iter()
            .map(name)
            .filter(|name| name.ends_with(ending))
            .collect();
        names.sort();
        names
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}
