//! What differs from the columns since they were made. Changed rows and lists stand in the place of the old ones; who is
//! gone keeps an index that no answer mentions.

use super::base::Base;
use super::change::{DirectoryChange, GroupRecord, MemberChange, PersonRecord};
use super::columns::{Lists, position};
use super::{Entry, Group, Person, id};
use crate::assignment::DirectoryId;
use crate::index_set::IndexSet;
use sorting::{order_of_texts, sort_by_key};

/// Values that stand in the place of those in a column.
#[derive(Clone, Debug)]
pub(super) struct Patch<T> {
    /// One more than the place in `values`, or 0.
    slots: Vec<u32>,
    values: Vec<T>,
}

impl<T> Default for Patch<T> {
    fn default() -> Self {
        Self { slots: Vec::new(), values: Vec::new() }
    }
}

impl<T> Patch<T> {
    pub(super) fn get(&self, index: u32) -> Option<&T> {
        let place = self.slots.get(index as usize)?.checked_sub(1)?;
        self.values.get(place as usize)
    }

    /// The indexes that a value stands for, from small to large.
    fn indexes(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.slots).filter(|(_, slot)| **slot != 0).map(|(index, _)| index)
    }

    fn set(&mut self, index: u32, value: T) {
        let index = index as usize;
        if self.slots.len() <= index {
            self.slots.resize(index + 1, 0);
        }
        let Some(slot) = self.slots.get_mut(index) else { return };
        match slot.checked_sub(1).and_then(|place| self.values.get_mut(place as usize)) {
            Some(known) => *known = value,
            None => {
                self.values.push(value);
                *slot = position(self.values.len());
            }
        }
    }
}

/// The changes over one [`Base`].
#[derive(Clone, Debug, Default)]
pub(super) struct Overlay {
    /// Rows; `None` for who is gone.
    pub(super) people: Patch<Option<PersonRecord>>,
    pub(super) groups: Patch<Option<GroupRecord>>,
    pub(super) members: Patch<Vec<u32>>,
    /// All nesting, as soon as some of it has changed: there is little of it.
    pub(super) nesting: Option<Nesting>,
    pub(super) eligible: IndexSet,
    /// Indexes of people and groups are below these.
    pub(super) person_room: u32,
    pub(super) group_room: u32,
    /// How many of these indexes are nobody's.
    pub(super) people_gone: u32,
    pub(super) groups_gone: u32,
    /// Who is not in the base, in the order of the keys of their ids.
    added: Vec<(Vec<u8>, Entry)>,
}

/// Which groups are in which.
#[derive(Clone, Debug, Default)]
pub(super) struct Nesting {
    pub(super) children: Lists,
    pub(super) parents: Lists,
}

/// Nobody's lists.
const NOBODY: &[u32] = &[];

impl Overlay {
    pub(super) fn over(base: &Base) -> Self {
        Self {
            eligible: base.derived.eligible.clone(),
            person_room: base.people(),
            group_room: base.groups(),
            ..Self::default()
        }
    }

    /// Whoever has a row here: changed, added and gone.
    pub(super) fn changed(&self) -> Vec<Entry> {
        let people = self.people.indexes().map(|index| Entry::Person(Person(index)));
        people.chain(self.groups.indexes().map(|index| Entry::Group(Group(index)))).collect()
    }

    /// Whose id this is, or was.
    fn find_ever(&self, base: &Base, key: &[u8]) -> Option<Entry> {
        base.find(key).map(|place| base.entry(place)).or_else(|| {
            let place = self.added.partition_point(|(known, _)| known.as_slice() < key);
            self.added.get(place).filter(|(known, _)| known == key).map(|(_, entry)| *entry)
        })
    }

    pub(super) fn find(&self, base: &Base, key: &[u8]) -> Option<Entry> {
        self.find_ever(base, key).filter(|entry| !self.is_gone(*entry))
    }

    pub(super) fn is_gone(&self, entry: Entry) -> bool {
        match entry {
            Entry::Person(person) => matches!(self.people.get(person.0), Some(None)),
            Entry::Group(group) => matches!(self.groups.get(group.0), Some(None)),
        }
    }

