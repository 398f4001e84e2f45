//! A tenant in memory, for tests.

use crate::keep::{Content, DRAFT, Keeper, STORED_DIRECTORY, StoredDirectory};
use crate::records;
use addin_deployment::conformance::{Place, Tampered};
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::memory::{MemoryStore, MemoryTransaction};
use addin_deployment::outcome::{IntentKey, Revision};
use addin_deployment::rescue::{Kept, Rescued};
use addin_deployment::segment::{self, Part};
use addin_deployment::store::{CommitError, EventStore, Receipt, StoreError, StoredEvent, Transaction};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Name of the roles of whoever is at the keyboard in [`Kept::others`].
const ROLES: &str = "roles";

/// A tenant in memory. A clone is another tab.
#[derive(Clone, Default)]
pub struct Memory {
    /// The log, for orders of faults.
    pub log: MemoryStore,
    beside: Rc<RefCell<Beside>>,
}

#[derive(Default)]
struct Beside {
    content: BTreeMap<String, Vec<u8>>,
    draft: Option<Vec<u8>>,
    roles: Option<Vec<u8>>,
    directory: Option<StoredDirectory>,
    chunks: BTreeMap<(u64, u32), Vec<u8>>,
    contents_read: u32,
    /// For how many more writes about directories there is room; for any number where that is not said.
    room: Option<u32>,
    /// Whether the next directory that is to be used is, and nobody hears of it.
    goes_unheard: bool,
    /// What another tab does before the next chunk is read, once.
    meanwhile: Option<Box<dyn FnOnce()>>,
}

impl Beside {
    fn take_room(&mut self) -> Result<(), StoreError> {
        if let Some(room) = &mut self.room {
            *room = room.checked_sub(1).ok_or(StoreError::Full)?;
        }
        Ok(())
    }
}

impl Memory {
    /// How many times the bytes under some hash were asked for.
    pub fn contents_read(&self) -> u32 {
        self.beside.borrow().contents_read
    }

    /// Leaves room for so many more chunks and records of directories.
    pub fn fills_up_after(&self, writes: u32) {
        self.beside.borrow_mut().room = Some(writes);
    }

    /// Lets the next directory be used without anybody hearing of it.
    pub fn goes_unheard(&self) {
        self.beside.borrow_mut().goes_unheard = true;
    }

    /// How many chunks of directories are kept, whoever has left them.
    pub fn chunks(&self) -> usize {
        self.beside.borrow().chunks.len()
    }

    /// Lets something happen before the next chunk of a directory is read.
    pub fn meanwhile(&self, happens: impl FnOnce() + 'static) {
        self.beside.borrow_mut().meanwhile = Some(Box::new(happens));
    }

    /// Loses content, as another version of the console might.
    pub fn lose(&self, hash: &ContentHash) {
        self.beside.borrow_mut().content.remove(&hash.0);
    }
}

impl Keeper for Memory {
    type Log = MemoryLog;
    type Turn = ();

    fn log(&self, content: Option<Content>) -> MemoryLog {
        if let Some(content) = content {
            self.beside.borrow_mut().content.insert(content.hash.0, content.bytes);
        }
        self.reader()
    }

    fn reader(&self) -> MemoryLog {
        self.rewriter(Vec::new())
    }

    fn rewriter(&self, forget: Vec<ContentHash>) -> MemoryLog {
        MemoryLog { tenant: self.clone(), forget, rescued: None }
    }

    fn restorer(&self, rescued: Rc<Rescued>) -> MemoryLog {
        MemoryLog { rescued: Some(rescued), ..self.reader() }
    }

    async fn everything(&self) -> Result<Kept, StoreError> {
        let beside = self.beside.borrow();
        let directory = beside.directory.as_ref().map(records::to_bytes).transpose()?;
        let others = [(DRAFT, &beside.draft), (STORED_DIRECTORY, &directory), (ROLES, &beside.roles)];
        let others = others.into_iter().filter_map(|(name, kept)| Some((name.to_owned(), kept.clone()?)));
        Ok(Kept {
            parts: self.log.parts(),
            receipts: self.log.receipts(),
            contents: beside.content.clone().into_iter().collect(),
            others: others.collect(),
            directory: Vec::new(),
        })
    }

    async fn exclusive(&self) {}

    async fn content(&self, hash: &ContentHash) -> Result<Option<Vec<u8>>, StoreError> {
        let mut beside = self.beside.borrow_mut();
        beside.contents_read += 1;
        Ok(beside.content.get(&hash.0).cloned())
    }

    async fn keep_content(&self, content: &Content) -> Result<(), StoreError> {
        self.beside.borrow_mut().content.insert(content.hash.0.clone(), content.bytes.clone());
        Ok(())
    }

