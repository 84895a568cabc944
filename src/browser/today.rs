//! The day, by the reader's clock and calendar.

use web_sys::js_sys::Date;

/// Year, month and day of today, if the clock makes sense.
pub fn today() -> Option<(i32, u32, u32)> {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Some((year, now.get_month() + 1, now.get_date()))
}