    pub(super) fn members<'a>(&'a self, base: &'a Base, group: u32) -> &'a [u32] {
        self.members.get(group).map_or_else(|| base.members.get(group), Vec::as_slice)
    }

    pub(super) fn children<'a>(&'a self, base: &'a Base, group: u32) -> &'a [u32] {
        self.nesting.as_ref().map_or_else(|| base.children.get(group), |nesting| nesting.children.get(group))
    }

    pub(super) fn parents<'a>(&'a self, base: &'a Base, group: u32) -> &'a [u32] {
        let parents = self.nesting.as_ref().map(|nesting| &nesting.parents);
        parents.unwrap_or(&base.derived.parents).get(group)
    }

    /// Takes a change over. How many of its members are in no directory: they are left out.
    pub(super) fn apply(&mut self, base: &Base, change: &DirectoryChange) -> u32 {
        let mut nested = Patch::default();
        self.remove(base, &change.removed, &mut nested);
        self.make_room(base, change);
        for record in &change.people {
            self.put_person(base, record);
        }
        for record in &change.groups {
            self.put_group(base, record);
        }
        let mut unknown = 0;
        for members in &change.members {
            unknown += self.change_members(base, members, &mut nested);
        }
        if !nested.values.is_empty() {
            self.nest(base, &nested);
        }
        unknown
    }

    /// Takes people and groups out of every answer, and out of every list.
    fn remove(&mut self, base: &Base, ids: &[DirectoryId], nested: &mut Patch<Vec<u32>>) {
        let mut gone = IndexSet::with_room_for(self.person_room as usize);
        for id in ids {
            match self.find(base, &id::key(&id.0)) {
                Some(Entry::Person(person)) => {
                    gone.insert(person.0);
                    self.people.set(person.0, None);
                    self.people_gone += 1;
                }
                Some(Entry::Group(group)) => {
                    for parent in self.parents(base, group.0) {
                        let children = self.children_with(base, *parent, nested);
                        let staying = children.iter().copied().filter(|child| *child != group.0).collect();
                        nested.set(*parent, staying);
                    }
                    self.groups.set(group.0, None);
                    self.groups_gone += 1;
                    self.members.set(group.0, Vec::new());
                    nested.set(group.0, Vec::new());
                }
                None => {}
            }
        }
        if !gone.is_empty() {
            self.eligible.subtract(&gone);
            for group in 0..self.group_room {
                let members = self.members(base, group);
                if members.iter().any(|person| gone.contains(*person)) {
                    let staying = members.iter().copied().filter(|person| !gone.contains(*person)).collect();
                    self.members.set(group, staying);
                }
            }
        }
    }

    /// Gives an index to every id of the change that never had one.
    fn make_room(&mut self, base: &Base, change: &DirectoryChange) {
        let people = change.people.iter().map(|record| (&record.id, true));
        let groups = change.groups.iter().map(|record| (&record.id, false));
        let keys = people.chain(groups).map(|(id, person)| (id::key(&id.0), person));
        let new: Vec<_> = keys.filter(|(key, _)| self.find_ever(base, key).is_none()).collect();
        let key_of = |place: u32| new.get(place as usize).map_or(NO_KEY, |(key, _)| key.as_slice());
        let mut last = None;
        for place in order_of_texts(position(new.len()), &key_of) {
            let Some((key, person)) = new.get(place as usize) else { continue };
            if last.replace(key) == Some(key) {
                continue;
            }
            let entry = if *person {
                self.person_room += 1;
                Entry::Person(Person(self.person_room - 1))
            } else {
                self.group_room += 1;
                Entry::Group(Group(self.group_room - 1))
            };
            self.added.push((key.clone(), entry));
        }
        if !new.is_empty() {
            let key_of =
                |place: u32| self.added.get(place as usize).map_or(NO_KEY, |(key, _)| key.as_slice());
            let order = order_of_texts(position(self.added.len()), &key_of);
            let sorted = order.into_iter().filter_map(|place| {
                let (key, entry) = self.added.get_mut(place as usize)?;
                Some((std::mem::take(key), *entry))
            });
            self.added = sorted.collect();
            self.eligible.make_room_for(self.person_room as usize);
        }
    }

