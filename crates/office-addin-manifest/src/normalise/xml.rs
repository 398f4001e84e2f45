//! The add-in only manifest.

use super::activation;
use super::collect::{Parts, in_order};
use super::names::{host_of_base, kind_of_type, permission_of_base};
use crate::model::{
    EntryPointKind, Host, Kind, LocalText, Manifest, ManifestVersion, Permission, ProductId, RequirementSet,
};
use crate::xml::Node;

/// Normalises a manifest from its root, which is an `OfficeApp`; and whether texts were left out because they are
/// repeated too often.
pub(crate) fn addin_only(root: Node<'_, '_>) -> (Manifest, bool) {
    let kind = kind_of_type(root.xsi_type());
    let text = |name: &str| root.child(name).map_or("", Node::text);
    let mut parts = Parts::default();
    let name = setting(root, "DisplayName", &mut parts, false);
    let description = setting(root, "Description", &mut parts, false);
    let support = setting(root, "SupportUrl", &mut parts, true);
    let icon = setting(root, "IconUrl", &mut parts, true);
    let high_resolution_icon = setting(root, "HighResolutionIconUrl", &mut parts, true);
    add_settings(root, &mut parts);
    root.children().filter(|child| child.local() == "Rule").for_each(|rule| {
        parts.activations.add(activation::text(rule));
    });
    for block in root.children().filter(|child| child.namespace().is_overrides()) {
        parts.add_block(block);
    }
    let requirements = root.child("Requirements");
    let requirements = requirements.map(|list| sets(list, &mut parts)).unwrap_or_default();
    let app_domains = app_domains(root);
    app_domains.iter().for_each(|domain| parts.origins.add_origin(domain));
    let is_full = parts.is_full();
    let manifest = Manifest {
        id: ProductId::parse(text("Id")),
        id_written: text("Id").to_owned(),
        // `en-US\WA123456789`: the store's own id stands after the locale.
        asset_id: text("AlternateId").rsplit('\\').next().filter(|id| !id.is_empty()).map(str::to_owned),
        replaces: Vec::new(),
        version: ManifestVersion::parse(text("Version")),
        version_written: text("Version").to_owned(),
        name,
        full_name: LocalText::default(),
        description,
        full_description: LocalText::default(),
        provider: text("ProviderName").to_owned(),
        default_locale: text("DefaultLocale").to_owned(),
        locales: parts.locales.take(),
        support_url: present(support),
        privacy_url: None,
        terms_url: None,
        icon_url: present(icon),
        high_resolution_icon_url: present(high_resolution_icon),
        alternate_icons: Vec::new(),
        kinds: kind.into_iter().collect(),
        hosts: hosts(root, kind),
        override_hosts: in_order(parts.override_hosts),
        permissions: permission(text("Permissions"), kind).into_iter().collect(),
        extra_permissions: parts.extra_permissions.take(),
        web_application: parts.web_application.take(),
        app_domains,
        origins: parts.origins.take(),
        requirements,
        methods: methods(root),
        override_requirements: parts.override_requirements.take(),
        entry_points: parts.entry_points.take(),
        runtimes: parts.runtimes.take(),
        commands: parts.commands.take(),
        places: std::mem::take(&mut parts.places),
        events: parts.events.take(),
        activations: parts.activations.take(),
        custom_functions: parts.custom_functions.take(),
        equivalents: parts.equivalents.take(),
        remote_definitions: parts.remote_definitions.take(),
        allow_snapshot: match text("AllowSnapshot") {
            "" => None,
            written => Some(matches!(written, "true" | "1")),
        },
    };
    (manifest, is_full)
}

fn setting(root: Node<'_, '_>, name: &str, parts: &mut Parts, is_address: bool) -> LocalText {
    root.child(name).map_or_else(LocalText::default, |setting| parts.localized(setting, is_address))
}

fn present(address: LocalText) -> Option<String> {
    (!address.default.is_empty()).then_some(address.default)
}

/// The pages of `DefaultSettings` or `FormSettings`, the dictionary's service, and the remote files of
/// `ExtendedOverrides`.
fn add_settings(root: Node<'_, '_>, parts: &mut Parts) {
    for element in root.descendants_outside(|root, found| found.namespace() != root.namespace()) {
        if element.namespace() != root.namespace() {
            continue;
        }
        match element.local() {
            "SourceLocation" => {
                let page = parts.localized(element, true);
                parts.entry_point(EntryPointKind::Page, &page.default);
                page.overrides.iter().for_each(|(_, url)| parts.entry_point(EntryPointKind::Page, url));
            }
            "QueryUri" => drop(parts.localized(element, true)),
            "ExtendedOverrides" => {
                let urls = ["Url", "ResourcesUrl"].map(|name| element.value(name));
                urls.iter().for_each(|url| parts.remote_definition(url));
            }
            _ => {}
        }
    }
}

/// The applications, in the order of [`Host`]. Mail add-ins run in Outlook whether they say so or not.
fn hosts(root: Node<'_, '_>, kind: Option<Kind>) -> Vec<Host> {
    // The legacy format says `Capabilities` with `Capability`.
    let list = if root.child("Hosts").is_some() { "Hosts" } else { "Capabilities" };
    let mut hosts: Vec<Host> = Vec::new();
    for host in root.children_of(list) {
        hosts.extend(host_of_base(host.value("Name").trim()));
    }
    if hosts.is_empty() && kind == Some(Kind::Mail) {
        hosts.push(Host::Outlook);
    }
    in_order(hosts)
}

fn permission(written: &str, kind: Option<Kind>) -> Option<Permission> {
    match kind? {
        Kind::Mail if written.is_empty() => Some(Permission::ItemRestricted),
        kind => permission_of_base(written, kind),
    }
}

fn app_domains(root: Node<'_, '_>) -> Vec<String> {
    let mut domains = Vec::new();
    for domain in root.children_of("AppDomains").map(Node::text).filter(|domain| !domain.is_empty()) {
        domains.push(domain.to_owned());
    }
    domains
}

/// The sets of a `Requirements` element, in the base manifest and in overrides, whose sets stand in another namespace.
pub(super) fn sets(requirements: Node<'_, '_>, parts: &mut Parts) -> Vec<RequirementSet> {
    let mut sets = Vec::new();
    for list in requirements.children().filter(|list| list.local() == "Sets") {
        for set in list.children().filter(|set| set.local() == "Set") {
            let own = set.value("MinVersion");
            let min_version =
                parts.repeat(if own.is_empty() { list.value("DefaultMinVersion") } else { own });
            sets.push(RequirementSet { name: set.value("Name").to_owned(), min_version });
        }
    }
    sets
}

fn methods(root: Node<'_, '_>) -> Vec<String> {
    let mut methods = Vec::new();
    if let Some(requirements) = root.child("Requirements") {
        for method in requirements.children_of("Methods") {
            methods.push(method.value("Name").to_owned());
        }
    }
    methods
}
