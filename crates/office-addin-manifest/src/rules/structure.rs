//! Which elements stand where: X004 to X008, B024.

use super::nearest::nearest;
use super::schema::{self, Child, Occurs, Type};
use crate::limits::MAX_SUGGESTIONS;
use crate::model::Kind;
use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::{Message, say};

/// The root is in the namespace of the first generation of manifests, which no schema describes any longer.
const X004: Rule = Rule::warning("X004");
/// `xsi:type` of the root is missing or unknown: clients cannot tell what kind of add-in it is ("OfficeApp element",
/// Office add-ins manifest reference).
const X005: Rule = Rule::error("X005");
/// A known element stands where it may not ("How to find the proper order of manifest elements", Office add-ins
/// documentation).
const X006: Rule = Rule::error("X006");
/// A required element or attribute is missing ([MS-OWEMXML]).
const X007: Rule = Rule::error("X007");
/// An element that the format does not have ([MS-OWEMXML]).
const X008: Rule = Rule::error("X008");
/// The settings of one kind of add-in in another: `DefaultSettings` is for panes and content, `FormSettings` for mail
/// ([MS-OWEMXML]).
const B024: Rule = Rule::error("B024");

/// X004 and X005: what the root says about the whole document.
pub(super) fn check_root(root: Node<'_, '_>, kind: Option<Kind>, report: &mut Report) {
    if root.namespace() == Namespace::LegacyBase {
        report.add(&X004, root.at(), say::finding_legacy_namespace());
    }
    if kind.is_none() {
        match root.xsi_type_attribute() {
            Some(written) => {
                report.add(&X005, written.value_at, say::finding_type_unknown(visible(&written.value)))
            }
            None => report.add(&X005, root.at(), say::finding_type_missing()),
        }
    }
}

/// X006 to X008 and B024 for the elements below the root.
pub(super) fn check(root: Node<'_, '_>, kind: Option<Kind>, report: &mut Report) {
    // The legacy format has other elements in another order.
    let Some(kind) = kind.filter(|_| root.namespace() == Namespace::Base) else { return };
    let mut structure = Structure { kind, suggestions: 0, outside_told: false, report };
    structure.check_base(root);
    let is_block = |node: Node<'_, '_>| node.namespace().is_overrides() && node.local() == "VersionOverrides";
    for element in root.descendants(is_block) {
        if is_block(element) {
            element.descendants(|_| false).for_each(|inner| structure.check_in_overrides(inner));
        } else if element.namespace() == Namespace::Base {
            structure.check_base(element);
        }
    }
}

struct Structure<'r> {
    kind: Kind,
    suggestions: usize,
    /// Elements outside every namespace have one cause: a prefix or an `xmlns` that does not reach them.
    outside_told: bool,
    report: &'r mut Report,
}

