//! Resources of `VersionOverrides`: V005, V008.

use crate::normalise::Resources;
use crate::report::{Report, Rule, Told};
use crate::visible::visible;
use crate::xml::Node;
use messages::say;

/// A `resid` names a resource that does not exist: no schema sees it, and the add-in fails only when it is started
/// (office-js issue 5125).
const V005: Rule = Rule::error("V005");
/// Two resources have one id: Outlook on Windows and Mac then leaves the add-in out (office-toolbox issue 41).
const V008: Rule = Rule::error("V008");

pub(super) fn check(root: Node<'_, '_>, broken: bool, report: &mut Report) {
    for block in root.children().filter(|child| is_block(*child)) {
        check_block(block, broken, report);
    }
}

fn is_block(node: Node<'_, '_>) -> bool {
    node.local() == "VersionOverrides"
}

fn check_block(block: Node<'_, '_>, broken: bool, report: &mut Report) {
    let resources = Resources::of(block);
    for pair in resources.entries().windows(2) {
        if let [(id, _), (other, entry)] = pair
            && id == other
        {
            let at = entry.attribute("id").map_or(entry.at(), |found| found.value_at);
            report.add(&V008, at, say::finding_resource_twice(visible(id)));
        }
    }
    // A resource that is missing is one cause, however many elements name it.
    let mut missing = Told::default();
    for element in block.descendants(is_block) {
        if is_block(element) {
            check_block(element, broken, report);
        } else if let Some(resid) = element.attribute("resid")
            && !broken
            && resources.find(&resid.value).is_none()
            && missing.first(&resid.value)
        {
            report.add(
                &V005,
                resid.value_at,
                say::finding_resource_missing(element.local(), visible(&resid.value)),
            );
        }
    }
}
