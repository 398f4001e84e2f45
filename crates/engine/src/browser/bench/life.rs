//! What `cargo xtask bench lifecycle` measures in a browser: a tenant that has been used for years.

use crate::browser::store::IndexedDb;
use crate::keep::Keeper;
use addin_deployment::activity::{Wanted, activity};
use addin_deployment::bench::life;
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::outcome::{Confirmed, IntentKey, Revision};
use addin_deployment::store::{CommitError, EventStore, Fingerprint, Receipt, StoreError, Transaction};
use deployment_api::{First, on_its_way};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

fn failed(error: &StoreError) -> JsError {
    JsError::new(&format!("{error:?}"))
}

fn keeper(base: &str) -> IndexedDb {
    IndexedDb::new(&["addin-console ", base].concat())
}

/// Keeps the log in the browser's database, as years of commands do; how many bytes it has.
///
/// # Errors
///
/// When it was not kept.
#[wasm_bindgen]
pub async fn keep_life(base: &str) -> Result<usize, JsError> {
    let written = async {
        let events = life::log()?;
        let revision = Revision(events.len() as u64);
        let confirmed = Confirmed { product: None, revision, at: Timestamp(0) };
        let key = IntentKey("life".to_owned());
        let receipt = Receipt { key, fingerprint: Fingerprint(String::new()), confirmed };
        let log = keeper(base).log(None);
        let rewritten = log.begin().await?.rewrite(events, receipt).await;
        rewritten.map_err(|error| match error {
            CommitError::NotWritten(error) => error,
            CommitError::Unknown(why) => StoreError::Failed(why),
        })?;
        let parts = log.begin().await?.parts(Revision(1), Revision(u64::MAX)).await?;
        Ok(parts.iter().map(|part| part.bytes.len()).sum())
    };
    written.await.map_err(|error: StoreError| failed(&error))
}

/// The call that asks for the list of add-ins.
///
/// # Errors
///
/// When there is no memory for it.
#[wasm_bindgen]
pub fn list_call() -> Result<Vec<u8>, JsError> {
    Ok(postcard::to_allocvec(&on_its_way(&First::AddIns))?)
}

/// Reads a page of what happened: to one add-in, or the newest of all; how many lines there are.
///
/// # Errors
///
/// When the log cannot be read.
#[wasm_bindgen]
pub async fn life_page(base: &str, of_one: bool) -> Result<u32, JsError> {
    let product = if of_one { life::product(7) } else { None };
    let wanted = Wanted { count: 50, product, ..Wanted::default() };
    let page = activity(&keeper(base).reader(), &wanted).await.map_err(|error| failed(&error))?;
    Ok(page.total)
}
