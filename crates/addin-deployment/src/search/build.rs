//! Making the index of a directory.

use super::dictionary::Collector;
use super::later::Later;
use super::words::{Lines, add_key, address_words, words};
use super::{SearchIndex, Texts, entry_at, texts_of};
use crate::directory::Directory;
use crate::fold::fold_into;
use sorting::order_of_texts;

/// Everybody's addresses.
#[derive(Default)]
struct Addresses {
    texts: Lines,
    /// Whose each is: the place times two, plus one for a user principal name.
    owners: Vec<u32>,
}

/// The index of a directory over which nothing lies.
pub(super) fn index_of(base: Directory) -> SearchIndex {
    let (people, groups) = (base.people_count(), base.group_count());
    let count = people + groups;
    let texts = |place| texts_of(&base, entry_at(people, place));
    let names = names(count, &texts);
    let by_name = order_of_texts(count, &|place| names.get(place));
    let addresses = addresses(count, &texts);
    let by_address = addresses.in_order(&by_name);
    let words = collect(count, &texts, &names, &addresses);
    drop((names, addresses));
    let dictionary = words.into_dictionary(&by_name);
    let revision = base.revision();
    SearchIndex { base, revision, people, by_name, by_address, dictionary, later: Later::default() }
}

fn names<'a>(count: u32, texts: &impl Fn(u32) -> Texts<'a>) -> Lines {
    let mut names = Lines::default();
    let mut folded = String::new();
    for place in 0..count {
        add_key(texts(place).name, &mut folded, &mut names.text);
        names.push(b"");
    }
    names
}

fn addresses<'a>(count: u32, texts: &impl Fn(u32) -> Texts<'a>) -> Addresses {
    let mut addresses = Addresses::default();
    let mut folded = String::new();
    for place in 0..count {
        let Texts { mail, upn, .. } = texts(place);
        for (kind, address) in (0..).zip([mail, upn]) {
            folded.clear();
            fold_into(address.trim(), &mut folded);
            if !folded.is_empty() {
                addresses.texts.push(folded.as_bytes());
                addresses.owners.push(place << 1 | kind);
            }
        }
    }
    addresses
}

impl Addresses {
    /// The addresses in alphabetical order: the rank of each one's owner times two, plus one for a user principal name.
    fn in_order(&self, by_name: &[u32]) -> Vec<u32> {
        let mut ranks = vec![0; by_name.len()];
        for (rank, place) in (0_u32..).zip(by_name) {
            if let Some(slot) = ranks.get_mut(*place as usize) {
                *slot = rank;
            }
        }
        let order = order_of_texts(self.texts.len(), &|address| self.texts.get(address));
        let item = |address: u32| {
            let owner = self.owners.get(address as usize).copied().unwrap_or_default();
            ranks.get(owner as usize >> 1).copied().unwrap_or_default() << 1 | owner & 1
        };
        order.into_iter().map(item).collect()
    }
}

fn collect<'a>(
    count: u32,
    texts: &impl Fn(u32) -> Texts<'a>,
    names: &Lines,
    addresses: &Addresses,
) -> Collector {
    let mut collector = Collector::default();
    let mut own = (0..).zip(&addresses.owners).peekable();
    let mut folded = String::new();
    for place in 0..count {
        words(names.get(place)).for_each(|word| collector.word(word, true));
        while let Some((address, _)) = own.next_if(|(_, owner)| **owner >> 1 == place) {
            address_words(addresses.texts.get(address)).for_each(|word| collector.word(word, false));
        }
        folded.clear();
        fold_into(texts(place).department, &mut folded);
        words(folded.as_bytes()).for_each(|word| collector.word(word, false));
        collector.end_owner();
    }
    collector
}
