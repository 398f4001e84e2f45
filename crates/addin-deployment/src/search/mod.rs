//! Finding people and groups by the beginning of any word of name, address or department.
//!
//! Everybody has a *rank*: the place in the order of the names. For each word the index keeps the ranks of whoever has
//! it, so what is found stands in the order of the names already, and whose name begins with something is a range.

mod build;
mod dictionary;
mod pasted;
mod query;
mod ranks;
mod stored;
mod words;

pub use pasted::{OpenItem, Pasted, addresses};

use crate::directory::{Directory, Entry, Group, Person};
use crate::event::DirectoryRevision;
use crate::fold::fold;
use crate::index_set::IndexSet;
use dictionary::{Dictionary, Having};
use query::{Part, Query};
use ranks::Ranks;
use sorting::sort_by_key;
use std::ops::Range;
use words::key_of;

/// An index for one directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchIndex {
    revision: DirectoryRevision,
    /// Places from here on are those of groups.
    people: u32,
    /// The place of each rank: the number of a person, or the number of a group after all people.
    by_name: Vec<u32>,
    /// Addresses in alphabetical order: the owner's rank, times two, plus one for a user principal name.
    by_address: Vec<u32>,
    dictionary: Dictionary,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best, best first.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub total: u32,
}

/// A part of what a search finds, for a list that is shown page by page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page<'a> {
    /// What was typed; nothing finds everybody.
    pub query: &'a str,
    /// Only these people, by index, and no groups.
    pub among: Option<&'a IndexSet>,
    /// How many of the best to pass over.
    pub from: usize,
    /// How many are wanted.
    pub count: usize,
}

/// What an entry can be found by.
#[derive(Clone, Copy, Debug, Default)]
struct Texts<'a> {
    name: &'a str,
    mail: &'a str,
    /// Empty where it is the address.
    upn: &'a str,
    department: &'a str,
}

fn entry_at(people: u32, place: u32) -> Entry {
    place.checked_sub(people).map_or(Entry::Person(Person(place)), |group| Entry::Group(Group(group)))
}

fn texts_at(directory: &Directory, people: u32, place: u32) -> Texts<'_> {
    match entry_at(people, place) {
        Entry::Person(person) => {
            let (mail, upn) = (directory.person_mail(person), directory.person_upn(person));
            let upn = if upn == mail { "" } else { upn };
            let department = directory.person_department(person);
            Texts { name: directory.person_name(person), mail, upn, department }
        }
        Entry::Group(group) => {
            let (name, mail) = (directory.group_name(group), directory.group_mail(group));
            Texts { name, mail, ..Texts::default() }
        }
    }
}

impl SearchIndex {
    /// Makes the index of a directory.
    #[must_use]
    pub fn new(directory: &Directory) -> Self {
        build::index_of(directory)
    }

