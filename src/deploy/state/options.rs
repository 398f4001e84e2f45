//! Where the add-in comes from and how people get it, as far as that is filled in.

use crate::acting::State as _;
use crate::rings::state::{self as rings, Planner};
use addin_deployment::asset_id::AssetId;
use addin_deployment::assignment::Assignment;
use addin_deployment::lifecycle::command::{Method, Origin, Terms};
use messages::{Message, say};

/// Where the manifest comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// A file of the organisation.
    #[default]
    File,
    /// A file at an address.
    Url,
    /// The Office Store.
    Store,
}

/// What is filled in. What belongs to another source stays, in case the reader comes back to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Where the manifest comes from.
    pub source: Source,
    /// The address, as typed.
    pub address: String,
    /// The asset ID in the store, as typed.
    pub asset: String,
    /// The administrator says that it costs nothing.
    pub free: bool,
    /// The administrator accepts its terms.
    pub accepted: bool,
    /// How people get it.
    pub method: Method,
    /// The deployment is labelled as a test.
    pub test: bool,
    /// It reaches people ring by ring.
    pub in_steps: bool,
    /// The rings.
    pub rings: Planner,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Another source.
    Source(Source),
    /// The address changed.
    Address(String),
    /// The asset ID changed.
    Asset(String),
    /// Whether it costs nothing.
    Free(bool),
    /// Whether its terms are accepted.
    Accepted(bool),
    /// How people get it.
    Method(Method),
    /// Whether it is a test.
    Test(bool),
    /// Whether it reaches people ring by ring.
    InSteps(bool),
    /// Something about the rings.
    Rings(rings::Msg),
}

impl Options {
    /// What a draft has.
    #[must_use]
    pub fn resume(terms: Terms) -> (Self, Vec<rings::Effect>) {
        let mut options = Self { method: terms.method, test: terms.test, ..Self::default() };
        match terms.origin {
            Origin::File => {}
            Origin::Url(address) => (options.source, options.address) = (Source::Url, address),
            Origin::Store { asset, free, terms_accepted } => {
                (options.source, options.asset) = (Source::Store, asset.as_str().to_owned());
                (options.free, options.accepted) = (free, terms_accepted);
            }
        }
        let effects = match terms.rollout {
            None => Vec::new(),
            Some(plan) => {
                options.in_steps = true;
                options.rings.update(rings::Msg::Resume(plan))
            }
        };
        (options, effects)
    }

    /// Takes a message; answers what is to be done for the rings. `target` is who gets it in the end.
    pub fn update(&mut self, msg: Msg, target: Option<Assignment>) -> Vec<rings::Effect> {
        match msg {
            Msg::Source(source) => self.source = source,
            Msg::Address(address) => self.address = address,
            Msg::Asset(asset) => self.asset = asset,
            Msg::Free(free) => self.free = free,
            Msg::Accepted(accepted) => self.accepted = accepted,
            Msg::Method(method) => self.method = method,
            Msg::Test(test) => self.test = test,
            Msg::InSteps(in_steps) => {
                self.in_steps = in_steps;
                return self.propose(target);
            }
            Msg::Rings(msg) => return self.rings.update(msg),
        }
        Vec::new()
    }

    /// Rings follow from who gets it: another choice asks for others.
    pub fn propose(&mut self, target: Option<Assignment>) -> Vec<rings::Effect> {
        self.rings.clear();
        match target.filter(|_| self.in_steps) {
            Some(target) => self.rings.update(rings::Msg::Propose(target)),
            None => Vec::new(),
        }
    }

    /// Where the add-in comes from.
    ///
    /// # Errors
    /// What is missing, or cannot be.
    pub fn origin(&self) -> Result<Origin, Message> {
        match self.source {
            Source::File => Ok(Origin::File),
            Source::Url => at_address(&self.address),
            Source::Store => {
                let asset = AssetId::parse(&self.asset).ok_or_else(say::deploy_origin_no_asset)?;
                if !self.free {
                    return Err(say::deploy_origin_not_free());
                }
                if !self.accepted {
                    return Err(say::deploy_origin_not_accepted());
                }
                Ok(Origin::Store { asset, free: true, terms_accepted: true })
            }
        }
    }

    /// Why the rings cannot be followed, where there are to be some; `None` when they can.
    #[must_use]
    pub fn why_not(&self) -> Option<Message> {
        if !self.in_steps {
            return None;
        }
        if self.rings.rings.is_empty() {
            return Some(say::deploy_how_no_rings());
        }
        self.rings.why_not(&Assignment::default())
    }

    /// All of it as a command takes it. An origin that is not filled in yet counts as a file.
    #[must_use]
    pub fn terms(&self) -> Terms {
        Terms {
            origin: self.origin().unwrap_or_default(),
            method: self.method,
            test: self.test,
            rollout: (self.in_steps && !self.rings.rings.is_empty()).then(|| self.rings.plan()),
            offer: None,
        }
    }
}

/// What is published at an address, as typed.
///
/// # Errors
/// The address is not whole.
pub fn at_address(typed: &str) -> Result<Origin, Message> {
    let address = typed.trim();
    let whole = address.split_once("://").is_some_and(|(_, rest)| !rest.is_empty());
    if whole { Ok(Origin::Url(address.to_owned())) } else { Err(say::deploy_origin_no_address()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::rollout::{Gate, Ring, RolloutPlan};

    fn everyone() -> Assignment {
        Assignment { everyone: true, ..Assignment::default() }
    }

    #[test]
    fn a_store_add_in_needs_its_number_its_price_and_its_terms() {
        let mut options = Options::default();
        options.update(Msg::Source(Source::Store), None);
        assert_eq!(options.origin(), Err(say::deploy_origin_no_asset()));
        options.update(Msg::Asset(" wa104099688".to_owned()), None);
        assert_eq!(options.origin(), Err(say::deploy_origin_not_free()));
        options.update(Msg::Free(true), None);
        assert_eq!(options.origin(), Err(say::deploy_origin_not_accepted()));
        options.update(Msg::Accepted(true), None);
        assert!(options.origin().is_ok_and(|origin| origin.is_store()));
        let (again, _) = Options::resume(options.terms());
        assert_eq!(again.terms(), options.terms());
    }

    #[test]
    fn an_address_must_be_whole() {
        let mut options = Options { source: Source::Url, ..Options::default() };
        assert_eq!(options.origin(), Err(say::deploy_origin_no_address()));
        options.update(Msg::Address("https://addins.example/a.xml ".to_owned()), None);
        assert_eq!(options.origin(), Ok(Origin::Url("https://addins.example/a.xml".to_owned())));
    }

    #[test]
    fn rings_follow_from_who_gets_it_and_go_when_everybody_gets_it_at_once() {
        let mut options = Options::default();
        let effects = options.update(Msg::InSteps(true), Some(everyone()));
        assert!(matches!(effects.as_slice(), [rings::Effect::Propose(_, None, target)] if target.everyone));
        assert_eq!(options.why_not(), Some(say::deploy_how_no_rings()));
        let ring =
            Ring { name: "All".to_owned(), assignment: everyone(), gate: Gate::Manual, check: String::new() };
        options.update(Msg::Rings(rings::Msg::Resume(RolloutPlan { rings: vec![ring] })), None);
        assert_eq!((options.why_not(), options.terms().rollout.is_some()), (None, true));
        let (again, effects) = Options::resume(options.terms());
        assert!(again.in_steps && matches!(effects.as_slice(), [rings::Effect::Views(..)]));
        assert_eq!(options.update(Msg::InSteps(false), Some(everyone())), []);
        assert_eq!(options.terms(), Terms::default());
    }
}
