//! The ways into the tenant, and the file that was made for one of them.

use crate::acting::State;
use crate::addin::state::Deed;
use crate::backend::{Answered, Failure};
use crate::load::{Generation, Load};
use addin_deployment::lifecycle::command::{Command, ContentHash, Route};
use addin_deployment::outcome::Revision;
use deployment_api::lifecycle::{ScriptFile, Ways};
use messages::say;
use office_addin_manifest::model::ProductId;

/// What was made for a way: exactly that is handed off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The way.
    pub route: Route,
    /// Name of the file.
    pub name: String,
    /// Its hash.
    pub content: ContentHash,
    /// Where the log stood when it was asked for.
    decided_on: Option<Revision>,
}

/// What is known of the ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrying {
    /// The add-in.
    product: ProductId,
    /// The ways; `None` where the add-in is not known.
    pub ways: Load<Option<Box<Ways>>>,
    /// What was made last.
    pub made: Option<Made>,
    /// Why nothing could be made.
    pub failed: Option<Failure>,
    reads: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The part was opened, or the log moved.
    Refresh,
    /// The ways.
    Ways(Generation, Answered<Option<Box<Ways>>>),
    /// The script of a way is wanted as a file, by what is known at a revision.
    Download(Route, Option<Revision>),
    /// It was carried over along a way, by what is known at a revision. The add-in's name is for what is said.
    HandedOff(Route, Option<Revision>, String),
    /// What was made, and what for.
    Made(For, Route, Option<Revision>, Answered<ScriptFile>),
}

/// What something is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    /// To be saved as a file.
    File,
    /// To be named by the hand-off of the add-in of this name: a way by hand has nothing to save.
    Record(String),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the ways.
    Ask(Generation, ProductId),
    /// Have the script of a way made.
    Make(For, ProductId, Route, Option<Revision>),
    /// Give the reader a file.
    Save(String, Vec<u8>),
    /// Do this.
    Act(Deed),
}

impl State for Carrying {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Refresh => {
                self.ways.ask();
                Some(Effect::Ask(self.reads.advance(), self.product.clone()))
            }
            Msg::Ways(generation, answer) => {
                if generation == self.reads {
                    self.ways = answer.into();
                }
                None
            }
            Msg::Download(route, known) => {
                self.failed = None;
                Some(Effect::Make(For::File, self.product.clone(), route, known))
            }
            Msg::HandedOff(route, known, name) => match &self.made {
                Some(made) if made.route == route => Some(Effect::Act(self.hand_off(made, name))),
                _ => {
                    self.failed = None;
                    Some(Effect::Make(For::Record(name), self.product.clone(), route, known))
                }
            },
            Msg::Made(_, _, _, Err(failure)) => {
                self.failed = Some(failure);
                None
            }
            Msg::Made(wanted, route, decided_on, Ok(file)) => {
                let made = Made { route, name: file.name, content: file.content, decided_on };
                let effect = match wanted {
                    For::File => Effect::Save(made.name.clone(), file.bytes),
                    For::Record(name) => Effect::Act(self.hand_off(&made, name)),
                };
                self.made = Some(made);
                Some(effect)
            }
        }
    }
}

impl Carrying {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(product: ProductId) -> Self {
        Self { product, ways: Load::NotAsked, made: None, failed: None, reads: Generation::default() }
    }

    /// What was made for a way.
    #[must_use]
    pub fn made_for(&self, route: Route) -> Option<&Made> {
        self.made.as_ref().filter(|made| made.route == route)
    }

    /// Under which name it is kept what was ticked off of the steps of a way.
    #[must_use]
    pub fn name_of_ticks(&self, route: Route) -> String {
        let way = match route {
            Route::CentralizedDeployment => "centralized",
            Route::Exchange => "exchange",
            Route::ExchangeOnPremises => "on-premises",
            Route::AdminCenter => "admin-center",
            Route::SharePointCatalog => "catalog",
        };
        ["steps:", self.product.as_str(), ":", way].concat()
    }

    /// It counts for the plan for which the file was made: whatever was planned since is not in it.
    fn hand_off(&self, made: &Made, name: String) -> Deed {
        let (product, script, route) = (self.product.clone(), made.content.clone(), made.route);
        let command = Command::HandOff { product, script, route };
        Deed { decided_on: made.decided_on, ..Deed::new(command, say::delivery_handed_off_said(name)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn carrying() -> Carrying {
        Carrying::new(ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap())
    }

    fn file(hash: &str) -> ScriptFile {
        let content = ContentHash(hash.to_owned());
        ScriptFile { name: "deploy.ps1".to_owned(), content, bytes: vec![1] }
    }

    fn handed_off(effect: Option<Effect>) -> (String, Option<Revision>) {
        let Some(Effect::Act(deed)) = effect else { panic!("nothing is done: {effect:?}") };
        let Command::HandOff { script, .. } = *deed.command else { panic!("it was not handed off") };
        (script.0, deed.decided_on)
    }

    #[test]
    fn a_script_is_saved_first_and_exactly_that_file_is_handed_off_for_the_plan_that_it_was_made_for() {
        let (mut page, route) = (carrying(), Route::Exchange);
        let effect = page.update(Msg::Download(route, Some(Revision(3))));
        assert!(matches!(effect, Some(Effect::Make(For::File, _, Route::Exchange, Some(Revision(3))))));
        let effect = page.update(Msg::Made(For::File, route, Some(Revision(3)), Ok(file("abc"))));
        assert_eq!(effect, Some(Effect::Save("deploy.ps1".to_owned(), vec![1])));
        let effect = page.update(Msg::HandedOff(route, Some(Revision(5)), "Letters".to_owned()));
        assert_eq!(handed_off(effect), ("abc".to_owned(), Some(Revision(3))));
    }

    #[test]
    fn steps_by_hand_need_no_file_and_are_recorded_when_they_are_handed_off() {
        let (mut page, route) = (carrying(), Route::AdminCenter);
        // What was made for another way is not what was carried over.
        page.update(Msg::Made(For::File, Route::Exchange, None, Ok(file("abc"))));
        let effect = page.update(Msg::HandedOff(route, Some(Revision(5)), "Letters".to_owned()));
        let Some(Effect::Make(wanted, _, Route::AdminCenter, known)) = effect else { panic!("{effect:?}") };
        let effect = page.update(Msg::Made(wanted, route, known, Ok(file("def"))));
        assert_eq!(handed_off(effect), ("def".to_owned(), Some(Revision(5))));
    }

    #[test]
    fn a_script_that_cannot_be_made_is_said_until_it_is_tried_again() {
        let mut page = carrying();
        let failed = Failure::Said(say::handoff_no_tenant());
        page.update(Msg::Made(For::File, Route::Exchange, None, Err(failed.clone())));
        assert_eq!((page.failed.clone(), page.made_for(Route::Exchange)), (Some(failed), None));
        page.update(Msg::Download(Route::Exchange, None));
        assert_eq!(page.failed, None);
    }
}
