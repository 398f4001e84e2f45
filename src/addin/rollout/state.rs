//! What is known while a rollout of the add-in is being planned.

use crate::acting::State;
use crate::addin::kept::{Kept, Stand};
use crate::rings::state::{self as rings, Planner};
use crate::who::state::{self as who, Who};
use addin_deployment::assignment::Assignment;
use addin_deployment::effect::Hit;
use addin_deployment::lifecycle::command::{Actor, Command};
use addin_deployment::rollout::RolloutPlan;
use deployment_api::{AddInDetail, AddInState, AssignmentChoice};
use messages::{Message, say};
use office_addin_manifest::model::ProductId;
use serde::{Deserialize, Serialize};

/// What is kept of a rollout that is being planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    choice: Option<AssignmentChoice>,
    picked: Vec<Hit>,
    rings: RolloutPlan,
}

/// What there is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The add-in is deleted.
    Gone,
    /// Everyone has it.
    Everyone,
    /// Rings are left to come.
    Runs,
    /// A rollout can be planned.
    Plan,
}

impl Stage {
    /// What there is to do for an add-in.
    #[must_use]
    pub fn of(detail: &AddInDetail) -> Self {
        match &detail.life.rollout {
            _ if detail.row.state == AddInState::Deleted => Self::Gone,
            Some(rollout) if rollout.runs => Self::Runs,
            _ if detail.row.assignment.everyone => Self::Everyone,
            _ => Self::Plan,
        }
    }
}

/// A rollout that is being planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planning {
    /// Who is to have the add-in in the end.
    pub target: Who,
    /// The rings.
    pub rings: Planner,
    /// How the add-in stands.
    now: Stand,
    /// How it stood when the plan was begun; `None` while nothing is.
    begun: Option<Stand>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Who is at the keyboard.
    Me(Actor),
    /// The add-in as it is now.
    Known(Box<AddInDetail>),
    /// A plan that was kept.
    Resume(Kept<Draft>),
    /// Something in the panel for those who are to have it in the end.
    Target(who::Msg),
    /// Rings are to be proposed.
    Propose,
    /// Something about the rings.
    Rings(rings::Msg),
    /// The plan is followed, or given up: another one begins with nothing.
    Over,
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
            Msg::Known(detail) => {
                self.now = Stand::of(&detail);
                if self.is_over(&detail) { self.update(Msg::Over) } else { Vec::new() }
            }
            Msg::Resume(kept) => self.resume(kept),
            Msg::Target(msg) => self.target(msg),
            Msg::Propose => match self.target.assignment() {
                Some(target) => self.rings(rings::Msg::Propose(target)),
                None => Vec::new(),
            },
            Msg::Rings(msg) => self.rings(msg),
            Msg::Over => {
                let me = self.target.me.take();
                self.rings.clear();
                (self.target, self.begun) = (everyone(), None);
                self.target.me = me;
                self.target(who::Msg::Refresh)
            }
        }
    }
}

impl Planning {
    /// Nothing is planned yet.
    #[must_use]
    pub fn new(product: ProductId) -> Self {
        let (now, begun) = (Stand::default(), None);
        Self { target: everyone(), rings: Planner::new(Some(product)), now, begun }
    }

    /// What the browser is to keep; `None` while nothing is begun.
    #[must_use]
    pub fn kept(&self) -> Option<String> {
        let (choice, picked) = (self.target.choice, self.target.picked.clone());
        let begun = Draft { choice, picked, rings: self.rings.plan() };
        Kept { stand: self.begun?, begun }.text()
    }

    /// Whether the add-in has changed since the plan was begun.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.begun.is_some_and(|begun| begun != self.now)
    }

    /// Whether the plan that was begun is followed by now, or there is nothing left to plan.
    fn is_over(&self, detail: &AddInDetail) -> bool {
        let Some(begun) = self.begun else { return false };
        // A plan of one ring leaves none to come once it is started: its only trace is when that ring was reached.
        let is_followed = detail.life.rollout.as_ref().is_some_and(|rollout| begun.is_before(rollout.since));
        is_followed || Stage::of(detail) != Stage::Plan
    }

    fn resume(&mut self, Kept { stand, begun }: Kept<Draft>) -> Vec<Effect> {
        let me = self.target.me.take();
        self.target = Who::resume(begun.choice, begun.picked);
        self.target.me = me;
        self.begun = Some(stand);
        let mut effects = self.target(who::Msg::Refresh);
        effects.extend(self.rings(rings::Msg::Resume(begun.rings)));
        effects
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
        let effects = self.target.update(msg);
        if effects.contains(&who::Effect::Changed) {
            self.begun.get_or_insert(self.now);
        }
        effects.into_iter().map(Effect::Target).collect()
    }

    fn rings(&mut self, msg: rings::Msg) -> Vec<Effect> {
        let effects = self.rings.update(msg);
        if effects.contains(&rings::Effect::Changed) {
            self.begun.get_or_insert(self.now);
        }
        effects.into_iter().map(Effect::Rings).collect()
    }
}

