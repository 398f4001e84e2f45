//! What is known of the manifest that is to take the place of the one that runs, and what each action does.

use crate::acting::State;
use crate::backend::Answered;
use crate::deploy::findings::state::repaired_name;
use crate::deploy::state::options::at_address;
use crate::load::{Generation, Load};
use addin_deployment::lifecycle::command::{Command, ContentHash, Origin};
use addin_deployment::outcome::{Refusal, RefusalKind};
use deployment_api::lifecycle::Higher;
use deployment_api::{AddInRow, Checked, Summary};
use messages::{Message, say};
use office_addin_manifest::change::{self, Change};
use office_addin_manifest::model::ProductId;

/// An update that is being prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// The add-in as it is now.
    pub running: Option<AddInRow>,
    /// Where it comes from now.
    pub origin: Option<Origin>,
    /// Whether the new manifest comes from an address, and not from a file that somebody brings.
    pub by_address: bool,
    /// That address, as typed.
    pub address: String,
    /// Whether it is being fetched from there.
    pub fetching: bool,
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
    fetches: Generation,
    reads: Generation,
    compares: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The add-in as it is now, and where it comes from.
    Running(Box<AddInRow>, Origin),
    /// Whether the new manifest comes from an address.
    ByAddress(bool),
    /// The address changed.
    Address(String),
    /// What is at the address is wanted.
    Fetch,
    /// Its name and bytes, or the sentence why they did not come.
    Fetched(Generation, Result<(String, Vec<u8>), Message>),
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
    /// That copy; the sentence why not where the version cannot be raised.
    Raised(Answered<Result<Higher, Message>>),
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
    /// Make a copy with the next version of the add-in.
    Raise(ProductId, ContentHash),
    /// Fetch what is at an address.
    Fetch(Generation, String),
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
            Msg::Running(row, origin) => self.run(*row, origin),
            Msg::ByAddress(by_address) => {
                self.by_address = by_address;
                Vec::new()
            }
            Msg::Address(address) => {
                self.address = address;
                Vec::new()
            }
            Msg::Fetch => self.fetch(),
            Msg::Fetched(generation, _) if generation != self.fetches => Vec::new(),
            Msg::Fetched(_, Ok((name, bytes))) | Msg::Taken { name, bytes } => self.take(name, bytes),
            Msg::Fetched(_, Err(message)) | Msg::NotTaken(message) => {
                (self.not_taken, self.fetching) = (Some(message), false);
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
        self.changes.value().map(|changes| change::asks_for_consent(changes))
    }

    /// The version of the file.
    #[must_use]
    pub fn version(&self) -> String {
        let manifest = self.checked.value().and_then(|checked| checked.manifest.as_ref());
        manifest.map(|manifest| manifest.version.clone()).unwrap_or_default()
    }

    /// Where the add-in comes from with the new manifest.
    ///
    /// # Errors
    /// The address is not whole.
    pub fn chosen(&self) -> Result<Origin, Message> {
        if self.by_address { at_address(&self.address) } else { Ok(Origin::File) }
    }

    /// That it comes from somewhere else than before, if it does.
    #[must_use]
    pub fn moves(&self) -> Option<Message> {
        match (self.origin.as_ref()?, self.chosen().ok()?) {
            (Origin::Url(before), Origin::File) => Some(say::addin_update_origin_file(before)),
            (Origin::File, Origin::Url(after)) => Some(say::addin_update_origin_address(after)),
            (Origin::Url(before), Origin::Url(after)) if *before != after => {
                Some(say::addin_update_origin_moves(before, after))
            }
            _ => None,
        }
    }

    /// Whether the new manifest starts the add-in on events.
    #[must_use]
    pub fn has_events(&self) -> bool {
        let manifest = self.checked.value().and_then(|checked| checked.manifest.as_ref());
        manifest.is_some_and(Summary::runs_on_events)
    }

    /// The command, once it is known that it is possible and what it changes.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let (running, checked) = (self.running.as_ref()?, self.checked.value()?);
        let known = self.verdict() == Some(Verdict::Possible) && self.changes.value().is_some();
        let origin = Some(self.chosen().ok()?).filter(|chosen| Some(chosen) != self.origin.as_ref());
        let (product, content) = (running.product.clone(), checked.content.clone());
        known.then_some(Command::Update { product, content, origin })
    }

    fn take(&mut self, name: String, bytes: Vec<u8>) -> Vec<Effect> {
        // What is still being fetched would take its place.
        self.fetches.advance();
        (self.file_name, self.not_taken, self.fetching) = (name, None, false);
        self.checked = Load::Loading(None);
        self.changes = Load::NotAsked;
        vec![Effect::Check(self.reads.advance(), bytes)]
    }

    fn fetch(&mut self) -> Vec<Effect> {
        match self.chosen() {
            Ok(Origin::Url(address)) if !self.fetching => {
                (self.fetching, self.not_taken) = (true, None);
                vec![Effect::Fetch(self.fetches.advance(), address)]
            }
            Ok(_) => Vec::new(),
            Err(message) => {
                self.not_taken = Some(message);
                Vec::new()
            }
        }
    }

    /// The add-in may run another manifest now: what was found out about the file is found out again.
    fn run(&mut self, row: AddInRow, origin: Origin) -> Vec<Effect> {
        if self.origin.as_ref() != Some(&origin) {
            self.by_address = matches!(origin, Origin::Url(_));
            if let Origin::Url(address) = &origin {
                self.address.clone_from(address);
            }
            self.origin = Some(origin);
        }
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
        vec![Effect::Raise(running.product.clone(), checked.content.clone())]
    }

    fn raised(&mut self, answer: Answered<Result<Higher, Message>>) -> Vec<Effect> {
        self.raising = false;
        match answer {
            Ok(Ok(higher)) => self.judge(higher.content),
            Ok(Err(message)) => {
                self.not_taken = Some(message);
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
