//! Who is in the organisation: people and groups as columns with integer indexes, memberships as flat arrays.
//!
//! The columns are made once and shared; what has changed since lies over them. A *room* is how many indexes there are:
//! who is gone keeps an index, which no answer mentions.

mod base;
mod builder;
mod change;
pub(crate) mod columns;
mod id;
pub(crate) mod intern;
pub mod licence;
mod lookup;
mod overlay;
mod packed;
mod snapshot;
mod state;

pub use crate::facts::{AgeGroup, Fact, GroupFacts, Mailbox, PersonFacts, Platforms};
pub use builder::{Builder, GroupRow, LicenceIndex, PersonRow};
pub use change::{DirectoryChange, GroupRecord, MemberChange, PersonRecord};
pub use id::{guid_text, parse_guid};
pub use snapshot::{CHUNK_BYTES, Chunks, Loader, SnapshotError};
pub(crate) use snapshot::{begin, open, seal};

use crate::assignment::{Assignment, DirectoryId, GroupKind};
use crate::effect::{GroupHit, Hit, LossReason, PersonHit};
use crate::index_set::IndexSet;
use crate::lifecycle::event::DirectoryRevision;
use base::Base;
use licence::LicenceSet;
use overlay::Overlay;
use sorting::keep_first;
use std::sync::Arc;

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

/// The people and groups of an organisation, at one moment. It is made by a [`Builder`] or read by a [`Loader`]; a copy
/// shares the columns.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    base: Arc<Base>,
    overlay: Option<Box<Overlay>>,
    /// What others keep with the directory, by number.
    extras: Vec<(u16, Arc<Vec<u8>>)>,
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

/// What the columns of a directory weigh, without what has changed since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ColumnBytes {
    /// All that is kept of people: ids, texts, facts, and the order in which ids are found.
    pub people: u64,
    /// Who is a member of which group.
    pub memberships: u64,
}

impl Directory {
    fn from_base(base: Base, revision: DirectoryRevision) -> Self {
        Self { base: Arc::new(base), overlay: None, extras: Vec::new(), revision }
    }

    /// Which state of the directory this is.
    #[must_use]
    pub const fn revision(&self) -> DirectoryRevision {
        self.revision
    }

    /// How many people there are.
    #[must_use]
    pub fn people_count(&self) -> u32 {
        self.person_room() - self.overlay.as_ref().map_or(0, |overlay| overlay.people_gone)
    }

    /// How many groups there are.
    #[must_use]
    pub fn group_count(&self) -> u32 {
        self.group_room() - self.overlay.as_ref().map_or(0, |overlay| overlay.groups_gone)
    }

    /// The indexes of people are below this.
    #[must_use]
    pub fn person_room(&self) -> u32 {
        self.overlay.as_ref().map_or_else(|| self.base.people(), |overlay| overlay.person_room)
    }

    /// The indexes of groups are below this.
    #[must_use]
    pub fn group_room(&self) -> u32 {
        self.overlay.as_ref().map_or_else(|| self.base.groups(), |overlay| overlay.group_room)
    }

    /// How many direct memberships of people there are.
    #[must_use]
    pub fn membership_count(&self) -> u64 {
        self.groups().map(|group| self.members(group).len() as u64).sum()
    }

    /// Everybody.
    pub fn people(&self) -> impl Iterator<Item = Person> {
        (0..self.person_room()).map(Person).filter(|person| self.is_there(Entry::Person(*person)))
    }

    /// Every group.
    pub fn groups(&self) -> impl Iterator<Item = Group> {
        (0..self.group_room()).map(Group).filter(|group| self.is_there(Entry::Group(*group)))
    }

    /// The columns alone, without what has changed since.
    pub(crate) fn unchanged(&self) -> Self {
        Self { base: Arc::clone(&self.base), overlay: None, extras: Vec::new(), revision: self.revision }
    }

    /// Everybody who is not, or not as, in the columns: changed, added and gone.
    pub(crate) fn changed(&self) -> Vec<Entry> {
        self.overlay.as_ref().map_or_else(Vec::new, |overlay| overlay.changed())
    }

