//! What a record tells of a change.

use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::change_record::{Known, Recorded, recorded, tenant_lines};
use addin_deployment::demo;
use addin_deployment::directory::Directory;
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Origin, Terms, Timestamp};
use addin_deployment::lifecycle::decide::Evidence;
use addin_deployment::lifecycle::event::{AudienceRecord, DirectoryRevision};
use addin_deployment::lifecycle::setting::{Cloud, Setting, TenantKind};
use addin_deployment::rollout::{Gate, Ring, RolloutPlan};
use messages::say;

use crate::lifecycle_support::rings;
use crate::support::{Console, HOUR, NOON, content, everyone, evidence, hash_of, people, product, reading};

fn record(console: &Console, place: usize, directory: &Directory) -> Recorded {
    recorded(&console.log[place], &console.tenant, Known { directory, imported_at: None })
        .expect("it is understood")
}

#[test]
fn a_deployment_tells_whom_it_reaches_and_its_hash() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana", "bert"])).expect("it can be deployed");
    let expected = Recorded {
        name: "Add-in 1".to_owned(),
        version: "1.0.0.0".to_owned(),
        content: hash_of(&reading(1, "1.0.0.0")),
        effect: vec![
            say::record_people(2),
            say::record_method("Fixed"),
            say::record_gains(3),
            say::record_reached_perhaps(3, 1),
            say::record_directory_earlier(),
        ],
        expected_by: Some(Timestamp(NOON + 24 * HOUR)),
    };
    assert_eq!(record(&console, 0, &Directory::default()), expected);
}

/// Who gains and loses it is told while the directory is the one on which the change was decided.
#[test]
fn changed_access_tells_who_gains_and_who_loses() {
    let directory = demo::directory();
    let [first, second] = [1, 2].map(|place| {
        let person = directory.people().nth(place).expect("a person");
        directory.person_id(person)
    });
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&[&first.0])).expect("it can be deployed");
    let assignment = people(&[&second.0]);
    let counted = |revision| {
        let directory = DirectoryRevision(revision);
        let audience = AudienceRecord { reached: 1, directory, ..AudienceRecord::default() };
        Evidence { audience, ..Evidence::default() }
    };
    let command = Command::ChangeAccess { product: product(1), assignment };
    console.order(&command, &counted(directory.revision().0)).expect("it can be changed");
    console
        .order(&Command::ChangeAccess { product: product(1), assignment: everyone() }, &counted(1))
        .expect("it can");
    let effect = record(&console, 1, &directory).effect;
    assert_eq!(effect[..2], [say::record_people(1), say::record_changes(1, 1, 0)]);
    let later = record(&console, 2, &directory);
    assert_eq!(
        later.effect,
        [say::record_everyone(), say::record_reached(1), say::record_directory_earlier()]
    );
    assert_eq!(later.expected_by, Some(Timestamp(NOON + 2 * HOUR + 72 * HOUR)));
}

/// What an event does not say itself, the add-in's own history of manifests does.
#[test]
fn the_version_is_the_one_of_that_time() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana"])).expect("it can be deployed");
    console.turn_off(1).expect("it can be turned off");
    console.update(1, reading(1, "2.0.0.0")).expect("it can be updated");
    console.turn_on(1).expect("it can be turned on");
    console.remove(1).expect("it can be removed");
    let directory = Directory::default();
    let versions: Vec<_> = (0..5).map(|place| record(&console, place, &directory).version).collect();
    assert_eq!(versions, ["1.0.0.0", "1.0.0.0", "2.0.0.0", "2.0.0.0", "2.0.0.0"]);
    assert_eq!(record(&console, 1, &directory).content, hash_of(&reading(1, "1.0.0.0")));
    let nobody = [say::record_nobody()];
    assert_eq!(
        (record(&console, 1, &directory).effect, record(&console, 4, &directory).effect),
        (nobody.to_vec(), nobody.to_vec())
    );
    assert_eq!(record(&console, 4, &directory).expected_by, Some(Timestamp(NOON + 28 * HOUR)));
}

#[test]
fn a_ring_tells_who_gains_it() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana"])).expect("it can be deployed");
    let ring = |name: &str, assignment| Ring {
        name: name.to_owned(),
        assignment,
        gate: Gate::Manual,
        check: String::new(),
    };
    let plan = RolloutPlan { rings: vec![ring("IT", people(&["bert"])), ring("All", everyone())] };
    let evidence = |gains| Evidence { gains, ..Evidence::default() };
    console.order(&Command::StartRollout { product: product(1), plan }, &evidence(1)).expect("it can begin");
    console.order(&Command::AdvanceRollout { product: product(1) }, &evidence(40)).expect("it can go on");
    let directory = Directory::default();
    let rings = [
        say::record_ring(1, "IT", say::record_people(1), say::record_ring_first()),
        say::record_ring(2, "All", say::record_everyone(), say::rollout_by_hand()),
    ];
    let started = record(&console, 1, &directory).effect;
    assert_eq!((&started[0], &started[1..3]), (&say::record_people(2), &rings[..]));
    assert_eq!(started[3], say::record_gains(1));
    assert_eq!(record(&console, 2, &directory).effect[..2], [say::record_everyone(), say::record_gains(40)]);
}

