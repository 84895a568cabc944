//! Where links lead, and what stands on the page there.

use std::path::{Component, Path, PathBuf};

use scraper::Html;
use timeline_core::link::ViewState;
use timeline_core::load::load;

use crate::markup::{all, text};
use crate::site::{REAL, Site};

/// The file that a host answers with for an address as it stands on a page, without what follows
/// the path; nothing for one of another host.
fn file_for(page: &str, address: &str) -> Option<PathBuf> {
    if address.contains(':') {
        return None;
    }
    let path = address.split(['?', '#']).next().unwrap();
    let from = Path::new(page).parent().unwrap();
    let mut file = PathBuf::new();
    for part in from.join(path).components() {
        match part {
            Component::ParentDir => assert!(file.pop(), "{page}: {address} leads out of the site"),
            part => file.push(part),
        }
    }
    Some(if path.is_empty() || path.ends_with('/') {
        file.join("index.html")
    } else {
        file
    })
}

#[test]
fn all_links_of_all_pages_lead_somewhere() {
    let site = Site::real();
    let dataset = load(REAL.as_bytes()).dataset;
    let mut views = 0;
    for path in site.files(".html") {
        let page = Html::parse_document(&site.text(&path));
        for link in all(&page, "a[href], link[href]") {
            let address = link.attr("href").unwrap();
            let Some(file) = file_for(&path, address) else {
                assert!(
                    address.starts_with("http") || address == "data:,",
                    "{path}: {address}"
                );
                continue;
            };
            assert!(
                site.folder().join(&file).is_file(),
                "{path}: {address} leads to {}",
                file.display()
            );
            if let Some((_, query)) = address.split_once('?') {
                let (state, problems) = ViewState::from_query(query);
                assert!(problems.is_empty(), "{address}: {problems:?}");
                assert!(
                    state
                        .open
                        .is_none_or(|id| dataset.statements.find(&id).is_some()),
                    "{address}"
                );
                views += 1;
            }
        }
    }
    assert!(views > 800, "{views}");
}

#[test]
fn each_page_of_a_statement_says_who_when_and_what_and_leads_to_its_view() {
    let site = Site::real();
    let dataset = load(REAL.as_bytes()).dataset;
    for (_, row) in dataset.statements.iter() {
        let page = Html::parse_document(&site.text(&format!("statement/{}/index.html", row.id)));
        let heading = text(&page, "h1");
        assert!(
            heading.starts_with(&dataset.actors[row.speaker].name),
            "{heading}"
        );
        assert!(
            row.headline
                .as_ref()
                .is_none_or(|headline| heading.ends_with(headline)),
            "{heading}"
        );
        assert_eq!(
            text(&page, "main .dateline"),
            row.date.label(),
            "{}",
            row.id
        );
        assert_eq!(text(&page, ".summary"), row.summary);
        assert_eq!(
            all(&page, "ul.positions > li").len(),
            row.positions.len(),
            "{}",
            row.id
        );
        let sources = row
            .sources()
            .filter(|&source| dataset.sources[source].url.is_some());
        assert_eq!(
            all(&page, ".facts a[href^=http]").len(),
            sources.count(),
            "{}",
            row.id
        );
        let view = all(&page, ".to-timeline a")[0].attr("href").unwrap();
        assert_eq!(view, format!("../../?id={}", row.id));
    }
}

#[test]
fn an_actors_page_has_all_that_they_said_and_apart_what_others_say_of_them() {
    let site = Site::real();
    let dataset = load(REAL.as_bytes()).dataset;
    for (actor, row) in dataset.actors.iter() {
        let page = Html::parse_document(&site.text(&format!("actor/{}/index.html", row.id)));
        let lists = all(&page, "main > section > ol.lines");
        let addresses: Vec<Vec<String>> = lists
            .iter()
            .map(|list| {
                list.select(&scraper::Selector::parse("a").unwrap())
                    .map(|link| link.attr("href").unwrap().to_owned())
                    .collect()
            })
            .collect();
        let address = |index: &timeline_core::model::StatementIx| {
            format!("../../statement/{}/", dataset.statements[*index].id)
        };
        let own: Vec<String> = dataset.spoken_by(actor).iter().map(address).collect();
        let about = dataset
            .statements
            .iter()
            .filter(|(_, other)| other.about.contains(&actor));
        let about: Vec<String> = about.map(|(index, _)| address(&index)).collect();
        let expected: Vec<Vec<String>> = [own, about]
            .into_iter()
            .filter(|list| !list.is_empty())
            .collect();
        assert_eq!(addresses, expected, "{}", row.id);
    }
}
