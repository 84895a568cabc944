//! Starts the page.

fn main() {
    statement_timeline::start();
}
