//! What is on premises and what is in Microsoft 365: no list tells of the one, and whatever is found of the other has a way
//! on.

use crate::handoff::manifest;
use crate::lifecycle_delivery::settle;
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::delivery::drift::{DriftKind, drifts};
use addin_deployment::delivery::handoff::{Deed, HandOff};
use addin_deployment::delivery::inventory::{Complete, Store};
use addin_deployment::directory::{Builder, Directory, PersonRow};
use addin_deployment::facts::{Fact, PersonFacts};
use addin_deployment::lifecycle::command::{Command, Route, Take};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::lifecycle::sighting::{Difference, Imported, Sighting};
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::outcome::RefusalKind;
use messages::{Message, say};

const ON_PREMISES: Route = Route::ExchangeOnPremises;

/// An add-in for Outlook that is planned, and not carried anywhere.
fn planned() -> Console {
    let mut console = Console::in_tenant();
    console.deploy(for_outlook(1, "1.0"), people(&["sandra"])).expect("a plan");
    console
}

/// Hands off what is planned, and vouches for it.
fn carry_on_premises(console: &mut Console) {
    assert_eq!(why_not(console, ON_PREMISES), None);
    console.hand_off(1, ON_PREMISES).expect("given out");
    console.tell(&Command::Attest { product: product(1) }).expect("their word");
    assert_eq!(console.delivery(1), DeliveryState::Attested);
}

/// An add-in that was deployed on premises.
fn on_premises() -> Console {
    let mut console = planned();
    carry_on_premises(&mut console);
    console
}

/// The same, removed there.
fn removed_on_premises() -> Console {
    let mut console = on_premises();
    console.remove(1).expect("a plan");
    carry_on_premises(&mut console);
    console
}

/// The directory: Sandra.
fn directory() -> Directory {
    let mut builder = Builder::default();
    let facts = PersonFacts { enabled: Fact::Yes, ..PersonFacts::default() };
    let mail = "sandra@contoso.com";
    builder.person(PersonRow {
        id: "sandra",
        name: "Sandra",
        mail,
        upn: mail,
        facts,
        ..PersonRow::default()
    });
    builder.build(DirectoryRevision(1))
}

fn hand_off(console: &Console) -> HandOff {
    HandOff::of(&console.tenant, console.add_in(1), Some(manifest()), &directory())
}

/// Why a way cannot carry what is planned.
fn why_not(console: &Console, route: Route) -> Option<Message> {
    super::handoff::why_not(&hand_off(console), route)
}

/// The add-in in Exchange Online, as nobody here has put it there.
fn in_exchange() -> Sighting {
    let mut seen = sighting(1);
    seen.observed.store = Store::Exchange;
    seen.observed.version = Some("1.0".to_owned());
    seen
}

/// Takes in a complete list of both stores.
fn look(console: &mut Console, sightings: Vec<Sighting>) {
    let complete = Complete { centralized: true, exchange: true };
    console.take_in(Imported { complete, ..list(sightings) }).expect("taken in");
}

fn told(console: &Console) -> Vec<DriftKind> {
    let found = drifts(&console.tenant, &|_| None);
    found.iter().flat_map(|drift| &drift.items).map(|item| item.kind).collect()
}

#[test]
fn what_lives_in_the_cloud_is_changed_in_the_cloud() {
    let mut console = planned();
    console.hand_off(1, Route::Exchange).expect("given out");
    let mut seen = console.seen_as_planned(1);
    seen.observed.store = Store::Exchange;
    look(&mut console, vec![seen]);
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    console.turn_off(1).expect("a plan");
    assert_eq!(why_not(&console, ON_PREMISES), Some(say::handoff_in_cloud()));
    assert_eq!(why_not(&console, Route::Exchange), None);
    console.remove(1).expect("another plan");
    assert_eq!(why_not(&console, ON_PREMISES), Some(say::handoff_in_cloud()));
    assert_eq!(why_not(&console, Route::Exchange), None);
    console.hand_off(1, Route::Exchange).expect("given out");
    look(&mut console, Vec::new());
    assert_eq!(console.delivery(1), DeliveryState::Confirmed, "a list tells that it is gone");
    console.deploy(for_outlook(1, "1.0"), people(&["sandra"])).expect("it is nowhere");
    assert_eq!(why_not(&console, ON_PREMISES), None, "a new one may go anywhere");
}

