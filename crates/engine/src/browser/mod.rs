//! The engine in a browser: what JavaScript calls, and what calls JavaScript.
//!
//! `public/engine-worker.js` is the only caller, in a worker as in the page.

#[cfg(feature = "bench")]
mod bench;
#[cfg(feature = "conformance")]
mod conformance;
mod database;
mod later;
mod locks;
mod requests;
mod store;

use crate::dispatch::{Engine, Surroundings};
use crate::reading::Reader;
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::store::StoreError;
use deployment_api::{Answer, Change, First, Part};
use js_sys::{Date, Function, Promise, Uint8Array};
use messages::say;
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
    // It lives as long as its module: code that takes it apart would never run.
    let engine: &'static Engine<_, _> = Box::leak(Box::new(Engine::new(IndexedDb::new(&name), browser)));
    let handle = move |bytes: Uint8Array| -> Promise {
        future_to_promise(async move {
            // Writing plain types into memory fails only when there is none left.
            let bytes =
                answer(engine, bytes.to_vec()).await.map_err(|_| JsValue::from_str("out of memory"))?;
            spawn_local(async move {
                // What it would keep is worth nothing by itself.
                let _ = engine.rest().await;
            });
            Ok(Uint8Array::from(bytes.as_slice()).into())
        })
    };
    Closure::<dyn Fn(Uint8Array) -> Promise>::new(handle).into_js_value().unchecked_into()
}

/// Takes the bytes of a `Call`, and gives those of its answer.
async fn answer(engine: &'static Engine<IndexedDb, Browser>, mut call: Vec<u8>) -> postcard::Result<Vec<u8>> {
    let read = match postcard::take_from_bytes::<Part>(&call) {
        Ok((Part::First, rest)) => postcard::from_bytes(rest),
        Ok((Part::Later, rest)) => {
            let begins = call.len() - rest.len();
            call.drain(..begins);
            return later::answer(engine, call).await;
        }
        Err(error) => Err(error),
    };
    let answer = match read {
        Ok(call) => {
            let checks = matches!(call, First::Check(_) | First::CheckAgain(_));
            let answer = engine.answer(call).await;
            if checks {
                // Whoever brought a manifest is about to deploy it, and that needs the later part.
                spawn_local(async { drop(later::fetch().await) });
            }
            answer
        }
        Err(_) => Answer::Failed(say::engine_other_build()),
    };
    postcard::to_allocvec(&answer)
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
    async fn reader(&self) -> Result<&'static Reader, StoreError> {
        later::reader().await.map_err(|error| StoreError::Failed(error.to_string()))
    }

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
