//! What Microsoft's portals and PowerShell say when a manifest is refused, and what they mean by it.
//!
//! Sources: issues of OfficeDev/office-js and OfficeDev/office-js-docs-pr in which administrators quote the messages.

use crate::quoted;
use messages::{Message, say};

/// A known message.
#[derive(Clone, Copy, Debug)]
pub struct UploadError {
    /// Pieces of the message in small letters, of which any one is enough.
    signs: &'static [&'static str],
    /// What it means and what to do.
    pub meaning: fn() -> Message,
    /// Whether the errors that are found in the manifest are what is behind it.
    pub by_errors: bool,
}

/// The more telling ones stand first: a quotation may hold a general message as well.
const KNOWN: &[UploadError] = &[
    UploadError {
        signs: &["must upload a newer version"],
        meaning: say::deploy_portal_newer,
        by_errors: false,
    },
    UploadError {
        signs: &["previously been uploaded", "edit the existing add-in", "already installed"],
        meaning: say::deploy_portal_uploaded,
        by_errors: false,
    },
    UploadError {
        signs: &["supports single sign on", "supports single sign-on"],
        meaning: say::deploy_portal_sso,
        by_errors: false,
    },
    UploadError { signs: &["failedwritetoexchange"], meaning: say::deploy_portal_exchange, by_errors: false },
    UploadError {
        signs: &["xml schema validation error", "xml schema violation", "xml schema definitions"],
        meaning: say::deploy_portal_schema,
        by_errors: true,
    },
    UploadError {
        signs: &["cannot perform the action you requested"],
        meaning: say::deploy_portal_action,
        by_errors: false,
    },
    UploadError {
        signs: &["deployment failed", "status: failed", "status failed"],
        meaning: say::deploy_portal_deployment_failed,
        by_errors: true,
    },
    UploadError {
        signs: &["upload failed", "check the manifest file and try again"],
        meaning: say::deploy_portal_upload_failed,
        by_errors: true,
    },
];

/// What a quoted message means; `None` when it is not known. Case and spacing do not matter.
#[must_use]
pub fn explain(quoted: &str) -> Option<&'static UploadError> {
    let plain = quoted::plain(quoted);
    KNOWN.iter().find(|known| known.signs.iter().any(|sign| quoted::says(&plain, sign)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(quoted: &str) -> Option<Message> {
        explain(quoted).map(|known| (known.meaning)())
    }

    #[test]
    fn messages_are_known_as_administrators_quote_them() {
        for (quoted, expected) in [
            (
                "Upload failed. Please check the manifest file and try again.",
                say::deploy_portal_upload_failed(),
            ),
            (
                "XML Schema Violation. Your manifest does not adhere to the current set of XML schema definitions for \
                 Office Add-in manifests.",
                say::deploy_portal_schema(),
            ),
            (
                "Error found during XML  Schema\n validation. XML schema validation error",
                say::deploy_portal_schema(),
            ),
            (
                "Cannot perform the action you requested. Please try again later. 6b0f1d1e-7a51",
                say::deploy_portal_action(),
            ),
            ("FailedWriteToExchange", say::deploy_portal_exchange()),
            (
                "This add-in has previously been uploaded. Please edit the existing add-in.(6b0f1d1e)",
                say::deploy_portal_uploaded(),
            ),
            (
                "Must upload a newer version of the title than what is already present.",
                say::deploy_portal_newer(),
            ),
            (
                "The Add-In you are trying to upload supports Single Sign On and to upload the Add-In you need to use \
                 Office 365 Admin Center.",
                say::deploy_portal_sso(),
            ),
        ] {
            assert_eq!(meaning(quoted), Some(expected), "{quoted}");
        }
        assert_eq!(meaning("The dog ate the manifest."), None);
        assert_eq!(meaning(""), None);
    }

    #[test]
    fn the_telling_message_counts_where_a_general_one_is_quoted_with_it() {
        let quoted = "Upload failed. Must upload a newer version of the title than what is already present.";
        assert_eq!(meaning(quoted), Some(say::deploy_portal_newer()));
    }
}
