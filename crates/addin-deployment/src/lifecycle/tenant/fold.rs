//! What an event changes.

use super::{AddIn, AddInState, ChangeKind, PendingUpdate, Tenant, Version};
use crate::assignment::Assignment;
use crate::lifecycle::attestation::{Attestation, Before};
use crate::lifecycle::command::{Actor, ContentHash, Method, Origin, Timestamp};
use crate::lifecycle::delivery::{Delivery, HandedOff};
use crate::lifecycle::event::{
    Adopted, Attested, AudienceRecord, Deployed, Detail, Event, GivenOut, Release, RolloutStep, Taken,
    Updated,
};
use crate::lifecycle::sighting::{Expected, Seen, to_be_told};
use crate::rollout::Rollout;
use crate::store::StoredEvent;
use office_addin_manifest::model::{ManifestVersion, ProductId};

impl Tenant {
    /// `None`, and no change, when such an event cannot have happened.
    pub(super) fn fold(&mut self, event: &Event, stored: &StoredEvent) -> Option<()> {
        match event {
            Event::SetUp(setting) => {
                if !self.add_ins.is_empty() {
                    return None;
                }
                self.setting = setting.clone();
                // What was seen was seen in another tenant.
                self.seen = Seen::default();
            }
            Event::InventoryImported(imported) => {
                self.seen.take_in(imported, stored.at);
                self.forget_gone();
            }
            Event::Pseudonymised(_) => {}
            Event::Deployed(deployed) => {
                if self.deployed(&deployed.product).is_some() {
                    return None;
                }
                self.put(deploy(deployed, stored)?);
            }
            Event::Adopted(adopted) => {
                if self.deployed(&adopted.product).is_some() {
                    return None;
                }
                self.put(adopt(adopted, stored)?);
            }
            Event::Retracted(about) => {
                let place = self.place(&about.product).ok()?;
                let add_in = self.add_ins.get_mut(place)?;
                let word = add_in.delivery.attested.take()?;
                let gone = add_in.delivery.retracted(word);
                let awaited = add_in.awaited();
                add_in.delivery.waits(&awaited);
                if let Some(gone) = gone {
                    self.seen.remember(*gone);
                }
            }
            _ => {
                let place = self.place(event.product()?).ok()?;
                self.add_ins.get_mut(place)?.fold(event, stored)?;
                if let Event::Attested(_) = event {
                    self.forget_gone();
                }
            }
        }
        Some(())
    }

    /// What somebody found gone, who has looked since it was seen, is not there: it can be deployed again.
    fn forget_gone(&mut self) {
        for add_in in &mut self.add_ins {
            let gone = add_in.delivery.known.as_ref().is_some_and(|known| !known.present);
            let Some(word) = add_in.delivery.attested.as_mut().filter(|_| gone) else { continue };
            let Some(store) = word.route.store() else { continue };
            if let Some(seen) = self.seen.forget(&add_in.product, store, word.at) {
                word.before.gone = Some(Box::new(seen));
            }
        }
    }

    /// Takes in a new add-in. One that was deleted before leaves its manifests to it.
    fn put(&mut self, mut add_in: AddIn) {
        match self.place(&add_in.product) {
            Ok(place) => {
                if let Some(former) = self.add_ins.get_mut(place) {
                    let mut versions = std::mem::take(&mut former.versions);
                    versions.append(&mut add_in.versions);
                    *former = AddIn { versions, ..add_in };
                }
            }
            Err(position) => {
                self.by_product.insert(position, self.add_ins.len());
                self.add_ins.push(add_in);
            }
        }
    }
}

