//! The way of a plan into a real tenant: what is given to a person, what comes back, and what is done where both differ.

use super::manifest::greatest_seen;
use super::{Evidence, about, short};
use crate::assignment::Assignment;
use crate::delivery::inventory::Store;
use crate::lifecycle::attestation::{Attestation, untold};
use crate::lifecycle::command::{ContentHash, Route, Take, Timestamp};
use crate::lifecycle::delivery::DeliveryState;
use crate::lifecycle::event::{
    About, Adopted, Attested, AudienceRecord, Confirmed, Differs, Event, GivenOut, Settled, Taken, Versioned,
};
use crate::lifecycle::refusal;
use crate::lifecycle::setting::{Setting, TenantKind};
use crate::lifecycle::sighting::{
    Aspect, Difference, Expected, Imported, Sighting, differences, is_proven, nearest, to_be_told,
};
use crate::lifecycle::tenant::{AddIn, Tenant};
use crate::outcome::Refusal;
use crate::roles::{self, Administrator};
use office_addin_manifest::model::{ManifestVersion, ProductId};

pub(super) fn set_up(tenant: &Tenant, setting: &Setting, by: &Administrator) -> Result<Event, Refusal> {
    roles::may_write(by)?;
    if !tenant.add_ins().is_empty() {
        return Err(refusal::already_set_up());
    }
    short(&[&setting.organisation])?;
    let mut setting = setting.clone();
    if setting.kind == TenantKind::Demonstration {
        setting.tenant_id.clear();
    } else {
        // A tenant's id is a GUID, as a product's is.
        let id = ProductId::parse(&setting.tenant_id).ok_or_else(refusal::not_a_tenant_id)?;
        setting.tenant_id = id.as_str().to_owned();
    }
    if setting == *tenant.setting() {
        return Err(refusal::as_it_is());
    }
    Ok(Event::SetUp(setting))
}

fn only_real(tenant: &Tenant) -> Result<(), Refusal> {
    match tenant.setting().kind {
        TenantKind::Demonstration => Err(refusal::demonstration()),
        TenantKind::HandOff | TenantKind::Api => Ok(()),
    }
}

pub(super) fn import(
    tenant: &Tenant,
    evidence: &Evidence,
    hash: &ContentHash,
    by: &Administrator,
    now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    roles::may_write(by)?;
    only_real(tenant)?;
    let imported = evidence.inventory.as_ref().filter(|imported| imported.content == *hash);
    let imported = imported.ok_or_else(refusal::content_missing)?;
    let ours = &tenant.setting().tenant_id;
    if let Some(theirs) = imported.tenant_id.as_ref().filter(|theirs| !theirs.eq_ignore_ascii_case(ours)) {
        return Err(refusal::other_tenant(theirs, ours));
    }
    let mut seen = tenant.seen().clone();
    if !seen.take_in(imported, now) {
        return Err(refusal::older_inventory());
    }
    let mut events = vec![Event::InventoryImported(imported.clone())];
    for add_in in tenant.add_ins().iter().filter(|add_in| tells_of(tenant, imported, add_in)) {
        let there = seen.of(&add_in.product);
        let mut expected = add_in.awaited();
        if let Some(version) = store_version(add_in, there) {
            expected.version = version.as_str().to_owned();
            expected.content = ContentHash(String::new());
            events.push(Event::StoreUpdated(Versioned {
                product: add_in.product.clone(),
                name: add_in.name.clone(),
                before: add_in.version.as_str().to_owned(),
                version: version.as_str().to_owned(),
            }));
        }
        if is_after(add_in, imported, now) {
            // What was seen in the other store before the hand-off is still known, and shows nothing of it.
            let fresh = |known: &Sighting| {
                imported.lists(known) || add_in.delivery.is_followed_by(seen.last_look(known))
            };
            let news = came_back(add_in, &expected, there, &fresh, imported.dry_run);
            let word = add_in.delivery.attested.as_ref().filter(|word| word.at > imported.looked_at(now));
            events.extend(news.and_then(|news| beside(word, news)));
        }
    }
    Ok(events)
}

/// Whether a file says something of an add-in, and be it that it is gone from the store in which it was or should be. Lists
/// of Centralized Deployment leave out add-ins with a unified manifest, and none tells of what was carried on premises: the
/// same add-in may well be in Microsoft 365 beside it.
fn tells_of(tenant: &Tenant, imported: &Imported, add_in: &AddIn) -> bool {
    let last_seen = tenant.seen().of(&add_in.product).first().map(|seen| seen.observed.store);
    if add_in.delivery.is_on_premises() {
        return false;
    }
    let handed_off = add_in.delivery.handed_off.as_ref();
    let store = match (last_seen, handed_off) {
        (Some(store), _) => Some(store),
        (None, Some(handed_off)) => handed_off.route.store(),
        (None, None) => Some(Store::Centralized),
    };
    let store = store.filter(|store| *store == Store::Exchange || !add_in.unified);
    let told = |seen: &&Sighting| {
        seen.observed.product == add_in.product
            && (seen.observed.present || Some(seen.observed.store) == store)
    };
    store.is_some_and(|store| imported.complete.of(store))
        || imported.sightings.iter().any(|seen| told(&seen))
}

