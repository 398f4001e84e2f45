//! What was last changed about an add-in.

use super::{CHANGE_SETTLES, DEPLOYMENT_SETTLES, REMOVAL_SETTLES};
use serde::{Deserialize, Serialize};

/// What was changed about an add-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ChangeKind {
    /// It was deployed.
    Deployed,
    /// Its manifest was replaced.
    Updated,
    /// Who has access was changed.
    AccessChanged,
    /// It was turned off.
    TurnedOff,
    /// It was turned on again.
    TurnedOn,
    /// It was deleted.
    Removed,
    /// Something else, or it is not known what.
    Other,
}

impl ChangeKind {
    /// How long it takes until everybody concerned sees it, in milliseconds.
    #[must_use]
    pub const fn settles(self) -> i64 {
        match self {
            Self::Deployed => DEPLOYMENT_SETTLES,
            Self::Removed => REMOVAL_SETTLES,
            _ => CHANGE_SETTLES,
        }
    }
}
