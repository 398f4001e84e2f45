//! What is known of two compared versions, and of an earlier one that is to be used again.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::route::Looking;
use addin_deployment::lifecycle::command::{Command, ContentHash};
use deployment_api::lifecycle::{Higher, VersionLine};
use office_addin_manifest::change::{Change, Class};
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
    /// The version above which an earlier manifest is published again, as typed.
    pub than: String,
    /// That manifest under its higher version; `None` inside where its version cannot be raised.
    pub higher: Load<Option<Higher>>,
    /// What differs between the two that are looked at.
    pub changes: Load<Vec<Change>>,
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
    /// Another version is to be exceeded.
    Than(String),
    /// A manifest under a version above that one is wanted.
    Raise,
    /// It is there.
    Raised(Generation, Answered<Option<Higher>>),
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
    /// Make a copy of the first with a version above the second.
    Raise(Generation, ContentHash, String),
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
                self.look()
            }
            Msg::Look(looking) => {
                self.looking = looking;
                self.look()
            }
            Msg::Than(than) => {
                self.than = than;
                None
            }
            Msg::Raise => self.raise(),
            Msg::Raised(generation, answer) => {
                if generation != self.raises {
                    return None;
                }
                self.higher = answer.into();
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
            than: String::new(),
            higher: Load::NotAsked,
            changes: Load::NotAsked,
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
        let content = self.higher.value()?.as_ref()?.content.clone();
        self.changes.value().is_some().then_some(Command::Republish { product, earlier, content })
    }

    /// Whether what is compared asks for something that needs consent.
    #[must_use]
    pub fn asks_for_consent(&self) -> bool {
        let asks = |change: &Change| change.class == Class::Consent;
        self.changes.value().is_some_and(|changes| changes.iter().any(asks))
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
            Looking::Again(_) => {
                self.than = self.running().and_then(|number| self.line(number))?.version.clone();
                self.raise()
            }
        }
    }

    fn raise(&mut self) -> Option<Effect> {
        let earlier = self.earlier()?.content.clone();
        self.higher.ask();
        self.changes = Load::NotAsked;
        Some(Effect::Raise(self.raises.advance(), earlier, self.than.trim().to_owned()))
    }

    fn compare(&mut self) -> Option<Effect> {
        let content = |number| Some(self.line(number)?.content.clone());
        let (before, after) = match self.looking {
            Looking::All => return None,
            Looking::Compared(before, after) => (content(before)?, content(after)?),
            Looking::Again(_) => (content(self.running()?)?, self.higher.value()?.as_ref()?.content.clone()),
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