/// Whether the tenant was looked at after the last hand-off: what was seen before it says nothing of what became of it.
/// The result of its own script is, whatever the clocks say.
fn is_after(add_in: &AddIn, imported: &Imported, now: Timestamp) -> bool {
    add_in.delivery.handed_off.as_ref().is_none_or(|handed_off| {
        imported.script.as_ref() == Some(&handed_off.script) || imported.looked_at(now) >= handed_off.at
    })
}

/// The version to which the store has updated an add-in of its own by itself.
fn store_version(add_in: &AddIn, there: &[Sighting]) -> Option<ManifestVersion> {
    let there = there.first().filter(|_| add_in.origin.is_store() && add_in.expected().present)?;
    there.version().filter(|version| *version > add_in.version)
}

/// What seeing an add-in in the tenant, or not seeing it there, means for its plan; `None` when it is no news. What was not
/// told is no difference, and proves nothing either; only what is fresh does. A `dry_run` of a script shows what was there
/// before it.
fn came_back(
    add_in: &AddIn,
    expected: &Expected,
    there: &[Sighting],
    fresh: &dyn Fn(&Sighting) -> bool,
    dry_run: bool,
) -> Option<Event> {
    let delivery = &add_in.delivery;
    let handed_off = delivery.handed_off.as_ref();
    let is_there = |expected: &Expected| {
        let needed = to_be_told(expected, delivery.known.as_ref(), &delivery.open);
        is_proven(expected, &needed, there, fresh)
    };
    let through = if is_there(expected) {
        Some(delivery.changed_in)
    } else {
        // What was carried out before the plan was changed once more, while that change has not arrived: afterwards
        // somebody has brought back what was there before.
        let waits = delivery.confirmed < Some(delivery.changed_in);
        let earlier = handed_off.filter(|handed_off| waits && handed_off.through < delivery.changed_in);
        let arrived = earlier.filter(|handed_off| is_there(&handed_off.expected));
        arrived.map(|handed_off| handed_off.through)
    };
    let About { product, name } = about(add_in);
    if let Some(through) = through {
        let by_word = delivery.attested.is_some();
        let is_news = delivery.confirmed < Some(through) || !delivery.differs.is_empty() || by_word;
        return is_news.then_some(Event::Confirmed(Confirmed { product, name, through }));
    }
    let mut found = differences(expected, there);
    let confirmed = delivery.confirmed >= Some(delivery.changed_in);
    let carried = !dry_run && handed_off.is_some_and(|handed_off| handed_off.through >= delivery.changed_in);
    if !confirmed && !carried {
        // Our own change waits. What is as it was before it, or as it was handed off, is no news; nor are the people whom a
        // script had listed before it.
        let mut before = delivery.known.as_ref().map_or_else(|| absent(expected), Expected::clone);
        if let Some(listed) = &delivery.listed {
            before.assignment.clone_from(listed);
        }
        let states = [Some(&before), handed_off.map(|handed_off| &handed_off.expected)];
        found.retain(|difference| {
            // Where it is not even there, nothing is as it was.
            let explains = |other: &Difference| {
                other.aspect() != Aspect::Presence && other.aspect() != difference.aspect()
            };
            let is_as = |state: &Expected| differences(state, there).iter().all(explains);
            !states.iter().flatten().any(|state| is_as(state))
        });
    }
    let is_news = !found.is_empty() && delivery.differs != found;
    is_news.then_some(Event::Differs(Differs { product, name, differences: found }))
}

/// What was seen, without that for which somebody vouches who has looked since; `None` where nothing else is news.
fn beside(word: Option<&Attestation>, news: Event) -> Option<Event> {
    match (word, news) {
        (Some(word), Event::Differs(mut differs)) => {
            differs.differences.retain(|difference| !word.aspects.contains(&difference.aspect()));
            (!differs.differences.is_empty()).then_some(Event::Differs(differs))
        }
        (_, news) => Some(news),
    }
}

/// The tenant before an add-in was deployed.
fn absent(expected: &Expected) -> Expected {
    Expected { present: false, ..expected.clone() }
}

pub(super) fn hand_off(
    tenant: &Tenant,
    evidence: &Evidence,
    product: &ProductId,
    script: &ContentHash,
    route: Route,
    by: &Administrator,
) -> Result<Event, Refusal> {
    let add_in = tenant.add_in(product).ok_or_else(|| refusal::not_deployed(product, None))?;
    roles::may_change(by, add_in)?;
    only_real(tenant)?;
    match add_in.delivery_state(tenant.setting()) {
        DeliveryState::Confirmed | DeliveryState::Attested | DeliveryState::Dropped => {
            return Err(refusal::as_it_is());
        }
        DeliveryState::Differs => return Err(refusal::settle_first(add_in)),
        DeliveryState::Planned | DeliveryState::HandedOff | DeliveryState::Simulated => {}
    }
    if let Some(why_not) = &evidence.why_not {
        return Err(refusal::route_impossible(add_in, why_not.clone()));
    }
    let About { product, name } = about(add_in);
    let mut expected = add_in.expected();
    // Where access does not change, the list that is there stays.
    let before = add_in.listed().filter(|_| route.lists_people()).cloned();
    let list = evidence.listed.clone().map(|people| Assignment { people, ..Assignment::default() });
    expected.assignment = list.or(before).unwrap_or(expected.assignment);
    let script = script.clone();
    Ok(Event::HandedOff(GivenOut { product, name, route, script, expected }))
}

