//! The head of the page: what the data is, the views, handing the view on, and a menu of what is
//! seldom needed.

use maud::{Markup, html};

use super::isolated_in;
use crate::command::Command;
use crate::dataset::Dataset;
use crate::date::Day;
use crate::labels::title;
use crate::link::View;
use crate::messages;
use crate::model::StatementIx;

/// The views: which, its word in links, its name.
const VIEWS: &[(View, &str, &str)] = &[
    (View::Timeline, "timeline", messages::view_timeline()),
    (View::List, "list", messages::view_list()),
    (View::Positions, "positions", messages::view_positions()),
];

/// The theme of a reader who chose none.
const SYSTEM: &str = "system";

/// The themes: the word by which the page's first script and its styles know each, its name.
const THEMES: &[(&str, &str)] = &[
    (SYSTEM, messages::theme_system()),
    ("light", messages::theme_light()),
    ("dark", messages::theme_dark()),
    ("contrast", messages::theme_contrast()),
];

/// What the page is called in the tab, in the history and in bookmarks: in short what was said in
/// the open statement, if any, then the title of the data.
pub fn page_title(dataset: &Dataset, open: Option<StatementIx>) -> String {
    let title = title(dataset);
    let Some(index) = open else {
        return title.to_owned();
    };
    let row = &dataset.statements[index];
    let Some(headline) = &row.headline else {
        let speaker = &dataset.actors[row.speaker].name;
        return messages::page_title_of_speaker(speaker, row.date.label(), title).to_string();
    };
    messages::page_title_of_statement(headline, title).to_string()
}

/// What the head of the page depends on, beside the data.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// How the statements are shown.
    pub view: View,
    /// Whether the data is a copy from an earlier visit.
    pub is_kept_copy: bool,
    /// What the reader's own file is called, where one is shown.
    pub own_file: Option<&'a str>,
    /// The word of the theme that shows, empty where the reader chose none.
    pub theme: &'a str,
}

/// The head of the page.
pub fn masthead(dataset: &Dataset, head: Head) -> String {
    let theme = if head.theme.is_empty() {
        SYSTEM
    } else {
        head.theme
    };
    let markup = html! {
        div.masthead-text {
            h1 lang=[dataset.foreign_language()] { (title(dataset)) }
            p.standfirst { (standfirst(dataset)) }
            @if head.is_kept_copy { p.kept-copy { (messages::kept_copy()) } }
            @if let Some(name) = head.own_file {
                p.kept-copy data-own-file="" { (messages::file_own(isolated_in(None, name))) }
            }
        }
        div.masthead-tools {
            nav.views aria-label=(messages::views()) {
                @for (target, word, name) in VIEWS {
                    a
                        href={ "?view=" (word) }
                        data-command=(Command::View(*target))
                        aria-current=[(*target == head.view).then_some("page")]
                    {
                        (name)
                    }
                }
            }
            button.button
                type="button"
                data-action=(Command::CopyLink)
                data-command=(Command::CopyLink)
            {
                (messages::copy_link())
            }
            button.button.share-wide type="button" data-command=(Command::Share) {
                (messages::share())
            }
            details.menu data-dismissed="" {
                summary.button aria-label=(messages::more()) title=(messages::more()) { "⋯" }
                div.menu-items {
                    button.menu-item.share-narrow type="button" data-command=(Command::Share) {
                        (messages::share())
                    }
                    (data_choices(head.own_file.is_some()))
                    button.menu-item type="button" data-command=(Command::Help) {
                        (messages::keys_and_gestures())
                    }
                    button.menu-item
                        type="button"
                        data-action=(Command::CopyEmbed)
                        data-command=(Command::CopyEmbed)
                    {
                        (messages::copy_embed_code())
                    }
                    (theme_choice(theme))
                }
            }
        }
    };
    markup.into_string()
}

/// What can be done with the data as a whole.
fn data_choices(is_own: bool) -> Markup {
    let published = is_own.then_some((Command::Published, messages::published_data()));
    let choices = [
        Some((Command::OpenFile, messages::open_file())),
        published,
        Some((Command::Download, messages::download())),
    ];
    html! {
        div.menu-group role="group" aria-label=(messages::data_menu()) {
            p.menu-heading aria-hidden="true" { (messages::data_menu()) }
            @for (command, name) in choices.into_iter().flatten() {
                button.menu-item type="button" data-action=(command) data-command=(command) {
                    (name)
                }
            }
            button.menu-item type="button" data-command=(Command::About) {
                (messages::about_the_data())
            }
        }
    }
}

fn theme_choice(chosen: &str) -> Markup {
    html! {
        label.theme {
            span { (messages::theme()) }
            select data-theme-choice="" {
                @for (word, name) in THEMES {
                    option value=(word) selected[*word == chosen] { (name) }
                }
            }
        }
    }
}

/// What the data is: how much, from when.
pub fn standfirst(dataset: &Dataset) -> String {
    let statements = messages::statements(dataset.statements.len());
    let actors = messages::actors(dataset.actors.len());
    let pages = messages::published_pages(dataset.sources.len());
    let mut text = match dataset.days() {
        Some(days) => {
            messages::standfirst_with_days(statements, actors, pages, days.label()).to_string()
        }
        None => messages::standfirst(statements, actors, pages).to_string(),
    };
    if let Some(updated) = &dataset.updated {
        text.push(' ');
        text.push_str(&messages::standfirst_updated(day_in_words(updated)).to_string());
    }
    text
}

/// A day as people write it; what is not a day is left as it stands.
pub fn day_in_words(text: &str) -> String {
    Day::from_iso(text).map_or_else(|| text.to_owned(), Day::label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn the_page_is_called_after_the_open_statement_and_the_data() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let called = |id: &str| page_title(&dataset, dataset.statements.find(id));
        assert_eq!(called("ann-first"), "A bridge must come · A small set");
        assert_eq!(called("bob-month"), "Bob, around August 2025 · A small set");
        assert_eq!(called("none"), "A small set");
        assert_eq!(
            page_title(&Dataset::default(), None),
            "Who said what, and when"
        );
    }

    #[test]
    fn a_kept_copy_is_told_as_such_and_nothing_else_is() {
        let head = |is_kept_copy| {
            let head = Head {
                view: View::List,
                is_kept_copy,
                own_file: None,
                theme: "",
            };
            masthead(&Dataset::default(), head)
        };
        assert!(head(true).contains("this is the copy kept"));
        assert!(!head(false).contains("kept"));
    }
}
