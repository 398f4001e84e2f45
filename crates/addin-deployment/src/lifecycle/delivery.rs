//! How far a plan has come on its way into a real tenant.

use crate::assignment::Assignment;
use crate::lifecycle::attestation::{Attestation, Before};
use crate::lifecycle::command::{ContentHash, Route, Timestamp};
use crate::lifecycle::setting::TenantKind;
use crate::lifecycle::sighting::{Aspect, Difference, Expected, Sighting, to_be_told};
use crate::lifecycle::tenant::ChangeKind;
use crate::outcome::Revision;
use serde::{Deserialize, Serialize};

/// What a person was given to carry into the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOff {
    /// Every change up to here.
    pub through: Revision,
    /// When.
    pub at: Timestamp,
    /// The way.
    pub route: Route,
    /// The script or the steps.
    pub script: ContentHash,
    /// What the tenant should show after it.
    pub expected: Expected,
    /// For whom the plan was; `None` once others were taken over from the tenant.
    pub planned: Option<Assignment>,
    /// What was not given with it, and has to be carried again: the tenant was seen to differ in it since, which was not taken
    /// over; or it may have been otherwise before, and a removal changes nothing of it.
    pub differed: Vec<Aspect>,
    /// What was changed last by then.
    pub change: ChangeKind,
}

/// Changes of one thing that were taken back, or replaced, before they were seen in the tenant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    /// What they changed.
    aspect: Aspect,
    /// They came after this one, which was carried or seen; `None` where none was.
    after: Option<Revision>,
    /// The last of them.
    through: Revision,
}

/// A plan that another one may take the place of.
pub(super) struct Former {
    plan: Expected,
    carried: Option<Revision>,
    through: Revision,
}

/// How far an add-in's plan has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The last change of what the tenant should have.
    pub changed_in: Revision,
    /// When that was.
    pub changed_at: Timestamp,
    /// What was handed off last.
    pub handed_off: Option<HandedOff>,
    /// Everything up to here was seen in the tenant, or somebody vouches for it.
    pub confirmed: Option<Revision>,
    /// Everything up to here was seen in the tenant, or is again as it was seen there: no word counts.
    pub told: Option<Revision>,
    /// By whose word the tenant is known; `None` where lists have told all of it.
    pub attested: Option<Attestation>,
    /// What the tenant was seen to have when something was last confirmed; `None` for never.
    pub known: Option<Expected>,
    /// The people whom a script had listed there one by one, in place of those whom the plan of that time named.
    pub listed: Option<Assignment>,
    /// What may be otherwise there since: something was handed off, or seen to differ, or is known by a word alone.
    pub open: Vec<Aspect>,
    /// How the tenant was last seen to differ.
    pub differs: Vec<Difference>,
    /// What was taken back before it was seen; the newest last.
    pub taken_back: Vec<TakenBack>,
}

/// What can be said of an add-in's plan in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DeliveryState {
    /// The tenant is a demonstration: nothing of it happens.
    Simulated,
    /// It is decided, and nobody has carried it into the tenant.
    Planned,
    /// Somebody was given it to carry into the tenant, and nothing came back yet.
    HandedOff,
    /// It was seen in the tenant.
    Confirmed,
    /// Somebody looked in the tenant and says that it is so; no list has told all of it.
    Attested,
    /// It was given up before anything of it was carried: the tenant never had it. Of a change: before it was seen there.
    Dropped,
    /// Something else was seen in the tenant.
    Differs,
}

impl DeliveryState {
    /// Whether the plan can be told as what is so: it was seen in the tenant, or somebody vouches for
    /// it, or there is no tenant in which it could be.
    #[must_use]
    pub const fn holds(self) -> bool {
        matches!(self, Self::Simulated | Self::Confirmed | Self::Attested | Self::Dropped)
    }
}

/// Takes note that something may be otherwise in the tenant than it is known.
fn may_differ(open: &mut Vec<Aspect>, aspects: impl IntoIterator<Item = Aspect>) {
    for aspect in aspects {
        if !open.contains(&aspect) {
            open.push(aspect);
        }
    }
}

/// Makes what is known a plan that was made from what is there. What had to be told and was not, which is answered, stays as it
/// was known, and as open as it was.
fn learn(
    known: &mut Option<Expected>,
    open: &mut Vec<Aspect>,
    plan: &Expected,
    told: &[Aspect],
) -> Vec<Aspect> {
    let mut untold = to_be_told(plan, known.as_ref(), open);
    untold.retain(|aspect| !told.contains(aspect));
    let before = known.take().filter(|known| known.present).unwrap_or_else(Expected::assumed);
    let mut there = plan.clone();
    there.make_as(&before, &untold);
    open.retain(|aspect| untold.contains(aspect));
    *known = Some(there);
    untold
}

