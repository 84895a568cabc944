//! What stands in the page until the program takes over: its head as the program will draw it, and
//! the picture of a plain visit, so that nothing jumps. Without the program, what in the picture
//! leads to a statement or an actor leads to the page of that.
//!
//! Title, language and numbers are those of the data that the page brings along, so that nobody has
//! to write them twice.

use lol_html::html_content::ContentType;
use maud::html;
use timeline_core::dataset::Dataset;
use timeline_core::html::site::main_page_tags;
use timeline_core::html::{Head, first_picture, masthead, standfirst};
use timeline_core::link::{View, ViewState};
use timeline_core::messages;
use timeline_core::selection::Selection;
use timeline_core::site::{PageKey, Site};

use super::error::Error;
use super::html::{Only, set_attribute, with_each, with_the_only};
use timeline_core::labels::title;

const ROOT: Only = Only {
    what: messages::build_root(),
    selector: "html",
};
const BODY: Only = Only {
    what: messages::build_body(),
    selector: "body",
};
const TITLE: Only = Only {
    what: messages::build_title(),
    selector: "head > title",
};
const DESCRIPTION: Only = Only {
    what: messages::build_description(),
    selector: "head > meta[name=\"description\"]",
};
const SHELL: Only = Only {
    what: messages::build_place_of_shell(),
    selector: "body > #shell",
};
const HEAD: Only = Only {
    what: messages::build_head(),
    selector: "html > head",
};
/// What tells others of the page: search engines, readers of feeds, messengers.
const TAGS: &str = "head > link[rel=\"canonical\"], head > link[rel=\"alternate\"], \
    head > meta[property^=\"og:\"], head > meta[name^=\"twitter:\"]";
/// What does nothing yet.
const BUTTONS: &str = "#shell .masthead-tools, #shell .fold, #shell .log-rest";
/// Takes the picture away, which the script at the start has hidden, before the page is complete.
const ONLY_ON_PLAIN_VISITS: &str = include_str!("plain_visit.js");
const LINKS: &str = "#shell .first-picture a[href]";

/// The language of the data; that of the page's own words where it doesn't say which.
pub fn language(dataset: &Dataset) -> &str {
    dataset.language.as_deref().unwrap_or(messages::LANGUAGE)
}

/// The page with title, language, description and shell of the data.
///
/// # Errors
/// When the page has no place for one of them.
pub fn with_shell(page: &str, site: &Site) -> Result<String, Error> {
    let dataset = site.dataset;
    let page = with_the_only(page, ROOT, |root| {
        set_attribute(root, "lang", language(dataset));
    })?;
    let page = with_the_only(&page, BODY, |body| {
        set_attribute(body, "lang", messages::LANGUAGE);
    })?;
    let page = with_the_only(&page, TITLE, |element| {
        element.set_inner_content(title(dataset), ContentType::Text);
    })?;
    let page = with_the_only(&page, DESCRIPTION, |element| {
        set_attribute(element, "content", &description(dataset));
    })?;
    let page = with_the_only(&page, SHELL, |shell| {
        shell.set_inner_content(&inside(dataset), ContentType::Html);
    })?;
    let page = with_each(&page, BUTTONS, |part| set_attribute(part, "inert", ""))?;
    let page = with_each(&page, LINKS, |link| {
        let path = link
            .get_attribute("href")
            .and_then(|view| page_of(dataset, &view));
        if let Some(path) = path {
            set_attribute(link, "href", &path);
            // One of them can be reached only where the arrows lead on, which the program does.
            link.remove_attribute("tabindex");
        }
    })?;
    with_tags(&page, site)
}

/// The page of the statement or the actor that a view shows.
fn page_of(dataset: &Dataset, query: &str) -> Option<String> {
    let (state, _) = ViewState::from_query(query);
    let key = match (&state.open, &state.actors) {
        (Some(id), _) => PageKey::Statement(dataset.statements.find(id)?),
        (None, Selection::Only(ids)) => PageKey::Actor(dataset.actors.find(ids.first()?)?),
        _ => return None,
    };
    Some(key.path(dataset))
}

