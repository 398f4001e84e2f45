//! Seeded changes of one manifest each: something dropped, moved, renamed, retyped, too long or unknown.

use crate::document::{Element, elements, part};
use crate::numbers::Numbers;
use std::ops::Range;

/// Values that are wrong at most places, and right at some.
const VALUES: [&str; 24] = [
    "",
    " ",
    "x",
    "unknown",
    "True",
    "true",
    "1",
    "0",
    "-1",
    "31",
    "451",
    "1001",
    "16px",
    "1.1",
    "1.1.1.1.1",
    "1.123456",
    " padded ",
    "en",
    "en_US",
    "none",
    "COM",
    "Block",
    "a.b",
    "00000000-0000-0000-0000-00000000000g",
];

const TYPES: [&str; 24] = [
    "TaskPaneApp",
    "ContentApp",
    "MailApp",
    "VersionOverridesV1_0",
    "VersionOverridesV1_1",
    "Workbook",
    "MailHost",
    "Document",
    "PrimaryCommandSurface",
    "MessageReadCommandSurface",
    "ContextMenu",
    "LaunchEvent",
    "CustomPane",
    "Button",
    "Menu",
    "ShowTaskpane",
    "ExecuteFunction",
    "ItemIs",
    "RuleCollection",
    "ItemHasAttachment",
    "ItemRead",
    "ItemEdit",
    "Unknown",
    "",
];

/// Changes a manifest once; says how. The change may be none at all where there is nothing to change.
pub fn change(text: &str, numbers: &mut Numbers) -> (String, String) {
    let all = elements(text);
    let index = 1 + numbers.below(all.len() - 1);
    let element = &all[index];
    let kind = numbers.below(12);
    let name = &element.name;
    match kind {
        0 => (without(text, element.whole.clone()), format!("{name} dropped")),
        1 => (with(text, element.whole.end, part(text, element.whole.clone())), format!("{name} repeated")),
        2 => moved(text, &all, element, numbers),
        3 => renamed(text, element, &renamed_to(&all, element, numbers)),
        4 => retyped(text, &all, numbers),
        5 => attribute_changed(text, &all, element, numbers, None),
        6 => attribute_changed(text, &all, element, numbers, Some(String::new())),
        7 => {
            let length = *numbers.of(&[33, 51, 126, 251, 2049]);
            attribute_changed(text, &all, element, numbers, Some("é".repeat(length)))
        }
        8 => text_changed(text, &all, (*numbers.of(&VALUES)).to_owned(), numbers),
        9 => text_changed(text, &all, "é".repeat(*numbers.of(&[126, 251])), numbers),
        10 => {
            let bogus = *numbers.of(&[
                " Bogus=\"1\"",
                " id=\"Bogus\"",
                " Locale=\"en-US\"",
                " xml:space=\"default\"",
            ]);
            (with(text, element.tag.start + name.len(), bogus), format!("{name} given{bogus}"))
        }
        _ => {
            let bogus = match numbers.below(3) {
                0 => "stray text".to_owned(),
                1 => format!("<{}Bogus/>", element.prefix()),
                _ => "<Bogus xmlns=\"https://example.org/bogus\"/>".to_owned(),
            };
            (with(text, element.whole.end, &bogus), format!("{bogus} after {name}"))
        }
    }
}

fn without(text: &str, place: Range<usize>) -> String {
    [part(text, ..place.start), part(text, place.end..)].concat()
}

fn with(text: &str, at: usize, added: &str) -> String {
    [part(text, ..at), added, part(text, at..)].concat()
}

fn put(text: &str, place: Range<usize>, by: &str) -> String {
    [part(text, ..place.start), by, part(text, place.end..)].concat()
}

