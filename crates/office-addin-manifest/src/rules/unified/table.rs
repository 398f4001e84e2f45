//! The table of properties: what each object of a unified manifest holds, by version (JSON schemas of the unified
//! manifest 1.17 to 1.30 and of the developer preview). It is text, as that is a fraction of the size of anything
//! that is compiled.
//!
//! `#Name` begins an object; one line is one property: `name kind`, or `name! kind` when it is required. A version
//! range may stand before it: `-23`, `24-30`, `31-`, where 31 is the developer preview. `one>other` is what `other`
//! must be besides where `one` is present. Objects take no other properties, except after `~open`; `~some` asks for
//! at least one (for the extension itself rule U010 asks), and `~a,!b|c=x` for one of several combinations: `a` without `b`, or a `c` that is `x`.
//!
//! Kinds: `s` text, `e one two` one of some texts, `n` number, `n= 1 2` one of some numbers, `i` whole number, `b`
//! boolean, `b?` and `n?` with null, `o:Name` object, `a` array, followed by the kind of what it holds. A length or
//! range follows as `1..64`, for arrays then `u` when no two items may be the same, for texts `/` and the form.

use std::rc::Rc;
use std::sync::OnceLock;

/// The number that stands for the developer preview.
pub(super) const PREVIEW: u8 = 31;

const TABLE: &str = include_str!("properties.txt");

/// Name and lines of each object. Cut apart once: every object of a manifest asks.
static OBJECTS: OnceLock<Vec<(&str, &str)>> = OnceLock::new();

/// The table as one version of the manifest reads it.
pub(super) struct Table {
    version: u8,
    /// Name and contents of the objects that were asked for: a manifest has many of few.
    known: Vec<(&'static str, Rc<Object>)>,
}

/// What an object holds.
#[derive(Debug, Default)]
pub(super) struct Object {
    /// Other properties are taken too.
    pub is_open: bool,
    /// At least one property must be there.
    pub needs_some: bool,
    /// Combinations of properties, of each of which one must be there.
    pub combinations: Vec<&'static str>,
    pub properties: Vec<Property>,
}

/// A property of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Property {
    pub name: &'static str,
    pub required: bool,
    /// The property beside which this holds instead of an earlier line of the same name; empty when it always does.
    pub beside: &'static str,
    pub kind: &'static str,
}

impl Table {
    /// The table for `1.n` of the manifest, or for [`PREVIEW`].
    pub fn new(version: u8) -> Self {
        Self { version, known: Vec::new() }
    }

    /// What an object holds in this version.
    pub fn object(&mut self, name: &str) -> Rc<Object> {
        if let Some((_, object)) = self.known.iter().find(|(known, _)| *known == name) {
            return Rc::clone(object);
        }
        let objects =
            OBJECTS.get_or_init(|| TABLE.split('#').filter_map(|object| object.split_once('\n')).collect());
        let mut object = Object::default();
        let (name, lines) = objects.iter().find(|(known, _)| *known == name).copied().unwrap_or_default();
        lines.lines().for_each(|line| object.add(line, self.version));
        let object = Rc::new(object);
        self.known.push((name, Rc::clone(&object)));
        object
    }
}

impl Object {
    /// Adds a line, where the version has it.
    fn add(&mut self, line: &'static str, version: u8) {
        let Some(line) = of_version(line, version) else { return };
        match line.strip_prefix('~') {
            Some("open") => self.is_open = true,
            Some("some") => self.needs_some = true,
            Some(combinations) => self.combinations.push(combinations),
            None => {
                let (name, kind) = line.split_once(' ').unwrap_or_default();
                let (beside, name) = name.split_once('>').unwrap_or(("", name));
                let required = name.ends_with('!');
                self.properties.push(Property { name: name.trim_end_matches('!'), required, beside, kind });
            }
        }
    }
}

/// A line without its range of versions; `None` when the version is not in it.
fn of_version(line: &'static str, version: u8) -> Option<&'static str> {
    if !line.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        return Some(line);
    }
    let (range, rest) = line.split_once(' ')?;
    let (first, last) = range.split_once('-')?;
    let (from, to) = (first.parse().unwrap_or(0), last.parse().unwrap_or(PREVIEW));
    (from..=to).contains(&version).then_some(rest)
}

/// The length or range at the beginning of a kind, such as `1..64`; what is not given is no limit.
pub(super) fn range(kind: &str) -> (u32, u32) {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let Some((least, most)) = kind.split_once("..") else { return (0, u32::MAX) };
    let most = most.get(..digits(most)).unwrap_or_default();
    (least.parse().unwrap_or(0), most.parse().unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(version: u8, object: &str, name: &str) -> Option<Property> {
        let object = Table::new(version).object(object);
        object.properties.iter().find(|property| property.name == name).copied()
    }

    #[test]
    fn limits_change_with_the_version() {
        let actions = |version| property(version, "Runtime", "actions").unwrap().kind;
        assert_eq!((actions(23), actions(24)), ("a1..20 o:Action", "a1..150 o:Action"));
        let full = |version| property(version, "Name", "full").unwrap().required;
        assert_eq!([17, 19, 20, 30, PREVIEW].map(full), [true, true, false, false, true]);
        assert!(property(30, "Extension", "appDeeplinks").is_none());
        assert!(property(PREVIEW, "Extension", "appDeeplinks").is_some());
    }

    #[test]
    fn every_object_that_is_named_is_there_once() {
        Table::new(30).object("Root");
        let objects = OBJECTS.get().unwrap();
        for (index, (name, lines)) in objects.iter().enumerate() {
            assert!(objects.iter().skip(index + 1).all(|(other, _)| name != other), "{name}");
            for named in lines.split("o:").skip(1).filter_map(|rest| rest.lines().next()) {
                assert!(objects.iter().any(|(known, _)| *known == named), "{named}");
            }
            let understood =
                |line: &'static str| (17..=PREVIEW).any(|version| of_version(line, version).is_some());
            assert!(lines.lines().all(understood), "{name}");
            // The check counts what it has met in the bits of a number.
            assert!(Table::new(PREVIEW).object(name).properties.len() <= 64, "{name}");
        }
    }

    #[test]
    fn ranges_are_read_with_either_end_open() {
        assert_eq!(range("1..64/g"), (1, 64));
        assert_eq!(range("..5u o:A"), (0, 5));
        assert_eq!(range("3.. s..9"), (3, u32::MAX));
        assert_eq!(range("/g"), (0, u32::MAX));
    }
}
