//! Finding some thousands of ids at once: an assignment can name all groups of an organisation.

/// How many of the first bits of a key have a place of their own. GUIDs are random, so that 50,000 of them are a dozen
/// to each.
const HEAD_BITS: u32 = 12;

/// Things in the order of their keys. What is looked at first, the beginnings of the keys, lies side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Lookup {
    order: Vec<u32>,
    /// The first 32 bits of the key of each.
    tags: Vec<u32>,
    /// For each head the place where its keys begin, and one more for the end.
    begins: Vec<u32>,
}

/// The first bits of a key; what a shorter one lacks is 0.
fn tag_of(key: &[u8]) -> u32 {
    key.iter().chain(&[0; 4]).take(4).fold(0, |tag, byte| tag << 8 | u32::from(*byte))
}

const fn head_of(tag: u32) -> usize {
    (tag >> (u32::BITS - HEAD_BITS)) as usize
}

impl Lookup {
    /// A look-up for things that are in the order of their keys already.
    pub(super) fn new<'a>(order: Vec<u32>, key: &dyn Fn(u32) -> &'a [u8]) -> Self {
        let tags: Vec<_> = order.iter().map(|thing| tag_of(key(*thing))).collect();
        let mut begins = Vec::with_capacity((1 << HEAD_BITS) + 1);
        for (place, tag) in (0..).zip(&tags) {
            begins.resize(begins.len().max(head_of(*tag) + 1), place);
        }
        begins.resize((1 << HEAD_BITS) + 1, u32::try_from(tags.len()).unwrap_or(u32::MAX));
        Self { order, tags, begins }
    }

    /// The thing that has a key; of several the first.
    pub(super) fn find<'a>(&self, wanted: &[u8], key: &dyn Fn(u32) -> &'a [u8]) -> Option<u32> {
        let tag = tag_of(wanted);
        let begin = *self.begins.get(head_of(tag))? as usize;
        let end = *self.begins.get(head_of(tag) + 1)? as usize;
        let tags = self.tags.get(begin..end)?;
        let first = tags.partition_point(|known| *known < tag);
        let alike = tags.get(first..)?.partition_point(|known| *known == tag);
        let alike = self.order.get(begin + first..begin + first + alike)?;
        let place = alike.partition_point(|thing| key(*thing) < wanted);
        alike.get(place).copied().filter(|thing| key(*thing) == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_found_and_no_other() {
        let keys: [&[u8]; 9] = [
            b"",
            b"\x00",
            b"\x00\x0f",
            b"\x00\x10",
            b"\x00\x10same",
            b"\x00\x10same as before",
            b"\x7f\xff",
            b"\xff\xf0",
            b"\xff\xff\xff",
        ];
        let lookup = Lookup::new((0..9).collect(), &|thing| keys[thing as usize]);
        for (thing, key) in (0..).zip(keys) {
            assert_eq!(lookup.find(key, &|thing| keys[thing as usize]), Some(thing), "{key:?}");
            let longer = [key, b"0"].concat();
            assert_eq!(lookup.find(&longer, &|thing| keys[thing as usize]), None, "{longer:?}");
        }
    }

    #[test]
    fn of_equal_keys_the_first_is_found() {
        let keys: [&[u8]; 4] = [b"a", b"b", b"b", b"c"];
        let lookup = Lookup::new(vec![0, 2, 1, 3], &|thing| keys[thing as usize]);
        assert_eq!(lookup.find(b"b", &|thing| keys[thing as usize]), Some(2));
    }

    #[test]
    fn among_nothing_there_is_nothing() {
        assert_eq!(Lookup::new(Vec::new(), &|_| b"").find(b"a", &|_| b""), None);
        assert_eq!(Lookup::default().find(b"a", &|_| b""), None);
    }
}
