//! A search in one state of a directory: what was indexed, and whoever has changed since.

use super::dictionary::Having;
use super::later::{Class, Later, LaterEntry};
use super::query::{Part, QUERY_MAX, Query};
use super::ranks::Ranks;
use super::words::{key_of, number, words};
use super::{Found, Page, SearchIndex, Texts, texts_of};
use crate::directory::{Directory, Entry};
use crate::fold::fold;
use crate::index_set::IndexSet;
use sorting::{keep_first, sort_by_key};
use std::borrow::Cow;
use std::ops::Range;

/// An index with what lies over it.
pub(super) struct View<'a> {
    index: &'a SearchIndex,
    pub(super) directory: &'a Directory,
    later: Cow<'a, Later>,
}

impl<'a> View<'a> {
    pub(super) fn of(index: &'a SearchIndex, directory: &'a Directory) -> Self {
        let is_known = index.later.revision == directory.revision();
        let later =
            if is_known { Cow::Borrowed(&index.later) } else { Cow::Owned(Later::of(directory, index)) };
        Self { index, directory, later }
    }

    pub(super) fn find(&self, query: Query, page: &Page<'_>) -> Found {
        let is_open = query.parts.is_empty();
        let query = query.with_known_addresses(&|address| self.is_address(address));
        if query.parts.is_empty() && !is_open {
            return Found::default();
        }
        let mut having = self.having(&query);
        if let Some(hidden) = &self.later.hidden {
            having.anywhere.subtract(hidden);
        }
        if let Some(among) = page.among {
            self.keep_among(&mut having.anywhere, among);
        }
        let later = self.later.having(&query, page.among);
        let total = having.anywhere.len() + number(later.len());
        let limit = page.from.saturating_add(page.count);
        let best = self.merged(self.best(&query, &having, limit), &later, limit);
        Found { entries: best.into_iter().skip(page.from).collect(), total }
    }

    /// Whether somebody's address begins with a text.
    fn is_address(&self, text: &[u8]) -> bool {
        self.owners(text, false).next().is_some()
            || self.later.entries.iter().any(|entry| entry.has_address(text, false))
    }

    /// Which of those who were indexed have all that a query asks for.
    fn having(&self, query: &Query) -> Having {
        let count = self.index.by_name.len();
        let mut all = Having { anywhere: Ranks::all(count), named: Ranks::all(count) };
        for part in &query.parts {
            let having = match part {
                Part::Beginning(text) => self.index.dictionary.having(text, false, count),
                Part::Word(text) => self.index.dictionary.having(text, true, count),
                Part::Address(text) => {
                    let mut anywhere = Ranks::none(count);
                    self.owners(text, false).for_each(|rank| anywhere.add(rank));
                    Having { anywhere, named: Ranks::none(count) }
                }
            };
            all.anywhere.keep(&having.anywhere);
            all.named.keep(&having.named);
        }
        all
    }

    fn keep_among(&self, ranks: &mut Ranks, among: &IndexSet) {
        let mut others = Ranks::none(self.index.by_name.len());
        for (rank, place) in (0..).zip(&self.index.by_name) {
            if *place >= self.index.people || !among.contains(*place) {
                others.add(rank);
            }
        }
        ranks.subtract(&others);
    }

    /// The best of those who have all, each class in the order of the names.
    fn best(&self, query: &Query, having: &Having, limit: usize) -> Vec<(Class, u32)> {
        let begins = self.names_from(&query.key);
        let same = self.first_name(begins.clone(), &|name| name > query.key.as_slice());
        let by_address = self.owners(&query.address, true);
        let mut exact: Vec<_> = having.anywhere.within(begins.start..same).take(limit).collect();
        // Those who share an address do not stand in the order of their names there.
        exact.extend(by_address.filter(|rank| having.anywhere.contains(*rank)));
        sort_by_key(&mut exact, |rank| *rank);
        exact.dedup();
        exact.truncate(limit);
        let is_new = |rank: &u32| !exact.contains(rank);
        let is_beyond = |rank: &u32| !begins.contains(rank) && is_new(rank);
        let named = having.named.iter().filter(|rank| having.anywhere.contains(*rank));
        let rest = having.anywhere.iter().filter(|rank| !having.named.contains(*rank));
        let in_class = |class: Class| move |rank: u32| (class, rank);
        let best = exact
            .iter()
            .copied()
            .map(in_class(Class::Exact))
            .chain(having.anywhere.within(begins.clone()).filter(is_new).map(in_class(Class::NameStart)))
            .chain(named.filter(is_beyond).map(in_class(Class::InName)))
            .chain(rest.filter(is_beyond).map(in_class(Class::Other)));
        best.take(limit).collect()
    }

