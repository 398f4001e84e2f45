//! A tenant as it was folded, kept beside its log so that opening need not read all of it.
//!
//! It may be thrown away at any time. One that is damaged, of another build or of another log is as good as none: it
//! holds the last event that was folded, and whoever opens it compares that event with the log.

use crate::directory::{begin, open as unsealed, seal as with_checksum};
use crate::lifecycle::tenant::Tenant;
use crate::outcome::Revision;
use crate::store::StoreError;

/// Stands at the beginning.
const MAGIC: &[u8; 8] = b"ADDINCKP";

/// Raised whenever a tenant is written in another form; a test holds both together.
const FORMAT: u32 = 7;

/// After so many events a checkpoint is kept again.
const EVERY: u64 = 100;

/// Whether a checkpoint is worth keeping, once the log was folded between these two revisions.
#[must_use]
pub const fn is_due(from: Revision, to: Revision) -> bool {
    from.0 / EVERY < to.0 / EVERY
}

/// A tenant in the form in which it is kept.
///
/// # Errors
///
/// [`StoreError::Full`] when there is no memory for it.
pub fn seal(tenant: &Tenant) -> Result<Vec<u8>, StoreError> {
    let body = postcard::to_allocvec(tenant).map_err(|_| StoreError::Full)?;
    let mut bytes = begin(MAGIC, FORMAT);
    bytes.extend_from_slice(&body);
    Ok(with_checksum(bytes))
}

/// The tenant in it; `None` when it is none that this build has kept, whole, and none either when something of a newer
/// console was passed over in it: that console would take it for all that happened.
#[must_use]
pub fn open(bytes: &[u8]) -> Option<Tenant> {
    match postcard::take_from_bytes(unsealed(bytes, MAGIC, FORMAT).ok()?) {
        Ok((tenant, [])) => Some(tenant).filter(|tenant: &Tenant| !tenant.has_newer_events()),
        _ => None,
    }
}
