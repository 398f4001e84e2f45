//! What is seen of add-ins in a tenant, and how it differs from what is expected.

use crate::lifecycle_delivery::{CD, confirmed, settle};
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::delivery::inventory::{Complete, Store, read as read_inventory};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Take, Terms, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::sighting::{
    Assigned, Difference, Expected, Imported, Member, Sighting, differences,
};
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::outcome::RefusalKind;
use addin_deployment::verdict;
use messages::say;

fn expected() -> Expected {
    Expected {
        present: true,
        version: "1.0".to_owned(),
        content: ContentHash::of(b"manifest"),
        enabled: true,
        assignment: people(&["sandra"]),
        method: Method::Fixed,
    }
}

fn difference(change: impl FnOnce(&mut Sighting)) -> Vec<Difference> {
    let mut seen = sighting(1);
    let (people, groups) = (vec![id("sandra")], Vec::new());
    seen.assigned = Some(Assigned { people, groups, unknown: 0 });
    change(&mut seen);
    differences(&expected(), &[seen])
}

#[test]
fn differences_are_told_one_by_one_and_what_was_not_told_is_none() {
    assert_eq!(difference(|_| {}), []);
    let nothing_told = difference(|seen| {
        seen.observed.version = None;
        seen.observed.enabled = Fact::Unknown;
        seen.observed.everyone = Fact::Unknown;
        seen.assigned = None;
    });
    assert_eq!(nothing_told, []);
    assert_eq!(difference(|seen| seen.observed.version = Some("no version".to_owned())), []);
    let version = |text: &str| Difference::Version(text.to_owned());
    assert_eq!(difference(|seen| seen.observed.version = Some("1.0.0.1".to_owned())), [version("1.0.0.1")]);
    assert_eq!(difference(|seen| seen.observed.enabled = Fact::No), [Difference::Enabled(false)]);
    assert_eq!(difference(|seen| seen.observed.everyone = Fact::Yes), [Difference::Access]);
    assert_eq!(
        difference(|seen| seen.observed.method = verdict::Method::Optional),
        [Difference::Method(Method::Optional)]
    );
    assert_eq!(
        difference(|seen| seen.observed.hash = Some(ContentHash::of(b"other"))),
        [Difference::Content]
    );
    assert_eq!(difference(|seen| seen.observed.hash = Some(ContentHash::of(b"manifest"))), []);
    let members = |people: &[&str], unknown| {
        let people = people.iter().map(|name| id(name)).collect();
        difference(|seen| seen.assigned = Some(Assigned { people, groups: Vec::new(), unknown }))
    };
    assert_eq!(members(&["bert"], 0), [Difference::Access]);
    assert_eq!(members(&["sandra"], 1), [Difference::Access], "somebody whom the directory does not know");
    assert_eq!(members(&["sandra", "sandra"], 0), []);
}

#[test]
fn groups_are_not_looked_for_in_exchange_which_has_none() {
    let assignment = Assignment { groups: vec![id("sales")], ..Assignment::default() };
    let expected = Expected { assignment, ..expected() };
    let mut seen = sighting(1);
    seen.assigned = Some(Assigned { people: vec![id("omar")], groups: Vec::new(), unknown: 0 });
    assert_eq!(differences(&expected, std::slice::from_ref(&seen)), [Difference::Access]);
    seen.observed.store = Store::Exchange;
    assert_eq!(differences(&expected, &[seen]), []);
}

#[test]
fn what_is_in_both_stores_is_compared_where_it_differs_least() {
    let mut other = sighting(1);
    other.observed.store = Store::Exchange;
    other.observed.enabled = Fact::No;
    let expected = Expected { assignment: Assignment::default(), ..expected() };
    assert_eq!(differences(&expected, &[other.clone(), sighting(1)]), []);
    assert_eq!(differences(&expected, &[other]), [Difference::Enabled(false)]);
    let gone = Expected { present: false, ..expected };
    assert_eq!(differences(&gone, &[sighting(1)]), [Difference::Present]);
    assert_eq!(differences(&gone, &[]), []);
}

