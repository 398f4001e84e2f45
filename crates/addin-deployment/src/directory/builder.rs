//! Takes people, groups and memberships in any order that an export or the demonstration brings.

use super::columns::{Lists, Text};
use super::{Directory, Group, GroupColumns, Person, PersonColumns, PersonFacts};
use crate::assignment::GroupKind;
use crate::event::DirectoryRevision;
use crate::index_set::IndexSet;
use std::collections::BTreeMap;

/// A person as the directory is told of one.
#[derive(Clone, Copy, Debug)]
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
}

/// A group as the directory is told of one.
#[derive(Clone, Copy, Debug)]
pub struct GroupRow<'a> {
    /// The directory's id.
    pub id: &'a str,
    /// Display name.
    pub name: &'a str,
    /// Address; empty for a security group without mail.
    pub mail: &'a str,
    /// Kind.
    pub kind: GroupKind,
}

/// A directory in the making.
#[derive(Debug, Default)]
pub struct Builder {
    directory: Directory,
    /// Departments repeat, so each is kept once.
    departments: BTreeMap<String, Text>,
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
        let department = match self.departments.get(row.department) {
            Some(known) => *known,
            None => {
                let new = texts.push(row.department);
                self.departments.insert(row.department.to_owned(), new);
                new
            }
        };
        people.department.push(department);
        people.facts.push(row.facts);
        Person(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Adds a group.
    pub fn group(&mut self, row: GroupRow<'_>) -> Group {
        let Directory { texts, groups, .. } = &mut self.directory;
        let index = groups.kind.len();
        groups.id.push(texts.push(row.id));
        groups.name.push(texts.push(row.name));
        groups.mail.push(texts.push(row.mail));
        groups.kind.push(row.kind);
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
        let Self { mut directory, members, children, .. } = self;
        let groups = directory.groups.kind.len();
        let parents = children.iter().map(|(group, child)| (*child, *group)).collect();
        directory.members = Lists::from_pairs(groups, members);
        directory.children = Lists::from_pairs(groups, children);
        directory.parents = Lists::from_pairs(groups, parents);
        directory.eligible = eligible(&directory.people);
        directory.by_id = by_id(&directory.people, &directory.groups, &directory);
        directory.revision = revision;
        directory
    }
}

fn eligible(people: &PersonColumns) -> IndexSet {
    let mut eligible = IndexSet::with_room_for(people.facts.len());
    for (index, facts) in (0u32..).zip(&people.facts) {
        if facts.hindrance().is_none() {
            eligible.insert(index);
        }
    }
    eligible
}

/// Every entry in the order of the ids; of equal ids the first that was added comes first.
fn by_id(people: &PersonColumns, groups: &GroupColumns, directory: &Directory) -> Vec<u32> {
    let ids: Vec<_> = people.id.iter().chain(&groups.id).map(|id| directory.texts.get(*id)).collect();
    let mut order: Vec<_> = (0u32..).take(ids.len()).collect();
    order.sort_by_key(|entry| ids.get(*entry as usize));
    order
}
