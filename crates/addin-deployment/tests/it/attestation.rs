//! What no list can tell, and somebody who looked there says: it is so.

use crate::confirmation::bare;
use crate::lifecycle_delivery::{CD, confirmed, settle};
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::delivery::handoff::HandOff;
use addin_deployment::directory::Directory;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::attestation::{in_words, untold};
use addin_deployment::lifecycle::command::{Command, Method, Route, Take, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::sighting::{Aspect, Difference, Imported};
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::{RefusalKind, Revision};
use addin_deployment::roles::Role;
use addin_deployment::verdict;
use messages::say;

pub fn attest(console: &mut Console) -> Result<Vec<Event>, RefusalKind> {
    console.tell(&Command::Attest { product: product(1) }).map_err(|refusal| refusal.kind)
}

pub fn method(console: &mut Console, method: Method) {
    console.tell(&Command::ChangeMethod { product: product(1), method }).expect("a plan");
}

/// An add-in that people may remove from now on: handed off, and a list has told all but the method.
pub fn optional() -> Console {
    let mut console = confirmed();
    method(&mut console, Method::Optional);
    console.hand_off(1, CD).expect("given out");
    let mut seen = console.seen_as_planned(1);
    seen.observed.method = verdict::Method::Unknown;
    console.import(vec![seen]).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff, "no list tells the method");
    console
}

pub fn aspects(console: &Console) -> Vec<Aspect> {
    untold(&console.tenant, console.add_in(1))
}

#[test]
fn what_no_list_tells_is_confirmed_by_whoever_looked_in_the_admin_center() {
    let mut console = optional();
    assert_eq!(aspects(&console), [Aspect::Method], "the rest was told");
    let at = Timestamp(console.now());
    let events = attest(&mut console).expect("their word");
    let [Event::Attested(attested)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!((attested.aspects.as_slice(), attested.route), ([Aspect::Method].as_slice(), CD));
    assert_eq!(in_words(&attested.expected, &attested.aspects), [say::attest_method("Optional")]);
    assert_eq!(console.delivery(1), DeliveryState::Attested, "by a word, and not by a list");
    let word = console.add_in(1).delivery.attested.clone().expect("who said so");
    assert_eq!((word.who, word.at), (ana(), at));
    let line = history_line(console.log.last().expect("an event")).expect("a line");
    assert_eq!(line.what, say::history_attested(say::attest_in_admin_center(), "Add-in 1"));
    assert_eq!(aspects(&console), []);
}

#[test]
fn what_is_on_premises_is_confirmed_by_a_word_alone() {
    for (route, place) in [
        (Route::SharePointCatalog, say::attest_in_catalog()),
        (Route::ExchangeOnPremises, say::attest_in_exchange_on_premises()),
    ] {
        let mut console = Console::in_tenant();
        console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
        console.hand_off(1, route).expect("given out");
        assert_eq!(aspects(&console), [Aspect::Presence, Aspect::Version, Aspect::Access]);
        attest(&mut console).expect("their word");
        assert_eq!(console.delivery(1), DeliveryState::Attested);
        let line = history_line(console.log.last().expect("an event")).expect("a line");
        assert_eq!(line.what, say::history_attested(place, "Add-in 1"));
        console.import(Vec::new()).expect("a list of another place");
        assert_eq!(console.delivery(1), DeliveryState::Attested, "which says nothing of it");
        console.remove(1).expect("a plan");
        console.hand_off(1, route).expect("given out");
        assert_eq!(aspects(&console), [Aspect::Presence]);
        attest(&mut console).expect("it is gone");
        assert_eq!(console.delivery(1), DeliveryState::Attested);
    }
}

/// It serves other people there, and may well be in both.
#[test]
fn what_is_seen_in_microsoft_365_says_nothing_of_what_is_on_premises() {
    for route in [Route::SharePointCatalog, Route::ExchangeOnPremises] {
        let mut console = Console::in_tenant();
        console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
        console.hand_off(1, route).expect("given out");
        console.import(vec![console.seen_as_planned(1)]).expect("taken in");
        assert_eq!(console.delivery(1), DeliveryState::HandedOff, "it is in Microsoft 365 as well");
        assert_eq!(aspects(&console), [Aspect::Presence, Aspect::Version, Aspect::Access]);
        attest(&mut console).expect("their word");
        let mut others = console.seen_as_planned(1);
        others.observed.everyone = Fact::Yes;
        for seen in [console.seen_as_planned(1), others] {
            console.import(vec![seen]).expect("taken in");
            assert_eq!(console.delivery(1), DeliveryState::Attested, "that is not what was carried");
        }
        console.remove(1).expect("a plan");
        console.hand_off(1, route).expect("given out");
        console.import(Vec::new()).expect("taken in");
        assert_eq!(console.delivery(1), DeliveryState::HandedOff, "it is gone from Microsoft 365 only");
        assert_eq!(aspects(&console), [Aspect::Presence]);
    }
}

#[test]
fn nobody_can_vouch_for_what_was_not_handed_off_or_is_confirmed_or_differs() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    assert_eq!(attest(&mut console), Err(RefusalKind::Demonstration), "nothing happens there");
    let mut console = Console::in_tenant();
    assert_eq!(attest(&mut console), Err(RefusalKind::NotDeployed));
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    assert_eq!(attest(&mut console), Err(RefusalKind::NotHandedOff), "nobody has carried it");
    console.hand_off(1, CD).expect("given out");
    let rea = somebody("Rea", &[Role::GlobalReader]);
    let command = Command::Attest { product: product(1) };
    assert_eq!(refused(console.tell_as(&rea, &command)), RefusalKind::RoleMissing);
    console.import(vec![console.seen_as_planned(1)]).expect("taken in");
    assert_eq!(attest(&mut console), Err(RefusalKind::NothingToChange), "a list has told it");
    let mut off = console.seen_as_planned(1);
    off.observed.enabled = Fact::No;
    console.import(vec![off]).expect("taken in");
    assert_eq!(attest(&mut console), Err(RefusalKind::SettleFirst), "a list tells otherwise");
    let mut console = optional();
    attest(&mut console).expect("their word");
    assert_eq!(attest(&mut console), Err(RefusalKind::NothingToChange), "said once is enough");
    assert_eq!(refused(console.hand_off(1, CD)), RefusalKind::NothingToChange);
}

