//! What an update through the wizard changes, and what that asks of the administrator.

use super::{Effect, Plan, Wizard};
use crate::backend::Answered;
use crate::load::{Generation, Load};
use office_addin_manifest::change::{self, Change};

impl Wizard {
    /// Whether the update asks for something that needs consent; `None` while that is not known.
    #[must_use]
    pub fn asks_for_consent(&self) -> Option<bool> {
        self.changes.value().map(|changes| change::asks_for_consent(changes))
    }

    /// An update asks nobody who gets it: the effect is that of the present assignment.
    pub(super) fn preview_update(&mut self) -> Vec<Effect> {
        let Some(Plan::Update(row)) = self.plan() else {
            self.changes = Load::NotAsked;
            return Vec::new();
        };
        let outreach = self.who.outreach_of(row.assignment).into_iter().map(Effect::Who);
        outreach.chain(self.compare()).collect()
    }

    pub(super) fn compare(&mut self) -> Option<Effect> {
        let Some(Plan::Update(row)) = self.plan() else { return None };
        let content = self.checked.value()?.content.clone();
        self.changes.ask();
        Some(Effect::Compare(self.compares.advance(), row.content, content))
    }

    pub(super) fn compared(&mut self, generation: Generation, answer: Answered<Vec<Change>>) {
        if generation == self.compares {
            self.changes = answer.into();
        }
    }
}
