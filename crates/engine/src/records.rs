//! What the engine keeps beside the log.

use addin_deployment::store::StoreError;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bytes of a record. They do not describe themselves: a change of what is kept raises the database's version.
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
