//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::{Answered, Failure};
use crate::load::Generation;
use addin_deployment::import::{Answer, FileIndex, FileState, Mapping, Preview};
use addin_deployment::lifecycle::command::Timestamp;
use deployment_api::import::{FileInfo, ImportStep, Standing};
use deployment_api::people::DirectoryInfo;
use messages::say;
use std::collections::VecDeque;

/// Bytes of a file that are read and sent at once: enough to be quick, and few enough that the progress moves and
/// *Cancel* is heard.
pub const PIECE: u64 = 1 << 20;

/// Files larger than this are refused. An export of a million people is a tenth of it.
pub const MAX_FILE_BYTES: u64 = 2 << 30;

/// How far the import is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// No file was brought yet.
    #[default]
    Empty,
    /// Files are being read.
    Reading,
    /// Everything was read; the preview says what that would bring.
    Ready,
    /// It is being kept, or the directory is being forgotten.
    Keeping,
    /// It is the directory now.
    Kept,
    /// The invented organisation is back.
    Forgotten,
    /// The imported directory is still there.
    NotForgotten(Failure),
    /// Whether it was kept or forgotten is not known.
    Unsure(Failure),
    /// It broke off.
    Failed(Failure),
}

/// A file, and how much of it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The file.
    pub info: FileInfo,
    /// Bytes that were sent.
    pub sent: u64,
    /// It was sent to its end.
    pub ended: bool,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPage {
    /// How far it is.
    pub stage: Stage,
    /// The files.
    pub files: Vec<Brought>,
    /// What the import would bring, as far as it was asked.
    pub preview: Option<Preview>,
    /// Names of files that were too large to be taken.
    pub too_large: Vec<String>,
    /// What was said about headings by hand, now and before.
    pub mapping: Mapping,
    /// Another import makes answers about this one old.
    import: Generation,
    /// A piece or a question is on its way. Nothing else is until it is answered: a piece that overtook an answer would
    /// be one of a file that is read anew, and the end of a file would overtake its last piece.
    is_waiting: bool,
    /// What the administrator said meanwhile, in that order.
    said: VecDeque<ImportStep>,
    /// The administrator wanted the directory meanwhile: when.
    wants_it: Option<Timestamp>,
    /// Since when the directory is to be kept; `None` while the invented organisation is wanted back.
    since: Option<Timestamp>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Files were brought.
    Bring(Vec<FileInfo>),
    /// A piece of a file was sent: of which import, which file, and how many bytes.
    Sent(Generation, FileIndex, u64, Answered<()>),
    /// A file could not be read any more.
    Unreadable(Generation, FileIndex),
    /// What the import would bring.
    Preview(Generation, Answered<Option<Box<Standing>>>),
    /// The administrator answers a question.
    Answer(Answer),
    /// The administrator leaves a file out.
    Remove(FileIndex),
    /// The administrator wants the directory, now.
    Keep(Timestamp),
    /// It was kept or forgotten, or not.
    Kept(Generation, Answered<()>),
    /// Which directory there is, after that answer was lost for a reason.
    Found(Generation, Failure, Answered<DirectoryInfo>),
    /// The administrator wants to know.
    Look,
    /// It broke off, and the administrator wants the same files read once more.
    Again,
    /// The administrator wants none of it.
    Cancel,
    /// The administrator wants the invented organisation back.
    Forget,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Take a step that has nothing to answer.
    Step(ImportStep),
    /// Read so many bytes of a file from a place on, and send them.
    Send(Generation, FileIndex, u64, u64),
    /// Take a step that answers the preview.
    Preview(Generation, ImportStep),
    /// Keep the directory, or forget it.
    Keep(Generation, ImportStep),
    /// Look which directory there is: an answer was lost for a reason.
    Look(Generation, Failure),
    /// Let go of the files.
    Release,
    /// Remember what was said about headings.
    Remember(Mapping),
}

