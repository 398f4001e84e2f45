//! A set of ranks as bits: also the form in which the index keeps who has a word that many have.

use std::ops::Range;

const BITS: usize = u32::BITS as usize;

/// A set of ranks, one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ranks {
    bits: Vec<u32>,
}

/// How many numbers hold a set with room for so many ranks.
pub(super) const fn block(count: usize) -> usize {
    count.div_ceil(BITS)
}

/// Sets the bit of a rank; one beyond the bits is left out.
pub(super) fn mark(bits: &mut [u32], rank: u32) {
    if let Some(word) = bits.get_mut(rank as usize / BITS) {
        *word |= 1 << (rank as usize % BITS);
    }
}

impl Ranks {
    /// None of so many.
    pub(super) fn none(count: usize) -> Self {
        Self { bits: vec![0; block(count)] }
    }

    /// All of so many.
    pub(super) fn all(count: usize) -> Self {
        let mut all = Self { bits: vec![u32::MAX; block(count)] };
        if let (Some(last), rest @ 1..) = (all.bits.last_mut(), count % BITS) {
            *last = (1 << rest) - 1;
        }
        all
    }

    pub(super) fn add(&mut self, rank: u32) {
        mark(&mut self.bits, rank);
    }

    /// Adds the ranks of a block of bits.
    pub(super) fn add_block(&mut self, block: &[u32]) {
        self.bits.iter_mut().zip(block).for_each(|(word, other)| *word |= other);
    }

    /// Keeps only what is in the other set too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(word, other)| *word &= other);
    }

    /// Takes out what is in the other set.
    pub(super) fn subtract(&mut self, other: &Self) {
        self.bits.iter_mut().zip(&other.bits).for_each(|(word, other)| *word &= !other);
    }

    pub(super) fn contains(&self, rank: u32) -> bool {
        self.bits.get(rank as usize / BITS).is_some_and(|word| word >> (rank as usize % BITS) & 1 == 1)
    }

    pub(super) fn len(&self) -> u32 {
        self.bits.iter().map(|word| word.count_ones()).sum()
    }

    /// The ranks, from small to large.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        (0_u32..).step_by(BITS).zip(&self.bits).flat_map(|(base, word)| Bits { base, rest: *word })
    }

    /// The ranks within a range.
    pub(super) fn within(&self, range: Range<u32>) -> impl Iterator<Item = u32> {
        range.filter(|rank| self.contains(*rank))
    }
}

/// The ranks of one word of bits.
struct Bits {
    base: u32,
    rest: u32,
}

impl Iterator for Bits {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let bit = self.rest.trailing_zeros();
        if bit == u32::BITS {
            return None;
        }
        self.rest &= self.rest - 1;
        Some(self.base + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranks(of: &[u32]) -> Ranks {
        let mut ranks = Ranks::none(70);
        of.iter().for_each(|rank| ranks.add(*rank));
        ranks
    }

    #[test]
    fn ranks_on_both_sides_of_a_word_are_kept_apart() {
        let some = ranks(&[0, 31, 32, 33, 69, 70, 96]);
        assert_eq!(some.iter().collect::<Vec<_>>(), [0, 31, 32, 33, 69, 70], "what has no room is left out");
        assert_eq!(some.within(31..69).collect::<Vec<_>>(), [31, 32, 33]);
        assert!(some.contains(33) && !some.contains(34) && !some.contains(1_000));
        assert_eq!(some.len(), 6);
    }

    #[test]
    fn sets_are_joined_intersected_and_subtracted() {
        let mut some = ranks(&[1, 40, 69]);
        some.keep(&ranks(&[1, 2, 69]));
        assert_eq!(some, ranks(&[1, 69]));
        some.subtract(&ranks(&[69]));
        some.add_block(&[0, 1 << 8]);
        assert_eq!(some, ranks(&[1, 40]));
    }

    #[test]
    fn all_are_as_many_as_there_are() {
        for count in [0, 1, 31, 32, 33, 64] {
            assert_eq!(Ranks::all(count).iter().collect::<Vec<_>>(), (0..count as u32).collect::<Vec<_>>());
        }
    }
}
