//! Manifests: what can be deployed, what can take the place of another, and what waits for consent.

use super::linked::{Reach, apart_from_new};
use super::{Content, Evidence, short};
use crate::assignment::Assignment;
use crate::lifecycle::command::{ContentHash, Origin, Terms};
use crate::lifecycle::event::{Deployed, Event, Release, UpdatePending, Updated, Versioned};
use crate::lifecycle::limits::{ADD_INS_MAX, UPLOAD_MAX};
use crate::lifecycle::refusal;
use crate::lifecycle::setting::{Setting, manifest_address};
use crate::lifecycle::sighting::Sighting;
use crate::lifecycle::tenant::{AddIn, Tenant};
use crate::outcome::Refusal;
use crate::roles::{self, Administrator};
use office_addin_manifest::change::Class;
use office_addin_manifest::compare;
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::{Format, Manifest, ManifestVersion, ProductId, Reading};

/// Why a file cannot be deployed as a new add-in, if so: what checking a file says before anybody is chosen.
#[must_use]
pub fn judge(tenant: &Tenant, reading: &Reading, size: u32) -> Option<Refusal> {
    deployable(tenant, reading, size).err()
}

/// Why a file cannot replace the manifest of a deployed add-in, if so.
#[must_use]
pub fn judge_update(tenant: &Tenant, add_in: &AddIn, reading: &Reading, size: u32) -> Option<Refusal> {
    replaceable(tenant, add_in, reading, size).err()
}

/// The codes of the changes from one manifest to another that need the consent of a Global Administrator: permissions,
/// scopes, events, applications ("Maintain your Office Add-in: breaking changes"). Empty when nothing does.
#[must_use]
pub fn consent_codes(before: &Manifest, after: &Manifest) -> Vec<String> {
    let changes = compare(before, after).into_iter().filter(|change| change.class == Class::Consent);
    let mut codes: Vec<_> = changes.map(|change| change.code).collect();
    codes.dedup();
    codes
}

pub(super) fn deploy(
    tenant: &Tenant,
    evidence: &Evidence,
    hash: &ContentHash,
    assignment: &Assignment,
    terms: &Terms,
    by: &Administrator,
) -> Result<Event, Refusal> {
    roles::may_deploy(by)?;
    let content = content(evidence.content.as_ref(), hash)?;
    let known = deployable(tenant, &content.reading, content.size)?;
    let name = &known.manifest.name.default;
    obtainable(tenant.setting(), &terms.origin, name)?;
    if asks_for_scopes(known.manifest) {
        roles::may_consent(by, name)?;
    }
    let nobody = Assignment::default();
    let assignment = match &terms.rollout {
        None => assignment.clone().without_repeats(),
        Some(plan) => {
            super::rollout::possible(plan, &nobody)?;
            plan.reaches(&nobody, 0).unwrap_or_default()
        }
    };
    if assignment.is_empty() {
        return Err(refusal::nobody_chosen(name));
    }
    terms.offer.iter().try_for_each(super::describe::possible)?;
    let reach = Reach::along(terms.rollout.as_ref(), &nobody, assignment.clone());
    if let Some(other) = apart_from_new(tenant, known.product, terms.offer.as_ref(), &reach) {
        return Err(refusal::linked_apps_differ(name, other));
    }
    Ok(Event::Deployed(Deployed {
        product: known.product.clone(),
        release: known.release(content),
        assignment,
        audience: evidence.audience,
        terms: terms.clone(),
    }))
}

/// Whether an add-in can be had from where it is said to come from.
fn obtainable(setting: &Setting, origin: &Origin, name: &str) -> Result<(), Refusal> {
    match origin {
        Origin::File => Ok(()),
        Origin::Url(address) => short(&[address]),
        Origin::Store { asset, .. } if !setting.cloud.has_store() => {
            Err(refusal::no_store(setting.cloud.name(), &manifest_address(asset)))
        }
        Origin::Store { free: false, .. } => Err(refusal::paid_add_in(name)),
        Origin::Store { terms_accepted: false, .. } => Err(refusal::terms_not_accepted(name)),
        Origin::Store { .. } => Ok(()),
    }
}

