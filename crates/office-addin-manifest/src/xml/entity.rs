//! References in text and attribute values: the five that XML knows, and characters by number. No others exist,
//! because no document type is read.

use super::parse::ProblemKind;
use crate::source::Place;

/// Where a value stands decides what white space in it means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Text,
    Attribute,
}

/// The value of a raw text: references resolved, line ends (and, in an attribute, all white space) normalised.
///
/// What is no reference stays as it is written and is reported.
pub(super) fn decode<'a>(
    raw: &'a str,
    at: usize,
    within: Within,
    report: &mut dyn FnMut(ProblemKind<'a>, Place),
) -> String {
    let in_attribute = within == Within::Attribute;
    let special =
        |byte: &u8| (*byte == b'&') | (*byte == b'\r') | in_attribute & ((*byte == b'\n') | (*byte == b'\t'));
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(position) = rest.as_bytes().iter().position(special) {
        let (before, found) = rest.split_at(position);
        value.push_str(before);
        let here = at + (raw.len() - found.len());
        rest = if found.starts_with('&') {
            reference(found, here, &mut value, report)
        } else {
            value.push(if within == Within::Attribute { ' ' } else { '\n' });
            found.strip_prefix("\r\n").or_else(|| found.get(1..)).unwrap_or_default()
        };
    }
    value.push_str(rest);
    value
}

/// Resolves the reference that a text begins with; the text after it.
fn reference<'a>(
    found: &'a str,
    here: usize,
    value: &mut String,
    report: &mut dyn FnMut(ProblemKind<'a>, Place),
) -> &'a str {
    let after = found.get(1..).unwrap_or_default();
    let length = after.bytes().take_while(|byte| is_of_name(*byte)).count();
    let name = after.get(..length).filter(|_| after.as_bytes().get(length) == Some(&b';'));
    let Some(name) = name.filter(|name| !matches!(*name, "" | "#")) else {
        report(ProblemKind::LoneAmpersand, Place::new(here, here + 1));
        value.push('&');
        return after;
    };
    let at = Place::new(here, here + name.len() + 2);
    match resolve(name) {
        Some(character) => value.push(character),
        None => {
            let problem = if name.starts_with('#') {
                ProblemKind::ForbiddenReference(name)
            } else {
                ProblemKind::UnknownEntity(name)
            };
            report(problem, at);
            value.push(char::REPLACEMENT_CHARACTER);
        }
    }
    after.get(name.len() + 1..).unwrap_or_default()
}

/// Whether a byte may stand between `&` and `;`.
fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || b"#_-.:".contains(&byte)
}

fn resolve(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix('x') {
                // `from_str_radix` would take a sign.
                Some(digits) if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                    u32::from_str_radix(digits, 16)
                }
                None if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse(),
                _ => return None,
            };
            char::from_u32(code.ok()?).filter(|character| is_allowed(*character))
        }
    }
}

/// Whether a character may stand in an XML document ("Char", Extensible Markup Language 1.0).
pub(super) fn is_allowed(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &'static str, within: Within) -> (String, Vec<(ProblemKind<'static>, Place)>) {
        let mut problems = Vec::new();
        let value = decode(raw, 100, within, &mut |kind, at| problems.push((kind, at)));
        (value, problems)
    }

    #[test]
    fn known_references_and_numbers_are_resolved() {
        let (value, problems) = read("a &amp;&lt;&gt;&quot;&apos; &#233;&#xE9;&#x1F44D;", Within::Text);
        assert_eq!(value, "a &<>\"' éé👍");
        assert_eq!(problems, []);
    }

    #[test]
    fn white_space_is_normalised_in_an_attribute_unless_it_is_written_as_a_number() {
        assert_eq!(read("a\r\nb\tc\rd", Within::Attribute).0, "a b c d");
        assert_eq!(read("a\r\nb\tc\rd", Within::Text).0, "a\nb\tc\nd");
        assert_eq!(read("a&#9;b&#10;c", Within::Attribute).0, "a\tb\nc");
    }

    #[test]
    fn each_wrong_reference_is_named_with_its_place() {
        let (value, problems) = read("a & b &nbsp; &#0; &#x110000; &#+1;", Within::Text);
        assert_eq!(value, "a & b \u{FFFD} \u{FFFD} \u{FFFD} &#+1;");
        let expected = [
            (ProblemKind::LoneAmpersand, Place::new(102, 103)),
            (ProblemKind::UnknownEntity("nbsp"), Place::new(106, 112)),
            (ProblemKind::ForbiddenReference("#0"), Place::new(113, 117)),
            (ProblemKind::ForbiddenReference("#x110000"), Place::new(118, 128)),
            (ProblemKind::LoneAmpersand, Place::new(129, 130)),
        ];
        assert_eq!(problems, expected);
    }
}
