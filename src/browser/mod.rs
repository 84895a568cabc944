//! All that touches browser interfaces, one small file each.

pub mod address;
pub mod dismiss;
pub mod dom;
pub mod drawing;
pub mod exchange;
pub mod fetch;
pub mod focus;
pub mod media;
pub mod morph;
pub mod motion;
pub mod own_file;
pub mod paper;
pub mod pointer;
pub mod random;
pub mod ready;
pub mod reveal;
pub mod share;
pub mod size;
pub mod task;
pub mod today;
