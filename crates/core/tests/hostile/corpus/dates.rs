//! Dates that no calendar has, dates of other notations, what is forgiven, and the ends of our
//! calendar.

use super::{Case, base_text};

const DATE: &str = "\"date\": \"2025-08-21\"";

/// Not dates of this format; each costs its row.
#[rustfmt::skip]
const REFUSED: &[&str] = &[
    "", " ", "0", "-1", "0000", "00000", "10000", "99999", "-0001", "+2025", "-2025-08-20",
    "Y170000002",
    "Y-99999999999", "999999999-01-01", "18446744073709551616-01-01", "2025-00-01", "2025-01-00",
    "2025-13-01",
    "2025-02-29", "2025-02-30", "2025-99-99", "1900-02-29", "2025-8-20", "25-08-20", "20250820",
    "2025/08/20",
    "20/08/2025", "08-20-2025", "2025-08-20T99:99", "2025-08-20T24:00", "2025-08-20Tomorrow",
    "2025-08T10:00",
    "2025-08-20\\u0000", "2025\\u2010 08", "2025-08-20~~", "~2025-08-20", "2025-?08-20", "20XX-08",
    "2XXX", "XXXX",
    "2025-XX-20", "2025-0X", "2025-XX/2026", "2025-20", "2025-25", "2025-41", "2025-42",
    "2025-21-01", "Y2025",
    "2025-W34", "2025-232", "..", "../..", "/", "//", "../", "/..", "2025-08-20/2025-08-19",
    "9999-12-31/0001-01-01", "2025/2026/2027", "../../etc/passwd",
    "2025-08-20/../..", "today", "yesterday", "now", "Invalid Date", "NaN", "Infinity", "1e9",
    "0x7e9", "1755648000",
    "1755648000000", "２０２５-08-20", "٢٠٢٥-٠٨-٢٠", "2025–08–20", "2025−08−20", "２０２５", "Ⅻ",
    "2025-08-2０",
    "20 August 2025", "20. 8. 2025", "%", "?", "~", "%%%%", "2025%s", "${date}",
    "<time>2025-08-20</time>", "P1D",
    "R5/2025-08-20/P1D", "[2025,2026]", "{2025..2026}", "2025-08-20..", "--08-20", "---20",
    "2025--20", "2025-08-",
    "-", "----------",
];

/// Forms that are rare; nothing is told of them.
#[rustfmt::skip]
const TAKEN: &[&str] = &[
    "2024-02-29", "2000-02-29?", "2025-08-20/2025-08-20", "2025-08/2025-08-20",
    "2025-08-20/2025-08", "/2025-08-20",
    "2025-08-20/", "2025-21", "2024-24~", "2024-22/2025-23", "../2025-22", "2025-08-XX", "2025-XX",
    "2025-XX-XX?",
    "202X", "20XX~", "00XX",
];

/// What is read although it is not to the letter, and told.
#[rustfmt::skip]
const FORGIVEN: &[&str] = &[
    " 2025-08-20", "2025-08-20 ", "\\t2025-08~\\r\\n", "\\u00a02025", "2025-08-20T00:00:00Z",
    "2025-08-20T23:59:60.999-14:00",
    "2025-08-20 07:30", "2025-08-20T07Z/2025-08-21T08", " 2025-08-19T07:30+0530?",
];

/// The ends of what can be written, and years that are far from all others; they are shown, and
/// told.
#[rustfmt::skip]
const FAR: &[&str] = &[
    "0001", "0001-01", "0001-01-01", "9999", "9999-12", "9999-12-31", "0001-01-01/9999-12-31",
    "0001/9999",
    "../0001-01-01", "9999-12-31/..", "0001~/9999%", "1582-10-10", "../9999", "0001?/..",
    "0999-12-31/1000-01-01",
    "0205-08-21", "9999-24", "0001-XX-XX",
];

pub fn cases() -> Vec<Case> {
    let with = |date: &str| base_text(DATE, &format!("\"date\": \"{date}\""));
    let refused = REFUSED.iter().map(|date| {
        let words = "statements[1].date (tried)";
        Case::told(format!("the date {date:?}"), with(date), 1, words)
    });
    let taken = TAKEN
        .iter()
        .map(|date| Case::silent(format!("the date {date:?}"), with(date), 2));
    let told = |dates: &'static [&str], words: &'static str| {
        let told =
            move |date: &&str| Case::told(format!("the date {date:?}"), with(date), 2, words);
        dates.iter().map(told)
    };
    let forgiven = told(FORGIVEN, "statements[1].date (tried): has");
    let far = told(FAR, "statements[1].date (tried): the year");
    refused.chain(taken).chain(forgiven).chain(far).collect()
}
