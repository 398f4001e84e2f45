//! A pasted list of people: whom it means, and what of it nobody is known by.

use super::texts_of;
use super::view::View;
use super::words::{key_of, number, words};
use crate::assignment::DirectoryId;
use crate::directory::Entry;
use sorting::keep_first;

/// So many of those whom an item may mean are named.
const CANDIDATES_MAX: usize = 10;

/// What stands between a name and its address: Outlook writes `Anna <anna@example.org>`, and in the text of an answer
/// `Anna [mailto:anna@example.org]`.
const BEFORE_ADDRESS: [char; 2] = ['<', '['];

/// What became of a pasted list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Whoever is meant, each once, in the order of the text.
    pub found: Vec<Entry>,
    /// What nobody is known by, or more than one, in the order of the text.
    pub open: Vec<OpenItem>,
}

/// An item of a pasted list that somebody has to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenItem {
    /// As it was pasted.
    pub text: String,
    /// The line it stands on, from 1.
    pub line: u32,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Whom it may mean: everybody with this address or name, or whoever has the name beside an unknown address. At
    /// most ten, none when nobody is known.
    pub candidates: Vec<Entry>,
}

/// A piece of the text and where it begins.
#[derive(Clone, Copy)]
struct Piece<'a> {
    text: &'a str,
    start: usize,
}

impl<'a> Piece<'a> {
    /// The pieces between the characters that end one, which are ASCII.
    fn cut(self, mut ends: impl FnMut(char) -> bool) -> Vec<Self> {
        let mut start = self.start;
        let mut pieces = Vec::new();
        for text in self.text.split(&mut ends) {
            pieces.push(Piece { text, start });
            start += text.len() + 1;
        }
        pieces.into_iter().map(Self::trimmed).filter(|piece| !piece.text.is_empty()).collect()
    }

    fn trimmed(self) -> Self {
        let around = |letter: char| letter.is_whitespace() || letter == '"';
        let begun = self.text.trim_start_matches(around);
        let start = self.start + self.text.len() - begun.len();
        Self { text: begun.trim_end_matches(around), start }
    }
}

/// The addresses in a pasted text such as `Anna <anna@example.org>; bert@example.org`, also as mail programs and tickets
/// put them between other signs: `'anna@example.org'`, `[mailto:anna@example.org]`, `SMTP:anna@example.org.`.
#[must_use]
pub fn addresses(text: &str) -> Vec<&str> {
    let pieces = text.split(|letter: char| letter.is_whitespace() || ",;<>\"()[]“”„«»".contains(letter));
    pieces.filter(|piece| piece.contains('@')).map(bare).collect()
}

/// An address without what stands around it. An apostrophe can be a part of one, but not at both ends.
fn bare(piece: &str) -> &str {
    let quoted = |quote| piece.strip_prefix(quote)?.strip_suffix(quote);
    let piece = quoted('\'').or_else(|| piece.strip_prefix('‘')?.strip_suffix('’')).unwrap_or(piece);
    let piece = piece.trim_end_matches(['.', ':', '!', '?']);
    match piece.split_once(':') {
        Some((scheme, address)) if ["mailto", "smtp"].iter().any(|one| one.eq_ignore_ascii_case(scheme)) => {
            address
        }
        _ => piece,
    }
}

/// Finds whom a pasted list means.
pub(super) fn matched(view: &View<'_>, text: &str) -> Pasted {
    let mut matching = Matching { view, text, counted: (0, 1), pasted: Pasted::default() };
    for row in (Piece { text, start: 0 }).cut(|letter| "\n\r;".contains(letter)) {
        matching.row(row);
    }
    let mut pasted = matching.pasted;
    keep_first(&mut pasted.found);
    pasted
}

struct Matching<'a> {
    view: &'a View<'a>,
    text: &'a str,
    /// How far lines were counted, and which line that is.
    counted: (usize, u32),
    pasted: Pasted,
}

impl<'a> Matching<'a> {
    /// Everybody whose name is a text, or is kept as `Vries, Anna de` where it is spoken so.
    fn named(&self, name: &str) -> Vec<Entry> {
        match self.view.named(name, CANDIDATES_MAX) {
            nobody if nobody.is_empty() => self.view.named_last_first(name, CANDIDATES_MAX),
            known => known,
        }
    }

    /// Everybody with an address; whoever's is written just so, where accents alone tell them apart.
    fn addressed(&self, address: &str) -> Vec<Entry> {
        let mut owners = self.view.addressed(address);
        let is_written_so = |owner: &Entry| {
            let texts = texts_of(self.view.directory, *owner);
            [texts.mail, texts.upn].iter().any(|known| known.to_lowercase() == address.to_lowercase())
        };
        if owners.len() > 1 && owners.iter().any(is_written_so) {
            owners.retain(is_written_so);
        }
        owners.truncate(CANDIDATES_MAX);
        owners
    }

