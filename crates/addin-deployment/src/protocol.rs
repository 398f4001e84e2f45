//! The write protocol: a change is written once, or not at all, and whoever asked can always find out which.

use crate::checkpoint;
use crate::lifecycle::command::{Command, Timestamp};
use crate::lifecycle::decide::{Evidence, decide};
use crate::lifecycle::event::{Event, PSEUDONYMISED, Pseudonymised};
use crate::lifecycle::history::history_line;
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::Tenant;
use crate::outcome::{Confirmed, IntentKey, Outcome, Revision};
use crate::rescue::{Rescued, Seen};
use crate::retention::{self, Person};
use crate::roles::{Administrator, may_pseudonymise};
use crate::segment::{self, Part};
use crate::store::{CommitError, EventStore, Fingerprint, Receipt, StoreError, StoredEvent, Transaction};

/// One thing that an administrator meant to do once, with all that is needed to decide it.
///
/// The evidence is gathered before: between the start of the transaction and its commit nothing else is awaited.
#[derive(Clone, Copy, Debug)]
pub struct Intent<'a> {
    /// What is meant.
    pub command: &'a Command,
    /// The key under which it comes back when the answer was lost.
    pub key: &'a IntentKey,
    /// The revision on which the administrator decided.
    pub expected: Revision,
    /// What the executor found out itself.
    pub evidence: &'a Evidence,
    /// Who, with what that person may do.
    pub by: &'a Administrator,
    /// When.
    pub now: Timestamp,
}

/// A person who is to be known by a pseudonym only, with all that is needed for it.
#[derive(Clone, Copy, Debug)]
pub struct Rewrite<'a> {
    /// Whom.
    pub person: &'a Person,
    /// What stands in their place: an id like any other, that nobody has.
    pub pseudonym: &'a str,
    /// The key under which it comes back when the answer was lost.
    pub key: &'a IntentKey,
    /// Who does it.
    pub by: &'a Administrator,
    /// When.
    pub now: Timestamp,
}

/// A rescue file that is to be brought back, with all that is needed for it.
#[derive(Clone, Copy, Debug)]
pub struct Restore<'a> {
    /// What it holds.
    pub file: &'a Rescued,
    /// How the log stood to it when somebody agreed to what is lost.
    pub seen: Seen,
    /// The key under which it comes back when the answer was lost.
    pub key: &'a IntentKey,
    /// When.
    pub now: Timestamp,
}

