//! Files that a reader chooses or drops.

use crate::browser::own_file;
use crate::state::Loader;

/// Opens each file that is chosen or dropped, for as long as the owner lives.
pub fn follow(loader: Loader) {
    own_file::follow(move |file| loader.open(file));
}
