//! XML as the add-in only manifest uses it: a bounded, spanned tree, and every way in which a text is not XML.
//!
//! quick-xml cuts the text into pieces; what it lets pass (names, attributes, entities, nesting, text outside the
//! root) is checked here.

mod entity;
mod namespace;
mod parse;
mod tag;
mod tree;

#[cfg(test)]
mod tests;

pub(crate) use namespace::Namespace;
pub(crate) use parse::{Problem, ProblemKind, parse};
pub(crate) use tree::{Attribute, Node};
