//! What is known of the last thing that was done, and what each answer does.

use crate::acting::State;
use crate::addin::state::Deed;
use crate::backend::Answered;
use crate::writing::Writing;
use addin_deployment::lifecycle::command::Command;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};

/// How the last thing stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// How its write stands.
    pub writing: Writing,
    /// What it is, until it is written.
    pub deed: Option<Deed>,
    key: Option<IntentKey>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The reader does something, with a key for it, on what was known at a revision.
    Do(Deed, IntentKey, Revision),
    /// What became of it.
    Outcome(Answered<Outcome>),
    /// What became of an intent of which the answer was lost.
    FoundOut(Answered<Option<Outcome>>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send a command.
    Execute(Command, IntentKey, Revision),
    /// Ask what became of an intent.
    FindOut(IntentKey),
    /// It is written: say so.
    Done(Deed),
}

impl State for Sending {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Do(deed, key, known) => self.send(deed, key, known),
            Msg::Outcome(answer) => self.outcome(answer),
            Msg::FoundOut(Ok(Some(outcome))) => self.outcome(Ok(outcome)),
            Msg::FoundOut(Ok(None)) => {
                self.writing = Writing::NotWritten;
                None
            }
            Msg::FoundOut(Err(failure)) => {
                self.writing = Writing::Unknown(failure);
                None
            }
        }
    }
}

impl Sending {
    fn send(&mut self, deed: Deed, key: IntentKey, known: Revision) -> Option<Effect> {
        if self.writing.is_busy() {
            return None;
        }
        // Another command is another intent; the same one after a lost answer is the same.
        if self.deed.as_ref().is_none_or(|last| last.command != deed.command) {
            self.key = None;
        }
        let (command, expected) = (Command::clone(&deed.command), deed.decided_on.unwrap_or(known));
        self.deed = Some(deed);
        self.writing = Writing::Sending;
        Some(Effect::Execute(command, self.key.get_or_insert(key).clone(), expected))
    }

    fn outcome(&mut self, answer: Answered<Outcome>) -> Option<Effect> {
        match answer {
            Ok(Outcome::Unknown { key }) => {
                self.writing = Writing::FindingOut;
                return Some(Effect::FindOut(key));
            }
            Ok(Outcome::Confirmed(_)) => {
                (self.key, self.writing) = (None, Writing::NotSent);
                return self.deed.take().map(Effect::Done);
            }
            Ok(Outcome::Refused(refusal)) => self.writing = Writing::Refused(refusal),
            Ok(Outcome::Conflict { theirs, .. }) => self.writing = Writing::Conflict(theirs),
            Err(failure) => {
                self.writing = Writing::Failed(failure);
                return None;
            }
        }
        self.key = None;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::Failure;
    use addin_deployment::lifecycle::command::{ContentHash, Timestamp};
    use addin_deployment::outcome::Confirmed;
    use messages::say;

    fn import(content: &str) -> Deed {
        let command = Command::ImportInventory { content: ContentHash(content.to_owned()) };
        Deed::new(command, say::delivery_taken_in())
    }

    fn key(text: &str) -> IntentKey {
        IntentKey(text.to_owned())
    }

    fn sent(effect: &Option<Effect>) -> (&str, u64) {
        let Some(Effect::Execute(_, key, expected)) = effect else { panic!("nothing was sent: {effect:?}") };
        (&key.0, expected.0)
    }

    fn confirmed() -> Outcome {
        Outcome::Confirmed(Confirmed { product: None, revision: Revision(8), at: Timestamp(0) })
    }

    #[test]
    fn what_is_written_is_said_once() {
        let mut sending = Sending::default();
        assert_eq!(sent(&sending.update(Msg::Do(import("a"), key("1"), Revision(7)))), ("1", 7));
        assert_eq!(sending.update(Msg::Do(import("a"), key("2"), Revision(7))), None, "it is on its way");
        assert_eq!(sending.update(Msg::Outcome(Ok(confirmed()))), Some(Effect::Done(import("a"))));
        assert_eq!(sending, Sending::default());
    }

    #[test]
    fn what_was_decided_on_something_older_is_sent_with_its_revision() {
        let mut sending = Sending::default();
        let deed = Deed { decided_on: Some(Revision(4)), ..import("a") };
        assert_eq!(sent(&sending.update(Msg::Do(deed, key("1"), Revision(7)))), ("1", 4));
    }

    #[test]
    fn after_a_lost_answer_the_same_command_keeps_its_key_and_another_one_does_not() {
        let mut sending = Sending::default();
        sending.update(Msg::Do(import("a"), key("1"), Revision(7)));
        let asked = sending.update(Msg::Outcome(Ok(Outcome::Unknown { key: key("1") })));
        assert_eq!(asked, Some(Effect::FindOut(key("1"))));
        sending.update(Msg::FoundOut(Err(Failure::Unreachable)));
        assert_eq!(sending.writing, Writing::Unknown(Failure::Unreachable));
        assert_eq!(sent(&sending.update(Msg::Do(import("a"), key("2"), Revision(7)))), ("1", 7));
        sending.update(Msg::FoundOut(Ok(None)));
        assert_eq!(sending.writing, Writing::NotWritten);
        assert_eq!(sent(&sending.update(Msg::Do(import("b"), key("3"), Revision(7)))), ("3", 7));
    }
}