/// What the data is, in its own words where it has some.
fn description(dataset: &Dataset) -> String {
    let about = dataset.about.first();
    about.map_or_else(|| standfirst(dataset), Clone::clone)
}

/// The page with what tells others of it in its head, in place of what an earlier run put there.
fn with_tags(page: &str, site: &Site) -> Result<String, Error> {
    let page = with_each(page, TAGS, |tag| {
        tag.remove();
    })?;
    let tags = main_page_tags(site, &description(site.dataset));
    with_the_only(&page, HEAD, |head| {
        head.append(&tags, ContentType::Html);
    })
}

fn inside(dataset: &Dataset) -> String {
    let head = Head {
        view: View::Timeline,
        // The page's first script knows where there is one.
        is_kept_copy: false,
        own_file: None,
        theme: "",
    };
    let markup = html! {
        header.masthead {
            (maud::PreEscaped(masthead(dataset, head)))
            p.loading { (messages::loading()) }
        }
        noscript {
            p.no-script {
                (messages::needs_script()) " "
                a href="list.html" { (messages::list_without_script(dataset.statements.len())) }
            }
        }
        (maud::PreEscaped(first_picture(dataset)))
        script { (maud::PreEscaped(ONLY_ON_PLAIN_VISITS.trim_end())) }
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::built::tests::PAGE;
    use timeline_core::load::load;
    use timeline_core::site::Publication;

    const DATA: &str = r#"{"format": "statement-timeline/1", "title": "R&D <i>", "language": "uk",
        "actors": [{"id": "a",
        "name": "A"}], "sources": [{"id": "s", "publisher": "P"}],
        "statements": [{"id": "one", "speaker": "a",
        "date": "2025", "kind": "spoken", "summary": "S", "source": "s"}]}"#;

    fn site(dataset: &Dataset) -> Site<'_> {
        Site::new(dataset, Publication::default()).unwrap()
    }

    #[test]
    fn what_tells_others_of_the_page_is_there_once_however_often_it_is_made() {
        let dataset = load(DATA.as_bytes()).dataset;
        let once = with_shell(PAGE, &site(&dataset)).unwrap();
        assert!(
            once.contains("href=\"feed.xml\"") && !once.contains("canonical"),
            "{once}"
        );
        assert_eq!(with_shell(&once, &site(&dataset)).unwrap(), once);
    }

    #[test]
    fn title_language_and_head_are_those_of_the_data() {
        let page = with_shell(PAGE, &site(&load(DATA.as_bytes()).dataset)).unwrap();
        for part in [
            "<html lang=\"uk\">",
            "<title>R&amp;D &lt;i&gt;</title>",
            "<h1 lang=\"uk\">R&amp;D &lt;i&gt;</h1>",
            "content=\"1 statement by or about 1 actor, from 1 published page",
            "<p class=\"standfirst\">1 statement by or about 1 actor",
            "The one statement with its source",
            "<div class=\"masthead-tools\" inert=\"\">",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }

    #[test]
    fn what_the_picture_shows_leads_to_the_pages_of_it() {
        let page = with_shell(PAGE, &site(&load(DATA.as_bytes()).dataset)).unwrap();
        let (_, picture) = page.split_once("<div class=\"first-picture\">").unwrap();
        for part in [
            "href=\"statement/one/\" data-mark=\"one\"",
            "class=\"lane-link\" href=\"actor/a/\"",
        ] {
            assert!(picture.contains(part), "{part}: {picture}");
        }
        assert!(!picture.contains("href=\"?"), "{picture}");
    }

    #[test]
    fn a_page_without_a_place_for_them_is_refused() {
        let dataset = load(DATA.as_bytes()).dataset;
        for (old, new, message) in [
            (
                "<title>t</title>",
                "",
                "expected one title (`head > title`)",
            ),
            ("name=\"description\"", "", "expected one description ("),
            ("id=\"shell\"", "", "expected one place of the shell ("),
            (
                "<body>",
                "<body><div id=\"shell\"></div>",
                "expected one place of the shell (",
            ),
        ] {
            let error = with_shell(&PAGE.replace(old, new), &site(&dataset)).unwrap_err();
            assert!(error.to_string().starts_with(message), "{error}");
        }
    }
}
