//! What the panel knows, and what each action does to it.

use crate::backend::Answered;
use crate::load::{Generation, Load};
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::command::Actor;
use addin_deployment::effect::{Effect as Outreach, Hit};
use addin_deployment::outcome::Revision;
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
    /// What the picker found.
    pub hits: Load<Hits>,
    /// What the choice comes to.
    pub outreach: Load<Read<Outreach>>,
    searches: Generation,
    previews: Generation,
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
            Msg::Pick(hit) => {
                if self.picked.iter().any(|known| id_of(known) == id_of(&hit)) {
                    return Vec::new();
                }
                self.picked.push(hit);
                self.changed()
            }
            Msg::Unpick(id) => {
                self.picked.retain(|hit| *id_of(hit) != id);
                self.changed()
            }
            Msg::Query(query) => {
                let generation = self.searches.advance();
                if query.trim().is_empty() {
                    self.hits = Load::NotAsked;
                    return Vec::new();
                }
                self.hits.ask();
                vec![Effect::Search(generation, query)]
            }
            Msg::Hits(generation, answer) => {
                // An answer to what is no longer typed is dropped on purpose.
                if generation == self.searches {
                    self.hits = answer.into();
                }
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
        assert_eq!(who.update(Msg::Query("san".into())).len(), 1);
        let open = who.searches;
        who.update(Msg::Query(String::new()));
        who.update(Msg::Hits(open, Ok(Hits::default())));
        assert_eq!(who.hits, Load::NotAsked);
    }
}
