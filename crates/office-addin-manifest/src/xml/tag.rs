//! The inside of a tag: its name and attributes, read strictly.

use super::parse::ProblemKind;
use crate::source::Place;

/// An attribute as written.
pub(super) struct RawAttribute<'a> {
    pub name: &'a str,
    pub name_at: Place,
    pub value: &'a str,
    /// Between the quotes.
    pub value_at: Place,
}

/// Reads attributes one after the other, and stops at the first mistake of the tag.
pub(super) struct Attributes<'a> {
    text: &'a str,
    /// The document up to the end of the tag.
    bytes: &'a [u8],
    /// Offset in the document of the next byte.
    at: usize,
    failed: bool,
}

impl<'a> Attributes<'a> {
    /// Reads what stands in a document between the end of a tag's name and the end of the tag.
    pub fn new(text: &'a str, start: usize, end: usize) -> Self {
        Self { text, bytes: text.as_bytes().get(..end).unwrap_or_default(), at: start, failed: false }
    }

    /// Goes on while bytes are of a kind; the place of those.
    fn take_while(&mut self, is_of_kind: impl Fn(u8) -> bool) -> Place {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(|byte| is_of_kind(*byte)) {
            self.at += 1;
        }
        Place::new(start, self.at)
    }

    fn skip_space(&mut self) -> bool {
        let space = self.take_while(is_space);
        space.end > space.start
    }

    /// The next attribute; `Err` with the kind and place of the mistake.
    fn read(&mut self) -> Result<RawAttribute<'a>, (ProblemKind<'a>, Place)> {
        let is_of_name = |byte| !is_space(byte) && !matches!(byte, b'=' | b'"' | b'\'' | b'<' | b'>' | b'/');
        let name_at = self.take_while(is_of_name);
        let name = name_at.of(self.text);
        if !is_name(name) {
            let rest = self.text.get(self.at..self.bytes.len()).unwrap_or_default();
            let one = rest.chars().next().map_or(0, char::len_utf8);
            let at = if name.is_empty() { Place::new(self.at, self.at + one) } else { name_at };
            return Err((ProblemKind::BadName(at.of(self.text)), at));
        }
        self.skip_space();
        if self.bytes.get(self.at) != Some(&b'=') {
            return Err((ProblemKind::AttributeWithoutValue(name), name_at));
        }
        self.at += 1;
        self.skip_space();
        let quote = self.bytes.get(self.at).copied().filter(|byte| matches!(byte, b'"' | b'\''));
        let Some(quote) = quote else { return Err((ProblemKind::AttributeWithoutQuotes(name), name_at)) };
        self.at += 1;
        let value_at = self.take_while(|byte| byte != quote);
        if self.at >= self.bytes.len() {
            return Err((ProblemKind::AttributeWithoutQuotes(name), name_at));
        }
        self.at += 1;
        let value = value_at.of(self.text);
        match value.bytes().position(|byte| byte == b'<') {
            Some(position) => {
                let start = value_at.start as usize + position;
                Err((ProblemKind::LessThanInAttribute(name), Place::new(start, start + 1)))
            }
            None => Ok(RawAttribute { name, name_at, value, value_at }),
        }
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Result<RawAttribute<'a>, (ProblemKind<'a>, Place)>;

    fn next(&mut self) -> Option<Self::Item> {
        let spaced = self.skip_space();
        if self.failed || self.at >= self.bytes.len() {
            return None;
        }
        let read = if spaced {
            self.read()
        } else {
            Err((ProblemKind::NoSpaceBeforeAttribute, Place::new(self.at, self.at)))
        };
        // A `<` in a value is a mistake of the value alone: the attributes after it can be read.
        self.failed = matches!(&read, Err((kind, _)) if !matches!(kind, ProblemKind::LessThanInAttribute(_)));
        Some(read)
    }
}

/// White space of XML.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// The name at the beginning of a text: up to white space or the end of the tag.
pub(super) fn leading_name(text: &str) -> &str {
    let length = text.bytes().take_while(|byte| !is_space(*byte) && !b"/><=\"'".contains(byte)).count();
    text.get(..length).unwrap_or_default()
}

/// Whether a text is a name with at most one prefix ("QName", Namespaces in XML 1.0).
pub(super) fn is_name(name: &str) -> bool {
    match colon(name) {
        None => is_part(name),
        Some(at) => {
            let (prefix, local) = split_name(name);
            at > 0 && is_part(prefix) && is_part(local)
        }
    }
}

fn is_part(part: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    // Nearly all names are of letters that take one byte.
    if let Some((first, rest)) = part.as_bytes().split_first()
        && (first.is_ascii_alphabetic() || *first == b'_')
        && rest.iter().fold(true, |all, byte| all & plain(*byte))
    {
        return true;
    }
    let mut characters = part.chars();
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

/// Prefix (empty when there is none) and local name.
pub(super) fn split_name(name: &str) -> (&str, &str) {
    let split = colon(name).and_then(|at| Some((name.get(..at)?, name.get(at + 1..)?)));
    split.unwrap_or(("", name))
}

/// Where the first colon is. Names are so short that looking at each byte is the fastest.
fn colon(name: &str) -> Option<usize> {
    name.bytes().position(|byte| byte == b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(inside: &str) -> (Vec<(&str, &str)>, Option<ProblemKind<'_>>) {
        let mut found = Vec::new();
        let mut problem = None;
        for attribute in Attributes::new(inside, 0, inside.len()) {
            match attribute {
                Ok(attribute) => found.push((attribute.name, attribute.value)),
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
    fn names_have_at_most_one_prefix() {
        for name in ["OfficeApp", "bt:Image", "_x-1.2", "größe", "Имя", "名前", "e\u{301}·1"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", ":a", "a:", "a:b:c", "-a", "1", "a b"] {
            assert!(!is_name(name), "{name}");
        }
    }
}
