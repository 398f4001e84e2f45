//! What makes a plan confirmed, and what does not: only what was told, by a look after the last hand-off.

use crate::lifecycle_delivery::{CD, confirmed};
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::delivery::handoff::{Deed, HandOff};
use addin_deployment::delivery::inventory::Complete;
use addin_deployment::directory::Directory;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::attestation::to_be_shown;
use addin_deployment::lifecycle::command::{Command, Method, Take, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::Cloud;
use addin_deployment::lifecycle::sighting::{Assigned, Difference, Imported, Sighting};
use addin_deployment::verdict;
use messages::say;

/// What Microsoft documents of a list: name and numbers, and nothing else.
pub fn bare() -> Sighting {
    let mut seen = sighting(1);
    seen.observed.version = None;
    (seen.observed.enabled, seen.observed.everyone) = (Fact::Unknown, Fact::Unknown);
    seen
}

fn with(change: impl FnOnce(&mut Sighting)) -> Sighting {
    let mut seen = bare();
    change(&mut seen);
    seen
}

fn to(names: &[&str]) -> Option<Assigned> {
    let people = names.iter().map(|name| id(name)).collect();
    Some(Assigned { people, groups: Vec::new(), unknown: 0 })
}

/// How the plan stands once a list with this sighting was taken in.
fn after(console: &mut Console, seen: Sighting) -> DeliveryState {
    console.import(vec![seen]).expect("taken in");
    console.delivery(1)
}

#[test]
fn a_deployment_is_confirmed_once_its_version_and_its_people_were_told() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["ana"])).expect("a plan");
    let versioned = |seen: &mut Sighting| seen.observed.version = Some("1.0".to_owned());
    assert_eq!(after(&mut console, bare()), DeliveryState::Planned);
    assert_eq!(after(&mut console, with(versioned)), DeliveryState::Planned, "who has it was not told");
    let assigned = with(|seen| seen.assigned = to(&["ana"]));
    assert_eq!(after(&mut console, assigned), DeliveryState::Planned, "the version was not told");
    let both = with(|seen| {
        versioned(seen);
        seen.observed.everyone = Fact::No;
        seen.assigned = to(&["ana"]);
    });
    assert_eq!(after(&mut console, both), DeliveryState::Confirmed);
}

/// Somebody else has deployed it before it was handed off, and no list tells which version that is.
#[test]
fn what_the_next_list_has_to_show_is_said_where_nothing_is_to_be_carried() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["ana"])).expect("a plan");
    let known_people = with(|seen| {
        seen.observed.everyone = Fact::No;
        seen.assigned = to(&["ana"]);
    });
    assert_eq!(after(&mut console, known_people), DeliveryState::Planned);
    let next = HandOff::of(&console.tenant, console.add_in(1), None, &Directory::default());
    assert_eq!(next.changes(), [], "it is there, for the right people");
    let said = to_be_shown(&console.tenant, console.add_in(1));
    assert_eq!(said, [say::attest_there(), say::attest_version("1.0"), say::attest_access(1, 0)]);
    let all = console.seen_as_planned(1);
    assert_eq!(after(&mut console, all), DeliveryState::Confirmed);
    assert_eq!(to_be_shown(&console.tenant, console.add_in(1)), []);
}

#[test]
fn a_change_is_confirmed_by_what_tells_it_and_by_nothing_else() {
    let mut console = confirmed();
    let so = console.seen_as_planned(1);
    console.turn_off(1).expect("a plan");
    assert_eq!(after(&mut console, bare()), DeliveryState::Planned);
    console.hand_off(1, CD).expect("given out");
    let untold = Sighting { observed: so.observed.clone(), ..so.clone() };
    let mut untold = untold;
    untold.observed.enabled = Fact::Unknown;
    assert_eq!(after(&mut console, untold), DeliveryState::HandedOff, "all but the state was told");
    let off = with(|seen| seen.observed.enabled = Fact::No);
    assert_eq!(after(&mut console, off), DeliveryState::Confirmed, "the rest is as it was");
    console.tell(&Command::ChangeMethod { product: product(1), method: Method::Optional }).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let off = with(|seen| seen.observed.enabled = Fact::No);
    assert_eq!(after(&mut console, off), DeliveryState::HandedOff, "no list tells the method");
    let optional = with(|seen| seen.observed.method = verdict::Method::Optional);
    assert_eq!(after(&mut console, optional), DeliveryState::Confirmed);
}

/// Sandra only was carried out meanwhile; the file was made before that.
#[test]
fn a_look_before_the_last_hand_off_says_nothing_of_what_came_after_it() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a plan");
    console.import(vec![console.seen_as_planned(1)]).expect("it is there");
    let (before, looked) = (console.seen_as_planned(1), Timestamp(console.now()));
    console.change_access(1, people(&["sandra"])).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.change_access(1, everyone()).expect("another plan");
    let older = Imported { as_of: Some(looked), ..list(vec![before.clone()]) };
    console.take_in(older.clone()).expect("taken in");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    let script = console.add_in(1).delivery.handed_off.as_ref().map(|given| given.script.clone());
    console
        .take_in(Imported { script, ..older })
        .expect("the result of that script, by a clock that is slow");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
}

