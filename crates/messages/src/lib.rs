//! Every sentence of Add-in Console as data: a key and its arguments, written out in the reader's language.

#![forbid(unsafe_code)]

use serde::{Deserialize, Serialize};

/// A sentence that has been chosen but not yet written in a language.
///
/// Keys number the texts of one build: send a message between parts of one build, never store it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    key: u16,
    args: Vec<Arg>,
}

/// A value in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arg {
    /// A name or other text that is the same in every language.
    Text(String),
    /// A whole number, grouped by locale; it may choose between singular and plural.
    Number(i64),
    /// A moment, in milliseconds since 1970 UTC.
    Time(i64),
    /// A sentence within the sentence.
    Message(Box<Message>),
}