    /// The best of both, whoever was indexed and whoever has changed since.
    fn merged(&self, indexed: Vec<(Class, u32)>, later: &[(Class, &LaterEntry)], limit: usize) -> Vec<Entry> {
        let mut later = later.iter().peekable();
        let mut best = Vec::with_capacity(limit.min(indexed.len() + later.len()));
        for (class, rank) in indexed {
            while let Some((_, entry)) = later
                .next_if(|(other, entry)| (*other, entry.key.as_slice()) < (class, self.key(rank).as_slice()))
            {
                best.push(entry.entry);
            }
            best.push(self.index.entry(rank));
        }
        best.extend(later.map(|(_, entry)| entry.entry));
        best.truncate(limit);
        best
    }

    /// A name that was indexed, as names are compared.
    fn key(&self, rank: u32) -> Vec<u8> {
        key_of(texts_of(&self.index.base, self.index.entry(rank)).name)
    }

    /// The ranks of the names that begin with a text.
    fn names_from(&self, text: &[u8]) -> Range<u32> {
        let all = 0..number(self.index.by_name.len());
        let start = self.first_name(all.clone(), &|name| name >= text);
        start..self.first_name(start..all.end, &|name| name > text && !name.starts_with(text))
    }

    /// The first rank in a range for whose name something holds that holds for all names after it.
    fn first_name(&self, range: Range<u32>, holds: &dyn Fn(&[u8]) -> bool) -> u32 {
        let (mut from, mut to) = (range.start, range.end);
        while from < to {
            let middle = from + (to - from) / 2;
            if holds(&self.key(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        from
    }

    /// The ranks of those whose address begins with a text, or is the text.
    fn owners(&self, text: &[u8], entire: bool) -> impl Iterator<Item = u32> {
        let address = |item: &u32| {
            let Texts { mail, upn, .. } = texts_of(&self.index.base, self.index.entry(item >> 1));
            fold(if item & 1 == 1 { upn } else { mail }.trim())
        };
        let by_address = &self.index.by_address;
        let start = by_address.partition_point(|item| address(item).as_bytes() < text);
        let rest = by_address.get(start..).unwrap_or_default();
        let count = rest.partition_point(|item| {
            let address = address(item);
            if entire { address.as_bytes() == text } else { address.as_bytes().starts_with(text) }
        });
        let found = rest.get(..count).unwrap_or_default();
        found.iter().map(|item| item >> 1).filter(|rank| self.later.shows(*rank))
    }

    /// Everybody with exactly this address or user principal name, whatever its case and accents: people first.
    pub(super) fn addressed(&self, address: &str) -> Vec<Entry> {
        let address = fold(address.trim());
        if address.is_empty() || address.len() > QUERY_MAX {
            return Vec::new();
        }
        let later = self.later.entries.iter().filter(|entry| entry.has_address(address.as_bytes(), true));
        let indexed = self.owners(address.as_bytes(), true).map(|rank| self.index.entry(rank));
        let mut entries: Vec<_> = indexed.chain(later.map(|entry| entry.entry)).collect();
        sort_by_key(&mut entries, |entry| *entry);
        keep_first(&mut entries);
        entries
    }

    /// Everybody whose name is a text, as names are compared; at most `limit` of them.
    pub(super) fn named(&self, name: &str, limit: usize) -> Vec<Entry> {
        let key = key_of(name);
        if key.is_empty() {
            return Vec::new();
        }
        let begins = self.names_from(&key);
        let same = begins.start..self.first_name(begins.clone(), &|name| name > key.as_slice());
        let indexed = same.filter(|rank| self.later.shows(*rank)).map(|rank| self.index.entry(rank));
        let later = self.later.entries.iter().filter(|entry| entry.key == key);
        indexed.chain(later.map(|entry| entry.entry)).take(limit).collect()
    }

    /// Everybody whose name is kept with a comma, such as `Vries, Anna de`, by the name as it is spoken; at most `limit` of
    /// them.
    pub(super) fn named_last_first(&self, name: &str, limit: usize) -> Vec<Entry> {
        let key = key_of(name);
        let dictionary = &self.index.dictionary;
        if key.is_empty() || key.len() > QUERY_MAX {
            return Vec::new();
        }
        let is_meant = |entry: &Entry| {
            let (last, first) = texts_of(self.directory, *entry).name.split_once(',').unwrap_or_default();
            key_of(&[first, " ", last].concat()) == key
        };
        let count = self.index.by_name.len();
        let mut ranks = Ranks::none(count);
        // Most of what is no name has a word that nobody has.
        if words(&key).all(|word| dictionary.has(word)) {
            ranks = Ranks::all(count);
            words(&key).for_each(|word| ranks.keep(&dictionary.having(word, true, count).named));
        }
        let indexed = ranks.iter().filter(|rank| self.later.shows(*rank)).map(|rank| self.index.entry(rank));
        let later = self.later.entries.iter().map(|entry| entry.entry);
        indexed.chain(later).filter(is_meant).take(limit).collect()
    }
}
