//! What the panel knows, and what each action does to it.

use crate::backend::{Answered, Failure};
use crate::load::{Generation, Load};
use crate::search::state::Search;
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::effect::{Effect as Outreach, Hit};
use addin_deployment::lifecycle::command::Actor;
use addin_deployment::outcome::Revision;
use deployment_api::people::Matched;
use deployment_api::{AssignmentChoice, Hits, Read};

/// How many hits the picker asks for: more than fit on a screen help nobody, another letter does.
pub const HITS: u32 = 12;

/// The panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// The choice that is open.
    pub choice: Option<AssignmentChoice>,
    /// People and groups chosen, in that order.
    pub picked: Vec<Hit>,
    /// Who is at the keyboard, once known.
    pub me: Option<Actor>,
    /// What the picker finds.
    pub search: Search,
    /// What was pasted and belongs to nobody, or to more than one: to be mended.
    pub pasted: Vec<Pasted>,
    /// Pasted lists that are being looked up.
    pub matching: u32,
    /// What the choice comes to.
    pub outreach: Load<Read<Outreach>>,
    /// How many items were ever left to be mended: the number of the next one.
    items: u32,
    previews: Generation,
}

/// An item of a pasted list that is to be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// Its number, for as long as it is there.
    pub number: u32,
    /// As it was pasted, or mended since.
    pub text: String,
    /// The line of the list that it stood on, from 1.
    pub line: u32,
    /// Whom it may mean; nobody when nobody is known, or when it was mended since.
    pub candidates: Vec<Hit>,
    /// Why it could not be looked up.
    pub failure: Option<Failure>,
    looks: Generation,
}

/// What is looked up: a list that was just pasted, or an item of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// A list. Each that is pasted counts, whatever is pasted after it.
    List,
    /// The item of this number, as it was written then.
    Item(u32, Generation),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// One of the three choices was taken.
    Choose(AssignmentChoice),
    /// A person or group was chosen.
    Pick(Hit),
    /// A chosen one was taken out again.
    Unpick(DirectoryId),
    /// A list of several was pasted.
    Paste(String),
    /// Whom it means. The text is what was looked up.
    Matched(Lookup, String, Answered<Matched>),
    /// An item of it was mended.
    Mend(u32, String),
    /// It is to be looked up again.
    LookAgain(u32),
    /// One of those whom it may mean was chosen.
    Settle(u32, Hit),
    /// It is to be forgotten.
    Forget(u32),
    /// The picker's text changed.
    Query(String),
    /// The picker's answer.
    Hits(Generation, Answered<Hits>),
    /// The effect's answer.
    Outreach(Generation, Answered<Read<Outreach>>),
    /// The organisation or the log changed: what is shown may be old.
    Refresh,
}

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Search people and groups.
    Search(Generation, String),
    /// Ask whom a pasted text means.
    Match(Lookup, String),
    /// Ask what an assignment comes to.
    Preview(Generation, Assignment),
    /// The choice changed: worth keeping.
    Changed,
}

/// The id of a person or group.
#[must_use]
pub const fn id_of(hit: &Hit) -> &DirectoryId {
    match hit {
        Hit::Person(person) => &person.id,
        Hit::Group(group) => &group.id,
    }
}

/// The name of a person or group; hostile text.
#[must_use]
pub const fn name_of(hit: &Hit) -> &String {
    match hit {
        Hit::Person(person) => &person.name,
        Hit::Group(group) => &group.name,
    }
}

impl Who {
    /// The panel as a draft or an add-in's present access has it.
    #[must_use]
    pub fn resume(choice: Option<AssignmentChoice>, picked: Vec<Hit>) -> Self {
        Self { choice, picked, ..Self::default() }
    }

    /// The assignment chosen so far; `None` when nothing, or nobody, is chosen.
    #[must_use]
    pub fn assignment(&self) -> Option<Assignment> {
        let mut assignment = Assignment::default();
        match self.choice? {
            AssignmentChoice::Everyone => assignment.everyone = true,
            AssignmentChoice::JustMe => assignment.people.push(self.me.as_ref()?.id.clone()),
            AssignmentChoice::Specific => {
                for hit in &self.picked {
                    match hit {
                        Hit::Person(person) => assignment.people.push(person.id.clone()),
                        Hit::Group(group) => assignment.groups.push(group.id.clone()),
                    }
                }
            }
        }
        (!assignment.is_empty()).then_some(assignment)
    }