#[test]
fn a_later_list_that_tells_otherwise_is_a_difference() {
    let mut console = optional();
    attest(&mut console).expect("their word");
    let word = console.add_in(1).delivery.attested.clone().expect("who said so");
    let mut fixed = console.seen_as_planned(1);
    fixed.observed.method = verdict::Method::Fixed;
    let before = Imported { as_of: Some(Timestamp(word.at.0 - 1)), ..list(vec![fixed.clone()]) };
    let _ = console.take_in(before);
    assert_eq!(console.delivery(1), DeliveryState::Attested, "they looked later than that list");
    console.import(vec![fixed]).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Differs);
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Method(Method::Fixed)]);
    settle(&mut console, 1, Take::Ours).expect("the plan stays");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
}

/// How far the change with this revision has come.
fn of_change(console: &Console, change: Revision) -> DeliveryState {
    console.add_in(1).delivery.state_of(change)
}

#[test]
fn what_nobody_but_a_person_has_seen_stays_a_word_whatever_is_done_next() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    let deployed = console.tenant.revision();
    console.hand_off(1, Route::SharePointCatalog).expect("given out");
    attest(&mut console).expect("their word");
    console.remove(1).expect("another plan");
    let removed = console.tenant.revision();
    console.hand_off(1, Route::SharePointCatalog).expect("given out");
    assert_eq!(of_change(&console, deployed), DeliveryState::Attested, "no list has shown it");
    attest(&mut console).expect("a second word");
    assert_eq!(of_change(&console, deployed), DeliveryState::Attested);
    assert_eq!(of_change(&console, removed), DeliveryState::Attested);
}

#[test]
fn a_list_that_tells_otherwise_does_not_make_a_word_something_seen() {
    let mut console = optional();
    let change = console.add_in(1).changed_in;
    attest(&mut console).expect("their word");
    let mut fixed = console.seen_as_planned(1);
    fixed.observed.method = verdict::Method::Fixed;
    console.import(vec![fixed]).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Differs);
    assert_eq!(of_change(&console, change), DeliveryState::Attested, "it was said, and not seen");
    console.import(vec![console.seen_as_planned(1)]).expect("taken in");
    assert_eq!(of_change(&console, change), DeliveryState::Confirmed, "now it was seen");
}

