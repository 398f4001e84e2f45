//! What an administrator should look at although nothing is wrong: B020, B027, S011.

use crate::json;
use crate::model::Kind;
use crate::report::{Report, Rule, Told};
use crate::source::Place;
use crate::xml::Node;
use messages::say;

/// The permission level that may do most: all items of the mailbox, and sending ("Understanding Outlook add-in
/// permissions").
const B020: Rule = Rule::warning("B020");
/// Something that Office still takes and no longer serves ("Rule element", "ExtensionPoint element", "Host element",
/// Office add-ins manifest reference).
const B027: Rule = Rule::warning("B027");
/// A file on the internet that changes what the add-in does and can change after this review.
const S011: Rule = Rule::information("S011");

pub(super) fn check(root: Node<'_, '_>, kind: Option<Kind>, report: &mut Report) {
    // Another kind of add-in has no such level, which was told.
    let level = root.child("Permissions").filter(|level| level.text() == "ReadWriteMailbox");
    if let Some(level) = level.filter(|_| kind == Some(Kind::Mail)) {
        whole_mailbox(level.text(), level.text_at(), report);
    }
    let mut told = Told::default();
    for element in root.descendants() {
        let parent = element.parent().map_or("", Node::local);
        match element.local() {
            "Rule" => deprecated(element, element.xsi_type(), "ItemHasKnownEntity", &mut told, report),
            "ExtensionPoint" => deprecated(element, element.xsi_type(), "CustomPane", &mut told, report),
            "Host" => deprecated(element, element.value("Name"), "Database", &mut told, report),
            "SourceLocation" if matches!(parent, "Metadata" | "Script") => {
                not_covered(parent, element.at(), report);
            }
            name @ "ExtendedOverrides"
                if kind == Some(Kind::TaskPane) && element.namespace() == root.namespace() =>
            {
                not_covered(name, element.at(), report)
            }
            _ => {}
        }
    }
}

fn deprecated(element: Node<'_, '_>, name: &str, outdated: &str, told: &mut Told, report: &mut Report) {
    if name == outdated && told.first(name) {
        report.add(&B027, element.at(), say::finding_deprecated(name));
    }
}

/// B020 and S011 for a unified manifest.
pub(super) fn check_unified(root: json::Node<'_, '_>, report: &mut Report) {
    for permission in root.list("authorization.permissions.resourceSpecific") {
        if let Some(name) =
            permission.get("name").filter(|_| permission.text("name") == "Mailbox.ReadWrite.User")
        {
            whole_mailbox(permission.text("name"), name.at(), report);
        }
    }
    for node in root.descendants_of("extensions") {
        if matches!(node.key(), "metadataUrl" | "shortcutsUrl" | "localizationResourceUrl") {
            not_covered(node.key(), node.at(), report);
        }
    }
}

fn whole_mailbox(level: &str, at: Place, report: &mut Report) {
    report.add(&B020, at, say::finding_permission_whole_mailbox(level));
}

fn not_covered(name: &str, at: Place, report: &mut Report) {
    report.add(&S011, at, say::finding_not_covered(name));
}
