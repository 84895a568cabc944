//! What the command line `timeline` does, for editors of data files and for those who host the
//! page.

pub mod check;
pub mod convert;
pub mod dna;
pub mod drawing;
pub mod input;
pub mod picture;
pub mod postbuild;
pub mod replace;
pub mod terminal;
