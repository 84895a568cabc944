//! The signals of the page, and how they follow from each other. They know no element of the page.

mod address;
mod desk;
mod loader;
mod pointers;
mod shared;
mod stage;

pub use address::{Address, full_address};
pub use desk::{Desk, Listed};
pub use loader::{BUILT_IN_FILE, Failure, Loader, Phase};
pub use pointers::{Grasp, Held};
pub use shared::Shared;
pub use stage::{Listeners, Stage};
