//! The columns of a directory, which never change once they are made.

use super::columns::{Lists, Texts, position};
use super::id::{self, ID_BYTES};
use super::licence::LicenceSet;
use super::lookup::Lookup;
use super::packed::{DECISIVE, UPN_IS_MAIL, WHICH_MAILBOX};
use super::{ColumnBytes, Entry, Group, Person};
use crate::effect::LossReason;
use crate::facts::{GroupFacts, PersonFacts};
use crate::index_set::IndexSet;
use sorting::order_of_texts;

/// What a directory holds, as bytes and numbers. People and groups are indexes; whatever is asked beyond the last one is
/// empty or unknown.
#[derive(Clone, Debug, Default)]
pub(super) struct Base {
    pub(super) person_ids: Vec<u8>,
    /// Name, user principal name and address of each person; the address is empty where it equals the name before it.
    pub(super) person_texts: Texts,
    /// One more than the department's place in `department_names`, or 0.
    pub(super) departments: Vec<u32>,
    pub(super) person_facts: Vec<u32>,
    /// One more than the set's place in `licence_sets`, or 0 where it is not known.
    pub(super) licences: Vec<u32>,
    pub(super) group_ids: Vec<u8>,
    /// Name and address of each group.
    pub(super) group_texts: Texts,
    pub(super) group_facts: Vec<u32>,
    /// People that are direct members, by group.
    pub(super) members: Lists,
    /// Groups inside a group.
    pub(super) children: Lists,
    /// Keys of the ids that are no GUIDs.
    pub(super) id_texts: Texts,
    pub(super) department_names: Texts,
    /// Each a [`LicenceSet`] as postcard.
    pub(super) licence_sets: Texts,
    /// People and, after them, groups in the order of their ids.
    pub(super) by_id: Vec<u32>,
    /// What follows from the columns above.
    pub(super) derived: Derived,
}

/// What is not kept, because it is made faster than it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Derived {
    /// Groups that a group is inside of.
    pub(super) parents: Lists,
    pub(super) licence_sets: Vec<LicenceSet>,
    pub(super) groups_by_id: Lookup,
    /// People whom nothing is known to keep from getting add-ins.
    pub(super) eligible: IndexSet,
}

