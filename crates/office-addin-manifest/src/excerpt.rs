//! The line of a document that a finding points at, and those around it, for whoever shows them.

use crate::finding::{Hunk, Span};
use crate::limits::{MAX_BESIDE_CHANGE, MAX_PASSAGE_LINES, MAX_SHOWN_LINE};
use crate::model::Format;
use crate::read::{manifest_in, recognise};
use crate::shown::{Line, Passage};
use crate::source::{Encoding, Source};
use crate::visible::visible_text;
use std::ops::Range;

/// The text of a document, by lines.
pub struct Lines {
    text: String,
    encoding: Encoding,
    /// Where each line starts, in bytes of the text.
    starts: Vec<usize>,
}

/// A line in three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excerpt<'a> {
    /// What stands before the place.
    pub before: &'a str,
    /// The place, as far as it is on this line.
    pub marked: &'a str,
    /// What stands after the place.
    pub after: &'a str,
}

impl Lines {
    /// The lines of the document that places of a file are counted in: for an app package, those of its
    /// `manifest.json`. `None` when the package has none that can be read.
    #[must_use]
    pub fn of(file: &[u8]) -> Option<Self> {
        Some(match recognise(file) {
            Format::Package => Self::of_document(&manifest_in(file)?.2),
            _ => Self::of_document(file),
        })
    }

    /// The lines of a file that is no package.
    #[must_use]
    pub fn of_document(document: &[u8]) -> Self {
        let source = Source::decode(document);
        let encoding = source.encoding;
        let text = source.text.into_owned();
        let bytes = text.as_bytes();
        // `\r\n` is one line end.
        let is_end = |at: &usize| match bytes.get(*at) {
            Some(b'\n') => true,
            Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let ends = (0..bytes.len()).filter(is_end);
        let starts = std::iter::once(0).chain(ends.map(|end| end + 1)).collect();
        Self { text, encoding, starts }
    }

    /// All of them, as they were decoded.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line on which a place starts.
    #[must_use]
    pub fn at(&self, span: &Span) -> Option<Excerpt<'_>> {
        let place = self.place(span)?;
        let line = self.line(self.number_at(place.start))?;
        let marked = place.start..place.end.min(line.end);
        let part = |range: Range<usize>| self.text.get(range);
        Some(Excerpt {
            before: part(line.start..marked.start)?,
            marked: part(marked.clone())?,
            after: part(marked.end..line.end)?,
        })
    }

    /// The lines from `before` lines before a place to `after` lines after the one on which it starts, at most
    /// [`MAX_PASSAGE_LINES`] of them; `None` when the place is none of this document.
    #[must_use]
    pub fn around(&self, span: &Span, before: u32, after: u32) -> Option<Passage> {
        let place = self.place(span)?;
        let here = self.number_at(place.start);
        let first = here.saturating_sub(before as usize);
        let count = (here - first + 1 + after as usize).min(MAX_PASSAGE_LINES);
        let lines = (first..self.starts.len()).take(count).filter_map(|number| self.line(number));
        let number = |value| u32::try_from(value).unwrap_or(u32::MAX);
        Some(Passage {
            first: number(first + 1),
            total: number(self.starts.len()),
            lines: lines.map(|line| self.cut(&line, &place)).collect(),
        })
    }

    /// Where a place of the file lies in the text.
    fn place(&self, span: &Span) -> Option<Range<usize>> {
        let line = self.line(usize::try_from(span.line).ok()?.checked_sub(1)?)?;
        let column = usize::try_from(span.column).ok()?.checked_sub(1)?;
        let text = self.text.get(line.clone())?;
        let start = line.start + text.char_indices().nth(column).map_or(text.len(), |(start, _)| start);
        let mut left = span.end.saturating_sub(span.start) as usize;
        let within = |character: &char| {
            let length = match self.encoding {
                Encoding::Utf8 => character.len_utf8(),
                Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => character.len_utf16() * 2,
            };
            let fits = left > 0;
            left = left.saturating_sub(length);
            fits
        };
        let length: usize = self.text.get(start..)?.chars().take_while(within).map(char::len_utf8).sum();
        Some(start..start + length)
    }

