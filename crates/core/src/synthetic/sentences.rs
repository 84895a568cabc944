//! Sentences from a fixed vocabulary. Words that stand first in their table are frequent, the last
//! ones rare, and paragraphs have numbers that hardly ever come twice.

use super::random::Random;

const NOUNS: &[&str] = &[
    "agreement",
    "mission",
    "ceasefire",
    "partners",
    "treaty",
    "border",
    "parliament",
    "budget",
    "deadline",
    "council",
    "proposal",
    "force",
    "harbour",
    "summit",
    "draft",
    "clause",
    "corridor",
    "railway",
    "energy",
    "grain",
    "observers",
    "reserve",
    "training",
    "airspace",
    "ministers",
    "signature",
    "transition",
    "vote",
    "inspection",
    "funding",
    "coalition",
    "schedule",
    "bridge",
    "monitoring",
    "exchange",
    "guarantee",
    "talks",
    "framework",
    "region",
    "export",
    "customs",
    "shipping",
    "hospital",
    "school",
    "pipeline",
    "satellite",
    "archive",
    "arbitration",
    "quota",
    "census",
    "ferry",
    "lighthouse",
    "observatory",
    "quarry",
    "viaduct",
    "glossary",
    "almanac",
    "orchard",
    "aqueduct",
    "tribunal",
];

const ADJECTIVES: &[&str] = &[
    "common",
    "lasting",
    "new",
    "joint",
    "public",
    "regional",
    "binding",
    "limited",
    "early",
    "shared",
    "independent",
    "temporary",
    "written",
    "northern",
    "full",
    "second",
    "stronger",
    "modest",
    "civil",
    "technical",
    "legal",
    "mutual",
    "annual",
    "coastal",
    "voluntary",
    "verifiable",
    "gradual",
    "unconditional",
    "provisional",
    "bilateral",
    "seasonal",
    "demilitarised",
    "amphibious",
    "quarterly",
    "interim",
    "retroactive",
];

const VERBS: &[&str] = &[
    "support",
    "accept",
    "delay",
    "finance",
    "discuss",
    "reject",
    "extend",
    "sign",
    "replace",
    "protect",
    "host",
    "review",
    "reopen",
    "lead",
    "publish",
    "limit",
    "oversee",
    "suspend",
    "expand",
    "ratify",
    "inspect",
    "rebuild",
    "withdraw",
    "renegotiate",
    "safeguard",
    "modernise",
    "disclose",
    "harmonise",
];

const TIMES: &[&str] = &[
    "before the summer",
    "after the vote",
    "this year",
    "within weeks",
    "once the talks end",
    "by the end of the month",
    "during the transition",
    "as soon as the draft is ready",
    "for at least ten years",
    "under the present rules",
    "without further delay",
    "in the coming days",
    "when both sides agree",
    "on the eve of the summit",
];

/// What a sentence is made of.
#[derive(Clone, Copy, Default)]
enum Piece {
    Word(&'static str),
    Noun,
    Adjective,
    Verb,
    #[default]
    Time,
    Paragraph,
}

use Piece::{Adjective, Noun, Paragraph, Time, Verb, Word};

/// The forms of summaries, the most frequent first.
const SUMMARIES: &[&[Piece]] = &[
    &[
        Word("The"),
        Adjective,
        Noun,
        Word("should"),
        Verb,
        Word("the"),
        Adjective,
        Noun,
        Word("and the"),
        Noun,
        Time,
    ],
    &[
        Word("No"),
        Noun,
        Word("will"),
        Verb,
        Word("the"),
        Noun,
        Word("unless a"),
        Adjective,
        Noun,
        Word("can"),
        Verb,
        Word("it"),
        Time,
    ],
    &[
        Word("It would take a"),
        Adjective,
        Noun,
        Word("to"),
        Verb,
        Word("what the"),
        Noun,
        Word("was asked to"),
        Verb,
        Time,
    ],
    &[
        Word("The"),
        Noun,
        Word("is ready to"),
        Verb,
        Word("a"),
        Adjective,
        Noun,
        Time,
        Word("and to"),
        Verb,
        Word("its"),
        Noun,
    ],
    &[
        Word("A"),
        Adjective,
        Noun,
        Word("must"),
        Verb,
        Word("the"),
        Noun,
        Time,
        Word("according to paragraph"),
        Paragraph,
    ],
    &[
        Word("Whoever wants to"),
        Verb,
        Word("the"),
        Adjective,
        Noun,
        Word("has to"),
        Verb,
        Word("the"),
        Adjective,
        Noun,
        Word("first"),
    ],
];

/// The forms of quotes, the most frequent first.
const QUOTES: &[&[Piece]] = &[
    &[Word("We will"), Verb, Word("the"), Noun, Time],
    &[
        Word("There can be no"),
        Adjective,
        Noun,
        Word("without a"),
        Noun,
    ],
    &[Word("I never said that we would"), Verb, Word("the"), Noun],
    &[Word("Let us"), Verb, Word("the"), Adjective, Noun, Time],
    &[Word("Read paragraph"), Paragraph, Word("of the"), Noun],
];

/// A summary: one sentence of about ninety letters. There are about `numbers` paragraphs.
pub fn summary(numbers: usize, random: &mut Random) -> String {
    sentence(SUMMARIES, numbers, random)
}

/// A quote: a shorter sentence.
pub fn quote(numbers: usize, random: &mut Random) -> String {
    sentence(QUOTES, numbers, random)
}

/// A headline: at most seven words.
pub fn headline(random: &mut Random) -> String {
    const HEADLINES: &[&[Piece]] = &[
        &[Word("No"), Adjective, Noun, Word("without a"), Noun],
        &[Word("Will"), Verb, Word("the"), Noun],
        &[Word("The"), Noun, Word("must"), Verb, Word("the"), Noun],
    ];
    let mut text = sentence(HEADLINES, 0, random);
    text.pop();
    text
}

/// The title of a page.
pub fn title(random: &mut Random) -> String {
    const TITLES: &[&[Piece]] = &[
        &[
            Word("What the"),
            Adjective,
            Noun,
            Word("means for the"),
            Noun,
        ],
        &[Word("Dispute over the"), Noun, Word("goes on")],
        &[Word("Minutes of the"), Adjective, Noun],
    ];
    let mut text = sentence(TITLES, 0, random);
    text.pop();
    text
}

fn sentence(forms: &[&[Piece]], numbers: usize, random: &mut Random) -> String {
    let mut text = String::with_capacity(120);
    for piece in random.pick(forms) {
        if !text.is_empty() {
            text.push(' ');
        }
        match piece {
            Word(word) => text.push_str(word),
            Noun => text.push_str(random.pick(NOUNS)),
            Adjective => text.push_str(random.pick(ADJECTIVES)),
            Verb => text.push_str(random.pick(VERBS)),
            Time => text.push_str(random.pick(TIMES)),
            Paragraph => text.push_str(&random.below(numbers.max(1)).to_string()),
        }
    }
    text.push('.');
    text
}
