//! What the pages of one add-in know, and what each action does.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::route::{Part, Route};
use crate::who::state::{self as who, Who};
use crate::writing::Writing;
use addin_deployment::effect::Hit;
use addin_deployment::lifecycle::command::Command;
use addin_deployment::outcome::{IntentKey, Outcome, Revision};
use deployment_api::{AddInDetail, AssignmentChoice, Read, TenantInfo};
use messages::{Message, say};
use office_addin_manifest::model::ProductId;

/// One thing to do to the add-in, and what follows when it is done. Every part of the page makes its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What is asked for.
    pub command: Box<Command>,
    /// What is done by it.
    pub said: Message,
    /// Whether it takes time until everybody notices.
    pub settles: bool,
    /// The revision on which it was decided, where that is not the one of the add-in on screen.
    pub decided_on: Option<Revision>,
    /// Where the reader goes when it is done; `None` stays.
    pub then: Option<Route>,
}

impl Deed {
    /// A command, and what is done by it.
    #[must_use]
    pub fn new(command: Command, said: Message) -> Self {
        Self { command: Box::new(command), said, settles: false, decided_on: None, then: None }
    }

    /// The same, of which it is said that it takes time until everybody notices.
    #[must_use]
    pub fn settling(self) -> Self {
        Self { settles: true, ..self }
    }

    /// What is said when it is done: where decisions only become plans, that nothing has happened in Microsoft 365.
    #[must_use]
    pub fn words(&self, only_plans: bool) -> Message {
        if only_plans && self.command.plans() {
            say::delivery_planned_said(self.said.clone())
        } else if self.settles {
            say::addin_settles(self.said.clone())
        } else {
            self.said.clone()
        }
    }
}

/// The pages of one add-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddInPage {
    /// The add-in.
    pub product: ProductId,
    /// What is known of it.
    pub detail: Load<Read<Option<Box<AddInDetail>>>>,
    /// Who is to have access, while that is being changed.
    pub who: Who,
    /// How the last write stands.
    pub writing: Writing,
    /// What the last write was.
    pub deed: Option<Deed>,
    /// How many writes were confirmed here: a form closes when this moves.
    pub confirmed: u32,
    /// Whether this page is for choosing who has access: only then is it worked out what a choice comes to.
    chooses: bool,
    /// Whether the panel was changed by hand: what arrives later does not overwrite it.
    touched: bool,
    key: Option<IntentKey>,
    reads: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The page was opened, or the log moved.
    Refresh,
    /// Who and what is here.
    Tenant(TenantInfo),
    /// The add-in.
    Detail(Generation, Answered<Read<Option<Box<AddInDetail>>>>),
    /// Something in the panel *who*.
    Who(who::Msg),
    /// The reader does something, with a key for it.
    Do(Deed, IntentKey),
    /// What became of it.
    Outcome(Answered<Outcome>),
    /// What became of an intent of which the answer was lost.
    FoundOut(Answered<Option<Outcome>>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the add-in.
    Read(Generation, ProductId),
    /// Something for the panel *who*.
    Who(who::Effect),
    /// Send a command.
    Execute(Command, IntentKey, Revision),
    /// Ask what became of an intent.
    FindOut(IntentKey),
    /// It is written: say so.
    Done(Deed),
}

impl State for AddInPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Refresh => {
                self.detail.ask();
                let mut effects = vec![Effect::Read(self.reads.advance(), self.product.clone())];
                if self.chooses {
                    effects.extend(self.who(who::Msg::Refresh));
                }
                effects
            }
            Msg::Tenant(tenant) => {
                self.who.me = Some(tenant.me.actor);
                self.take_over()
            }
            Msg::Detail(generation, answer) => {
                if generation != self.reads {
                    return Vec::new();
                }
                self.detail = answer.into();
                self.take_over()
            }
            Msg::Who(msg) => {
                self.touched |= matches!(msg, who::Msg::Choose(_) | who::Msg::Pick(_) | who::Msg::Unpick(_));
                self.who(msg)
            }
            Msg::Do(deed, key) => self.send(deed, key),
            Msg::Outcome(answer) => self.outcome(answer),
            Msg::FoundOut(answer) => match answer {
                Ok(Some(outcome)) => self.outcome(Ok(outcome)),
                Ok(None) => {
                    self.writing = Writing::NotWritten;
                    Vec::new()
                }
                Err(failure) => {
                    self.writing = Writing::Unknown(failure);
                    Vec::new()
                }
            },
        }
    }
}

