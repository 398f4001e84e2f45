//! What is known of a search, and what each letter does to it.

use crate::backend::Answered;
use crate::load::{Generation, Load};
use deployment_api::Hits;

/// A search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What is searched for.
    pub query: String,
    /// What was found. It stays visible while the next answer is on its way.
    pub hits: Load<Hits>,
    asked: Generation,
}

impl Search {
    /// Takes what stands in the field. What is to be asked, and the number of that question; nothing where nothing
    /// stands there.
    pub fn typed(&mut self, query: String) -> Option<(Generation, String)> {
        self.query = query;
        self.again()
    }

    /// Asks for the same once more: the directory is another one, or there was no answer.
    pub fn again(&mut self) -> Option<(Generation, String)> {
        let generation = self.asked.advance();
        if self.query.trim().is_empty() {
            self.hits = Load::NotAsked;
            return None;
        }
        self.hits.ask();
        Some((generation, self.query.clone()))
    }

    /// Takes an answer. One to what is no longer typed is dropped on purpose.
    pub fn take(&mut self, generation: Generation, answer: Answered<Hits>) {
        if generation == self.asked {
            self.hits = answer.into();
        }
    }

    /// Empties the field; an answer that is still on its way is dropped.
    pub fn clear(&mut self) {
        self.typed(String::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(total: u32) -> Answered<Hits> {
        Ok(Hits { hits: Vec::new(), total })
    }

    #[test]
    fn an_answer_to_what_is_no_longer_typed_is_dropped() {
        let mut search = Search::default();
        let (old, _) = search.typed("s".to_owned()).unwrap();
        let (new, asked) = search.typed("sa".to_owned()).unwrap();
        search.take(old, found(9));
        assert!(search.hits.is_loading());
        search.take(new, found(2));
        assert_eq!((asked.as_str(), search.hits.value().unwrap().total), ("sa", 2));
    }

    #[test]
    fn an_empty_field_asks_nothing_and_shows_nothing_that_comes_late() {
        let mut search = Search::default();
        let (late, _) = search.typed("sa".to_owned()).unwrap();
        search.clear();
        search.take(late, found(9));
        assert_eq!((search.hits.clone(), search.again()), (Load::NotAsked, None));
    }

    #[test]
    fn what_was_found_stays_while_it_is_asked_for_again() {
        let mut search = Search::default();
        let (first, _) = search.typed("sa".to_owned()).unwrap();
        search.take(first, found(2));
        let (again, query) = search.again().unwrap();
        assert_eq!((query.as_str(), search.hits.value().unwrap().total), ("sa", 2));
        search.take(first, found(3));
        assert!(search.hits.is_loading(), "the newer question is still open");
        search.take(again, found(4));
        assert_eq!(search.hits.value().unwrap().total, 4);
    }
}