#[test]
fn what_others_changed_while_our_own_change_waits_is_a_difference() {
    let mut console = confirmed();
    let so = console.seen_as_planned(1);
    console.turn_off(1).expect("a plan");
    assert_eq!(after(&mut console, so.clone()), DeliveryState::Planned, "nobody has changed anything");
    let mut others = so;
    others.observed.version = Some("3.0".to_owned());
    assert_eq!(after(&mut console, others), DeliveryState::Differs);
    assert_eq!(
        console.add_in(1).delivery.differs,
        [Difference::Version("3.0".to_owned())],
        "not our own change"
    );
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana"])).expect("a plan");
    let theirs = with(|seen| seen.observed.everyone = Fact::Yes);
    assert_eq!(after(&mut console, theirs), DeliveryState::Differs, "somebody else has deployed it");
}

/// Ana only was carried out while the next change was already planned.
#[test]
fn what_was_carried_is_known_though_the_plan_has_gone_on_since() {
    let mut console = confirmed();
    console.change_access(1, people(&["ana"])).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let (carried, so) = (console.add_in(1).changed_in, console.seen_as_planned(1));
    console.turn_off(1).expect("another plan");
    assert_eq!(after(&mut console, so), DeliveryState::Planned, "nobody has turned it off there");
    assert_eq!(console.add_in(1).delivery.state_of(carried), DeliveryState::Confirmed);
    assert!(console.add_in(1).delivery.known.as_ref().is_some_and(|known| known.enabled), "it is on there");
    console.turn_on(1).expect("as it is there");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed, "there is nothing to be carried");
}

#[test]
fn a_plan_that_is_again_what_was_seen_needs_nothing_to_be_carried() {
    let mut console = confirmed();
    console.turn_off(1).expect("a plan");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    console.turn_on(1).expect("taken back");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    console.turn_off(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    console.turn_on(1).expect("too late to take it back");
    assert_eq!(console.delivery(1), DeliveryState::Planned, "somebody may have carried it");
}

#[test]
fn what_differs_and_is_to_be_as_planned_is_confirmed_only_when_that_was_told() {
    let mut console = confirmed();
    let mut off = console.seen_as_planned(1);
    off.observed.enabled = Fact::No;
    assert_eq!(after(&mut console, off.clone()), DeliveryState::Differs);
    console.tell(&Command::Settle { product: product(1), take: Take::Ours }).expect("kept");
    assert_eq!(after(&mut console, bare()), DeliveryState::Planned);
    assert_eq!(after(&mut console, off), DeliveryState::Planned, "that was known");
    let on = with(|seen| seen.observed.enabled = Fact::Yes);
    assert_eq!(after(&mut console, on), DeliveryState::Confirmed);
}

/// Of what was only listed, state and version are not known; a plan about them is carried all the same.
#[test]
fn an_adopted_add_in_of_which_little_is_known_can_be_changed() {
    let mut console = Console::in_tenant();
    console.import(vec![bare()]).expect("taken in");
    console.tell(&Command::Settle { product: product(1), take: Take::Theirs }).expect("adopted");
    let hand_off =
        |console: &Console| HandOff::of(&console.tenant, console.add_in(1), None, &Directory::default());
    console.turn_off(1).expect("a plan");
    assert_eq!(hand_off(&console).enabled, Some(false));
    console.update(1, reading(1, "1.0")).expect("a newer manifest");
    console.tell(&Command::Consent { product: product(1) }).expect("agreed");
    assert_eq!(hand_off(&console).deed, Deed::Update);
    console.change_access(1, people(&["ana"])).expect("a plan");
    let access = hand_off(&console).access.expect("somebody gets it");
    assert_eq!(access.add.len(), 1);
}

#[test]
fn another_tenant_knows_nothing_of_what_was_seen_in_the_former_one() {
    let mut console = Console::in_tenant();
    console.import(vec![sighting(1), sighting(2)]).expect("taken in");
    assert_eq!((console.tenant.held(), console.tenant.foreign().count()), (2, 2));
    let mut other = real(Cloud::Worldwide);
    other.tenant_id = "0517ffae-825d-4aff-999e-3f2336b8a20a".to_owned();
    console.tell(&Command::SetUp(other)).expect("nothing is planned yet");
    assert_eq!((console.tenant.held(), console.tenant.foreign().count()), (0, 0));
    assert_eq!(console.tenant.seen().complete(), Complete::default());
    console.deploy(reading(1, "1.0"), everyone()).expect("it is not there");
}

#[test]
fn what_was_given_up_before_it_went_out_was_never_there_and_needs_nobody() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a plan");
    console.remove(1).expect("given up");
    assert_eq!(console.delivery(1), DeliveryState::Dropped);
    let hand_off = HandOff::of(&console.tenant, console.add_in(1), None, &Directory::default());
    assert_eq!((hand_off.deed, hand_off.changes()), (Deed::Adjust, Vec::new()));
    assert_eq!(after(&mut console, sighting(1)), DeliveryState::Differs, "somebody else has deployed it");
}
