//! What is known of a plan that was brought, and what each action does.

use super::run::{Next, Run};
use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use addin_deployment::lifecycle::command::Command;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use addin_deployment::plan::MAX_BYTES;
use deployment_api::Read;
use deployment_api::lifecycle::PlanView;

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanPage {
    /// Name of the file that was brought; empty before one was.
    pub name: String,
    /// Whether add-ins are to be removed that the file does not have.
    pub remove_others: bool,
    /// What would bring the tenant to it.
    pub plan: Load<Read<PlanView>>,
    /// A file that was too large to be read.
    pub too_large: Option<String>,
    /// The steps that are being carried out, or were.
    pub run: Run,
    asked: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// A file was brought: its name, and how many bytes it has.
    Bring(String, u64),
    /// The reader chose whether add-ins are to be removed that the file does not have.
    RemoveOthers(bool),
    /// The tenant changed, or the reader asks again.
    Refresh,
    /// What would bring the tenant to the plan.
    Plan(Generation, Answered<Read<PlanView>>),
    /// The reader carries it out, with keys for its steps.
    Begin(Vec<IntentKey>),
    /// No step after the present one is to be carried out.
    Stop,
    /// What became of a step.
    Outcome(Answered<Outcome>),
    /// What became of an intent of which the answer was lost.
    FoundOut(Answered<Option<Outcome>>),
    /// The file is put away.
    PutAway,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Compare the file that was brought with the tenant; whether others are to be removed.
    Read(Generation, bool),
    /// Send a command.
    Execute(Command, IntentKey, Revision),
    /// Ask what became of an intent.
    FindOut(IntentKey),
    /// Forget the file.
    Forget,
}

impl State for PlanPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            _ if self.run.runs && !msg.is_of_run() => None,
            Msg::Bring(name, bytes) => {
                let asked = self.asked;
                *self = Self { asked, ..Self::default() };
                if usize::try_from(bytes).is_ok_and(|bytes| bytes <= MAX_BYTES) {
                    self.name = name;
                    return Some(self.read());
                }
                self.too_large = Some(name);
                Some(Effect::Forget)
            }
            Msg::RemoveOthers(remove) => {
                self.remove_others = remove;
                (!self.name.is_empty()).then(|| self.read())
            }
            Msg::Refresh => (!self.name.is_empty()).then(|| self.read()),
            Msg::Plan(generation, answer) => {
                if generation == self.asked {
                    self.plan = answer.into();
                }
                None
            }
            Msg::Begin(keys) => {
                let Load::Ready(read) = &self.plan else { return None };
                let (run, next) = Run::begin(read.value.steps.steps.clone(), keys, read.revision);
                self.run = run;
                Some(self.follow(next))
            }
            Msg::Stop => {
                self.run.stopping = true;
                None
            }
            Msg::Outcome(answer) => {
                let next = self.run.outcome(answer);
                Some(self.follow(next))
            }
            Msg::FoundOut(answer) => {
                let next = self.run.found_out(answer);
                Some(self.follow(next))
            }
            Msg::PutAway => {
                let asked = self.asked.advance();
                *self = Self { asked, ..Self::default() };
                Some(Effect::Forget)
            }
        }
    }
}

impl Msg {
    /// Whether it counts while steps are being carried out. News of their own changes do not.
    const fn is_of_run(&self) -> bool {
        matches!(self, Self::Stop | Self::Outcome(_) | Self::FoundOut(_))
    }
}

impl PlanPage {
    fn read(&mut self) -> Effect {
        self.plan.ask();
        Effect::Read(self.asked.advance(), self.remove_others)
    }

    fn follow(&mut self, next: Next) -> Effect {
        match next {
            Next::Execute(command, key, known) => Effect::Execute(command, key, known),
            Next::FindOut(key) => Effect::FindOut(key),
            // What is left, and what an add-in that was taken in still lacks, only the file tells.
            Next::Over => self.read(),
        }
    }

    /// Whether something would be removed.
    #[must_use]
    pub fn removes(&self) -> bool {
        let steps = self.plan.value().map(|read| read.value.steps.steps.as_slice()).unwrap_or_default();
        steps.iter().any(|step| matches!(step.command, Command::Remove { .. }))
    }
}

#[cfg(test)]
mod tests {
    use super::super::run::Standing;
    use super::super::run::tests::{confirmed, keys, step};
    use super::*;
    use addin_deployment::lifecycle::command::Timestamp;
    use addin_deployment::plan::{PlanStep, Steps};

    fn plan(steps: Vec<PlanStep>, revision: u64) -> Answered<Read<PlanView>> {
        let value = PlanView { steps: Steps { steps, notes: Vec::new() }, ..PlanView::default() };
        Ok(Read { value, revision: Revision(revision), as_of: Timestamp(0), stale: false })
    }

    fn read(effect: Option<Effect>) -> (Generation, bool) {
        let Some(Effect::Read(generation, remove)) = effect else { panic!("nothing was read: {effect:?}") };
        (generation, remove)
    }

    fn brought(steps: Vec<PlanStep>) -> PlanPage {
        let mut page = PlanPage::default();
        let (generation, _) = read(page.update(Msg::Bring("plan.json".to_owned(), 9)));
        page.update(Msg::Plan(generation, plan(steps, 7)));
        page
    }

    #[test]
    fn nothing_is_written_before_the_reader_says_so() {
        let mut page = PlanPage::default();
        let (old, remove) = read(page.update(Msg::Bring("plan.json".to_owned(), 9)));
        assert!(!remove);
        let (new, remove) = read(page.update(Msg::RemoveOthers(true)));
        page.update(Msg::Plan(old, plan(vec![step('1')], 7)));
        assert!(remove && page.plan.is_loading(), "the answer to the former question is dropped");
        page.update(Msg::Plan(new, plan(vec![step('1'), step('2')], 7)));
        assert_eq!(page.plan.value().unwrap().value.steps.steps.len(), 2);
    }

    #[test]
    fn after_the_last_step_the_file_is_compared_again() {
        let mut page = brought(vec![step('1')]);
        let sent = page.update(Msg::Begin(keys(1)));
        assert!(matches!(sent, Some(Effect::Execute(_, _, Revision(7)))), "{sent:?}");
        assert_eq!(page.update(Msg::Refresh), None, "its own change is no news");
        let (generation, _) = read(page.update(Msg::Outcome(Ok(confirmed(8)))));
        page.update(Msg::Plan(generation, plan(Vec::new(), 8)));
        assert_eq!(page.run.steps[0].standing, Standing::Done);
        assert!(page.plan.value().unwrap().value.steps.steps.is_empty());
    }

    #[test]
    fn a_file_is_not_put_away_while_it_is_being_carried_out() {
        let mut page = brought(vec![step('1'), step('2')]);
        page.update(Msg::Begin(keys(2)));
        assert_eq!(page.update(Msg::PutAway), None);
        assert_eq!(page.update(Msg::Stop), None);
        read(page.update(Msg::Outcome(Ok(confirmed(8)))));
        assert_eq!(page.run.steps[1].standing, Standing::Waiting);
        assert_eq!(page.update(Msg::PutAway), Some(Effect::Forget));
        assert_eq!(page.name, "");
    }

    #[test]
    fn a_file_that_is_too_large_is_said_and_not_read() {
        let mut page = brought(vec![step('1')]);
        assert_eq!(page.update(Msg::Bring("film.mp4".to_owned(), 1 << 32)), Some(Effect::Forget));
        assert_eq!((page.too_large.as_deref(), page.plan.value()), (Some("film.mp4"), None));
        assert_eq!(page.update(Msg::Refresh), None);
    }
}
