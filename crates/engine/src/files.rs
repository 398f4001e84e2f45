//! Files as they come in: their name, whether they are kept, and what they come to.

use crate::rows::row;
use addin_deployment::command::ContentHash;
use addin_deployment::decide::{judge, judge_update};
use addin_deployment::outcome::{Refusal, RefusalKind};
use addin_deployment::tenant::Tenant;
use deployment_api::{Checked, Summary};
use office_addin_manifest::finding::{Fix, Hunk, Severity};
use office_addin_manifest::limits::{MAX_DOCUMENT_BYTES, MAX_PACKAGE_BYTES, MAX_SINGLE_REPAIRS};
use office_addin_manifest::model::Reading;
use office_addin_manifest::read;
use office_addin_manifest::repair::{apply, preview};

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
/// What is merely worth knowing stays as it is.
pub fn repaired(bytes: &[u8]) -> Option<(Vec<u8>, Vec<Hunk>)> {
    let findings = read(bytes).findings.into_iter();
    let wrong = findings.filter(|finding| finding.severity != Severity::Information);
    let mut fixes: Vec<Fix> = wrong.filter_map(|finding| finding.fix).collect();
    // Where one of them does not help, those are made that do.
    if apply(bytes, &fixes).is_err() {
        fixes.truncate(MAX_SINGLE_REPAIRS);
        fixes.retain(|fix| apply(bytes, std::slice::from_ref(fix)).is_ok());
    }
    if fixes.is_empty() {
        return None;
    }
    Some((apply(bytes, &fixes).ok()?, preview(bytes, &fixes).ok()?))
}

/// What a file comes to. Where its product is deployed already, what counts is whether it can replace it.
pub fn checked(tenant: &Tenant, content: ContentHash, size: u32, reading: Reading) -> Checked {
    let refusal = judge(tenant, &reading, size);
    let deployed = refusal.as_ref().filter(|refusal| refusal.kind == RefusalKind::AlreadyDeployed);
    let deployed = deployed.and_then(|refusal| tenant.deployed(refusal.product.as_ref()?));
    let (refusal, update_of): (Option<Refusal>, _) = match deployed {
        None => (refusal, None),
        Some(add_in) => match judge_update(add_in, &reading, size) {
            None => (refusal, Some(row(add_in))),
            not_greater => (not_greater, None),
        },
    };
    let Reading { format, manifest, findings } = reading;
    Checked { content, size, format, manifest: manifest.map(Summary::from), findings, refusal, update_of }
}
