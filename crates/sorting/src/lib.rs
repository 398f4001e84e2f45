//! One stable sort for all of the engine.
//!
//! The sorts, maps and sets of the standard library are compiled anew for each type that they hold, some 5 to 8 kB each
//! time, and the engine is fetched over a network. Here places are sorted, through one function that is compiled once;
//! what is generic around it is small. Every function takes O(n log n) comparisons at most, whatever the order was.

#![forbid(unsafe_code)]

mod texts;

pub use texts::order_of_texts;

use std::cmp::Ordering;

/// The places `0..length` in the order that `compare` gives them; of equal ones the earlier comes first.
#[must_use]
pub fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut runs: Vec<usize> = (0..length).collect();
    let mut merged = Vec::with_capacity(length);
    let mut width = 1;
    while width < length {
        for pair in runs.chunks(width * 2) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, compare, &mut merged);
        }
        std::mem::swap(&mut runs, &mut merged);
        merged.clear();
        width *= 2;
    }
    runs
}

fn merge(
    mut left: &[usize],
    mut right: &[usize],
    compare: &dyn Fn(usize, usize) -> Ordering,
    merged: &mut Vec<usize>,
) {
    // What is in order already, as most lists are, costs one comparison a pair.
    let in_order = left.last().zip(right.first()).is_none_or(|(last, first)| compare(*last, *first).is_le());
    while !in_order
        && let (Some((one, others)), Some((other, rest))) = (left.split_first(), right.split_first())
    {
        if compare(*one, *other).is_le() {
            merged.push(*one);
            left = others;
        } else {
            merged.push(*other);
            right = rest;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// The places of a list in the order of its items; of equal ones the earlier comes first.
#[must_use]
pub fn order_of<T: Ord>(items: &[T]) -> Vec<usize> {
    order(items.len(), &|one, other| compare(items, one, other))
}

/// Sorts by what `key` finds in an item; equal items stay in their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    // Many lists hold one thing: sorting them would only ask for memory.
    if items.len() < 2 {
        return;
    }
    let order = order(items.len(), &|one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => key(one).cmp(&key(other)),
        _ => Ordering::Equal,
    });
    arrange(order, &mut |one, other| items.swap(one, other));
}

fn compare<T: Ord>(items: &[T], one: usize, other: usize) -> Ordering {
    match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => one.cmp(other),
        _ => Ordering::Equal,
    }
}

/// Puts at each place the item whose place `order` has there, by letting two items at a time change places.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    let length = order.len();
    for start in 0..length {
        // One circle of items that change places; a place that is done holds itself.
        let mut place = start;
        while let Some(from) = order.get_mut(place).map(|from| std::mem::replace(from, place))
            && from != start
            && from < length
        {
            swap(place, from);
            place = from;
        }
    }
}

/// Whether each item of a list equals an earlier one.
#[must_use]
pub fn repeats<T: Ord>(items: &[T]) -> Vec<bool> {
    repeats_by(items.len(), &|one, other| compare(items, one, other))
}

fn repeats_by(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<bool> {
    let order = order(length, compare);
    let mut repeats = vec![false; length];
    for (one, other) in order.iter().zip(order.iter().skip(1)) {
        if let Some(repeat) = repeats.get_mut(*other) {
            *repeat = compare(*one, *other).is_eq();
        }
    }
    repeats
}

/// Keeps of equal items the first; what stays keeps its order.
pub fn keep_first<T: Ord>(items: &mut Vec<T>) {
    if items.len() < 2 {
        return;
    }
    let kept = move_to_front(repeats(items), &mut |one, other| items.swap(one, other));
    items.truncate(kept);
}

/// Moves the items that repeat no other to the front; how many there are.
fn move_to_front(repeats: Vec<bool>, swap: &mut dyn FnMut(usize, usize)) -> usize {
    let mut kept = 0;
    for (place, repeats) in repeats.into_iter().enumerate() {
        if !repeats {
            swap(kept, place);
            kept += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Items with equal keys can be told apart by their second half.
    fn items() -> impl Strategy<Value = Vec<(u8, usize)>> {
        let keys =
            prop_oneof![proptest::collection::vec(any::<u8>(), 0..300), Just((0..=u8::MAX).rev().collect())];
        keys.prop_map(|keys| keys.into_iter().map(|key| key % 40).zip(0..).collect())
    }

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in items()) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            let keys: Vec<_> = items.iter().map(|(key, _)| *key).collect();
            let places: Vec<_> = theirs.into_iter().map(|(_, place)| place).collect();
            prop_assert_eq!(order_of(&keys), places);
        }

        #[test]
        fn repeats_are_what_a_set_has_seen(items in items()) {
            let keys: Vec<_> = items.into_iter().map(|(key, _)| key).collect();
            let mut seen = BTreeSet::new();
            let seen_before: Vec<_> = keys.iter().map(|key| !seen.insert(*key)).collect();
            prop_assert_eq!(repeats(&keys), seen_before.clone());
            let mut kept = keys.clone();
            keep_first(&mut kept);
            let first = keys.iter().zip(seen_before).filter(|(_, before)| !before).map(|(key, _)| *key);
            prop_assert_eq!(kept, first.collect::<Vec<_>>());
        }
    }

    #[test]
    fn nothing_and_one_are_in_order() {
        assert_eq!(order(0, &|_, _| Ordering::Less), []);
        assert_eq!(order(1, &|_, _| Ordering::Less), [0]);
    }

    #[test]
    fn no_order_costs_more_than_n_log_n_comparisons() {
        let length = 1 << 14;
        for pattern in [
            |place| place,
            |place: usize| (1 << 14) - place,
            |place| place * 7919 % 16_381,
            |place| place % 2,
        ] {
            let count = std::cell::Cell::new(0);
            let places = order(length, &|one, other| {
                count.set(count.get() + 1);
                pattern(one).cmp(&pattern(other))
            });
            assert_eq!(places.len(), length);
            assert!(count.get() <= length * 15, "{} comparisons", count.get());
        }
    }
}
