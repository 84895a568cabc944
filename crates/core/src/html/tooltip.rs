//! What the item under the pointer or the focus says: all that a mark's words may be cut from,
//! whole.

use maud::html;

use super::item::cluster_name;
use super::search::marked;
use crate::dataset::Dataset;
use crate::labels::about_names;
use crate::messages;
use crate::model::Attribution;
use crate::search::Search;
use crate::timeline::Item;

/// The inside of the tooltip.
pub fn tooltip(dataset: &Dataset, item: &Item, search: &Search) -> String {
    let language = dataset.foreign_language();
    let markup = match item {
        Item::Mark(mark) => {
            let row = &dataset.statements[mark.statement];
            let attribution = match row.attribution() {
                Attribution::Own => String::new(),
                Attribution::Hearsay => messages::tooltip_second_hand().to_owned(),
                Attribution::AboutOther => {
                    messages::tooltip_about(about_names(dataset, row)).to_string()
                }
            };
            html! {
                p.tooltip-head {
                    strong {
                        bdi lang=[language] {
                            (marked(&dataset.actors[row.speaker].name, search))
                        }
                    }
                    (attribution)
                }
                @if let Some(headline) = &row.headline {
                    p.headline lang=[language] { (marked(headline, search)) }
                }
                p.tooltip-date { (row.date.label()) " · " (row.combined_stance().label()) }
                p lang=[language] { (marked(&row.summary, search)) }
                @if let Some(quote) = &row.quote {
                    @let quote_language = row.quote_language.as_deref().or(language);
                    p.tooltip-quote lang=[quote_language] {
                        (messages::quotation(marked(quote, search)))
                    }
                }
            }
        }
        Item::Cluster(_) => html! {
            p.tooltip-head { (cluster_name(dataset, item)) }
            p.tooltip-date { (messages::tooltip_look_closer()) }
        },
    };
    markup.into_string()
}
