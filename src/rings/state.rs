//! What is known of rings that are being planned, and what each action does.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::who::state::{self as who, Who};
use addin_deployment::assignment::Assignment;
use addin_deployment::rollout::{Gate, RINGS_MAX, Ring, RolloutPlan};
use deployment_api::AssignmentChoice;
use deployment_api::lifecycle::RingView;
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// A ring that is being planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Tells it from the others, wherever it stands.
    pub number: u32,
    /// The ring as it would be followed.
    pub ring: Ring,
    /// Why these people were proposed.
    pub why: Vec<Message>,
}

/// Rings as they are proposed, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposed {
    /// The rings in order, each with the reasons for it.
    pub rings: Vec<(Ring, Vec<Message>)>,
    /// Why so many.
    pub why: Option<Message>,
}

/// Rings that are being planned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planner {
    /// The add-in, where it is deployed already.
    pub product: Option<ProductId>,
    /// The rings, in order.
    pub rings: Vec<Planned>,
    /// How a proposal stands: why it has so many rings, where it says so. `None` when nobody would gain the add-in.
    pub proposal: Load<Option<Option<Message>>>,
    /// What each ring comes to, in the same order.
    pub views: Load<Vec<RingView>>,
    /// The ring whose people are being changed.
    pub opened: Option<u32>,
    /// The panel for them.
    pub who: Who,
    numbers: u32,
    proposals: Generation,
    asked: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Rings are to be proposed for whoever is to have it in the end.
    Propose(Assignment),
    /// They are.
    Proposed(Generation, Answered<Option<Proposed>>),
    /// A plan that was kept.
    Resume(RolloutPlan),
    /// One more ring is wanted, with this name.
    Add(String),
    /// A ring is to go.
    Remove(u32),
    /// Another name.
    Name(u32, String),
    /// Something else to check before it.
    Check(u32, String),
    /// Another gate.
    Gate(u32, Gate),
    /// The people of a ring are to be changed; of none any more.
    Open(Option<u32>),
    /// Something in the panel for them.
    Who(who::Msg),
    /// What the rings come to.
    Views(Generation, Answered<Vec<RingView>>),
    /// The log or the directory changed.
    Refresh,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Propose rings, and write them out in the reader's language.
    Propose(Generation, Option<ProductId>, Assignment),
    /// Ask what rings come to.
    Views(Generation, Option<ProductId>, Vec<Ring>),
    /// Something for the panel *who*.
    Who(who::Effect),
    /// The rings changed: worth keeping.
    Changed,
}

impl State for Planner {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Propose(target) => {
                self.proposal.ask();
                vec![Effect::Propose(self.proposals.advance(), self.product.clone(), target)]
            }
            Msg::Proposed(generation, answer) => {
                if generation == self.proposals {
                    self.proposed(answer)
                } else {
                    Vec::new()
                }
            }
            Msg::Resume(plan) => {
                self.take(plan.rings.into_iter().map(|ring| (ring, Vec::new())));
                self.ask()
            }
            Msg::Add(name) => {
                let (assignment, gate) = (Assignment::default(), Gate::Manual);
                self.push(Ring { name, assignment, gate, check: String::new() }, Vec::new());
                self.opened = None;
                let last = self.rings.last().map(|planned| planned.number);
                let mut effects = self.open(last);
                effects.extend(self.changed());
                effects
            }
            Msg::Remove(number) => {
                self.rings.retain(|planned| planned.number != number);
                if self.opened == Some(number) {
                    self.opened = None;
                }
                self.changed()
            }
            Msg::Name(number, name) => self.with(number, |ring| ring.name = name),
            Msg::Check(number, check) => self.with(number, |ring| ring.check = check),
            Msg::Gate(number, gate) => self.with(number, |ring| ring.gate = gate),
            Msg::Open(number) => self.open(number),
            Msg::Who(msg) => self.who(msg),
            Msg::Views(generation, answer) => {
                if generation == self.asked {
                    self.views = answer.into();
                }
                Vec::new()
            }
            Msg::Refresh => self.ask(),
        }
    }
}

impl Planner {
    /// Nothing is planned yet.
    #[must_use]
    pub fn new(product: Option<ProductId>) -> Self {
        Self { product, ..Self::default() }
    }

    /// Forgets the rings; a proposal that is on its way is dropped.
    pub fn clear(&mut self) {
        let (product, me, numbers) = (self.product.take(), self.who.me.take(), self.numbers);
        let (mut proposals, mut asked) = (self.proposals, self.asked);
        proposals.advance();
        asked.advance();
        *self = Self { product, numbers, proposals, asked, ..Self::default() };
        self.who.me = me;
    }

    /// The plan as it would be followed.
    #[must_use]
    pub fn plan(&self) -> RolloutPlan {
        RolloutPlan { rings: self.rings.iter().map(|planned| planned.ring.clone()).collect() }
    }

