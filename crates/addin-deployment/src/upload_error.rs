//! What Microsoft's portals and PowerShell say when a manifest is refused, and what they mean by it.
//!
//! Sources: issues of OfficeDev/office-js and OfficeDev/office-js-docs-pr in which administrators quote the messages.

use messages::{Message, say};

/// A known message.
#[derive(Clone, Copy, Debug)]
pub struct UploadError {
    /// Pieces of the message in small letters, of which any one is enough.
    signs: &'static [&'static str],
    /// What it means and what to do.
    pub meaning: fn() -> Message,
    /// The manifest rules whose findings are usually behind it; empty where the manifest is not the reason.
    pub rules: &'static [&'static str],
}

/// The rules that a schema knows too.
const SCHEMA: &[&str] = &[
    "X001", "X003", "X005", "X006", "X007", "X008", "X009", "X010", "X012", "B001", "B004", "B005", "B006",
    "B019", "B021", "B023", "B024", "B025", "B030", "V001", "V002", "V004", "V007", "V014", "V018", "R001",
    "U001", "U003", "U004",
];

/// The more telling ones stand first: a quotation may hold a general message as well.
const KNOWN: &[UploadError] = &[
    UploadError {
        signs: &["must upload a newer version"],
        meaning: say::deploy_portal_newer,
        rules: &["B004", "U007"],
    },
    UploadError {
        signs: &["previously been uploaded", "edit the existing add-in", "already installed"],
        meaning: say::deploy_portal_uploaded,
        rules: &["B003"],
    },
    UploadError {
        signs: &["supports single sign on", "supports single sign-on"],
        meaning: say::deploy_portal_sso,
        rules: &[],
    },
    UploadError { signs: &["failedwritetoexchange"], meaning: say::deploy_portal_exchange, rules: &[] },
    UploadError {
        signs: &["xml schema validation error", "xml schema violation", "xml schema definitions"],
        meaning: say::deploy_portal_schema,
        rules: SCHEMA,
    },
    UploadError {
        signs: &["cannot perform the action you requested"],
        meaning: say::deploy_portal_action,
        rules: &[],
    },
    UploadError {
        signs: &["deployment failed", "status: failed", "status failed"],
        meaning: say::deploy_portal_deployment_failed,
        rules: &["V005", "V006", "V008"],
    },
    UploadError {
        signs: &["upload failed", "check the manifest file and try again"],
        meaning: say::deploy_portal_upload_failed,
        rules: SCHEMA,
    },
];

/// What a quoted message means; `None` when it is not known. Case and spacing do not matter.
#[must_use]
pub fn explain(quoted: &str) -> Option<&'static UploadError> {
    let words: Vec<&str> = quoted.split_whitespace().collect();
    let plain = words.join(" ").to_lowercase();
    // The search of the standard library is 5 kB of the engine.
    let says = |sign: &&str| plain.as_bytes().windows(sign.len().max(1)).any(|part| part == sign.as_bytes());
    KNOWN.iter().find(|known| known.signs.iter().any(says))
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
