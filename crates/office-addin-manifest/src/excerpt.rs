//! The line of a document that a finding points at, for whoever shows it.

use crate::finding::Span;
use crate::model::Format;
use crate::read::{manifest_in, recognise};
use crate::source::{Encoding, Source};
use std::borrow::Cow;

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
        let document = match recognise(file) {
            Format::Package => Cow::Owned(manifest_in(file)?.2.into_owned()),
            _ => Cow::Borrowed(file),
        };
        let source = Source::decode(&document);
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
        Some(Self { text, encoding, starts })
    }

    /// All of them, as they were decoded.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line on which a place starts.
    #[must_use]
    pub fn at(&self, span: &Span) -> Option<Excerpt<'_>> {
        let index = usize::try_from(span.line).ok()?.checked_sub(1)?;
        let line = self.text.get(*self.starts.get(index)?..)?.split(['\r', '\n']).next()?;
        let column = usize::try_from(span.column).ok()?.checked_sub(1)?;
        let start = line.char_indices().nth(column).map_or(line.len(), |(start, _)| start);
        let (before, rest) = line.split_at_checked(start)?;
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
        let length = rest.chars().take_while(within).map(char::len_utf8).sum();
        let (marked, after) = rest.split_at_checked(length)?;
        Some(Excerpt { before, marked, after })
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
}