/// An add-in as it begins.
fn begin(product: &ProductId, release: &Release, stored: &StoredEvent) -> Option<AddIn> {
    let mut add_in = AddIn {
        product: product.clone(),
        name: String::new(),
        provider: String::new(),
        version: ManifestVersion::parse(&release.version)?,
        hosts: Vec::new(),
        unified: false,
        content: ContentHash(String::new()),
        state: AddInState::Active,
        assignment: Assignment::default(),
        audience: AudienceRecord::default(),
        method: Method::default(),
        origin: Origin::default(),
        test: false,
        owner: stored.actor.clone(),
        note: String::new(),
        offer: None,
        pending: None,
        rollout: None,
        versions: Vec::new(),
        delivery: Delivery::default(),
        deployed_at: stored.at,
        deployed_by: stored.actor.clone(),
        deployed_in: stored.revision,
        change: ChangeKind::Deployed,
        changed_at: stored.at,
        changed_in: stored.revision,
        expected_by: stored.at,
    };
    add_in.run(release, stored.at, &stored.actor)?;
    add_in.changed(stored, ChangeKind::Deployed);
    Some(add_in)
}

fn deploy(deployed: &Deployed, stored: &StoredEvent) -> Option<AddIn> {
    let terms = &deployed.terms;
    let rollout = terms.rollout.clone().map(|plan| Rollout {
        plan,
        base: Assignment::default(),
        ring: 0,
        held: None,
        started_at: stored.at,
        started_in: stored.revision,
        advanced_at: stored.at,
    });
    Some(AddIn {
        assignment: deployed.assignment.clone(),
        audience: deployed.audience,
        method: terms.method,
        origin: terms.origin.clone(),
        test: terms.test,
        offer: terms.offer.clone(),
        rollout,
        ..begin(&deployed.product, &deployed.release, stored)?
    })
}

fn adopt(adopted: &Adopted, stored: &StoredEvent) -> Option<AddIn> {
    let seen = &adopted.seen;
    let observed = &seen.observed;
    let release = Release {
        name: observed.name.clone(),
        provider: observed.provider.clone(),
        version: seen.version().map_or_else(|| "0".to_owned(), |version| version.as_str().to_owned()),
        hosts: Vec::new(),
        content: ContentHash(String::new()),
        size: 0,
        unified: false,
    };
    let mut add_in = begin(&adopted.product, &release, stored)?;
    if let Some(asset) = observed.asset.clone() {
        add_in.origin = Origin::Store { asset, free: true, terms_accepted: true };
    }
    add_in.take(seen, stored);
    add_in.seen_so(stored);
    add_in.audience = adopted.audience;
    Some(add_in)
}

impl AddIn {
    /// `None`, and no change, when such an event cannot have happened.
    fn fold(&mut self, event: &Event, stored: &StoredEvent) -> Option<()> {
        if self.state == AddInState::Deleted && !is_of_delivery(event) {
            return None;
        }
        let settled = matches!(event, Event::Settled(_));
        // A plan is copied only where another one can take its place: a long history is read in every time.
        let former =
            (settled || event.carried().is_some()).then(|| self.delivery.former(self.expected(), settled));
        match event {
            Event::Updated(updated) => self.update(updated, &stored.actor, stored)?,
            Event::Consented(updated) => {
                let by = self.pending.as_ref()?.by.clone();
                self.update(updated, &by, stored)?;
            }
            Event::UpdatePending(pending) => {
                let (update, codes) = (pending.update.clone(), pending.codes.clone());
                let (at, by) = (stored.at, stored.actor.clone());
                self.pending = Some(PendingUpdate { update, codes, at, by });
            }
            Event::Declined(_) => {
                self.pending.take()?;
            }
            Event::StoreUpdated(updated) => {
                let version = ManifestVersion::parse(&updated.version)?;
                self.brought_by_others(version, None, stored);
                if let Some(known) = &mut self.delivery.known {
                    (known.version, known.content) = (updated.version.clone(), self.content.clone());
                }
            }
            Event::AccessChanged(changed) => self.reach(&changed.assignment, changed.audience, stored),
            Event::MethodChanged(changed) => {
                self.method = changed.method;
                self.changed(stored, ChangeKind::Other);
            }
            Event::TurnedOff(_) => {
                self.state = AddInState::TurnedOff;
                self.changed(stored, ChangeKind::TurnedOff);
            }
            Event::TurnedOn(on) => {
                self.state = AddInState::Active;
                self.audience = on.audience;
                self.changed(stored, ChangeKind::TurnedOn);
            }
            Event::Removed(_) => {
                self.delete();
                self.changed(stored, ChangeKind::Removed);
            }
            Event::RolloutStarted(_)
            | Event::RolloutAdvanced(_)
            | Event::RolloutChanged(_)
            | Event::RolloutRescheduled(_) => self.roll_out(event, stored)?,
            Event::Described(described) => match described.detail.clone() {
                Detail::Note(note) => self.note = note,
                Detail::Owner(owner) => self.owner = owner,
                Detail::Test(test) => self.test = test,
                Detail::Offer(offer) => self.offer = offer,
            },
            _ => self.deliver(event, stored)?,
        }
        if let Some(former) = former.filter(|_| self.delivery.changed_in == stored.revision) {
            let plan = self.expected();
            self.delivery.replaced(&former, &plan);
            self.is_as_before(&plan, stored);
        }
        Some(())
    }

