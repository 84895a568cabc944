//! A statement's citations, to be taken by hand: a page without a script has no button for it.

use maud::{Markup, html};

use super::super::details::named_citations;
use crate::cite::cite;
use crate::messages;
use crate::model::StatementIx;
use crate::site::{PageKey, Site};

/// The form that leads to the page itself, and has nowhere to lead where its address is not known.
const NEEDS_ADDRESS: &str = "Markdown";

/// All citations, folded.
pub fn citations(site: &Site, statement: StatementIx) -> Markup {
    let path = PageKey::Statement(statement).path(site.dataset);
    let address = site.absolute(&path);
    let texts = cite(
        site.dataset,
        statement,
        address.as_deref().unwrap_or_default(),
        None,
    );
    let known = named_citations(&texts);
    let known = known
        .iter()
        .filter(|(name, _)| address.is_some() || *name != NEEDS_ADDRESS);
    html! {
        details.fold-out {
            summary { (messages::cite()) }
            @for (name, text) in known {
                div.citation {
                    label for={ "cite-" (name) } { (name) }
                    // The line end is one that HTML takes away.
                    textarea id={ "cite-" (name) } readonly rows="3" spellcheck="false" {
                        "\n"
                        (text)
                    }
                }
            }
        }
    }
}
