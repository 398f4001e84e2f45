//! The lasting form of events, pinned: a log that was written once must be readable for ever.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::asset_id::AssetId;
use addin_deployment::assignment::Assignment;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{
    Actor, Command, ContentHash, Method, Offer, Origin, Route, Take, Terms, Timestamp,
};
use addin_deployment::lifecycle::event::{
    About, Adopted, Event, Release, RolloutAdvanced, RolloutRescheduled, Updated,
};
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::tenant::{AddInState, Tenant};
use addin_deployment::outcome::Revision;
use addin_deployment::rollout::Gate;
use addin_deployment::store::{Fingerprint, StoreError, StoredEvent};
use messages::say;
use office_addin_manifest::model::{Host, Permission};

/// Everything that can happen, each kind of event at least once.
pub fn a_whole_life() -> Console {
    let mut console = Console::in_tenant();
    let first = product(1);
    let tell = |console: &mut Console, command: Command| console.tell(&command).expect("carried out");
    let store = Origin::Store {
        asset: AssetId::parse("WA104099688").expect("an asset ID"),
        free: true,
        terms_accepted: true,
    };
    let offer = Offer { name: "Fennel".to_owned(), apps: vec![first.clone()] };
    let terms = Terms {
        origin: Origin::Url("https://fennel.example/m.xml".to_owned()),
        method: Method::Optional,
        test: true,
        rollout: Some(rings(&[&["sandra"], &["bert"], &["fred"]])),
        offer: Some(offer),
    };
    console.deploy_on(reading(1, "1.0"), people(&[]), terms).expect("deployed");
    console.update(1, reading(1, "1.1")).expect("updated");
    console.update(1, asking_for(reading(1, "1.2"), Permission::DocumentReadAll)).expect("waits");
    tell(&mut console, Command::Decline { product: first.clone() });
    console.update(1, asking_for(reading(1, "1.3"), Permission::DocumentReadAll)).expect("waits");
    tell(&mut console, Command::Consent { product: first.clone() });
    tell(&mut console, Command::AdvanceRollout { product: first.clone() });
    let reason = "Ana is away".to_owned();
    tell(&mut console, Command::HoldRollout { product: first.clone(), reason });
    tell(&mut console, Command::ResumeRollout { product: first.clone() });
    tell(&mut console, Command::StopRollout { product: first.clone() });
    let plan = rings(&[&["nora"], &["kim"]]);
    tell(&mut console, Command::StartRollout { product: first.clone(), plan });
    tell(&mut console, Command::StopRollout { product: first.clone() });
    console.change_access(1, everyone()).expect("everyone");
    tell(&mut console, Command::ChangeMethod { product: first.clone(), method: Method::Available });
    console.turn_off(1).expect("off");
    console.turn_on(1).expect("on");
    tell(&mut console, Command::SetNote { product: first.clone(), note: "Ask Kim".to_owned() });
    let owner = Actor { id: id("kim"), name: "Kim".to_owned() };
    tell(&mut console, Command::SetOwner { product: first.clone(), owner });
    tell(&mut console, Command::SetTest { product: first.clone(), test: false });
    tell(&mut console, Command::SetOffer { product: first.clone(), offer: None });
    console.hand_off(1, Route::CentralizedDeployment).expect("handed off");
    console.import(vec![console.seen_as_planned(1)]).expect("confirmed");
    let mut otherwise = console.seen_as_planned(1);
    otherwise.observed.enabled = Fact::No;
    console.import(vec![otherwise]).expect("differs");
    tell(&mut console, Command::Settle { product: first.clone(), take: Take::Theirs });
    console.import(Vec::new()).expect("gone");
    tell(&mut console, Command::Settle { product: first, take: Take::Ours });
    console.remove(1).expect("deleted");
    console
        .deploy_on(reading(2, "1.0"), everyone(), Terms { origin: store, ..Terms::default() })
        .expect("store");
    let mut newer = console.seen_as_planned(2);
    newer.observed.version = Some("1.1".to_owned());
    console.import(vec![newer, sighting(3)]).expect("updated by itself");
    let foreign = Command::Settle { product: product(3), take: Take::Theirs };
    tell(&mut console, foreign);
    console.turn_off(3).expect("off");
    console.hand_off(3, Route::AdminCenter).expect("handed off");
    tell(&mut console, Command::Attest { product: product(3) });
    tell(&mut console, Command::Retract { product: product(3) });
    let in_rings = Terms { rollout: Some(rings(&[&["nora"], &["kim"]])), ..Terms::default() };
    console.deploy_on(reading(4, "1.0"), people(&[]), in_rings).expect("deployed");
    let gate = Gate::From(Timestamp(NOON));
    tell(&mut console, Command::RescheduleRing { product: product(4), ring: 1, gate });
    console
}

