//! Feeds and sitemap, read as XML.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

use crate::site::{BASE, SMALL, Site};

fn children<'a>(node: Node<'a, 'a>, name: &'a str) -> Vec<Node<'a, 'a>> {
    node.children()
        .filter(|child| child.has_tag_name(name))
        .collect()
}

/// The text of the only child of this name.
fn only<'a>(node: Node<'a, 'a>, name: &'a str) -> &'a str {
    let [child] = children(node, name)[..] else {
        panic!("expected one <{name}>");
    };
    child.text().unwrap_or_default()
}

fn check_feed(text: &str) -> Vec<String> {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let feed = document.root_element();
    assert_eq!(
        feed.tag_name().namespace(),
        Some("http://www.w3.org/2005/Atom")
    );
    assert!(!only(feed, "title").is_empty());
    assert!(!only(children(feed, "author")[0], "name").is_empty());
    let links = children(feed, "link");
    let related: Vec<&str> = links
        .iter()
        .filter_map(|link| link.attribute("rel"))
        .collect();
    assert_eq!(related, ["self", "alternate"]);
    let mut ids = vec![only(feed, "id").to_owned()];
    let mut newest = String::new();
    for entry in children(feed, "entry") {
        for name in ["title", "summary"] {
            assert!(!only(entry, name).is_empty(), "{name}");
        }
        let updated = only(entry, "updated");
        assert!(
            updated.len() == 20 && updated.ends_with("T00:00:00Z"),
            "{updated}"
        );
        newest = newest.max(updated.to_owned());
        assert_eq!(
            children(entry, "link")[0].attribute("rel"),
            Some("alternate")
        );
        ids.push(only(entry, "id").to_owned());
    }
    assert!(only(feed, "updated") >= newest.as_str());
    assert!(ids.len() <= 51);
    ids
}

#[test]
fn every_feed_is_atom_with_ids_that_are_addresses_or_uuids() {
    let relative = Site::new("feeds-relative", SMALL, None);
    let all = Site::real();
    assert_eq!(check_feed(&all.text("feed.xml")).len(), 51);
    for (site, count, start) in [
        (all, 1 + 196 + 19, BASE),
        (&relative, 1 + 3 + 2, "urn:uuid:"),
    ] {
        let paths = site.files("feed.xml");
        assert_eq!(paths.len(), count);
        let mut of_feeds = BTreeSet::new();
        for path in paths {
            let ids = check_feed(&site.text(&path));
            let different: BTreeSet<&String> = ids.iter().collect();
            assert_eq!(different.len(), ids.len(), "{path}");
            assert!(
                ids.iter().all(|id| id.starts_with(start)),
                "{path}: {ids:?}"
            );
            assert!(
                of_feeds.insert(ids[0].clone()),
                "{path}: another feed has its id"
            );
        }
    }
}

#[test]
fn a_feed_is_xml_whatever_the_data_has_in_it() {
    let breakout = r"]]></title><entry>\u0000\u001b\ufffe &nosuch; <!-- ";
    let data = SMALL
        .replace("\"Ann\"", &format!("\"{breakout}\""))
        .replace("A bridge must come", breakout);
    let site = Site::new("feeds-hostile", &data, None);
    for path in site.files("feed.xml") {
        check_feed(&site.text(&path));
    }
}

#[test]
fn the_sitemap_has_every_page_once_where_the_address_of_the_site_is_known() {
    let site = Site::new("sitemap", SMALL, Some(BASE));
    let text = site.text("sitemap.xml");
    let document = Document::parse(&text).unwrap();
    let addresses = children(document.root_element(), "url")
        .into_iter()
        .map(|url| only(url, "loc"));
    let addresses: BTreeSet<&str> = addresses.collect();
    let folder_of = |path: String| format!("{BASE}{}", path.strip_suffix("index.html").unwrap());
    let mut expected: BTreeSet<String> = site
        .files("index.html")
        .into_iter()
        .map(folder_of)
        .collect();
    expected.insert(format!("{BASE}list.html"));
    assert_eq!(addresses, expected.iter().map(String::as_str).collect());
    let robots = site.text("robots.txt");
    assert!(
        robots.ends_with(&format!("Sitemap: {BASE}sitemap.xml\n")),
        "{robots}"
    );

    site.make(None).unwrap();
    assert!(site.files("sitemap.xml").is_empty());
    assert_eq!(site.text("robots.txt"), "User-agent: *\nAllow: /\n");
}
