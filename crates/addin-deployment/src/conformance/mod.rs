//! What every event store must do, as one suite: run it on memory, IndexedDB, SQLite and PostgreSQL alike.

mod kept;

pub use kept::life;

use crate::assignment::{Assignment, DirectoryId};
use crate::lifecycle::command::{Actor, Command, ContentHash, Terms, Timestamp};
use crate::lifecycle::decide::Evidence;
use crate::lifecycle::event::{AudienceRecord, Deployed, Event, Release};
use crate::lifecycle::tenant::{AddInState, Tenant};
use crate::outcome::{Confirmed, IntentKey, Outcome, Revision};
use crate::protocol::{self, Intent};
use crate::roles::Administrator;
use crate::store::{CommitError, EventStore, Fingerprint, Receipt, StoreError, StoredEvent, Transaction};
use office_addin_manifest::model::{Host, ProductId};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

/// What a store did not do: a sentence that begins with the name of the case.
pub type Failure = String;

type Verdict = Result<(), Failure>;

/// Where a store keeps bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The record of one event.
    Event(Revision),
    /// The segment that begins with this revision.
    Segment(Revision),
    /// The receipt under a key.
    Receipt(IntentKey),
    /// The checkpoint.
    Checkpoint,
}

/// A store that the suite may look into and spoil, as an accident, another build or a hand might.
pub trait Tampered: EventStore {
    /// What is kept in a place.
    fn kept(&self, place: &Place) -> impl Future<Output = Option<Vec<u8>>>;

    /// Puts other bytes into a place, or takes away what is there.
    fn tamper(&self, place: &Place, bytes: Option<Vec<u8>>) -> impl Future<Output = ()>;
}

