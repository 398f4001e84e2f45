//! A rescue file on its way back: whatever a store kept comes out of it as it was, or a sentence says why not.

use crate::support::*;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::lifecycle::command::{Actor, Timestamp};
use addin_deployment::memory::{Fault, MemoryStore, run};
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome, Revision};
use addin_deployment::protocol::{Restore, confirmed, restore};
use addin_deployment::rescue::{self, Broken, Kept, MAX_BYTES, Reader, Rescued, Seen};
use addin_deployment::segment::{self, Part, SEGMENT_EVENTS};
use addin_deployment::store::{EventStore, Fingerprint, Receipt, StoreError, StoredEvent, Transaction};
use messages::say;
use proptest::collection::vec;
use proptest::prelude::*;

const SAVED: Timestamp = Timestamp(NOON + 123);

/// Reads a file that comes in pieces of this length.
fn read(file: &[u8], piece: usize) -> Result<Rescued, Broken> {
    let mut reader = Reader::default();
    file.chunks(piece.max(1)).try_for_each(|piece| reader.push(piece))?;
    reader.finish()
}

/// A log as a store keeps it.
fn parts(log: &[StoredEvent]) -> Vec<Part> {
    let mut parts = Vec::new();
    for some in log.chunks(SEGMENT_EVENTS as usize) {
        let records: Vec<_> = some.iter().map(|event| segment::record(event).expect("memory")).collect();
        let first = some[0].revision;
        if some.len() as u64 == SEGMENT_EVENTS {
            let bytes = segment::seal(first, &records).expect("memory");
            parts.push(Part { first, sealed: true, bytes });
        } else {
            let part =
                |(event, bytes): (&StoredEvent, _)| Part { first: event.revision, sealed: false, bytes };
            parts.extend(some.iter().zip(records).map(part));
        }
    }
    parts
}

fn receipt(key: &str, product_id: Option<u32>, at: i64) -> Receipt {
    let confirmed = Confirmed { product: product_id.map(product), revision: Revision(7), at: Timestamp(at) };
    Receipt { key: IntentKey(key.to_owned()), fingerprint: Fingerprint(key.to_uppercase()), confirmed }
}

fn life(length: usize) -> Vec<StoredEvent> {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    while console.log.len() < length {
        let done = if console.log.len() % 2 == 1 { console.turn_off(1) } else { console.turn_on(1) };
        done.expect("turned");
    }
    console.log
}

fn store_of(log: &[StoredEvent]) -> MemoryStore {
    let store = MemoryStore::default();
    let write =
        async { store.begin().await.expect("begun").commit(log.to_vec(), receipt("all", None, 1)).await };
    run(write).expect("memory").expect("kept");
    store
}

fn file_of(log: &[StoredEvent]) -> Rescued {
    let kept = Kept { parts: parts(log), ..Kept::default() };
    read(&rescue::file(&kept, SAVED), 4_000).expect("whole")
}

/// Texts with everything that JSON writes in another way, and all else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("\"\\\u{0}\n\r\u{85}\u{202e}</script>\u{2028}é𝄞}{,:".to_owned()),
        any::<String>(),
    ]
}

fn log() -> impl Strategy<Value = Vec<StoredEvent>> {
    let event = (any::<i64>(), text(), text(), text(), any::<u32>(), vec(any::<u8>(), 0..40));
    vec(event, 0..12).prop_map(|events| {
        let stored = |(revision, (at, id, name, kind, version, body))| StoredEvent {
            revision: Revision(revision),
            at: Timestamp(at),
            actor: Actor { id: DirectoryId(id), name },
            kind,
            version,
            body,
        };
        (1..).zip(events).map(stored).collect()
    })
}

fn named() -> impl Strategy<Value = Vec<(String, Vec<u8>)>> {
    vec((text(), vec(any::<u8>(), 0..60)), 0..4)
}

