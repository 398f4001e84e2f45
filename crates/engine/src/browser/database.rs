//! The connection to IndexedDB: opened when it is first needed, and again after it was closed.

use crate::browser::requests::{refusal, settled};
use addin_deployment::store::StoreError;
use futures_channel::oneshot;
use js_sys::{Array, Object, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbTransaction};

/// Version of the object stores. A change of their set or their records' shape raises it.
const SCHEMA: u32 = 3;

/// The records of the newest events, by revision.
pub const EVENTS: &str = "events";
/// Receipts by the intent's key, as bytes.
pub const RECEIPTS: &str = "receipts";
/// Bytes of manifests and packages by their hash.
pub const CONTENT: &str = "content";
/// What there is one of, by name, such as the draft.
pub const META: &str = "meta";

#[wasm_bindgen]
extern "C" {
    /// `web-sys` keeps the options of a transaction behind a flag for unstable interfaces.
    #[wasm_bindgen(extends = IdbDatabase)]
    #[derive(Clone, PartialEq)]
    type Database;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Database,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// Chunks of imported directories, by revision and number (since version 2).
pub const DIRECTORY: &str = "directory";
/// All events before those in [`EVENTS`], in sealed segments by the revision of the first (since version 3). What an
/// older version has left is sealed with the next event.
pub const SEGMENTS: &str = "segments";

/// What a transaction may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Read only: it waits for no other reader.
    Read,
    /// Read and write; `complete` comes after the bytes are on the disk.
    Write,
    /// Read and write what nobody would miss; the browser brings it to the disk when it likes.
    WriteSoon,
}

/// The one database of a base path. A clone is the same connection.
#[derive(Clone)]
pub struct Connection {
    name: Rc<str>,
    open: Rc<RefCell<Option<Database>>>,
    /// Another tab is being waited for: whatever else is asked of the database waits behind it.
    waits: Rc<Cell<bool>>,
}

/// Records with their keys.
pub type Records = Vec<(JsValue, Vec<u8>)>;

/// A database of whatever version, to be read; it is closed in the end.
pub struct Present {
    database: Database,
    /// It is the connection that everything uses.
    is_shared: bool,
}

impl Present {
    /// Every record of these object stores that holds bytes, in the order of the keys; none where there is no such store.
    /// All of them are as of one moment: what is sealed between two reads would be in neither.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they are not to be had.
    pub async fn records<const N: usize>(&self, stores: [&str; N]) -> Result<[Records; N], StoreError> {
        let mut found = std::array::from_fn(|_| Vec::new());
        let names = Reflect::get(&self.database, &"objectStoreNames".into());
        let names = Array::from(&names.map_err(|error| refusal(&error))?);
        let is_there = |store: &&str| names.includes(&JsValue::from_str(store), 0);
        let there: Vec<_> = stores.into_iter().filter(is_there).collect();
        if there.is_empty() {
            return Ok(found);
        }
        let transaction = begin(&self.database, &there, Access::Read).map_err(|error| refusal(&error))?;
        for (store, found) in stores.iter().zip(&mut found).filter(|(store, _)| is_there(store)) {
            let store = transaction.object_store(store).map_err(|error| refusal(&error))?;
            let (keys, values) = (store.get_all_keys(), store.get_all());
            let keys = Array::from(&settled(keys).await?);
            let values = Array::from(&settled(values).await?);
            let record =
                |(key, value): (JsValue, JsValue)| Some((key, value.dyn_ref::<Uint8Array>()?.to_vec()));
            *found = keys.iter().zip(values.iter()).filter_map(record).collect();
        }
        Ok(found)
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        if !self.is_shared {
            self.database.close();
        }
    }
}

impl Connection {
    /// Names a database; nothing is opened yet.
    pub fn new(name: String) -> Self {
        Self { name: name.into(), open: Rc::default(), waits: Rc::default() }
    }

    /// The database as it is, without making another version of it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the browser refuses.
    pub async fn as_it_is(&self) -> Result<Present, StoreError> {
        if let Some(database) = self.open.borrow().clone() {
            return Ok(Present { database, is_shared: true });
        }
        if self.waits.get() {
            return Err(StoreError::Blocked);
        }
        let request = factory()?.open(&self.name).map_err(|error| refusal(&error))?;
        let database = settled(Ok(request.into())).await?.unchecked_into();
        Ok(Present { database, is_shared: false })
    }

