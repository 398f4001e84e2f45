//! A log in memory, with faults to order: for tests, here and of everything that stands on the write protocol.

use crate::outcome::{IntentKey, Revision};
use crate::store::{CommitError, EventStore, Receipt, StoreError, StoredEvent, Transaction};
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// What goes wrong, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No transaction can be started.
    Begin,
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

#[derive(Debug, Default)]
struct Log {
    events: Vec<StoredEvent>,
    receipts: Vec<Receipt>,
    fault: Option<Fault>,
}

impl Log {
    fn head(&self) -> Revision {
        self.events.last().map_or(Revision(0), |event| event.revision)
    }

    fn strikes(&mut self, fault: Fault) -> bool {
        let strikes = self.fault == Some(fault);
        if strikes {
            self.fault = None;
        }
        strikes
    }

    fn append(&mut self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), StoreError> {
        let in_order =
            (self.head().0 + 1..).zip(&events).all(|(revision, event)| event.revision.0 == revision);
        if !in_order {
            return Err(StoreError::Failed("a revision is taken already, or would leave a gap".to_owned()));
        }
        if self.receipts.iter().any(|known| known.key == receipt.key) {
            return Err(StoreError::Failed("the key has a receipt already".to_owned()));
        }
        self.events.extend(events);
        self.receipts.push(receipt);
        Ok(())
    }
}

impl MemoryStore {
    /// Makes one thing go wrong, at the next opportunity.
    pub fn order(&self, fault: Fault) {
        self.log().fault = Some(fault);
    }

    /// Everything in the log.
    #[must_use]
    pub fn events(&self) -> Vec<StoredEvent> {
        self.log().events.clone()
    }

    /// Empties the log, as *Reset* does.
    pub fn clear(&self) {
        let mut log = self.log();
        log.events.clear();
        log.receipts.clear();
    }

    /// A thread that panicked while it held the log left it whole: every change is made by one call.
    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl EventStore for MemoryStore {
    type Transaction = MemoryTransaction;

    async fn begin(&self) -> Result<MemoryTransaction, StoreError> {
        let mut log = self.log();
        if log.strikes(Fault::Begin) {
            return Err(StoreError::Failed("the store does not open".to_owned()));
        }
        Ok(MemoryTransaction { store: self.clone(), began_at: log.head() })
    }
}

/// A transaction of a [`MemoryStore`]; it writes nothing when the log has grown since it began.
#[derive(Debug)]
pub struct MemoryTransaction {
    store: MemoryStore,
    began_at: Revision,
}

impl Transaction for MemoryTransaction {
    async fn receipt(&self, key: &IntentKey) -> Result<Option<Receipt>, StoreError> {
        Ok(self.store.log().receipts.iter().find(|receipt| receipt.key == *key).cloned())
    }

    async fn events_after(&self, revision: Revision) -> Result<Vec<StoredEvent>, StoreError> {
        let log = self.store.log();
        Ok(log.events.iter().filter(|event| event.revision > revision).cloned().collect())
    }

    async fn commit(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        let mut log = self.store.log();
        if log.strikes(Fault::BeforeCommit) {
            return Err(CommitError::NotWritten(StoreError::Full));
        }
        if log.strikes(Fault::Vanished) {
            return Err(CommitError::Unknown("the connection was lost".to_owned()));
        }
        if log.head() != self.began_at {
            let detail = "another transaction has written".to_owned();
            return Err(CommitError::NotWritten(StoreError::Failed(detail)));
        }
        log.append(events, receipt).map_err(CommitError::NotWritten)?;
        if log.strikes(Fault::AfterCommit) {
            return Err(CommitError::Unknown("the connection was lost".to_owned()));
        }
        Ok(())
    }
}

/// Runs a future that stands on memory alone to its end; `None` when it waits for something else.
pub fn run<F: Future>(future: F) -> Option<F::Output> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}
