//! The arrays that a directory is made of: texts in one buffer, and lists of lists in two arrays. They hold nothing but
//! bytes and numbers of four bytes, so that they are kept and read back as they are.

/// Many texts, or other runs of bytes, in one buffer. They are checked to be UTF-8 when they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Texts {
    pub(crate) ends: Vec<u32>,
    pub(super) bytes: Vec<u8>,
}

impl Texts {
    pub(super) fn push(&mut self, text: &[u8]) {
        self.bytes.extend_from_slice(text);
        self.ends.push(position(self.bytes.len()));
    }

    pub(crate) fn get(&self, index: u32) -> &[u8] {
        self.bytes.get(range(&self.ends, index)).unwrap_or_default()
    }

    pub(crate) fn text(&self, index: u32) -> &str {
        str::from_utf8(self.get(index)).unwrap_or_default()
    }

    /// Whether there are `count` of them and each ends where it can.
    pub(super) fn sound(&self, count: usize) -> bool {
        ends_are_sound(&self.ends, count, self.bytes.len())
    }
}

/// For each index a list of indexes (compressed sparse rows): `items` holds all lists one after the other, each from
/// small to large, and `ends` where each of them ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lists {
    pub(super) ends: Vec<u32>,
    pub(super) items: Vec<u32>,
}

impl Lists {
    /// Lists for the indexes below `length`, out of pairs of an index and an item below `below`; each item stands once
    /// in a list. Pairs with other numbers are left out.
    pub(super) fn from_pairs(length: usize, below: usize, mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.retain(|(index, item)| (*index as usize) < length && (*item as usize) < below);
        // Spread over the items first: whoever then goes through them from small to large fills each list in order.
        let by_item = Self::spread(below, pairs.iter().map(|(index, item)| (*item, *index)));
        drop(pairs);
        let mut lists = by_item.turned(length);
        lists.drop_repeats();
        lists
    }

    /// The same memberships, seen from the items below `below`.
    pub(super) fn turned(&self, below: usize) -> Self {
        Self::spread(below, self.pairs().map(|(index, item)| (item, index)))
    }

    /// Every index with every item of its list.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (u32, u32)> + Clone {
        (0u32..)
            .take(self.ends.len())
            .flat_map(|index| self.get(index).iter().map(move |item| (index, *item)))
    }

    /// Counts how long each list will be, and puts each item where its list has come to.
    fn spread(length: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut ends = vec![0_u32; length];
        pairs.clone().for_each(|(index, _)| {
            if let Some(count) = ends.get_mut(index as usize) {
                *count += 1;
            }
        });
        let mut total = 0;
        for end in &mut ends {
            // For now where the list begins: it moves on with each item.
            total += std::mem::replace(end, total);
        }
        let mut items = vec![0; total as usize];
        pairs.for_each(|(index, item)| {
            let Some(end) = ends.get_mut(index as usize) else { return };
            if let Some(slot) = items.get_mut(*end as usize) {
                *slot = item;
            }
            *end += 1;
        });
        Self { ends, items }
    }

    /// Takes out what stands twice in a list; lists are in order already.
    fn drop_repeats(&mut self) {
        let (mut from, mut kept) = (0, 0);
        for end in &mut self.ends {
            let start = kept;
            for place in from..*end as usize {
                let item = self.items.get(place).copied().unwrap_or_default();
                let repeats = kept > start && self.items.get(kept - 1) == Some(&item);
                if let Some(slot) = self.items.get_mut(kept).filter(|_| !repeats) {
                    *slot = item;
                    kept += 1;
                }
            }
            from = *end as usize;
            *end = position(kept);
        }
        self.items.truncate(kept);
    }

    pub(super) fn get(&self, index: u32) -> &[u32] {
        self.items.get(range(&self.ends, index)).unwrap_or_default()
    }

    /// Whether there are `count` lists of indexes below `below`.
    pub(super) fn sound(&self, count: usize, below: u32) -> bool {
        let greatest = self.items.iter().fold(0, |greatest, item| (*item).max(greatest));
        ends_are_sound(&self.ends, count, self.items.len()) && (self.items.is_empty() || greatest < below)
    }
}

fn range(ends: &[u32], index: u32) -> std::ops::Range<usize> {
    let end = |index: usize| ends.get(index).map_or(0, |end| *end as usize);
    let index = index as usize;
    index.checked_sub(1).map_or(0, end)..end(index)
}

fn ends_are_sound(ends: &[u32], count: usize, length: usize) -> bool {
    ends.len() == count && ends.is_sorted() && ends.last().is_none_or(|end| *end as usize == length)
}

/// A buffer of 4 GiB does not fit into a browser's 32-bit memory; on a server what lies beyond reads as empty.
pub(super) fn position(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
