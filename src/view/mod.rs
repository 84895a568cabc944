//! The thin layer that draws with Leptos in the browser.
