//! X002: what the file is instead of a manifest.

use crate::json;
use crate::parts::find;
use crate::report::{Report, Rule};
use crate::source::Place;
use crate::visible::visible;
use crate::xml::Node;
use messages::say;

/// The file is no Office add-in manifest. Administrators meet saved sign-in pages, installers of VSTO add-ins,
/// files with unresolved merges and templates that were never filled in, so each is named.
const X002: Rule = Rule::error("X002");

/// Whether a text begins as a web page does.
pub(crate) fn is_web_page(text: &str) -> bool {
    let start = text.trim_start();
    let begins = |name: &str| start.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name));
    begins("<!doctype html") || begins("<html")
}

/// X002 for a web page.
pub(crate) fn web_page(report: &mut Report) {
    report.add_whole(&X002, say::finding_web_page());
}

/// X002 for a text that is neither XML nor JSON.
pub(crate) fn not_a_manifest(text: &str, report: &mut Report) {
    if text.trim().is_empty() {
        report.add_whole(&X002, say::finding_empty_file());
    } else {
        report.add_whole(&X002, say::finding_not_a_manifest());
    }
}

/// X002 for a document that only is not well-formed because it was never finished: the marks of a merge, or the
/// tags of a template. Whether it was one.
pub(crate) fn unfinished(text: &str, report: &mut Report) -> bool {
    let mark = |mark: &str| find(text, mark).map(|start| Place::new(start, start + mark.len()));
    if let Some(at) = mark("<<<<<<<").or_else(|| mark(">>>>>>>")) {
        report.add(&X002, at, say::finding_merge_conflict());
    } else if let Some(at) = mark("<%") {
        report.add(&X002, at, say::finding_template_tags());
    } else {
        return false;
    }
    true
}

/// X002 for a well-formed document with another root. Whether it has one.
pub(crate) fn other_root(root: Node<'_, '_>, report: &mut Report) -> bool {
    // A namespace that could not be read may be the right one.
    if root.local() == "OfficeApp" && (root.namespace().is_base() || root.element().cut) {
        return false;
    }
    let message = match root.local() {
        "OfficeApp" => say::finding_wrong_namespace(),
        // Deployment and application manifests of ClickOnce, which install VSTO add-ins.
        "assembly" => say::finding_vsto(),
        _ => say::finding_other_root(visible(root.local())),
    };
    report.add(&X002, root.at(), message);
    true
}

/// X002 for JSON that has none of a manifest's properties. Whether it has none.
pub(crate) fn other_json(root: json::Node<'_, '_>, report: &mut Report) -> bool {
    let known = ["manifestVersion", "extensions", "validDomains", "authorization"];
    let is_other = !known.iter().any(|key| root.get(key).is_some());
    if is_other {
        report.add_whole(&X002, say::finding_other_json());
    }
    is_other
}
