//! What is kept beside the log and made of it: checkpoints, pages of what happened, and what can be rescued.

use crate::stored_form::a_whole_life;
use crate::support::*;
use addin_deployment::activity::{Wanted, Word, activity};
use addin_deployment::checkpoint;
use addin_deployment::conformance::{Place, Tampered};
use addin_deployment::lifecycle::command::{Actor, ContentHash, Timestamp};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::memory::{MemoryStore, run};
use addin_deployment::outcome::{Confirmed, IntentKey, Revision};
use addin_deployment::rescue::{self, Kept};
use addin_deployment::store::{EventStore, Fingerprint, Receipt, StoreError, StoredEvent, Transaction};

/// Two add-ins, one of which Bob turns off and on again ever after.
fn life(length: usize) -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.deploy(reading(2, "1.0"), everyone()).expect("deployed");
    while console.log.len() < length {
        let done = if console.log.len().is_multiple_of(2) { console.turn_off(1) } else { console.turn_on(1) };
        done.expect("turned");
        if let Some(event) = console.log.last_mut() {
            event.actor = Actor { id: id("bob"), name: "Bob".to_owned() };
        }
    }
    console
}

fn store_of(log: Vec<StoredEvent>) -> MemoryStore {
    let store = MemoryStore::default();
    let revision = Revision(log.len() as u64);
    let confirmed = Confirmed { product: Some(product(1)), revision, at: Timestamp(NOON) };
    let receipt =
        Receipt { key: IntentKey("all".to_owned()), fingerprint: Fingerprint("f".to_owned()), confirmed };
    run(async { store.begin().await.expect("begun").commit(log, receipt).await })
        .expect("memory")
        .expect("kept");
    store
}

#[test]
fn a_checkpoint_holds_the_whole_tenant() {
    let tenant = life(40).tenant;
    let bytes = checkpoint::seal(&tenant).expect("there is memory");
    assert_eq!(checkpoint::open(&bytes), Some(tenant));
    for length in 0..bytes.len() {
        assert_eq!(checkpoint::open(&bytes[..length]), None, "cut after {length} bytes");
    }
}

/// When this test fails, a tenant is kept in another form than before: raise `FORMAT` in `checkpoint.rs`, so that no
/// checkpoint of an earlier build is misread, and write the new hash down here.
#[test]
fn the_form_of_a_checkpoint_has_its_number() {
    let mut tenant = Tenant::default();
    let mut checkpoints = Vec::new();
    // After each event: a word, a difference or a rollout that is held is there for a moment only.
    for event in &a_whole_life().log {
        tenant.apply(event).expect("readable");
        checkpoints.extend(checkpoint::seal(&tenant).expect("there is memory"));
    }
    assert_eq!(ContentHash::of(&checkpoints).0, FORM_OF_A_CHECKPOINT);
    assert_eq!(checkpoints[..12], *b"ADDINCKP\x07\0\0\0");
}

const FORM_OF_A_CHECKPOINT: &str = "c673a9148aabab840f33e4bc2a4711fdb5a32e715637122e9638d83c7765bd0b";

#[test]
fn a_checkpoint_is_due_every_hundred_events() {
    let due = |from, to| checkpoint::is_due(Revision(from), Revision(to));
    assert!(!due(0, 0) && !due(0, 99) && !due(100, 199) && !due(150, 100));
    assert!(due(0, 100) && due(99, 100) && due(0, 20_000) && due(199, 200));
}

#[test]
fn a_tenant_without_a_setting_of_its_own_is_empty_in_a_checkpoint_too() {
    let empty = checkpoint::seal(&Tenant::default()).expect("there is memory");
    assert_eq!(checkpoint::open(&empty), Some(Tenant::default()));
}

fn page(store: &MemoryStore, wanted: &Wanted) -> addin_deployment::activity::Page {
    run(activity(store, wanted)).expect("memory").expect("to be had")
}

/// How many lines are wanted in all, and the revisions of those that are shown.
fn revisions(store: &MemoryStore, wanted: &Wanted) -> (u32, Vec<u64>) {
    let page = page(store, wanted);
    (page.total, page.events.iter().map(|line| line.revision.0).collect())
}

