//! Requirement sets of either format: B022.

use crate::json;
use crate::report::{Report, Rule};
use crate::source::Place;
use crate::visible::visible;
use crate::xml::Node;
use messages::say;

/// A requirement set that no client has, or that may not be required in a manifest: the add-in may then appear
/// nowhere ("Office client application and platform availability", "Set element").
const B022: Rule = Rule::warning("B022");

/// Every set and the last part of its highest version, whose first part is 1; 0 for sets that a manifest may not
/// require. As of August 2026.
const SETS: [(&str, u16); 42] = [
    ("Mailbox", 16),
    ("ExcelApi", 21),
    ("WordApi", 9),
    ("PowerPointApi", 10),
    ("OneNoteApi", 1),
    ("CustomFunctionsRuntime", 5),
    ("AddinCommands", 3),
    ("DialogApi", 2),
    ("DialogOrigin", 1),
    ("IdentityAPI", 3),
    ("SharedRuntime", 2),
    ("RibbonApi", 3),
    ("ImageCoercion", 2),
    ("KeyboardShortcuts", 1),
    ("NestedAppAuth", 1),
    ("OpenBrowserWindowApi", 1),
    ("TaskPaneApi", 1),
    ("ContextMenuApi", 1),
    ("DevicePermissionService", 1),
    ("ActiveView", 1),
    ("BindingEvents", 1),
    ("CompressedFile", 1),
    ("CustomXmlParts", 1),
    ("DocumentEvents", 1),
    ("File", 1),
    ("HtmlCoercion", 1),
    ("MatrixBindings", 1),
    ("MatrixCoercion", 1),
    ("OoxmlCoercion", 1),
    ("PdfFile", 1),
    ("Selection", 1),
    ("Settings", 1),
    ("TableBindings", 1),
    ("TableCoercion", 1),
    ("TextBindings", 1),
    ("TextCoercion", 1),
    ("TextFile", 1),
    ("ExcelApiDesktop", 0),
    ("ExcelApiOnline", 0),
    ("WordApiDesktop", 0),
    ("WordApiHiddenDocument", 0),
    ("WordApiOnline", 0),
];

pub(super) fn check(root: Node<'_, '_>, report: &mut Report) {
    for set in root.descendants().filter(|node| node.local() == "Set") {
        if let Some(name) = set.attribute("Name") {
            let version =
                set.attribute("MinVersion").or_else(|| set.parent()?.attribute("DefaultMinVersion"));
            check_set(&name.value, name.value_at, version.map_or("", |version| &version.value), report);
        }
    }
}

/// B022 for the capabilities of a unified manifest.
pub(super) fn check_unified(extension: json::Node<'_, '_>, report: &mut Report) {
    for list in extension.descendants().filter(|node| node.key() == "capabilities") {
        for set in list.children() {
            if let Some((node, name)) = set.get("name").and_then(|node| Some((node, node.as_text()?))) {
                check_set(name, node.at(), set.text("minVersion"), report);
            }
        }
    }
}

fn check_set(name: &str, at: Place, version: &str, report: &mut Report) {
    let known = SETS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    let message = match known {
        None => say::finding_set_unknown(visible(name)),
        Some((_, 0)) => say::finding_set_not_for_manifests(visible(name)),
        Some((_, highest)) if is_above(version, *highest) => {
            say::finding_set_version_unknown(visible(name), visible(version))
        }
        Some(_) => return,
    };
    report.add(&B022, at, message);
}

/// Whether a version is above 1 and a last part. What is no version is told elsewhere.
fn is_above(version: &str, highest: u16) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u16>().unwrap_or_default());
    let (major, minor) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    (major, minor) > (1, highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_version_is_taken_and_one_past_it_is_not() {
        for version in ["", "1", "1.0", "1.16", "0.99", "x"] {
            assert!(!is_above(version, 16), "{version}");
        }
        for version in ["1.17", "2", "2.0"] {
            assert!(is_above(version, 16), "{version}");
        }
    }
}
