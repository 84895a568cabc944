//! Chance.

use web_sys::js_sys::Math;

/// A seed that nobody knew when the data file was written, which is all that is asked of it: the
/// file runs no script here that could watch for it, so that plain random numbers will do.
pub fn seed() -> [u64; 2] {
    const PARTS: f64 = 4_294_967_296.0;
    let part = || (Math::random() * PARTS) as u64;
    [part() << 32 | part(), part() << 32 | part()]
}
