//! Links that were made to do harm, or that came to grief: every key with every nasty value, and
//! addresses that are broken as a whole.

/// A link, and the key that must be named for it, if one must.
pub struct Link {
    /// The query string.
    pub query: String,
    /// The key.
    pub named: Option<&'static str>,
}

impl Link {
    /// The link, shortened where it is long.
    pub fn name(&self) -> String {
        let start: String = self.query.chars().take(100).collect();
        format!("{start:?} of {} bytes", self.query.len())
    }
}

/// Keys whose values are checked against a form or the data. Few of the nasty values fit any; each
/// other one is named.
#[rustfmt::skip]
const CHECKED: &[&str] = &[
    "actor", "about", "topic", "stance", "kind", "publisher", "from", "to", "view", "asof",
    "collapsed", "id",
];

/// Keys that take anything, or that this program passes over.
#[rustfmt::skip]
const FREE: &[&str] = &[
    "q", "embed", "utm_source", "__proto__", "%61ctor", "",
];

/// Nasty values that are still read as they were meant, each with its key.
const MEANT: &[(&str, &str)] = &[
    ("actor", "ANN"),
    ("actor", "Ann"),
    ("actor", "ann%20"),
    ("actor", "%20ann"),
    ("actor", "ann%0a"),
    ("stance", "Supports"),
    ("kind", "SPOKEN"),
    ("view", "TIMELINE"),
    ("view", "timeline%20"),
];

#[rustfmt::skip]
const VALUES: &[&str] = &[
    "<script>window.hostile=1</script>", "%3Cscript%3Ewindow.hostile=1%3C/script%3E",
    "%22%3E%3Cimg%20src=x%20onerror=window.hostile=1%3E", "%253Cscript%253E",
    "'onmouseover='window.hostile=1",
    "javascript:window.hostile=1", "java%0ascript:x", "data:text/html,x", "vbscript:x", "{{7*7}}",
    "${7*7}", "%00",
    "%0", "%", "%%", "%zz", "%u0041", "%ff", "%c0%af", "%c0%80", "%ed%a0%80", "%f4%90%80%80",
    "%e2%82", "%80%80%80",
    "%fe%ff", "%ef%bb%bf", "%e2%80%ae", "%e2%81%a6", "%e2%80%8b", "%0d%0aSet-Cookie:%20a=b", "%0a",
    "%09", "+", "%2b",
    "%25", "%2525", "%26", "%3d", "%23", "%3f", "#", "?", "a=b=c", ";", "a;b", "|", "%7c", "`id`",
    "$(id)", "..",
    "../..", "%2e%2e%2f", "..%5c..%5c", "/etc/passwd", "//example.org", "%2f%2fexample.org",
    "%5c%5cexample.org",
    "https://example.org", "https:%2f%2fexample.org", "file:///etc/passwd", "about:blank", "null",
    "undefined", "NaN",
    "-NaN", "Infinity", "-1", "2", "1e9", "1e999999", "0x1", "999999999999999999999999", "true",
    "True", "yes", "on",
    "[]", "[1]", "{}", "[object%20Object]", "__proto__", "constructor", "toString", "2025-02-30",
    "2025-13-01",
    "0000-01-01", "10000-01-01", "-2025-08-20", "2025-08-20T00:00Z", "2025-8-2", "２０２５-08-20",
    "20250820", "today",
    "ANN", "Ann", "ann%20", "%20ann", "ánn", "аnn", "ａｎｎ", "a%00nn", "ann%0a", "👩‍👩‍👧",
    "%f0%9f%92%a9", "\u{202e}nna",
    "\u{0}", "\u{7f}", "\u{feff}", "\u{fffd}", "\u{10ffff}", "' OR 1=1 --", "\"", "'", "\\",
    "\\u003cscript\\u003e",
    "&lt;script&gt;", "*", "[x]", ":is(*)", "side:south", "x,y,z", "x,,,x", "TIMELINE",
    "timeline%20", "map",
    "Supports", "SPOKEN",
];

/// Addresses that would lead away from the site, or are none; each must be named.
#[rustfmt::skip]
const DATA: &[&str] = &[
    "", "%20", "https://example.org/a.json", "HTTPS://example.org", "http:a.json",
    "//example.org/a.json",
    "///example.org/a.json", "%2f%2fexample.org", "\\\\example.org", "%5cexample.org",
    "/%5cexample.org",
    "javascript:window.hostile=1", "data:application/json,{}", "blob:x", "file:///etc/passwd",
    "C:%5ca.json", "a:b",
    "a%0ab.json", "a%09b.json", "a%00b.json", "%01", "%2520", "%e2%80%a8", "%e3%80%80", "%c2%85",
    "about:blank", ":",
    "\\", "user:pass@x", "%252f%252fexample.org", "%68ttps%3A//example.org",
    "%0ahttps://example.org", "/%09/example.org",
];

/// Addresses on the site, however odd; whether there is such a file is for the server to say.
#[rustfmt::skip]
const ON_SITE: &[&str] = &[
    "a.json", "/a.json", "../../a.json", "a/../../b.json", "%2e%2e/a.json", "?x", "#x",
    "a.json?b=c&d", "a.json%23x",
    "%3fdata=a.json", "@example.org", "/@example.org", "~root", "%ff", "%", "<script>", "a//b",
    ".//example.org",
];

