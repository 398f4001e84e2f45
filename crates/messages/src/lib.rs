//! Every sentence of Add-in Console as data: a key and its arguments, written out in the reader's language.
//!
//! The texts are Fluent files, one per language, in `texts/`. The build refuses languages that differ in a key or
//! an argument, so that a missing translation does not compile, and makes two things of them: a function per key
//! in [`say`], and two compact files per language that a page fetches and gives to [`Texts`].

#![forbid(unsafe_code)]

mod language;
pub mod rules;
mod texts;

#[cfg(test)]
mod tests;

pub use language::Language;
#[cfg(any(test, feature = "embedded"))]
pub use texts::texts_files;
pub use texts::{Formatter, Texts};

use serde::{Deserialize, Serialize};

/// A sentence that has been chosen but not yet written in a language.
///
/// Keys number the texts of one build: send a message between parts of one build, never store it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    key: u16,
    args: Vec<Arg>,
}

impl Message {
    /// Whether both are the same sentence, whatever stands in its places.
    #[must_use]
    pub const fn is_like(&self, other: &Self) -> bool {
        self.key == other.key
    }
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

/// One function per key, generated from `texts/en.ftl`: the arguments stand in the order of the English text.
pub mod say {
    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}
