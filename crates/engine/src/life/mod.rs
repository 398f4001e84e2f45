//! The life of add-ins as a page is shown it: made of the tenant, the directory and the manifests that are kept.

pub mod addresses;
pub mod deliveries;
pub mod letters;
pub mod rings;

use crate::organisation::Organisation;
use addin_deployment::delivery::drift::drifts;
use addin_deployment::duplicates::Duplicate;
use addin_deployment::lifecycle::attestation::{in_words, place, untold};
use addin_deployment::lifecycle::tenant::{AddIn, Tenant};
use addin_deployment::outcome::Refusal;
use addin_deployment::roles::{self, Administrator};
use deployment_api::lifecycle::{
    Confirmation, DeliveryView, LifeView, PendingView, Rights, RolloutView, VersionLine, Vouching,
};
use messages::Message;
use office_addin_manifest::change::Change;
use office_addin_manifest::visible_text;

/// What the life of an add-in is shown from, beside the add-in itself.
pub struct Around<'a> {
    /// The tenant.
    pub tenant: &'a Tenant,
    /// Its people.
    pub organisation: &'a Organisation,
    /// Who is at the keyboard.
    pub by: &'a Administrator,
    /// What a waiting update changes.
    pub changes: Vec<Change>,
    /// What there is twice in the tenant.
    pub duplicates: Vec<Duplicate>,
    /// What showed last that the plan is so in the tenant.
    pub confirmed: Option<Confirmation>,
    /// The steps of its script that did not go well.
    pub failed: Vec<Message>,
}

/// The life of an add-in.
pub fn of_add_in(add_in: &AddIn, around: Around<'_>) -> LifeView {
    let Around { tenant, organisation, by, changes, duplicates, confirmed, failed } = around;
    LifeView {
        origin: add_in.origin.clone(),
        about_updates: add_in.about_updates(),
        about_change: add_in.about_change(),
        note: visible_text(&add_in.note),
        offer: add_in.offer.clone(),
        more_apps: add_in.offer.iter().flat_map(|offer| tenant.more_apps(offer)).cloned().collect(),
        pending: add_in.pending.as_ref().map(|pending| PendingView {
            version: pending.update.release.version.clone(),
            content: pending.update.release.content.clone(),
            at: pending.at,
            by: pending.by.clone(),
            changes,
        }),
        rollout: rollout(organisation, add_in),
        versions: versions(add_in),
        delivery: delivery(tenant, organisation, add_in, (confirmed, failed)),
        duplicates: duplicates.into_iter().filter(|twice| twice.products.contains(&add_in.product)).collect(),
        rights: rights(by, add_in),
    }
}

fn rollout(organisation: &Organisation, add_in: &AddIn) -> Option<RolloutView> {
    let rollout = add_in.rollout.as_ref()?;
    Some(RolloutView {
        plan: rollout.plan.clone(),
        current: rollout.ring,
        runs: rollout.runs(),
        since: rollout.advanced_at,
        held: rollout.held.clone(),
        rings: rings::views(organisation, &rollout.base, &rollout.plan.rings),
    })
}

fn versions(add_in: &AddIn) -> Vec<VersionLine> {
    let lines = add_in.versions.iter().enumerate().rev().map(|(place, version)| VersionLine {
        content: version.content.clone(),
        version: version.version.clone(),
        at: version.at,
        by: version.by.clone(),
        runs: place + 1 == add_in.versions.len(),
    });
    lines.collect()
}

fn delivery(
    tenant: &Tenant,
    organisation: &Organisation,
    add_in: &AddIn,
    (confirmed, failed): (Option<Confirmation>, Vec<Message>),
) -> DeliveryView {
    let delivery = &add_in.delivery;
    let drift = drifts(tenant, &|id| organisation.name_of(id));
    DeliveryView {
        state: add_in.delivery_state(tenant.setting()),
        handed_off: delivery.handed_off.as_ref().map(|handed_off| (handed_off.at, handed_off.route)),
        changed_in: delivery.changed_in,
        through: delivery.handed_off.as_ref().map(|handed_off| handed_off.through),
        confirmed,
        vouching: vouching(tenant, add_in),
        failed,
        observed_at: tenant.seen().at(),
        drift: drift.into_iter().find(|drift| drift.product == add_in.product),
    }
}

/// What somebody who looks in the tenant can vouch for.
fn vouching(tenant: &Tenant, add_in: &AddIn) -> Option<Vouching> {
    let route = add_in.delivery.handed_off.as_ref()?.route;
    let what = in_words(&add_in.awaited(), &untold(tenant, add_in));
    (!what.is_empty()).then(|| Vouching { place: place(route), what })
}

fn rights(by: &Administrator, add_in: &AddIn) -> Rights {
    let why = |may: Result<(), Refusal>| may.err().map(|refusal| refusal.message);
    Rights { change: why(roles::may_change(by, add_in)), consent: why(roles::may_consent(by, &add_in.name)) }
}
