//! The unified manifest: U003 to U005, U007, U008, U010, and the rules that both formats share.

use super::addresses::{Addresses, Allowed};
use super::{fixes, identity, leftovers, requirements, review, store, texts};
use crate::address;
use crate::json::Node;
use crate::report::{Report, Rule, Told};
use crate::source::Place;
use crate::visible::visible;
use messages::say;
use sorting::{repeats, sort_by_key};

/// The manifest version is unknown; a warning when only `$schema` names another one.
const U003: Rule = Rule::error("U003");
/// `$schema` and `manifestVersion` name different versions.
const U003_SCHEMA: Rule = Rule::warning("U003");
/// A property is missing, of the wrong kind or too long (schema of the unified manifest).
const U004: Rule = Rule::error("U004");
/// An action that is used is defined nowhere, or an id stands twice ("Unified manifest", `extensions`).
const U005: Rule = Rule::error("U005");
/// The version has not exactly three numbers ("Convert an add-in to use the unified manifest").
const U007: Rule = Rule::warning("U007");
/// A wildcard domain, which Office ignores ("Trusted domains", Office add-ins documentation).
const U008: Rule = Rule::warning("U008");
/// No `extensions`: an app for Teams, and no add-in.
const U010: Rule = Rule::warning("U010");

/// What the manifest must have, as text, and its greatest length in characters.
const REQUIRED: [(&str, usize); 12] = [
    ("version", 256),
    ("id", 64),
    ("developer.name", 32),
    ("developer.websiteUrl", 2048),
    ("developer.privacyUrl", 2048),
    ("developer.termsOfUseUrl", 2048),
    ("name.short", 30),
    ("description.short", 80),
    ("description.full", 4000),
    ("icons.color", 2048),
    ("icons.outline", 2048),
    ("accentColor", 7),
];

/// Checks a unified manifest from its root. `broken` says that the document is not whole: then nothing is said about
/// what is missing.
pub(crate) fn unified(root: Node<'_, '_>, broken: bool, report: &mut Report) {
    check_manifest_version(root, broken, report);
    check_properties(root, broken, report);
    let mut addresses = Addresses::default();
    check_addresses(root, &mut addresses, report);
    check_domains(root, &mut addresses, report);
    let mut extensions = root.list("extensions").peekable();
    if extensions.peek().is_none() && !broken {
        report.add_whole(&U010, say::finding_no_extensions());
    }
    for extension in extensions {
        check_ids(extension, broken, report);
        requirements::check_unified(extension, report);
    }
    review::check_unified(root, report);
}

fn check_manifest_version(root: Node<'_, '_>, broken: bool, report: &mut Report) {
    let Some(node) = root.get("manifestVersion") else {
        if !broken {
            report.add_whole(&U004, say::finding_property_missing("manifestVersion"));
        }
        return;
    };
    let Some(version) = node.as_text() else {
        return report.add(&U004, node.at(), say::finding_property_wrong_type("manifestVersion"));
    };
    // Apps without an Office add-in exist in older versions; that they are none is rule U010.
    let is_addin = root.get("extensions").is_some();
    if is_addin && !is_known_version(version) || version.is_empty() {
        report.add(&U003, node.at(), say::finding_manifest_version_unknown(visible(version)));
    } else if let Some(schema) = root.get("$schema").filter(|schema| disagrees(*schema, version)) {
        report.add(&U003_SCHEMA, schema.at(), say::finding_schema_disagrees(visible(version)));
    }
}

fn is_known_version(version: &str) -> bool {
    let minor = version
        .strip_prefix("1.")
        .filter(|minor| minor.len() == 2)
        .and_then(|minor| minor.parse::<u8>().ok());
    matches!(version, "devPreview" | "m365DevPreview")
        || minor.is_some_and(|minor| minor == 17 || (19..=30).contains(&minor))
}

/// Addresses of schemas end in `/teams/v1.17/MicrosoftTeams.schema.json`. Others are nobody's business.
fn disagrees(schema: Node<'_, '_>, version: &str) -> bool {
    let named = schema.as_text().and_then(|url| url.split_once("/teams/v")?.1.split('/').next());
    let version = version.strip_prefix("m365").unwrap_or(version);
    named.is_some_and(|named| !named.strip_prefix("m365").unwrap_or(named).eq_ignore_ascii_case(version))
}

/// U004 and the rules about who the add-in is.
fn check_properties(root: Node<'_, '_>, broken: bool, report: &mut Report) {
    let mut told = Told::default();
    for (path, limit) in REQUIRED {
        let parent = path.split_once('.').map_or(path, |(parent, _)| parent);
        let Some(node) = root.find(path) else {
            // A missing object is one cause for all that would stand in it.
            let name = if root.get(parent).is_some() { path } else { parent };
            if !broken && told.first(name) {
                report.add_whole(&U004, say::finding_property_missing(name));
            }
            continue;
        };
        match node.as_text() {
            None => report.add(&U004, node.at(), say::finding_property_wrong_type(path)),
            Some(text) if path != "id" => {
                identity::check_length_as(&U004, path, text, node.at(), limit, report);
                texts::check_text(root.document(), path, text, node.at(), report);
            }
            Some(_) => {}
        }
    }
    for path in ["id", "webApplicationInfo.id"] {
        if let Some((node, id)) = root.find(path).and_then(|node| Some((node, node.as_text()?))) {
            identity::check_plain_id(path, id, node.at(), report);
            leftovers::check_id(id, node.at(), report);
        }
    }
    check_version(root, report);
}