/// Links that are broken as a whole. Nothing need be named, and nothing may go wrong.
#[rustfmt::skip]
const WHOLES: &[&str] = &[
    "", "?", "??", "????actor=ann", "&", "&&&&", "=", "==", "=&=", "?=", "&=&", "actor",
    "actor&actor", "actor=",
    "actor=,", "actor=,,,,", "=ann", "?actor=ann?actor=bob", "actor=ann#id=good",
    "actor=ann&actor=bob&actor=",
    "actor%3Dann", "%61ctor=ann", "ACTOR=ann", " actor=ann", "actor =ann", "actor[]=ann",
    "actor[0]=ann",
    "actor.id=ann", "actor=ann;about=1", "id=good&id=bad&id=", "view=list&view=map",
    "from=2025-08-20&to=2025-08-20",
    "from=0001-01-01&to=9999-12-31", "from=9999-12-31&to=0001-01-01", "to=0001-01-01",
    "from=9999-12-31",
    "asof=0001-01-01&view=positions", "asof=9999-12-31&view=positions", "q=", "q=%20",
    "q=%20%20%0a%09", "q=+",
    "q=%2B", "q=%00", "q=%ff%fe", "q=speaker:", "q=%22", "q=%22%22%22", "q=-", "q=--",
    "q=-%22-%22", "q=speaker:%22x",
    "q=stance:stance:stance:", "q=topic:%ff", "q=%e2%80%ae", "q=%e2%81%a9%e2%80%ae",
    "q=%f0%9f%92%a9%cc%88",
    "collapsed=north,south,north", "topic=bridge,ferry,bridge",
    "stance=supports,opposes,conditional,unclear,none",
    "actor=ann,bob&about=1&topic=bridge&stance=supports&kind=spoken&publisher=the-paper&q=bridge&from=2025-08-01&to=2025-08-31&view=list&asof=2025-08-20&collapsed=north&id=good",
    "__proto__[x]=1", "constructor.prototype.x=1", "?\u{0}", "\u{feff}actor=ann", "actor=ann\0",
    "<script>window.hostile=1</script>", "\"><svg onload=window.hostile=1>",
    "javascript:window.hostile=1",
    "%3Fid%3Dgood", "%26%26%3D", "actor=ann&amp;amp;#38;id=good", "&amp;", "&#38;#", "actor=!",
    "actor=!!", "actor=!,",
    "actor=%21ann", "actor=!ann&actor=!bob", "actor=!ann&actor=bob", "actor=!ann,bob,cid,dee",
    "actor%3Dann%26id%253Dgood",
    "ACTOR=ANN&AMP;ID=GOOD", "id=good.)%E2%80%9D", "q=%2525%2520", "fbclid=1&actors=ann",
];

/// All links.
pub fn all() -> Vec<Link> {
    let mut links = Vec::new();
    for &key in CHECKED {
        links.extend(VALUES.iter().map(|value| link(key, value, Some(key))));
    }
    for &key in FREE {
        links.extend(VALUES.iter().map(|value| link(key, value, None)));
    }
    links.extend(DATA.iter().map(|value| link("data", value, Some("data"))));
    links.extend(ON_SITE.iter().map(|value| link("data", value, None)));
    links.extend(WHOLES.iter().map(|query| Link {
        query: (*query).to_owned(),
        named: None,
    }));
    links.extend(long());
    links
}

fn link(key: &str, value: &str, named: Option<&'static str>) -> Link {
    // What browsers cut off as the fragment, and what parts keys, never reaches the value.
    let cut = value.split(['#', '&']).next().unwrap_or_default();
    let is_meant = MEANT.contains(&(key, cut));
    let is_blank = cut.split(',').all(str::is_empty);
    Link {
        query: format!("{key}={cut}"),
        named: named.filter(|key| !is_meant && (!is_blank || *key == "data")),
    }
}

/// Links longer than any browser or server lets through.
fn long() -> Vec<Link> {
    let many = |piece: &str| piece.repeat(250_000 / piece.len());
    let numbered = |start: &str, end: &str| {
        let all = (0..50_000).map(|at| format!("{start}{at}{end}"));
        all.collect::<Vec<_>>().concat()
    };
    let ids = numbered("a", ",");
    let keys = numbered("k", "=v&");
    let link = |query: String, named| Link { query, named };
    vec![
        link(format!("actor={ids}"), Some("actor")),
        link(format!("publisher={ids}"), Some("publisher")),
        link(format!("topic={ids}"), Some("topic")),
        link(format!("collapsed={ids}"), Some("collapsed")),
        link(keys, None),
        link(many("actor=ann&"), None),
        link(many("actor=a%2Cb&"), Some("actor")),
        link(many("actor=!"), Some("actor")),
        link(many("&amp;"), None),
        link(many("%3D%26%25"), None),
        link(format!("actor={}", many("%2C")), None),
        link(format!("actor={}", numbered("a", "%2C")), Some("actor")),
        link(format!("id={}", many(")")), Some("id")),
        link(format!("data=a.json{}", many(")")), None),
        link(many("&"), None),
        link(many("="), None),
        link(many("?"), None),
        link(many("%"), None),
        link(format!("id={}", many("%25")), Some("id")),
        link(format!("id={}", many("%f0%9f%92%a9")), Some("id")),
        link(format!("actor={}", many(",")), None),
        link(format!("from={}", many("9")), Some("from")),
        link(format!("view={}", many("a")), Some("view")),
        link(format!("data={}", many("../")), None),
        link(format!("data={}", many(":")), Some("data")),
        link(format!("q={}", many("a")), None),
        link(format!("q={}", many("a%20")), None),
        link(format!("q={}", many("%22")), None),
        link(format!("q={}", many("-")), None),
        link(format!("q={}", many("speaker:")), None),
        link(format!("q={}", many("%f0%9f%92%a9")), None),
    ]
}
