//! Events and receipts as the database keeps them.

use addin_deployment::store::StoreError;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bytes of a record. They do not describe themselves: a change of `StoredEvent` or `Receipt` raises the
/// database's version, and a test holds both together.
///
/// # Errors
///
/// [`StoreError::Full`] when there is no memory for them.
pub fn to_bytes<T: Serialize>(record: &T) -> Result<Vec<u8>, StoreError> {
    postcard::to_allocvec(record).map_err(|_| StoreError::Full)
}

/// Reads a record back.
///
/// # Errors
///
/// [`StoreError::Failed`] when the bytes are not a record of this kind.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StoreError> {
    postcard::from_bytes(bytes).map_err(|_| StoreError::Failed("a record cannot be read".to_owned()))
}

/// Whether an event's record names a content. Any mention counts, so that an event of a newer version keeps what it
/// needs as well.
pub fn names(record: &[u8], hash: &str) -> bool {
    !hash.is_empty() && record.windows(hash.len()).any(|window| window == hash.as_bytes())
}
