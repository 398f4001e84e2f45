//! Rollouts: ring by ring, and never away from anybody.

use super::{Evidence, about, short};
use crate::assignment::Assignment;
use crate::lifecycle::command::Timestamp;
use crate::lifecycle::event::{
    About, Event, RolloutAdvanced, RolloutChanged, RolloutRescheduled, RolloutStarted, RolloutStep,
};
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::AddIn;
use crate::outcome::Refusal;
use crate::rollout::{Gate, Rollout, RolloutPlan};

/// Whether a plan can be followed by those who do not have the add-in yet.
pub(super) fn possible(plan: &RolloutPlan, base: &Assignment) -> Result<(), Refusal> {
    for ring in &plan.rings {
        short(&[&ring.name, &ring.check])?;
    }
    if plan.widens(base) { Ok(()) } else { Err(refusal::rollout_invalid()) }
}

pub(super) fn start(add_in: &AddIn, evidence: &Evidence, plan: &RolloutPlan) -> Result<Event, Refusal> {
    if add_in.rolls_out() {
        return Err(refusal::rollout_runs(add_in));
    }
    possible(plan, &add_in.assignment)?;
    let Some(assignment) = plan.reaches(&add_in.assignment, 0) else {
        return Err(refusal::rollout_invalid());
    };
    let About { product, name } = about(add_in);
    Ok(Event::RolloutStarted(RolloutStarted {
        product,
        name,
        plan: plan.clone(),
        assignment,
        audience: evidence.audience,
        gains: evidence.gains,
    }))
}

pub(super) fn advance(add_in: &AddIn, evidence: &Evidence, now: Timestamp) -> Result<Event, Refusal> {
    let rollout = under_way(add_in)?;
    if let Some(reason) = &rollout.held {
        return Err(refusal::rollout_held(add_in, reason));
    }
    let (Some(next), Some(assignment)) = (rollout.next(), rollout.assignment_after()) else {
        return Err(refusal::no_rollout(add_in));
    };
    if let Gate::From(from) = next.gate
        && now < from
    {
        return Err(refusal::gate_closed(add_in, &next.name, from));
    }
    let About { product, name } = about(add_in);
    Ok(Event::RolloutAdvanced(RolloutAdvanced {
        product,
        name,
        ring: rollout.ring + 1,
        ring_name: next.name.clone(),
        assignment,
        audience: evidence.audience,
        gains: evidence.gains,
    }))
}

pub(super) fn hold(add_in: &AddIn, reason: &str) -> Result<Event, Refusal> {
    short(&[reason])?;
    match under_way(add_in)?.held {
        Some(_) => Err(refusal::as_it_is()),
        None => Ok(changed(add_in, RolloutStep::Held(reason.to_owned()))),
    }
}

pub(super) fn resume(add_in: &AddIn) -> Result<Event, Refusal> {
    match &under_way(add_in)?.held {
        Some(reason) => Ok(changed(add_in, RolloutStep::Resumed(reason.clone()))),
        None => Err(refusal::as_it_is()),
    }
}

pub(super) fn stop(add_in: &AddIn) -> Result<Event, Refusal> {
    under_way(add_in)?;
    Ok(changed(add_in, RolloutStep::Stopped))
}

/// Any moment will do, as in a plan: rings begin in their order, so an earlier date than that of the ring before opens
/// nothing early.
pub(super) fn reschedule(add_in: &AddIn, ring: u32, gate: Gate) -> Result<Event, Refusal> {
    let Some(to_come) = under_way(add_in)?.to_come(ring) else {
        return Err(refusal::ring_not_to_come(add_in, ring));
    };
    if to_come.gate == gate {
        return Err(refusal::as_it_is());
    }
    let About { product, name } = about(add_in);
    let (ring_name, before) = (to_come.name.clone(), to_come.gate);
    Ok(Event::RolloutRescheduled(RolloutRescheduled { product, name, ring, ring_name, before, after: gate }))
}

fn under_way(add_in: &AddIn) -> Result<&Rollout, Refusal> {
    add_in.rollout.as_ref().filter(|rollout| rollout.runs()).ok_or_else(|| refusal::no_rollout(add_in))
}

fn changed(add_in: &AddIn, step: RolloutStep) -> Event {
    let About { product, name } = about(add_in);
    Event::RolloutChanged(RolloutChanged { product, name, step })
}
