//! The ways into the tenant, and the file that was made for one of them.

use crate::acting::State;
use crate::addin::state::Deed;
use crate::backend::{Answered, Failure};
use crate::load::{Generation, Load};
use addin_deployment::lifecycle::command::{Command, ContentHash, Route, Timestamp};
use addin_deployment::outcome::Revision;
use deployment_api::lifecycle::{ScriptFile, Ways};
use messages::say;
use office_addin_manifest::model::ProductId;

/// The ways, with the words under which the browser keeps something about them.
const WAYS: [(Route, &str); 5] = [
    (Route::CentralizedDeployment, "centralized"),
    (Route::Exchange, "exchange"),
    (Route::ExchangeOnPremises, "on-premises"),
    (Route::AdminCenter, "admin-center"),
    (Route::SharePointCatalog, "catalog"),
];

fn word(route: Route) -> &'static str {
    WAYS.iter().find(|(known, _)| *known == route).map_or("", |(_, word)| word)
}

/// What was made for a way: exactly that is handed off. It outlives a reload, for between saving a script and running it may
/// lie days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The way.
    pub route: Route,
    /// Name of the file.
    pub name: String,
    /// Its hash.
    pub content: ContentHash,
    /// When the plan became the one that is in it.
    plan: Timestamp,
}

impl Made {
    /// As it was kept.
    fn of(kept: &str) -> Option<Self> {
        let mut parts = kept.splitn(4, ':');
        let mut next = || parts.next();
        let (plan, way, content, name) = (next()?, next()?, next()?, next()?);
        let (route, _) = WAYS.into_iter().find(|(_, word)| *word == way)?;
        let (plan, content) = (Timestamp(plan.parse().ok()?), ContentHash(content.to_owned()));
        Some(Self { route, name: name.to_owned(), content, plan })
    }

    fn kept(&self) -> String {
        [&self.plan.0.to_string(), word(self.route), &self.content.0, &self.name].join(":")
    }
}

/// What is known of the ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrying {
    /// The add-in.
    product: ProductId,
    /// The ways; `None` where the add-in is not known.
    pub ways: Load<Option<Box<Ways>>>,
    /// Why nothing could be made.
    pub failed: Option<Failure>,
    /// When the plan became what it is; `None` while that is not known.
    plan: Option<Timestamp>,
    /// What was made last.
    made: Option<Made>,
    reads: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The part was opened, or the log moved.
    Refresh,
    /// The ways.
    Ways(Generation, Answered<Option<Box<Ways>>>),
    /// Since when the plan is what it is, and what the browser kept of what was made.
    Planned(Timestamp, Option<String>),
    /// The script of a way is wanted as a file.
    Download(Route),
    /// It was carried over along a way, by what is known at a revision. The add-in's name is for what is said.
    HandedOff(Route, Option<Revision>, String),
    /// What was made of a plan, and what for.
    Made(For, Route, Option<Timestamp>, Answered<ScriptFile>),
}

/// What something is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    /// To be saved as a file.
    File,
    /// To be named by the hand-off of the add-in of this name, by what is known at a revision: a way by hand has nothing to
    /// save.
    Record(String, Option<Revision>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask for the ways.
    Ask(Generation, ProductId),
    /// Have the script of a way made of the plan of a moment.
    Make(For, ProductId, Route, Option<Timestamp>),
    /// Give the reader a file.
    Save(String, Vec<u8>),
    /// Keep in the browser what was made.
    Keep(String),
    /// Do this.
    Act(Deed),
}

impl State for Carrying {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Self::Effects {
        match msg {
            Msg::Refresh => {
                self.ways.ask();
                vec![Effect::Ask(self.reads.advance(), self.product.clone())]
            }
            Msg::Ways(generation, answer) => {
                if generation == self.reads {
                    self.ways = answer.into();
                }
                Vec::new()
            }
            Msg::Planned(plan, kept) => {
                self.plan = Some(plan);
                let kept = || Made::of(kept.as_deref()?);
                self.made = self.made.take().or_else(kept).filter(|made| made.plan == plan);
                Vec::new()
            }
            Msg::Download(route) => vec![self.make(For::File, route)],
            Msg::HandedOff(route, known, name) => vec![match self.made_for(route) {
                Some(made) => Effect::Act(self.hand_off(made, name, known)),
                None => self.make(For::Record(name, known), route),
            }],
            Msg::Made(_, _, _, Err(failure)) => {
                self.failed = Some(failure);
                Vec::new()
            }
            Msg::Made(wanted, route, plan, Ok(file)) => {
                let plan = plan.unwrap_or_default();
                let made = Made { route, name: file.name, content: file.content, plan };
                match wanted {
                    For::File => {
                        let effects =
                            vec![Effect::Save(made.name.clone(), file.bytes), Effect::Keep(made.kept())];
                        self.made = Some(made);
                        effects
                    }
                    For::Record(name, known) => vec![Effect::Act(self.hand_off(&made, name, known))],
                }
            }
        }
    }
}

impl Carrying {
    /// Nothing is known yet.
    #[must_use]
    pub fn new(product: ProductId) -> Self {
        let (ways, reads) = (Load::NotAsked, Generation::default());
        Self { product, ways, failed: None, plan: None, made: None, reads }
    }

    /// What was made for a way, of the plan as it is now.
    #[must_use]
    pub fn made_for(&self, route: Route) -> Option<&Made> {
        self.made.as_ref().filter(|made| made.route == route && Some(made.plan) == self.plan)
    }

