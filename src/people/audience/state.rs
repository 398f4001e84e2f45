//! What the page of an add-in's audience knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::windowed::{BLOCK, Wanted, Windowed};
use addin_deployment::assignment::Assignment;
use addin_deployment::effect::{AudienceRow, Effect as Outreach, Loss, LossReason, Offer, RowsOf};
use deployment_api::Read;
use deployment_api::people::{Rows, RowsWanted};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudiencePage {
    /// Who was chosen; `None` until that is known.
    pub assignment: Option<Assignment>,
    /// What that comes to.
    pub outreach: Load<Read<Outreach>>,
    /// Which people are shown.
    pub of: RowsOf,
    /// Only those whom a search for this finds.
    pub query: String,
    /// Those near the ones in sight.
    pub rows: Windowed<AudienceRow>,
    /// What can be done for people whom it misses; not asked where it misses nobody.
    pub offers: Load<Vec<Offer>>,
    previews: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Whom the add-in is assigned to: known now, or changed.
    Assigned(Assignment),
    /// The reader chose which people to show.
    Show(RowsOf),
    /// The reader searches among them.
    Query(String),
    /// Rows came in sight: the first, and how many.
    See(u32, u32),
    /// What the assignment comes to.
    Outreach(Generation, Answered<Read<Outreach>>),
    /// Rows.
    Rows(Wanted, Answered<Rows>),
    /// What can be done.
    Offers(Generation, Answered<Vec<Offer>>),
    /// The directory changed, or the reader asks again.
    Refresh,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask what an assignment comes to.
    Preview(Generation, Assignment),
    /// Ask for rows.
    Rows(Wanted, RowsWanted),
    /// Ask what can be done for people whom it misses.
    Offers(Generation, Assignment),
}

impl State for AudiencePage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Assigned(assignment) if self.assignment.as_ref() == Some(&assignment) => Vec::new(),
            Msg::Assigned(assignment) => {
                self.assignment = Some(assignment);
                self.begin()
            }
            Msg::Show(of) if of == self.of => Vec::new(),
            Msg::Show(of) => {
                self.of = of;
                self.rows_anew()
            }
            Msg::Query(query) => {
                self.query = query;
                self.rows_anew()
            }
            Msg::See(first, count) => {
                let wanted = self.rows.see(first, count);
                self.ask(wanted)
            }
            Msg::Outreach(generation, answer) => {
                if generation != self.previews {
                    return Vec::new();
                }
                self.outreach = answer.into();
                self.repair(generation)
            }
            Msg::Offers(generation, answer) => {
                if generation == self.previews {
                    self.offers = answer.into();
                }
                Vec::new()
            }
            Msg::Rows(wanted, answer) => {
                let next = self.rows.take(wanted, answer.map(|rows| (rows.total, rows.rows)));
                self.ask(next)
            }
            Msg::Refresh => self.begin(),
        }
    }
}

impl AudiencePage {
    /// A page that knows nothing yet.
    #[must_use]
    pub fn new(of: RowsOf) -> Self {
        Self {
            assignment: None,
            outreach: Load::NotAsked,
            of,
            query: String::new(),
            rows: Windowed::default(),
            offers: Load::NotAsked,
            previews: Generation::default(),
        }
    }

    /// Every row that can be scrolled to, for a file; `None` before it is known who was chosen.
    #[must_use]
    pub fn all_rows(&self) -> Option<RowsWanted> {
        let (assignment, of, query) = (self.assignment.clone()?, self.of, self.query.clone());
        Some(RowsWanted { assignment, of, query, from: 0, count: u32::MAX })
    }

    /// The loss whose people are shown; `None` while others are, or before it is known.
    #[must_use]
    pub fn lost(&self) -> Option<&Loss> {
        let RowsOf::Loss(place) = self.of else { return None };
        self.outreach.value()?.value.losses.get(place as usize)
    }

    /// Whether there may be more of those who are shown than can be counted: nobody told who the members of a group are.
    #[must_use]
    pub fn misses_uncounted(&self) -> bool {
        let uncounted = |loss: &Loss| loss.people == 0 && loss.reason.uncertain();
        let shown = self.outreach.value();
        matches!(self.of, RowsOf::Sure | RowsOf::Uncertain)
            && shown.is_some_and(|read| read.value.losses.iter().any(uncounted))
    }

