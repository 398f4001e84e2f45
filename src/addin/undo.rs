//! Taking a change back: the question before it, for the history of one add-in and for that of all.

use super::asking::Question;
use super::state::Deed;
use crate::console::Console;
use crate::route::{Looking, Part, Route};
use addin_deployment::effect::Changes;
use addin_deployment::lifecycle::command::{Command, ContentHash};
use addin_deployment::outcome::HistoryLine;
use deployment_api::AddInDetail;
use messages::say;

/// What will happen: a new change, from what is so now to what was before.
#[must_use]
pub fn question(line: &HistoryLine, command: Command) -> Question {
    let what = line.what.clone();
    let body = match (&command, line.change.clone()) {
        (Command::Remove { .. }, _) => say::addin_undo_removes(what),
        (Command::Deploy { .. }, _) => say::addin_undo_deploys(what),
        (Command::Decline { .. }, _) => say::addin_undo_declines(what),
        (Command::Retract { .. }, _) => say::addin_undo_retracts(what),
        (Command::Settle { .. }, _) => say::addin_undo_comes_back(what),
        (_, Some(change)) => say::addin_undo_body_to(what, change.after, change.before),
        (_, None) => say::addin_undo_body(what),
    };
    Question {
        title: say::addin_undo_title(),
        body,
        label: say::addin_undo(),
        danger: matches!(command, Command::Remove { .. } | Command::TurnOff { .. }),
        deed: Deed::new(command, say::addin_undone()),
    }
}

/// Asks; where people get or lose the add-in by it, with how many.
pub fn ask(console: Console, question: Question, ask: impl FnOnce(Question) + 'static) {
    let Command::ChangeAccess { product, assignment } = Command::clone(&question.deed.command) else {
        return ask(question);
    };
    console.backend().gains(product, assignment).then(move |answer| {
        // Without the numbers it can be asked as well.
        let body = match answer {
            Ok(Changes { gains, loses, keeps, .. }) => {
                let counted = say::record_changes(i64::from(gains), i64::from(loses), i64::from(keeps));
                say::addin_undo_people(question.body, counted)
            }
            Err(_) => question.body,
        };
        ask(Question { body, ..question });
    });
}

/// Where an earlier manifest is published again: a manifest goes back under a higher version, which is chosen there.
#[must_use]
pub fn again(detail: &AddInDetail, earlier: &ContentHash) -> Option<Route> {
    let place = detail.life.versions.iter().rev().position(|version| version.content == *earlier)?;
    let number = u32::try_from(place + 1).ok()?;
    Some(Route::AddIn(detail.row.product.clone(), Part::Versions(Looking::Again(number))))
}
