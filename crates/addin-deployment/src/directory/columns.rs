//! The arrays that a directory is made of: texts in one buffer, and lists of lists in two arrays.

/// Where a text stands in [`Texts`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    start: u32,
    end: u32,
}

/// Many texts in one buffer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    buffer: String,
}

impl Texts {
    pub(crate) fn push(&mut self, text: &str) -> Text {
        let start = position(self.buffer.len());
        self.buffer.push_str(text);
        Text { start, end: position(self.buffer.len()) }
    }

    pub(crate) fn get(&self, text: Text) -> &str {
        self.buffer.get(text.start as usize..text.end as usize).unwrap_or_default()
    }
}

/// A buffer of 4 GiB does not fit into a browser's 32-bit memory; on a server what lies beyond reads as empty.
fn position(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// For each index a list of indexes (compressed sparse rows): `items` holds all lists one after the other, and
/// `ends` where each of them ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lists {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Lists for the indexes below `length`, out of pairs of an index and an item; each item stands once in a list.
    pub(crate) fn from_pairs(length: usize, pairs: &[(u32, u32)]) -> Self {
        // First by item and then, which keeps that order, by index.
        let pairs = by_number(pairs, |(_, item)| item);
        let mut pairs = by_number(&pairs, |(index, _)| index);
        pairs.dedup();
        let mut ends = Vec::with_capacity(length);
        let mut rest = pairs.as_slice();
        let mut end = 0;
        for index in (0u32..).take(length) {
            let own = rest.partition_point(|(owner, _)| *owner <= index);
            rest = rest.get(own..).unwrap_or_default();
            end += position(own);
            ends.push(end);
        }
        Self { ends, items: pairs.into_iter().map(|(_, item)| item).collect() }
    }

    pub(crate) fn get(&self, index: u32) -> &[u32] {
        let end = |index: usize| self.ends.get(index).map_or(0, |end| *end as usize);
        let index = index as usize;
        let start = index.checked_sub(1).map_or(0, end);
        self.items.get(start..end(index)).unwrap_or_default()
    }
}

/// Sorts pairs by one of their numbers, equal ones in their order, by counting how often each number occurs: memberships
/// are the longest list there is, and their numbers are small.
fn by_number(pairs: &[(u32, u32)], number: fn((u32, u32)) -> u32) -> Vec<(u32, u32)> {
    let greatest = pairs.iter().map(|pair| number(*pair)).max().unwrap_or_default();
    let mut begins = vec![0; greatest as usize + 2];
    for pair in pairs {
        if let Some(count) = begins.get_mut(number(*pair) as usize + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for begin in &mut begins {
        total += *begin;
        *begin = total;
    }
    let mut sorted = vec![(0, 0); pairs.len()];
    for pair in pairs {
        let Some(begin) = begins.get_mut(number(*pair) as usize) else { continue };
        if let Some(slot) = sorted.get_mut(*begin) {
            *slot = *pair;
        }
        *begin += 1;
    }
    sorted
}
