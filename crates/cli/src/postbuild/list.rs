//! The page for readers without JavaScript: all statements with their sources, as the list of the
//! program shows them.

use maud::{DOCTYPE, PreEscaped, html};
use timeline_core::dataset::Dataset;
use timeline_core::html::{DataFile, about, list, standfirst};
use timeline_core::link::ViewState;
use timeline_core::list::{ListOrder, by_month};
use timeline_core::messages;
use timeline_core::query::{Filter, Matching};
use timeline_core::search::Search;
use timeline_core::site::PageKey;

use super::data;
use super::error::Error;
use super::html::{set_attribute, with_each};
use super::shell::language;
use timeline_core::labels::title;

/// What the list takes over from the head of the main page.
const STYLES: &str = "head > link[rel=\"stylesheet\"], head > link[rel=\"icon\"]";
/// Links that open a statement in the program; here they lead to its page.
const LINKS: &str = "a[href^=\"?\"]";

/// The list as a page of its own, in the styles of `main_page`.
///
/// # Errors
/// When the main page can't be read.
pub fn page(main_page: &str, dataset: &Dataset) -> Result<String, Error> {
    let mut styles = String::new();
    with_each(main_page, STYLES, |link| {
        styles.extend(main_page.get(link.source_location().bytes()));
        styles.push('\n');
    })?;
    with_each(&markup(&styles, dataset), LINKS, |link| {
        let address = link.get_attribute("href").unwrap_or_default();
        let (state, _) = ViewState::from_query(&address);
        let statement = state.open.and_then(|id| dataset.statements.find(&id));
        if let Some(statement) = statement {
            set_attribute(link, "href", &PageKey::Statement(statement).path(dataset));
        }
    })
}

fn markup(styles: &str, dataset: &Dataset) -> String {
    let matching = Matching::new(dataset, &Filter::default());
    let all = matching.statements().len();
    let months = by_month(dataset, &matching, ListOrder::OldestFirst, all);
    let items = list(dataset, &months, all, &Search::default());
    html! {
        (DOCTYPE)
        html lang=(language(dataset)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (messages::list_page_title(title(dataset))) }
                meta name="color-scheme" content="light dark";
                (PreEscaped(styles))
            }
            // As in the program, all but the data is in the language of the page.
            body lang=(messages::LANGUAGE) {
                div.page {
                    header.masthead {
                        div.masthead-text {
                            h1 lang=[dataset.foreign_language()] { (title(dataset)) }
                            p.standfirst {
                                (standfirst(dataset)) " "
                                a href="#about" { (messages::about_the_data()) }
                            }
                        }
                        div.masthead-tools { a.button href="./" { (messages::view_timeline()) } }
                    }
                    main.list {
                        (PreEscaped(items))
                        section.about #about {
                            h2 { (messages::about_the_data()) }
                            (about(
                                dataset,
                                DataFile {
                                    address: Some(data::PATH),
                                    name: data::PATH,
                                },
                            ))
                        }
                    }
                }
            }
        }
    }
    .into_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::postbuild::built::tests::PAGE;
    use timeline_core::load::load;

    #[test]
    fn the_list_has_each_statement_with_its_source_and_leads_to_the_timeline() {
        let bytes = include_bytes!("../../../../public/data/statements.json");
        let dataset = load(bytes).dataset;
        let page = page(PAGE, &dataset).unwrap();
        for (_, row) in dataset.statements.iter() {
            assert!(
                page.contains(&format!("data-item=\"{}\"", row.id)),
                "{}",
                row.id
            );
            assert!(
                page.contains(&format!("href=\"statement/{}/\"", row.id)),
                "{}",
                row.id
            );
        }
        let links = page.matches("rel=\"noopener noreferrer\"").count();
        let sources = &dataset.sources;
        let pages = dataset.statements.iter().flat_map(|(_, row)| row.sources());
        let expected = pages.filter(|&page| sources[page].url.is_some());
        assert_eq!(links, expected.count(), "links to sources");
        assert!(page.contains("main-1.css") && !page.contains("<script"));
        assert!(page.contains("href=\"data/statements.json\" download"));
        assert_eq!(page.matches("id=\"about\"").count(), 1);
    }
}
