//! An assignment as the directory knows it: looked up once, for whatever is asked about it then.

use crate::assignment::{Assignment, DirectoryId};
use crate::directory::{Directory, Entry, Fact, Group, Person};
use crate::effect::LossReason;

/// A chosen group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenGroup {
    /// Which.
    pub group: Group,
    /// What keeps its direct members from getting the add-in, or makes it uncertain.
    pub hindrance: Option<LossReason>,
}

/// Whom an assignment names. With *Everyone* its lists are remembered and do not count, so they are empty here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Everyone in the organisation.
    pub everyone: bool,
    /// People by name, each once, in the order of choice.
    pub people: Vec<Person>,
    /// Groups, each once, in the order of choice.
    pub groups: Vec<ChosenGroup>,
    /// Chosen ids that the directory does not know, without those of groups where they are untold.
    pub missing: Vec<DirectoryId>,
    /// Groups are chosen, and the directory holds none at all: nobody told of any, so that these are not taken to be
    /// deleted or empty.
    pub untold: bool,
}

impl Choice {
    /// Looks an assignment up.
    #[must_use]
    pub fn of(directory: &Directory, assignment: &Assignment) -> Self {
        let mut choice = Self { everyone: assignment.everyone, ..Self::default() };
        if assignment.everyone {
            return choice;
        }
        let targets = directory.targets(assignment);
        for entry in targets.entries {
            match entry {
                Entry::Person(person) => choice.people.push(person),
                Entry::Group(group) => {
                    let hindrance = directory.group_hindrance(group);
                    choice.groups.push(ChosenGroup { group, hindrance });
                }
            }
        }
        choice.missing = targets.missing;
        choice.untold = directory.group_count() == 0 && !assignment.groups.is_empty();
        if choice.untold {
            choice.missing.retain(|id| !assignment.groups.contains(id));
        }
        choice
    }

    /// Whether people whom no source told of may get the add-in: members of its groups were not imported.
    #[must_use]
    pub fn may_hold_others(&self, directory: &Directory) -> bool {
        self.untold || self.groups.iter().any(|chosen| chosen.may_hold_others(directory))
    }

    /// The chosen groups.
    pub(super) fn group_list(&self) -> impl Iterator<Item = Group> {
        self.groups.iter().map(|chosen| chosen.group)
    }
}

impl ChosenGroup {
    /// Whether people whom no source told of may get the add-in through this group.
    pub(super) fn may_hold_others(self, directory: &Directory) -> bool {
        !members_known(directory, self.group) && self.hindrance.is_none_or(LossReason::uncertain)
    }
}

/// Whether nothing says that the members of a group are missing from the directory.
pub(super) fn members_known(directory: &Directory, group: Group) -> bool {
    directory.group_facts(group).members_known != Fact::No
}
