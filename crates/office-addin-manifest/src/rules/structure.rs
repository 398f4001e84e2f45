//! Which elements stand where and what they hold: X005 to X010, B024, V001, V002, V004.

use super::applications::{B018, B019};
use super::fixes;
use super::nearest::{is_slip, nearest};
use super::order::{Placed, longest_row};
use super::rearrange::{move_after, move_before, rename, rename_attribute};
use super::schema::{self, Attribute, C, Child, M, N, Scope, T, Type, UNLIMITED, Variant, type_of};
use super::values::{B025, V018, Value, Written};
use crate::finding::Severity;
use crate::limits::{MAX_FINDINGS, MAX_SUGGESTIONS};
use crate::model::Kind;
use crate::report::{Replacement, Report, Rule};
use crate::source::Place;
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::{Message, say};

/// `xsi:type` of an element is missing or unknown: clients cannot tell what it is ("OfficeApp element", Office add-ins
/// manifest reference).
pub(super) const X005: Rule = Rule::error("X005");
/// A known element stands where it may not ("How to find the proper order of manifest elements", Office add-ins
/// documentation).
const X006: Rule = Rule::error("X006");
/// A required element or attribute is missing ([MS-OWEMXML]).
const X007: Rule = Rule::error("X007");
/// An element that the format does not have ([MS-OWEMXML]).
const X008: Rule = Rule::error("X008");
/// An attribute that the element does not have ([MS-OWEMXML]).
const X009: Rule = Rule::error("X009");
/// Text where only elements may stand ([MS-OWEMXML]).
const X010: Rule = Rule::error("X010");
/// The settings of one kind of add-in in another: `DefaultSettings` is for panes and content, `FormSettings` for mail
/// ([MS-OWEMXML]).
const B024: Rule = Rule::error("B024");
/// `VersionOverrides` in the namespace of another kind of add-in, or of another version than they say
/// ("VersionOverrides element", Office add-ins manifest reference); a warning where the version is not in use yet.
const V001: Rule = Rule::error("V001");
/// `VersionOverrides` of version 1.1 without 1.0 around them, or 1.0 inside others ("VersionOverrides element", Office
/// add-ins manifest reference).
const V002: Rule = Rule::error("V002");
/// An extension point or application that this kind of `VersionOverrides`, or this form factor, does not have
/// ("ExtensionPoint element", Office add-ins manifest reference).
const V004: Rule = Rule::error("V004");

/// Entries of the parent with the most of them, and a few more.
pub(super) const MAX_CHILDREN: usize = 32;

/// Everything below the root, against the tables of the format.
pub(super) fn check(root: Node<'_, '_>, kind: Option<Kind>, report: &mut Report) {
    // The legacy format has other elements in another order.
    let Some(kind) = kind.filter(|_| root.namespace() == Namespace::Base) else { return };
    let kind = match kind {
        Kind::TaskPane => T,
        Kind::Content => C,
        Kind::Mail => M,
    };
    let mut structure = Structure {
        report,
        found: 0,
        suggestions: 0,
        outside_told: false,
        names: Vec::new(),
        strays: Vec::new(),
        missing: Vec::new(),
    };
    structure.check_content(root, type_of("OfficeApp"), Scope { kind, namespace: Namespace::Base });
    structure.tell_missing();
}

struct Structure<'r> {
    report: &'r mut Report,
    found: usize,
    suggestions: usize,
    /// Elements outside every namespace have one cause: a prefix or an `xmlns` that does not reach them.
    outside_told: bool,
    /// Every type of the base manifest and of `VersionOverrides`, once a name is not where it belongs.
    names: Vec<&'static Type>,
    /// Known elements that stand where they may not.
    strays: Vec<&'static str>,
    /// What is missing, and where: told once it is known that it does not stand elsewhere.
    missing: Vec<(&'static Child, &'static Rule, Place, Message)>,
}