    /// Where a ring stands, counted from 1, and the ring.
    #[must_use]
    pub fn find(&self, number: u32) -> Option<(usize, &Planned)> {
        let place = self.rings.iter().position(|planned| planned.number == number)?;
        Some((place + 1, self.rings.get(place)?))
    }

    /// What a ring comes to, once that is known.
    #[must_use]
    pub fn view(&self, number: u32) -> Option<&RingView> {
        let (place, _) = self.find(number)?;
        self.views.value()?.get(place - 1)
    }

    /// Why the plan cannot be followed by those whom `base` gave it already; `None` when it can.
    #[must_use]
    pub fn why_not(&self, base: &Assignment) -> Option<Message> {
        if let Some(place) = self.rings.iter().position(|planned| planned.ring.assignment.is_empty()) {
            return Some(say::rollout_ring_nobody(i64::try_from(place + 1).unwrap_or(i64::MAX)));
        }
        let most = i64::try_from(RINGS_MAX).unwrap_or(i64::MAX);
        (!self.plan().widens(base)).then(|| say::refusal_rollout_invalid(most))
    }

    fn proposed(&mut self, answer: Answered<Option<Proposed>>) -> Vec<Effect> {
        match answer {
            Ok(Some(Proposed { rings, why })) => {
                self.proposal = Load::Ready(Some(why));
                self.take(rings);
                self.changed()
            }
            Ok(None) => {
                self.proposal = Load::Ready(None);
                Vec::new()
            }
            Err(failure) => {
                self.proposal = Load::Failed(failure);
                Vec::new()
            }
        }
    }

    /// Puts these rings in the place of all others.
    fn take(&mut self, rings: impl IntoIterator<Item = (Ring, Vec<Message>)>) {
        (self.rings, self.opened, self.views) = (Vec::new(), None, Load::NotAsked);
        for (ring, why) in rings {
            self.push(ring, why);
        }
    }

    fn push(&mut self, ring: Ring, why: Vec<Message>) {
        self.numbers += 1;
        self.rings.push(Planned { number: self.numbers, ring, why });
    }

    /// Changes what a ring is called and when it begins: that asks nobody.
    fn with(&mut self, number: u32, change: impl FnOnce(&mut Ring)) -> Vec<Effect> {
        let Some(planned) = self.rings.iter_mut().find(|planned| planned.number == number) else {
            return Vec::new();
        };
        change(&mut planned.ring);
        vec![Effect::Changed]
    }

    /// Opens the panel with the people of a ring as they are.
    fn open(&mut self, number: Option<u32>) -> Vec<Effect> {
        self.opened = number;
        let Some((_, planned)) = number.and_then(|number| self.find(number)) else { return Vec::new() };
        let everyone = planned.ring.assignment.everyone;
        let picked = self.view(planned.number).map(|view| view.targets.clone()).unwrap_or_default();
        let choice = if everyone { AssignmentChoice::Everyone } else { AssignmentChoice::Specific };
        let me = self.who.me.take();
        self.who = Who::resume(Some(choice), picked);
        self.who.me = me;
        self.who.update(who::Msg::Refresh).into_iter().map(Effect::Who).collect()
    }

    fn who(&mut self, msg: who::Msg) -> Vec<Effect> {
        let mut effects = Vec::new();
        for effect in self.who.update(msg) {
            if effect == who::Effect::Changed {
                effects.extend(self.give());
            } else {
                effects.push(Effect::Who(effect));
            }
        }
        effects
    }

    /// The opened ring is for whoever stands in the panel now.
    fn give(&mut self) -> Vec<Effect> {
        let assignment = self.who.assignment().unwrap_or_default();
        let Some(planned) = self.rings.iter_mut().find(|planned| Some(planned.number) == self.opened) else {
            return Vec::new();
        };
        planned.ring.assignment = assignment;
        planned.why.clear();
        self.changed()
    }

    fn changed(&mut self) -> Vec<Effect> {
        let mut effects = self.ask();
        effects.push(Effect::Changed);
        effects
    }

    fn ask(&mut self) -> Vec<Effect> {
        if self.rings.is_empty() {
            return Vec::new();
        }
        self.views.ask();
        vec![Effect::Views(self.asked.advance(), self.product.clone(), self.plan().rings)]
    }
}

