//! JSON as the unified manifest uses it: a bounded, spanned tree, and every way in which a text is not JSON.

mod parse;
mod tree;

pub(crate) use parse::{Problem, ProblemKind, parse};
pub use tree::{Node, Nodes, Tree, ValueKind};

/// Reads a text that is one JSON value; `None` when it is not whole.
#[must_use]
pub fn read(text: &str) -> Option<Tree<'_>> {
    let parsed = parse(text);
    (!parsed.broken).then_some(parsed.tree)
}