/// Whether somebody has to agree to scopes of Microsoft Graph or of other services.
fn asks_for_scopes(manifest: &Manifest) -> bool {
    manifest.web_application.as_ref().is_some_and(|application| {
        !application.scopes.is_empty()
            || !application.authorizations.is_empty()
            || !application.nested_app_auth.is_empty()
    })
}

pub(super) fn update(
    tenant: &Tenant,
    add_in: &AddIn,
    evidence: &Evidence,
    hash: &ContentHash,
    origin: Option<&Origin>,
) -> Result<Event, Refusal> {
    if add_in.origin.is_store() || origin.is_some_and(Origin::is_store) {
        return Err(refusal::store_updates_itself(add_in));
    }
    if let Some(Origin::Url(address)) = origin {
        short(&[address])?;
    }
    let content = content(evidence.content.as_ref(), hash)?;
    let known = replaceable(tenant, add_in, &content.reading, content.size)?;
    Ok(replaced(add_in, evidence, &known, content, origin.cloned(), None))
}

/// An earlier manifest comes back under a higher version; nothing else of it may be different.
pub(super) fn republish(
    tenant: &Tenant,
    add_in: &AddIn,
    evidence: &Evidence,
    earlier: &ContentHash,
    hash: &ContentHash,
) -> Result<Event, Refusal> {
    if add_in.origin.is_store() {
        return Err(refusal::store_updates_itself(add_in));
    }
    let content = content(evidence.content.as_ref(), hash)?;
    let known = replaceable(tenant, add_in, &content.reading, content.size)?;
    let version = add_in.versions.iter().rfind(|version| version.content == *earlier);
    let manifest = evidence.earlier.as_ref().filter(|kept| kept.hash == *earlier);
    let manifest = manifest.and_then(|kept| kept.reading.manifest.as_ref());
    let (Some(version), Some(manifest)) = (version, manifest) else {
        return Err(refusal::not_republishable(add_in));
    };
    let lowered = Manifest {
        version: manifest.version.clone(),
        version_written: manifest.version_written.clone(),
        ..known.manifest.clone()
    };
    if !compare(manifest, &lowered).is_empty() {
        return Err(refusal::not_republishable(add_in));
    }
    Ok(replaced(add_in, evidence, &known, content, None, Some(version.version.clone())))
}

/// The new manifest runs at once, or waits for consent where it asks for more. Where the former one is not kept, nobody
/// can tell whether it does.
fn replaced(
    add_in: &AddIn,
    evidence: &Evidence,
    known: &Known<'_>,
    content: &Content,
    origin: Option<Origin>,
    republished: Option<String>,
) -> Event {
    let update = Updated {
        product: add_in.product.clone(),
        before: add_in.version.as_str().to_owned(),
        before_content: add_in.content.clone(),
        release: known.release(content),
        audience: evidence.audience,
        origin,
        republished,
    };
    let before = evidence.before.as_ref().filter(|before| before.hash == add_in.content);
    let codes = before
        .and_then(|before| before.reading.manifest.as_ref())
        .map(|before| consent_codes(before, known.manifest));
    match codes {
        Some(codes) if codes.is_empty() => Event::Updated(update),
        codes => Event::UpdatePending(UpdatePending { update, codes: codes.unwrap_or_default() }),
    }
}

pub(super) fn consent(tenant: &Tenant, add_in: &AddIn, evidence: &Evidence) -> Result<Event, Refusal> {
    let Some(pending) = &add_in.pending else { return Err(refusal::nothing_pending(add_in)) };
    let waiting = ManifestVersion::parse(&pending.update.release.version);
    if let Some(waiting) = waiting.filter(|waiting| greatest_seen(tenant, add_in) >= Some(waiting.clone())) {
        return Err(refusal::version_not_greater(add_in, &waiting, waiting.as_str()));
    }
    // Whatever changes the version ends the update that waits: what it says was before it still runs.
    Ok(Event::Consented(Updated { audience: evidence.audience, ..pending.update.clone() }))
}

