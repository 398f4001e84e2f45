//! `VersionOverrides`: what every block, outer and nested, adds to the base manifest.

use super::activation;
use super::collect::Parts;
use super::names::host_of_overrides;
use super::places;
use super::xml::sets;
use crate::model::{
    Action, Command, CustomFunctions, EntryPointKind, Equivalent, LaunchEvent, LocalText, Runtime,
    ScopeGrant, WebApplication,
};
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
        for list in block.children_of("Resources") {
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
        for element in block.descendants_outside(|_, found| is_block(found)) {
            if is_block(element) {
                self.add_block(element);
            } else if element.namespace() != Namespace::BasicTypes {
                self.add_element(element, &resources);
            }
        }
    }

    fn add_element(&mut self, element: Node<'_, '_>, resources: &Resources<'_, '_>) {
        let url = || resources.value(element);
        match element.local() {
            "Host" => {
                self.override_hosts.extend(host_of_overrides(element.xsi_type()));
            }
            "Requirements" => {
                sets(element, self).into_iter().for_each(|set| self.override_requirements.add(set));
            }
            "SourceLocation" => self.add_location(element, url(), resources),
            "FunctionFile" => self.add_code(EntryPointKind::Functions, element, resources),
            "Runtime" => self.add_runtime(element, resources),
            // Only `Runtime` has an `Override` outside the resources: its script for classic Outlook.
            "Override" => self.add_code(EntryPointKind::Script, element, resources),
            "Control" | "Item" => {
                self.add_command(element, resources);
                places::add_control(element, resources, self);
            }
            "LaunchEvent" | "Event" => self.add_event(element),
            "ExtensionPoint" => self.add_extension_point(element, resources),
            "ExtendedPermission" => self.extra_permissions.add(element.text().to_owned()),
            "SupportsSharedFolders" if matches!(element.text(), "true" | "1") => {
                self.extra_permissions.add(element.local().to_owned());
            }
            "EquivalentAddin" => self.add_equivalent(element),
            "WebApplicationInfo" => self.add_web_application(element),
            _ => {}
        }
    }

    /// Adds what a `resid` names as an address of code, in every language.
    fn add_code(&mut self, kind: EntryPointKind, element: Node<'_, '_>, resources: &Resources<'_, '_>) {
        let entry = resources.find(element.value("resid")).filter(|_| !self.is_full());
        let Some(entry) = entry else { return };
        self.entry_point(kind, entry.value("DefaultValue"));
        entry.children().for_each(|translation| self.entry_point(kind, translation.value("Value")));
    }

    fn add_location(&mut self, element: Node<'_, '_>, url: &str, resources: &Resources<'_, '_>) {
        let parent = element.parent();
        let kind = match parent.map_or("", Node::local) {
            // Metadata of custom functions is data, and no part of what an administrator reviews.
            "Metadata" => return self.remote_definition(url),
            "Script" => EntryPointKind::Script,
            // Where a launch event runs: the runtime that is named beside it.
            "ExtensionPoint" if parent.is_some_and(|point| point.xsi_type() == "LaunchEvent") => {
                EntryPointKind::Runtime
            }
            _ => EntryPointKind::Page,
        };
        self.add_code(kind, element, resources);
    }

    fn add_runtime(&mut self, element: Node<'_, '_>, resources: &Resources<'_, '_>) {
        self.add_code(EntryPointKind::Runtime, element, resources);
        let script = element.child("Override").map_or("", |script| resources.value(script));
        let page = self.repeat(resources.value(element));
        let script = self.repeat(script);
        self.runtimes.add(Runtime { page, script, lifetime: element.value("lifetime").to_owned() });
    }

    fn add_command(&mut self, control: Node<'_, '_>, resources: &Resources<'_, '_>) {
        // A menu does nothing itself: its items are the commands.
        if control.xsi_type() == "Menu" {
            return;
        }
        let mut value =
            |node: Option<Node<'_, '_>>| self.repeat(node.map_or("", |node| resources.value(node)));
        let action = control.child("Action");
        let child = |name: &str| action.and_then(|action| action.child(name));
        let (kind, target) = match action.map_or("", Node::xsi_type) {
            "ShowTaskpane" => (Action::OpenPage, value(child("SourceLocation"))),
            "ExecuteFunction" => {
                (Action::RunFunction, child("FunctionName").map_or("", Node::text).to_owned())
            }
            _ => (Action::Unknown, String::new()),
        };
        let label = value(control.child("Label"));
        self.commands.add(Command { label, id: control.value("id").to_owned(), action: kind, target });
    }

    fn add_event(&mut self, element: Node<'_, '_>) {
        self.events.add(LaunchEvent {
            name: element.value("Type").trim().to_owned(),
            send_mode: element.attribute("SendMode").map(|mode| mode.value.trim().to_owned()),
            function: element.value("FunctionName").to_owned(),
        });
    }

    fn add_extension_point(&mut self, element: Node<'_, '_>, resources: &Resources<'_, '_>) {
        match element.xsi_type() {
            "CustomFunctions" => {
                let metadata =
                    element.child("Metadata").and_then(|metadata| metadata.child("SourceLocation"));
                let mut value =
                    |node: Option<Node<'_, '_>>| self.repeat(node.map_or("", |node| resources.value(node)));
                let namespace = value(element.child("Namespace"));
                let metadata_url = value(metadata);
                self.custom_functions.add(CustomFunctions { namespace, metadata_url, functions: Vec::new() });
            }
            point @ ("DetectedEntity" | "CustomPane") => {
                let rule = element.child("Rule").map_or_else(String::new, activation::text);
                self.activations.add([point, " ", &rule].concat());
            }
            _ => {}
        }
    }

    fn add_equivalent(&mut self, element: Node<'_, '_>) {
        let named = ["ProgId", "FileName", "DisplayName"].iter().find_map(|name| element.child(name));
        let effect =
            element.child("Effect").or_else(|| element.parent().and_then(|list| list.child("Effect")));
        if let Some(named) = named.filter(|named| !named.text().is_empty()) {
            let effect = self.repeat(effect.map_or("", Node::text));
            self.equivalents.add(Equivalent { name: named.text().to_owned(), effect });
        }
    }

    /// The innermost block's application counts: clients read the newest block that they know.
    fn add_web_application(&mut self, element: Node<'_, '_>) {
        let ScopeGrant { resource, scopes } = scope_grant(element);
        let text = |name: &str| element.child(name).map_or("", Node::text).to_owned();
        let mut authorizations = Vec::new();
        for authorization in element.children_of("Authorizations") {
            authorizations.push(scope_grant(authorization));
        }
        self.web_application = Some(WebApplication {
            id: text("Id"),
            msa_id: text("MsaId"),
            resource,
            scopes,
            authorizations,
            nested_app_auth: Vec::new(),
        });
    }
}

fn is_block(node: Node<'_, '_>) -> bool {
    node.local() == "VersionOverrides"
}

/// `Resource` and `Scopes` of an element.
fn scope_grant(element: Node<'_, '_>) -> ScopeGrant {
    let mut scopes = Vec::new();
    for scope in element.children_of("Scopes") {
        scopes.push(scope.text().to_owned());
    }
    ScopeGrant { resource: element.child("Resource").map_or("", Node::text).to_owned(), scopes }
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
