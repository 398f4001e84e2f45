//! From bytes to text, and from a place in the text back to the bytes, the line and the column.

use crate::finding::Span;
use sorting::sort_by_key;
use std::borrow::Cow;

/// A place in the decoded text, in bytes of UTF-8. Parsers and rules speak of these; [`Source::spans`] turns them
/// into places of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub start: u32,
    pub end: u32,
}

impl Place {
    /// The place from one offset to another. Documents are far below 4 GiB, so offsets fit.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: offset(start), end: offset(end) }
    }

    /// From the start of this place to the end of another.
    pub fn to(self, end: Self) -> Self {
        Self { start: self.start, end: end.end }
    }

    /// The text at this place.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

fn offset(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// How the bytes hold the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
}

/// What was wrong with the bytes. The text goes on after it: each wrong byte or unit stands as one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EncodingProblem {
    /// A byte that no UTF-8 text has.
    NotUtf8(Place),
    /// Half a surrogate pair, or half a unit at the end.
    NotUtf16(Place),
    /// UTF-16 without the mark that says so.
    NoByteOrderMark,
}

/// The decoded text of a document.
pub(crate) struct Source<'a> {
    pub text: Cow<'a, str>,
    pub encoding: Encoding,
    pub problem: Option<EncodingProblem>,
    /// Bytes of the byte order mark.
    mark: u32,
}

impl<'a> Source<'a> {
    /// Decodes UTF-8 and UTF-16; never fails.
    pub fn decode(bytes: &'a [u8]) -> Self {
        match bytes {
            [0xEF, 0xBB, 0xBF, rest @ ..] => Self::utf8(rest, 3),
            [0xFF, 0xFE, rest @ ..] => Self::utf16(rest, 2, Encoding::Utf16LittleEndian),
            [0xFE, 0xFF, rest @ ..] => Self::utf16(rest, 2, Encoding::Utf16BigEndian),
            // The first character of a manifest is in ASCII: a zero byte beside it can only be UTF-16.
            [b'<' | b'{', 0, ..] => Self::utf16(bytes, 0, Encoding::Utf16LittleEndian),
            [0, b'<' | b'{', ..] => Self::utf16(bytes, 0, Encoding::Utf16BigEndian),
            _ => Self::utf8(bytes, 0),
        }
    }

    fn utf8(bytes: &'a [u8], mark: u32) -> Self {
        let encoding = Encoding::Utf8;
        match std::str::from_utf8(bytes) {
            Ok(text) => Self { text: Cow::Borrowed(text), encoding, problem: None, mark },
            Err(error) => {
                let start = error.valid_up_to();
                let end = start + error.error_len().unwrap_or(bytes.len() - start);
                let problem = Some(EncodingProblem::NotUtf8(Place::new(start, end)));
                Self { text: Cow::Owned(one_for_one(bytes)), encoding, problem, mark }
            }
        }
    }

    fn utf16(bytes: &'a [u8], mark: u32, encoding: Encoding) -> Self {
        let little = encoding == Encoding::Utf16LittleEndian;
        let units = bytes.chunks_exact(2).map(|pair| match *pair {
            [a, b] if little => u16::from_le_bytes([a, b]),
            [a, b] => u16::from_be_bytes([a, b]),
            _ => 0,
        });
        let mut text = String::with_capacity(bytes.len() / 2);
        let mut problem = None;
        for unit in char::decode_utf16(units) {
            let start = text.len();
            let half = unit.is_err();
            text.push(unit.unwrap_or(char::REPLACEMENT_CHARACTER));
            if half && problem.is_none() {
                problem = Some(EncodingProblem::NotUtf16(Place::new(start, text.len())));
            }
        }
        if bytes.len() % 2 == 1 && problem.is_none() {
            problem = Some(EncodingProblem::NotUtf16(Place::new(text.len(), text.len())));
        }
        if mark == 0 {
            problem = Some(EncodingProblem::NoByteOrderMark);
        }
        Self { text: Cow::Owned(text), encoding, problem, mark }
    }

    /// Bytes of the byte order mark before the text.
    pub fn mark(&self) -> u32 {
        self.mark
    }

