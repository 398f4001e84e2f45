//! The write protocol on a store that loses answers: nothing is lost, and nothing is done twice.

use crate::support::*;
use addin_deployment::activity::{Wanted, activity};
use addin_deployment::conformance;
use addin_deployment::lifecycle::command::{Command, Terms, Timestamp};
use addin_deployment::lifecycle::decide::Evidence;
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::tenant::{AddInState, Tenant};
use addin_deployment::memory::{Fault, MemoryStore, run};
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome, RefusalKind, Revision};
use addin_deployment::protocol::{Intent, confirmed, execute, refresh};
use addin_deployment::store::StoreError;
use messages::say;
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// An administrator's tab: its own fold of a log that others write to as well.
struct Tab {
    store: MemoryStore,
    tenant: Tenant,
}

impl Tab {
    fn open(store: &MemoryStore) -> Self {
        let mut tab = Self { store: store.clone(), tenant: Tenant::default() };
        tab.read();
        tab
    }

    fn read(&mut self) {
        run(refresh(&self.store, &mut self.tenant)).expect("memory").expect("a readable log");
    }

    /// Sends a command as decided on what this tab has read.
    fn send(&mut self, command: &Command, key: &str) -> Result<Outcome, StoreError> {
        let seen = self.tenant.revision();
        self.send_as_of(command, key, seen)
    }

    fn send_as_of(
        &mut self,
        command: &Command,
        key: &str,
        expected: Revision,
    ) -> Result<Outcome, StoreError> {
        let intent = Intent {
            command,
            key: &IntentKey(key.to_owned()),
            expected,
            evidence: &evidence_for(command),
            by: &ana_as_global(),
            now: Timestamp(NOON),
        };
        run(execute(&self.store, &mut self.tenant, intent)).expect("memory")
    }

    fn ask(&self, key: &str) -> Option<Confirmed> {
        run(confirmed(&self.store, &IntentKey(key.to_owned()))).expect("memory").expect("a readable log")
    }

    fn state(&self) -> Option<AddInState> {
        self.tenant.add_in(&product(1)).map(|add_in| add_in.state)
    }
}

fn deploy() -> Command {
    Command::Deploy {
        content: hash_of(&reading(1, "1.0")),
        assignment: people(&["sandra"]),
        terms: Terms::default(),
    }
}

fn turn_off() -> Command {
    Command::TurnOff { product: product(1) }
}

fn evidence_for(command: &Command) -> Evidence {
    match command {
        Command::Deploy { .. } => evidence(reading(1, "1.0"), 100),
        _ => Evidence::default(),
    }
}

fn is_confirmed(outcome: &Result<Outcome, StoreError>) -> bool {
    matches!(outcome, Ok(Outcome::Confirmed(_)))
}

#[test]
fn memory_is_an_event_store() {
    let stores: RefCell<HashMap<&str, MemoryStore>> = RefCell::default();
    let open = |name| {
        let store = stores.borrow_mut().entry(name).or_default().clone();
        async move { store }
    };
    run(conformance::check(open)).expect("memory never waits").expect("every case");
}

#[test]
fn a_confirmed_write_is_there_after_a_reload() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let outcome = tab.send(&deploy(), "a").expect("an answer");
    let expected = Confirmed { product: Some(product(1)), revision: Revision(1), at: Timestamp(NOON) };
    assert_eq!(outcome, Outcome::Confirmed(expected.clone()));
    assert_eq!(tab.state(), Some(AddInState::Active));
    let reloaded = Tab::open(&store);
    assert_eq!(reloaded.tenant, tab.tenant);
    assert_eq!(reloaded.ask("a"), Some(expected));
    assert_eq!(reloaded.ask("b"), None);
}

#[test]
fn the_same_key_gets_the_same_answer_even_after_others_wrote() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    let first = tab.send(&deploy(), "a");
    assert!(is_confirmed(&tab.send(&turn_off(), "b")));
    assert_eq!(tab.send_as_of(&deploy(), "a", Revision(0)), first);
    assert_eq!(store.events().len(), 2);
}

#[test]
fn a_key_is_not_used_for_something_else() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    assert!(is_confirmed(&tab.send(&deploy(), "a")));
    let Ok(Outcome::Refused(refusal)) = tab.send(&turn_off(), "a") else { panic!("a refusal") };
    assert_eq!(refusal.kind, RefusalKind::KeyReused);
    assert_eq!(store.events().len(), 1);
}

