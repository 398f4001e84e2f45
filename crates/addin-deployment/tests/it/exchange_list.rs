//! Organisation apps of Exchange are given to people by name only: a script lists whoever gets the add-in for sure. What
//! Exchange lists is compared with that list, and not with whom the plan names.

use crate::lifecycle_delivery::settle;
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::delivery::drift::{DriftKind, drifts};
use addin_deployment::delivery::handoff::{HandOff, listed};
use addin_deployment::delivery::inventory::{Complete, Store};
use addin_deployment::directory::{Builder, Directory, GroupFacts, GroupRow, PersonRow};
use addin_deployment::facts::{Fact, PersonFacts};
use addin_deployment::lifecycle::attestation::{in_words, untold};
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Route, Take};
use addin_deployment::lifecycle::decide::Evidence;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::{DirectoryRevision, Event};
use addin_deployment::lifecycle::sighting::{Aspect, Assigned, Difference, Imported};
use addin_deployment::verdict;
use messages::{Message, say};

const ANA: &str = "00000000-0000-4000-8000-0000000000a1";
const BOB: &str = "00000000-0000-4000-8000-0000000000b2";
const CAROL: &str = "00000000-0000-4000-8000-0000000000d4";
const SALES: &str = "00000000-0000-4000-8000-0000000000c3";

/// Bob has left: his account is disabled.
fn directory() -> Directory {
    let mut builder = Builder::default();
    for (id, mail, enabled) in [
        (ANA, "ana@contoso.com", Fact::Yes),
        (BOB, "bob@contoso.com", Fact::No),
        (CAROL, "carol@contoso.com", Fact::Yes),
    ] {
        let facts = PersonFacts { enabled, ..PersonFacts::default() };
        builder.person(PersonRow { id, name: mail, mail, upn: mail, facts, ..PersonRow::default() });
    }
    let facts = GroupFacts { members_known: Fact::Yes, ..GroupFacts::default() };
    builder.group(GroupRow { id: SALES, name: "Sales", mail: "sales@contoso.com", facts });
    builder.build(DirectoryRevision(1))
}

fn hand_off(console: &Console) -> HandOff {
    HandOff::of(&console.tenant, console.add_in(1), None, &directory())
}

/// As the executor does it.
fn carry(console: &mut Console) {
    carry_by(console, Route::Exchange);
}

fn carry_by(console: &mut Console, route: Route) {
    let listed = listed(&hand_off(console), console.add_in(1), route, &directory());
    let script = ContentHash::of(format!("script {}", console.log.len()).as_bytes());
    let command = Command::HandOff { product: product(1), script, route };
    console.order(&command, &Evidence { listed, ..Evidence::default() }).expect("given out");
}

/// Vouches for what no list has told, and says what that is.
fn vouch(console: &mut Console) -> Vec<Message> {
    let events = console.tell(&Command::Attest { product: product(1) }).expect("their word");
    let [Event::Attested(said)] = events.as_slice() else { panic!("{events:?}") };
    in_words(&said.expected, &said.aspects)
}

/// What a complete list of Exchange shows: the add-in with these people.
fn shown(console: &Console, people: &[&str]) -> Imported {
    let mut seen = console.seen_as_planned(1);
    seen.observed.store = Store::Exchange;
    seen.assigned =
        Some(Assigned { people: people.iter().map(|person| id(person)).collect(), ..Assigned::default() });
    Imported { complete: Complete { centralized: false, exchange: true }, ..list(vec![seen]) }
}

fn show(console: &mut Console, people: &[&str]) -> DeliveryState {
    let shown = shown(console, people);
    console.take_in(shown).expect("taken in");
    console.delivery(1)
}

fn deployed(assignment: Assignment) -> Console {
    let mut console = Console::in_tenant();
    console.deploy(for_outlook(1, "1.0"), assignment).expect("a plan");
    console
}

#[test]
fn whoever_of_the_plan_does_not_get_it_makes_no_difference() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed, "as the script listed it");
    assert_eq!(hand_off(&console).changes(), [], "nothing is left to be carried");
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed, "and so it stays");
    console.turn_off(1).expect("a plan");
    assert_eq!(listed(&hand_off(&console), console.add_in(1), Route::Exchange, &directory()), None);
    carry(&mut console);
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed, "the list stayed");
    console.turn_on(1).expect("a plan");
    console.turn_off(1).expect("the former one again");
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed);
}

#[test]
fn what_others_changed_in_the_list_is_a_difference() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    assert_eq!(show(&mut console, &[ANA, BOB]), DeliveryState::Differs, "somebody has added Bob");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Access]);
    let found = drifts(&console.tenant, &|_| None);
    let kinds: Vec<_> = found.iter().flat_map(|drift| &drift.items).map(|item| item.kind).collect();
    assert_eq!(kinds, [DriftKind::Added], "nobody is said to be missing");
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed);
}

#[test]
fn of_a_group_those_count_whom_the_script_has_listed() {
    let mut console = deployed(to(&[ANA], &[SALES]));
    carry(&mut console);
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed);
    assert_eq!(hand_off(&console).changes(), [], "its members were listed one by one");
    assert_eq!(show(&mut console, &[BOB]), DeliveryState::Differs, "somebody else has it instead");
}

