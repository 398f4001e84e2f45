//! The unified manifest.

use super::collect::{Once, Parts};
use super::names::{event_of_unified, host_of_scope, includes, permission_of_resource, send_mode_of_unified};
use crate::json::{Node, ValueKind};
use crate::model::{
    EntryPointKind, Host, Kind, LocalText, Manifest, ManifestVersion, Permission, ProductId, RequirementSet,
    WebApplication,
};
use sorting::sort_by_key;

/// Normalises a manifest from its root, which is an object.
pub(crate) fn unified(root: Node<'_, '_>) -> Manifest {
    let mut parts = Parts::new();
    let extensions = || root.list("extensions");
    extensions().for_each(|extension| add_extension(extension, &mut parts));
    let hosts = hosts(root);
    let (permissions, extra) = permissions(root);
    extra.into_iter().for_each(|name| parts.extra_permissions.add(name));
    let urls = ["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"]
        .map(|path| root.text(path));
    urls.iter().for_each(|url| parts.origins.add_origin(url));
    let app_domains: Vec<String> = texts(root.list("validDomains"));
    app_domains.iter().for_each(|domain| add_domain(domain, &mut parts));
    let [support_url, privacy_url, terms_url] = urls.map(present);
    Manifest {
        id: ProductId::parse(root.text("id")),
        id_written: root.text("id").to_owned(),
        // The asset that `alternates` names is another add-in: the one that this one replaces.
        asset_id: None,
        version: ManifestVersion::parse(root.text("version")),
        version_written: root.text("version").to_owned(),
        name: plain(root.text("name.short")),
        description: plain(root.text("description.short")),
        provider: root.text("developer.name").to_owned(),
        default_locale: root.text("localizationInfo.defaultLanguageTag").to_owned(),
        locales: locales(root),
        support_url,
        privacy_url,
        terms_url,
        icon_url: present(root.text("icons.outline")),
        high_resolution_icon_url: present(root.text("icons.color")),
        kinds: kinds(root, &hosts),
        hosts,
        permissions,
        extra_permissions: parts.extra_permissions.take(),
        web_application: web_application(root),
        app_domains,
        origins: parts.origins.take(),
        requirements: extensions()
            .filter_map(|extension| extension.get("requirements"))
            .flat_map(sets)
            .collect(),
        entry_points: parts.entry_points(),
        commands: parts.commands(),
        events: parts.events(),
        custom_functions: parts.custom_functions,
        equivalents: parts.equivalents.take(),
        remote_definitions: parts.remote_definitions.take(),
    }
}

fn plain(text: &str) -> LocalText {
    LocalText { default: text.to_owned(), overrides: Vec::new() }
}

fn present(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn texts<'t>(list: impl Iterator<Item = Node<'t, 't>>) -> Vec<String> {
    list.filter_map(Node::as_text).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// Listed domains may stand without a scheme, and mean https then.
fn add_domain(domain: &str, parts: &mut Parts) {
    if domain.contains("://") {
        parts.origins.add_origin(domain);
    } else if !domain.contains('*') {
        parts.origins.add_origin(&format!("https://{domain}"));
    }
}

fn locales(root: Node<'_, '_>) -> Vec<String> {
    let languages =
        root.get("localizationInfo").into_iter().flat_map(|info| info.list("additionalLanguages"));
    languages.map(|language| language.text("languageTag").to_owned()).filter(|tag| !tag.is_empty()).collect()
}

/// The applications of all extensions, in the order of [`Host`]; all four where an extension names none.
fn hosts(root: Node<'_, '_>) -> Vec<Host> {
    let mut hosts = Vec::new();
    for extension in root.list("extensions") {
        match extension.find("requirements.scopes") {
            Some(scopes) => {
                hosts.extend(scopes.children().filter_map(Node::as_text).filter_map(host_of_scope));
            }
            None => hosts.extend([Host::Word, Host::Excel, Host::PowerPoint, Host::Outlook]),
        }
    }
    sort_by_key(&mut hosts, |host| *host);
    hosts.dedup();
    hosts
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
    let permissions = root.find("authorization.permissions");
    for permission in permissions.into_iter().flat_map(|permissions| permissions.list("resourceSpecific")) {
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
    let (id, resource) = (application.text("id").to_owned(), application.text("resource").to_owned());
    Some(WebApplication { id, resource, scopes: Vec::new() })
}

fn sets<'t>(requirements: Node<'t, 't>) -> impl Iterator<Item = RequirementSet> {
    requirements.list("capabilities").map(|capability| RequirementSet {
        name: capability.text("name").to_owned(),
        min_version: capability.text("minVersion").to_owned(),
    })
}

fn add_extension(extension: Node<'_, '_>, parts: &mut Parts) {
    for runtime in extension.list("runtimes") {
        parts.entry_point(runtime_kind(runtime), runtime.text("code.page"));
        parts.entry_point(EntryPointKind::Script, runtime.text("code.script"));
        if let Some(functions) = runtime.get("customFunctions") {
            parts.custom_functions = true;
            add_remote(functions.text("metadataUrl"), parts);
        }
    }
    for runtime in extension.list("contentRuntimes") {
        parts.entry_point(EntryPointKind::Page, runtime.text("code.page"));
    }
    for key in ["ribbons", "contextMenus"] {
        extension.get(key).into_iter().for_each(|surface| add_surface(surface, parts));
    }
    for event in extension.list("autoRunEvents").flat_map(|group| group.list("events")) {
        let mode = event.find("options.sendMode").and_then(Node::as_text);
        let mode = mode.map(|mode| send_mode_of_unified(mode).to_owned());
        parts.events.add((event_of_unified(event.text("type")).to_owned(), mode));
    }
    for alternate in extension.list("alternates") {
        add_equivalents(alternate, &mut parts.equivalents);
        alternate
            .descendants()
            .filter(|node| is_address(*node))
            .for_each(|node| add_text_origin(node, parts));
    }
    for shortcuts in extension.list("keyboardShortcuts") {
        let files = shortcuts.get("keyMappingFiles").into_iter().flat_map(Node::descendants);
        files.filter_map(Node::as_text).for_each(|url| add_remote(url, parts));
    }
    for message in extension.list("getStartedMessages") {
        parts.origins.add_origin(message.text("learnMoreUrl"));
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

fn add_remote(url: &str, parts: &mut Parts) {
    if !url.is_empty() {
        parts.origins.add_origin(url);
        parts.remote_definitions.add(url.to_owned());
    }
}

/// The buttons and menu items of ribbons and context menus, and the addresses of their icons.
fn add_surface(surface: Node<'_, '_>, parts: &mut Parts) {
    for node in surface.descendants() {
        let list = node.parent().map_or("", Node::key);
        let is_command = matches!(list, "controls" | "items") && *node.kind() == ValueKind::Object;
        // A menu does nothing itself: its items are the commands.
        if is_command && node.text("type") != "menu" {
            parts.commands.add((node.text("label").to_owned(), node.text("id").to_owned()));
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
fn add_equivalents(alternate: Node<'_, '_>, equivalents: &mut Once<String>) {
    for node in alternate.descendants() {
        let named = matches!(node.key(), "progId" | "fileName")
            || matches!(node.parent().map_or("", Node::key), "progIds" | "fileNames");
        if let Some(name) = node.as_text().filter(|name| named && !name.is_empty()) {
            equivalents.add(name.to_owned());
        }
    }
}
