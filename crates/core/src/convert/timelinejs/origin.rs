//! Where a slide is from: who published it, what it is called there, and its address.

use super::slide::{Field, Slide};
use crate::convert::markup::{is_address, words};
use crate::convert::names::NO_PUBLISHER;

/// Where a slide says that it is from; what it doesn't say is empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
}

impl Origin {
    /// Where a slide is from, and whether its media is the address of that.
    ///
    /// An address counts where it is told as a link: the media itself is what is shown, and not
    /// where it is said. A link in the text leads anywhere, and counts where no credit says that
    /// something else is meant.
    pub fn of(slide: &Slide) -> (Self, bool) {
        let credit = slide.plain(Field::Credit);
        let caption = slide.plain(Field::Caption);
        let has_credit = !credit.paragraphs.is_empty() || !caption.paragraphs.is_empty();
        let text = Some(slide.plain(Field::Text))
            .filter(|_| !has_credit)
            .unwrap_or_default();
        let link = Some(words(slide.text(Field::Link))).filter(|link| is_address(link));
        let mut linked = [&credit, &caption, &text]
            .into_iter()
            .flat_map(|plain| &plain.addresses);
        let url = link.or_else(|| linked.next().cloned()).unwrap_or_default();
        let is_media_named = !url.is_empty() && words(slide.text(Field::Media)) == url;
        let publisher = Some(credit.text()).filter(|name| !name.is_empty());
        let host = || host(&url).map(str::to_owned);
        let publisher = publisher
            .or_else(host)
            .unwrap_or_else(|| NO_PUBLISHER.to_owned());
        let title = caption.text();
        (
            Self {
                publisher,
                title,
                url,
            },
            is_media_named,
        )
    }
}

/// The host of an address: who publishes there, where nobody is named.
fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}
