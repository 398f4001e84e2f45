//! Linked apps: those of one offer go to exactly the same people ("Deploy and manage Office Add-ins").
//!
//! What counts is who has each now, and who has it once its rollout is through. It is asked where apps become linked: when
//! one is deployed, and when an offer is noted. Who has access to each can be changed afterwards, and a rollout can go on,
//! one app after the other: else those of two linked apps could never be changed.

use crate::assignment::Assignment;
use crate::lifecycle::command::Offer;
use crate::lifecycle::tenant::{AddIn, AddInState, Tenant};
use crate::rollout::RolloutPlan;
use office_addin_manifest::model::ProductId;

/// Who has an add-in, and who has it in the end.
pub(super) struct Reach {
    now: Assignment,
    in_the_end: Assignment,
}

impl Reach {
    /// Of an add-in that goes to somebody now, and from there on along a plan.
    pub(super) fn along(plan: Option<&RolloutPlan>, base: &Assignment, now: Assignment) -> Self {
        let through = |plan: &RolloutPlan| plan.reaches(base, plan.rings.len().checked_sub(1)?);
        let in_the_end = plan.and_then(through).unwrap_or_else(|| now.clone());
        Self { now, in_the_end }
    }

    fn of(add_in: &AddIn) -> Self {
        let nobody = Assignment::default();
        let rollout = add_in.rollout.as_ref().filter(|rollout| rollout.runs());
        let base = rollout.map_or(&nobody, |rollout| &rollout.base);
        Self::along(rollout.map(|rollout| &rollout.plan), base, add_in.assignment.clone())
    }

    fn is_as(&self, other: &Self) -> bool {
        self.now.names_the_same(&other.now) && self.in_the_end.names_the_same(&other.in_the_end)
    }
}

fn names(offer: Option<&Offer>, app: &ProductId) -> bool {
    offer.is_some_and(|offer| offer.apps.contains(app))
}

/// A deployed add-in that goes to others than the new one with which it is linked: the new one's offer names it, or its own
/// names the new one.
pub(super) fn apart_from_new<'a>(
    tenant: &'a Tenant,
    product: &ProductId,
    offer: Option<&Offer>,
    reach: &Reach,
) -> Option<&'a AddIn> {
    let is_linked = |other: &&AddIn| names(offer, &other.product) || names(other.offer.as_ref(), product);
    let mut others = tenant.add_ins().iter().filter(|other| other.state != AddInState::Deleted);
    others.find(|other| is_linked(other) && !Reach::of(other).is_as(reach))
}

/// A deployed add-in that goes to others than a deleted one, with which it would be linked once that is deployed anew.
pub(in crate::lifecycle) fn apart_from_deleted<'a>(tenant: &'a Tenant, deleted: &AddIn) -> Option<&'a AddIn> {
    apart_from_new(tenant, &deleted.product, deleted.offer.as_ref(), &Reach::of(deleted))
}

/// A deployed add-in that goes to others than the one with which an offer would link it; those that were linked before stay
/// as they are.
pub(in crate::lifecycle) fn apart_by_offer<'a>(
    tenant: &'a Tenant,
    add_in: &AddIn,
    offer: Option<&Offer>,
) -> Option<&'a AddIn> {
    let reach = Reach::of(add_in);
    let was_linked = |other: &AddIn| {
        names(add_in.offer.as_ref(), &other.product) || names(other.offer.as_ref(), &add_in.product)
    };
    let is_new = |other: &&AddIn| {
        other.state != AddInState::Deleted && names(offer, &other.product) && !was_linked(other)
    };
    tenant.add_ins().iter().filter(is_new).find(|other| !Reach::of(other).is_as(&reach))
}
