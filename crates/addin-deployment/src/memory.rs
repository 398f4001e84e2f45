//! A log in memory, with faults to order: for tests, here and of everything that stands on the write protocol.

use crate::conformance::{Place, Tampered};
use crate::outcome::{IntentKey, Revision};
use crate::segment::{self, Part, SEGMENT_EVENTS};
use crate::store::{CommitError, EventStore, Receipt, StoreError, StoredEvent, Transaction};
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// What goes wrong, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No transaction can be started.
    Begin,
    /// The store cannot be used, for this reason.
    Refused(StoreError),
    /// The commit is refused; nothing is written.
    BeforeCommit,
    /// Everything is written, but the answer is lost.
    AfterCommit,
    /// Nothing is written, and that answer is lost.
    Vanished,
}

/// A log in memory. A clone is another connection to the same log.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    log: Arc<Mutex<Log>>,
}

/// What is kept, in the bytes in which a database would have it.
#[derive(Clone, Debug, Default)]
struct Log {
    segments: Vec<(Revision, Vec<u8>)>,
    records: Vec<(Revision, Vec<u8>)>,
    receipts: Vec<(IntentKey, Vec<u8>)>,
    checkpoint: Option<Vec<u8>>,
    /// How often something was written: another transaction's write is no write of this one's log.
    writes: u64,
    fault: Option<Fault>,
}

impl Log {
    fn head(&self) -> Revision {
        Revision(self.segments.len() as u64 * SEGMENT_EVENTS + self.records.len() as u64)
    }

    /// Whether this fault was ordered; it strikes once.
    fn strikes(&mut self, fault: &Fault) -> bool {
        let strikes = self.fault.as_ref() == Some(fault);
        if strikes {
            self.fault = None;
        }
        strikes
    }

    fn append(&mut self, events: &[StoredEvent], receipt: &Receipt) -> Result<(), StoreError> {
        let in_order =
            (self.head().0 + 1..).zip(events).all(|(revision, event)| event.revision.0 == revision);
        if !in_order {
            return Err(StoreError::Failed("a revision is taken already, or would leave a gap".to_owned()));
        }
        if self.receipts.iter().any(|(known, _)| *known == receipt.key) {
            return Err(StoreError::Failed("the key has a receipt already".to_owned()));
        }
        for event in events {
            self.records.push((event.revision, segment::record(event)?));
        }
        while let Some(full) = self.records.get(..SEGMENT_EVENTS as usize) {
            let first = full.first().map_or(Revision(1), |(revision, _)| *revision);
            let records: Vec<_> = full.iter().map(|(_, record)| record).collect();
            self.segments.push((first, segment::seal(first, &records)?));
            self.records.drain(..SEGMENT_EVENTS as usize);
        }
        self.receipts.push((receipt.key.clone(), receipt.to_bytes()?));
        self.writes += 1;
        Ok(())
    }

    fn replace(&mut self, events: &[StoredEvent], receipt: &Receipt) -> Result<(), StoreError> {
        let anonymous = |(key, bytes): &(IntentKey, Vec<u8>)| {
            Some((key.clone(), Receipt::anonymous(bytes)?.to_bytes().ok()?))
        };
        let (receipts, fault) = (self.receipts.iter().filter_map(anonymous).collect(), self.fault.clone());
        let mut log = Self { receipts, fault, writes: self.writes, ..Self::default() };
        log.append(events, receipt)?;
        *self = log;
        Ok(())
    }

    fn kept(&self, place: &Place) -> Option<Vec<u8>> {
        match place {
            Place::Event(revision) => under(&self.records, revision),
            Place::Segment(revision) => under(&self.segments, revision),
            Place::Receipt(key) => under(&self.receipts, key),
            Place::Checkpoint => self.checkpoint.clone(),
        }
    }

    fn parts(&self) -> impl Iterator<Item = Part> {
        let part = |sealed| {
            move |(first, bytes): &(Revision, Vec<u8>)| Part { first: *first, sealed, bytes: bytes.clone() }
        };
        self.segments.iter().map(part(true)).chain(self.records.iter().map(part(false)))
    }
}

impl MemoryStore {
    /// Makes one thing go wrong, at the next opportunity.
    pub fn order(&self, fault: Fault) {
        self.log().fault = Some(fault);
    }

    /// Everything in the log that can be read.
    #[must_use]
    pub fn events(&self) -> Vec<StoredEvent> {
        self.parts().iter().flat_map(Part::salvage).collect()
    }

