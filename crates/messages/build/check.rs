//! Every language has the same keys with the same arguments.

use super::catalogue::{Catalogue, Kind, Text};

/// Compares a translation with the first language; every difference is a sentence that names the file and the key.
pub fn same(first: &Catalogue, translation: &Catalogue) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    for text in &first.texts {
        match find(translation, &text.key) {
            None => problems.push(missing(translation, &text.key, first)),
            Some(translated) => problems.extend(
                arguments(text, translated)
                    .into_iter()
                    .map(|problem| format!("{}: `{}` {problem}", translation.path, text.key)),
            ),
        }
    }
    let unknown = translation.texts.iter().filter(|text| find(first, &text.key).is_none());
    problems.extend(unknown.map(|text| missing(first, &text.key, translation)));
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The text of a key.
pub fn find<'a>(catalogue: &'a Catalogue, key: &str) -> Option<&'a Text> {
    catalogue.texts.iter().find(|text| text.key == key)
}

fn missing(without: &Catalogue, key: &str, with: &Catalogue) -> String {
    format!("{}: the key `{key}` is missing; it stands in {}.", without.path, with.path)
}

fn arguments(text: &Text, translated: &Text) -> Vec<String> {
    let mut problems = Vec::new();
    for argument in &text.arguments {
        match translated.arguments.iter().find(|other| other.name == argument.name) {
            None => problems.push(format!("leaves out ${}.", argument.name)),
            // `{ $name }` suits every kind: a language need not inflect by a number.
            Some(other) if other.kind != argument.kind && other.kind != Kind::Text => problems.push(format!(
                "uses ${} as {:?}, but it is {:?} in the first language.",
                argument.name, other.kind, argument.kind
            )),
            Some(_) => {}
        }
    }
    let known = |name: &str| text.arguments.iter().any(|argument| argument.name == name);
    let extra = translated.arguments.iter().filter(|other| !known(&other.name));
    problems.extend(extra.map(|other| format!("uses ${}, which the first language does not.", other.name)));
    problems
}