/// To before or after another child of its parent, or of another element.
fn moved(text: &str, all: &[Element], element: &Element, numbers: &mut Numbers) -> (String, String) {
    let outside = |other: &&Element| {
        other.parent.is_some()
            && (other.whole.end <= element.whole.start || other.whole.start >= element.whole.end)
    };
    let anywhere = numbers.below(4) == 0;
    let others: Vec<&Element> =
        all.iter().filter(outside).filter(|other| anywhere || other.parent == element.parent).collect();
    if others.is_empty() {
        return (text.to_owned(), String::new());
    }
    let other = *numbers.of(&others);
    let at = if numbers.below(2) == 0 { other.whole.start } else { other.whole.end };
    let copy = part(text, element.whole.clone());
    let result = if at <= element.whole.start {
        with(&without(text, element.whole.clone()), at, copy)
    } else {
        without(&with(text, at, copy), element.whole.clone())
    };
    (result, format!("{} moved to {}", element.name, other.name))
}

fn renamed_to(all: &[Element], element: &Element, numbers: &mut Numbers) -> String {
    let local = match numbers.below(3) {
        0 => numbers.of(all).local().to_owned(),
        1 => format!("{}s", element.local()),
        _ => element.local().to_lowercase(),
    };
    format!("{}{local}", element.prefix())
}

fn renamed(text: &str, element: &Element, name: &str) -> (String, String) {
    let start = element.tag.start..element.tag.start + element.name.len();
    let mut result = text.to_owned();
    if !element.is_empty_tag() {
        let end = element.inside.end + 2..element.inside.end + 2 + element.name.len();
        result = put(&result, end, name);
    }
    (put(&result, start, name), format!("{} renamed {name}", element.name))
}

/// Another `xsi:type`, or the same one with another prefix.
fn retyped(text: &str, all: &[Element], numbers: &mut Numbers) -> (String, String) {
    let typed: Vec<_> = all
        .iter()
        .skip(1)
        .flat_map(|element| element.attributes.iter().map(move |attribute| (element, attribute)))
        .filter(|(_, attribute)| attribute.name == "xsi:type")
        .collect();
    if typed.is_empty() {
        return (text.to_owned(), String::new());
    }
    let (element, attribute) = *numbers.of(&typed);
    let written = part(text, attribute.value.clone());
    let prefix = written.find(':').map_or("", |colon| part(written, ..=colon));
    let by = match numbers.below(4) {
        0 => format!("{}{}", numbers.of(&["", "bt:", "other:"]), part(written, prefix.len()..)),
        _ => format!("{prefix}{}", numbers.of(&TYPES)),
    };
    (put(text, attribute.value.clone(), &by), format!("{} of type {by}", element.name))
}

/// Another value, or no attribute where `by` is empty.
fn attribute_changed(
    text: &str,
    all: &[Element],
    element: &Element,
    numbers: &mut Numbers,
    by: Option<String>,
) -> (String, String) {
    let ours =
        |element: &Element| element.attributes.iter().any(|attribute| !attribute.name.starts_with("xmlns"));
    let with_attributes: Vec<&Element> = all.iter().skip(1).filter(|element| ours(element)).collect();
    let element = if ours(element) { element } else { *numbers.of(&with_attributes) };
    let of_element: Vec<_> =
        element.attributes.iter().filter(|attribute| !attribute.name.starts_with("xmlns")).collect();
    let attribute = *numbers.of(&of_element);
    let what = format!("{} {}", element.name, attribute.name);
    match by {
        Some(by) if by.is_empty() => (without(text, attribute.whole.clone()), format!("{what} dropped")),
        by => {
            let by = by.unwrap_or_else(|| (*numbers.of(&VALUES)).to_owned());
            (put(text, attribute.value.clone(), &by), format!("{what} set to “{by}”"))
        }
    }
}

/// Another text of an element without children.
fn text_changed(text: &str, all: &[Element], by: String, numbers: &mut Numbers) -> (String, String) {
    let is_leaf = |element: &&Element| {
        !element.is_empty_tag()
            && !part(text, element.inside.clone()).contains('<')
            && !element.inside.is_empty()
    };
    let leaves: Vec<&Element> = all.iter().filter(is_leaf).collect();
    let element = *numbers.of(&leaves);
    (put(text, element.inside.clone(), &by), format!("the text of {} set to “{by}”", element.name))
}
