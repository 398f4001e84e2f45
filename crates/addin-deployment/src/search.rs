//! Finding people and groups by the beginning of any word of name, address or department.

use crate::directory::{Directory, Entry};
use crate::fold::fold;
use crate::index_set::IndexSet;
use sorting::sort_by_key;

/// A query longer than this, in bytes, is a pasted text; nobody has a name of this length.
const QUERY_MAX: usize = 256;

/// Words of a query that are looked at; whoever types more has narrowed it down enough.
const WORDS_MAX: usize = 8;

/// An index for one directory.
///
/// For every entry its folded texts, a line each, and all beginnings of words in alphabetical order. Four bytes a
/// word: whose word it is follows from where it stands.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    /// Name, address, user principal name where it differs, department; entry after entry.
    text: String,
    /// Where each entry begins in `text`, people first.
    starts: Vec<u32>,
    /// Where words begin in `text`, in the order of what follows there.
    words: Vec<u32>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best, best first.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub total: u32,
}

/// How good a hit is; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// The name or an address is what was typed.
    Exact,
    /// The name begins with what was typed.
    NameStart,
    /// Words of the name do.
    WordStart,
    /// Found by address or department.
    Other,
}

impl SearchIndex {
    /// Makes the index of a directory.
    #[must_use]
    pub fn new(directory: &Directory) -> Self {
        let mut index = Self::default();
        for person in directory.people() {
            let (mail, upn) = (directory.person_mail(person), directory.person_upn(person));
            let upn = if upn == mail { "" } else { upn };
            let name = directory.person_name(person);
            index.add(name, [mail, upn], directory.person_department(person));
        }
        for group in directory.groups() {
            index.add(directory.group_name(group), [directory.group_mail(group), ""], "");
        }
        let text = index.text.as_bytes();
        sort_by_key(&mut index.words, |word| text.get(*word as usize..));
        index
    }

    fn add(&mut self, name: &str, addresses: [&str; 2], department: &str) {
        self.starts.push(position(self.text.len()));
        self.add_line(name, usize::MAX);
        for address in addresses {
            let folded = fold(address);
            // Of a domain only its beginning is a word: nobody looks for people by "com".
            let last_word = folded.find('@').map_or(usize::MAX, |at| at + 1);
            self.add_line(address, last_word);
        }
        self.add_line(department, usize::MAX);
    }

    /// Adds a text with the words that begin up to and including `last_word`, in bytes of the folded text.
    fn add_line(&mut self, text: &str, last_word: usize) {
        let start = self.text.len();
        let folded = fold(text);
        let mut within = false;
        for (place, byte) in folded.bytes().enumerate() {
            let letter = byte.is_ascii_alphanumeric() || !byte.is_ascii();
            if letter && !within && place <= last_word {
                self.words.push(position(start + place));
            }
            within = letter;
        }
        // A line of its own for each text, whatever the text holds.
        self.text.extend(folded.chars().map(|letter| if letter == '\n' { ' ' } else { letter }));
        self.text.push('\n');
    }

    /// Finds whoever has, for every word of the query, a word that begins with it; at most `limit` of them, and how
    /// many there are. Several addresses at once, as they are pasted from a mail, find those whom they belong to.
    #[must_use]
    pub fn search(&self, directory: &Directory, query: &str, limit: usize) -> Found {
        let pasted = addresses(query);
        if pasted.len() > 1 {
            return self.search_addresses(directory, &pasted, limit);
        }
        if query.len() > QUERY_MAX {
            return Found::default();
        }
        let query = fold(query);
        let whole = query.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = query.split_whitespace().map(from_first_letter).filter(|word| !word.is_empty());
        let words: Vec<_> = words.take(WORDS_MAX).collect();
        let mut matches = words.iter().map(|word| self.having(word));
        let Some(mut places) = matches.next() else {
            return Found::default();
        };
        matches.for_each(|other| places.keep(&other));
        // The best so far, in order: of thousands of hits a screenful is wanted, and most are not among them.
        let mut best = Vec::new();
        for place in places.iter() {
            let name = self.lines(place).next().unwrap_or_default();
            let hit = (self.rank(place, &whole, &words), name, place);
            if best.len() < limit || best.last().is_some_and(|last| hit < *last) {
                best.insert(best.partition_point(|known| *known < hit), hit);
                best.truncate(limit);
            }
        }
        let entries = best.into_iter().map(|(_, _, place)| directory.entry(place)).collect();
        Found { entries, total: places.len() }
    }