/// Most add-ins are for everyone in the end.
fn everyone() -> Who {
    Who::resume(Some(AssignmentChoice::Everyone), Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::addin::state::tests::life;
    use crate::catalog::state::tests::row;
    use addin_deployment::lifecycle::command::Timestamp;
    use deployment_api::lifecycle::RolloutView;

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
    fn a_plan_that_is_over_is_not_offered_again() {
        let mut planning = Planning::new(product());
        planning.update(Msg::Rings(rings::Msg::Add("First".to_owned())));
        assert_eq!(planning.why_not(&Assignment::default()), Some(say::rollout_ring_nobody(1)));
        planning.update(Msg::Over);
        assert!(planning.rings.rings.is_empty());
        assert!(planning.command().is_some(), "the add-in stays the same");
    }

    fn detail(changed_at: i64) -> Box<AddInDetail> {
        let mut row = row("Letters", "Pen", AddInState::Active);
        row.changed_at = Timestamp(changed_at);
        Box::new(AddInDetail { row, manifest: None, targets: Vec::new(), history: Vec::new(), life: life() })
    }

    /// An add-in of which a rollout reached its last ring then.
    fn rolled_out(since: i64) -> Box<AddInDetail> {
        let mut detail = detail(since);
        detail.life.rollout = Some(RolloutView {
            plan: RolloutPlan::default(),
            current: 0,
            runs: false,
            since: Timestamp(since),
            held: None,
            rings: Vec::new(),
        });
        detail
    }

    /// One ring is planned for an add-in that was last changed then.
    fn planned(changed_at: i64) -> Planning {
        let mut planning = Planning::new(product());
        planning.update(Msg::Known(detail(changed_at)));
        planning.update(Msg::Rings(rings::Msg::Add("First".to_owned())));
        planning
    }

    #[test]
    fn a_plan_of_one_ring_is_over_once_it_is_started_and_another_can_be_begun() {
        let mut planning = planned(7);
        planning.update(Msg::Known(rolled_out(8)));
        assert_eq!((planning.kept(), planning.rings.rings.len()), (None, 0));
        planning.update(Msg::Rings(rings::Msg::Add("Second".to_owned())));
        planning.update(Msg::Known(rolled_out(8)));
        assert_eq!(planning.rings.rings.len(), 1, "it was begun after that rollout");
    }

    #[test]
    fn a_plan_that_was_started_in_another_tab_is_not_taken_up_again() {
        let text = planned(7).kept().unwrap();
        let mut again = Planning::new(product());
        again.update(Msg::Resume(Kept::read(&text, Stand::of(&rolled_out(8))).unwrap()));
        again.update(Msg::Known(rolled_out(8)));
        assert_eq!((again.kept(), again.rings.rings.len()), (None, 0));
    }

    #[test]
    fn a_plan_for_an_add_in_that_everyone_has_or_that_is_gone_is_given_up() {
        let (mut everyone, mut gone) = (detail(8), detail(8));
        everyone.row.assignment.everyone = true;
        gone.row.state = AddInState::Deleted;
        for moot in [everyone, gone] {
            let mut planning = planned(7);
            planning.update(Msg::Known(moot));
            assert_eq!((planning.kept(), planning.rings.rings.len()), (None, 0));
        }
    }

    #[test]
    fn a_plan_that_was_begun_is_there_again_and_says_when_the_add_in_has_changed_since() {
        let mut planning = Planning::new(product());
        planning.update(Msg::Known(detail(7)));
        assert_eq!(planning.kept(), None, "nothing is begun");
        planning.update(Msg::Target(who::Msg::Choose(AssignmentChoice::Specific)));
        planning.update(Msg::Rings(rings::Msg::Add("First".to_owned())));
        let text = planning.kept().unwrap();
        let mut again = Planning::new(product());
        again.update(Msg::Known(detail(7)));
        let effects = again.update(Msg::Resume(Kept::read(&text, Stand::of(&detail(7))).unwrap()));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Rings(rings::Effect::Views(..)))));
        assert_eq!(
            (again.rings.plan(), again.target.choice),
            (planning.rings.plan(), planning.target.choice)
        );
        assert_eq!((again.kept(), again.is_stale()), (Some(text), false));
        again.update(Msg::Known(detail(8)));
        assert!(again.is_stale());
        again.update(Msg::Over);
        assert_eq!((again.kept(), again.is_stale(), again.rings.rings.len()), (None, false, 0));
        assert_eq!(again.target.choice, Some(AssignmentChoice::Everyone));
    }
}
