//! What the page knows, and what each action does to it.

use crate::acting::State;
use crate::backend::Answered;
use crate::load::{Generation, Load};
use crate::search::state::Search;
use deployment_api::Hits;
use deployment_api::people::{DirectoryInfo, Matched};

/// How many hits are asked for: another letter helps more than another screenful.
pub const HITS: u32 = 50;

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindPage {
    /// The directory at hand.
    pub directory: Load<DirectoryInfo>,
    /// The search.
    pub search: Search,
    /// A pasted list.
    pub list: String,
    /// Whom it means.
    pub matched: Load<Matched>,
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
                effects.extend(search(self.search.again()));
                effects.extend(self.look_up());
                effects
            }
            Msg::Directory(answer) => {
                self.directory = answer.into();
                Vec::new()
            }
            Msg::Query(query) => search(self.search.typed(query)),
            Msg::Hits(generation, answer) => {
                self.search.take(generation, answer);
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

fn search(asked: Option<(Generation, String)>) -> Vec<Effect> {
    asked.into_iter().map(|(generation, query)| Effect::Search(generation, query)).collect()
}

impl FindPage {
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
}
