//! Activation rules as one text each, so that two versions can be compared.

use crate::xml::{Namespace, Node};
use sorting::sort_by_key;

/// A rule as `ItemIs(FormType=Read ItemType=Message)`, a collection as `Or(… …)`. Rules are nested at most as deep as
/// elements may be.
pub(super) fn text(rule: Node<'_, '_>) -> String {
    let is_collection = rule.xsi_type() == "RuleCollection";
    let mut text = String::from(if is_collection { rule.value("Mode") } else { rule.xsi_type() });
    let mut separator = "(";
    if is_collection {
        // All of them count, or any of them: in which order they stand says nothing.
        let mut inner: Vec<String> = rule.children().map(self::text).collect();
        sort_by_key(&mut inner, |rule| rule.clone());
        for rule in inner {
            text.push_str(separator);
            text.push_str(&rule);
            separator = " ";
        }
    } else {
        let plain = rule.attributes().iter().filter(|found| found.namespace == Namespace::None);
        let mut attributes: Vec<_> = plain.map(|found| (found.local, found.value.as_ref())).collect();
        sort_by_key(&mut attributes, |attribute| *attribute);
        for (name, value) in attributes {
            for piece in [separator, name, "=", value] {
                text.push_str(piece);
            }
            separator = " ";
        }
    }
    text.push_str(if separator == "(" { "()" } else { ")" });
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    #[test]
    fn the_order_of_attributes_and_of_rules_makes_no_difference() {
        let of = |rules: &str| {
            let xsi = "http://www.w3.org/2001/XMLSchema-instance";
            let document =
                format!("<Rule xmlns:xsi='{xsi}' xsi:type='RuleCollection' Mode='Or'>{rules}</Rule>");
            text(parse(&document).tree.root().unwrap())
        };
        let written = of("<Rule xsi:type='ItemIs' ItemType='Message' FormType='Read'/>");
        assert_eq!(written, "Or(ItemIs(FormType=Read ItemType=Message))");
        assert_eq!(of("<Rule FormType='Read' ItemType='Message' xsi:type='ItemIs'/>"), written);
        assert_eq!(of(""), "Or()");
        assert_eq!(of("<Rule xsi:type='ItemHasAttachment'/><Rule/>"), "Or(() ItemHasAttachment())");
    }
}
