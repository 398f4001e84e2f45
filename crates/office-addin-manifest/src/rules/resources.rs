//! Resources of `VersionOverrides`: V005, V006, V008, V010, V022.

use super::nearest::nearest;
use super::rearrange::remove;
use crate::limits::MAX_SUGGESTIONS;
use crate::normalise::Resources;
use crate::report::{Report, Rule, Told};
use crate::visible::{code_point, visible};
use crate::xml::Node;
use messages::{Message, say};

/// A `resid` names a resource that does not exist: no schema sees it, and the add-in fails only when it is started
/// (office-js issue 5125).
const V005: Rule = Rule::error("V005");
/// A `resid` names a resource of another list than its element needs: clients look in that list only ("Resources
/// element", Office add-ins manifest reference).
const V006: Rule = Rule::error("V006");
/// Two resources have one id: Outlook on Windows and Mac then leaves the add-in out (office-toolbox issue 41).
const V008: Rule = Rule::error("V008");
/// Nothing names a resource ("Resources element", Office add-ins manifest reference).
const V010: Rule = Rule::information("V010");
/// A text holds a tab, a line end or another control character, at which the web client refuses the add-in (Office web
/// client's manifest parser).
const V022: Rule = Rule::error("V022");

const LISTS: [&str; 4] = ["Images", "Urls", "ShortStrings", "LongStrings"];

/// The resources of every block. `sound` says that everything stands where it belongs: a resource may otherwise be
/// meant for what does not.
pub(super) fn check(root: Node<'_, '_>, broken: bool, sound: bool, report: &mut Report) {
    for block in root.children().filter(|child| is_block(*child)) {
        check_block(block, broken, sound, report);
    }
}

fn is_block(node: Node<'_, '_>) -> bool {
    node.local() == "VersionOverrides"
}

fn check_block(block: Node<'_, '_>, broken: bool, sound: bool, report: &mut Report) {
    let resources = Resources::of(block);
    for pair in resources.entries().windows(2) {
        if let [(id, _), (other, entry)] = pair
            && id == other
        {
            let at = entry.attribute("id").map_or(entry.at(), |found| found.value_at);
            report.add(&V008, at, say::finding_resource_twice(visible(id)));
        }
    }
    for (_, entry) in resources.entries().iter().filter(|(_, entry)| entry.local() == "String") {
        check_characters(*entry, report);
        entry.children().for_each(|translation| check_characters(translation, report));
    }
    if !broken {
        check_references(block, &resources, sound, report);
    }
    for nested in block.children().filter(|child| is_block(*child)) {
        check_block(nested, broken, sound, report);
    }
}

/// V005, V006 and V010: what names which resource.
fn check_references(block: Node<'_, '_>, resources: &Resources<'_, '_>, sound: bool, report: &mut Report) {
    // A resource that lacks its id may be the one that seems to be missing.
    let lists = block.children_of("Resources").flat_map(Node::children);
    let all_named = lists.into_iter().all(|entry| !entry.value("id").trim().is_empty());
    let mut used = vec![false; resources.entries().len()];
    // A resource that is missing is one cause, however many elements name it.
    let mut told = Told::default();
    let mut missing = 0;
    for element in block.descendants_outside(|_, found| is_block(found)).filter(|element| !is_block(*element))
    {
        let Some(resid) = element.attribute("resid") else { continue };
        let first = resources.entries().partition_point(|(id, _)| *id < &*resid.value);
        let named = resources.entries().iter().enumerate().skip(first);
        let mut list = None;
        for (index, (_, entry)) in named.take_while(|(_, (id, _))| *id == resid.value) {
            list = list.or_else(|| entry.parent().map(Node::local));
            if let Some(used) = used.get_mut(index) {
                *used = true;
            }
        }
        let wanted = lists_of(element);
        let message = match list {
            None => {
                missing += 1;
                missing_resource(element, &resid.value, resources, missing <= MAX_SUGGESTIONS)
            }
            Some(list) if LISTS.contains(&list) && !wanted.is_empty() && !wanted.contains(&list) => {
                let wanted = wanted.first().copied().unwrap_or_default();
                say::finding_resource_of_other_list(
                    element.local(),
                    visible(&resid.value),
                    visible(list),
                    wanted,
                )
            }
            Some(_) => continue,
        };
        if (list.is_some() || all_named) && told.first(&resid.value) {
            report.add(if list.is_none() { &V005 } else { &V006 }, resid.value_at, message);
        }
    }
    // What nothing names may be what the missing one was meant to be.
    for ((id, entry), used) in resources.entries().iter().zip(used) {
        if !used && missing == 0 && sound {
            let at = entry.attribute("id").map_or(entry.at(), |found| found.value_at);
            // A list without any resource would be a mistake of its own.
            let is_only = entry.parent().is_none_or(|list| list.children().nth(1).is_none());
            let fix = if is_only { Vec::new() } else { remove(*entry) };
            report.add_fixable(&V010, at, say::finding_resource_unused(visible(id)), fix);
        }
    }
}

/// The sentence of V005, with the nearest of the resources that there are.
fn missing_resource(
    element: Node<'_, '_>,
    id: &str,
    resources: &Resources<'_, '_>,
    suggest: bool,
) -> Message {
    // Real manifests have fewer than 300 resources, and each is compared letter by letter.
    let known = resources.entries().iter().take(if suggest { 500 } else { 0 });
    match nearest(id, &mut known.map(|(id, _)| *id)) {
        Some(near) => say::finding_resource_missing_nearest(element.local(), visible(id), visible(near)),
        None => say::finding_resource_missing(element.local(), visible(id)),
    }
}

/// The lists that an element's resource may be in; none when any is right.
fn lists_of(element: Node<'_, '_>) -> &'static [&'static str] {
    match element.local() {
        "Image" => &["Images"],
        "SourceLocation" | "FunctionFile" | "LearnMoreUrl" | "MoreInfoUrl" | "Runtime" | "Override" => {
            &["Urls"]
        }
        // The reference and the schema differ about these two.
        "Tooltip" => &["LongStrings", "ShortStrings"],
        "Description" if element.parent().is_some_and(is_block) => &["LongStrings", "ShortStrings"],
        "Description" => &["LongStrings"],
        "Label" | "Title" | "Namespace" | "Option" | "FreeTextLabel" | "MoreInfoText" => &["ShortStrings"],
        _ => &[],
    }
}

/// V022 for a text or its translation.
fn check_characters(text: Node<'_, '_>, report: &mut Report) {
    for value in ["DefaultValue", "Value"].iter().filter_map(|name| text.attribute(name)) {
        if let Some(found) = value.value.bytes().find(u8::is_ascii_control) {
            report.add(&V022, value.value_at, say::finding_control_character(code_point(char::from(found))));
        }
    }
}
