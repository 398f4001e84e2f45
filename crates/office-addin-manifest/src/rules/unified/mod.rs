//! The unified manifest: U003 to U005, U007 to U010, and the rules that both formats share.

mod forms;
mod permissions;
mod schema;
mod table;

use self::schema::U004;
use super::addresses::Addresses;
use super::{fixes, identity, leftovers, requirements, review, store, texts};
use crate::address;
use crate::json::Node;
use crate::parts::{holds, split};
use crate::report::{Report, Rule, Told};
use crate::source::Place;
use crate::visible::visible;
use messages::say;
use sorting::{repeats, sort_by_key};

/// The manifest version is unknown; a warning when only `$schema` names another one.
const U003: Rule = Rule::error("U003");
/// `$schema` and `manifestVersion` name different versions.
const U003_SCHEMA: Rule = Rule::warning("U003");
/// An action that is used is defined nowhere, or an id stands twice ("Unified manifest", `extensions`).
const U005: Rule = Rule::error("U005");
/// The version has not exactly three numbers ("Convert an add-in to use the unified manifest").
const U007: Rule = Rule::warning("U007");
/// A wildcard domain, which Office ignores ("Trusted domains", Office add-ins documentation).
const U008: Rule = Rule::warning("U008");
/// No `extensions`: an app for Teams, and no add-in.
const U010: Rule = Rule::warning("U010");

/// Checks a unified manifest from its root. `broken` says that the document is not whole: then nothing is said about
/// what is missing.
pub(crate) fn unified(root: Node<'_, '_>, broken: bool, report: &mut Report) {
    let version = check_manifest_version(root, broken, report);
    let mut addresses = Addresses::default();
    if let Some(version) = version {
        schema::check(root, version, broken, &mut addresses, report);
    }
    check_identity(root, report);
    check_version(root, report);
    check_domains(root, &mut addresses, report);
    // An extension that holds nothing is none.
    if !broken && !root.list("extensions").any(|extension| extension.children().next().is_some()) {
        report.add_whole(&U010, say::finding_no_extensions());
    }
    for extension in root.list("extensions") {
        check_ids(extension, broken, report);
        requirements::check_unified(extension, report);
    }
    permissions::check(root, report);
    review::check_unified(root, report);
}

/// U003; the version whose table of properties applies, where one does.
fn check_manifest_version(root: Node<'_, '_>, broken: bool, report: &mut Report) -> Option<u8> {
    // What is written for a version that nobody knows is most often written for the newest.
    let newest = Some(table::PREVIEW - 1);
    let Some(node) = root.get("manifestVersion") else {
        if !broken {
            report.add_whole(&U004, say::finding_property_missing("/manifestVersion"));
        }
        return newest;
    };
    // The table of the newest version says what is no text.
    let Some(written) = node.as_text() else { return newest };
    let version = known_version(written);
    // Apps without an Office add-in exist in older versions; that they are none is rule U010.
    let is_addin = root.get("extensions").is_some();
    if is_addin && version.is_none() || written.is_empty() {
        report.add(&U003, node.at(), say::finding_manifest_version_unknown(visible(written)));
        return newest;
    }
    if let Some(schema) = root.get("$schema").filter(|schema| disagrees(*schema, written)) {
        report.add(&U003_SCHEMA, schema.at(), say::finding_schema_disagrees(visible(written)));
    }
    version
}

/// The version by its last number, where it is one that Office add-ins have.
fn known_version(written: &str) -> Option<u8> {
    if matches!(written, "devPreview" | "m365DevPreview") {
        return Some(table::PREVIEW);
    }
    let minor = written.strip_prefix("1.").filter(|minor| minor.len() == 2)?.parse::<u8>().ok()?;
    (minor == 17 || (19..table::PREVIEW).contains(&minor)).then_some(minor)
}

/// Addresses of schemas end in `/teams/v1.17/MicrosoftTeams.schema.json`. Others are nobody's business.
fn disagrees(schema: Node<'_, '_>, version: &str) -> bool {
    let named = schema.as_text().and_then(|url| split(url, "/teams/v")?.1.split('/').next());
    let version = version.strip_prefix("m365").unwrap_or(version);
    named.is_some_and(|named| !named.strip_prefix("m365").unwrap_or(named).eq_ignore_ascii_case(version))
}

/// B003, B005, B011 and S008 for what people see of the add-in.
fn check_identity(root: Node<'_, '_>, report: &mut Report) {
    for path in ["developer.name", "name.short", "name.full", "description.short", "description.full"] {
        let Some((node, text)) = root.find(path).and_then(|node| Some((node, node.as_text()?))) else {
            continue;
        };
        // The schema has the greatest lengths and lets everything be empty.
        identity::check_length(path, text, node.at(), usize::MAX, report);
        texts::check_text(root.document(), path, text, node.at(), report);
    }
    if let Some((node, id)) = root.get("id").and_then(|node| Some((node, node.as_text()?))) {
        leftovers::check_id(id, node.at(), report);
    }
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

/// U008, S005 and S007 for listed domains, which need no scheme here.
fn check_domains(root: Node<'_, '_>, addresses: &mut Addresses, report: &mut Report) {
    for node in root.list("validDomains") {
        let Some(domain) = node.as_text() else { continue };
        let cleaned = address::clean(domain);
        if addresses.check_unusable("validDomains", &cleaned, node.at(), report) {
            continue;
        }
        if cleaned.contains('*') {
            report.add(&U008, node.at(), say::finding_valid_domain_wildcard(visible(domain)));
            continue;
        }
        let with_scheme =
            if holds(&cleaned, "://") { cleaned.into_owned() } else { format!("https://{cleaned}") };
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
