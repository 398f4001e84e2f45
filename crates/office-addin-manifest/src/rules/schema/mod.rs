//! What may stand where in an add-in only manifest ([MS-OWEMXML] and the later generation of its schemas), as tables:
//! for each element its children in their order, its attributes and its text.

mod base;
mod overrides;
mod resources;

pub(super) use base::OFFICE_APP;
pub(super) use overrides::VERSION_OVERRIDES;

use super::values::Value;
use crate::xml::Namespace;

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

/// A child element: how often it stands in its parent, and in which kinds of add-in.
pub(super) struct Child {
    pub name: &'static str,
    pub content: &'static Type,
    pub least: u8,
    pub most: u8,
    pub kind: u8,
    /// Stands in the place of the entry before it, in any order with it, and counts together with it.
    pub or: bool,
}

impl Child {
    const fn of(name: &'static str, content: &'static Type, least: u8, most: u8) -> Self {
        Self { name, content, least, most, kind: ALL, or: false }
    }

    const fn only(mut self, kind: u8) -> Self {
        self.kind = kind;
        self
    }

    const fn or(mut self) -> Self {
        self.or = true;
        self
    }
}

const fn one(name: &'static str, content: &'static Type) -> Child {
    Child::of(name, content, 1, 1)
}

const fn maybe(name: &'static str, content: &'static Type) -> Child {
    Child::of(name, content, 0, 1)
}

const fn some(name: &'static str, content: &'static Type) -> Child {
    Child::of(name, content, 1, UNLIMITED)
}

const fn any(name: &'static str, content: &'static Type) -> Child {
    Child::of(name, content, 0, UNLIMITED)
}

/// An attribute without a prefix.
pub(super) struct Attribute {
    pub name: &'static str,
    pub value: Value,
    pub required: bool,
    pub kind: u8,
}

impl Attribute {
    const fn only(mut self, kind: u8) -> Self {
        self.kind = kind;
        self
    }
}

const fn need(name: &'static str, value: Value) -> Attribute {
    Attribute { name, value, required: true, kind: ALL }
}

const fn may(name: &'static str, value: Value) -> Attribute {
    Attribute { name, value, required: false, kind: ALL }
}

/// A type that `xsi:type` names.
pub(super) struct Variant {
    pub name: &'static str,
    pub content: &'static Type,
    pub kind: u8,
}

const fn variant(name: &'static str, kind: u8, content: &'static Type) -> Variant {
    Variant { name, content, kind }
}

/// What an element holds.
pub(super) struct Type {
    pub children: &'static [Child],
    pub attributes: &'static [Attribute],
    /// Its own text.
    pub text: Value,
    /// The children are of the namespace of basic types.
    pub basic: bool,
    /// The children stand in any order.
    pub unordered: bool,
    /// What `xsi:type` may say; then the element holds what that type holds.
    pub variants: &'static [Variant],
    /// `xsi:type` must be there.
    pub is_abstract: bool,
}

impl Type {
    const EMPTY: Self = Self {
        children: &[],
        attributes: &[],
        text: Value::Nothing,
        basic: false,
        unordered: false,
        variants: &[],
        is_abstract: false,
    };

    const fn with(mut self, attributes: &'static [Attribute]) -> Self {
        self.attributes = attributes;
        self
    }

    const fn basic(mut self) -> Self {
        self.basic = true;
        self
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
    pub fn find(&self, name: &str, kind: u8) -> Option<(usize, &'static Child)> {
        self.children.iter().enumerate().find(|(_, child)| child.name == name && child.kind & kind != 0)
    }
}

const fn parent(children: &'static [Child]) -> Type {
    Type { children, ..Type::EMPTY }
}

const fn leaf(text: Value) -> Type {
    Type { text, ..Type::EMPTY }
}

const fn attributes(attributes: &'static [Attribute]) -> Type {
    Type { attributes, ..Type::EMPTY }
}

/// An element whose content depends on its `xsi:type`, which must be there.
const fn chosen(variants: &'static [Variant]) -> Type {
    Type { variants, is_abstract: true, ..Type::EMPTY }
}

/// An element with one type, which `xsi:type` may repeat.
const fn named(variants: &'static [Variant]) -> Type {
    Type { variants, ..Type::EMPTY }
}

/// Nothing at all.
static NOTHING: Type = Type::EMPTY;
/// A text that rules of its own check, without white space around it.
static EXACT: Type = leaf(Value::Exact);
static BOOLEAN: Type = leaf(Value::Boolean);
static TEXT_125: Type = leaf(Value::text(125));
static TEXT_250: Type = leaf(Value::text(250));

/// Every type below one, itself included.
pub(super) fn below(top: &'static Type) -> Vec<&'static Type> {
    let mut found: Vec<&'static Type> = vec![top];
    let mut next = 0;
    while let Some(current) = found.get(next).copied() {
        next += 1;
        let children = current.children.iter().map(|child| child.content);
        for content in children.chain(current.variants.iter().map(|variant| variant.content)) {
            if !found.iter().any(|known| std::ptr::eq(*known, content)) {
                found.push(content);
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
        for top in [&OFFICE_APP, &VERSION_OVERRIDES] {
            let types = below(top);
            assert!(types.len() > 40);
            assert!(types.iter().all(|found| found.children.len() <= crate::rules::structure::MAX_CHILDREN));
        }
    }

    #[test]
    fn every_element_and_attribute_stands_in_one_of_our_whole_manifests() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        let texts = ["task-pane", "content", "mail"]
            .map(|kind| std::fs::read_to_string(folder.join(format!("every-{kind}.xml"))).unwrap())
            .concat();
        for found in below(&OFFICE_APP) {
            for child in found.children {
                let (plain, basic) = (format!("<{}", child.name), format!("<bt:{}", child.name));
                assert!(texts.contains(&plain) || texts.contains(&basic), "{}", child.name);
            }
            for attribute in found.attributes {
                assert!(texts.contains(&format!(" {}=\"", attribute.name)), "{}", attribute.name);
            }
        }
    }

    #[test]
    fn alternatives_share_the_place_of_the_first() {
        let tab = below(&VERSION_OVERRIDES)
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
