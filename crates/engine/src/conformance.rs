//! What every tenant's keeper must do beside keeping a log, as one suite: run it in memory and on IndexedDB alike.

use crate::keep::{Content, Keeper, StoredDirectory};
use crate::restoring::{Restoring, here, to_keep};
use crate::storage;
use addin_deployment::conformance::{Failure, life};
use addin_deployment::lifecycle::command::{ContentHash, Timestamp};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome, Revision};
use addin_deployment::protocol::{self, Restore};
use addin_deployment::rescue::{Broken, Kept, Rescued, Seen};
use addin_deployment::store::{EventStore, Fingerprint, Receipt, StoreError, Transaction};
use std::fmt::Debug;
use std::rc::Rc;

type Verdict = Result<(), Failure>;

/// Bytes of a file that are read at once: few, so that lines are cut.
const PIECE: usize = 1_000;

/// Events of the tenant that is rescued: a segment and some.
const EVENTS: u64 = 520;

/// Runs every case. `open` opens the tenant of a name, which is new.
///
/// # Errors
///
/// The first case that failed.
pub async fn check<K: Keeper>(open: impl Fn(&'static str) -> K) -> Verdict {
    a_rescue_file_brings_everything_back(&open("rescued"), &open("restored")).await?;
    a_loss_that_nobody_agreed_to_is_a_conflict(&open("saved"), &open("conflict")).await?;
    a_directory_stays_where_the_file_has_none(&open("bare"), &open("with-directory")).await?;
    bringing_back_is_all_or_nothing(&open("whole"), &open("all-or-nothing-back")).await?;
    what_an_import_has_left_is_swept_away(&open("swept")).await
}

async fn a_rescue_file_brings_everything_back<K: Keeper>(rescued: &K, other: &K) -> Verdict {
    let case = "a rescue file brings everything back";
    fill(case, rescued, EVENTS, 7).await?;
    fill(case, other, 3, 9).await?;
    let file = saved(case, rescued).await?;
    let seen = done(case, here(other, &file).await)?;
    // The first event of both is the same.
    ensure(case, &format!("what is lost is known: {seen:?}"), seen.seen == Seen { events: 3, lost: 0 })?;
    let outcome = restored(case, other, &file, seen.seen, "back").await?;
    let revision = Revision(EVENTS);
    let confirmed = Outcome::Confirmed(Confirmed { product: None, revision, at: Timestamp(5) });
    ensure(case, &format!("it is confirmed: {outcome:?}"), outcome == confirmed)?;
    let (before, mut after) = (all(case, rescued).await?, all(case, other).await?);
    let own = after.receipts.iter().position(|bytes| !before.receipts.contains(bytes));
    ensure(case, "its own receipt is there", own.is_some())?;
    own.map(|own| after.receipts.remove(own));
    ensure(case, "all else is as in the file", before == after)?;
    let chunk = done(case, other.directory_chunk(1_000, 0).await)?;
    ensure(case, "the directory too", chunk == Some(vec![7; 900]))?;
    let again = restored(case, other, &file, seen.seen, "back").await?;
    ensure(case, "the same intent is answered the same", again == confirmed)
}

async fn a_loss_that_nobody_agreed_to_is_a_conflict<K: Keeper>(rescued: &K, other: &K) -> Verdict {
    let case = "a loss that nobody agreed to is a conflict";
    fill(case, rescued, 2, 7).await?;
    fill(case, other, 4, 9).await?;
    let file = saved(case, rescued).await?;
    let seen = done(case, here(other, &file).await)?.seen;
    ensure(case, "two changes would be lost", seen == Seen { events: 4, lost: 2 })?;
    let before = all(case, other).await?;
    for unseen in [Seen::default(), Seen { lost: 0, ..seen }, Seen { events: 3, lost: 1 }] {
        let outcome = restored(case, other, &file, unseen, "back").await?;
        let is_conflict = matches!(outcome, Outcome::Conflict { revision: Revision(4), .. });
        ensure(case, &format!("{unseen:?} is a conflict: {outcome:?}"), is_conflict)?;
        ensure(case, "nothing is other than before", all(case, other).await? == before)?;
    }
    let outcome = restored(case, other, &file, seen, "back").await?;
    ensure(case, "what was agreed to is done", matches!(outcome, Outcome::Confirmed(_)))?;
    let tenant = done(case, folded(other).await)?;
    ensure(case, "the log ends with the file's", tenant.revision() == Revision(2))
}

async fn a_directory_stays_where_the_file_has_none<K: Keeper>(rescued: &K, other: &K) -> Verdict {
    let case = "a directory stays where the file has none";
    commit(case, rescued, 2, None).await?;
    fill(case, other, 2, 9).await?;
    let file = saved(case, rescued).await?;
    let seen = done(case, here(other, &file).await)?.seen;
    restored(case, other, &file, seen, "back").await?;
    let stored = done(case, other.directory().await)?;
    ensure(case, "it is still named", stored.is_some_and(|stored| stored.revision == 1_000))?;
    let chunk = done(case, other.directory_chunk(1_000, 0).await)?;
    ensure(case, "and whole", chunk == Some(vec![9; 900]))?;
    ensure(case, "the draft is gone", done(case, other.draft().await)?.is_none())
}

async fn bringing_back_is_all_or_nothing<K: Keeper>(rescued: &K, other: &K) -> Verdict {
    let case = "bringing back is all or nothing";
    fill(case, rescued, EVENTS, 7).await?;
    fill(case, other, 3, 9).await?;
    done(case, other.keep_roles(b"roles").await)?;
    let file = saved(case, rescued).await?;
    let before = all(case, other).await?;
    // A key that the file knows, and this tenant does not.
    let key = format!("fill {EVENTS}");
    let refused = restored(case, other, &file, Seen { events: 3, lost: 0 }, &key).await;
    ensure(case, &format!("a key that is taken is refused: {refused:?}"), refused.is_err())?;
    ensure(case, "nothing is other than before", all(case, other).await? == before)?;
    let chunk = done(case, other.directory_chunk(1_000, 0).await)?;
    ensure(case, "nor is the directory", chunk == Some(vec![9; 900]))
}

async fn what_an_import_has_left_is_swept_away<K: Keeper>(keeper: &K) -> Verdict {
    let case = "what an import has left is swept away";
    fill(case, keeper, 1, 7).await?;
    let stored = done(case, keeper.directory().await)?;
    done(case, keeper.keep_directory_chunk(10_001, 0, &[8; 900]).await)?;
    done(case, keeper.keep_directory_chunk(1_001, 2, &[8; 900]).await)?;
    done(case, keeper.sweep_directories(stored.as_ref()).await)?;
    for (revision, number) in [(10_001, 0), (1_001, 2)] {
        let chunk = done(case, keeper.directory_chunk(revision, number).await)?;
        ensure(case, &format!("chunk {number} of {revision} is gone"), chunk.is_none())?;
    }
    let chunk = done(case, keeper.directory_chunk(1_000, 0).await)?;
    ensure(case, "the tenant's own stays", chunk == Some(vec![7; 900]))?;
    ensure(case, "and is named still", done(case, keeper.directory().await)? == stored)
}

/// A tenant with so many events, a draft, files and a directory, which differ by a byte.
async fn fill<K: Keeper>(case: &str, keeper: &K, events: u64, byte: u8) -> Verdict {
    let bytes = vec![byte; 70];
    commit(case, keeper, events, Some(Content { hash: ContentHash::of(&bytes), bytes })).await?;
    done(case, keeper.keep_draft(&[byte, 1]).await)?;
    done(case, keeper.keep_directory_chunk(1_000, 0, &[byte; 900]).await)?;
    let imported_at = Timestamp(byte.into());
    let stored = StoredDirectory { revision: 1_000, chunks: 1, imported_at, me: None };
    done(case, keeper.use_directory(Some(&stored)).await)
}

async fn commit<K: Keeper>(case: &str, keeper: &K, count: u64, content: Option<Content>) -> Verdict {
    let transaction = done(case, keeper.log(content).begin().await)?;
    let receipt = Receipt {
        key: IntentKey(format!("fill {count}")),
        fingerprint: Fingerprint("f".to_owned()),
        confirmed: Confirmed { product: None, revision: Revision(count), at: Timestamp(3) },
    };
    done(case, transaction.commit(life(count)?, receipt).await)
}

/// The rescue file of a tenant, saved and read again.
async fn saved<K: Keeper>(case: &str, keeper: &K) -> Result<Rc<Rescued>, Failure> {
    let file = done(case, storage::rescue(keeper, Timestamp(4)).await)?;
    let mut restoring = Restoring::Reading(Box::default());
    let read: Result<_, Broken> =
        file.chunks(PIECE).try_for_each(|piece| restoring.push(piece)).and_then(|()| restoring.read());
    done(case, read)
}

async fn restored<K: Keeper>(
    case: &str,
    keeper: &K,
    file: &Rc<Rescued>,
    seen: Seen,
    key: &str,
) -> Result<Outcome, Failure> {
    let key = IntentKey(key.to_owned());
    let restore = Restore { file, seen, key: &key, now: Timestamp(5) };
    let log = keeper.restorer(to_keep(Rc::clone(file)));
    done(case, protocol::restore(&log, &mut Tenant::default(), restore).await)
}

async fn folded<K: Keeper>(keeper: &K) -> Result<Tenant, StoreError> {
    let mut tenant = Tenant::default();
    protocol::refresh(&keeper.reader(), &mut tenant).await?;
    Ok(tenant)
}

async fn all<K: Keeper>(case: &str, keeper: &K) -> Result<Kept, Failure> {
    done(case, keeper.everything().await)
}

fn done<T, E: Debug>(case: &str, result: Result<T, E>) -> Result<T, Failure> {
    result.map_err(|error| format!("{case}: {error:?}"))
}

fn ensure(case: &str, what: &str, holds: bool) -> Verdict {
    if holds { Ok(()) } else { Err(format!("{case}: not so: {what}")) }
}
