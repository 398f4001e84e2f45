//! Who the add-in is: id, version, names, locales. B001, B002, B004 to B006.

use super::{fixes, leftovers};
use crate::finding::Severity;
use crate::model::{ManifestVersion, ProductId};
use crate::report::{Replacement, Report, Rule};
use crate::source::Place;
use crate::visible::visible;
use crate::xml::{Namespace, Node};
use messages::say;

/// An id is not a GUID (UUID type of the manifest schema, [MS-OWEMXML]).
const B001: Rule = Rule::error("B001");
/// The id is a GUID in a form that not every client takes ("Id element", Office add-ins manifest reference).
const B002: Rule = Rule::warning("B002");
/// The version is not one to four numbers ("Version element", Office add-ins manifest reference); with fewer than
/// four parts only information.
const B004: Rule = Rule::error("B004");
/// A name or description is empty or too long ([MS-OWEMXML]).
const B005: Rule = Rule::error("B005");
/// A locale is not a culture name (CultureName type of the manifest schema, [MS-OWEMXML]).
pub(super) const B006: Rule = Rule::error("B006");

/// Characters of a name ([MS-OWEMXML], ShortLocaleAwareSetting).
const MAX_NAME: usize = 125;
/// Characters of a description ([MS-OWEMXML], LongLocaleAwareSetting).
const MAX_DESCRIPTION: usize = 250;

pub(super) fn check(root: Node<'_, '_>, report: &mut Report) {
    for element in root.children().filter(|child| child.namespace() == root.namespace()) {
        match element.local() {
            "Id" => {
                check_id(element, element.local(), report);
                leftovers::check_id(element.text(), element.text_at(), report);
            }
            "Version" => check_version(element, report),
            "ProviderName" => {
                let text = element.element().text.as_ref();
                check_length(element.local(), text, element.text_at(), MAX_NAME, report);
            }
            "DefaultLocale" => {
                check_locale(element, element.local(), element.text(), element.text_at(), report);
            }
            "DisplayName" => check_setting(element, MAX_NAME, report),
            "Description" => check_setting(element, MAX_DESCRIPTION, report),
            _ => {}
        }
    }
    check_in_overrides(root, report);
}

/// B001 for the application of single sign-on, B006 for every translation.
fn check_in_overrides(root: Node<'_, '_>, report: &mut Report) {
    for element in root.descendants() {
        let parent = element.parent().map_or("", Node::local);
        match element.local() {
            "Id" if parent == "WebApplicationInfo" => {
                check_id(element, "WebApplicationInfo", report);
            }
            // An `Override` of tokens takes free text, and one of `Runtime` has no locale at all.
            "Override"
                if parent != "Token"
                    && matches!(element.namespace(), Namespace::BasicTypes | Namespace::Base) =>
            {
                if let Some(locale) = element.attribute("Locale") {
                    check_locale(element, "Override", &locale.value, locale.value_at, report);
                }
            }
            _ => {}
        }
    }
}

/// B001 and B002 for an id.
fn check_id(node: Node<'_, '_>, element: &str, report: &mut Report) {
    let (id, at) = (node.text(), node.text_at());
    let message = if ProductId::parse(id).is_none() {
        return report.add(&B001, at, say::finding_id_not_guid(element, visible(id)));
    } else if id.starts_with("urn:uuid:") {
        say::finding_id_with_urn(visible(id))
    } else if id.starts_with('{') && element == "Id" {
        say::finding_id_in_braces(visible(id))
    } else {
        return;
    };
    report.add_fixable(&B002, at, message, fixes::replace(node.document(), at, id, bare_id(id)));
}

/// B001 for an id that must be a bare GUID.
pub(super) fn check_plain_id(document: &str, element: &str, id: &str, at: Place, report: &mut Report) {
    let parsed = ProductId::parse(id);
    if parsed.as_ref().is_some_and(|parsed| parsed.as_str().len() == id.len()) {
        return;
    }
    let fix = if parsed.is_some() { fixes::replace(document, at, id, bare_id(id)) } else { Vec::new() };
    report.add_fixable(&B001, at, say::finding_id_not_guid(element, visible(id)), fix);
}

/// The GUID in what else may stand around one.
fn bare_id(id: &str) -> &str {
    let id = id.trim();
    id.strip_prefix("urn:uuid:").unwrap_or(id).trim_matches(['{', '}'])
}

