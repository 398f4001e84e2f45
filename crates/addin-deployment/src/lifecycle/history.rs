//! What happened, as sentences.

use crate::lifecycle::event::{AudienceRecord, Event, product_of};
use crate::outcome::HistoryLine;
use crate::store::StoredEvent;
use messages::{Message, say};

/// The line of history for an event. An event that is not understood has a line too; `None` only when it does not say
/// which add-in it concerns.
#[must_use]
pub fn history_line(stored: &StoredEvent) -> Option<HistoryLine> {
    let (what, product) = match Event::from_stored(stored) {
        Ok(Some(event)) => (sentence(&event), event.product().clone()),
        Ok(None) | Err(_) => (say::history_unknown(stored.kind.as_str()), product_of(stored)?),
    };
    Some(HistoryLine { revision: stored.revision, at: stored.at, actor: stored.actor.clone(), what, product })
}

fn sentence(event: &Event) -> Message {
    match event {
        Event::Deployed(deployed) => {
            let (name, version) = (deployed.release.name.as_str(), deployed.release.version.as_str());
            let people = reached(&deployed.audience);
            if deployed.assignment.everyone {
                say::history_deployed_everyone(name, version, people)
            } else {
                say::history_deployed(people, name, version)
            }
        }
        Event::Updated(updated) => {
            let release = &updated.release;
            say::history_updated(release.name.as_str(), updated.before.as_str(), release.version.as_str())
        }
        Event::AccessChanged(changed) => {
            let people = reached(&changed.audience);
            if changed.assignment.everyone {
                say::history_access_everyone(people, changed.name.as_str())
            } else {
                say::history_access(people, changed.name.as_str())
            }
        }
        Event::TurnedOff(about) => say::history_turned_off(about.name.as_str()),
        Event::TurnedOn(on) => say::history_turned_on(on.name.as_str()),
        Event::Removed(about) => say::history_removed(about.name.as_str()),
    }
}

fn reached(audience: &AudienceRecord) -> i64 {
    i64::from(audience.reached)
}
