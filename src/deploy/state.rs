//! The deploy wizard: what it knows, which steps are open, and what each action does.
//!
//! The draft is kept by the backend after every step, so that a reload, a crash or another day loses nothing. The
//! intent's key is kept before the command is sent: whatever breaks in between, the wizard asks for the key and never
//! sends twice.

use super::findings::state::repaired_name;
use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::rings::state as rings;
use crate::route::Step;
use crate::who::state::{self as who, Who};
use crate::writing::Writing;
use addin_deployment::lifecycle::command::{Command, ContentHash, Origin};
use addin_deployment::outcome::{IntentKey, Outcome, Refusal, RefusalKind, Revision};
use deployment_api::{AddInRow, AssignmentChoice, Change, Checked, Draft, Summary, TenantInfo};
use messages::{Message, say};
use office_addin_manifest::change::Change as ManifestChange;
use office_addin_manifest::model::ProductId;
use options::Options;

/// What the wizard is about to do with the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Deploy it anew.
    Deploy,
    /// Replace the manifest of this add-in; who has it stays.
    Update(Box<AddInRow>),
}

/// The wizard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wizard {
    /// Who and what is here.
    pub tenant: Load<TenantInfo>,
    /// Whether the kept draft has been asked for and taken over.
    pub draft_known: bool,
    /// Name of the file; empty for pasted text.
    pub file_name: String,
    /// Why the last thing offered could not be taken.
    pub not_taken: Option<Message>,
    /// What reading it came to.
    pub checked: Load<Box<Checked>>,
    /// How often the check began anew, with a repaired copy.
    pub checks: u32,
    /// Who gets it.
    pub who: Who,
    /// Where it comes from, and how people get it.
    pub options: Options,
    /// What an update changes.
    pub changes: Load<Vec<ManifestChange>>,
    /// How the write stands.
    pub writing: Writing,
    key: Option<IntentKey>,
    reads: Generation,
    reading: Reading,
    compares: Generation,
}

/// Why the manifest is being read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reading {
    /// It was just taken: its judgement is the next thing to show.
    #[default]
    Taken,
    /// The draft named it: no step can be judged before.
    Resumed,
    /// The log moved: the judgement may have changed.
    Again,
    /// So many changes were made to it here: where nothing stands against it, the wizard goes on.
    Repaired(usize),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The wizard was opened.
    Opened,
    /// Who and what is here.
    Tenant(Answered<TenantInfo>),
    /// The kept draft.
    Draft(Answered<Option<Draft>>),
    /// A file was read.
    Taken {
        /// Its name; empty for pasted text.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Something could not be read or fetched, with the sentence why.
    NotTaken(Message),
    /// The engine's judgement; `None` when the kept content is gone.
    Checked(Generation, Answered<Option<Box<Checked>>>),
    /// A repaired copy takes the manifest's place; so many changes were made.
    Repaired(ContentHash, usize),
    /// What an update changes is to be found out once more.
    CompareAgain,
    /// What an update changes.
    Compared(Generation, Answered<Vec<ManifestChange>>),
    /// Something in the panel *who*.
    Who(who::Msg),
    /// Something about where it comes from or how people get it.
    Options(options::Msg),
    /// *Deploy* was pressed; the key is used unless an intent is open already.
    Deploy(IntentKey),
    /// The draft with the intent's key is kept, or could not be.
    KeyKept(Answered<()>),
    /// What became of the command.
    Outcome(Answered<Outcome>),
    /// What became of an intent of which the answer was lost.
    FoundOut(Answered<Option<Outcome>>),
    /// Something changed in this tab or another.
    News(Change),
    /// Begin again with nothing.
    StartOver,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask who and what is here.
    AskTenant,
    /// Ask for the kept draft.
    AskDraft,
    /// Read and judge bytes.
    Check(Generation, Vec<u8>),
    /// Judge kept content again.
    CheckAgain(Generation, ContentHash),
    /// Compare two manifests, the one that runs first.
    Compare(Generation, ContentHash, ContentHash),
    /// Something for the panel *who*.
    Who(who::Effect),
    /// Something for the rings.
    Rings(rings::Effect),
    /// Keep the draft; `None` discards it.
    Keep(Option<Draft>),
    /// Keep the draft with its key, and say when that is done.
    KeepKey(Draft),
    /// Send the command.
    Execute(Command, IntentKey, Revision),
    /// Ask what became of an intent.
    FindOut(IntentKey),
    /// Show a step.
    Go(Step),
    /// Show a step in the place of the present one.
    Replace(Step),
    /// Tell the reader what was done.
    Tell(Message),
    /// It is written: show what comes next.
    ShowDeployed(ProductId),
}

