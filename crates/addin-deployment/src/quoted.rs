//! Messages as people quote them: pasted out of a dialog or a mail, with line breaks and in whatever case.

use crate::fold::fold;

/// What was quoted, in small letters without accents, with plain hyphens and apostrophes and single blanks, and without
/// the signs that mail programs and tickets put before quoted lines and around bold words.
pub fn plain(quoted: &str) -> Vec<u8> {
    let quoted = fold(quoted);
    let words = quoted.split_whitespace().map(|word| word.trim_matches(['>', '|', '*', '_', '`']));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ").into_bytes()
}

/// Whether it holds this piece of a message, which is given in small letters.
pub fn says(plain: &[u8], sign: &str) -> bool {
    // The search of the standard library is 5 kB of the engine.
    plain.windows(sign.len().max(1)).any(|part| part == sign.as_bytes())
}