    /// Turns places of the text into places of the file, in one walk through the text for all of them.
    pub fn spans(&self, places: &[Place]) -> Vec<Span> {
        let mut spans = vec![Span::default(); places.len()];
        let mut marks: Vec<(u32, bool, usize)> = Vec::with_capacity(places.len() * 2);
        for (index, place) in places.iter().enumerate() {
            marks.push((place.start, false, index));
            marks.push((place.end.max(place.start), true, index));
        }
        sort_by_key(&mut marks, |mark| *mark);
        let mut cursor = Cursor::new(self);
        for (offset, is_end, index) in marks {
            cursor.advance(offset as usize);
            let Some(span) = spans.get_mut(index) else { continue };
            if is_end {
                span.end = cursor.original();
            } else {
                (span.start, span.line, span.column) = (cursor.original(), cursor.line, cursor.column);
            }
        }
        spans
    }
}

/// Replaces each byte that is not UTF-8 by one `?`, so that offsets stay what they were.
fn one_for_one(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

/// So many can be counted in one byte.
const BLOCK: usize = 128;

#[inline(always)]
fn count(bytes: &[u8], is_meant: impl Fn(u8) -> bool) -> u32 {
    let mut all = 0;
    for block in bytes.chunks(BLOCK) {
        let mut in_block = 0;
        for byte in block {
            in_block += u8::from(is_meant(*byte));
        }
        all += u32::from(in_block);
    }
    all
}

/// How many times `\r\n` stands in a text.
fn count_pairs(bytes: &[u8]) -> u32 {
    let blocks = bytes.chunks(BLOCK).zip(bytes.get(1..).unwrap_or_default().chunks(BLOCK));
    let in_block = |(ones, others): (&[u8], &[u8])| {
        let pairs = ones.iter().zip(others);
        pairs.map(|(one, other)| u8::from((*one == b'\r') & (*other == b'\n'))).sum::<u8>()
    };
    blocks.map(|blocks| u32::from(in_block(blocks))).sum()
}

/// Walks through the text and counts bytes, units, lines and columns.
struct Cursor<'a> {
    text: &'a [u8],
    encoding: Encoding,
    mark: u32,
    /// Offset in the text.
    at: usize,
    /// UTF-16 units so far.
    units: u32,
    line: u32,
    column: u32,
    after_return: bool,
}

impl<'a> Cursor<'a> {
    fn new(source: &'a Source<'_>) -> Self {
        let (text, encoding, mark) = (source.text.as_bytes(), source.encoding, source.mark);
        Self { text, encoding, mark, at: 0, units: 0, line: 1, column: 1, after_return: false }
    }

    /// Goes on to an offset. Each loop counts one thing without a branch, which is many times as fast as going from
    /// character to character.
    fn advance(&mut self, offset: usize) {
        let Some(passed) = self.text.get(self.at..offset.min(self.text.len())) else { return };
        let Some(last) = passed.last() else { return };
        // Every byte begins a character but those that continue one; four bytes are two units of UTF-16.
        let characters = |bytes: &[u8]| count(bytes, |byte| byte & 0xC0 != 0x80);
        if self.encoding != Encoding::Utf8 {
            self.units += characters(passed) + count(passed, |byte| byte >= 0xF0);
        }
        let returns = count(passed, |byte| byte == b'\r');
        let ends = count(passed, |byte| byte == b'\n') + returns;
        if ends > 0 {
            // `\r\n` is one line end: the `\n` of it starts no further line.
            let first = self.after_return && passed.first() == Some(&b'\n');
            let pairs = if returns > 0 { count_pairs(passed) } else { 0 };
            self.line += ends - pairs - u32::from(first);
            self.column = 1;
        }
        let in_line = passed.iter().rposition(|byte| matches!(byte, b'\n' | b'\r')).map_or(0, |end| end + 1);
        self.column += characters(passed.get(in_line..).unwrap_or_default());
        self.after_return = *last == b'\r';
        self.at += passed.len();
    }