#[test]
fn what_happened_is_found_by_words_of_names_and_by_days() {
    let mut log = life(6).log;
    for (event, hour) in log.iter_mut().zip(1..) {
        event.at = Timestamp(hour);
        if hour < 3 {
            event.actor.name = "Ana Zoë Lindeman".to_owned();
        }
    }
    let store = store_of(log);
    let [forms, letters] = [product(1), product(2)];
    let names = [(&forms, "Contoso Forms"), (&letters, "Contoso Létters")];
    let with = |words: &str| {
        let words = Word::of(words, &names);
        revisions(&store, &Wanted { words, ..Wanted::default() })
    };
    assert_eq!(with("LETTERS"), (1, vec![2]), "whatever the case and the accents");
    assert_eq!(with(" zoe lind "), (2, vec![2, 1]), "parts of a person's name");
    assert_eq!(with("zoe contoso forms"), (1, vec![1]), "each word in either name");
    assert_eq!(with("bob letters"), (0, vec![]));
    assert_eq!(with("  "), (6, vec![6, 5, 4, 3, 2, 1]));
    let days = Wanted { since: Some(Timestamp(2)), before: Some(Timestamp(4)), ..Wanted::default() };
    assert_eq!(revisions(&store, &days), (2, vec![3, 2]));
}

#[test]
fn what_happened_is_shown_a_page_at_a_time_newest_first() {
    let store = store_of(life(1_203).log);
    let revisions = |wanted: &Wanted| revisions(&store, wanted);
    assert_eq!(revisions(&Wanted { count: 3, ..Wanted::default() }), (1_203, vec![1_203, 1_202, 1_201]));
    assert_eq!(revisions(&Wanted { from: 1_200, count: 50, ..Wanted::default() }), (1_203, vec![3, 2, 1]));
    assert_eq!(revisions(&Wanted { from: 1_203, ..Wanted::default() }), (1_203, vec![]));
    let of_two = Wanted { product: Some(product(2)), ..Wanted::default() };
    assert_eq!(revisions(&of_two), (1, vec![2]));
    let of_ana = Wanted { actor: Some(id("ana")), ..Wanted::default() };
    assert_eq!(revisions(&of_ana), (2, vec![2, 1]));
    let turned = Wanted { kinds: vec!["addin-turned-on".to_owned()], count: 2, ..Wanted::default() };
    assert_eq!(revisions(&turned), (600, vec![1_202, 1_200]));
    let page = page(&store, &Wanted::default());
    assert_eq!(page.events.len(), 1_203);
    let names: Vec<_> = page.actors.iter().map(|actor| actor.name.as_str()).collect();
    assert_eq!((names, page.damaged), (vec!["Ana", "Bob"], vec![]));
}

#[test]
fn a_damaged_part_takes_only_itself_from_the_history() {
    let store = store_of(life(1_203).log);
    let place = Place::Segment(Revision(1));
    let mut bytes = run(store.kept(&place)).expect("memory").expect("a segment");
    bytes[5_000] ^= 1;
    run(store.tamper(&place, Some(bytes))).expect("memory");
    run(store.tamper(&Place::Event(Revision(1_100)), Some(b"nonsense".to_vec()))).expect("memory");
    let page = page(&store, &Wanted::default());
    assert_eq!(page.damaged, [Revision(1), Revision(1_100)]);
    assert_eq!(page.total, 702);
    assert_eq!(page.events.last().map(|line| line.revision), Some(Revision(501)));
}

