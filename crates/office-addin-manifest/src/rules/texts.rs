//! S008: characters in names that deceive the eye.

use crate::report::{Report, Rule};
use crate::source::Place;
use crate::visible::{code_point, first_unseen, visible};
use crate::xml::{Namespace, Node};
use messages::say;

/// A text that people will see holds a character that acts without being seen: a name can look like another one.
const S008: Rule = Rule::warning("S008");

pub(super) fn check(root: Node<'_, '_>, report: &mut Report) {
    for element in root.descendants(|_| false) {
        match element.local() {
            "ProviderName" if element.namespace() == root.namespace() => {
                check_text(element.local(), &element.element().text, element.text_at(), report);
            }
            "DisplayName" | "Description" if element.namespace() == root.namespace() => {
                check_values(element, report)
            }
            "String" if element.namespace() == Namespace::BasicTypes => check_values(element, report),
            _ => {}
        }
    }
}

fn check_values(setting: Node<'_, '_>, report: &mut Report) {
    let translations = setting.children().filter_map(|translation| translation.attribute("Value"));
    for value in setting.attribute("DefaultValue").into_iter().chain(translations) {
        check_text(setting.local(), &value.value, value.value_at, report);
    }
}

/// S008 for one text of either format. Line ends and tabs are usual in long texts and only deceive in names.
pub(super) fn check_text(element: &str, text: &str, at: Place, report: &mut Report) {
    let is_name = matches!(element, "DisplayName" | "ProviderName" | "name.short" | "developer.name");
    let spaced: String;
    let text = if is_name {
        text
    } else if text.contains(['\t', '\r', '\n']) {
        spaced = text.replace(['\t', '\r', '\n'], " ");
        &spaced
    } else {
        text
    };
    // Bytes from a space up to `~` hide nothing, and most texts have no others.
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return;
    }
    if let Some(found) = first_unseen(text) {
        report.add(&S008, at, say::finding_unseen_character(element, code_point(found), visible(text)));
    }
}