proptest! {
    #[test]
    fn what_is_rescued_comes_back_as_it_was_however_the_file_is_cut(
        log in log(),
        receipts in vec((text(), proptest::option::of(0_u32..9), any::<i64>()), 0..4),
        contents in named(),
        others in named(),
        directory in vec(vec(any::<u8>(), 0..60), 0..3),
        piece in 1_usize..200,
    ) {
        let receipts: Vec<_> = receipts.iter().map(|(key, product, at)| receipt(key, *product, *at)).collect();
        let kept = Kept {
            parts: parts(&log),
            receipts: receipts.iter().map(|receipt| receipt.to_bytes().expect("memory")).collect(),
            contents: contents.clone(),
            others: others.clone(),
            directory: directory.clone(),
        };
        let rescued = read(&rescue::file(&kept, SAVED), piece).expect("whole");
        prop_assert_eq!(&parts(&rescued.log), &kept.parts);
        let expected = Rescued {
            saved_at: SAVED, hash: rescued.hash.clone(), log, has_gap: false, behind: 0, receipts, contents, others, directory,
        };
        prop_assert_eq!(rescued, expected);
    }

    #[test]
    fn a_file_that_was_cut_or_changed_is_never_taken_for_whole(place in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let kept = Kept {
            parts: parts(&life(5)),
            receipts: vec![receipt("a", Some(1), 5).to_bytes().expect("memory")],
            contents: vec![("0f".to_owned(), b"<OfficeApp/>".to_vec())],
            ..Kept::default()
        };
        let file = rescue::file(&kept, SAVED);
        let place = place.index(file.len());
        let cut = read(&file[..place], 64).expect_err("cut");
        prop_assert!(matches!(cut, Broken::NotOne | Broken::CutOff), "{:?}", cut);
        let mut altered = file.clone();
        altered[place] ^= 1_u8 << bit;
        prop_assert!(read(&altered, 64).is_err(), "bit {} of {}", bit, place);
        let mut longer = file.clone();
        longer.extend_from_slice(&file[place..]);
        prop_assert_eq!(read(&longer, 64).expect_err("longer"), Broken::Altered);
    }

    #[test]
    fn no_file_however_broken_panics(bytes in vec(any::<u8>(), 0..300), line in text()) {
        let begin = "{\"format\":\"addin-console-rescue\",\"version\":1,\"at\":\"\",\"ms\":1}\n";
        prop_assert!(read(&bytes, 7).is_err());
        prop_assert!(read(&[begin.as_bytes(), &bytes, b"\n"].concat(), 7).is_err());
        prop_assert!(read(&[begin, &line, "\n"].concat().into_bytes(), 7).is_err());
    }
}

#[test]
fn every_way_of_being_no_rescue_file_has_its_sentence() {
    let begin =
        |version: &str| format!("{{\"format\":\"addin-console-rescue\",\"version\":{version},\"ms\":1}}\n");
    let other = br#"{"format":"addin-console-plan","version":1}"#;
    for (file, why, sentence) in [
        (Vec::new(), Broken::NotOne, say::restore_not_one()),
        (b"a,b\n1,2\n".to_vec(), Broken::NotOne, say::restore_not_one()),
        ([other.as_slice(), b"\n"].concat(), Broken::NotOne, say::restore_not_one()),
        (vec![b'x'; 5_000], Broken::NotOne, say::restore_not_one()),
        (begin("2").into_bytes(), Broken::Newer, say::restore_newer()),
        (begin("1").into_bytes(), Broken::CutOff, say::restore_cut_off()),
        ((begin("1") + "{\"unheard\":1}\n").into_bytes(), Broken::Altered, say::restore_altered()),
    ] {
        assert_eq!(read(&file, 64).expect_err("none"), why);
        assert_eq!(why.message(), sentence);
    }
}

#[test]
fn a_larger_file_is_refused_before_it_is_looked_at() {
    let large = vec![0; usize::try_from(MAX_BYTES).expect("64 bits") + 1];
    assert_eq!(Reader::default().push(&large), Err(Broken::TooLarge));
    assert_eq!(Broken::TooLarge.message(), rescue::too_large());
    let mut reader = Reader::default();
    let begin = b"{\"format\":\"addin-console-rescue\",\"version\":1,\"ms\":1}\n";
    reader.push(begin).expect("a first line");
    assert_eq!(reader.push(&large[begin.len()..]), Err(Broken::TooLarge), "piece by piece too");
}

