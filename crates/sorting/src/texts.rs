//! The order of many texts, by seven bytes at a time as numbers.
//!
//! Of a million names most comparisons would fetch two texts from far apart in memory. Here each text is fetched once
//! for seven bytes, and the numbers are sorted without comparing at all.

use std::ops::Range;

/// How many bytes of a text make one number.
const STEP: usize = 7;

/// Fewer than so many are sorted by moving each to its place: counting would take longer.
const FEW: usize = 40;

/// A part of a text as a number, with the text's place in the list.
#[derive(Clone, Copy, Default)]
struct Item {
    key: u64,
    place: u32,
}

/// The places of `count` texts in the order of their bytes; of equal texts the earlier comes first. The time it takes
/// grows with the bytes of all texts, however alike they are.
#[must_use]
pub fn order_of_texts<'a>(count: u32, text: &dyn Fn(u32) -> &'a [u8]) -> Vec<u32> {
    let mut items: Vec<_> = (0..count).map(|place| Item { key: 0, place }).collect();
    let mut spare = vec![Item::default(); items.len()];
    // Texts that are alike so far: where they stand, and in how many bytes they are alike.
    let mut alike = vec![(0..items.len(), 0)];
    while let Some((range, depth)) = alike.pop() {
        let part = items.get_mut(range.clone()).unwrap_or_default();
        part.iter_mut().for_each(|item| item.key = key(text(item.place), depth));
        sort(part, spare.get_mut(range.clone()).unwrap_or_default());
        add_alike(part, range.start, depth + STEP, &mut alike);
    }
    items.into_iter().map(|item| item.place).collect()
}

/// The bytes of a text from `depth` on, the first at the top, and below them how many there are: a text that ends comes
/// before a longer one, whatever the longer one goes on with.
fn key(text: &[u8], depth: usize) -> u64 {
    let rest = text.get(depth..).unwrap_or_default();
    let mut bytes = [0; STEP + 1];
    for (byte, known) in bytes.iter_mut().zip(rest.iter().take(STEP)) {
        *byte = *known;
    }
    u64::from_be_bytes(bytes) | rest.len().min(STEP + 1) as u64
}

/// Adds the stretches of items whose texts are alike up to here and go on.
fn add_alike(part: &[Item], start: usize, depth: usize, alike: &mut Vec<(Range<usize>, usize)>) {
    let mut from = start;
    for same in part.chunk_by(|one, other| one.key == other.key) {
        let goes_on = same.first().is_some_and(|item| item.key & 0xff > STEP as u64);
        if same.len() > 1 && goes_on {
            alike.push((from..from + same.len(), depth));
        }
        from += same.len();
    }
}

/// Sorts by key; items with equal keys stay in their order.
fn sort(items: &mut [Item], spare: &mut [Item]) {
    if items.len() < FEW {
        return sort_few(items);
    }
    let mut counts = [[0_u32; 256]; 8];
    for item in &*items {
        for (digit, counts) in item.key.to_le_bytes().into_iter().zip(&mut counts) {
            if let Some(count) = counts.get_mut(digit as usize) {
                *count += 1;
            }
        }
    }
    let (mut from, mut to) = (items, spare);
    let mut moved = false;
    for (number, counts) in counts.iter_mut().enumerate() {
        // A digit that is the same everywhere decides nothing.
        if counts.iter().any(|count| *count as usize == from.len()) {
            continue;
        }
        by_digit(from, to, 8 * number, counts);
        std::mem::swap(&mut from, &mut to);
        moved = !moved;
    }
    if moved {
        to.copy_from_slice(from);
    }
}

fn sort_few(items: &mut [Item]) {
    for end in 1..items.len() {
        for place in (1..=end).rev() {
            match items.get(place - 1).zip(items.get(place)) {
                Some((before, item)) if before.key > item.key => items.swap(place - 1, place),
                _ => break,
            }
        }
    }
}

/// Puts the items into the order of one digit of their keys, of which `counts` says how often each occurs.
fn by_digit(from: &[Item], to: &mut [Item], shift: usize, counts: &mut [u32; 256]) {
    let mut total = 0;
    for count in counts.iter_mut() {
        total += std::mem::replace(count, total);
    }
    for item in from {
        let Some(next) = counts.get_mut((item.key >> shift) as usize & 0xff) else { continue };
        if let Some(slot) = to.get_mut(*next as usize) {
            *slot = *item;
        }
        *next += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(texts: &[Vec<u8>]) {
        let count = u32::try_from(texts.len()).unwrap();
        let ours = order_of_texts(count, &|place| &texts[place as usize]);
        let mut theirs: Vec<_> = (0..count).collect();
        theirs.sort_by_key(|place| &texts[*place as usize]);
        assert_eq!(ours, theirs);
    }

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(
            texts in proptest::collection::vec(proptest::collection::vec(0..3_u8, 0..20), 0..300),
        ) {
            check(&texts);
        }
    }

    #[test]
    fn what_is_long_and_alike_is_told_apart_by_its_end() {
        let alike = |end: &[u8]| [&[b'x'; 1_000], end].concat();
        let mut texts: Vec<_> = (0..=255).rev().map(|byte| alike(&[byte])).collect();
        texts.extend([alike(b""), alike(b"\0"), alike(b"\0\0"), alike(b""), Vec::new()]);
        check(&texts);
    }
}
