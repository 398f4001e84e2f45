//! U009: permissions of the unified manifest.

use crate::json::Node;
use crate::normalise::permission_of_resource;
use crate::report::{Report, Rule};
use crate::visible::visible;
use messages::say;

/// A permission that Office does not know, or that none of the add-in's applications has ("Requesting permissions for
/// API use in add-ins").
const U009: Rule = Rule::warning("U009");

/// Grants beside the levels. Documents and Microsoft's own converter differ in the names, so both are taken.
const EXTRA: [&str; 4] = [
    "Mailbox.AppendOnSend.User",
    "MailboxItem.AppendOnSend.User",
    "Mailbox.SharedFolder",
    "Mailbox.AccessSharedFolders.User",
];

/// How the names of permissions end that Teams has for other parts of an app.
const OF_TEAMS: [&str; 3] = [".Group", ".Chat", ".User"];

pub(super) fn check(root: Node<'_, '_>, report: &mut Report) {
    // Without an add-in the permissions are those of Teams.
    let mut extensions = root.list("extensions").peekable();
    if extensions.peek().is_none() {
        return;
    }
    let (mut mail, mut documents) = (false, false);
    for extension in extensions {
        let scopes = extension.find("requirements.scopes");
        mail |= scopes.is_none();
        documents |= scopes.is_none();
        for scope in scopes.into_iter().flat_map(Node::children).filter_map(Node::as_text) {
            mail |= scope == "mail";
            documents |= scope != "mail";
        }
    }
    for permission in root.list("authorization.permissions.resourceSpecific") {
        let Some((node, name)) = permission.get("name").and_then(|node| Some((node, node.as_text()?))) else {
            continue;
        };
        let of_mail = name.starts_with("Mailbox");
        let of_documents = name.starts_with("Document.");
        let known = permission_of_resource(name).is_some() || EXTRA.contains(&name);
        let of_teams = !of_mail && !of_documents && OF_TEAMS.iter().any(|end| name.ends_with(end));
        let message = if !known && !of_teams {
            say::finding_resource_permission_unknown(visible(name))
        } else if of_mail && !mail || of_documents && !documents {
            say::finding_resource_permission_of_other_kind(visible(name))
        } else {
            continue;
        };
        report.add(&U009, node.at(), message);
    }
}
