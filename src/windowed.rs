//! Very many rows, of which only those near the ones in sight are fetched and kept.

use crate::backend::{Answered, Failure};
use crate::load::Generation;

/// Rows that are asked for at once: more than fit on a screen, and few enough to come within a frame or two.
pub const BLOCK: u32 = 100;

/// Blocks that are kept: scrolling back a little asks nothing, and a hundred thousand rows never are here together.
const KEPT: usize = 24;

/// What is known of a long list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Windowed<T> {
    total: Option<u32>,
    /// Blocks by number, the one that was last in sight at the end; `None` while it is on its way.
    blocks: Vec<(u32, Option<Vec<T>>)>,
    failure: Option<Failure>,
    generation: Generation,
}

/// A question for a block: its answer comes back with the generation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Of which list.
    pub generation: Generation,
    /// The block.
    pub block: u32,
}

impl Wanted {
    /// The first row that is asked for.
    #[must_use]
    pub const fn from(self) -> u32 {
        self.block.saturating_mul(BLOCK)
    }
}

impl<T> Default for Windowed<T> {
    fn default() -> Self {
        Self { total: None, blocks: Vec::new(), failure: None, generation: Generation::default() }
    }
}

impl<T> Windowed<T> {
    /// Begins another list; answers to questions about the former one are dropped. Asks for its beginning.
    pub fn restart(&mut self) -> Vec<Wanted> {
        let mut generation = self.generation;
        generation.advance();
        *self = Self { generation, ..Self::default() };
        self.see(0, 1)
    }

    /// Tells which rows are in sight, and answers what has to be asked for.
    pub fn see(&mut self, first: u32, count: u32) -> Vec<Wanted> {
        let last = first.saturating_add(count.saturating_sub(1));
        let last = self.total.map_or(last, |total| last.min(total.saturating_sub(1)));
        let mut wanted = Vec::new();
        for block in first / BLOCK..=last / BLOCK {
            match self.blocks.iter().position(|(known, _)| *known == block) {
                Some(place) => {
                    let known = self.blocks.remove(place);
                    self.blocks.push(known);
                }
                None => {
                    self.blocks.push((block, None));
                    wanted.push(Wanted { generation: self.generation, block });
                }
            }
        }
        let surplus = self.blocks.len().saturating_sub(KEPT);
        self.blocks.drain(..surplus);
        wanted
    }

    /// Takes the answer to a question: how many rows there are in all, and those of the block.
    pub fn take(&mut self, wanted: Wanted, answer: Answered<(u32, Vec<T>)>) {
        if wanted.generation != self.generation {
            return;
        }
        match answer {
            Ok((total, rows)) => {
                self.total = Some(total);
                self.failure = None;
                if let Some((_, slot)) = self.blocks.iter_mut().find(|(block, _)| *block == wanted.block) {
                    *slot = Some(rows);
                }
            }
            Err(failure) => {
                // Seeing these rows again asks again.
                self.blocks.retain(|(block, _)| *block != wanted.block);
                self.failure = Some(failure);
            }
        }
    }

    /// How many rows there are; `None` before the first answer.
    pub const fn total(&self) -> Option<u32> {
        self.total
    }

    /// Why the last question has no answer.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// A row, if it is here.
    pub fn row(&self, number: u32) -> Option<&T> {
        let (_, rows) = self.blocks.iter().find(|(block, _)| *block == number / BLOCK)?;
        rows.as_ref()?.get((number % BLOCK) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(wanted: Wanted, total: u32) -> Answered<(u32, Vec<u32>)> {
        Ok((total, (wanted.from()..total.min(wanted.from() + BLOCK)).collect()))
    }

    #[test]
    fn rows_are_asked_for_when_they_come_in_sight_and_once() {
        let mut list = Windowed::default();
        let wanted = list.restart();
        assert_eq!(wanted.iter().map(|wanted| wanted.block).collect::<Vec<_>>(), [0]);
        list.take(wanted[0], rows(wanted[0], 1_000));
        assert_eq!((list.total(), list.row(99), list.row(100)), (Some(1_000), Some(&99), None));
        let wanted = list.see(80, 40);
        assert_eq!(wanted.iter().map(|wanted| wanted.block).collect::<Vec<_>>(), [1]);
        assert!(list.see(80, 40).is_empty(), "it is on its way");
        list.take(wanted[0], rows(wanted[0], 1_000));
        assert_eq!(list.row(119), Some(&119));
    }

    #[test]
    fn beyond_the_end_nothing_is_asked_for() {
        let mut list = Windowed::default();
        let wanted = list.restart();
        list.take(wanted[0], rows(wanted[0], 150));
        assert_eq!(list.see(140, 500).len(), 1);
    }

    #[test]
    fn answers_about_another_list_are_dropped() {
        let mut list = Windowed::default();
        let old = list.restart();
        let new = list.restart();
        list.take(old[0], rows(old[0], 7));
        assert_eq!(list.total(), None);
        list.take(new[0], rows(new[0], 9));
        assert_eq!(list.total(), Some(9));
    }

    #[test]
    fn what_failed_is_asked_for_again_when_it_is_seen_again() {
        let mut list: Windowed<u32> = Windowed::default();
        let wanted = list.restart();
        list.take(wanted[0], Err(Failure::Broke));
        assert_eq!(list.failure(), Some(&Failure::Broke));
        assert_eq!(list.see(0, 10).len(), 1);
    }

    #[test]
    fn what_is_far_away_is_forgotten() {
        let mut list = Windowed::default();
        let first = list.restart();
        list.take(first[0], rows(first[0], 100_000));
        for block in 1..200 {
            for wanted in list.see(block * BLOCK, 1) {
                list.take(wanted, rows(wanted, 100_000));
            }
        }
        assert!(list.row(0).is_none() && list.row(199 * BLOCK).is_some());
        assert_eq!(list.see(0, 1).len(), 1);
    }
}
