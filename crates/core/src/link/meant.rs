//! Ids of a link compared with the data: each as it stands, and if there is none such, as it was
//! meant.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::pairs::{decoded, is_blank, is_closing};
use super::read::link_problem;
use crate::problem::Problem;

/// So many signs of a sentence are taken off the end of an id at most: `.”)` and the like.
const MOST_CLOSING: usize = 8;

/// What the ids of one key are compared with.
pub struct Known<'a> {
    /// The key.
    pub key: &'static str,
    /// What an id of it is, for a message.
    pub expected: &'static str,
    /// Whether the data has it.
    pub has: &'a dyn Fn(&str) -> bool,
}

impl Known<'_> {
    /// The ids that the data has; each of the others is named.
    pub fn among(&self, ids: &BTreeSet<String>, problems: &mut Vec<Problem>) -> BTreeSet<String> {
        let mut known = BTreeSet::new();
        for id in ids {
            if let Some(id) = self.meant(id) {
                known.insert(id);
                continue;
            }
            // The comma between two ids was escaped, perhaps twice.
            let list = decoded(&decoded(id));
            let parts = list.split(',').filter(|part| !part.is_empty());
            let parts: Vec<&str> = if list.contains(',') {
                parts.collect()
            } else {
                vec![id]
            };
            for part in parts {
                match self.meant(part) {
                    Some(id) => _ = known.insert(id),
                    None => problems.push(link_problem(self.key, part, self.expected)),
                }
            }
        }
        known
    }

    /// The id that the data has for what stands in the link.
    pub fn meant(&self, text: &str) -> Option<String> {
        if (self.has)(text) {
            return Some(text.to_owned());
        }
        let forms = [
            Cow::Borrowed(text),
            text.replace('+', " ").into(),
            decoded(text).into(),
            decoded(&decoded(text)).into(),
        ];
        let plain = |form: &str| self.without_closing(form.trim_start_matches(is_blank));
        let small = |form: &str| plain(&form.to_lowercase());
        let mut each = forms.iter();
        each.find_map(|form| plain(form))
            .or_else(|| forms.iter().find_map(|form| small(form)))
    }

    /// The longest id that is left when signs of a sentence are taken off the end.
    fn without_closing(&self, text: &str) -> Option<String> {
        let mut rest = text;
        for _ in 0..=MOST_CLOSING {
            if (self.has)(rest) {
                return Some(rest.to_owned());
            }
            rest = rest.strip_suffix(is_closing)?;
        }
        None
    }
}
