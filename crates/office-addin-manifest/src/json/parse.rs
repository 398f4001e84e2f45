//! From text to tree, naming everything that is not JSON. Nothing here calls itself: depth costs no stack.

use super::tree::{Tree, Value, ValueKind};
use crate::limits::{MAX_DEPTH, MAX_FINDINGS, MAX_JSON_VALUES, MAX_TEXT_BYTES};
use crate::parts;
use crate::source::Place;
use sorting::sort_by_key;
use std::borrow::Cow;
use std::ops::ControlFlow;

/// One thing that keeps the document from being JSON, or from being read further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Problem<'a> {
    pub kind: ProblemKind<'a>,
    pub at: Place,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ProblemKind<'a> {
    TooDeep,
    TooManyValues,
    TextTooLong,
    TrailingComma,
    Comment,
    /// Something is still open at the end.
    CutOff,
    /// A sign that must stand here.
    Missing(&'static str),
    /// Something that is no value.
    NoValue,
    /// A line end or an escape that no text may hold.
    BadText,
    /// Text after the document.
    AfterEnd,
    /// A name that an object has twice, as written.
    DuplicateKey(&'a str),
}

/// What parsing gave.
pub(crate) struct Parsed<'a> {
    pub tree: Tree<'a>,
    pub problems: Vec<Problem<'a>>,
    /// The document is not whole: what seems missing may be there.
    pub broken: bool,
}

/// Parses a document; as much of it as can be read is in the tree.
pub(crate) fn parse(text: &str) -> Parsed<'_> {
    let parsed = Parsed { tree: Tree { text, ..Tree::default() }, problems: Vec::new(), broken: false };
    let mut parser = Parser { text, at: 0, ended: 0, parsed, open: Vec::new(), key: None };
    let mut expected = Expected::Value;
    while let ControlFlow::Continue(next) = parser.step(expected) {
        expected = next;
        // A file of nothing but mistakes is no manifest: what follows would not be told any more.
        if parser.parsed.problems.len() >= MAX_FINDINGS {
            parser.parsed.broken = true;
            break;
        }
    }
    parser.finish();
    parser.parsed
}

/// What may stand at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// A value: at the beginning, after `:` or after `,` in an array.
    Value,
    /// After `[`.
    ValueOrEnd,
    /// After `,` in an object.
    Key,
    /// After `{`.
    KeyOrEnd,
    /// After a value.
    CommaOrEnd,
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    /// Where the last value or sign ended, before white space.
    ended: usize,
    parsed: Parsed<'a>,
    /// Objects and arrays whose end has not come, outermost first.
    open: Vec<usize>,
    /// The name for the next value.
    key: Option<(Cow<'a, str>, Place)>,
}

type Step = ControlFlow<(), Expected>;

impl<'a> Parser<'a> {
    fn report(&mut self, kind: ProblemKind<'a>, at: Place) {
        // Past the limit nobody reads them, and a file of mistakes must not fill the memory.
        if self.parsed.problems.len() < MAX_FINDINGS {
            self.parsed.problems.push(Problem { kind, at });
        }
    }

