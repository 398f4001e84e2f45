//! The embedded backend: the engine in a worker of its own, or in the page where a worker is not allowed.
//!
//! The engine reads every untrusted byte. When it breaks on one call, every call that waits ends with
//! [`Failure::Broke`], and the next call starts a fresh engine: the page lives on.

use super::{Answered, Backend, Failure, Patience, Pending, USUAL};
use deployment_api::Change;
use futures_channel::{mpsc, oneshot};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// The longest that anybody waits for a usual answer before the engine is taken for stuck, in milliseconds: one
/// [`Patience`]. The slowest usual call, reading a package of 10 MiB on a slow machine, takes a tenth of it.
const PATIENCE_MS: i32 = 30_000;

/// Where the engine's files are.
#[derive(Clone, Debug)]
pub struct Files {
    /// The engine's script, absolute.
    pub js: String,
    /// The engine's module, absolute.
    pub wasm: String,
    /// The script that carries messages, absolute.
    pub worker: String,
    /// The path that names this console's database.
    pub base: String,
    /// `import()` as a function: WebAssembly cannot say it.
    pub import: Function,
}

/// How messages reach the engine.
enum Link {
    /// Nothing was started yet, or it ended.
    None,
    /// The page is importing the engine.
    Importing,
    /// A worker of its own.
    Worker(Worker),
    /// In this page, behind a function.
    Page(Function),
}

struct State {
    files: Files,
    link: Link,
    /// Whether the engine said that it is ready; what is sent before waits in `queue`.
    ready: bool,
    queue: Vec<JsValue>,
    /// Counts engines, so that a late word from one that ended is not taken for the next one's.
    engine: u32,
    /// Whether a worker was refused: then the page itself is the only place.
    worker_refused: bool,
    calls: u32,
    waiting: Vec<Waiting>,
    listeners: Vec<mpsc::UnboundedSender<Change>>,
}

/// A call whose answer has not come.
struct Waiting {
    id: u32,
    /// What is left of it.
    patience: Patience,
    answer: oneshot::Sender<Answered<Uint8Array>>,
}

/// The embedded backend.
#[derive(Clone)]
pub struct Embedded(Rc<RefCell<State>>);

impl Embedded {
    /// A backend whose engine is started by the first call.
    #[must_use]
    pub fn new(files: Files) -> Self {
        Self(Rc::new(RefCell::new(State {
            files,
            link: Link::None,
            ready: false,
            queue: Vec::new(),
            engine: 0,
            worker_refused: false,
            calls: 0,
            waiting: Vec::new(),
            listeners: Vec::new(),
        })))
    }

    /// Sends bytes; the answer comes by its number.
    fn send(&self, bytes: &[u8], patience: Patience) -> (u32, oneshot::Receiver<Answered<Uint8Array>>) {
        let (answer, receiver) = oneshot::channel();
        let mut state = self.0.borrow_mut();
        state.calls = state.calls.wrapping_add(1);
        let id = state.calls;
        state.waiting.push(Waiting { id, patience, answer });
        let message = record(&[("id", id.into()), ("bytes", Uint8Array::from(bytes).into())]);
        if state.ready {
            state.link.post(&message);
            return (id, receiver);
        }
        state.queue.push(message);
        let fresh = matches!(state.link, Link::None);
        drop(state);
        if fresh {
            self.start();
        }
        (id, receiver)
    }

    fn start(&self) {
        let (engine, files, in_page) = {
            let mut state = self.0.borrow_mut();
            state.engine = state.engine.wrapping_add(1);
            (state.engine, state.files.clone(), state.worker_refused)
        };
        if in_page || self.start_worker(engine, &files).is_err() {
            self.start_in_page(engine, files);
        }
    }