/// The first six kinds of events.
fn a_short_life() -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.update(1, reading(1, "1.1")).expect("updated");
    console.change_access(1, everyone()).expect("everyone");
    console.turn_off(1).expect("off");
    console.turn_on(1).expect("on");
    console.remove(1).expect("deleted");
    console
}

/// The pinned events: kind, version, and the body with bytes that are no letters written as in Rust.
fn pinned(lines: &str) -> Vec<(String, u32, String)> {
    let parse = |line: &str| {
        let (kind, rest) = line.split_once(' ').expect("a kind");
        let (version, body) = rest.split_once(' ').expect("a version");
        (kind.to_owned(), version.parse().expect("a number"), body.to_owned())
    };
    lines.lines().map(parse).collect()
}

/// When this test fails, a body has another shape than the version that it is written with: give the new shape the next
/// version, keep on reading the old one, and add lines instead of changing them.
#[test]
fn every_event_is_written_as_it_always_was() {
    let log = a_whole_life().log.into_iter();
    let written: Vec<_> =
        log.map(|event| (event.kind, event.version, event.body.escape_ascii().to_string())).collect();
    for (written, pinned) in written.iter().zip(pinned(include_str!("stored_form.txt"))) {
        assert_eq!(*written, pinned);
    }
    assert_eq!(written.len(), include_str!("stored_form.txt").lines().count(), "{written:#?}");
}

/// What the first version of the console wrote.
fn first_log() -> Vec<StoredEvent> {
    let events = pinned(include_str!("stored_form_1.txt")).into_iter();
    let stored = |(revision, (kind, version, body)): (u64, (String, u32, String))| StoredEvent {
        revision: Revision(revision),
        at: Timestamp(NOON),
        actor: ana(),
        kind,
        version,
        body: unescaped(&body),
    };
    (1..).zip(events).map(stored).collect()
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte == b'\\' {
            assert_eq!(rest[0], b'x', "a byte as a number");
            let digits = std::str::from_utf8(&rest[1..3]).expect("digits");
            bytes.push(u8::from_str_radix(digits, 16).expect("a number"));
            rest = &rest[3..];
        } else {
            bytes.push(*byte);
        }
    }
    bytes
}

#[test]
fn what_the_first_version_wrote_is_read_for_ever() {
    let log = first_log();
    assert_eq!(log.len(), 6);
    let (mut tenant, mut changes) = (Tenant::default(), Vec::new());
    for stored in &log {
        tenant.apply(stored).expect("readable");
        assert!(!tenant.has_newer_events(), "{}", stored.kind);
        let line = history_line(stored).expect("a line");
        assert_eq!(line.product, Some(product(1)));
        changes.push(line.change.is_some());
    }
    assert_eq!(changes, [false, true, false, true, true, false], "what became what is known of these");
    let add_in = &tenant.rows()[0];
    assert_eq!(add_in.state, AddInState::Deleted);
    assert_eq!((add_in.version.as_str(), add_in.versions.len()), ("1.1", 2));
    assert_eq!(add_in.assignment, Assignment { everyone: true, ..people(&["sandra"]) });
    assert_eq!((&add_in.origin, add_in.method, &add_in.owner), (&Origin::File, Method::Fixed, &ana()));
}

