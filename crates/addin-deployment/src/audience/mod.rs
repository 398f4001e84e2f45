//! Who an assignment reaches, who only looks covered, and why.
//!
//! Only direct members of an assigned group get an add-in ("Determine if Centralized Deployment of add-ins works for
//! your organization"). Groups that are documented as unsupported and are nevertheless seen to work in real tenants
//! count apart, as uncertain. A group whose members no source told is said to be one, and never taken to be empty.

mod all;
mod breakdown;
mod choice;
mod difference;
mod explain;
mod nesting;
mod repair;
mod rows;

pub use all::resolve_all;
pub use breakdown::Breakdown;
pub use choice::{Choice, ChosenGroup};
pub use difference::{Difference, difference};
pub use explain::{Conclusion, Explanation, Obstacle, Way, explain};
pub use repair::{ObjectIdFile, object_id_csv, offers};

use crate::assignment::Assignment;
use crate::directory::{Directory, Group};
use crate::effect::{Effect, LossReason};
use crate::index_set::IndexSet;

/// Whom an assignment comes to, as indexes of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// They get it.
    pub sure: IndexSet,
    /// They may get it, and are not among the sure ones.
    pub uncertain: IndexSet,
    /// Every account that the choice names: by name, as a direct member of a chosen group of any kind, or as
    /// everyone.
    pub named: IndexSet,
}

/// Resolves an assignment.
#[must_use]
pub fn resolve(directory: &Directory, assignment: &Assignment) -> Audience {
    Choice::of(directory, assignment).resolve(directory)
}

/// What an assignment comes to, with everybody who looks covered and is not: each of them once, under the reason that
/// weighs most.
#[must_use]
pub fn effect(directory: &Directory, assignment: &Assignment) -> Effect {
    Breakdown::of(directory, assignment).effect(directory)
}

impl Choice {
    /// Whom the choice comes to.
    #[must_use]
    pub fn resolve(&self, directory: &Directory) -> Audience {
        let mut audience = Audience::with_room_for(directory);
        audience.add(self, &mut |group, set| set.insert_all(directory.member_indexes(group)));
        audience.settle(self, directory);
        audience
    }
}

impl Audience {
    fn with_room_for(directory: &Directory) -> Self {
        let empty = IndexSet::with_room_for(directory.person_room() as usize);
        Self { sure: empty.clone(), uncertain: empty.clone(), named: empty }
    }

    fn clear(&mut self) {
        for set in [&mut self.sure, &mut self.uncertain, &mut self.named] {
            set.clear();
        }
    }

    /// Adds the lists of a choice: each member of a group goes into one set only, and [`Audience::settle`] does the
    /// rest with whole sets at a time.
    fn add(&mut self, choice: &Choice, members_into: &mut dyn FnMut(Group, &mut IndexSet)) {
        for person in &choice.people {
            self.sure.insert(person.0);
        }
        for chosen in &choice.groups {
            let set = match chosen.hindrance {
                None => &mut self.sure,
                Some(reason) if reason.uncertain() => &mut self.uncertain,
                Some(_) => &mut self.named,
            };
            members_into(chosen.group, set);
        }
    }

    /// Whoever is gone keeps an index, but is nobody any more.
    fn name_everybody(&mut self, directory: &Directory) {
        if directory.people_count() == directory.person_room() {
            self.named.insert_below(directory.person_room());
        } else {
            for person in directory.people() {
                self.named.insert(person.0);
            }
        }
    }

    /// Keeps the accounts that can get add-ins, and each of them in one of the sets.
    fn settle(&mut self, choice: &Choice, directory: &Directory) {
        if choice.everyone {
            self.name_everybody(directory);
            self.sure.join(&self.named);
        }
        self.named.join(&self.sure);
        self.named.join(&self.uncertain);
        self.sure.keep(directory.eligible());
        self.uncertain.keep(directory.eligible());
        self.uncertain.subtract(&self.sure);
    }
}

/// Why somebody does not get add-ins by any way: these weigh more than what is wrong with a group.
const ACCOUNT_REASONS: [LossReason; 4] =
    [LossReason::DisabledAccount, LossReason::Guest, LossReason::NoMailbox, LossReason::NoLicence];
