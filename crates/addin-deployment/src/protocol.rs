//! The write protocol: a change is written once, or not at all, and whoever asked can always find out which.

use crate::lifecycle::command::{Actor, Command, Timestamp};
use crate::lifecycle::decide::{Evidence, decide};
use crate::lifecycle::event::Event;
use crate::lifecycle::history::history_line;
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::Tenant;
use crate::outcome::{Confirmed, HistoryLine, IntentKey, Outcome, Revision};
use crate::store::{CommitError, EventStore, Fingerprint, Receipt, StoreError, StoredEvent, Transaction};
use office_addin_manifest::model::ProductId;

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
    /// Who.
    pub actor: &'a Actor,
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
    let theirs = catch_up(&transaction, cache, intent.expected).await?;
    if cache.revision() != intent.expected {
        let theirs = theirs.iter().filter_map(history_line).collect();
        return Ok(Outcome::Conflict { theirs, revision: cache.revision() });
    }
    if cache.has_newer_events() {
        return Err(StoreError::Newer);
    }
    let decided = match decide(cache, intent.command, intent.evidence, intent.actor, intent.now) {
        Ok(events) => events,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let (events, confirmed) = next_events(cache.revision(), &decided, &intent)?;
    // Folded before it is written: an event that the log could not be read with again must not get into it.
    let mut after = cache.clone();
    events.iter().try_for_each(|event| after.apply(event))?;
    let receipt = Receipt { key: intent.key.clone(), fingerprint, confirmed: confirmed.clone() };
    match transaction.commit(events, receipt).await {
        Ok(()) => {
            *cache = after;
            Ok(Outcome::Confirmed(confirmed))
        }
        Err(CommitError::NotWritten(error)) => Err(error),
        Err(CommitError::Unknown(_)) => Ok(Outcome::Unknown { key: intent.key.clone() }),
    }
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

/// Brings a tenant to where the log stands.
///
/// # Errors
///
/// [`StoreError`] when the log cannot be read; the tenant is then as far as it could be read.
pub async fn refresh<S: EventStore>(store: &S, cache: &mut Tenant) -> Result<(), StoreError> {
    let transaction = store.begin().await?;
    let read = cache.revision();
    catch_up(&transaction, cache, read).await?;
    Ok(())
}

/// Everything that happened to an add-in, newest first.
///
/// # Errors
///
/// [`StoreError`] when the log cannot be read.
pub async fn history<S: EventStore>(store: &S, product: &ProductId) -> Result<Vec<HistoryLine>, StoreError> {
    let events = store.begin().await?.events_after(Revision(0)).await?;
    Ok(events.iter().rev().filter_map(history_line).filter(|line| line.product == *product).collect())
}

/// The answer to an intent that is known already.
fn again(receipt: Receipt, fingerprint: &Fingerprint) -> Outcome {
    if receipt.fingerprint == *fingerprint {
        Outcome::Confirmed(receipt.confirmed)
    } else {
        Outcome::Refused(refusal::key_reused())
    }
}

/// Folds what the log holds beyond the cache, and gives the events after `since`.
///
/// The cache's own last event is read once more: a log without it was reset or replaced, and is folded from its start.
async fn catch_up<T: Transaction>(
    transaction: &T,
    cache: &mut Tenant,
    since: Revision,
) -> Result<Vec<StoredEvent>, StoreError> {
    let from = since.min(Revision(cache.revision().0.saturating_sub(1)));
    let mut events = transaction.events_after(from).await?;
    if cache.last_event().is_some_and(|last| !events.contains(last)) {
        *cache = Tenant::default();
        if from > Revision(0) {
            events = transaction.events_after(Revision(0)).await?;
        }
    }
    for event in &events {
        if event.revision > cache.revision() {
            cache.apply(event)?;
        }
    }
    events.retain(|event| event.revision > since);
    Ok(events)
}

/// The events in their lasting form, and what confirms them.
fn next_events(
    head: Revision,
    decided: &[Event],
    intent: &Intent<'_>,
) -> Result<(Vec<StoredEvent>, Confirmed), StoreError> {
    let Some(last) = decided.last() else {
        return Err(StoreError::Failed("a command was decided without an event".to_owned()));
    };
    let events: Vec<_> = (head.0 + 1..)
        .zip(decided)
        .map(|(revision, event)| event.to_stored(Revision(revision), intent.now, intent.actor))
        .collect::<Result<_, _>>()?;
    let revision = Revision(head.0 + decided.len() as u64);
    Ok((events, Confirmed { product: last.product().clone(), revision, at: intent.now }))
}
