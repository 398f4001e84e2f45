//! The inside of a tag: its name and attributes, read strictly.

use super::parse::ProblemKind;
use crate::source::Place;

/// A name with at most one prefix, as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Name<'a> {
    pub whole: &'a str,
    /// Empty when there is none.
    pub prefix: &'a str,
    pub local: &'a str,
    /// Whether it is one ("QName", Namespaces in XML 1.0).
    pub is_sound: bool,
}

impl<'a> Name<'a> {
    /// The name at a place of a text: up to white space, to a sign that ends names, or to the end of the bytes.
    pub fn read(text: &'a str, bytes: &[u8], start: usize) -> Self {
        let mut end = start;
        let mut colon = None;
        let mut seen = 0;
        for byte in bytes.get(start..).unwrap_or_default() {
            let class = class(*byte);
            if class & ENDS_NAME != 0 {
                break;
            }
            if class & COLON != 0 {
                colon = colon.or(Some(end));
            }
            seen |= class;
            end += 1;
        }
        let whole = text.get(start..end).unwrap_or_default();
        let split = colon.and_then(|at| Some((text.get(start..at)?, text.get(at + 1..end)?)));
        let (prefix, local) = split.unwrap_or(("", whole));
        let begins = |at: usize| bytes.get(at).is_some_and(|byte| class(*byte) & LETTER != 0);
        // Nearly all names are of letters that take one byte.
        let is_plain = seen & !(LETTER | DIGIT | COLON) == 0
            && begins(start)
            && colon.is_none_or(|at| begins(at + 1) && local.bytes().all(|byte| byte != b':'));
        let is_sound = is_plain || is_name(prefix, local, colon.is_some());
        Self { whole, prefix, local, is_sound }
    }

    /// The prefix that an attribute of this name declares, empty for the default namespace; none when it declares none.
    pub fn declared_prefix(self) -> Option<&'a str> {
        match (self.prefix, self.local) {
            ("", "xmlns") => Some(""),
            ("xmlns", prefix) => Some(prefix),
            _ => None,
        }
    }
}

/// What a byte is in a document, as bits.
const SPACE: u16 = 1;
const LETTER: u16 = 2;
/// What may follow in a name: digits, hyphens and periods.
const DIGIT: u16 = 4;
const COLON: u16 = 8;
const ENDS_NAME: u16 = 16;
const LESS_THAN: u16 = 32;
pub(super) const AMPERSAND: u16 = 64;
/// White space that is another one once it is read: line ends and tabs.
const LINE_END_OR_TAB: u16 = 128;
pub(super) const RETURN: u16 = 256;
pub(super) const BRACKET: u16 = 512;
const OTHER: u16 = 1024;

static CLASSES: [u16; 256] = {
    let mut classes = [OTHER; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        if let Some((first, _)) = classes.split_at_mut(byte as usize + 1).0.split_last_mut() {
            *first = match byte {
                b' ' => SPACE | ENDS_NAME,
                b'\t' | b'\n' => SPACE | ENDS_NAME | LINE_END_OR_TAB,
                b'\r' => SPACE | ENDS_NAME | LINE_END_OR_TAB | RETURN,
                b'A'..=b'Z' | b'a'..=b'z' | b'_' => LETTER,
                b'0'..=b'9' | b'-' | b'.' => DIGIT,
                b':' => COLON,
                b'<' => ENDS_NAME | LESS_THAN,
                b'=' | b'"' | b'\'' | b'>' | b'/' => ENDS_NAME | OTHER,
                b'&' => AMPERSAND,
                b']' => BRACKET,
                _ => OTHER,
            };
        }
        byte += 1;
    }
    classes
};

/// All that white space is.
pub(super) const BLANK: u16 = SPACE | ENDS_NAME | LINE_END_OR_TAB | RETURN;

/// What a byte is.
#[inline(always)]
pub(super) fn class(byte: u8) -> u16 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(OTHER)
}

