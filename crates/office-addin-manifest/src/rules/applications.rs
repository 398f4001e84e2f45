//! Where the add-in runs and what it may do: B017 to B019.

use super::fixes;
use crate::finding::Severity;
use crate::model::{Host, Kind};
use crate::normalise::{host_of_base, permission_of_base};
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::say;

/// An application that is unknown or does not fit the kind of add-in ("Host element", Office add-ins manifest
/// reference); an error where no other is left to run in.
const B017: Rule = Rule::warning("B017");
/// No application is named ("Office add-ins XML manifest", table of required elements).
pub(super) const B018: Rule = Rule::warning("B018");
/// The permission level is missing or not one of the kind ("Permissions element", Office add-ins manifest
/// reference).
pub(super) const B019: Rule = Rule::error("B019");

pub(super) fn check(root: Node<'_, '_>, kind: Option<Kind>, broken: bool, report: &mut Report) {
    let Some(kind) = kind else { return };
    // What the tables of the format know to be missing is told with the rest that is.
    let missing_told = kind == Kind::Mail || broken || root.namespace() == Namespace::Base;
    match root.child("Hosts").or_else(|| root.child("Capabilities")) {
        Some(hosts) => check_hosts(hosts, kind, report),
        None if missing_told => {}
        None => report.add(&B018, root.at(), say::finding_hosts_missing()),
    }
    match root.child("Permissions") {
        Some(permissions) => check_permission(permissions, kind, report),
        None if missing_told => {}
        None => report.add(&B019, root.at(), say::finding_permission_missing()),
    }
}

fn check_hosts(hosts: Node<'_, '_>, kind: Kind, report: &mut Report) {
    let fits = |host: Host| (host == Host::Outlook) == (kind == Kind::Mail);
    let names = || hosts.children().filter_map(|host| host.attribute("Name"));
    // A mail add-in runs in Outlook whatever it says.
    let runs = kind == Kind::Mail || names().any(|name| host_of_base(name.value.trim()).is_some_and(fits));
    let rule = B017.as_severity(if runs { Severity::Warning } else { Severity::Error });
    for name in names() {
        let message = match host_of_base(name.value.trim()) {
            None => say::finding_host_unknown(visible(&name.value)),
            Some(host) if !fits(host) => say::finding_host_of_other_kind(visible(&name.value)),
            Some(_) => continue,
        };
        report.add(&rule, name.value_at, message);
    }
}

/// Every level of any kind.
const PERMISSIONS: [&str; 8] = [
    "Restricted",
    "ReadDocument",
    "ReadAllDocument",
    "WriteDocument",
    "ReadWriteDocument",
    "ReadItem",
    "ReadWriteItem",
    "ReadWriteMailbox",
];

fn check_permission(element: Node<'_, '_>, kind: Kind, report: &mut Report) {
    let written = element.text();
    if permission_of_base(written, kind).is_some() {
        return;
    }
    let elsewhere = [Kind::TaskPane, Kind::Content, Kind::Mail]
        .iter()
        .any(|kind| permission_of_base(written, *kind).is_some());
    let message = if elsewhere {
        say::finding_permission_of_other_kind(visible(written))
    } else {
        say::finding_permission_unknown(visible(written))
    };
    let fix = fixes::tidy(element.document(), element.text_at(), written, &PERMISSIONS, false);
    report.add_fixable(&B019, element.text_at(), message, fix);
}
