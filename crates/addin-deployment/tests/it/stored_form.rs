//! The lasting form of events, pinned: a log that was written once must be readable for ever.

use crate::support::*;
use addin_deployment::command::{Command, ContentHash, Timestamp};
use addin_deployment::event::Event;
use addin_deployment::history::history_line;
use addin_deployment::outcome::Revision;
use addin_deployment::store::{Fingerprint, StoreError, StoredEvent};
use addin_deployment::tenant::Tenant;
use messages::say;

fn a_whole_life() -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.update(1, reading(1, "1.1")).expect("updated");
    console.change_access(1, everyone()).expect("everyone");
    console.turn_off(1).expect("off");
    console.turn_on(1).expect("on");
    console.remove(1).expect("deleted");
    console
}

#[test]
fn every_event_is_written_as_it_always_was() {
    let written: Vec<_> =
        a_whole_life().log.into_iter().map(|event| (event.kind, event.version, event.body)).collect();
    let expected = include_str!("stored_form.txt").lines().map(|line| {
        let (kind, rest) = line.split_once(' ').expect("a kind");
        let (version, body) = rest.split_once(' ').expect("a version");
        (kind.to_owned(), version.parse().expect("a number"), body.to_owned())
    });
    assert_eq!(written, expected.collect::<Vec<_>>());
}

#[test]
fn every_event_is_read_back_as_it_was_written() {
    for stored in a_whole_life().log {
        let event = Event::from_stored(&stored).expect("readable").expect("known");
        assert_eq!(event.to_stored(stored.revision, stored.at, &stored.actor), Ok(stored));
    }
}

#[test]
fn an_event_is_kept_as_this_json() {
    let stored = a_whole_life().log.remove(5);
    let json = serde_json::to_string(&stored).expect("JSON");
    assert_eq!(
        json,
        r#"{"revision":6,"at":1795194000000,"actor":{"id":"ana","name":"Ana"},"kind":"addin-removed","version":1,"body":"{\"product\":\"00000001-0000-4000-8000-000000000000\",\"name\":\"Add-in 1\"}"}"#
    );
    assert_eq!(serde_json::from_str::<StoredEvent>(&json).expect("the event"), stored);
}

#[test]
fn an_event_of_the_future_is_passed_over_and_remembered_as_such() {
    let mut console = a_whole_life();
    let mut later = console.log[5].clone();
    later.revision = Revision(7);
    later.kind = "addin-pinned".to_owned();
    console.tenant.apply(&later).expect("no failure");
    assert_eq!(console.tenant.revision(), Revision(7));
    assert!(console.tenant.has_newer_events());
    let line = history_line(&later).expect("it says which add-in");
    assert_eq!((line.what, line.product), (say::history_unknown("addin-pinned"), product(1)));

    let mut newer_body = console.log[5].clone();
    newer_body.version = 2;
    assert_eq!(Event::from_stored(&newer_body), Ok(None));
}

#[test]
fn a_damaged_log_is_said_to_be_damaged_and_folded_no_further() {
    let log = a_whole_life().log;
    let mut tenant = Tenant::default();
    assert_eq!(tenant.apply(&log[1]), Err(StoreError::Damaged(Revision(1))), "a gap at the beginning");
    tenant.apply(&log[0]).expect("the first");
    let before = tenant.clone();
    assert_eq!(tenant.apply(&log[0]), Err(StoreError::Damaged(Revision(2))), "the same once more");
    let broken = StoredEvent { body: "{\"product\":".to_owned(), ..log[1].clone() };
    assert_eq!(tenant.apply(&broken), Err(StoreError::Damaged(Revision(2))));
    let impossible = StoredEvent { revision: Revision(2), ..log[0].clone() };
    assert_eq!(tenant.apply(&impossible), Err(StoreError::Damaged(Revision(2))), "deployed twice");
    assert_eq!(tenant, before);
}

#[test]
fn hashes_and_fingerprints_stay_what_they_are() {
    assert_eq!(ContentHash::of(b"abc").0, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let off = Fingerprint::of(&Command::TurnOff { product: product(1) }).expect("JSON");
    let on = Fingerprint::of(&Command::TurnOn { product: product(1) }).expect("JSON");
    assert_ne!(off, on);
    assert_eq!(off, Fingerprint::of(&Command::TurnOff { product: product(1) }).expect("JSON"));
    let of_json = ContentHash::of(br#"{"TurnOff":{"product":"00000001-0000-4000-8000-000000000000"}}"#);
    assert_eq!(off.0, of_json.0);
}

#[test]
fn a_moment_at_the_end_of_time_does_not_overflow() {
    let mut stored = a_whole_life().log.remove(0);
    stored.at = Timestamp(i64::MAX);
    let mut tenant = Tenant::default();
    tenant.apply(&stored).expect("folded");
    assert_eq!(tenant.rows()[0].expected_by, Timestamp(i64::MAX));
}
