//! Whoever has changed since the index was made. They are few, and searched one by one.

use super::query::{Part, Query};
use super::ranks::Ranks;
use super::words::{address_words, key_of, words};
use super::{SearchIndex, Texts, texts_of};
use crate::directory::{Directory, Entry};
use crate::fold::fold;
use crate::index_set::IndexSet;
use crate::lifecycle::event::DirectoryRevision;
use sorting::sort_by_key;

/// How good a hit is; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// The name or an address is what was typed.
    Exact,
    /// The name begins with what was typed.
    NameStart,
    /// All words are in the name.
    InName,
    /// Found by address or department.
    Other,
}

/// Who differs from what was indexed, in one state of the directory.
#[derive(Clone, Debug, Default)]
pub(super) struct Later {
    pub(super) revision: DirectoryRevision,
    /// The ranks of those who are no longer as they were indexed, if there are any.
    pub(super) hidden: Option<Ranks>,
    /// Who is there, in the order of the names.
    pub(super) entries: Vec<LaterEntry>,
}

/// Somebody who was added or changed.
#[derive(Clone, Debug)]
pub(super) struct LaterEntry {
    pub(super) entry: Entry,
    /// The name, as names are compared.
    pub(super) key: Vec<u8>,
    /// Address and user principal name, folded.
    addresses: [String; 2],
    department: String,
}

impl Later {
    pub(super) fn of(directory: &Directory, index: &SearchIndex) -> Self {
        let changed = directory.changed();
        let mut later = Self { revision: directory.revision(), ..Self::default() };
        if changed.is_empty() {
            return later;
        }
        let mut places = IndexSet::with_room_for(index.by_name.len());
        for entry in &changed {
            index.place_of(*entry).into_iter().for_each(|place| {
                places.insert(place);
            });
        }
        let mut hidden = Ranks::none(index.by_name.len());
        for (rank, place) in (0..).zip(&index.by_name) {
            if places.contains(*place) {
                hidden.add(rank);
            }
        }
        later.hidden = Some(hidden);
        let there = changed.into_iter().filter(|entry| directory.is_there(*entry));
        later.entries = there.map(|entry| LaterEntry::of(directory, entry)).collect();
        sort_by_key(&mut later.entries, |entry| entry.key.clone());
        later
    }

    /// Whether a rank is of somebody who is still as indexed.
    pub(super) fn shows(&self, rank: u32) -> bool {
        self.hidden.as_ref().is_none_or(|hidden| !hidden.contains(rank))
    }

    /// Who has all that a query asks for, the best first.
    pub(super) fn having(&self, query: &Query, among: Option<&IndexSet>) -> Vec<(Class, &LaterEntry)> {
        let wanted = |entry: &&LaterEntry| match (entry.entry, among) {
            (_, None) => true,
            (Entry::Person(person), Some(among)) => among.contains(person.0),
            (Entry::Group(_), Some(_)) => false,
        };
        let found = self.entries.iter().filter(wanted);
        let mut found: Vec<_> = found.filter_map(|entry| Some((entry.class(query)?, entry))).collect();
        sort_by_key(&mut found, |(class, _)| *class);
        found
    }
}

impl LaterEntry {
    fn of(directory: &Directory, entry: Entry) -> Self {
        let Texts { name, mail, upn, department } = texts_of(directory, entry);
        let addresses = [mail, upn].map(|address| fold(address.trim()));
        Self { entry, key: key_of(name), addresses, department: fold(department) }
    }

    pub(super) fn has_address(&self, beginning: &[u8], entire: bool) -> bool {
        self.addresses.iter().filter(|address| !address.is_empty()).any(|address| {
            if entire { address.as_bytes() == beginning } else { address.as_bytes().starts_with(beginning) }
        })
    }

    /// How good a hit this is, if it is one.
    fn class(&self, query: &Query) -> Option<Class> {
        let mut in_name = true;
        for part in &query.parts {
            let matches = |word: &[u8]| match part {
                Part::Beginning(text) => word.starts_with(text),
                Part::Word(text) => word == text,
                Part::Address(_) => false,
            };
            let named = words(&self.key).any(matches);
            in_name &= named;
            let mut addresses = self.addresses.iter().flat_map(|address| address_words(address.as_bytes()));
            let is_found = match part {
                Part::Address(text) => self.has_address(text, false),
                _ => named || addresses.any(matches) || words(self.department.as_bytes()).any(matches),
            };
            if !is_found {
                return None;
            }
        }
        if self.key == query.key || self.has_address(&query.address, true) {
            Some(Class::Exact)
        } else if self.key.starts_with(&query.key) {
            Some(Class::NameStart)
        } else {
            Some(if in_name { Class::InName } else { Class::Other })
        }
    }
}
