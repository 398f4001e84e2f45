//! Keeps equal texts once: departments, sets of licences and ids repeat.

use super::columns::{Texts, position};
use xxhash_rust::xxh64::xxh64;

/// Finds the place of a text among [`Texts`] by its hash, while a directory is made.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interner {
    /// One more than a place, or 0 for nobody; a text stands at the first free slot from its hash on.
    slots: Vec<u32>,
}

impl Interner {
    /// The place of a text, which is added if it is new. An interner belongs to one set of texts.
    pub(crate) fn intern(&mut self, texts: &mut Texts, text: &[u8]) -> u32 {
        // At most half of the slots are taken, so that a free one is near.
        if self.slots.len() < 2 * (texts.ends.len() + 1) {
            self.grow(texts);
        }
        let slot = self.slot(texts, text);
        match self.slots.get_mut(slot) {
            Some(0) | None => {
                texts.push(text);
                let place = position(texts.ends.len());
                if let Some(taken) = self.slots.get_mut(slot) {
                    *taken = place;
                }
                place - 1
            }
            Some(place) => *place - 1,
        }
    }

    /// The place of a text, if it has one. Only the import of files asks.
    #[cfg(feature = "import")]
    pub(crate) fn find(&self, texts: &Texts, text: &[u8]) -> Option<u32> {
        self.slots.get(self.slot(texts, text)).and_then(|place| place.checked_sub(1))
    }

    /// Where a text stands, or would.
    fn slot(&self, texts: &Texts, text: &[u8]) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = xxh64(text, 0) as usize & mask;
        while let Some(place) = self.slots.get(slot).and_then(|place| place.checked_sub(1))
            && texts.get(place) != text
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self, texts: &Texts) {
        self.slots = vec![0; (4 * (texts.ends.len() + 1)).next_power_of_two()];
        for place in 0..position(texts.ends.len()) {
            let slot = self.slot(texts, texts.get(place));
            if let Some(taken) = self.slots.get_mut(slot) {
                *taken = place + 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_place() {
        let (mut texts, mut interner) = (Texts::default(), Interner::default());
        let names: Vec<_> = (0..1_000).map(|number| format!("Department {}", number % 70)).collect();
        for (number, name) in names.iter().enumerate() {
            assert_eq!(interner.intern(&mut texts, name.as_bytes()), number as u32 % 70);
        }
        assert_eq!(interner.intern(&mut texts, b""), 70);
        assert_eq!((texts.text(69), texts.text(70), texts.text(71)), ("Department 69", "", ""));
    }
}
