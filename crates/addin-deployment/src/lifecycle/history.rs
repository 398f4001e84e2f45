//! What happened, as sentences.

use crate::lifecycle::attestation::place;
use crate::lifecycle::event::{Deployed, Detail, Event, RolloutStep, Taken, Updated, product_of};
use crate::lifecycle::setting::TenantKind;
use crate::outcome::{Change, HistoryLine};
use crate::rollout::Gate;
use crate::store::StoredEvent;
use messages::{Message, say};

/// The line of history for an event. An event that is not understood has a line too; `None` only when it does not say
/// what it concerns.
#[must_use]
pub fn history_line(stored: &StoredEvent) -> Option<HistoryLine> {
    let (what, change, product) = match Event::from_stored(stored) {
        Ok(Some(event)) => (sentence(&event), change(&event), event.product().cloned()),
        Ok(None) | Err(_) => (say::history_unknown(stored.kind.as_str()), None, product_of(stored)?),
    };
    let (revision, at, actor) = (stored.revision, stored.at, stored.actor.clone());
    Some(HistoryLine { revision, at, actor, what, change, product })
}

fn sentence(event: &Event) -> Message {
    match event {
        Event::SetUp(setting) => match setting.kind {
            TenantKind::Demonstration => say::history_set_up_demonstration(),
            TenantKind::HandOff | TenantKind::Api => say::history_set_up(setting.tenant_id.as_str()),
        },
        Event::Deployed(deployed) => of_deployment(deployed),
        Event::Updated(updated) => of_update(updated),
        Event::UpdatePending(pending) => {
            let release = &pending.update.release;
            say::history_update_pending(release.version.as_str(), release.name.as_str())
        }
        Event::Consented(updated) => {
            say::history_consented(updated.release.version.as_str(), updated.release.name.as_str())
        }
        Event::Declined(declined) => say::history_declined(declined.version.as_str(), declined.name.as_str()),
        Event::StoreUpdated(updated) => say::history_store_updated(
            updated.name.as_str(),
            updated.before.as_str(),
            updated.version.as_str(),
        ),
        Event::AccessChanged(changed) => {
            let people = i64::from(changed.audience.reached);
            if changed.assignment.everyone {
                say::history_access_everyone(people, changed.name.as_str())
            } else {
                say::history_access(people, changed.name.as_str())
            }
        }
        Event::MethodChanged(changed) => say::history_method(changed.name.as_str(), changed.method.name()),
        Event::TurnedOff(about) => say::history_turned_off(about.name.as_str()),
        Event::TurnedOn(on) => say::history_turned_on(on.name.as_str()),
        Event::Removed(about) => say::history_removed(about.name.as_str()),
        Event::RolloutStarted(started) => {
            let rings = number(started.plan.rings.len());
            say::history_rollout_started(started.name.as_str(), rings, i64::from(started.gains))
        }
        Event::RolloutAdvanced(advanced) => {
            let (name, ring) = (advanced.name.as_str(), advanced.ring_name.as_str());
            say::history_rollout_advanced(name, ring, i64::from(advanced.gains))
        }
        Event::RolloutChanged(changed) => match &changed.step {
            RolloutStep::Held(reason) => say::history_rollout_held(changed.name.as_str(), reason.as_str()),
            RolloutStep::Resumed(_) => say::history_rollout_resumed(changed.name.as_str()),
            RolloutStep::Stopped => say::history_rollout_stopped(changed.name.as_str()),
        },
        Event::RolloutRescheduled(changed) => {
            say::history_rollout_rescheduled(changed.ring_name.as_str(), changed.name.as_str())
        }
        Event::Described(described) => {
            let what = match &described.detail {
                Detail::Note(_) => say::history_what_note(),
                Detail::Owner(_) => say::history_what_owner(),
                Detail::Test(_) => say::history_what_test(),
                Detail::Offer(_) => say::history_what_offer(),
            };
            say::history_described(what, described.name.as_str())
        }
        _ => of_delivery(event),
    }
}

fn of_deployment(deployed: &Deployed) -> Message {
    let (name, version) = (deployed.release.name.as_str(), deployed.release.version.as_str());
    let people = i64::from(deployed.audience.reached);
    if deployed.assignment.everyone {
        say::history_deployed_everyone(name, version, people)
    } else {
        say::history_deployed(people, name, version)
    }
}

fn of_update(updated: &Updated) -> Message {
    let release = &updated.release;
    let (name, version) = (release.name.as_str(), release.version.as_str());
    match &updated.republished {
        Some(earlier) => say::history_republished(earlier.as_str(), name, version),
        None => say::history_updated(name, updated.before.as_str(), version),
    }
}

fn of_delivery(event: &Event) -> Message {
    match event {
        Event::HandedOff(given) => say::history_handed_off(given.name.as_str()),
        Event::Pseudonymised(done) => say::history_pseudonymised(done.pseudonym.as_str()),
        Event::Confirmed(confirmed) => say::history_confirmed(confirmed.name.as_str()),
        Event::Attested(attested) => say::history_attested(place(attested.route), attested.name.as_str()),
        Event::Retracted(about) => say::history_retracted(about.name.as_str()),
        Event::Differs(differs) => say::history_differs(differs.name.as_str()),
        Event::Settled(settled) => match settled.taken {
            Taken::Ours => say::history_settled_ours(settled.name.as_str()),
            Taken::Absence | Taken::Theirs(_) => say::history_settled_theirs(settled.name.as_str()),
        },
        Event::Adopted(adopted) => say::history_adopted(adopted.seen.observed.name.as_str()),
        Event::InventoryImported(imported) => say::history_inventory(number(imported.sightings.len())),
        _ => say::history_unknown(""),
    }
}

/// What became what, where one thing did.
fn change(event: &Event) -> Option<Change> {
    let (before, after) = match event {
        Event::Updated(updated) | Event::Consented(updated) => {
            (text(&updated.before), text(&updated.release.version))
        }
        Event::StoreUpdated(updated) => (text(&updated.before), text(&updated.version)),
        Event::AccessChanged(changed) => {
            let before = changed.before.as_ref()?;
            let before = access(before.assignment.everyone, before.reached);
            (before, access(changed.assignment.everyone, changed.audience.reached))
        }
        Event::MethodChanged(changed) => (text(changed.before.name()), text(changed.method.name())),
        Event::RolloutRescheduled(changed) => (date(changed.before), date(changed.after)),
        Event::TurnedOff(_) => (say::states_active(), say::states_turned_off()),
        Event::TurnedOn(_) => (say::states_turned_off(), say::states_active()),
        Event::Described(described) => (noted(&described.before)?, noted(&described.detail)?),
        _ => return None,
    };
    Some(Change { before, after })
}

/// When a ring may begin, as part of a sentence.
fn date(gate: Gate) -> Message {
    match gate {
        Gate::Manual => say::history_ring_any_day(),
        Gate::From(from) => say::history_ring_from(from.0),
    }
}

/// A label is there or not, which its own sentence says.
fn noted(detail: &Detail) -> Option<Message> {
    match detail {
        Detail::Note(note) => Some(text(note)),
        Detail::Owner(owner) => Some(text(&owner.name)),
        Detail::Test(_) => None,
        Detail::Offer(offer) => Some(text(offer.as_ref().map_or("", |offer| offer.name.as_str()))),
    }
}

/// A text as it was written; a dash for none.
fn text(text: &str) -> Message {
    say::verdict_answer_name(if text.is_empty() { "–" } else { text })
}

fn access(everyone: bool, reached: u32) -> Message {
    if everyone { say::states_access_everyone() } else { say::history_people(i64::from(reached)) }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