    fn put_person(&mut self, base: &Base, record: &PersonRecord) {
        let key = id::key(&record.id.0);
        let Some(Entry::Person(person)) = self.find_ever(base, &key) else { return };
        self.people_gone -= u32::from(self.is_gone(Entry::Person(person)));
        let id = DirectoryId(id::from_key(&key));
        self.people.set(person.0, Some(PersonRecord { id, ..record.clone() }));
        match record.facts.hindrance(record.licences.as_ref()) {
            None => self.eligible.insert(person.0),
            Some(_) => self.eligible.remove(person.0),
        };
    }

    fn put_group(&mut self, base: &Base, record: &GroupRecord) {
        let key = id::key(&record.id.0);
        let Some(Entry::Group(group)) = self.find_ever(base, &key) else { return };
        self.groups_gone -= u32::from(self.is_gone(Entry::Group(group)));
        let id = DirectoryId(id::from_key(&key));
        self.groups.set(group.0, Some(GroupRecord { id, ..record.clone() }));
    }

    /// Changes the direct members of one group; how many of them are unknown.
    fn change_members(&mut self, base: &Base, change: &MemberChange, nested: &mut Patch<Vec<u32>>) -> u32 {
        let Some(Entry::Group(group)) = self.find(base, &id::key(&change.group.0)) else {
            return position(change.added.len());
        };
        let group = group.0;
        let split = |ids: &[DirectoryId]| {
            let (mut people, mut groups) = (Vec::new(), Vec::new());
            for entry in ids.iter().filter_map(|id| self.find(base, &id::key(&id.0))) {
                match entry {
                    Entry::Person(person) => people.push(person.0),
                    Entry::Group(child) if child.0 != group => groups.push(child.0),
                    Entry::Group(_) => {}
                }
            }
            (people, groups)
        };
        let (people_out, groups_out) = split(&change.removed);
        let (people_in, groups_in) = split(&change.added);
        let unknown = change.added.iter().filter(|id| self.find(base, &id::key(&id.0)).is_none()).count();
        if change.afresh || !people_in.is_empty() || !people_out.is_empty() {
            let before = if change.afresh { NOBODY } else { self.members(base, group) };
            let after = changed(before, people_in, people_out);
            self.members.set(group, after);
        }
        if change.afresh || !groups_in.is_empty() || !groups_out.is_empty() {
            let before = if change.afresh { NOBODY } else { self.children_with(base, group, nested) };
            let after = changed(before, groups_in, groups_out);
            nested.set(group, after);
        }
        position(unknown)
    }

    /// The groups inside a group, while a change is being taken over.
    fn children_with<'a>(&'a self, base: &'a Base, group: u32, nested: &'a Patch<Vec<u32>>) -> &'a [u32] {
        nested.get(group).map_or_else(|| self.children(base, group), Vec::as_slice)
    }

    /// Makes all nesting anew, with other lists for some groups.
    fn nest(&mut self, base: &Base, nested: &Patch<Vec<u32>>) {
        let mut pairs = Vec::new();
        for group in 0..self.group_room {
            let children = self.children_with(base, group, nested);
            pairs.extend(children.iter().map(|child| (group, *child)));
        }
        let groups = self.group_room as usize;
        let children = Lists::from_pairs(groups, groups, pairs);
        self.nesting = Some(Nesting { parents: children.turned(groups), children });
    }
}

const NO_KEY: &[u8] = &[];

/// A list from small to large, with some more and without some.
fn changed(before: &[u32], added: Vec<u32>, mut removed: Vec<u32>) -> Vec<u32> {
    sort_by_key(&mut removed, |item| *item);
    let stays = |item: &u32| removed.binary_search(item).is_err();
    let mut after: Vec<_> = before.iter().copied().filter(stays).chain(added).collect();
    sort_by_key(&mut after, |item| *item);
    after.dedup();
    after
}