/// What was before and after stands in its line of the history; for people it comes to nothing yet.
#[test]
fn another_date_of_a_ring_names_the_add_in_and_changes_nothing_for_people() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana"])).expect("it can be deployed");
    let plan = rings(&[&["bert"], &["fred"]]);
    console.tell(&Command::StartRollout { product: product(1), plan }).expect("it can begin");
    let gate = Gate::From(Timestamp(NOON));
    console.tell(&Command::RescheduleRing { product: product(1), ring: 1, gate }).expect("another date");
    let told = record(&console, 2, &Directory::default());
    assert_eq!((told.name.as_str(), told.version.as_str()), ("Add-in 1", "1.0.0.0"));
    assert_eq!((told.effect, told.expected_by), (Vec::new(), None));
}

#[test]
fn a_deployment_in_rings_tells_its_method_and_every_ring() {
    let mut console = Console::default();
    let ring =
        |name: &str, assignment, gate| Ring { name: name.to_owned(), assignment, gate, check: String::new() };
    let both = Assignment { groups: vec![DirectoryId("sales".to_owned())], ..people(&["bert"]) };
    let rings =
        vec![ring("IT", people(&["ana"]), Gate::Manual), ring("Sales", both, Gate::From(Timestamp(NOON)))];
    let terms = Terms { method: Method::Optional, rollout: Some(RolloutPlan { rings }), ..Terms::default() };
    let content = hash_of(&reading(1, "1.0.0.0"));
    let command = Command::Deploy { content, assignment: people(&["ana", "bert"]), terms };
    console.order(&command, &evidence(reading(1, "1.0.0.0"), 100)).expect("it can be deployed");
    let told = record(&console, 0, &Directory::default()).effect;
    assert_eq!(told[1], say::record_method("Optional"));
    let [first, second] = [say::record_people(1), say::record_chosen(1, 1)];
    assert_eq!(told[2], say::record_ring(1, "IT", first, say::record_ring_first()));
    assert_eq!(told[3], say::record_ring(2, "Sales", second, say::rollout_from(NOON)));
}

/// An administrator knows a directory by the day on which it was imported, and not by a number.
#[test]
fn the_directory_on_which_was_counted_is_told_by_its_date() {
    let directory = demo::directory();
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana"])).expect("it can be deployed");
    let audience = AudienceRecord { directory: directory.revision(), ..AudienceRecord::default() };
    let evidence = Evidence { audience, ..Evidence::default() };
    let command = Command::ChangeAccess { product: product(1), assignment: everyone() };
    console.order(&command, &evidence).expect("it can be changed");
    let told = |place: usize, imported_at| {
        let known = Known { directory: &directory, imported_at };
        let record = recorded(&console.log[place], &console.tenant, known).expect("it is understood");
        record.effect.last().cloned()
    };
    assert_eq!(told(1, Some(Timestamp(NOON))), Some(say::record_directory(NOON)));
    assert_eq!(told(1, None), Some(say::record_directory_invented()));
    assert_eq!(told(0, Some(Timestamp(NOON))), Some(say::record_directory_earlier()));
}

#[test]
fn an_update_tells_where_the_add_in_comes_from_since() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["ana"])).expect("it can be deployed");
    let before = content(reading(1, "1.0"), 100);
    let mut update = |version: &str, origin: Option<Origin>| {
        let evidence = Evidence { before: Some(before.clone()), ..evidence(reading(1, version), 100) };
        let content = hash_of(&reading(1, version));
        console
            .order(&Command::Update { product: product(1), content, origin }, &evidence)
            .expect("an update");
    };
    let address = "https://addins.contoso.example/a.xml";
    update("1.1", Some(Origin::Url(address.to_owned())));
    let told = record(&console, 1, &Directory::default()).effect;
    assert_eq!(told.first(), Some(&say::record_origin_address(address)), "{told:?}");
}

#[test]
fn what_concerns_the_tenant_names_no_add_in() {
    let setting = Setting {
        kind: TenantKind::HandOff,
        tenant_id: "0517ffae-825d-4aff-999e-3f2336b8a20a".to_owned(),
        cloud: Cloud::Worldwide,
        organisation: "Contoso".to_owned(),
    };
    let mut console = Console::default();
    console.tell(&Command::SetUp(setting.clone())).expect("a tenant");
    let told = record(&console, 0, &Directory::default());
    assert_eq!(
        (told.name, told.version, told.content),
        (String::new(), String::new(), ContentHash(String::new()))
    );
    assert_eq!((told.effect, told.expected_by), (Vec::new(), None));
    let lines =
        [say::verdict_answer_name("Contoso"), say::record_tenant_id(setting.tenant_id.as_str(), "Worldwide")];
    assert_eq!(tenant_lines(&setting), lines);
    assert_eq!(tenant_lines(&Setting::default()), [say::record_demonstration()]);
}

#[test]
fn an_event_of_a_newer_console_tells_nothing() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana"])).expect("it can be deployed");
    console.log[0].kind = "addin-teleported".to_owned();
    let known = Known { directory: &Directory::default(), imported_at: None };
    assert_eq!(recorded(&console.log[0], &console.tenant, known), None);
}
