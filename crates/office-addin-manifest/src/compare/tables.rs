//! Which parts of a manifest are compared, and what a difference in each of them means.

use super::keys::{self, Keys};
use crate::change::Class::{self, Consent, Information, Review};
use crate::model::Manifest;
use messages::{Message, say};

/// Code, class and sentence for the names of what was added, or of what was removed.
pub(super) type Difference = Option<(&'static str, Class, fn(String) -> Message)>;

/// A part of the manifest that is a list, whose order says nothing.
pub(super) struct List {
    pub keys: fn(&Manifest) -> Keys,
    pub added: Difference,
    pub removed: Difference,
    pub when: When,
}

/// Between which manifests a part is compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// Both formats say it in the same way.
    Always,
    /// What only one format can say, or what each says in its own way, is compared between versions of one format …
    SameFormat,
    /// … and this only between the formats.
    Migration,
}

impl When {
    /// Whether the part is compared where the new manifest is, or is not, the unified form of the old one.
    pub fn applies(self, migrates: bool) -> bool {
        match self {
            Self::Always => true,
            Self::SameFormat => !migrates,
            Self::Migration => migrates,
        }
    }
}

const fn list(keys: fn(&Manifest) -> Keys, added: Difference, removed: Difference) -> List {
    List { keys, added, removed, when: When::Always }
}

const fn of_one_format(keys: fn(&Manifest) -> Keys, added: Difference, removed: Difference) -> List {
    List { keys, added, removed, when: When::SameFormat }
}

/// Sources: "Maintain your Office Add-in: breaking changes" for what asks for consent; the reference of each element for
/// the rest.
pub(super) const LISTS: &[List] = &[
    list(
        keys::grants,
        Some(("D003", Consent, say::change_grant_added)),
        Some(("D003", Information, say::change_grant_removed)),
    ),
    // Unified manifests name no scopes: those are kept in Microsoft Entra ID.
    of_one_format(
        keys::scopes,
        Some(("D004", Consent, say::change_scope_added)),
        Some(("D004", Information, say::change_scope_removed)),
    ),
    list(
        keys::events,
        Some(("D005", Consent, say::change_event_added)),
        Some(("D005", Information, say::change_event_removed)),
    ),
    list(
        keys::hosts,
        Some(("D006", Consent, say::change_host_added)),
        Some(("D007", Review, say::change_host_removed)),
    ),
    of_one_format(keys::button_hosts, Some(("D016", Information, say::change_button_host)), None),
    list(keys::code_origins, Some(("D008", Review, say::change_code_origin_added)), None),
    list(keys::remote_definitions, Some(("D008", Review, say::change_remote_added)), None),
    of_one_format(
        keys::domains,
        Some(("D009", Review, say::change_domain_added)),
        Some(("D009", Information, say::change_domain_removed)),
    ),
    List {
        keys: keys::domains_of_formats,
        added: Some(("D009", Review, say::change_domain_added)),
        removed: Some(("D009", Information, say::change_domain_removed)),
        when: When::Migration,
    },
    list(
        keys::requirements,
        Some(("D013", Information, say::change_requirement_added)),
        Some(("D013", Information, say::change_requirement_removed)),
    ),
    of_one_format(
        keys::override_requirements,
        Some(("D013", Information, say::change_requirement_added)),
        Some(("D013", Information, say::change_requirement_removed)),
    ),
    of_one_format(
        keys::equivalents,
        Some(("D014", Review, say::change_equivalent_added)),
        Some(("D014", Information, say::change_equivalent_removed)),
    ),
    of_one_format(keys::replaced, Some(("D014", Review, say::change_replaced_added)), None),
    list(
        keys::activations,
        Some(("D015", Review, say::change_activation_added)),
        Some(("D015", Information, say::change_activation_removed)),
    ),
    list(
        keys::nested_authentication,
        Some(("D018", Review, say::change_nested_added)),
        Some(("D018", Information, say::change_nested_removed)),
    ),
    of_one_format(
        keys::commands,
        Some(("D016", Information, say::change_command_added)),
        Some(("D016", Information, say::change_command_removed)),
    ),
    of_one_format(keys::pages, Some(("D016", Information, say::change_code_moved)), None),
    of_one_format(keys::runtimes, Some(("D016", Information, say::change_runtime)), None),
    of_one_format(keys::functions, Some(("D016", Information, say::change_functions)), None),
    of_one_format(
        keys::locales,
        Some(("D016", Information, say::change_locale_added)),
        Some(("D016", Information, say::change_locale_removed)),
    ),
];

/// A part of the manifest of which there is one.
pub(super) struct Text {
    pub value: fn(&Manifest) -> String,
    pub code: &'static str,
    pub class: Class,
    /// Characters that a unified manifest has room for; 0 when it is not compared between the formats.
    pub limit_of_unified: usize,
    pub say: fn(String, String) -> Message,
}

pub(super) const TEXTS: &[Text] = &[
    Text {
        value: |manifest| keys::application_text(manifest, |application| &application.id),
        code: "D004",
        class: Consent,
        limit_of_unified: 64,
        say: say::change_application,
    },
    Text {
        value: |manifest| keys::application_text(manifest, |application| &application.resource),
        code: "D004",
        class: Consent,
        limit_of_unified: 0,
        say: say::change_application_resource,
    },
    Text {
        value: |manifest| manifest.provider.trim().to_owned(),
        code: "D011",
        class: Review,
        limit_of_unified: 32,
        say: say::change_provider,
    },
    text(|manifest| manifest.name.default.trim().to_owned(), 30, say::change_name),
    text(|manifest| manifest.description.default.trim().to_owned(), 80, say::change_description),
    text(keys::further_texts, 0, |_, _| say::change_translations()),
    text(keys::icons, 0, |_, _| say::change_icons()),
    text(keys::other, 0, |_, _| say::change_other()),
    text(|manifest| keys::present(&manifest.support_url).to_owned(), 0, say::change_support),
];

const fn text(
    value: fn(&Manifest) -> String,
    limit_of_unified: usize,
    say: fn(String, String) -> Message,
) -> Text {
    Text { value, code: "D016", class: Information, limit_of_unified, say }
}
