//! Losses in words, and what can be done about them.

use crate::effect::{InnerGroup, Loss, LossReason, Offer};
use messages::{Message, say};

/// A loss as a sentence: who does not get the add-in, or may not, and what to do.
#[must_use]
pub fn sentence(loss: &Loss) -> Message {
    let people = i64::from(loss.people);
    let outer = loss.path.first().map_or("", String::as_str);
    let inner = loss.path.last().map_or("", String::as_str);
    match loss.reason {
        LossReason::NestedGroup => say::loss_nested_group(people, inner, outer),
        LossReason::UnsupportedGroup if people == 0 => say::loss_unsupported_group_unknown(outer),
        LossReason::UnsupportedGroup => say::loss_unsupported_group(people, outer),
        LossReason::SecurityGroup => say::loss_security_group(people, outer),
        LossReason::GroupWithParent => say::loss_group_with_parent(people, outer),
        LossReason::DisabledAccount => say::loss_disabled_account(people),
        LossReason::Guest => say::loss_guest(people),
        LossReason::Deleted => say::loss_deleted(people),
        LossReason::NoMailbox => say::loss_no_mailbox(people),
        LossReason::NoLicence => say::loss_no_licence(people),
        LossReason::MembersUnknown if loss.path.is_empty() => say::readiness_collect(),
        LossReason::MembersUnknown if loss.path.len() > 1 => say::loss_members_unknown_nested(inner, outer),
        LossReason::MembersUnknown => say::loss_members_unknown(outer),
    }
}

/// A reason in a word or two, to stand beside a name.
#[must_use]
pub fn label(reason: LossReason) -> Message {
    match reason {
        LossReason::NestedGroup => say::loss_label_nested_group(),
        LossReason::UnsupportedGroup => say::loss_label_unsupported_group(),
        LossReason::SecurityGroup => say::loss_label_security_group(),
        LossReason::GroupWithParent => say::loss_label_group_with_parent(),
        LossReason::DisabledAccount => say::loss_label_disabled_account(),
        LossReason::Guest => say::loss_label_guest(),
        LossReason::Deleted => say::loss_label_deleted(),
        LossReason::NoMailbox => say::loss_label_no_mailbox(),
        LossReason::NoLicence => say::loss_label_no_licence(),
        LossReason::MembersUnknown => say::loss_label_members_unknown(),
    }
}

/// An offer as a sentence: what to do, and how many people it helps.
#[must_use]
pub fn offer(offer: &Offer) -> Message {
    match offer {
        Offer::InnerGroups { once_taken_out, .. } => {
            match i64::from(once_taken_out.gains) + i64::from(once_taken_out.may_gain) {
                0 => say::offer_inner_groups_none(),
                people => say::offer_inner_groups(people),
            }
        }
        Offer::FlatGroup { members, .. } => say::offer_flat_group(i64::from(*members)),
    }
}

/// What is to be done with an inner group, or why choosing it does not help.
#[must_use]
pub fn inner_group(inner: &InnerGroup) -> Message {
    let name = inner.group.name.as_str();
    match inner.hindrance {
        None => say::offer_group_take_out(name, inner.inside.join(", ")),
        Some(LossReason::SecurityGroup) => say::offer_group_security(name),
        Some(_) => say::offer_group_unsupported(name),
    }
}
