//! Text as it is compared in a search: small letters without accents.

/// Base letters of U+00C0 to U+024F (Latin-1 Supplement, Latin Extended-A and B); a dot where one letter does not do.
const LATIN: &str = "\
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    b..............e.......i........oo.............uu............................aaiioouuuuuuuuuu.aa\
    aa....ggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ...b............";

/// Base letters of U+1E00 to U+1EFF (Latin Extended Additional: Vietnamese and others).
const LATIN_ADDITIONAL: &str = "\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// The text in small letters without accents.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Adds a text in small letters without accents.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    if text.is_ascii() {
        // Most addresses and many names: only capitals can be in the way.
        folded.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        text.chars().for_each(|letter| fold_letter(letter, folded));
    }
}

fn fold_letter(letter: char, folded: &mut String) {
    let base = match letter {
        '\0'..='\u{7f}' => Some(letter.to_ascii_lowercase()),
        '\u{c0}'..='\u{24f}' => base_letter(LATIN, letter, '\u{c0}'),
        '\u{1e00}'..='\u{1eff}' => base_letter(LATIN_ADDITIONAL, letter, '\u{1e00}'),
        _ => None,
    };
    match (base, letter) {
        (Some(base), _) => folded.push(base),
        // Combining marks are the accents of decomposed letters. Soft hyphens, joiners and marks of direction come
        // along when somebody copies a name, and nobody sees them.
        (None, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        | (None, '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}') => {}
        (None, 'Æ' | 'æ') => folded.push_str("ae"),
        (None, 'Œ' | 'œ') => folded.push_str("oe"),
        (None, 'Þ' | 'þ') => folded.push_str("th"),
        (None, 'ß' | 'ẞ') => folded.push_str("ss"),
        (None, 'Ĳ' | 'ĳ') => folded.push_str("ij"),
        (None, '\u{fb00}') => folded.push_str("ff"),
        (None, '\u{fb01}') => folded.push_str("fi"),
        (None, '\u{fb02}') => folded.push_str("fl"),
        (None, '\u{fb03}') => folded.push_str("ffi"),
        (None, '\u{fb04}') => folded.push_str("ffl"),
        (None, '\u{fb05}' | '\u{fb06}') => folded.push_str("st"),
        (None, '\u{b4}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}') => folded.push('\''),
        (None, '\u{2010}'..='\u{2015}' | '\u{2212}') => folded.push('-'),
        // The wide forms of ASCII that an input method for Chinese or Japanese gives.
        (None, '\u{ff01}'..='\u{ff5e}') => {
            let narrow = u8::try_from(u32::from(letter) - 0xfee0).unwrap_or(b' ');
            folded.push(char::from(narrow.to_ascii_lowercase()));
        }
        (None, _) if is_sign(letter) => folded.push(' '),
        (None, _) => folded.extend(letter.to_lowercase().map(without_accent)),
    }
}

/// Spaces and punctuation outside of ASCII, as far as they stand in names.
const fn is_sign(letter: char) -> bool {
    matches!(letter,
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '×' | '÷'
        | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{30fb}'
        | '\u{ff5f}'..='\u{ff65}')
}

/// A small letter of the Cyrillic or Greek alphabet without the mark that may stand apart as well; the `ς` at the end
/// of a Greek word is the `σ` inside of it.
const fn without_accent(letter: char) -> char {
    match letter {
        'ѐ' | 'ё' => 'е',
        'й' | 'ѝ' => 'и',
        'ѓ' => 'г',
        'ї' => 'і',
        'ќ' => 'к',
        'ў' => 'у',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        other => other,
    }
}

fn base_letter(table: &str, letter: char, first: char) -> Option<char> {
    let place = u32::from(letter) - u32::from(first);
    table.as_bytes().get(place as usize).filter(|base| **base != b'.').map(|base| char::from(*base))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        for (text, folded) in [
            ("Zoë de Vries", "zoe de vries"),
            ("JÜRGEN ÅSTRÖM", "jurgen astrom"),
            ("Łukasz Šťastný", "lukasz stastny"),
            ("İbrahim Çağlı", "ibrahim cagli"),
            ("Ștefan Țepeș", "stefan tepes"),
            ("Nguyễn Thị Hồng", "nguyen thi hong"),
            ("Søren Æbelø", "soren aebelo"),
            ("Straße, GROẞ", "strasse, gross"),
            ("IJsbrand Ĳ", "ijsbrand ij"),
            ("Zoe\u{308}", "zoe"),
            ("O’Brien, ’t Hart, d´Arc", "o'brien, 't hart, d'arc"),
            ("ﬁliaal Ｔａｎａｋａ", "filiaal tanaka"),
            ("Anna\u{ad}Lena\u{200b} \u{200e}Berg\u{feff}", "annalena berg"),
            ("Jan\u{a0}de–Vries «x»", "jan de-vries  x "),
            ("Ольга ΑΘΗΝΑ 東京　太郎", "ольга αθηνα 東京 太郎"),
            ("Николай Фёдоров", "николаи федоров"),
            ("Никола\u{438}\u{306}", "николаи"),
            ("Αλέξανδρος ΑΛΕΞΑΝΔΡΟΣ", "αλεξανδροσ αλεξανδροσ"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn the_tables_cover_their_blocks() {
        assert_eq!((LATIN.len(), LATIN_ADDITIONAL.len()), (0x250 - 0xc0, 0x100));
        let letters = "abcdefghijklmnopqrstuvwxyz.";
        assert!(LATIN.chars().chain(LATIN_ADDITIONAL.chars()).all(|letter| letters.contains(letter)));
        assert_eq!(fold("×÷"), "  ", "signs in the block are no letters");
    }
}
