//! The numbers of Microsoft 365.

use messages::{Message, say};

use crate::assignment::Assignment;

/// The largest manifest or package that can be uploaded, in bytes ("Deploy and manage Office Add-ins through the
/// integrated apps portal": 512 KB).
pub const UPLOAD_MAX: u32 = 512 * 1024;

/// How many add-ins a tenant can have ("Centralized Deployment FAQ": 200).
pub const ADD_INS_MAX: usize = 200;

/// How long a note, a reason or a name may be, in characters.
pub const TEXT_MAX: usize = 4_000;

/// Why Microsoft 365 sends no notification mail to whoever gets an add-in, if so: it writes to specific people and groups
/// only ("Add-in deployment email alerts").
#[must_use]
pub fn no_notification(assignment: &Assignment) -> Option<Message> {
    assignment.everyone.then(say::deploy_no_notification)
}
