//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::verdict::state::{self as verdict, Inquiry};
use addin_deployment::effect::{Hit, PersonHit};
use deployment_api::Hits;
use office_addin_manifest::model::ProductId;

/// How many hits are asked for: another letter helps more than another screenful.
pub const HITS: u32 = 12;

/// The add-in that is asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Chosen {
    /// None yet.
    #[default]
    Nothing,
    /// One of this console.
    AddIn(ProductId),
    /// One that was deployed elsewhere.
    Other,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyPage {
    /// The add-in.
    pub chosen: Chosen,
    /// The person; `None` for somebody whom the directory does not know.
    pub person: Option<PersonHit>,
    /// What is searched for.
    pub query: String,
    /// Who was found.
    pub hits: Load<Vec<PersonHit>>,
    /// The verdict.
    pub inquiry: Inquiry,
    searches: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The address names an add-in, or none.
    Address(Option<ProductId>),
    /// The reader chose an add-in.
    Choose(Chosen),
    /// The search's text changed.
    Query(String),
    /// The search's answer.
    Hits(Generation, Answered<Hits>),
    /// The reader chose a person, or somebody whom the directory does not know.
    Person(Option<PersonHit>),
    /// Something for the verdict.
    Inquiry(verdict::Msg),
    /// Something changed outside.
    Refresh,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Search.
    Search(Generation, String),
    /// Something for the verdict.
    Inquiry(verdict::Effect),
}

impl State for WhyPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Option<Effect>;

    fn update(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Address(Some(product)) => self.update(Msg::Choose(Chosen::AddIn(product))),
            // No address names an add-in that was deployed elsewhere.
            Msg::Address(None) if self.chosen == Chosen::Other => None,
            Msg::Address(None) => self.update(Msg::Choose(Chosen::Nothing)),
            Msg::Choose(chosen) if chosen == self.chosen => None,
            Msg::Choose(chosen) => {
                self.chosen = chosen;
                self.ask()
            }
            Msg::Query(query) => {
                let generation = self.searches.advance();
                self.query = query;
                if self.query.trim().is_empty() {
                    self.hits = Load::NotAsked;
                    return None;
                }
                self.hits.ask();
                Some(Effect::Search(generation, self.query.clone()))
            }
            Msg::Hits(generation, answer) => {
                if generation == self.searches {
                    self.hits = answer.map(people).into();
                }
                None
            }
            Msg::Person(person) => {
                self.searches.advance();
                (self.person, self.query, self.hits) = (person, String::new(), Load::NotAsked);
                self.ask()
            }
            Msg::Inquiry(msg) => self.inquire(msg),
            Msg::Refresh if self.chosen == Chosen::Nothing => None,
            Msg::Refresh => self.inquire(verdict::Msg::Refresh),
        }
    }
}

fn people(found: Hits) -> Vec<PersonHit> {
    let people = found.hits.into_iter().filter_map(|hit| match hit {
        Hit::Person(person) => Some(person),
        Hit::Group(_) => None,
    });
    people.collect()
}

impl WhyPage {
    fn ask(&mut self) -> Option<Effect> {
        let product = match &self.chosen {
            Chosen::Nothing => return None,
            Chosen::AddIn(product) => Some(product.clone()),
            Chosen::Other => None,
        };
        let person = self.person.as_ref().map(|person| person.id.clone());
        self.inquire(verdict::Msg::Ask(product, person))
    }

    fn inquire(&mut self, msg: verdict::Msg) -> Option<Effect> {
        match (msg, &self.chosen) {
            // What Office said may be pasted before it is said about which add-in.
            (verdict::Msg::Heard(heard), Chosen::Nothing) => {
                self.inquiry.wanted.heard = heard;
                None
            }
            (msg, _) => self.inquiry.update(msg).map(Effect::Inquiry),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::assignment::DirectoryId;

    fn product() -> ProductId {
        ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap()
    }

    fn anna() -> PersonHit {
        PersonHit {
            id: DirectoryId("anna".to_owned()),
            name: "Anna".to_owned(),
            mail: String::new(),
            department: String::new(),
            hindrance: None,
        }
    }

    fn asked(effect: Option<Effect>) -> (Option<ProductId>, Option<DirectoryId>, String) {
        let Some(Effect::Inquiry(verdict::Effect::Judge(_, wanted))) = effect else {
            panic!("no verdict was asked for")
        };
        (wanted.product, wanted.person, wanted.heard)
    }

    #[test]
    fn nothing_is_judged_before_it_is_said_about_which_add_in() {
        let mut page = WhyPage::default();
        assert_eq!(page.update(Msg::Person(Some(anna()))), None);
        assert_eq!(page.update(Msg::Inquiry(verdict::Msg::Heard("0x80070005".to_owned()))), None);
        assert_eq!(page.update(Msg::Refresh), None);
        let effect = page.update(Msg::Choose(Chosen::AddIn(product())));
        assert_eq!(asked(effect), (Some(product()), Some(anna().id), "0x80070005".to_owned()));
    }

    #[test]
    fn without_directory_and_add_in_the_questions_take_over() {
        let mut page = WhyPage::default();
        let (product, person, _) = asked(page.update(Msg::Choose(Chosen::Other)));
        assert_eq!((product, person), (None, None));
    }

    #[test]
    fn the_address_chooses_the_add_in_and_leaves_another_one_alone() {
        let mut page = WhyPage::default();
        assert_eq!(asked(page.update(Msg::Address(Some(product())))).0, Some(product()));
        assert_eq!(page.update(Msg::Address(Some(product()))), None, "the same again is no news");
        page.update(Msg::Choose(Chosen::Other));
        page.update(Msg::Address(None));
        assert_eq!(page.chosen, Chosen::Other);
    }

    #[test]
    fn whom_a_search_finds_late_is_not_shown_once_somebody_is_chosen() {
        let mut page = WhyPage::default();
        let Some(Effect::Search(open, _)) = page.update(Msg::Query("an".to_owned())) else {
            panic!("no search")
        };
        page.update(Msg::Person(Some(anna())));
        page.update(Msg::Hits(open, Ok(Hits { hits: vec![Hit::Person(anna())], total: 1 })));
        assert_eq!(page.hits, Load::NotAsked);
    }
}
