//! The texts of one language, and how a message becomes a sentence.

use std::str::Chars;

use crate::{Arg, Message};

#[cfg(any(test, feature = "embedded"))]
use crate::Language;

/// Messages stand in messages two or three deep; anything deeper is broken data.
const MAX_DEPTH: u8 = 8;

/// How a number and a moment are written for the reader: `Intl` on a page, something plain in a native tool.
pub trait Formatter {
    /// A whole number, grouped by locale.
    fn number(&self, number: i64) -> String;
    /// A moment in milliseconds since 1970 UTC, in the reader's zone.
    fn time(&self, milliseconds: i64) -> String;
}

/// The texts of one language, or the first part of them: those of the frame and the catalog, with which a visit
/// begins.
///
/// Each part is a file in UTF-8: the first line is the fingerprint of the keys, then every key has a line.
/// In a line `{0}` is the first argument, `{0?one|other}` is `one` when the first argument is 1 and else `other`
/// (English and Dutch share that rule), and `\n`, `\\`, `\{`, `\}` and `\|` stand for those characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    file: String,
    /// Where each line starts, in bytes.
    lines: Vec<u32>,
}

impl Texts {
    /// Takes the first file of texts; None when it belongs to another build of the program, or is not such a file
    /// at all.
    #[must_use]
    pub fn parse(file: &str) -> Option<Self> {
        let texts = file.strip_prefix(crate::say::FINGERPRINT)?.strip_prefix('\n')?;
        Some(Self::from_lines(texts))
    }

    /// The same texts with those of the second file; None as in [`Texts::parse`].
    #[must_use]
    pub fn with_rest(&self, file: &str) -> Option<Self> {
        let texts = file.strip_prefix(crate::say::FINGERPRINT)?.strip_prefix('+')?;
        let file = [self.file.as_str(), texts].concat();
        Some(Self::from_lines(&file)).filter(Self::is_complete)
    }

    /// Whether every text of the language is here.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.lines.len() == crate::say::COUNT
    }

    /// The texts inside the program itself.
    #[cfg(any(test, feature = "embedded"))]
    #[must_use]
    pub fn embedded(language: Language) -> Self {
        let [first, rest] =
            texts_files(language).map(|file| file.split_once('\n').map_or("", |(_, texts)| texts));
        Self::from_lines(&[first, "\n", rest].concat())
    }

    pub(crate) fn from_lines(texts: &str) -> Self {
        let mut lines = Vec::new();
        let mut start = 0;
        for line in texts.split('\n') {
            lines.push(start);
            start += u32::try_from(line.len() + 1).unwrap_or(u32::MAX - start);
        }
        Self { file: texts.to_owned(), lines }
    }

    /// The sentence in this language. What is unknown (a key or argument of another build) is written visibly,
    /// as in `⟦17⟧`.
    #[must_use]
    pub fn write(&self, message: &Message, formatter: &dyn Formatter) -> String {
        let mut writer = Writer { texts: self, formatter, out: String::new() };
        writer.message(message, MAX_DEPTH);
        writer.out
    }

    fn line(&self, key: u16) -> Option<&str> {
        let start = usize::try_from(*self.lines.get(usize::from(key))?).ok()?;
        self.file.get(start..)?.split('\n').next()
    }
}

/// The two files of texts of a language, as a page fetches them: what it begins with, and the rest.
#[cfg(any(test, feature = "embedded"))]
#[must_use]
pub fn texts_files(language: Language) -> [&'static str; 2] {
    match language {
        Language::English => [
            include_str!(concat!(env!("OUT_DIR"), "/en.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/en-rest.txt")),
        ],
        Language::Dutch => [
            include_str!(concat!(env!("OUT_DIR"), "/nl.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/nl-rest.txt")),
        ],
    }
}

struct Writer<'a> {
    texts: &'a Texts,
    formatter: &'a dyn Formatter,
    out: String,
}

impl Writer<'_> {
    fn message(&mut self, message: &Message, depth: u8) {
        let line = if depth == 0 { None } else { self.texts.line(message.key) };
        match line {
            Some(line) => self.pattern(&mut line.chars(), message, true, depth),
            None => self.unknown(i64::from(message.key)),
        }
    }

    /// Writes up to the end of the line or of the plural form; a form that was not chosen is read and not written.
    fn pattern(&mut self, line: &mut Chars<'_>, message: &Message, chosen: bool, depth: u8) {
        while let Some(character) = line.next() {
            let literal = match character {
                '|' | '}' => return,
                '{' => {
                    self.placeholder(line, message, chosen, depth);
                    continue;
                }
                '\\' => match line.next() {
                    Some('n') => '\n',
                    Some(escaped) => escaped,
                    None => return,
                },
                literal => literal,
            };
            if chosen {
                self.out.push(literal);
            }
        }
    }

    fn placeholder(&mut self, line: &mut Chars<'_>, message: &Message, chosen: bool, depth: u8) {
        let number = line.next().and_then(|digit| digit.to_digit(10)).unwrap_or(u32::MAX);
        let argument = usize::try_from(number).ok().and_then(|index| message.args.get(index));
        if line.next() == Some('?') {
            let one = matches!(argument, Some(Arg::Number(1 | -1)));
            self.pattern(line, message, chosen && one, depth);
            self.pattern(line, message, chosen && !one, depth);
        } else if chosen {
            match argument {
                Some(Arg::Text(text)) => self.out.push_str(text),
                Some(Arg::Number(value)) => self.out.push_str(&self.formatter.number(*value)),
                Some(Arg::Time(value)) => self.out.push_str(&self.formatter.time(*value)),
                Some(Arg::Message(inner)) => self.message(inner, depth - 1),
                None => self.unknown(i64::from(number)),
            }
        }
    }

    fn unknown(&mut self, number: i64) {
        self.out.push('⟦');
        self.out.push_str(&self.formatter.number(number));
        self.out.push('⟧');
    }
}
