//! What a page tells machines: messengers that show a link before it is opened, and search engines.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;

use scraper::Html;
use serde_json::Value;
use timeline_core::load::load;

use crate::markup::{all, text};
use crate::site::{BASE, REAL, SMALL, Site};

/// What a messenger shows of a page: the first value of each tag that it knows, else what every
/// page has.
struct Preview {
    tags: BTreeMap<String, String>,
}

impl Preview {
    /// Reads a page as messengers do, whether a tag has its name as a property or as a name.
    fn of(page: &Html) -> Self {
        let mut tags = BTreeMap::new();
        for tag in all(page, "head > meta[content]") {
            let name = tag.attr("property").or(tag.attr("name"));
            if let Some(name) = name {
                let content = tag.attr("content").unwrap().to_owned();
                tags.entry(name.to_owned()).or_insert(content);
            }
        }
        let title = text(page, "head > title");
        tags.entry("title".to_owned()).or_insert(title);
        Self { tags }
    }

    fn first(&self, names: &[&str]) -> &str {
        let found = names.iter().find_map(|name| self.tags.get(*name));
        found.map_or("", String::as_str)
    }

    fn title(&self) -> &str {
        self.first(&["og:title", "twitter:title", "title"])
    }

    fn description(&self) -> &str {
        self.first(&["og:description", "twitter:description", "description"])
    }

    /// The picture beside the text, as large as the card has room for; none without an address of
    /// its own, since messengers fetch it from elsewhere.
    fn picture(&self) -> Option<&str> {
        let address = self.first(&["og:image", "twitter:image"]);
        let is_large = self.first(&["twitter:card"]) == "summary_large_image";
        (address.contains("://") && is_large).then_some(address)
    }

    /// How wide and high the picture is, as the page says before it is fetched.
    fn picture_px(&self) -> Option<(u32, u32)> {
        let px = |name| self.first(&[name]).parse().ok();
        px("og:image:width").zip(px("og:image:height"))
    }

    fn address(&self) -> &str {
        self.first(&["og:url"])
    }
}

#[test]
fn a_messenger_shows_name_day_headline_and_picture_of_a_statement() {
    let site = Site::real();
    let dataset = load(REAL.as_bytes()).dataset;
    for (_, row) in dataset.statements.iter() {
        let path = format!("statement/{}/", row.id);
        let page = Html::parse_document(&site.text(&format!("{path}index.html")));
        let preview = Preview::of(&page);
        let name = &dataset.actors[row.speaker].name;
        assert!(preview.title().starts_with(name), "{}", preview.title());
        let headline = row.headline.as_deref().unwrap_or_default();
        assert!(preview.title().ends_with(headline), "{}", preview.title());
        let description = preview.description();
        assert!(description.starts_with(&row.date.label()), "{description}");
        assert!(description.contains(&row.summary), "{description}");
        // A claim is told as one before anything of it is.
        let claim = description.find(" about the position of ");
        assert_eq!(claim.is_some(), !row.about.is_empty(), "{description}");
        assert!(claim < description.rfind(&row.summary), "{description}");
        assert_eq!(preview.address(), format!("{BASE}{path}"));
        assert_has_picture(site, &path, &preview);
    }
}

/// The picture of a page is beside it, of the size that the page says.
fn assert_has_picture(site: &Site, path: &str, preview: &Preview) {
    let address = preview.picture().unwrap();
    assert_eq!(address, format!("{BASE}{path}preview.png"));
    let file = File::open(site.folder().join(address.strip_prefix(BASE).unwrap())).unwrap();
    let picture = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
    let size_px = (picture.info().width, picture.info().height);
    assert_eq!(
        (preview.picture_px(), size_px),
        (Some(size_px), (1200, 630)),
        "{path}"
    );
}

