//! Who has an add-in, and how.

use super::{Evidence, about};
use crate::assignment::Assignment;
use crate::lifecycle::command::Method;
use crate::lifecycle::event::{About, Access, AccessChanged, Event, MethodChanged, TurnedOn};
use crate::lifecycle::refusal;
use crate::lifecycle::tenant::{AddIn, AddInState};
use crate::outcome::Refusal;

pub(super) fn change(add_in: &AddIn, evidence: &Evidence, wanted: &Assignment) -> Result<Event, Refusal> {
    if wanted.is_empty() {
        return Err(refusal::nobody_chosen(&add_in.name));
    }
    if add_in.rolls_out() {
        return Err(refusal::rollout_runs(add_in));
    }
    let assignment = wanted.remembering(&add_in.assignment).without_repeats();
    if assignment.names_the_same(&add_in.assignment) {
        return Err(refusal::same_access(add_in));
    }
    Ok(Event::AccessChanged(AccessChanged {
        product: add_in.product.clone(),
        name: add_in.name.clone(),
        assignment,
        audience: evidence.audience,
        before: Some(Access { assignment: add_in.assignment.clone(), reached: add_in.audience.reached }),
    }))
}

pub(super) fn change_method(add_in: &AddIn, method: Method) -> Result<Event, Refusal> {
    if add_in.method == method {
        return Err(refusal::as_it_is());
    }
    let About { product, name } = about(add_in);
    Ok(Event::MethodChanged(MethodChanged { product, name, method, before: add_in.method }))
}

pub(super) fn turn_off(add_in: &AddIn) -> Result<Event, Refusal> {
    if add_in.state == AddInState::TurnedOff {
        return Err(refusal::already_off(add_in));
    }
    Ok(Event::TurnedOff(about(add_in)))
}

pub(super) fn turn_on(add_in: &AddIn, evidence: &Evidence) -> Result<Event, Refusal> {
    if add_in.state == AddInState::Active {
        return Err(refusal::already_on(add_in));
    }
    let About { product, name } = about(add_in);
    Ok(Event::TurnedOn(TurnedOn { product, name, audience: evidence.audience }))
}
