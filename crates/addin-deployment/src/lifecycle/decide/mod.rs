//! The rules: what a command does to a tenant, or why it does nothing.

mod access;
mod delivery;
mod describe;
mod linked;
mod manifest;
mod rollout;

pub use crate::lifecycle::limits::{ADD_INS_MAX, UPLOAD_MAX};
pub(super) use linked::{apart_by_offer, apart_from_deleted};
pub use manifest::{consent_codes, greatest_version, judge, judge_update};

use crate::assignment::{Assignment, DirectoryId};
use crate::lifecycle::command::{Command, ContentHash, Timestamp};
use crate::lifecycle::event::{About, AudienceRecord, Event};
use crate::lifecycle::limits::TEXT_MAX;
use crate::lifecycle::refusal;
use crate::lifecycle::sighting::Imported;
use crate::lifecycle::tenant::{AddIn, Tenant};
use crate::outcome::Refusal;
use crate::roles::{self, Administrator};
use crate::rollout::Rollout;
use messages::Message;
use office_addin_manifest::model::{ProductId, Reading};

/// What the executor has found out itself, before it decides; nothing in it comes from a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The manifest that the command names; `None` when it names none, or the executor does not have it.
    pub content: Option<Content>,
    /// The manifest that the add-in runs, for an update; `None` where it is not kept.
    pub before: Option<Content>,
    /// The earlier manifest that is published again.
    pub earlier: Option<Content>,
    /// What the assignment that will hold (see [`assignment_after`]) comes to.
    pub audience: AudienceRecord,
    /// How many people gain the add-in by that.
    pub gains: u32,
    /// The file that is taken in.
    pub inventory: Option<Imported>,
    /// Why the way of a hand-off cannot carry the change; see [`crate::delivery::handoff::routes`].
    pub why_not: Option<Message>,
    /// The people whom the way of a hand-off lists one by one in place of what the plan names; see
    /// [`crate::delivery::handoff::listed`]. `None` where it does not.
    pub listed: Option<Vec<DirectoryId>>,
}

/// A manifest or package that the executor has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Hash of its bytes.
    pub hash: ContentHash,
    /// How many bytes.
    pub size: u32,
    /// What was read.
    pub reading: Reading,
}

/// Decides what a command does. The events say everything that changes; a refusal changes nothing.
///
/// # Errors
///
/// The first rule that says no.
pub fn decide(
    tenant: &Tenant,
    command: &Command,
    evidence: &Evidence,
    by: &Administrator,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::SetUp(setting) => delivery::set_up(tenant, setting, by)?,
        Command::Deploy { content, assignment, terms } => {
            manifest::deploy(tenant, evidence, content, assignment, terms, by)?
        }
        Command::ImportInventory { content } => return delivery::import(tenant, evidence, content, by, now),
        Command::HandOff { product, script, route } => {
            delivery::hand_off(tenant, evidence, product, script, *route, by)?
        }
        Command::Settle { product, take } => return delivery::settle(tenant, product, *take, evidence, by),
        Command::Attest { product } => delivery::attest(tenant, product, by)?,
        Command::Retract { product } => delivery::retract(tenant, product, by)?,
        Command::Consent { product } => {
            let add_in = deployed(tenant, product)?;
            roles::may_consent(by, &add_in.name)?;
            manifest::consent(tenant, add_in, evidence)?
        }
        _ => change(tenant, command, evidence, by, now)?,
    };
    Ok(vec![event])
}

/// A change of a deployed add-in that its owner may make.
fn change(
    tenant: &Tenant,
    command: &Command,
    evidence: &Evidence,
    by: &Administrator,
    now: Timestamp,
) -> Result<Event, Refusal> {
    let Some(product) = command.product() else { return Err(refusal::content_missing()) };
    let add_in = deployed(tenant, product)?;
    roles::may_change(by, add_in)?;
    match command {
        Command::Update { content, origin, .. } => {
            manifest::update(tenant, add_in, evidence, content, origin.as_ref())
        }
        Command::Republish { earlier, content, .. } => {
            manifest::republish(tenant, add_in, evidence, earlier, content)
        }
        Command::Decline { .. } => manifest::decline(add_in),
        Command::ChangeAccess { assignment, .. } => access::change(add_in, evidence, assignment),
        Command::ChangeMethod { method, .. } => access::change_method(add_in, *method),
        Command::TurnOff { .. } => access::turn_off(add_in),
        Command::TurnOn { .. } => access::turn_on(add_in, evidence),
        Command::Remove { .. } => Ok(Event::Removed(about(add_in))),
        Command::StartRollout { plan, .. } => rollout::start(add_in, evidence, plan),
        Command::AdvanceRollout { .. } => rollout::advance(add_in, evidence, now),
        Command::HoldRollout { reason, .. } => rollout::hold(add_in, reason),
        Command::ResumeRollout { .. } => rollout::resume(add_in),
        Command::StopRollout { .. } => rollout::stop(add_in),
        Command::RescheduleRing { ring, gate, .. } => rollout::reschedule(add_in, *ring, *gate),
        other => describe::describe(tenant, add_in, other),
    }
}

/// The assignment whose audience a command's evidence must hold; `None` where it does not matter.
#[must_use]
pub fn assignment_after(tenant: &Tenant, command: &Command) -> Option<Assignment> {
    if let Command::Deploy { assignment, terms, .. } = command {
        let first = terms.rollout.as_ref().and_then(|plan| plan.reaches(&Assignment::default(), 0));
        return Some(first.unwrap_or_else(|| assignment.clone()));
    }
    if let Command::Settle { product, take } = command {
        return delivery::assignment_settled(tenant, product, *take);
    }
    let add_in = tenant.deployed(command.product()?)?;
    match command {
        Command::ChangeAccess { assignment, .. } => Some(assignment.remembering(&add_in.assignment)),
        Command::StartRollout { plan, .. } => plan.reaches(&add_in.assignment, 0),
        Command::AdvanceRollout { .. } => add_in.rollout.as_ref().and_then(Rollout::assignment_after),
        Command::Update { .. }
        | Command::Republish { .. }
        | Command::Consent { .. }
        | Command::TurnOn { .. } => Some(add_in.assignment.clone()),
        _ => None,
    }
}

fn about(add_in: &AddIn) -> About {
    About { product: add_in.product.clone(), name: add_in.name.clone() }
}

fn deployed<'a>(tenant: &'a Tenant, product: &ProductId) -> Result<&'a AddIn, Refusal> {
    tenant.deployed(product).ok_or_else(|| refusal::not_deployed(product, tenant.add_in(product)))
}

/// Texts of administrators stay within bounds: the log keeps them for ever.
fn short(texts: &[&str]) -> Result<(), Refusal> {
    let short = texts.iter().all(|text| text.chars().count() <= TEXT_MAX);
    if short { Ok(()) } else { Err(refusal::text_too_long()) }
}
