//! Going back: the log is never changed, so what takes something back is a command as well.

use crate::lifecycle::command::{Command, Take, Terms};
use crate::lifecycle::decide::{apart_by_offer, apart_from_deleted};
use crate::lifecycle::delivery::DeliveryState;
use crate::lifecycle::event::{Described, Detail, Event, RolloutStep};
use crate::lifecycle::limits::ADD_INS_MAX;
use crate::lifecycle::tenant::{AddIn, AddInState, Tenant};
use crate::outcome::Revision;
use crate::rollout::Rollout;

/// The command that takes the event with that revision back; `None` where the rules have none, or where things have gone on
/// since.
///
/// A manifest goes back by being published again, for which the
/// executor makes the same manifest with a higher version: until then the command names the earlier one in both places.
#[must_use]
pub fn undo(tenant: &Tenant, event: &Event, revision: Revision) -> Option<Command> {
    let product = event.product()?;
    let now = tenant.add_in(product)?;
    match event {
        Event::Removed(_) => return again(tenant, now),
        Event::Attested(_) => {
            let word = now.delivery.attested.as_ref();
            let stands = word.is_some_and(|word| word.revision == revision);
            return stands.then(|| Command::Retract { product: product.clone() });
        }
        _ => {}
    }
    if now.state == AddInState::Deleted {
        return None;
    }
    match event {
        Event::Deployed(_) => Some(Command::Remove { product: product.clone() }),
        Event::Updated(updated) | Event::Consented(updated) => {
            let earlier = &updated.before_content;
            let runs = now.content == updated.release.content && !earlier.0.is_empty();
            runs.then(|| Command::Republish {
                product: product.clone(),
                earlier: earlier.clone(),
                content: earlier.clone(),
            })
        }
        Event::UpdatePending(pending) => {
            let waits = now.pending.as_ref().is_some_and(|now| now.update == pending.update);
            waits.then(|| Command::Decline { product: product.clone() })
        }
        Event::AccessChanged(changed) => {
            let assignment = changed.before.as_ref()?.assignment.clone();
            let holds = now.assignment == changed.assignment && !now.rolls_out() && !assignment.is_empty();
            // Who is remembered while everyone has it stays so.
            let changes = !assignment.remembering(&now.assignment).names_the_same(&now.assignment);
            (holds && changes).then(|| Command::ChangeAccess { product: product.clone(), assignment })
        }
        Event::MethodChanged(changed) => {
            let method = changed.before;
            (now.method == changed.method).then(|| Command::ChangeMethod { product: product.clone(), method })
        }
        Event::TurnedOff(_) => {
            (now.state == AddInState::TurnedOff).then(|| Command::TurnOn { product: product.clone() })
        }
        Event::TurnedOn(_) => {
            (now.state == AddInState::Active).then(|| Command::TurnOff { product: product.clone() })
        }
        Event::RolloutChanged(_) | Event::RolloutRescheduled(_) => {
            // What was changed in a rollout that is over is nothing of the one that runs.
            let rollout = now.rollout.as_ref().filter(|rollout| revision > rollout.started_in)?;
            in_rollout(rollout, event)
        }
        Event::Described(described) => described_before(tenant, described, now),
        _ => None,
    }
}

/// The same of what was done in the rollout that is the add-in's.
fn in_rollout(rollout: &Rollout, event: &Event) -> Option<Command> {
    let product = event.product()?.clone();
    match event {
        Event::RolloutChanged(changed) if rollout.runs() => match (&changed.step, &rollout.held) {
            (RolloutStep::Held(_), Some(_)) => Some(Command::ResumeRollout { product }),
            (RolloutStep::Resumed(reason), None) => {
                Some(Command::HoldRollout { product, reason: reason.clone() })
            }
            _ => None,
        },
        Event::RolloutRescheduled(changed) => {
            let ring = rollout.to_come(changed.ring)?;
            let holds = ring.gate == changed.after && ring.name == changed.ring_name;
            let (ring, gate) = (changed.ring, changed.before);
            holds.then_some(Command::RescheduleRing { product, ring, gate })
        }
        _ => None,
    }
}

/// A deleted add-in is deployed anew with the manifest and the people that it had. Its rollout begins from nothing and is
/// not taken up again. What the tenant still has cannot be deployed a second time: it comes back into the plan as it is there.
fn again(tenant: &Tenant, deleted: &AddIn) -> Option<Command> {
    let product = &deleted.product;
    if deleted.state != AddInState::Deleted {
        return None;
    }
    if !tenant.seen().of(product).is_empty() {
        let waits = deleted.delivery_state(tenant.setting()) == DeliveryState::Planned;
        let comes_back = waits && tenant.can_take_theirs(product);
        return comes_back.then(|| Command::Settle { product: product.clone(), take: Take::Theirs });
    }
    let kept = !deleted.content.0.is_empty() && !deleted.assignment.is_empty();
    let possible = tenant.held() < ADD_INS_MAX && apart_from_deleted(tenant, deleted).is_none();
    (kept && possible).then(|| Command::Deploy {
        content: deleted.content.clone(),
        assignment: deleted.assignment.clone(),
        terms: Terms {
            origin: deleted.origin.clone(),
            method: deleted.method,
            test: deleted.test,
            rollout: None,
            offer: deleted.offer.clone(),
        },
    })
}

fn described_before(tenant: &Tenant, described: &Described, now: &AddIn) -> Option<Command> {
    let product = described.product.clone();
    let holds = match &described.detail {
        Detail::Note(note) => now.note == *note,
        Detail::Owner(owner) => now.owner == *owner,
        Detail::Test(test) => now.test == *test,
        Detail::Offer(offer) => now.offer == *offer,
    };
    // Who has apps that were linked may have been changed since.
    let possible = match &described.before {
        Detail::Offer(offer) => apart_by_offer(tenant, now, offer.as_ref()).is_none(),
        Detail::Note(_) | Detail::Owner(_) | Detail::Test(_) => true,
    };
    (holds && possible).then(|| match described.before.clone() {
        Detail::Note(note) => Command::SetNote { product, note },
        Detail::Owner(owner) => Command::SetOwner { product, owner },
        Detail::Test(test) => Command::SetTest { product, test },
        Detail::Offer(offer) => Command::SetOffer { product, offer },
    })
}