#[test]
fn what_is_carried_next_begins_with_what_somebody_vouches_for() {
    let mut console = confirmed();
    console.turn_off(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    attest(&mut console).expect("it is off");
    console.turn_on(1).expect("another plan");
    let next = HandOff::of(&console.tenant, console.add_in(1), None, &Directory::default());
    assert_eq!(next.enabled, Some(true), "the last list has shown it turned on, and that was before");
}

#[test]
fn what_somebody_found_gone_can_be_deployed_again() {
    let mut console = confirmed();
    console.remove(1).expect("a plan");
    let there = console.add_in(1).delivery.known.clone().expect("it was seen");
    assert!(there.present && console.tenant.held() == 1, "a list has shown it");
    console.hand_off(1, CD).expect("given out");
    attest(&mut console).expect("it is gone");
    assert_eq!(console.tenant.held(), 0);
    let mut former = sighting(1);
    former.observed.version = Some("1.0".to_owned());
    let before = Imported { as_of: Some(Timestamp(console.now() - 3 * HOUR)), ..list(vec![former]) };
    console.take_in(before).expect("a list of before");
    assert_eq!((console.delivery(1), console.tenant.held()), (DeliveryState::Attested, 0));
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("it is not in Microsoft 365 any more");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
}

/// What takes the last event back.
fn way_back(console: &Console) -> Option<Command> {
    way_back_from(console, console.tenant.revision())
}

/// What takes an event back that was written some time ago.
fn way_back_from(console: &Console, revision: Revision) -> Option<Command> {
    let stored = console.log.iter().find(|stored| stored.revision == revision)?;
    let event = Event::from_stored(stored).expect("readable")?;
    undo(&console.tenant, &event, revision)
}

#[test]
fn a_mistaken_word_is_taken_back_and_what_was_handed_off_waits_again() {
    let mut console = optional();
    let before = console.add_in(1).delivery.clone();
    let retract = Command::Retract { product: product(1) };
    assert_eq!(refused(console.tell(&retract)), RefusalKind::NothingToChange, "nobody has said anything");
    attest(&mut console).expect("their word, by mistake");
    assert_eq!(way_back(&console), Some(retract.clone()));
    let rea = somebody("Rea", &[Role::GlobalReader]);
    assert_eq!(refused(console.tell_as(&rea, &retract)), RefusalKind::RoleMissing);
    console.tell(&retract).expect("taken back");
    assert_eq!((console.delivery(1), &console.add_in(1).delivery), (DeliveryState::HandedOff, &before));
    let line = history_line(console.log.last().expect("an event")).expect("a line");
    assert_eq!((line.what, line.actor), (say::history_retracted("Add-in 1"), ana()));
    assert_eq!(way_back(&console), None, "whoever looks says so again");
    assert_eq!(aspects(&console), [Aspect::Method]);
    attest(&mut console).expect("somebody has looked now");
    console.tell(&retract).expect("taken back once more");
    console.hand_off(1, CD).expect("or it is handed off again");
    assert_eq!(way_back(&console), None);
}

#[test]
fn a_word_that_ended_otherwise_cannot_be_taken_back() {
    let mut console = optional();
    attest(&mut console).expect("their word");
    let word = console.tenant.revision();
    console.import(vec![console.seen_as_planned(1)]).expect("a list tells it");
    assert_eq!(way_back_from(&console, word), None);
    assert_eq!(
        refused(console.tell(&Command::Retract { product: product(1) })),
        RefusalKind::NothingToChange
    );
}

#[test]
fn what_was_not_gone_after_all_is_in_the_tenant_as_it_was_seen() {
    let mut console = confirmed();
    console.remove(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let before = console.tenant.seen().clone();
    attest(&mut console).expect("it is gone, they say");
    assert_eq!(console.tenant.held(), 0);
    let back = way_back(&console).expect("a way back, though it is deleted");
    console.tell(&back).expect("taken back");
    assert_eq!((console.delivery(1), console.tenant.seen()), (DeliveryState::HandedOff, &before));
    let again = console.deploy(reading(1, "1.0"), people(&["sandra"]));
    assert_eq!(refused(again), RefusalKind::AlreadyDeployed);
}

#[test]
fn a_plan_that_is_again_what_a_list_has_shown_needs_no_word() {
    let mut console = confirmed();
    console.turn_off(1).expect("a plan");
    console.turn_on(1).expect("the plan before");
    assert_eq!(of_change(&console, console.add_in(1).changed_in), DeliveryState::Confirmed);
}

#[test]
fn a_word_stands_against_an_earlier_list_only_in_what_was_vouched_for() {
    let mut console = optional();
    attest(&mut console).expect("their word");
    let word = console.add_in(1).delivery.attested.clone().expect("who said so");
    let mut otherwise = console.seen_as_planned(1);
    otherwise.observed.method = verdict::Method::Fixed;
    otherwise.observed.enabled = Fact::No;
    let before = Imported { as_of: Some(Timestamp(word.at.0 - 1)), ..list(vec![otherwise]) };
    console.take_in(before).expect("it was looked at after the list before");
    assert_eq!(console.delivery(1), DeliveryState::Differs, "nobody has said that it is turned on");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Enabled(false)]);
}