pub(super) fn decline(add_in: &AddIn) -> Result<Event, Refusal> {
    let Some(pending) = &add_in.pending else { return Err(refusal::nothing_pending(add_in)) };
    Ok(Event::Declined(Versioned {
        product: add_in.product.clone(),
        name: add_in.name.clone(),
        before: add_in.version.as_str().to_owned(),
        version: pending.update.release.version.clone(),
    }))
}

fn content<'a>(kept: Option<&'a Content>, hash: &ContentHash) -> Result<&'a Content, Refusal> {
    kept.filter(|content| content.hash == *hash).ok_or_else(refusal::content_missing)
}

/// A manifest in which everything stands that a deployment needs.
struct Known<'a> {
    manifest: &'a Manifest,
    product: &'a ProductId,
    version: &'a ManifestVersion,
}

impl Known<'_> {
    fn release(&self, content: &Content) -> Release {
        Release {
            name: self.manifest.name.default.clone(),
            provider: self.manifest.provider.clone(),
            version: self.version.as_str().to_owned(),
            hosts: self.manifest.hosts.clone(),
            content: content.hash.clone(),
            size: content.size,
            unified: content.reading.format != Format::AddinOnly,
        }
    }
}

/// The rules on a file alone.
fn acceptable(reading: &Reading, size: u32) -> Result<Known<'_>, Refusal> {
    if size > UPLOAD_MAX {
        return Err(refusal::too_large(size));
    }
    if reading.format == Format::Unknown {
        return Err(refusal::not_a_manifest());
    }
    let Some(manifest) = &reading.manifest else {
        return Err(refusal::manifest_has_errors(reading));
    };
    if manifest.hosts.is_empty() && reading.format != Format::AddinOnly {
        return Err(refusal::no_add_in(manifest));
    }
    if !manifest.hosts.is_empty() && !manifest.hosts.iter().any(|host| host.deployable()) {
        return Err(refusal::hosts_not_deployable(manifest));
    }
    let sound = reading.findings.iter().all(|finding| finding.severity != Severity::Error);
    match (sound, &manifest.id, &manifest.version) {
        (true, Some(product), Some(version)) => Ok(Known { manifest, product, version }),
        _ => Err(refusal::manifest_has_errors(reading)),
    }
}

fn deployable<'a>(tenant: &Tenant, reading: &'a Reading, size: u32) -> Result<Known<'a>, Refusal> {
    let known = acceptable(reading, size)?;
    if let Some(add_in) = tenant.deployed(known.product) {
        return Err(refusal::already_deployed(add_in));
    }
    if !tenant.seen().of(known.product).is_empty() {
        return Err(refusal::already_in_tenant(known.product, &known.manifest.name.default));
    }
    if tenant.held() >= ADD_INS_MAX {
        return Err(refusal::too_many_add_ins());
    }
    Ok(known)
}

fn replaceable<'a>(
    tenant: &Tenant,
    add_in: &AddIn,
    reading: &'a Reading,
    size: u32,
) -> Result<Known<'a>, Refusal> {
    let known = acceptable(reading, size)?;
    if *known.product != add_in.product {
        return Err(refusal::other_product(add_in, known.product));
    }
    let greatest = greatest_version(tenant, add_in);
    if *known.version > greatest {
        Ok(known)
    } else {
        Err(refusal::version_not_greater(add_in, known.version, greatest.as_str()))
    }
}

/// The greatest version of an add-in that Microsoft 365 has had, as far as that is known: the one that runs, one that
/// waits there for consent, and what was seen in the tenant. Whatever comes next must be above it, part by part.
#[must_use]
pub fn greatest_version(tenant: &Tenant, add_in: &AddIn) -> ManifestVersion {
    let pending = add_in.pending.as_ref();
    let pending = pending.and_then(|pending| ManifestVersion::parse(&pending.update.release.version));
    let others = [pending, greatest_seen(tenant, add_in)].into_iter().flatten();
    others.fold(add_in.version.clone(), Ord::max)
}

/// The greatest version of an add-in that was seen in the tenant, in either store.
pub(super) fn greatest_seen(tenant: &Tenant, add_in: &AddIn) -> Option<ManifestVersion> {
    tenant.seen().of(&add_in.product).iter().filter_map(Sighting::version).max()
}
