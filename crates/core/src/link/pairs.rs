//! A query string as it arrives, taken apart into keys and values, whatever messengers, mail and
//! editors did to it.
//!
//! `readLink` in `crates/cli/src/postbuild/before_paint.js` reads by the same rules what is wanted
//! before the program is there; a flow in a browser compares the two.

use percent_encoding::percent_decode_str;

use super::data_hosts::DataHosts;
use crate::messages;
use crate::problem::{Fault, quoted};

/// What stands for `&` where an address was taken out of HTML. With `#`, a browser takes the rest
/// for the fragment.
const AMPERSANDS: &[&str] = &["amp;", "#38;", "#038;", "#x26;"];

/// Signs of the sentence, or of the markup, in which an address stands. Programs that make links of
/// addresses take those behind an address along.
const CLOSING: &str = ".,;:!?…)]}>\"'`*_~|’”“‘»«›。、，）」』】";

/// The keys of an address, in small letters, with their values as they stand.
///
/// The text begins with the `?`, or behind it, and goes on to the end of the address: what follows
/// `#` is passed over unless it belongs to an escaped `&`.
///
/// ```
/// use timeline_core::link::pairs;
/// let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
/// let expected = [pair("actor", "a%20b"), pair("view", "list")];
/// assert_eq!(pairs("?Actor=a%20b&amp;view=list#top"), expected);
/// ```
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for piece in text.trim_start_matches('?').split('&') {
        let piece = without_entity(piece);
        let (piece, has_ended) = match piece.split_once('#') {
            Some((piece, _)) => (piece, true),
            None => (piece, false),
        };
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        let name = form_decoded(name);
        // Encoded as a whole.
        if !piece.contains('=') && name.contains('=') {
            found.extend(pairs(&name));
        } else if !piece.is_empty() {
            let name = name.trim_matches(is_blank).to_ascii_lowercase();
            found.push((name, value.to_owned()));
        }
        if has_ended {
            break;
        }
    }
    found
}

/// A piece between two `&`, of which the first may have been escaped, even twice.
fn without_entity(mut piece: &str) -> &str {
    let after = |piece: &str, entity: &str| {
        let start = piece.get(..entity.len())?;
        start.eq_ignore_ascii_case(entity).then_some(entity.len())
    };
    while let Some(length) = AMPERSANDS.iter().find_map(|entity| after(piece, entity)) {
        piece = piece.get(length..).unwrap_or_default();
    }
    piece
}

/// A part of an address without its escapes.
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// The same where `+` stands for a space, as forms write it.
pub fn form_decoded(text: &str) -> String {
    decoded(&text.replace('+', " "))
}

/// A word, number or day without what stands around it, in small letters.
pub fn plain_word(text: &str) -> String {
    let text = form_decoded(text);
    let text = text.trim_start_matches(is_blank);
    text.trim_end_matches(is_closing).to_ascii_lowercase()
}

/// A space of any kind, also one without width.
pub fn is_blank(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A sign that doesn't belong to the address behind which it stands, unless the data knows better.
pub fn is_closing(sign: char) -> bool {
    is_blank(sign) || CLOSING.contains(sign)
}

/// The address of a data file: relative to the page and on its own site, without a scheme, a host
/// or a way out of either; or in full on one of these hosts.
///
/// # Errors
/// Says what was expected of an address that is none, or names the host that is not allowed.
pub fn data_address(text: &str, hosts: &DataHosts) -> Result<String, Fault> {
    let form = form_decoded(text);
    let whole = without_sentence(&form);
    let is_safe = |text: &str| !text.contains('\\') && !text.contains(char::is_control);
    // What is escaped in it is for the other host to understand.
    if hosts.allow(whole) && is_safe(whole) {
        return Ok(whole.to_owned());
    }
    // Escaped twice: no name of a file has a slash in it.
    let file = form.replace("%20", " ");
    let file = file.replace("%2f", "/").replace("%2F", "/");
    let file = without_sentence(&file);
    let leaves_the_site = file.starts_with("//") || file.contains(':');
    if !file.is_empty() && !leaves_the_site && is_safe(file) {
        return Ok(file.to_owned());
    }
    Err(match hosts.refusal(whole) {
        Some(refusal) => Fault::Told(refusal),
        None => Fault::BadValue {
            value: quoted(&decoded(text)),
            expected: messages::expected_address(),
        },
    })
}

/// An address of a file without the signs around it that belong to the sentence in which it stood.
fn without_sentence(text: &str) -> &str {
    let text = text.trim_matches(is_blank);
    let name = text.trim_end_matches(is_closing);
    let is_file = name.to_ascii_lowercase().ends_with(".json");
    if is_file { name } else { text }
}
