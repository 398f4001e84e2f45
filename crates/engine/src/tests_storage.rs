//! What the engine keeps beside answers: checkpoints, what can be rescued, and what it holds about a person.

use crate::keep::{Content, Keeper};
use crate::memory::Memory;
use crate::organisation::Organisations;
use crate::storage::{self, Checkpoints};
use crate::tests::{Tab, manifest, product};
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::base64::encode;
use addin_deployment::conformance::{Place, Tampered, life};
use addin_deployment::lifecycle::command::{Command, ContentHash, Terms, Timestamp};
use addin_deployment::lifecycle::tenant::Tenant;
use addin_deployment::memory::{Fault, run};
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome, Revision};
use addin_deployment::protocol::{self, Rewrite};
use addin_deployment::roles::Administrator;
use addin_deployment::store::{EventStore, Fingerprint, Receipt, StoreError, Transaction};
use deployment_api::{Answer, First};
use messages::say;
use std::cell::Cell;

const NOW: Timestamp = Timestamp(1_795_222_800_000);

/// Lets an add-in be turned off and on so many times more.
fn grow(tenant: &Memory, count: u64) {
    let head = run(async { tenant.log.begin().await?.head().await }).unwrap().unwrap();
    let events = life(head.0 + count).unwrap().split_off(usize::try_from(head.0).unwrap());
    let confirmed = Confirmed { product: None, revision: Revision(head.0 + count), at: NOW };
    let key = IntentKey(format!("grow {}", head.0));
    let receipt = Receipt { key, fingerprint: Fingerprint(String::new()), confirmed };
    let write = async { tenant.log.begin().await.unwrap().commit(events, receipt).await };
    run(write).unwrap().unwrap();
}

fn refreshed(tenant: &Memory, checkpoints: &Checkpoints) -> Tenant {
    let mut folded = Tenant::default();
    let began = run(protocol::refresh(&tenant.reader(), &mut folded)).unwrap().unwrap();
    checkpoints.folded_from(began);
    folded
}

#[test]
fn a_checkpoint_is_kept_when_it_is_worth_it_and_nobody_waits_for_it() {
    let (tenant, checkpoints) = (Memory::default(), Checkpoints::default());
    let kept = || run(tenant.log.kept(&Place::Checkpoint)).unwrap();
    let rest = |folded: Tenant| {
        let cache = Cell::new(folded);
        run(checkpoints.keep(&tenant, &cache)).unwrap().unwrap();
        cache.take()
    };
    grow(&tenant, 99);
    rest(refreshed(&tenant, &checkpoints));
    assert_eq!(kept(), None);
    grow(&tenant, 1);
    let folded = refreshed(&tenant, &checkpoints);
    assert_eq!(kept(), None, "not before somebody rests");
    assert_eq!(rest(folded.clone()), folded, "the tenant is put back");
    let first = kept();
    assert!(first.is_some());
    grow(&tenant, 50);
    rest(refreshed(&tenant, &checkpoints));
    assert_eq!(kept(), first);
    grow(&tenant, 50);
    rest(refreshed(&tenant, &checkpoints));
    assert_ne!(kept(), first);
    run(checkpoints.keep(&tenant, &Cell::default())).unwrap().unwrap();
}

#[test]
fn an_engine_rests_after_its_answers_and_a_later_one_begins_with_its_checkpoint() {
    let tenant = Memory::default();
    grow(&tenant, 250);
    let tab = Tab::on(&tenant);
    let before = tab.ask(First::AddIns);
    tab.rest();
    assert!(run(tenant.log.kept(&Place::Checkpoint)).unwrap().is_some());
    let segment_of_events = Place::Event(Revision(10));
    run(tenant.log.tamper(&segment_of_events, Some(b"nonsense".to_vec()))).unwrap();
    assert_eq!(Tab::on(&tenant).ask(First::AddIns), before, "what comes before the checkpoint is not read");
    run(tenant.log.tamper(&Place::Checkpoint, None)).unwrap();
    assert_eq!(Tab::on(&tenant).ask(First::AddIns), Answer::Failed(say::engine_damaged(10)));
}

