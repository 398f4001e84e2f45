//! The suite that every event store has to pass, on this browser's IndexedDB.

use crate::browser::database::{Access, EVENTS, META, RECEIPTS, SEGMENTS};
use crate::browser::requests::{Ending, settled};
use crate::browser::store::{CHECKPOINT, IndexedDb, Log, array, bytes, key, object_store, written};
use crate::keep::Keeper;
use addin_deployment::conformance::{self, Place, Tampered};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::outcome::Revision;
use addin_deployment::rescue;
use addin_deployment::store::{EventStore, StoreError, Transaction};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Runs the suite on databases whose names begin so, which must not exist yet: nothing when all is well, else the
/// first case that failed.
#[wasm_bindgen]
pub async fn conformance(name: String) -> Option<String> {
    let open = |case: &'static str| {
        let log = IndexedDb::new(&[name.as_str(), case].concat()).log(None);
        async { log }
    };
    conformance::check(open).await.err()
}

/// How many events the log in a database has that can all be read; or why not, by the name of the error.
#[wasm_bindgen]
pub async fn count_events(name: String) -> String {
    let log = IndexedDb::new(&name).log(None);
    let counted = async { log.begin().await?.events_after(Revision(0)).await };
    match counted.await {
        Ok(events) => events.len().to_string(),
        Err(error) => format!("{error:?}"),
    }
}

/// The rescue file of a database, whatever is in it; or why there is none, by the name of the error.
#[wasm_bindgen]
pub async fn rescue_file(name: String) -> String {
    match IndexedDb::new(&name).everything().await {
        Ok(kept) => String::from_utf8_lossy(&rescue::file(&kept, Timestamp(0))).into_owned(),
        Err(error) => format!("{error:?}"),
    }
}

/// Adds so many events to the log in a database, one write after the other, until one is refused: how many were
/// written, and why no more.
#[wasm_bindgen]
pub async fn add_events(name: String, count: u32, bytes: u32) -> String {
    let log = IndexedDb::new(&name).log(None);
    let (written, refused) = conformance::grow(&log, count, bytes).await;
    match refused {
        None => written.to_string(),
        Some(error) => format!("{written} {error:?}"),
    }
}

/// Name of the object store and key.
fn at(place: &Place) -> (&'static str, JsValue) {
    match place {
        Place::Event(revision) => (EVENTS, key(*revision)),
        Place::Segment(first) => (SEGMENTS, key(*first)),
        Place::Receipt(key) => (RECEIPTS, key.0.as_str().into()),
        Place::Checkpoint => (META, CHECKPOINT.into()),
    }
}

impl Tampered for Log {
    async fn kept(&self, place: &Place) -> Option<Vec<u8>> {
        let (store, key) = at(place);
        let transaction = self.tenant.connection.transaction(&[store], Access::Read).await.ok()?;
        let found = settled(object_store(&transaction, store).ok()?.get(&key)).await.ok()?;
        bytes(&found)
    }

    async fn tamper(&self, place: &Place, bytes: Option<Vec<u8>>) {
        let (store, key) = at(place);
        let change = async {
            let transaction = self.tenant.connection.transaction(&[store], Access::Write).await?;
            let ending = Ending::of(&transaction);
            let store = object_store(&transaction, store)?;
            match bytes {
                Some(bytes) => settled(store.put_with_key(&array(&bytes), &key)).await?,
                None => settled(store.delete(&key)).await?,
            };
            written(ending).await
        };
        // The case that asked for it finds out when it was not done.
        let _: Result<(), StoreError> = change.await;
    }
}
