//! Starts the page.

fn main() {
    statement_timeline::view::start();
}
