//! Values of attributes and texts: B006, B021, B025, B030, R001, V007, V014, V018, V020, X013.

use super::fixes;
use super::identity::{B006, check_length_as, fix_locale, is_culture_name};
use crate::parts::{find_last, trim};
use crate::report::{Report, Rule};
use crate::source::Place;
use crate::visible::visible;
use messages::say;

/// A version of a requirement set is not two numbers such as 1.1 (ShortVersion type of the manifest schema,
/// [MS-OWEMXML]).
const B021: Rule = Rule::error("B021");
/// A height or width is no number, out of range, or where none may be ([MS-OWEMXML]).
pub(super) const B025: Rule = Rule::error("B025");
/// The id of the store is not of its form (AlternateId type of the manifest schema, [MS-OWEMXML]).
const B030: Rule = Rule::error("B030");
/// A text of the resources is empty or too long ([MS-OWEMXML], ShortString and LongString).
const R001: Rule = Rule::error("R001");
/// The id of a resource, or a reference to one, is empty or longer than 32 characters ([MS-OWEMXML], ReferenceId).
const V007: Rule = Rule::error("V007");
/// A send mode that does not exist ("LaunchEvent element", Office add-ins manifest reference).
pub(super) const V014: Rule = Rule::error("V014");
/// Single sign-on without a permission to ask for ("Scopes element", Office add-ins manifest reference).
pub(super) const V018: Rule = Rule::error("V018");
/// An equivalent add-in of another type than COM and XLL ("EquivalentAddin element", Office add-ins manifest
/// reference).
pub(super) const V020: Rule = Rule::error("V020");
/// A value is not of the type that the manifest schema gives it: a truth value, a number, one of some words, a text
/// of a certain length, or a word without white space around it ([MS-OWEMXML]).
const X013: Rule = Rule::error("X013");

