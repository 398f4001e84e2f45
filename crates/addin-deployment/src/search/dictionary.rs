//! The words of an index, and who has each of them.

use super::ranks::{Ranks, block, mark};
use super::words::{Lines, number};
use sorting::order_of_texts;
use std::ops::Range;

/// Every word once, in alphabetical order, with the ranks of whoever has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dictionary {
    pub(super) words: Lines,
    /// Where the list of each word ends in `items`.
    pub(super) ends: Vec<u32>,
    /// A list holds ranks, times two, plus one where the word stands in the name. A list that would be longer than two
    /// sets of bits for all ranks is these sets instead: who has the word, and who has it in the name.
    pub(super) items: Vec<u32>,
}

/// Who has a word, or all words of a query.
pub(super) struct Having {
    /// Anywhere.
    pub(super) anywhere: Ranks,
    /// In the name.
    pub(super) named: Ranks,
}

impl Dictionary {
    /// Who has, among so many ranks, a word that begins with a text, or that is the text.
    pub(super) fn having(&self, text: &[u8], entire: bool, count: usize) -> Having {
        let mut having = Having { anywhere: Ranks::none(count), named: Ranks::none(count) };
        for word in self.matching(text, entire) {
            let list = self.list(word);
            if list.len() == 2 * block(count) {
                let (anywhere, named) = list.split_at(block(count));
                having.anywhere.add_block(anywhere);
                having.named.add_block(named);
                continue;
            }
            for item in list {
                having.anywhere.add(item >> 1);
                if item & 1 == 1 {
                    having.named.add(item >> 1);
                }
            }
        }
        having
    }

    /// Whether anybody has a word.
    pub(super) fn has(&self, word: &[u8]) -> bool {
        !self.matching(word, true).is_empty()
    }

    fn matching(&self, text: &[u8], entire: bool) -> Range<u32> {
        let first = self.first(&|word| word >= text);
        let matches = |word: &[u8]| if entire { word == text } else { word.starts_with(text) };
        first..self.first(&|word| word > text && !matches(word)).max(first)
    }

    /// The first word for which something holds that holds for all words after it.
    fn first(&self, holds: &dyn Fn(&[u8]) -> bool) -> u32 {
        let (mut from, mut to) = (0, self.words.len());
        while from < to {
            let middle = from + (to - from) / 2;
            if holds(self.words.get(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        from
    }

    fn list(&self, word: u32) -> &[u32] {
        let end = |word: usize| self.ends.get(word).map_or(0, |end| *end as usize);
        let word = word as usize;
        self.items.get(word.checked_sub(1).map_or(0, end)..end(word)).unwrap_or_default()
    }
}

/// Words in the order in which they are met, each with a number.
#[derive(Default)]
struct Vocabulary {
    words: Lines,
    /// Half of them are empty at least: the upper half of a slot is the word's hash, the lower its number plus one.
    slots: Vec<u64>,
    /// The last owner of each word, plus one, and how many owners it has.
    owners: Vec<(u32, u32)>,
}

impl Vocabulary {
    /// The number of a word.
    fn number_of(&mut self, word: &[u8]) -> u32 {
        if self.slots.len() <= 2 * self.owners.len() {
            self.grow();
        }
        let hash = hash(word);
        let mut slot = self.first_slot(hash);
        loop {
            match self.slots.get(slot).copied().unwrap_or_default() {
                0 => break,
                known if known >> 32 == hash && self.words.get(known as u32 - 1) == word => {
                    return known as u32 - 1;
                }
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
        let number = self.words.len();
        self.words.push(word);
        self.owners.push((0, 0));
        if let Some(free) = self.slots.get_mut(slot) {
            *free = hash << 32 | u64::from(number + 1);
        }
        number
    }

    const fn first_slot(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        let larger = vec![0; (self.slots.len() * 2).max(1 << 10)];
        for known in std::mem::replace(&mut self.slots, larger).into_iter().filter(|known| *known != 0) {
            let mut slot = self.first_slot(known >> 32);
            while self.slots.get(slot).is_some_and(|taken| *taken != 0) {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            if let Some(free) = self.slots.get_mut(slot) {
                *free = known;
            }
        }
    }
}

/// The upper half of an FNV-1a hash (Fowler, Noll and Vo), mixed once more.
fn hash(word: &[u8]) -> u64 {
    let hash = word.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    (hash ^ hash >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
}

/// A dictionary in the making: everybody's words, owner after owner.
#[derive(Default)]
pub(super) struct Collector {
    vocabulary: Vocabulary,
    /// Numbers of words, times two, plus one where the word stands in the name.
    words: Vec<u32>,
    /// Where the words of each owner end.
    ends: Vec<u32>,
}

impl Collector {
    /// Adds a word of the owner whose words are being added. Words of the name come first.
    pub(super) fn word(&mut self, word: &[u8], in_name: bool) {
        let number = self.vocabulary.number_of(word);
        let owner = self.ends.len() as u32 + 1;
        match self.vocabulary.owners.get_mut(number as usize) {
            Some((last, count)) if *last != owner => {
                *last = owner;
                *count += 1;
                self.words.push(number << 1 | u32::from(in_name));
            }
            _ => {}
        }
    }

    /// Ends an owner's words.
    pub(super) fn end_owner(&mut self) {
        self.ends.push(number(self.words.len()));
    }

    /// The dictionary, with the owners by rank.
    pub(super) fn into_dictionary(self, by_rank: &[u32]) -> Dictionary {
        let Self { vocabulary: Vocabulary { words, owners, .. }, words: numbers, ends } = self;
        let order = order_of_texts(words.len(), &|word| words.get(word));
        let bits = block(by_rank.len());
        let mut dictionary = Dictionary::default();
        // By the number of a word: where its list begins, or its next item goes, and whether the list is of bits.
        let mut lists = vec![(0, false); owners.len()];
        let mut length = 0;
        for word in order {
            dictionary.words.push(words.get(word));
            let count = owners.get(word as usize).map_or(0, |(_, count)| *count as usize);
            let many = count >= 2 * bits;
            if let Some(list) = lists.get_mut(word as usize) {
                *list = (length, many);
            }
            length += if many { 2 * bits } else { count };
            dictionary.ends.push(number(length));
        }
        dictionary.words.text.shrink_to_fit();
        dictionary.items = vec![0; length];
        for (rank, owner) in (0..).zip(by_rank) {
            let end = |owner: u32| ends.get(owner as usize).map_or(0, |end| *end as usize);
            let own = numbers.get(owner.checked_sub(1).map_or(0, end)..end(*owner)).unwrap_or_default();
            for word in own {
                let Some((next, many)) = lists.get_mut(*word as usize >> 1) else { continue };
                let rest = dictionary.items.get_mut(*next..).unwrap_or_default();
                if !*many {
                    if let Some(item) = rest.first_mut() {
                        *item = rank << 1 | word & 1;
                    }
                    *next += 1;
                    continue;
                }
                mark(rest, rank);
                if word & 1 == 1 {
                    mark(rest.get_mut(bits..).unwrap_or_default(), rank);
                }
            }
        }
        dictionary
    }
}
