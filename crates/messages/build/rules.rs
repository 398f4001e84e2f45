//! The explanations of the manifest rules: a Fluent file per language, and one table of severities and sources. They
//! are a file of their own, because the page needs them only when somebody asks for an explanation.

use fluent_syntax::ast::{Entry, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// The attributes of an explanation, after its title.
const ATTRIBUTES: [&str; 3] = ["what", "why", "fix"];

/// What is the same in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub code: String,
    /// Separated by a comma and a space, the gravest first.
    pub severities: String,
    pub source: String,
}

/// A rule in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub code: String,
    /// The title, then the texts of [`ATTRIBUTES`].
    pub texts: Vec<String>,
}

/// Reads the table: a line per rule, as in `B004 error, information; The document`.
pub fn table(path: &str, source: &str) -> Result<Vec<Rule>, Vec<String>> {
    let lines = source.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let (rules, problems) = split(lines.map(|line| {
        rule(line)
            .ok_or_else(|| format!("{path}: `{line}` is not of the form `B004 error, information; Source`."))
    }));
    if problems.is_empty() { Ok(rules) } else { Err(problems) }
}

fn rule(line: &str) -> Option<Rule> {
    let (left, source) = line.split_once("; ")?;
    let (code, severities) = left.split_once(' ')?;
    let known = severities.split(", ").all(|word| matches!(word, "error" | "warning" | "information"));
    known.then(|| Rule {
        code: code.to_owned(),
        severities: severities.to_owned(),
        source: source.to_owned(),
    })
}

/// Reads one language's file.
pub fn read(path: &str, source: &str) -> Result<Vec<Explanation>, Vec<String>> {
    let resource = parser::parse(source).map_err(|(_, errors)| {
        errors.iter().map(|error| format!("{path}: {}.", error.kind)).collect::<Vec<_>>()
    })?;
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let (explanations, problems) = split(messages.map(|message| {
        explanation(message).map_err(|problem| format!("{path}: `{}` {problem}", message.id.name))
    }));
    if problems.is_empty() { Ok(explanations) } else { Err(problems) }
}

fn explanation(message: &Message<&str>) -> Result<Explanation, String> {
    let names: Vec<_> = message.attributes.iter().map(|attribute| attribute.id.name).collect();
    if names != ATTRIBUTES {
        return Err(format!("has the attributes {names:?}; it must have {ATTRIBUTES:?}, in this order."));
    }
    let patterns = message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value));
    let texts: Vec<_> = patterns.filter_map(plain).collect();
    if texts.len() != ATTRIBUTES.len() + 1 {
        return Err("needs a title, and texts on one line without arguments and tabs.".to_owned());
    }
    Ok(Explanation { code: message.id.name.to_uppercase(), texts })
}

/// A text without arguments, on one line.
fn plain(pattern: &Pattern<&str>) -> Option<String> {
    match pattern.elements.as_slice() {
        [PatternElement::TextElement { value }] if !value.contains(['\n', '\t']) => Some((*value).to_owned()),
        _ => None,
    }
}

/// The file of one language, or what the language has too many or too few. Its format is described at
/// `rules::explanations`.
pub fn file(path: &str, table: &[Rule], language: &[Explanation]) -> Result<String, Vec<String>> {
    let known = |code: &str| language.iter().find(|explanation| explanation.code == code);
    let (lines, mut problems) = split(table.iter().map(|rule| {
        let explanation =
            known(&rule.code).ok_or_else(|| format!("{path}: the rule {} is missing.", rule.code))?;
        Ok([&rule.code, &rule.severities, &rule.source]
            .into_iter()
            .chain(&explanation.texts)
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join("\t"))
    }));
    if language.len() > table.len() {
        problems.push(format!("{path} explains a rule twice, or one that rules.txt does not have."));
    }
    if problems.is_empty() { Ok(lines.join("\n")) } else { Err(problems) }
}

fn split<T>(results: impl Iterator<Item = Result<T, String>>) -> (Vec<T>, Vec<String>) {
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(problem) => problems.push(problem),
        }
    }
    (values, problems)
}
