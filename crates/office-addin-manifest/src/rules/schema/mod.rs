//! What may stand where in an add-in only manifest ([MS-OWEMXML] and the later generation of its schemas): for each
//! element its children in their order, its attributes and its text. It is text, as that is a fraction of the size of
//! anything that is compiled, and is read once.
//!
//! `#Name` begins a type; the words after it are `basic` (its children are of the namespace of basic types), `unordered`
//! (they stand in any order) and `abstract` (`xsi:type` must be there). Each line after it is one of these:
//!
//! - `Name Type`, a child and what it holds; without a type it holds the type of its own name. The name ends in `?` when
//!   the child may be missing, in `*` when it may stand any number of times, in `+` when at least once, in `5` when one to
//!   five times. A child after `|` stands in the place of the one before it, in any order with it.
//! - `@name value`, an attribute without a prefix, which may be missing when its name ends in `?`.
//! - `>Name Type`, what `xsi:type` may say and what the element holds then.
//! - `=value`, its own text.
//!
//! Letters before a colon say in which kinds of add-in the line holds: `t` task panes, `c` content, `m` mail, `n` the
//! nested overrides of mail. The words for values are those of [`Value::read`]. Of what `own` and `exact` leave open, rules
//! of their own decide, as rule B023 does of the requirements of mail add-ins and V011 of the sizes of icons.

use super::values::Value;
use crate::xml::Namespace;
use std::sync::OnceLock;

const ELEMENTS: &str = include_str!("elements.txt");

static TYPES: OnceLock<Vec<Type>> = OnceLock::new();

/// Task pane add-ins and their `VersionOverrides`.
pub(super) const T: u8 = 1;
/// Content add-ins and theirs.
pub(super) const C: u8 = 2;
/// Mail add-ins and their outer `VersionOverrides`, version 1.0.
pub(super) const M: u8 = 4;
/// The nested `VersionOverrides` of mail add-ins, version 1.1.
pub(super) const N: u8 = 8;
const ALL: u8 = T | C | M | N;

/// Which part of the format applies: the kinds of add-in as bits, and the namespace of its elements.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    pub kind: u8,
    pub namespace: Namespace<'static>,
}

impl Scope {
    /// The namespace that the children of an element of a type are in.
    pub fn of_children(self, of: &Type) -> Namespace<'static> {
        if of.basic { Namespace::BasicTypes } else { self.namespace }
    }
}

/// How many times something may stand, where there is no limit.
pub(super) const UNLIMITED: u8 = u8::MAX;

/// A type by its name, and its place in the list once all are read.
struct Content {
    name: &'static str,
    index: usize,
}

/// A child element: how often it stands in its parent, and in which kinds of add-in.
pub(super) struct Child {
    pub name: &'static str,
    content: Content,
    pub least: u8,
    pub most: u8,
    pub kind: u8,
    /// Stands in the place of the entry before it, in any order with it, and counts together with it.
    pub or: bool,
}

/// An attribute without a prefix.
pub(super) struct Attribute {
    pub name: &'static str,
    pub value: Value,
    pub required: bool,
    pub kind: u8,
}

/// A type that `xsi:type` names.
pub(super) struct Variant {
    pub name: &'static str,
    content: Content,
    pub kind: u8,
}

/// What an element holds.
pub(super) struct Type {
    name: &'static str,
    pub children: Vec<Child>,
    pub attributes: Vec<Attribute>,
    /// Its own text.
    pub text: Value,
    /// The children are of the namespace of basic types.
    pub basic: bool,
    /// The children stand in any order.
    pub unordered: bool,
    /// What `xsi:type` may say; then the element holds what that type holds.
    pub variants: Vec<Variant>,
    /// `xsi:type` must be there.
    pub is_abstract: bool,
}

/// Nothing at all.
static NOTHING: Type = Type::new("");

/// The type of a name.
pub(super) fn type_of(name: &str) -> &'static Type {
    TYPES.get_or_init(read).iter().find(|known| known.name == name).unwrap_or(&NOTHING)
}

