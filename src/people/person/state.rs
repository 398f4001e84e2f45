//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::verdict::state::{self as verdict, Inquiry};
use addin_deployment::assignment::DirectoryId;
use deployment_api::Read;
use deployment_api::people::PersonDetail;
use deployment_api::verdicts::AddInVerdict;
use office_addin_manifest::model::ProductId;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonPage {
    /// Who.
    pub id: DirectoryId,
    /// What is known of them; `None` when the directory does not know the id.
    pub detail: Load<Option<Box<PersonDetail>>>,
    /// Every add-in with what it comes to.
    pub add_ins: Load<Read<Vec<AddInVerdict>>>,
    /// The add-in whose verdict is shown whole.
    pub open: Option<ProductId>,
    /// That verdict.
    pub inquiry: Inquiry,
    reads: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The page was opened, or something changed.
    Refresh,
    /// What is known of them.
    Detail(Generation, Answered<Option<Box<PersonDetail>>>),
    /// Every add-in.
    AddIns(Generation, Answered<Read<Vec<AddInVerdict>>>),
    /// The address names an add-in to show whole, or none.
    Open(Option<ProductId>),
    /// Something for that verdict.
    Inquiry(verdict::Msg),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask.
    Read(Generation, DirectoryId),
    /// Ask what every add-in comes to.
    Judge(Generation, DirectoryId),
    /// Something for the verdict that is shown whole.
    Inquiry(verdict::Effect),
}

impl PersonPage {
    /// The page of somebody.
    #[must_use]
    pub fn new(id: DirectoryId) -> Self {
        Self {
            id,
            detail: Load::NotAsked,
            add_ins: Load::NotAsked,
            open: None,
            inquiry: Inquiry::default(),
            reads: Generation::default(),
        }
    }

    fn inquire(&mut self, msg: verdict::Msg) -> Vec<Effect> {
        self.inquiry.update(msg).into_iter().map(Effect::Inquiry).collect()
    }
}

impl State for PersonPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Refresh => {
                self.detail.ask();
                self.add_ins.ask();
                let generation = self.reads.advance();
                let mut effects = vec![
                    Effect::Read(generation, self.id.clone()),
                    Effect::Judge(generation, self.id.clone()),
                ];
                if self.open.is_some() {
                    effects.extend(self.inquire(verdict::Msg::Refresh));
                }
                effects
            }
            Msg::Detail(generation, answer) => {
                if generation == self.reads {
                    self.detail = answer.into();
                }
                Vec::new()
            }
            Msg::AddIns(generation, answer) => {
                if generation == self.reads {
                    self.add_ins = answer.into();
                }
                Vec::new()
            }
            Msg::Open(open) if open == self.open => Vec::new(),
            Msg::Open(open) => {
                self.open.clone_from(&open);
                let Some(product) = open else { return Vec::new() };
                let person = self.id.clone();
                self.inquire(verdict::Msg::Ask(Some(product), Some(person)))
            }
            Msg::Inquiry(msg) => self.inquire(msg),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::verdict::{Answer, Question};

    fn anna() -> DirectoryId {
        DirectoryId("anna".to_owned())
    }

    fn product() -> ProductId {
        ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap()
    }

    #[test]
    fn an_answer_to_what_was_asked_before_the_last_change_is_dropped() {
        let mut page = PersonPage::new(anna());
        let Some(Effect::Read(old, _)) = page.update(Msg::Refresh).into_iter().next() else {
            panic!("nothing was asked")
        };
        page.update(Msg::Refresh);
        page.update(Msg::Detail(old, Ok(None)));
        assert!(page.detail.is_loading());
    }

    #[test]
    fn an_add_in_that_is_opened_is_judged_whole_and_one_is_open_at_a_time() {
        let mut page = PersonPage::new(anna());
        let effects = page.update(Msg::Open(Some(product())));
        let [Effect::Inquiry(verdict::Effect::Judge(_, wanted))] = effects.as_slice() else {
            panic!("no verdict was asked for")
        };
        assert_eq!((&wanted.product, &wanted.person), (&Some(product()), &Some(anna())));
        assert_eq!(page.update(Msg::Open(Some(product()))), Vec::new(), "the same again is no news");
        assert_eq!(page.update(Msg::Open(None)), Vec::new());
        assert_eq!(page.open, None);
    }

    #[test]
    fn what_changes_outside_is_judged_again_with_the_answers_that_were_given() {
        let mut page = PersonPage::new(anna());
        page.update(Msg::Open(Some(product())));
        let answer = verdict::Msg::Answer(Question::Method, Answer::Choice(1));
        page.update(Msg::Inquiry(answer));
        let effects = page.update(Msg::Refresh);
        let Some(Effect::Inquiry(verdict::Effect::Judge(_, wanted))) = effects.last() else {
            panic!("no verdict was asked for")
        };
        assert_eq!(wanted.answers, [(Question::Method, Answer::Choice(1))]);
    }
}
