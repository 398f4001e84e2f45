//! What the engine keeps for a tenant: the log, and beside it the content of manifests and the wizard's draft.

use addin_deployment::lifecycle::command::{Actor, ContentHash, Timestamp};
use addin_deployment::rescue::{Kept, Rescued};
use addin_deployment::store::{EventStore, StoreError};
use serde::{Deserialize, Serialize};
use std::future::Future;
use std::rc::Rc;

/// A file as it was given, under the name that its bytes have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// SHA-256 of the bytes.
    pub hash: ContentHash,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// An imported directory, as it is kept: in chunks under its revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredDirectory {
    /// Its revision, which no other directory of the tenant has or had; that of a later import is higher.
    pub revision: u64,
    /// How many chunks it is made of.
    pub chunks: u32,
    /// When it was imported.
    pub imported_at: Timestamp,
    /// Who in it is at the keyboard, once they have said so.
    pub me: Option<Actor>,
}

/// Name of the draft in [`Kept::others`].
pub const DRAFT: &str = "draft";

/// Name of the record about the imported directory in [`Kept::others`].
pub const STORED_DIRECTORY: &str = "directory";

/// Name of the checkpoint in [`Kept::others`].
pub const CHECKPOINT: &str = "checkpoint";

/// Where a tenant is kept. Nothing is `Send`: a page and a worker have one thread.
pub trait Keeper {
    /// The log, as the write protocol knows it.
    type Log: EventStore;
    /// Held while a command runs, and dropped after it; see [`Keeper::exclusive`].
    type Turn;

    /// The log for one command. Content that the command names is written in the same step as its events: whatever
    /// another tab discards in the meantime, a deployed add-in has its manifest.
    fn log(&self, content: Option<Content>) -> Self::Log;

    /// The log, to be read; what is committed to it is not written.
    fn reader(&self) -> Self::Log;

    /// The log, to be rewritten. The draft goes in the same step, and so does every content that is named: both may
    /// hold what the log is not to hold any more.
    fn rewriter(&self, forget: Vec<ContentHash>) -> Self::Log;

    /// The log, to be rewritten with what a rescue file holds. All else that is in it takes the place of what is kept, in
    /// the same step; where it has no directory, the present one stays.
    fn restorer(&self, rescued: Rc<Rescued>) -> Self::Log;

    /// Everything that is kept but the chunks of the directory, unread, and of whatever version of the console it is.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when nothing of it is to be had.
    fn everything(&self) -> impl Future<Output = Result<Kept, StoreError>>;

    /// Waits for this command's turn among all tabs.
    fn exclusive(&self) -> impl Future<Output = Self::Turn>;

    /// The bytes under a hash.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    fn content(&self, hash: &ContentHash) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>>;

    /// Keeps bytes; the same bytes are kept once.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when nothing was kept.
    fn keep_content(&self, content: &Content) -> impl Future<Output = Result<(), StoreError>>;

    /// The draft, as it was given.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it cannot be read.
    fn draft(&self) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>>;

    /// Keeps the draft in place of the former one.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the former one is still kept.
    fn keep_draft(&self, draft: &[u8]) -> impl Future<Output = Result<(), StoreError>>;

    /// Forgets the draft, and every content that no event names.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when everything is as it was.
    fn discard_draft(&self) -> impl Future<Output = Result<(), StoreError>>;

    /// The roles of whoever is at the keyboard, as they were given.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they cannot be read.
    fn roles(&self) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>>;

    /// Keeps the roles in place of the former ones.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the former ones are still kept.
    fn keep_roles(&self, roles: &[u8]) -> impl Future<Output = Result<(), StoreError>>;

    /// Which imported directory the tenant has; `None` for none.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when that cannot be read.
    fn directory(&self) -> impl Future<Output = Result<Option<StoredDirectory>, StoreError>>;

    /// A chunk of a kept directory, counted from 0; `None` when it is gone.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it cannot be read.
    fn directory_chunk(
        &self,
        revision: u64,
        number: u32,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, StoreError>>;

    /// Keeps a chunk of a directory that is not the tenant's yet.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it was not kept.
    fn keep_directory_chunk(
        &self,
        revision: u64,
        number: u32,
        chunk: &[u8],
    ) -> impl Future<Output = Result<(), StoreError>>;

    /// Forgets the chunks of every directory but this one: what imports have left that never came to their end.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when they are all there still.
    fn sweep_directories(
        &self,
        directory: Option<&StoredDirectory>,
    ) -> impl Future<Output = Result<(), StoreError>>;

    /// Makes a directory whose chunks are kept the tenant's, or none, and forgets the chunks of every other: all in
    /// one step, so that a tenant has the former directory or this one, whole.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the tenant has the former one still.
    fn use_directory(
        &self,
        directory: Option<&StoredDirectory>,
    ) -> impl Future<Output = Result<(), StoreError>>;

    /// Empties everything in one step.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when everything is as it was.
    fn reset(&self) -> impl Future<Output = Result<(), StoreError>>;
}
