//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use deployment_api::Hits;
use deployment_api::people::{DirectoryInfo, Matched};

/// How many hits are asked for: another letter helps more than another screenful.
pub const HITS: u32 = 50;

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindPage {
    /// The directory at hand.
    pub directory: Load<DirectoryInfo>,
    /// What is searched for.
    pub query: String,
    /// What was found.
    pub hits: Load<Hits>,
    /// A pasted list.
    pub list: String,
    /// Whom it means.
    pub matched: Load<Matched>,
    searches: Generation,
    matches: Generation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The page was opened, or the directory is another one now.
    Refresh,
    /// The directory.
    Directory(Answered<DirectoryInfo>),
    /// The search's text changed.
    Query(String),
    /// The search's answer.
    Hits(Generation, Answered<Hits>),
    /// The pasted list changed.
    List(String),
    /// Whom it means.
    Matched(Generation, Answered<Matched>),
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask about the directory.
    Directory,
    /// Search.
    Search(Generation, String),
    /// Ask whom a list means.
    Match(Generation, String),
}

impl State for FindPage {
    type Msg = Msg;
    type Effect = Effect;
    type Effects = Vec<Effect>;

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Refresh => {
                self.directory.ask();
                let mut effects = vec![Effect::Directory];
                effects.extend(self.search());
                effects.extend(self.look_up());
                effects
            }
            Msg::Directory(answer) => {
                self.directory = answer.into();
                Vec::new()
            }
            Msg::Query(query) => {
                self.query = query;
                self.search()
            }
            Msg::Hits(generation, answer) => {
                if generation == self.searches {
                    self.hits = answer.into();
                }
                Vec::new()
            }
            Msg::List(list) => {
                self.list = list;
                self.look_up()
            }
            Msg::Matched(generation, answer) => {
                if generation == self.matches {
                    self.matched = answer.into();
                }
                Vec::new()
            }
        }
    }
}

impl FindPage {
    fn search(&mut self) -> Vec<Effect> {
        let generation = self.searches.advance();
        if self.query.trim().is_empty() {
            self.hits = Load::NotAsked;
            return Vec::new();
        }
        self.hits.ask();
        vec![Effect::Search(generation, self.query.clone())]
    }

    fn look_up(&mut self) -> Vec<Effect> {
        let generation = self.matches.advance();
        if self.list.trim().is_empty() {
            self.matched = Load::NotAsked;
            return Vec::new();
        }
        self.matched.ask();
        vec![Effect::Match(generation, self.list.clone())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_directory_is_searched_again_for_what_stands_there() {
        let mut page = FindPage::default();
        assert_eq!(page.update(Msg::Refresh), [Effect::Directory]);
        page.update(Msg::Query("san".to_owned()));
        page.update(Msg::List("bert@contoso.example".to_owned()));
        let effects = page.update(Msg::Refresh);
        assert!(matches!(effects.as_slice(), [Effect::Directory, Effect::Search(..), Effect::Match(..)]));
    }

    #[test]
    fn an_answer_to_what_is_no_longer_typed_is_dropped() {
        let mut page = FindPage::default();
        let [Effect::Search(old, _)] = page.update(Msg::Query("s".to_owned()))[..] else {
            panic!("no search")
        };
        page.update(Msg::Query("sa".to_owned()));
        page.update(Msg::Hits(old, Ok(Hits { hits: Vec::new(), total: 9 })));
        assert!(page.hits.is_loading());
        page.update(Msg::Query(String::new()));
        assert_eq!(page.hits, Load::NotAsked);
    }
}
