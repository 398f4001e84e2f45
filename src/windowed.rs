//! Very many rows, of which only those near the ones in sight are fetched and kept.

use crate::backend::{Answered, Failure};
use crate::load::Generation;

/// Rows that are asked for at once: more than fit on a screen, and few enough to come within a frame or two.
pub const BLOCK: u32 = 100;

/// Blocks that are kept: scrolling back a little asks nothing, and a hundred thousand rows never are here together.
const KEPT: usize = 24;

/// What is known of a long list. One question is on its way at a time: while the scroll bar is dragged, what has gone by
/// meanwhile is never asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Windowed<T> {
    total: Option<u32>,
    /// Blocks by number, the one that was last in sight at the end.
    blocks: Vec<(u32, Vec<T>)>,
    /// The first row in sight, and how many are.
    sight: (u32, u32),
    /// The block that is on its way.
    asked: Option<u32>,
    /// Blocks that could not be had since rows came in sight.
    failed: Vec<u32>,
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
        Self {
            total: None,
            blocks: Vec::new(),
            sight: (0, 1),
            asked: None,
            failed: Vec::new(),
            failure: None,
            generation: Generation::default(),
        }
    }
}

impl<T> Windowed<T> {
    /// Begins another list; answers to questions about the former one are dropped. Asks for its beginning.
    pub fn restart(&mut self) -> Option<Wanted> {
        let mut generation = self.generation;
        generation.advance();
        *self = Self { generation, ..Self::default() };
        self.ask()
    }

    /// Tells which rows are in sight, and answers what has to be asked for.
    pub fn see(&mut self, first: u32, count: u32) -> Option<Wanted> {
        self.sight = (first, count);
        self.failed.clear();
        self.ask()
    }

    /// Takes the answer to a question: how many rows there are in all, and those of the block. Answers what has to be
    /// asked for next.
    pub fn take(&mut self, wanted: Wanted, answer: Answered<(u32, Vec<T>)>) -> Option<Wanted> {
        if wanted.generation != self.generation {
            return None;
        }
        self.asked = None;
        match answer {
            Ok((total, rows)) => {
                self.total = Some(total);
                self.failure = None;
                self.blocks.push((wanted.block, rows));
            }
            Err(failure) => {
                // Seeing these rows again asks again.
                self.failed.push(wanted.block);
                self.failure = Some(failure);
            }
        }
        self.ask()
    }

    /// The first block in sight that is neither here nor on its way.
    fn ask(&mut self) -> Option<Wanted> {
        let (first, count) = self.sight;
        let last = first.saturating_add(count.saturating_sub(1));
        let last = self.total.map_or(last, |total| last.min(total.saturating_sub(1)));
        let mut missing = None;
        for block in first / BLOCK..=last / BLOCK {
            match self.blocks.iter().position(|(known, _)| *known == block) {
                Some(place) => {
                    let known = self.blocks.remove(place);
                    self.blocks.push(known);
                }
                None if missing.is_none() && !self.failed.contains(&block) => missing = Some(block),
                None => {}
            }
        }
        let surplus = self.blocks.len().saturating_sub(KEPT);
        self.blocks.drain(..surplus);
        let block = missing.filter(|_| self.asked.is_none())?;
        self.asked = Some(block);
        Some(Wanted { generation: self.generation, block })
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
        rows.get((number % BLOCK) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(wanted: Wanted, total: u32) -> Answered<(u32, Vec<u32>)> {
        Ok((total, (wanted.from()..total.min(wanted.from() + BLOCK)).collect()))
    }

    fn block(wanted: Option<Wanted>) -> Option<u32> {
        wanted.map(|wanted| wanted.block)
    }

    /// A list of so many rows, of which the beginning is here.
    fn begun(total: u32) -> Windowed<u32> {
        let mut list = Windowed::default();
        let wanted = list.restart().unwrap();
        assert_eq!((wanted.block, list.take(wanted, rows(wanted, total))), (0, None));
        list
    }

    #[test]
    fn rows_are_asked_for_when_they_come_in_sight_and_once() {
        let mut list = begun(1_000);
        assert_eq!((list.total(), list.row(99), list.row(100)), (Some(1_000), Some(&99), None));
        let wanted = list.see(80, 40).unwrap();
        assert_eq!(wanted.block, 1);
        assert_eq!(list.see(80, 40), None, "it is on its way");
        assert_eq!(list.take(wanted, rows(wanted, 1_000)), None);
        assert_eq!(list.see(80, 40), None, "it is here");
        assert_eq!(list.row(119), Some(&119));
    }

    #[test]
    fn what_went_by_while_a_question_was_on_its_way_is_not_asked_for() {
        let mut list = begun(100_000);
        let wanted = list.see(10 * BLOCK, 30).unwrap();
        for block in 11..900 {
            assert_eq!(list.see(block * BLOCK, 30), None);
        }
        let next = list.take(wanted, rows(wanted, 100_000)).unwrap();
        assert_eq!(next.block, 899, "what stands in sight now");
        assert_eq!(list.take(next, rows(next, 100_000)), None);
        assert!(list.row(899 * BLOCK).is_some() && list.row(500 * BLOCK).is_none());
    }

    #[test]
    fn rows_of_two_blocks_are_asked_for_one_block_after_the_other() {
        let mut list = begun(1_000);
        let first = list.see(290, 20).unwrap();
        let second = list.take(first, rows(first, 1_000)).unwrap();
        assert_eq!((first.block, second.block), (2, 3));
        assert_eq!(list.take(second, rows(second, 1_000)), None);
        assert_eq!((list.row(290), list.row(309)), (Some(&290), Some(&309)));
    }

    #[test]
    fn beyond_the_end_nothing_is_asked_for() {
        let mut list = begun(150);
        let wanted = list.see(140, 500).unwrap();
        assert_eq!(list.take(wanted, rows(wanted, 150)), None);
    }

    #[test]
    fn answers_about_another_list_are_dropped() {
        let mut list = Windowed::default();
        let old = list.restart().unwrap();
        let new = list.restart().unwrap();
        assert_eq!(list.take(old, rows(old, 7)), None);
        assert_eq!(list.total(), None);
        list.take(new, rows(new, 9));
        assert_eq!(list.total(), Some(9));
    }

    #[test]
    fn what_failed_is_asked_for_again_when_it_is_seen_again_and_not_before() {
        let mut list = begun(1_000);
        let wanted = list.see(290, 20).unwrap();
        let other = list.take(wanted, Err(Failure::Broke)).unwrap();
        assert_eq!((wanted.block, other.block, list.failure()), (2, 3, Some(&Failure::Broke)));
        assert_eq!(list.take(other, Err(Failure::Broke)), None);
        assert_eq!(block(list.see(290, 20)), Some(2));
    }

    #[test]
    fn where_a_question_fails_what_came_in_sight_meanwhile_is_asked_for() {
        let mut list = begun(1_000);
        let wanted = list.see(300, 20).unwrap();
        assert_eq!(list.see(500, 20), None);
        assert_eq!(block(list.take(wanted, Err(Failure::Broke))), Some(5));
    }

    #[test]
    fn what_is_far_away_is_forgotten() {
        let mut list = begun(100_000);
        for block in 1..200 {
            let wanted = list.see(block * BLOCK, 1).unwrap();
            assert_eq!(list.take(wanted, rows(wanted, 100_000)), None);
        }
        assert!(list.row(0).is_none() && list.row(199 * BLOCK).is_some());
        assert_eq!(block(list.see(0, 1)), Some(0));
    }
}