#[test]
fn whatever_is_wrong_with_the_store_is_a_sentence_and_everything_can_be_rescued() {
    let tenant = Memory::default();
    let tab = Tab::on(&tenant);
    tab.deploy(&manifest("1.0"), "a");
    for (why, sentence) in [
        (StoreError::Full, say::engine_full()),
        (StoreError::Blocked, say::engine_blocked()),
        (StoreError::Newer, say::engine_newer()),
        (StoreError::Unavailable, say::engine_unavailable()),
    ] {
        tenant.log.order(Fault::Refused(why));
        assert_eq!(tab.ask(First::AddIns), Answer::Failed(sentence));
        let file = String::from_utf8(run(storage::rescue(&tenant, NOW)).unwrap().unwrap()).unwrap();
        assert!(file.contains("\"kind\":\"addin-deployed\""), "{file}");
        let hash = ContentHash::of(manifest("1.0").as_bytes());
        assert!(file.contains(&format!("{{\"content\":\"{}\"", hash.0)), "{file}");
        assert!(file.contains("\n{\"events\":1,\"receipts\":1,\"contents\":1,\"sha256\":"), "{file}");
    }
}

/// Two people: one is to be known by a pseudonym only.
const SANDRA: &str = "0a5b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d";

#[test]
fn what_is_kept_about_a_person_is_a_file_and_can_be_put_under_a_pseudonym() {
    let tenant = Memory::default();
    let tab = Tab::on(&tenant);
    let assignment = Assignment { people: vec![DirectoryId(SANDRA.to_owned())], ..Assignment::default() };
    let text = manifest("1.0").replace("Books", &format!("For {SANDRA}, books"));
    let content = tab.check(text.as_bytes()).content;
    let deployed = tab.execute(
        Command::Deploy { content: content.clone(), assignment, terms: Terms::default() },
        "a",
        0,
    );
    assert!(matches!(deployed, Outcome::Confirmed(_)), "{deployed:?}");
    // As a script has it: no search finds the address.
    let script = format!("Set-Something -Members (Text '{}')", encode(SANDRA.as_bytes())).into_bytes();
    let script = Content { hash: ContentHash::of(&script), bytes: script };
    run(tenant.keep_content(&script)).unwrap().unwrap();
    run(tenant.keep_draft(SANDRA.as_bytes())).unwrap().unwrap();

    let organisations = Organisations::default();
    let organisation = run(organisations.present(&tenant)).unwrap().unwrap();
    let person = storage::person(&organisation, &DirectoryId(SANDRA.to_owned()));
    let file = run(storage::personal_data(&tenant, person.clone())).unwrap().unwrap();
    let file = String::from_utf8(file).unwrap();
    assert!(file.contains(&format!(",addin-deployed,assignment.people,{SANDRA}\r\n")), "{file}");
    assert!(file.contains(&format!(",,file,{},\r\n", content.0)), "{file}");

    let (key, by) = (IntentKey("p".to_owned()), Administrator::global(organisation.me().clone()));
    let rewrite = Rewrite { person: &person, pseudonym: "person-1", key: &key, by: &by, now: NOW };
    let outcome = run(storage::pseudonymise(&tenant, &mut Tenant::default(), rewrite)).unwrap().unwrap();
    assert!(matches!(outcome, Outcome::Confirmed(Confirmed { product: None, revision: Revision(2), .. })));
    assert_eq!(run(tenant.content(&script.hash)).unwrap(), Ok(None), "a script is forgotten");
    assert!(run(tenant.content(&content)).unwrap().unwrap().is_some(), "a manifest stays");
    assert_eq!(run(tenant.draft()).unwrap(), Ok(None));
    let kept = run(tenant.everything()).unwrap().unwrap();
    let bytes: Vec<_> = kept.parts.into_iter().flat_map(|part| part.bytes).collect();
    assert!(!bytes.windows(SANDRA.len()).any(|window| window == SANDRA.as_bytes()));
    let Answer::AddIns(read) = Tab::on(&tenant).ask(First::AddIns) else { panic!("no list") };
    assert_eq!(read.value[0].assignment.people, [DirectoryId("person-1".to_owned())]);
    assert_eq!((read.value[0].product.clone(), read.revision), (product(), Revision(2)));
}
