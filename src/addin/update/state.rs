//! What is known of the manifest that is to take the place of the one that runs, and what each action does.

use crate::acting::State;
use crate::backend::Answered;
use crate::deploy::findings::state::repaired_name;
use crate::load::{Generation, Load};
use addin_deployment::lifecycle::command::{Command, ContentHash};
use addin_deployment::outcome::{Refusal, RefusalKind};
use deployment_api::lifecycle::Higher;
use deployment_api::{AddInRow, Checked};
use messages::{Message, say};
use office_addin_manifest::change::{Change, Class};

/// An update that is being prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// The add-in as it is now.
    pub running: Option<AddInRow>,
    /// Name of the file.
    pub file_name: String,
    /// Why the last thing offered could not be taken.
    pub not_taken: Option<Message>,
    /// What reading the file came to.
    pub checked: Load<Box<Checked>>,
    /// What it changes, compared with the manifest that runs.
    pub changes: Load<Vec<Change>>,
    /// Whether a copy with a higher version is being made.
    pub raising: bool,
    reads: Generation,
    compares: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The add-in as it is now.
    Running(Box<AddInRow>),
    /// A file was read.
    Taken {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// Something could not be taken, with the sentence why.
    NotTaken(Message),
    /// The engine's judgement; `None` when the kept content is gone.
    Checked(Generation, Answered<Option<Box<Checked>>>),
    /// A copy takes the file's place: a repaired one.
    Replaced(ContentHash),
    /// What it changes.
    Compared(Generation, Answered<Vec<Change>>),
    /// The same file under a higher version is wanted.
    Raise,
    /// That copy; `None` where the version cannot be raised.
    Raised(Answered<Option<Higher>>),
    /// What failed is asked for again.
    Again,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Read and judge bytes.
    Check(Generation, Vec<u8>),
    /// Judge kept content.
    CheckAgain(Generation, ContentHash),
    /// Compare two manifests: the older one first.
    Compare(Generation, ContentHash, ContentHash),
    /// Make a copy of the first with a version above the second.
    Raise(ContentHash, String),
}

/// Whether the file can take the place of the manifest that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can.
    Possible,
    /// It is the manifest of something else.
    OtherAddIn,
    /// A rule says no.
    Refused(Refusal),
}

impl State for Update {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Running(row) => self.run(*row),
            Msg::Taken { name, bytes } => {
                (self.file_name, self.not_taken) = (name, None);
                self.checked = Load::Loading(None);
                self.changes = Load::NotAsked;
                vec![Effect::Check(self.reads.advance(), bytes)]
            }
            Msg::NotTaken(message) => {
                self.not_taken = Some(message);
                Vec::new()
            }
            Msg::Checked(generation, answer) => self.judged(generation, answer),
            Msg::Replaced(content) => {
                self.file_name = repaired_name(&self.file_name);
                self.judge(content)
            }
            Msg::Compared(generation, answer) => {
                if generation == self.compares {
                    self.changes = answer.into();
                }
                Vec::new()
            }
            Msg::Raise => self.raise(),
            Msg::Raised(answer) => self.raised(answer),
            Msg::Again => self.compare(),
        }
    }
}

impl Update {
    /// Whether the file can take the place of the manifest that runs; `None` while that is not known.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let (running, checked) = (self.running.as_ref()?, self.checked.value()?);
        let Some(refusal) = &checked.refusal else { return Some(Verdict::OtherAddIn) };
        let other = |about: Option<&_>| about.is_some_and(|about| *about != running.product);
        let update_of = checked.update_of.as_ref().map(|row| &row.product);
        Some(match refusal.kind {
            _ if other(refusal.product.as_ref()) || other(update_of) => Verdict::OtherAddIn,
            RefusalKind::AlreadyDeployed => Verdict::Possible,
            _ => Verdict::Refused(refusal.clone()),
        })
    }

    /// Whether the file is only refused because its version is not above the one that runs.
    #[must_use]
    pub fn needs_version(&self) -> bool {
        let refused = |verdict| match verdict {
            Verdict::Refused(refusal) => refusal.kind == RefusalKind::VersionNotGreater,
            Verdict::Possible | Verdict::OtherAddIn => false,
        };
        self.verdict().is_some_and(refused)
    }

    /// Whether it asks for something that needs consent; `None` while that is not known.
    #[must_use]
    pub fn asks_for_consent(&self) -> Option<bool> {
        Some(self.changes.value()?.iter().any(|change| change.class == Class::Consent))
    }

    /// The version of the file.
    #[must_use]
    pub fn version(&self) -> String {
        let manifest = self.checked.value().and_then(|checked| checked.manifest.as_ref());
        manifest.map(|manifest| manifest.version.clone()).unwrap_or_default()
    }

    /// The command, once it is known that it is possible and what it changes.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let (running, checked) = (self.running.as_ref()?, self.checked.value()?);
        let known = self.verdict() == Some(Verdict::Possible) && self.changes.value().is_some();
        let (product, content) = (running.product.clone(), checked.content.clone());
        known.then_some(Command::Update { product, content, origin: None })
    }

    /// The add-in may run another manifest now: what was found out about the file is found out again.
    fn run(&mut self, row: AddInRow) -> Vec<Effect> {
        let before = self.running.replace(row);
        let changed = before.is_some() && before != self.running;
        match self.checked.value().filter(|_| changed) {
            Some(checked) => {
                let content = checked.content.clone();
                self.judge(content)
            }
            None => Vec::new(),
        }
    }

    fn judge(&mut self, content: ContentHash) -> Vec<Effect> {
        self.checked.ask();
        vec![Effect::CheckAgain(self.reads.advance(), content)]
    }

    fn judged(&mut self, generation: Generation, answer: Answered<Option<Box<Checked>>>) -> Vec<Effect> {
        if generation != self.reads {
            return Vec::new();
        }
        match answer {
            Ok(Some(checked)) => {
                self.checked = Load::Ready(checked);
                self.compare()
            }
            Ok(None) => {
                (self.checked, self.not_taken) = (Load::NotAsked, Some(say::deploy_take_gone()));
                Vec::new()
            }
            Err(failure) => {
                self.not_taken = Some(failure.message());
                self.checked = Load::Failed(failure);
                Vec::new()
            }
        }
    }

    fn compare(&mut self) -> Vec<Effect> {
        let (Some(running), Some(checked)) = (&self.running, self.checked.value()) else { return Vec::new() };
        if self.verdict().is_none_or(|verdict| verdict == Verdict::OtherAddIn) {
            self.changes = Load::NotAsked;
            return Vec::new();
        }
        let (before, after) = (running.content.clone(), checked.content.clone());
        self.changes.ask();
        vec![Effect::Compare(self.compares.advance(), before, after)]
    }

    fn raise(&mut self) -> Vec<Effect> {
        let (Some(running), Some(checked)) = (&self.running, self.checked.value()) else { return Vec::new() };
        if self.raising || !self.needs_version() {
            return Vec::new();
        }
        self.raising = true;
        vec![Effect::Raise(checked.content.clone(), running.version.clone())]
    }

    fn raised(&mut self, answer: Answered<Option<Higher>>) -> Vec<Effect> {
        self.raising = false;
        match answer {
            Ok(Some(higher)) => self.judge(higher.content),
            Ok(None) => {
                self.not_taken = Some(say::addin_raise_impossible());
                Vec::new()
            }
            Err(failure) => {
                self.not_taken = Some(failure.message());
                Vec::new()
            }
        }
    }
}

#[cfg(test)]
mod tests;