    /// Ends the reading: what follows cannot be understood.
    fn stop<T>(&mut self, kind: ProblemKind<'a>, at: Place) -> ControlFlow<(), T> {
        self.report(kind, at);
        self.parsed.broken = true;
        ControlFlow::Break(())
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The place of the next character.
    fn here(&self) -> Place {
        let length = self.rest().chars().next().map_or(0, char::len_utf8);
        Place::new(self.at, self.at + length)
    }

    fn step(&mut self, expected: Expected) -> Step {
        self.ended = self.at;
        self.skip_space();
        let Some(next) = self.peek() else { return self.end_of_text(expected) };
        match (expected, next) {
            (Expected::ValueOrEnd, b']') | (Expected::KeyOrEnd, b'}') => self.close(),
            (Expected::Value | Expected::ValueOrEnd, _) => self.value(next),
            (Expected::Key | Expected::KeyOrEnd, b'"') => self.key(),
            (Expected::Key | Expected::KeyOrEnd, _) => self.stop(ProblemKind::Missing("\"…\""), self.here()),
            (Expected::CommaOrEnd, _) => self.after_value(next),
        }
    }

    fn end_of_text(&mut self, expected: Expected) -> Step {
        if self.open.is_empty() && expected == Expected::CommaOrEnd {
            return ControlFlow::Break(());
        }
        let opened = self.open.last().and_then(|index| self.parsed.tree.values.get(*index));
        let at = opened.map_or(self.here(), |value| Place { start: value.at.start, end: value.at.start + 1 });
        self.stop(ProblemKind::CutOff, at)
    }

    fn after_value(&mut self, next: u8) -> Step {
        let Some(innermost) = self.open.last().and_then(|index| self.parsed.tree.values.get(*index)) else {
            let end = self.text.trim_end().len();
            return self.stop(ProblemKind::AfterEnd, Place::new(self.at, end));
        };
        let is_object = innermost.kind == ValueKind::Object;
        let end = if is_object { b'}' } else { b']' };
        match next {
            b',' => {
                let comma = self.here();
                self.at += 1;
                self.skip_space();
                if self.peek() == Some(end) {
                    self.report(ProblemKind::TrailingComma, comma);
                    return self.close();
                }
            }
            _ if next == end => return self.close(),
            // A value where a comma should be: the comma was forgotten, and all else can be read.
            b'"' | b'{' | b'[' => {
                self.report(ProblemKind::Missing(","), Place::new(self.ended, self.ended));
            }
            _ => {
                return self
                    .stop(ProblemKind::Missing(if is_object { ", / }" } else { ", / ]" }), self.here());
            }
        }
        ControlFlow::Continue(if is_object { Expected::Key } else { Expected::Value })
    }

    fn value(&mut self, next: u8) -> Step {
        if self.parsed.tree.values.len() >= MAX_JSON_VALUES {
            return self.stop(ProblemKind::TooManyValues, self.here());
        }
        let start = self.at;
        match next {
            b'{' => self.open(ValueKind::Object),
            b'[' => self.open(ValueKind::Array),
            b'"' => {
                let text = self.string()?;
                self.push(ValueKind::Text(text), start);
                ControlFlow::Continue(Expected::CommaOrEnd)
            }
            _ => self.word(start),
        }
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self, start: usize) -> Step {
        let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-._".contains(byte);
        let length = self.rest().bytes().take_while(is_word).count();
        let word = self.rest().get(..length).unwrap_or_default();
        let kind = match word {
            "true" => ValueKind::Boolean(true),
            "false" => ValueKind::Boolean(false),
            "null" => ValueKind::Null,
            _ if is_number(word) => ValueKind::Number,
            "" => return self.stop(ProblemKind::NoValue, self.here()),
            _ => return self.stop(ProblemKind::NoValue, Place::new(start, start + length)),
        };
        self.at += length;
        self.push(kind, start);
        ControlFlow::Continue(Expected::CommaOrEnd)
    }

    fn push(&mut self, kind: ValueKind<'a>, start: usize) {
        let next = self.parsed.tree.values.len() + 1;
        let at = Place::new(start, self.at);
        let parent = self.open.last().copied();
        self.parsed.tree.values.push(Value { kind, at, key: self.key.take(), parent, next });
    }

    fn open(&mut self, kind: ValueKind<'a>) -> Step {
        if self.open.len() >= MAX_DEPTH {
            return self.stop(ProblemKind::TooDeep, self.here());
        }
        let expected = if kind == ValueKind::Object { Expected::KeyOrEnd } else { Expected::ValueOrEnd };
        let start = self.at;
        self.at += 1;
        let index = self.parsed.tree.values.len();
        self.push(kind, start);
        self.open.push(index);
        ControlFlow::Continue(expected)
    }

    fn close(&mut self) -> Step {
        self.at += 1;
        self.close_innermost();
        ControlFlow::Continue(Expected::CommaOrEnd)
    }

    fn close_innermost(&mut self) {
        let end = self.parsed.tree.values.len();
        let at = self.at;
        let Some(index) = self.open.pop() else { return };
        if let Some(value) = self.parsed.tree.values.get_mut(index) {
            value.next = end;
            value.at = Place { start: value.at.start, end: Place::new(at, at).end };
        }
        self.check_keys(index);
    }

    /// Names each name that an object has twice.
    fn check_keys(&mut self, index: usize) {
        let Some(node) = self.parsed.tree.node(index).filter(|node| *node.kind() == ValueKind::Object) else {
            return;
        };
        let mut keys: Vec<_> = node.children().map(|child| (child.key(), child.key_at())).collect();
        sort_by_key(&mut keys, |key| *key);
        let same = keys.windows(2).filter_map(|pair| match pair {
            [one, other] if one.0 == other.0 => Some(other.1),
            _ => None,
        });
        let twice: Vec<Place> = same.collect();
        for at in twice {
            self.report(ProblemKind::DuplicateKey(at.of(self.text)), at);
        }
    }

    fn key(&mut self) -> Step {
        let start = self.at;
        let key = self.string()?;
        self.key = Some((key, Place::new(start + 1, self.at - 1)));
        self.skip_space();
        if self.peek() != Some(b':') {
            return self.stop(ProblemKind::Missing(":"), self.here());
        }
        self.at += 1;
        ControlFlow::Continue(Expected::Value)
    }

    /// A text from its first quote; stops after the last one.
    fn string(&mut self) -> ControlFlow<(), Cow<'a, str>> {
        let start = self.at + 1;
        let mut end = start;
        let mut plain = true;
        loop {
            match self.text.as_bytes().get(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    plain = false;
                    end += 2;
                }
                // The quote at the end is missing: what follows would be read as text.
                Some(b'\n' | b'\r') => return self.stop(ProblemKind::BadText, Place::new(self.at, end)),
                Some(byte) => {
                    plain &= *byte >= b' ';
                    end += 1;
                }
                None => return self.stop(ProblemKind::CutOff, self.here()),
            }
        }
        self.at = end + 1;
        let raw = Place::new(start, end);
        if end - start > MAX_TEXT_BYTES {
            return self.stop(ProblemKind::TextTooLong, raw);
        }
        if plain {
            return ControlFlow::Continue(Cow::Borrowed(raw.of(self.text)));
        }
        let (text, sound) = unescape(raw.of(self.text));
        if !sound {
            self.report(ProblemKind::BadText, raw);
        }
        ControlFlow::Continue(Cow::Owned(text))
    }

    /// Skips white space, and comments after naming them.
    fn skip_space(&mut self) {
        loop {
            self.at +=
                self.rest().bytes().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count();
            let rest = self.rest();
            let length = if rest.starts_with("//") {
                rest.find(['\r', '\n']).unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                parts::find(rest, "*/").map_or(rest.len(), |end| end + 2)
            } else {
                return;
            };
            self.report(ProblemKind::Comment, Place::new(self.at, self.at + length));
            self.at += length;
        }
    }

    /// Closes what is still open at the end of the document.
    fn finish(&mut self) {
        while !self.open.is_empty() {
            self.close_innermost();
        }
    }
}