    /// A change that brings the plan back to what was seen in the tenant has nothing to be carried, unless the tenant may
    /// be another by now; nor has one that brings it back to what is on its way there.
    fn is_as_before(&mut self, plan: &Expected, stored: &StoredEvent) {
        let is_there =
            |known: &Expected| known.present == plan.present && to_be_told(plan, Some(known), &[]).is_empty();
        if self.delivery.is_known() && self.delivery.known.as_ref().is_some_and(is_there) {
            self.delivery.again(stored.revision);
        } else {
            let awaited = self.awaited();
            if let Some(given) = self.delivery.waits(&awaited) {
                (self.change, self.expected_by) = (given.change, after(given.at, given.change));
            }
        }
    }

    /// The plan is another one from here on.
    pub(super) fn changed(&mut self, stored: &StoredEvent, change: ChangeKind) {
        self.change = change;
        self.changed_at = stored.at;
        self.changed_in = stored.revision;
        self.expected_by = after(stored.at, change);
        self.delivery.changed_in = stored.revision;
        self.delivery.changed_at = stored.at;
        self.delivery.differs.clear();
    }

    fn delete(&mut self) {
        self.state = AddInState::Deleted;
        self.pending = None;
        self.rollout = None;
    }

    fn reach(&mut self, assignment: &Assignment, audience: AudienceRecord, stored: &StoredEvent) {
        self.assignment = assignment.clone();
        self.audience = audience;
        self.changed(stored, ChangeKind::AccessChanged);
    }

    fn run(&mut self, release: &Release, at: Timestamp, by: &Actor) -> Option<()> {
        self.version = ManifestVersion::parse(&release.version)?;
        self.name.clone_from(&release.name);
        self.provider.clone_from(&release.provider);
        self.hosts.clone_from(&release.hosts);
        self.unified = release.unified;
        self.content.clone_from(&release.content);
        let (content, version, by) = (release.content.clone(), release.version.clone(), by.clone());
        self.versions.push(Version { content, version, at, by });
        Some(())
    }

    fn update(&mut self, updated: &Updated, by: &Actor, stored: &StoredEvent) -> Option<()> {
        self.run(&updated.release, stored.at, by)?;
        self.audience = updated.audience;
        self.pending = None;
        if let Some(origin) = &updated.origin {
            self.origin = origin.clone();
        }
        self.changed(stored, ChangeKind::Updated);
        Some(())
    }

    fn roll_out(&mut self, event: &Event, stored: &StoredEvent) -> Option<()> {
        match event {
            Event::RolloutStarted(started) => {
                self.rollout = Some(Rollout {
                    plan: started.plan.clone(),
                    base: self.assignment.clone(),
                    ring: 0,
                    held: None,
                    started_at: stored.at,
                    started_in: stored.revision,
                    advanced_at: stored.at,
                });
                self.reach(&started.assignment, started.audience, stored);
            }
            Event::RolloutAdvanced(advanced) => {
                let rollout = self.rollout.as_mut()?;
                if advanced.ring != rollout.ring + 1 || !rollout.runs() {
                    return None;
                }
                rollout.ring = advanced.ring;
                rollout.advanced_at = stored.at;
                self.reach(&advanced.assignment, advanced.audience, stored);
            }
            Event::RolloutChanged(changed) => {
                let rollout = self.rollout.as_mut()?;
                match &changed.step {
                    RolloutStep::Held(reason) => rollout.held = Some(reason.clone()),
                    RolloutStep::Resumed(_) => rollout.held = None,
                    RolloutStep::Stopped => self.rollout = None,
                }
            }
            Event::RolloutRescheduled(rescheduled) => {
                let rollout = self.rollout.as_mut()?;
                rollout.to_come(rescheduled.ring)?;
                rollout.plan.rings.get_mut(rescheduled.ring as usize)?.gate = rescheduled.after;
            }
            _ => return None,
        }
        Some(())
    }