impl Structure<'_> {
    fn add(&mut self, rule: &Rule, at: Place, message: Message) {
        self.add_fixable(rule, at, message, Vec::new());
    }

    fn add_fixable(&mut self, rule: &Rule, at: Place, message: Message, fix: Vec<Replacement>) {
        self.found += 1;
        self.report.add_fixable(rule, at, message, fix);
    }

    /// An element of a declared type, which `xsi:type` may narrow down.
    fn check_element(&mut self, element: Node<'_, '_>, declared: &'static Type, scope: Scope) {
        // Nobody reads more, and each unknown name is compared with every known one.
        if self.found < MAX_FINDINGS
            && let Some(content) = self.narrow(element, declared, scope)
        {
            self.check_content(element, content, scope);
        }
    }

    /// What an element holds according to its `xsi:type`: X005, V004.
    fn narrow(
        &mut self,
        element: Node<'_, '_>,
        declared: &'static Type,
        scope: Scope,
    ) -> Option<&'static Type> {
        let Some(first) = declared.variants.first() else { return Some(declared) };
        let name = element.local();
        let Some(written) = element.xsi_type_attribute() else {
            if declared.is_abstract && !element.element().cut {
                self.add(&X005, element.at(), say::finding_element_type_missing(name));
            }
            return (!declared.is_abstract).then(|| first.content());
        };
        let of_kind = || declared.variants.iter().filter(|variant| variant.kind & scope.kind != 0);
        let found = of_kind().find(|variant| variant.name == element.xsi_type());
        if let Some(variant) = found {
            // A type has a namespace of its own: without the prefix of the block it is another type.
            let basic = variant.name == "MobileIconList";
            let namespace = if basic { Namespace::BasicTypes } else { scope.namespace };
            if written.type_namespace != namespace {
                let message = say::finding_element_in_wrong_namespace(visible(&written.value));
                self.add(&X005, written.value_at, message);
            }
        } else {
            let rule = if matches!(name, "ExtensionPoint" | "Host") { &V004 } else { &X005 };
            let near = nearest(element.xsi_type(), &mut of_kind().map(|variant| variant.name));
            let shown = visible(&written.value);
            let message = match near {
                Some(near) => say::finding_element_type_nearest(name, shown, near),
                None => say::finding_element_type_unknown(name, shown),
            };
            let meant = near.filter(|near| is_slip(&written.value, near));
            let fix = |meant| fixes::replace(element.document(), written.value_at, &written.value, meant);
            self.add_fixable(rule, written.value_at, message, meant.map(fix).unwrap_or_default());
        }
        found.map(Variant::content)
    }

    fn check_content(&mut self, element: Node<'_, '_>, content: &'static Type, scope: Scope) {
        self.check_attributes(element, &content.attributes, scope);
        let text = &element.element().text;
        if !matches!(content.text, Value::Nothing) {
            let (document, at) = (element.document(), element.text_at());
            Written { document, element: element.local(), attribute: "", value: text, at }
                .check(&content.text, self.report);
        } else if !text.is_empty() {
            self.add(&X010, element.text_at(), say::finding_text_not_allowed(element.local()));
        }
        self.check_children(element, content, scope);
    }

    /// X007 and X009, and the values of the attributes.
    fn check_attributes(&mut self, element: Node<'_, '_>, known: &'static [Attribute], scope: Scope) {
        let name = element.local();
        let known = || known.iter().filter(|attribute| attribute.kind & scope.kind != 0);
        let mut meant = "";
        for written in element.attributes() {
            let at = written.name_at;
            match written.namespace {
                Namespace::SchemaInstance => continue,
                Namespace::None => {}
                _ => {
                    self.add(&X009, at, say::finding_unknown_attribute(name, visible(written.local)));
                    continue;
                }
            }
            if let Some(attribute) = known().find(|attribute| attribute.name == written.local) {
                let (value, at) = (&*written.value, written.value_at);
                Written { document: element.document(), element: name, attribute: written.local, value, at }
                    .check(&attribute.value, self.report);
                continue;
            }
            let mut fix = Vec::new();
            let message = match nearest(written.local, &mut known().map(|attribute| attribute.name)) {
                Some(near) => {
                    meant = near;
                    if is_slip(written.local, near) && element.attribute(near).is_none() {
                        fix = rename_attribute(written, near);
                    }
                    say::finding_unknown_attribute_nearest(name, visible(written.local), near)
                }
                None => say::finding_unknown_attribute(name, visible(written.local)),
            };
            self.add_fixable(&X009, at, message, fix);
        }
        if element.element().cut {
            return;
        }
        for attribute in known().filter(|attribute| attribute.required && attribute.name != meant) {
            if element.attribute(attribute.name).is_none() {
                self.add(&X007, element.at(), say::finding_attribute_missing(name, attribute.name));
            }
        }
    }

    /// The children of an element: X006 to X008, B024, B025.
    fn check_children(&mut self, element: Node<'_, '_>, content: &'static Type, scope: Scope) {
        // How many were met of each entry, counted in the first entry of a place.
        let mut met = [0_u32; MAX_CHILDREN];
        let mut last = 0;
        let mut in_order = true;
        for child in element.children() {
            if child.namespace() == Namespace::Signature && element.parent().is_none() {
                continue;
            }
            let Some((index, entry)) = self.find_entry(child, content, scope) else {
                if let Some(index) = self.check_stray(child, element, content, scope)
                    && let Some(count) = met.get_mut(index)
                {
                    *count += 1;
                }
                continue;
            };
            let place = content.place_of(index);
            if let Some(count) = met.get_mut(place) {
                *count += 1;
                if entry.most != UNLIMITED && *count > u32::from(entry.most) {
                    self.add(&X006, child.at(), too_many(entry, element.local()));
                }
            }
            in_order &= place >= last;
            last = place;
            if entry.name == "VersionOverrides" {
                self.check_block(child, element, scope);
            } else {
                self.check_element(child, entry.content(), scope);
            }
        }
        if !in_order && !content.unordered {
            self.check_order(element, content, scope);
        }
        self.check_missing(element, content, scope, &met);
    }

    /// The entry of a child that its parent knows in this kind of add-in.
    fn find_entry(
        &self,
        child: Node<'_, '_>,
        content: &'static Type,
        scope: Scope,
    ) -> Option<(usize, &'static Child)> {
        let fits = child.namespace() == scope.of_children(content) || child.local() == "VersionOverrides";
        content.find(child.local(), scope.kind).filter(|_| fits)
    }

    /// A child that may not stand here; the index of the entry that it most likely stands for.
    fn check_stray(
        &mut self,
        child: Node<'_, '_>,
        parent: Node<'_, '_>,
        content: &'static Type,
        scope: Scope,
    ) -> Option<usize> {
        let name = child.local();
        if child.namespace() != scope.of_children(content) {
            return self.unknown(child, content, scope);
        }
        let message = say::finding_not_allowed_here(name, parent.local());
        match name {
            "DefaultSettings" | "FormSettings" if parent.parent().is_none() => {
                self.add(&B024, child.at(), say::finding_settings_of_other_kind(name));
                let other = if name == "FormSettings" { "DefaultSettings" } else { "FormSettings" };
                return content.find(other, scope.kind).map(|(index, _)| index);
            }
            "RequestedHeight" | "RequestedWidth" => self.add(&B025, child.at(), message),
            _ => {
                let known = self.known_names(scope).find(|known| *known == name);
                let Some(known) = known else { return self.unknown(child, content, scope) };
                self.strays.push(known);
                self.add(&X006, child.at(), message);
            }
        }
        None
    }

    /// X006 for each child that must move so that all stand in their order, as few as possible.
    fn check_order(&mut self, element: Node<'_, '_>, content: &'static Type, scope: Scope) {
        let mut placed = Vec::new();
        for child in element.children() {
            if let Some((index, _)) = self.find_entry(child, content, scope) {
                placed.push(Placed { child, place: content.place_of(index), length: 0, stays: false });
            }
        }
        longest_row(&mut placed);
        // These are in the order of their places.
        let staying: Vec<_> = placed.iter().enumerate().filter(|(_, placed)| placed.stays).collect();
        for (index, moved) in placed.iter().enumerate().filter(|(_, placed)| !placed.stays) {
            if self.found >= MAX_FINDINGS {
                return;
            }
            let name = moved.child.local();
            // Either something before it belongs after it, or something after it belongs before it.
            let later = staying.partition_point(|(_, other)| other.place <= moved.place);
            let passed = staying.get(later).filter(|(other, _)| *other < index).map(|(_, other)| other);
            let earlier = staying.partition_point(|(_, other)| other.place < moved.place);
            let skipped = earlier.checked_sub(1).and_then(|last| staying.get(last));
            let skipped = skipped.filter(|(other, _)| *other > index).map(|(_, other)| other);
            let takes_fixes = self.report.takes_fixes();
            let fix = match (passed, skipped) {
                (Some(other), _) if takes_fixes => move_before(moved.child, other.child),
                (None, Some(other)) if takes_fixes => move_after(moved.child, other.child),
                _ => Vec::new(),
            };
            let message = match (passed, skipped) {
                (Some(other), _) => say::finding_wrong_order(name, other.child.local()),
                (None, Some(other)) => say::finding_wrong_order_down(name, other.child.local()),
                (None, None) => continue,
            };
            self.add_fixable(&X006, moved.child.at(), message, fix);
        }
    }

    /// X007 for every required child that is not there, unless another finding already explains why.
    fn check_missing(
        &mut self,
        element: Node<'_, '_>,
        content: &'static Type,
        scope: Scope,
        met: &[u32; MAX_CHILDREN],
    ) {
        for (child, count) in content.children.iter().zip(met) {
            if child.least > 0 && *count == 0 && !child.or && child.kind & scope.kind != 0 {
                let message = say::finding_element_missing(child.name, element.local());
                let (rule, message) = match child.name {
                    "Scope" => (&V018, message),
                    "Permissions" => (&B019, say::finding_permission_missing()),
                    "Hosts" => (&B018, say::finding_hosts_missing()),
                    _ => (&X007, message),
                };
                self.found += 1;
                self.missing.push((child, rule, element.at(), message));
            }
        }
    }

    /// X007, B018, B019 and V018 for what is missing and does not only stand in another place, which was told.
    fn tell_missing(&mut self) {
        for (child, rule, at, message) in std::mem::take(&mut self.missing) {
            if let Some(stray) = self.strays.iter().position(|stray| *stray == child.name) {
                self.strays.swap_remove(stray);
            } else {
                self.report.add(rule, at, message);
            }
        }
    }

    /// A `VersionOverrides` in the root or in another: V001, V002, and what it holds.
    fn check_block(&mut self, block: Node<'_, '_>, parent: Node<'_, '_>, outer: Scope) {
        let is_outer = parent.parent().is_none();
        let namespace = block.namespace();
        let (kind, own, version) = match namespace {
            Namespace::TaskPane => (T, Namespace::TaskPane, "VersionOverridesV1_0"),
            Namespace::Content => (C, Namespace::Content, "VersionOverridesV1_0"),
            Namespace::Mail => (M, Namespace::Mail, "VersionOverridesV1_0"),
            Namespace::Mail1_1 => (N, Namespace::Mail1_1, "VersionOverridesV1_1"),
            // A version that no client reads yet: the schemas let it pass, whatever is in it.
            Namespace::TaskPane1_1 if !is_outer && outer.kind == T => {
                let rule = V001.as_severity(Severity::Warning);
                return self.add(&rule, block.at(), say::finding_overrides_not_in_use());
            }
            _ => return self.add(&V001, block.at(), say::finding_overrides_of_other_kind()),
        };
        let says_so = block
            .xsi_type_attribute()
            .is_none_or(|written| written.type_namespace == own && block.xsi_type() == version);
        match (is_outer, outer.kind, kind) {
            (true, T, T) | (true, C, C) | (true, M, M) | (false, M, N) => {
                if !says_so {
                    self.add(&V001, block.at(), say::finding_overrides_of_other_kind());
                }
            }
            (true, M, N) | (false, M, M) | (false, N, M | N) | (false, T, T) | (false, C, C) => {
                self.add(&V002, block.at(), say::finding_overrides_nesting());
            }
            // What is in it is right for the other kind, or wrong for both.
            _ => return self.add(&V001, block.at(), say::finding_overrides_of_other_kind()),
        }
        self.check_content(block, type_of("VersionOverrides"), Scope { kind, namespace: own });
    }

    /// The names that the format has anywhere.
    fn known_names(&mut self, scope: Scope) -> impl Iterator<Item = &'static str> {
        if self.names.is_empty() {
            self.names = schema::below(type_of("OfficeApp"));
        }
        self.names
            .iter()
            .flat_map(|known| &known.children)
            .filter(move |child| child.kind & scope.kind != 0)
            .map(|child| child.name)
    }

    /// X008; the entry whose name was most likely meant.
    fn unknown(&mut self, element: Node<'_, '_>, content: &'static Type, scope: Scope) -> Option<usize> {
        let name = visible(element.local());
        if let Namespace::None | Namespace::UNDECLARED = element.namespace() {
            // A prefix without a declaration was told.
            if element.namespace() == Namespace::None && !std::mem::replace(&mut self.outside_told, true) {
                self.add(&X008, element.at(), say::finding_element_outside_namespace(name));
            }
            return content.find(element.local(), scope.kind).map(|(index, _)| index);
        }
        let is_foreign = matches!(element.namespace(), Namespace::Other(_));
        self.suggestions += 1;
        let near = if is_foreign || self.suggestions > MAX_SUGGESTIONS {
            None
        } else {
            let here = content.children.iter().filter(|child| child.kind & scope.kind != 0);
            let near = nearest(element.local(), &mut here.map(|child| child.name));
            near.or_else(|| nearest(element.local(), &mut self.known_names(scope)))
        };
        let message = match near {
            // The right name in the wrong namespace: another name would not help.
            Some(near) if near != element.local() => say::finding_unknown_element_nearest(name, near),
            Some(_) => say::finding_element_in_wrong_namespace(name),
            None => say::finding_unknown_element(name),
        };
        let fits = |near: &&str| {
            content.find(near, scope.kind).is_some()
                && element.namespace() == scope.of_children(content)
                && *near != element.local()
                && is_slip(element.local(), near)
        };
        let fix = near.filter(fits).map(|near| rename(element, near)).unwrap_or_default();
        self.add_fixable(&X008, element.at(), message, fix);
        content.find(near?, scope.kind).map(|(index, _)| index)
    }
}