fn read() -> Vec<Type> {
    let mut types: Vec<Type> = Vec::new();
    for line in ELEMENTS.lines() {
        match (line.strip_prefix('#'), types.last_mut()) {
            (Some(first), _) => types.push(Type::begin(first)),
            (None, Some(last)) => last.add(line),
            (None, None) => {}
        }
    }
    let names: Vec<_> = types.iter().map(|known| known.name).collect();
    let find = |content: &mut Content| {
        content.index = names.iter().position(|name| *name == content.name).unwrap_or(names.len());
    };
    for found in &mut types {
        found.children.iter_mut().for_each(|child| find(&mut child.content));
        found.variants.iter_mut().for_each(|variant| find(&mut variant.content));
    }
    types
}

impl Content {
    fn get(&self) -> &'static Type {
        TYPES.get_or_init(read).get(self.index).unwrap_or(&NOTHING)
    }
}

impl Type {
    const fn new(name: &'static str) -> Self {
        Self {
            name,
            children: Vec::new(),
            attributes: Vec::new(),
            text: Value::Nothing,
            basic: false,
            unordered: false,
            variants: Vec::new(),
            is_abstract: false,
        }
    }

    fn begin(line: &'static str) -> Self {
        let mut words = line.split(' ');
        let mut begun = Self::new(words.next().unwrap_or_default());
        for word in words {
            match word {
                "basic" => begun.basic = true,
                "unordered" => begun.unordered = true,
                _ => begun.is_abstract = true,
            }
        }
        begun
    }

    fn add(&mut self, line: &'static str) {
        let (sign, rest) = match line.split_at_checked(1) {
            Some((sign @ ("=" | "@" | ">" | "|"), rest)) => (sign, rest),
            _ => ("", line),
        };
        if sign == "=" {
            self.text = Value::read(rest);
            return;
        }
        let (kind, rest) = rest.split_once(':').map_or((ALL, rest), |(kinds, rest)| (bits(kinds), rest));
        let (counted, content) = rest.split_once(' ').unwrap_or((rest, ""));
        let (name, least, most) = count(counted);
        if sign == "@" {
            self.attributes.push(Attribute { name, value: Value::read(content), required: least > 0, kind });
            return;
        }
        let content = Content { name: if content.is_empty() { name } else { content }, index: 0 };
        if sign == ">" {
            self.variants.push(Variant { name, content, kind });
        } else {
            self.children.push(Child { name, content, least, most, kind, or: sign == "|" });
        }
    }

    /// The first entry of the place that an entry shares with others.
    pub fn place_of(&self, index: usize) -> usize {
        let mut first = index;
        while first > 0 && self.children.get(first).is_some_and(|child| child.or) {
            first -= 1;
        }
        first
    }

    /// The entry of a child in a kind of add-in.
    pub fn find(&'static self, name: &str, kind: u8) -> Option<(usize, &'static Child)> {
        self.children.iter().enumerate().find(|(_, child)| child.name == name && child.kind & kind != 0)
    }
}

impl Child {
    /// What it holds.
    pub fn content(&self) -> &'static Type {
        self.content.get()
    }
}

impl Variant {
    /// What an element of this type holds.
    pub fn content(&self) -> &'static Type {
        self.content.get()
    }
}

fn bits(kinds: &str) -> u8 {
    kinds.bytes().fold(0, |bits, kind| match kind {
        b't' => bits | T,
        b'c' => bits | C,
        b'm' => bits | M,
        _ => bits | N,
    })
}

/// A name without the sign that says how often it stands, and how often that is.
fn count(name: &'static str) -> (&'static str, u8, u8) {
    let (bare, least, most) = match name.as_bytes().last() {
        Some(b'?') => (1, 0, 1),
        Some(b'*') => (1, 0, UNLIMITED),
        Some(b'+') => (1, 1, UNLIMITED),
        Some(digit @ b'2'..=b'9') => (1, 1, digit - b'0'),
        _ => (0, 1, 1),
    };
    (name.get(..name.len() - bare).unwrap_or_default(), least, most)
}