/// An attribute as written.
pub(super) struct RawAttribute<'a> {
    pub name: Name<'a>,
    pub name_at: Place,
    pub value: &'a str,
    /// Between the quotes.
    pub value_at: Place,
    /// The value holds neither references nor white space that is normalised.
    pub is_plain: bool,
}

/// An attribute, or the kind and place of a mistake.
pub(super) type Read<'a> = Result<RawAttribute<'a>, (ProblemKind<'a>, Place)>;

/// Reads attributes one after the other, and stops at the first mistake of the tag.
pub(super) struct Attributes<'a> {
    text: &'a str,
    /// The document up to where attributes may stand.
    bytes: &'a [u8],
    /// Offset in the document of the next byte.
    pub at: usize,
    pub failed: bool,
    /// White space is missing before the next attribute, which was told.
    joined: bool,
}

impl<'a> Attributes<'a> {
    /// Reads what stands in a document from one offset to another.
    pub fn new(text: &'a str, start: usize, end: usize) -> Self {
        Self {
            text,
            bytes: text.as_bytes().get(..end).unwrap_or_default(),
            at: start,
            failed: false,
            joined: false,
        }
    }

    /// Goes past white space; whether there was some.
    pub fn skip_space(&mut self) -> bool {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(|byte| is_space(*byte)) {
            self.at += 1;
        }
        self.at > start
    }

    /// What follows.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// The next attribute; `spaced` says whether white space stands before it.
    pub fn read(&mut self, spaced: bool) -> Read<'a> {
        let read = if spaced || self.joined {
            self.joined = false;
            self.attribute()
        } else {
            // Words after a quotation mark too many are no attributes.
            let name = Name::read(self.text, self.bytes, self.at);
            self.joined = name.is_sound && self.bytes.get(self.at + name.whole.len()) == Some(&b'=');
            Err((ProblemKind::NoSpaceBeforeAttribute, Place::new(self.at, self.at)))
        };
        // A `<` in a value is a mistake of the value alone, and a space that is missing one of no value: the attributes
        // after it can be read.
        let failed = |kind: &ProblemKind<'_>| !matches!(kind, ProblemKind::LessThanInAttribute(_));
        self.failed = !self.joined && read.as_ref().is_err_and(|(kind, _)| failed(kind));
        read
    }

    fn attribute(&mut self) -> Read<'a> {
        let name = Name::read(self.text, self.bytes, self.at);
        let name_at = Place::new(self.at, self.at + name.whole.len());
        self.at += name.whole.len();
        if !name.is_sound {
            let rest = self.text.get(self.at..self.bytes.len()).unwrap_or_default();
            let one = rest.chars().next().map_or(0, char::len_utf8);
            let at = if name.whole.is_empty() { Place::new(self.at, self.at + one) } else { name_at };
            return Err((ProblemKind::BadName(at.of(self.text)), at));
        }
        self.skip_space();
        if self.bytes.get(self.at) != Some(&b'=') {
            return Err((ProblemKind::AttributeWithoutValue(name.whole), name_at));
        }
        self.at += 1;
        self.skip_space();
        let quote = self.bytes.get(self.at).copied().filter(|byte| matches!(byte, b'"' | b'\''));
        let Some(quote) = quote else {
            return Err((ProblemKind::AttributeWithoutQuotes(name.whole), name_at));
        };
        self.at += 1;
        let start = self.at;
        let mut seen = 0;
        for byte in self.rest() {
            if *byte == quote {
                break;
            }
            seen |= class(*byte);
            self.at += 1;
        }
        let value_at = Place::new(start, self.at);
        if self.at >= self.bytes.len() {
            return Err((ProblemKind::AttributeWithoutQuotes(name.whole), name_at));
        }
        self.at += 1;
        let value = value_at.of(self.text);
        if seen & LESS_THAN != 0 {
            let start = start + value.bytes().take_while(|byte| *byte != b'<').count();
            return Err((ProblemKind::LessThanInAttribute(name.whole), Place::new(start, start + 1)));
        }
        let is_plain = seen & (AMPERSAND | LINE_END_OR_TAB) == 0;
        Ok(RawAttribute { name, name_at, value, value_at, is_plain })
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Read<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let spaced = self.skip_space();
        let is_done = self.failed || self.at >= self.bytes.len();
        (!is_done).then(|| self.read(spaced))
    }
}