/// What is to be checked, a line for each thing: a list to tick off.
#[must_use]
pub fn in_lines(text: &str) -> String {
    text.replace("? ", "?\n").replace(". ", ".\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::assignment::DirectoryId;
    use addin_deployment::effect::{Hit, PersonHit};
    use addin_deployment::lifecycle::command::Timestamp;

    fn person(id: &str) -> Hit {
        Hit::Person(PersonHit {
            id: DirectoryId(id.to_owned()),
            name: id.to_owned(),
            mail: String::new(),
            department: String::new(),
            hindrance: None,
        })
    }

    fn for_people(people: &[&str]) -> Assignment {
        let people = people.iter().map(|id| DirectoryId((*id).to_owned())).collect();
        Assignment { people, ..Assignment::default() }
    }

    fn everyone() -> Assignment {
        Assignment { everyone: true, ..Assignment::default() }
    }

    fn ring(name: &str, assignment: Assignment) -> Ring {
        Ring { name: name.to_owned(), assignment, gate: Gate::Manual, check: String::new() }
    }

    /// Two rings are proposed: Ana, then everyone.
    fn proposed() -> Planner {
        let mut planner = Planner::new(None);
        planner.update(Msg::Propose(everyone()));
        let rings = vec![
            (ring("First", for_people(&["ana"])), vec![say::ring_why_all()]),
            (ring("All", everyone()), Vec::new()),
        ];
        let answer = Ok(Some(Proposed { rings, why: None }));
        let effects = planner.update(Msg::Proposed(planner.proposals, answer));
        assert!(
            matches!(effects.as_slice(), [Effect::Views(_, None, rings), Effect::Changed] if rings.len() == 2)
        );
        let view = |targets| RingView { targets, reached: 1, gains: 1 };
        let views = vec![view(vec![person("ana")]), view(Vec::new())];
        planner.update(Msg::Views(planner.asked, Ok(views)));
        planner
    }

    #[test]
    fn what_is_proposed_can_be_followed_at_once() {
        let planner = proposed();
        assert_eq!(planner.why_not(&Assignment::default()), None);
        assert_eq!(planner.plan().rings.len(), 2);
    }

    #[test]
    fn a_proposal_that_was_overtaken_is_dropped() {
        let mut planner = proposed();
        let old = planner.proposals;
        planner.update(Msg::Propose(for_people(&["kim"])));
        let answer = Ok(Some(Proposed::default()));
        assert_eq!(planner.update(Msg::Proposed(old, answer)), Vec::new());
        assert_eq!(planner.rings.len(), 2);
    }

    #[test]
    fn the_people_of_a_ring_are_changed_in_the_panel_and_it_is_worked_out_again() {
        let mut planner = proposed();
        let first = planner.rings[0].number;
        planner.update(Msg::Open(Some(first)));
        assert_eq!(planner.who.picked, [person("ana")], "the panel begins with those who are in it");
        let effects = planner.update(Msg::Who(who::Msg::Pick(person("kim"))));
        assert!(effects.contains(&Effect::Changed));
        assert_eq!(planner.rings[0].ring.assignment, for_people(&["ana", "kim"]));
        assert_eq!(planner.rings[0].why, [], "the reasons were those for others");
        assert!(planner.views.is_loading());
    }

    #[test]
    fn a_ring_of_nobody_and_one_that_adds_nobody_are_no_plan() {
        let mut planner = proposed();
        planner.update(Msg::Add("More".to_owned()));
        assert_eq!(planner.why_not(&Assignment::default()), Some(say::rollout_ring_nobody(3)));
        planner.update(Msg::Who(who::Msg::Pick(person("kim"))));
        assert_eq!(planner.why_not(&Assignment::default()), Some(say::refusal_rollout_invalid(20)));
        let last = planner.rings[2].number;
        planner.update(Msg::Remove(last));
        assert_eq!((planner.why_not(&Assignment::default()), planner.opened), (None, None));
        assert_eq!(planner.why_not(&everyone()), Some(say::refusal_rollout_invalid(20)));
    }

    #[test]
    fn a_name_a_check_and_a_date_are_kept_without_asking_anything() {
        let mut planner = proposed();
        let last = planner.rings[1].number;
        assert_eq!(planner.update(Msg::Name(last, "The rest".to_owned())), [Effect::Changed]);
        assert_eq!(planner.update(Msg::Gate(last, Gate::From(Timestamp(7)))), [Effect::Changed]);
        assert_eq!(planner.update(Msg::Check(last, "Quiet?".to_owned())), [Effect::Changed]);
        let Ring { name, gate, check, .. } = planner.plan().rings.swap_remove(1);
        assert_eq!((name.as_str(), gate, check.as_str()), ("The rest", Gate::From(Timestamp(7)), "Quiet?"));
        assert_eq!(planner.update(Msg::Name(99, String::new())), Vec::new());
    }

    #[test]
    fn a_kept_plan_is_taken_up_again_and_forgotten_rings_stay_forgotten() {
        let plan = proposed().plan();
        let mut planner = Planner::new(None);
        planner.update(Msg::Resume(plan.clone()));
        assert_eq!(planner.plan(), plan);
        let late = planner.asked;
        planner.clear();
        planner.update(Msg::Views(late, Ok(Vec::new())));
        assert_eq!((planner.rings.len(), &planner.views), (0, &Load::NotAsked));
    }

    #[test]
    fn what_is_to_be_checked_becomes_a_list() {
        assert_eq!(
            in_lines("Does it start? Ask the service desk. Quiet?"),
            "Does it start?\nAsk the service desk.\nQuiet?"
        );
    }
}