    /// How many bytes the index takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let Dictionary { words, ends, items } = &self.dictionary;
        let numbers = [&self.by_name, &self.by_address, &words.ends, ends, items].map(Vec::len);
        numbers.iter().sum::<usize>() * size_of::<u32>() + words.text.len()
    }

    /// Finds whoever has, for every word of the query, a word that begins with it; at most `limit` of them, and how
    /// many there are. Several addresses at once, as they are pasted from a mail, find those whom they belong to.
    #[must_use]
    pub fn search(&self, directory: &Directory, query: &str, limit: usize) -> Found {
        if addresses(query).len() > 1 {
            let mut entries = self.match_pasted(directory, query).found;
            let total = words::number(entries.len());
            entries.truncate(limit);
            return Found { entries, total };
        }
        let query = Query::of(query);
        if query.parts.is_empty() {
            return Found::default();
        }
        self.find(directory, query, &Page { count: limit, ..Page::default() })
    }

    /// A page of a longer list, the best first, and how many there are in all.
    #[must_use]
    pub fn page(&self, directory: &Directory, page: &Page<'_>) -> Found {
        let query = Query::of(page.query);
        if query.parts.is_empty() && !page.query.trim().is_empty() {
            return Found::default();
        }
        self.find(directory, query, page)
    }

    fn find(&self, directory: &Directory, query: Query, page: &Page<'_>) -> Found {
        let is_open = query.parts.is_empty();
        let query =
            query.with_known_addresses(&|address| !self.addresses_from(directory, address, false).is_empty());
        if query.parts.is_empty() && !is_open {
            return Found::default();
        }
        let mut having = self.having(directory, &query);
        if let Some(among) = page.among {
            self.keep_among(&mut having.anywhere, among);
        }
        let total = having.anywhere.len();
        let best = self.best(directory, &query, &having, page.from.saturating_add(page.count));
        let entries = best.into_iter().skip(page.from).map(|rank| entry_at(self.people, self.place(rank)));
        Found { entries: entries.collect(), total }
    }

    /// Who has all that a query asks for.
    fn having(&self, directory: &Directory, query: &Query) -> Having {
        let count = self.by_name.len();
        let mut all = Having { anywhere: Ranks::all(count), named: Ranks::all(count) };
        for part in &query.parts {
            let having = match part {
                Part::Beginning(text) => self.dictionary.having(text, false, count),
                Part::Word(text) => self.dictionary.having(text, true, count),
                Part::Address(text) => {
                    let mut anywhere = Ranks::none(count);
                    let items = self.by_address.get(self.addresses_from(directory, text, false));
                    items.unwrap_or_default().iter().for_each(|item| anywhere.add(item >> 1));
                    Having { anywhere, named: Ranks::none(count) }
                }
            };
            all.anywhere.keep(&having.anywhere);
            all.named.keep(&having.named);
        }
        all
    }

    fn keep_among(&self, ranks: &mut Ranks, among: &IndexSet) {
        let mut others = Ranks::none(self.by_name.len());
        for (rank, place) in (0..).zip(&self.by_name) {
            if *place >= self.people || !among.contains(*place) {
                others.add(rank);
            }
        }
        ranks.subtract(&others);
    }

    /// The best of those who have all: first whoever's name or address is what was typed, then whose name begins with
    /// it, then who has all words in the name, and then the rest, each in the order of the names.
    fn best(&self, directory: &Directory, query: &Query, having: &Having, limit: usize) -> Vec<u32> {
        let begins = self.names_from(directory, &query.key);
        let same = self.first_name(directory, begins.clone(), &|name| name > query.key.as_slice());
        let addresses = self.addresses_from(directory, &query.address, true);
        let by_address = self.by_address.get(addresses).unwrap_or_default().iter().map(|item| item >> 1);
        let mut exact: Vec<_> = having.anywhere.within(begins.start..same).take(limit).collect();
        exact.extend(by_address.filter(|rank| having.anywhere.contains(*rank)).take(limit));
        sort_by_key(&mut exact, |rank| *rank);
        exact.dedup();
        let begins_only = |rank: &u32| !exact.contains(rank);
        let beyond = |rank: &u32| !begins.contains(rank) && begins_only(rank);
        let named = having.named.iter().filter(|rank| having.anywhere.contains(*rank));
        let rest = having.anywhere.iter().filter(|rank| !having.named.contains(*rank));
        let best = exact
            .iter()
            .copied()
            .chain(having.anywhere.within(begins.clone()).filter(begins_only))
            .chain(named.filter(beyond))
            .chain(rest.filter(beyond));
        best.take(limit).collect()
    }

    fn place(&self, rank: u32) -> u32 {
        self.by_name.get(rank as usize).copied().unwrap_or_default()
    }

    /// The ranks of the names that begin with a text.
    fn names_from(&self, directory: &Directory, text: &[u8]) -> Range<u32> {
        let all = 0..words::number(self.by_name.len());
        let start = self.first_name(directory, all.clone(), &|name| name >= text);
        start..self.first_name(directory, start..all.end, &|name| name > text && !name.starts_with(text))
    }

    /// The first rank in a range for whose name something holds that holds for all names after it.
    fn first_name(&self, directory: &Directory, range: Range<u32>, holds: &dyn Fn(&[u8]) -> bool) -> u32 {
        let places = self.by_name.get(range.start as usize..range.end as usize).unwrap_or_default();
        let name = |place: &u32| key_of(texts_at(directory, self.people, *place).name);
        range.start + words::number(places.partition_point(|place| !holds(&name(place))))
    }

    /// Where the addresses stand that begin with a text, or that are the text.
    fn addresses_from(&self, directory: &Directory, text: &[u8], entire: bool) -> Range<usize> {
        let address = |item: &u32| {
            let Texts { mail, upn, .. } = texts_at(directory, self.people, self.place(item >> 1));
            fold(if item & 1 == 1 { upn } else { mail }.trim())
        };
        let start = self.by_address.partition_point(|item| address(item).as_bytes() < text);
        let rest = self.by_address.get(start..).unwrap_or_default();
        let count = rest.partition_point(|item| {
            let address = address(item);
            if entire { address.as_bytes() == text } else { address.as_bytes().starts_with(text) }
        });
        start..start + count
    }

    /// Whoever has exactly this address or user principal name, whatever its case and accents.
    fn owners_of(&self, directory: &Directory, address: &str) -> Vec<u32> {
        let address = fold(address.trim());
        if address.is_empty() || address.len() > query::QUERY_MAX {
            return Vec::new();
        }
        let items = self.by_address.get(self.addresses_from(directory, address.as_bytes(), true));
        let mut places: Vec<_> = items.unwrap_or_default().iter().map(|item| self.place(item >> 1)).collect();
        sort_by_key(&mut places, |place| *place);
        places.dedup();
        places
    }

    /// Finds the person or group with exactly this address or user principal name, whatever its case.
    #[must_use]
    pub fn find_by_address(&self, directory: &Directory, address: &str) -> Option<Entry> {
        self.owners_of(directory, address).first().map(|place| entry_at(self.people, *place))
    }
}
