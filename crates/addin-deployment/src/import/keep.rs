//! Builds the directory out of the files.

use super::account::Member;
use super::file::File;
use super::merge::{Merge, time};
use super::preview::{Deployed, Source};
use super::rows::{Keys, NO_LICENCES, Pool};
use super::tally::Tallies;
use crate::directory::licence::LicenceSet;
use crate::directory::{
    Builder, Directory, Fact, Group, GroupFacts, GroupRow, LicenceIndex, Person, PersonRow,
};
use crate::lifecycle::event::DirectoryRevision;
use crate::readiness::TenantFacts;

/// What an import leaves.
#[derive(Debug)]
pub struct Kept {
    /// The people and groups.
    pub directory: Directory,
    /// The files that it was made of, the newest first.
    pub sources: Vec<Source>,
    /// What the newest file of the collector found out about the organisation, if there is one.
    pub tenant: Option<TenantFacts>,
    /// The add-ins that it found.
    pub deployed: Vec<Deployed>,
}

/// The directory, and what else the files had.
pub(super) fn keep(files: &[File], pool: &Pool, revision: DirectoryRevision) -> Kept {
    let merge = Merge::new(files, pool);
    let mut builder = Builder::default();
    let people = people(&merge, &mut builder);
    groups(&merge, &people, &mut builder);
    let source = |file: &File| {
        Some(Source {
            name: file.name.clone(),
            kind: file.data.kind?,
            time: time(file),
            used: file.data.counts.used,
            incomplete: file.data.is_incomplete(),
        })
    };
    Kept {
        directory: builder.build(revision),
        sources: merge.all().filter_map(|(_, file)| source(file)).collect(),
        tenant: merge.data().find_map(|(_, data)| data.tenant.clone()),
        deployed: merge
            .data()
            .map(|(_, data)| &data.deployed)
            .find(|found| !found.is_empty())
            .cloned()
            .unwrap_or_default(),
    }
}

/// Sets of licences as the directory keeps them; many people have the same.
#[derive(Default)]
struct Licences {
    known: Keys,
    indexes: Vec<LicenceIndex>,
}

impl Licences {
    fn index(&mut self, merge: &Merge<'_>, of: [u32; 2], builder: &mut Builder) -> LicenceIndex {
        if of == [NO_LICENCES; 2] {
            return LicenceIndex::default();
        }
        let number = self.known.number(&of.map(u32::to_le_bytes).concat()) as usize;
        if let Some(index) = self.indexes.get(number) {
            return *index;
        }
        let [plans, names] = of.map(|number| merge.sets.get(number as usize));
        let set = LicenceSet {
            plans: plans.and_then(|set| set.plans.clone()),
            products: names.and_then(|set| set.products.clone()),
        };
        let index = builder.licences(&set);
        self.indexes.push(index);
        index
    }
}

fn people(merge: &Merge<'_>, builder: &mut Builder) -> Vec<Person> {
    let mut tallies = Tallies::new(merge.files.len());
    let mut licences = Licences::default();
    let mut people = Vec::with_capacity(merge.people_order.len());
    for number in 0..merge.people_order.len() {
        let Some(person) = merge.person(number, &mut tallies) else { continue };
        let id = merge.id(person.object);
        let licences = licences.index(merge, person.licences, builder);
        people.push(builder.person(PersonRow {
            id: &id,
            name: if person.name.is_empty() { person.upn } else { person.name },
            mail: person.mail,
            upn: person.upn,
            department: person.department,
            facts: person.facts,
            licences,
        }));
    }
    people
}

fn groups(merge: &Merge<'_>, people: &[Person], builder: &mut Builder) {
    let mut tallies = Tallies::new(merge.files.len());
    let lists = merge.lists();
    let mut rest = lists.as_slice();
    let mut kept: Vec<Group> = Vec::with_capacity(merge.group_order.len());
    let mut chosen = Vec::with_capacity(merge.group_order.len());
    for number in 0..merge.group_order.len() {
        let Some(group) = merge.group(number, &mut tallies) else { continue };
        let own = rest.partition_point(|(of, ..)| *of as usize <= number);
        let (own, others) = rest.split_at_checked(own).unwrap_or_default();
        rest = others;
        let (lists, is_whole) = merge.chosen(own, &mut tallies);
        chosen.push(lists);
        let id = merge.id(group.object);
        kept.push(builder.group(GroupRow {
            id: &id,
            name: if group.name.is_empty() { &id } else { group.name },
            mail: group.mail,
            facts: GroupFacts { members_known: Fact::from(is_whole), ..group.facts },
        }));
    }
    for (group, lists) in kept.iter().zip(chosen) {
        for list in lists {
            for member in merge.listed(list) {
                match merge.member(*member) {
                    Member::Person(person) => {
                        people
                            .get(person as usize)
                            .into_iter()
                            .for_each(|person| builder.member(*group, *person));
                    }
                    Member::Group(child) => {
                        kept.get(child as usize).into_iter().for_each(|child| builder.child(*group, *child));
                    }
                    Member::Deleted | Member::Nobody => {}
                }
            }
        }
    }
}