    /// What a file of those who are shown is called: nobody is to take who is missed for the audience.
    #[must_use]
    pub fn file_name(&self) -> &'static str {
        match self.of {
            RowsOf::Sure => "audience.csv",
            RowsOf::Accounts => "audience-accounts.csv",
            RowsOf::Loss(_) if !self.lost().is_some_and(|loss| loss.reason.uncertain()) => {
                "not-in-audience.csv"
            }
            RowsOf::Uncertain | RowsOf::Loss(_) => "audience-uncertain.csv",
        }
    }

    fn rows_anew(&mut self) -> Vec<Effect> {
        let wanted = self.rows.restart();
        self.ask(wanted)
    }

    fn begin(&mut self) -> Vec<Effect> {
        let Some(assignment) = self.assignment.clone() else { return Vec::new() };
        self.outreach.ask();
        let mut effects = self.rows_anew();
        effects.push(Effect::Preview(self.previews.advance(), assignment));
        effects
    }

    /// Asks what can be done, where people are missed because of how groups are built.
    fn repair(&mut self, generation: Generation) -> Vec<Effect> {
        let Load::Ready(read) = &self.outreach else { return Vec::new() };
        let missed = read.value.uncertain > 0
            || read.value.losses.iter().any(|loss| loss.reason == LossReason::NestedGroup && loss.people > 0);
        let Some(assignment) = self.assignment.clone().filter(|_| missed) else {
            self.offers = Load::NotAsked;
            return Vec::new();
        };
        self.offers.ask();
        vec![Effect::Offers(generation, assignment)]
    }

    fn ask(&self, wanted: Option<Wanted>) -> Vec<Effect> {
        let Some(all) = self.all_rows() else { return Vec::new() };
        let rows = |wanted: Wanted| {
            Effect::Rows(wanted, RowsWanted { from: wanted.from(), count: BLOCK, ..all.clone() })
        };
        wanted.into_iter().map(rows).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::lifecycle::command::Timestamp;
    use addin_deployment::outcome::Revision;

    fn everyone() -> Assignment {
        Assignment { everyone: true, ..Assignment::default() }
    }

    fn wanted(effects: &[Effect]) -> Vec<(Wanted, RowsOf)> {
        let rows = effects.iter().filter_map(|effect| match effect {
            Effect::Rows(wanted, rows) => Some((*wanted, rows.of)),
            Effect::Preview(..) | Effect::Offers(..) => None,
        });
        rows.collect()
    }

    #[test]
    fn nothing_is_asked_before_it_is_known_who_was_chosen() {
        let mut page = AudiencePage::new(RowsOf::Sure);
        assert_eq!(page.update(Msg::Refresh), Vec::new());
        let effects = page.update(Msg::Assigned(everyone()));
        assert!(matches!(effects.as_slice(), [Effect::Rows(..), Effect::Preview(..)]), "{effects:?}");
        assert_eq!(page.update(Msg::Assigned(everyone())), Vec::new(), "the same again is no news");
    }

    #[test]
    fn another_part_begins_at_its_first_row_and_rows_of_the_former_are_dropped() {
        let mut page = AudiencePage::new(RowsOf::Sure);
        let former = wanted(&page.update(Msg::Assigned(everyone())))[0].0;
        let now = wanted(&page.update(Msg::Show(RowsOf::Uncertain)));
        assert_eq!((now[0].0.from(), now[0].1), (0, RowsOf::Uncertain));
        page.update(Msg::Rows(former, Ok(Rows { total: 9, rows: Vec::new() })));
        assert_eq!(page.rows.total(), None);
        page.update(Msg::Rows(now[0].0, Ok(Rows { total: 2, rows: Vec::new() })));
        assert_eq!(page.rows.total(), Some(2));
    }

    #[test]
    fn rows_that_come_in_sight_are_asked_for() {
        let mut page = AudiencePage::new(RowsOf::Sure);
        let first = wanted(&page.update(Msg::Assigned(everyone())))[0].0;
        page.update(Msg::Rows(first, Ok(Rows { total: 100_000, rows: Vec::new() })));
        let effects = page.update(Msg::See(50_000, 30));
        assert_eq!(wanted(&effects)[0].0.from(), 50_000);
    }

    fn told(page: &mut AudiencePage, outreach: Outreach) -> Vec<Effect> {
        let effects = page.update(Msg::Refresh);
        let Some(Effect::Preview(generation, _)) = effects.last() else { panic!("no preview") };
        let (revision, as_of) = (Revision(1), Timestamp::default());
        page.update(Msg::Outreach(*generation, Ok(Read { value: outreach, revision, as_of, stale: false })))
    }

    fn loss(reason: LossReason, people: u32) -> Loss {
        Loss { reason, path: vec!["Sales Team".to_owned()], people, sample: Vec::new() }
    }

    #[test]
    fn where_members_are_unknown_an_empty_audience_is_not_nobody() {
        let mut page = AudiencePage::new(RowsOf::Sure);
        page.update(Msg::Assigned(everyone()));
        told(&mut page, Outreach { losses: vec![loss(LossReason::Guest, 4)], ..Outreach::default() });
        assert!(!page.misses_uncounted());
        let unknown = loss(LossReason::MembersUnknown, 0);
        told(
            &mut page,
            Outreach { losses: vec![loss(LossReason::Guest, 4), unknown], ..Outreach::default() },
        );
        assert!(page.misses_uncounted());
        page.update(Msg::Show(RowsOf::Loss(0)));
        assert!(!page.misses_uncounted(), "these are counted");
    }

    #[test]
    fn the_file_of_those_who_are_missed_is_not_called_the_audience() {
        let mut page = AudiencePage::new(RowsOf::Sure);
        page.update(Msg::Assigned(everyone()));
        let losses = vec![loss(LossReason::NestedGroup, 4), loss(LossReason::GroupWithParent, 2)];
        told(&mut page, Outreach { losses: losses.clone(), ..Outreach::default() });
        let mut named = |of| {
            page.update(Msg::Show(of));
            (page.file_name(), page.lost().cloned())
        };
        assert_eq!(named(RowsOf::Loss(0)), ("not-in-audience.csv", Some(losses[0].clone())));
        assert_eq!(named(RowsOf::Loss(1)), ("audience-uncertain.csv", Some(losses[1].clone())));
        assert_eq!(named(RowsOf::Sure), ("audience.csv", None));
    }

    #[test]
    fn what_can_be_done_is_asked_only_where_people_are_missed_because_of_groups() {
        let mut page = AudiencePage::new(RowsOf::Sure);
        page.update(Msg::Assigned(everyone()));
        let guests = Loss { reason: LossReason::Guest, path: Vec::new(), people: 4, sample: Vec::new() };
        assert_eq!(
            told(&mut page, Outreach { losses: vec![guests.clone()], ..Outreach::default() }),
            Vec::new()
        );
        let nested = Loss { reason: LossReason::NestedGroup, ..guests };
        let effects = told(&mut page, Outreach { losses: vec![nested], ..Outreach::default() });
        let [Effect::Offers(generation, _)] = effects[..] else { panic!("nothing was asked") };
        page.update(Msg::Offers(generation, Ok(Vec::new())));
        assert_eq!(page.offers, Load::Ready(Vec::new()));
        assert_eq!(told(&mut page, Outreach::default()), Vec::new());
        assert_eq!(page.offers, Load::NotAsked);
    }

    #[test]
    fn offers_for_an_older_assignment_are_dropped() {
        let mut page = AudiencePage::new(RowsOf::Sure);
        page.update(Msg::Assigned(everyone()));
        let effects = told(&mut page, Outreach { uncertain: 2, ..Outreach::default() });
        let [Effect::Offers(old, _)] = effects[..] else { panic!("nothing was asked") };
        page.update(Msg::Refresh);
        page.update(Msg::Offers(old, Ok(Vec::new())));
        assert!(page.offers.is_loading());
    }
}
