//! Changes that leave nothing of what was begun on the pages of add-ins: it names people and add-ins, and is forgotten as
//! soon as an answer says that such a change was done, whether or not the page that asked for it is still shown.

use crate::backend::{Answered, Question};
use crate::console::Console;
use addin_deployment::outcome::{IntentKey, Outcome};
use leptos::prelude::*;

/// Under which name all stands that was begun on the pages of add-ins.
pub const BEGUN: &str = "begun";

/// What an answer means for what was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Follows {
    /// It is forgotten.
    Forget,
    /// It may have to be: the answer was lost.
    FindOut(IntentKey),
    /// It stays.
    Nothing,
}

fn follows(answer: &Answered<Outcome>) -> Follows {
    match answer {
        Ok(Outcome::Confirmed(_)) => Follows::Forget,
        Ok(Outcome::Unknown { key }) => Follows::FindOut(key.clone()),
        Ok(Outcome::Refused(_) | Outcome::Conflict { .. }) | Err(_) => Follows::Nothing,
    }
}

impl Console {
    /// Puts everything back to the beginning, and tells what came of it.
    pub fn reset(self, tell: impl FnOnce(Answered<()>) + 'static) {
        self.backend().reset().then(move |answer| {
            if answer.is_ok() {
                self.forget_begun();
            }
            tell(answer);
        });
    }

    /// Puts something else in the place of all that happened, and tells what came of it; where the answer was lost, also what
    /// was found out then. It is asked here and once, so that what the page says and what is forgotten follow from one answer,
    /// also where the page is not shown any more.
    pub fn rewrite(
        self,
        write: Question<Outcome>,
        tell: impl FnOnce(Answered<Outcome>) + 'static,
        tell_found: impl FnOnce(Answered<Option<Outcome>>) + 'static,
    ) {
        write.then(move |answer| {
            let next = follows(&answer);
            tell(answer);
            match next {
                Follows::Forget => self.forget_begun(),
                Follows::FindOut(key) => self.backend().intent(key).then(move |found| {
                    if let Ok(Some(Outcome::Confirmed(_))) = found {
                        self.forget_begun();
                    }
                    tell_found(found);
                }),
                Follows::Nothing => {}
            }
        });
    }

    fn forget_begun(self) {
        self.settings.try_with_value(|settings| settings.set(BEGUN, None));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::Failure;
    use addin_deployment::lifecycle::command::Timestamp;
    use addin_deployment::outcome::{Confirmed, Revision};

    #[test]
    fn what_was_begun_is_forgotten_only_once_it_is_known_that_nothing_is_as_it_was() {
        let confirmed = Confirmed { product: None, revision: Revision(8), at: Timestamp(0) };
        assert_eq!(follows(&Ok(Outcome::Confirmed(confirmed))), Follows::Forget);
        let key = IntentKey("1".to_owned());
        assert_eq!(follows(&Ok(Outcome::Unknown { key: key.clone() })), Follows::FindOut(key));
        let conflict = Outcome::Conflict { theirs: Vec::new(), revision: Revision(7) };
        for not_done in [Ok(conflict), Err(Failure::Unreachable)] {
            assert_eq!(follows(&not_done), Follows::Nothing);
        }
    }
}