#[test]
fn what_was_found_in_the_cloud_and_never_carried_from_here_is_changed_in_the_cloud() {
    let mut console = Console::in_tenant();
    look(&mut console, vec![in_exchange()]);
    settle(&mut console, 1, Take::Ours).expect("it is to go");
    assert_eq!(hand_off(&console).deed, Deed::Remove);
    assert_eq!(why_not(&console, ON_PREMISES), Some(say::handoff_in_cloud()));
    assert_eq!(why_not(&console, Route::Exchange), None);
}

#[test]
fn what_was_removed_on_premises_and_is_found_in_the_cloud_is_adopted() {
    let mut console = removed_on_premises();
    look(&mut console, vec![in_exchange()]);
    assert_eq!(told(&console), [DriftKind::Foreign]);
    assert_eq!(console.tenant.foreign().count(), 1);
    let again = console.deploy(for_outlook(1, "1.1"), people(&["sandra"]));
    assert_eq!(refused(again), RefusalKind::AlreadyDeployed, "its product ID is in Microsoft 365");
    settle(&mut console, 1, Take::Theirs).expect("adopted");
    assert_eq!(
        (console.add_in(1).state, console.delivery(1)),
        (AddInState::Active, DeliveryState::Confirmed)
    );
    let versions: Vec<_> = console.add_in(1).versions.iter().map(|kept| kept.version.as_str()).collect();
    assert_eq!(versions, ["1.0", "1.0"], "what ran on premises is not forgotten");
    assert_eq!((told(&console), console.tenant.foreign().count()), (Vec::new(), 0));
    // From now on it lives in the cloud: lists tell of it.
    look(&mut console, Vec::new());
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Absent]);
    settle(&mut console, 1, Take::Theirs).expect("it is gone");
    console.deploy(for_outlook(1, "1.0"), people(&["sandra"])).expect("and can be deployed again");
}

#[test]
fn what_was_removed_on_premises_and_is_found_in_the_cloud_is_removed_there() {
    let mut console = removed_on_premises();
    look(&mut console, vec![in_exchange()]);
    settle(&mut console, 1, Take::Ours).expect("it is to go");
    assert_eq!((console.add_in(1).state, console.delivery(1)), (AddInState::Deleted, DeliveryState::Planned));
    assert_eq!(why_not(&console, ON_PREMISES), Some(say::handoff_in_cloud()));
    console.hand_off(1, Route::Exchange).expect("given out");
    look(&mut console, Vec::new());
    assert_eq!((console.delivery(1), console.tenant.held()), (DeliveryState::Confirmed, 0));
    console.deploy(for_outlook(1, "1.0"), people(&["sandra"])).expect("it is nowhere");
}

#[test]
fn what_was_in_the_cloud_beside_it_is_told_once_it_is_gone_on_premises() {
    let mut console = on_premises();
    look(&mut console, vec![in_exchange()]);
    assert_eq!((told(&console), console.delivery(1)), (Vec::new(), DeliveryState::Attested));
    console.remove(1).expect("a plan");
    assert_eq!(
        settle(&mut console, 1, Take::Theirs),
        Err(RefusalKind::NothingToSettle),
        "first it is carried"
    );
    carry_on_premises(&mut console);
    assert_eq!(told(&console), [DriftKind::Foreign], "without another look");
    settle(&mut console, 1, Take::Theirs).expect("adopted");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
}

