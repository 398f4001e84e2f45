//! What differs between two versions of a manifest.

use messages::Message;
use serde::{Deserialize, Serialize};

/// What a change asks of the administrator, the most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// It cannot be deployed as an update of the old version.
    Error,
    /// Microsoft 365 asks for the administrator's consent again, and people stay on the old version or are blocked
    /// until then ("Maintain your Office Add-in: breaking changes").
    Consent,
    /// The add-in becomes another product, in the other format of manifests.
    Migration,
    /// Nobody asks, but it should be looked at before people get it.
    Review,
    /// Worth knowing.
    Information,
}

/// One difference of meaning between two versions of a manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The stable code of its kind, such as `D001`; codes are never reused.
    pub code: String,
    /// What it asks of the administrator.
    pub class: Class,
    /// What changes and what that means, in the reader's language.
    pub message: Message,
}

/// Whether any of these changes needs consent before people get the new manifest.
#[must_use]
pub fn asks_for_consent(changes: &[Change]) -> bool {
    changes.iter().any(|change| change.class == Class::Consent)
}