#[test]
fn a_later_list_that_tells_all_of_it_takes_the_place_of_the_word() {
    let mut console = optional();
    attest(&mut console).expect("their word");
    console.import(vec![bare()]).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Attested, "the method was not told");
    console.import(vec![console.seen_as_planned(1)]).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    assert_eq!(console.add_in(1).delivery.attested, None);
}

#[test]
fn a_word_is_for_the_plan_for_which_it_was_given() {
    let mut console = optional();
    attest(&mut console).expect("their word");
    console.turn_off(1).expect("a plan");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    console.turn_on(1).expect("another plan");
    assert_eq!(console.delivery(1), DeliveryState::Attested, "nobody has carried anything since");
    console.turn_off(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let mut off = bare();
    off.observed.enabled = Fact::No;
    console.import(vec![off]).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    assert_eq!(aspects(&console), [Aspect::Method], "what was carried may have changed it");
    attest(&mut console).expect("they looked again");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
}

#[test]
fn a_word_that_is_taken_back_after_off_and_on_again_leaves_what_was_handed_off_waiting() {
    let mut console = optional();
    attest(&mut console).expect("their word, by mistake");
    console.turn_off(1).expect("a plan");
    console.turn_on(1).expect("the plan before");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
    console.tell(&Command::Retract { product: product(1) }).expect("taken back");
    assert_eq!((console.delivery(1), aspects(&console)), (DeliveryState::HandedOff, vec![Aspect::Method]));
    attest(&mut console).expect("somebody has looked now");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
    console.turn_off(1).expect("a plan");
    console.tell(&Command::Retract { product: product(1) }).expect("taken back");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "that it is off, nobody was given");
    console.turn_on(1).expect("the plan before");
    console.import(vec![console.seen_as_planned(1)]).expect("a look that tells the method");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
}

#[test]
fn a_plan_that_is_again_what_was_handed_off_waits_for_the_tenant_as_it_did() {
    for (there, back) in [
        (Command::TurnOff { product: product(1) }, Command::TurnOn { product: product(1) }),
        (
            Command::ChangeAccess { product: product(1), assignment: people(&["bert"]) },
            Command::ChangeAccess { product: product(1), assignment: people(&["sandra"]) },
        ),
    ] {
        let mut console = Console::in_tenant();
        console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
        console.hand_off(1, CD).expect("given out");
        let needed = aspects(&console);
        console.tell(&there).expect("another plan");
        assert_eq!(console.delivery(1), DeliveryState::Planned, "{there:?}");
        console.tell(&back).expect("the plan before");
        assert_eq!((console.delivery(1), aspects(&console)), (DeliveryState::HandedOff, needed));
        let mut by_word = console.clone();
        attest(&mut by_word).expect("they have looked");
        assert_eq!(by_word.delivery(1), DeliveryState::Attested);
        console.import(vec![console.seen_as_planned(1)]).expect("or a list tells it");
        assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    }
}

#[test]
fn what_was_seen_otherwise_after_it_was_handed_off_is_carried_again() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let mut off = console.seen_as_planned(1);
    off.observed.enabled = Fact::No;
    console.import(vec![off]).expect("somebody has turned it off");
    let mut kept = console.clone();
    settle(&mut kept, 1, Take::Ours).expect("the plan stays");
    assert_eq!(kept.delivery(1), DeliveryState::Planned);
    console.turn_off(1).expect("another plan");
    console.turn_on(1).expect("the plan before");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
}

#[test]
fn a_line_of_the_history_takes_back_its_own_word_and_no_later_one() {
    let mut console = optional();
    attest(&mut console).expect("their word, by mistake");
    let first = console.tenant.revision();
    console.tell(&Command::Retract { product: product(1) }).expect("taken back");
    attest(&mut console).expect("somebody has looked now");
    let second = console.tenant.revision();
    assert_eq!(way_back_from(&console, first), None, "that word was taken back");
    let retract = Command::Retract { product: product(1) };
    assert_eq!(way_back_from(&console, second), Some(retract));
}