    /// Under which name the browser keeps what was made.
    #[must_use]
    pub fn name_of_made(&self) -> String {
        ["made:", self.product.as_str()].concat()
    }

    /// Under which name it is kept what was ticked off of the steps of a way.
    #[must_use]
    pub fn name_of_ticks(&self, route: Route) -> String {
        ["steps:", self.product.as_str(), ":", word(route)].concat()
    }

    fn make(&mut self, wanted: For, route: Route) -> Effect {
        self.failed = None;
        Effect::Make(wanted, self.product.clone(), route, self.plan)
    }

    /// It counts for the plan of which it was made, and that is the one on screen: whatever was planned since what is known
    /// here is a conflict.
    fn hand_off(&self, made: &Made, name: String, known: Option<Revision>) -> Deed {
        let (product, script, route) = (self.product.clone(), made.content.clone(), made.route);
        let command = Command::HandOff { product, script, route };
        Deed { decided_on: known, ..Deed::new(command, say::delivery_handed_off_said(name)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: Timestamp = Timestamp(7);

    /// The part of an add-in of which the plan is known.
    fn carrying(kept: Option<String>) -> Carrying {
        let mut page = Carrying::new(ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap());
        assert_eq!(page.update(Msg::Planned(PLAN, kept)), []);
        page
    }

    fn file(hash: &str) -> ScriptFile {
        let content = ContentHash(hash.to_owned());
        ScriptFile { name: "deploy: 1.ps1".to_owned(), content, bytes: vec![1] }
    }

    /// Saves the script of a way; answers what the browser keeps.
    fn save(page: &mut Carrying, route: Route) -> String {
        let effects = page.update(Msg::Download(route));
        let [Effect::Make(For::File, _, made, Some(PLAN))] = effects[..] else { panic!("{effects:?}") };
        let effects = page.update(Msg::Made(For::File, made, Some(PLAN), Ok(file("abc"))));
        let [Effect::Save(name, bytes), Effect::Keep(kept)] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!((name.as_str(), bytes.as_slice()), ("deploy: 1.ps1", [1].as_slice()));
        kept.clone()
    }

    fn handed_off(effects: &[Effect]) -> (&str, Option<Revision>) {
        let [Effect::Act(deed)] = effects else { panic!("nothing is done: {effects:?}") };
        let Command::HandOff { script, .. } = &*deed.command else { panic!("it was not handed off") };
        (&script.0, deed.decided_on)
    }

    fn press(route: Route, known: u64) -> Msg {
        Msg::HandedOff(route, Some(Revision(known)), "Letters".to_owned())
    }

    #[test]
    fn a_script_is_saved_first_and_exactly_that_file_is_handed_off_whatever_else_happened_since() {
        let (mut page, route) = (carrying(None), Route::Exchange);
        save(&mut page, route);
        assert_eq!(handed_off(&page.update(press(route, 5))), ("abc", Some(Revision(5))));
    }

    #[test]
    fn what_was_saved_outlives_a_reload_for_as_long_as_the_plan_stands() {
        let route = Route::Exchange;
        let kept = save(&mut carrying(None), route);
        let mut page = carrying(Some(kept.clone()));
        assert_eq!(page.made_for(route).map(|made| made.name.as_str()), Some("deploy: 1.ps1"));
        assert_eq!(handed_off(&page.update(press(route, 9))), ("abc", Some(Revision(9))));
        page.update(Msg::Planned(Timestamp(8), Some(kept.clone())));
        assert_eq!(page.made_for(route), None, "another plan needs another script");
        for other in ["", "7:exchange", "7:by pigeon:abc:a.ps1", "soon:exchange:abc:a.ps1"] {
            assert_eq!(carrying(Some(other.to_owned())).made_for(route), None, "{other}");
        }
    }

    #[test]
    fn what_was_made_of_a_plan_that_has_changed_meanwhile_is_not_handed_off() {
        let (mut page, route) = (carrying(None), Route::Exchange);
        page.update(Msg::Download(route));
        page.update(Msg::Planned(Timestamp(8), None));
        page.update(Msg::Made(For::File, route, Some(PLAN), Ok(file("abc"))));
        assert_eq!(page.made_for(route), None);
    }

    #[test]
    fn steps_by_hand_need_no_file_and_are_recorded_when_they_are_handed_off() {
        let (mut page, route) = (carrying(None), Route::AdminCenter);
        // What was made for another way is not what was carried over.
        save(&mut page, Route::Exchange);
        let effects = page.update(press(route, 5));
        let [Effect::Make(wanted, _, Route::AdminCenter, plan)] = &effects[..] else { panic!("{effects:?}") };
        let effects = page.update(Msg::Made(wanted.clone(), route, *plan, Ok(file("def"))));
        assert_eq!(handed_off(&effects), ("def", Some(Revision(5))));
    }

    #[test]
    fn a_script_that_cannot_be_made_is_said_until_it_is_tried_again() {
        let mut page = carrying(None);
        let failed = Failure::Said(say::handoff_no_tenant());
        page.update(Msg::Made(For::File, Route::Exchange, None, Err(failed.clone())));
        assert_eq!((page.failed.clone(), page.made_for(Route::Exchange)), (Some(failed), None));
        page.update(Msg::Download(Route::Exchange));
        assert_eq!(page.failed, None);
    }
}