/// Nobody has taken in a list since: somebody looked in the admin center, and says that it is there.
#[test]
fn what_is_in_the_cloud_by_somebodys_word_is_changed_in_the_cloud() {
    for listed_before in [false, true] {
        let mut console = planned();
        if listed_before {
            look(&mut console, Vec::new());
        }
        console.hand_off(1, Route::AdminCenter).expect("given out");
        assert_eq!(why_not(&console, ON_PREMISES), None, "it is nowhere yet");
        console.tell(&Command::Attest { product: product(1) }).expect("their word");
        console.turn_off(1).expect("a plan");
        assert_eq!(why_not(&console, ON_PREMISES), Some(say::handoff_in_cloud()));
        let elsewhere = Some(say::handoff_elsewhere("Centralized Deployment"));
        assert_eq!(why_not(&console, Route::Exchange), elsewhere);
        console.remove(1).expect("another plan");
        assert_eq!(why_not(&console, ON_PREMISES), Some(say::handoff_in_cloud()));
        assert_eq!(why_not(&console, Route::AdminCenter), None);
        console.hand_off(1, Route::AdminCenter).expect("given out");
        console.tell(&Command::Attest { product: product(1) }).expect("their word");
        console.deploy(for_outlook(1, "1.0"), people(&["sandra"])).expect("it is nowhere");
        assert_eq!(why_not(&console, ON_PREMISES), None);
    }
}

/// A list that leaves it out would make the removal green, and people on premises would still have it.
#[test]
fn what_was_carried_on_premises_is_removed_there() {
    let mut console = on_premises();
    let cloud = [Route::CentralizedDeployment, Route::Exchange, Route::AdminCenter];
    for route in cloud {
        assert_ne!(why_not(&console, route), Some(say::handoff_on_site()), "nothing is to be removed");
    }
    console.remove(1).expect("a plan");
    for route in cloud {
        assert_eq!(why_not(&console, route), Some(say::handoff_on_site()));
    }
    carry_on_premises(&mut console);
}

/// The word for a removal may be a mistake.
#[test]
fn what_was_not_gone_on_premises_after_all_is_not_adopted() {
    let mut console = removed_on_premises();
    look(&mut console, vec![in_exchange()]);
    console.tell(&Command::Retract { product: product(1) }).expect("taken back");
    assert_eq!((told(&console), console.delivery(1)), (Vec::new(), DeliveryState::HandedOff));
    assert_eq!(settle(&mut console, 1, Take::Theirs), Err(RefusalKind::NothingToSettle));
    console.tell(&Command::Attest { product: product(1) }).expect("now it is gone");
    settle(&mut console, 1, Take::Theirs).expect("adopted");
}

#[test]
fn what_is_carried_next_on_premises_begins_with_what_is_there() {
    let mut console = on_premises();
    let mut others = in_exchange();
    others.observed.version = Some("0.9".to_owned());
    look(&mut console, vec![others]);
    console.turn_off(1).expect("a plan");
    for _ in 0..2 {
        let next = hand_off(&console);
        assert_eq!((next.deed, next.access.is_none()), (Deed::Adjust, true), "nothing of the cloud counts");
        console.hand_off(1, ON_PREMISES).expect("given out, and once more as the script was lost");
    }
    let never_listed = removed_on_premises();
    assert_eq!(hand_off(&never_listed).changes(), [], "it is gone");
    let mut console = on_premises();
    look(&mut console, Vec::new());
    console.turn_off(1).expect("a plan");
    console.hand_off(1, ON_PREMISES).expect("given out");
    assert_eq!(hand_off(&console).deed, Deed::Adjust, "that it is in no list says nothing");
}

#[test]
fn what_was_given_up_before_it_was_carried_and_is_in_the_tenant_is_adopted() {
    let mut console = planned();
    let bare = Imported { complete: Complete::default(), ..list(vec![in_exchange()]) };
    console.take_in(bare).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "it tells of nobody who has it");
    console.remove(1).expect("given up");
    assert_eq!(told(&console), [DriftKind::Foreign]);
    settle(&mut console, 1, Take::Theirs).expect("adopted");
    assert_eq!(
        (console.add_in(1).state, console.delivery(1)),
        (AddInState::Active, DeliveryState::Confirmed)
    );
}
