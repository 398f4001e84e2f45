//! Carrying out the steps of a plan, one command after the other, each an intent of its own.

use crate::backend::{Answered, Failure};
use addin_deployment::lifecycle::command::Command;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::plan::PlanStep;
use messages::Message;

/// How a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its turn has not come.
    Waiting,
    /// It is on its way.
    Sending,
    /// Its answer was lost: the key is being looked up.
    FindingOut,
    /// It is written.
    Done,
    /// A rule forbids it; nothing was written.
    Refused(Message),
    /// It builds on a step that was refused.
    Left,
    /// Somebody else wrote meanwhile; nothing was written.
    Conflict,
    /// Nothing was written, and it was not tried again.
    NotWritten,
    /// It is not known, and asking failed.
    Unknown(Failure),
}

/// A step with how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The step.
    pub step: PlanStep,
    /// How it stands.
    pub standing: Standing,
    key: IntentKey,
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Send a command.
    Execute(Command, IntentKey, Revision),
    /// Ask what became of an intent.
    FindOut(IntentKey),
    /// Nothing: it is over. What is left is told by the file, once it is compared again.
    Over,
}

/// The steps as they are carried out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The steps in their order.
    pub steps: Vec<Running>,
    /// Whether steps are being carried out.
    pub runs: bool,
    /// Whether it ends after the present step.
    pub stopping: bool,
    revision: Revision,
}

impl Run {
    /// Begins with the first step, on what was known at a revision. Without a key for each step, those that have none
    /// are not carried out.
    pub fn begin(steps: Vec<PlanStep>, keys: Vec<IntentKey>, known: Revision) -> (Self, Next) {
        let running = |(step, key)| Running { step, standing: Standing::Waiting, key };
        let steps = steps.into_iter().zip(keys).map(running).collect();
        let mut run = Self { steps, runs: true, stopping: false, revision: known };
        let next = run.next();
        (run, next)
    }

    /// How many steps have come to an end.
    #[must_use]
    pub fn ended(&self) -> usize {
        let open = |running: &&Running| {
            !matches!(running.standing, Standing::Waiting | Standing::Sending | Standing::FindingOut)
        };
        self.steps.iter().filter(open).count()
    }

    /// Takes what became of the step that was sent.
    pub fn outcome(&mut self, answer: Answered<Outcome>) -> Next {
        match answer {
            Ok(Outcome::Unknown { key }) => {
                self.stands(Standing::FindingOut);
                return Next::FindOut(key);
            }
            Ok(Outcome::Confirmed(confirmed)) => {
                self.revision = confirmed.revision;
                self.stands(Standing::Done);
            }
            Ok(Outcome::Refused(refusal)) => self.refused(refusal.message),
            Ok(Outcome::Conflict { .. }) => {
                self.stands(Standing::Conflict);
                self.stopping = true;
            }
            Err(failure) => {
                self.stands(Standing::Unknown(failure));
                self.stopping = true;
            }
        }
        self.next()
    }

    /// Takes what became of the intent of which the answer was lost.
    pub fn found_out(&mut self, answer: Answered<Option<Outcome>>) -> Next {
        match answer {
            Ok(Some(outcome)) => return self.outcome(Ok(outcome)),
            Ok(None) => self.stands(Standing::NotWritten),
            Err(failure) => self.stands(Standing::Unknown(failure)),
        }
        self.stopping = true;
        self.next()
    }

    fn stands(&mut self, standing: Standing) {
        let on_its_way =
            |running: &&mut Running| matches!(running.standing, Standing::Sending | Standing::FindingOut);
        if let Some(running) = self.steps.iter_mut().find(on_its_way) {
            running.standing = standing;
        }
    }

    /// Later steps for the same add-in build on this one.
    fn refused(&mut self, why: Message) {
        let on_its_way = self
            .steps
            .iter()
            .find(|running| matches!(running.standing, Standing::Sending | Standing::FindingOut));
        let product = on_its_way.map(|running| running.step.product.clone());
        self.stands(Standing::Refused(why));
        for running in &mut self.steps {
            if running.standing == Standing::Waiting && Some(&running.step.product) == product.as_ref() {
                running.standing = Standing::Left;
            }
        }
    }