#[test]
fn an_answer_lost_after_the_write_is_unknown_and_can_be_asked_for() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    store.order(Fault::AfterCommit);
    assert_eq!(tab.send(&deploy(), "a"), Ok(Outcome::Unknown { key: IntentKey("a".to_owned()) }));
    assert_eq!(tab.tenant, Tenant::default(), "what is unknown is not shown as done");
    assert!(tab.ask("a").is_some());
    assert!(is_confirmed(&tab.send(&deploy(), "a")), "sent again, it is not done again");
    assert_eq!(store.events().len(), 1);
    tab.read();
    assert_eq!(tab.state(), Some(AddInState::Active));
}

#[test]
fn an_answer_lost_without_a_write_is_unknown_and_can_be_sent_again() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    store.order(Fault::Vanished);
    assert!(matches!(tab.send(&deploy(), "a"), Ok(Outcome::Unknown { .. })));
    assert_eq!(tab.ask("a"), None);
    assert!(is_confirmed(&tab.send(&deploy(), "a")));
    assert_eq!(store.events().len(), 1);
}

#[test]
fn a_store_that_fails_before_the_write_has_written_nothing() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    store.order(Fault::BeforeCommit);
    assert_eq!(tab.send(&deploy(), "a"), Err(StoreError::Full));
    store.order(Fault::Begin);
    assert!(matches!(tab.send(&deploy(), "a"), Err(StoreError::Failed(_))));
    assert_eq!((store.events().len(), tab.ask("a")), (0, None));
    assert!(is_confirmed(&tab.send(&deploy(), "a")));
}

#[test]
fn a_refusal_writes_nothing_and_does_not_use_up_the_key() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    assert!(matches!(tab.send(&turn_off(), "a"), Ok(Outcome::Refused(_))));
    assert_eq!((store.events().len(), tab.ask("a")), (0, None));
    assert!(is_confirmed(&tab.send(&deploy(), "a")));
}

#[test]
fn a_tab_that_decided_on_an_older_state_is_told_what_happened() {
    let store = MemoryStore::default();
    let mut mine = Tab::open(&store);
    assert!(is_confirmed(&mine.send(&deploy(), "a")));
    let mut yours = Tab::open(&store);
    assert!(is_confirmed(&yours.send(&turn_off(), "b")));
    let remove = Command::Remove { product: product(1) };
    let Ok(Outcome::Conflict { theirs, revision }) = mine.send(&remove, "c") else { panic!("a conflict") };
    assert_eq!(revision, Revision(2));
    let what: Vec<_> = theirs.into_iter().map(|line| line.what).collect();
    assert_eq!(what, [say::history_turned_off("Add-in 1")]);
    assert_eq!(mine.state(), Some(AddInState::TurnedOff), "it has read what happened");
    assert!(is_confirmed(&mine.send(&remove, "c")), "the same intent, decided anew");
}

#[test]
fn the_conflict_names_everything_since_the_page_looked_even_if_the_engine_read_on() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    assert!(is_confirmed(&tab.send(&deploy(), "a")));
    assert!(is_confirmed(&tab.send(&turn_off(), "b")));
    let on = Command::TurnOn { product: product(1) };
    let Ok(Outcome::Conflict { theirs, .. }) = tab.send_as_of(&on, "c", Revision(0)) else {
        panic!("a conflict")
    };
    assert_eq!(theirs.iter().map(|line| line.revision.0).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_tab_that_slept_through_a_reset_starts_anew() {
    let store = MemoryStore::default();
    let mut sleeper = Tab::open(&store);
    assert!(is_confirmed(&sleeper.send(&deploy(), "a")));
    assert!(is_confirmed(&sleeper.send(&turn_off(), "b")));
    store.clear();
    let outcome = sleeper.send(&Command::TurnOn { product: product(1) }, "c");
    assert_eq!(outcome, Ok(Outcome::Conflict { theirs: Vec::new(), revision: Revision(0) }));
    assert_eq!(sleeper.tenant, Tenant::default());

    assert!(is_confirmed(&sleeper.send(&deploy(), "a")));
    assert!(is_confirmed(&sleeper.send(&turn_off(), "b")));
    store.clear();
    let mut other = Tab::open(&store);
    for (command, key) in [(deploy(), "d"), (Command::Remove { product: product(1) }, "e")] {
        assert!(is_confirmed(&other.send(&command, key)));
    }
    assert_eq!(other.tenant.revision(), sleeper.tenant.revision());
    sleeper.read();
    assert_eq!(sleeper.tenant, other.tenant, "the log is as long as before, but another one");
}

#[test]
fn what_a_newer_version_wrote_is_shown_and_never_decided_on() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store);
    assert!(is_confirmed(&tab.send(&deploy(), "a")));
    append_an_event_of_the_future(&store);
    tab.read();
    assert_eq!(tab.state(), Some(AddInState::Active));
    assert_eq!(tab.send(&turn_off(), "b"), Err(StoreError::Newer));
    assert_eq!(store.events().len(), 2, "and it is still there");
    let wanted = Wanted { product: Some(product(1)), ..Wanted::default() };
    let page = run(activity(&store, &wanted)).expect("memory").expect("a readable log");
    let lines: Vec<_> = page.events.iter().filter_map(history_line).collect();
    let said: Vec<_> = lines.into_iter().map(|line| line.what).collect();
    assert_eq!(
        said,
        [say::history_unknown("addin-pinned"), say::history_deployed(3, "Add-in 1", "1.0")],
        "newest first"
    );
}