#[test]
fn the_newest_sighting_of_each_store_counts() {
    let mut console = Console::in_tenant();
    let mut exchange = sighting(1);
    exchange.observed.store = Store::Exchange;
    let both = vec![sighting(2), exchange.clone(), sighting(1), sighting(1)];
    console.import(both).expect("imported");
    let seen = |console: &Console| {
        let all = console.tenant.seen().all().iter();
        all.map(|seen| (seen.observed.product.clone(), seen.observed.store)).collect::<Vec<_>>()
    };
    let (first, second) = (product(1), product(2));
    assert_eq!(
        seen(&console),
        [
            (first.clone(), Store::Centralized),
            (first.clone(), Store::Exchange),
            (second.clone(), Store::Centralized)
        ]
    );
    assert_eq!((console.tenant.seen().of(&first).len(), console.tenant.held()), (2, 2));
    let at = Some(Timestamp(console.now() - HOUR));
    assert_eq!(console.tenant.seen().listed(Store::Centralized), at);
    assert_eq!(console.tenant.seen().listed(Store::Exchange), None);
    assert_eq!(console.tenant.seen().complete(), Complete { centralized: true, exchange: false });
    console.import(vec![sighting(2)]).expect("imported");
    assert_eq!(seen(&console), [(first.clone(), Store::Exchange), (second, Store::Centralized)]);
    exchange.observed.present = false;
    console.take_in(Imported { complete: Complete::default(), ..list(vec![exchange]) }).expect("imported");
    assert!(console.tenant.seen().of(&first).is_empty());
    assert_eq!(console.tenant.seen().at(), Some(Timestamp(console.now() - HOUR)));
}

#[test]
fn what_was_looked_at_since_is_not_overwritten_by_an_older_file() {
    let mut console = confirmed();
    let some = |sightings, as_of| Imported {
        complete: Complete::default(),
        as_of: Some(Timestamp(as_of)),
        ..list(sightings)
    };
    let before = Timestamp(console.now() - 3 * HOUR);
    let mut off = console.seen_as_planned(1);
    off.observed.enabled = Fact::No;
    let refusal = console.take_in(some(vec![off.clone()], before.0)).expect_err("confirmed since");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::OlderInventory, say::refusal_older_inventory())
    );
    let whole = Imported { as_of: Some(before), ..list(Vec::new()) };
    assert_eq!(refused(console.take_in(whole)), RefusalKind::OlderInventory, "listed since");
    let exchange = Complete { centralized: true, exchange: true };
    let other = Imported { complete: exchange, as_of: Some(before), ..list(vec![off.clone()]) };
    console.take_in(other).expect("Exchange was never listed");
    assert_eq!(console.tenant.seen().listed(Store::Exchange), Some(before));
    assert_eq!(console.delivery(1), DeliveryState::Confirmed, "the other store is known better");

    let second = sighting(2);
    let at = console.now();
    console.take_in(some(vec![second.clone()], at)).expect("another add-in");
    let list_before_it =
        Imported { as_of: Some(Timestamp(at - 1)), ..list(vec![console.seen_as_planned(1)]) };
    console.take_in(list_before_it).expect("newer than the last list");
    assert_eq!(console.tenant.seen().of(&product(2)), std::slice::from_ref(&second), "it was not there yet");
    console.take_in(some(vec![off], at + 365 * 24 * HOUR)).expect("a clock that is ahead");
    assert_eq!(console.delivery(1), DeliveryState::Differs);
    console.import(vec![console.seen_as_planned(1)]).expect("is not believed");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    assert_eq!(console.tenant.seen().of(&product(2)), [], "gone from the newest list");
    assert_eq!(refused(console.take_in(some(vec![second], at))), RefusalKind::OlderInventory);
    assert!(console.tenant.seen().of(&product(2)).is_empty(), "it stays gone");
}

