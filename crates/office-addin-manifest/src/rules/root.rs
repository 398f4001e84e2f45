//! What the root says about the whole document: X004, X005.

use super::fixes;
use super::nearest::{is_slip, nearest};
use super::rearrange::correct_schema_instance;
use super::structure::X005;
use crate::model::Kind;
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::say;

/// The root is in the namespace of the first generation of manifests, which no schema describes any longer.
const X004: Rule = Rule::warning("X004");

/// Its namespace, and the kind of add-in that `xsi:type` names.
pub(super) fn check(root: Node<'_, '_>, kind: Option<Kind>, report: &mut Report) {
    if root.namespace() == Namespace::LegacyBase {
        report.add(&X004, root.at(), say::finding_legacy_namespace());
    }
    let written = root.xsi_type_attribute();
    if kind.is_some() {
        // The types of add-in are of the namespace of the root: with the prefix of another they are unknown. Without any
        // prefix they are known to every reader, also where the root has one.
        let own = [root.namespace(), Namespace::None];
        if let Some(written) = written.filter(|written| !own.contains(&written.type_namespace)) {
            let message = say::finding_element_in_wrong_namespace(visible(&written.value));
            report.add(&X005, written.value_at, message);
        }
    } else {
        match written {
            Some(written) => {
                let (value, at) = (&written.value, written.value_at);
                let near = nearest(value, &mut ["TaskPaneApp", "ContentApp", "MailApp"].into_iter());
                let meant = near.filter(|near| is_slip(value, near));
                let fix = |meant| fixes::replace(root.document(), at, value, meant);
                let message = say::finding_type_unknown(visible(value));
                report.add_fixable(&X005, at, message, meant.map(fix).unwrap_or_default());
            }
            None if root.element().cut => {}
            None => {
                let fix = correct_schema_instance(root);
                let (at, message) = match fix.first() {
                    Some((at, _)) => (*at, say::finding_schema_instance_https()),
                    None => (root.at(), say::finding_type_missing()),
                };
                report.add_fixable(&X005, at, message, fix);
            }
        }
    }
}
