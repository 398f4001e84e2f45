//! What was seen in the tenant becomes the plan: what was told there is confirmed, and what no look has told stays as it stood.

use crate::attestation::{aspects, attest, method, optional};
use crate::confirmation::bare;
use crate::lifecycle_delivery::{CD, confirmed, settle};
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::delivery::handoff::{Deed, HandOff};
use addin_deployment::directory::Directory;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, Method, Take};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::sighting::{Aspect, Difference, Sighting};
use addin_deployment::lifecycle::tenant::{AddInState, ChangeKind};
use addin_deployment::verdict;

/// What a list of Centralized Deployment shows of the add-in: all but the method, which is in none.
fn listed(console: &Console) -> Sighting {
    let mut seen = console.seen_as_planned(1);
    seen.observed.method = verdict::Method::Unknown;
    seen
}

/// Somebody has brought another version, which a list shows.
fn other_version(console: &mut Console, version: &str) {
    let mut seen = listed(console);
    seen.observed.version = Some(version.to_owned());
    console.import(vec![seen]).expect("taken in");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Version(version.to_owned())]);
}

/// The same, and that becomes the plan.
fn take_other_version(console: &mut Console) -> DeliveryState {
    other_version(console, "2.0.0.0");
    settle(console, 1, Take::Theirs).expect("theirs is the plan");
    assert_eq!(console.add_in(1).version.as_str(), "2.0.0.0");
    console.delivery(1)
}

fn next(console: &Console) -> HandOff {
    HandOff::of(&console.tenant, console.add_in(1), None, &Directory::default())
}

fn retract(console: &mut Console) {
    console.tell(&Command::Retract { product: product(1) }).expect("taken back");
}

#[test]
fn what_rests_on_a_word_still_does_once_another_version_was_taken() {
    let mut console = optional();
    attest(&mut console).expect("their word about the method");
    let told = console.add_in(1).delivery.told;
    assert_eq!(take_other_version(&mut console), DeliveryState::Attested, "no list has shown the method");
    let delivery = &console.add_in(1).delivery;
    assert_eq!((delivery.told, delivery.confirmed), (told, Some(delivery.changed_in)));
    let word = delivery.attested.as_ref().expect("the word stands");
    assert_eq!((&word.who, word.aspects.as_slice()), (&ana(), [Aspect::Method].as_slice()));
    console.import(vec![listed(&console)]).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
    console.import(vec![console.seen_as_planned(1)]).expect("a look that tells the method");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
}

#[test]
fn what_was_handed_off_and_not_told_still_waits_once_another_version_was_taken() {
    let mut console = optional();
    assert_eq!(take_other_version(&mut console), DeliveryState::HandedOff);
    assert_eq!(aspects(&console), [Aspect::Method], "which somebody can vouch for");
    let mut again = console.clone();
    again.hand_off(1, CD).expect("or it is handed off again");
    attest(&mut console).expect("they have looked");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
    assert_eq!(console.add_in(1).method, Method::Optional);
}

#[test]
fn what_was_only_planned_still_is_once_another_version_was_taken() {
    let mut console = confirmed();
    method(&mut console, Method::Optional);
    assert_eq!(take_other_version(&mut console), DeliveryState::Planned, "nobody has carried the method");
    assert_eq!(next(&console).changes(), [messages::say::handoff_change_method("Optional")]);
    console.hand_off(1, CD).expect("somebody is given it");
    assert_eq!((console.delivery(1), aspects(&console)), (DeliveryState::HandedOff, vec![Aspect::Method]));
    attest(&mut console).expect("they have looked");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
}

/// Before it was handed off, somebody else has deployed another version of it.
#[test]
fn what_was_never_carried_is_planned_but_for_what_was_seen() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    method(&mut console, Method::Optional);
    assert_eq!(take_other_version(&mut console), DeliveryState::Planned);
    assert_eq!(next(&console).changes(), [messages::say::handoff_change_method("Optional")]);
    console.hand_off(1, CD).expect("somebody is given it");
    assert_eq!(console.add_in(1).change, ChangeKind::Other, "it was there");
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    method(&mut console, Method::Optional);
    take_other_version(&mut console);
    console.remove(1).expect("another plan");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "it is there, and has to go");
}

#[test]
fn what_is_turned_off_or_was_to_be_stays_so_where_no_look_has_told_it() {
    let mut console = confirmed();
    console.turn_off(1).expect("a plan");
    let mut seen = listed(&console);
    (seen.observed.version, seen.observed.enabled) = (Some("2.0.0.0".to_owned()), Fact::Unknown);
    console.import(vec![seen]).expect("taken in");
    settle(&mut console, 1, Take::Theirs).expect("theirs is the plan");
    assert_eq!(
        (console.add_in(1).state, console.delivery(1)),
        (AddInState::TurnedOff, DeliveryState::Planned)
    );
    assert_eq!(next(&console).enabled, Some(false));
}

