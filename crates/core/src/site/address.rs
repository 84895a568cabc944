//! Addresses of pages, relative to that of the site.

use std::fmt::Write;

use crate::dataset::Dataset;
use crate::model::{ActorIx, StatementIx, TopicIx};

/// What has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKey {
    /// A statement.
    Statement(StatementIx),
    /// An actor.
    Actor(ActorIx),
    /// A topic.
    Topic(TopicIx),
}

impl PageKey {
    /// The folders in which all pages are, each of one kind.
    pub const FOLDERS: [&'static str; 3] = ["statement", "actor", "topic"];

    /// All pages of a data set.
    pub fn all(dataset: &Dataset) -> impl Iterator<Item = Self> {
        let statements = dataset.statements.indexes().map(Self::Statement);
        let actors = dataset.actors.indexes().map(Self::Actor);
        let topics = dataset.topics.indexes().map(Self::Topic);
        statements.chain(actors).chain(topics)
    }

    /// The id of what it shows.
    pub fn id(self, dataset: &Dataset) -> &str {
        match self {
            Self::Statement(index) => &dataset.statements[index].id,
            Self::Actor(index) => &dataset.actors[index].id,
            Self::Topic(index) => &dataset.topics[index].id,
        }
    }

    /// Its address relative to the site, which needs no escape: `statement/ann-first/`.
    pub fn path(self, dataset: &Dataset) -> String {
        let [statement, actor, topic] = Self::FOLDERS;
        let folder = match self {
            Self::Statement(_) => statement,
            Self::Actor(_) => actor,
            Self::Topic(_) => topic,
        };
        format!("{folder}/{}/", segment_from_id(self.id(dataset)))
    }

    /// The address of its picture relative to the site.
    pub fn picture_path(self, dataset: &Dataset) -> String {
        format!("{}{PICTURE}", self.path(dataset))
    }
}

/// The picture of a page that messengers show, in the folder of that page.
pub const PICTURE: &str = "preview.png";
/// Its width and height: what messengers ask for.
pub const PICTURE_PX: (f64, f64) = (1200.0, 630.0);

/// A name of a folder is no longer than this, in bytes: most disks take 255.
const LONGEST_SEGMENT: usize = 200;
/// Of a longer one so much stays, before two underscores and a hash of 16 digits.
const KEPT_OF_LONGER: usize = LONGEST_SEGMENT - 18;

/// Names that Windows keeps for devices; each also with a digit behind the last two.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// The name of the folder for an id: the id itself where it is a slug, else one that no other id
/// has.
///
/// Small letters, digits and hyphens stay; each other byte is an underscore and two hex digits.
/// What Windows keeps for devices has an underscore before it. What is too long ends in a hash,
/// which two ids could share by intent: see [`shared_paths`].
///
/// ```
/// use timeline_core::site::segment_from_id;
/// assert_eq!(segment_from_id("lavrov-2025-08-20"), "lavrov-2025-08-20");
/// assert_eq!(segment_from_id("../A b"), "_2e_2e_2f_41_20b");
/// assert_eq!(segment_from_id("con"), "_con");
/// ```
pub fn segment_from_id(id: &str) -> String {
    let mut segment = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' {
            segment.push(char::from(byte));
        } else {
            // Writing to text can't fail.
            let _ = write!(segment, "_{byte:02x}");
        }
    }
    if is_device(&segment) {
        segment.insert(0, '_');
    }
    if segment.len() > LONGEST_SEGMENT {
        segment.truncate(KEPT_OF_LONGER);
        let _ = write!(segment, "__{:016x}", hash(id));
    }
    segment
}

fn is_device(segment: &str) -> bool {
    let stem = segment.strip_suffix(|last: char| last.is_ascii_digit());
    DEVICES.contains(&segment) || stem.is_some_and(|stem| NUMBERED_DEVICES.contains(&stem))
}

/// FNV-1a in 64 bits: the same in every release, unlike that of the standard library.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Two ids whose pages would have the same address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPath {
    /// The address.
    pub path: String,
    /// Both ids, the one that stands first in the data first.
    pub ids: [String; 2],
}

/// All pairs of ids whose pages would have the same address: there is room for one of them alone.
pub fn shared_paths(dataset: &Dataset) -> Vec<SharedPath> {
    let pages = PageKey::all(dataset);
    shared(pages.map(|page| (page.path(dataset), page.id(dataset))))
}

fn shared<'a>(pages: impl Iterator<Item = (String, &'a str)>) -> Vec<SharedPath> {
    let mut pages: Vec<(String, &str)> = pages.collect();
    pages.sort_by(|a, b| a.0.cmp(&b.0));
    let pairs = pages.windows(2).filter_map(|pair| match pair {
        [(path, first), (other, second)] if path == other => Some(SharedPath {
            path: path.clone(),
            ids: [*first, *second].map(str::to_owned),
        }),
        _ => None,
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_that_is_no_slug_gets_a_folder_that_every_disk_takes() {
        for (id, segment) in [
            ("a-1", "a-1"),
            ("-", "-"),
            ("..", "_2e_2e"),
            ("a/b\\c:d", "a_2fb_5cc_3ad"),
            ("Ann", "_41nn"),
            ("ann_", "ann_5f"),
            ("é", "_c3_a9"),
            ("e\u{301}", "e_cc_81"),
            ("a\u{0}", "a_00"),
            ("nul", "_nul"),
            ("lpt9", "_lpt9"),
            ("com", "com"),
            ("com10", "com10"),
            ("index.html", "index_2ehtml"),
        ] {
            assert_eq!(segment_from_id(id), segment, "{id:?}");
        }
    }

    #[test]
    fn a_long_id_keeps_its_start_and_is_told_from_others_by_a_hash() {
        let long = "x".repeat(200);
        assert_eq!(segment_from_id(&long), long);
        let [one, other] = ["1", "2"].map(|end| segment_from_id(&format!("{long}{end}")));
        assert_eq!([one.len(), other.len()], [200, 200]);
        assert_ne!(one, other);
        assert!(
            one.starts_with(&"x".repeat(182)) && one.contains("__"),
            "{one}"
        );
        assert!(segment_from_id(&"ї".repeat(40_000)).len() <= 200);
    }

    #[test]
    fn ids_with_the_same_address_are_found_and_named() {
        let path = |path: &str| path.to_owned();
        let found = shared(
            [
                (path("actor/a/"), "b"),
                (path("actor/c/"), "c"),
                (path("actor/a/"), "a"),
            ]
            .into_iter(),
        );
        let expected = SharedPath {
            path: path("actor/a/"),
            ids: ["b", "a"].map(str::to_owned),
        };
        assert_eq!(found, [expected]);
    }

    proptest! {
        #[test]
        fn different_ids_have_different_folders(
            ids in prop::collection::btree_set("[a-c_A./\u{e9} 1]{1,6}|con|_con|com1", 2..40),
        ) {
            let segments: BTreeSet<String> = ids.iter().map(|id| segment_from_id(id)).collect();
            prop_assert_eq!(segments.len(), ids.len());
            for segment in segments {
                let is_plain = |byte: u8| {
                    byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte)
                };
                prop_assert!(segment.bytes().all(is_plain), "{}", segment);
            }
        }
    }
}
