//! The site around the timeline: a page of its own for each statement, actor and topic, and feeds
//! of what was said last.
//!
//! Here is what the pages, the feeds and whoever writes them to disk have in common: addresses,
//! which statements belong where, dates and ids of feed entries. How they look is left to
//! `html::site`, files to the command line.
//!
//! The decision that a newcomer would question: the name of a page's folder is not the id itself
//! but made from it, so that no id leads out of its folder, and no two ids to the same folder on a
//! disk that doesn't tell capitals from small letters. For the slugs that ids should be, both are
//! the same.

mod address;
mod base_url;
mod contents;
mod feed;

pub use address::{PICTURE, PICTURE_PX, PageKey, SharedPath, segment_from_id, shared_paths};
pub use base_url::{BaseUrl, BaseUrlError};
pub use contents::{Publication, Site};
pub use feed::{Feed, MOST_ENTRIES, entry_day, newest};
