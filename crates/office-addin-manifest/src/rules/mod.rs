//! The rules. A file holds what belongs together; in it each rule is a constant with its doc, its code and its
//! severity, and the check that finds it. Codes and sources: the rule catalogue of the project's documentation.

mod addresses;
mod applications;
mod commands;
mod document;
mod domains;
mod events;
mod fixes;
mod identity;
mod leftovers;
mod mail;
mod nearest;
mod order;
mod overrides;
mod package;
mod pattern;
mod rearrange;
mod recognise;
mod requirements;
mod resources;
mod review;
mod root;
mod schema;
mod store;
mod structure;
mod texts;
mod translations;
mod unified;
mod values;

pub(crate) use document::{
    declared_encoding, encoding_problem, json_problems, repeated_too_often, too_large, xml_problems,
};
pub(crate) use package::{manifest_entry, may_be_opened, named_files, package_problem, package_too_large};
pub(crate) use recognise::{is_web_page, not_a_manifest, other_json, other_root, unfinished, web_page};
pub(crate) use unified::unified;

use crate::model::Kind;
use crate::report::Report;
use crate::xml::Node;

/// Checks an add-in only manifest from its root. `broken` says that the nesting cannot be trusted: then nothing is
/// said about order or about what is missing.
pub(crate) fn addin_only(root: Node<'_, '_>, kind: Option<Kind>, broken: bool, report: &mut Report) {
    root::check(root, kind, report);
    let mut sound = false;
    if !broken {
        structure::check(root, kind, report);
        sound = report.errors() == 0;
        overrides::check(root, sound, report);
    }
    identity::check(root, report);
    texts::check(root, report);
    let mut addresses = addresses::Addresses::default();
    addresses::check(root, &mut addresses, report);
    domains::check(root, &mut addresses, report);
    applications::check(root, kind, broken, report);
    resources::check(root, broken, sound, report);
    requirements::check(root, report);
    review::check(root, kind, report);
    store::check(root, broken, report);
    translations::check(root, report);
    if kind == Some(Kind::Mail) {
        mail::check(root, sound, report);
    }
}