#[test]
fn a_damaged_log_comes_back_as_far_as_it_is_whole() {
    let log = life(1_003);
    let damaged = |spoil: &dyn Fn(&mut Vec<Part>)| {
        let mut parts = parts(&log);
        spoil(&mut parts);
        let kept = Kept { parts, receipts: vec![b"nonsense".to_vec()], ..Kept::default() };
        let rescued = read(&rescue::file(&kept, SAVED), 10_000).expect("whole");
        assert_eq!(rescued.log, log[..rescued.log.len()]);
        (rescued.log.len(), rescued.has_gap, rescued.behind)
    };
    assert_eq!(damaged(&|_| {}), (1_003, false, 0));
    assert_eq!(damaged(&|parts| parts[3].bytes = b"nonsense".to_vec()), (1_001, true, 1));
    assert_eq!(damaged(&|parts| parts[4].bytes = b"nonsense".to_vec()), (1_002, true, 0), "the last one");
    assert_eq!(damaged(&|parts| drop(parts.remove(0))), (0, true, 503));
    let checksum_only = |parts: &mut Vec<Part>| {
        let last = parts[1].bytes.len() - 1;
        parts[1].bytes[last] ^= 1;
    };
    assert_eq!(damaged(&checksum_only), (1_003, false, 0), "every record of it can still be read");
}

#[test]
fn what_a_newer_console_has_written_is_not_brought_back_to_this_one() {
    let mut log = life(3);
    log[2].kind = "a-kind-of-the-future".to_owned();
    let rescued = file_of(&log);
    assert_eq!(rescued.held(), Err(StoreError::Newer));
    let (store, key) = (store_of(&life(1)), IntentKey("back".to_owned()));
    let asked = Restore { file: &rescued, seen: Seen { events: 1, lost: 0 }, key: &key, now: SAVED };
    assert_eq!(run(restore(&store, &mut Default::default(), asked)), Some(Err(StoreError::Newer)));
    assert_eq!(store.events(), life(1));
}

#[test]
fn what_a_file_holds_is_told_before_anything_changes() {
    let held = file_of(&life(4)).held().expect("readable");
    assert_eq!((held.events, held.add_ins, held.behind), (4, 1, 0));
    assert_eq!((held.saved_at, held.newest), (SAVED, life(4).last().map(|event| event.at)));
}

#[test]
fn what_nobody_agreed_to_lose_stays_and_a_lost_answer_is_found_again() {
    let (here, there) = (life(6), life(4));
    let (store, file, key) = (store_of(&here), file_of(&there), IntentKey("back".to_owned()));
    let (seen, lost) = Seen::of(&here, &there);
    assert_eq!((seen, lost), (Seen { events: 6, lost: 2 }, vec![&here[4], &here[5]]));
    let mut tenant = Default::default();
    let mut ask = |seen| {
        run(restore(&store, &mut tenant, Restore { file: &file, seen, key: &key, now: SAVED }))
            .expect("memory")
    };
    let Ok(Outcome::Conflict { theirs, revision }) = ask(Seen { events: 5, lost: 1 }) else { panic!("done") };
    assert_eq!((theirs.len(), revision), (1, Revision(6)));
    assert_eq!(store.events(), here);
    store.order(Fault::BeforeCommit);
    assert_eq!(ask(seen), Err(StoreError::Full));
    assert_eq!(store.events(), here, "all or nothing");
    store.order(Fault::AfterCommit);
    assert_eq!(ask(seen), Ok(Outcome::Unknown { key: key.clone() }));
    assert_eq!(store.events(), there);
    let found = run(confirmed(&store, &key)).expect("memory").expect("readable").expect("done");
    assert_eq!(found.revision, Revision(4));
    assert_eq!(ask(seen), Ok(Outcome::Confirmed(found)), "the same intent once more does nothing");
}