/// Resolves escapes; whether every one of them is known and no control character stands in the text.
fn unescape(raw: &str) -> (String, bool) {
    let mut text = String::with_capacity(raw.len());
    let mut sound = true;
    let mut characters = raw.chars();
    while let Some(character) = characters.next() {
        sound &= character >= ' ';
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some(escaped @ ('"' | '\\' | '/')) => text.push(escaped),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{C}'),
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('u') => {
                let character = unicode(&mut characters);
                sound &= character.is_some();
                text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            _ => sound = false,
        }
    }
    (text, sound)
}

/// The character of `\uXXXX`, or of two of them that are halves; `None` when it is not one.
fn unicode(characters: &mut std::str::Chars<'_>) -> Option<char> {
    let first = unit(characters)?;
    if !(0xD800..0xDC00).contains(&first) {
        return char::from_u32(first);
    }
    let mut ahead = characters.clone();
    if (ahead.next(), ahead.next()) != (Some('\\'), Some('u')) {
        return None;
    }
    let second = unit(&mut ahead).filter(|unit| (0xDC00..0xE000).contains(unit))?;
    *characters = ahead;
    char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
}

fn unit(characters: &mut std::str::Chars<'_>) -> Option<u32> {
    (0..4).try_fold(0, |value, _| Some(value * 16 + characters.next()?.to_digit(16)?))
}

