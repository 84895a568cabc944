//! Words that a field takes, as a type: one table for the values, their words and the way back.

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$word_doc])* $variant),+ }

        impl $name {
            /// All values, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// Their words in data and links, in the same order.
            pub const WORDS: &[&str] = &[$($word),+];

            /// The value for its word in data and links.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }

            /// Its word in data and links.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

pub(crate) use vocabulary;
