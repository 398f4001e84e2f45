//! What was planned and given up again before anybody saw it in the tenant is not told as if it had been seen there.

use crate::lifecycle_delivery::{CD, confirmed, settle};
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, Method, Take};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;

/// Of each change that has to be carried, in the order of the log: whether it was taken back before it was seen.
fn taken_back(console: &Console) -> Vec<bool> {
    let carried = |stored| Event::from_stored(stored).expect("readable")?.carried();
    let changes = console.log.iter().filter_map(|stored| Some((carried(stored)?, stored.revision)));
    changes.map(|(aspect, change)| console.add_in(1).delivery.was_taken_back(aspect, change)).collect()
}

fn method(console: &mut Console, method: Method) {
    console.tell(&Command::ChangeMethod { product: product(1), method }).expect("planned");
}

#[test]
fn a_removal_that_was_taken_back_stays_so_and_the_next_one_is_seen() {
    let mut console = confirmed();
    console.remove(1).expect("a plan");
    settle(&mut console, 1, Take::Theirs).expect("taken back");
    assert_eq!((console.delivery(1), taken_back(&console)), (DeliveryState::Confirmed, vec![false, true]));
    console.remove(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.import(vec![]).expect("gone");
    assert_eq!(taken_back(&console), [false, true, false]);
}

#[test]
fn a_removal_that_was_seen_is_not_taken_back_by_finding_it_there_again() {
    let mut console = confirmed();
    let there = console.seen_as_planned(1);
    console.remove(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.import(vec![]).expect("gone");
    console.import(vec![there]).expect("somebody has deployed it");
    settle(&mut console, 1, Take::Theirs).expect("it stays");
    assert_eq!(taken_back(&console), [false, false]);
}

#[test]
fn a_removal_that_was_handed_off_and_did_not_come_to_be_was_never_seen() {
    let mut console = confirmed();
    let there = console.seen_as_planned(1);
    console.remove(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.import(vec![there]).expect("it is still there");
    settle(&mut console, 1, Take::Theirs).expect("it stays");
    assert_eq!((console.delivery(1), taken_back(&console)), (DeliveryState::Confirmed, vec![false, true]));
}

#[test]
fn a_deployment_that_did_not_come_to_be_was_never_seen() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.import(vec![]).expect("it is not there");
    settle(&mut console, 1, Take::Theirs).expect("so be it");
    assert_eq!((console.delivery(1), taken_back(&console)), (DeliveryState::Confirmed, vec![true]));
}

#[test]
fn turning_off_and_on_again_before_anybody_carried_it_was_never_off() {
    let mut console = confirmed();
    console.turn_off(1).expect("a plan");
    console.turn_on(1).expect("as before");
    assert_eq!(
        (console.delivery(1), taken_back(&console)),
        (DeliveryState::Confirmed, vec![false, true, false])
    );
    console.turn_off(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.turn_on(1).expect("another plan");
    assert_eq!(taken_back(&console), [false, true, false, false, false], "it may be off by now");
}

#[test]
fn what_was_turned_off_by_others_as_well_was_seen() {
    let mut console = confirmed();
    console.turn_off(1).expect("a plan");
    let mut seen = console.seen_as_planned(1);
    seen.observed.version = Some("2.0.0.0".to_owned());
    assert_eq!(seen.observed.enabled, Fact::No);
    console.import(vec![seen]).expect("off, and another version");
    settle(&mut console, 1, Take::Theirs).expect("theirs");
    assert_eq!((console.delivery(1), taken_back(&console)), (DeliveryState::Confirmed, vec![false, false]));
}

#[test]
fn a_version_a_method_and_people_that_others_took_the_place_of_were_never_seen() {
    let mut console = confirmed();
    console.update(1, reading(1, "2.0")).expect("planned");
    method(&mut console, Method::Optional);
    console.change_access(1, people(&["sandra", "bert"])).expect("planned");
    console.update(1, reading(1, "3.0")).expect("planned");
    method(&mut console, Method::Fixed);
    assert_eq!(taken_back(&console), [false, true, true, false, false, false]);
    console.change_access(1, people(&["sandra"])).expect("as before");
    assert_eq!(taken_back(&console), [false, true, true, true, false, false, false]);
}

#[test]
fn people_who_got_it_in_a_ring_got_it_also_where_the_next_ring_was_carried_with_it() {
    let mut console = confirmed();
    let plan = rings(&[&["a"], &["b"]]);
    console.tell(&Command::StartRollout { product: product(1), plan }).expect("begun");
    console.tell(&Command::AdvanceRollout { product: product(1) }).expect("the next ring");
    console.hand_off(1, CD).expect("given out");
    console.import(vec![console.seen_as_planned(1)]).expect("carried");
    assert_eq!((console.delivery(1), taken_back(&console)), (DeliveryState::Confirmed, vec![false; 3]));
}

/// What is kept of an add-in must not grow with its history.
#[test]
fn of_what_is_turned_off_and_on_for_years_one_thing_is_kept() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    for _ in 0..20 {
        console.turn_off(1).expect("off");
        console.turn_on(1).expect("on");
    }
    assert!(taken_back(&console)[1..40].iter().all(|taken_back| *taken_back), "nothing of it was ever seen");
    assert_eq!(console.add_in(1).delivery.taken_back.len(), 1);
}
