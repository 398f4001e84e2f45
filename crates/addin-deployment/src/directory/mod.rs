//! Who is in the organisation: people and groups as columns with integer indexes, memberships as flat arrays.

mod builder;
pub(crate) mod columns;
mod facts;
pub mod licence;

pub use builder::{Builder, GroupRow, LicenceIndex, PersonRow};
pub use facts::{AgeGroup, Fact, GroupFacts, Mailbox, PersonFacts, Platforms};

use crate::assignment::{Assignment, DirectoryId, GroupKind};
use crate::effect::{GroupHit, Hit, LossReason, PersonHit};
use crate::event::DirectoryRevision;
use crate::index_set::IndexSet;
use columns::{Lists, Text, Texts};
use licence::LicenceSet;
use sorting::keep_first;

/// Index of a person in one directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person(pub(crate) u32);

/// Index of a group in one directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group(pub(crate) u32);

/// A person or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// A person.
    Person(Person),
    /// A group.
    Group(Group),
}

#[derive(Clone, Debug, Default)]
struct PersonColumns {
    id: Vec<Text>,
    name: Vec<Text>,
    mail: Vec<Text>,
    upn: Vec<Text>,
    department: Vec<Text>,
    facts: Vec<PersonFacts>,
    licences: Vec<LicenceIndex>,
}

#[derive(Clone, Debug, Default)]
struct GroupColumns {
    id: Vec<Text>,
    name: Vec<Text>,
    mail: Vec<Text>,
    facts: Vec<GroupFacts>,
}

/// The people and groups of an organisation, at one moment. It is made by a [`Builder`] and never changes.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    texts: Texts,
    people: PersonColumns,
    groups: GroupColumns,
    /// What people are licensed for, each set once.
    licences: Vec<LicenceSet>,
    /// People that are direct members, by group.
    members: Lists,
    /// Groups inside a group.
    children: Lists,
    /// Groups that a group is inside of.
    parents: Lists,
    /// People whom nothing is known to keep from getting add-ins.
    eligible: IndexSet,
    /// People and, after them, groups in the order of their ids.
    by_id: Vec<u32>,
    revision: DirectoryRevision,
}

/// What an assignment names, as the directory knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// People and groups in the order of choice, each once.
    pub entries: Vec<Entry>,
    /// Ids that the directory does not know.
    pub missing: Vec<DirectoryId>,
}

impl Directory {
    /// Which state of the directory this is.
    #[must_use]
    pub const fn revision(&self) -> DirectoryRevision {
        self.revision
    }

    /// How many people there are.
    #[must_use]
    pub fn people_count(&self) -> u32 {
        u32::try_from(self.people.facts.len()).unwrap_or(u32::MAX)
    }

    /// How many groups there are.
    #[must_use]
    pub fn group_count(&self) -> u32 {
        u32::try_from(self.groups.facts.len()).unwrap_or(u32::MAX)
    }

    /// Everybody.
    pub fn people(&self) -> impl Iterator<Item = Person> + use<> {
        (0..self.people_count()).map(Person)
    }

    /// Every group.
    pub fn groups(&self) -> impl Iterator<Item = Group> + use<> {
        (0..self.group_count()).map(Group)
    }

    /// Finds a person or group by id, as written.
    #[must_use]
    pub fn find(&self, id: &DirectoryId) -> Option<Entry> {
        self.find_place(id).map(|place| self.entry(place))
    }

    fn find_place(&self, id: &DirectoryId) -> Option<u32> {
        let id = id.0.as_str();
        let position = self.by_id.partition_point(|place| self.entry_id(self.entry(*place)) < id);
        let place = *self.by_id.get(position)?;
        (self.entry_id(self.entry(place)) == id).then_some(place)
    }

    /// The entry at a place in the sequence of all people and, after them, all groups.
    pub(crate) fn entry(&self, place: u32) -> Entry {
        match place.checked_sub(self.people_count()) {
            None => Entry::Person(Person(place)),
            Some(group) => Entry::Group(Group(group)),
        }
    }

    fn entry_id(&self, entry: Entry) -> &str {
        match entry {
            Entry::Person(person) => self.text(&self.people.id, person.0),
            Entry::Group(group) => self.text(&self.groups.id, group.0),
        }
    }

    fn text(&self, column: &[Text], index: u32) -> &str {
        self.texts.get(column.get(index as usize).copied().unwrap_or_default())
    }

    /// A person's display name.
    #[must_use]
    pub fn person_name(&self, person: Person) -> &str {
        self.text(&self.people.name, person.0)
    }

    /// A person's address; empty where there is none.
    #[must_use]
    pub fn person_mail(&self, person: Person) -> &str {
        self.text(&self.people.mail, person.0)
    }

    /// A person's user principal name.
    #[must_use]
    pub fn person_upn(&self, person: Person) -> &str {
        self.text(&self.people.upn, person.0)
    }

    /// A person's department; may be empty.
    #[must_use]
    pub fn person_department(&self, person: Person) -> &str {
        self.text(&self.people.department, person.0)
    }

