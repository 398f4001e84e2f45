//! Why a command is not carried out: each rule with its sentence.

use crate::lifecycle::decide::{ADD_INS_MAX, UPLOAD_MAX};
use crate::lifecycle::tenant::AddIn;
use crate::outcome::{Refusal, RefusalKind};
use messages::{Message, say};
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::{Manifest, ManifestVersion, ProductId, Reading};

fn refusal(kind: RefusalKind, message: Message) -> Refusal {
    Refusal { kind, message, product: None }
}

fn about(add_in: &AddIn, kind: RefusalKind, message: Message) -> Refusal {
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

pub(crate) fn version_not_greater(add_in: &AddIn, offered: &ManifestVersion) -> Refusal {
    let message = say::refusal_version_not_greater(offered.as_str(), add_in.version.as_str());
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

pub(crate) fn nobody_chosen(name: &str) -> Refusal {
    refusal(RefusalKind::NobodyChosen, say::refusal_nobody_chosen(name))
}

pub(crate) fn too_many_add_ins() -> Refusal {
    refusal(RefusalKind::TooManyAddIns, say::refusal_too_many_add_ins(number(ADD_INS_MAX)))
}

pub(crate) fn key_reused() -> Refusal {
    refusal(RefusalKind::KeyReused, say::refusal_key_reused())
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