#[test]
fn whoever_is_assigned_is_looked_up_in_the_directory() {
    let file =
        format!(r#"[{{"ProductId": "{}", "Version": "1.0", "Assignments": "x"}}]"#, product(1).as_str());
    let mut inventory = read_inventory(file.as_bytes()).expect("readable");
    inventory.add_ins[0].members =
        Some(["a@x.example", "g@x.example", "?@x.example"].map(str::to_owned).into());
    inventory.add_ins[0].more = vec![("Odd".to_owned(), "1".to_owned())];
    let mut find = |address: &str| match address {
        "a@x.example" => Some(Member::Person(id("a"))),
        "g@x.example" => Some(Member::Group(id("g"))),
        _ => None,
    };
    let imported = Imported::of(&inventory, ContentHash::of(b"x"), &mut find);
    let seen = &imported.sightings[0];
    let expected = Assigned { people: vec![id("a")], groups: vec![id("g")], unknown: 1 };
    assert_eq!(seen.assigned, Some(expected));
    assert_eq!((&seen.observed.members, seen.observed.more.len()), (&None, 0), "the file's bytes keep them");
    let known = everyone();
    assert_eq!(
        seen.assignment(&known),
        Assignment { everyone: true, people: vec![id("a")], groups: vec![id("g")] }
    );
}

#[test]
fn terms_go_with_the_deployment() {
    let mut console = Console::in_tenant();
    let terms = Terms { method: Method::Available, test: true, ..terms(from_store("WA1")) };
    console.deploy_on(reading(1, "1.0"), everyone(), terms).expect("deployed");
    let add_in = console.add_in(1);
    assert_eq!((add_in.method, add_in.test, &add_in.origin), (Method::Available, true, &from_store("WA1")));
    let republish = Command::Republish {
        product: product(1),
        earlier: hash_of(&reading(1, "1.0")),
        content: hash_of(&reading(1, "1.1")),
    };
    let refusal = console.order(&republish, &evidence(reading(1, "1.1"), 9)).expect_err("the store's");
    assert_eq!(refusal.kind, RefusalKind::StoreUpdatesItself);
}

#[test]
fn a_script_in_the_mode_that_changes_nothing_shows_what_was_there_before() {
    let mut console = confirmed();
    let before = console.seen_as_planned(1);
    console.turn_off(1).expect("turned off");
    console.hand_off(1, CD).expect("handed off");
    let dry_run = |seen| Imported { dry_run: true, complete: Complete::default(), ..list(vec![seen]) };
    console.take_in(dry_run(before.clone())).expect("a try");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    console.take_in(dry_run(console.seen_as_planned(1))).expect("it is so already");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    console.take_in(dry_run(before)).expect("and then it was changed");
    assert_eq!(console.delivery(1), DeliveryState::Differs);
}

#[test]
fn of_two_stores_the_one_that_differs_least_is_taken() {
    let mut console = confirmed();
    let mut near = console.seen_as_planned(1);
    near.observed.store = Store::Exchange;
    near.observed.enabled = Fact::No;
    let mut far = near.clone();
    far.observed.store = Store::Centralized;
    far.observed.everyone = Fact::Yes;
    console.import(vec![far, near]).expect("imported");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Enabled(false)]);
    settle(&mut console, 1, Take::Theirs).expect("settled");
    assert_eq!(console.add_in(1).state, AddInState::TurnedOff);
    assert!(!console.add_in(1).assignment.everyone, "as in Exchange");
}

#[test]
fn what_the_other_store_showed_before_the_hand_off_confirms_nothing() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("planned");
    console.hand_off(1, CD).expect("handed off");
    let some = |sightings| Imported { complete: Complete::default(), ..list(sightings) };
    let earlier = Imported { as_of: Some(Timestamp(NOON)), ..some(vec![console.seen_as_planned(1)]) };
    console.take_in(earlier).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    let mut bare = sighting(1);
    bare.observed.store = Store::Exchange;
    console.take_in(some(vec![bare])).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff, "it tells of nobody who has it");
    console.take_in(some(vec![console.seen_as_planned(1)])).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
}

/// A difference was seen, and something else was planned before anybody settled it. The next list shows the same.
#[test]
fn what_others_changed_is_told_again_once_something_else_was_planned() {
    let changes: [fn(&mut Sighting); 5] = [
        |seen| seen.observed.enabled = Fact::No,
        |seen| seen.observed.version = Some("2.0".to_owned()),
        |seen| seen.observed.hash = Some(ContentHash::of(b"other")),
        |seen| seen.observed.method = verdict::Method::Available,
        |seen| seen.observed.everyone = Fact::Yes,
    ];
    for change in changes {
        let mut console = confirmed();
        let mut seen = console.seen_as_planned(1);
        change(&mut seen);
        console.import(vec![seen.clone()]).expect("taken in");
        let differs = console.add_in(1).delivery.differs.clone();
        assert_eq!(differs.len(), 1);
        console.change_access(1, people(&["bert"])).expect("another plan");
        assert_eq!(console.delivery(1), DeliveryState::Planned);
        console.import(vec![seen]).expect("the same list");
        assert_eq!(console.add_in(1).delivery.differs, differs);
    }
}
