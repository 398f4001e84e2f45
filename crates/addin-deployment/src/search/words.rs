//! What a word is, and many texts one after the other.

use crate::fold::fold_into;

/// Many texts in one buffer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) text: Vec<u8>,
    /// Where each text ends.
    pub(super) ends: Vec<u32>,
}

impl Lines {
    pub(super) fn push(&mut self, text: &[u8]) {
        self.text.extend_from_slice(text);
        self.ends.push(number(self.text.len()));
    }

    pub(super) fn get(&self, line: u32) -> &[u8] {
        let end = |line: usize| self.ends.get(line).map_or(0, |end| *end as usize);
        let line = line as usize;
        self.text.get(line.checked_sub(1).map_or(0, end)..end(line)).unwrap_or_default()
    }

    pub(super) fn len(&self) -> u32 {
        number(self.ends.len())
    }
}

/// The words of a folded text: letters and digits, with whatever else between them. Outside of ASCII everything that
/// `fold` leaves counts as a letter.
pub(super) fn words(folded: &[u8]) -> impl Iterator<Item = &[u8]> {
    folded.split(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of a folded address. Of a domain only the first counts: nobody looks for people by "com".
pub(super) fn address_words(folded: &[u8]) -> impl Iterator<Item = &[u8]> {
    let at = folded.iter().position(|byte| *byte == b'@').unwrap_or(folded.len());
    let (local, domain) = folded.split_at(at);
    words(local).chain(words(domain).take(1))
}

/// A text as names are compared: its words in small letters without accents, one space between them.
pub(super) fn key_of(text: &str) -> Vec<u8> {
    let mut folded = String::with_capacity(text.len());
    let mut key = Vec::with_capacity(text.len());
    add_key(text, &mut folded, &mut key);
    key
}

/// Adds the key of a text; `folded` is room to work in.
pub(super) fn add_key(text: &str, folded: &mut String, key: &mut Vec<u8>) {
    folded.clear();
    fold_into(text, folded);
    let mut first = true;
    for word in words(folded.as_bytes()) {
        if !std::mem::take(&mut first) {
            key.push(b' ');
        }
        key.extend_from_slice(word);
    }
}

/// The texts of an organisation that fits into a browser are far below 4 GiB.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
