//! Takes people, groups and memberships in any order that an export or the demonstration brings.

use super::base::{Base, SectionMut};
use super::columns::{Lists, position};
use super::intern::Interner;
use super::licence::LicenceSet;
use super::packed::UPN_IS_MAIL;
use super::{Directory, Group, GroupFacts, Person, PersonFacts, id};
use crate::lifecycle::event::DirectoryRevision;

/// Which of a directory's sets of licences somebody has; the default is that nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LicenceIndex(pub(super) u32);

/// A person as the directory is told of one.
#[derive(Clone, Copy, Debug, Default)]
pub struct PersonRow<'a> {
    /// The directory's id. Of several people with one id the first is found by it.
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

/// A directory in the making.
#[derive(Debug, Default)]
pub struct Builder {
    base: Base,
    ids: Interner,
    departments: Interner,
    licences: Interner,
    members: Vec<(u32, u32)>,
    children: Vec<(u32, u32)>,
}

impl Builder {
    /// Keeps a set of licences, for the people who have it.
    pub fn licences(&mut self, set: &LicenceSet) -> LicenceIndex {
        // Without memory for a few bytes nothing is known of the licences.
        let bytes = postcard::to_extend(set, Vec::new());
        let place = bytes.ok().map(|bytes| self.licences.intern(&mut self.base.licence_sets, &bytes));
        LicenceIndex(place.map_or(0, |place| place + 1))
    }

    /// Adds a person.
    pub fn person(&mut self, row: PersonRow<'_>) -> Person {
        let Base { person_ids, person_texts, id_texts, department_names, .. } = &mut self.base;
        id::push(person_ids, row.id, id_texts, &mut self.ids);
        person_texts.push(row.name.as_bytes());
        person_texts.push(row.upn.as_bytes());
        let (mail, upn_is_mail) = if row.mail == row.upn { ("", UPN_IS_MAIL) } else { (row.mail, 0) };
        person_texts.push(mail.as_bytes());
        let department = match row.department {
            "" => 0,
            name => self.departments.intern(department_names, name.as_bytes()) + 1,
        };
        self.base.departments.push(department);
        self.base.licences.push(row.licences.0);
        self.base.person_facts.push(row.facts.to_bits() | upn_is_mail);
        Person(self.base.people().saturating_sub(1))
    }

    /// Adds a group.
    pub fn group(&mut self, row: GroupRow<'_>) -> Group {
        let Base { group_ids, group_texts, group_facts, id_texts, .. } = &mut self.base;
        id::push(group_ids, row.id, id_texts, &mut self.ids);
        group_texts.push(row.name.as_bytes());
        group_texts.push(row.mail.as_bytes());
        group_facts.push(row.facts.to_bits());
        Group(position(group_facts.len()).saturating_sub(1))
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
        let Self { mut base, members, children, .. } = self;
        let (people, groups) = (base.person_facts.len(), base.group_facts.len());
        base.members = Lists::from_pairs(groups, people, members);
        base.children = Lists::from_pairs(groups, groups, children);
        base.order_ids();
        // Columns that grew row by row have room for as much again.
        for section in base.sections_mut() {
            match section {
                SectionMut::Bytes(column) => column.shrink_to_fit(),
                SectionMut::Words(column) => column.shrink_to_fit(),
            }
        }
        // Sets of licences that were just written can be read.
        base.derive().unwrap_or_default();
        Directory::from_base(base, revision)
    }
}