impl Delivery {
    /// Takes note of what somebody was given to carry into the tenant.
    pub(super) fn given(&mut self, mut handed_off: HandedOff) {
        let (there, wanted) = (self.known.as_ref(), &handed_off.expected);
        let aspects = if wanted.present {
            to_be_told(wanted, there, &[])
        } else {
            handed_off.differed = self.open.iter().copied().filter(|open| !self.vouches_for(*open)).collect();
            vec![Aspect::Presence]
        };
        may_differ(&mut self.open, aspects);
        self.attested = None;
        self.handed_off = Some(handed_off);
    }

    /// Takes note of how the tenant was seen to differ. A word stands in what it was not seen to differ in, and is nothing where
    /// the add-in itself is gone, or is there.
    pub(super) fn differs_in(&mut self, differences: &[Difference]) {
        let aspects: Vec<_> = differences.iter().map(Difference::aspect).collect();
        if let Some(word) = &mut self.attested {
            word.aspects.retain(|aspect| !aspects.contains(aspect) && !aspects.contains(&Aspect::Presence));
            may_differ(&mut word.before.open, aspects.iter().copied());
        }
        self.attested.take_if(|word| word.aspects.is_empty());
        may_differ(&mut self.open, aspects.iter().copied());
        if let Some(given) = &mut self.handed_off {
            may_differ(&mut given.differed, aspects);
        }
        self.differs = differences.to_vec();
    }

    /// Takes note of what is there, as far as it differs from what is wanted all the same. Whatever else had to be told before
    /// still has to be, and what will be carried may change what somebody vouched for.
    pub(super) fn kept(&mut self, there: Expected, wanted: &Expected) {
        may_differ(&mut self.open, to_be_told(wanted, self.known.as_ref(), &[]));
        self.listed.take_if(|_| self.differs.contains(&Difference::Access) || !there.present);
        self.known = Some(there);
        self.attested = None;
    }

    /// Takes note that what the tenant has is the plan from here on, as far as it was `seen` now, or seen to differ before. What had
    /// to be told before and was not stays as it stood: known by a word, on its way there, or only planned.
    pub(super) fn taken(&mut self, plan: &Expected, seen: &Sighting, differed: &[Difference]) {
        let given = self.handed_off.as_ref().map(|given| &given.expected);
        let for_everyone = [Some(plan), self.known.as_ref(), given]
            .iter()
            .any(|there| there.is_some_and(|there| there.present && there.assignment.everyone));
        let told = &seen.told(plan, differed, for_everyone);
        let untold = learn(&mut self.known, &mut self.open, plan, told);
        if let Some(word) = &mut self.attested {
            word.aspects.retain(|aspect| untold.contains(aspect));
            learn(&mut word.before.known, &mut word.before.open, plan, told);
            word.before.listed.take_if(|_| told.contains(&Aspect::Access));
        }
        self.listed.take_if(|_| told.contains(&Aspect::Access));
        self.attested.take_if(|word| word.aspects.is_empty());
        if let Some(given) = &mut self.handed_off {
            if let Some(known) = self.known.as_ref().filter(|_| !given.expected.present) {
                // Whoever was to take it away was given nothing of what the plan had for it.
                (given.expected, given.planned, given.change) = (known.clone(), None, ChangeKind::Other);
            }
            given.expected.make_as(plan, told);
            given.differed.retain(|aspect| untold.contains(aspect));
        }
    }

    /// A plan that is, or is again, what was handed off last, as far as something of it still has to be told, is on its way
    /// there: as it was handed off.
    pub(super) fn waits(&mut self, awaited: &Expected) -> Option<&HandedOff> {
        let mut needed = to_be_told(awaited, self.known.as_ref(), &self.open);
        if !awaited.present {
            needed.push(Aspect::Presence);
        }
        let carried = |given: &&mut HandedOff| {
            let other = to_be_told(awaited, Some(&given.expected), &[]);
            self.confirmed < Some(given.through)
                && given.expected.present == awaited.present
                && !needed.iter().any(|aspect| other.contains(aspect) || given.differed.contains(aspect))
        };
        let given = self.handed_off.as_mut().filter(carried)?;
        given.through = self.changed_in;
        Some(given)
    }

    /// Takes note of what the tenant was seen to have.
    pub(super) fn seen(&mut self, there: Expected, listed: Option<Assignment>, through: Revision) {
        self.confirmed = self.confirmed.max(Some(through));
        self.told = self.told.max(Some(through));
        (self.known, self.listed) = (Some(there), listed);
        self.attested = None;
        self.open.clear();
        self.differs.clear();
    }

    /// Takes note of what the tenant has by somebody's word, which stays to be told by a list.
    pub(super) fn vouched(
        &mut self,
        there: Expected,
        listed: Option<Assignment>,
        through: Revision,
        word: Attestation,
    ) {
        self.confirmed = self.confirmed.max(Some(through));
        (self.known, self.listed) = (Some(there), listed);
        self.open.clone_from(&word.aspects);
        self.attested = Some(word);
        self.differs.clear();
    }