impl State for Wizard {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Opened => self.opened(),
            Msg::Tenant(answer) => {
                self.tenant = answer.into();
                self.who.me = self.tenant.value().map(|tenant| tenant.me.actor.clone());
                self.options.rings.who.me = self.who.me.clone();
                self.who(who::Msg::Refresh)
            }
            Msg::Draft(answer) => self.resume(answer),
            Msg::Taken { name, bytes } => self.taken(name, bytes),
            Msg::NotTaken(message) => {
                // What was taken before stays.
                self.not_taken = Some(message);
                Vec::new()
            }
            Msg::Checked(generation, answer) => self.check_answered(generation, answer),
            Msg::Repaired(content, changes) => self.repaired(content, changes),
            Msg::CompareAgain => self.compare().into_iter().collect(),
            Msg::Compared(generation, answer) => {
                self.compared(generation, answer);
                Vec::new()
            }
            Msg::Who(msg) => self.who(msg),
            Msg::Options(msg) => self.option(msg),
            Msg::Deploy(key) => self.deploy(key),
            Msg::KeyKept(answer) => self.send(answer),
            Msg::Outcome(answer) => self.outcome(answer),
            Msg::FoundOut(answer) => self.found_out(answer),
            Msg::News(change) => self.news(&change),
            Msg::StartOver => {
                self.clear();
                vec![Effect::Keep(None), Effect::Go(Step::Manifest)]
            }
        }
    }
}

impl Wizard {
    /// The manifest, where one could be read.
    #[must_use]
    pub fn manifest(&self) -> Option<&Summary> {
        self.checked.value()?.manifest.as_ref()
    }

    /// Why whoever is at the keyboard may not deploy anything; `None` where they may.
    #[must_use]
    pub fn may_not(&self) -> Option<&Message> {
        self.tenant.value()?.may_deploy.as_ref()
    }

    /// That only a Global Administrator can agree to what the manifest asks for, where that is somebody else.
    #[must_use]
    pub fn needs_global(&self) -> Option<Message> {
        let manifest = self.manifest().filter(|manifest| !manifest.scopes.is_empty())?;
        let other = self.tenant.value().is_some_and(|tenant| !tenant.me.is_global());
        other.then(|| say::refusal_consent_needs_global(manifest.name.default.clone()))
    }

    /// What can be done with the manifest; `None` while nothing can.
    #[must_use]
    pub fn plan(&self) -> Option<Plan> {
        let checked = self.checked.value()?;
        match (&checked.refusal, &checked.update_of) {
            (None, _) if self.needs_global().is_some() => None,
            (None, _) => Some(Plan::Deploy),
            (Some(Refusal { kind: RefusalKind::AlreadyDeployed, .. }), Some(row)) => {
                Some(Plan::Update(Box::new(row.clone())))
            }
            (Some(_), _) => None,
        }
    }

