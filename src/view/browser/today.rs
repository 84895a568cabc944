//! The day, by the reader's clock and calendar.

use web_sys::js_sys::Date;

use timeline_core::date::Day;

/// Today, if the clock makes sense.
pub fn today() -> Option<Day> {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Day::from_ymd(year, now.get_month() + 1, now.get_date())
}