    pub(crate) fn is_there(&self, entry: Entry) -> bool {
        self.overlay.as_ref().is_none_or(|overlay| !overlay.is_gone(entry))
    }

    /// Finds a person or group by id: a GUID in any case, another id as written.
    #[must_use]
    pub fn find(&self, id: &DirectoryId) -> Option<Entry> {
        let key = id::key(&id.0);
        match &self.overlay {
            Some(overlay) => overlay.find(&self.base, &key),
            None => self.base.find(&key).map(|place| self.base.entry(place)),
        }
    }

    /// The record of a person that stands in the place of the columns.
    fn person_record(&self, person: Person) -> Option<&Option<PersonRecord>> {
        self.overlay.as_ref()?.people.get(person.0)
    }

    fn group_record(&self, group: Group) -> Option<&Option<GroupRecord>> {
        self.overlay.as_ref()?.groups.get(group.0)
    }

    fn person_text<'a>(
        &'a self,
        person: Person,
        changed: fn(&PersonRecord) -> &String,
        column: fn(&'a Base, u32) -> &'a str,
    ) -> &'a str {
        match self.person_record(person) {
            Some(record) => record.as_ref().map_or("", |record| changed(record)),
            None => column(&self.base, person.0),
        }
    }

    /// A person's id.
    #[must_use]
    pub fn person_id(&self, person: Person) -> DirectoryId {
        match self.person_record(person) {
            Some(record) => record.as_ref().map(|record| record.id.clone()).unwrap_or_default(),
            None => DirectoryId(id::from_key(self.base.person_key(person.0))),
        }
    }

    /// A person's display name.
    #[must_use]
    pub fn person_name(&self, person: Person) -> &str {
        self.person_text(person, |record| &record.name, Base::person_name)
    }

    /// A person's address; empty where there is none.
    #[must_use]
    pub fn person_mail(&self, person: Person) -> &str {
        self.person_text(person, |record| &record.mail, Base::person_mail)
    }

    /// A person's user principal name.
    #[must_use]
    pub fn person_upn(&self, person: Person) -> &str {
        self.person_text(person, |record| &record.upn, Base::person_upn)
    }

    /// A person's department; may be empty.
    #[must_use]
    pub fn person_department(&self, person: Person) -> &str {
        self.person_text(person, |record| &record.department, Base::person_department)
    }

    /// What is known about a person's account.
    #[must_use]
    pub fn person_facts(&self, person: Person) -> PersonFacts {
        match self.person_record(person) {
            Some(record) => record.as_ref().map(|record| record.facts).unwrap_or_default(),
            None => self.base.person_facts(person.0),
        }
    }

    /// What a person is licensed for; `None` where no source tells.
    #[must_use]
    pub fn licences(&self, person: Person) -> Option<&LicenceSet> {
        match self.person_record(person) {
            Some(record) => record.as_ref()?.licences.as_ref(),
            None => self.base.person_licences(person.0),
        }
    }

    /// What keeps a person from getting add-ins, if something is known to.
    #[must_use]
    pub fn person_hindrance(&self, person: Person) -> Option<LossReason> {
        self.person_facts(person).hindrance(self.licences(person))
    }

    /// A group's id.
    #[must_use]
    pub fn group_id(&self, group: Group) -> DirectoryId {
        match self.group_record(group) {
            Some(record) => record.as_ref().map(|record| record.id.clone()).unwrap_or_default(),
            None => DirectoryId(id::from_key(self.base.group_key(group.0))),
        }
    }

    /// A group's display name.
    #[must_use]
    pub fn group_name(&self, group: Group) -> &str {
        match self.group_record(group) {
            Some(record) => record.as_ref().map_or("", |record| &record.name),
            None => self.base.group_name(group.0),
        }
    }

    /// A group's address; empty where there is none.
    #[must_use]
    pub fn group_mail(&self, group: Group) -> &str {
        match self.group_record(group) {
            Some(record) => record.as_ref().map_or("", |record| &record.mail),
            None => self.base.group_mail(group.0),
        }
    }

    /// A group's kind.
    #[must_use]
    pub fn group_kind(&self, group: Group) -> GroupKind {
        self.group_facts(group).kind
    }

    /// What is known about a group.
    #[must_use]
    pub fn group_facts(&self, group: Group) -> GroupFacts {
        match self.group_record(group) {
            Some(record) => record.as_ref().map(|record| record.facts).unwrap_or_default(),
            None => self.base.group_facts(group.0),
        }
    }

    /// The people who are direct members of a group, from small indexes to large ones.
    pub fn members(&self, group: Group) -> impl ExactSizeIterator<Item = Person> {
        self.member_indexes(group).iter().copied().map(Person)
    }

    /// The same as bare indexes.
    pub(crate) fn member_indexes(&self, group: Group) -> &[u32] {
        let base = &self.base;
        self.overlay
            .as_ref()
            .map_or_else(|| base.members.get(group.0), |overlay| overlay.members(base, group.0))
    }

    /// Whether somebody is a direct member of a group.
    #[must_use]
    pub fn is_member(&self, group: Group, person: Person) -> bool {
        self.member_indexes(group).binary_search(&person.0).is_ok()
    }

    /// The groups directly inside a group.
    pub fn children(&self, group: Group) -> impl ExactSizeIterator<Item = Group> {
        let base = &self.base;
        let overlay = self.overlay.as_ref();
        let children =
            overlay.map_or_else(|| base.children.get(group.0), |overlay| overlay.children(base, group.0));
        children.iter().copied().map(Group)
    }

    /// The groups that a group is directly inside of.
    pub fn parents(&self, group: Group) -> impl ExactSizeIterator<Item = Group> {
        let base = &self.base;
        let overlay = self.overlay.as_ref();
        let parents = overlay
            .map_or_else(|| base.derived.parents.get(group.0), |overlay| overlay.parents(base, group.0));
        parents.iter().copied().map(Group)
    }

    /// Everybody whom nothing is known to keep from getting add-ins.
    #[must_use]
    pub fn eligible(&self) -> &IndexSet {
        self.overlay.as_ref().map_or(&self.base.derived.eligible, |overlay| &overlay.eligible)
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

    /// Finds a group by id, or whatever else has that id: assignments name groups by the thousand.
    fn find_group(&self, id: &DirectoryId) -> Option<Entry> {
        let group = id::guid_key_of(&id.0).and_then(|key| self.base.find_group(&key));
        let group = group.map(|group| Entry::Group(Group(group)));
        group.filter(|group| self.is_there(*group)).or_else(|| self.find(id))
    }

    /// What the lists of an assignment name, whether or not *Everyone* is on.
    #[must_use]
    pub fn targets(&self, assignment: &Assignment) -> Targets {
        let mut targets = Targets::default();
        let mut people = IndexSet::with_room_for(self.person_room() as usize);
        let mut groups = IndexSet::with_room_for(self.group_room() as usize);
        let by_name = assignment.people.iter().map(|id| (id, self.find(id)));
        let by_group = assignment.groups.iter().map(|id| (id, self.find_group(id)));
        for (id, found) in by_name.chain(by_group) {
            let new = match found {
                Some(Entry::Person(person)) => people.insert(person.0),
                Some(Entry::Group(group)) => groups.insert(group.0),
                None => {
                    targets.missing.push(id.clone());
                    false
                }
            };
            targets.entries.extend(found.filter(|_| new));
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
        let GroupFacts { kind, dynamic, members_known, .. } = self.group_facts(group);
        let unread = (members_known == Fact::No).then_some(LossReason::MembersUnknown);
        GroupHit {
            id: self.group_id(group),
            name: self.group_name(group).to_owned(),
            mail: self.group_mail(group).to_owned(),
            kind,
            dynamic,
            members: u32::try_from(self.members(group).len()).unwrap_or(u32::MAX),
            hindrance: self.group_hindrance(group).or(unread),
        }
    }
}
