//! The tree of a document: elements in the order of their start tags, each with its places.

use super::namespace::Namespace;
use crate::limits::MAX_ELEMENTS;
use crate::parts::trim;
use crate::source::Place;
use std::borrow::Cow;

/// An element. Its descendants follow it in [`Tree::elements`], up to `next`.
#[derive(Debug)]
pub(crate) struct Element<'a> {
    pub namespace: Namespace<'a>,
    pub local: &'a str,
    /// The name in the start tag, with its prefix.
    pub name_at: Place,
    /// From `<` of the start tag to `>` of the end tag.
    pub whole: Place,
    /// Its own text without the text of its children; empty when that is only white space.
    pub text: Cow<'a, str>,
    pub text_at: Place,
    pub parent: Option<usize>,
    /// Index one past its last descendant.
    pub next: usize,
    /// Its attributes in [`Tree::attributes`].
    pub attributes: (usize, usize),
    /// An attribute could not be read: one that seems to be missing may be there.
    pub cut: bool,
}

/// An attribute that is no namespace declaration.
#[derive(Debug)]
pub(crate) struct Attribute<'a> {
    pub namespace: Namespace<'a>,
    pub local: &'a str,
    pub value: Cow<'a, str>,
    /// The namespace of the type that `xsi:type` names; none for every other attribute.
    pub type_namespace: Namespace<'a>,
    pub name_at: Place,
    /// Between the quotes.
    pub value_at: Place,
}

/// A document.
#[derive(Debug, Default)]
pub(crate) struct Tree<'a> {
    /// The text that it was read from.
    pub text: &'a str,
    pub elements: Vec<Element<'a>>,
    pub attributes: Vec<Attribute<'a>>,
}

/// Bytes of a manifest for each element, and for each attribute: real ones have rather more.
const BYTES_PER_ELEMENT: usize = 64;

impl<'a> Tree<'a> {
    /// An empty tree with room for what a text usually holds.
    pub fn with_room(text: &'a str) -> Self {
        let expected = (text.len() / BYTES_PER_ELEMENT).min(MAX_ELEMENTS);
        Self { text, elements: Vec::with_capacity(expected), attributes: Vec::with_capacity(expected) }
    }

    /// The first root element.
    pub fn root(&self) -> Option<Node<'_, 'a>> {
        self.node(0)
    }

    fn node(&self, index: usize) -> Option<Node<'_, 'a>> {
        self.elements.get(index).map(|element| Node { tree: self, index, element })
    }
}

/// An element within its tree.
#[derive(Clone, Copy)]
pub(crate) struct Node<'t, 'a> {
    tree: &'t Tree<'a>,
    index: usize,
    element: &'t Element<'a>,
}

impl<'t, 'a> Node<'t, 'a> {
    /// The element itself.
    pub fn element(self) -> &'t Element<'a> {
        self.element
    }

    /// The text of the document.
    pub fn document(self) -> &'a str {
        self.tree.text
    }

    pub fn namespace(self) -> Namespace<'a> {
        self.element.namespace
    }

    pub fn local(self) -> &'a str {
        self.element.local
    }

    /// The name in the start tag: where findings about the element point.
    pub fn at(self) -> Place {
        self.element.name_at
    }

    pub fn parent(self) -> Option<Self> {
        self.element.parent.and_then(|index| self.tree.node(index))
    }

    /// Its children, in order.
    pub fn children(self) -> Nodes<'t, 'a> {
        self.descendants_outside(|_, _| true)
    }

    /// The children of its first child of a name; nothing when there is none.
    pub fn children_of(self, local: &str) -> Nodes<'t, 'a> {
        let nothing = Nodes { next: usize::MAX, ..self.children() };
        self.child(local).map_or(nothing, Self::children)
    }

    /// Everything below it, in order.
    pub fn descendants(self) -> Nodes<'t, 'a> {
        self.descendants_outside(|_, _| false)
    }

    /// Everything below it, in order; `skip` says, of this element and one below it, whether the descendants of that
    /// one are left out.
    pub fn descendants_outside(self, skip: fn(Self, Self) -> bool) -> Nodes<'t, 'a> {
        Nodes { top: self, next: self.index + 1, skip }
    }

    /// The first child of a name in the namespace of this element.
    pub fn child(self, local: &str) -> Option<Self> {
        self.children().find(|child| child.local() == local && child.namespace() == self.namespace())
    }

    /// Its attributes, in order.
    pub fn attributes(self) -> &'t [Attribute<'a>] {
        let (start, end) = self.element.attributes;
        self.tree.attributes.get(start..end).unwrap_or_default()
    }

    /// An attribute without a prefix.
    pub fn attribute(self, local: &str) -> Option<&'t Attribute<'a>> {
        self.attributes().iter().find(|found| found.local == local && found.namespace == Namespace::None)
    }

    /// The value of an attribute without a prefix; empty when it is absent.
    pub fn value(self, local: &str) -> &'t str {
        self.attribute(local).map_or("", |found| &found.value)
    }

    /// The attribute `xsi:type`.
    pub fn xsi_type_attribute(self) -> Option<&'t Attribute<'a>> {
        let mut attributes = self.attributes().iter();
        attributes.find(|found| found.local == "type" && found.namespace == Namespace::SchemaInstance)
    }

    /// The type that `xsi:type` names, without its prefix; empty when it is absent.
    pub fn xsi_type(self) -> &'t str {
        let written = self.xsi_type_attribute().map_or("", |found| trim(&found.value));
        let colon = written.bytes().position(|byte| byte == b':');
        colon.and_then(|colon| written.get(colon + 1..)).unwrap_or(written)
    }

    /// Its own text without the white space around it.
    pub fn text(self) -> &'t str {
        trim(&self.element.text)
    }

    /// Where its text stands; its name when it has none.
    pub fn text_at(self) -> Place {
        if self.element.text.is_empty() { self.at() } else { self.element.text_at }
    }
}

/// Elements below one, in order. One type for every walk: the engine is smaller for it.
pub(crate) struct Nodes<'t, 'a> {
    top: Node<'t, 'a>,
    next: usize,
    skip: fn(Node<'t, 'a>, Node<'t, 'a>) -> bool,
}

impl<'t, 'a> Iterator for Nodes<'t, 'a> {
    type Item = Node<'t, 'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = self.top.tree.node(self.next).filter(|_| self.next < self.top.element.next)?;
        self.next = if (self.skip)(self.top, found) { found.element.next } else { self.next + 1 };
        Some(found)
    }
}