/// A host is kept as its number, so the numbers are part of the form.
#[test]
fn every_application_keeps_its_number() {
    use Host::*;
    let mut console = Console::default();
    let hosts = [Word, Excel, PowerPoint, Outlook, OneNote, Project, Access];
    console.deploy(reading_for(1, &hosts), everyone()).expect("deployed");
    let body = console.log.remove(0).body;
    assert!(body.windows(8).any(|part| part == [7, 0, 1, 2, 3, 4, 5, 6]), "{}", body.escape_ascii());
}

#[test]
fn every_event_is_read_back_as_it_was_written() {
    for stored in a_whole_life().log {
        let event = Event::from_stored(&stored).expect("readable").expect("known");
        assert_eq!(event.to_stored(stored.revision, stored.at, &stored.actor), Ok(stored));
    }
}

#[test]
fn an_event_of_the_future_is_passed_over_and_remembered_as_such() {
    let mut console = a_short_life();
    let mut later = console.log[5].clone();
    later.revision = Revision(7);
    later.kind = "addin-pinned".to_owned();
    console.tenant.apply(&later).expect("no failure");
    assert_eq!(console.tenant.revision(), Revision(7));
    assert!(console.tenant.has_newer_events());
    let line = history_line(&later).expect("it says which add-in");
    assert_eq!((line.what, line.product), (say::history_unknown("addin-pinned"), Some(product(1))));

    let mut newer_body = console.log[5].clone();
    newer_body.version = 3;
    assert_eq!(Event::from_stored(&newer_body), Ok(None));
    newer_body.body.extend(b"whatever a newer version adds");
    assert_eq!(history_line(&newer_body).expect("it says which add-in").product, Some(product(1)));
    newer_body.body.clear();
    assert_eq!(history_line(&newer_body), None, "no body says nothing");
}

#[test]
fn a_damaged_log_is_said_to_be_damaged_and_folded_no_further() {
    let log = a_short_life().log;
    let mut tenant = Tenant::default();
    assert_eq!(tenant.apply(&log[1]), Err(StoreError::Damaged(Revision(1))), "a gap at the beginning");
    tenant.apply(&log[0]).expect("the first");
    let before = tenant.clone();
    assert_eq!(tenant.apply(&log[0]), Err(StoreError::Damaged(Revision(2))), "the same once more");
    let whole = &log[1].body;
    for length in 0..whole.len() {
        let cut = StoredEvent { body: whole[..length].to_vec(), ..log[1].clone() };
        assert_eq!(tenant.apply(&cut), Err(StoreError::Damaged(Revision(2))), "cut after {length} bytes");
    }
    let longer = StoredEvent { body: [whole.as_slice(), &[0]].concat(), ..log[1].clone() };
    assert_eq!(tenant.apply(&longer), Err(StoreError::Damaged(Revision(2))), "a byte too many");
    let impossible = StoredEvent { revision: Revision(2), ..log[0].clone() };
    assert_eq!(tenant.apply(&impossible), Err(StoreError::Damaged(Revision(2))), "deployed twice");
    assert_eq!(tenant, before);
}

