//! The index as bytes, so that a stored directory need not be indexed again.

use super::SearchIndex;
use super::dictionary::Dictionary;
use super::later::Later;
use super::words::{Lines, number};
use crate::directory::Directory;

/// Of which kind and version the bytes are.
const MARK: u32 = u32::from_le_bytes(*b"asi1");

/// Numbers before the columns: the mark, the directory's revision in two halves, people, groups, and how many addresses,
/// words, items of lists and bytes of words there are.
const HEAD: usize = 9;

impl SearchIndex {
    /// The index as bytes: numbers of four bytes, the smallest byte first, and the words.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let Dictionary { words, ends, items } = &self.dictionary;
        let revision = self.revision.0.to_le_bytes();
        let half = |bytes: &[u8]| bytes.iter().rev().fold(0, |half: u32, byte| half << 8 | u32::from(*byte));
        let (low, high) = revision.split_at(4);
        let head: [u32; HEAD] = [
            MARK,
            half(low),
            half(high),
            self.people,
            number(self.by_name.len()).saturating_sub(self.people),
            number(self.by_address.len()),
            words.len(),
            number(items.len()),
            number(words.text.len()),
        ];
        let mut bytes = Vec::with_capacity(HEAD * size_of::<u32>() + self.bytes());
        for column in [&head[..], &self.by_name, &self.by_address, &words.ends, ends, items] {
            column.iter().for_each(|value| bytes.extend_from_slice(&value.to_le_bytes()));
        }
        bytes.extend_from_slice(&words.text);
        bytes
    }

    /// Reads the bytes of an index. `None` where they are not those of this directory's, or of another version, or
    /// broken: the index is made anew then. They are read before changes are laid over the directory.
    #[must_use]
    pub fn from_bytes(bytes: &[u8], directory: &Directory) -> Option<Self> {
        let (head, rest) = columns(bytes, HEAD)?;
        let [mark, low, high, people, groups, addresses, words, items, text] = head.try_into().ok()?;
        let revision = directory.revision();
        if (mark, u64::from(high) << 32 | u64::from(low)) != (MARK, revision.0)
            || (people, groups) != (directory.person_room(), directory.group_room())
        {
            return None;
        }
        let (by_name, rest) = columns(rest, people.checked_add(groups)? as usize)?;
        let (by_address, rest) = columns(rest, addresses as usize)?;
        let (word_ends, rest) = columns(rest, words as usize)?;
        let (ends, rest) = columns(rest, words as usize)?;
        let (items, rest) = columns(rest, items as usize)?;
        let count = number(by_name.len());
        let is_sound = by_name.iter().all(|place| *place < count)
            && by_address.iter().all(|item| item >> 1 < count)
            && word_ends.is_sorted()
            && word_ends.last().copied().unwrap_or_default() == text
            && ends.is_sorted()
            && ends.last().copied().unwrap_or_default() as usize == items.len()
            && rest.len() == text as usize;
        let words = Lines { text: rest.to_vec(), ends: word_ends };
        let dictionary = Dictionary { words, ends, items };
        let (base, later) = (directory.unchanged(), Later::default());
        is_sound.then_some(Self { base, revision, people, by_name, by_address, dictionary, later })
    }
}

/// So many numbers, and the bytes behind them.
fn columns(bytes: &[u8], count: usize) -> Option<(Vec<u32>, &[u8])> {
    let (column, rest) = bytes.split_at_checked(count.checked_mul(size_of::<u32>())?)?;
    let (numbers, _) = column.as_chunks::<4>();
    Some((numbers.iter().map(|number| u32::from_le_bytes(*number)).collect(), rest))
}