pub(super) fn attest(tenant: &Tenant, product: &ProductId, by: &Administrator) -> Result<Event, Refusal> {
    let add_in = tenant.add_in(product).ok_or_else(|| refusal::not_deployed(product, None))?;
    roles::may_change(by, add_in)?;
    only_real(tenant)?;
    match add_in.delivery_state(tenant.setting()) {
        DeliveryState::HandedOff => {}
        DeliveryState::Planned | DeliveryState::Simulated => return Err(refusal::not_handed_off(add_in)),
        DeliveryState::Differs => return Err(refusal::settle_first(add_in)),
        DeliveryState::Confirmed | DeliveryState::Attested | DeliveryState::Dropped => {
            return Err(refusal::as_it_is());
        }
    }
    let aspects = untold(tenant, add_in);
    let handed_off = add_in.delivery.handed_off.as_ref().filter(|_| !aspects.is_empty());
    let route = handed_off.ok_or_else(refusal::as_it_is)?.route;
    let About { product, name } = about(add_in);
    let (through, expected) = (add_in.delivery.changed_in, add_in.awaited());
    Ok(Event::Attested(Attested { product, name, through, route, aspects, expected }))
}

pub(super) fn retract(tenant: &Tenant, product: &ProductId, by: &Administrator) -> Result<Event, Refusal> {
    let add_in = tenant.add_in(product).ok_or_else(|| refusal::not_deployed(product, None))?;
    roles::may_change(by, add_in)?;
    // A list has told it since, or otherwise; or another change was handed off.
    add_in.delivery.attested.as_ref().ok_or_else(refusal::as_it_is)?;
    Ok(Event::Retracted(about(add_in)))
}

pub(super) fn settle(
    tenant: &Tenant,
    product: &ProductId,
    take: Take,
    evidence: &Evidence,
    by: &Administrator,
) -> Result<Vec<Event>, Refusal> {
    if let Some(seen) = tenant.seen().of(product).first().filter(|_| tenant.is_foreign(product)) {
        return adopt(product, seen, take, evidence.audience, by);
    }
    let add_in = tenant.add_in(product).ok_or_else(|| refusal::not_deployed(product, None))?;
    roles::may_change(by, add_in)?;
    let can_settle = match take {
        Take::Theirs => tenant.can_take_theirs(product),
        Take::Ours => add_in.delivery_state(tenant.setting()) == DeliveryState::Differs,
    };
    if !can_settle {
        return Err(refusal::nothing_to_settle(product));
    }
    let taken = match take {
        Take::Theirs => {
            let there = there(tenant, add_in).cloned();
            there.map_or(Taken::Absence, |there| Taken::Theirs(Box::new(there)))
        }
        Take::Ours => {
            let older = |difference: &Difference| matches!(difference, Difference::Version(_));
            let greater = greatest_seen(tenant, add_in).filter(|theirs| *theirs > add_in.version);
            if let Some(theirs) = greater.filter(|_| add_in.delivery.differs.iter().any(older)) {
                return Err(refusal::version_not_greater(add_in, &add_in.version, theirs.as_str()));
            }
            Taken::Ours
        }
    };
    let About { product, name } = about(add_in);
    Ok(vec![Event::Settled(Settled { product, name, taken, audience: evidence.audience })])
}

/// What was seen of an add-in; in both stores, what is nearest to the plan.
fn there<'a>(tenant: &'a Tenant, add_in: &AddIn) -> Option<&'a Sighting> {
    nearest(&add_in.awaited(), tenant.seen().of(&add_in.product))
}

/// Who has an add-in once a difference is settled; `None` where that does not depend on what was seen.
pub(super) fn assignment_settled(tenant: &Tenant, product: &ProductId, take: Take) -> Option<Assignment> {
    if tenant.is_foreign(product) {
        return Some(tenant.seen().of(product).first()?.assignment(&Assignment::default()));
    }
    let add_in = tenant.add_in(product).filter(|_| take == Take::Theirs)?;
    Some(there(tenant, add_in)?.assignment(&add_in.assignment))
}

/// What only the tenant knew becomes part of the plan; it is deleted by it where it should not be there.
fn adopt(
    product: &ProductId,
    seen: &Sighting,
    take: Take,
    audience: AudienceRecord,
    by: &Administrator,
) -> Result<Vec<Event>, Refusal> {
    let name = &seen.observed.name;
    let mut events = vec![Event::Adopted(Adopted { product: product.clone(), seen: seen.clone(), audience })];
    match take {
        Take::Theirs => roles::may_write(by)?,
        Take::Ours => {
            roles::may_change_foreign(by, name)?;
            events.push(Event::Removed(About { product: product.clone(), name: name.clone() }));
        }
    }
    Ok(events)
}
