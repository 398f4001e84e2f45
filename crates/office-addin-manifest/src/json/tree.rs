//! The tree of a document: values in their order, each with its places.

use crate::source::Place;
use std::borrow::Cow;

/// A value. What an object or array holds follows it in [`Tree::values`], up to `next`.
#[derive(Debug)]
pub(crate) struct Value<'a> {
    pub kind: ValueKind<'a>,
    pub at: Place,
    /// Its name in the object that it stands in, and where.
    pub key: Option<(Cow<'a, str>, Place)>,
    pub parent: Option<usize>,
    /// Index one past the last value inside it.
    pub next: usize,
}

/// The kinds of JSON values. Numbers are only checked: no property of a manifest that we read is one.
#[derive(Debug, PartialEq, Eq)]
pub enum ValueKind<'a> {
    /// Names with values.
    Object,
    /// Values in an order.
    Array,
    /// A text, with its escapes resolved.
    Text(Cow<'a, str>),
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean(bool),
    /// `null`.
    Null,
}

/// A document.
#[derive(Debug, Default)]
pub struct Tree<'a> {
    /// The text that it was read from.
    pub(crate) text: &'a str,
    pub(crate) values: Vec<Value<'a>>,
}

impl<'a> Tree<'a> {
    /// The outermost value.
    pub fn root(&self) -> Option<Node<'_, 'a>> {
        self.node(0)
    }

    /// The value with a number, in the order of the text.
    pub fn node(&self, index: usize) -> Option<Node<'_, 'a>> {
        self.values.get(index).map(|value| Node { tree: self, index, value })
    }
}

/// A value within its tree.
#[derive(Clone, Copy)]
pub struct Node<'t, 'a> {
    tree: &'t Tree<'a>,
    index: usize,
    value: &'t Value<'a>,
}

impl<'t, 'a> Node<'t, 'a> {
    /// The text of the document.
    pub(crate) fn document(self) -> &'a str {
        self.tree.text
    }

    /// What it is.
    pub fn kind(self) -> &'t ValueKind<'a> {
        &self.value.kind
    }

    /// The place of the value; that of the quotes, for a text.
    pub(crate) fn at(self) -> Place {
        self.value.at
    }

    /// Its name in the object that it stands in; empty in an array.
    pub fn key(self) -> &'t str {
        self.value.key.as_ref().map_or("", |(key, _)| key)
    }

    /// Where its name stands; where it stands itself in an array.
    pub(crate) fn key_at(self) -> Place {
        self.value.key.as_ref().map_or(self.at(), |(_, at)| *at)
    }

    /// What it stands in.
    pub fn parent(self) -> Option<Self> {
        self.value.parent.and_then(|index| self.tree.node(index))
    }

    /// What it holds, in order; nothing when it is neither an object nor an array.
    pub fn children(self) -> Nodes<'t, 'a> {
        Nodes { tree: self.tree, next: self.index + 1, end: self.value.next, deep: false }
    }

    /// Everything inside it, in order.
    pub fn descendants(self) -> Nodes<'t, 'a> {
        Nodes { deep: true, ..self.children() }
    }

    /// Everything inside the value of a property; nothing when there is none.
    pub fn descendants_of(self, key: &str) -> Nodes<'t, 'a> {
        self.get(key).map_or(Nodes { end: 0, ..self.children() }, Self::descendants)
    }

    /// The value of a property of an object.
    pub fn get(self, key: &str) -> Option<Self> {
        self.children().find(|child| child.key() == key)
    }

    /// The value at the end of a path of properties such as `developer.name`.
    pub fn find(self, path: &str) -> Option<Self> {
        path.split('.').try_fold(self, |node, key| node.get(key))
    }

    /// What the list at the end of a path of properties holds; nothing when there is none.
    pub fn list(self, path: &str) -> Nodes<'t, 'a> {
        match self.find(path).filter(|node| node.value.kind == ValueKind::Array) {
            Some(list) => list.children(),
            None => Nodes { end: 0, ..self.children() },
        }
    }

    /// Its text; `None` when it is not a text.
    pub fn as_text(self) -> Option<&'t str> {
        match &self.value.kind {
            ValueKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// What stands in the document, quotes and all.
    pub fn written(self) -> &'a str {
        self.at().of(self.document())
    }

    /// The text at the end of a path of properties; empty when there is none.
    pub fn text(self, path: &str) -> &'t str {
        self.find(path).and_then(Self::as_text).unwrap_or_default()
    }
}

/// Values inside one, in order. One type for every walk: the engine is smaller for it.
pub struct Nodes<'t, 'a> {
    tree: &'t Tree<'a>,
    next: usize,
    end: usize,
    /// Also what the values inside it hold.
    deep: bool,
}

impl<'t, 'a> Iterator for Nodes<'t, 'a> {
    type Item = Node<'t, 'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = self.tree.node(self.next).filter(|_| self.next < self.end)?;
        self.next = if self.deep { self.next + 1 } else { found.value.next };
        Some(found)
    }
}
