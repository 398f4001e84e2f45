//! Finding people and groups by the beginning of any word of name, address or department.
//!
//! Everybody has a *rank*: the place in the order of the names. For each word the index keeps the ranks of whoever has
//! it, so what is found stands in the order of the names already, and whose name begins with something is a range.

mod build;
mod dictionary;
mod later;
mod pasted;
mod query;
mod ranks;
mod stored;
mod view;
mod words;

pub use pasted::{OpenItem, Pasted, addresses};

use crate::directory::{Directory, Entry, Group, Person};
use crate::index_set::IndexSet;
use crate::lifecycle::event::DirectoryRevision;
use dictionary::Dictionary;
use later::Later;
use query::Query;
use view::View;

/// An index for one directory.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    /// What was indexed, without what has changed since.
    base: Directory,
    revision: DirectoryRevision,
    /// Places from here on are those of groups.
    people: u32,
    /// The place of each rank: the number of a person, or the number of a group after all people.
    by_name: Vec<u32>,
    /// Addresses in alphabetical order: the owner's rank, times two, plus one for a user principal name.
    by_address: Vec<u32>,
    dictionary: Dictionary,
    later: Later,
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

fn texts_of(directory: &Directory, entry: Entry) -> Texts<'_> {
    match entry {
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
    /// Makes the index of a directory. It goes with all later states of this directory, until the directory is
    /// compacted.
    #[must_use]
    pub fn new(directory: &Directory) -> Self {
        let mut index = build::index_of(directory.unchanged());
        index.follow(directory);
        index
    }

    /// Takes over who has changed in the directory, so that it is not looked up with every search: after each change.
    pub fn follow(&mut self, directory: &Directory) {
        self.later = Later::of(directory, self);
    }

    /// How many bytes the index takes, without whoever has changed since it was made.
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
        View::of(self, directory).find(query, &Page { count: limit, ..Page::default() })
    }

    /// A page of a longer list, the best first, and how many there are in all.
    #[must_use]
    pub fn page(&self, directory: &Directory, page: &Page<'_>) -> Found {
        let query = Query::of(page.query);
        if query.parts.is_empty() && !page.query.trim().is_empty() {
            return Found::default();
        }
        View::of(self, directory).find(query, page)
    }

    /// Finds the person or group with exactly this address or user principal name, whatever its case.
    #[must_use]
    pub fn find_by_address(&self, directory: &Directory, address: &str) -> Option<Entry> {
        View::of(self, directory).addressed(address).first().copied()
    }

    /// Finds whom a pasted list means: addresses, user principal names, directory ids and names, one on a line or with
    /// semicolons or commas between them, as mail programs write them (`Vries, Anna de <anna@example.org>`), or as rows of
    /// a spreadsheet, where a cell with an address says who is meant.
    #[must_use]
    pub fn match_pasted(&self, directory: &Directory, text: &str) -> Pasted {
        pasted::matched(&View::of(self, directory), text)
    }

    fn entry(&self, rank: u32) -> Entry {
        entry_at(self.people, self.by_name.get(rank as usize).copied().unwrap_or_default())
    }

    /// The place of somebody who was indexed.
    fn place_of(&self, entry: Entry) -> Option<u32> {
        let groups = words::number(self.by_name.len()).saturating_sub(self.people);
        match entry {
            Entry::Person(person) => (person.0 < self.people).then_some(person.0),
            Entry::Group(group) => (group.0 < groups).then_some(self.people + group.0),
        }
    }
}

fn entry_at(people: u32, place: u32) -> Entry {
    place.checked_sub(people).map_or(Entry::Person(Person(place)), |group| Entry::Group(Group(group)))
}