fn check_version(root: Node<'_, '_>, report: &mut Report) {
    let Some((node, version)) = root.get("version").and_then(|node| Some((node, node.as_text()?))) else {
        return;
    };
    if !version.is_empty() && !identity::check_version_form(version, node.at(), report) {
        return;
    }
    store::check_version(version, node.at(), report);
    let parts = version.split('.').count();
    if parts != 3 {
        let (document, at) = (node.document(), node.at());
        // A part that is 0 says as much as one that is missing.
        let fix = match version.strip_suffix(".0") {
            Some(short) if parts == 4 => fixes::cut(document, at, version, short.len()),
            _ if parts < 3 => fixes::put_after(document, at, version, &".0".repeat(3 - parts)),
            _ => Vec::new(),
        };
        report.add_fixable(&U007, at, say::finding_version_three_parts(visible(version)), fix);
    }
}

/// B008, S005 and their like for every address of the manifest.
fn check_addresses(root: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) {
    for path in ["developer.websiteUrl", "developer.privacyUrl", "developer.termsOfUseUrl"] {
        if let Some(node) = root.find(path) {
            check_address(path, node, Allowed::HttpToo, addresses, report);
        }
    }
    for node in root.list("extensions").flat_map(Node::descendants) {
        let parent = node.parent().map_or("", Node::key);
        match (parent, node.key()) {
            ("code", "page") => check_address("code.page", node, Allowed::Https, addresses, report),
            ("code", "script") => check_address("code.script", node, Allowed::Https, addresses, report),
            (_, "metadataUrl") => check_address("metadataUrl", node, Allowed::Https, addresses, report),
            // A person opens the one, and the schema lets the other be http.
            (_, key @ ("learnMoreUrl" | "url")) => {
                check_address(key, node, Allowed::HttpToo, addresses, report);
                if key == "url" {
                    store::check_icon(node.as_text().unwrap_or_default(), node.at(), report);
                }
            }
            _ => {}
        }
    }
}

fn check_address(
    name: &str,
    node: Node<'_, '_>,
    allowed: Allowed,
    addresses: &mut Addresses,
    report: &mut Report,
) {
    match node.as_text() {
        Some(text) => addresses.check(name, text, node.at(), allowed, report),
        None => report.add(&U004, node.at(), say::finding_property_wrong_type(name)),
    }
}

/// U008, S005 and S007 for listed domains, which need no scheme here.
fn check_domains(root: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) {
    for node in root.list("validDomains") {
        let Some(domain) = node.as_text() else {
            report.add(&U004, node.at(), say::finding_property_wrong_type("validDomains"));
            continue;
        };
        let cleaned = address::clean(domain);
        if addresses.check_unusable("validDomains", &cleaned, node.at(), report) {
            continue;
        }
        if cleaned.contains('*') {
            report.add(&U008, node.at(), say::finding_valid_domain_wildcard(visible(domain)));
            continue;
        }
        let with_scheme =
            if cleaned.contains("://") { cleaned.into_owned() } else { format!("https://{cleaned}") };
        if let Some(address) = address::parse(&with_scheme) {
            addresses.check_host(&address, node.at(), report);
        }
    }
}

/// U005: actions that are used but not defined, and ids that stand twice.
fn check_ids(extension: Node<'_, '_>, broken: bool, report: &mut Report) {
    let runtimes: Vec<_> = extension.list("runtimes").collect();
    let actions: Vec<_> = runtimes.iter().flat_map(|runtime| runtime.list("actions")).collect();
    check_differ(&runtimes, report);
    check_differ(&actions, report);
    let mut defined: Vec<_> = actions.into_iter().filter_map(id_of).map(|(_, id)| id).collect();
    sort_by_key(&mut defined, |id| *id);
    let mut missing = Told::default();
    for node in extension.descendants() {
        if node.key() == "actionId"
            && let Some(action) = node.as_text()
            && !broken
            && defined.binary_search(&action).is_err()
            && missing.first(action)
        {
            report.add(&U005, node.at(), say::finding_action_missing(visible(action)));
        }
    }
    extension.list("ribbons").for_each(|ribbon| check_controls(ribbon, report));
}

/// Ids of controls must differ within one ribbon: the same button may stand in several.
fn check_controls(ribbon: Node<'_, '_>, report: &mut Report) {
    let is_control = |node: &Node<'_, '_>| node.parent().map_or("", Node::key) == "controls";
    let controls: Vec<_> = ribbon.descendants().filter(is_control).collect();
    check_differ(&controls, report);
}

/// Each id that an earlier one of these nodes has.
fn check_differ(nodes: &[Node<'_, '_>], report: &mut Report) {
    let ids: Vec<_> = nodes.iter().filter_map(|node| id_of(*node)).collect();
    let texts: Vec<_> = ids.iter().map(|(_, id)| *id).collect();
    for ((at, id), _) in ids.into_iter().zip(repeats(&texts)).filter(|(_, repeat)| *repeat) {
        report.add(&U005, at, say::finding_same_id_twice(visible(id)));
    }
}

fn id_of<'t>(node: Node<'t, '_>) -> Option<(Place, &'t str)> {
    let id = node.get("id")?;
    Some((id.at(), id.as_text()?))
}
