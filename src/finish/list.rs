//! The page for readers without JavaScript: all statements with their sources, as the list of the program shows them.

use maud::{DOCTYPE, PreEscaped, html};
use statement_timeline::domain::list::by_month;
use statement_timeline::domain::markup::{DataFile, about, list, standfirst, title};
use statement_timeline::domain::model::Dataset;
use statement_timeline::domain::query::{Filter, Matching};
use statement_timeline::domain::search::Search;

/// Stands in the page where the number of statements belongs.
const COUNT: &str = "{statements}";

/// The page with the number of statements that the list has.
pub fn with_count(page: &str, dataset: &Dataset) -> String {
    page.replace(COUNT, &dataset.statements.len().to_string())
}

/// The list as a page of its own, in the styles of `main_page`.
pub fn page(main_page: &str, dataset: &Dataset) -> String {
    let matching = Matching::new(dataset, &Filter::default());
    let all = matching.statements().len();
    let months = by_month(dataset, &matching, all);
    let items = list(dataset, &months, all, &Search::default());
    // In the program these links change what it shows; here they lead to it.
    let items = items.replace("href=\"?", "href=\"./?");
    let styles: String = main_page
        .lines()
        .filter(|line| line.contains("rel=\"stylesheet\"") || line.contains("rel=\"icon\""))
        .collect();
    html! {
        (DOCTYPE)
        html lang=(dataset.language.as_deref().unwrap_or("en")) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title(dataset)) ": all statements" }
                meta name="color-scheme" content="light dark";
                (PreEscaped(styles))
            }
            // As in the program, the page's own words are English.
            body lang="en" {
                div.page {
                    header.masthead {
                        div.masthead-text {
                            h1 lang=[dataset.foreign_language()] { (title(dataset)) }
                            p.standfirst { (standfirst(dataset)) " " a href="#about" { "About the data" } }
                        }
                        div.masthead-tools { a.button href="./" { "Timeline" } }
                    }
                    main.list { (PreEscaped(items)) }
                    section.list.about #about {
                        h2 { "About the data" }
                        (about(dataset, DataFile { address: super::DATA, name: super::DATA }))
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
    use statement_timeline::domain::load::load;

    #[test]
    fn the_list_has_each_statement_with_its_source_and_leads_to_the_timeline() {
        let bytes = include_bytes!("../../public/data/statements.json");
        let dataset = load(bytes).dataset;
        let page = page("<link rel=\"stylesheet\" href=\"./main-1.css\">", &dataset);
        for (_, row) in dataset.statements.iter() {
            assert!(
                page.contains(&format!("data-item=\"{}\"", row.id)),
                "{}",
                row.id
            );
            assert!(
                page.contains(&format!("href=\"./?id={}\"", row.id)),
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
