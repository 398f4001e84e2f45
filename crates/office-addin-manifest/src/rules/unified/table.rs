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

/// The number that stands for the developer preview.
pub(super) const PREVIEW: u8 = 31;

const TABLE: &str = include_str!("properties.txt");

/// The table as one version of the manifest reads it.
pub(super) struct Table {
    version: u8,
    /// Name and lines of each object.
    objects: Vec<(&'static str, &'static str)>,
}

/// One line of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Other properties are taken too.
    Open,
    /// At least one property must be there.
    Some,
    /// One of several combinations of properties must be there.
    Combination(&'static str),
    Property(Property),
}

/// A property of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Property {
    pub name: &'static str,
    pub required: bool,
    /// The property beside which this holds; empty when it always does.
    pub beside: &'static str,
    pub kind: &'static str,
}

impl Table {
    /// The table for `1.n` of the manifest, or for [`PREVIEW`].
    pub fn new(version: u8) -> Self {
        let objects = TABLE.split('#').filter_map(|object| object.split_once('\n'));
        Self { version, objects: objects.collect() }
    }

    /// The lines of an object that this version has.
    pub fn lines(&self, object: &str) -> impl Iterator<Item = Line> + Clone {
        let found = self.objects.iter().find(|(name, _)| *name == object);
        let version = self.version;
        found.map_or("", |(_, lines)| lines).lines().filter_map(move |line| parse(line, version))
    }
}

fn parse(line: &'static str, version: u8) -> Option<Line> {
    let mut rest = line;
    if line.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        let (range, after) = line.split_once(' ')?;
        let (first, last) = range.split_once('-')?;
        let from = first.parse().unwrap_or(0);
        let to = last.parse().unwrap_or(PREVIEW);
        if !(from..=to).contains(&version) {
            return None;
        }
        rest = after;
    }
    if let Some(rest) = rest.strip_prefix('~') {
        return Some(match rest {
            "open" => Line::Open,
            "some" => Line::Some,
            combinations => Line::Combination(combinations),
        });
    }
    let (name, kind) = rest.split_once(' ')?;
    let (beside, name) = name.split_once('>').unwrap_or(("", name));
    let required = name.ends_with('!');
    Some(Line::Property(Property { name: name.trim_end_matches('!'), required, beside, kind }))
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

    fn property(table: &Table, object: &str, name: &str) -> Option<Property> {
        table.lines(object).find_map(|line| match line {
            Line::Property(property) if property.name == name && property.beside.is_empty() => Some(property),
            _ => None,
        })
    }

    #[test]
    fn limits_change_with_the_version() {
        let actions = |version| property(&Table::new(version), "Runtime", "actions").unwrap().kind;
        assert_eq!((actions(23), actions(24)), ("a1..20 o:Action", "a1..150 o:Action"));
        let full = |version| property(&Table::new(version), "Name", "full").unwrap().required;
        assert_eq!([17, 19, 20, 30, PREVIEW].map(full), [true, true, false, false, true]);
        assert!(property(&Table::new(30), "Extension", "appDeeplinks").is_none());
        assert!(property(&Table::new(PREVIEW), "Extension", "appDeeplinks").is_some());
    }

    #[test]
    fn every_object_that_is_named_is_there_once() {
        let table = Table::new(30);
        for (index, (name, lines)) in table.objects.iter().enumerate() {
            assert!(table.objects.iter().skip(index + 1).all(|(other, _)| name != other), "{name}");
            for named in lines.split("o:").skip(1).filter_map(|rest| rest.lines().next()) {
                assert!(table.objects.iter().any(|(known, _)| *known == named), "{named}");
            }
            let understood =
                |line: &'static str| (17..=PREVIEW).any(|version| parse(line, version).is_some());
            assert!(lines.lines().all(understood), "{name}");
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
