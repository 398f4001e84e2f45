//! What a plan file makes of a rollout that is under way with other dates.

use crate::plan_file::{Kept, NOW, parsed, rings};
use crate::support::{NOON, people, product};
use addin_deployment::lifecycle::command::{Command, Terms, Timestamp};
use addin_deployment::plan::Steps;
use addin_deployment::rollout::{Gate, RolloutPlan};
use messages::say;

/// A rollout that has reached its second ring, and goes on on a day.
fn going_on(gate: Gate) -> Kept {
    let mut kept = Kept::default();
    kept.deploy(1, "1.0.0.0", people(&[]), Terms { rollout: Some(rings()), ..Terms::default() });
    kept.order(&Command::AdvanceRollout { product: product(1) }).expect("the second ring");
    kept.order(&Command::RescheduleRing { product: product(1), ring: 2, gate }).expect("another date");
    kept
}

#[test]
fn a_rollout_with_other_dates_in_the_file_goes_on_with_them_and_begins_at_nothing() {
    let day = 86_400_000;
    let sooner = Gate::From(Timestamp(NOON + 7 * day));
    for gate in [sooner, Gate::Manual] {
        let mut ours = going_on(Gate::From(Timestamp(NOON + 14 * day)));
        let plan = parsed(&going_on(gate).plan());
        let dry = ours.steps(&plan, false);
        let command = Command::RescheduleRing { product: product(1), ring: 2, gate };
        let said = say::plan_step_reschedule(3, plan.add_ins[0].name.as_str(), gate.words());
        let done: Vec<_> = dry.steps.into_iter().map(|step| (step.what, step.command)).collect();
        assert_eq!((done, dry.notes), (vec![(said, command)], Vec::new()));
        ours.carry_out(&plan, false);
        assert_eq!(ours.steps(&plan, false), Steps::default(), "nothing is left to do");
    }
}

#[test]
fn a_ring_that_has_begun_in_the_file_gets_its_date_before_it_begins_here() {
    let mut plan = parsed(&going_on(Gate::Manual).plan());
    let rollout = plan.add_ins[0].rollout.as_mut().expect("a rollout");
    (rollout.plan.rings[0].gate, rollout.plan.rings[1].gate) = (Gate::From(NOW), Gate::Manual);
    let mut ours = Kept::default();
    ours.deploy(1, "1.0.0.0", people(&[]), Terms { rollout: Some(rings()), ..Terms::default() });
    let later = Gate::From(Timestamp(NOON + 86_400_000_000));
    ours.order(&Command::RescheduleRing { product: product(1), ring: 1, gate: later }).expect("put off");
    ours.carry_out(&plan, false);
    assert_eq!(ours.steps(&plan, false), Steps::default(), "what opened the first ring decides nothing");
    let here = ours.console.add_in(1).rollout.as_ref().expect("it goes on");
    assert_eq!((here.ring, here.started_at), (1, NOW));
}

#[test]
fn a_plan_with_another_ring_is_another_rollout() {
    let ours = going_on(Gate::Manual);
    let plan = parsed(&ours.plan());
    let change: [fn(&mut RolloutPlan); 4] = [
        |plan| plan.rings[2].name.push('!'),
        |plan| plan.rings[2].check.push('!'),
        |plan| plan.rings[1].assignment = people(&["kim"]),
        |plan| drop(plan.rings.pop()),
    ];
    for change in change {
        let mut other = plan.clone();
        change(&mut other.add_ins[0].rollout.as_mut().expect("a rollout").plan);
        let first = ours.steps(&other, false).steps.into_iter().next().expect("a step");
        assert_eq!(first.command, Command::StopRollout { product: product(1) });
    }
}
