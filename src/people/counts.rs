//! How many people every add-in comes to, on the directory of today: for the pages that list add-ins.

use crate::console::Console;
use crate::i18n::I18n;
use crate::load::Load;
use deployment_api::people::AudienceCount;
use deployment_api::{AddInRow, AddInState};
use leptos::prelude::*;
use messages::{Message, say};

/// The counts, once they are known.
#[derive(Clone, Copy)]
pub struct Counts(RwSignal<Load<Vec<AudienceCount>>>);

/// How far a question is that is asked anew whenever something changes. Of a burst of changes (a plan file that is carried out)
/// the first and the last are asked about: each question counts every add-in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asking {
    #[default]
    Nothing,
    OnItsWay,
    /// Its answer will be of what there was before.
    Stale,
}

impl Counts {
    /// Asks for them, and once more whenever an add-in or the directory changes.
    #[must_use]
    pub fn ask(console: Console) -> Self {
        let counts = Self(RwSignal::new(Load::NotAsked));
        let asking = StoredValue::new(Asking::Nothing);
        Effect::new(move || {
            console.news.track();
            counts.0.update(Load::ask);
            match asking.get_value() {
                Asking::Nothing => counts.question(console, asking),
                Asking::OnItsWay | Asking::Stale => asking.set_value(Asking::Stale),
            }
        });
        counts
    }

    fn question(self, console: Console, asking: StoredValue<Asking>) {
        asking.set_value(Asking::OnItsWay);
        console.backend().audiences().then(move |answer| match asking.try_get_value() {
            Some(Asking::Stale) => self.question(console, asking),
            // `None` where the page was left meanwhile.
            _ => {
                asking.try_set_value(Asking::Nothing);
                self.0.try_set(answer.into());
            }
        });
    }

    /// How many people an add-in comes to; nothing before that is known, and where it cannot be. Reactive.
    #[must_use]
    pub fn words(self, i18n: I18n, row: &AddInRow) -> String {
        let told = self.0.with(|counts| {
            // While they are asked for, those that are known may be those of an older directory.
            let Load::Ready(counts) = counts else { return None };
            told(row, counts.iter().find(|count| count.product == row.product)?)
        });
        told.map(|told| i18n.write(&told)).unwrap_or_default()
    }
}

/// What is told of an add-in: as the plan gives it where nobody has seen that in Microsoft 365. Nothing of one that was
/// deleted, or of which nobody knows to whom it is assigned.
fn told(row: &AddInRow, count: &AudienceCount) -> Option<Message> {
    if row.state == AddInState::Deleted || row.assignment.is_empty() {
        return None;
    }
    let reached = i64::from(count.reached);
    let mut told = match row.delivery.holds() {
        true => say::addin_reached(reached),
        false => say::addin_reached_planned(reached),
    };
    if count.uncertain > 0 {
        told = say::people_count_may(told, i64::from(count.uncertain));
    }
    if count.uncounted {
        told = say::people_count_uncounted(told);
    }
    Some(told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::state::tests::row;
    use addin_deployment::assignment::Assignment;
    use addin_deployment::lifecycle::delivery::DeliveryState;

    fn everywhere(state: AddInState) -> AddInRow {
        let assignment = Assignment { everyone: true, ..Assignment::default() };
        AddInRow { assignment, delivery: DeliveryState::Simulated, ..row("One", "P", state) }
    }

    fn count(reached: u32, uncertain: u32, uncounted: bool) -> AudienceCount {
        AudienceCount { product: everywhere(AddInState::Active).product, reached, uncertain, uncounted }
    }

    #[test]
    fn who_may_get_it_and_who_is_not_counted_is_told_beside_those_who_do() {
        let add_in = everywhere(AddInState::Active);
        let sure = say::addin_reached(542);
        assert_eq!(told(&add_in, &count(542, 0, false)), Some(sure.clone()));
        let may = say::people_count_may(sure, 3);
        assert_eq!(told(&add_in, &count(542, 3, false)), Some(may.clone()));
        assert_eq!(told(&add_in, &count(542, 3, true)), Some(say::people_count_uncounted(may)));
    }

    #[test]
    fn what_nobody_saw_in_microsoft_365_is_told_as_the_plan() {
        let planned = AddInRow { delivery: DeliveryState::HandedOff, ..everywhere(AddInState::Active) };
        assert_eq!(told(&planned, &count(5, 0, false)), Some(say::addin_reached_planned(5)));
    }

    #[test]
    fn nobody_is_counted_of_what_was_deleted_or_has_an_unknown_assignment() {
        assert_eq!(told(&everywhere(AddInState::Deleted), &count(5, 0, false)), None);
        let unknown = AddInRow { assignment: Assignment::default(), ..everywhere(AddInState::Active) };
        assert_eq!(told(&unknown, &count(0, 0, false)), None);
    }
}
