//! How the wizard writes: the draft with the intent's key is kept first, then the command is sent, and where its answer
//! is lost, the key says what became of it.

use super::{Effect, Wizard};
use crate::backend::Answered;
use crate::route::Step;
use crate::writing::Writing;
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome};

impl Wizard {
    pub(super) fn deploy(&mut self, key: IntentKey) -> Vec<Effect> {
        let busy = self.writing.is_busy();
        if busy || self.command().is_none() || self.expected().is_none() {
            return Vec::new();
        }
        self.key.get_or_insert(key);
        self.writing = Writing::Sending;
        vec![Effect::KeepKey(self.draft())]
    }

    pub(super) fn send(&mut self, kept: Answered<()>) -> Vec<Effect> {
        if self.writing != Writing::Sending {
            return Vec::new();
        }
        if let Err(failure) = kept {
            self.writing = Writing::Failed(failure);
            return Vec::new();
        }
        match (self.command(), self.key.clone(), self.expected()) {
            (Some(command), Some(key), Some(expected)) => vec![Effect::Execute(command, key, expected)],
            // What was to be sent changed while the draft was being kept: nothing was sent.
            _ => {
                self.writing = Writing::NotSent;
                Vec::new()
            }
        }
    }

    pub(super) fn outcome(&mut self, answer: Answered<Outcome>) -> Vec<Effect> {
        match answer {
            Ok(Outcome::Confirmed(confirmed)) => self.confirmed(confirmed),
            Ok(Outcome::Refused(refusal)) => {
                self.writing = Writing::Refused(refusal);
                self.forget_key()
            }
            Ok(Outcome::Conflict { theirs, .. }) => {
                self.writing = Writing::Conflict(theirs);
                let mut effects = self.forget_key();
                effects.extend(self.refresh());
                effects
            }
            Ok(Outcome::Unknown { key }) => {
                self.writing = Writing::FindingOut;
                vec![Effect::FindOut(key)]
            }
            Err(failure) => {
                self.writing = Writing::Failed(failure);
                Vec::new()
            }
        }
    }

    pub(super) fn found_out(&mut self, answer: Answered<Option<Outcome>>) -> Vec<Effect> {
        match answer {
            Ok(Some(Outcome::Confirmed(confirmed))) => self.confirmed(confirmed),
            Ok(_) => {
                // Nothing stands under the key, so the same key may be used again and still writes once.
                self.writing = Writing::NotWritten;
                vec![Effect::Replace(Step::Review)]
            }
            Err(failure) => {
                self.writing = Writing::Unknown(failure);
                Vec::new()
            }
        }
    }

    fn confirmed(&mut self, confirmed: Confirmed) -> Vec<Effect> {
        self.clear();
        let shown = confirmed.product.map(Effect::ShowDeployed);
        std::iter::once(Effect::Keep(None)).chain(shown).collect()
    }

    fn forget_key(&mut self) -> Vec<Effect> {
        self.key = None;
        vec![Effect::Keep(Some(self.draft()))]
    }
}
