//! The one small interface to whatever keeps a tenant's log: memory, IndexedDB, a database.
//!
//! The log is a list of events numbered from 1 without gaps, and a receipt for every intent that was carried out.
//! Futures are plain: no runtime, nothing is `Send`. A transaction of IndexedDB ends by itself when nothing is asked
//! of it, so whoever holds a [`Transaction`] awaits nothing but its own methods until it is committed or dropped.

use crate::directory::SnapshotError;
use crate::lifecycle::command::{Actor, Command, Timestamp};
use crate::outcome::{Confirmed, IntentKey, Revision};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::future::Future;

/// One event as it is kept: for ever, and in a form that an older version of the console can carry without
/// understanding it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredEvent {
    /// Its place in the log: the first event has 1.
    pub revision: Revision,
    /// When it was written.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// What kind of event it is, such as `addin-deployed`; kinds are never reused.
    pub kind: String,
    /// Version of the body's shape, counted per kind from 1.
    pub version: u32,
    /// The event itself, as bytes that only kind and version together explain.
    pub body: Vec<u8>,
}

/// The proof that an intent was carried out, written in the same step as its events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The intent's key; a store keeps one receipt for a key.
    pub key: IntentKey,
    /// What the key was used for: a key that comes back with something else is refused.
    pub fingerprint: Fingerprint,
    /// What was answered, and is answered again when the key comes back.
    pub confirmed: Confirmed,
}

/// SHA-256 of a command as postcard bytes, which are the same for the same command, in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fingerprint(pub String);

impl Fingerprint {
    /// The fingerprint of a command.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`] when there is no memory for the bytes.
    pub fn of(command: &Command) -> Result<Self, StoreError> {
        let bytes = postcard::to_allocvec(command).map_err(|_| StoreError::Full)?;
        Ok(Self(lower_hexadecimal(&Sha256::digest(bytes))))
    }
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn lower_hexadecimal(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Why a store could not do what was asked. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no room left.
    Full,
    /// There is nothing here to keep a log in: the browser refuses to, for instance in a private window.
    Unavailable,
    /// Another tab holds on to an older version of the store, and does not let go of it.
    Blocked,
    /// A newer version of the console has written something that this one cannot read: it must not write any more.
    Newer,
    /// The log has a gap, or an event that cannot be read any more; the first such place.
    Damaged(Revision),
    /// The directory that is kept beside the log cannot be used.
    Directory(SnapshotError),
    /// Anything else, in the store's own words, for a support request.
    Failed(String),
}

/// Why a commit did not answer with success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommitError {
    /// Nothing was written.
    NotWritten(StoreError),
    /// It may or may not be written: the connection went away, the process died, the transaction never reported its end.
    Unknown(String),
}

/// Keeps the log of one tenant.
pub trait EventStore {
    /// What [`EventStore::begin`] starts.
    type Transaction: Transaction;

    /// Starts a transaction that may read and write. No other transaction writes to this log between its first read
    /// and its commit; or, if one did, the commit answers [`CommitError::NotWritten`].
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be used.
    fn begin(&self) -> impl Future<Output = Result<Self::Transaction, StoreError>>;
}

/// One step on the log, all or nothing. Dropped without a commit, it writes nothing.
pub trait Transaction {
    /// The receipt that was written under a key.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it cannot be read.
    fn receipt(&self, key: &IntentKey) -> impl Future<Output = Result<Option<Receipt>, StoreError>>;

    /// The events with a greater revision, in order; all of them for `Revision(0)`.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    fn events_after(&self, revision: Revision) -> impl Future<Output = Result<Vec<StoredEvent>, StoreError>>;

    /// Writes the events, whose revisions go on where the log ends, and the receipt. Success means that they are kept
    /// durably: an answer that would survive a power cut.
    ///
    /// # Errors
    ///
    /// [`CommitError::NotWritten`] when nothing was written, which includes a revision or key that is taken already;
    /// [`CommitError::Unknown`] only when it cannot be known.
    fn commit(
        self,
        events: Vec<StoredEvent>,
        receipt: Receipt,
    ) -> impl Future<Output = Result<(), CommitError>>;
}