    /// A row as it is copied from a spreadsheet. Where a cell holds an address it says who is meant; a name, a department
    /// or a manager beside it is nobody else who is meant.
    fn row(&mut self, row: Piece<'a>) {
        let mut cells = row.cut(|letter| letter == '\t');
        let has_address = |cell: &Piece<'_>| !addresses(cell.text).is_empty();
        if cells.iter().any(has_address) {
            cells.retain(has_address);
        }
        for cell in cells {
            self.item(cell);
        }
    }

    /// One item, or several with commas between them.
    fn item(&mut self, item: Piece<'a>) {
        let mut quoted = false;
        let pieces = item.cut(|letter| {
            quoted ^= letter == '"';
            letter == ',' && !quoted
        });
        if let ([last, first], true) = (pieces.as_slice(), addresses(item.text).is_empty()) {
            // `Vries, Anna de`, which may be the name as it is kept.
            let swapped = [first.text, " ", last.text].concat();
            let names = [item.text, swapped.as_str()];
            let known = names.map(|name| self.named(name));
            if let Some(candidates) = known.into_iter().find(|candidates| !candidates.is_empty()) {
                return self.settle(item, candidates);
            }
        }
        let mut before: Option<Piece<'a>> = None;
        for piece in pieces {
            let whole = piece
                .text
                .contains(BEFORE_ADDRESS)
                .then(|| before.map(|name| self.joined(name, piece)))
                .flatten();
            match (whole, before.take()) {
                (Some(whole), Some(name)) => self.named_address(name, whole, piece),
                (_, name) => {
                    name.into_iter().for_each(|name| self.name(name));
                    if addresses(piece.text).is_empty() {
                        before = Some(piece);
                    } else {
                        self.addresses(piece, piece);
                    }
                }
            }
        }
        before.into_iter().for_each(|name| self.name(name));
    }

    /// All that stands from one piece to the end of another.
    fn joined(&self, first: Piece<'a>, last: Piece<'a>) -> Piece<'a> {
        let text = self.text.get(first.start..last.start + last.text.len()).unwrap_or_default();
        Piece { text, start: first.start }
    }

    /// A piece before a comma, and a name with its address behind the comma. If the address belongs to somebody with
    /// another name, the first piece was an item of its own.
    fn named_address(&mut self, name: Piece<'a>, whole: Piece<'a>, piece: Piece<'a>) {
        let owners = addresses(piece.text).into_iter().flat_map(|address| {
            let owners = self.addressed(address);
            owners.into_iter().map(|owner| key_of(texts_of(self.view.directory, owner).name))
        });
        let owners: Vec<_> = owners.collect();
        let has = |owner: &Vec<u8>| {
            words(&key_of(name.text)).all(|word| words(owner).any(|of_owner| of_owner == word))
        };
        if owners.is_empty() || owners.iter().any(has) {
            self.addresses(piece, whole);
        } else {
            self.name(name);
            self.addresses(piece, piece);
        }
    }

    /// A piece with addresses; `shown` is what somebody has to mend when nobody has them.
    fn addresses(&mut self, piece: Piece<'a>, shown: Piece<'a>) {
        let (name, behind) = shown.text.split_once(BEFORE_ADDRESS).unwrap_or_default();
        let found = addresses(piece.text);
        for address in &found {
            let owners = self.addressed(address);
            let alone = found.len() == 1;
            let shown = if alone { shown } else { self.place_of(piece, address) };
            match owners.as_slice() {
                [owner] => self.pasted.found.push(*owner),
                [] if alone && !behind.is_empty() => {
                    let candidates = self.named(name);
                    self.open(shown, candidates);
                }
                _ => self.open(shown, owners),
            }
        }
    }

    /// Where an address stands in its piece.
    fn place_of(&self, piece: Piece<'a>, address: &str) -> Piece<'a> {
        // An address is a part of its piece, and may stand there twice.
        let start = piece.start + (address.as_ptr() as usize).saturating_sub(piece.text.as_ptr() as usize);
        Piece { text: self.text.get(start..start + address.len()).unwrap_or_default(), start }
    }

    /// A piece without an address: a directory id or a name.
    fn name(&mut self, piece: Piece<'a>) {
        let by_id = self.view.directory.find(&DirectoryId(piece.text.to_owned()));
        let candidates = by_id.map_or_else(|| self.named(piece.text), |entry| vec![entry]);
        self.settle(piece, candidates);
    }

    fn settle(&mut self, piece: Piece<'a>, candidates: Vec<Entry>) {
        match candidates.as_slice() {
            [one] => self.pasted.found.push(*one),
            _ => self.open(piece, candidates),
        }
    }

    fn open(&mut self, piece: Piece<'a>, candidates: Vec<Entry>) {
        // Items come in the order of the text: no line is counted twice.
        let (from, line) = self.counted;
        let passed = self.text.get(from..piece.start).unwrap_or_default();
        let more = passed.bytes().filter(|byte| *byte == b'\n').count();
        let line = line.saturating_add(number(more));
        self.counted = (piece.start.max(from), line);
        self.pasted.open.push(OpenItem { text: piece.text.to_owned(), line, start: piece.start, candidates });
    }
}
