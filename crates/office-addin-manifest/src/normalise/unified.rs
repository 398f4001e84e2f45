//! The unified manifest.

use super::collect::{Parts, in_order};
use super::names::{event_of_unified, host_of_scope, includes, permission_of_resource, send_mode_of_unified};
use super::places;
use crate::json::{Node, Nodes, ValueKind};
use crate::model::{
    Action, Command, CustomFunctions, EntryPointKind, Equivalent, Host, Kind, LaunchEvent, LocalText,
    Manifest, ManifestVersion, Permission, ProductId, ReplacedAddIn, RequirementSet, Runtime, ScopeGrant,
    WebApplication,
};
use crate::parts::holds;
use sorting::sort_by_key;

/// Normalises a manifest from its root, which is an object; and whether texts were left out because they are repeated
/// too often.
pub(crate) fn unified(root: Node<'_, '_>) -> (Manifest, bool) {
    let mut parts = Parts::default();
    root.list("extensions").for_each(|extension| add_extension(extension, &mut parts));
    let mut requirements = Vec::new();
    for own in root.list("extensions").filter_map(|extension| extension.get("requirements")) {
        requirements.append(&mut sets(own));
    }
    let hosts = hosts(root);
    let (permissions, extra) = permissions(root);
    extra.into_iter().for_each(|name| parts.extra_permissions.add(name));
    let urls = ["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"]
        .map(|path| root.text(path));
    urls.iter().for_each(|url| parts.origins.add_origin(url));
    let app_domains: Vec<String> = texts(root.list("validDomains"));
    app_domains.iter().for_each(|domain| add_domain(domain, &mut parts));
    let [support_url, privacy_url, terms_url] = urls.map(present);
    let is_full = parts.is_full();
    let manifest = Manifest {
        id: ProductId::parse(root.text("id")),
        id_written: root.text("id").to_owned(),
        // The asset that `alternates` names is another add-in: the one that this one replaces.
        asset_id: None,
        replaces: replaced(root),
        version: ManifestVersion::parse(root.text("version")),
        version_written: root.text("version").to_owned(),
        name: plain(root.text("name.short")),
        full_name: plain(root.text("name.full")),
        description: plain(root.text("description.short")),
        full_description: plain(root.text("description.full")),
        provider: root.text("developer.name").to_owned(),
        default_locale: root.text("localizationInfo.defaultLanguageTag").to_owned(),
        locales: locales(root),
        support_url,
        privacy_url,
        terms_url,
        icon_url: present(root.text("icons.outline")),
        high_resolution_icon_url: present(root.text("icons.color")),
        alternate_icons: alternate_icons(root),
        kinds: kinds(root, &hosts),
        hosts,
        override_hosts: in_order(parts.override_hosts),
        permissions,
        extra_permissions: parts.extra_permissions.take(),
        web_application: web_application(root),
        app_domains,
        origins: parts.origins.take(),
        requirements,
        methods: Vec::new(),
        override_requirements: parts.override_requirements.take(),
        entry_points: parts.entry_points.take(),
        runtimes: parts.runtimes.take(),
        commands: parts.commands.take(),
        places: std::mem::take(&mut parts.places),
        events: parts.events.take(),
        activations: Vec::new(),
        custom_functions: parts.custom_functions.take(),
        equivalents: parts.equivalents.take(),
        remote_definitions: parts.remote_definitions.take(),
        allow_snapshot: allow_snapshot(root),
    };
    (manifest, is_full)
}

fn allow_snapshot(root: Node<'_, '_>) -> Option<bool> {
    for extension in root.list("extensions") {
        for runtime in extension.list("contentRuntimes") {
            if let Some(disabled) = runtime.get("disableSnapshot") {
                return Some(*disabled.kind() != ValueKind::Boolean(true));
            }
        }
    }
    None
}

fn plain(text: &str) -> LocalText {
    LocalText { default: text.to_owned(), overrides: Vec::new() }
}

