//! What comes round in a circle.

use std::collections::BTreeSet;

/// The groups of names that all lead to each other, by way of others or at once.
pub fn circles<'a>(arrows: &[(&'a str, &'a str)]) -> Vec<Vec<&'a str>> {
    let names: BTreeSet<&str> = arrows.iter().flat_map(|&(from, to)| [from, to]).collect();
    let mut circles: Vec<Vec<&str>> = Vec::new();
    for &name in &names {
        if circles.iter().any(|circle| circle.contains(&name)) {
            continue;
        }
        let reached = reached_from(name, arrows);
        let returns = |other: &&&str| reached_from(other, arrows).contains(name);
        let circle: Vec<&str> = reached.iter().filter(returns).copied().collect();
        if !circle.is_empty() {
            circles.push(circle);
        }
    }
    circles
}

/// All names to which arrows lead from this one, by way of others or at once.
fn reached_from<'a>(name: &str, arrows: &[(&'a str, &'a str)]) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![name];
    while let Some(name) = next.pop() {
        for &(_, to) in arrows.iter().filter(|(from, _)| *from == name) {
            if reached.insert(to) {
                next.push(to);
            }
        }
    }
    reached
}

#[test]
fn a_circle_is_found_and_what_only_leads_to_it_is_no_part_of_it() {
    let arrows = [
        ("a", "b"),
        ("b", "c"),
        ("c", "b"),
        ("c", "d"),
        ("e", "f"),
        ("f", "g"),
        ("g", "e"),
    ];
    assert_eq!(circles(&arrows), [vec!["b", "c"], vec!["e", "f", "g"]]);
    assert!(circles(&arrows[..2]).is_empty());
}
