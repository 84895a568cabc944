//! What the page and the worker that converts files say to each other: a request, and one answer to
//! it, before which the worker may say how far it is.
//!
//! Each goes as a list of words, beside which one content may travel: a file's bytes. [`Request`]
//! and [`Answer`] are the only ones who know that list. A filter travels as the query of a link,
//! which both sides read by the same rule, and ids of statements don't travel at all.
//!
//! | request | content beside it | answers | content beside them |
//! | --- | --- | --- | --- |
//! | [`Request::Open`] | the chosen file | [`Answer::Progress`]; `Opened`, `Refused` | none |
//! | [`Request::Again`] | none | [`Answer::Content`], [`Answer::Gone`] | the data file |
//! | [`Request::Write`] | the data file shown | [`Answer::Written`], [`Answer::Gone`] | the file |

use super::problem::{Effect, Fault, Problem};

/// The format of the picture as a drawing, which the worker writes.
pub const SVG: &str = "svg";
/// The format of the picture as pixels, which the page makes of the drawing: a worker has nothing
/// that draws one.
pub const PNG: &str = "png";

/// What a picture is called, after its drawing.
///
/// ```
/// assert_eq!(timeline_core::exchange::png_name("mine.svg"), "mine.png");
/// ```
pub fn png_name(drawing: &str) -> String {
    [drawing.strip_suffix(SVG).unwrap_or(drawing), PNG].concat()
}

/// Pixels of a picture to one of its drawing, as on most screens of today.
pub const PNG_SCALE: f64 = 2.0;

/// How many pixels of a picture stand for one of its drawing, which has this width and height in
/// pixels, in a browser: [`PNG_SCALE`], or fewer where that is more than some browser draws, which
/// is 4,096 by 4,096 pixels in all and 16,384 to a side.
///
/// ```
/// use timeline_core::exchange::png_scale;
/// assert_eq!(png_scale(1_440.0, 900.0), 2.0);
/// assert_eq!(png_scale(4_096.0, 4_096.0), 1.0);
/// assert_eq!(png_scale(100.0, 32_768.0), 0.5);
/// ```
pub fn png_scale(width: f64, height: f64) -> f64 {
    const AREA: f64 = 4_096.0 * 4_096.0;
    const SIDE: f64 = 16_384.0;
    let of_area = (AREA / (width * height)).sqrt();
    PNG_SCALE.min(of_area).min(SIDE / width.max(height))
}

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Make a data file of a file, and keep it.
    Open {
        /// What the file is called.
        name: String,
    },
    /// Give a data file that was kept.
    Again {
        /// The key under which it is kept.
        key: String,
    },
    /// Write statements of a data file in another format.
    Write(Wanted),
}

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The name of the format, as its table has it.
    pub format: String,
    /// Which statements: those that match this query of a link. A picture is of what it shows.
    pub query: String,
    /// What the data file is called, after which the written one is.
    pub name: String,
    /// The address of the page, for links in what is written; empty where no link leads to what is
    /// shown. It has a query where that is not the built-in data, to which links to statements
    /// lead.
    pub page_url: String,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The file is a table, of which so many rows have been read: the answer is still to come.
    Progress {
        /// Rows that have been read.
        rows: usize,
        /// Rows of the table.
        of: usize,
    },
    /// The file is open, and kept under this key.
    Opened {
        /// The key.
        key: String,
    },
    /// Nothing could be read of the file: why.
    Refused(Problem),
    /// The data file comes beside this.
    Content {
        /// What the file is called from which it was made.
        name: String,
        /// What is wrong in it by its places there, where it is of another format: all that is to
        /// be said. Of a data file, which none was made of, the page finds it.
        problems: Option<Vec<Problem>>,
    },
    /// The file comes beside this.
    Written {
        /// What it is called.
        name: String,
        /// What it is, as a media type.
        media_type: String,
        /// What it has no place for.
        problems: Vec<Problem>,
    },
    /// What was asked for is not there.
    Gone,
}

/// Says of a content that it was made of a file of another format, or is the file as it is.
const CONVERTED: &str = "converted";
const AS_IT_IS: &str = "as-it-is";