impl State for ImportPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Bring(files) => self.bring(files),
            Msg::Sent(import, file, bytes, answer) => self.sent(import, file, bytes, answer),
            Msg::Unreadable(import, file) => {
                if import != self.import {
                    return Vec::new();
                }
                let name = self.files.get(file.0 as usize).map(|file| file.info.name.clone());
                self.fail(Failure::Said(say::import_page_unreadable(name.unwrap_or_default())))
            }
            Msg::Preview(import, answer) => self.previewed(import, answer),
            Msg::Answer(answer) => self.say(ImportStep::Answer(answer)),
            Msg::Remove(file) => {
                if let Some(brought) = self.files.get_mut(file.0 as usize) {
                    brought.sent = brought.info.size;
                    brought.ended = true;
                }
                self.say(ImportStep::Remove(file))
            }
            Msg::Keep(now) if self.is_waiting => {
                self.wants_it = Some(now);
                Vec::new()
            }
            Msg::Keep(now) => self.keep(now),
            Msg::Kept(import, _) | Msg::Found(import, ..) if import != self.import => Vec::new(),
            Msg::Kept(_, Ok(())) => self.done(),
            // Whether it was done before the answer was lost, only the tenant knows.
            Msg::Kept(_, Err(failure @ (Failure::Broke | Failure::TimedOut))) => {
                vec![Effect::Look(self.import, failure)]
            }
            Msg::Kept(_, Err(failure)) => self.fail(failure),
            Msg::Found(_, lost, answer) => self.found(lost, answer),
            Msg::Look => {
                self.stage = Stage::Keeping;
                vec![Effect::Look(self.import, Failure::Broke)]
            }
            Msg::Again => {
                let files = self.files.drain(..).map(|file| file.info).collect();
                self.stage = Stage::Empty;
                self.bring(files)
            }
            Msg::Cancel => self.leave(ImportStep::Cancel),
            Msg::Forget => {
                let mut effects = self.leave(ImportStep::Cancel);
                // Nothing of an import is wanted any more: `since` is none.
                self.stage = Stage::Keeping;
                effects.push(Effect::Keep(self.import, ImportStep::Forget));
                effects
            }
        }
    }
}

impl ImportPage {
    /// A page that knows what was said about headings before.
    #[must_use]
    pub fn new(mapping: Mapping) -> Self {
        Self { mapping, ..Self::default() }
    }

