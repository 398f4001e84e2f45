//! What leads from one state of a directory to the next, and what is kept beside it.

use super::overlay::Overlay;
use super::{
    Builder, ColumnBytes, Directory, DirectoryChange, Group, GroupRow, LicenceIndex, Person, PersonRow,
};
use std::sync::Arc;

impl Directory {
    /// Takes a change over. How many of the members that it adds are unknown: they are left out.
    pub fn apply(&mut self, change: &DirectoryChange) -> u32 {
        let base = &self.base;
        let overlay = self.overlay.get_or_insert_with(|| Box::new(Overlay::over(base)));
        self.revision = change.revision;
        overlay.apply(base, change)
    }

    /// The same directory in columns alone, so that nothing lies over them. Indexes become others.
    #[must_use]
    pub fn compacted(&self) -> Self {
        if self.overlay.is_none() {
            return self.clone();
        }
        let mut builder = Builder::default();
        let people = self.compact_people(&mut builder);
        let mut groups = vec![None; self.group_room() as usize];
        for group in self.groups() {
            let row = GroupRow {
                id: &self.group_id(group).0,
                name: self.group_name(group),
                mail: self.group_mail(group),
                facts: self.group_facts(group),
            };
            if let Some(new) = groups.get_mut(group.0 as usize) {
                *new = Some(builder.group(row));
            }
        }
        let person_of = |person: Person| people.get(person.0 as usize).copied().flatten();
        let group_of = |group: Group| groups.get(group.0 as usize).copied().flatten();
        for group in self.groups() {
            let Some(new) = group_of(group) else { continue };
            self.members(group).filter_map(person_of).for_each(|person| builder.member(new, person));
            self.children(group).filter_map(group_of).for_each(|child| builder.child(new, child));
        }
        Self { extras: self.extras.clone(), ..builder.build(self.revision) }
    }

    /// Adds everybody who is there to a builder; the new index of each.
    fn compact_people(&self, builder: &mut Builder) -> Vec<Option<Person>> {
        let sets: Vec<_> = self.base.derived.licence_sets.iter().map(|set| builder.licences(set)).collect();
        let mut people = vec![None; self.person_room() as usize];
        for person in self.people() {
            let licences = match self.person_record(person) {
                Some(_) => self.licences(person).map(|set| builder.licences(set)),
                None => self.base.licence_place(person.0).and_then(|place| sets.get(place)).copied(),
            };
            let row = PersonRow {
                id: &self.person_id(person).0,
                name: self.person_name(person),
                mail: self.person_mail(person),
                upn: self.person_upn(person),
                department: self.person_department(person),
                facts: self.person_facts(person),
                licences: licences.unwrap_or(LicenceIndex::default()),
            };
            if let Some(new) = people.get_mut(person.0 as usize) {
                *new = Some(builder.person(row));
            }
        }
        people
    }

    /// What somebody keeps with the directory under a number.
    #[must_use]
    pub fn extra(&self, number: u16) -> Option<&[u8]> {
        self.extras.iter().find(|(known, _)| *known == number).map(|(_, bytes)| bytes.as_slice())
    }

    /// Keeps bytes with the directory: they go into its chunks, and stay whatever changes in it.
    pub fn set_extra(&mut self, number: u16, bytes: Vec<u8>) {
        let place = self.extras.partition_point(|(known, _)| *known < number);
        match self.extras.get_mut(place).filter(|(known, _)| *known == number) {
            Some((_, known)) => *known = Arc::new(bytes),
            None => self.extras.insert(place, (number, Arc::new(bytes))),
        }
    }

    /// What the columns weigh, in bytes.
    #[must_use]
    pub fn column_bytes(&self) -> ColumnBytes {
        self.base.weight()
    }
}