    /// Takes a message; answers what is to be done.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Choose(choice) => {
                self.choice = Some(choice);
                self.changed()
            }
            Msg::Pick(hit) => self.pick([hit]),
            Msg::Unpick(id) => {
                self.picked.retain(|hit| *id_of(hit) != id);
                self.changed()
            }
            Msg::Paste(text) => {
                self.matching += 1;
                vec![Effect::Match(Lookup::List, text)]
            }
            Msg::Matched(Lookup::List, text, answer) => {
                self.matching = self.matching.saturating_sub(1);
                self.listed(text, answer)
            }
            Msg::Matched(Lookup::Item(number, looks), _, answer) => self.looked_up(number, looks, answer),
            Msg::Mend(number, text) => {
                if let Some(item) = self.item(number) {
                    item.looks.advance();
                    (item.text, item.candidates, item.failure) = (text, Vec::new(), None);
                }
                Vec::new()
            }
            Msg::LookAgain(number) => match self.item(number) {
                Some(item) if !item.text.trim().is_empty() => {
                    let lookup = Lookup::Item(number, item.looks.advance());
                    vec![Effect::Match(lookup, item.text.clone())]
                }
                _ => Vec::new(),
            },
            Msg::Settle(number, hit) => {
                self.pasted.retain(|item| item.number != number);
                self.pick([hit])
            }
            Msg::Forget(number) => {
                self.pasted.retain(|item| item.number != number);
                Vec::new()
            }
            Msg::Query(query) => {
                let asked = self.search.typed(query);
                asked.into_iter().map(|(generation, query)| Effect::Search(generation, query)).collect()
            }
            Msg::Hits(generation, answer) => {
                self.search.take(generation, answer);
                Vec::new()
            }
            Msg::Outreach(generation, answer) => {
                if generation == self.previews {
                    self.outreach = answer.into();
                }
                Vec::new()
            }
            Msg::Refresh => self.preview(),
        }
    }

    /// Where the log stood when the effect was worked out: what a decision on it must be checked against.
    #[must_use]
    pub fn revision(&self) -> Option<Revision> {
        match &self.outreach {
            Load::Ready(read) => Some(read.revision),
            _ => None,
        }
    }

    /// Asks what an assignment that nobody chose here comes to: that of an add-in as it is.
    pub fn outreach_of(&mut self, assignment: Assignment) -> Vec<Effect> {
        self.outreach.ask();
        vec![Effect::Preview(self.previews.advance(), assignment)]
    }

    fn item(&mut self, number: u32) -> Option<&mut Pasted> {
        self.pasted.iter_mut().find(|item| item.number == number)
    }

    /// Chooses those who are not chosen yet.
    fn pick(&mut self, hits: impl IntoIterator<Item = Hit>) -> Vec<Effect> {
        let before = self.picked.len();
        for hit in hits {
            if !self.picked.iter().any(|known| id_of(known) == id_of(&hit)) {
                self.picked.push(hit);
            }
        }
        if self.picked.len() == before { Vec::new() } else { self.changed() }
    }

    /// Chooses everybody whom a pasted list means, and keeps the rest to be mended. A list that could not be looked up is
    /// kept whole.
    fn listed(&mut self, text: String, answer: Answered<Matched>) -> Vec<Effect> {
        match answer {
            Ok(Matched { found, open }) => {
                for item in open {
                    self.keep(item.text, item.line, item.candidates, None);
                }
                self.pick(found)
            }
            Err(failure) => {
                self.keep(text, 1, Vec::new(), Some(failure));
                Vec::new()
            }
        }
    }

    fn keep(&mut self, text: String, line: u32, candidates: Vec<Hit>, failure: Option<Failure>) {
        self.items += 1;
        let (number, looks) = (self.items, Generation::default());
        self.pasted.push(Pasted { number, text, line, candidates, failure, looks });
    }

    /// Takes what became of an item, unless it was mended since. It stays where it is while it is open; what else it was
    /// mended into comes at the end.
    fn looked_up(&mut self, number: u32, looks: Generation, answer: Answered<Matched>) -> Vec<Effect> {
        let Some(item) = self.item(number).filter(|item| item.looks == looks) else { return Vec::new() };
        let Matched { found, open } = match answer {
            Ok(matched) => matched,
            Err(failure) => {
                item.failure = Some(failure);
                return Vec::new();
            }
        };
        let line = item.line;
        let mut open = open.into_iter();
        match open.next() {
            Some(first) => (item.text, item.candidates, item.failure) = (first.text, first.candidates, None),
            None => self.pasted.retain(|item| item.number != number),
        }
        for more in open {
            self.keep(more.text, line, more.candidates, None);
        }
        self.pick(found)
    }

    fn changed(&mut self) -> Vec<Effect> {
        let mut effects = self.preview();
        effects.push(Effect::Changed);
        effects
    }

    fn preview(&mut self) -> Vec<Effect> {
        let Some(assignment) = self.assignment() else {
            // An answer that is still on its way belongs to an older choice.
            self.previews.advance();
            self.outreach = Load::NotAsked;
            return Vec::new();
        };
        self.outreach_of(assignment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use addin_deployment::effect::PersonHit;
    use deployment_api::people::OpenItem;

    fn person(id: &str) -> Hit {
        Hit::Person(PersonHit {
            id: DirectoryId(id.to_owned()),
            name: id.to_owned(),
            mail: String::new(),
            department: String::new(),
            hindrance: None,
        })
    }

    fn specific(people: &[&str]) -> Who {
        let mut who = Who::default();
        who.update(Msg::Choose(AssignmentChoice::Specific));
        for id in people {
            who.update(Msg::Pick(person(id)));
        }
        who
    }

    #[test]
    fn nobody_is_chosen_until_somebody_is_picked() {
        let who = specific(&[]);
        assert_eq!(who.assignment(), None);
        assert_eq!(who.outreach, Load::NotAsked);
    }

    #[test]
    fn picking_somebody_twice_picks_them_once() {
        let mut who = specific(&["sandra"]);
        assert_eq!(who.update(Msg::Pick(person("sandra"))), Vec::new());
        assert_eq!(who.picked.len(), 1);
    }

    #[test]
    fn the_list_is_kept_while_everyone_is_chosen() {
        let mut who = specific(&["sandra", "sheila"]);
        who.update(Msg::Choose(AssignmentChoice::Everyone));
        assert_eq!(who.assignment(), Some(Assignment { everyone: true, ..Assignment::default() }));
        who.update(Msg::Choose(AssignmentChoice::Specific));
        assert_eq!(who.assignment().unwrap().people.len(), 2);
    }

    #[test]
    fn just_me_needs_to_know_who_that_is() {
        let mut who = Who::default();
        who.update(Msg::Choose(AssignmentChoice::JustMe));
        assert_eq!(who.assignment(), None);
        who.me = Some(Actor { id: DirectoryId("ana".into()), name: "Ana".into() });
        let effects = who.update(Msg::Refresh);
        assert!(
            matches!(effects.as_slice(), [Effect::Preview(_, assignment)] if assignment.people.len() == 1)
        );
    }

    #[test]
    fn an_answer_to_an_older_choice_is_dropped() {
        let mut who = specific(&["sandra"]);
        let old = who.previews;
        who.update(Msg::Pick(person("sheila")));
        let read = Read {
            value: Outreach::default(),
            revision: Revision(1),
            as_of: Default::default(),
            stale: false,
        };
        who.update(Msg::Outreach(old, Ok(read.clone())));
        assert!(who.outreach.is_loading(), "the newer question is still open");
        who.update(Msg::Outreach(who.previews, Ok(read)));
        assert_eq!(who.revision(), Some(Revision(1)));
    }

    #[test]
    fn clearing_the_query_clears_the_hits() {
        let mut who = specific(&[]);
        let effects = who.update(Msg::Query("san".into()));
        let [Effect::Search(open, _)] = effects[..] else { panic!("no search") };
        who.update(Msg::Query(String::new()));
        who.update(Msg::Hits(open, Ok(Hits::default())));
        assert_eq!(who.search.hits, Load::NotAsked);
    }

    fn open(text: &str, line: u32, candidates: &[&str]) -> OpenItem {
        OpenItem { text: text.to_owned(), line, candidates: candidates.iter().map(|id| person(id)).collect() }
    }

    /// Pastes a list of which these are found and these are left.
    fn paste(who: &mut Who, found: &[&str], open: Vec<OpenItem>) -> Vec<Effect> {
        let effects = who.update(Msg::Paste("a list".to_owned()));
        assert_eq!(effects, [Effect::Match(Lookup::List, "a list".to_owned())]);
        let found = found.iter().map(|id| person(id)).collect();
        who.update(Msg::Matched(Lookup::List, "a list".to_owned(), Ok(Matched { found, open })))
    }

    #[test]
    fn everybody_found_in_a_pasted_list_is_chosen_once_and_the_rest_stays_to_be_mended() {
        let mut who = specific(&["sandra"]);
        let left = vec![open("shiela@", 3, &[]), open("jan", 4, &["jan1", "jan2"])];
        let effects = paste(&mut who, &["sandra", "omar"], left);
        assert!(matches!(effects.as_slice(), [Effect::Preview(..), Effect::Changed]), "asked once for all");
        assert_eq!(who.picked, [person("sandra"), person("omar")]);
        assert_eq!(who.pasted.iter().map(|item| item.line).collect::<Vec<_>>(), [3, 4]);
        let number = who.pasted[1].number;
        who.update(Msg::Settle(number, person("jan2")));
        assert_eq!((who.picked.len(), who.pasted.len()), (3, 1));
        who.update(Msg::Forget(who.pasted[0].number));
        assert_eq!(who.pasted, []);
    }

    #[test]
    fn a_mended_item_is_looked_up_again_and_keeps_its_place_when_that_does_not_help() {
        let mut who = specific(&[]);
        paste(&mut who, &[], vec![open("shiela@", 1, &[]), open("bart", 2, &[])]);
        let number = who.pasted[0].number;
        who.update(Msg::Mend(number, "sheila".to_owned()));
        let effects = who.update(Msg::LookAgain(number));
        let [Effect::Match(lookup, text)] = effects.as_slice() else { panic!("nothing was looked up") };
        let left = vec![open("sheila", 1, &["sheila1", "sheila2"])];
        who.update(Msg::Matched(*lookup, text.clone(), Ok(Matched { found: Vec::new(), open: left })));
        assert_eq!((who.pasted[0].text.as_str(), who.pasted[0].candidates.len()), ("sheila", 2));
        let number = who.pasted[1].number;
        who.update(Msg::Mend(number, "bert".to_owned()));
        let effects = who.update(Msg::LookAgain(number));
        let [Effect::Match(lookup, text)] = effects.as_slice() else { panic!("nothing was looked up") };
        let found = vec![person("bert")];
        who.update(Msg::Matched(*lookup, text.clone(), Ok(Matched { found, open: Vec::new() })));
        assert_eq!((who.picked.len(), who.pasted.len()), (1, 1));
    }

    #[test]
    fn an_answer_to_what_an_item_was_before_it_was_mended_is_dropped() {
        let mut who = specific(&[]);
        paste(&mut who, &[], vec![open("shiela@", 1, &[])]);
        let number = who.pasted[0].number;
        let effects = who.update(Msg::LookAgain(number));
        let [Effect::Match(lookup, text)] = effects.as_slice() else { panic!("nothing was looked up") };
        who.update(Msg::Mend(number, "sheila".to_owned()));
        let found = vec![person("shiela")];
        who.update(Msg::Matched(*lookup, text.clone(), Ok(Matched { found, open: Vec::new() })));
        assert_eq!((who.picked.len(), who.pasted.len()), (0, 1));
    }

    #[test]
    fn a_list_that_could_not_be_looked_up_is_kept_whole() {
        let mut who = specific(&[]);
        who.update(Msg::Paste("a; b".to_owned()));
        assert_eq!(who.matching, 1);
        who.update(Msg::Matched(Lookup::List, "a; b".to_owned(), Err(Failure::TimedOut)));
        assert_eq!((who.matching, who.pasted[0].text.as_str()), (0, "a; b"));
        assert_eq!(who.pasted[0].failure, Some(Failure::TimedOut));
    }
}