    fn deliver(&mut self, event: &Event, stored: &StoredEvent) -> Option<()> {
        match event {
            Event::HandedOff(given) => self.hand_off(given, stored),
            Event::Confirmed(confirmed) => {
                let earlier = self.delivery.handed_off.as_ref();
                let earlier = earlier.filter(|earlier| {
                    earlier.through == confirmed.through && confirmed.through < self.delivery.changed_in
                });
                // An earlier one is known as it was carried.
                let listed = self.listed().filter(|_| earlier.is_none()).cloned();
                let known = earlier.map_or_else(|| self.expected(), |earlier| earlier.expected.clone());
                self.delivery.seen(known, listed, confirmed.through);
            }
            Event::Attested(attested) => self.attest(attested, stored),
            Event::Differs(differs) => self.delivery.differs_in(&differs.differences),
            Event::Settled(settled) => match &settled.taken {
                Taken::Ours => {
                    self.delivery.kept(self.as_it_differs(), &self.expected());
                    self.changed(stored, ChangeKind::Other);
                }
                Taken::Absence => {
                    self.delete();
                    self.changed(stored, ChangeKind::Removed);
                    self.seen_so(stored);
                }
                Taken::Theirs(seen) => {
                    self.audience = settled.audience;
                    self.settle(seen, stored);
                }
            },
            _ => return None,
        }
        Some(())
    }

    fn attest(&mut self, attested: &Attested, stored: &StoredEvent) {
        let word = Attestation {
            who: stored.actor.clone(),
            at: stored.at,
            route: attested.route,
            aspects: attested.aspects.clone(),
            revision: stored.revision,
            before: Before {
                confirmed: self.delivery.confirmed,
                known: self.delivery.known.clone(),
                listed: self.delivery.listed.clone(),
                open: self.delivery.open.clone(),
                gone: None,
            },
        };
        let listed = self.listed().cloned();
        self.delivery.vouched(self.expected(), listed, attested.through, word);
    }

    fn hand_off(&mut self, given: &GivenOut, stored: &StoredEvent) {
        let is_there = self.delivery.known.as_ref().is_some_and(|known| known.present);
        // Whatever was changed since it was planned: with the first hand-off it is deployed.
        if self.state != AddInState::Deleted && self.delivery.confirmed.is_none() && !is_there {
            self.change = ChangeKind::Deployed;
        }
        self.expected_by = after(stored.at, self.change);
        self.delivery.given(HandedOff {
            through: self.delivery.changed_in,
            at: stored.at,
            route: given.route,
            script: given.script.clone(),
            expected: given.expected.clone(),
            planned: Some(self.assignment.clone()),
            differed: Vec::new(),
            change: self.change,
        });
    }

    /// The plan is what was seen in the tenant.
    fn seen_so(&mut self, stored: &StoredEvent) {
        self.delivery.seen(self.expected(), None, stored.revision);
    }
}

/// What was deleted is still handed off and confirmed, and may turn out to be there still.
const fn is_of_delivery(event: &Event) -> bool {
    matches!(
        event,
        Event::HandedOff(_)
            | Event::Confirmed(_)
            | Event::Attested(_)
            | Event::Differs(_)
            | Event::Settled(_)
    )
}

/// When a change of a moment should have reached everybody.
const fn after(at: Timestamp, change: ChangeKind) -> Timestamp {
    Timestamp(at.0.saturating_add(change.settles()))
}
