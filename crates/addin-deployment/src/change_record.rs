//! What a change came to, for a record to attach to a change ticket: everything that the log and the directory can tell of
//! it, beside the sentence of the history.

use crate::assignment::Assignment;
use crate::audience::{difference, resolve};
use crate::directory::Directory;
use crate::effect::Changes;
use crate::lifecycle::attestation::in_words;
use crate::lifecycle::command::{ContentHash, Origin, Timestamp};
use crate::lifecycle::event::{AudienceRecord, Event, Taken};
use crate::lifecycle::setting::{Setting, TenantKind};
use crate::lifecycle::tenant::{CHANGE_SETTLES, DEPLOYMENT_SETTLES, REMOVAL_SETTLES, Tenant};
use crate::rollout::RolloutPlan;
use crate::store::StoredEvent;
use messages::{Message, say};

/// What is told of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Name of the add-in at that time; hostile text, empty for what concerns the tenant.
    pub name: String,
    /// Its version after the change; empty where none is known.
    pub version: String,
    /// Its manifest after the change; empty where that is not kept here.
    pub content: ContentHash,
    /// What the change came to for people.
    pub effect: Vec<Message>,
    /// By when everybody concerned should see it; `None` where nothing has to reach them, and in a real tenant, where
    /// nobody knows when it was carried out.
    pub expected_by: Option<Timestamp>,
}

/// Who can be named now.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The directory.
    pub directory: &'a Directory,
    /// When it was imported; `None` where everybody in it is invented.
    pub imported_at: Option<Timestamp>,
}

/// What is told of an event; `None` for one that is not understood. `tenant` is as it is now: it keeps every manifest that
/// an add-in has had.
#[must_use]
pub fn recorded(stored: &StoredEvent, tenant: &Tenant, known: Known<'_>) -> Option<Recorded> {
    let event = Event::from_stored(stored).ok()??;
    let (version, content) = manifest_after(&event, stored, tenant);
    Some(Recorded {
        name: name(&event).to_owned(),
        version,
        content,
        effect: effect(&event, known),
        expected_by: settles(&event)
            .filter(|_| tenant.setting().kind == TenantKind::Demonstration)
            .map(|milliseconds| Timestamp(stored.at.0.saturating_add(milliseconds))),
    })
}

/// Which tenant it was: its organisation, and its id with the cloud.
#[must_use]
pub fn tenant_lines(setting: &Setting) -> Vec<Message> {
    let mut lines = Vec::new();
    if !setting.organisation.is_empty() {
        lines.push(say::verdict_answer_name(setting.organisation.as_str()));
    }
    lines.push(if setting.tenant_id.is_empty() {
        say::record_demonstration()
    } else {
        say::record_tenant_id(setting.tenant_id.as_str(), setting.cloud.name())
    });
    lines
}

fn name(event: &Event) -> &str {
    match event {
        Event::SetUp(_) | Event::InventoryImported(_) | Event::Pseudonymised(_) => "",
        Event::Deployed(event) => &event.release.name,
        Event::Updated(event) | Event::Consented(event) => &event.release.name,
        Event::UpdatePending(event) => &event.update.release.name,
        Event::Declined(event) | Event::StoreUpdated(event) => &event.name,
        Event::AccessChanged(event) => &event.name,
        Event::MethodChanged(event) => &event.name,
        Event::TurnedOff(event) | Event::Removed(event) | Event::Retracted(event) => &event.name,
        Event::TurnedOn(event) => &event.name,
        Event::RolloutStarted(event) => &event.name,
        Event::RolloutAdvanced(event) => &event.name,
        Event::RolloutChanged(event) => &event.name,
        Event::RolloutRescheduled(event) => &event.name,
        Event::Described(event) => &event.name,
        Event::HandedOff(event) => &event.name,
        Event::Confirmed(event) => &event.name,
        Event::Differs(event) => &event.name,
        Event::Settled(event) => &event.name,
        Event::Adopted(event) => &event.seen.observed.name,
        Event::Attested(event) => &event.name,
    }
}

/// The version and the manifest that run after an event: its own, else the last that came before it.
fn manifest_after(event: &Event, stored: &StoredEvent, tenant: &Tenant) -> (String, ContentHash) {
    let release = match event {
        Event::Deployed(deployed) => Some(&deployed.release),
        Event::Updated(updated) | Event::Consented(updated) => Some(&updated.release),
        _ => None,
    };
    if let Some(release) = release {
        return (release.version.clone(), release.content.clone());
    }
    let versions = event.product().and_then(|product| tenant.add_in(product)).map(|add_in| &add_in.versions);
    let last = versions.and_then(|versions| versions.iter().rfind(|version| version.at <= stored.at));
    let none = || (String::new(), ContentHash(String::new()));
    last.map_or_else(none, |version| (version.version.clone(), version.content.clone()))
}

