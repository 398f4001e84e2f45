//! Web Locks: commands of several tabs go one after the other, in the order in which they were asked for.
//!
//! That nothing is written twice rests on the transactions of IndexedDB alone; where a browser has no locks, or
//! refuses them, nothing is lost but the order.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// `web-sys` keeps `LockManager` behind a flag for unstable interfaces.
    type Scope;

    #[wasm_bindgen(method, getter)]
    fn navigator(this: &Scope) -> Option<Navigator>;

    type Navigator;

    #[wasm_bindgen(method, getter)]
    fn locks(this: &Navigator) -> Option<LockManager>;

    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, granted: &Function) -> Result<Promise, JsValue>;
}

/// A lock, held until it is dropped. A tab that dies lets go of it.
pub struct Held {
    release: Option<Function>,
}

impl Drop for Held {
    fn drop(&mut self) {
        call(self.release.take());
    }
}

/// Waits for the lock of this name.
pub async fn hold(name: &str) -> Held {
    let scope: Scope = js_sys::global().unchecked_into();
    let Some(manager) = scope.navigator().and_then(|navigator| navigator.locks()) else {
        return Held { release: None };
    };
    let (granted, grant) = deferred();
    let (until_released, release) = deferred();
    let keep = Closure::once_into_js(move |_lock: JsValue| {
        call(grant);
        until_released
    });
    let Ok(end) = manager.request(name, keep.unchecked_ref()) else {
        return Held { release: None };
    };
    // Either the lock is granted, or the request ends with a refusal: whichever comes first.
    let granted = Promise::race(&Array::of2(&granted, &end)).await.is_ok();
    Held { release: release.filter(|_| granted) }
}

/// A promise and the function that resolves it.
fn deferred() -> (Promise, Option<Function>) {
    let mut resolver = None;
    let promise = Promise::new(&mut |resolve, _| resolver = Some(resolve));
    (promise, resolver)
}

/// Resolves a promise, which runs nothing that could throw.
fn call(resolver: Option<Function>) {
    if let Some(resolve) = resolver {
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}
