//! Why a command is not carried out: each rule with its sentence.

use crate::lifecycle::command::Timestamp;
use crate::lifecycle::limits::{ADD_INS_MAX, TEXT_MAX, UPLOAD_MAX};
use crate::lifecycle::tenant::AddIn;
use crate::outcome::{Refusal, RefusalKind};
use crate::rollout::RINGS_MAX;
use messages::{Message, say};
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::{Manifest, ManifestVersion, ProductId, Reading};

pub(crate) fn refusal(kind: RefusalKind, message: Message) -> Refusal {
    Refusal { kind, message, product: None }
}

pub(crate) fn about(add_in: &AddIn, kind: RefusalKind, message: Message) -> Refusal {
    Refusal { kind, message, product: Some(add_in.product.clone()) }
}

pub(crate) fn content_missing() -> Refusal {
    refusal(RefusalKind::ContentMissing, say::refusal_content_missing())
}

pub(crate) fn not_a_manifest() -> Refusal {
    refusal(RefusalKind::NotAManifest, say::refusal_not_a_manifest())
}

/// The size is rounded up, so that one byte too many does not read as "512 kB, and at most 512 kB".
pub(crate) fn too_large(size: u32) -> Refusal {
    let message = say::refusal_too_large(i64::from(size.div_ceil(1024)), i64::from(UPLOAD_MAX / 1024));
    refusal(RefusalKind::TooLarge, message)
}

pub(crate) fn manifest_has_errors(reading: &Reading) -> Refusal {
    let errors = reading.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    // A manifest without a product ID or version is refused even where no finding says so.
    let message = say::refusal_manifest_has_errors(number(errors.max(1)));
    refusal(RefusalKind::ManifestHasErrors, message)
}

pub(crate) fn hosts_not_deployable(manifest: &Manifest) -> Refusal {
    let names: Vec<_> = manifest.hosts.iter().map(|host| host.name()).collect();
    let message = say::refusal_hosts_not_deployable(manifest.name.default.as_str(), names.join(", "));
    refusal(RefusalKind::HostsNotDeployable, message)
}

pub(crate) fn no_add_in(manifest: &Manifest) -> Refusal {
    refusal(RefusalKind::HostsNotDeployable, say::refusal_no_add_in(manifest.name.default.as_str()))
}

pub(crate) fn already_deployed(add_in: &AddIn) -> Refusal {
    let message = say::refusal_already_deployed(add_in.name.as_str(), add_in.version.as_str());
    about(add_in, RefusalKind::AlreadyDeployed, message)
}

/// For a product that is part of no plan, or was deleted in it, and was seen in the tenant.
pub(crate) fn already_in_tenant(product: &ProductId, name: &str) -> Refusal {
    let message = say::refusal_already_in_tenant(name);
    Refusal { kind: RefusalKind::AlreadyDeployed, message, product: Some(product.clone()) }
}

pub(crate) fn version_not_greater(add_in: &AddIn, offered: &ManifestVersion, than: &str) -> Refusal {
    let message = say::refusal_version_not_greater(offered.as_str(), than);
    about(add_in, RefusalKind::VersionNotGreater, message)
}

pub(crate) fn other_product(add_in: &AddIn, offered: &ProductId) -> Refusal {
    let (name, expected) = (add_in.name.as_str(), add_in.product.as_str());
    let message = say::refusal_other_product(offered.as_str(), name, expected);
    about(add_in, RefusalKind::OtherProduct, message)
}

/// For a product that was never deployed, or was deleted.
pub(crate) fn not_deployed(product: &ProductId, deleted: Option<&AddIn>) -> Refusal {
    let message = match deleted {
        Some(add_in) => say::refusal_deleted(add_in.name.as_str()),
        None => say::refusal_not_deployed(product.as_str()),
    };
    Refusal { kind: RefusalKind::NotDeployed, message, product: Some(product.clone()) }
}

pub(crate) fn already_on(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::NothingToChange, say::refusal_already_on(add_in.name.as_str()))
}

pub(crate) fn already_off(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::NothingToChange, say::refusal_already_off(add_in.name.as_str()))
}

pub(crate) fn same_access(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::NothingToChange, say::refusal_same_access(add_in.name.as_str()))
}

/// For everything else that is as it is asked for already.
pub(crate) fn as_it_is() -> Refusal {
    refusal(RefusalKind::NothingToChange, say::refusal_as_it_is())
}

pub(crate) fn nobody_chosen(name: &str) -> Refusal {
    refusal(RefusalKind::NobodyChosen, say::refusal_nobody_chosen(name))
}

pub(crate) fn too_many_add_ins() -> Refusal {
    refusal(RefusalKind::TooManyAddIns, say::refusal_too_many_add_ins(number(ADD_INS_MAX)))
}

pub(crate) fn key_reused() -> Refusal {
    refusal(RefusalKind::KeyReused, say::refusal_key_reused())
}

pub(crate) fn text_too_long() -> Refusal {
    refusal(RefusalKind::TextTooLong, say::refusal_text_too_long(number(TEXT_MAX)))
}

