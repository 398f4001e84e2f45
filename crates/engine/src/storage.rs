//! What the store is asked for beside commands and questions: a checkpoint, everything that can be rescued, and what it
//! holds about a person.

use crate::keep::{Keeper, STORED_DIRECTORY, StoredDirectory};
use crate::organisation::Organisation;
use crate::records;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::checkpoint;
use addin_deployment::lifecycle::command::{ContentHash, Timestamp};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{Outcome, Revision};
use addin_deployment::protocol::{self, Rewrite};
use addin_deployment::rescue::{self, Kept};
use addin_deployment::retention::{self, Person};
use addin_deployment::segment;
use addin_deployment::store::{EventStore, StoreError, Transaction};
use std::cell::Cell;

/// How far the checkpoint is that this engine knows of.
#[derive(Default)]
pub struct Checkpoints {
    kept: Cell<Option<Revision>>,
}

impl Checkpoints {
    /// The log was folded from this revision on.
    pub fn folded_from(&self, began: Revision) {
        let known = self.kept.get().unwrap_or(began);
        self.kept.set(Some(known.min(began)));
    }

    /// Keeps a checkpoint when it is worth that. For when an answer is on its way: nobody waits for it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when it was not kept, which harms nobody.
    pub async fn keep<K: Keeper>(&self, keeper: &K, cache: &Cell<Tenant>) -> Result<(), StoreError> {
        let due = |tenant: &Tenant| {
            // What passed something over is worth nothing to whoever understands that.
            !tenant.has_newer_events()
                && self.kept.get().is_some_and(|kept| checkpoint::is_due(kept, tenant.revision()))
        };
        if !look(cache, due) {
            return Ok(());
        }
        // The answer goes out while this waits.
        let log = keeper.reader();
        log.begin().await?.head().await?;
        let sealed = look(cache, |tenant| due(tenant).then(|| (tenant.revision(), checkpoint::seal(tenant))));
        if let Some((revision, sealed)) = sealed {
            log.keep_checkpoint(revision, &sealed?).await?;
            self.kept.set(Some(revision));
        }
        Ok(())
    }
}

/// Looks at the tenant as it was last folded; at an empty one while somebody else has it.
fn look<T>(cache: &Cell<Tenant>, at: impl FnOnce(&Tenant) -> T) -> T {
    let tenant = cache.take();
    let seen = at(&tenant);
    cache.set(tenant);
    seen
}

/// Chunks of a directory that a rescue file takes in, which is some hundred thousand people: the file is made in memory,
/// and a directory can be exported from its source once more.
const CHUNKS_RESCUED: u32 = 8;

/// Everything that can still be read, as one file.
///
/// # Errors
///
/// [`StoreError`] when nothing is to be had.
pub async fn rescue<K: Keeper>(keeper: &K, now: Timestamp) -> Result<Vec<u8>, StoreError> {
    let mut kept = keeper.everything().await?;
    if let Some(stored) = stored_directory(&kept.others)
        && stored.chunks <= CHUNKS_RESCUED
    {
        for number in 0..stored.chunks {
            // A directory that is not whole is as good as none.
            let chunk = keeper.directory_chunk(stored.revision, number).await;
            kept.directory.extend(chunk.ok().flatten());
        }
    }
    Ok(rescue::file(&kept, now))
}

/// The record about an imported directory, among what is kept by name; `None` where it cannot be read either.
pub fn stored_directory(others: &[(String, Vec<u8>)]) -> Option<StoredDirectory> {
    let (_, record) = others.iter().find(|(name, _)| name == STORED_DIRECTORY)?;
    records::from_bytes(record).ok()
}

/// Somebody, with what the directory knows them by.
pub fn person(organisation: &Organisation, id: &DirectoryId) -> Person {
    let texts = organisation
        .person(id)
        .map(|known| vec![known.person.name, known.person.mail, known.upn])
        .unwrap_or_default();
    Person { id: id.clone(), texts }
}

/// Everything that the log holds about a person, as a CSV file, and which kept files name them.
///
/// # Errors
///
/// [`StoreError`] when the log cannot be read.
pub async fn personal_data<K: Keeper>(keeper: &K, person: Person) -> Result<Vec<u8>, StoreError> {
    let log = keeper.reader().begin().await?.events_after(Revision(0)).await?;
    let person = person.as_in(&log);
    let mentions = retention::mentions(&log, &person)?;
    let of_people = retention::files_of_people(&log)?;
    let kept = keeper.everything().await?;
    let naming = |(hash, bytes): &&(String, Vec<u8>)| {
        person.stands_in(bytes) || of_people.iter().any(|file| file.0 == *hash)
    };
    let files: Vec<_> = kept.contents.iter().filter(naming).map(|(hash, _)| hash.as_str()).collect();
    Ok(retention::csv(&mentions, &files))
}

/// Puts a pseudonym in a person's place in the whole log. Scripts and inventories are forgotten, and what the log does
/// not name; a manifest stays, as it says what its developer wrote.
///
/// # Errors
///
/// [`StoreError`] when everything is as it was.
pub async fn pseudonymise<K: Keeper>(
    keeper: &K,
    cache: &mut Tenant,
    rewrite: Rewrite<'_>,
) -> Result<Outcome, StoreError> {
    let log = keeper.reader().begin().await?.events_after(Revision(0)).await?;
    let of_people = retention::files_of_people(&log)?;
    let Kept { parts, contents, .. } = keeper.everything().await?;
    let named = segment::content_names(&parts);
    let is_manifest = |hash: &ContentHash| named.contains(&hash.0.as_str()) && !of_people.contains(hash);
    let forget = contents.into_iter().map(|(hash, _)| ContentHash(hash));
    let forget = forget.filter(|hash| !is_manifest(hash)).collect();
    protocol::pseudonymise(&keeper.rewriter(forget), cache, rewrite).await
}
