//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::route::Standing;
use crate::windowed::{BLOCK, Wanted, Windowed};
use addin_deployment::readiness::{Item, PeopleReadiness, ReadinessRow, State as Stands, Topic};
use deployment_api::verdicts::{Readiness, ReadinessRows, ReadinessWanted};

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadinessPage {
    /// The organisation, and its people counted.
    pub whole: Load<Readiness>,
    /// Which people are listed; `None` for none.
    pub shown: Option<Standing>,
    /// Those near the ones in sight.
    pub rows: Windowed<ReadinessRow>,
    reads: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The page was opened, the directory changed, or the reader asks again.
    Refresh,
    /// The organisation, and its people counted.
    Whole(Generation, Answered<Readiness>),
    /// The address names people to list, or none.
    Show(Option<Standing>),
    /// Rows came in sight: the first, and how many.
    See(u32, u32),
    /// Rows.
    Rows(Wanted, Answered<ReadinessRows>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask how everything stands.
    Whole(Generation),
    /// Ask for rows.
    Rows(Wanted, ReadinessWanted),
}

impl State for ReadinessPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Refresh => {
                self.whole.ask();
                let mut effects = vec![Effect::Whole(self.reads.advance())];
                effects.extend(self.rows_anew());
                effects
            }
            Msg::Whole(generation, answer) => {
                if generation == self.reads {
                    self.whole = answer.into();
                }
                Vec::new()
            }
            Msg::Show(shown) if shown == self.shown => Vec::new(),
            Msg::Show(shown) => {
                self.shown = shown;
                self.rows_anew()
            }
            Msg::See(first, count) => {
                let wanted = self.rows.see(first, count);
                self.ask(wanted)
            }
            Msg::Rows(wanted, answer) => {
                let next = self.rows.take(wanted, answer.map(|rows| (rows.total, rows.rows)));
                self.ask(next)
            }
        }
    }
}

impl ReadinessPage {
    fn rows_anew(&mut self) -> Vec<Effect> {
        let wanted = self.rows.restart();
        self.ask(wanted)
    }

    fn ask(&self, wanted: Option<Wanted>) -> Vec<Effect> {
        let Some(Standing { topic, state }) = self.shown else { return Vec::new() };
        let rows = |wanted: Wanted| {
            Effect::Rows(wanted, ReadinessWanted { topic, state, from: wanted.from(), count: BLOCK })
        };
        wanted.into_iter().map(rows).collect()
    }
}

/// What of everybody nothing is known about.
#[must_use]
pub fn untold(people: &PeopleReadiness) -> Vec<Topic> {
    let told = |state: &Stands| *state != Stands::Unknown;
    let untold = people.topics.iter().filter(|(_, counts)| {
        counts.of(Stands::Unknown) > 0
            && !Stands::ALL.iter().filter(|state| told(state)).any(|state| counts.of(*state) > 0)
    });
    untold.map(|(topic, _)| *topic).collect()
}

/// What is to be said of somebody in a list: what was looked at, else what keeps them most from being ready.
#[must_use]
pub fn reason(row: &ReadinessRow, topic: Option<Topic>) -> Option<&Item> {
    match topic {
        Some(topic) => row.items.iter().find(|item| item.topic == topic),
        None => row.items.iter().min_by_key(|item| item.state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::assignment::DirectoryId;
    use addin_deployment::effect::PersonHit;
    use addin_deployment::readiness::StateCounts;
    use messages::say;

    const NOT_READY: Standing = Standing { topic: Some(Topic::Mailbox), state: Stands::NotReady };

    #[test]
    fn nobody_is_listed_until_the_address_asks_for_it() {
        let mut page = ReadinessPage::default();
        assert!(matches!(page.update(Msg::Refresh)[..], [Effect::Whole(_)]));
        let effects = page.update(Msg::Show(Some(NOT_READY)));
        let [Effect::Rows(_, wanted)] = effects[..] else { panic!("no rows were asked for") };
        assert_eq!((wanted.topic, wanted.state, wanted.from), (Some(Topic::Mailbox), Stands::NotReady, 0));
        assert_eq!(page.update(Msg::Show(Some(NOT_READY))), Vec::new(), "the same again is no news");
    }

    #[test]
    fn rows_of_the_list_before_are_dropped() {
        let mut page = ReadinessPage::default();
        let effects = page.update(Msg::Show(Some(NOT_READY)));
        let [Effect::Rows(former, _)] = effects[..] else { panic!("no rows were asked for") };
        page.update(Msg::Show(Some(Standing { topic: None, ..NOT_READY })));
        page.update(Msg::Rows(former, Ok(ReadinessRows { total: 9, rows: Vec::new() })));
        assert_eq!(page.rows.total(), None);
    }

    #[test]
    fn an_older_count_is_dropped() {
        let mut page = ReadinessPage::default();
        let [Effect::Whole(old)] = page.update(Msg::Refresh)[..] else { panic!("nothing was asked") };
        page.update(Msg::Refresh);
        page.update(Msg::Whole(old, Ok(Readiness::default())));
        assert!(page.whole.is_loading());
    }

    #[test]
    fn only_what_is_known_of_nobody_is_untold() {
        let counts = |not_ready, unknown| StateCounts([not_ready, unknown, 0, 0, 0]);
        let topics =
            vec![(Topic::Account, counts(1, 4)), (Topic::Mailbox, counts(0, 5)), (Topic::Plan, counts(0, 0))];
        assert_eq!(untold(&PeopleReadiness { ready: counts(1, 4), topics }), [Topic::Mailbox]);
    }

    #[test]
    fn the_worst_is_said_first_unless_something_was_asked_for() {
        let item = |topic, state| Item { topic, state, why: say::readiness_unknown(), mend: None };
        let (id, name) = (DirectoryId("anna".to_owned()), "Anna".to_owned());
        let row = ReadinessRow {
            person: PersonHit { id, name, mail: String::new(), department: String::new(), hindrance: None },
            ready: Stands::NotReady,
            items: vec![
                item(Topic::Account, Stands::Ready),
                item(Topic::Plan, Stands::Unknown),
                item(Topic::Mailbox, Stands::NotReady),
            ],
        };
        assert_eq!(reason(&row, None).unwrap().topic, Topic::Mailbox);
        assert_eq!(reason(&row, Some(Topic::Plan)).unwrap().topic, Topic::Plan);
        assert_eq!(reason(&row, Some(Topic::Client)), None);
    }
}