/// The words for what a problem costs.
const EFFECTS: &[(&str, Effect)] = &[
    ("rest-unread", Effect::RestUnread),
    ("row-left-out", Effect::RowLeftOut),
    ("part-ignored", Effect::PartIgnored),
    ("noted", Effect::Noted),
];

impl Request {
    /// The words that are sent.
    ///
    /// ```
    /// use timeline_core::exchange::Request;
    /// let request = Request::Open { name: "mine.csv".to_owned() };
    /// assert_eq!(request.clone().into_words(), ["open", "mine.csv"]);
    /// assert_eq!(Request::from_words(vec!["open".into(), "mine.csv".into()]), Some(request));
    /// assert_eq!(Request::from_words(vec!["close".into()]), None);
    /// ```
    pub fn into_words(self) -> Vec<String> {
        match self {
            Self::Open { name } => vec!["open".to_owned(), name],
            Self::Again { key } => vec!["again".to_owned(), key],
            Self::Write(wanted) => vec![
                "write".to_owned(),
                wanted.format,
                wanted.query,
                wanted.name,
                wanted.page_url,
            ],
        }
    }

    /// The request that words say; none where they say none.
    pub fn from_words(words: Vec<String>) -> Option<Self> {
        let mut words = words.into_iter();
        let kind = words.next()?;
        let mut next = || words.next();
        let request = match kind.as_str() {
            "open" => Self::Open { name: next()? },
            "again" => Self::Again { key: next()? },
            "write" => Self::Write(Wanted {
                format: next()?,
                query: next()?,
                name: next()?,
                page_url: next()?,
            }),
            _ => return None,
        };
        words.next().is_none().then_some(request)
    }
}

impl Answer {
    /// The words that are sent.
    pub fn into_words(self) -> Vec<String> {
        let (mut words, problems) = match self {
            Self::Progress { rows, of } => {
                let words = vec!["progress".to_owned(), rows.to_string(), of.to_string()];
                (words, Vec::new())
            }
            Self::Opened { key } => (vec!["opened".to_owned(), key], Vec::new()),
            Self::Refused(problem) => (vec!["refused".to_owned()], vec![problem]),
            Self::Content { name, problems } => {
                let word = if problems.is_some() {
                    CONVERTED
                } else {
                    AS_IT_IS
                };
                let words = vec!["content".to_owned(), name, word.to_owned()];
                (words, problems.unwrap_or_default())
            }
            Self::Written {
                name,
                media_type,
                problems,
            } => (vec!["written".to_owned(), name, media_type], problems),
            Self::Gone => (vec!["gone".to_owned()], Vec::new()),
        };
        words.extend(problems.iter().flat_map(words_of_problem));
        words
    }

    /// The answer that words say; none where they say none.
    pub fn from_words(words: Vec<String>) -> Option<Self> {
        let mut words = words.into_iter();
        let kind = words.next()?;
        let answer = match kind.as_str() {
            "progress" => Self::Progress {
                rows: words.next()?.parse().ok()?,
                of: words.next()?.parse().ok()?,
            },
            "opened" => Self::Opened { key: words.next()? },
            "refused" => Self::Refused(problem_from_words(&mut words)?),
            "content" => {
                let (name, word) = (words.next()?, words.next()?);
                let problems = problems_from_words(&mut words)?;
                Self::Content {
                    name,
                    problems: match &*word {
                        CONVERTED => Some(problems),
                        AS_IT_IS if problems.is_empty() => None,
                        _ => return None,
                    },
                }
            }
            "written" => Self::Written {
                name: words.next()?,
                media_type: words.next()?,
                problems: problems_from_words(&mut words)?,
            },
            "gone" => Self::Gone,
            _ => return None,
        };
        words.next().is_none().then_some(answer)
    }
}

/// A problem as three words: what it costs, where it is, what is wrong there. The sentence travels
/// as it is told.
fn words_of_problem(problem: &Problem) -> [String; 3] {
    let found = EFFECTS.iter().find(|(_, effect)| *effect == problem.effect);
    let effect = found.map_or("", |(word, _)| word);
    [
        effect.to_owned(),
        problem.location(),
        problem.fault.to_string(),
    ]
}

