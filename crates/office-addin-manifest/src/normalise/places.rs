//! Where people find the commands of an add-in: application, tab and group.

use super::collect::Parts;
use super::names::{host_of_overrides, host_of_scope};
use super::overrides::Resources;
use crate::json;
use crate::model::{Host, LocalText, Place, Surface};
use crate::xml::Node;

/// The kind of place by the names of both formats: extension points, and contexts of ribbons.
fn surface(name: &str) -> Surface {
    match name {
        "" | "default" | "PrimaryCommandSurface" => Surface::Ribbon,
        "ContextMenu" => Surface::ContextMenu,
        "mailRead" | "MessageReadCommandSurface" => Surface::MessageRead,
        "mailCompose" | "MessageComposeCommandSurface" => Surface::MessageCompose,
        "meetingDetailsOrganizer" | "AppointmentOrganizerCommandSurface" => Surface::AppointmentOrganizer,
        "meetingDetailsAttendee" | "AppointmentAttendeeCommandSurface" => Surface::AppointmentAttendee,
        _ => Surface::Other,
    }
}

/// Adds the place of a `Control` or `Item` of `VersionOverrides`.
pub(super) fn add_control(control: Node<'_, '_>, resources: &Resources<'_, '_>, parts: &mut Parts) {
    if parts.has_places() || control.xsi_type() == "Menu" {
        return;
    }
    let label = |element: Node<'_, '_>, parts: &mut Parts| {
        let label = element.child("Label").and_then(|label| resources.find(label.value("resid")));
        label.map_or_else(LocalText::default, |entry| translated(entry, parts))
    };
    let mut place = Place { label: label(control, parts), ..Place::default() };
    let mut inner = control;
    while let Some(outer) = inner.parent() {
        match outer.local() {
            "Group" => place.group = label(outer, parts),
            "OfficeTab" => outer.value("id").clone_into(&mut place.tab),
            "CustomTab" => place.own_tab = label(outer, parts),
            "ExtensionPoint" => place.surface = surface(outer.xsi_type()),
            "Host" => {
                place.host = host_of_overrides(outer.xsi_type());
                break;
            }
            _ => {}
        }
        inner = outer;
    }
    parts.place(place);
}

/// The texts of a resource, counted: many commands may name one.
fn translated(entry: Node<'_, '_>, parts: &mut Parts) -> LocalText {
    let default = parts.repeat(entry.value("DefaultValue"));
    let mut overrides = Vec::new();
    for translation in entry.children().filter(|child| child.local() == "Override") {
        overrides.push((translation.value("Locale").to_owned(), parts.repeat(translation.value("Value"))));
    }
    LocalText { default, overrides }
}

/// Adds the places of an item of a unified manifest's ribbons or context menus: one for each application and context
/// that the ribbon is for.
pub(super) fn add_item(item: json::Node<'_, '_>, parts: &mut Parts) {
    if parts.has_places() {
        return;
    }
    let mut place = Place { label: plain(item.text("label"), parts), ..Place::default() };
    let mut inner = item;
    while let Some(outer) = inner.parent() {
        // The key of the list that an object stands in says what the object is.
        match outer.parent().map_or("", json::Node::key) {
            "groups" => place.group = plain(outer.text("label"), parts),
            "tabs" => {
                place.tab = parts.repeat(outer.text("builtInTabId"));
                place.own_tab = plain(outer.text("label"), parts);
            }
            "ribbons" | "contextMenus" => {
                add_for_contexts(outer, &place, parts);
                break;
            }
            _ => {}
        }
        inner = outer;
    }
}

fn plain(text: &str, parts: &mut Parts) -> LocalText {
    LocalText { default: parts.repeat(text), overrides: Vec::new() }
}

/// Adds a place for each context and application of a ribbon or context menu.
fn add_for_contexts(ribbon: json::Node<'_, '_>, place: &Place, parts: &mut Parts) {
    let mut surfaces: Vec<Surface> = Vec::new();
    if ribbon.parent().map_or("", json::Node::key) == "contextMenus" {
        surfaces.push(Surface::ContextMenu);
    } else {
        surfaces.extend(ribbon.list("contexts").filter_map(json::Node::as_text).map(surface));
        if surfaces.is_empty() {
            surfaces.push(Surface::Ribbon);
        }
    }
    let extension = ribbon.parent().and_then(json::Node::parent).unwrap_or(ribbon);
    let scopes = [ribbon, extension].into_iter().find_map(|node| node.find("requirements.scopes"));
    let named = scopes.into_iter().flat_map(json::Node::children).filter_map(json::Node::as_text);
    let hosts: Vec<_> = named.filter_map(host_of_scope).map(Some).collect();
    let hosts = if hosts.is_empty() { vec![None] } else { hosts };
    for surface in surfaces {
        let of_documents = matches!(surface, Surface::Ribbon | Surface::ContextMenu);
        for host in &hosts {
            if host.is_none_or(|host| (host != Host::Outlook) == of_documents) {
                parts.place(Place { host: *host, surface, ..place.clone() });
            }
        }
    }
}
