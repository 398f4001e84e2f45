//! Why a kept directory cannot be used.

use messages::{Message, say};

/// Why a snapshot, or a change that is kept beside one, cannot be used. Nothing of it is used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// These bytes are something else.
    NotASnapshot,
    /// A newer version of the console has written it.
    Newer,
    /// A chunk is missing.
    Incomplete,
    /// A chunk is not what was written, stands in another place, or belongs to another snapshot.
    Damaged,
    /// There is no memory for it.
    TooLarge,
}

impl SnapshotError {
    /// What happened and what to do.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::NotASnapshot => say::directory_not_a_snapshot(),
            Self::Newer => say::directory_newer(),
            Self::Incomplete => say::directory_incomplete(),
            Self::Damaged => say::directory_damaged(),
            Self::TooLarge => say::directory_too_large(),
        }
    }
}