    /// The number, counted from 0, of the line at an offset.
    fn number_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// Where a line lies in the text, without its end.
    fn line(&self, number: usize) -> Option<Range<usize>> {
        let start = *self.starts.get(number)?;
        let length = self.text.get(start..)?.split(['\r', '\n']).next()?.len();
        Some(start..start + length)
    }

    /// A line in its three parts. Of a long one, what stands nearest to the place is kept.
    fn cut(&self, line: &Range<usize>, place: &Range<usize>) -> Line {
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default();
        if place.start > line.end || place.end < line.start {
            return Line { before: head(part(line.clone()), MAX_SHOWN_LINE), ..Line::default() };
        }
        let (start, end) = (place.start.max(line.start), place.end.min(line.end));
        Line {
            before: tail(part(line.start..start), MAX_SHOWN_LINE / 2),
            marked: head(part(start..end), MAX_SHOWN_LINE),
            after: head(part(end..line.end), MAX_SHOWN_LINE / 2),
        }
    }
}

/// A change as people are shown it: characters that act without being seen are written out, and of long lines that differ
/// in one place only what is near to it is left.
#[must_use]
pub fn shown_hunk(hunk: &Hunk) -> Hunk {
    let (before, after) = (hunk.before.as_str(), hunk.after.as_str());
    let same = |(one, other): &((usize, char), (usize, char))| one.1 == other.1;
    let start: usize = before
        .char_indices()
        .zip(after.char_indices())
        .take_while(same)
        .map(|(one, _)| one.1.len_utf8())
        .sum();
    let rest = |text: &str| text.get(start..).unwrap_or_default().to_owned();
    let (old, new) = (rest(before), rest(after));
    let end: usize = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(one, other)| one == other)
        .map(|(one, _)| one.len_utf8())
        .sum();
    let kept = tail(before.get(..start).unwrap_or_default(), MAX_BESIDE_CHANGE);
    let left = head(old.get(old.len() - end..).unwrap_or_default(), MAX_BESIDE_CHANGE);
    let shown = |text: &str| {
        let changed = head(text.get(..text.len() - end).unwrap_or_default(), MAX_SHOWN_LINE);
        [kept.as_str(), &changed, &left].concat()
    };
    Hunk { line: hunk.line, before: shown(&old), after: shown(&new) }
}

fn head(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => visible_text(text.get(..end).unwrap_or_default()) + "…",
        None => visible_text(text),
    }
}