impl Structure<'_> {
    /// An element of the base manifest: its attributes and the order and number of its children.
    fn check_base(&mut self, element: Node<'_, '_>) {
        let Some(known) = schema::base_type(element.local()) else { return };
        for attribute in known.attributes.iter().filter(|name| element.attribute(name).is_none()) {
            self.report.add(&X007, element.at(), say::finding_attribute_missing(known.name, *attribute));
        }
        let mut accounted: Vec<&str> = Vec::new();
        let mut last = 0;
        for child in element.children() {
            if child.namespace() == Namespace::Signature {
                continue;
            }
            if !self.is_in_base(child) {
                accounted.push(child.local());
                self.unknown(child, known.children.iter().map(|child| child.name));
                continue;
            }
            match known.children.iter().position(|entry| entry.name == child.local()) {
                Some(index) => self.check_position(child, known, index, &mut last, &accounted),
                None => accounted.extend(self.misplaced(child, element, known.children)),
            }
            accounted.push(child.local());
        }
        self.check_missing(element, known, &accounted);
    }

    fn is_in_base(&self, child: Node<'_, '_>) -> bool {
        child.namespace() == Namespace::Base
            || child.namespace().is_overrides() && child.local() == "VersionOverrides"
    }

    /// A child that its parent knows: is it in order, not there twice, and of this kind of add-in?
    fn check_position(
        &mut self,
        child: Node<'_, '_>,
        known: &Type,
        index: usize,
        last: &mut usize,
        before: &[&str],
    ) {
        let name = child.local();
        let Some(entry) = known.children.get(index) else { return };
        let message: Message = match entry.occurs(self.kind) {
            Occurs::Never if matches!(name, "DefaultSettings" | "FormSettings") => {
                return self.report.add(&B024, child.at(), say::finding_settings_of_other_kind(name));
            }
            Occurs::Never => say::finding_not_allowed_here(name, known.name),
            Occurs::Once | Occurs::Optional if before.contains(&name) => {
                say::finding_element_twice(name, known.name)
            }
            _ if index < *last => {
                let later = known.children.get(*last).map_or("", |later| later.name);
                say::finding_wrong_order(name, later)
            }
            _ => {
                *last = index;
                return;
            }
        };
        self.report.add(&X006, child.at(), message);
    }

    /// A child that its parent does not know; the known name that it seems to stand for.
    fn misplaced(
        &mut self,
        child: Node<'_, '_>,
        parent: Node<'_, '_>,
        known: &'static [Child],
    ) -> Option<&'static str> {
        if schema::is_base_name(child.local()) {
            self.report.add(&X006, child.at(), say::finding_not_allowed_here(child.local(), parent.local()));
            return None;
        }
        self.unknown(child, known.iter().map(|child| child.name))
    }

    /// X007 for every required child that is not there, unless another finding already explains why.
    fn check_missing(&mut self, element: Node<'_, '_>, known: &Type, accounted: &[&str]) {
        for child in known.children {
            let required = matches!(child.occurs(self.kind), Occurs::Once | Occurs::Some);
            let other_settings = match child.name {
                "DefaultSettings" => accounted.contains(&"FormSettings"),
                "FormSettings" => accounted.contains(&"DefaultSettings"),
                _ => false,
            };
            if required && !other_settings && !accounted.contains(&child.name) {
                self.report.add(&X007, element.at(), say::finding_element_missing(child.name, known.name));
            }
        }
    }

    fn check_in_overrides(&mut self, element: Node<'_, '_>) {
        let ours = element.namespace().is_overrides() || element.namespace() == Namespace::BasicTypes;
        if !ours || schema::OVERRIDES_NAMES.binary_search(&element.local()).is_err() {
            self.unknown(element, schema::OVERRIDES_NAMES.iter().copied());
        }
    }

    /// X008; the name that was most likely meant.
    fn unknown(
        &mut self,
        element: Node<'_, '_>,
        known: impl Iterator<Item = &'static str>,
    ) -> Option<&'static str> {
        let name = visible(element.local());
        if element.namespace() == Namespace::None {
            if !std::mem::replace(&mut self.outside_told, true) {
                self.report.add(&X008, element.at(), say::finding_element_outside_namespace(name));
            }
            return None;
        }
        let is_foreign = matches!(element.namespace(), Namespace::Other(_));
        let may_suggest = !is_foreign && self.suggestions < MAX_SUGGESTIONS;
        let near = if may_suggest { nearest(element.local(), known) } else { None };
        self.suggestions += 1;
        let message = match near {
            // The right name in the wrong namespace: another name would not help.
            Some(near) if near != element.local() => say::finding_unknown_element_nearest(name, near),
            Some(_) => say::finding_element_in_wrong_namespace(name),
            None => say::finding_unknown_element(name),
        };
        self.report.add(&X008, element.at(), message);
        near
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::xml::parse;

    #[test]
    fn misspelt_names_get_the_nearest_one_up_to_the_limit() {
        let misspelt = "<HighResIconUrl/>".repeat(MAX_SUGGESTIONS + 1);
        let base = "http://schemas.microsoft.com/office/appforoffice/1.1";
        let text = format!("<OfficeApp xmlns='{base}'>{misspelt}</OfficeApp>");
        let mut report = Report::default();
        check(parse(&text).tree.root().unwrap(), Some(Kind::TaskPane), &mut report);
        let findings = report.finish(&Source::decode(text.as_bytes()));
        let with = say::finding_unknown_element_nearest("HighResIconUrl", "HighResolutionIconUrl");
        let without = say::finding_unknown_element("HighResIconUrl");
        let count = |message: &Message| findings.iter().filter(|finding| finding.message == *message).count();
        assert_eq!((count(&with), count(&without)), (MAX_SUGGESTIONS, 1));
    }
}
