//! Requests and transactions of IndexedDB as futures.
//!
//! A promise's own functions are the event handlers: what waits for a request runs in the microtasks of its event,
//! while the transaction still takes requests.

use addin_deployment::store::{CommitError, StoreError};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbRequest, IdbTransaction};

/// Waits for a request and gives its result.
///
/// # Errors
///
/// What the browser says, in the store's terms.
pub async fn settled(request: Result<IdbRequest, JsValue>) -> Result<JsValue, StoreError> {
    let request = request.map_err(|error| refusal(&error))?;
    let end = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match end.await {
        Ok(_) => request.result().map_err(|error| refusal(&error)),
        Err(_) => Err(refusal(&request.error().ok().flatten().into())),
    }
}

/// The end of a transaction, listened for from its beginning: an event that nobody waits for is never seen again.
pub struct Ending {
    transaction: IdbTransaction,
    end: Promise,
}

impl Ending {
    /// Starts to listen.
    pub fn of(transaction: &IdbTransaction) -> Self {
        let end = Promise::new(&mut |resolve, _| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&resolve));
        });
        Self { transaction: transaction.clone(), end }
    }

    /// Waits for `complete`: everything is written, durably where the transaction asked for that.
    ///
    /// # Errors
    ///
    /// [`CommitError::NotWritten`] when the transaction was rolled back by something that it did;
    /// [`CommitError::Unknown`] when it was cut off from outside, where the browser may have written it already.
    pub async fn complete(self) -> Result<(), CommitError> {
        let event = self.end.await.map_err(|error| CommitError::Unknown(name(&error)))?;
        let committed = event.dyn_ref::<web_sys::Event>().is_some_and(|event| event.type_() == "complete");
        if committed {
            return Ok(());
        }
        let error = self.transaction.error().map(JsValue::from).unwrap_or_default();
        match name(&error).as_str() {
            "QuotaExceededError" => Err(CommitError::NotWritten(StoreError::Full)),
            "ConstraintError" => Err(CommitError::NotWritten(refusal(&error))),
            other => Err(CommitError::Unknown(other.to_owned())),
        }
    }
}

/// What a thrown value or a `DOMException` means for the store.
pub fn refusal(error: &JsValue) -> StoreError {
    match name(error).as_str() {
        "QuotaExceededError" => StoreError::Full,
        "VersionError" => StoreError::Newer,
        other => StoreError::Failed(other.to_owned()),
    }
}

/// The name of a `DOMException`, such as `QuotaExceededError`; `Error` for anything else.
pub fn name(error: &JsValue) -> String {
    error.dyn_ref::<DomException>().map_or_else(|| "Error".to_owned(), DomException::name)
}
