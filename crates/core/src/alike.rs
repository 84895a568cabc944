//! Problems that say the same of many rows, put together: what is wrong with a thousand rows is one
//! thing to mend.

use super::messages;
use super::problem::{Fault, Problem};

/// So many of the places of a group are named.
const NAMED: usize = 3;
/// So many values of one kind are told one by one: each id that no link can carry has its name.
const TOLD_APART: usize = 10;

/// Problems of the same kind about the same field.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike<'a> {
    /// The first of them.
    pub first: &'a Problem,
    /// How many there are.
    pub count: usize,
    /// Whether all of them have the same words.
    is_same: bool,
    /// The first ones, of which the places are named.
    named: Vec<&'a Problem>,
}

impl<'a> Alike<'a> {
    /// Puts problems together, in the order of the first of each group; with it, how many are in
    /// none, since no more than about `most` groups are made.
    ///
    /// Many that differ in nothing but the value that was found are one group, and few are not:
    /// each value is then told.
    pub fn groups(problems: &'a [Problem], most: usize) -> (Vec<Self>, usize) {
        let mut told = Vec::new();
        let (groups, left) = Self::grouped(&problems.iter().collect::<Vec<_>>(), most, true);
        for group in groups {
            if group.is_same || group.count > TOLD_APART {
                told.push(group);
            } else {
                told.append(&mut Self::grouped(&group.named, TOLD_APART, false).0);
            }
        }
        (told, left)
    }

    fn grouped(problems: &[&'a Problem], most: usize, by_kind: bool) -> (Vec<Self>, usize) {
        let mut groups: Vec<Self> = Vec::new();
        let mut left = 0;
        for &problem in problems {
            // What is alike mostly stands together.
            let takes = |group: &&mut Self| group.takes(problem, by_kind);
            if let Some(group) = groups.iter_mut().rev().find(takes) {
                group.count += 1;
                group.is_same &= group.first.fault == problem.fault;
                if group.named.len() < TOLD_APART {
                    group.named.push(problem);
                }
            } else if groups.len() < most {
                groups.push(Self {
                    first: problem,
                    count: 1,
                    is_same: true,
                    named: vec![problem],
                });
            } else {
                left += 1;
            }
        }
        (groups, left)
    }

    fn takes(&self, other: &Problem, by_kind: bool) -> bool {
        let first = self.first;
        first.effect == other.effect
            && (first.fault == other.fault || by_kind && first.fault.is_like(&other.fault))
            // Markup is a habit of whoever filled in the file, whichever the field.
            && (first.fault == Fault::Html || is_same_field(&first.path, &other.path))
    }

    /// Where it is and what: `statements[3].venue (a), statements[5].venue (b): is empty; expected
    /// a text`. Of values that differ, the first is the example.
    pub fn words(&self) -> String {
        let named = self.named.iter().take(NAMED);
        let mut locations: Vec<String> = named.map(|problem| problem.location()).collect();
        if !self.is_same {
            let others = locations.get(1..).unwrap_or_default().join(", ");
            return messages::problems_like_it(self.first, self.count - 1, others).to_string();
        }
        let more = self.count - locations.len();
        if more > 0 {
            locations.push(messages::locations_more(more, self.count).to_string());
        }
        format!("{}: {}", locations.join(", "), self.first.fault)
    }
}

/// Whether two paths lead to the same field of any row: they differ in nothing but the numbers in
/// brackets, or in that of the row of a table.
fn is_same_field(a: &str, b: &str) -> bool {
    let row = messages::row_of_table();
    if let (Some(a), Some(b)) = (a.strip_prefix(row), b.strip_prefix(row)) {
        let is_of_number = |sign: char| sign == ' ' || sign.is_ascii_digit();
        return a.trim_start_matches(is_of_number) == b.trim_start_matches(is_of_number);
    }
    let (mut a, mut b) = (a.split('['), b.split('['));
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if after_number(a) == after_number(b) => {}
            _ => return false,
        }
    }
}

/// What stands behind the number of a row: `].venue` of `12].venue`.
fn after_number(part: &str) -> &str {
    match part.find(']') {
        Some(end) if part.bytes().take(end).all(|byte| byte.is_ascii_digit()) => {
            part.get(end..).unwrap_or_default()
        }
        _ => part,
    }
}

#[cfg(test)]
mod tests {
    use super::super::date::DateError;
    use super::super::problem::Effect;
    use super::*;

    fn problem(path: &str, id: &str, fault: Fault) -> Problem {
        Problem {
            path: path.into(),
            row_id: Some(id.into()),
            fault,
            effect: Effect::Noted,
        }
    }

    fn words(problems: &[Problem], most: usize) -> (Vec<String>, usize) {
        let (groups, left) = Alike::groups(problems, most);
        assert_eq!(
            groups.iter().map(|group| group.count).sum::<usize>() + left,
            problems.len()
        );
        (groups.iter().map(Alike::words).collect(), left)
    }

