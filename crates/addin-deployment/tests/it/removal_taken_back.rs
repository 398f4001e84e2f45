//! A removal is taken back: what the tenant still has comes back into the plan, and what it does not have is deployed anew.

use crate::lifecycle_delivery::{CD, confirmed, settle};
use crate::lifecycle_support::*;
use crate::plan_file::parsed;
use crate::support::*;
use addin_deployment::directory::Directory;
use addin_deployment::lifecycle::command::{Command, Offer, Route, Take, Terms, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::RefusalKind;
use addin_deployment::plan::{PlanFile, Steps, export, steps};
use messages::say;

fn theirs() -> Command {
    Command::Settle { product: product(1), take: Take::Theirs }
}

/// What takes the last event back.
fn way_back(console: &Console) -> Option<Command> {
    let event = Event::from_stored(console.log.last()?).expect("readable")?;
    undo(&console.tenant, &event, console.tenant.revision())
}

/// What was done last, though something else has happened since.
fn way_back_of_removal(console: &Console) -> Option<Command> {
    let removed = |stored| {
        Event::from_stored(stored).expect("readable").filter(|event| matches!(event, Event::Removed(_)))
    };
    undo(&console.tenant, &console.log.iter().rev().find_map(removed)?, console.tenant.revision())
}

/// The plan of a tenant, without its manifests.
fn plan(console: &Console) -> PlanFile {
    parsed(&export(&console.tenant, &Directory::default(), &|_| None, Timestamp(NOON)))
}

#[test]
fn a_removal_that_nobody_has_carried_is_taken_back_as_the_tenant_has_it() {
    let mut console = confirmed();
    console.remove(1).expect("a plan");
    assert_eq!(refused(console.deploy(reading(1, "1.0"), people(&["sandra"]))), RefusalKind::AlreadyDeployed);
    assert_eq!(way_back(&console), Some(theirs()), "deploying it anew is refused");
    assert_eq!(settle(&mut console, 1, Take::Ours), Err(RefusalKind::NothingToSettle));
    console.tell(&theirs()).expect("taken back");
    assert_eq!(
        (console.add_in(1).state, console.delivery(1)),
        (AddInState::Active, DeliveryState::Confirmed)
    );
    assert_eq!(console.add_in(1).assignment, people(&["sandra"]));
    assert_eq!(console.add_in(1).content, hash_of(&reading(1, "1.0")), "its manifest is still known");
}

#[test]
fn a_removal_that_somebody_was_given_is_not_taken_back_before_somebody_has_looked() {
    let mut console = confirmed();
    console.remove(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    assert_eq!(way_back_of_removal(&console), None, "it may be gone by now");
    assert_eq!(settle(&mut console, 1, Take::Theirs), Err(RefusalKind::NothingToSettle));
    console.import(Vec::new()).expect("taken in");
    let again = way_back_of_removal(&console).expect("it is gone");
    console.order(&again, &evidence(reading(1, "1.0"), 10)).expect("deployed anew");
}

#[test]
fn what_was_carried_since_the_last_look_is_looked_for_first() {
    let mut console = confirmed();
    console.turn_off(1).expect("a plan");
    console.hand_off(1, CD).expect("given out");
    let off = console.seen_as_planned(1);
    console.remove(1).expect("another plan");
    assert_eq!(way_back(&console), None, "the last look has shown it turned on");
    assert_eq!(settle(&mut console, 1, Take::Theirs), Err(RefusalKind::NothingToSettle));
    console.import(vec![off]).expect("taken in");
    assert_eq!(way_back_of_removal(&console), Some(theirs()));
    console.tell(&theirs()).expect("taken back");
    assert_eq!(
        (console.add_in(1).state, console.delivery(1)),
        (AddInState::TurnedOff, DeliveryState::Confirmed)
    );
}

#[test]
fn what_is_on_premises_is_not_taken_back_as_the_cloud_has_it() {
    let mut console = Console::in_tenant();
    console.deploy(for_outlook(1, "1.0"), people(&["sandra"])).expect("a plan");
    console.hand_off(1, Route::ExchangeOnPremises).expect("given out");
    console.tell(&Command::Attest { product: product(1) }).expect("their word");
    console.import(vec![console.seen_as_planned(1)]).expect("taken in");
    console.remove(1).expect("a plan");
    assert_eq!(way_back(&console), None);
}

#[test]
fn what_is_linked_with_others_by_now_is_not_deployed_anew() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.remove(1).expect("deleted");
    assert!(way_back(&console).is_some());
    let suite = Offer { name: "Suite".to_owned(), apps: vec![product(1), product(2)] };
    let terms = Terms { offer: Some(suite), ..Terms::default() };
    console.deploy_on(reading(2, "1.0"), people(&["bert"]), terms).expect("deployed");
    assert_eq!(way_back_of_removal(&console), None, "linked apps go to the same people");
}

#[test]
fn a_plan_file_brings_back_what_nobody_has_removed_and_says_where_it_cannot() {
    let mut console = confirmed();
    let file = plan(&console);
    let commands = |console: &Console| {
        let Steps { steps, notes } = steps(&console.tenant, &file, &ana(), true);
        let commands: Vec<_> = steps.into_iter().map(|step| step.command).collect();
        (commands, notes.into_iter().map(|note| note.message).collect::<Vec<_>>())
    };
    console.remove(1).expect("a plan");
    assert_eq!(commands(&console), (vec![theirs()], Vec::new()));
    console.tell(&theirs()).expect("taken back");
    assert_eq!(commands(&console), (Vec::new(), Vec::new()), "nothing is left to do");
    console.remove(1).expect("another plan");
    console.hand_off(1, CD).expect("given out");
    assert_eq!(commands(&console), (Vec::new(), vec![say::plan_note_removal("Add-in 1")]));
}
