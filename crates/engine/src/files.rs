//! Files as they come in: their name, whether they are kept, and what they come to.

use crate::reading::{EVERY, Reader};
use crate::rows::{row, summary};
use addin_deployment::lifecycle::command::{ContentHash, Timestamp};
use addin_deployment::lifecycle::decide::{judge, judge_update};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{Refusal, RefusalKind};
use deployment_api::Checked;
use office_addin_manifest::excerpt::shown_hunk;
use office_addin_manifest::finding::{Finding, Fix, Hunk};
use office_addin_manifest::limits::{MAX_DOCUMENT_BYTES, MAX_PACKAGE_BYTES};
use office_addin_manifest::model::Reading;
use office_addin_manifest::read;
use office_addin_manifest::repair::{apply, helpful, preview};

/// Whether bytes are kept: nothing is that reading refuses for its size.
pub fn is_kept(bytes: &[u8]) -> bool {
    // Every zip archive begins with these letters (APPNOTE.TXT, 4.3.7).
    let limit = if bytes.starts_with(b"PK") { MAX_PACKAGE_BYTES } else { MAX_DOCUMENT_BYTES };
    bytes.len() <= limit
}

/// A size as the contract counts it; nothing that is larger is ever kept.
pub fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// The file with the repairs made that its findings offer, and what is different; `None` when nothing can be repaired.
/// What is merely worth knowing stays as it is. Where the product is deployed in a version that is not lower, the
/// version is raised.
pub fn repaired(tenant: &Tenant, bytes: &[u8]) -> Option<(Vec<u8>, Vec<Hunk>)> {
    let reading = read(bytes);
    let mut fixes: Vec<Fix> = reading.findings.iter().filter_map(Finding::repair).cloned().collect();
    fixes.extend(raised(tenant, &reading, &ContentHash::of(bytes), bytes, &EVERY));
    let fixes = helpful(bytes, fixes);
    if fixes.is_empty() {
        return None;
    }
    let hunks = preview(bytes, &fixes).ok()?;
    Some((apply(bytes, &fixes).ok()?, hunks.iter().map(shown_hunk).collect()))
}

/// The change that makes a manifest an update of the add-in that is deployed with another one.
fn raised(
    tenant: &Tenant,
    reading: &Reading,
    content: &ContentHash,
    bytes: &[u8],
    reader: &Reader,
) -> Option<Fix> {
    let manifest = reading.manifest.as_ref()?;
    let add_in = tenant.deployed(manifest.id.as_ref()?)?;
    let is_lower = manifest.version.as_ref()? <= &add_in.version && add_in.content != *content;
    if is_lower { (reader.raise)(bytes, Some(&add_in.version)) } else { None }
}

/// What a file comes to. Where its product is deployed already, what counts is whether it can replace it.
pub fn checked(
    tenant: &Tenant,
    content: ContentHash,
    bytes: &[u8],
    reader: &Reader,
    now: Timestamp,
) -> Checked {
    let reading = (reader.read)(bytes);
    let size = size(bytes);
    let refusal = judge(tenant, &reading, size);
    let deployed = refusal.as_ref().filter(|refusal| refusal.kind == RefusalKind::AlreadyDeployed);
    let deployed = deployed.and_then(|refusal| tenant.deployed(refusal.product.as_ref()?));
    let (refusal, update_of): (Option<Refusal>, _) = match deployed {
        None => (refusal, None),
        Some(add_in) => match judge_update(tenant, add_in, &reading, size) {
            None => (refusal, Some(row(tenant, add_in, now))),
            not_greater => (not_greater, None),
        },
    };
    let repairs = reading.findings.iter().filter_map(Finding::repair).count()
        + usize::from(raised(tenant, &reading, &content, bytes, reader).is_some());
    let repairs = u32::try_from(repairs).unwrap_or(u32::MAX);
    let Reading { format, manifest, findings } = reading;
    let manifest = manifest.map(summary);
    Checked { content, size, format, manifest, findings, repairs, refusal, update_of }
}
