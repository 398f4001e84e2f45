//! A tenant in IndexedDB.
//!
//! Whatever awaits within a transaction awaits its requests and nothing else: IndexedDB ends a transaction of which
//! nothing is asked.

use crate::browser::database::{Access, CONTENT, Connection, DIRECTORY, EVENTS, META, RECEIPTS};
use crate::browser::locks::{self, Held};
use crate::browser::requests::{Ending, refusal, settled};
use crate::keep::{Content, Keeper, StoredDirectory};
use crate::records;
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::outcome::{IntentKey, Revision};
use addin_deployment::store::{CommitError, EventStore, Receipt, StoreError, StoredEvent, Transaction};
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbTransaction};

/// Name of the draft in [`META`].
const DRAFT: &str = "draft";

/// Name of the record about the tenant's imported directory in [`META`].
const STORED_DIRECTORY: &str = "directory";

/// Key of a chunk in [`DIRECTORY`].
fn chunk_key(revision: u64, number: u32) -> String {
    [&revision.to_string(), "/", &number.to_string()].concat()
}

/// A tenant in the database of one base path. A clone is the same tenant.
#[derive(Clone)]
pub struct IndexedDb {
    connection: Connection,
    lock: Rc<str>,
}

impl IndexedDb {
    /// Names a tenant; nothing is opened yet.
    pub fn new(name: &str) -> Self {
        Self { connection: Connection::new(name.to_owned()), lock: name.into() }
    }

    async fn read(&self, store: &str) -> Result<IdbObjectStore, StoreError> {
        let transaction = self.connection.transaction(&[store], Access::Read).await?;
        object_store(&transaction, store)
    }

    async fn get(&self, store: &str, key: &str) -> Result<JsValue, StoreError> {
        settled(self.read(store).await?.get(&key.into())).await
    }

    /// Writes one record in a transaction of its own.
    async fn put(&self, store: &str, key: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction(&[store], Access::Write).await?;
        let ending = Ending::of(&transaction);
        let request = object_store(&transaction, store)?.put_with_key(&Uint8Array::from(bytes), &key.into());
        settled(request).await?;
        written(ending).await
    }
}

impl Keeper for IndexedDb {
    type Log = Log;
    type Turn = Held;

    fn log(&self, content: Option<Content>) -> Log {
        Log { tenant: self.clone(), content: content.map(Rc::new), access: Access::Write }
    }

    fn reader(&self) -> Log {
        Log { tenant: self.clone(), content: None, access: Access::Read }
    }

    async fn exclusive(&self) -> Held {
        locks::hold(&self.lock).await
    }

    async fn content(&self, hash: &ContentHash) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(bytes(&self.get(CONTENT, &hash.0).await?))
    }

    async fn keep_content(&self, content: &Content) -> Result<(), StoreError> {
        self.put(CONTENT, &content.hash.0, &content.bytes).await
    }

    async fn draft(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(bytes(&self.get(META, DRAFT).await?))
    }

    async fn keep_draft(&self, draft: &[u8]) -> Result<(), StoreError> {
        self.put(META, DRAFT, draft).await
    }

    async fn discard_draft(&self) -> Result<(), StoreError> {
        let transaction = self.connection.transaction(&[EVENTS, CONTENT, META], Access::Write).await?;
        let ending = Ending::of(&transaction);
        let content = object_store(&transaction, CONTENT)?;
        settled(object_store(&transaction, META)?.delete(&DRAFT.into())).await?;
        let events = Array::from(&settled(object_store(&transaction, EVENTS)?.get_all()).await?);
        let events: Vec<_> = events.iter().filter_map(|event| bytes(&event)).collect();
        for key in Array::from(&settled(content.get_all_keys()).await?).iter() {
            let Some(hash) = key.as_string() else { continue };
            if !events.iter().any(|event| records::names(event, &hash)) {
                settled(content.delete(&key)).await?;
            }
        }
        written(ending).await
    }

    async fn directory(&self) -> Result<Option<StoredDirectory>, StoreError> {
        let record = bytes(&self.get(META, STORED_DIRECTORY).await?);
        record.as_deref().map(records::from_bytes).transpose()
    }

    async fn directory_chunk(&self, revision: u64, number: u32) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(bytes(&self.get(DIRECTORY, &chunk_key(revision, number)).await?))
    }

    async fn keep_directory_chunk(&self, revision: u64, number: u32, chunk: &[u8]) -> Result<(), StoreError> {
        self.put(DIRECTORY, &chunk_key(revision, number), chunk).await
    }

    async fn use_directory(&self, directory: Option<&StoredDirectory>) -> Result<(), StoreError> {
        let transaction = self.connection.transaction(&[META, DIRECTORY], Access::Write).await?;
        let ending = Ending::of(&transaction);
        let meta = object_store(&transaction, META)?;
        let own = match directory {
            Some(directory) => {
                let record = written_down(directory)?;
                settled(meta.put_with_key(&record, &STORED_DIRECTORY.into())).await?;
                [&directory.revision.to_string(), "/"].concat()
            }
            None => {
                settled(meta.delete(&STORED_DIRECTORY.into())).await?;
                // No key begins so.
                "/".to_owned()
            }
        };
        let chunks = object_store(&transaction, DIRECTORY)?;
        for key in Array::from(&settled(chunks.get_all_keys()).await?).iter() {
            if key.as_string().is_none_or(|name| !name.starts_with(&own)) {
                settled(chunks.delete(&key)).await?;
            }
        }
        written(ending).await
    }

    async fn reset(&self) -> Result<(), StoreError> {
        let stores = [EVENTS, RECEIPTS, CONTENT, META, DIRECTORY];
        let transaction = self.connection.transaction(&stores, Access::Write).await?;
        let ending = Ending::of(&transaction);
        for store in stores {
            settled(object_store(&transaction, store)?.clear()).await?;
        }
        written(ending).await
    }
}

