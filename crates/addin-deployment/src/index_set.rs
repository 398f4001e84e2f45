//! A set of small numbers, one bit each: ten times faster here than a hash set or a compressed bitmap.

/// A set of the indexes of one directory's people, or of its groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndexSet {
    words: Vec<u64>,
}

const BITS: usize = 64;

/// How many indexes there are to a word, on average, where they are taken to be close together.
const DENSE: usize = 8;

impl IndexSet {
    /// An empty set with room for the indexes below `length`.
    #[must_use]
    pub fn with_room_for(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(BITS)] }
    }

    /// Adds an index and says whether it was not there before. One beyond the room is left out.
    pub fn insert(&mut self, index: u32) -> bool {
        let (word, bit) = place(index);
        let Some(word) = self.words.get_mut(word) else { return false };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Adds many indexes at once; those beyond the room are left out. Memberships are the longest lists there are, so
    /// these loops do nothing else.
    pub fn insert_all(&mut self, indexes: &[u32]) {
        if indexes.len() > self.words.len() * DENSE {
            return self.insert_dense(indexes);
        }
        for index in indexes {
            let (word, bit) = place(*index);
            if let Some(word) = self.words.get_mut(word) {
                *word |= bit;
            }
        }
    }

    /// Where many indexes in a row are in one word, waiting for that word each time takes longer than to go through
    /// its indexes first.
    fn insert_dense(&mut self, indexes: &[u32]) {
        let mut rest = indexes;
        while let Some((first, _)) = rest.split_first() {
            let (here, _) = place(*first);
            let mut bits = 0;
            while let Some((index, others)) = rest.split_first()
                && place(*index).0 == here
            {
                bits |= place(*index).1;
                rest = others;
            }
            if let Some(word) = self.words.get_mut(here) {
                *word |= bits;
            }
        }
    }

    /// Adds every index below `length`, as far as there is room.
    pub fn insert_below(&mut self, length: u32) {
        let (whole, bit) = place(length);
        for (place, word) in self.words.iter_mut().enumerate().take(whole + 1) {
            *word |= if place < whole { u64::MAX } else { bit - 1 };
        }
    }

    /// Takes everything out and keeps the room.
    pub fn clear(&mut self) {
        self.words.fill(0);
    }

    /// Takes an index out and says whether it was there.
    pub fn remove(&mut self, index: u32) -> bool {
        let (word, bit) = place(index);
        let Some(word) = self.words.get_mut(word) else { return false };
        let there = *word & bit != 0;
        *word &= !bit;
        there
    }

    /// Makes room for the indexes below `length`, if there is none yet.
    pub(crate) fn make_room_for(&mut self, length: usize) {
        let words = length.div_ceil(BITS).max(self.words.len());
        self.words.resize(words, 0);
    }

    /// Whether the index is in the set.
    #[must_use]
    pub fn contains(&self, index: u32) -> bool {
        let (word, bit) = place(index);
        self.words.get(word).is_some_and(|word| word & bit != 0)
    }

    /// How many indexes are in the set.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// How many of these indexes are in the set; one that stands there twice counts twice.
    #[must_use]
    pub fn count_of(&self, indexes: &[u32]) -> u32 {
        indexes.iter().map(|index| u32::from(self.contains(*index))).sum()
    }

    /// Adds what is in the other set; what has no room here is left out.
    pub fn join(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Keeps only what is in the other set too.
    pub fn keep(&mut self, other: &Self) {
        let beyond = std::iter::repeat(&0);
        self.words.iter_mut().zip(other.words.iter().chain(beyond)).for_each(|(word, other)| *word &= other);
    }

    /// Takes out what is in the other set.
    pub fn subtract(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
    }

    /// The indexes, from small to large.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        (0u32..).step_by(BITS).zip(&self.words).flat_map(|(base, word)| Bits { base, rest: *word })
    }

    /// A part of the indexes, from small to large: at most `count` of them after the first `from`. What lies before
    /// is counted and not gone through, so that the end of a long list comes as quickly as its beginning.
    #[must_use]
    pub fn page(&self, from: u32, count: usize) -> Vec<u32> {
        let mut before = from;
        let mut words = (0u32..).step_by(BITS).zip(&self.words);
        let first = words.find(|(_, word)| {
            let inside = before < word.count_ones();
            before -= if inside { 0 } else { word.count_ones() };
            inside
        });
        let rest = first.into_iter().chain(words);
        let indexes = rest.flat_map(|(base, word)| Bits { base, rest: *word });
        indexes.skip(before as usize).take(count).collect()
    }
}

/// The indexes of one word.
struct Bits {
    base: u32,
    rest: u64,
}

impl Iterator for Bits {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let bit = self.rest.trailing_zeros();
        if bit == u64::BITS {
            return None;
        }
        self.rest &= self.rest - 1;
        Some(self.base + bit)
    }
}