    async fn draft(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.beside.borrow().draft.clone())
    }

    async fn keep_draft(&self, draft: &[u8]) -> Result<(), StoreError> {
        self.beside.borrow_mut().draft = Some(draft.to_vec());
        Ok(())
    }

    async fn discard_draft(&self) -> Result<(), StoreError> {
        let log = self.log.parts();
        let named = segment::content_names(&log);
        let mut beside = self.beside.borrow_mut();
        beside.draft = None;
        beside.content.retain(|hash, _| named.binary_search(&hash.as_str()).is_ok());
        Ok(())
    }

    async fn roles(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.beside.borrow().roles.clone())
    }

    async fn keep_roles(&self, roles: &[u8]) -> Result<(), StoreError> {
        self.beside.borrow_mut().roles = Some(roles.to_vec());
        Ok(())
    }

    async fn directory(&self) -> Result<Option<StoredDirectory>, StoreError> {
        Ok(self.beside.borrow().directory.clone())
    }

    async fn directory_chunk(&self, revision: u64, number: u32) -> Result<Option<Vec<u8>>, StoreError> {
        let meanwhile = self.beside.borrow_mut().meanwhile.take();
        meanwhile.into_iter().for_each(|happens| happens());
        Ok(self.beside.borrow().chunks.get(&(revision, number)).cloned())
    }

    async fn keep_directory_chunk(&self, revision: u64, number: u32, chunk: &[u8]) -> Result<(), StoreError> {
        let mut beside = self.beside.borrow_mut();
        beside.take_room()?;
        beside.chunks.insert((revision, number), chunk.to_vec());
        Ok(())
    }

    async fn sweep_directories(&self, directory: Option<&StoredDirectory>) -> Result<(), StoreError> {
        let revision = directory.map(|directory| directory.revision);
        self.beside.borrow_mut().chunks.retain(|(kept, _), _| Some(*kept) == revision);
        Ok(())
    }

    async fn use_directory(&self, directory: Option<&StoredDirectory>) -> Result<(), StoreError> {
        self.beside.borrow_mut().take_room()?;
        self.beside.borrow_mut().directory = directory.cloned();
        self.sweep_directories(directory).await?;
        if std::mem::take(&mut self.beside.borrow_mut().goes_unheard) {
            return Err(StoreError::Failed("the end was never heard of".to_owned()));
        }
        Ok(())
    }

    async fn reset(&self) -> Result<(), StoreError> {
        self.log.clear();
        *self.beside.borrow_mut() = Beside::default();
        Ok(())
    }
}

/// The log of a tenant in memory, with what a rewrite of it takes along.
pub struct MemoryLog {
    tenant: Memory,
    forget: Vec<ContentHash>,
    rescued: Option<Rc<Rescued>>,
}

impl EventStore for MemoryLog {
    type Transaction = Step;

    async fn begin(&self) -> Result<Step, StoreError> {
        let (tenant, forget, rescued) = (self.tenant.clone(), self.forget.clone(), self.rescued.clone());
        Ok(Step { transaction: tenant.log.begin().await?, log: Self { tenant, forget, rescued } })
    }

    async fn keep_checkpoint(&self, revision: Revision, checkpoint: &[u8]) -> Result<(), StoreError> {
        self.tenant.log.keep_checkpoint(revision, checkpoint).await
    }
}

impl MemoryLog {
    /// What is kept beside the log follows a rewrite of it.
    fn follow(&self) {
        let mut beside = self.tenant.beside.borrow_mut();
        let Some(rescued) = &self.rescued else {
            beside.draft = None;
            beside.content.retain(|hash, _| self.forget.iter().all(|forgotten| forgotten.0 != *hash));
            return;
        };
        beside.content = rescued.contents.iter().cloned().collect();
        let other = |name| rescued.other(name).map(<[u8]>::to_vec);
        (beside.draft, beside.roles) = (other(DRAFT), other(ROLES));
        let stored = rescued.other(STORED_DIRECTORY).map(|record| records::from_bytes(record).unwrap());
        if let Some(StoredDirectory { revision, .. }) = stored {
            let chunks = (0..).zip(rescued.directory.iter().cloned());
            beside.chunks = chunks.map(|(number, chunk)| ((revision, number), chunk)).collect();
            beside.directory = stored;
        }
    }

    /// The receipts of the file, and the one that was written, are all.
    async fn replace_receipts(&self, rescued: &Rescued, own: &IntentKey) {
        for bytes in self.tenant.log.receipts() {
            let key = Receipt::from_bytes(&bytes).unwrap().key;
            if key != *own {
                self.tenant.log.tamper(&Place::Receipt(key), None).await;
            }
        }
        for receipt in &rescued.receipts {
            let bytes = receipt.to_bytes().unwrap();
            self.tenant.log.tamper(&Place::Receipt(receipt.key.clone()), Some(bytes)).await;
        }
    }
}

/// A transaction of a [`MemoryLog`].
pub struct Step {
    transaction: MemoryTransaction,
    log: MemoryLog,
}

impl Transaction for Step {
    async fn receipt(&self, key: &IntentKey) -> Result<Option<Receipt>, StoreError> {
        self.transaction.receipt(key).await
    }

    async fn head(&self) -> Result<Revision, StoreError> {
        self.transaction.head().await
    }

    async fn parts(&self, from: Revision, to: Revision) -> Result<Vec<Part>, StoreError> {
        self.transaction.parts(from, to).await
    }

    async fn checkpoint(&self) -> Result<Option<Vec<u8>>, StoreError> {
        self.transaction.checkpoint().await
    }

    async fn commit(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        self.transaction.commit(events, receipt).await
    }

    async fn rewrite(self, events: Vec<StoredEvent>, receipt: Receipt) -> Result<(), CommitError> {
        let Self { transaction, log } = self;
        let own = receipt.key.clone();
        let mut brought = log.rescued.iter().flat_map(|rescued| &rescued.receipts);
        if brought.any(|receipt| receipt.key == own) {
            let detail = "the key has a receipt already".to_owned();
            return Err(CommitError::NotWritten(StoreError::Failed(detail)));
        }
        let written = transaction.rewrite(events, receipt).await;
        // An answer may be lost of what was written all the same.
        if log.tenant.log.kept(&Place::Receipt(own.clone())).await.is_some() {
            log.follow();
            if let Some(rescued) = &log.rescued {
                log.replace_receipts(rescued, &own).await;
            }
        }
        written
    }
}