    /// Takes note that a word was taken back: what was known before it is known again. What was seen of it is given back where
    /// somebody had found it gone.
    pub(super) fn retracted(&mut self, word: Attestation) -> Option<Box<Sighting>> {
        let Before { confirmed, known, listed, open, gone } = word.before;
        (self.confirmed, self.known, self.listed, self.open) = (confirmed, known, listed, open);
        gone
    }

    /// Whether nothing can be otherwise in the tenant than it is known: by lists, or by a word that stands.
    pub(super) fn is_known(&self) -> bool {
        self.open.iter().all(|aspect| self.vouches_for(*aspect))
    }

    /// Whether somebody's word about it stands.
    fn vouches_for(&self, aspect: Aspect) -> bool {
        self.attested.as_ref().is_some_and(|word| word.aspects.contains(&aspect))
    }

    /// Takes note of a plan that is again what the tenant is known to have: as it was seen, or by a word that stands.
    pub(super) fn again(&mut self, change: Revision) {
        self.confirmed = Some(change);
        if self.attested.is_none() {
            self.told = Some(change);
        }
    }

    /// The plan as it stands, with how much of it may be in the tenant: what was seen or handed off, and where it is `settled`
    /// what is there, no more than what was seen.
    pub(super) fn former(&self, plan: Expected, settled: bool) -> Former {
        let given = self.handed_off.as_ref().filter(|_| !settled).map(|given| given.through);
        Former { plan, carried: self.confirmed.max(given), through: self.changed_in }
    }

    /// Takes note of a plan that takes the place of a former one: what was planned there and is not any more, the tenant never
    /// had. People who came in one change after the other all have it: they were taken back where those who are known to have it
    /// are meant again.
    pub(super) fn replaced(&mut self, former: &Former, plan: &Expected) {
        let Former { plan: before, carried, through } = former;
        if *carried >= Some(*through) {
            return;
        }
        let both = before.present && plan.present;
        let known = self.known.as_ref().filter(|known| known.present);
        let is_known =
            |people: &Assignment| known.is_some_and(|known| known.assignment.reaches_the_same(people));
        let other = [
            (Aspect::Presence, before.present != plan.present),
            (Aspect::Version, (&before.version, &before.content) != (&plan.version, &plan.content)),
            (Aspect::State, both && before.enabled != plan.enabled),
            (Aspect::Access, is_known(&plan.assignment) && !is_known(&before.assignment)),
            (Aspect::Method, before.method != plan.method),
        ];
        for (aspect, _) in other.into_iter().filter(|(_, is_other)| *is_other) {
            // This says all that was said of it since the same change: a demonstration, of which nothing is ever carried, keeps
            // one for each thing.
            self.taken_back.retain(|one| one.aspect != aspect || one.after < *carried);
            self.taken_back.push(TakenBack { aspect, after: *carried, through: *through });
        }
    }

    /// Whether a change of something was taken back, or replaced, before it was seen in the tenant.
    #[must_use]
    pub fn was_taken_back(&self, aspect: Aspect, change: Revision) -> bool {
        let is_of = |one: &TakenBack| one.after < Some(change) && change <= one.through;
        self.taken_back.iter().any(|one| one.aspect == aspect && is_of(one))
    }

    /// Whether a look came after the last hand-off: what was seen before that says nothing of what became of it.
    pub(super) fn is_followed_by(&self, look: Option<Timestamp>) -> bool {
        look >= self.handed_off.as_ref().map(|handed_off| handed_off.at)
    }

    /// Whether it was handed off on premises last, where no list of Microsoft 365 tells of it.
    #[must_use]
    pub fn is_on_premises(&self) -> bool {
        self.handed_off.as_ref().is_some_and(|handed_off| handed_off.route.store().is_none())
    }

    /// How far the plan has come.
    #[must_use]
    pub fn state(&self, kind: TenantKind) -> DeliveryState {
        if kind == TenantKind::Demonstration {
            DeliveryState::Simulated
        } else if !self.differs.is_empty() {
            DeliveryState::Differs
        } else {
            self.state_of(self.changed_in)
        }
    }

    /// How far a change has come in a real tenant, wherever that differs by now.
    #[must_use]
    pub fn state_of(&self, change: Revision) -> DeliveryState {
        let through = self.handed_off.as_ref().map(|handed_off| handed_off.through);
        if self.told >= Some(change) {
            DeliveryState::Confirmed
        } else if self.confirmed >= Some(change) {
            DeliveryState::Attested
        } else if through >= Some(change) {
            DeliveryState::HandedOff
        } else {
            DeliveryState::Planned
        }
    }
}
