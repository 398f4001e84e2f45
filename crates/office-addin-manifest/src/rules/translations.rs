//! Translations of one text: B007.

use crate::report::{Report, Rule};
use crate::visible::visible;
use crate::xml::Node;
use messages::say;
use sorting::repeats;

/// Two translations for one locale, or another text for the default locale: which of them people see is left to the
/// client.
const B007: Rule = Rule::warning("B007");

pub(super) fn check(root: Node<'_, '_>, report: &mut Report) {
    let default = root.child("DefaultLocale").map_or("", Node::text);
    for setting in root.descendants().filter(|node| node.attribute("DefaultValue").is_some()) {
        let translations: Vec<_> = setting
            .children()
            .filter_map(|translation| translation.attribute("Locale").zip(translation.attribute("Value")))
            .collect();
        let locales: Vec<_> =
            translations.iter().map(|(locale, _)| locale.value.to_ascii_lowercase()).collect();
        for ((locale, value), repeat) in translations.into_iter().zip(repeats(&locales)) {
            let element = setting.local();
            let of_default = locale.value.eq_ignore_ascii_case(default);
            if repeat {
                let message = say::finding_translation_twice(element, visible(&locale.value));
                report.add(&B007, locale.value_at, message);
            } else if of_default && value.value != setting.value("DefaultValue") {
                let message = say::finding_translation_of_default(element, visible(&locale.value));
                report.add(&B007, locale.value_at, message);
            }
        }
    }
}
