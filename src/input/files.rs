//! Files that a reader chooses or drops.

use crate::browser::own_file;
use crate::command::open_file;
use crate::state::AppState;

/// Opens each file that is chosen or dropped, for as long as the owner lives.
pub fn follow(app: AppState) {
    own_file::follow(move |file| open_file(app, &file));
}