#[test]
fn what_the_last_list_does_not_tell_and_the_one_before_did_is_taken_too() {
    let mut console = confirmed();
    let mut seen = listed(&console);
    (seen.observed.version, seen.observed.enabled) = (Some("2.0.0.0".to_owned()), Fact::No);
    seen.observed.method = verdict::Method::Available;
    console.import(vec![seen]).expect("taken in");
    console.import(vec![bare()]).expect("a list of names");
    settle(&mut console, 1, Take::Theirs).expect("theirs is the plan");
    let add_in = console.add_in(1);
    assert_eq!((add_in.version.as_str(), add_in.state), ("2.0.0.0", AddInState::TurnedOff));
    assert_eq!((add_in.method, console.delivery(1)), (Method::Available, DeliveryState::Confirmed));
}

#[test]
fn a_removal_that_was_not_carried_does_not_show_what_somebody_vouched_for() {
    let mut console = optional();
    attest(&mut console).expect("their word about the method");
    console.remove(1).expect("another plan");
    console.hand_off(1, CD).expect("given out");
    let mut there = sighting(1);
    there.assigned = console.tenant.seen().of(&product(1))[0].assigned.clone();
    console.import(vec![there]).expect("it is still there");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Present]);
    settle(&mut console, 1, Take::Theirs).expect("it stays");
    assert_eq!((console.delivery(1), aspects(&console)), (DeliveryState::HandedOff, vec![Aspect::Method]));
    attest(&mut console).expect("they have looked again");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
}

#[test]
fn a_word_stands_in_what_was_not_seen_to_differ() {
    let mut console = optional();
    attest(&mut console).expect("their word about the method");
    other_version(&mut console, "0.9");
    let word = console.add_in(1).delivery.attested.as_ref().expect("the word stands");
    assert_eq!(word.aspects, [Aspect::Method], "nobody has seen it otherwise");
    console.turn_off(1).expect("another plan");
    let carried = next(&console);
    assert_eq!((carried.deed, carried.method, carried.enabled), (Deed::Update, None, Some(false)));
    console.turn_on(1).expect("the plan before");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "the version was seen to be another");
    other_version(&mut console, "0.9");
    settle(&mut console, 1, Take::Ours).expect("the plan stays");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    assert_eq!(console.add_in(1).delivery.attested, None, "what is carried may change the method");
}

#[test]
fn a_word_can_be_taken_back_before_and_after_a_difference_was_settled() {
    let mut console = optional();
    attest(&mut console).expect("their word, by mistake");
    other_version(&mut console, "2.0.0.0");
    let mut after = console.clone();
    retract(&mut console);
    assert_eq!(console.delivery(1), DeliveryState::Differs, "the version is another all the same");
    settle(&mut console, 1, Take::Theirs).expect("theirs is the plan");
    settle(&mut after, 1, Take::Theirs).expect("theirs is the plan");
    assert_eq!(after.delivery(1), DeliveryState::Attested);
    retract(&mut after);
    for mut console in [console, after] {
        assert_eq!(
            (console.delivery(1), aspects(&console)),
            (DeliveryState::HandedOff, vec![Aspect::Method])
        );
        assert_eq!(console.add_in(1).version.as_str(), "2.0.0.0");
        attest(&mut console).expect("somebody has looked now");
        assert_eq!(console.delivery(1), DeliveryState::Attested);
    }
}

/// A list has shown others, the plan was changed since, and no list tells who has it now.
#[test]
fn what_was_seen_otherwise_once_and_was_told_by_no_look_since_is_carried_again() {
    let mut console = confirmed();
    let mut others = listed(&console);
    others.observed.everyone = Fact::Yes;
    console.import(vec![others]).expect("taken in");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Access]);
    console.turn_off(1).expect("another plan");
    let mut seen = bare();
    (seen.observed.version, seen.observed.enabled) = (Some("2.0.0.0".to_owned()), Fact::No);
    console.import(vec![seen]).expect("a list without those who have it");
    settle(&mut console, 1, Take::Theirs).expect("theirs is the plan");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "nobody knows who has it");
    let access = next(&console).access.expect("somebody gets it");
    assert_eq!(
        (access.everyone, access.add.len()),
        (Some(false), 1),
        "everyone had it when it was last told"
    );
    console.hand_off(1, CD).expect("somebody is given it");
    assert_eq!(aspects(&console), [Aspect::Access]);
}
