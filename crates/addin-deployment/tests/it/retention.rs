//! Somebody asks what the log holds about them, and to be taken out of it.

use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::lifecycle::command::{Actor, Command, Terms, Timestamp};
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::memory::{Fault, MemoryStore, run};
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome, RefusalKind, Revision};
use addin_deployment::protocol::{Intent, Rewrite, confirmed, execute, pseudonymise, refresh};
use addin_deployment::retention::{self, Mention, Person};
use addin_deployment::roles::{Administrator, Role, Roles, may_pseudonymise};
use addin_deployment::rollout::{Gate, Ring, RolloutPlan};
use addin_deployment::segment::SEGMENT_EVENTS;
use addin_deployment::store::{StoreError, StoredEvent};
use messages::say;
use office_addin_manifest::model::LocalText;

const SANDRA: &str = "0a5b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d";
const NAME: &str = "Sandra de Vriès";
const ADDRESS: &str = "sandra@contoso.example";
const PSEUDONYM: &str = "person-7f3a";

fn sandra() -> Person {
    Person { id: id(SANDRA), texts: vec![NAME.to_owned(), ADDRESS.to_owned(), String::new()] }
}

/// She is an administrator and acts under a name that she no longer has.
fn as_sandra() -> Administrator {
    Administrator::global(Actor { id: id(&SANDRA.to_uppercase()), name: "Sandra Smit".to_owned() })
}

/// Somebody else of the same name.
fn as_namesake() -> Administrator {
    Administrator::global(Actor { id: id("namesake"), name: NAME.to_owned() })
}

fn ring(name: &str, assignment: Assignment, check: &str) -> Ring {
    Ring { name: name.to_owned(), assignment, gate: Gate::Manual, check: check.to_owned() }
}

/// A log in which she stands wherever somebody can.
fn console() -> Console {
    let mut console = Console::default();
    let mut named = reading(1, "1.0");
    if let Some(manifest) = &mut named.manifest {
        manifest.name = LocalText { default: format!("The tool of {NAME}"), overrides: Vec::new() };
    }
    let rollout = RolloutPlan {
        rings: vec![
            ring("Sandra Smit and IT", people(&[SANDRA, "bob"]), ""),
            ring("All", everyone(), &format!("Ask {ADDRESS}, please")),
        ],
    };
    let terms = Terms { rollout: Some(rollout), ..Terms::default() };
    let deploy = Command::Deploy { content: hash_of(&named), assignment: Assignment::default(), terms };
    console.order_as(&as_sandra(), &deploy, &evidence(named, 4_000)).expect("deployed");
    console.deploy(reading(2, "1.0"), people(&["bob"])).expect("deployed");
    console.change_access(2, people(&["bob", &SANDRA.to_uppercase()])).expect("changed");
    let product = product(2);
    let owner = Actor { id: id(SANDRA), name: NAME.to_owned() };
    let note = format!(
        "{NAME} asked for it (see {}); SANDRA DE VRIèS knows more. Sandras do not.",
        ADDRESS.to_uppercase()
    );
    for command in [
        Command::SetOwner { product: product.clone(), owner },
        Command::SetNote { product: product.clone(), note },
        Command::SetOwner { product, owner: Actor { id: id("namesake"), name: NAME.to_owned() } },
    ] {
        console.order_as(&as_namesake(), &command, &Default::default()).expect("noted");
    }
    console.turn_off(2).expect("off");
    console
}

fn stands_in(log: &[StoredEvent], text: &str) -> bool {
    let lower = text.to_ascii_lowercase().into_bytes();
    log.iter().any(|event| {
        let bytes = addin_deployment::segment::record(event).expect("a record").to_ascii_lowercase();
        bytes.windows(lower.len()).any(|window| window == lower)
    })
}

