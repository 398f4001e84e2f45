//! The suite that every event store has to pass, on this browser's IndexedDB.

use crate::browser::database::{Access, EVENTS, META, RECEIPTS, SEGMENTS};
use crate::browser::requests::{Ending, settled};
use crate::browser::store::{IndexedDb, Log, array, bytes, key, object_store, written};
use crate::conformance as tenants;
use crate::every_command;
use crate::keep::{CHECKPOINT, Keeper};
use addin_deployment::conformance::{self, Place, Tampered};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::rescue;
use addin_deployment::store::{EventStore, StoreError, Transaction};
use deployment_api::later::Later;
use deployment_api::{Call, First, on_its_way};
use js_sys::Uint8Array;
use messages::Message;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// Runs the suite on databases whose names begin so, which must not exist yet: nothing when all is well, else the
/// first case that failed.
#[wasm_bindgen]
pub async fn conformance(name: String) -> Option<String> {
    let open = |case: &'static str| IndexedDb::new(&[name.as_str(), case].concat());
    let log = |case: &'static str| {
        let log = open(case).log(None);
        async { log }
    };
    let checked = match conformance::check(log).await {
        Ok(()) => tenants::check(open).await,
        failed => failed,
    };
    checked.err()
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

/// The rescue file of a database, whatever is in it, after an attempt to use it and another one; or why there is none, by
/// the name of the error.
#[wasm_bindgen]
pub async fn rescue_file(name: String) -> String {
    let tenant = IndexedDb::new(&name);
    for _ in 0..2 {
        // Whatever came of it.
        let _ = tenant.log(None).begin().await;
    }
    match tenant.everything().await {
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

/// The calls for the command with this number of a life in which every command occurs, as decided on a revision: first
/// the files that it names are kept, and then it is carried out.
///
/// # Errors
///
/// When there is no such command, or no memory.
#[wasm_bindgen]
pub fn command_calls(number: u32, expected: u32) -> Result<Vec<Uint8Array>, JsError> {
    let write = every_command::write(number).ok_or_else(|| JsError::new("there is no such command"))?;
    let (command, key) = (write.command, command_key(number));
    let execute = Later::Execute { command, key, expected: Revision(expected.into()) };
    let files = write.files.into_iter().map(|file| call_bytes(&First::Check(file)));
    let calls = files.chain([call_bytes(&execute)]);
    calls.map(|call| Ok(Uint8Array::from(call?.as_slice()))).collect()
}

/// The call that asks what became of the command with this number.
///
/// # Errors
///
/// When there is no memory.
#[wasm_bindgen]
pub fn intent_call(number: u32) -> Result<Vec<u8>, JsError> {
    call_bytes(&First::Intent(command_key(number)))
}

fn call_bytes(call: &impl Call) -> Result<Vec<u8>, JsError> {
    Ok(postcard::to_allocvec(&on_its_way(call))?)
}

fn command_key(number: u32) -> IntentKey {
    IntentKey(format!("key {number}"))
}

/// The revision that the answer to a command, or to [`intent_call`], confirms; otherwise what it says instead.
#[wasm_bindgen]
pub fn confirmed(answer: &[u8]) -> String {
    let intent = postcard::from_bytes::<Result<Option<Outcome>, Message>>(answer);
    let outcome = postcard::from_bytes::<Result<Outcome, Message>>(answer);
    match (intent, outcome) {
        (Ok(Ok(Some(Outcome::Confirmed(confirmed)))), _) | (_, Ok(Ok(Outcome::Confirmed(confirmed)))) => {
            confirmed.revision.0.to_string()
        }
        (Ok(Ok(None)), _) => "nothing".to_owned(),
        (_, other) => format!("{other:?}"),
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
