//! `VersionOverrides`: what every block, outer and nested, adds to the base manifest.

use super::collect::Parts;
use crate::model::{EntryPointKind, LocalText, WebApplication};
use crate::xml::{Namespace, Node};
use sorting::sort_by_key;

/// The resources of one `VersionOverrides` block, found by their id. A nested block inherits none.
pub(crate) struct Resources<'t, 'a> {
    /// Id and entry, by id; entries of one id stay in the order of the file.
    entries: Vec<(&'t str, Node<'t, 'a>)>,
}

impl<'t, 'a> Resources<'t, 'a> {
    /// The resources of a block.
    pub fn of(block: Node<'t, 'a>) -> Self {
        let mut entries = Vec::new();
        for list in block.child("Resources").into_iter().flat_map(Node::children) {
            for entry in list.children() {
                if let Some(id) = entry.attribute("id") {
                    entries.push((id.value.as_ref(), entry));
                }
            }
        }
        sort_by_key(&mut entries, |(id, _)| *id);
        Self { entries }
    }

    /// The entry of an id; the first when there are several.
    pub fn find(&self, id: &str) -> Option<Node<'t, 'a>> {
        let first = self.entries.partition_point(|(known, _)| *known < id);
        self.entries.get(first).filter(|(known, _)| *known == id).map(|(_, entry)| *entry)
    }

    /// The value in the default locale of what an element's `resid` names; empty when there is none.
    fn value(&self, element: Node<'_, '_>) -> &'t str {
        self.find(element.value("resid")).map_or("", |entry| entry.value("DefaultValue"))
    }

    /// Every entry by its id.
    pub fn entries(&self) -> &[(&'t str, Node<'t, 'a>)] {
        &self.entries
    }
}

impl Parts {
    /// Adds a setting with its translations to the locales, and to the origins where it is an address.
    pub fn localized(&mut self, setting: Node<'_, '_>, is_address: bool) -> LocalText {
        let default = setting.value("DefaultValue");
        let mut overrides = Vec::new();
        if is_address {
            self.origins.add_origin(default);
        }
        for translation in setting.children().filter(|child| child.local() == "Override") {
            let (locale, value) = (translation.value("Locale"), translation.value("Value"));
            if !locale.is_empty() {
                self.locales.add(locale.to_owned());
                overrides.push((locale.to_owned(), value.to_owned()));
            }
            if is_address {
                self.origins.add_origin(value);
            }
        }
        LocalText { default: default.to_owned(), overrides }
    }

    /// Adds a block and the blocks in it.
    pub fn add_block(&mut self, block: Node<'_, '_>) {
        let resources = Resources::of(block);
        for (_, entry) in resources.entries() {
            self.localized(*entry, matches!(entry.local(), "Url" | "Image"));
        }
        let is_block = |node: Node<'_, '_>| node.local() == "VersionOverrides";
        for element in block.descendants(is_block) {
            if is_block(element) {
                self.add_block(element);
            } else if element.namespace() != Namespace::BasicTypes {
                self.add_element(element, &resources);
            }
        }
    }

    fn add_element(&mut self, element: Node<'_, '_>, resources: &Resources<'_, '_>) {
        match element.local() {
            "SourceLocation" => self.add_location(element, resources.value(element)),
            "FunctionFile" => self.entry_point(EntryPointKind::Functions, resources.value(element)),
            "Runtime" => self.entry_point(EntryPointKind::Runtime, resources.value(element)),
            // Only `Runtime` has an `Override` outside the resources: its script for classic Outlook.
            "Override" => self.entry_point(EntryPointKind::Script, resources.value(element)),
            "Control" | "Item" => self.add_command(element, resources),
            "LaunchEvent" => {
                let mode = element.attribute("SendMode").map(|mode| mode.value.trim().to_owned());
                self.events.add((element.value("Type").trim().to_owned(), mode));
            }
            "Event" => self.events.add((element.value("Type").trim().to_owned(), None)),
            "ExtensionPoint" if element.xsi_type() == "CustomFunctions" => self.custom_functions = true,
            "ExtendedPermission" => self.extra_permissions.add(element.text().to_owned()),
            "SupportsSharedFolders" if matches!(element.text(), "true" | "1") => {
                self.extra_permissions.add(element.local().to_owned());
            }
            "EquivalentAddin" => self.add_equivalent(element),
            "WebApplicationInfo" => self.add_web_application(element),
            _ => {}
        }
    }

    fn add_location(&mut self, element: Node<'_, '_>, url: &str) {
        match element.parent().map_or("", Node::local) {
            "Script" => self.entry_point(EntryPointKind::Script, url),
            // Metadata of custom functions is data, and no part of what an administrator reviews.
            "Metadata" if !url.is_empty() => self.remote_definitions.add(url.to_owned()),
            "Metadata" => {}
            // Where a launch event runs: the runtime that is named beside it.
            "ExtensionPoint" if element.parent().is_some_and(|point| point.xsi_type() == "LaunchEvent") => {
                self.entry_point(EntryPointKind::Runtime, url);
            }
            _ => self.entry_point(EntryPointKind::Page, url),
        }
    }

    fn add_command(&mut self, control: Node<'_, '_>, resources: &Resources<'_, '_>) {
        // A menu does nothing itself: its items are the commands.
        if control.xsi_type() != "Menu" {
            let label = control.child("Label").map_or("", |label| resources.value(label));
            self.commands.add((label.to_owned(), control.value("id").to_owned()));
        }
    }

    fn add_equivalent(&mut self, element: Node<'_, '_>) {
        let named = ["ProgId", "FileName", "DisplayName"].iter().find_map(|name| element.child(name));
        if let Some(named) = named.filter(|named| !named.text().is_empty()) {
            self.equivalents.add(named.text().to_owned());
        }
    }

    /// The innermost block's application counts: clients read the newest block that they know.
    fn add_web_application(&mut self, element: Node<'_, '_>) {
        let text = |name: &str| element.child(name).map_or("", Node::text).to_owned();
        let scopes = element.child("Scopes").into_iter().flat_map(Node::children);
        self.web_application = Some(WebApplication {
            id: text("Id"),
            resource: text("Resource"),
            scopes: scopes.map(|scope| scope.text().to_owned()).collect(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    #[test]
    fn the_first_of_two_entries_counts_and_a_missing_one_is_empty() {
        let parsed = parse(
            "<V><Resources><L><E id='b' DefaultValue='1'/><E id='b' DefaultValue='2'/></L></Resources></V>",
        );
        let resources = Resources::of(parsed.tree.root().unwrap());
        assert_eq!(resources.find("b").unwrap().value("DefaultValue"), "1");
        assert!(resources.find("a").is_none());
        assert!(resources.find("c").is_none());
    }
}