    fn start_worker(&self, engine: u32, files: &Files) -> Result<(), JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&files.worker, &options)?;
        let this = self.clone();
        let on_message = ear(move |event| this.hear(engine, &event.unchecked_into::<MessageEvent>().data()));
        let this = self.clone();
        let on_error = ear(move |_| this.worker_failed(engine));
        worker.set_onmessage(Some(on_message.unchecked_ref()));
        worker.set_onerror(Some(on_error.unchecked_ref()));
        worker.post_message(&greeting(files))?;
        self.0.borrow_mut().link = Link::Worker(worker);
        Ok(())
    }

    /// A worker that fails before it is ready was not allowed: its script did not even load. The page takes over what
    /// waits. Later, it broke.
    fn worker_failed(&self, engine: u32) {
        let mut state = self.0.borrow_mut();
        if state.engine != engine {
            return;
        }
        if state.ready {
            drop(state);
            return self.end(&Failure::Broke);
        }
        state.worker_refused = true;
        drop(state);
        self.start();
    }

    fn start_in_page(&self, engine: u32, files: Files) {
        self.0.borrow_mut().link = Link::Importing;
        let this = self.clone();
        spawn_local(async move {
            let imported = this.import(engine, &files).await;
            if this.0.borrow().engine != engine {
                return;
            }
            match imported {
                Ok(function) => {
                    let link = Link::Page(function);
                    link.post(&greeting(&files));
                    this.0.borrow_mut().link = link;
                }
                Err(_) => this.end(&Failure::Unreachable),
            }
        });
    }

    async fn import(&self, engine: u32, files: &Files) -> Result<Function, JsValue> {
        let promise: Promise =
            files.import.call1(&JsValue::UNDEFINED, &files.worker.as_str().into())?.dyn_into()?;
        let module = JsFuture::from(promise).await?;
        let this = self.clone();
        let post = ear(move |message| this.hear(engine, &message));
        let serve: Function = Reflect::get(&module, &"serve".into())?.dyn_into()?;
        serve.call1(&JsValue::UNDEFINED, &post)?.dyn_into()
    }

    fn hear(&self, engine: u32, message: &JsValue) {
        if self.0.borrow().engine != engine {
            return;
        }
        let field =
            |name: &str| Reflect::get(message, &name.into()).ok().filter(|value| !value.is_undefined());
        if let Some(bytes) = field("change") {
            self.announce(&bytes.unchecked_into::<Uint8Array>().to_vec());
        } else if field("ready").is_some() {
            let mut state = self.0.borrow_mut();
            state.ready = true;
            for message in std::mem::take(&mut state.queue) {
                state.link.post(&message);
            }
        } else if field("failed").is_some() {
            self.end(&Failure::Unreachable);
        } else if field("trap").is_some() {
            self.end(&Failure::Broke);
        } else if let (Some(id), Some(bytes)) = (field("id").and_then(|id| id.as_f64()), field("bytes")) {
            let mut state = self.0.borrow_mut();
            let place = state.waiting.iter().position(|call| f64::from(call.id) == id);
            if let Some(call) = place.map(|place| state.waiting.swap_remove(place)) {
                // Whoever asked may have left the page.
                let _ = call.answer.send(Ok(bytes.unchecked_into()));
            }
        }
    }

    fn announce(&self, bytes: &[u8]) {
        let Ok(change) = postcard::from_bytes::<Change>(bytes) else { return };
        self.0.borrow_mut().listeners.retain(|listener| listener.unbounded_send(change.clone()).is_ok());
    }

    /// The engine is gone: everybody who waits hears why, and the next call starts another.
    fn end(&self, why: &Failure) {
        let mut state = self.0.borrow_mut();
        if let Link::Worker(worker) = std::mem::replace(&mut state.link, Link::None) {
            worker.terminate();
        }
        state.engine = state.engine.wrapping_add(1);
        state.ready = false;
        state.queue.clear();
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        for call in waiting {
            let _ = call.answer.send(Err(why.clone()));
        }
    }
}

impl Link {
    /// Sends a message. What is posted is plain data, which can always be copied; an engine that is gone is noticed
    /// by the answer that does not come.
    fn post(&self, message: &JsValue) {
        match self {
            Self::Worker(worker) => drop(worker.post_message(message)),
            Self::Page(function) => drop(function.call1(&JsValue::UNDEFINED, message)),
            Self::None | Self::Importing => {}
        }
    }
}

impl Backend for Embedded {
    fn ask(&self, call: Answered<Vec<u8>>, patience: Patience) -> Pending<Answered<Vec<u8>>> {
        let this = self.clone();
        Box::pin(async move {
            let (id, receiver) = this.send(&call?, patience);
            let timer = this.lose_patience_with(id);
            let answer = receiver.await.unwrap_or(Err(Failure::Broke));
            if let (Some(window), Some((handle, _))) = (web_sys::window(), &timer) {
                window.clear_interval_with_handle(*handle);
            }
            answer.map(|bytes| bytes.to_vec())
        })
    }

    fn changes(&self) -> mpsc::UnboundedReceiver<Change> {
        let (sender, receiver) = mpsc::unbounded();
        self.0.borrow_mut().listeners.push(sender);
        receiver
    }
}

impl Embedded {
    /// Ends the engine when the patience with a call is at its end, unless it is at something that takes long: then
    /// everybody waits for that. The closure lives as long as the call.
    fn lose_patience_with(&self, id: u32) -> Option<(i32, Closure<dyn FnMut()>)> {
        let this = self.clone();
        let closure = Closure::<dyn FnMut()>::new(move || {
            let mut state = this.0.borrow_mut();
            let Some(own) = state.waiting.iter_mut().find(|call| call.id == id) else { return };
            own.patience = own.patience.saturating_sub(1);
            let is_over = own.patience == 0 && state.waiting.iter().all(|call| call.patience <= USUAL);
            drop(state);
            if is_over {
                this.end(&Failure::TimedOut);
            }
        });
        let function = closure.as_ref().unchecked_ref();
        let handle = web_sys::window()?
            .set_interval_with_callback_and_timeout_and_arguments_0(function, PATIENCE_MS)
            .ok()?;
        Some((handle, closure))
    }
}

/// What an engine calls. It stays for good: an engine that was ended may have posted a word before it heard of that.
fn ear(hear: impl FnMut(JsValue) + 'static) -> JsValue {
    Closure::<dyn FnMut(JsValue)>::new(hear).into_js_value()
}

/// The first message to an engine.
fn greeting(files: &Files) -> JsValue {
    record(&[
        ("js", files.js.as_str().into()),
        ("wasm", files.wasm.as_str().into()),
        ("base", files.base.as_str().into()),
    ])
}

fn record(fields: &[(&str, JsValue)]) -> JsValue {
    let entries: Array = fields.iter().map(|(name, value)| Array::of2(&(*name).into(), value)).collect();
    // Pairs of names and values always make an object.
    Object::from_entries(&entries).map_or(JsValue::NULL, Into::into)
}
