//! What is known while a rollout of the add-in is being planned.

use crate::acting::State;
use crate::rings::state::{self as rings, Planner};
use crate::who::state::{self as who, Who};
use addin_deployment::assignment::Assignment;
use addin_deployment::lifecycle::command::{Actor, Command};
use deployment_api::AssignmentChoice;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// A rollout that is being planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planning {
    /// Who is to have the add-in in the end.
    pub target: Who,
    /// The rings.
    pub rings: Planner,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Who is at the keyboard.
    Me(Actor),
    /// Something in the panel for those who are to have it in the end.
    Target(who::Msg),
    /// Rings are to be proposed.
    Propose,
    /// Something about the rings.
    Rings(rings::Msg),
    /// The plan is followed: another one begins with nothing.
    Started,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Something for the panel *who*.
    Target(who::Effect),
    /// Something for the rings.
    Rings(rings::Effect),
}

impl State for Planning {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Me(me) => {
                self.rings.who.me = Some(me.clone());
                self.target.me = Some(me);
                self.target(who::Msg::Refresh)
            }
            Msg::Target(msg) => self.target(msg),
            Msg::Propose => match self.target.assignment() {
                Some(target) => self.rings(rings::Msg::Propose(target)),
                None => Vec::new(),
            },
            Msg::Rings(msg) => self.rings(msg),
            Msg::Started => {
                self.rings.clear();
                Vec::new()
            }
        }
    }
}

impl Planning {
    /// Nothing is planned yet; most add-ins are for everyone in the end.
    #[must_use]
    pub fn new(product: ProductId) -> Self {
        let target = Who::resume(Some(AssignmentChoice::Everyone), Vec::new());
        Self { target, rings: Planner::new(Some(product)) }
    }

    /// The command that begins the rollout.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let product = self.rings.product.clone()?;
        Some(Command::StartRollout { product, plan: self.rings.plan() })
    }

    /// Why rings cannot be proposed; `None` when they can.
    #[must_use]
    pub fn no_proposal(&self) -> Option<Message> {
        self.target.assignment().is_none().then(say::deploy_who_nobody)
    }

    /// Why the plan cannot be followed by those whom `base` gave it already; `None` when it can.
    #[must_use]
    pub fn why_not(&self, base: &Assignment) -> Option<Message> {
        self.rings.why_not(base)
    }

    fn target(&mut self, msg: who::Msg) -> Vec<Effect> {
        self.target.update(msg).into_iter().map(Effect::Target).collect()
    }

    fn rings(&mut self, msg: rings::Msg) -> Vec<Effect> {
        self.rings.update(msg).into_iter().map(Effect::Rings).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product() -> ProductId {
        ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap()
    }

    #[test]
    fn rings_are_proposed_for_everyone_unless_others_are_chosen() {
        let mut planning = Planning::new(product());
        let effects = planning.update(Msg::Propose);
        assert!(
            matches!(effects.as_slice(), [Effect::Rings(rings::Effect::Propose(_, Some(_), target))] if target.everyone)
        );
        planning.update(Msg::Target(who::Msg::Choose(AssignmentChoice::Specific)));
        assert_eq!(planning.no_proposal(), Some(say::deploy_who_nobody()));
        assert_eq!(planning.update(Msg::Propose), Vec::new());
    }

    #[test]
    fn a_plan_that_is_followed_is_not_offered_again() {
        let mut planning = Planning::new(product());
        planning.update(Msg::Rings(rings::Msg::Add("First".to_owned())));
        assert_eq!(planning.why_not(&Assignment::default()), Some(say::rollout_ring_nobody(1)));
        planning.update(Msg::Started);
        assert!(planning.rings.rings.is_empty());
        assert!(planning.command().is_some(), "the add-in stays the same");
    }
}
