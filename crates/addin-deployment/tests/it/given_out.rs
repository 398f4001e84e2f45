//! What somebody was given to carry, and what nobody was: that is planned, however it became the plan, and can be handed off.

use crate::attestation::{aspects, attest, method, optional};
use crate::confirmation::bare;
use crate::handoff::{manifest, why_not};
use crate::lifecycle_delivery::{CD, confirmed, settle};
use crate::support::*;
use addin_deployment::delivery::handoff::HandOff;
use addin_deployment::directory::Directory;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, Method, Route, Take};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::sighting::{Aspect, Difference, Sighting};
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::RefusalKind;

/// A line of a list that names the add-in and tells its version alone.
fn named() -> Sighting {
    let mut seen = bare();
    seen.observed.version = Some("1.0".to_owned());
    seen
}

/// The removal of the add-in is handed off, and afterwards a list that tells no version shows it there all the same.
fn removal_not_carried(console: &mut Console) {
    console.remove(1).expect("another plan");
    console.hand_off(1, CD).expect("nothing but a removal is given to anybody");
    let mut seen = bare();
    seen.assigned = console.tenant.seen().of(&product(1))[0].assigned.clone();
    (seen.observed.enabled, seen.observed.everyone) = (Fact::Yes, Fact::No);
    console.import(vec![seen]).expect("taken in");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Present]);
    settle(console, 1, Take::Theirs).expect("it stays");
}

/// Somebody else has deployed it.
fn found(console: &mut Console) {
    console.import(vec![named()]).expect("taken in");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Present]);
    settle(console, 1, Take::Theirs).expect("theirs is the plan");
}

fn next(console: &Console) -> HandOff {
    HandOff::of(&console.tenant, console.add_in(1), Some(manifest()), &Directory::default())
}

#[test]
fn whoever_was_given_a_removal_was_given_no_update() {
    let mut console = confirmed();
    console.update(1, reading(1, "2.0")).expect("a plan");
    removal_not_carried(&mut console);
    assert_eq!(console.add_in(1).version.as_str(), "2.0");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "nobody was given 2.0");
    assert_eq!(attest(&mut console), Err(RefusalKind::NotHandedOff));
    assert_eq!(why_not(&next(&console), Route::AdminCenter), None);
    console.hand_off(1, CD).expect("somebody is given it");
    assert_eq!(aspects(&console), [Aspect::Version]);
}

#[test]
fn whoever_was_given_a_removal_was_given_no_method() {
    let mut console = confirmed();
    method(&mut console, Method::Optional);
    removal_not_carried(&mut console);
    assert_eq!(console.delivery(1), DeliveryState::Planned, "nobody was given the method");
    assert_eq!(next(&console).changes(), [messages::say::handoff_change_method("Optional")]);
}

/// Fixed again is what was known before, but somebody was given *Optional* in between.
#[test]
fn whoever_was_given_a_removal_was_not_given_back_what_another_may_have_changed() {
    let mut console = confirmed();
    method(&mut console, Method::Optional);
    console.hand_off(1, CD).expect("given out");
    method(&mut console, Method::Fixed);
    removal_not_carried(&mut console);
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    assert_eq!(next(&console).changes(), [messages::say::handoff_change_method("Fixed")]);
}

#[test]
fn what_was_given_up_and_is_found_all_the_same_is_confirmed_as_far_as_it_was_seen() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    method(&mut console, Method::Optional);
    console.remove(1).expect("given up");
    assert_eq!(console.delivery(1), DeliveryState::Dropped);
    found(&mut console);
    assert_eq!(console.delivery(1), DeliveryState::Planned, "nobody has carried the people or the method");
    console.hand_off(1, CD).expect("somebody is given them");
    assert_eq!(aspects(&console), [Aspect::Access, Aspect::Method]);
}

#[test]
fn what_was_gone_and_is_found_again_does_not_have_what_somebody_said_of_it_before() {
    let mut console = optional();
    attest(&mut console).expect("their word about the method");
    console.remove(1).expect("another plan");
    console.hand_off(1, CD).expect("given out");
    console.import(vec![]).expect("gone");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    found(&mut console);
    assert_eq!(console.delivery(1), DeliveryState::Planned, "no list has told the method, ever");
}

#[test]
fn what_was_seen_otherwise_after_the_hand_off_and_not_taken_over_is_carried_again() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let mut others = console.seen_as_planned(1);
    others.observed.everyone = Fact::Yes;
    console.import(vec![others]).expect("everyone has it");
    let mut off = named();
    off.observed.enabled = Fact::No;
    console.import(vec![off]).expect("turned off, and a list without those who have it");
    settle(&mut console, 1, Take::Theirs).expect("theirs is the plan");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "somebody else gave it to everyone");
    let access = next(&console).access.expect("somebody gets it");
    assert_eq!((access.everyone, access.add.len()), (Some(false), 1));
    console.hand_off(1, CD).expect("somebody is given it");
    assert_eq!(aspects(&console), [Aspect::Access]);
}

#[test]
fn the_manifest_that_is_known_to_run_is_still_known_once_its_version_was_taken_over() {
    let mut console = confirmed();
    let first = console.add_in(1).content.clone();
    console.update(1, reading(1, "2.0")).expect("a plan");
    let (mut seen, mut removed) = (console.seen_as_planned(1), console.clone());
    (seen.observed.version, seen.observed.enabled) = (Some("1.0".to_owned()), Fact::No);
    let mut other = seen.clone();
    other.observed.hash = Some(hash_of(&reading(1, "3.0")));
    let mut unknown = console.clone();
    console.import(vec![seen]).expect("somebody has turned it off");
    settle(&mut console, 1, Take::Theirs).expect("theirs is the plan");
    assert_eq!(console.add_in(1).content, first, "1.0 is there, and its file is kept here");
    unknown.import(vec![other.clone()]).expect("another file under the same version");
    settle(&mut unknown, 1, Take::Theirs).expect("theirs is the plan");
    assert_eq!(Some(&unknown.add_in(1).content), other.observed.hash.as_ref());
    removed.remove(1).expect("another plan");
    let event = Event::from_stored(removed.log.last().expect("an event")).expect("readable").expect("known");
    let back = undo(&removed.tenant, &event, removed.tenant.revision()).expect("a way back");
    assert_eq!(back, Command::Settle { product: product(1), take: Take::Theirs });
    removed.tell(&back).expect("taken back");
    assert_eq!((&removed.add_in(1).content, removed.delivery(1)), (&first, DeliveryState::Confirmed));
}

#[test]
fn what_is_again_on_its_way_is_expected_as_it_was_handed_off() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let (change, by) = (console.add_in(1).change, console.add_in(1).expected_by);
    console.turn_off(1).expect("another plan");
    console.turn_on(1).expect("the plan before");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    assert_eq!((console.add_in(1).change, console.add_in(1).expected_by), (change, by));
}

/// Whoever is remembered behind *Everyone* is carried by nobody, and shown by no list.
#[test]
fn everyone_again_is_what_is_there_whoever_was_chosen_in_between() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["ana", "sandra"])).expect("a plan");
    console.change_access(1, everyone()).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.import(vec![console.seen_as_planned(1)]).expect("it is there");
    console.change_access(1, people(&["sandra"])).expect("a plan");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    console.change_access(1, everyone()).expect("another plan");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed, "there is nothing to be carried");
    console.change_access(1, people(&["sandra"])).expect("a plan");
    let access = next(&console).access.expect("others get it");
    assert_eq!((access.everyone, access.withdraw.len()), (Some(false), 1), "ana was on the list behind it");
}
