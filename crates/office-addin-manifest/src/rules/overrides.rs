//! What a schema cannot say about `VersionOverrides`: V003, V017 to V020. What is said about their commands and events
//! stands in files of its own.

use super::commands::Commands;
use super::events;
use super::leftovers;
use super::values::{V018, V020};
use crate::finding::Severity;
use crate::model::{Host, ProductId};
use crate::normalise::host_of_base;
use crate::parts::holds;
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::say;

/// `VersionOverrides` for an application that the base manifest does not name: whether the add-in appears there depends
/// on the client ("Host element", Office add-ins manifest reference).
const V003: Rule = Rule::warning("V003");
/// A feature needs a newer requirement set than the manifest asks for ("Outlook JavaScript API requirement sets").
const V017: Rule = Rule::warning("V017");
/// An extended permission that is not documented ("ExtendedPermission element", Office add-ins manifest reference).
const V019: Rule = Rule::warning("V019");

/// Every block of a manifest whose nesting can be trusted. `sound` says that there is no error so far.
pub(super) fn check(root: Node<'_, '_>, sound: bool, report: &mut Report) {
    let mut commands = Commands::default();
    let listed = root.children_of("Hosts");
    let base_hosts: Vec<_> = listed.map(|host| host_of_base(host.value("Name").trim())).collect();
    // What the parts of a block say of each other is not known where one could not be read.
    let is_whole = |block: Node<'_, '_>| sound || !block.descendants().any(|part| part.element().cut);
    for block in root.descendants().filter(|element| is_block(*element) && is_whole(*element)) {
        let is_mail = matches!(block.namespace(), Namespace::Mail | Namespace::Mail1_1);
        commands.next_block();
        for host in block.children_of("Hosts") {
            check_host(host, &base_hosts, is_mail, report);
            events::check(host, is_mail, report);
            for form_factor in host.children() {
                commands.check(form_factor, is_mail, report);
            }
        }
        if is_mail {
            check_requirements(block, report);
        }
        for element in block.children() {
            match element.local() {
                "WebApplicationInfo" => check_resource(element, report),
                "EquivalentAddins" => element.children().for_each(|child| check_equivalent(child, report)),
                "ExtendedPermissions" => element.children().for_each(|child| check_permission(child, report)),
                _ => {}
            }
        }
    }
}

fn is_block(element: Node<'_, '_>) -> bool {
    element.local() == "VersionOverrides" && element.namespace().is_overrides()
}

/// V003: the application is one of the base manifest's, where those and this one are known.
fn check_host(host: Node<'_, '_>, base_hosts: &[Option<Host>], is_mail: bool, report: &mut Report) {
    let Some(written) = host.xsi_type_attribute() else { return };
    let name = match host.xsi_type() {
        "MailHost" if is_mail => "Mailbox",
        name @ ("Workbook" | "Document" | "Presentation" | "Notebook") if !is_mail => name,
        _ => return,
    };
    let is_listed = base_hosts.is_empty() || base_hosts.contains(&host_of_base(name));
    if !is_listed && !base_hosts.contains(&None) {
        report.add(&V003, written.value_at, say::finding_overrides_host(name));
    }
}

/// V017: the version of the set Mailbox covers every feature of a block.
fn check_requirements(block: Node<'_, '_>, report: &mut Report) {
    let Some(requirements) = block.child("Requirements") else { return };
    let Some(set) =
        requirements.descendants().find(|found| found.value("Name").eq_ignore_ascii_case("Mailbox"))
    else {
        return;
    };
    let default = || set.parent().and_then(|sets| sets.attribute("DefaultMinVersion"));
    let written = set.attribute("MinVersion").or_else(default);
    let declared = written.map_or("1.1", |found| found.value.trim());
    let Some(minor) = declared.strip_prefix("1.").and_then(|minor| minor.parse::<u8>().ok()) else { return };
    let mut highest = (minor, "");
    // A nested block has requirements of its own, whatever version it is of.
    for element in block.descendants_outside(|_, inner| inner.local() == "VersionOverrides") {
        let name = element.local();
        let needed = match name {
            "LaunchEvent" => (events::mailbox_set(element.value("Type")), element.value("Type")),
            "SupportsSharedFolders" if matches!(element.text(), "true" | "1") => (8, name),
            "ExtendedPermission" if element.text() == "AppendOnSend" => (9, "AppendOnSend"),
            "ExtensionPoint" if element.xsi_type() == "ReportPhishingCommandSurface" => {
                (14, element.xsi_type())
            }
            _ => continue,
        };
        if needed.0 > highest.0 {
            highest = needed;
        }
    }
    if highest.0 > minor {
        let mut version = String::from("1.");
        version.push_str(&highest.0.to_string());
        let at = written.map_or(set.at(), |found| found.value_at);
        report.add(&V017, at, say::finding_set_too_low(visible(highest.1), version, visible(declared)));
    }
}

/// V018: the resource of single sign-on names the add-in's own address and the application's id.
fn check_resource(application: Node<'_, '_>, report: &mut Report) {
    let (Some(id), Some(resource)) = (application.child("Id"), application.child("Resource")) else { return };
    let written = resource.text();
    if ProductId::parse(id.text()).is_none() || written.is_empty() || leftovers::is_in_address(written) {
        return;
    }
    let named = written.strip_prefix("api://").and_then(|rest| rest.rsplit_once('/'));
    let serves = |host: &str| {
        let mut address = String::from("https://");
        address.push_str(host);
        holds(resource.document(), &address)
    };
    if !named.is_some_and(|(host, last)| last.eq_ignore_ascii_case(id.text()) && serves(host)) {
        let rule = V018.as_severity(Severity::Warning);
        report.add(&rule, resource.text_at(), say::finding_sso_resource(visible(written)));
    }
}

/// V020: an equivalent add-in is named in the way that its type needs.
fn check_equivalent(equivalent: Node<'_, '_>, report: &mut Report) {
    let needed = match equivalent.child("Type").map_or("", Node::text) {
        "COM" => "ProgId",
        "XLL" => "FileName",
        _ => return,
    };
    if equivalent.child(needed).is_none() {
        report.add(&V020, equivalent.at(), say::finding_element_missing(needed, equivalent.local()));
    }
}

/// V019: the permission is a documented one.
fn check_permission(permission: Node<'_, '_>, report: &mut Report) {
    let written = permission.text();
    if !matches!(written, "" | "AppendOnSend") {
        report.add(&V019, permission.text_at(), say::finding_extended_permission(visible(written)));
    }
}
