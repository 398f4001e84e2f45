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
    text.chars().for_each(|letter| fold_letter(letter, &mut folded));
    folded
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
        // Combining marks are the accents of decomposed letters.
        (None, '\u{300}'..='\u{36f}') => {}
        (None, 'Æ' | 'æ') => folded.push_str("ae"),
        (None, 'Œ' | 'œ') => folded.push_str("oe"),
        (None, 'Þ' | 'þ') => folded.push_str("th"),
        (None, 'ß' | 'ẞ') => folded.push_str("ss"),
        (None, 'Ĳ' | 'ĳ') => folded.push_str("ij"),
        (None, '\u{2018}' | '\u{2019}') => folded.push('\''),
        (None, _) => folded.extend(letter.to_lowercase()),
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
            ("O’Brien", "o'brien"),
            ("Ольга ΑΘΗΝΑ 東京", "ольга αθηνα 東京"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn the_tables_cover_their_blocks() {
        assert_eq!((LATIN.len(), LATIN_ADDITIONAL.len()), (0x250 - 0xc0, 0x100));
        let letters = "abcdefghijklmnopqrstuvwxyz.";
        assert!(LATIN.chars().chain(LATIN_ADDITIONAL.chars()).all(|letter| letters.contains(letter)));
        assert_eq!(fold("×÷"), "×÷", "signs in the block are no letters");
    }
}