impl AddInPage {
    /// The page on which who has access to an add-in is chosen, of which nothing is known yet.
    #[must_use]
    pub fn choosing(product: ProductId) -> Self {
        Self { chooses: true, ..Self::new(product) }
    }

    /// A page of an add-in of which nothing is known yet.
    #[must_use]
    pub fn new(product: ProductId) -> Self {
        Self {
            product,
            detail: Load::NotAsked,
            who: Who::default(),
            writing: Writing::NotSent,
            deed: None,
            confirmed: 0,
            chooses: false,
            touched: false,
            key: None,
            reads: Generation::default(),
        }
    }

    /// The add-in, where there is one.
    #[must_use]
    pub fn add_in(&self) -> Option<&AddInDetail> {
        self.detail.value()?.value.as_deref()
    }

    /// The panel begins with who has access now.
    fn take_over(&mut self) -> Vec<Effect> {
        let Some(detail) = self.add_in().filter(|_| self.chooses && !self.touched) else { return Vec::new() };
        let assignment = &detail.row.assignment;
        let only_me = |hit: &Hit| self.who.me.as_ref().is_some_and(|me| *who::id_of(hit) == me.id);
        let choice = if assignment.everyone {
            AssignmentChoice::Everyone
        } else if matches!(detail.targets.as_slice(), [only] if only_me(only)) {
            AssignmentChoice::JustMe
        } else {
            AssignmentChoice::Specific
        };
        let picked = if choice == AssignmentChoice::JustMe { Vec::new() } else { detail.targets.clone() };
        (self.who.choice, self.who.picked) = (Some(choice), picked);
        self.who(who::Msg::Refresh)
    }

    fn who(&mut self, msg: who::Msg) -> Vec<Effect> {
        self.who.update(msg).into_iter().map(Effect::Who).collect()
    }

    /// Giving it to those in the panel: decided on what that came to, as it was shown. `None` while nothing is chosen.
    #[must_use]
    pub fn change_of_access(&self) -> Option<Deed> {
        let (assignment, revision) = (self.who.assignment()?, self.who.revision()?);
        let product = self.product.clone();
        let said = say::addin_access_saved(self.add_in()?.row.name.clone());
        let then = Some(Route::AddIn(product.clone(), Part::Overview));
        let command = Command::ChangeAccess { product, assignment };
        Some(Deed { decided_on: Some(revision), then, ..Deed::new(command, said).settling() })
    }

    fn send(&mut self, deed: Deed, key: IntentKey) -> Vec<Effect> {
        let (Some(read), false) = (self.detail.value(), self.writing.is_busy()) else { return Vec::new() };
        let expected = deed.decided_on.unwrap_or(read.revision);
        // Another command is another intent; the same one after a lost answer is the same.
        if self.deed.as_ref().is_none_or(|last| last.command != deed.command) {
            self.key = None;
        }
        let command = Command::clone(&deed.command);
        self.deed = Some(deed);
        self.writing = Writing::Sending;
        vec![Effect::Execute(command, self.key.get_or_insert(key).clone(), expected)]
    }

