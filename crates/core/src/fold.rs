//! Letters as they are compared: in lower case and without accents.
//!
//! What counts as a word is left to `word`. The table of letters is our own: Unicode's
//! decomposition, and even the standard library's lower case (12 kB), hold scripts by the hundred.
//! Here are those of Europe. Letters that differ in more than an accent stay apart, as \u{456} and
//! \u{438}, \u{454} and \u{435} do.

/// The letters from U+00E0 to U+017F, small and without their accents, 16 a row; `?` where there is
/// no single one.
const LATIN: &[u8; 160] = b"\
    aaaaaa?ceeeeiiii\
    dnooooo?ouuuuy?y\
    aaaaaaccccccccdd\
    ddeeeeeeeeeegggg\
    gggghhhhiiiiiiii\
    ii??jjkkklllllll\
    lllnnnnnnnnnoooo\
    oo??rrrrrrssssss\
    ssttttttuuuuuuuu\
    uuuuwwyyyzzzzzzs";

/// The text in lower case, without accents, and with plain quotation marks, apostrophes, dashes and
/// spaces.
///
/// ```
/// use timeline_core::fold::fold;
/// assert_eq!(fold("Gitanas Nausėda, Straße, Łódź"), "gitanas nauseda, strasse, lodz");
/// assert_eq!(fold("Її ґанок, ещё чай"), "іі ганок, еще чаи");
/// let typeset = "\u{201c}Kyiv\u{2019}s\u{201d}\u{a0}\u{2013} e\u{301}t\u{e9}";
/// assert_eq!(fold(typeset), "\"kyiv's\" - ete");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        fold_letter(letter, &mut folded);
    }
    folded
}

/// Adds what a letter is compared as: one letter, two (ß), or nothing (an accent on its own).
pub(super) fn fold_letter(letter: char, folded: &mut String) {
    let plain = match letter {
        'a'..='z' | 'а'..='и' | 'к'..='я' => letter,
        // Accents on their own, and marks that can't be seen.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
            return;
        }
        'ß' | 'ẞ' => return folded.push_str("ss"),
        'æ' | 'Æ' => return folded.push_str("ae"),
        'œ' | 'Œ' => return folded.push_str("oe"),
        'ĳ' | 'Ĳ' => return folded.push_str("ij"),
        'þ' | 'Þ' => return folded.push_str("th"),
        _ => without_accent(lower_case(letter)),
    };
    folded.push(plain);
}

/// A letter in lower case, in the scripts of Europe.
fn lower_case(letter: char) -> char {
    let code = u32::from(letter);
    let distance = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ա'..='Ֆ' => 48,
        // Here each capital stands before its small letter, at an even place.
        'Ǹ'..='ȟ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => {
            1 - code % 2
        }
        _ => 0,
    };
    char::from_u32(code + distance).unwrap_or(letter)
}

fn without_accent(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='ſ' => {
            let index = letter as usize - 'à' as usize;
            LATIN.get(index).map_or(letter, |&base| char::from(base))
        }
        'ș' => 's',
        'ț' => 't',
        'ё' | 'ѐ' => 'е',
        'й' | 'ѝ' => 'и',
        'ї' => 'і',
        'ґ' | 'ѓ' => 'г',
        'ў' => 'у',
        'ќ' => 'к',
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ς' => 'σ',
        _ => plain_sign(letter),
    }
}

/// The plain sign for a typographic one, as phones put in what is typed; any other is itself.
pub(super) fn plain_sign(sign: char) -> char {
    match sign {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bc}' | '\u{b4}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ if sign.is_whitespace() => ' ',
        _ => sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_with_and_without_accents_are_the_same() {
        for (text, expected) in [
            ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
            ("Péter Szijjártó", "peter szijjarto"),
            ("ÀÉÎÕÜ Çedilla Ñandú", "aeiou cedilla nandu"),
            ("İstanbul ılık", "istanbul ilik"),
            ("Ærø Œuvre Þór Đorđe Ĳssel", "aero oeuvre thor dorde ijssel"),
            ("STRASSE Straße STRAẞE", "strasse strasse strasse"),
            ("Čaputová Kaczyński Țuțu Șoș", "caputova kaczynski tutu sos"),
            ("Зеленський", "зеленськии"),
            ("Йод Ёлка Їжак Ґудзик Ўрад", "иод елка іжак гудзик урад"),
            ("и\u{306} е\u{308} і\u{308}", "и е і"),
            ("Є є Ы Ъ ь", "є є ы ъ ь"),
            ("Αθήνα Κυριάκος", "αθηνα κυριακοσ"),
            ("п\u{2bc}ять п\u{2019}ять", "п'ять п'ять"),
            ("«так» \u{201e}ja\u{201c}", "\"так\" \"ja\""),
            ("5\u{2212}6 \u{2014} a\u{202f}b\tc", "5-6 - a b c"),
            ("×÷", "×÷"),
        ] {
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    #[test]
    fn every_letter_of_the_latin_table_loses_its_accent() {
        for letter in ('À'..='ſ').filter(|&letter| letter != '×' && letter != '÷') {
            let folded = fold(&letter.to_string());
            assert!(
                !folded.is_empty() && folded.bytes().all(|byte| byte.is_ascii_lowercase()),
                "{letter} became {folded}"
            );
        }
    }

    #[test]
    fn capitals_of_the_scripts_of_europe_are_the_same_as_small_letters() {
        for capital in ('A'..='\u{587}')
            .chain('Ḁ'..='ỿ')
            .filter(|c| c.is_uppercase())
        {
            // Letters of Africa, and of no language that is written today.
            if matches!(capital, 'Ɓ'..='Ƿ' | 'Ƞ'..='Ɏ' | 'Ͱ'..='Ϳ' | 'Ϗ'..='Ͽ' | 'Ӏ'..='Ӎ')
            {
                continue;
            }
            let small: String = capital.to_lowercase().collect();
            assert_eq!(fold(&capital.to_string()), fold(&small), "{capital}");
        }
    }

    proptest! {
        #[test]
        fn what_is_folded_stays_as_it_is(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