#[test]
fn whoever_was_taken_over_from_the_tenant_is_the_plan_and_no_longer_whom_the_script_listed() {
    for added in [BOB, CAROL] {
        let mut console = deployed(to(&[ANA, BOB], &[]));
        carry(&mut console);
        assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed);
        assert_eq!(show(&mut console, &[ANA, added]), DeliveryState::Differs, "somebody has added {added}");
        settle(&mut console, 1, Take::Theirs).expect("the plan is theirs");
        assert_eq!(console.add_in(1).assignment, to(&[ANA, added], &[]));
        assert_eq!(show(&mut console, &[ANA, added]), DeliveryState::Confirmed, "the same list is no news");
        assert_eq!(show(&mut console, &[ANA]), DeliveryState::Differs, "{added} was withdrawn there");
    }
}

#[test]
fn a_list_stands_for_no_other_plan_than_the_one_for_which_it_was_made() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    console.change_access(1, to(&[CAROL], &[])).expect("a plan, which somebody carries by hand");
    assert_eq!(show(&mut console, &[CAROL]), DeliveryState::Confirmed);
    console.turn_off(1).expect("a plan");
    assert_ne!(show(&mut console, &[ANA]), DeliveryState::Confirmed, "off, but for others");
    assert_eq!(console.add_in(1).listed(), None);
}

#[test]
fn a_script_that_only_looked_shows_those_whom_the_script_before_it_had_listed() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed);
    console.change_access(1, to(&[CAROL], &[])).expect("a plan");
    carry(&mut console);
    let only_looked = |people| Imported { dry_run: true, ..shown(&console, people) };
    let (same, others) = (only_looked(&[ANA]), only_looked(&[BOB]));
    console.take_in(same).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff, "nothing has changed there");
    console.take_in(others).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Differs, "somebody else has changed it");
}

/// The plan waits for another change; whoever was listed has it still, and everybody else was put there by others.
#[test]
fn those_whom_a_script_had_listed_explain_who_has_it_and_nothing_else() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed);
    let mut off = shown(&console, &[ANA]);
    off.sightings[0].observed.enabled = Fact::No;
    console.take_in(off.clone()).expect("taken in");
    console.change_access(1, to(&[CAROL], &[])).expect("another plan");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    console.take_in(off).expect("the same list");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Enabled(false)]);
}

#[test]
fn people_whom_no_script_had_listed_are_a_difference_however_often_they_are_seen() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed);
    let added = shown(&console, &[ANA, BOB]);
    console.take_in(added.clone()).expect("taken in");
    console.change_access(1, to(&[CAROL], &[])).expect("another plan");
    console.take_in(added).expect("the same list");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Access]);
}

/// A word for those who were listed stands for them, until it is taken back.
#[test]
fn whoever_was_listed_by_somebodys_word_is_no_difference_either() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    vouch(&mut console);
    console.change_access(1, to(&[CAROL], &[])).expect("another plan");
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Planned, "as it was said");
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    vouch(&mut console);
    console.tell(&Command::Retract { product: product(1) }).expect("taken back");
    assert_eq!(console.add_in(1).delivery.listed, None);
}

#[test]
fn somebody_vouches_for_those_who_were_listed_and_for_nobody_else() {
    let mut console = deployed(to(&[ANA, BOB], &[]));
    carry(&mut console);
    let listed = [say::attest_there(), say::attest_version("1.0"), say::attest_access(1, 0)];
    assert_eq!(vouch(&mut console), listed, "Bob was in no script");
    assert_eq!(show(&mut console, &[ANA]), DeliveryState::Confirmed, "a list has told it since");
    let method = Command::ChangeMethod { product: product(1), method: Method::Optional };
    console.tell(&method).expect("a plan");
    carry(&mut console);
    let mut shown = shown(&console, &[ANA]);
    shown.sightings[0].observed.method = verdict::Method::Unknown;
    console.take_in(shown).expect("taken in");
    assert_eq!(untold(&console.tenant, console.add_in(1)), [Aspect::Method], "the list tells the rest");
    assert_eq!(vouch(&mut console), [say::attest_method("Optional")]);
    assert_eq!(console.add_in(1).delivery.known, Some(console.add_in(1).expected()));
}

#[test]
fn on_premises_too_somebody_vouches_for_those_whom_the_script_listed() {
    let mut console = deployed(to(&[ANA, BOB], &[SALES]));
    carry_by(&mut console, Route::ExchangeOnPremises);
    let said = vouch(&mut console);
    assert!(said.contains(&say::attest_access(1, 0)), "Bob cannot get it, and no group is listed: {said:?}");
}

/// It is in both stores, and neither list tells all of it: which deployment is the one that was carried, nobody can tell
/// from them.
#[test]
fn what_each_store_tells_half_of_is_vouched_for() {
    let mut console = deployed(to(&[ANA], &[]));
    carry(&mut console);
    let mut centralized = console.seen_as_planned(1);
    centralized.assigned = None;
    let mut exchange = console.seen_as_planned(1);
    (exchange.observed.store, exchange.observed.version) = (Store::Exchange, None);
    let complete = Complete { centralized: true, exchange: true };
    console.take_in(Imported { complete, ..list(vec![centralized, exchange]) }).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    assert_eq!(vouch(&mut console).len(), 1, "of one of them the other half is told");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
}
