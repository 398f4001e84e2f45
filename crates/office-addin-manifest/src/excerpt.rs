//! The lines around a place of a manifest.

use crate::finding::Span;
use crate::limits::{MAX_EXCERPT_LINES, MAX_SHOWN_LINE};
use crate::read::manifest_in;
use crate::shown::{Excerpt, Line};
use crate::source::{Offsets, Source};
use crate::visible::visible_source;
use std::borrow::Cow;
use std::ops::Range;

/// The lines of a file, or of the `manifest.json` in an app package, from `before` lines before a place to `after`
/// lines after its first line; `None` when the bytes are a package without a manifest.
///
/// At most [`MAX_EXCERPT_LINES`] lines are given. A place of other bytes is moved to where these end.
#[must_use]
pub fn excerpt(bytes: &[u8], place: Span, before: u32, after: u32) -> Option<Excerpt> {
    let document = match bytes {
        [b'P', b'K', ..] => Cow::Owned(manifest_in(bytes)?.2.into_owned()),
        _ => Cow::Borrowed(bytes),
    };
    let source = Source::decode(&document);
    let text = source.text.as_ref();
    let mut offsets = Offsets::new(&source);
    let start = boundary(text, offsets.of(place.start));
    let marked = start..boundary(text, offsets.of(place.end)).max(start);
    let lines = lines(text);
    let here = lines.partition_point(|line| line.start <= start).saturating_sub(1);
    let first = here.saturating_sub(before as usize);
    let count = (here - first + 1 + after as usize).min(MAX_EXCERPT_LINES);
    let shown = lines.iter().skip(first).take(count).map(|line| cut(text, line, &marked)).collect();
    Some(Excerpt { first: number(first + 1), total: number(lines.len()), lines: shown })
}

fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// The nearest place at which a text can be cut, not after the given one.
fn boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

/// Where the lines of a text lie, without their ends.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let ends = *byte == b'\n' || *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
        if ends {
            let end =
                if *byte == b'\n' && at > start && bytes.get(at - 1) == Some(&b'\r') { at - 1 } else { at };
            lines.push(start..end);
            start = at + 1;
        }
    }
    lines.push(start..text.len());
    lines
}

/// A line in its three parts. Of a long one, what stands nearest to the place is kept.
fn cut(text: &str, line: &Range<usize>, marked: &Range<usize>) -> Line {
    let is_marked = marked.start <= line.end
        && line.start <= marked.end
        && !(marked.is_empty() && marked.start < line.start);
    let (start, end) = if is_marked {
        (marked.start.clamp(line.start, line.end), marked.end.clamp(line.start, line.end))
    } else {
        (line.end, line.end)
    };
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let half = MAX_SHOWN_LINE / 2;
    if is_marked {
        Line {
            before: tail(part(line.start..start), half),
            marked: head(part(start..end), MAX_SHOWN_LINE),
            after: head(part(end..line.end), half),
        }
    } else {
        Line { before: head(part(line.clone()), MAX_SHOWN_LINE), ..Line::default() }
    }
}

fn head(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((end, _)) => visible_source(text.get(..end).unwrap_or_default()) + "…",
        None => visible_source(text),
    }
}

fn tail(text: &str, limit: usize) -> String {
    match text.char_indices().rev().nth(limit) {
        Some((at, character)) => {
            String::from("…") + &visible_source(text.get(at + character.len_utf8()..).unwrap_or_default())
        }
        None => visible_source(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, what: &str) -> Span {
        let start = text.find(what).unwrap();
        Span { start: number(start), end: number(start + what.len()), line: 0, column: 0 }
    }

    fn shown(excerpt: &Excerpt) -> Vec<String> {
        excerpt.lines.iter().map(|line| format!("{}[{}]{}", line.before, line.marked, line.after)).collect()
    }

    #[test]
    fn the_lines_around_a_place_are_shown_with_the_place_marked() {
        let text = "one\r\ntwo\nthree <here/> and on\nfour\nfive";
        let found = excerpt(text.as_bytes(), place(text, "<here/>"), 1, 1).unwrap();
        assert_eq!((found.first, found.total), (2, 5));
        assert_eq!(shown(&found), ["two[]", "three [<here/>] and on", "four[]"]);
    }

    #[test]
    fn a_place_over_several_lines_is_marked_in_each() {
        let text = "a <x\n  y='1'\n/> b";
        let found = excerpt(text.as_bytes(), place(text, "<x\n  y='1'\n/>"), 3, 3).unwrap();
        assert_eq!(shown(&found), ["a [<x]", "[  y='1']", "[/>] b"]);
    }

    #[test]
    fn a_manifest_in_one_long_line_is_cut_around_the_place() {
        let text = "x".repeat(9_000) + "HERE" + &"y".repeat(9_000);
        let found = excerpt(text.as_bytes(), place(&text, "HERE"), 0, 0).unwrap();
        let line = &found.lines[0];
        let half = MAX_SHOWN_LINE / 2;
        assert_eq!(line.before, format!("…{}", "x".repeat(half)));
        assert_eq!(line.marked, "HERE");
        assert_eq!(line.after, format!("{}…", "y".repeat(half)));
    }

    #[test]
    fn what_acts_unseen_is_written_out() {
        let text = "a \u{202E}b";
        assert_eq!(shown(&excerpt(text.as_bytes(), Span::default(), 0, 0).unwrap()), ["[]a [U+202E]b"]);
    }

    #[test]
    fn a_place_of_another_file_and_utf_16_lead_nowhere_wrong() {
        let far = Span { start: 900, end: 999, line: 1, column: 1 };
        assert_eq!(shown(&excerpt("é".as_bytes(), far, 0, 0).unwrap()), ["é[]"]);
        let bytes: Vec<u8> = "<a>\n<b>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let second = Span { start: 8, end: 14, line: 2, column: 1 };
        assert_eq!(shown(&excerpt(&bytes, second, 0, 0).unwrap()), ["[<b>]"]);
    }
}