    /// The log as it is kept.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        self.log().parts().collect()
    }

    /// The receipts as they are kept.
    #[must_use]
    pub fn receipts(&self) -> Vec<Vec<u8>> {
        self.log().receipts.iter().map(|(_, bytes)| bytes.clone()).collect()
    }

    /// Empties the log, as *Reset* does.
    pub fn clear(&self) {
        let mut log = self.log();
        *log = Log { writes: log.writes + 1, ..Log::default() };
    }

    /// A thread that panicked while it held the log left it whole: every change is made by one call.
    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tampered for MemoryStore {
    async fn kept(&self, place: &Place) -> Option<Vec<u8>> {
        self.log().kept(place)
    }

    async fn tamper(&self, place: &Place, bytes: Option<Vec<u8>>) {
        let mut log = self.log();
        match place {
            Place::Event(revision) => put(&mut log.records, revision, bytes),
            Place::Segment(revision) => put(&mut log.segments, revision, bytes),
            Place::Receipt(key) => put(&mut log.receipts, key, bytes),
            Place::Checkpoint => log.checkpoint = bytes,
        }
    }
}

/// The bytes under a key.
fn under<K: PartialEq>(rows: &[(K, Vec<u8>)], key: &K) -> Option<Vec<u8>> {
    rows.iter().find(|(known, _)| known == key).map(|(_, bytes)| bytes.clone())
}

/// Replaces the bytes under a key, which stays in its order.
fn put<K: PartialEq + Clone>(rows: &mut Vec<(K, Vec<u8>)>, key: &K, bytes: Option<Vec<u8>>) {
    let place = rows.iter().position(|(known, _)| known == key);
    match (place.and_then(|place| rows.get_mut(place)), bytes) {
        (Some((_, known)), Some(bytes)) => *known = bytes,
        (None, Some(bytes)) => rows.push((key.clone(), bytes)),
        (Some(_), None) => rows.retain(|(known, _)| known != key),
        (None, None) => {}
    }
}

impl EventStore for MemoryStore {
    type Transaction = MemoryTransaction;

    async fn begin(&self) -> Result<MemoryTransaction, StoreError> {
        let mut log = self.log();
        if log.strikes(&Fault::Begin) {
            return Err(StoreError::Failed("the store does not open".to_owned()));
        }
        if let Some(Fault::Refused(why)) = log.fault.take_if(|fault| matches!(fault, Fault::Refused(_))) {
            return Err(why);
        }
        Ok(MemoryTransaction { store: self.clone(), began_at: log.writes })
    }

    async fn keep_checkpoint(&self, revision: Revision, checkpoint: &[u8]) -> Result<(), StoreError> {
        let mut log = self.log();
        if log.head() == revision {
            log.checkpoint = Some(checkpoint.to_vec());
        }
        Ok(())
    }
}

/// A transaction of a [`MemoryStore`]; it writes nothing when another one has written since it began.
#[derive(Debug)]
pub struct MemoryTransaction {
    store: MemoryStore,
    began_at: u64,
}

impl MemoryTransaction {
    fn write(self, change: impl FnOnce(&mut Log) -> Result<(), StoreError>) -> Result<(), CommitError> {
        let mut log = self.store.log();
        if log.strikes(&Fault::BeforeCommit) {
            return Err(CommitError::NotWritten(StoreError::Full));
        }
        if log.strikes(&Fault::Vanished) {
            return Err(CommitError::Unknown("the connection was lost".to_owned()));
        }
        if log.writes != self.began_at {
            let detail = "another transaction has written".to_owned();
            return Err(CommitError::NotWritten(StoreError::Failed(detail)));
        }
        change(&mut log).map_err(CommitError::NotWritten)?;
        if log.strikes(&Fault::AfterCommit) {
            return Err(CommitError::Unknown("the connection was lost".to_owned()));
        }
        Ok(())
    }
}

impl Transaction for MemoryTransaction {
    async fn receipt(&self, key: &IntentKey) -> Result<Option<Receipt>, StoreError> {
        self.store.log().kept(&Place::Receipt(key.clone())).as_deref().map(Receipt::from_bytes).transpose()
    }

    async fn head(&self) -> Result<Revision, StoreError> {
        Ok(self.store.log().head())
    }

    async fn parts(&self, from: Revision, to: Revision) -> Result<Vec<Part>, StoreError> {
        let holds = |part: &Part| {
            let last = part.first.0 + if part.sealed { SEGMENT_EVENTS - 1 } else { 0 };
            last >= from.0 && part.first <= to
        };
        Ok(self.store.log().parts().filter(holds).collect())
    }

    async fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.store.log().checkpoint.clone())
    }

    async fn commit(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        self.write(|log| log.append(&events, &receipt))
    }

    async fn rewrite(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        self.write(|log| log.replace(&events, &receipt))
    }
}

/// Runs a future that stands on memory alone to its end; `None` when it waits for something else.
pub fn run<F: Future>(future: F) -> Option<F::Output> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}