    #[test]
    fn the_same_remark_on_many_rows_is_one_line_with_count_and_first_places() {
        let empty = |at: usize| {
            problem(
                &format!("statements[{at}].venue"),
                &format!("s{at}"),
                Fault::EmptyText,
            )
        };
        let mut problems: Vec<Problem> = (0..1200).map(empty).collect();
        problems.insert(2, problem("topics[1].label", "t", Fault::EmptyText));
        assert_eq!(
            words(&problems, 9).0,
            [
                "statements[0].venue (s0), statements[1].venue (s1), statements[2].venue (s2), and \
                 1,197 more (1,200 in all): is empty; expected a text",
                "topics[1].label (t): is empty; expected a text",
            ]
        );
    }

    #[test]
    fn many_values_of_one_kind_are_one_line_with_the_first_as_example() {
        let many = |count: usize, fault: fn(usize) -> Fault| {
            let at =
                |at: usize| problem(&format!("statements[{at}].x"), &format!("s{at}"), fault(at));
            let problems: Vec<Problem> = (0..count).map(at).collect();
            words(&problems, 200).0
        };
        let dated = |at: usize| Fault::BadDate {
            value: format!("{}/{}/2025", 13 + at % 16, 1 + at % 12),
            error: DateError::WrittenAs(format!("2025-{:02}-{:02}", 1 + at % 12, 13 + at % 16)),
        };
        assert_eq!(
            many(500, dated),
            [
                "statements[0].x (s0): found \u{201c}13/1/2025\u{201d}; expected it written as \
                 2025-01-13, if that is meant; and 499 more like it, such as statements[1].x (s1), \
                 statements[2].x (s2)"
            ]
        );
        let unknown = |at: usize| Fault::UnknownId {
            value: at.to_string(),
            expected: "an actor in actors",
        };
        assert_eq!(
            many(600, unknown),
            [
                "statements[0].x (s0): unknown id \u{201c}0\u{201d}; expected the id of an actor \
                 in actors; and 599 more like it, such as statements[1].x (s1), statements[2].x \
                 (s2)"
            ]
        );
        assert_eq!((many(10, unknown).len(), many(11, unknown).len()), (10, 1));
        let number = |at: usize| Fault::NumberAsDate {
            found: at.to_string(),
            example: "2025".into(),
            meaning: String::new(),
        };
        let repeated = |at: usize| Fault::DuplicateId(at.to_string());
        let word = |at: usize| Fault::UnknownWord {
            value: at.to_string(),
            words: &["a"],
        };
        for fault in [number, repeated, word] {
            assert_eq!(many(600, fault).len(), 1);
            // Few are told one by one.
            assert_eq!(many(3, fault).len(), 3);
        }
        // Two kinds of wrong dates are two lines.
        let two_kinds = |at: usize| Fault::BadDate {
            value: at.to_string(),
            error: if at < 50 {
                DateError::Form
            } else {
                DateError::Order
            },
        };
        assert_eq!(many(100, two_kinds).len(), 2);
        // What another reader told has words alone.
        assert_eq!(many(100, |at| Fault::Told(at.to_string())).len(), 100);
    }

    #[test]
    fn markup_is_named_once_for_all_fields() {
        let problems = [
            "statements[0].summary",
            "statements[0].quote",
            "topics[2].label",
            "title",
        ]
        .map(|path| problem(path, "a", Fault::Html));
        let (lines, _) = words(&problems, 9);
        assert_eq!(lines.len(), 1);
        assert!(
            lines[0].contains("topics[2].label (a), and 1 more (4 in all): has tags"),
            "{lines:?}"
        );
    }

    #[test]
    fn what_differs_in_field_words_or_cost_has_a_line_of_its_own() {
        let unknown = |value: &str| Fault::BadDay(value.into());
        let mut problems = vec![
            problem("sources[0].published", "a", unknown("soon")),
            problem("sources[1].published", "b", unknown("later")),
            problem("sources[2].published", "c", unknown("soon")),
            problem("sources[2].updated", "c", unknown("soon")),
            problem("sources[3].published", "d", unknown("soon")),
            problem("statements[3].positions[1].topic", "e", Fault::EmptyText),
            problem("statements[4].positions[20].topic", "f", Fault::EmptyText),
            problem("statements[4].positions[20]", "f", Fault::EmptyText),
            problem("statements[x].positions[20].topic", "f", Fault::EmptyText),
        ];
        problems[4].effect = Effect::PartIgnored;
        let (lines, left) = words(&problems, 9);
        assert_eq!(left, 0);
        assert_eq!(lines.len(), 7, "{lines:#?}");
        assert!(lines[0].starts_with("sources[0].published (a), sources[2].published (c): found"));
    }

    #[test]
    fn what_is_too_much_to_list_is_counted() {
        let unknown = |value: String| Fault::BadValue {
            value,
            expected: "an actor of this data",
        };
        let values = (0..50).map(|at| problem("link: actor", "a", unknown(at.to_string())));
        let mut problems: Vec<Problem> = values.collect();
        problems.push(problems[3].clone());
        let (lines, left) = words(&problems, 20);
        assert_eq!((lines.len(), left), (20, 30));
    }
}