    /// Bytes sent of all files, and their sum.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        let sent = self.files.iter().map(|file| file.sent).sum();
        (sent, self.files.iter().map(|file| file.info.size).sum())
    }

    /// Whether something would be lost by leaving.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Reading | Stage::Ready | Stage::Keeping)
    }

    /// Whether an import is the present one.
    #[must_use]
    pub fn is_present(&self, import: Generation) -> bool {
        import == self.import
    }

    fn bring(&mut self, files: Vec<FileInfo>) -> Vec<Effect> {
        let (large, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.size > MAX_FILE_BYTES);
        self.too_large = large.into_iter().map(|file| file.name).collect();
        let mut effects = Vec::new();
        if !self.is_open() {
            self.import.advance();
            let (import, mapping) = (self.import, std::mem::take(&mut self.mapping));
            let too_large = std::mem::take(&mut self.too_large);
            *self = Self { import, mapping, too_large, ..Self::default() };
            effects.push(Effect::Step(ImportStep::Begin(self.mapping.clone())));
        }
        if files.is_empty() {
            return effects;
        }
        effects.push(Effect::Step(ImportStep::Files(files.clone())));
        self.files.extend(files.into_iter().map(|info| Brought { info, sent: 0, ended: false }));
        self.stage = Stage::Reading;
        effects.extend(self.go_on());
        effects
    }

    /// Takes what the administrator says as soon as nothing is on its way.
    fn say(&mut self, step: ImportStep) -> Vec<Effect> {
        self.said.push_back(step);
        self.go_on()
    }

    fn keep(&mut self, now: Timestamp) -> Vec<Effect> {
        self.stage = Stage::Keeping;
        self.since = Some(now);
        vec![Effect::Keep(self.import, ImportStep::Keep)]
    }

    fn done(&mut self) -> Vec<Effect> {
        self.stage = if self.since.is_some() { Stage::Kept } else { Stage::Forgotten };
        vec![Effect::Release]
    }

    fn found(&mut self, lost: Failure, answer: Answered<DirectoryInfo>) -> Vec<Effect> {
        match answer {
            Err(failure) => {
                self.stage = Stage::Unsure(failure);
                Vec::new()
            }
            Ok(info) => {
                let is_so = self.since.map_or(info.demonstration, |since| info.imported_at >= Some(since));
                if is_so { self.done() } else { self.fail(lost) }
            }
        }
    }

    /// What the administrator said, the next piece, the end of a file, or the preview when all are at their end: one at
    /// a time.
    fn go_on(&mut self) -> Vec<Effect> {
        if self.is_waiting {
            return Vec::new();
        }
        self.is_waiting = true;
        if let Some(step) = self.said.pop_front() {
            return vec![Effect::Preview(self.import, step)];
        }
        let mut effects = Vec::new();
        for (file, brought) in (0..).map(FileIndex).zip(&mut self.files) {
            if brought.ended {
                continue;
            }
            let rest = brought.info.size.saturating_sub(brought.sent);
            if rest > 0 {
                effects.push(Effect::Send(self.import, file, brought.sent, rest.min(PIECE)));
                return effects;
            }
            brought.ended = true;
            effects.push(Effect::Step(ImportStep::End(file)));
        }
        effects.push(Effect::Preview(self.import, ImportStep::Preview));
        effects
    }

    fn sent(&mut self, import: Generation, file: FileIndex, bytes: u64, answer: Answered<()>) -> Vec<Effect> {
        if import != self.import || self.stage != Stage::Reading {
            return Vec::new();
        }
        if let Err(failure) = answer {
            return self.fail(failure);
        }
        self.is_waiting = false;
        if let Some(brought) = self.files.get_mut(file.0 as usize) {
            brought.sent = brought.sent.saturating_add(bytes).min(brought.info.size);
        }
        self.go_on()
    }

    fn previewed(&mut self, import: Generation, answer: Answered<Option<Box<Standing>>>) -> Vec<Effect> {
        if import != self.import {
            return Vec::new();
        }
        self.is_waiting = false;
        let mut effects = Vec::new();
        match answer {
            Ok(Some(standing)) => {
                self.preview = Some(standing.preview);
                if standing.mapping != self.mapping {
                    self.mapping = standing.mapping;
                    effects.push(Effect::Remember(self.mapping.clone()));
                }
            }
            // An engine that was started again knows nothing of it.
            Ok(None) => return self.fail(Failure::Broke),
            Err(failure) => return self.fail(failure),
        }
        effects.extend(self.read_again());
        effects
    }

    /// Some answers make a file mean something else: it has to be sent again, also if it was on its way.
    fn read_again(&mut self) -> Vec<Effect> {
        let files = self.preview.iter().flat_map(|preview| &preview.files);
        for (brought, file) in self.files.iter_mut().zip(files) {
            let (sent, ended) = match file.state {
                FileState::Reading => (file.read, false),
                // It was left out while an older answer about it was on its way.
                FileState::Removed => (brought.info.size, true),
                _ => continue,
            };
            *brought = Brought { info: brought.info.clone(), sent, ended };
        }
        let wants_it = std::mem::take(&mut self.wants_it);
        if self.files.iter().any(|file| !file.ended) {
            self.stage = Stage::Reading;
            return self.go_on();
        }
        self.stage = Stage::Ready;
        let brings_somebody = self.preview.as_ref().is_some_and(|preview| preview.people > 0);
        match (self.said.is_empty(), wants_it.filter(|_| brings_somebody)) {
            (false, _) => self.go_on(),
            // No file was read again since it was wanted.
            (true, Some(now)) => self.keep(now),
            (true, None) => Vec::new(),
        }
    }

    /// What was read is dropped; the files stay at hand for [`Msg::Again`].
    fn fail(&mut self, failure: Failure) -> Vec<Effect> {
        let goes_back = self.stage == Stage::Keeping && self.since.is_none();
        self.stage = if goes_back { Stage::NotForgotten(failure) } else { Stage::Failed(failure) };
        vec![Effect::Step(ImportStep::Cancel)]
    }

    fn leave(&mut self, step: ImportStep) -> Vec<Effect> {
        self.import.advance();
        let (import, mapping) = (self.import, std::mem::take(&mut self.mapping));
        *self = Self { import, mapping, ..Self::default() };
        vec![Effect::Step(step), Effect::Release]
    }
}

#[cfg(test)]
mod tests;
