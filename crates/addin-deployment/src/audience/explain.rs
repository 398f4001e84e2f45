//! Why one person gets an add-in or does not, with every way that leads to it.

use super::Choice;
use super::choice::members_known;
use super::nesting::Nesting;
use crate::assignment::Assignment;
use crate::directory::{Directory, Group, Person};
use crate::effect::LossReason;

/// Whether a person gets it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conclusion {
    /// The person gets it.
    Sure,
    /// The person may get it: the only ways lead through groups that are documented as unsupported and seen to work.
    Uncertain,
    /// No way is known, and a chosen group has members whom no source told of.
    Unknown,
    /// The person does not get it.
    #[default]
    No,
}

/// A way by which a person gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// Everyone in the organisation gets it.
    Everyone,
    /// The person is chosen by name.
    Direct,
    /// The person is a direct member of this chosen group.
    Group(Group),
}

/// Something that keeps a person from getting it, or makes it uncertain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// What.
    pub reason: LossReason,
    /// The groups from the chosen one inwards, up to the one that the person is in, or whose members are not known;
    /// empty when the obstacle is the account's, or the directory holds no groups.
    pub path: Vec<Group>,
}

/// Whether a person gets an add-in, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The short answer.
    pub conclusion: Conclusion,
    /// The ways that would do, if the account can get add-ins at all: in the order of choice.
    pub ways: Vec<Way>,
    /// What is wrong, the weightiest first: the account, groups that are uncertain, groups that do not count, groups
    /// inside others, and groups whose members are not known. What belongs to a group is no obstacle to whom another
    /// way serves; it is listed all the same.
    pub obstacles: Vec<Obstacle>,
}

/// Says whether a person gets an add-in, and why.
#[must_use]
pub fn explain(directory: &Directory, assignment: &Assignment, person: Person) -> Explanation {
    Choice::of(directory, assignment).explain(directory, person)
}

impl Choice {
    /// Says whether a person gets it, and why.
    #[must_use]
    pub fn explain(&self, directory: &Directory, person: Person) -> Explanation {
        let account = directory.person_hindrance(person);
        let mut explaining = Explaining { directory, person, found: Explanation::default() };
        explaining.found.obstacles.extend(account.map(|reason| Obstacle { reason, path: Vec::new() }));
        if self.everyone {
            explaining.found.ways.push(Way::Everyone);
        }
        if self.people.contains(&person) {
            explaining.found.ways.push(Way::Direct);
        }
        explaining.direct_groups(self);
        explaining.inner_groups(self);
        let unknown = explaining.groups_with_others(self);
        let mut found = explaining.found;
        let uncertain = || found.obstacles.iter().any(|obstacle| obstacle.is_uncertain_way());
        found.conclusion = if account.is_some() {
            Conclusion::No
        } else if !found.ways.is_empty() {
            Conclusion::Sure
        } else if uncertain() {
            Conclusion::Uncertain
        } else if unknown {
            Conclusion::Unknown
        } else {
            Conclusion::No
        };
        found
    }
}

impl Obstacle {
    /// Whether the person may get it by this way nevertheless.
    fn is_uncertain_way(&self) -> bool {
        self.reason.uncertain() && self.reason != LossReason::MembersUnknown
    }
}

struct Explaining<'a> {
    directory: &'a Directory,
    person: Person,
    found: Explanation,
}

impl Explaining<'_> {
    /// Chosen groups that the person is a direct member of.
    fn direct_groups(&mut self, choice: &Choice) {
        let mut unsupported = Vec::new();
        for chosen in &choice.groups {
            if !self.directory.is_member(chosen.group, self.person) {
                continue;
            }
            let obstacle = |reason| Obstacle { reason, path: vec![chosen.group] };
            match chosen.hindrance {
                None => self.found.ways.push(Way::Group(chosen.group)),
                Some(reason) if reason.uncertain() => self.found.obstacles.push(obstacle(reason)),
                Some(reason) => unsupported.push(obstacle(reason)),
            }
        }
        self.found.obstacles.append(&mut unsupported);
    }

    /// Groups inside chosen ones that the person is a direct member of. Who is in one that is chosen as well has that
    /// told already.
    fn inner_groups(&mut self, choice: &Choice) {
        let nesting = Nesting::of(self.directory, choice);
        let mut unknown = Vec::new();
        for (place, group) in nesting.inner() {
            let obstacle = |reason| Obstacle { reason, path: nesting.path_to(place) };
            if self.directory.is_member(group, self.person) {
                self.found.obstacles.push(obstacle(LossReason::NestedGroup));
            } else if !members_known(self.directory, group) {
                unknown.push(obstacle(LossReason::MembersUnknown));
            }
        }
        self.found.obstacles.append(&mut unknown);
    }

    /// Chosen groups whose members are not known; whether the person may get it through one of them.
    fn groups_with_others(&mut self, choice: &Choice) -> bool {
        let mut any = choice.untold;
        if choice.untold {
            self.found.obstacles.push(Obstacle { reason: LossReason::MembersUnknown, path: Vec::new() });
        }
        for chosen in &choice.groups {
            if chosen.may_hold_others(self.directory) && !self.directory.is_member(chosen.group, self.person)
            {
                any = true;
                let path = vec![chosen.group];
                self.found.obstacles.push(Obstacle { reason: LossReason::MembersUnknown, path });
            }
        }
        any
    }
}
