//! Builds the replacements that repair a finding. Each is built from what the text says letter by letter: where a
//! value is written with references or escapes there is no fix, as the letters to change cannot be told.

use crate::parts::stands_at;
use crate::report::Replacement;
use crate::source::Place;

/// Where a value stands letter by letter, without the white space or the quotation marks around it; `None` when it is
/// written in another way.
pub(super) fn letters(document: &str, at: Place, value: &str) -> Option<Place> {
    let raw = at.of(document);
    let blank = raw.len() - raw.trim_start().len();
    // After the white space that is no part of it, or after a quotation mark.
    let before = [0, blank, 1].into_iter().find(|before| stands_at(raw, value, *before))?;
    let (start, after) = (at.start as usize + before, raw.get(before + value.len()..)?);
    let quoted = (before, after) == (1, "\"") && raw.starts_with('"');
    let alone = !value.is_empty() && (quoted || before <= blank && after.trim().is_empty());
    alone.then(|| Place::new(start, start + value.len()))
}

/// Writes another value where one stands letter by letter.
pub(super) fn replace(document: &str, at: Place, value: &str, by: &str) -> Vec<Replacement> {
    letters(document, at, value).into_iter().map(|letters| (letters, by.to_owned())).collect()
}

/// Writes something before a value.
pub(super) fn put_before(document: &str, at: Place, value: &str, text: &str) -> Vec<Replacement> {
    let start = letters(document, at, value).map(|letters| Place { end: letters.start, ..letters });
    start.into_iter().map(|start| (start, text.to_owned())).collect()
}

/// Writes something after a value.
pub(super) fn put_after(document: &str, at: Place, value: &str, text: &str) -> Vec<Replacement> {
    let end = letters(document, at, value).map(|letters| Place { start: letters.end, ..letters });
    end.into_iter().map(|end| (end, text.to_owned())).collect()
}

/// Takes the end of a value away, from a number of bytes on.
pub(super) fn cut(document: &str, at: Place, value: &str, from: usize) -> Vec<Replacement> {
    let rest = letters(document, at, value).map(|letters| Place {
        start: Place::new(letters.start as usize + from, 0).start.min(letters.end),
        ..letters
    });
    rest.into_iter().map(|rest| (rest, String::new())).collect()
}

/// Writes one of some words where its capitals, or the white space around it, are wrong. `exact` says that no white
/// space may stand around it.
pub(super) fn tidy(document: &str, at: Place, value: &str, words: &[&str], exact: bool) -> Vec<Replacement> {
    let value = value.trim();
    let Some(word) = words.iter().find(|word| word.eq_ignore_ascii_case(value)) else { return Vec::new() };
    let Some(letters) = letters(document, at, value) else { return Vec::new() };
    let mut fix = Vec::new();
    if exact && at.start < letters.start {
        fix.push((Place { end: letters.start, ..at }, String::new()));
    }
    if *word != value {
        fix.push((letters, (*word).to_owned()));
    }
    if exact && letters.end < at.end {
        fix.push((Place { start: letters.end, ..at }, String::new()));
    }
    fix
}

/// Takes away what stands before a place, where it is only white space.
pub(super) fn blank_before(document: &str, at: Place) -> Vec<Replacement> {
    let before = Place { start: 0, end: at.start };
    let blank = before.of(document).trim().is_empty();
    blank.then(|| (before, String::new())).into_iter().collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A document after replacements in their order.
    pub fn done(document: &str, fix: &[Replacement]) -> String {
        let mut text = document.to_owned();
        for (at, by) in fix.iter().rev() {
            text.replace_range(at.start as usize..at.end as usize, by);
        }
        text
    }

    #[test]
    fn a_value_is_changed_only_where_it_is_written_letter_by_letter() {
        let whole = |text: &str| Place::new(0, text.len());
        let letters =
            |text: &str, value: &str| letters(text, whole(text), value).map(|at| (at.start, at.end));
        assert_eq!(letters("\r\n a.b\r\n", "a.b"), Some((3, 6)));
        assert_eq!(letters("\"a.b\"", "a.b"), Some((1, 4)));
        assert_eq!(letters("a&amp;b", "a&b"), None);
        assert_eq!(letters("<!-- a.b -->", "a.b"), None);
        assert_eq!(letters(" ", ""), None);
        assert_eq!(done("a/b", &cut("a/b", whole("a/b"), "a/b", 1)), "a");
        assert_eq!(done(" b ", &put_before(" b ", whole(" b "), "b", "a")), " ab ");
        assert_eq!(done(" b ", &put_after(" b ", whole(" b "), "b", "c")), " bc ");
        assert_eq!(done(" Ab ", &tidy(" Ab ", whole(" Ab "), " Ab ", &["AB"], true)), "AB");
        assert_eq!(done(" Ab ", &tidy(" Ab ", whole(" Ab "), " Ab ", &["AB"], false)), " AB ");
        assert_eq!(tidy("x", whole("x"), "x", &["AB"], false), []);
        assert_eq!(done("b", &replace("b", whole("b"), "b", "c")), "c");
    }
}
