//! XML as the add-in only manifest uses it: a bounded, spanned tree, and every way in which a text is not XML.
//!
//! The text is cut into pieces first (`scan`); names, attributes, references and nesting are read from them.

mod characters;
mod entity;
mod namespace;
mod parse;
mod scan;
mod tag;
mod tree;

#[cfg(test)]
mod tests;

#[cfg(test)]
mod differential;

pub(crate) use namespace::Namespace;
pub(crate) use parse::{Problem, ProblemKind, parse};
pub(crate) use tree::{Attribute, Node};
