//! The rules: what a command does to a tenant, or why it does nothing.

use crate::assignment::Assignment;
use crate::lifecycle::command::{Actor, Command, ContentHash, Timestamp};
use crate::lifecycle::event::{
    About, AccessChanged, AudienceRecord, Deployed, Event, Release, TurnedOn, Updated,
};
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::{AddIn, AddInState, Tenant};
use crate::outcome::Refusal;
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::{Format, Manifest, ManifestVersion, ProductId, Reading};

/// The largest manifest or package that can be uploaded, in bytes ("Deploy and manage Office Add-ins through the
/// integrated apps portal": 512 KB).
pub const UPLOAD_MAX: u32 = 512 * 1024;

/// How many add-ins a tenant can have ("Centralized Deployment FAQ": 200).
pub const ADD_INS_MAX: usize = 200;

/// What the executor has found out itself, before it decides; nothing in it comes from a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The content that the command names; `None` when it names none, or the executor does not have it.
    pub content: Option<Content>,
    /// What the assignment that will hold (see [`assignment_after`]) comes to.
    pub audience: AudienceRecord,
}

/// A manifest or package that the executor has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Hash of its bytes.
    pub hash: ContentHash,
    /// How many bytes.
    pub size: u32,
    /// What was read.
    pub reading: Reading,
}

/// Decides what a command does. The events say everything that changes; a refusal changes nothing.
///
/// The actor and the time will matter to roles and rollouts; every rule of today is the same for every administrator.
///
/// # Errors
///
/// The first rule that says no.
pub fn decide(
    tenant: &Tenant,
    command: &Command,
    evidence: &Evidence,
    _actor: &Actor,
    _now: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::Deploy { content, assignment } => deploy(tenant, evidence, content, assignment)?,
        Command::Update { product, content } => update(deployed(tenant, product)?, evidence, content)?,
        Command::ChangeAccess { product, assignment } => {
            change_access(deployed(tenant, product)?, evidence, assignment)?
        }
        Command::TurnOff { product } => turn_off(deployed(tenant, product)?)?,
        Command::TurnOn { product } => turn_on(deployed(tenant, product)?, evidence)?,
        Command::Remove { product } => Event::Removed(about(deployed(tenant, product)?)),
    };
    Ok(vec![event])
}

/// The assignment whose audience a command's evidence must hold; `None` where it does not matter.
#[must_use]
pub fn assignment_after(tenant: &Tenant, command: &Command) -> Option<Assignment> {
    match command {
        Command::Deploy { assignment, .. } => Some(assignment.clone()),
        Command::ChangeAccess { product, assignment } => {
            tenant.deployed(product).map(|add_in| assignment.remembering(&add_in.assignment))
        }
        Command::Update { product, .. } | Command::TurnOn { product } => {
            tenant.deployed(product).map(|add_in| add_in.assignment.clone())
        }
        Command::TurnOff { .. } | Command::Remove { .. } => None,
    }
}

/// Why a file cannot be deployed as a new add-in, if so: what checking a file says before anybody is chosen.
#[must_use]
pub fn judge(tenant: &Tenant, reading: &Reading, size: u32) -> Option<Refusal> {
    deployable(tenant, reading, size).err()
}

/// Why a file cannot replace the manifest of a deployed add-in, if so.
#[must_use]
pub fn judge_update(add_in: &AddIn, reading: &Reading, size: u32) -> Option<Refusal> {
    replaceable(add_in, reading, size).err()
}

fn deploy(
    tenant: &Tenant,
    evidence: &Evidence,
    hash: &ContentHash,
    assignment: &Assignment,
) -> Result<Event, Refusal> {
    let content = content(evidence, hash)?;
    let known = deployable(tenant, &content.reading, content.size)?;
    if assignment.is_empty() {
        return Err(refusal::nobody_chosen(&known.manifest.name.default));
    }
    Ok(Event::Deployed(Deployed {
        product: known.product.clone(),
        release: known.release(content),
        assignment: assignment.clone().without_repeats(),
        audience: evidence.audience,
    }))
}

fn update(add_in: &AddIn, evidence: &Evidence, hash: &ContentHash) -> Result<Event, Refusal> {
    let content = content(evidence, hash)?;
    let known = replaceable(add_in, &content.reading, content.size)?;
    Ok(Event::Updated(Updated {
        product: add_in.product.clone(),
        before: add_in.version.as_str().to_owned(),
        release: known.release(content),
        audience: evidence.audience,
    }))
}

fn change_access(add_in: &AddIn, evidence: &Evidence, wanted: &Assignment) -> Result<Event, Refusal> {
    if wanted.is_empty() {
        return Err(refusal::nobody_chosen(&add_in.name));
    }
    let assignment = wanted.remembering(&add_in.assignment).without_repeats();
    if assignment.names_the_same(&add_in.assignment) {
        return Err(refusal::same_access(add_in));
    }
    Ok(Event::AccessChanged(AccessChanged {
        product: add_in.product.clone(),
        name: add_in.name.clone(),
        assignment,
        audience: evidence.audience,
    }))
}

fn turn_off(add_in: &AddIn) -> Result<Event, Refusal> {
    if add_in.state == AddInState::TurnedOff {
        return Err(refusal::already_off(add_in));
    }
    Ok(Event::TurnedOff(about(add_in)))
}

fn turn_on(add_in: &AddIn, evidence: &Evidence) -> Result<Event, Refusal> {
    if add_in.state == AddInState::Active {
        return Err(refusal::already_on(add_in));
    }
    let About { product, name } = about(add_in);
    Ok(Event::TurnedOn(TurnedOn { product, name, audience: evidence.audience }))
}

fn about(add_in: &AddIn) -> About {
    About { product: add_in.product.clone(), name: add_in.name.clone() }
}

fn deployed<'a>(tenant: &'a Tenant, product: &ProductId) -> Result<&'a AddIn, Refusal> {
    tenant.deployed(product).ok_or_else(|| refusal::not_deployed(product, tenant.add_in(product)))
}

fn content<'a>(evidence: &'a Evidence, hash: &ContentHash) -> Result<&'a Content, Refusal> {
    evidence.content.as_ref().filter(|content| content.hash == *hash).ok_or_else(refusal::content_missing)
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
    if tenant.deployed_count() >= ADD_INS_MAX {
        return Err(refusal::too_many_add_ins());
    }
    Ok(known)
}

fn replaceable<'a>(add_in: &AddIn, reading: &'a Reading, size: u32) -> Result<Known<'a>, Refusal> {
    let known = acceptable(reading, size)?;
    if *known.product != add_in.product {
        return Err(refusal::other_product(add_in, known.product));
    }
    if *known.version <= add_in.version {
        return Err(refusal::version_not_greater(add_in, known.version));
    }
    Ok(known)
}