fn problem_from_words(words: &mut std::vec::IntoIter<String>) -> Option<Problem> {
    let word = words.next()?;
    let (_, effect) = EFFECTS.iter().find(|(known, _)| *known == word)?;
    Some(Problem {
        effect: *effect,
        path: words.next()?,
        row_id: None,
        fault: Fault::Told(words.next()?),
    })
}

fn problems_from_words(words: &mut std::vec::IntoIter<String>) -> Option<Vec<Problem>> {
    let mut problems = Vec::new();
    while !words.as_slice().is_empty() {
        problems.push(problem_from_words(words)?);
    }
    Some(problems)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text() -> impl Strategy<Value = String> {
        any::<String>()
    }

    fn problem() -> impl Strategy<Value = Problem> {
        (0..EFFECTS.len(), text(), text()).prop_map(|(effect, path, told)| Problem {
            effect: EFFECTS[effect].1,
            path,
            row_id: None,
            fault: Fault::Told(told),
        })
    }

    fn problems() -> impl Strategy<Value = Vec<Problem>> {
        proptest::collection::vec(problem(), 0..3)
    }

    fn request() -> impl Strategy<Value = Request> {
        prop_oneof![
            text().prop_map(|name| Request::Open { name }),
            text().prop_map(|key| Request::Again { key }),
            [text(), text(), text(), text()].prop_map(|[format, query, name, page_url]| {
                Request::Write(Wanted {
                    format,
                    query,
                    name,
                    page_url,
                })
            }),
        ]
    }

    fn answer() -> impl Strategy<Value = Answer> {
        prop_oneof![
            any::<[usize; 2]>().prop_map(|[rows, of]| Answer::Progress { rows, of }),
            text().prop_map(|key| Answer::Opened { key }),
            problem().prop_map(Answer::Refused),
            (text(), proptest::option::of(problems()))
                .prop_map(|(name, problems)| Answer::Content { name, problems }),
            (text(), text(), problems()).prop_map(|(name, media_type, problems)| {
                Answer::Written {
                    name,
                    media_type,
                    problems,
                }
            }),
            Just(Answer::Gone),
        ]
    }

    proptest! {
        #[test]
        fn what_is_said_is_understood_on_the_other_side(request in request(), answer in answer()) {
            prop_assert_eq!(Request::from_words(request.clone().into_words()), Some(request));
            prop_assert_eq!(Answer::from_words(answer.clone().into_words()), Some(answer));
        }

        #[test]
        fn whatever_else_is_said_is_no_reason_to_panic(
            words in proptest::collection::vec(
            "open|content|converted|as-it-is|noted|gone|x|",
            0..7,
        ),
        ) {
            let _ = Request::from_words(words.clone());
            let _ = Answer::from_words(words);
        }
    }

    #[test]
    fn what_lacks_a_word_or_has_one_too_many_says_nothing() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for text in ["", "open", "open a b", "write a b c", "opened a"] {
            assert_eq!(Request::from_words(words(text)), None, "{text}");
        }
        for text in [
            "",
            "open a",
            "progress 1",
            "progress 1 two",
            "progress 1 2 3",
            "opened",
            "gone a",
            "refused noted a",
            "content a",
            "content a converted noted b",
            "content a converted dear b c",
            "content a as-it-is noted b c",
            "content a other",
        ] {
            assert_eq!(Answer::from_words(words(text)), None, "{text}");
        }
    }

    #[test]
    fn a_problem_with_a_row_names_it_on_the_other_side() {
        let problem = Problem {
            path: "statements[3].date".to_owned(),
            row_id: Some("ann-1".to_owned()),
            fault: Fault::TimeOfDay,
            effect: Effect::Noted,
        };
        let told = problem.to_string();
        match Answer::from_words(Answer::Refused(problem).into_words()) {
            Some(Answer::Refused(problem)) => assert_eq!(problem.to_string(), told),
            other => panic!("{other:?}"),
        }
    }
}