#[test]
fn everything_about_a_person_is_found_with_where_it_stands() {
    let console = console();
    let person = sandra().as_in(&console.log);
    let mentions = retention::mentions(&console.log, &person).expect("a readable log");
    let at = |revision: u64| {
        let of_event = mentions.iter().filter(move |it| it.revision == Revision(revision));
        of_event.map(|it: &Mention| it.place.as_str()).collect::<Vec<_>>()
    };
    let deployed = at(1);
    for place in ["actor.id", "actor.name", "release.name", "terms.rollout.rings.assignment.people"] {
        assert!(deployed.contains(&place), "{place} in {deployed:?}");
    }
    assert!(
        deployed.contains(&"terms.rollout.rings.name") && deployed.contains(&"terms.rollout.rings.check")
    );
    assert_eq!(at(2), Vec::<&str>::new(), "a deployment that is not about her");
    assert!(at(3).contains(&"assignment.people"));
    assert!(mentions.iter().any(|it| it.place.ends_with("Owner.id")), "{mentions:#?}");
    assert!(mentions.iter().any(|it| it.place.ends_with("Note")), "{mentions:#?}");
    let last = console.log.last().expect("events").revision;
    assert_eq!(at(last.0), Vec::<&str>::new());

    let file = String::from_utf8(retention::csv(&mentions, &["0f0f"])).expect("text");
    assert!(file.starts_with(
        "\u{feff}Revision,Time (UTC),Kind,Field,Text\r\n1,2026-11-20T12:00:00Z,addin-deployed,actor.id,"
    ));
    assert_eq!(file.lines().count(), mentions.len() + 2);
    assert!(file.ends_with(",,file,0f0f,\r\n"));
}

#[test]
fn after_it_no_byte_names_the_person_and_everything_else_is_as_it_was() {
    let console = console();
    let person = sandra().as_in(&console.log);
    let (log, changed) = retention::pseudonymise(console.log.clone(), &person, PSEUDONYM).expect("rewritten");
    assert_eq!(changed, 5, "what she did, an assignment, and what is noted");
    for text in [SANDRA, "Sandra Smit", ADDRESS] {
        assert!(stands_in(&console.log, text) && !stands_in(&log, text), "{text}");
    }
    assert!(
        !retention::mentions(&log, &sandra()).expect("readable").iter().any(|it| it.place != "actor.name")
    );
    assert_eq!(log.len(), console.log.len());
    for (before, after) in console.log.iter().zip(&log) {
        assert_eq!((before.revision, before.at, &before.kind), (after.revision, after.at, &after.kind));
    }
    assert_eq!(log[1], console.log[1], "what does not concern her is the same to the byte");

    let mut tenant = Tenant::default();
    log.iter().try_for_each(|event| tenant.apply(event)).expect("replay works");
    assert_eq!(tenant.revision(), console.tenant.revision());
    let (one, two) = (tenant.add_in(&product(1)).unwrap(), tenant.add_in(&product(2)).unwrap());
    assert_eq!(one.name, format!("The tool of {PSEUDONYM}"));
    assert_eq!(one.deployed_by, Actor { id: id(PSEUDONYM), name: PSEUDONYM.to_owned() });
    assert_eq!(one.assignment, people(&[PSEUDONYM, "bob"]));
    assert_eq!(two.assignment, people(&["bob", PSEUDONYM]));
    assert_eq!(
        two.owner,
        Actor { id: id("namesake"), name: NAME.to_owned() },
        "somebody else of that name stays"
    );
    let note = format!("{PSEUDONYM} asked for it (see {PSEUDONYM}); {PSEUDONYM} knows more. Sandras do not.");
    assert_eq!(two.note, note);
    let unchanged = |of: &Tenant| {
        of.rows().iter().map(|it| (it.state, it.content.clone(), it.changed_at)).collect::<Vec<_>>()
    };
    assert_eq!(unchanged(&tenant), unchanged(&console.tenant));
}

#[test]
fn what_only_a_newer_console_knows_is_not_guessed_at() {
    let mut console = console();
    let mut later = console.log[0].clone();
    later.revision = Revision(console.log.len() as u64 + 1);
    later.kind = "addin-pinned".to_owned();
    console.log.push(later.clone());
    let person = sandra();
    assert_eq!(retention::pseudonymise(console.log.clone(), &person, PSEUDONYM), Err(StoreError::Newer));
    assert_eq!(retention::mentions(&console.log, &person), Err(StoreError::Newer));
    later.body = b"\0nobody".to_vec();
    later.actor = ana();
    *console.log.last_mut().unwrap() = later.clone();
    let (log, _) = retention::pseudonymise(console.log, &person, PSEUDONYM).expect("it does not concern her");
    assert_eq!(log.last(), Some(&later));
}

fn rewrite<'a>(person: &'a Person, key: &'a IntentKey, by: &'a Administrator) -> Rewrite<'a> {
    Rewrite { person, pseudonym: PSEUDONYM, key, by, now: Timestamp(NOON) }
}