/// The log for one command or one question.
pub struct Log {
    tenant: IndexedDb,
    content: Option<Rc<Content>>,
    access: Access,
}

impl EventStore for Log {
    type Transaction = Step;

    async fn begin(&self) -> Result<Step, StoreError> {
        let stores = [EVENTS, RECEIPTS, CONTENT];
        let transaction = self.tenant.connection.transaction(&stores, self.access).await?;
        Ok(Step { ending: Ending::of(&transaction), transaction, content: self.content.clone() })
    }
}

/// One transaction. For a command it is `readwrite`: IndexedDB lets no other of that kind on these stores run at the
/// same time.
pub struct Step {
    transaction: IdbTransaction,
    ending: Ending,
    content: Option<Rc<Content>>,
}

impl Step {
    /// Asks for every record before it waits for any: an engine that dies in between leaves all of them or none.
    /// `add` fails when a revision or a key is taken, and takes the whole transaction with it.
    async fn add(&self, events: &[StoredEvent], receipt: &Receipt) -> Result<(), StoreError> {
        let store = object_store(&self.transaction, EVENTS)?;
        follow_on(&store, events).await?;
        let mut requests = Vec::with_capacity(events.len() + 2);
        if let Some(content) = &self.content {
            let bytes = Uint8Array::from(content.bytes.as_slice());
            let store = object_store(&self.transaction, CONTENT)?;
            requests.push(store.put_with_key(&bytes, &content.hash.0.as_str().into()));
        }
        for event in events {
            requests.push(store.add_with_key(&written_down(event)?, &key(event.revision)));
        }
        let store = object_store(&self.transaction, RECEIPTS)?;
        requests.push(store.add_with_key(&written_down(receipt)?, &receipt.key.0.as_str().into()));
        // They end in this order, so each is listened to before it ends.
        for request in requests {
            settled(request).await?;
        }
        Ok(())
    }
}

impl Transaction for Step {
    async fn receipt(&self, key: &IntentKey) -> Result<Option<Receipt>, StoreError> {
        let store = object_store(&self.transaction, RECEIPTS)?;
        let receipt = bytes(&settled(store.get(&key.0.as_str().into())).await?);
        receipt.as_deref().map(records::from_bytes).transpose()
    }

    async fn events_after(&self, revision: Revision) -> Result<Vec<StoredEvent>, StoreError> {
        events_of(&object_store(&self.transaction, EVENTS)?, revision).await
    }

    async fn commit(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        if let Err(error) = self.add(&events, &receipt).await {
            // Whatever was taken so far goes with the transaction; one that is rolled back already cannot be again.
            let _ = self.transaction.abort();
            return Err(CommitError::NotWritten(error));
        }
        // Nothing more is asked of the transaction, so it commits.
        self.ending.complete().await
    }
}

/// Refuses events that do not go on where the log ends. That a revision is taken `add` would find out, but not a gap.
async fn follow_on(store: &IdbObjectStore, events: &[StoredEvent]) -> Result<(), StoreError> {
    let Some(first) = events.first() else {
        return Ok(());
    };
    let in_order =
        events.iter().zip(first.revision.0..).all(|(event, revision)| event.revision.0 == revision);
    let before = Revision(first.revision.0.saturating_sub(1));
    let range = IdbKeyRange::lower_bound(&key(before)).map_err(|error| refusal(&error))?;
    let tail = Array::from(&settled(store.get_all_keys_with_key(&range)).await?).length();
    if in_order && tail == u32::from(before > Revision(0)) {
        return Ok(());
    }
    Err(StoreError::Failed("a revision is taken already, or would leave a gap".to_owned()))
}

/// The end of a write that can be asked for again: what is unknown counts as failed.
async fn written(ending: Ending) -> Result<(), StoreError> {
    ending.complete().await.map_err(|error| match error {
        CommitError::NotWritten(error) => error,
        CommitError::Unknown(text) => StoreError::Failed(text),
    })
}

fn object_store(transaction: &IdbTransaction, name: &str) -> Result<IdbObjectStore, StoreError> {
    transaction.object_store(name).map_err(|error| refusal(&error))
}

/// A double holds every revision up to 9,007,199,254,740,992.
fn key(revision: Revision) -> JsValue {
    JsValue::from_f64(revision.0 as f64)
}

async fn events_of(store: &IdbObjectStore, after: Revision) -> Result<Vec<StoredEvent>, StoreError> {
    let range = IdbKeyRange::lower_bound_with_open(&key(after), true).map_err(|error| refusal(&error))?;
    let records = Array::from(&settled(store.get_all_with_key(&range)).await?);
    let read = |(record, revision): (JsValue, u64)| {
        let event = bytes(&record).and_then(|bytes| records::from_bytes(&bytes).ok());
        event.ok_or(StoreError::Damaged(Revision(revision)))
    };
    records.iter().zip(after.0 + 1..).map(read).collect()
}

fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

fn written_down<T: Serialize>(record: &T) -> Result<JsValue, StoreError> {
    records::to_bytes(record).map(|bytes| Uint8Array::from(bytes.as_slice()).into())
}
