//! Bringing the organisation's directory from files: the steps of an import.

use addin_deployment::import::{Answer, FileIndex, Mapping, Preview};
use addin_deployment::lifecycle::command::Timestamp;
use serde::{Deserialize, Serialize};

/// A file before its bytes come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileInfo {
    /// Its name; hostile text.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was last changed, if that is known.
    pub modified: Option<Timestamp>,
}

/// People or groups that are offered for what was typed: another letter helps more than a longer list.
pub const OFFERED: usize = 50;

/// A step of an import. There is one import at a time; nothing of it is kept before [`ImportStep::Keep`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImportStep {
    /// Begins, with what was said about headings before. An import that was not kept is dropped.
    Begin(Mapping),
    /// Announces files. They are numbered in the order in which they come.
    Files(Vec<FileInfo>),
    /// The next bytes of a file.
    Piece(FileIndex, Vec<u8>),
    /// A file has no more bytes.
    End(FileIndex),
    /// Leaves a file out; the others keep their numbers.
    Remove(FileIndex),
    /// An answer to a question of the preview.
    Answer(Answer),
    /// The groups of the import that are named so, at most [`OFFERED`] of them: to answer whose members a file holds.
    /// It is answered with [`Hits`](crate::Hits); nothing of the import changes.
    Groups(String),
    /// The people of the import that are named so, likewise: to answer whose licences a file holds.
    People(String),
    /// What the import would bring.
    Preview,
    /// Makes it the tenant's directory.
    Keep,
    /// Drops it.
    Cancel,
    /// Goes back to the invented organisation, and forgets the imported one.
    Forget,
}

/// How an import stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// What it would bring.
    pub preview: Preview,
    /// What was said about headings by hand, to be remembered.
    pub mapping: Mapping,
}
