//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::catalog::state::named;
use crate::load::Generation;
use crate::search::state::Search;
use crate::search::view::people_of;
use crate::verdict::state::{self as verdict, Inquiry};
use addin_deployment::effect::PersonHit;
use deployment_api::{AddInRow, Hits};
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
    /// The search for that person.
    pub search: Search,
    /// The verdict.
    pub inquiry: Inquiry,
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
                let (generation, query) = self.search.typed(query)?;
                Some(Effect::Search(generation, query))
            }
            Msg::Hits(generation, answer) => {
                self.search.take(generation, answer.map(people_of));
                None
            }
            Msg::Person(person) => {
                self.search.clear();
                self.person = person;
                self.ask()
            }
            Msg::Inquiry(msg) => self.inquire(msg),
            Msg::Refresh if self.chosen == Chosen::Nothing => None,
            Msg::Refresh => self.inquire(verdict::Msg::Refresh),
        }
    }
}

/// Add-ins that are listed at once: another letter helps more than a longer list.
pub const LISTED: usize = 12;

/// The add-ins that are listed to choose from: the first of those whose name or publisher has what is typed, and always
/// the chosen one; and how many more there are. `lower` puts a text in lower case.
#[must_use]
pub fn listed<'a>(
    rows: &'a [AddInRow],
    query: &str,
    chosen: &Chosen,
    lower: fn(&str) -> String,
) -> (Vec<&'a AddInRow>, usize) {
    let mut found = named(&mut rows.iter(), query, lower);
    let more = found.split_off(found.len().min(LISTED));
    let is_chosen = |row: &&AddInRow| matches!(chosen, Chosen::AddIn(product) if *product == row.product);
    if !found.iter().any(is_chosen) {
        found.extend(rows.iter().find(is_chosen));
    }
    (found, more.len())
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
    use crate::catalog::state::tests::row;
    use crate::load::Load;
    use addin_deployment::assignment::DirectoryId;
    use addin_deployment::effect::Hit;
    use deployment_api::AddInState;

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
        assert_eq!(page.search.hits, Load::NotAsked);
    }

    /// Two hundred add-ins, of which one was deleted and one is of another publisher.
    fn many() -> Vec<AddInRow> {
        let row = |number: u32| {
            let provider = if number == 77 { "Fabrikam" } else { "Contoso" };
            let state = if number == 150 { AddInState::Deleted } else { AddInState::Active };
            let product = ProductId::parse(&format!("6f1d0a52-2f0e-4d7a-9a0b-{number:012}")).unwrap();
            AddInRow { product, ..row(&format!("Add-in {number:03}"), provider, state) }
        };
        (0..200).map(row).collect()
    }

    fn names(rows: &[AddInRow], query: &str, chosen: &Chosen) -> (Vec<String>, usize) {
        let (found, more) = listed(rows, query, chosen, str::to_lowercase);
        (found.into_iter().map(|row| row.name.clone()).collect(), more)
    }

    #[test]
    fn among_two_hundred_add_ins_one_is_found_by_name_or_publisher() {
        let rows = many();
        let (found, more) = names(&rows, "", &Chosen::Nothing);
        assert_eq!((found.len(), more), (LISTED, 200 - LISTED));
        assert_eq!(names(&rows, "fabri", &Chosen::Nothing), (vec!["Add-in 077".to_owned()], 0));
        assert_eq!(names(&rows, "nowhere", &Chosen::Other), (Vec::new(), 0));
    }

    #[test]
    fn an_add_in_that_was_deleted_can_be_asked_about() {
        assert_eq!(names(&many(), "150", &Chosen::Nothing).0, ["Add-in 150"]);
    }

    #[test]
    fn the_chosen_add_in_stays_listed_whatever_is_typed() {
        let rows = many();
        let chosen = Chosen::AddIn(rows[199].product.clone());
        assert_eq!(
            names(&rows, "fabri", &chosen),
            (vec!["Add-in 077".to_owned(), "Add-in 199".to_owned()], 0)
        );
        assert_eq!(names(&rows, "add-in 199", &chosen), (vec!["Add-in 199".to_owned()], 0));
    }
}
