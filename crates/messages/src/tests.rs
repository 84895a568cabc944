//! What is made of files of messages, and what is refused with file and line.

use super::*;

const HEAD: &str = "### $count (Number)\n### $name (Text)\n### $link (Markup)\n### $day (Day)\n";

fn rust(messages: &str) -> String {
    let text = format!("{HEAD}-plural-one = n = 1\n{messages}");
    compile(&File::new("en.ftl", text), None).unwrap()
}

#[test]
fn a_message_is_a_function_of_its_arguments() {
    for (messages, expected) in [
        (
            "close = Close",
            "pub const fn close() -> &'static str { \"Close\" }",
        ),
        (
            "end = { $count ->\n    [one] once\n   *[other] often\n}",
            "match count { _ if plural_en(count) == 1 => \"once\", _ => \"often\" }",
        ),
        (
            "left = { $name }: { $count } left",
            "write!(out, \"{}: {} left\", name, Grouped(count, DIGIT_GROUP))?;",
        ),
        (
            "on = { $link } & { $name }",
            "Render::render_to(&link, out);\nlet _ = write!(Escaper::new(out), \" & {}\", name);",
        ),
        ("or = { $link } <or>", "out.push_str(\" &lt;or&gt;\");"),
        (
            "braces = { \"{\" } { $name }",
            "write!(out, \"{{ {}\", name)?;",
        ),
        (
            "long =\n    One line\n    and another.",
            "\"One line and another.\"",
        ),
        (
            "a = A{ b }\nb = B{ -c }\n-c = C",
            "fn a() -> &'static str { \"ABC\" }",
        ),
    ] {
        let rust = rust(messages);
        assert!(rust.contains(expected), "{messages}: {rust}");
    }
}

#[test]
fn arguments_stand_in_the_order_of_the_english_message() {
    let english = format!("{HEAD}left = {{ $name }}: {{ $count }} left");
    let other = "left = noch {{ $count }} von {{ $name }}"
        .replace("{{", "{")
        .replace("}}", "}");
    let (english, other) = (File::new("en.ftl", english), File::new("de.ftl", other));
    let rust = compile(&english, Some(&other)).unwrap();
    assert!(
        rust.contains("pub fn left(name: impl Display, count: usize)"),
        "{rust}"
    );
    assert!(rust.contains("\"noch {} von {}\""), "{rust}");
    assert!(
        rust.contains("pub const LANGUAGE: &str = \"de\";"),
        "{rust}"
    );
}

#[test]
fn what_cannot_be_used_is_named_by_file_and_line() {
    for (messages, expected) in [
        (
            "a = { $what }",
            "en.ftl:5: $what has no type; expected it in the table of arguments",
        ),
        ("a = A\n\nb = { c }", "en.ftl:7: there is no message c"),
        ("a = { b }\nb = { a }", "en.ftl:6: a comes round to itself"),
        ("a = A\na = B", "en.ftl:6: a stands on line 5 already"),
        (
            "a = A\n    .title = B",
            "en.ftl:6: found an attribute; expected messages alone",
        ),
        (
            "a = { $count ->\n    [few] A\n   *[other] B\n}",
            "en.ftl:5: there is no rule -plural-few for [few]",
        ),
        (
            "a = { $count ->\n    [lots] A\n   *[other] B\n}",
            "en.ftl:6: found [lots]; expected a whole number or one of zero, one, two, few, many",
        ),
        (
            "a = { $name ->\n    [1] A\n   *[other] B\n}",
            "en.ftl:5: found a choice by $name; expected one by a Number",
        ),
        (
            "a = { NUMBER($count) }",
            "en.ftl:5: found NUMBER with more to it;",
        ),
        (
            "-plural-one = one",
            "en.ftl:5: found “one”; expected a rule of CLDR such as n % 10 = 2..4",
        ),
        (
            "a = { $day }",
            "en.ftl:1: expected a message date-day with $day-of-month, $month, $year",
        ),
        ("a = {", "en.ftl:"),
        (
            "### $count (Sum)",
            "en.ftl:5: found the type Sum; expected one of Number, Digits,",
        ),
    ] {
        let file = File::new("en.ftl", format!("{HEAD}{messages}"));
        let faults = compile(&file, None).unwrap_err();
        let told = faults
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n");
        assert!(told.contains(expected), "{messages}: {told}");
    }
}

#[test]
fn another_language_says_what_english_says() {
    let english = format!(
        "{HEAD}-plural-one = n = 1\na = {{ $count }} left\nend = {{ $count ->\n    [one] once\n   \
         *[other] often\n}}"
    );
    let english = File::new("messages/en.ftl", english);
    for (messages, expected) in [
        (
            "b = B",
            "messages/uk.ftl:1: b is no message of the English file",
        ),
        (
            "a = { $name }",
            "messages/uk.ftl:1: found $name; expected one of $count",
        ),
        (
            "\nend = { $count } times",
            "messages/uk.ftl:2: end is to choose among words, as it does in English",
        ),
        (
            "a = { $count ->\n    [one] { $count } A\n   *[other] B\n}",
            "messages/uk.ftl:1: there is no rule -plural-one for [one]",
        ),
    ] {
        let other = File::new("messages/uk.ftl", messages);
        let faults = compile(&english, Some(&other)).unwrap_err();
        let told = faults.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(told, [expected], "{messages}");
    }
    // The same words for all numbers, and a message that is of use to another one, are fine.
    let other = File::new(
        "messages/uk.ftl",
        "end = завжди\na = { helper }\nhelper = { $count }",
    );
    assert!(compile(&english, Some(&other)).is_ok());
}