    /// What is known about a person's account.
    #[must_use]
    pub fn person_facts(&self, person: Person) -> PersonFacts {
        self.people.facts.get(person.0 as usize).copied().unwrap_or_default()
    }

    /// What a person is licensed for; `None` where no source tells.
    #[must_use]
    pub fn licences(&self, person: Person) -> Option<&LicenceSet> {
        let LicenceIndex(index) = self.people.licences.get(person.0 as usize)?;
        self.licences.get(index.checked_sub(1)? as usize)
    }

    /// What keeps a person from getting add-ins, if something is known to.
    #[must_use]
    pub fn person_hindrance(&self, person: Person) -> Option<LossReason> {
        self.person_facts(person).hindrance(self.licences(person))
    }

    /// A person's id.
    #[must_use]
    pub fn person_id(&self, person: Person) -> DirectoryId {
        DirectoryId(self.entry_id(Entry::Person(person)).to_owned())
    }

    /// A group's id.
    #[must_use]
    pub fn group_id(&self, group: Group) -> DirectoryId {
        DirectoryId(self.entry_id(Entry::Group(group)).to_owned())
    }

    /// A group's display name.
    #[must_use]
    pub fn group_name(&self, group: Group) -> &str {
        self.text(&self.groups.name, group.0)
    }

    /// A group's address; empty where there is none.
    #[must_use]
    pub fn group_mail(&self, group: Group) -> &str {
        self.text(&self.groups.mail, group.0)
    }

    /// A group's kind.
    #[must_use]
    pub fn group_kind(&self, group: Group) -> GroupKind {
        self.group_facts(group).kind
    }

    /// What is known about a group.
    #[must_use]
    pub fn group_facts(&self, group: Group) -> GroupFacts {
        self.groups.facts.get(group.0 as usize).copied().unwrap_or_default()
    }

    /// The people who are direct members of a group.
    pub fn members(&self, group: Group) -> impl ExactSizeIterator<Item = Person> {
        self.members.get(group.0).iter().copied().map(Person)
    }

    /// The indexes of the people who are direct members of a group, in ascending order.
    pub(crate) fn member_indexes(&self, group: Group) -> &[u32] {
        self.members.get(group.0)
    }

    /// The groups directly inside a group.
    pub fn children(&self, group: Group) -> impl ExactSizeIterator<Item = Group> {
        self.children.get(group.0).iter().copied().map(Group)
    }

    /// The groups that a group is directly inside of.
    pub fn parents(&self, group: Group) -> impl ExactSizeIterator<Item = Group> {
        self.parents.get(group.0).iter().copied().map(Group)
    }

    /// Everybody whom nothing is known to keep from getting add-ins.
    #[must_use]
    pub const fn eligible(&self) -> &IndexSet {
        &self.eligible
    }

    /// What keeps a group's direct members from getting add-ins, or makes it uncertain ("Determine if Centralized
    /// Deployment of add-ins works for your organization").
    #[must_use]
    pub fn group_hindrance(&self, group: Group) -> Option<LossReason> {
        match self.group_kind(group) {
            GroupKind::DynamicDistribution => Some(LossReason::UnsupportedGroup),
            GroupKind::Security => Some(LossReason::SecurityGroup),
            _ => (self.parents(group).len() > 0).then_some(LossReason::GroupWithParent),
        }
    }

    /// What the lists of an assignment name, whether or not *Everyone* is on.
    #[must_use]
    pub fn targets(&self, assignment: &Assignment) -> Targets {
        let mut targets = Targets::default();
        let mut chosen = IndexSet::with_room_for(self.by_id.len());
        for id in assignment.people.iter().chain(&assignment.groups) {
            match self.find_place(id) {
                Some(place) if chosen.insert(place) => targets.entries.push(self.entry(place)),
                Some(_) => {}
                None => targets.missing.push(id.clone()),
            }
        }
        keep_first(&mut targets.missing);
        targets
    }

    /// An entry as a picker shows it.
    #[must_use]
    pub fn hit(&self, entry: Entry) -> Hit {
        match entry {
            Entry::Person(person) => Hit::Person(self.person_hit(person)),
            Entry::Group(group) => Hit::Group(self.group_hit(group)),
        }
    }

    /// A person as a picker shows one.
    #[must_use]
    pub fn person_hit(&self, person: Person) -> PersonHit {
        let mail = self.person_mail(person);
        let mail = if mail.is_empty() { self.person_upn(person) } else { mail };
        PersonHit {
            id: self.person_id(person),
            name: self.person_name(person).to_owned(),
            mail: mail.to_owned(),
            department: self.person_department(person).to_owned(),
            hindrance: self.person_hindrance(person),
        }
    }

    /// A group as a picker shows one.
    #[must_use]
    pub fn group_hit(&self, group: Group) -> GroupHit {
        let GroupFacts { kind, dynamic, .. } = self.group_facts(group);
        GroupHit {
            id: self.group_id(group),
            name: self.group_name(group).to_owned(),
            mail: self.group_mail(group).to_owned(),
            kind,
            dynamic,
            members: u32::try_from(self.members(group).len()).unwrap_or(u32::MAX),
            hindrance: self.group_hindrance(group),
        }
    }
}
