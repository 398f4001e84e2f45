//! The engine's later part, in a browser a module of its own.
//!
//! What only [`begin`] and [`reader`] use is cut out of the engine's module (`tools/wasm-bindgen`) and fetched when the first call
//! comes that needs it. One that does not come is asked for again by the next such call.

use super::{Browser, IndexedDb};
use crate::dispatch::Engine;
use crate::reading::{EVERY, Reader};
use deployment_api::Answer;
use deployment_api::later::LaterAnswer;
use messages::say;
use std::future::Future;
use std::pin::Pin;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The bytes of an answer, on its way.
type Pending = Pin<Box<dyn Future<Output = postcard::Result<Vec<u8>>>>>;

/// Answers a call of the later part: the bytes of a `Later` come to those of its `LaterAnswer`.
pub async fn answer(engine: &'static Engine<IndexedDb, Browser>, call: Vec<u8>) -> postcard::Result<Vec<u8>> {
    match begin(engine, call).await {
        Ok(pending) => pending.await,
        Err(_) => postcard::to_allocvec(&Answer::Failed(say::shell_backend_unreachable())),
    }
}

/// What reads files that are not markup.
#[wasm_split(later, fallible, preload(fetch))]
pub fn reader() -> Result<&'static Reader, SplitLoaderError> {
    Ok(&EVERY)
}

#[wasm_split(later, fallible)]
fn begin(engine: &'static Engine<IndexedDb, Browser>, call: Vec<u8>) -> Result<Pending, SplitLoaderError> {
    Ok(Box::pin(async move {
        let read = postcard::from_bytes(&call);
        // A piece of a file is large, and what was read of it is a copy.
        drop(call);
        let answer = match read {
            Ok(call) => engine.answer_later(call).await,
            Err(_) => LaterAnswer::Failed(say::engine_other_build()),
        };
        postcard::to_allocvec(&answer)
    }))
}