fn too_many(entry: &Child, parent: &str) -> Message {
    if entry.most == 1 {
        say::finding_element_twice(entry.name, parent)
    } else {
        say::finding_too_many(entry.name, i64::from(entry.most), parent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::xml::parse;

    fn findings(content: &str) -> Vec<(String, Message)> {
        let base = "http://schemas.microsoft.com/office/appforoffice/1.1";
        let text = format!("<OfficeApp xmlns='{base}'>{content}</OfficeApp>");
        let mut report = Report::default();
        check(parse(&text).tree.root().unwrap(), Some(Kind::TaskPane), &mut report);
        let findings = report.finish(&Source::decode(text.as_bytes()));
        findings.into_iter().map(|finding| (finding.code, finding.message)).collect()
    }

    #[test]
    fn misspelt_names_get_the_nearest_one_up_to_the_limit() {
        let findings = findings(&"<HighResIconUrl/>".repeat(MAX_SUGGESTIONS + 1));
        let with = say::finding_unknown_element_nearest("HighResIconUrl", "HighResolutionIconUrl");
        let without = say::finding_unknown_element("HighResIconUrl");
        let count = |message: &Message| findings.iter().filter(|(_, found)| found == message).count();
        assert_eq!((count(&with), count(&without)), (MAX_SUGGESTIONS, 1));
    }

    #[test]
    fn one_element_out_of_order_is_one_finding_whichever_way_it_was_moved() {
        let order = |content: &str| -> Vec<Message> {
            findings(content)
                .into_iter()
                .filter(|(code, _)| code == "X006")
                .map(|(_, message)| message)
                .collect()
        };
        assert_eq!(order("<Version/><DefaultLocale/><Id/>"), [say::finding_wrong_order("Id", "Version")]);
        assert_eq!(
            order("<Permissions/><Id/><Version/><DefaultLocale/>"),
            [say::finding_wrong_order_down("Permissions", "DefaultLocale")]
        );
        assert_eq!(order("<Id/><Id/>"), [say::finding_element_twice("Id", "OfficeApp")]);
    }
}
