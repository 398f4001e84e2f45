//! How one write stands, for every page that writes.

use crate::backend::Failure;
use addin_deployment::outcome::{HistoryLine, Refusal};

/// How the write stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Writing {
    /// Nothing was sent.
    #[default]
    NotSent,
    /// It is on its way.
    Sending,
    /// An earlier visit sent it, or its answer was lost: the key is being looked up.
    FindingOut,
    /// A rule said no; nothing was written.
    Refused(Refusal),
    /// Somebody else wrote meanwhile; nothing was written.
    Conflict(Vec<HistoryLine>),
    /// It was meant to be sent, but nothing was written.
    NotWritten,
    /// It is not known, and asking failed.
    Unknown(Failure),
    /// It could not be sent; nothing was written.
    Failed(Failure),
}

impl Writing {
    /// Whether the reader has to wait.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        matches!(self, Self::Sending | Self::FindingOut)
    }
}
