//! Pictures that messengers show beside a link: 1200 by 630 pixels, as SVG text.
//!
//! Whoever draws them needs the two fonts that the project ships. Each text is laid out here by the
//! widths of their letters, so that it fits by rule: it is set smaller, broken and at last cut,
//! with an ellipsis that says so. Nothing depends on what the drawing program makes of a text.
//!
//! ```text
//!  ▌ ● Supports   European troops, …           what: stance by shape and colour, topics
//!  ▌ Ann                                       who
//!  ▌ Mayor
//!  ▌ A bridge must come                        what was said, as large as there is room
//!  ▌ ──────────────────────────────
//!  ▌ 16 to 17 August 2025 · Own words, spoken  when, and how it is known
//!  ▌ The Wire › The Paper         the data's title
//! ```

mod advances;
mod board;
mod card;
mod colours;
mod font;
mod frame;
mod marks;
mod statement;
mod text;

pub use card::{HEIGHT_PX, WIDTH_PX};
pub use font::{Drawn, Font};
pub use frame::Frame;

use crate::site::{PageKey, Site};

/// The picture of a page.
pub fn of_page(site: &Site, frame: &Frame, page: PageKey) -> String {
    match page {
        PageKey::Statement(statement) => statement::statement(site, statement),
        PageKey::Actor(actor) => board::actor(site, frame, actor),
        PageKey::Topic(topic) => board::topic(site, frame, topic),
    }
}

/// The picture of the whole: a small timeline.
pub fn of_site(site: &Site, frame: &Frame) -> String {
    board::whole(site, frame)
}
