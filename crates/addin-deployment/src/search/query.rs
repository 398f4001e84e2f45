//! What was typed, as the index is asked for it.

use super::words::{address_words, key_of, words};
use crate::fold::fold;

/// A query longer than this, in bytes, is a pasted text; nobody has a name of this length.
pub(super) const QUERY_MAX: usize = 256;

/// Words of a query that are looked at; whoever types more has narrowed it down enough.
const WORDS_MAX: usize = 8;

/// What somebody must have to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A word that begins with this.
    Beginning(Vec<u8>),
    /// This word: what follows a hyphen or a dot is being typed, and what stands before it is complete.
    Word(Vec<u8>),
    /// An address that begins with this.
    Address(Vec<u8>),
}

/// A query, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// As names are compared.
    pub(super) key: Vec<u8>,
    /// As addresses are compared.
    pub(super) address: Vec<u8>,
    pub(super) parts: Vec<Part>,
}

impl Query {
    pub(super) fn of(text: &str) -> Self {
        if text.len() > QUERY_MAX {
            return Self::default();
        }
        let folded = fold(text);
        let mut parts = Vec::new();
        for piece in folded.split_whitespace() {
            let piece = without_brackets(piece).as_bytes();
            if piece.iter().position(|byte| *byte == b'@').is_some_and(|at| at > 0) {
                parts.push(Part::Address(piece.to_vec()));
            } else {
                add_words(words(piece), &mut parts);
            }
        }
        parts.truncate(WORDS_MAX);
        Self { key: key_of(text), address: without_brackets(&folded).as_bytes().to_vec(), parts }
    }

    /// The query with the words of an address in the place of every address that nobody's begins with.
    pub(super) fn with_known_addresses(self, is_known: &dyn Fn(&[u8]) -> bool) -> Self {
        let mut parts = Vec::new();
        for part in self.parts {
            match part {
                Part::Address(address) if !is_known(&address) => {
                    add_words(address_words(&address), &mut parts);
                }
                other => parts.push(other),
            }
        }
        Self { parts, ..self }
    }
}

/// A piece without what stands around an address in a mail.
fn without_brackets(piece: &str) -> &str {
    piece.trim_matches(|letter: char| letter.is_whitespace() || "<>,;\"()".contains(letter))
}

/// Adds words of which the last may go on.
fn add_words<'a>(words: impl Iterator<Item = &'a [u8]>, parts: &mut Vec<Part>) {
    let start = parts.len();
    parts.extend(words.map(|word| Part::Word(word.to_vec())));
    if let Some(last) = parts.get_mut(start..).and_then(<[_]>::last_mut)
        && let Part::Word(word) = last
    {
        *last = Part::Beginning(std::mem::take(word));
    }
}