    /// Starts a transaction. A connection that was closed in the meantime (a newer version of the console asked for
    /// it, or the browser's data were deleted) is opened again, once.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the browser refuses.
    pub async fn transaction(&self, stores: &[&str], access: Access) -> Result<IdbTransaction, StoreError> {
        let known = self.open.borrow().clone();
        if let Some(database) = known {
            match begin(&database, stores, access) {
                Ok(transaction) => return Ok(transaction),
                Err(_) => self.forget(&database),
            }
        }
        let database = self.connect().await?;
        begin(&database, stores, access).map_err(|error| refusal(&error))
    }

    /// Opens the database. When another tab holds on to an older version of it, the caller is told at once, and the
    /// connection is kept for later whenever it comes.
    async fn connect(&self) -> Result<Database, StoreError> {
        // A second request would stand behind the one that waits, and hear nothing.
        if self.waits.get() {
            return Err(StoreError::Blocked);
        }
        let request = factory()?.open_with_u32(&self.name, SCHEMA).map_err(|error| refusal(&error))?;
        let (sender, receiver) = oneshot::channel();
        let answer = Rc::new(Cell::new(Some(sender)));
        let tell = move |end| {
            if let Some(sender) = answer.take() {
                // Nobody waits any more: the caller was told that it is blocked.
                let _ = sender.send(end);
            }
        };
        listen(&request, {
            let (tell, waits) = (tell.clone(), Rc::clone(&self.waits));
            move || {
                waits.set(true);
                tell(Err(StoreError::Blocked));
            }
        });
        let this = self.clone();
        spawn_local(async move {
            let opened = settled(Ok(request.into())).await;
            this.waits.set(false);
            tell(opened.map(|database| this.adopt(database.unchecked_into())));
        });
        receiver.await.unwrap_or_else(|_| Err(StoreError::Failed("the connection was dropped".to_owned())))
    }

    /// Keeps a connection, and closes it when a newer version of the console wants to change the stores.
    fn adopt(&self, database: Database) -> Database {
        let close = {
            let (this, database) = (self.clone(), database.clone());
            Closure::<dyn FnMut()>::new(move || {
                database.close();
                this.forget(&database);
            })
            .into_js_value()
        };
        database.set_onversionchange(Some(close.unchecked_ref()));
        database.set_onclose(Some(close.unchecked_ref()));
        self.open.replace(Some(database.clone()));
        database
    }

    fn forget(&self, database: &Database) {
        let mut open = self.open.borrow_mut();
        if open.as_ref() == Some(database) {
            *open = None;
        }
    }
}

fn factory() -> Result<IdbFactory, StoreError> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).ok();
    factory.and_then(|factory| factory.dyn_into().ok()).ok_or(StoreError::Unavailable)
}

/// Makes the object stores that are missing, and says when the request is blocked.
fn listen(request: &IdbOpenDbRequest, blocked: impl FnMut() + 'static) {
    let upgrade = Closure::once_into_js(|event: Event| {
        let request = event.target().map(|target| target.unchecked_into::<IdbOpenDbRequest>());
        let database = request.and_then(|request| request.result().ok());
        if let Some(database) = database.map(|database| database.unchecked_into::<IdbDatabase>()) {
            for store in [EVENTS, RECEIPTS, CONTENT, META, DIRECTORY, SEGMENTS] {
                // One of an earlier version is there already, which is refused without harm. Any other failure
                // aborts the upgrade, and the request fails.
                let _ = database.create_object_store(store);
            }
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    request.set_onblocked(Some(Closure::<dyn FnMut()>::new(blocked).into_js_value().unchecked_ref()));
}

fn begin(database: &Database, stores: &[&str], access: Access) -> Result<IdbTransaction, JsValue> {
    let names: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
    let options = Object::new();
    let (mode, durability) = match access {
        Access::Read => ("readonly", "default"),
        Access::Write => ("readwrite", "strict"),
        Access::WriteSoon => ("readwrite", "relaxed"),
    };
    Reflect::set(&options, &"durability".into(), &durability.into())?;
    database.transaction(&names, mode, &options)
}