const fn place(index: u32) -> (usize, u64) {
    (index as usize / BITS, 1 << (index as usize % BITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(indexes: &[u32]) -> IndexSet {
        let mut set = IndexSet::with_room_for(130);
        indexes.iter().for_each(|index| assert!(set.insert(*index), "{index} is new"));
        set
    }

    #[test]
    fn indexes_on_both_sides_of_a_word_are_kept_apart() {
        let mut set = set(&[0, 63, 64, 65, 127, 128, 129]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 65, 127, 128, 129]);
        assert_eq!(set.len(), 7);
        assert!(set.contains(64) && !set.contains(62) && !set.contains(66));
        assert!(!set.insert(63), "it is there already");
    }

    #[test]
    fn beyond_the_room_there_is_nothing() {
        let mut set = IndexSet::with_room_for(64);
        assert!(!set.insert(64) && !set.contains(64) && !set.contains(u32::MAX));
        assert!(set.is_empty());
    }

    #[test]
    fn an_index_is_taken_out_and_room_is_made() {
        let mut set = set(&[1, 64]);
        assert!(set.remove(64) && !set.remove(64) && !set.remove(5_000));
        set.make_room_for(300);
        assert!(set.insert(299));
        set.make_room_for(1);
        assert_eq!(set.iter().collect::<Vec<_>>(), [1, 299], "room is never taken away");
    }

    #[test]
    fn sets_are_intersected_and_subtracted_whatever_their_room() {
        let mut kept = set(&[1, 64, 128]);
        let mut small = IndexSet::with_room_for(64);
        small.insert(1);
        kept.keep(&small);
        assert_eq!(kept.iter().collect::<Vec<_>>(), [1]);
        let mut rest = set(&[1, 64, 128]);
        rest.subtract(&small);
        assert_eq!(rest.iter().collect::<Vec<_>>(), [64, 128]);
    }
    #[test]
    fn many_are_added_and_one_is_taken_out() {
        let mut many = set(&[5]);
        many.insert_all(&[1, 64, 5, 129, 200, u32::MAX]);
        assert_eq!(many, set(&[1, 5, 64, 129]), "what has no room is left out");
        assert_eq!(many.count_of(&[1, 2, 64, 64, 500]), 3);
        assert!(many.remove(64) && !many.remove(64) && !many.remove(1_000));
        assert_eq!(many, set(&[1, 5, 129]));
        many.clear();
        assert_eq!(many, set(&[]), "it has the same room");
    }

    #[test]
    fn indexes_that_are_close_together_are_added_like_others() {
        for step in [1, 2, 7, 9, 70] {
            let indexes: Vec<_> = (0..400).step_by(step).chain([u32::MAX]).collect();
            let mut at_once = IndexSet::with_room_for(330);
            at_once.insert_all(&indexes);
            let mut one_by_one = IndexSet::with_room_for(330);
            indexes.iter().for_each(|index| {
                one_by_one.insert(*index);
            });
            assert_eq!(at_once, one_by_one, "every {step}");
        }
        let mut unordered = IndexSet::with_room_for(64);
        unordered.insert_all(&[9, 3, 3, 63, 0, 1, 2, 4, 5, 6]);
        assert_eq!(unordered.iter().collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6, 9, 63]);
    }

    #[test]
    fn every_index_below_another_is_added() {
        for length in [0, 1, 63, 64, 65, 128, 130] {
            let mut below = set(&[2, 129]);
            below.insert_below(length);
            let expected: Vec<_> =
                (0..130).filter(|index| *index < length || [2, 129].contains(index)).collect();
            assert_eq!(below.iter().collect::<Vec<_>>(), expected, "below {length}");
        }
        let mut beyond = IndexSet::with_room_for(64);
        beyond.insert_below(u32::MAX);
        assert_eq!(beyond.len(), 64);
    }

    #[test]
    fn sets_are_joined_as_far_as_there_is_room() {
        let mut small = IndexSet::with_room_for(64);
        small.join(&set(&[1, 63, 64]));
        assert_eq!(small.iter().collect::<Vec<_>>(), [1, 63]);
        let mut large = set(&[1, 64]);
        large.join(&small);
        assert_eq!(large, set(&[1, 63, 64]));
    }

    #[test]
    fn a_page_is_what_skipping_and_taking_gives() {
        let some = set(&[0, 3, 63, 64, 100, 127, 128]);
        let all: Vec<_> = some.iter().collect();
        for from in 0..9 {
            for count in [0, 1, 3, 9] {
                let expected: Vec<_> = all.iter().copied().skip(from as usize).take(count).collect();
                assert_eq!(some.page(from, count), expected, "{count} from {from}");
            }
        }
        assert_eq!(IndexSet::default().page(0, 5), []);
    }
}
