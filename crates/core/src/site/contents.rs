//! What the pages of a site are made from: the data, and what is asked of it again and again,
//! prepared once.

use super::{BaseUrl, PageKey};
use crate::dataset::Dataset;
use crate::date::Day;
use crate::facet::Facet;
use crate::link::ViewState;
use crate::model::{ActorIx, Column, StatementIx};
use crate::positions::PositionIndex;
use crate::query::{Filter, Matching};
use crate::selection::Selection;
use crate::sort::set_of;
use crate::timeline::{SideGroup, side_groups};

/// How a site is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publication {
    /// Its address; none where that isn't known, and nothing on the pages is absolute.
    pub base: Option<BaseUrl>,
    /// The stylesheet of the pages, relative to the site.
    pub styles: String,
    /// The address of the icon, which is good for every page.
    pub icon: String,
    /// The Content-Security-Policy of each page.
    pub policy: String,
}

/// A site with its contents.
#[derive(Debug)]
pub struct Site<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// How it is published.
    pub publication: Publication,
    /// The last day of the data, as of which positions are told.
    pub as_of: Day,
    /// Where everybody stands.
    pub positions: PositionIndex,
    /// The actors by side.
    pub groups: Vec<SideGroup>,
    /// For each actor the statements of others about them, in order of time.
    about: Column<ActorIx, Vec<StatementIx>>,
}

impl<'a> Site<'a> {
    /// Prepares the contents; none where there is no statement.
    pub fn new(dataset: &'a Dataset, publication: Publication) -> Option<Self> {
        let all = Matching::new(dataset, &Filter::default());
        let mut about = Column::filled(&dataset.actors, Vec::new());
        for (index, row) in dataset.statements.iter() {
            for &actor in &row.about {
                if about[actor].last() != Some(&index) {
                    about[actor].push(index);
                }
            }
        }
        Some(Self {
            as_of: dataset.days()?.last,
            positions: PositionIndex::new(dataset, &all),
            groups: side_groups(dataset),
            dataset,
            publication,
            about,
        })
    }

    /// The statements that speak of the position of an actor, in order of time.
    pub fn about(&self, actor: ActorIx) -> &[StatementIx] {
        &self.about[actor]
    }

    /// The absolute address of a path within the site, where that of the site is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.publication.base.as_ref().map(|base| base.join(path))
    }

    /// The view of the timeline that shows the same as a page, as a path within the site: the open
    /// statement, or the statements of an actor or on a topic.
    pub fn view_path(&self, page: PageKey) -> String {
        let id = page.id(self.dataset).to_owned();
        let mut state = ViewState::default();
        match page {
            PageKey::Statement(_) => state.open = Some(id),
            PageKey::Actor(_) => state.actors = Selection::Only(set_of([id])),
            PageKey::Topic(_) => *state.chosen_mut(Facet::Topic) = Some(set_of([id])),
        }
        format!("?{}", state.to_query())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn each_page_leads_to_the_view_that_shows_the_same() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let site = Site::new(&dataset, Publication::default()).unwrap();
        let pages = [
            PageKey::Statement(dataset.statements.find("ann-first").unwrap()),
            PageKey::Actor(dataset.actors.find("ann").unwrap()),
            PageKey::Topic(dataset.topics.find("bridge").unwrap()),
        ];
        let views = pages.map(|page| site.view_path(page));
        assert_eq!(views, ["?id=ann-first", "?actor=ann", "?topic=bridge"]);
    }

    #[test]
    fn no_statements_are_no_site() {
        assert!(Site::new(&Dataset::default(), Publication::default()).is_none());
    }

    #[test]
    fn those_who_speak_about_an_actor_are_kept_apart_from_what_that_actor_said() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let site = Site::new(&dataset, Publication::default()).unwrap();
        for (actor, row) in dataset.actors.iter() {
            for &statement in site.about(actor) {
                assert!(
                    dataset.statements[statement].about.contains(&actor),
                    "{}",
                    row.id
                );
            }
        }
        let ann = dataset.actors.find("ann").unwrap();
        let ids: Vec<&str> = site
            .about(ann)
            .iter()
            .map(|&index| dataset.statements[index].id.as_str())
            .collect();
        assert_eq!(ids, ["bob-on-ann"]);
    }
}
