//! The suite that every event store has to pass, on this browser's IndexedDB.

use crate::browser::store::IndexedDb;
use crate::keep::Keeper;
use addin_deployment::conformance;
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
