//! Takes people, groups and memberships in any order that an export or the demonstration brings.

use super::columns::{Lists, Text, Texts};
use super::licence::LicenceSet;
use super::{Directory, Group, GroupColumns, GroupFacts, Person, PersonColumns, PersonFacts};
use crate::event::DirectoryRevision;
use crate::index_set::IndexSet;
use sorting::order_of;

/// Which of a directory's sets of licences somebody has; the default is that nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LicenceIndex(pub(super) u32);

/// A person as the directory is told of one.
#[derive(Clone, Copy, Debug, Default)]
pub struct PersonRow<'a> {
    /// The directory's id.
    pub id: &'a str,
    /// Display name.
    pub name: &'a str,
    /// Address; empty where there is none.
    pub mail: &'a str,
    /// User principal name.
    pub upn: &'a str,
    /// Department; may be empty.
    pub department: &'a str,
    /// What decides whether the account can get add-ins.
    pub facts: PersonFacts,
    /// What [`Builder::licences`] gave for this person's licences.
    pub licences: LicenceIndex,
}

/// A group as the directory is told of one.
#[derive(Clone, Copy, Debug, Default)]
pub struct GroupRow<'a> {
    /// The directory's id.
    pub id: &'a str,
    /// Display name.
    pub name: &'a str,
    /// Address; empty for a security group without mail.
    pub mail: &'a str,
    /// What is known about it.
    pub facts: GroupFacts,
}

/// Everybody's department, before each is kept once: departments repeat.
#[derive(Debug, Default)]
struct Departments {
    texts: Texts,
    of_people: Vec<Text>,
}

/// A directory in the making.
#[derive(Debug, Default)]
pub struct Builder {
    directory: Directory,
    /// Everybody's department.
    departments: Departments,
    members: Vec<(u32, u32)>,
    children: Vec<(u32, u32)>,
}

impl Builder {
    /// Adds a person.
    pub fn person(&mut self, row: PersonRow<'_>) -> Person {
        let Directory { texts, people, .. } = &mut self.directory;
        let index = people.facts.len();
        people.id.push(texts.push(row.id));
        people.name.push(texts.push(row.name));
        let mail = texts.push(row.mail);
        people.mail.push(mail);
        people.upn.push(if row.upn == row.mail { mail } else { texts.push(row.upn) });
        self.departments.of_people.push(self.departments.texts.push(row.department));
        people.facts.push(row.facts);
        people.licences.push(row.licences);
        Person(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Keeps a set of licences, for the people who have it.
    pub fn licences(&mut self, set: &LicenceSet) -> LicenceIndex {
        let sets = &mut self.directory.licences;
        let place = sets.iter().position(|known| known == set).unwrap_or_else(|| {
            sets.push(set.clone());
            sets.len() - 1
        });
        LicenceIndex(u32::try_from(place + 1).unwrap_or_default())
    }

    /// Adds a group.
    pub fn group(&mut self, row: GroupRow<'_>) -> Group {
        let Directory { texts, groups, .. } = &mut self.directory;
        let index = groups.facts.len();
        groups.id.push(texts.push(row.id));
        groups.name.push(texts.push(row.name));
        groups.mail.push(texts.push(row.mail));
        groups.facts.push(row.facts);
        Group(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Makes a person a direct member of a group.
    pub fn member(&mut self, group: Group, person: Person) {
        self.members.push((group.0, person.0));
    }

    /// Puts a group into another one. Circles are legal; a group inside itself means nothing and is left out.
    pub fn child(&mut self, group: Group, child: Group) {
        if group != child {
            self.children.push((group.0, child.0));
        }
    }

    /// The directory, complete.
    #[must_use]
    pub fn build(self, revision: DirectoryRevision) -> Directory {
        let Self { mut directory, departments, members, children } = self;
        let groups = directory.groups.facts.len();
        let parents: Vec<_> = children.iter().map(|(group, child)| (*child, *group)).collect();
        directory.members = Lists::from_pairs(groups, &members);
        directory.children = Lists::from_pairs(groups, &children);
        directory.parents = Lists::from_pairs(groups, &parents);
        directory.people.department = shared(&departments, &mut directory.texts);
        directory.eligible = eligible(&directory);
        directory.by_id = by_id(&directory.people, &directory.groups, &directory);
        directory.revision = revision;
        directory
    }
}

/// The department of each person; every department is kept in `texts` once.
fn shared(departments: &Departments, texts: &mut Texts) -> Vec<Text> {
    let names: Vec<_> = departments.of_people.iter().map(|text| departments.texts.get(*text)).collect();
    let mut shared = vec![Text::default(); names.len()];
    let mut last: Option<(&str, Text)> = None;
    for person in order_of(&names) {
        let name = names.get(person).copied().unwrap_or_default();
        let text =
            last.filter(|(known, _)| *known == name).map_or_else(|| texts.push(name), |(_, text)| text);
        last = Some((name, text));
        if let Some(department) = shared.get_mut(person) {
            *department = text;
        }
    }
    shared
}

fn eligible(directory: &Directory) -> IndexSet {
    let mut eligible = IndexSet::with_room_for(directory.people_count() as usize);
    for person in directory.people() {
        if directory.person_hindrance(person).is_none() {
            eligible.insert(person.0);
        }
    }
    eligible
}

/// Every entry in the order of the ids; of equal ids the first that was added comes first.
fn by_id(people: &PersonColumns, groups: &GroupColumns, directory: &Directory) -> Vec<u32> {
    let ids: Vec<_> = people.id.iter().chain(&groups.id).map(|id| directory.texts.get(*id)).collect();
    order_of(&ids).into_iter().map(|place| u32::try_from(place).unwrap_or(u32::MAX)).collect()
}