/// A store with a tenant that is longer than a segment, and whoever looks at it.
fn kept() -> (MemoryStore, Tenant) {
    let (store, mut tenant) = (MemoryStore::default(), Tenant::default());
    let (content, assignment) = (hash_of(&reading(1, "1.0")), people(&[SANDRA]));
    let deploy = Command::Deploy { content, assignment, terms: Terms::default() };
    send(&store, &mut tenant, &deploy, 0);
    for number in 1..=SEGMENT_EVENTS {
        let note = format!("{number}: {NAME}");
        send(&store, &mut tenant, &Command::SetNote { product: product(1), note }, number);
    }
    (store, tenant)
}

fn send(store: &MemoryStore, tenant: &mut Tenant, command: &Command, number: u64) {
    let (key, evidence) = (IntentKey(format!("key {number}")), evidence(reading(1, "1.0"), 100));
    let (by, now, expected) = (as_sandra(), Timestamp(NOON), tenant.revision());
    let intent = Intent { command, key: &key, expected, evidence: &evidence, by: &by, now };
    let outcome = run(execute(store, tenant, intent)).expect("memory");
    assert!(matches!(outcome, Ok(Outcome::Confirmed(_))), "{outcome:?}");
}

#[test]
fn a_rewritten_log_is_kept_and_every_tab_reads_it_anew() {
    let (store, mut here) = kept();
    let mut there = here.clone();
    let (key, person) = (IntentKey("rewrite".to_owned()), sandra());
    let before = store.events();
    let outcome = run(pseudonymise(&store, &mut here, rewrite(&person, &key, &as_sandra()))).expect("memory");
    let done = Confirmed { product: None, revision: Revision(502), at: Timestamp(NOON) };
    assert_eq!(outcome, Ok(Outcome::Confirmed(done.clone())));
    for text in [SANDRA, NAME, "Sandra Smit"] {
        assert!(stands_in(&before, text) && !stands_in(&store.events(), text), "{text}");
        let kept = store.parts().into_iter().map(|part| part.bytes).chain(store.receipts());
        assert!(
            kept.flatten().collect::<Vec<_>>().windows(text.len()).all(|window| window != text.as_bytes())
        );
    }
    run(refresh(&store, &mut there)).expect("memory").expect("readable");
    assert_eq!(there, here);
    let owner = &there.add_in(&product(1)).unwrap().deployed_by;
    assert_eq!(owner.name, PSEUDONYM, "even what was folded before");
    for number in [0, 7, 500] {
        let receipt = run(confirmed(&store, &IntentKey(format!("key {number}")))).expect("memory");
        assert_eq!(receipt.expect("readable").map(|it| it.revision), Some(Revision(number + 1)));
    }
    let again = run(pseudonymise(&store, &mut here, rewrite(&person, &key, &as_sandra()))).expect("memory");
    assert_eq!(again, Ok(Outcome::Confirmed(done)), "the same key does nothing again");
    assert_eq!(store.events().len(), 502);
    let event = Event::from_stored(store.events().last().unwrap()).expect("readable");
    assert!(matches!(event, Some(Event::Pseudonymised(it)) if it.pseudonym == PSEUDONYM));
}

#[test]
fn a_rewrite_that_fails_or_is_not_allowed_leaves_everything_as_it_was() {
    let (store, mut tenant) = kept();
    let (key, person) = (IntentKey("rewrite".to_owned()), sandra());
    let before = (store.parts(), store.receipts(), tenant.clone());
    let without = [Role::ExchangeAdministrator, Role::ApplicationAdministrator, Role::GlobalReader];
    for roles in [Roles::default(), Roles::of(&without)] {
        let by = Administrator { roles, ..as_sandra() };
        let refused = run(pseudonymise(&store, &mut tenant, rewrite(&person, &key, &by))).expect("memory");
        let Ok(Outcome::Refused(why)) = refused else { panic!("{refused:?}") };
        let sentence = say::refusal_pseudonym_needs_global();
        assert_eq!((why.kind, why.message), (RefusalKind::PseudonymNeedsGlobal, sentence));
        assert!(may_pseudonymise(&by).is_err() && may_pseudonymise(&as_sandra()).is_ok());
    }
    store.order(Fault::BeforeCommit);
    let failed =
        run(pseudonymise(&store, &mut tenant, rewrite(&person, &key, &as_sandra()))).expect("memory");
    assert_eq!(failed, Err(StoreError::Full));
    assert_eq!((store.parts(), store.receipts(), tenant.clone()), before);
    store.order(Fault::AfterCommit);
    let lost = run(pseudonymise(&store, &mut tenant, rewrite(&person, &key, &as_sandra()))).expect("memory");
    assert_eq!(lost, Ok(Outcome::Unknown { key: key.clone() }));
    assert!(run(confirmed(&store, &key)).expect("memory").expect("readable").is_some());
}
