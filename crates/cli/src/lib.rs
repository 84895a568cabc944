//! What the command line `timeline` does, for editors of data files and for those who host the page.

pub mod check;
pub mod postbuild;