#[test]
fn a_messenger_shows_a_picture_of_each_actor_and_topic_and_of_the_whole() {
    let site = Site::new("tags", SMALL, Some(BASE));
    let mut paths = site.files("index.html");
    paths.retain(|path| !path.starts_with("statement/"));
    assert_eq!(paths.len(), 3 + 2 + 1);
    for path in paths {
        let preview = Preview::of(&Html::parse_document(&site.text(&path)));
        let folder = path.strip_suffix("index.html").unwrap();
        assert_has_picture(&site, folder, &preview);
        assert_eq!(preview.address(), format!("{BASE}{folder}"));
        assert!(
            !preview.title().is_empty() && !preview.description().is_empty(),
            "{path}"
        );
    }
}

#[test]
fn without_an_address_no_tag_has_one() {
    let site = Site::new("tags-relative", SMALL, None);
    for path in site.files("index.html") {
        let page = Html::parse_document(&site.text(&path));
        for tag in all(&page, "head > meta[property], head > meta[name]") {
            let content = tag.attr("content").unwrap();
            assert!(!content.contains("://"), "{path}: {content}");
        }
        let preview = Preview::of(&page);
        assert!(
            !preview.title().is_empty() && !preview.description().is_empty(),
            "{path}"
        );
        assert_eq!(
            (preview.picture(), preview.first(&["twitter:card"])),
            (None, "summary")
        );
        assert!(
            site.folder()
                .join(&path)
                .with_file_name("preview.png")
                .is_file()
        );
    }
}

/// The data that a page has for search engines.
fn data_of(page: &Html) -> Value {
    serde_json::from_str(&text(page, "head > script[type=\"application/ld+json\"]")).unwrap()
}

#[test]
fn a_search_engine_is_told_the_right_speaker_day_and_source_and_no_verdict() {
    let site = Site::real();
    let dataset = load(REAL.as_bytes()).dataset;
    for (_, row) in dataset.statements.iter() {
        let path = format!("statement/{}/index.html", row.id);
        let data = data_of(&Html::parse_document(&site.text(&path)));
        assert_eq!(data["@type"], "Quotation");
        let speaker = &dataset.actors[row.speaker];
        assert_eq!(data["spokenByCharacter"]["name"], *speaker.name);
        let address = format!("{BASE}actor/{}/", speaker.id);
        assert_eq!(data["spokenByCharacter"]["url"], *address);
        let day = data["dateCreated"].as_str().or(data["temporal"].as_str());
        assert_eq!(day, Some(row.date.to_string().as_str()), "{path}");
        // Words are given as the speaker's only where the data has them.
        assert_eq!(data["text"].as_str(), row.quote.as_deref(), "{path}");
        let source = &dataset.sources[row.source];
        assert_eq!(data["isBasedOn"][0]["url"].as_str(), source.url.as_deref());
        let names = |value: &Value| -> Vec<String> {
            let named = value.as_array().into_iter().flatten();
            named
                .map(|actor| actor["name"].as_str().unwrap().to_owned())
                .collect()
        };
        let about = row
            .about
            .iter()
            .map(|&actor| dataset.actors[actor].name.clone());
        assert_eq!(names(&data["about"]), about.collect::<Vec<_>>(), "{path}");
        assert!(!data.to_string().contains("ClaimReview"));
    }
}

#[test]
fn no_text_ends_the_element_in_which_the_data_is() {
    let breakout = r"</script><script>alert(1)</script><!-- \u2028 \u0000 &amp;";
    let data = SMALL
        .replace("A bridge must come", breakout)
        .replace("\"Ann\"", &format!("\"{breakout}\""));
    let site = Site::new("data-hostile", &data, Some(BASE));
    let page = Html::parse_document(&site.text("statement/ann-first/index.html"));
    assert_eq!(all(&page, "script").len(), 1);
    let expected = "</script><script>alert(1)</script><!-- \u{2028} \u{0} &amp;";
    assert_eq!(data_of(&page)["spokenByCharacter"]["name"], expected);
}