/// Every type below one, itself included.
pub(super) fn below(top: &'static Type) -> Vec<&'static Type> {
    let mut found: Vec<&'static Type> = vec![top];
    let mut next = 0;
    while let Some(current) = found.get(next).copied() {
        next += 1;
        let children = current.children.iter().map(|child| &child.content);
        for content in children.chain(current.variants.iter().map(|variant| &variant.content)) {
            if !found.iter().any(|known| known.name == content.name) {
                found.push(content.get());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_reached_and_no_parent_has_more_entries_than_are_counted() {
        for top in ["OfficeApp", "VersionOverrides"] {
            let types = below(type_of(top));
            assert!(types.len() > 40);
            assert!(types.iter().all(|found| found.children.len() <= crate::rules::structure::MAX_CHILDREN));
        }
    }

    #[test]
    fn every_line_is_understood_and_every_type_that_is_named_is_there_once() {
        let types = read();
        assert_eq!(types.len(), below(type_of("OfficeApp")).len());
        for found in &types {
            assert_eq!(types.iter().filter(|other| other.name == found.name).count(), 1, "{}", found.name);
            let children = found.children.iter().map(|child| &child.content);
            for named in children.chain(found.variants.iter().map(|variant| &variant.content)) {
                assert!(named.index < types.len(), "{}", named.name);
            }
            let values = found.attributes.iter().map(|attribute| &attribute.value);
            assert!(values.into_iter().all(|value| !matches!(value, Value::Nothing)), "{}", found.name);
        }
        let texts = types.iter().filter(|found| !matches!(found.text, Value::Nothing));
        assert_eq!(texts.count(), ELEMENTS.lines().filter(|line| line.starts_with('=')).count());
        let of = |line: &'static str| line.rsplit_once(' ').map_or("", |(_, kinds)| kinds);
        let flags = ELEMENTS.lines().filter(|line| line.starts_with('#')).map(of);
        assert!(flags.into_iter().all(|flag| matches!(flag, "" | "basic" | "unordered" | "abstract")));
        assert!(ELEMENTS.lines().filter_map(|line| line.split_once(':')).all(|(kinds, _)| {
            kinds.trim_start_matches(['@', '>', '|']).bytes().all(|kind| b"tcmn".contains(&kind))
        }));
    }

    #[test]
    fn every_element_and_attribute_stands_in_one_of_our_whole_manifests() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        let texts = ["task-pane", "content", "mail"]
            .map(|kind| std::fs::read_to_string(folder.join(format!("every-{kind}.xml"))).unwrap())
            .concat();
        for found in below(type_of("OfficeApp")) {
            for child in &found.children {
                let (plain, basic) = (format!("<{}", child.name), format!("<bt:{}", child.name));
                assert!(texts.contains(&plain) || texts.contains(&basic), "{}", child.name);
            }
            for attribute in &found.attributes {
                assert!(texts.contains(&format!(" {}=\"", attribute.name)), "{}", attribute.name);
            }
        }
    }

    #[test]
    fn only_the_root_must_list_applications_or_permissions() {
        for list in ["Hosts", "Permissions"] {
            let requires = |child: &Child| child.name == list && child.least > 0;
            let mut types = below(type_of("OfficeApp"));
            types.retain(|found| found.children.iter().any(requires));
            assert_eq!(types.iter().map(|found| found.name).collect::<Vec<_>>(), ["OfficeApp"], "{list}");
        }
    }

    #[test]
    fn alternatives_share_the_place_of_the_first() {
        let tab = below(type_of("VersionOverrides"))
            .into_iter()
            .find(|found| found.children.iter().any(|child| child.name == "InsertAfter"))
            .unwrap();
        let place = |name: &str| tab.place_of(tab.find(name, T).unwrap().0);
        assert_eq!(place("Group"), place("OfficeGroup"));
        assert_eq!(place("InsertBefore"), place("InsertAfter"));
        assert!(place("Group") < place("Label") && place("Label") < place("InsertAfter"));
        assert!(tab.find("OfficeGroup", M).is_none());
    }
}