pub(crate) fn role_missing() -> Refusal {
    refusal(RefusalKind::RoleMissing, say::refusal_role_missing())
}

pub(crate) fn role_incomplete() -> Refusal {
    refusal(RefusalKind::RoleIncomplete, say::refusal_role_incomplete())
}

pub(crate) fn not_owner(add_in: &AddIn) -> Refusal {
    let message = say::refusal_not_owner(add_in.name.as_str(), add_in.owner.name.as_str());
    about(add_in, RefusalKind::NotOwner, message)
}

/// For an add-in of which nobody here knows who deployed it.
pub(crate) fn foreign(name: &str) -> Refusal {
    refusal(RefusalKind::NotOwner, say::refusal_foreign(name))
}

pub(crate) fn outlook_only(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::OutlookOnly, say::refusal_outlook_only(add_in.name.as_str()))
}

pub(crate) fn consent_needs_global(name: &str) -> Refusal {
    refusal(RefusalKind::ConsentNeedsGlobal, say::refusal_consent_needs_global(name))
}

pub(crate) fn paid_add_in(name: &str) -> Refusal {
    refusal(RefusalKind::PaidAddIn, say::refusal_paid_add_in(name))
}

pub(crate) fn terms_not_accepted(name: &str) -> Refusal {
    refusal(RefusalKind::TermsNotAccepted, say::refusal_terms_not_accepted(name))
}

pub(crate) fn no_store(cloud: &str, address: &str) -> Refusal {
    refusal(RefusalKind::NoStore, say::refusal_no_store(cloud, address))
}

pub(crate) fn store_updates_itself(add_in: &AddIn) -> Refusal {
    let message = say::refusal_store_updates_itself(add_in.name.as_str());
    about(add_in, RefusalKind::StoreUpdatesItself, message)
}

/// `linked` is deployed already, for others.
pub(crate) fn linked_apps_differ(name: &str, linked: &AddIn) -> Refusal {
    let message = say::refusal_linked_apps_differ(name, linked.name.as_str());
    about(linked, RefusalKind::LinkedAppsDiffer, message)
}

pub(crate) fn nothing_pending(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::NothingPending, say::refusal_nothing_pending(add_in.name.as_str()))
}

pub(crate) fn not_republishable(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::NotRepublishable, say::refusal_not_republishable(add_in.name.as_str()))
}

pub(crate) fn rollout_invalid() -> Refusal {
    refusal(RefusalKind::RolloutInvalid, say::refusal_rollout_invalid(number(RINGS_MAX)))
}

pub(crate) fn rollout_runs(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::RolloutRuns, say::refusal_rollout_runs(add_in.name.as_str()))
}

pub(crate) fn no_rollout(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::NoRollout, say::refusal_no_rollout(add_in.name.as_str()))
}

pub(crate) fn rollout_held(add_in: &AddIn, reason: &str) -> Refusal {
    about(add_in, RefusalKind::RolloutHeld, say::refusal_rollout_held(add_in.name.as_str(), reason))
}

pub(crate) fn gate_closed(add_in: &AddIn, ring: &str, from: Timestamp) -> Refusal {
    about(add_in, RefusalKind::GateClosed, say::refusal_gate_closed(ring, from.0))
}

/// `ring` is counted from 0.
pub(crate) fn ring_not_to_come(add_in: &AddIn, ring: u32) -> Refusal {
    let message = say::refusal_ring_not_to_come(i64::from(ring) + 1, add_in.name.as_str());
    about(add_in, RefusalKind::RingNotToCome, message)
}

pub(crate) fn already_set_up() -> Refusal {
    refusal(RefusalKind::AlreadySetUp, say::refusal_already_set_up())
}

pub(crate) fn not_a_tenant_id() -> Refusal {
    refusal(RefusalKind::NotATenantId, say::refusal_not_a_tenant_id())
}

pub(crate) fn other_tenant(theirs: &str, ours: &str) -> Refusal {
    refusal(RefusalKind::OtherTenant, say::refusal_other_tenant(theirs, ours))
}

pub(crate) fn older_inventory() -> Refusal {
    refusal(RefusalKind::OlderInventory, say::refusal_older_inventory())
}

pub(crate) fn demonstration() -> Refusal {
    refusal(RefusalKind::Demonstration, say::refusal_demonstration())
}

pub(crate) fn route_impossible(add_in: &AddIn, why_not: Message) -> Refusal {
    about(add_in, RefusalKind::RouteImpossible, why_not)
}

pub(crate) fn settle_first(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::SettleFirst, say::refusal_settle_first(add_in.name.as_str()))
}

pub(crate) fn not_handed_off(add_in: &AddIn) -> Refusal {
    about(add_in, RefusalKind::NotHandedOff, say::refusal_not_handed_off(add_in.name.as_str()))
}

pub(crate) fn nothing_to_settle(product: &ProductId) -> Refusal {
    let message = say::refusal_nothing_to_settle();
    Refusal { kind: RefusalKind::NothingToSettle, message, product: Some(product.clone()) }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
