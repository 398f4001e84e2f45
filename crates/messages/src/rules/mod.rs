//! What each manifest rule looks for, why it matters and how to fix it. The texts are files of their own, one per
//! language, so that a page fetches them only when somebody asks.

#[cfg(test)]
mod tests;

#[cfg(any(test, feature = "embedded"))]
use crate::Language;

/// A manifest rule in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The rule's code, such as `B004`.
    pub code: &'a str,
    /// The severities of its findings, gravest first: `error`, `warning` and `information`, separated by `, `.
    pub severities: &'a str,
    /// The title of the document that the rule comes from.
    pub source: &'a str,
    /// What was found, in a few words.
    pub title: &'a str,
    /// What the rule looks for.
    pub what: &'a str,
    /// Why it matters.
    pub why: &'a str,
    /// What to do.
    pub fix: &'a str,
}

/// The explanations in a file: a line per rule, in which tabs separate the fields of [`Explanation`] in their order.
/// Lines of another form are passed over.
pub fn explanations(file: &str) -> impl Iterator<Item = Explanation<'_>> {
    file.split('\n').filter_map(|line| {
        let mut fields = line.split('\t');
        let explanation = Explanation {
            code: fields.next()?,
            severities: fields.next()?,
            source: fields.next()?,
            title: fields.next()?,
            what: fields.next()?,
            why: fields.next()?,
            fix: fields.next()?,
        };
        fields.next().is_none().then_some(explanation)
    })
}

/// The file of explanations of a language, as a page fetches it.
#[cfg(any(test, feature = "embedded"))]
#[must_use]
pub fn file(language: Language) -> &'static str {
    match language {
        Language::English => include_str!(concat!(env!("OUT_DIR"), "/rules.en.txt")),
        Language::Dutch => include_str!(concat!(env!("OUT_DIR"), "/rules.nl.txt")),
    }
}

/// The explanation of the rule with a code. None when no rule has it.
#[cfg(any(test, feature = "embedded"))]
#[must_use]
pub fn explanation(code: &str, language: Language) -> Option<Explanation<'static>> {
    explanations(file(language)).find(|explanation| explanation.code == code)
}
