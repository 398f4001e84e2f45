//! Messages as people quote them: pasted out of a dialog, with line breaks and in whatever case.

/// What was quoted, in small letters and with single blanks.
pub fn plain(quoted: &str) -> Vec<u8> {
    let words: Vec<&str> = quoted.split_whitespace().collect();
    words.join(" ").to_lowercase().into_bytes()
}

/// Whether it holds this piece of a message, which is given in small letters.
pub fn says(plain: &[u8], sign: &str) -> bool {
    // The search of the standard library is 5 kB of the engine.
    plain.windows(sign.len().max(1)).any(|part| part == sign.as_bytes())
}
