//! Rollouts: ring by ring, and never away from anybody.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::lifecycle::command::{Command, Terms, Timestamp};
use addin_deployment::lifecycle::decide::{Evidence, assignment_after};
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::{RefusalKind, Revision};
use addin_deployment::rollout::{Gate, RINGS_MAX, RolloutPlan};
use messages::say;

fn start(console: &mut Console, plan: RolloutPlan) -> Result<Vec<Event>, RefusalKind> {
    let command = Command::StartRollout { product: product(1), plan };
    console.tell(&command).map_err(|refusal| refusal.kind)
}

fn advance(console: &mut Console) -> Result<Vec<Event>, RefusalKind> {
    console.tell(&Command::AdvanceRollout { product: product(1) }).map_err(|refusal| refusal.kind)
}

fn three_rings() -> RolloutPlan {
    let mut plan = rings(&[&["sandra"], &["sheila", "omar"], &[]]);
    plan.rings[2].assignment = everyone();
    plan
}

fn rolled_out() -> Console {
    let mut console = Console::default();
    let terms = Terms { rollout: Some(three_rings()), ..Terms::default() };
    console.deploy_on(reading(1, "1.0"), people(&["somebody-else"]), terms).expect("deployed");
    console
}

#[test]
fn a_deployment_in_rings_begins_with_the_first_one() {
    let console = rolled_out();
    let add_in = console.add_in(1);
    assert_eq!(add_in.assignment, people(&["sandra"]));
    assert!(add_in.rolls_out());
    let rollout = add_in.rollout.as_ref().expect("a rollout");
    assert_eq!((rollout.ring, rollout.next().expect("more").name.as_str()), (0, "Ring 2"));
    assert_eq!((rollout.started_at, rollout.advanced_at), (Timestamp(NOON), Timestamp(NOON)));
}

#[test]
fn each_ring_brings_more_people_until_the_last() {
    let mut console = rolled_out();
    let next = Command::AdvanceRollout { product: product(1) };
    let wider = people(&["sandra", "sheila", "omar"]);
    assert_eq!(assignment_after(&console.tenant, &next), Some(wider.clone()), "whose audience to count");
    let counted = Evidence { gains: 2, ..evidence(reading(1, "1.0"), 1) };
    let at = console.now();
    let events = console.order(&next, &counted).expect("advanced");
    let [Event::RolloutAdvanced(advanced)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!((advanced.ring, advanced.ring_name.as_str(), advanced.gains), (1, "Ring 2", 2));
    assert_eq!((advanced.audience, &advanced.assignment), (counted.audience, &wider));
    let add_in = console.add_in(1);
    assert_eq!((&add_in.assignment, add_in.audience), (&wider, counted.audience));
    assert_eq!(add_in.expected_by, Timestamp(at + 72 * HOUR));
    assert_eq!(add_in.rollout.as_ref().expect("one").advanced_at, Timestamp(at));
    advance(&mut console).expect("advanced");
    let add_in = console.add_in(1);
    assert!(add_in.assignment.everyone && !add_in.rolls_out());
    assert_eq!(add_in.rollout.as_ref().expect("it stays visible").ring, 2);
    assert_eq!(advance(&mut console), Err(RefusalKind::NoRollout));
    assert_eq!(assignment_after(&console.tenant, &next), None);
    console.change_access(1, people(&["bert"])).expect("it decides no longer");
}

#[test]
fn a_ring_with_a_date_does_not_begin_before_it() {
    let mut console = Console::default();
    let mut plan = three_rings();
    let from = Timestamp(NOON + 10 * HOUR);
    plan.rings[1].gate = Gate::From(from);
    let terms = Terms { rollout: Some(plan), ..Terms::default() };
    console.deploy_on(reading(1, "1.0"), people(&[]), terms).expect("deployed");
    let next = Command::AdvanceRollout { product: product(1) };
    console.later = 9 * HOUR - 1;
    let refusal = console.tell(&next).expect_err("too early");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::GateClosed, say::refusal_gate_closed("Ring 2", from.0))
    );
    console.later = 9 * HOUR;
    console.tell(&next).expect("at that moment");
}

#[test]
fn a_held_rollout_goes_on_only_when_it_is_resumed() {
    let mut console = rolled_out();
    let hold = |reason: &str| Command::HoldRollout { product: product(1), reason: reason.to_owned() };
    let resume = Command::ResumeRollout { product: product(1) };
    assert_eq!(refused(console.tell(&resume)), RefusalKind::NothingToChange);
    console.tell(&hold("Excel crashes")).expect("held");
    assert_eq!(refused(console.tell(&hold("again"))), RefusalKind::NothingToChange);
    let refusal = console.tell(&Command::AdvanceRollout { product: product(1) }).expect_err("held");
    assert_eq!(refusal.kind, RefusalKind::RolloutHeld);
    assert_eq!(refusal.message, say::refusal_rollout_held("Add-in 1", "Excel crashes"));
    console.tell(&resume).expect("resumed");
    advance(&mut console).expect("it goes on");
    assert_eq!(refused(console.tell(&hold(&"x".repeat(4_001)))), RefusalKind::TextTooLong);
    console.tell(&hold(&"é".repeat(4_000))).expect("characters, not bytes");
}