    fn next(&mut self) -> Next {
        let waiting = self.steps.iter_mut().find(|running| running.standing == Standing::Waiting);
        match waiting.filter(|_| !self.stopping) {
            Some(running) => {
                running.standing = Standing::Sending;
                Next::Execute(running.step.command.clone(), running.key.clone(), self.revision)
            }
            None => {
                self.runs = false;
                Next::Over
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use addin_deployment::lifecycle::command::Timestamp;
    use addin_deployment::outcome::{Confirmed, Refusal, RefusalKind};
    use messages::say;
    use office_addin_manifest::model::ProductId;

    pub(in crate::plan) fn step(last: char) -> PlanStep {
        let product = ProductId::parse(&format!("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6{last}")).unwrap();
        let command = Command::TurnOff { product: product.clone() };
        PlanStep { product, what: say::plan_step_off(last.to_string()), command }
    }

    pub(in crate::plan) fn keys(count: usize) -> Vec<IntentKey> {
        (0..count).map(|number| IntentKey(number.to_string())).collect()
    }

    pub(in crate::plan) fn confirmed(revision: u64) -> Outcome {
        Outcome::Confirmed(Confirmed { product: None, revision: Revision(revision), at: Timestamp(0) })
    }

    fn sent(next: &Next) -> (&str, u64) {
        let Next::Execute(_, key, known) = next else { panic!("nothing was sent: {next:?}") };
        (&key.0, known.0)
    }

    fn refusal() -> Outcome {
        let (kind, message) = (RefusalKind::NotDeployed, say::shell_title());
        Outcome::Refused(Refusal { kind, message, product: None })
    }

    #[test]
    fn each_step_is_an_intent_of_its_own_on_what_the_former_one_left() {
        let (mut run, next) = Run::begin(vec![step('1'), step('2')], keys(2), Revision(7));
        assert_eq!(sent(&next), ("0", 7));
        assert_eq!(sent(&run.outcome(Ok(confirmed(9)))), ("1", 9));
        assert_eq!((run.outcome(Ok(confirmed(10))), run.ended(), run.runs), (Next::Over, 2, false));
    }

    #[test]
    fn a_refused_step_takes_those_with_it_that_build_on_it_and_no_others() {
        let (mut run, _) = Run::begin(vec![step('1'), step('1'), step('2')], keys(3), Revision(7));
        assert_eq!(sent(&run.outcome(Ok(refusal()))), ("2", 7));
        let standings: Vec<_> = run.steps.iter().map(|running| &running.standing).collect();
        assert!(matches!(standings[..], [Standing::Refused(_), Standing::Left, Standing::Sending]));
    }

    #[test]
    fn what_somebody_else_wrote_meanwhile_ends_it() {
        let (mut run, _) = Run::begin(vec![step('1'), step('2')], keys(2), Revision(7));
        let conflict = Outcome::Conflict { theirs: Vec::new(), revision: Revision(8) };
        assert_eq!(run.outcome(Ok(conflict)), Next::Over);
        assert_eq!(run.steps[1].standing, Standing::Waiting, "it was not tried");
    }

    #[test]
    fn a_lost_answer_is_found_out_before_anything_else_is_sent() {
        let (mut run, _) = Run::begin(vec![step('1'), step('2')], keys(2), Revision(7));
        let lost = Outcome::Unknown { key: IntentKey("0".to_owned()) };
        assert_eq!(run.outcome(Ok(lost)), Next::FindOut(IntentKey("0".to_owned())));
        assert_eq!(sent(&run.found_out(Ok(Some(confirmed(8))))), ("1", 8));
        assert_eq!(run.found_out(Ok(None)), Next::Over);
        assert_eq!(run.steps[1].standing, Standing::NotWritten);
    }

    #[test]
    fn where_nothing_can_be_found_out_it_ends() {
        let (mut run, _) = Run::begin(vec![step('1'), step('2')], keys(2), Revision(7));
        assert_eq!(run.outcome(Err(Failure::Unreachable)), Next::Over);
        assert_eq!(run.steps[0].standing, Standing::Unknown(Failure::Unreachable));
    }

    #[test]
    fn whoever_stops_it_has_the_step_that_is_on_its_way_ended_first() {
        let (mut run, _) = Run::begin(vec![step('1'), step('2')], keys(2), Revision(7));
        run.stopping = true;
        assert!(run.runs);
        assert_eq!(run.outcome(Ok(confirmed(8))), Next::Over);
        assert_eq!((run.ended(), run.runs), (1, false));
    }
}
