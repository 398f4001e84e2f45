//! What Office says to people when an add-in does not come, recognised in what they paste ("Troubleshoot user errors
//! with Office Add-ins", and issues of OfficeDev/office-js in which people quote the messages).

use crate::quoted;
use messages::{Message, say};
use serde::{Deserialize, Serialize};

/// A message that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Heard {
    /// People may not get add-ins from the store themselves.
    StoreOff,
    /// An update is being made ready, or waits for consent.
    Upgrading,
    /// The store or catalog cannot be reached.
    Unreachable,
    /// Windows or a virus scanner refuses.
    AccessDenied,
    /// Office believes that the person may not use it.
    NoPermission,
    /// Office does not know of any add-in.
    NoneAvailable,
    /// The manifest cannot be read, or the clock is wrong.
    LoadingFailed,
    /// The add-in itself does not start.
    NotStarted,
}

/// Pieces of the messages in small letters, of which any one is enough; the more telling ones stand first. The Dutch one is
/// that of "Manage add-ins in the admin center" in Dutch; of the others no published translation is known.
const SIGNS: [(Heard, &[&str]); 8] = [
    (Heard::StoreOff, &["prevent individual acquisition", "individuele aanschaf"]),
    (Heard::Upgrading, &["add-in is currently upgrading"]),
    (Heard::Unreachable, &["catalog could not be reached"]),
    (Heard::AccessDenied, &["e_accessdenied", "0x80070005"]),
    (Heard::NoPermission, &["have permission to use this add-in"]),
    (Heard::NoneAvailable, &["no add-ins currently available", "no add-ins are currently available"]),
    (Heard::LoadingFailed, &["error loading add-ins", "error loading add-in"]),
    (
        Heard::NotStarted,
        &[
            "app could not be started",
            "add-in could not be started",
            "couldn't start this add-in",
            "could not start the add-in",
        ],
    ),
];

impl Heard {
    /// Recognises a message in what was pasted. Case and spacing do not matter.
    #[must_use]
    pub fn in_text(pasted: &str) -> Option<Self> {
        let plain = quoted::plain(pasted);
        let known = SIGNS.iter().find(|(_, signs)| signs.iter().any(|sign| quoted::says(&plain, sign)));
        known.map(|(heard, _)| *heard)
    }

    /// What it means, and what to do.
    #[must_use]
    pub fn meaning(self) -> Message {
        match self {
            Self::StoreOff => say::verdict_heard_store_off(),
            Self::Upgrading => say::verdict_heard_upgrading(),
            Self::Unreachable => say::verdict_heard_unreachable(),
            Self::AccessDenied => say::verdict_heard_access_denied(),
            Self::NoPermission => say::verdict_heard_no_permission(),
            Self::NoneAvailable => say::verdict_heard_none_available(),
            Self::LoadingFailed => say::verdict_heard_loading_failed(),
            Self::NotStarted => say::verdict_heard_not_started(),
        }
    }
}
