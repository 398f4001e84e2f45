//! A tenant in IndexedDB.
//!
//! Whatever awaits within a transaction awaits its requests and nothing else: IndexedDB ends a transaction of which
//! nothing is asked.

use crate::browser::database::{Access, CONTENT, Connection, DIRECTORY, EVENTS, META, RECEIPTS, SEGMENTS};
use crate::browser::locks::{self, Held};
use crate::browser::requests::{Ending, refusal, settled};
use crate::keep::{CHECKPOINT, Content, DRAFT, Keeper, STORED_DIRECTORY, StoredDirectory};
use crate::records;
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::outcome::{IntentKey, Revision};
use addin_deployment::rescue::{Kept, Rescued};
use addin_deployment::segment::{self, Part, SEGMENT_EVENTS};
use addin_deployment::store::{CommitError, EventStore, Receipt, StoreError, StoredEvent, Transaction};
use js_sys::{Array, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

/// Name of the roles of whoever is at the keyboard in [`META`].
const ROLES: &str = "roles";

/// Key of a chunk in [`DIRECTORY`].
fn chunk_key(revision: u64, number: u32) -> String {
    [&revision.to_string(), "/", &number.to_string()].concat()
}

/// A tenant in the database of one base path. A clone is the same tenant.
#[derive(Clone)]
pub struct IndexedDb {
    pub(super) connection: Connection,
    lock: Rc<str>,
}

impl IndexedDb {
    /// Names a tenant; nothing is opened yet.
    pub fn new(name: &str) -> Self {
        Self { connection: Connection::new(name.to_owned()), lock: name.into() }
    }

    fn log_for(&self, access: Access) -> Log {
        Log { tenant: self.clone(), content: None, forget: Rc::default(), rescued: None, access }
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
        Log { content: content.map(Rc::new), ..self.log_for(Access::Write) }
    }

    fn reader(&self) -> Log {
        self.log_for(Access::Read)
    }

    fn rewriter(&self, forget: Vec<ContentHash>) -> Log {
        Log { forget: forget.into(), ..self.log_for(Access::Write) }
    }

    fn restorer(&self, rescued: Rc<Rescued>) -> Log {
        Log { rescued: Some(rescued), ..self.log_for(Access::Write) }
    }

    async fn everything(&self) -> Result<Kept, StoreError> {
        let present = self.connection.as_it_is().await?;
        let stores = [SEGMENTS, EVENTS, RECEIPTS, CONTENT, META];
        let [segments, events, receipts, contents, others] = present.records(stores).await?;
        let part =
            |sealed| move |(key, bytes): (JsValue, _)| Part { first: Revision(number(&key)), sealed, bytes };
        let named = |(key, bytes): (JsValue, _)| (key.as_string().unwrap_or_default(), bytes);
        Ok(Kept {
            parts: segments.into_iter().map(part(true)).chain(events.into_iter().map(part(false))).collect(),
            receipts: receipts.into_iter().map(|(_, bytes)| bytes).collect(),
            contents: contents.into_iter().map(named).collect(),
            others: others.into_iter().map(named).collect(),
            directory: Vec::new(),
        })
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
        let transaction =
            self.connection.transaction(&[EVENTS, SEGMENTS, CONTENT, META], Access::Write).await?;
        let ending = Ending::of(&transaction);
        let content = object_store(&transaction, CONTENT)?;
        settled(object_store(&transaction, META)?.delete(&DRAFT.into())).await?;
        let log = parts(&transaction, Revision(1), Revision(u64::MAX)).await?;
        let named = segment::content_names(&log);
        for key in Array::from(&settled(content.get_all_keys()).await?).iter() {
            if key.as_string().is_some_and(|hash| named.binary_search(&hash.as_str()).is_err()) {
                settled(content.delete(&key)).await?;
            }
        }
        written(ending).await
    }

    async fn roles(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(bytes(&self.get(META, ROLES).await?))
    }

    async fn keep_roles(&self, roles: &[u8]) -> Result<(), StoreError> {
        self.put(META, ROLES, roles).await
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

    async fn sweep_directories(&self, directory: Option<&StoredDirectory>) -> Result<(), StoreError> {
        let transaction = self.connection.transaction(&[DIRECTORY], Access::Write).await?;
        let ending = Ending::of(&transaction);
        sweep(&transaction, directory).await?;
        written(ending).await
    }

    async fn use_directory(&self, directory: Option<&StoredDirectory>) -> Result<(), StoreError> {
        let transaction = self.connection.transaction(&[META, DIRECTORY], Access::Write).await?;
        let ending = Ending::of(&transaction);
        let meta = object_store(&transaction, META)?;
        let record = match directory {
            Some(directory) => {
                meta.put_with_key(&array(&records::to_bytes(directory)?), &STORED_DIRECTORY.into())
            }
            None => meta.delete(&STORED_DIRECTORY.into()),
        };
        settled(record).await?;
        sweep(&transaction, directory).await?;
        written(ending).await
    }

    async fn reset(&self) -> Result<(), StoreError> {
        let stores = [EVENTS, SEGMENTS, RECEIPTS, CONTENT, META, DIRECTORY];
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
    pub(super) tenant: IndexedDb,
    content: Option<Rc<Content>>,
    forget: Rc<[ContentHash]>,
    rescued: Option<Rc<Rescued>>,
    access: Access,
}

impl EventStore for Log {
    type Transaction = Step;

    async fn begin(&self) -> Result<Step, StoreError> {
        // A command does not wait until chunks of a directory are written.
        let directory = self.rescued.as_ref().map(|_| DIRECTORY);
        let stores = [EVENTS, SEGMENTS, RECEIPTS, CONTENT, META].into_iter().chain(directory);
        let stores: Vec<_> = stores.collect();
        let transaction = self.tenant.connection.transaction(&stores, self.access).await?;
        let (content, forget) = (self.content.clone(), Rc::clone(&self.forget));
        let rescued = self.rescued.clone();
        Ok(Step { ending: Ending::of(&transaction), transaction, content, forget, rescued })
    }

    async fn keep_checkpoint(&self, revision: Revision, checkpoint: &[u8]) -> Result<(), StoreError> {
        let stores = [EVENTS, SEGMENTS, META];
        let transaction = self.tenant.connection.transaction(&stores, Access::WriteSoon).await?;
        let ending = Ending::of(&transaction);
        if head(&transaction).await? == revision {
            let meta = object_store(&transaction, META)?;
            settled(meta.put_with_key(&Uint8Array::from(checkpoint), &CHECKPOINT.into())).await?;
        }
        written(ending).await
    }
}

/// Requests in the order in which they were made.
type Requests = Vec<Result<IdbRequest, JsValue>>;

/// One transaction. For a command it is `readwrite`: IndexedDB lets no other of that kind on these stores run at the
/// same time.
pub struct Step {
    transaction: IdbTransaction,
    ending: Ending,
    content: Option<Rc<Content>>,
    forget: Rc<[ContentHash]>,
    rescued: Option<Rc<Rescued>>,
}

impl Step {
    fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        object_store(&self.transaction, name)
    }

    /// Asks for every record before it waits for any: an engine that dies in between leaves all of them or none.
    /// `add` fails when a revision or a key is taken, and takes the whole transaction with it.
    async fn add(&self, events: &[StoredEvent], receipt: &Receipt) -> Result<(), StoreError> {
        follow_on(head(&self.transaction).await?, events)?;
        let store = self.store(EVENTS)?;
        let mut requests = Vec::with_capacity(events.len() + 2);
        if let Some(content) = &self.content {
            let bytes = Uint8Array::from(content.bytes.as_slice());
            requests.push(self.store(CONTENT)?.put_with_key(&bytes, &content.hash.0.as_str().into()));
        }
        for event in events {
            requests.push(store.add_with_key(&array(&segment::record(event)?), &key(event.revision)));
        }
        requests.push(self.add_receipt(receipt)?);
        // They end in this order, so each is listened to before it ends.
        for request in requests {
            settled(request).await?;
        }
        self.seal(&store).await
    }

    fn add_receipt(&self, receipt: &Receipt) -> Result<Result<IdbRequest, JsValue>, StoreError> {
        let bytes = array(&receipt.to_bytes()?);
        Ok(self.store(RECEIPTS)?.add_with_key(&bytes, &receipt.key.0.as_str().into()))
    }

    /// Seals the oldest records that stand alone, as long as they are enough for a segment.
    async fn seal(&self, events: &IdbObjectStore) -> Result<(), StoreError> {
        let mut alone = number(&settled(events.count()).await?);
        if alone < SEGMENT_EVENTS {
            return Ok(());
        }
        let segments = self.store(SEGMENTS)?;
        let mut first = head(&self.transaction).await?.0 - alone + 1;
        while alone >= SEGMENT_EVENTS {
            let range = IdbKeyRange::bound(&number_key(first), &number_key(first + SEGMENT_EVENTS - 1))
                .map_err(|error| refusal(&error))?;
            let records = Array::from(&settled(events.get_all_with_key(&range)).await?);
            let records: Vec<_> = records.iter().filter_map(|record| bytes(&record)).collect();
            let segment = segment::seal(Revision(first), &records)?;
            let sealed = segments.add_with_key(&array(&segment), &number_key(first));
            let gone = events.delete(&range);
            settled(sealed).await?;
            settled(gone).await?;
            first += SEGMENT_EVENTS;
            alone -= SEGMENT_EVENTS;
        }
        Ok(())
    }

    /// Puts these events in the place of all, sealed as far as they fill segments.
    async fn replace(&self, events: &[StoredEvent], receipt: &Receipt) -> Result<(), StoreError> {
        let in_order = (1..).zip(events).all(|(revision, event)| event.revision.0 == revision);
        if !in_order {
            return Err(StoreError::Failed(OUT_OF_ORDER.to_owned()));
        }
        // Whoever waits while other requests are under way misses their ends: what is there is read before anything is asked.
        let receipts = self.store(RECEIPTS)?;
        let known = match &self.rescued {
            Some(rescued) => rescued.receipts.clone(),
            None => {
                let known = Array::from(&settled(receipts.get_all()).await?);
                known.iter().filter_map(|known| Receipt::anonymous(&bytes(&known)?)).collect()
            }
        };
        let (records, segments) = (self.store(EVENTS)?, self.store(SEGMENTS)?);
        let meta = self.store(META)?;
        let mut requests = vec![records.clear(), segments.clear()];
        requests.extend([CHECKPOINT, DRAFT].map(|name| meta.delete(&name.into())));
        let content = self.store(CONTENT)?;
        requests.extend(self.forget.iter().map(|hash| content.delete(&hash.0.as_str().into())));
        if let Some(rescued) = &self.rescued {
            self.replace_all_else(rescued, &mut requests)?;
        }
        requests.push(receipts.clear());
        for known in &known {
            requests.push(self.add_receipt(known)?);
        }
        requests.push(self.add_receipt(receipt)?);
        for some in events.chunks(SEGMENT_EVENTS as usize) {
            let written = some.iter().map(segment::record).collect::<Result<Vec<_>, _>>()?;
            let revisions = some.iter().map(|event| event.revision);
            if let (Some(first), true) = (revisions.clone().next(), some.len() as u64 == SEGMENT_EVENTS) {
                requests.push(segments.add_with_key(&array(&segment::seal(first, &written)?), &key(first)));
                continue;
            }
            for (revision, record) in revisions.zip(&written) {
                requests.push(records.add_with_key(&array(record), &key(revision)));
            }
        }
        for request in requests {
            settled(request).await?;
        }
        Ok(())
    }

    /// Asks for what a rescue file holds beside the log to be put in the place of what is there.
    fn replace_all_else(&self, rescued: &Rescued, requests: &mut Requests) -> Result<(), StoreError> {
        let (content, meta) = (self.store(CONTENT)?, self.store(META)?);
        requests.extend([content.clear(), meta.delete(&ROLES.into())]);
        for (store, named) in [(&content, &rescued.contents), (&meta, &rescued.others)] {
            let put = |(name, bytes): &(String, Vec<u8>)| store.put_with_key(&array(bytes), &name.into());
            requests.extend(named.iter().map(put));
        }
        let stored = rescued.other(STORED_DIRECTORY).map(records::from_bytes::<StoredDirectory>);
        if let Some(stored) = stored {
            let (revision, chunks) = (stored?.revision, self.store(DIRECTORY)?);
            requests.push(chunks.clear());
            requests.extend((0..).zip(&rescued.directory).map(|(number, chunk)| {
                chunks.put_with_key(&array(chunk), &chunk_key(revision, number).as_str().into())
            }));
        }
        Ok(())
    }

    /// The end of a write whose requests were answered, or not.
    async fn end(self, asked: Result<(), StoreError>) -> Result<(), CommitError> {
        if let Err(error) = asked {
            // Whatever was taken so far goes with the transaction; one that is rolled back already cannot be again.
            let _ = self.transaction.abort();
            return Err(CommitError::NotWritten(error));
        }
        // Nothing more is asked of the transaction, so it commits.
        self.ending.complete().await
    }
}

impl Transaction for Step {
    async fn receipt(&self, key: &IntentKey) -> Result<Option<Receipt>, StoreError> {
        let receipt = bytes(&settled(self.store(RECEIPTS)?.get(&key.0.as_str().into())).await?);
        receipt.as_deref().map(Receipt::from_bytes).transpose()
    }

    async fn head(&self) -> Result<Revision, StoreError> {
        head(&self.transaction).await
    }

    async fn parts(&self, from: Revision, to: Revision) -> Result<Vec<Part>, StoreError> {
        parts(&self.transaction, from, to).await
    }

    async fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(bytes(&settled(self.store(META)?.get(&CHECKPOINT.into())).await?))
    }

    async fn commit(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        let asked = self.add(&events, &receipt).await;
        self.end(asked).await
    }

    async fn rewrite(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        let asked = self.replace(&events, &receipt).await;
        self.end(asked).await
    }
}

/// Why nothing was written that does not follow on the log.
const OUT_OF_ORDER: &str = "a revision is taken already, or would leave a gap";

/// Refuses events that do not go on where the log ends. That a revision is taken `add` would find out, but not a gap.
fn follow_on(head: Revision, events: &[StoredEvent]) -> Result<(), StoreError> {
    let in_order = (head.0 + 1..).zip(events).all(|(revision, event)| event.revision.0 == revision);
    if in_order { Ok(()) } else { Err(StoreError::Failed(OUT_OF_ORDER.to_owned())) }
}

/// How many events there are.
async fn head(transaction: &IdbTransaction) -> Result<Revision, StoreError> {
    let sealed = object_store(transaction, SEGMENTS)?.count();
    let alone = object_store(transaction, EVENTS)?.count();
    let sealed = number(&settled(sealed).await?) * SEGMENT_EVENTS;
    Ok(Revision(sealed + number(&settled(alone).await?)))
}

/// The parts of the log that hold the events `from..=to`.
async fn parts(transaction: &IdbTransaction, from: Revision, to: Revision) -> Result<Vec<Part>, StoreError> {
    if from > to {
        return Ok(Vec::new());
    }
    let mut parts = Vec::new();
    // Segments first: what is sealed meanwhile would be asked for by another transaction.
    for (name, first, sealed) in [(SEGMENTS, segment::first_of(from), true), (EVENTS, from, false)] {
        let store = object_store(transaction, name)?;
        let range = IdbKeyRange::bound(&key(first), &key(to)).map_err(|error| refusal(&error))?;
        let (keys, values) = (store.get_all_keys_with_key(&range), store.get_all_with_key(&range));
        let keys = Array::from(&settled(keys).await?);
        let values = Array::from(&settled(values).await?);
        parts.extend(keys.iter().zip(values.iter()).map(|(key, value)| Part {
            first: Revision(number(&key)),
            sealed,
            bytes: bytes(&value).unwrap_or_default(),
        }));
    }
    Ok(parts)
}

/// Deletes the chunks of every directory but this one.
async fn sweep(transaction: &IdbTransaction, directory: Option<&StoredDirectory>) -> Result<(), StoreError> {
    // No key begins with a slash.
    let own = directory.map_or_else(String::new, |directory| directory.revision.to_string()) + "/";
    let chunks = object_store(transaction, DIRECTORY)?;
    for key in Array::from(&settled(chunks.get_all_keys()).await?).iter() {
        if key.as_string().is_none_or(|name| !name.starts_with(&own)) {
            settled(chunks.delete(&key)).await?;
        }
    }
    Ok(())
}

/// The end of a write that can be asked for again: what is unknown counts as failed.
pub(super) async fn written(ending: Ending) -> Result<(), StoreError> {
    ending.complete().await.map_err(|error| match error {
        CommitError::NotWritten(error) => error,
        CommitError::Unknown(text) => StoreError::Failed(text),
    })
}

pub(super) fn object_store(transaction: &IdbTransaction, name: &str) -> Result<IdbObjectStore, StoreError> {
    transaction.object_store(name).map_err(|error| refusal(&error))
}

/// A double holds every revision up to 9,007,199,254,740,992.
pub(super) fn key(revision: Revision) -> JsValue {
    number_key(revision.0)
}

fn number_key(revision: u64) -> JsValue {
    JsValue::from_f64(revision as f64)
}

/// A count or a revision, as the browser gives it.
fn number(value: &JsValue) -> u64 {
    value.as_f64().unwrap_or_default() as u64
}

pub(super) fn array(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

pub(super) fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}
