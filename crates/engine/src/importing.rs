//! An import on its way: nothing of it is kept before the administrator says so.

use crate::keep::{Keeper, StoredDirectory};
use addin_deployment::directory::{Directory, Entry, SnapshotError};
use addin_deployment::effect::Hit;
use addin_deployment::import::{Import, Kept};
use addin_deployment::lifecycle::command::{Actor, Timestamp};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::search::SearchIndex;
use addin_deployment::store::StoreError;
use deployment_api::Hits;
use deployment_api::import::{ImportStep, OFFERED, Standing};

/// Revisions of imported directories begin well above those of the invented organisation.
const FIRST_REVISION: u64 = 1_000;

/// Number of a directory's extra with what is known of the organisation (`TenantFacts`).
pub const TENANT_FACTS: u16 = 1;

/// Number of a directory's extra with the files that it was made of (`Vec<Source>`).
pub const SOURCES: u16 = 2;

/// Number of a directory's extra with its search index: among a million people it is read in a hundredth of the time
/// in which it is made.
pub const SEARCH_INDEX: u16 = 3;

/// Takes a step that concerns the import alone; how it stands, where that was asked for.
pub fn step(import: &mut Option<Import>, step: ImportStep) -> Option<Box<Standing>> {
    if let ImportStep::Begin(mapping) = step {
        *import = Some(Import::new(mapping));
        return None;
    }
    let present = import.as_mut()?;
    match step {
        ImportStep::Files(files) => {
            for file in files {
                present.file(&file.name, file.size, file.modified);
            }
        }
        ImportStep::Piece(file, bytes) => present.push(file, &bytes),
        ImportStep::End(file) => present.finish(file),
        ImportStep::Remove(file) => {
            present.remove(file);
            return Some(standing(present));
        }
        ImportStep::Answer(answer) => {
            present.answer(answer);
            return Some(standing(present));
        }
        ImportStep::Preview => return Some(standing(present)),
        // Nothing of the import changes; see `found`.
        ImportStep::Groups(_) | ImportStep::People(_) => {}
        // `Keep` and `Forget` concern the tenant, and leave no import either.
        ImportStep::Begin(_) | ImportStep::Keep | ImportStep::Cancel | ImportStep::Forget => *import = None,
    }
    None
}

/// The groups or people of the import that a step looks for; `None` for a step that looks for nothing.
pub fn found(import: Option<&Import>, step: &ImportStep) -> Option<Hits> {
    let (hits, total) = match step {
        ImportStep::Groups(query) => {
            let (hits, total) = import.map(|import| import.groups(query, OFFERED)).unwrap_or_default();
            (hits.into_iter().map(Hit::Group).collect(), total)
        }
        ImportStep::People(query) => {
            let (hits, total) = import.map(|import| import.people(query, OFFERED)).unwrap_or_default();
            (hits.into_iter().map(Hit::Person).collect(), total)
        }
        _ => return None,
    };
    Some(Hits { hits, total })
}

fn standing(import: &Import) -> Box<Standing> {
    Box::new(Standing { preview: import.preview(), mapping: import.mapping().clone() })
}

/// Keeps what was imported in the place of the tenant's directory. The caller holds the turn, so that no two tabs write
/// under one revision, and no chunk is swept away that another tab is writing.
pub async fn keep<K: Keeper>(keeper: &K, import: Import, now: Timestamp) -> Result<(), StoreError> {
    let former = keeper.directory().await?;
    // What an import has left that never came to its end takes room that this one needs.
    keeper.sweep_directories(former.as_ref()).await?;
    let Err(error) = write(keeper, import, former.as_ref(), now).await else { return Ok(()) };
    // An end that nobody heard of may have been a good one: which directory is in use, the store knows.
    let Ok(present) = keeper.directory().await else { return Err(error) };
    if present != former {
        return Ok(());
    }
    // Where there is no room for a directory, there must be some for everything else. What stays all the same, the next
    // import sweeps away.
    let _ = keeper.sweep_directories(former.as_ref()).await;
    Err(error)
}

async fn write<K: Keeper>(
    keeper: &K,
    import: Import,
    former: Option<&StoredDirectory>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let revision = next_revision(former, now);
    let Kept { mut directory, sources, tenant, .. } = import.keep(DirectoryRevision(revision));
    directory.set_extra(SOURCES, crate::records::to_bytes(&sources)?);
    if let Some(tenant) = tenant {
        directory.set_extra(TENANT_FACTS, crate::records::to_bytes(&tenant)?);
    }
    let index = SearchIndex::new(&directory).to_bytes();
    directory.set_extra(SEARCH_INDEX, index);
    let me = former.and_then(|former| former.me.as_ref()).and_then(|me| still_there(&directory, me));
    let mut chunks = 0;
    for chunk in directory.chunks() {
        keeper.keep_directory_chunk(revision, chunks, &chunk).await?;
        chunks += 1;
    }
    if chunks == 0 {
        return Err(StoreError::Directory(SnapshotError::Incomplete));
    }
    let stored = StoredDirectory { revision, chunks, imported_at: now, me };
    keeper.use_directory(Some(&stored)).await
}

/// A revision that no directory of this tenant had before, also where that one was given up since: numbers that were counted
/// on it stand in the history, and are told by their revision from those of today.
fn next_revision(former: Option<&StoredDirectory>, now: Timestamp) -> u64 {
    let after = former.map_or(FIRST_REVISION, |former| former.revision.saturating_add(1));
    u64::try_from(now.0).map_or(after, |moment| moment.max(after))
}

/// Whoever was at the keyboard still is, as a newer directory of the same organisation calls them.
fn still_there(directory: &Directory, me: &Actor) -> Option<Actor> {
    let Some(Entry::Person(person)) = directory.find(&me.id) else { return None };
    Some(Actor { id: me.id.clone(), name: directory.person_name(person).to_owned() })
}