    fn search_addresses(&self, directory: &Directory, pasted: &[&str], limit: usize) -> Found {
        let mut entries = Vec::new();
        let mut seen = IndexSet::with_room_for(self.starts.len());
        for place in pasted.iter().filter_map(|address| self.place_of_address(address)) {
            if seen.insert(place) {
                entries.push(directory.entry(place));
            }
        }
        let total = position(entries.len());
        entries.truncate(limit);
        Found { entries, total }
    }

    /// Finds the person or group with exactly this address or user principal name, whatever its case.
    #[must_use]
    pub fn find_by_address(&self, directory: &Directory, address: &str) -> Option<Entry> {
        self.place_of_address(address).map(|place| directory.entry(place))
    }

    fn place_of_address(&self, address: &str) -> Option<u32> {
        let address = fold(address.trim());
        let first_word =
            address.trim_start_matches(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric());
        if first_word.is_empty() || address.len() > QUERY_MAX {
            return None;
        }
        let places = self.beginning(first_word).iter().map(|word| self.place_of(*word));
        places.filter(|place| self.lines(*place).skip(1).take(2).any(|line| line == address)).min()
    }

    /// The words that begin with a text.
    fn beginning(&self, text: &str) -> &[u32] {
        let from = |word: u32| self.text.as_bytes().get(word as usize..).unwrap_or_default();
        let start = self.words.partition_point(|word| from(*word) < text.as_bytes());
        let rest = self.words.get(start..).unwrap_or_default();
        let count = rest.partition_point(|word| from(*word).starts_with(text.as_bytes()));
        rest.get(..count).unwrap_or_default()
    }

    fn having(&self, word: &str) -> IndexSet {
        let mut places = IndexSet::with_room_for(self.starts.len());
        for begin in self.beginning(word) {
            places.insert(self.place_of(*begin));
        }
        places
    }

    fn place_of(&self, word: u32) -> u32 {
        position(self.starts.partition_point(|start| *start <= word)).saturating_sub(1)
    }

    /// Name, address, user principal name and department of an entry, folded.
    fn lines(&self, place: u32) -> impl Iterator<Item = &str> {
        let start = self.starts.get(place as usize).map_or(self.text.len(), |start| *start as usize);
        self.text.get(start..).unwrap_or_default().split('\n').take(4)
    }

    fn rank(&self, place: u32, whole: &str, words: &[&str]) -> Rank {
        let mut lines = self.lines(place);
        let name = lines.next().unwrap_or_default();
        if name == whole || lines.take(2).any(|address| address == whole) {
            return Rank::Exact;
        }
        if name.starts_with(whole) {
            return Rank::NameStart;
        }
        let letter = |letter: char| letter.is_ascii_alphanumeric() || !letter.is_ascii();
        let begins = |word: &str| {
            let mut before = ' ';
            name.char_indices().any(|(place, next)| {
                let begins = !letter(before) && name.get(place..).is_some_and(|rest| rest.starts_with(word));
                before = next;
                begins
            })
        };
        if words.iter().all(|word| begins(word)) { Rank::WordStart } else { Rank::Other }
    }
}

/// The addresses in a pasted text such as `Anna <anna@example.org>; bert@example.org`.
#[must_use]
pub fn addresses(text: &str) -> Vec<&str> {
    text.split(|letter: char| letter.is_whitespace() || ",;<>\"()".contains(letter))
        .map(|piece| piece.strip_prefix("mailto:").unwrap_or(piece))
        .filter(|piece| piece.contains('@'))
        .collect()
}

/// Words are indexed from their first letter or digit on: the `t` of `'t Hart`.
fn from_first_letter(word: &str) -> &str {
    word.trim_start_matches(|letter: char| letter.is_ascii() && !letter.is_ascii_alphanumeric())
}

/// The texts of an organisation that fits into a browser are far below 4 GiB; see `directory::columns`.
fn position(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
