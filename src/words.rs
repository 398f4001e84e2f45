//! The words for what the domain names: applications, states, kinds, permissions.

use crate::i18n::I18n;
use crate::ui::Tone;
use crate::who::state::name_of;
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::effect::{Hit, PersonHit};
use addin_deployment::lifecycle::command::Method;
use addin_deployment::lifecycle::delivery::DeliveryState;
use deployment_api::AddInState;
use messages::{Message, say};
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::{Format, Host, Permission};

/// How many names a sentence holds.
const NAMES_MOST: usize = 10;

/// "Word, Excel and PowerPoint". Reactive.
#[must_use]
pub fn host_list(i18n: I18n, hosts: &[Host]) -> String {
    i18n.list(hosts.iter().map(|host| host.name().to_owned()))
}

/// The word and the tone of a state.
#[must_use]
pub fn state_word(state: AddInState) -> (Message, Tone) {
    match state {
        AddInState::Active => (say::states_active(), Tone::Success),
        AddInState::TurnedOff => (say::states_turned_off(), Tone::Warning),
        AddInState::Deleted => (say::states_deleted(), Tone::Neutral),
    }
}

/// The same where a plan has to be carried into a real tenant: a state that was not seen there is not coloured as if
/// it were so.
#[must_use]
pub fn state_word_of(state: AddInState, delivery: DeliveryState) -> (Message, Tone) {
    let (word, tone) = state_word(state);
    match delivery {
        DeliveryState::Simulated | DeliveryState::Confirmed => (word, tone),
        _ => (word, Tone::Neutral),
    }
}

/// What a deployment method means.
#[must_use]
pub fn method_words(method: Method) -> Message {
    match method {
        Method::Fixed => say::addin_method_fixed(),
        Method::Optional => say::addin_method_optional(),
        Method::Available => say::addin_method_available(),
    }
}

/// The word and the tone for how far a plan has come.
#[must_use]
pub fn delivery_word(state: DeliveryState) -> (Message, Tone) {
    match state {
        DeliveryState::Simulated => (say::states_delivery_simulated(), Tone::Neutral),
        DeliveryState::Planned => (say::states_delivery_planned(), Tone::Warning),
        DeliveryState::HandedOff => (say::states_delivery_handed_off(), Tone::Info),
        DeliveryState::Confirmed => (say::states_delivery_confirmed(), Tone::Success),
        DeliveryState::Attested => (say::states_delivery_attested(), Tone::Info),
        DeliveryState::Dropped => (say::states_delivery_dropped(), Tone::Neutral),
        DeliveryState::Differs => (say::states_delivery_differs(), Tone::Danger),
    }
}

/// The word for a kind of group.
#[must_use]
pub fn group_kind_word(kind: GroupKind) -> Message {
    match kind {
        GroupKind::Microsoft365 => say::deploy_who_kind_microsoft365(),
        GroupKind::DistributionList => say::deploy_who_kind_distribution(),
        GroupKind::MailEnabledSecurity => say::deploy_who_kind_mail_security(),
        GroupKind::Security => say::deploy_who_kind_security(),
        GroupKind::DynamicDistribution => say::deploy_who_kind_dynamic_distribution(),
        GroupKind::Unknown => say::deploy_who_kind_unknown(),
    }
}

/// "Ana Lindeman, Sales and 40 others": the first of very many people and groups. Reactive.
#[must_use]
pub fn some_names(i18n: I18n, hits: &[Hit]) -> String {
    let others = hits.len().saturating_sub(NAMES_MOST);
    let mut names: Vec<_> = hits.iter().take(NAMES_MOST).map(|hit| name_of(hit).clone()).collect();
    if others > 0 {
        names.push(i18n.write(&say::addin_others(i64::try_from(others).unwrap_or(i64::MAX))));
    }
    i18n.list(names)
}

/// What tells a person from another of the same name: address and department.
#[must_use]
pub fn person_words(person: &PersonHit) -> String {
    let parts = [person.mail.as_str(), person.department.as_str()];
    let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    filled.join(" · ")
}

/// The groups from the chosen one inwards: "Sales › West Coast".
#[must_use]
pub fn path_words(path: &[String]) -> String {
    path.join(" › ")
}

/// The word for a format.
#[must_use]
pub fn format_word(format: Format) -> Message {
    match format {
        Format::AddinOnly => say::deploy_check_format_xml(),
        Format::Unified => say::deploy_check_format_json(),
        Format::Package => say::deploy_check_format_zip(),
        Format::Unknown => say::deploy_check_format_unknown(),
    }
}

/// What a permission allows, in plain words, and how usual it is to ask for it.
///
/// The shares are those of the 383 public manifests counted in "Office add-in manifests", section 4.2.
#[must_use]
pub fn permission_words(permission: Permission) -> (Message, Message) {
    match permission {
        Permission::DocumentRestricted => {
            (say::deploy_permission_document_restricted(), say::deploy_usual_rare())
        }
        Permission::DocumentRead => (say::deploy_permission_document_read(), say::deploy_usual_rare()),
        Permission::DocumentReadAll => (say::deploy_permission_document_read_all(), say::deploy_usual_rare()),
        Permission::DocumentWrite => (say::deploy_permission_document_write(), say::deploy_usual_rare()),
        Permission::DocumentReadWrite => {
            (say::deploy_permission_document_read_write(), say::deploy_usual_nearly_all())
        }
        Permission::ItemRestricted => (say::deploy_permission_item_restricted(), say::deploy_usual_rare()),
        Permission::ItemRead => (say::deploy_permission_item_read(), say::deploy_usual_modest_mail()),
        Permission::ItemReadWrite => {
            (say::deploy_permission_item_read_write(), say::deploy_usual_most_mail())
        }
        Permission::MailboxReadWrite => {
            (say::deploy_permission_mailbox_read_write(), say::deploy_usual_some_mail())
        }
    }
}

/// The word and the tone of a severity.
#[must_use]
pub fn severity_word(severity: Severity) -> (Message, Tone) {
    match severity {
        Severity::Error => (say::deploy_finding_error(), Tone::Danger),
        Severity::Warning => (say::deploy_finding_warning(), Tone::Warning),
        Severity::Information => (say::deploy_finding_information(), Tone::Info),
    }
}

/// "Everyone", or "3 people by name and 2 groups". Reactive.
#[must_use]
pub fn assignment_words(i18n: I18n, assignment: &Assignment) -> String {
    if assignment.everyone {
        return i18n.write(&say::states_access_everyone());
    }
    let count = |list: usize| i64::try_from(list).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if !assignment.people.is_empty() {
        parts.push(i18n.write(&say::states_access_people(count(assignment.people.len()))));
    }
    if !assignment.groups.is_empty() {
        parts.push(i18n.write(&say::states_access_groups(count(assignment.groups.len()))));
    }
    i18n.list(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn green_is_only_what_was_seen_in_the_tenant() {
        for state in [
            DeliveryState::Simulated,
            DeliveryState::Planned,
            DeliveryState::HandedOff,
            DeliveryState::Confirmed,
            DeliveryState::Attested,
            DeliveryState::Dropped,
            DeliveryState::Differs,
        ] {
            let is_green = matches!(delivery_word(state).1, Tone::Success);
            assert_eq!(is_green, state == DeliveryState::Confirmed, "{state:?}");
        }
    }
}
