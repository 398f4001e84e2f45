//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use addin_deployment::assignment::DirectoryId;
use deployment_api::people::PersonDetail;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonPage {
    /// Who.
    pub id: DirectoryId,
    /// What is known of them; `None` when the directory does not know the id.
    pub detail: Load<Option<Box<PersonDetail>>>,
    reads: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The page was opened, or something changed.
    Refresh,
    /// What is known of them.
    Detail(Generation, Answered<Option<Box<PersonDetail>>>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask.
    Read(Generation, DirectoryId),
}

impl PersonPage {
    /// The page of somebody.
    #[must_use]
    pub fn new(id: DirectoryId) -> Self {
        Self { id, detail: Load::NotAsked, reads: Generation::default() }
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
                vec![Effect::Read(self.reads.advance(), self.id.clone())]
            }
            Msg::Detail(generation, answer) => {
                if generation == self.reads {
                    self.detail = answer.into();
                }
                Vec::new()
            }
        }
    }
}