fn present(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn texts(list: Nodes<'_, '_>) -> Vec<String> {
    let mut texts = Vec::new();
    list.for_each(|node| add_text(node, &mut texts));
    texts
}

fn add_text(node: Node<'_, '_>, texts: &mut Vec<String>) {
    if let Some(text) = node.as_text().filter(|text| !text.is_empty()) {
        texts.push(text.to_owned());
    }
}

/// Listed domains may stand without a scheme, and mean https then.
fn add_domain(domain: &str, parts: &mut Parts) {
    if holds(domain, "://") {
        parts.origins.add_origin(domain);
    } else if !domain.contains('*') {
        parts.origins.add_origin(&format!("https://{domain}"));
    }
}

fn locales(root: Node<'_, '_>) -> Vec<String> {
    let mut locales = Vec::new();
    for language in root.list("localizationInfo.additionalLanguages") {
        language.get("languageTag").into_iter().for_each(|tag| add_text(tag, &mut locales));
    }
    locales
}

/// The applications of all extensions, in the order of [`Host`]; all four where an extension names none.
fn hosts(root: Node<'_, '_>) -> Vec<Host> {
    let mut hosts = Vec::new();
    for extension in root.list("extensions") {
        match extension.find("requirements.scopes") {
            Some(scopes) => {
                hosts.extend(scopes.children().filter_map(Node::as_text).filter_map(host_of_scope));
            }
            // An extension without anything in it extends nothing.
            None if extension.children().next().is_none() => {}
            None => hosts.extend([Host::Word, Host::Excel, Host::PowerPoint, Host::Outlook]),
        }
    }
    in_order(hosts)
}

fn kinds(root: Node<'_, '_>, hosts: &[Host]) -> Vec<Kind> {
    let has = |key: &str| root.list("extensions").any(|extension| extension.list(key).next().is_some());
    let content = has("contentRuntimes");
    let documents = hosts.iter().any(|host| *host != Host::Outlook);
    let mut kinds = Vec::new();
    if documents && (!content || has("runtimes")) {
        kinds.push(Kind::TaskPane);
    }
    if content {
        kinds.push(Kind::Content);
    }
    if hosts.contains(&Host::Outlook) {
        kinds.push(Kind::Mail);
    }
    kinds
}

/// The levels that no other asked level includes, and the names of all other grants.
fn permissions(root: Node<'_, '_>) -> (Vec<Permission>, Vec<String>) {
    let mut levels = Vec::new();
    let mut extra = Vec::new();
    for permission in root.list("authorization.permissions.resourceSpecific") {
        let name = permission.text("name");
        match permission_of_resource(name) {
            Some(level) => levels.push(level),
            None if name.is_empty() => {}
            None => extra.push(name.to_owned()),
        }
    }
    sort_by_key(&mut levels, |level| *level);
    levels.dedup();
    let highest = |level: &Permission| !levels.iter().any(|other| includes(*other, *level));
    (levels.iter().copied().filter(highest).collect(), extra)
}

/// Scopes of Microsoft Graph are not part of a unified manifest: they are kept in Microsoft Entra ID.
fn web_application(root: Node<'_, '_>) -> Option<WebApplication> {
    let application = root.get("webApplicationInfo")?;
    let mut nested_app_auth = Vec::new();
    for nested in application.list("nestedAppAuthInfo") {
        let resource = nested.text("redirectUri").to_owned();
        nested_app_auth.push(ScopeGrant { resource, scopes: texts(nested.list("scopes")) });
    }
    Some(WebApplication {
        id: application.text("id").to_owned(),
        resource: application.text("resource").to_owned(),
        nested_app_auth,
        ..WebApplication::default()
    })
}

fn sets(requirements: Node<'_, '_>) -> Vec<RequirementSet> {
    let mut sets = Vec::new();
    for capability in requirements.list("capabilities") {
        let min_version = capability.text("minVersion").to_owned();
        sets.push(RequirementSet { name: capability.text("name").to_owned(), min_version });
    }
    sets
}

/// The add-ins that alternates hide.
fn replaced(root: Node<'_, '_>) -> Vec<ReplacedAddIn> {
    let mut replaced = Vec::new();
    for extension in root.list("extensions") {
        for alternate in extension.list("alternates") {
            for path in ["hide.storeOfficeAddin", "hide.customOfficeAddin"] {
                if let Some(hidden) = alternate.find(path) {
                    let asset_id = hidden.text("assetId").to_owned();
                    replaced.push(ReplacedAddIn { id: hidden.text("officeAddinId").to_owned(), asset_id });
                }
            }
        }
    }
    replaced
}

fn alternate_icons(root: Node<'_, '_>) -> Vec<String> {
    let mut icons = Vec::new();
    for extension in root.list("extensions") {
        for alternate in extension.list("alternates") {
            let inside = alternate.descendants_of("alternateIcons");
            inside.filter(|node| is_address(*node)).for_each(|node| add_text(node, &mut icons));
        }
    }
    icons
}

fn add_extension(extension: Node<'_, '_>, parts: &mut Parts) {
    for runtime in extension.list("runtimes") {
        add_runtime(runtime, parts);
    }
    for runtime in extension.list("contentRuntimes") {
        parts.entry_point(EntryPointKind::Page, runtime.text("code.page"));
    }
    let actions = Actions::of(extension);
    for key in ["ribbons", "contextMenus"] {
        extension.get(key).into_iter().for_each(|surface| add_surface(surface, &actions, parts));
    }
    for group in extension.list("autoRunEvents") {
        group.list("events").for_each(|event| add_event(event, parts));
    }
    for alternate in extension.list("alternates") {
        add_equivalents(alternate, parts);
        alternate
            .descendants()
            .filter(|node| is_address(*node))
            .for_each(|node| add_text_origin(node, parts));
    }
    for shortcuts in extension.list("keyboardShortcuts") {
        let files = shortcuts.descendants_of("keyMappingFiles");
        files.filter_map(Node::as_text).for_each(|url| parts.remote_definition(url));
    }
    for message in extension.list("getStartedMessages") {
        parts.origins.add_origin(message.text("learnMoreUrl"));
    }
    add_requirements(extension, parts);
}

fn add_event(event: Node<'_, '_>, parts: &mut Parts) {
    let mode = event.find("options.sendMode").and_then(Node::as_text);
    parts.events.add(LaunchEvent {
        name: event_of_unified(event.text("type")).to_owned(),
        send_mode: mode.map(|mode| send_mode_of_unified(mode).to_owned()),
        function: event.text("actionId").to_owned(),
    });
}

/// What single features require, beside what the whole add-in requires.
fn add_requirements(extension: Node<'_, '_>, parts: &mut Parts) {
    let features = extension.children().filter(|feature| feature.key() != "requirements");
    for feature in features {
        for requirements in feature.descendants().filter(|node| node.key() == "requirements") {
            sets(requirements).into_iter().for_each(|set| parts.override_requirements.add(set));
            let scopes = requirements.list("scopes").filter_map(Node::as_text);
            parts.override_hosts.extend(scopes.filter_map(host_of_scope));
        }
    }
}

fn add_runtime(runtime: Node<'_, '_>, parts: &mut Parts) {
    let (page, script) = (runtime.text("code.page"), runtime.text("code.script"));
    parts.entry_point(runtime_kind(runtime), page);
    parts.entry_point(EntryPointKind::Script, script);
    parts.runtimes.add(Runtime {
        page: page.to_owned(),
        script: script.to_owned(),
        lifetime: runtime.text("lifetime").to_owned(),
    });
    if let Some(functions) = runtime.get("customFunctions") {
        let metadata_url = functions.text("metadataUrl");
        parts.remote_definition(metadata_url);
        let mut ids = Vec::new();
        for function in functions.list("functions") {
            function.get("id").into_iter().for_each(|id| add_text(id, &mut ids));
        }
        parts.custom_functions.add(CustomFunctions {
            namespace: functions.text("namespace.name").to_owned(),
            metadata_url: metadata_url.to_owned(),
            functions: ids,
        });
    }
}

/// A runtime shows a page when one of its actions opens one; otherwise its page only holds functions.
fn runtime_kind(runtime: Node<'_, '_>) -> EntryPointKind {
    let mut types = runtime.list("actions").map(|action| action.text("type"));
    if types.any(|kind| kind == "openPage") {
        EntryPointKind::Page
    } else if runtime.list("actions").any(|action| action.text("type") == "executeFunction") {
        EntryPointKind::Functions
    } else {
        EntryPointKind::Runtime
    }
}

/// The actions of an extension, found by their id.
struct Actions<'t> {
    /// Id, what it does, and the page of its runtime; by id.
    sorted: Vec<(&'t str, Action, &'t str)>,
}