    fn original(&self) -> u32 {
        match self.encoding {
            Encoding::Utf8 => offset(self.at) + self.mark,
            Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => self.units * 2 + self.mark,
        }
    }
}

/// Turns places of the file into places of the text, in their order.
pub(crate) struct Offsets<'s, 'a> {
    source: &'s Source<'a>,
    /// Offset in the text.
    at: usize,
    /// Offset in the file.
    byte: u32,
}

impl<'s, 'a> Offsets<'s, 'a> {
    pub fn new(source: &'s Source<'a>) -> Self {
        Self { source, at: 0, byte: source.mark() }
    }

    /// The offset in the text of a byte of the file that is not before the last one that was asked for.
    pub fn of(&mut self, byte: u32) -> usize {
        if self.source.encoding == Encoding::Utf8 {
            return byte.saturating_sub(self.source.mark()) as usize;
        }
        let rest = self.source.text.get(self.at..).unwrap_or_default();
        for character in rest.chars() {
            if self.byte >= byte {
                break;
            }
            self.byte += if u32::from(character) > 0xFFFF { 4 } else { 2 };
            self.at += character.len_utf8();
        }
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(source: &Source<'_>, needle: &str) -> (u32, u32, u32, u32) {
        let start = source.text.find(needle).unwrap();
        let span = source.spans(&[Place::new(start, start + needle.len())])[0];
        (span.start, span.end, span.line, span.column)
    }

    #[test]
    fn a_byte_order_mark_is_part_of_the_file_but_not_of_the_text() {
        let source = Source::decode(b"\xEF\xBB\xBF<a>x</a>");
        assert_eq!(source.text, "<a>x</a>");
        assert_eq!(span(&source, "x"), (6, 7, 1, 4));
    }

    #[test]
    fn lines_end_with_any_of_the_three_line_ends_and_columns_count_characters() {
        let source = Source::decode("é\r\nb\rc\nd€x".as_bytes());
        assert_eq!(span(&source, "b"), (4, 5, 2, 1));
        assert_eq!(span(&source, "c"), (6, 7, 3, 1));
        assert_eq!(span(&source, "x"), (12, 13, 4, 3));
    }

    #[test]
    fn utf16_of_both_orders_maps_back_to_its_own_bytes() {
        let text = "<a>\n𝄞é!";
        for (mark, little) in [([0xFF, 0xFE], true), ([0xFE, 0xFF], false)] {
            let mut bytes = mark.to_vec();
            for unit in text.encode_utf16() {
                bytes.extend(if little { unit.to_le_bytes() } else { unit.to_be_bytes() });
            }
            let source = Source::decode(&bytes);
            assert_eq!(source.text, text);
            assert_eq!(source.problem, None);
            // Mark 2, "<a>\n" 8, the clef 4, "é" 2.
            assert_eq!(span(&source, "!"), (16, 18, 2, 3));
        }
    }

    #[test]
    fn a_wrong_byte_is_named_and_moves_nothing() {
        let source = Source::decode(b"<a>\nCaf\xE9 au lait</a>");
        assert_eq!(source.problem, Some(EncodingProblem::NotUtf8(Place::new(7, 8))));
        assert_eq!(source.text, "<a>\nCaf? au lait</a>");
        assert_eq!(span(&source, "au"), (9, 11, 2, 6));
    }

    #[test]
    fn half_a_character_of_utf16_is_named() {
        let source = Source::decode(b"\xFF\xFE<\0\x3D\xD8>\0");
        assert_eq!(source.problem, Some(EncodingProblem::NotUtf16(Place::new(1, 4))));
        let odd = Source::decode(b"\xFF\xFE<\0a");
        assert_eq!(odd.problem, Some(EncodingProblem::NotUtf16(Place::new(1, 1))));
    }

    #[test]
    fn utf16_without_a_mark_is_read_and_named() {
        let source = Source::decode(b"<\0a\0/\0>\0");
        assert_eq!(source.text, "<a/>");
        assert_eq!(source.problem, Some(EncodingProblem::NoByteOrderMark));
        assert_eq!(span(&source, "a"), (2, 4, 1, 2));
    }
}
