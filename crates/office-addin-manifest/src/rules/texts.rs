//! Texts that people see: S008, and B011 in them.

use super::{fixes, leftovers};
use crate::report::{Replacement, Report, Rule};
use crate::source::Place;
use crate::visible::{code_point, unseen, visible};
use crate::xml::{Namespace, Node};
use messages::say;

/// A text that people will see holds a character that acts without being seen: a name can look like another one.
const S008: Rule = Rule::warning("S008");

/// Characters that a fix takes out of one text; a text with more of them is no slip.
const MAX_CHARACTERS_OUT: usize = 64;

pub(super) fn check(root: Node<'_, '_>, report: &mut Report) {
    for element in root.descendants() {
        match element.local() {
            "ProviderName" if element.namespace() == root.namespace() => {
                let (text, at) = (&element.element().text, element.text_at());
                check_text(element.document(), element.local(), text, at, report);
            }
            "DisplayName" | "Description" if element.namespace() == root.namespace() => {
                check_values(element, report)
            }
            "String" if element.namespace() == Namespace::BasicTypes => check_values(element, report),
            "Resource" if leftovers::is_in_address(element.text()) => {
                leftovers::placeholder(element.text(), element.text_at(), report);
            }
            _ => {}
        }
    }
}

fn check_values(setting: Node<'_, '_>, report: &mut Report) {
    let translations = setting.children().filter_map(|translation| translation.attribute("Value"));
    for value in setting.attribute("DefaultValue").into_iter().chain(translations) {
        check_text(setting.document(), setting.local(), &value.value, value.value_at, report);
    }
}

/// S008 and B011 for one text of either format. Line ends and tabs are usual in long texts and only deceive in names.
pub(super) fn check_text(document: &str, element: &str, text: &str, at: Place, report: &mut Report) {
    let written = text;
    leftovers::check_text(text, at, report);
    // Bytes from a space up to `~` hide nothing, and most texts have no others. Without a branch for each byte that is
    // told the fastest.
    if text.bytes().fold(true, |plain, byte| plain & (b' '..=b'~').contains(&byte)) {
        return;
    }
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
    let mut unseen = unseen(text).peekable();
    if let Some((_, found)) = unseen.peek().copied() {
        let message = say::finding_unseen_character(element, code_point(found), visible(text));
        report.add_fixable(&S008, at, message, without(document, at, written, unseen));
    }
}

/// Takes characters that act without being seen out of a text; where one is white space, a space stays.
fn without(
    document: &str,
    at: Place,
    written: &str,
    unseen: impl Iterator<Item = (usize, char)>,
) -> Vec<Replacement> {
    let Some(letters) = fixes::letters(document, at, written) else { return Vec::new() };
    let mut fix = Vec::new();
    for (offset, character) in unseen {
        if fix.len() == MAX_CHARACTERS_OUT {
            return Vec::new();
        }
        let start = letters.start as usize + offset;
        let by = if character.is_whitespace() { " " } else { "" };
        fix.push((Place::new(start, start + character.len_utf8()), by.to_owned()));
    }
    fix
}