/// Carries out an intent: once, whoever asks however often.
///
/// `cache` is the tenant as it was last folded, or an empty one; it is brought to where the log stands, and is never
/// ahead of it.
///
/// # Errors
///
/// [`StoreError`] when the store failed before anything was written. The same intent may be tried again.
pub async fn execute<S: EventStore>(
    store: &S,
    cache: &mut Tenant,
    intent: Intent<'_>,
) -> Result<Outcome, StoreError> {
    let fingerprint = Fingerprint::of(intent.command)?;
    let transaction = store.begin().await?;
    if let Some(receipt) = transaction.receipt(intent.key).await? {
        return Ok(again(receipt, &fingerprint));
    }
    let theirs = catch_up(&transaction, cache, intent.expected).await?.since;
    if cache.revision() != intent.expected {
        let theirs = theirs.iter().filter_map(history_line).collect();
        return Ok(Outcome::Conflict { theirs, revision: cache.revision() });
    }
    if cache.has_newer_events() {
        return Err(StoreError::Newer);
    }
    let decided = match decide(cache, intent.command, intent.evidence, intent.by, intent.now) {
        Ok(events) => events,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let (events, confirmed) = next_events(cache.revision(), &decided, &intent)?;
    // Folded before it is written: an event that the log could not be read with again must not get into it.
    let mut after = cache.clone();
    events.iter().try_for_each(|event| after.apply(event))?;
    let receipt = Receipt { key: intent.key.clone(), fingerprint, confirmed: confirmed.clone() };
    let written = transaction.commit(events, receipt).await;
    ended(written, intent.key, || {
        *cache = after;
        Outcome::Confirmed(confirmed)
    })
}

/// What was written under a key; `None` when nothing was.
///
/// # Errors
///
/// [`StoreError`] when the store cannot be read.
pub async fn confirmed<S: EventStore>(store: &S, key: &IntentKey) -> Result<Option<Confirmed>, StoreError> {
    let receipt = store.begin().await?.receipt(key).await?;
    Ok(receipt.map(|receipt| receipt.confirmed))
}

/// Brings a tenant to where the log stands. An empty one begins with the checkpoint, if there is one of this log.
///
/// Answers the revision from which events were folded one by one, for [`checkpoint::is_due`].
///
/// # Errors
///
/// [`StoreError`] when the log cannot be read; the tenant is then as far as it could be read.
pub async fn refresh<S: EventStore>(store: &S, cache: &mut Tenant) -> Result<Revision, StoreError> {
    let transaction = store.begin().await?;
    Ok(catch_up(&transaction, cache, Revision(u64::MAX)).await?.began)
}

/// Puts a pseudonym in a person's place in the whole log, as [`retention::pseudonymise`] does, and adds an event that
/// says so: nobody decides any more on what was read before.
///
/// # Errors
///
/// [`StoreError`] when the log is as it was.
pub async fn pseudonymise<S: EventStore>(
    store: &S,
    cache: &mut Tenant,
    rewrite: Rewrite<'_>,
) -> Result<Outcome, StoreError> {
    if let Err(refusal) = may_pseudonymise(rewrite.by) {
        return Ok(Outcome::Refused(refusal));
    }
    // The person is no part of it: a fingerprint could be guessed from what is known of them.
    let fingerprint = Fingerprint::of_text(&["pseudonym ", rewrite.pseudonym].concat());
    let transaction = store.begin().await?;
    if let Some(receipt) = transaction.receipt(rewrite.key).await? {
        return Ok(again(receipt, &fingerprint));
    }
    let mut log = transaction.events_after(Revision(0)).await?;
    let (revision, at) = (Revision(log.len() as u64 + 1), rewrite.now);
    let event = Event::Pseudonymised(Pseudonymised { pseudonym: rewrite.pseudonym.to_owned() });
    log.push(event.to_stored(revision, at, &rewrite.by.actor)?);
    let person = rewrite.person.clone().as_in(&log);
    let (log, _) = retention::pseudonymise(log, &person, rewrite.pseudonym)?;
    let mut after = Tenant::default();
    log.iter().try_for_each(|event| after.apply(event))?;
    if after.has_newer_events() {
        return Err(StoreError::Newer);
    }
    let confirmed = Confirmed { product: None, revision, at };
    let receipt = Receipt { key: rewrite.key.clone(), fingerprint, confirmed: confirmed.clone() };
    let written = transaction.rewrite(log, receipt).await;
    ended(written, rewrite.key, || {
        *cache = after;
        Outcome::Confirmed(confirmed)
    })
}

/// Puts the log of a rescue file in the place of the one here, whatever can still be read of that. What the store keeps
/// beside it goes and comes in the same step.
///
/// It is a conflict when the log here is not the one of which somebody agreed to lose what the file does not have.
///
/// # Errors
///
/// [`StoreError`] when everything is as it was.
pub async fn restore<S: EventStore>(
    store: &S,
    cache: &mut Tenant,
    restore: Restore<'_>,
) -> Result<Outcome, StoreError> {
    let Restore { file, seen, key, now } = restore;
    let fingerprint = Fingerprint::of_text(&["restore ", &file.hash].concat());
    let mut after = Tenant::default();
    file.log.iter().try_for_each(|event| after.apply(event))?;
    if after.has_newer_events() {
        return Err(StoreError::Newer);
    }
    let transaction = store.begin().await?;
    if let Some(receipt) = transaction.receipt(key).await? {
        return Ok(again(receipt, &fingerprint));
    }
    let parts = transaction.parts(Revision(1), Revision(u64::MAX)).await?;
    let here: Vec<_> = parts.iter().flat_map(Part::salvage).collect();
    if Seen::of(&here, &file.log).0 != seen {
        let theirs = here.iter().filter(|event| event.revision.0 > seen.events);
        let revision = here.last().map_or(Revision(0), |event| event.revision);
        return Ok(Outcome::Conflict { theirs: theirs.filter_map(history_line).collect(), revision });
    }
    let confirmed = Confirmed { product: None, revision: after.revision(), at: now };
    let receipt = Receipt { key: key.clone(), fingerprint, confirmed: confirmed.clone() };
    let written = transaction.rewrite(file.log.clone(), receipt).await;
    ended(written, key, || {
        *cache = after;
        Outcome::Confirmed(confirmed)
    })
}

/// What became of a write.
fn ended(
    written: Result<(), CommitError>,
    key: &IntentKey,
    confirmed: impl FnOnce() -> Outcome,
) -> Result<Outcome, StoreError> {
    match written {
        Ok(()) => Ok(confirmed()),
        Err(CommitError::NotWritten(error)) => Err(error),
        Err(CommitError::Unknown(_)) => Ok(Outcome::Unknown { key: key.clone() }),
    }
}

/// The answer to an intent that is known already.
fn again(receipt: Receipt, fingerprint: &Fingerprint) -> Outcome {
    // After the log was rewritten nobody knows any more for what the key was used.
    if receipt.fingerprint == *fingerprint || receipt.fingerprint.0.is_empty() {
        Outcome::Confirmed(receipt.confirmed)
    } else {
        Outcome::Refused(refusal::key_reused())
    }
}

/// What was read of a log.
struct CaughtUp {
    /// The revision from which events were folded.
    began: Revision,
    /// The events that somebody wanted to see.
    since: Vec<StoredEvent>,
}

/// Folds what the log holds beyond the cache, and gives the events after `since`.
///
/// The cache's own last event is read once more: a log without it was reset or replaced, and is folded from its start.
async fn catch_up<T: Transaction>(
    transaction: &T,
    cache: &mut Tenant,
    since: Revision,
) -> Result<CaughtUp, StoreError> {
    if cache.last_event().is_none()
        && let Some(kept) = transaction.checkpoint().await?
        && let Some(tenant) = checkpoint::open(&kept)
    {
        *cache = tenant;
    }
    loop {
        let began = cache.revision();
        let from = since.min(Revision(began.0.saturating_sub(1)));
        let parts = transaction.parts(Revision(from.0 + 1), Revision(u64::MAX)).await?;
        if let Some(since) = fold(&parts, from, cache, since)? {
            return Ok(CaughtUp { began, since });
        }
        *cache = Tenant::default();
    }
}

/// Folds what comes after the cache, and gives the events after `since`; `None` when the cache is of another log.
fn fold(
    parts: &[Part],
    from: Revision,
    cache: &mut Tenant,
    since: Revision,
) -> Result<Option<Vec<StoredEvent>>, StoreError> {
    let began = cache.revision();
    let mut is_same = began == Revision(0);
    let mut wanted = Vec::new();
    segment::each(parts, from, &mut |revision, record| {
        if revision > began && !is_same {
            return Ok(());
        }
        let event = segment::event(revision, record)?;
        if revision > began {
            if began > Revision(0) && event.kind == PSEUDONYMISED {
                is_same = false;
                return Ok(());
            }
            cache.apply(&event)?;
        } else if revision == began {
            is_same = cache.last_event() == Some(&event);
        }
        if revision > since {
            wanted.push(event);
        }
        Ok(())
    })?;
    Ok(is_same.then_some(wanted))
}

/// The events in their lasting form, and what confirms them.
fn next_events(
    head: Revision,
    decided: &[Event],
    intent: &Intent<'_>,
) -> Result<(Vec<StoredEvent>, Confirmed), StoreError> {
    let Some(first) = decided.first() else {
        return Err(StoreError::Failed("a command was decided without an event".to_owned()));
    };
    let events: Vec<_> = (head.0 + 1..)
        .zip(decided)
        .map(|(revision, event)| event.to_stored(Revision(revision), intent.now, &intent.by.actor))
        .collect::<Result<_, _>>()?;
    let revision = Revision(head.0 + decided.len() as u64);
    Ok((events, Confirmed { product: first.product().cloned(), revision, at: intent.now }))
}