fn reschedule(ring: u32, gate: Gate) -> Command {
    Command::RescheduleRing { product: product(1), ring, gate }
}

const NEXT_WEEK: Gate = Gate::From(Timestamp(NOON + 7 * 24 * HOUR));

#[test]
fn a_ring_that_is_still_to_come_is_put_off_while_the_rollout_runs() {
    let mut console = rolled_out();
    let before = console.add_in(1).clone();
    assert_eq!(assignment_after(&console.tenant, &reschedule(2, NEXT_WEEK)), None, "nobody gains it");
    let events = console.tell(&reschedule(2, NEXT_WEEK)).expect("put off");
    let [Event::RolloutRescheduled(changed)] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!((changed.ring, changed.ring_name.as_str()), (2, "Ring 3"));
    assert_eq!((changed.before, changed.after), (Gate::Manual, NEXT_WEEK));
    let mut expected = before;
    expected.rollout.as_mut().expect("one").plan.rings[2].gate = NEXT_WEEK;
    assert_eq!(*console.add_in(1), expected, "nothing else changes, and nothing is there to be handed off");
    advance(&mut console).expect("the ring before it begins as planned");
    assert_eq!(advance(&mut console), Err(RefusalKind::GateClosed));
    console.tell(&reschedule(2, Gate::Manual)).expect("whenever somebody likes");
    advance(&mut console).expect("at once");
}

#[test]
fn the_date_of_a_ring_is_any_moment_as_in_a_plan_and_can_be_changed_while_the_rollout_is_held() {
    let mut console = rolled_out();
    console.tell(&reschedule(1, NEXT_WEEK)).expect("put off");
    let reason = "Excel crashes".to_owned();
    console.tell(&Command::HoldRollout { product: product(1), reason }).expect("held");
    console.tell(&reschedule(2, Gate::From(Timestamp(NOON)))).expect("before the ring before it, and past");
    let rollout = console.add_in(1).rollout.as_ref().expect("one");
    assert_eq!(rollout.held.as_deref(), Some("Excel crashes"));
    console.tell(&Command::ResumeRollout { product: product(1) }).expect("resumed");
    assert_eq!(advance(&mut console), Err(RefusalKind::GateClosed), "rings begin in their order");
}

#[test]
fn the_date_of_a_ring_that_is_not_to_come_is_not_changed() {
    let mut console = rolled_out();
    console.tell(&reschedule(2, NEXT_WEEK)).expect("put off");
    assert_eq!(refused(console.tell(&reschedule(2, NEXT_WEEK))), RefusalKind::NothingToChange);
    for (ring, number) in [(0, 1), (3, 4), (u32::MAX, i64::from(u32::MAX) + 1)] {
        let refusal = console.tell(&reschedule(ring, NEXT_WEEK)).expect_err("reached, or no ring");
        let message = say::refusal_ring_not_to_come(number, "Add-in 1");
        assert_eq!((refusal.kind, refusal.message), (RefusalKind::RingNotToCome, message));
    }
    advance(&mut console).expect("advanced");
    assert_eq!(refused(console.tell(&reschedule(1, NEXT_WEEK))), RefusalKind::RingNotToCome);
    console.tell(&Command::StopRollout { product: product(1) }).expect("stopped");
    assert_eq!(refused(console.tell(&reschedule(2, Gate::Manual))), RefusalKind::NoRollout);
}

#[test]
fn while_a_rollout_is_under_way_it_decides_who_has_access() {
    let mut console = rolled_out();
    let refusal = console.change_access(1, everyone()).expect_err("the rollout decides");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::RolloutRuns, say::refusal_rollout_runs("Add-in 1"))
    );
    assert_eq!(start(&mut console, rings(&[&["kim"]])), Err(RefusalKind::RolloutRuns));
    let stop = Command::StopRollout { product: product(1) };
    console.tell(&stop).expect("stopped");
    assert_eq!(console.add_in(1).assignment, people(&["sandra"]), "whoever has it keeps it");
    assert_eq!(console.add_in(1).rollout, None);
    let refusal = console.tell(&stop).expect_err("there is none");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::NoRollout, say::refusal_no_rollout("Add-in 1"))
    );
    console.change_access(1, everyone()).expect("by hand again");
    let hold = Command::HoldRollout { product: product(1), reason: String::new() };
    assert_eq!(refused(console.tell(&hold)), RefusalKind::NoRollout);
    assert_eq!(
        refused(console.tell(&Command::ResumeRollout { product: product(1) })),
        RefusalKind::NoRollout
    );
}

