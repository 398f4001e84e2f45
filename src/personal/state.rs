//! Who was chosen, and how putting a pseudonym in their place stands.

use crate::acting::State;
use crate::backend::Answered;
use crate::writing::Writing;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::outcome::{IntentKey, Outcome};

/// Whoever was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The directory's id.
    pub id: DirectoryId,
    /// Their name; the id where nothing else is known of them.
    pub name: String,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonalPage {
    /// Whoever was chosen.
    pub chosen: Option<Chosen>,
    /// What takes their place, if anything is to.
    pub pseudonym: String,
    /// How the write stands.
    pub writing: Writing,
    /// Whose place was taken, and by what.
    pub done: Option<(String, String)>,
    key: Option<IntentKey>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Somebody was chosen, with a pseudonym for them.
    Choose(Chosen, String),
    /// Nobody is chosen any more.
    PutAway,
    /// The reader wants it, with a key for it.
    Replace(IntentKey),
    /// What became of it.
    Outcome(Answered<Outcome>),
    /// What became of the intent of which the answer was lost; it comes unasked.
    FoundOut(Answered<Option<Outcome>>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put a pseudonym in somebody's place.
    Replace(DirectoryId, String, IntentKey),
}

impl State for PersonalPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Choose(chosen, pseudonym) if !self.writing.is_busy() => {
                *self = Self { chosen: Some(chosen), pseudonym, ..Self::default() };
            }
            Msg::PutAway if !self.writing.is_busy() => *self = Self::default(),
            Msg::Choose(..) | Msg::PutAway => {}
            Msg::Replace(key) => return self.replace(key),
            Msg::Outcome(answer) => self.outcome(answer),
            Msg::FoundOut(Ok(Some(outcome))) => self.outcome(Ok(outcome)),
            Msg::FoundOut(Ok(None)) => self.writing = Writing::NotWritten,
            Msg::FoundOut(Err(failure)) => self.writing = Writing::Unknown(failure),
        }
        None
    }
}

impl PersonalPage {
    fn replace(&mut self, key: IntentKey) -> Option<Effect> {
        let chosen = self.chosen.clone().filter(|_| !self.writing.is_busy())?;
        self.writing = Writing::Sending;
        // After a lost answer the same pseudonym under the same key is the same intent.
        let key = self.key.get_or_insert(key).clone();
        Some(Effect::Replace(chosen.id, self.pseudonym.clone(), key))
    }

    fn outcome(&mut self, answer: Answered<Outcome>) {
        match answer {
            Ok(Outcome::Unknown { .. }) => self.writing = Writing::FindingOut,
            Ok(Outcome::Confirmed(_)) => {
                let name = self.chosen.take().map(|chosen| chosen.name).unwrap_or_default();
                let done = Some((name, std::mem::take(&mut self.pseudonym)));
                *self = Self { done, ..Self::default() };
            }
            Ok(Outcome::Refused(refusal)) => (self.key, self.writing) = (None, Writing::Refused(refusal)),
            Ok(Outcome::Conflict { theirs, .. }) => {
                (self.key, self.writing) = (None, Writing::Conflict(theirs));
            }
            Err(failure) => self.writing = Writing::Failed(failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::Failure;
    use addin_deployment::lifecycle::command::Timestamp;
    use addin_deployment::outcome::{Confirmed, Revision};

    fn ana() -> Chosen {
        Chosen { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() }
    }

    fn key(text: &str) -> IntentKey {
        IntentKey(text.to_owned())
    }

    fn chosen() -> PersonalPage {
        let mut page = PersonalPage::default();
        page.update(Msg::Choose(ana(), "person-1".to_owned()));
        page
    }

    #[test]
    fn nobody_is_replaced_before_somebody_was_chosen() {
        assert_eq!(PersonalPage::default().update(Msg::Replace(key("1"))), None);
    }

    #[test]
    fn once_it_is_done_nobody_is_chosen_any_more() {
        let mut page = chosen();
        let sent = page.update(Msg::Replace(key("1")));
        assert_eq!(sent, Some(Effect::Replace(ana().id, "person-1".to_owned(), key("1"))));
        let confirmed = Confirmed { product: None, revision: Revision(8), at: Timestamp(0) };
        assert_eq!(page.update(Msg::Outcome(Ok(Outcome::Confirmed(confirmed)))), None);
        assert_eq!((page.chosen, page.writing), (None, Writing::NotSent));
        assert_eq!(page.done, Some(("Ana".to_owned(), "person-1".to_owned())));
    }

    #[test]
    fn after_a_lost_answer_the_same_intent_is_sent_again() {
        let mut page = chosen();
        page.update(Msg::Replace(key("1")));
        page.update(Msg::Outcome(Ok(Outcome::Unknown { key: key("1") })));
        assert_eq!(page.writing, Writing::FindingOut);
        page.update(Msg::PutAway);
        assert!(page.chosen.is_some(), "not before it is known what became of it");
        page.update(Msg::FoundOut(Err(Failure::Unreachable)));
        let again = page.update(Msg::Replace(key("2")));
        assert_eq!(again, Some(Effect::Replace(ana().id, "person-1".to_owned(), key("1"))));
    }
}
