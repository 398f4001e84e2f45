//! How a log is kept: in sealed segments, with a checkpoint beside it that is worth nothing by itself, and readable in
//! every form in which it was ever written.

use super::{
    Failure, Place, Tampered, Verdict, actor, commit, deployed, done, ensure, event, events, product,
    receipt, receipt_for,
};
use crate::activity::{Wanted, activity};
use crate::checkpoint;
use crate::lifecycle::command::Timestamp;
use crate::lifecycle::event::{About, AudienceRecord, Event, TurnedOn};
use crate::lifecycle::tenant::Tenant;
use crate::outcome::{IntentKey, Revision};
use crate::protocol;
use crate::segment::{self, SEGMENT_EVENTS};
use crate::store::{EventStore, StoreError, StoredEvent, Transaction};
use std::future::Future;

/// Runs every case.
pub(super) async fn check<S, Open, Opening>(open: Open) -> Verdict
where
    S: Tampered,
    Open: Fn(&'static str) -> Opening,
    Opening: Future<Output = S>,
{
    a_full_segment_is_sealed_with_the_event_that_fills_it(&open("sealed").await).await?;
    many_events_at_once_are_sealed_as_one_by_one(&open("at-once").await).await?;
    a_damaged_segment_is_damage_from_its_first_event_on(&open("damaged").await).await?;
    a_missing_segment_is_a_gap(&open("missing").await).await?;
    a_record_in_the_wrong_place_is_damage(&open("misplaced").await).await?;
    a_segment_of_a_newer_console_is_left_alone(&open("newer").await).await?;
    a_checkpoint_is_used_and_not_needed(&open("checkpoint").await).await?;
    a_checkpoint_of_another_log_is_none(&open("other-log").await).await?;
    a_checkpoint_that_passed_something_over_is_none(&open("passed-over").await).await?;
    a_checkpoint_is_kept_where_the_log_ends_only(&open("behind").await).await?;
    a_receipt_of_an_older_console_is_read(&open("old-receipt").await).await?;
    a_rewritten_log_is_another_log(&open("rewritten").await, &open("rewritten").await).await?;
    a_rewrite_is_all_or_nothing(&open("rewrite-refused").await).await
}

async fn a_full_segment_is_sealed_with_the_event_that_fills_it<S: Tampered>(store: &S) -> Verdict {
    let case = "a full segment is sealed with the event that fills it";
    done(case, commit(store, (1..SEGMENT_EVENTS).map(event).collect(), "many").await)?;
    let [first, second] = [1, 501].map(|revision| Place::Segment(Revision(revision)));
    ensure(case, "499 events are no segment", store.kept(&first).await.is_none())?;
    done(case, commit(store, vec![event(500)], "last").await)?;
    ensure(case, "500 are", store.kept(&first).await.is_some())?;
    ensure(case, "nothing is kept twice", store.kept(&Place::Event(Revision(1))).await.is_none())?;
    ensure(case, "the log ends after them", done(case, head(store).await)? == Revision(500))?;
    done(case, commit(store, vec![event(501)], "next").await)?;
    let single = store.kept(&Place::Event(Revision(501))).await;
    ensure(case, "the next one stands alone", single == segment::record(&event(501)).ok())?;
    ensure(case, "and is in no segment", store.kept(&second).await.is_none())?;
    let all: Vec<_> = (1..=501).map(event).collect();
    ensure(case, "all are there", events(case, store, 0).await? == all)?;
    let taken = commit(store, vec![event(500)], "taken").await;
    ensure(case, "a sealed revision is taken", taken.is_err())
}

async fn many_events_at_once_are_sealed_as_one_by_one<S: Tampered>(store: &S) -> Verdict {
    let case = "many events at once are sealed as one by one";
    done(case, commit(store, (1..=300).map(event).collect(), "some").await)?;
    done(case, commit(store, (301..=1700).map(event).collect(), "many").await)?;
    for first in [1, 501, 1001] {
        let records: Result<Vec<_>, _> = (first..first + 500).map(|it| segment::record(&event(it))).collect();
        let expected = records.and_then(|records| segment::seal(Revision(first), &records));
        let kept = store.kept(&Place::Segment(Revision(first))).await;
        ensure(case, &format!("the segment of {first} is sealed"), kept == expected.ok())?;
    }
    ensure(case, "the rest is not", events(case, store, 1500).await?.len() == 200)?;
    ensure(case, "the log ends there", done(case, head(store).await)? == Revision(1700))
}

async fn a_damaged_segment_is_damage_from_its_first_event_on<S: Tampered>(store: &S) -> Verdict {
    let case = "a damaged segment is damage from its first event on";
    done(case, commit(store, (1..=1200).map(event).collect(), "all").await)?;
    let place = Place::Segment(Revision(501));
    let mut bytes = store.kept(&place).await.unwrap_or_default();
    if let Some(byte) = bytes.get_mut(9_000) {
        *byte ^= 1;
    }
    store.tamper(&place, Some(bytes)).await;
    let read = try_events(store, 0).await;
    ensure(
        case,
        &format!("reading says so: {}", told(&read)),
        read == Err(StoreError::Damaged(Revision(501))),
    )?;
    ensure(case, "what follows is read", events(case, store, 1000).await?.len() == 200)?;
    let page = done(case, activity(store, &Wanted::default()).await)?;
    ensure(case, "the history says what is missing", page.damaged == [Revision(501)])?;
    let parts = done(case, parts(store).await)?;
    let salvaged: usize = parts.iter().map(|part| part.salvage().len()).sum();
    ensure(case, &format!("the rest can be rescued: {salvaged}"), salvaged >= 1199)?;
    done(case, commit(store, vec![event(1201)], "after").await)
}

async fn a_missing_segment_is_a_gap<S: Tampered>(store: &S) -> Verdict {
    let case = "a missing segment is a gap";
    done(case, commit(store, (1..=1200).map(event).collect(), "all").await)?;
    store.tamper(&Place::Segment(Revision(501)), None).await;
    let read = try_events(store, 0).await;
    ensure(
        case,
        &format!("reading says so: {}", told(&read)),
        read == Err(StoreError::Damaged(Revision(501))),
    )?;
    let refused = commit(store, vec![event(1201)], "after").await;
    ensure(case, "nothing is added to a log with a gap", refused.is_err())
}

async fn a_record_in_the_wrong_place_is_damage<S: Tampered>(store: &S) -> Verdict {
    let case = "a record in the wrong place is damage";
    done(case, commit(store, (1..=5).map(event).collect(), "all").await)?;
    let other = store.kept(&Place::Event(Revision(4))).await;
    store.tamper(&Place::Event(Revision(3)), other).await;
    let read = try_events(store, 0).await;
    ensure(
        case,
        &format!("reading says so: {}", told(&read)),
        read == Err(StoreError::Damaged(Revision(3))),
    )?;
    store.tamper(&Place::Event(Revision(3)), Some(b"nonsense".to_vec())).await;
    let read = try_events(store, 0).await;
    ensure(case, "nonsense is damage too", read == Err(StoreError::Damaged(Revision(3))))
}

async fn a_segment_of_a_newer_console_is_left_alone<S: Tampered>(store: &S) -> Verdict {
    let case = "a segment of a newer console is left alone";
    done(case, commit(store, (1..=500).map(event).collect(), "all").await)?;
    let place = Place::Segment(Revision(1));
    let mut bytes = store.kept(&place).await.unwrap_or_default();
    if let Some(version) = bytes.get_mut(8) {
        *version += 1;
    }
    store.tamper(&place, Some(bytes.clone())).await;
    let read = try_events(store, 0).await;
    ensure(case, &format!("reading says so: {}", told(&read)), read == Err(StoreError::Newer))?;
    ensure(case, "it is still there", store.kept(&place).await == Some(bytes))
}

async fn a_checkpoint_is_used_and_not_needed<S: Tampered>(store: &S) -> Verdict {
    let case = "a checkpoint is used and not needed";
    done(case, commit(store, life(620)?, "life").await)?;
    let (folded, began) = done(case, open(store).await)?;
    ensure(case, "without one everything is folded", began == Revision(0))?;
    done(case, keep_checkpoint(store, began, &folded).await)?;
    let kept = store.kept(&Place::Checkpoint).await;
    ensure(case, "it is kept", kept.is_some())?;
    done(case, commit(store, life(625)?.split_off(620), "later").await)?;
    let (opened, began) = done(case, open(store).await)?;
    ensure(
        case,
        "with it only what follows is",
        began == Revision(620) && opened.revision() == Revision(625),
    )?;
    let whole = kept.unwrap_or_default();
    let mut damaged = whole.clone();
    if let Some(byte) = damaged.get_mut(whole.len() / 2) {
        *byte ^= 1;
    }
    let mut other_build = whole.clone();
    if let Some(format) = other_build.get_mut(8) {
        *format ^= 0x55;
    }
    let cut = whole.get(..whole.len() / 2).map(<[u8]>::to_vec);
    for spoilt in [None, Some(damaged), Some(other_build), cut, Some(Vec::new())] {
        store.tamper(&Place::Checkpoint, spoilt).await;
        let (again, began) = done(case, open(store).await)?;
        ensure(case, "the same tenant comes of it", again == opened && began == Revision(0))?;
    }
    Ok(())
}

async fn a_checkpoint_that_passed_something_over_is_none<S: Tampered>(store: &S) -> Verdict {
    let case = "a checkpoint that passed something over is none";
    let mut log = life(100)?;
    log.push(StoredEvent { kind: "a-kind-of-the-future".to_owned(), ..event(101) });
    done(case, commit(store, log.clone(), "life").await)?;
    let mut older = Tenant::default();
    done(case, log.iter().try_for_each(|event| older.apply(event)))?;
    ensure(case, "an older console passes it over", older.has_newer_events())?;
    store.tamper(&Place::Checkpoint, Some(done(case, checkpoint::seal(&older))?)).await;
    let (_, began) = done(case, open(store).await)?;
    ensure(case, "a newer one reads it from the start", began == Revision(0))
}

async fn a_checkpoint_of_another_log_is_none<S: Tampered>(store: &S) -> Verdict {
    let case = "a checkpoint of another log is none";
    done(case, commit(store, life(150)?, "life").await)?;
    let mut other = life(101)?;
    if let Some(last) = other.last_mut() {
        last.at = Timestamp(1);
    }
    let mut elsewhere = Tenant::default();
    done(case, other.iter().try_for_each(|event| elsewhere.apply(event)))?;
    store.tamper(&Place::Checkpoint, Some(done(case, checkpoint::seal(&elsewhere))?)).await;
    let (opened, _) = done(case, open(store).await)?;
    let mut expected = Tenant::default();
    done(case, life(150)?.iter().try_for_each(|event| expected.apply(event)))?;
    ensure(case, "the log is folded from its start", opened == expected)
}

async fn a_checkpoint_is_kept_where_the_log_ends_only<S: Tampered>(store: &S) -> Verdict {
    let case = "a checkpoint is kept where the log ends only";
    done(case, commit(store, life(120)?, "life").await)?;
    let (tenant, began) = done(case, open(store).await)?;
    done(case, commit(store, life(121)?.split_off(120), "later").await)?;
    done(case, keep_checkpoint(store, began, &tenant).await)?;
    ensure(case, "what is behind is not kept", store.kept(&Place::Checkpoint).await.is_none())?;
    let (tenant, _) = done(case, open(store).await)?;
    done(case, keep_checkpoint(store, Revision(120), &tenant).await)?;
    ensure(case, "nor what is not worth it", store.kept(&Place::Checkpoint).await.is_none())?;
    done(case, keep_checkpoint(store, Revision(0), &tenant).await)?;
    ensure(case, "what is up to date is", store.kept(&Place::Checkpoint).await.is_some())
}

/// Before there were commands about the whole tenant, a receipt named its add-in without saying that it does.
async fn a_receipt_of_an_older_console_is_read<S: Tampered>(store: &S) -> Verdict {
    let case = "a receipt of an older console is read";
    let old = [b"\x03old\x06of old\x24", super::PRODUCT.as_bytes(), b"\x01\xd0\x0f"].concat();
    store.tamper(&Place::Receipt(IntentKey("old".to_owned())), Some(old)).await;
    let found = receipt(case, store, "old").await?;
    ensure(case, &format!("it says what it said: {found:?}"), found == Some(receipt_for("old", 1)?))
}

async fn a_rewritten_log_is_another_log<S: Tampered>(store: &S, other: &S) -> Verdict {
    let case = "a rewritten log is another log";
    done(case, commit(store, life(1100)?, "life").await)?;
    let (mut tenant, began) = done(case, open(store).await)?;
    done(case, keep_checkpoint(store, began, &tenant).await)?;
    let mut written = life(1200)?;
    for event in &mut written {
        event.actor.name = "Somebody".to_owned();
    }
    let transaction = done(case, store.begin().await)?;
    done(case, transaction.rewrite(written.clone(), receipt_for("rewrite", 1200)?).await)?;
    for connection in [store, other] {
        ensure(case, "everything is the new log", events(case, connection, 0).await? == written)?;
        ensure(case, "the receipt is there", receipt(case, connection, "rewrite").await?.is_some())?;
        let earlier = receipt(case, connection, "life").await?.map(|receipt| receipt.fingerprint.0);
        ensure(case, "earlier ones too, without what was meant", earlier.as_deref() == Some(""))?;
    }
    ensure(case, "the checkpoint is gone", store.kept(&Place::Checkpoint).await.is_none())?;
    let parts = done(case, parts(store).await)?;
    ensure(case, "it is sealed as ever", parts.iter().filter(|part| part.sealed).count() == 2)?;
    done(case, protocol::refresh(other, &mut tenant).await)?;
    let (fresh, _) = done(case, open(other).await)?;
    ensure(case, "whoever had the former one reads it anew", tenant == fresh)
}

async fn a_rewrite_is_all_or_nothing<S: Tampered>(store: &S) -> Verdict {
    let case = "a rewrite is all or nothing";
    done(case, commit(store, life(520)?, "life").await)?;
    for (what, written, key) in
        [("a key that is taken", life(530)?, "life"), ("a log with a gap", life(530)?.split_off(1), "gap")]
    {
        let transaction = done(case, store.begin().await)?;
        let refused = transaction.rewrite(written, receipt_for(key, 530)?).await;
        ensure(case, &format!("{what} is refused"), refused.is_err())?;
        ensure(case, &format!("{what} changes nothing"), events(case, store, 0).await? == life(520)?)?;
    }
    Ok(())
}

/// The events of an add-in that is deployed, and turned off and on again ever after.
///
/// # Errors
///
/// When there is no memory for them.
pub fn life(length: u64) -> Result<Vec<StoredEvent>, Failure> {
    let (product, name) = (product()?, "Conformance".to_owned());
    let off = Event::TurnedOff(About { product: product.clone(), name: name.clone() });
    let on = Event::TurnedOn(TurnedOn { product, name, audience: AudienceRecord::default() });
    let mut life = vec![deployed()?];
    for revision in 2..=length {
        let event = if revision % 2 == 0 { &off } else { &on };
        let at = Timestamp(1_000 + i64::try_from(revision).unwrap_or_default());
        life.push(done("preparation", event.to_stored(Revision(revision), at, &actor()))?);
    }
    Ok(life)
}

/// The tenant as somebody sees it who has just come, and from which revision its log was folded.
async fn open<S: EventStore>(store: &S) -> Result<(Tenant, Revision), StoreError> {
    let mut tenant = Tenant::default();
    let began = protocol::refresh(store, &mut tenant).await?;
    Ok((tenant, began))
}

/// What somebody does who has folded a log from a revision on.
async fn keep_checkpoint<S: EventStore>(
    store: &S,
    began: Revision,
    tenant: &Tenant,
) -> Result<(), StoreError> {
    if !checkpoint::is_due(began, tenant.revision()) {
        return Ok(());
    }
    store.keep_checkpoint(tenant.revision(), &checkpoint::seal(tenant)?).await
}

async fn head<S: EventStore>(store: &S) -> Result<Revision, StoreError> {
    store.begin().await?.head().await
}

async fn parts<S: EventStore>(store: &S) -> Result<Vec<segment::Part>, StoreError> {
    store.begin().await?.parts(Revision(1), Revision(u64::MAX)).await
}

async fn try_events<S: EventStore>(store: &S, after: u64) -> Result<Vec<StoredEvent>, StoreError> {
    store.begin().await?.events_after(Revision(after)).await
}

/// Thousands of events would say nothing.
fn told(read: &Result<Vec<StoredEvent>, StoreError>) -> String {
    format!("{:?}", read.as_ref().map(Vec::len))
}
