//! What is known of two compared versions, and of an earlier one that is to be used again.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::route::Looking;
use addin_deployment::lifecycle::command::{Command, ContentHash};
use deployment_api::lifecycle::{Higher, VersionLine};
use messages::Message;
use office_addin_manifest::change::{self, Change};
use office_addin_manifest::model::ProductId;

/// The versions of one add-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The add-in.
    pub product: ProductId,
    /// Every manifest that it has had, the oldest first.
    pub lines: Vec<VersionLine>,
    /// What the address asks for.
    pub looking: Looking,
    /// The version that an earlier manifest gets when it is published again, as typed; empty for the next one.
    pub version: String,
    /// That manifest under that version; the sentence why not where it cannot have it.
    pub higher: Load<Result<Higher, Message>>,
    /// What differs between the two that are looked at.
    pub changes: Load<Vec<Change>>,
    /// The version that was asked for last, in the same form.
    asked: String,
    raises: Generation,
    compares: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The versions as they are now, the oldest first.
    Lines(Vec<VersionLine>),
    /// The address asks for something.
    Look(Looking),
    /// Another version is typed.
    Version(String),
    /// The manifest is wanted under that version.
    Raise,
    /// It is there.
    Raised(Generation, Answered<Result<Higher, Message>>),
    /// What differs.
    Compared(Generation, Answered<Vec<Change>>),
    /// What failed is asked for again.
    Again,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Compare two manifests: the older one first.
    Compare(Generation, ContentHash, ContentHash),
    /// Make a copy with a certain version, or the next one.
    Raise(Generation, ContentHash, Option<String>),
}

impl State for Versions {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Lines(lines) => {
                if lines == self.lines {
                    return None;
                }
                self.lines = lines;
                // What was proposed is proposed anew; what was typed stays.
                if self.asked.is_empty() && self.raised().is_some() {
                    self.version.clear();
                }
                self.look()
            }
            Msg::Look(looking) => {
                if looking != self.looking {
                    self.version.clear();
                }
                self.looking = looking;
                self.look()
            }
            Msg::Version(version) => {
                self.version = version;
                None
            }
            Msg::Raise => self.raise(),
            Msg::Raised(generation, answer) => {
                if generation != self.raises {
                    return None;
                }
                self.higher = answer.into();
                // What was typed meanwhile stays.
                if let Some(Ok(higher)) = self.higher.value()
                    && self.version == self.asked
                {
                    self.version.clone_from(&higher.version);
                }
                self.compare()
            }
            Msg::Compared(generation, answer) => {
                if generation == self.compares {
                    self.changes = answer.into();
                }
                None
            }
            Msg::Again => self.compare(),
        }
    }
}

impl Versions {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(product: ProductId) -> Self {
        Self {
            product,
            lines: Vec::new(),
            looking: Looking::All,
            version: String::new(),
            higher: Load::NotAsked,
            changes: Load::NotAsked,
            asked: String::new(),
            raises: Generation::default(),
            compares: Generation::default(),
        }
    }

    /// A version by its number, counted from 1.
    #[must_use]
    pub fn line(&self, number: u32) -> Option<&VersionLine> {
        self.lines.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    /// The number of the version that runs.
    #[must_use]
    pub fn running(&self) -> Option<u32> {
        let place = self.lines.iter().position(|line| line.runs)?;
        u32::try_from(place + 1).ok()
    }

    /// The earlier version that is to be used again; not the one that runs, and not one that is not kept here.
    #[must_use]
    pub fn earlier(&self) -> Option<&VersionLine> {
        let Looking::Again(number) = self.looking else { return None };
        self.line(number).filter(|line| !line.runs && !line.content.0.is_empty())
    }

    /// The command that publishes it again, once it is known what that changes.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let (product, earlier) = (self.product.clone(), self.earlier()?.content.clone());
        let content = self.raised()?.content.clone();
        self.changes.value().is_some().then_some(Command::Republish { product, earlier, content })
    }

    /// The earlier manifest under the version that is typed; `None` while that is another one than was asked for.
    #[must_use]
    pub fn raised(&self) -> Option<&Higher> {
        self.higher.value()?.as_ref().ok().filter(|higher| higher.version == self.version.trim())
    }

    /// Why the earlier manifest cannot have the version that was asked for, as long as that stands there.
    #[must_use]
    pub fn not_raised(&self) -> Option<&Message> {
        self.higher.value()?.as_ref().err().filter(|_| self.version == self.asked)
    }

    /// Whether what is compared asks for something that needs consent.
    #[must_use]
    pub fn asks_for_consent(&self) -> bool {
        self.changes.value().is_some_and(|changes| change::asks_for_consent(changes))
    }

    /// Whether two are chosen of which one is not kept here, or not there.
    #[must_use]
    pub fn not_comparable(&self) -> bool {
        let Looking::Compared(before, after) = self.looking else { return false };
        let kept = |number| self.line(number).is_some_and(|line| !line.content.0.is_empty());
        before > 0 && after > 0 && !self.lines.is_empty() && !(kept(before) && kept(after))
    }

    fn look(&mut self) -> Option<Effect> {
        (self.changes, self.higher) = (Load::NotAsked, Load::NotAsked);
        match self.looking {
            Looking::All => None,
            Looking::Compared(..) => self.compare(),
            Looking::Again(_) => self.raise(),
        }
    }

    fn raise(&mut self) -> Option<Effect> {
        let earlier = self.earlier()?.content.clone();
        self.higher.ask();
        self.changes = Load::NotAsked;
        self.asked.clone_from(&self.version);
        let version = Some(self.version.trim().to_owned()).filter(|version| !version.is_empty());
        Some(Effect::Raise(self.raises.advance(), earlier, version))
    }

    fn compare(&mut self) -> Option<Effect> {
        let content = |number| Some(self.line(number)?.content.clone());
        let (before, after) = match self.looking {
            Looking::All => return None,
            Looking::Compared(before, after) => (content(before)?, content(after)?),
            Looking::Again(_) => (content(self.running()?)?, self.raised()?.content.clone()),
        };
        if before.0.is_empty() || after.0.is_empty() {
            return None;
        }
        self.changes.ask();
        Some(Effect::Compare(self.compares.advance(), before, after))
    }
}

#[cfg(test)]
mod tests;