/// The type of a value.
pub(super) enum Value {
    /// No text: only elements, or nothing at all.
    Nothing,
    /// Rules of its own check it.
    Own,
    /// As [`Value::Own`], without white space around it.
    Exact,
    /// From one character to a number of them.
    Text(u16, &'static Rule),
    Boolean,
    /// A whole number; which ones are useful.
    Number(&'static str),
    /// A whole number of pixels, from and to.
    Pixels(u16, u16),
    ShortVersion,
    AlternateId,
    /// The id of a resource.
    ResourceId,
    Locale,
    SendMode,
    EquivalentType,
    /// The extension of a file, without its period.
    Extension,
    /// One of some words, with spaces between them.
    OneOf(&'static str),
}

impl Value {
    /// A text of at least one character.
    pub const FILLED: Self = Self::text(u16::MAX);
    /// A text of the list of short ones.
    pub const SHORT: Self = Self::Text(125, &R001);
    /// A text of the list of long ones.
    pub const LONG: Self = Self::Text(250, &R001);
    /// A permission that single sign-on asks for.
    pub const SCOPE: Self = Self::Text(250, &V018);

    /// The type that a word of the list of elements stands for, with what is said of it after a space.
    pub fn read(written: &'static str) -> Self {
        let (word, rest) = written.split_once(' ').unwrap_or((written, ""));
        match word {
            "own" => Self::Own,
            "exact" => Self::Exact,
            "text" => Self::text(small_number(rest)),
            "filled" => Self::FILLED,
            "short" => Self::SHORT,
            "long" => Self::LONG,
            "scope" => Self::SCOPE,
            "boolean" => Self::Boolean,
            "number" => Self::Number(rest),
            "pixels" => {
                let (least, most) = rest.split_once(' ').unwrap_or_default();
                Self::Pixels(small_number(least), small_number(most))
            }
            "version" => Self::ShortVersion,
            "store-id" => Self::AlternateId,
            "resource-id" => Self::ResourceId,
            "locale" => Self::Locale,
            "send-mode" => Self::SendMode,
            "equivalent-type" => Self::EquivalentType,
            "extension" => Self::Extension,
            "one-of" => Self::OneOf(rest),
            _ => Self::Nothing,
        }
    }

    /// A text of one character up to a number of them.
    pub const fn text(limit: u16) -> Self {
        Self::Text(limit, &X013)
    }
}

/// A value with its place, and what it is the value of; `attribute` is empty for the text of an element.
pub(super) struct Written<'s> {
    pub document: &'s str,
    pub element: &'s str,
    pub attribute: &'s str,
    pub value: &'s str,
    pub at: Place,
}

impl Written<'_> {
    /// What it is the value of, as sentences name it.
    fn name(&self) -> String {
        let mut name = String::from(self.element);
        if !self.attribute.is_empty() {
            name.push(' ');
            name.push_str(self.attribute);
        }
        name
    }

    /// A finding when the value is not of a type, and then the only one about it.
    pub fn check(&self, of: &Value, report: &mut Report) {
        let before = report.errors();
        self.compare(of, report);
        // What is right but for the white space around it may still be wrong in itself.
        if report.errors() > before && !matches!(of, Value::Exact) {
            report.settle(self.at);
        }
    }

    fn compare(&self, of: &Value, report: &mut Report) {
        match *of {
            Value::Nothing | Value::Own => {}
            Value::Exact => self.check_exact(report),
            Value::Text(limit, rule) => self.check_length(limit, rule, report),
            Value::ResourceId => self.check_length(32, &V007, report),
            Value::Boolean => self.check_words("true false 1 0", false, &X013, report),
            Value::OneOf(words) => self.check_words(words, true, &X013, report),
            Value::SendMode => {
                self.check_words("PromptUser SoftBlock Block", true, &V014, report);
            }
            Value::EquivalentType => self.check_words("COM XLL", false, &V020, report),
            Value::Number(useful) if whole_number(self.trimmed()).is_none() => {
                self.refuse(&X013, useful, report);
            }
            Value::Number(_) => {}
            Value::Pixels(least, most) => self.check_pixels(least, most, report),
            Value::ShortVersion if !is_short_version(self.value) => self.refuse(&B021, "1.1", report),
            Value::AlternateId if !is_alternate_id(self.value) => {
                self.refuse(&B030, "en-US\\WA123456789", report);
            }
            Value::Extension if self.value.contains('.') => self.refuse(&X013, "ics", report),
            Value::Extension => self.check_length(50, &X013, report),
            Value::ShortVersion | Value::AlternateId => {}
            Value::Locale => {
                self.check_exact(report);
                if !is_culture_name(self.trimmed()) {
                    let message = say::finding_not_a_locale(self.element, visible(self.value));
                    let fix = fix_locale(self.document, self.value, self.at);
                    report.add_fixable(&B006, self.at, message, fix);
                }
            }
        }
    }

    fn trimmed(&self) -> &str {
        trim(self.value)
    }

    fn check_exact(&self, report: &mut Report) {
        if self.trimmed().len() != self.value.len() {
            let fix = fixes::tidy(self.document, self.at, self.value, &[self.trimmed()], true);
            report.add_fixable(&X013, self.at, say::finding_space_around(self.name()), fix);
        }
    }

    fn check_length(&self, limit: u16, rule: &Rule, report: &mut Report) {
        // Most texts are in order, and need no name to say so.
        if self.value.len() > usize::from(limit) || self.trimmed().is_empty() {
            check_length_as(rule, &self.name(), self.value, self.at, usize::from(limit), report);
        }
    }

    /// One of some words; `exact` says that no white space may stand around it.
    fn check_words(&self, words: &str, exact: bool, rule: &Rule, report: &mut Report) {
        let value = if exact { self.value } else { self.trimmed() };
        if !words.split(' ').any(|word| word == value) {
            let message =
                say::finding_value_refused(self.name(), visible(self.value), words.replace(' ', ", "));
            let words: Vec<_> = words.split(' ').collect();
            let fix = fixes::tidy(self.document, self.at, self.value, &words, exact);
            report.add_fixable(rule, self.at, message, fix);
        }
    }

    fn check_pixels(&self, least: u16, most: u16, report: &mut Report) {
        let range = i64::from(least)..=i64::from(most);
        if !whole_number(self.trimmed()).is_some_and(|number| range.contains(&number)) {
            let mut allowed = least.to_string();
            allowed.push('–');
            allowed.push_str(&most.to_string());
            self.refuse(&B025, &allowed, report);
        }
    }

    fn refuse(&self, rule: &Rule, allowed: &str, report: &mut Report) {
        report.add(rule, self.at, say::finding_value_refused(self.name(), visible(self.value), allowed));
    }
}

/// A limit of the list of elements.
fn small_number(digits: &str) -> u16 {
    digits.parse().unwrap_or(u16::MAX)
}

/// A whole number as XML Schema writes it; one past 64 bits counts as the largest.
fn whole_number(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(i64::MAX))
}

