//! A site as it is made: its pages, feeds and sitemap, read as browsers, readers of feeds and
//! search engines read them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by a panic"
)]

mod drawn;
mod feeds;
mod hosting;
mod links;
mod markup;
mod metadata;
mod previews;
mod site;
mod validator;