#[test]
fn a_rollout_of_a_deployed_add_in_takes_it_from_nobody() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["kim"])).expect("deployed");
    let begin = Command::StartRollout { product: product(1), plan: three_rings() };
    assert_eq!(assignment_after(&console.tenant, &begin), Some(people(&["kim", "sandra"])));
    let at = console.now();
    console.tell(&begin).expect("started");
    assert_eq!(console.add_in(1).assignment, people(&["kim", "sandra"]));
    assert_eq!(console.add_in(1).expected_by, Timestamp(at + 72 * HOUR));
    advance(&mut console).expect("advanced");
    assert_eq!(console.add_in(1).assignment, people(&["kim", "sandra", "sheila", "omar"]));
    console.turn_off(1).expect("rollouts do not mind");
    advance(&mut console).expect("advanced");
    console.remove(1).expect("deleted");
    assert_eq!(console.add_in(1).rollout, None);
}

#[test]
fn rings_that_cannot_be_followed_are_refused() {
    let none = RolloutPlan::default();
    let many: Vec<_> = (0..=RINGS_MAX).map(|number| vec![number.to_string()]).collect();
    let many: Vec<Vec<&str>> = many.iter().map(|ring| ring.iter().map(String::as_str).collect()).collect();
    let many: Vec<&[&str]> = many.iter().map(Vec::as_slice).collect();
    let mut after_everyone = three_rings();
    after_everyone.rings.swap(1, 2);
    for (plan, what) in [
        (none, "no ring"),
        (rings(&many), "too many"),
        (rings(&[&["sandra"], &["sandra"]]), "a ring that adds nobody"),
        (rings(&[&[]]), "a ring of nobody"),
        (rings(&[&["kim"], &["sandra"]]), "who has it already"),
        (after_everyone, "somebody after everyone"),
    ] {
        let mut console = Console::default();
        console.deploy(reading(1, "1.0"), people(&["kim"])).expect("deployed");
        assert_eq!(start(&mut console, plan), Err(RefusalKind::RolloutInvalid), "{what}");
    }
    let mut console = Console::default();
    let terms = |plan| Terms { rollout: Some(plan), ..Terms::default() };
    let deployed = console.deploy_on(reading(1, "1.0"), everyone(), terms(RolloutPlan::default()));
    let refusal = deployed.expect_err("no ring");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::RolloutInvalid, say::refusal_rollout_invalid(20))
    );
    let mut wordy = three_rings();
    wordy.rings[1].check = "x".repeat(4_001);
    assert_eq!(
        refused(console.deploy_on(reading(1, "1.0"), everyone(), terms(wordy))),
        RefusalKind::TextTooLong
    );
    console.deploy_on(reading(1, "1.0"), everyone(), terms(rings(&many[1..]))).expect("twenty");
    assert_eq!(start(&mut console, three_rings()), Err(RefusalKind::RolloutRuns));
}

#[test]
fn nobody_is_asked_about_a_ring_that_there_is_not() {
    let plan = three_rings();
    let nobody = Assignment::default();
    assert_eq!(plan.reaches(&nobody, 0), Some(people(&["sandra"])));
    assert_eq!(plan.reaches(&nobody, 3), None);
    let everyone_and_list = Assignment { everyone: true, ..people(&["sandra", "sheila", "omar"]) };
    assert_eq!(plan.reaches(&nobody, 2), Some(everyone_and_list));
}

/// The proposed rings have the same names in each rollout, and may begin on the same days.
#[test]
fn what_was_done_in_a_rollout_that_is_over_is_not_taken_back_in_the_next_one() {
    let mut console = Console::default();
    let terms = Terms { rollout: Some(three_rings()), ..Terms::default() };
    console.deploy_on(reading(1, "1.0"), people(&[]), terms).expect("deployed");
    let gate = Gate::From(Timestamp(NOON + 900 * HOUR));
    let hold = Command::HoldRollout { product: product(1), reason: "Excel crashes".to_owned() };
    let resume = Command::ResumeRollout { product: product(1) };
    let put_off = Command::RescheduleRing { product: product(1), ring: 1, gate };
    let mut earlier = Vec::new();
    for command in [&put_off, &hold, &resume] {
        console.tell(command).expect("done");
        earlier.push((console.tenant.revision(), of_last(&console)));
        assert!(way_back(&console, earlier.last().expect("one")).is_some(), "as long as it runs");
    }
    console.tell(&Command::StopRollout { product: product(1) }).expect("stopped");
    let mut plan = rings(&[&["d"], &["e"], &["f"]]);
    plan.rings[1].gate = gate;
    console.tell(&Command::StartRollout { product: product(1), plan }).expect("another one");
    for held in [false, true] {
        for line in &earlier {
            assert_eq!(way_back(&console, line), None, "it was another rollout, held now: {held}");
        }
        if !held {
            console.tell(&hold).expect("held");
        }
    }
    assert_eq!(way_back(&console, &(console.tenant.revision(), of_last(&console))), Some(resume));
}

fn of_last(console: &Console) -> Event {
    Event::from_stored(console.log.last().expect("an event")).expect("readable").expect("known")
}

fn way_back(console: &Console, (revision, event): &(Revision, Event)) -> Option<Command> {
    undo(&console.tenant, event, *revision)
}
