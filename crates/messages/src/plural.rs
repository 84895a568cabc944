//! Which form of a plural a number takes: the rules of a language as CLDR writes them.
//!
//! Pages count whole things, so a rule is asked of whole numbers alone: of its operands, `n` and
//! `i` are the number, and those that speak of decimals (`v`, `w`, `f`, `t`) or of exponents (`c`,
//! `e`) are 0.

/// The forms that a language can have beside `other`, which has no rule.
pub const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// A rule as a condition in Rust on the number `n`; what was expected of one that is none.
///
/// A rule has alternatives (`or`) of conditions (`and`), each like `n % 10 = 2..4,7` or `n != 1`
/// ([the syntax](https://unicode.org/reports/tr35/tr35-numbers.html#Plural_rules_syntax)).
pub fn condition(rule: &str) -> Result<String, String> {
    let alternatives = rule.split(" or ").map(|alternative| {
        let conditions = alternative.split(" and ").map(relation);
        Ok(conditions.collect::<Result<Vec<_>, String>>()?.join(" && "))
    });
    Ok(alternatives
        .collect::<Result<Vec<_>, String>>()?
        .join(" || "))
}

fn relation(text: &str) -> Result<String, String> {
    let unusable = || {
        format!(
            "found “{}”; expected a rule of CLDR such as n % 10 = 2..4",
            text.trim()
        )
    };
    let (left, ranges) = text.split_once('=').ok_or_else(unusable)?;
    let (left, sign) = match left.strip_suffix('!') {
        Some(left) => (left, "!"),
        None => (left, ""),
    };
    let (operand, modulus) = match left.split_once('%') {
        Some((operand, modulus)) => (operand.trim(), Some(number(modulus).ok_or_else(unusable)?)),
        None => (left.trim(), None),
    };
    let value = match operand {
        "n" | "i" => "n",
        "v" | "w" | "f" | "t" | "c" | "e" => "0",
        _ => return Err(unusable()),
    };
    let value = modulus.map_or_else(
        || value.to_owned(),
        |modulus| format!("{value} % {modulus}"),
    );
    let ranges: Option<Vec<String>> = ranges.split(',').map(range).collect();
    let ranges = ranges.ok_or_else(unusable)?.join(" | ");
    Ok(format!("{sign}matches!({value}, {ranges})"))
}

/// `2` or `2..4`, both ends included.
fn range(text: &str) -> Option<String> {
    match text.split_once("..") {
        Some((first, last)) => Some(format!("{}..={}", number(first)?, number(last)?)),
        None => number(text).map(|number| number.to_string()),
    }
}

fn number(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_of_cldr_becomes_a_condition() {
        for (rule, expected) in [
            ("n = 1", "matches!(n, 1)"),
            ("i = 1 and v = 0", "matches!(n, 1) && matches!(0, 0)"),
            (
                "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
                "matches!(0, 0) && matches!(n % 10, 2..=4) && !matches!(n % 100, 12..=14)",
            ),
            (
                "n = 0 or n % 100 = 3..10,12",
                "matches!(n, 0) || matches!(n % 100, 3..=10 | 12)",
            ),
        ] {
            assert_eq!(condition(rule).as_deref(), Ok(expected), "{rule}");
        }
    }

    #[test]
    fn what_is_no_rule_is_named() {
        for rule in ["", "one", "x = 1", "n = a", "n % = 1", "n = 1 and"] {
            assert!(condition(rule).is_err(), "{rule}");
        }
    }
}