    fn outcome(&mut self, answer: Answered<Outcome>) -> Vec<Effect> {
        match answer {
            Ok(Outcome::Unknown { key }) => {
                self.writing = Writing::FindingOut;
                return vec![Effect::FindOut(key)];
            }
            Ok(Outcome::Confirmed(_)) => {
                (self.key, self.touched, self.writing) = (None, false, Writing::NotSent);
                self.confirmed = self.confirmed.wrapping_add(1);
                let mut effects = self.update(Msg::Refresh);
                effects.extend(self.deed.take().map(Effect::Done));
                return effects;
            }
            Ok(Outcome::Refused(refusal)) => self.writing = Writing::Refused(refusal),
            Ok(Outcome::Conflict { theirs, .. }) => self.writing = Writing::Conflict(theirs),
            Err(failure) => {
                self.writing = Writing::Failed(failure);
                return Vec::new();
            }
        }
        self.key = None;
        self.update(Msg::Refresh)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::backend::Failure;
    use crate::catalog::state::tests::row;
    use addin_deployment::assignment::DirectoryId;
    use addin_deployment::effect::{Effect as Outreach, PersonHit};
    use addin_deployment::lifecycle::command::{Actor, Origin, Timestamp};
    use addin_deployment::lifecycle::delivery::DeliveryState;
    use addin_deployment::outcome::Confirmed;
    use deployment_api::AddInState;
    use deployment_api::lifecycle::{DeliveryView, LifeView, Rights};

    fn key(text: &str) -> IntentKey {
        IntentKey(text.to_owned())
    }

    fn ana() -> Actor {
        Actor { id: DirectoryId("ana".into()), name: "Ana".into() }
    }

    fn deployed_for(people: &[&str]) -> AddInDetail {
        let mut row = row("Letters", "Pen", AddInState::Active);
        row.assignment.people = people.iter().map(|id| DirectoryId((*id).to_owned())).collect();
        let targets = people
            .iter()
            .map(|id| {
                Hit::Person(PersonHit {
                    id: DirectoryId((*id).to_owned()),
                    name: (*id).to_owned(),
                    mail: String::new(),
                    department: String::new(),
                    hindrance: None,
                })
            })
            .collect();
        AddInDetail { row, manifest: None, targets, history: Vec::new(), life: life() }
    }

    /// An add-in to which nothing has happened since it was deployed.
    pub fn life() -> LifeView {
        LifeView {
            origin: Origin::File,
            about_updates: say::addin_origin_file(),
            about_change: say::addin_expected(0),
            note: String::new(),
            offer: None,
            more_apps: Vec::new(),
            pending: None,
            rollout: None,
            versions: Vec::new(),
            delivery: DeliveryView {
                state: DeliveryState::Simulated,
                handed_off: None,
                changed_in: Revision(0),
                through: None,
                confirmed: None,
                vouching: None,
                failed: Vec::new(),
                observed_at: None,
                drift: None,
            },
            duplicates: Vec::new(),
            rights: Rights::default(),
        }
    }

    fn read<T>(value: T, revision: u64) -> Read<T> {
        Read { value, revision: Revision(revision), as_of: Timestamp(0), stale: false }
    }

    fn page(people: &[&str]) -> AddInPage {
        let detail = deployed_for(people);
        let mut page = AddInPage::choosing(detail.row.product.clone());
        page.who.me = Some(ana());
        page.update(Msg::Refresh);
        page.update(Msg::Detail(page.reads, Ok(read(Some(Box::new(detail)), 7))));
        page
    }

    fn turn_off(page: &AddInPage) -> Deed {
        let said = say::addin_turned_off("Letters");
        Deed::new(Command::TurnOff { product: page.product.clone() }, said)
    }

    fn remove(page: &AddInPage) -> Deed {
        Deed::new(Command::Remove { product: page.product.clone() }, say::addin_removed("Letters"))
    }

    fn confirmed(page: &AddInPage) -> Outcome {
        Outcome::Confirmed(Confirmed {
            product: Some(page.product.clone()),
            revision: Revision(8),
            at: Timestamp(0),
        })
    }

    #[test]
    fn after_just_me_the_panel_begins_with_just_me() {
        assert_eq!(page(&["ana"]).who.choice, Some(AssignmentChoice::JustMe));
        assert_eq!(page(&["sandra"]).who.choice, Some(AssignmentChoice::Specific));
    }

    #[test]
    fn what_was_chosen_by_hand_survives_news_from_another_tab() {
        let mut page = page(&["ana"]);
        page.update(Msg::Who(who::Msg::Choose(AssignmentChoice::Everyone)));
        page.update(Msg::Refresh);
        page.update(Msg::Detail(page.reads, Ok(read(Some(Box::new(deployed_for(&["sandra"]))), 9))));
        assert_eq!(page.who.choice, Some(AssignmentChoice::Everyone));
    }

    #[test]
    fn a_lost_answer_is_looked_up_under_the_same_key() {
        let mut page = page(&["ana"]);
        let off = turn_off(&page);
        let sent = page.update(Msg::Do(off.clone(), key("1")));
        assert!(matches!(sent.as_slice(), [Effect::Execute(..)]));
        let asked = page.update(Msg::Outcome(Ok(Outcome::Unknown { key: key("1") })));
        assert_eq!(asked, [Effect::FindOut(key("1"))]);
        page.update(Msg::FoundOut(Ok(None)));
        assert_eq!(page.writing, Writing::NotWritten);
        let again = page.update(Msg::Do(off, key("2")));
        assert!(matches!(again.as_slice(), [Effect::Execute(_, sent, Revision(7))] if *sent == key("1")));
    }

    #[test]
    fn another_action_gets_a_key_of_its_own() {
        let mut page = page(&["ana"]);
        page.update(Msg::Do(turn_off(&page), key("1")));
        page.update(Msg::Outcome(Err(Failure::Unreachable)));
        let other = page.update(Msg::Do(remove(&page), key("2")));
        assert!(matches!(other.as_slice(), [Effect::Execute(_, sent, _)] if *sent == key("2")));
    }

    #[test]
    fn where_decisions_only_become_plans_nothing_is_said_to_have_happened() {
        let page = page(&["ana"]);
        let (off, said) = (turn_off(&page), say::addin_turned_off("Letters"));
        assert_eq!(off.words(false), said);
        assert_eq!(off.clone().settling().words(false), say::addin_settles(said.clone()));
        assert_eq!(off.settling().words(true), say::delivery_planned_said(said));
        // A note is written at once, whatever the tenant is.
        let (product, said) = (page.product.clone(), say::addin_note_saved("Letters"));
        let note = Deed::new(Command::SetNote { product, note: "Ask Ana".to_owned() }, said.clone());
        assert_eq!(note.words(true), said);
    }

    #[test]
    fn nothing_is_sent_twice_while_it_is_on_its_way() {
        let mut page = page(&["ana"]);
        page.update(Msg::Do(turn_off(&page), key("1")));
        assert_eq!(page.update(Msg::Do(turn_off(&page), key("2"))), Vec::new());
    }

    #[test]
    fn what_was_decided_on_an_older_state_is_sent_with_its_revision() {
        let mut page = page(&["ana"]);
        let asked = Deed { decided_on: Some(Revision(7)), ..turn_off(&page) };
        page.update(Msg::Refresh);
        page.update(Msg::Detail(page.reads, Ok(read(Some(Box::new(deployed_for(&["sandra"]))), 9))));
        let sent = page.update(Msg::Do(asked, key("1")));
        assert!(matches!(sent.as_slice(), [Effect::Execute(_, _, Revision(7))]));
    }

    #[test]
    fn what_is_done_is_said_once_and_counted_and_another_one_is_another_intent() {
        let mut page = page(&["ana"]);
        page.update(Msg::Do(turn_off(&page), key("1")));
        let done = page.update(Msg::Outcome(Ok(confirmed(&page))));
        assert!(done.contains(&Effect::Done(turn_off(&page))));
        assert_eq!((page.confirmed, page.deed.clone()), (1, None));
        let again = page.update(Msg::Do(turn_off(&page), key("2")));
        assert!(matches!(again.as_slice(), [Effect::Execute(_, sent, _)] if *sent == key("2")));
    }

    #[test]
    fn a_page_that_changes_nobodys_access_does_not_ask_what_that_would_come_to() {
        let detail = deployed_for(&["ana"]);
        let mut page = AddInPage::new(detail.row.product.clone());
        assert_eq!(page.update(Msg::Refresh).len(), 1);
        assert_eq!(page.update(Msg::Detail(page.reads, Ok(read(Some(Box::new(detail)), 7)))), Vec::new());
    }

    #[test]
    fn access_changes_on_the_revision_of_the_effect_that_was_shown() {
        let mut page = page(&["ana"]);
        let effects = page.update(Msg::Who(who::Msg::Choose(AssignmentChoice::Everyone)));
        let Some(Effect::Who(who::Effect::Preview(generation, _))) = effects.first() else {
            panic!("a preview")
        };
        page.update(Msg::Who(who::Msg::Outreach(*generation, Ok(read(Outreach::default(), 5)))));
        let access = page.change_of_access().unwrap();
        let sent = page.update(Msg::Do(access.clone(), key("1")));
        assert!(matches!(sent.as_slice(), [Effect::Execute(Command::ChangeAccess { .. }, _, Revision(5))]));
        let done = page.update(Msg::Outcome(Ok(confirmed(&page))));
        assert!(done.contains(&Effect::Done(access)));
    }
}
