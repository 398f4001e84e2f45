//! A verdict in words, and as lines to paste into a ticket.

use super::{ChangeKind, Check, Conclusion, Reached, Source, Verdict, Weight};
use crate::lifecycle::command::Timestamp;
use crate::lifecycle::delivery::DeliveryState;
use crate::loss;
use messages::{Message, say};

impl Check {
    /// What is looked at.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::State => say::verdict_check_state(),
            Self::Assignment => say::verdict_check_assignment(),
            Self::Delivery => say::verdict_check_delivery(),
            Self::Time => say::verdict_check_time(),
            Self::Method => say::verdict_check_method(),
            Self::Ready(topic) => topic.label(),
            Self::SignIn => say::verdict_check_sign_in(),
            Self::Host => say::verdict_check_host(),
            Self::Requirements => say::verdict_check_requirements(),
            Self::Consent => say::verdict_check_consent(),
            Self::Connected => say::verdict_check_connected(),
            Self::Commands => say::verdict_check_commands(),
            Self::Duplicate => say::verdict_check_duplicate(),
            Self::Equivalent => say::verdict_check_equivalent(),
            Self::Issue => say::verdict_check_issue(),
            Self::Cache => say::verdict_check_cache(),
            Self::Age => say::verdict_check_age(),
            Self::Heard => say::verdict_check_heard(),
        }
    }
}

impl Weight {
    /// What it means, in a word or two.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::Passes => say::verdict_weight_passes(),
            Self::Notes => say::readiness_state_notice(),
            Self::Open => say::readiness_state_unknown(),
            Self::Hampers => say::verdict_weight_hampers(),
            Self::Blocks => say::verdict_weight_blocks(),
            Self::Stops => say::verdict_weight_stops(),
        }
    }
}

impl Source {
    /// Which source.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::Console => say::verdict_source_console(),
            Self::Directory => say::verdict_source_directory(),
            Self::Manifest => say::verdict_source_manifest(),
            Self::Tenant => say::verdict_source_tenant(),
            Self::Answer => say::verdict_source_answer(),
            Self::Microsoft => say::verdict_source_microsoft(),
        }
    }
}

impl Reached {
    /// Whether it is assigned.
    #[must_use]
    pub fn label(self) -> Message {
        match self {
            Self::Unknown => say::readiness_state_unknown(),
            Self::Sure => say::verdict_answer_yes(),
            Self::Uncertain => say::verdict_assigned_maybe(),
            Self::No => say::verdict_answer_no(),
        }
    }
}

impl Conclusion {
    /// The conclusion as a sentence about the person.
    #[must_use]
    pub fn sentence(&self) -> Message {
        match self {
            Self::Deleted => say::verdict_deleted(),
            Self::TurnedOff => say::verdict_turned_off(),
            Self::NotSeenGone(DeliveryState::Planned) => say::verdict_delivery_planned(),
            Self::NotSeenGone(DeliveryState::Differs) => say::verdict_not_confirmed_differs(),
            Self::NotSeenGone(_) => say::verdict_delivery_handed_off(),
            Self::NotAssigned => say::verdict_not_assigned(),
            Self::Lost { reason, path } if path.is_empty() => say::verdict_lost(loss::label(*reason)),
            Self::Lost { reason, path } => say::verdict_lost_by(loss::label(*reason), path.join(" > ")),
            Self::NotReady(check) => say::verdict_not_ready(check.label()),
            Self::NotHere(check) => say::verdict_not_here(check.label()),
            Self::Unknown => say::verdict_unknown(),
            Self::NotConfirmed(DeliveryState::Planned) => say::verdict_not_confirmed_planned(),
            Self::NotConfirmed(DeliveryState::Differs) => say::verdict_not_confirmed_differs(),
            Self::NotConfirmed(_) => say::verdict_not_confirmed_handed_off(),
            Self::MayGet => say::verdict_may_get(),
            Self::UserRemoved => say::verdict_user_removed(),
            Self::UserMustInstall => say::verdict_user_must_install(),
            Self::AwaitsConsent => say::verdict_awaits_consent(),
            Self::Waiting { change: ChangeKind::Updated, until } => say::verdict_waiting_update(until.0),
            Self::Waiting { until, .. } => say::verdict_waiting(until.0),
            Self::GetsWhenReady => say::verdict_gets_when_ready(),
            Self::Gets => say::verdict_gets(),
        }
    }
}

/// A verdict as lines to paste into a ticket: who and what, the conclusion, the three statements, how it was found, and
/// what to do. The names are hostile text.
#[must_use]
pub fn as_text(verdict: &Verdict, add_in: &str, version: &str, person: &str, now: Timestamp) -> Vec<Message> {
    let evidence = &verdict.evidence;
    let mut lines = vec![
        say::verdict_text_title(add_in, version, person, now.0),
        verdict.conclusion.sentence(),
        say::verdict_text_line(say::verdict_text_assigned(), evidence.assigned.label()),
        say::verdict_text_line(say::verdict_text_ready(), evidence.ready.label()),
    ];
    if let Some(until) = evidence.expected_by {
        lines.push(say::addin_expected(until.0));
    }
    lines.push(say::verdict_text_because());
    lines.extend(verdict.because.iter().map(|step| {
        let (check, found) = (step.check.label(), step.found.clone());
        match step.weight {
            Weight::Open => say::verdict_text_do(say::verdict_text_line(check, found)),
            _ => say::verdict_text_step(check, found, step.source.label()),
        }
    }));
    if !verdict.advice.is_empty() {
        lines.push(say::verdict_text_advice());
    }
    for advice in &verdict.advice {
        lines.push(say::verdict_text_do(advice.step.clone()));
        if !advice.command.is_empty() {
            lines.push(say::verdict_answer_name(advice.command.as_str()));
        }
    }
    lines
}