fn append_an_event_of_the_future(store: &MemoryStore) {
    use addin_deployment::store::{EventStore, Fingerprint, Receipt, Transaction};
    let mut event = store.events().remove(0);
    event.revision = Revision(2);
    event.kind = "addin-pinned".to_owned();
    let receipt = Receipt {
        key: IntentKey("future".to_owned()),
        fingerprint: Fingerprint(String::new()),
        confirmed: Confirmed { product: Some(product(1)), revision: Revision(2), at: Timestamp(NOON) },
    };
    let write = async { store.begin().await.expect("begun").commit(vec![event], receipt).await };
    run(write).expect("memory").expect("written");
}

/// One click in one of three tabs, perhaps with something going wrong, and perhaps clicked again at once.
#[derive(Clone, Debug)]
struct Click {
    tab: usize,
    what: u8,
    key: u8,
    fault: Option<Fault>,
    reads_before: bool,
    again: bool,
}

fn click() -> impl Strategy<Value = Click> {
    let fault = prop_oneof![
        4 => Just(None),
        1 => Just(Some(Fault::Begin)),
        1 => Just(Some(Fault::BeforeCommit)),
        2 => Just(Some(Fault::AfterCommit)),
        1 => Just(Some(Fault::Vanished)),
    ];
    (0usize..3, 0u8..4, 0u8..12, fault, any::<bool>(), any::<bool>()).prop_map(
        |(tab, what, key, fault, reads_before, again)| Click { tab, what, key, fault, reads_before, again },
    )
}

fn command(what: u8) -> Command {
    let product = product(1);
    match what {
        0 => deploy(),
        1 => turn_off(),
        2 => Command::TurnOn { product },
        _ => Command::Remove { product },
    }
}

/// Clicks, and notes the keys that were confirmed.
fn play(store: &MemoryStore, tabs: &mut [Tab], click: &Click, confirmed: &mut BTreeSet<String>) {
    let tab = &mut tabs[click.tab];
    if click.reads_before {
        tab.read();
    }
    if let Some(fault) = click.fault.clone() {
        store.order(fault);
    }
    // A key belongs to one intent: the command is part of it, as the page makes a new key for a new intent.
    let key = format!("{}-{}", click.key, click.what);
    for _ in 0..1 + u8::from(click.again) {
        let before = store.events().len();
        let outcome = tab.send(&command(click.what), &key);
        let written = store.events().len() - before;
        match outcome {
            Ok(Outcome::Confirmed(done)) => {
                assert_eq!(written, usize::from(confirmed.insert(key.clone())), "written once: {done:?}");
            }
            Ok(Outcome::Unknown { .. }) if written == 1 => {
                assert!(confirmed.insert(key.clone()), "never twice");
            }
            other => assert_eq!(written, 0, "{other:?}"),
        }
    }
}

proptest! {
    #[test]
    fn whatever_goes_wrong_nothing_is_lost_and_nothing_is_done_twice(
        clicks in proptest::collection::vec(click(), 0..60)
    ) {
        let store = MemoryStore::default();
        let mut tabs: Vec<_> = (0..3).map(|_| Tab::open(&store)).collect();
        let mut confirmed = BTreeSet::new();
        for click in &clicks {
            play(&store, &mut tabs, click, &mut confirmed);
        }
        prop_assert_eq!(store.events().len(), confirmed.len());
        store.order(Fault::BeforeCommit); // Whatever was ordered and never struck is forgotten.
        let reloaded = Tab::open(&store);
        for key in &confirmed {
            prop_assert!(reloaded.ask(key).is_some(), "{} can be asked for", key);
        }
        for tab in &mut tabs {
            tab.read();
            prop_assert_eq!(&tab.tenant, &reloaded.tenant);
        }
    }
}
