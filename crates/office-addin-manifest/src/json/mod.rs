//! JSON as the unified manifest uses it: a bounded, spanned tree, and every way in which a text is not JSON.

mod parse;
mod tree;

pub(crate) use parse::{Problem, ProblemKind, parse};
pub(crate) use tree::{Node, Nodes, ValueKind};
