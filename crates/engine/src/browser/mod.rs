//! The engine in a browser: what JavaScript calls, and what calls JavaScript.
//!
//! `public/engine-worker.js` is the only caller, in a worker as in the page.

#[cfg(feature = "bench")]
mod bench;
#[cfg(feature = "conformance")]
mod conformance;
mod database;
mod locks;
mod requests;
mod store;

use crate::dispatch::{Engine, Surroundings};
use addin_deployment::lifecycle::command::Timestamp;
use deployment_api::{Answer, Call, Change};
use js_sys::{Date, Function, Promise, Uint8Array};
use messages::say;
use std::rc::Rc;
use store::IndexedDb;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

/// Starts an engine for the demonstration at a base path: every name that it uses in the browser begins with it.
///
/// `push` is called with the bytes of a `Change` (postcard).
///
/// The function that is given back takes the bytes of a `Call` and promises those of its `Answer`. After a trap it
/// promises nothing any more: the engine has to be loaded anew.
#[must_use]
#[wasm_bindgen]
pub fn start(base: &str, push: Function) -> Function {
    let name = ["addin-console ", base].concat();
    let browser = Browser { channel: channel(&name, &push), push };
    let engine = Rc::new(Engine::new(IndexedDb::new(&name), browser));
    let handle = move |bytes: Uint8Array| -> Promise {
        let engine = Rc::clone(&engine);
        future_to_promise(async move {
            let answer = match postcard::from_bytes::<Call>(&bytes.to_vec()) {
                Ok(call) => engine.answer(call).await,
                Err(_) => Answer::Failed(say::engine_other_build()),
            };
            let resting = Rc::clone(&engine);
            spawn_local(async move {
                // What it would keep is worth nothing by itself.
                let _ = resting.rest().await;
            });
            // Writing plain types into memory fails only when there is none left.
            let bytes = postcard::to_allocvec(&answer).map_err(|_| JsValue::from_str("out of memory"))?;
            Ok(Uint8Array::from(bytes.as_slice()).into())
        })
    };
    Closure::<dyn Fn(Uint8Array) -> Promise>::new(handle).into_js_value().unchecked_into()
}

/// Reads and checks a file, and gives the number of findings: `cargo xtask bench manifest` measures this.
#[cfg(feature = "bench")]
#[must_use]
#[wasm_bindgen]
pub fn check(bytes: &[u8]) -> usize {
    office_addin_manifest::read(bytes).findings.len()
}

/// What the engine asks of the browser.
struct Browser {
    channel: Option<BroadcastChannel>,
    push: Function,
}

impl Surroundings for Browser {
    fn now(&self) -> Timestamp {
        Timestamp(Date::now() as i64)
    }

    fn announce(&self, change: &Change) {
        if let Ok(bytes) = postcard::to_allocvec(change) {
            let bytes = JsValue::from(Uint8Array::from(bytes.as_slice()));
            if let Some(channel) = &self.channel {
                // Other tabs read the log when they are asked to; this only makes it sooner.
                let _ = channel.post_message(&bytes);
            }
            notify(&self.push, &bytes);
        }
    }
}

/// Listens for the changes of other tabs.
fn channel(name: &str, push: &Function) -> Option<BroadcastChannel> {
    let channel = BroadcastChannel::new(name).ok()?;
    let push = push.clone();
    let forward =
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| notify(&push, &event.data()));
    channel.set_onmessage(Some(forward.into_js_value().unchecked_ref()));
    Some(channel)
}

/// Nothing in a write depends on whether its listener could be told.
fn notify(push: &Function, what: &JsValue) {
    let _ = push.call1(&JsValue::UNDEFINED, what);
}