/// B004 for a version of either format; whether it is one.
pub(super) fn check_version_form(version: &str, at: Place, report: &mut Report) -> bool {
    let is_version = ManifestVersion::parse(version).is_some();
    if !is_version {
        report.add(&B004, at, say::finding_version_malformed(visible(version)));
    }
    is_version
}

fn check_version(node: Node<'_, '_>, report: &mut Report) {
    let (version, at) = (node.text(), node.text_at());
    if !check_version_form(version, at, report) {
        return;
    }
    let missing = 4_usize.saturating_sub(version.split('.').count());
    if missing > 0 {
        let rule = B004.as_severity(Severity::Information);
        let fix = fixes::put_after(node.document(), at, version, &".0".repeat(missing));
        report.add_fixable(&rule, at, say::finding_version_short(visible(version)), fix);
    }
}

/// B005 for a setting and its translations.
fn check_setting(setting: Node<'_, '_>, limit: usize, report: &mut Report) {
    if let Some(value) = setting.attribute("DefaultValue") {
        check_length(setting.local(), &value.value, value.value_at, limit, report);
    }
    for value in setting.children().filter_map(|translation| translation.attribute("Value")) {
        check_length(setting.local(), &value.value, value.value_at, limit, report);
    }
}

/// B005 for one text of either format; a limit past every text means that it only may not be empty.
pub(super) fn check_length(element: &str, text: &str, at: Place, limit: usize, report: &mut Report) {
    check_length_as(&B005, element, text, at, limit, report);
}

/// B005, or the rule of another format with the same meaning, for one text.
pub(super) fn check_length_as(
    rule: &Rule,
    element: &str,
    text: &str,
    at: Place,
    limit: usize,
    report: &mut Report,
) {
    // Bytes are at least as many as characters, so most texts need no count.
    let length = if text.len() > limit { text.chars().count() } else { text.len() };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    if text.trim().is_empty() {
        report.add(rule, at, say::finding_text_empty(element));
    } else if length > limit {
        report.add(rule, at, say::finding_text_too_long(element, number(length), number(limit)));
    }
}

fn check_locale(node: Node<'_, '_>, element: &str, locale: &str, at: Place, report: &mut Report) {
    if !is_culture_name(locale) {
        let fix = fix_locale(node.document(), locale, at);
        report.add_fixable(&B006, at, say::finding_not_a_locale(element, visible(locale)), fix);
    }
}

/// The fix for a locale as other systems write it: `en_US`.
pub(super) fn fix_locale(document: &str, locale: &str, at: Place) -> Vec<Replacement> {
    let meant = locale.trim().replace('_', "-");
    if is_culture_name(&meant) { fixes::replace(document, at, locale.trim(), &meant) } else { Vec::new() }
}

/// `en`, `en-US`, `es-ES_tradnl`, `uz-Latn-UZ`, `zh-TW.pseudo`, `sr-SP-Cyrl` and their like.
pub(super) fn is_culture_name(name: &str) -> bool {
    let letters = |part: &[u8], length: std::ops::RangeInclusive<usize>| {
        length.contains(&part.len()) && part.iter().all(u8::is_ascii_alphabetic)
    };
    let is_script = |part: &[u8]| matches!(part.len(), 3..=8) && part.iter().all(u8::is_ascii_alphanumeric);
    let mut parts = name.as_bytes().split(|byte| *byte == b'-');
    let (Some(language), second, third, None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    if !letters(language, 2..=3) {
        return false;
    }
    match (second, third) {
        (None, _) => true,
        (Some(region), None) => {
            let plain =
                region.strip_suffix(b"_tradnl").or_else(|| region.strip_suffix(b".pseudo")).unwrap_or(region);
            letters(plain, 2..=3) || is_script(region)
        }
        (Some(second), Some(third)) => {
            is_script(second) && letters(third, 2..=3) || letters(second, 2..=3) && letters(third, 4..=8)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn culture_names_of_every_shape_are_known() {
        for name in [
            "en",
            "fil",
            "en-US",
            "EN-us",
            "es-ES_tradnl",
            "en-US.pseudo",
            "uz-Latn-UZ",
            "sr-SP-Cyrl",
            "zh-Hant",
        ] {
            assert!(is_culture_name(name), "{name}");
        }
        for name in ["", "e", "english", "en-", "en_US", "en-US-", "en-U", "nl-NL-x-y", "es-*", "en-US_tradn"]
        {
            assert!(!is_culture_name(name), "{name}");
        }
    }
}
