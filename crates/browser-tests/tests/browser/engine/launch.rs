//! What is started for a browser.

use std::process::Command as Program;

use thirtyfour::Capabilities;

use crate::process::Process;

/// What to start for a browser.
pub struct Launch {
    /// What must run beside it.
    pub(super) display: Option<Process>,
    /// The driver.
    pub(super) driver: Program,
    /// What to ask of the driver.
    pub(super) wanted: Capabilities,
}

impl Launch {
    /// The parts: what must run beside the browser, the driver, what to ask of it.
    pub fn into_parts(self) -> (Option<Process>, Program, Capabilities) {
        (self.display, self.driver, self.wanted)
    }
}