/// Two numbers of one to five digits, with a period between them.
fn is_short_version(text: &str) -> bool {
    let is_part = |part: &str| matches!(part.len(), 1..=5) && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').is_some_and(|(major, minor)| is_part(major) && is_part(minor))
}

/// A language of 5 to 12 characters, `\WA` and nine digits.
fn is_alternate_id(text: &str) -> bool {
    let Some((language, rest)) = find_last(text, "\\WA").and_then(|end| text.split_at_checked(end)) else {
        return false;
    };
    let digits = rest.get(3..).unwrap_or_default();
    matches!(language.chars().count(), 5..=12)
        && !language.contains(['\n', '\r'])
        && digits.len() == 9
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    fn codes(of: &Value, value: &str) -> Vec<String> {
        let mut report = Report::default();
        Written { document: "", element: "E", attribute: "a", value, at: Place::default() }
            .check(of, &mut report);
        report.finish(&Source::decode(b"")).into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn each_type_takes_its_own_values() {
        for (of, value) in [
            (Value::Exact, "x y"),
            (Value::text(3), "é é"),
            (Value::Boolean, " true\n"),
            (Value::Boolean, "0"),
            (Value::Number(""), "+016"),
            (Value::Number(""), "-99999999999999999999999"),
            (Value::Pixels(32, 450), " 32 "),
            (Value::Pixels(32, 450), "450"),
            (Value::ShortVersion, "1.12345"),
            (Value::AlternateId, "en-US\\WA123456789"),
            (Value::ResourceId, "12345678901234567890123456789012"),
            (Value::Locale, "es-ES_tradnl"),
            (Value::SendMode, "SoftBlock"),
            (Value::EquivalentType, "XLL"),
            (Value::Extension, "eml"),
            (Value::OneOf("And Or"), "Or"),
        ] {
            assert_eq!(codes(&of, value), Vec::<String>::new(), "{value}");
        }
    }

    #[test]
    fn each_type_refuses_others_by_its_own_rule() {
        for (of, value, code) in [
            (Value::Exact, " x", "X013"),
            (Value::text(3), "éééé", "X013"),
            (Value::FILLED, "", "X013"),
            (Value::SHORT, "", "R001"),
            (Value::SCOPE, " ", "V018"),
            (Value::Boolean, "True", "X013"),
            (Value::Number(""), "16px", "X013"),
            (Value::Number(""), "", "X013"),
            (Value::Pixels(32, 450), "31", "B025"),
            (Value::Pixels(32, 450), "451", "B025"),
            (Value::Pixels(32, 450), "-99999999999999999999999", "B025"),
            (Value::Pixels(32, 450), "auto", "B025"),
            (Value::ShortVersion, "1", "B021"),
            (Value::ShortVersion, "1.1.1", "B021"),
            (Value::ShortVersion, "1.123456", "B021"),
            (Value::AlternateId, "WA123456789", "B030"),
            (Value::AlternateId, "en\\WA123456789", "B030"),
            (Value::AlternateId, "en-US\\WA12345678", "B030"),
            (Value::ResourceId, "123456789012345678901234567890123", "V007"),
            (Value::Locale, "english", "B006"),
            (Value::SendMode, "softBlock", "V014"),
            (Value::EquivalentType, "VSTO", "V020"),
            (Value::Extension, ".eml", "X013"),
            (Value::OneOf("And Or"), " Or", "X013"),
        ] {
            assert_eq!(codes(&of, value), [code], "{value}");
        }
    }
}