/// Whether a word is a number of JSON (RFC 8259, 6).
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let word = word.strip_prefix('-').unwrap_or(word);
    let (number, exponent) = match word.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        None => (word, "0"),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && digits(fraction) && digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<(ProblemKind<'_>, &str)> {
        parse(text).problems.into_iter().map(|problem| (problem.kind, problem.at.of(text))).collect()
    }

    #[test]
    fn values_know_their_names_places_and_neighbours() {
        let text = r#" {"a": [1, {"b": "x\n\u00e9\uD83D\uDE00"}], "c": true, "d": null} "#;
        let parsed = parse(text);
        assert_eq!(parsed.problems, []);
        let root = parsed.tree.root().unwrap();
        assert_eq!(root.children().map(|child| child.key()).collect::<Vec<_>>(), ["a", "c", "d"]);
        let inner = root.list("a").nth(1).unwrap();
        assert_eq!(inner.text("b"), "x\né😀");
        assert_eq!(inner.at().of(text), r#"{"b": "x\n\u00e9\uD83D\uDE00"}"#);
        assert_eq!(inner.get("b").unwrap().key_at().of(text), "b");
        assert_eq!(*root.get("c").unwrap().kind(), ValueKind::Boolean(true));
        assert_eq!(root.descendants().count(), 6);
    }

    #[test]
    fn slips_that_have_one_meaning_are_named_and_read_on() {
        assert_eq!(problems(r#"{"a": [1, 2,], "b": 3,}"#), [(ProblemKind::TrailingComma, ","); 2]);
        assert_eq!(
            problems("// x\n{} /* y */"),
            [(ProblemKind::Comment, "// x"), (ProblemKind::Comment, "/* y */")]
        );
        assert_eq!(problems(r#"{"a": "b" "c": "d"}"#), [(ProblemKind::Missing(","), "")]);
        assert_eq!(parse(r#"{"a": "b" "c": "d"}"#).tree.root().unwrap().text("c"), "d");
    }

    #[test]
    fn a_name_that_stands_twice_is_named_at_the_second_place() {
        let text = r#"{"a": 1, "b": {"a": 2}, "\u0061": 3}"#;
        assert_eq!(problems(text), [(ProblemKind::DuplicateKey("\\u0061"), "\\u0061")]);
    }

    #[test]
    fn what_is_cut_off_points_at_what_is_still_open() {
        assert_eq!(problems(r#"{"a": [1, 2"#), [(ProblemKind::CutOff, "[")]);
        assert_eq!(problems(r#"{"a": "x"#), [(ProblemKind::CutOff, "\"")]);
        assert_eq!(problems(""), [(ProblemKind::CutOff, "")]);
    }

    #[test]
    fn what_cannot_be_understood_ends_the_reading_with_what_was_read() {
        let text = r#"{"a": "x", "b": oops, "c": 1}"#;
        assert_eq!(problems(text), [(ProblemKind::NoValue, "oops")]);
        assert_eq!(parse(text).tree.root().unwrap().text("a"), "x");
        assert_eq!(problems("{'a': 1}"), [(ProblemKind::Missing("\"…\""), "'")]);
        assert_eq!(problems(r#"{"a" 1}"#), [(ProblemKind::Missing(":"), "1")]);
        assert_eq!(problems("{} {}"), [(ProblemKind::AfterEnd, "{}")]);
        assert_eq!(problems("[1 2]"), [(ProblemKind::Missing(", / ]"), "2")]);
        assert_eq!(problems("[\"a\n\"]"), [(ProblemKind::BadText, "\"a")]);
    }

    #[test]
    fn escapes_and_numbers_follow_the_standard() {
        for text in [r#"["\x"]"#, r#"["\u12"]"#, r#"["\uD83D"]"#, "[\"\t\"]"] {
            assert_eq!(parse(text).problems.len(), 1, "{text}");
        }
        for number in ["0", "-1.5e+10", "1E400", "12"] {
            assert!(is_number(number), "{number}");
        }
        for word in ["01", "1.", ".5", "+1", "1e", "-", "NaN", "0x1"] {
            assert!(!is_number(word), "{word}");
        }
    }

    #[test]
    fn depth_and_values_are_read_up_to_the_limit_and_refused_one_past_it() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(parse(&nested(MAX_DEPTH)).problems, []);
        assert_eq!(parse(&nested(MAX_DEPTH + 1)).problems[0].kind, ProblemKind::TooDeep);
        let list = |count: usize| format!("[{}0]", "0,".repeat(count - 2));
        assert_eq!(parse(&list(MAX_JSON_VALUES)).problems, []);
        assert_eq!(parse(&list(MAX_JSON_VALUES + 1)).problems[0].kind, ProblemKind::TooManyValues);
        let text = |length: usize| format!("[\"{}\"]", "x".repeat(length));
        assert_eq!(parse(&text(MAX_TEXT_BYTES)).problems, []);
        assert_eq!(parse(&text(MAX_TEXT_BYTES + 1)).problems[0].kind, ProblemKind::TextTooLong);
    }
}
