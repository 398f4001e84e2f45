//! A tenant in memory, for tests.

use crate::keep::{Content, Keeper, StoredDirectory};
use addin_deployment::lifecycle::command::ContentHash;
use addin_deployment::memory::MemoryStore;
use addin_deployment::rescue::Kept;
use addin_deployment::segment;
use addin_deployment::store::StoreError;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

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
}

impl Memory {
    /// How many times the bytes under some hash were asked for.
    pub fn contents_read(&self) -> u32 {
        self.beside.borrow().contents_read
    }

    /// Loses content, as another version of the console might.
    pub fn lose(&self, hash: &ContentHash) {
        self.beside.borrow_mut().content.remove(&hash.0);
    }
}

impl Keeper for Memory {
    type Log = MemoryStore;
    type Turn = ();

    fn log(&self, content: Option<Content>) -> MemoryStore {
        if let Some(content) = content {
            self.beside.borrow_mut().content.insert(content.hash.0, content.bytes);
        }
        self.log.clone()
    }

    fn reader(&self) -> MemoryStore {
        self.log.clone()
    }

    /// What is to be forgotten is so at once: a rewrite in memory does not fail.
    fn rewriter(&self, forget: Vec<ContentHash>) -> MemoryStore {
        let mut beside = self.beside.borrow_mut();
        beside.draft = None;
        beside.content.retain(|hash, _| forget.iter().all(|forgotten| forgotten.0 != *hash));
        self.log.clone()
    }

    async fn everything(&self) -> Result<Kept, StoreError> {
        let beside = self.beside.borrow();
        Ok(Kept {
            parts: self.log.parts(),
            receipts: self.log.receipts(),
            contents: beside.content.clone().into_iter().collect(),
            others: beside.draft.iter().map(|draft| ("draft".to_owned(), draft.clone())).collect(),
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
        Ok(self.beside.borrow().chunks.get(&(revision, number)).cloned())
    }

    async fn keep_directory_chunk(&self, revision: u64, number: u32, chunk: &[u8]) -> Result<(), StoreError> {
        self.beside.borrow_mut().chunks.insert((revision, number), chunk.to_vec());
        Ok(())
    }

    async fn use_directory(&self, directory: Option<&StoredDirectory>) -> Result<(), StoreError> {
        let mut beside = self.beside.borrow_mut();
        beside.directory = directory.cloned();
        let revision = directory.map(|directory| directory.revision);
        beside.chunks.retain(|(kept, _), _| Some(*kept) == revision);
        Ok(())
    }

    async fn reset(&self) -> Result<(), StoreError> {
        self.log.clear();
        *self.beside.borrow_mut() = Beside::default();
        Ok(())
    }
}