#[test]
fn hashes_and_fingerprints_stay_what_they_are() {
    assert_eq!(ContentHash::of(b"abc").0, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let off = Fingerprint::of(&Command::TurnOff { product: product(1) }).expect("there is memory");
    let on = Fingerprint::of(&Command::TurnOn { product: product(1) }).expect("there is memory");
    assert_ne!(off, on);
    assert_eq!(off, Fingerprint::of(&Command::TurnOff { product: product(1) }).expect("there is memory"));
    let of_bytes = ContentHash::of(b"\x03\x2400000001-0000-4000-8000-000000000000");
    assert_eq!(off.0, of_bytes.0);
}

#[test]
fn a_moment_at_the_end_of_time_does_not_overflow() {
    let mut stored = a_short_life().log.remove(0);
    stored.at = Timestamp(i64::MAX);
    let mut tenant = Tenant::default();
    tenant.apply(&stored).expect("folded");
    assert_eq!(tenant.rows()[0].expected_by, Timestamp(i64::MAX));
}

/// What no decision comes to, and a log can only hold when it is damaged.
#[test]
fn what_cannot_have_happened_is_damage_and_changes_nothing() {
    let mut console = Console::in_tenant();
    let in_rings = Terms { rollout: Some(rings(&[&["a"], &["b"], &["c"]])), ..Terms::default() };
    console.deploy_on(reading(1, "1.0"), people(&[]), in_rings).expect("deployed");
    console.deploy(reading(2, "1.0"), everyone()).expect("deployed");
    console.deploy(reading(3, "1.0"), everyone()).expect("deployed");
    console.remove(3).expect("deleted");
    let log = a_whole_life().log;
    let events: Vec<_> =
        log.iter().map(|event| Event::from_stored(event).expect("readable").expect("known")).collect();
    let of = |wanted: fn(&Event) -> bool| {
        events.iter().find(|event| wanted(event)).expect("such an event").clone()
    };
    let Event::RolloutAdvanced(advanced) = of(|event| matches!(event, Event::RolloutAdvanced(_))) else {
        panic!()
    };
    let skipped = Event::RolloutAdvanced(RolloutAdvanced { ring: 2, ..advanced.clone() });
    let without = Event::RolloutAdvanced(RolloutAdvanced { product: product(2), ..advanced });
    let Event::RolloutRescheduled(changed) = of(|event| matches!(event, Event::RolloutRescheduled(_))) else {
        panic!()
    };
    let dated = |number, ring| {
        Event::RolloutRescheduled(RolloutRescheduled { product: product(number), ring, ..changed.clone() })
    };
    let Event::Consented(consented) = of(|event| matches!(event, Event::Consented(_))) else { panic!() };
    let Event::Adopted(adopted) = of(|event| matches!(event, Event::Adopted(_))) else { panic!() };
    let about = |number| About { product: product(number), name: String::new() };
    let impossible = [
        (of(|event| matches!(event, Event::SetUp(_))), "set up after a deployment"),
        (skipped, "a ring left out"),
        (without, "a ring without a rollout"),
        (dated(1, 0), "a date for a ring that is reached"),
        (dated(1, 3), "a date for a ring that there is not"),
        (dated(2, 1), "a date without a rollout"),
        (Event::Consented(consented.clone()), "consent to nothing"),
        (of(|event| matches!(event, Event::Declined(_))), "nothing declined"),
        (Event::Adopted(Adopted { product: product(2), ..adopted }), "a known add-in adopted"),
        (of(|event| matches!(event, Event::Deployed(_))), "deployed twice"),
        (Event::TurnedOff(about(3)), "a deleted add-in turned off"),
        (Event::TurnedOff(about(4)), "an unknown add-in turned off"),
        (
            Event::Updated(Updated {
                release: Release { version: "x".to_owned(), ..consented.release.clone() },
                ..consented
            }),
            "no version",
        ),
    ];
    for (event, what) in impossible {
        let before = console.tenant.clone();
        let next = Revision(before.revision().0 + 1);
        let stored = event.to_stored(next, Timestamp(NOON), &ana()).expect("there is memory");
        assert_eq!(console.tenant.apply(&stored), Err(StoreError::Damaged(next)), "{what}");
        assert_eq!(console.tenant, before, "{what}");
    }
}

#[test]
fn an_event_of_the_tenant_that_names_an_add_in_is_damage() {
    let mut stored = a_whole_life().log.remove(0);
    assert_eq!(history_line(&stored).expect("a line").product, None);
    stored.body[0] = 1;
    stored.body.insert(1, b'x');
    assert_eq!(Event::from_stored(&stored), Err(StoreError::Damaged(Revision(1))));
}