impl<'t> Actions<'t> {
    fn of(extension: Node<'t, 't>) -> Self {
        let mut sorted = Vec::new();
        for runtime in extension.list("runtimes") {
            for action in runtime.list("actions") {
                let kind = match action.text("type") {
                    "openPage" => Action::OpenPage,
                    "executeFunction" | "executeDataFunction" => Action::RunFunction,
                    _ => Action::Unknown,
                };
                sorted.push((action.text("id"), kind, runtime.text("code.page")));
            }
        }
        sort_by_key(&mut sorted, |(id, ..)| *id);
        Self { sorted }
    }

    /// What an action does, and with what.
    fn find(&self, id: &str, parts: &mut Parts) -> (Action, String) {
        let first = self.sorted.partition_point(|(known, ..)| *known < id);
        match self.sorted.get(first).filter(|(known, ..)| *known == id) {
            Some((_, Action::OpenPage, page)) => (Action::OpenPage, parts.repeat(page)),
            Some((_, kind, _)) => (*kind, id.to_owned()),
            None => (Action::Unknown, String::new()),
        }
    }
}

/// The buttons and menu items of ribbons and context menus, and the addresses of their icons.
fn add_surface(surface: Node<'_, '_>, actions: &Actions<'_>, parts: &mut Parts) {
    for node in surface.descendants() {
        let list = node.parent().map_or("", Node::key);
        let is_command = matches!(list, "controls" | "items") && *node.kind() == ValueKind::Object;
        // A menu does nothing itself: its items are the commands.
        if is_command && node.text("type") != "menu" {
            let (action, target) = actions.find(node.text("actionId"), parts);
            let (label, id) = (node.text("label").to_owned(), node.text("id").to_owned());
            parts.commands.add(Command { label, id, action, target });
            places::add_item(node, parts);
        } else if is_address(node) {
            add_text_origin(node, parts);
        }
    }
}

fn is_address(node: Node<'_, '_>) -> bool {
    node.key() == "url"
}

fn add_text_origin(node: Node<'_, '_>, parts: &mut Parts) {
    parts.origins.add_origin(node.as_text().unwrap_or_default());
}

/// The COM add-ins and XLLs that an alternate names, to prefer or to hide.
fn add_equivalents(alternate: Node<'_, '_>, parts: &mut Parts) {
    let effect = match alternate.text("hide.windowsExtensions.effect") {
        "userOptionToDisable" => "UserOptionToDisable",
        "disableWithNotification" => "DisableWithNotification",
        other => other,
    };
    for (key, effect) in [("prefer", "Prefer"), ("hide", effect)] {
        for node in alternate.descendants_of(key) {
            let named = matches!(node.key(), "progId" | "fileName")
                || matches!(node.parent().map_or("", Node::key), "progIds" | "fileNames");
            if let Some(name) = node.as_text().filter(|name| named && !name.is_empty()) {
                let effect = parts.repeat(effect);
                parts.equivalents.add(Equivalent { name: name.to_owned(), effect });
            }
        }
    }
}