/// Runs every case. `open` opens the store of a name: an empty one when the name is new, and a further connection to
/// the same log when it is not.
///
/// # Errors
///
/// The first case that failed.
pub async fn check<S, Open, Opening>(open: Open) -> Verdict
where
    S: Tampered,
    Open: Fn(&'static str) -> Opening,
    Opening: Future<Output = S>,
{
    an_empty_log_is_empty(&open("empty").await).await?;
    what_is_committed_is_kept(&open("kept").await, &open("kept").await).await?;
    a_dropped_transaction_writes_nothing(&open("dropped").await).await?;
    a_commit_is_all_or_nothing(&open("all-or-nothing").await).await?;
    whatever_is_written_is_kept_as_it_is(&open("text").await).await?;
    a_long_log_is_read_from_anywhere(&open("long").await).await?;
    an_intent_is_carried_out_once(&open("once").await, &open("once").await).await?;
    a_double_click_writes_once(&open("double").await, &open("double").await).await?;
    of_two_writers_one_wins(&open("race").await, &open("race").await).await?;
    kept::check(open).await
}

async fn an_empty_log_is_empty<S: EventStore>(store: &S) -> Verdict {
    let case = "an empty log is empty";
    ensure(case, "it holds no event", events(case, store, 0).await?.is_empty())?;
    ensure(case, "it knows no key", receipt(case, store, "none").await?.is_none())
}

async fn what_is_committed_is_kept<S: EventStore>(store: &S, other: &S) -> Verdict {
    let case = "what is committed is kept";
    let written = vec![event(1), event(2), event(3)];
    done(case, commit(store, written.clone(), "a").await)?;
    done(case, commit(store, vec![event(4)], "b").await)?;
    for connection in [store, other] {
        let all = events(case, connection, 0).await?;
        ensure(case, "every event is there, in order", all.len() == 4 && all.starts_with(&written))?;
        ensure(case, "the tail is what follows", events(case, connection, 3).await? == [event(4)])?;
        ensure(case, "nothing follows the end", events(case, connection, 4).await?.is_empty())?;
        ensure(case, "nothing follows beyond the end", events(case, connection, 900).await?.is_empty())?;
        let kept = receipt(case, connection, "a").await?;
        ensure(case, "the receipt is there", kept == Some(receipt_for("a", 3)?))?;
    }
    Ok(())
}

async fn a_dropped_transaction_writes_nothing<S: EventStore>(store: &S) -> Verdict {
    let case = "a dropped transaction writes nothing";
    let transaction = done(case, store.begin().await)?;
    done(case, transaction.events_after(Revision(0)).await)?;
    drop(transaction);
    ensure(case, "the log is empty", events(case, store, 0).await?.is_empty())?;
    done(case, commit(store, vec![event(1)], "after").await)
}

async fn a_commit_is_all_or_nothing<S: EventStore>(store: &S) -> Verdict {
    let case = "a commit is all or nothing";
    done(case, commit(store, vec![event(1), event(2)], "first").await)?;
    let refused = [
        ("a revision that is taken", vec![event(2)], "second"),
        ("a revision that leaves a gap", vec![event(4)], "third"),
        ("a second event out of order", vec![event(3), event(3)], "fourth"),
        ("a key that is taken", vec![event(3)], "first"),
    ];
    for (what, written, key) in refused {
        let answer = commit(store, written, key).await;
        let refused = matches!(answer, Err(CommitError::NotWritten(_)));
        ensure(case, &format!("{what} is refused as not written: {answer:?}"), refused)?;
        ensure(case, &format!("{what} adds no event"), events(case, store, 0).await?.len() == 2)?;
        let kept = receipt(case, store, key).await?;
        let expected = if key == "first" { Some(receipt_for("first", 2)?) } else { None };
        ensure(case, &format!("{what} leaves the receipts alone"), kept == expected)?;
    }
    done(case, commit(store, vec![event(3)], "fifth").await)
}

async fn whatever_is_written_is_kept_as_it_is<S: EventStore>(store: &S) -> Verdict {
    let case = "whatever is written is kept as it is";
    let odd = StoredEvent {
        actor: Actor { name: "Zoë \u{1f469}\u{200d}\u{1f4bb} \u{202e}".to_owned(), ..actor() },
        kind: "a-kind-of-the-future".to_owned(),
        version: u32::MAX,
        body: (0..=u8::MAX).cycle().take(250_000).collect(),
        ..event(1)
    };
    done(case, commit(store, vec![odd.clone()], "Ключ \u{1f511}").await)?;
    ensure(case, "the event is the same", events(case, store, 0).await? == [odd])?;
    let kept = receipt(case, store, "Ключ \u{1f511}").await?;
    ensure(case, "the key is found", kept.is_some())
}

async fn a_long_log_is_read_from_anywhere<S: EventStore>(store: &S) -> Verdict {
    let case = "a long log is read from anywhere";
    let written: Vec<_> = (1..=1200).map(event).collect();
    done(case, commit(store, written.clone(), "all").await)?;
    for from in [0, 1, 255, 256, 499, 500, 501, 1199] {
        let tail = events(case, store, from).await?;
        let expected = written.iter().filter(|event| event.revision.0 > from);
        ensure(case, &format!("the tail after {from} is right"), tail.iter().eq(expected))?;
    }
    Ok(())
}

async fn an_intent_is_carried_out_once<S: EventStore>(store: &S, other: &S) -> Verdict {
    let case = "an intent is carried out once";
    done(case, commit(store, vec![deployed()?], "deploy").await)?;
    let (mut cache, mut elsewhere) = (Tenant::default(), Tenant::default());
    let first = done(case, turn_off(store, &mut cache, "off").await)?;
    let again = done(case, turn_off(other, &mut elsewhere, "off").await)?;
    ensure(case, &format!("the first is confirmed: {first:?}"), matches!(first, Outcome::Confirmed(_)))?;
    ensure(case, &format!("the second gets the same answer: {again:?}"), first == again)?;
    let found = done(case, protocol::confirmed(other, &IntentKey("off".to_owned())).await)?;
    ensure(case, "it can be asked for", found.map(Outcome::Confirmed) == Some(first))?;
    done(case, protocol::refresh(other, &mut elsewhere).await)?;
    let state = elsewhere.add_in(&product()?).map(|add_in| add_in.state);
    ensure(case, "everybody sees it", state == Some(AddInState::TurnedOff) && cache == elsewhere)?;
    ensure(case, "it is written once", events(case, store, 0).await?.len() == 2)
}

async fn a_double_click_writes_once<S: EventStore>(store: &S, other: &S) -> Verdict {
    let case = "a double click writes once";
    done(case, commit(store, vec![deployed()?], "deploy").await)?;
    let (mut here, mut there) = (Tenant::default(), Tenant::default());
    let (left, right) = both(turn_off(store, &mut here, "same"), turn_off(other, &mut there, "same")).await;
    let confirmed: Vec<_> = [left, right].into_iter().filter_map(Result::ok).collect();
    let agree = confirmed.iter().all(|outcome| matches!(outcome, Outcome::Confirmed(_)));
    ensure(case, &format!("whoever gets an answer gets that one: {confirmed:?}"), agree)?;
    ensure(case, "somebody gets an answer", !confirmed.is_empty())?;
    ensure(case, "it is written once", events(case, store, 0).await?.len() == 2)
}

async fn of_two_writers_one_wins<S: EventStore>(store: &S, other: &S) -> Verdict {
    let case = "of two writers one wins";
    done(case, commit(store, vec![deployed()?], "deploy").await)?;
    let (mut here, mut there) = (Tenant::default(), Tenant::default());
    let (left, right) = both(turn_off(store, &mut here, "mine"), turn_off(other, &mut there, "yours")).await;
    let wins = [&left, &right].iter().filter(|answer| matches!(answer, Ok(Outcome::Confirmed(_)))).count();
    ensure(case, &format!("one is confirmed: {left:?} and {right:?}"), wins == 1)?;
    ensure(case, "one event is written", events(case, store, 0).await?.len() == 2)?;
    let loser = if matches!(left, Ok(Outcome::Confirmed(_))) { "yours" } else { "mine" };
    let retry = done(case, turn_off(store, &mut here, loser).await)?;
    let told = matches!(&retry, Outcome::Conflict { theirs, .. } if theirs.len() == 1);
    ensure(case, &format!("the other one is told what happened: {retry:?}"), told)
}

/// Adds events with bodies of so many bytes, each in a write of its own, until there are so many more or one is
/// refused: how many were written, and why no more.
pub async fn grow<S: EventStore>(store: &S, count: u32, bytes: u32) -> (u32, Option<StoreError>) {
    for written in 0..count {
        let result = async {
            let head = store.begin().await?.head().await?;
            let body = vec![b'x'; bytes as usize];
            let event = StoredEvent { body, ..event(head.0 + 1) };
            let key = format!("grow {}", head.0 + 1);
            commit(store, vec![event], &key).await.map_err(|error| match error {
                CommitError::NotWritten(error) => error,
                CommitError::Unknown(why) => StoreError::Failed(why),
            })
        };
        if let Err(error) = result.await {
            return (written, Some(error));
        }
    }
    (count, None)
}

fn ensure(case: &str, what: &str, holds: bool) -> Verdict {
    if holds { Ok(()) } else { Err(format!("{case}: not so that {what}")) }
}

fn done<T, E: std::fmt::Debug>(case: &str, result: Result<T, E>) -> Result<T, Failure> {
    result.map_err(|error| format!("{case}: {error:?}"))
}

async fn events<S: EventStore>(case: &str, store: &S, after: u64) -> Result<Vec<StoredEvent>, Failure> {
    let transaction = done(case, store.begin().await)?;
    done(case, transaction.events_after(Revision(after)).await)
}

async fn receipt<S: EventStore>(case: &str, store: &S, key: &str) -> Result<Option<Receipt>, Failure> {
    let transaction = done(case, store.begin().await)?;
    done(case, transaction.receipt(&IntentKey(key.to_owned())).await)
}

async fn commit<S: EventStore>(store: &S, events: Vec<StoredEvent>, key: &str) -> Result<(), CommitError> {
    let head = events.last().map_or(0, |event| event.revision.0);
    let receipt =
        receipt_for(key, head).map_err(|failure| CommitError::NotWritten(StoreError::Failed(failure)))?;
    let transaction = store.begin().await.map_err(CommitError::NotWritten)?;
    transaction.head().await.map_err(CommitError::NotWritten)?;
    transaction.commit(events, receipt).await
}

/// Turns the add-in of [`deployed`] off, as decided on the log that holds nothing but its deployment.
async fn turn_off<S: EventStore>(store: &S, cache: &mut Tenant, key: &str) -> Result<Outcome, StoreError> {
    let product = product().map_err(StoreError::Failed)?;
    let intent = Intent {
        command: &Command::TurnOff { product },
        key: &IntentKey(key.to_owned()),
        expected: Revision(1),
        evidence: &Evidence::default(),
        by: &Administrator::global(actor()),
        now: Timestamp(2_000),
    };
    protocol::execute(store, cache, intent).await
}

fn event(revision: u64) -> StoredEvent {
    StoredEvent {
        revision: Revision(revision),
        at: Timestamp(1_000),
        actor: actor(),
        kind: "conformance".to_owned(),
        version: 1,
        body: revision.to_le_bytes().to_vec(),
    }
}

fn receipt_for(key: &str, revision: u64) -> Result<Receipt, Failure> {
    let confirmed =
        Confirmed { product: Some(product()?), revision: Revision(revision), at: Timestamp(1_000) };
    Ok(Receipt { key: IntentKey(key.to_owned()), fingerprint: Fingerprint(format!("of {key}")), confirmed })
}

fn actor() -> Actor {
    Actor { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() }
}

const PRODUCT: &str = "11111111-2222-4333-8444-555555555555";

fn product() -> Result<ProductId, Failure> {
    ProductId::parse(PRODUCT).ok_or_else(|| "the suite's product ID is not one".to_owned())
}

fn deployed() -> Result<StoredEvent, Failure> {
    let release = Release {
        name: "Conformance".to_owned(),
        provider: "Add-in Console".to_owned(),
        version: "1.0".to_owned(),
        hosts: vec![Host::Word],
        content: ContentHash::of(b"conformance"),
        size: 11,
        unified: false,
    };
    let assignment = Assignment { everyone: true, ..Assignment::default() };
    let event = Event::Deployed(Deployed {
        product: product()?,
        release,
        assignment,
        audience: AudienceRecord::default(),
        terms: Terms::default(),
    });
    done("preparation", event.to_stored(Revision(1), Timestamp(1_000), &actor()))
}

/// Runs two futures side by side: each goes on whenever the other waits.
async fn both<A: Future, B: Future>(left: A, right: B) -> (A::Output, B::Output) {
    let (mut left, mut right) = (pin!(left), pin!(right));
    let (mut from_left, mut from_right) = (None, None);
    poll_fn(move |context| {
        if from_left.is_none()
            && let Poll::Ready(output) = left.as_mut().poll(context)
        {
            from_left = Some(output);
        }
        if from_right.is_none()
            && let Poll::Ready(output) = right.as_mut().poll(context)
        {
            from_right = Some(output);
        }
        match (from_left.take(), from_right.take()) {
            (Some(left), Some(right)) => Poll::Ready((left, right)),
            (left, right) => {
                (from_left, from_right) = (left, right);
                Poll::Pending
            }
        }
    })
    .await
}