/// White space of XML.
#[inline(always)]
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// Whether a name is one, with or without a colon between prefix and local name.
fn is_name(prefix: &str, local: &str, has_colon: bool) -> bool {
    is_part(local) && (!has_colon || is_part(prefix))
}

fn is_part(part: &str) -> bool {
    let mut characters = part.chars();
    let plain = |byte: u8| class(byte) & (LETTER | DIGIT) != 0;
    characters.next().is_some_and(is_name_start)
        && characters.all(|next| u8::try_from(next).is_ok_and(plain) || is_mark(next))
}

/// What a name may begin with, without the colon ("NameStartChar", Extensible Markup Language 1.0).
const fn is_name_start(character: char) -> bool {
    matches!(character, 'A'..='Z' | '_' | 'a'..='z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}' | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}'
        | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}' | '\u{3001}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

/// Letters and combining marks may follow in a name; their exact list changes nothing for manifests.
fn is_mark(character: char) -> bool {
    !character.is_ascii() && !character.is_whitespace() && !character.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(inside: &str) -> (Vec<(&str, &str)>, Option<ProblemKind<'_>>) {
        let mut found = Vec::new();
        let mut problem = None;
        for attribute in Attributes::new(inside, 0, inside.len()) {
            match attribute {
                Ok(attribute) => found.push((attribute.name.whole, attribute.value)),
                Err((kind, _)) => problem = Some(kind),
            }
        }
        (found, problem)
    }

    #[test]
    fn both_quotes_and_any_white_space_are_read() {
        let (found, problem) = read(" a = '1\"' \n xsi:b=\"2'\" ");
        assert_eq!(found, [("a", "1\""), ("xsi:b", "2'")]);
        assert_eq!(problem, None);
    }

    #[test]
    fn each_mistake_is_told_from_the_others() {
        assert_eq!(read(" a='1'b='2'").1, Some(ProblemKind::NoSpaceBeforeAttribute));
        assert_eq!(read(" a").1, Some(ProblemKind::AttributeWithoutValue("a")));
        assert_eq!(read(" a=1").1, Some(ProblemKind::AttributeWithoutQuotes("a")));
        assert_eq!(read(" a='1").1, Some(ProblemKind::AttributeWithoutQuotes("a")));
        assert_eq!(read(" 1a='1'").1, Some(ProblemKind::BadName("1a")));
        assert_eq!(read(" ='1'").1, Some(ProblemKind::BadName("=")));
        assert_eq!(read(" <b").1, Some(ProblemKind::BadName("<")));
    }

    #[test]
    fn a_less_than_sign_spoils_its_value_only() {
        let (found, problem) = read(" a='x<y' b='2'");
        assert_eq!(found, [("b", "2")]);
        assert_eq!(problem, Some(ProblemKind::LessThanInAttribute("a")));
    }

    #[test]
    fn a_space_that_is_missing_spoils_no_attribute() {
        let (found, problem) = read(" a='1'b='2' c='3'");
        assert_eq!(found, [("a", "1"), ("b", "2"), ("c", "3")]);
        assert_eq!(problem, Some(ProblemKind::NoSpaceBeforeAttribute));
        for quoted in [" a='1'='2' c='3'", " a='1'b'2' c='3'"] {
            assert_eq!(read(quoted).0, [("a", "1")], "{quoted}");
        }
    }

    #[test]
    fn names_have_at_most_one_prefix() {
        let is_name = |name: &str| Name::read(name, name.as_bytes(), 0).is_sound;
        for name in ["OfficeApp", "bt:Image", "_x-1.2", "größe", "Имя", "名前", "e\u{301}·1"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", ":a", "a:", "a:b:c", "-a", "1", "a:1", "é:", "a:é:b"] {
            assert!(!is_name(name), "{name}");
        }
    }
}