fn tail(text: &str, limit: usize) -> String {
    match text.char_indices().rev().nth(limit) {
        Some((at, character)) => {
            String::from("…") + &visible_text(text.get(at + character.len_utf8()..).unwrap_or_default())
        }
        None => visible_text(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Place;

    fn excerpt(bytes: &[u8], needle: &str) -> (String, String, String) {
        let source = Source::decode(bytes);
        let start = source.text.find(needle).unwrap();
        let span = source.spans(&[Place::new(start, start + needle.len())])[0];
        let lines = Lines::of(bytes).unwrap();
        let Excerpt { before, marked, after } = lines.at(&span).unwrap();
        (before.to_owned(), marked.to_owned(), after.to_owned())
    }

    fn parts(before: &str, marked: &str, after: &str) -> (String, String, String) {
        (before.to_owned(), marked.to_owned(), after.to_owned())
    }

    #[test]
    fn a_place_is_found_on_its_line_whatever_ends_the_lines() {
        for text in ["<a>\n é<b/>x\n</a>", "<a>\r\n é<b/>x\r\n</a>", "<a>\r é<b/>x\r</a>"] {
            assert_eq!(excerpt(text.as_bytes(), "<b/>"), parts(" é", "<b/>", "x"), "{text:?}");
        }
    }

    #[test]
    fn a_place_of_several_lines_is_marked_to_the_end_of_the_first() {
        assert_eq!(excerpt(b"<a>\n<b\nc='d'/>", "<b\nc='d'/>"), parts("", "<b", ""));
    }

    #[test]
    fn a_place_in_another_encoding_is_as_long_as_it_looks() {
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend("<a>é👍b</a>".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(excerpt(&bytes, "é👍"), parts("<a>", "é👍", "b</a>"));
        assert_eq!(excerpt("\u{FEFF}<a>é👍b</a>".as_bytes(), "é👍"), parts("<a>", "é👍", "b</a>"));
    }

    #[test]
    fn a_place_that_is_not_there_has_no_line() {
        let lines = Lines::of(b"<a/>").unwrap();
        assert_eq!(lines.at(&Span { start: 0, end: 1, line: 9, column: 1 }), None);
        assert_eq!(lines.at(&Span::default()), None);
        let past = Span { start: 0, end: 9, line: 1, column: 99 };
        assert_eq!(lines.at(&past), Some(Excerpt { before: "<a/>", marked: "", after: "" }));
    }

    fn passage(text: &str, needle: &str, before: u32, after: u32) -> (u32, u32, Vec<String>) {
        let source = Source::decode(text.as_bytes());
        let start = source.text.find(needle).unwrap();
        let span = source.spans(&[Place::new(start, start + needle.len())])[0];
        let found = Lines::of(text.as_bytes()).unwrap().around(&span, before, after).unwrap();
        let lines = found.lines.iter();
        let lines = lines.map(|line| format!("{}[{}]{}", line.before, line.marked, line.after));
        (found.first, found.total, lines.collect())
    }

    #[test]
    fn the_lines_around_a_place_are_shown_with_the_place_marked() {
        let (first, total, lines) = passage("one\r\ntwo\nthree <here/> and on\nfour\nfive", "<here/>", 1, 1);
        assert_eq!((first, total), (2, 5));
        assert_eq!(lines, ["two[]", "three [<here/>] and on", "four[]"]);
    }

    #[test]
    fn a_place_over_several_lines_is_marked_in_each() {
        let (_, _, lines) = passage("a <x\r\n  y='1'\r\n/> b", "<x\r\n  y='1'\r\n/>", 3, 3);
        assert_eq!(lines, ["a [<x]", "[  y='1']", "[/>] b"]);
    }

    #[test]
    fn a_manifest_in_one_long_line_is_cut_around_the_place() {
        let text = "x".repeat(9_000) + "HERE" + &"y".repeat(9_000);
        let (_, _, lines) = passage(&text, "HERE", 0, 0);
        let half = MAX_SHOWN_LINE / 2;
        assert_eq!(lines, [format!("…{}[HERE]{}…", "x".repeat(half), "y".repeat(half))]);
    }

    #[test]
    fn what_acts_unseen_is_written_out_and_tabs_stay() {
        assert_eq!(passage("\ta \u{202E}b", "b", 0, 0).2, ["\ta [U+202E][b]"]);
    }

    #[test]
    fn of_a_change_in_a_long_line_what_is_near_to_it_is_shown() {
        let hunk = |changed: &str| format!("{}<Id>{changed}</Id>{}", "é".repeat(5_000), "y".repeat(5_000));
        let (before, after) = (hunk("{a\u{202E}}"), hunk("a\u{202E}"));
        let shown = shown_hunk(&Hunk { line: 7, before, after });
        let near = "é".repeat(MAX_BESIDE_CHANGE - 4);
        assert!(shown.before.starts_with(&format!("…{near}<Id>{{a[U+202E]}}</Id>yy")), "{}", shown.before);
        assert!(shown.after.starts_with(&format!("…{near}<Id>a[U+202E]</Id>yy")), "{}", shown.after);
        assert!(shown.after.ends_with("y…"));
        let whole = Hunk { line: 1, before: "\t<a/>\n<b/>".to_owned(), after: String::new() };
        assert_eq!(shown_hunk(&whole), whole);
    }
}