#[test]
fn a_rescue_file_holds_everything_and_says_what_was_damaged() {
    let console = life(1_002);
    let store = store_of(console.log.clone());
    let place = Place::Segment(Revision(501));
    let mut bytes = run(store.kept(&place)).expect("memory").expect("a segment");
    bytes[30_000] ^= 1;
    run(store.tamper(&place, Some(bytes.clone()))).expect("memory");
    let kept = Kept {
        parts: store.parts(),
        receipts: [store.receipts(), vec![b"nonsense".to_vec()]].concat(),
        contents: vec![("0f0f".to_owned(), b"<OfficeApp/>".to_vec())],
        others: vec![("draft".to_owned(), vec![1, 2, 3])],
        directory: vec![vec![4, 5]],
    };
    let file = String::from_utf8(rescue::file(&kept, Timestamp(NOON))).expect("text");
    let lines: Vec<_> = file.lines().collect();
    assert_eq!(
        lines[0],
        r#"{"format":"addin-console-rescue","version":1,"at":"2026-11-20T12:00:00Z","ms":1795176000000}"#
    );
    let first = r#"{"event":1,"at":"2026-11-20T12:00:00Z","ms":1795176000000,"actor":{"id":"ana","name":"Ana"},"kind":"addin-deployed","version":2,"body":""#;
    assert!(lines[1].starts_with(first), "{}", lines[1]);
    let count = |beginning: &str| lines.iter().filter(|line| line.starts_with(beginning)).count();
    assert!(count("{\"event\":") >= 1_001, "{} events", count("{\"event\":"));
    let damaged =
        format!("{{\"damaged\":501,\"of\":500,\"bytes\":\"{}\"}}", addin_deployment::base64::encode(&bytes));
    assert_eq!(count("{\"damaged\":"), 1);
    assert!(lines.contains(&damaged.as_str()));
    let receipt = r#"{"receipt":"all","fingerprint":"f","product":"00000001-0000-4000-8000-000000000000","revision":1002,"#;
    assert_eq!((count(receipt), count("{\"damagedReceipt\":\"bm9uc2Vuc2U=\"}")), (1, 1));
    assert_eq!(count("{\"content\":\"0f0f\",\"bytes\":\"PE9mZmljZUFwcC8+\"}"), 1);
    assert_eq!(count("{\"kept\":\"draft\",\"bytes\":\"AQID\"}"), 1);
    assert_eq!(count("{\"directory\":0,\"bytes\":\"BAU=\"}"), 1);
    let events = count("{\"event\":");
    let (before, _) = file.trim_end_matches('\n').rsplit_once('\n').expect("lines");
    let before = [before, "\n"].concat();
    let hash = ContentHash::of(before.as_bytes()).0;
    let last = format!("{{\"events\":{events},\"receipts\":2,\"contents\":1,\"sha256\":\"{hash}\"}}");
    assert_eq!(lines.last(), Some(&last.as_str()));
}

#[test]
fn nothing_is_a_rescue_file_too() {
    let file = String::from_utf8(rescue::file(&Kept::default(), Timestamp(NOON))).expect("text");
    assert_eq!(file.lines().count(), 2);
}

/// What an older console answered is answered again: pinned, as such receipts are kept for ever.
#[test]
fn a_receipt_of_before_is_read_and_never_taken_for_one_of_today() {
    let old = b"\x01k\x01f\x2400000001-0000-4000-8000-000000000000\xac\x02\x03";
    let confirmed = Confirmed { product: Some(product(1)), revision: Revision(300), at: Timestamp(-2) };
    let receipt =
        Receipt { key: IntentKey("k".to_owned()), fingerprint: Fingerprint("f".to_owned()), confirmed };
    assert_eq!(Receipt::from_bytes(old), Ok(receipt.clone()));
    let today = b"\x01k\x01f\x01\x2400000001-0000-4000-8000-000000000000\xac\x02\x03";
    assert_eq!(receipt.to_bytes().as_deref(), Ok(today.as_slice()));
    assert_eq!(Receipt::from_bytes(today), Ok(receipt.clone()));
    let of_tenant =
        Receipt { confirmed: Confirmed { product: None, ..receipt.confirmed.clone() }, ..receipt };
    assert_eq!(of_tenant.to_bytes().as_deref(), Ok(b"\x01k\x01f\0\xac\x02\x03".as_slice()));
    assert_eq!(Receipt::from_bytes(b"\x01k\x01f\0\xac\x02\x03"), Ok(of_tenant));
    for broken in [b"".as_slice(), b"\x01k", &today[..20], &old[..30]] {
        assert!(
            matches!(Receipt::from_bytes(broken), Err(StoreError::Failed(_))),
            "{}",
            broken.escape_ascii()
        );
    }
}