/// How long an event takes to reach everybody, in milliseconds; `None` for one that need not.
const fn settles(event: &Event) -> Option<i64> {
    match event {
        Event::Deployed(_) => Some(DEPLOYMENT_SETTLES),
        Event::Removed(_) => Some(REMOVAL_SETTLES),
        Event::StoreUpdated(_) => Some(CHANGE_SETTLES),
        _ if event.carried().is_some() => Some(CHANGE_SETTLES),
        _ => None,
    }
}

fn effect(event: &Event, known: Known<'_>) -> Vec<Message> {
    let mut lines = Vec::new();
    match event {
        Event::Deployed(deployed) => {
            lines.push(chosen(&deployed.assignment));
            lines.push(say::record_method(deployed.terms.method.name()));
            lines.extend(deployed.terms.rollout.iter().flat_map(rings));
            lines.push(say::record_gains(i64::from(deployed.audience.reached)));
            counted(&deployed.audience, known, &mut lines);
        }
        Event::AccessChanged(changed) => {
            lines.push(chosen(&changed.assignment));
            // Who gains and who loses it can be told as long as the directory is the one on which it was decided.
            let before = changed.before.as_ref();
            if let Some(before) = before.filter(|_| known.directory.revision() == changed.audience.directory)
            {
                let before = resolve(known.directory, &before.assignment);
                let after = resolve(known.directory, &changed.assignment);
                changes(difference(&before, &after).counts(), &mut lines);
            }
            counted(&changed.audience, known, &mut lines);
        }
        Event::RolloutStarted(started) => {
            lines.push(chosen(&started.assignment));
            lines.extend(rings(&started.plan));
            lines.push(say::record_gains(i64::from(started.gains)));
            counted(&started.audience, known, &mut lines);
        }
        Event::RolloutAdvanced(advanced) => {
            lines.push(chosen(&advanced.assignment));
            lines.push(say::record_gains(i64::from(advanced.gains)));
            counted(&advanced.audience, known, &mut lines);
        }
        Event::Updated(updated) | Event::Consented(updated) => {
            lines.extend(updated.origin.as_ref().and_then(comes_from));
            counted(&updated.audience, known, &mut lines);
        }
        Event::Attested(attested) => {
            let words = in_words(&attested.expected, &attested.aspects);
            lines.extend(words.into_iter().map(say::record_attested));
        }
        Event::TurnedOn(on) => counted(&on.audience, known, &mut lines),
        Event::TurnedOff(_) | Event::Removed(_) => lines.push(say::record_nobody()),
        Event::Settled(settled) if settled.taken == Taken::Absence => lines.push(say::record_nobody()),
        _ => {}
    }
    lines
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn chosen(assignment: &Assignment) -> Message {
    match (number(assignment.people.len()), number(assignment.groups.len())) {
        _ if assignment.everyone => say::record_everyone(),
        (people, 0) => say::record_people(people),
        (0, groups) => say::record_groups(groups),
        (people, groups) => say::record_chosen(people, groups),
    }
}

/// Who comes in with each ring, and when it begins.
fn rings(plan: &RolloutPlan) -> impl Iterator<Item = Message> {
    plan.rings.iter().enumerate().map(|(place, ring)| {
        let gate = match ring.gate {
            _ if place == 0 => say::record_ring_first(),
            gate => gate.words(),
        };
        say::record_ring(number(place + 1), ring.name.as_str(), chosen(&ring.assignment), gate)
    })
}

/// Where the add-in comes from from now on, where an update says so.
fn comes_from(origin: &Origin) -> Option<Message> {
    match origin {
        Origin::File => Some(say::record_origin_file()),
        Origin::Url(address) => Some(say::record_origin_address(address.as_str())),
        Origin::Store { .. } => None,
    }
}

fn counted(audience: &AudienceRecord, known: Known<'_>, lines: &mut Vec<Message>) {
    let reached = i64::from(audience.reached);
    lines.push(match audience.uncertain {
        0 => say::record_reached(reached),
        uncertain => say::record_reached_perhaps(reached, i64::from(uncertain)),
    });
    lines.push(match known.imported_at {
        _ if audience.directory != known.directory.revision() => say::record_directory_earlier(),
        Some(at) => say::record_directory(at.0),
        None => say::record_directory_invented(),
    });
}

fn changes(changes: Changes, lines: &mut Vec<Message>) {
    let Changes { gains, loses, keeps, may_gain, may_lose, may_keep } = changes;
    lines.push(say::record_changes(i64::from(gains), i64::from(loses), i64::from(keeps)));
    let perhaps = [
        (may_gain, say::record_may_gain(may_gain.into())),
        (may_lose, say::record_may_lose(may_lose.into())),
        (may_keep, say::record_may_keep(may_keep.into())),
    ];
    lines.extend(perhaps.into_iter().filter(|(people, _)| *people > 0).map(|(_, line)| line));
}
