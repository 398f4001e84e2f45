//! The one small interface to whatever keeps a tenant's log: memory, IndexedDB, a database.
//!
//! The log is a list of events numbered from 1 without gaps, and a receipt for every intent that was carried out.
//! Futures are plain: no runtime, nothing is `Send`. A transaction of IndexedDB ends by itself when nothing is asked
//! of it, so whoever holds a [`Transaction`] awaits nothing but its own methods until it is committed or dropped.

use crate::directory::SnapshotError;
use crate::lifecycle::command::{Actor, Command, Timestamp};
use crate::outcome::{Confirmed, IntentKey, Revision};
use crate::segment::{self, Part};
use office_addin_manifest::model::ProductId;
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

impl Receipt {
    /// The receipt as it is kept.
    ///
    /// # Errors
    ///
    /// [`StoreError::Full`] when there is no memory for it.
    pub fn to_bytes(&self) -> Result<Vec<u8>, StoreError> {
        postcard::to_allocvec(self).map_err(|_| StoreError::Full)
    }

    /// The same receipt without what its command was, from which somebody could be guessed; `None` when it is none.
    #[must_use]
    pub fn anonymous(bytes: &[u8]) -> Option<Self> {
        let receipt = Self::from_bytes(bytes).ok()?;
        Some(Self { fingerprint: Fingerprint(String::new()), ..receipt })
    }

    /// Reads a receipt back, of whatever version of the console.
    ///
    /// # Errors
    ///
    /// [`StoreError::Failed`] when the bytes are not a receipt.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoreError> {
        if let Ok((receipt, [])) = postcard::take_from_bytes(bytes) {
            return Ok(receipt);
        }
        match postcard::take_from_bytes::<OlderReceipt>(bytes) {
            Ok((older, [])) => Ok(older.into()),
            _ => Err(StoreError::Failed("a receipt cannot be read".to_owned())),
        }
    }
}

/// A receipt as it was when every command was about an add-in. Where now stands whether there is one, 0 or 1, stands
/// the length of its product ID: neither is taken for the other.
#[derive(Deserialize)]
struct OlderReceipt {
    key: IntentKey,
    fingerprint: Fingerprint,
    product: ProductId,
    revision: Revision,
    at: Timestamp,
}

impl From<OlderReceipt> for Receipt {
    fn from(older: OlderReceipt) -> Self {
        let OlderReceipt { key, fingerprint, product, revision, at } = older;
        Self { key, fingerprint, confirmed: Confirmed { product: Some(product), revision, at } }
    }
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

    /// The fingerprint of what is no command.
    #[cfg(feature = "import")]
    pub(crate) fn of_text(text: &str) -> Self {
        Self(lower_hexadecimal(&Sha256::digest(text.as_bytes())))
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

    /// Keeps a checkpoint of the log as far as a revision in place of the former one; nothing when the log ends
    /// elsewhere by now, so that nothing of a log that was reset or rewritten comes back.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it was not kept, which harms nobody.
    fn keep_checkpoint(
        &self,
        revision: Revision,
        checkpoint: &[u8],
    ) -> impl Future<Output = Result<(), StoreError>>;
}

/// One step on the log, all or nothing. Dropped without a commit, it writes nothing.
pub trait Transaction {
    /// The receipt that was written under a key.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it cannot be read.
    fn receipt(&self, key: &IntentKey) -> impl Future<Output = Result<Option<Receipt>, StoreError>>;

    /// How many events there are.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when that cannot be found out.
    fn head(&self) -> impl Future<Output = Result<Revision, StoreError>>;

    /// The parts of the log that hold the events `from..=to`, in order and as they are kept. The first may begin
    /// before them, and the last end after them.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they are not to be had. Whether they are whole is left to whoever reads them.
    fn parts(&self, from: Revision, to: Revision) -> impl Future<Output = Result<Vec<Part>, StoreError>>;

    /// The checkpoint that was kept last.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when that cannot be read.
    fn checkpoint(&self) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>>;

    /// Writes the events, whose revisions go on where the log ends, and the receipt; and seals what is enough for a
    /// segment. Success means that they are kept durably: an answer that would survive a power cut.
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

    /// Writes these events in the place of the whole log, and the receipt, and forgets the checkpoint. Of the other
    /// receipts stays that they were written, and not for what.
    ///
    /// # Errors
    ///
    /// As [`Transaction::commit`]; the log is then as it was.
    fn rewrite(
        self,
        events: Vec<StoredEvent>,
        receipt: Receipt,
    ) -> impl Future<Output = Result<(), CommitError>>;

    /// The events with a greater revision, in order; all of them for `Revision(0)`.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    fn events_after(&self, after: Revision) -> impl Future<Output = Result<Vec<StoredEvent>, StoreError>> {
        async move {
            let parts = self.parts(Revision(after.0.saturating_add(1)), Revision(u64::MAX)).await?;
            let mut events = Vec::new();
            segment::each(&parts, after, &mut |revision, record| {
                events.push(segment::event(revision, record)?);
                Ok(())
            })?;
            Ok(events)
        }
    }
}