    /// The steps of this wizard, in order: an update keeps who has the add-in, so it does not ask.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let update = matches!(self.plan(), Some(Plan::Update(_)));
        Step::ALL.into_iter().filter(|step| !(update && *step == Step::Who)).collect()
    }

    /// The step after the check; `None` while nothing can be done with the manifest.
    #[must_use]
    pub fn after_check(&self) -> Option<Step> {
        self.plan()?;
        self.steps().into_iter().find(|step| *step > Step::Check)
    }

    /// The furthest step that may be open now. What is derived from data cannot run past it.
    #[must_use]
    pub fn furthest(&self) -> Step {
        if self.may_not().is_some() {
            return Step::Begin;
        }
        let complete = self.who.assignment().is_some() && self.options.why_not().is_none();
        match (self.checked.value().is_some() && self.options.origin().is_ok(), self.plan()) {
            (false, _) => Step::Manifest,
            (true, None) => Step::Check,
            (true, Some(Plan::Update(_))) => Step::Review,
            (true, Some(Plan::Deploy)) if complete => Step::Review,
            (true, Some(Plan::Deploy)) => Step::Who,
        }
    }

    /// The step that an address leads to: what is asked for if it is open, else the furthest that is.
    #[must_use]
    pub fn open_step(&self, asked: Step) -> Step {
        let step = asked.min(self.furthest());
        if self.steps().contains(&step) { step } else { Step::Review }
    }

    /// Whether the wizard still finds out what there is to resume: no step is judged before. Who is at the keyboard
    /// belongs to it, for an add-in for just them is for nobody until that is known.
    #[must_use]
    pub fn is_resuming(&self) -> bool {
        let reads_again = self.reading == Reading::Resumed && self.checked.is_loading();
        !self.draft_known || self.tenant.is_loading() || reads_again
    }

    /// Whether what is decided only becomes a plan, which somebody carries into Microsoft 365.
    #[must_use]
    pub fn only_plans(&self) -> bool {
        self.tenant.value().is_some_and(TenantInfo::only_plans)
    }

    /// How many people get it in the first ring, and how many in the end; `None` where everybody gets it at once, or while
    /// that is not known.
    #[must_use]
    pub fn in_rings(&self) -> Option<(u32, u32)> {
        let rings = self.options.rings.views.value().filter(|_| self.goes_in_rings())?;
        Some((rings.first()?.reached, rings.last()?.reached))
    }

    /// Whether it reaches people ring by ring.
    #[must_use]
    pub fn goes_in_rings(&self) -> bool {
        self.options.in_steps && self.plan() == Some(Plan::Deploy)
    }

    /// The revision on which the administrator decides: that of the effect on screen.
    fn expected(&self) -> Option<Revision> {
        self.who.revision()
    }

    fn command(&self) -> Option<Command> {
        let content = self.checked.value()?.content.clone();
        match self.plan()? {
            Plan::Deploy => {
                let terms = self.options.terms();
                Some(Command::Deploy { content, assignment: self.who.assignment()?, terms })
            }
            Plan::Update(row) => {
                let origin = self.options.origin().ok().filter(|origin| *origin != Origin::File);
                Some(Command::Update { product: row.product, content, origin })
            }
        }
    }

    fn draft(&self) -> Draft {
        Draft {
            content: self.checked.value().map(|checked| checked.content.clone()),
            file_name: self.file_name.clone(),
            choice: self.who.choice,
            picked: self.who.picked.clone(),
            terms: self.options.terms(),
            sending: self.key.clone(),
        }
    }

    /// Forgets everything but who and what is here.
    fn clear(&mut self) {
        let (tenant, me) = (std::mem::take(&mut self.tenant), self.who.me.take());
        *self = Self { tenant, draft_known: true, ..Self::default() };
        self.options.rings.who.me.clone_from(&me);
        self.who.me = me;
    }

    fn opened(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.tenant.value().is_none() {
            self.tenant.ask();
            effects.push(Effect::AskTenant);
        }
        if !self.draft_known {
            effects.push(Effect::AskDraft);
        }
        effects
    }

    fn resume(&mut self, answer: Answered<Option<Draft>>) -> Vec<Effect> {
        self.draft_known = true;
        // A draft that cannot be read is no reason not to begin: the failure shows itself on the next call.
        let Ok(Some(draft)) = answer else { return Vec::new() };
        let me = self.who.me.take();
        self.who = Who::resume(draft.choice, draft.picked);
        self.who.me = me;
        self.file_name = draft.file_name;
        self.key = draft.sending;
        let (options, asked) = Options::resume(draft.terms);
        self.options = options;
        self.options.rings.who.me.clone_from(&self.who.me);
        let mut effects = self.who(who::Msg::Refresh);
        effects.extend(asked.into_iter().map(Effect::Rings));
        if let Some(content) = draft.content {
            self.checked.ask();
            self.reading = Reading::Resumed;
            effects.push(Effect::CheckAgain(self.reads.advance(), content));
        }
        if let Some(key) = self.key.clone() {
            self.writing = Writing::FindingOut;
            effects.push(Effect::FindOut(key));
        }
        effects
    }

    fn taken(&mut self, name: String, bytes: Vec<u8>) -> Vec<Effect> {
        self.file_name = name;
        self.not_taken = None;
        self.writing = Writing::NotSent;
        self.key = None;
        self.checked = Load::Loading(None);
        self.reading = Reading::Taken;
        vec![Effect::Check(self.reads.advance(), bytes)]
    }

    fn repaired(&mut self, content: ContentHash, changes: usize) -> Vec<Effect> {
        self.checked.ask();
        self.file_name = repaired_name(&self.file_name);
        self.reading = Reading::Repaired(changes);
        vec![Effect::CheckAgain(self.reads.advance(), content)]
    }

    fn check_answered(
        &mut self,
        generation: Generation,
        answer: Answered<Option<Box<Checked>>>,
    ) -> Vec<Effect> {
        if generation != self.reads {
            return Vec::new();
        }
        match answer {
            Ok(Some(checked)) => {
                self.checked = Load::Ready(checked);
                let mut effects = vec![Effect::Keep(Some(self.draft()))];
                effects.extend(self.preview_update());
                match self.reading {
                    // Where something is missing about its origin, that is asked for first.
                    Reading::Taken if self.options.origin().is_ok() => effects.push(Effect::Go(Step::Check)),
                    Reading::Repaired(changes) => effects.extend(self.after_repair(changes)),
                    Reading::Taken | Reading::Resumed | Reading::Again => {}
                }
                effects
            }
            Ok(None) => {
                self.checked = Load::NotAsked;
                self.not_taken = Some(say::deploy_take_gone());
                vec![Effect::Replace(Step::Manifest)]
            }
            Err(failure) => {
                self.not_taken = Some(failure.message());
                self.checked = Load::Failed(failure);
                Vec::new()
            }
        }
    }

    /// A repaired copy with which nothing can be done yet is judged like a new manifest.
    fn after_repair(&mut self, changes: usize) -> Vec<Effect> {
        if let Some(step) = self.after_check() {
            return vec![Effect::Go(step)];
        }
        self.checks = self.checks.wrapping_add(1);
        let done = say::deploy_repair_done(i64::try_from(changes).unwrap_or(i64::MAX));
        vec![Effect::Go(Step::Check), Effect::Tell(done)]
    }

    fn who(&mut self, msg: who::Msg) -> Vec<Effect> {
        let mut effects = Vec::new();
        for effect in self.who.update(msg) {
            if effect == who::Effect::Changed {
                let asked = self.options.propose(self.who.assignment());
                effects.extend(asked.into_iter().map(Effect::Rings));
                effects.push(Effect::Keep(Some(self.draft())));
            } else {
                effects.push(Effect::Who(effect));
            }
        }
        effects
    }

    fn option(&mut self, msg: options::Msg) -> Vec<Effect> {
        let is_answer = matches!(&msg, options::Msg::Rings(rings::Msg::Views(..)));
        let asked = self.options.update(msg, self.who.assignment());
        let asked = asked.into_iter().filter(|effect| *effect != rings::Effect::Changed);
        let mut effects: Vec<Effect> = asked.map(Effect::Rings).collect();
        if !is_answer {
            effects.push(Effect::Keep(Some(self.draft())));
        }
        effects
    }

    fn news(&mut self, change: &Change) -> Vec<Effect> {
        match change {
            Change::Reset => {
                *self = Self::default();
                self.opened()
            }
            // The outcome itself says how the log stands.
            Change::Log(_) if self.writing == Writing::Sending => Vec::new(),
            Change::Log(_) | Change::Directory => self.refresh(),
        }
    }

    /// The log or the directory moved: the judgement and the effect are worked out again.
    fn refresh(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(checked) = self.checked.value() {
            let content = checked.content.clone();
            self.checked.ask();
            self.reading = Reading::Again;
            effects.push(Effect::CheckAgain(self.reads.advance(), content));
        }
        effects.extend(self.who(who::Msg::Refresh));
        effects
    }
}

/// The choice that an assignment comes from, for showing what is chosen now.
#[must_use]
pub fn choice_word(choice: AssignmentChoice) -> Message {
    match choice {
        AssignmentChoice::Everyone => say::deploy_who_everyone(),
        AssignmentChoice::Specific => say::deploy_who_specific(),
        AssignmentChoice::JustMe => say::deploy_who_just_me(),
    }
}

pub mod options;
mod sending;
#[cfg(test)]
mod tests;
mod updating;