/// A column as it is kept.
pub(super) enum Section<'a> {
    Bytes(&'a Vec<u8>),
    Words(&'a Vec<u32>),
}

/// A column to be filled.
pub(super) enum SectionMut<'a> {
    Bytes(&'a mut Vec<u8>),
    Words(&'a mut Vec<u32>),
}

/// How many columns there are.
pub(super) const SECTIONS: usize = 21;

impl Base {
    /// The columns in the order in which a snapshot keeps them.
    pub(super) fn sections(&self) -> [Section<'_>; SECTIONS] {
        use Section::{Bytes, Words};
        [
            Bytes(&self.person_ids),
            Words(&self.person_texts.ends),
            Bytes(&self.person_texts.bytes),
            Words(&self.departments),
            Words(&self.person_facts),
            Words(&self.licences),
            Bytes(&self.group_ids),
            Words(&self.group_texts.ends),
            Bytes(&self.group_texts.bytes),
            Words(&self.group_facts),
            Words(&self.members.ends),
            Words(&self.members.items),
            Words(&self.children.ends),
            Words(&self.children.items),
            Words(&self.id_texts.ends),
            Bytes(&self.id_texts.bytes),
            Words(&self.department_names.ends),
            Bytes(&self.department_names.bytes),
            Words(&self.licence_sets.ends),
            Bytes(&self.licence_sets.bytes),
            Words(&self.by_id),
        ]
    }

    /// The same columns, to be filled.
    pub(super) fn sections_mut(&mut self) -> [SectionMut<'_>; SECTIONS] {
        use SectionMut::{Bytes, Words};
        [
            Bytes(&mut self.person_ids),
            Words(&mut self.person_texts.ends),
            Bytes(&mut self.person_texts.bytes),
            Words(&mut self.departments),
            Words(&mut self.person_facts),
            Words(&mut self.licences),
            Bytes(&mut self.group_ids),
            Words(&mut self.group_texts.ends),
            Bytes(&mut self.group_texts.bytes),
            Words(&mut self.group_facts),
            Words(&mut self.members.ends),
            Words(&mut self.members.items),
            Words(&mut self.children.ends),
            Words(&mut self.children.items),
            Words(&mut self.id_texts.ends),
            Bytes(&mut self.id_texts.bytes),
            Words(&mut self.department_names.ends),
            Bytes(&mut self.department_names.bytes),
            Words(&mut self.licence_sets.ends),
            Bytes(&mut self.licence_sets.bytes),
            Words(&mut self.by_id),
        ]
    }

    pub(super) fn people(&self) -> u32 {
        position(self.person_facts.len())
    }

    pub(super) fn groups(&self) -> u32 {
        position(self.group_facts.len())
    }

    pub(super) fn person_name(&self, index: u32) -> &str {
        self.person_texts.text(index.saturating_mul(3))
    }

    pub(super) fn person_upn(&self, index: u32) -> &str {
        self.person_texts.text(index.saturating_mul(3).saturating_add(1))
    }

    pub(super) fn person_mail(&self, index: u32) -> &str {
        if self.person_bits(index) & UPN_IS_MAIL != 0 {
            self.person_upn(index)
        } else {
            self.person_texts.text(index.saturating_mul(3).saturating_add(2))
        }
    }

    pub(super) fn person_department(&self, index: u32) -> &str {
        let place = self.departments.get(index as usize).and_then(|place| place.checked_sub(1));
        place.map_or("", |place| self.department_names.text(place))
    }

    fn person_bits(&self, index: u32) -> u32 {
        self.person_facts.get(index as usize).copied().unwrap_or_default()
    }

    pub(super) fn person_facts(&self, index: u32) -> PersonFacts {
        PersonFacts::from_bits(self.person_bits(index))
    }

    /// Which of the sets of licences a person has.
    pub(super) fn licence_place(&self, index: u32) -> Option<usize> {
        self.licences.get(index as usize)?.checked_sub(1).map(|place| place as usize)
    }

    pub(super) fn person_licences(&self, index: u32) -> Option<&LicenceSet> {
        self.derived.licence_sets.get(self.licence_place(index)?)
    }

    pub(super) fn group_name(&self, index: u32) -> &str {
        self.group_texts.text(index.saturating_mul(2))
    }

    pub(super) fn group_mail(&self, index: u32) -> &str {
        self.group_texts.text(index.saturating_mul(2).saturating_add(1))
    }

    pub(super) fn group_facts(&self, index: u32) -> GroupFacts {
        GroupFacts::from_bits(self.group_facts.get(index as usize).copied().unwrap_or_default())
    }

    /// The key of a person's id.
    pub(super) fn person_key(&self, index: u32) -> &[u8] {
        id::key_at(&self.person_ids, index, &self.id_texts)
    }

    /// The key of a group's id.
    pub(super) fn group_key(&self, index: u32) -> &[u8] {
        id::key_at(&self.group_ids, index, &self.id_texts)
    }

    /// The entry at a place in the sequence of all people and, after them, all groups.
    pub(super) fn entry(&self, place: u32) -> Entry {
        match place.checked_sub(self.people()) {
            None => Entry::Person(Person(place)),
            Some(group) => Entry::Group(Group(group)),
        }
    }

    fn id_key(&self, place: u32) -> &[u8] {
        match self.entry(place) {
            Entry::Person(person) => self.person_key(person.0),
            Entry::Group(group) => self.group_key(group.0),
        }
    }

    /// The place of an id; of equal ids the first.
    pub(super) fn find(&self, key: &[u8]) -> Option<u32> {
        let position = self.by_id.partition_point(|place| self.id_key(*place) < key);
        self.by_id.get(position).copied().filter(|place| self.id_key(*place) == key)
    }

    /// The group that has an id; of equal ids the first.
    pub(super) fn find_group(&self, key: &[u8]) -> Option<u32> {
        self.derived.groups_by_id.find(key, &|group| self.group_key(group))
    }

    /// The order of the ids; of equal ids the first that was added comes first.
    pub(super) fn order_ids(&mut self) {
        self.by_id = order_of_texts(self.people() + self.groups(), &|place| self.id_key(place));
    }

    /// Whether the columns fit together, so that nothing leads beyond them. That they are those that were written, with
    /// all in order, is what their checksums are for.
    pub(super) fn sound(&self) -> bool {
        let (people, groups) = (self.person_facts.len(), self.group_facts.len());
        let entries = self.people().checked_add(self.groups());
        self.person_ids.len() == people * ID_BYTES
            && self.group_ids.len() == groups * ID_BYTES
            && self.departments.len() == people
            && self.licences.len() == people
            && self.person_texts.sound(people * 3)
            && self.group_texts.sound(groups * 2)
            && self.members.sound(groups, self.people())
            && self.children.sound(groups, self.groups())
            && self.id_texts.sound(self.id_texts.ends.len())
            && self.department_names.sound(self.department_names.ends.len())
            && self.licence_sets.sound(self.licence_sets.ends.len())
            && entries.is_some_and(|entries| {
                position(self.by_id.len()) == entries && self.by_id.iter().all(|place| *place < entries)
            })
    }

    /// Makes what follows from the columns; `None` when the sets of licences cannot be read.
    pub(super) fn derive(&mut self) -> Option<()> {
        let sets = (0..position(self.licence_sets.ends.len()))
            .map(|place| postcard::from_bytes(self.licence_sets.get(place)).ok());
        let licence_sets = sets.collect::<Option<Vec<LicenceSet>>>()?;
        let parents = self.children.turned(self.group_facts.len());
        let groups = self.by_id.iter().filter_map(|place| place.checked_sub(self.people()));
        let groups_by_id = Lookup::new(groups.collect(), &|group| self.group_key(group));
        self.derived = Derived { parents, licence_sets, groups_by_id, eligible: IndexSet::default() };
        // Of a million people there are a few thousand combinations that decide.
        let free: Vec<_> =
            (0..=DECISIVE).map(|bits| PersonFacts::from_bits(bits).hindrance(None).is_none()).collect();
        let mut eligible = IndexSet::with_room_for(self.person_facts.len());
        for (index, bits) in (0..).zip(&self.person_facts) {
            let free = free.get((bits & DECISIVE) as usize) == Some(&true);
            if free && (bits & WHICH_MAILBOX != 0 || self.hindrance(index).is_none()) {
                eligible.insert(index);
            }
        }
        self.derived.eligible = eligible;
        Some(())
    }

    fn hindrance(&self, index: u32) -> Option<LossReason> {
        self.person_facts(index).hindrance(self.person_licences(index))
    }

    /// What the columns weigh.
    pub(super) fn weight(&self) -> ColumnBytes {
        let [departments, facts, licences] =
            [&self.departments, &self.person_facts, &self.licences].map(Vec::len);
        let texts = [&self.person_texts, &self.department_names]
            .map(|texts| 4 * texts.ends.len() + texts.bytes.len());
        let numbers = 4 * (departments + facts + licences + self.person_facts.len());
        let bits = self.person_facts.len().div_ceil(8);
        ColumnBytes {
            people: (self.person_ids.len() + texts.iter().sum::<usize>() + numbers + bits) as u64,
            memberships: 4 * (self.members.ends.len() + self.members.items.len()) as u64,
        }
    }
}
