//! One account of a person, of a group and of its members, out of what several files say.

use super::licence;
use super::merge::{IS_GROUP, Merge, NOBODY};
use super::preview::{FactName, FileIndex, FileKind, Said, Side};
use super::rows::{Data, GroupRow, List, NO_LICENCES, Object, PersonRow};
use super::tally::Tallies;
use super::value::{self, Recipient};
use crate::assignment::GroupKind;
use crate::directory::licence::LicenceSet;
use crate::directory::{AgeGroup, Fact, GroupFacts, Mailbox, PersonFacts};
use sorting::sort_by_key;

/// A person, as the files together say.
pub(super) struct Person<'a> {
    pub object: usize,
    pub name: &'a str,
    pub upn: &'a str,
    pub mail: &'a str,
    pub department: &'a str,
    pub facts: PersonFacts,
    /// Numbers of licences: by plans, and by names of products.
    pub licences: [u32; 2],
}

/// A group, as the files together say.
pub(super) struct Group<'a> {
    pub object: usize,
    pub name: &'a str,
    pub mail: &'a str,
    pub facts: GroupFacts,
}

/// A member of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Member {
    Person(u32),
    Group(u32),
    /// Somebody who was deleted.
    Deleted,
    /// Nobody whom a file lists.
    Nobody,
}

/// What is said about a person: by which file, and in which row.
type Found<'a> = [(FileIndex, &'a Data, &'a PersonRow)];

impl<'a> Merge<'a> {
    /// A person by number.
    pub fn person(&self, number: usize, tallies: &mut Tallies) -> Option<Person<'a>> {
        let object = *self.people_order.get(number)? as usize;
        let found = self.people.of(object).iter().filter_map(|row| self.row(row));
        // A deleted account of the same address was somebody else's, or an earlier one.
        let found: Vec<_> = found.filter(|(_, _, row)| !row.facts.is_deleted).collect();
        let found = found.as_slice();
        let text = |place: usize| found.iter().map(move |(file, data, row)| (*file, data.text(row, place)));
        let upn = text(1).map(|(_, upn)| upn).find(|upn| !upn.is_empty()).unwrap_or_default();
        let name = tallies.text(FactName::Name, upn, text(0));
        let mail = tallies.text(FactName::Mail, name, text(2));
        let department = tallies.text(FactName::Department, name, text(3));
        let licences = self.licences(object, name, found, tallies);
        let facts = |read: fn(&PersonRow) -> Fact| found.iter().map(move |(file, _, row)| (*file, read(row)));
        let age = found.iter().map(|(file, _, row)| (*file, row.facts.age));
        let age = age.filter(|(_, age)| *age != AgeGroup::Unknown);
        let used_on =
            found.iter().map(|(file, _, row)| (*file, row.facts.used_on)).filter(|(_, used)| used.known);
        // A report has a row for each product: one activation is enough.
        let activations = || facts(|row| row.facts.activated).filter(|(_, fact)| *fact != Fact::Unknown);
        let newest = activations().next().map(|(file, _)| file);
        let is_active = activations().any(|(file, fact)| Some(file) == newest && fact == Fact::Yes);
        let activated = newest.map(|file| (file, Fact::from(is_active))).into_iter();
        let facts = PersonFacts {
            enabled: tallies.fact(FactName::Enabled, name, facts(|row| row.facts.enabled)),
            guest: tallies.fact(FactName::Guest, name, facts(|row| row.facts.guest)),
            mailbox: self.mailbox(name, found, licences, tallies),
            age: tallies
                .settle(FactName::Age, name, age, |one, other| one != other, Said::Age)
                .unwrap_or_default(),
            activated: tallies.fact(FactName::Activated, name, activated),
            used_on: tallies
                .settle(FactName::Platforms, name, used_on, |_, _| false, |_| Said::Yes(true))
                .unwrap_or_default(),
        };
        Some(Person { object, name, upn, mail, department, facts, licences })
    }

    fn set(&self, number: u32) -> Option<&LicenceSet> {
        self.sets.get(number as usize)
    }

    fn licences(&self, object: usize, name: &str, found: &Found<'a>, tallies: &mut Tallies) -> [u32; 2] {
        let of_rows = || {
            found.iter().map(|(file, _, row)| (*file, row.licences)).filter(|(_, set)| *set != NO_LICENCES)
        };
        let plans = self
            .details_of(object)
            .chain(of_rows())
            .filter(|(_, set)| self.set(*set).is_some_and(|set| set.plans.is_some()));
        let names = of_rows().filter(|(_, set)| licence::is_names(self.pool.licences.texts.get(*set)));
        let count = |set: u32| {
            let plans = self.set(set).and_then(|set| set.plans.as_ref()).map_or(0, Vec::len);
            Said::Count(u32::try_from(plans).unwrap_or(u32::MAX))
        };
        let named = |set: u32| {
            let names = self.set(set).and_then(|set| set.products.as_ref()).map(|names| names.join(", "));
            Said::Text(names.unwrap_or_default())
        };
        let differ = |one, other| self.set(one) != self.set(other);
        let plans = tallies.settle(FactName::Plans, name, plans, differ, count);
        let names = tallies.settle(FactName::Products, name, names, differ, named);
        [plans.unwrap_or(NO_LICENCES), names.unwrap_or(NO_LICENCES)]
    }

    /// Exchange says best what mailbox there is. A usage report knows that there is one in the cloud and not whose; with a
    /// licence for one, it is the person's own. It also has mailboxes that were deleted, beside those that took their place.
    fn mailbox(&self, name: &str, found: &Found<'a>, licences: [u32; 2], tallies: &mut Tallies) -> Mailbox {
        let synced = found.iter().map(|(_, _, row)| row.facts.synced).find(|fact| *fact != Fact::Unknown);
        let is_licensed =
            || licences.iter().any(|set| self.set(*set).map(LicenceSet::gives_mailbox) == Some(Fact::Yes));
        let of_exchange = found.iter().map(|(file, _, row)| {
            (*file, value::mailbox(row.facts.recipient, self.side(*file), synced.unwrap_or_default()))
        });
        let is_there = |report: FileIndex| {
            let says = |(file, _, row): &(FileIndex, &Data, &PersonRow)| {
                *file == report && row.facts.cloud_mailbox == Fact::Yes
            };
            found.iter().any(says)
        };
        let reported = found.iter().map(|(file, _, row)| {
            (
                *file,
                match row.facts.cloud_mailbox {
                    Fact::Yes if row.facts.recipient == Recipient::Unknown && is_licensed() => Mailbox::User,
                    Fact::No if !is_there(*file) => Mailbox::None,
                    _ => Mailbox::Unknown,
                },
            )
        });
        let said = of_exchange.chain(reported).filter(|(_, mailbox)| *mailbox != Mailbox::Unknown);
        tallies
            .settle(FactName::Mailbox, name, said, |one, other| one != other, Said::Mailbox)
            .unwrap_or_default()
    }

    /// Which side of Exchange a file comes from.
    pub fn side(&self, file: FileIndex) -> Option<Side> {
        let file = self.files.get(file.0 as usize)?;
        file.side.or(file.data.side)
    }

    fn group_rows(&self, object: usize) -> impl Iterator<Item = (FileIndex, Option<FileKind>, &'a GroupRow)> {
        self.groups.of(object).iter().filter_map(|of| {
            let data = &self.files.get(of.file as usize)?.data;
            Some((FileIndex(of.file), data.kind, data.groups.get(of.row as usize)?))
        })
    }

    /// A group by number, without its members.
    pub fn group(&self, number: usize, tallies: &mut Tallies) -> Option<Group<'a>> {
        let object = *self.group_order.get(number)? as usize;
        let rows = || self.group_rows(object);
        // Of a group that only a list of its members names, nothing is known but the name of that file.
        let file = self.group_files.get(number).copied().flatten();
        let by_file = || file.and_then(|file| self.files.get(file.0 as usize)).map(|file| file.name.as_str());
        let first =
            |read: fn(&GroupRow) -> &str| rows().map(|(_, _, row)| read(row)).find(|text| !text.is_empty());
        let name = first(|row| &row.name).or_else(by_file).unwrap_or_default();
        let kinds = |of_graph: bool| {
            let is_graph = |kind| matches!(kind, Some(FileKind::GraphGroups | FileKind::Collector));
            rows()
                .filter(move |(_, kind, _)| is_graph(*kind) == of_graph)
                .map(|(file, _, row)| (file, row.kind))
                .filter(|(_, kind)| *kind != GroupKind::Unknown)
        };
        let kinds = kinds(true).chain(kinds(false));
        let kind = tallies.settle(FactName::GroupKind, name, kinds, |one, other| one != other, Said::Kind);
        let known = |read: fn(&GroupRow) -> Fact| {
            rows().map(|(_, _, row)| read(row)).find(|fact| *fact != Fact::Unknown).unwrap_or_default()
        };
        let facts = GroupFacts {
            kind: kind.unwrap_or_default(),
            dynamic: tallies.fact(FactName::Dynamic, name, rows().map(|(file, _, row)| (file, row.dynamic))),
            hidden: known(|row| row.hidden),
            role_assignable: known(|row| row.role_assignable),
            members_known: Fact::Unknown,
        };
        Some(Group { object, name, mail: first(|row| &row.mail).unwrap_or_default(), facts })
    }

    /// Every list of members, by the number of its group, the newest first.
    pub fn lists(&self) -> Vec<(u32, FileIndex, &'a List)> {
        let mut lists = Vec::new();
        for (place, file) in self.all() {
            for list in &file.data.lists {
                let number = self.group_of(file, list).and_then(|object| self.numbers.get(object).copied());
                lists.extend(
                    number
                        .filter(|number| number & IS_GROUP != 0 && *number != NOBODY)
                        .map(|number| (number & !IS_GROUP, place, list)),
                );
            }
        }
        sort_by_key(&mut lists, |(group, ..)| *group);
        lists
    }

    /// The members in a list.
    pub fn listed(&self, (_, file, list): &(u32, FileIndex, &'a List)) -> &'a [u32] {
        let members = self.files.get(file.0 as usize).map(|file| file.data.members.as_slice());
        members.and_then(|members| members.get(list.start..list.end)).unwrap_or_default()
    }

    /// Whether a list names every member, and it is known who each of them is.
    fn names_all(&self, list: &(u32, FileIndex, &'a List)) -> bool {
        let is_read = self.files.get(list.1.0 as usize).is_some_and(|file| file.data.lost_no_member());
        is_read && self.listed(list).iter().all(|member| self.member(*member) != Member::Nobody)
    }

    /// The lists that make up a group's members, out of all lists of the group, and whether they are whole: those of the
    /// newest file. Saved pages are several files, of which the last one has no further page. Of a group that hides its
    /// members, Microsoft Graph answers an empty list to whoever may not see them ("List group members").
    pub fn chosen<'l>(
        &self,
        lists: &'l [(u32, FileIndex, &'a List)],
        tallies: &mut Tallies,
    ) -> (Vec<&'l (u32, FileIndex, &'a List)>, bool) {
        let is_answer = |file: FileIndex| {
            self.files.get(file.0 as usize).is_some_and(|file| file.data.kind == Some(FileKind::GraphMembers))
        };
        let Some((group, newest, _)) = lists.first() else { return (Vec::new(), false) };
        let pages = lists.iter().any(|(_, file, list)| list.has_more && is_answer(*file));
        let are_pages = pages && is_answer(*newest);
        let chosen: Vec<_> =
            lists.iter().filter(|(_, file, _)| file == newest || are_pages && is_answer(*file)).collect();
        let count = |of: FileIndex| {
            let sizes =
                lists.iter().filter(|(_, file, _)| *file == of).map(|(_, _, list)| list.end - list.start);
            u32::try_from(sizes.sum::<usize>()).unwrap_or(u32::MAX)
        };
        let said = lists.iter().filter(|(_, file, _)| !are_pages || !is_answer(*file) || file == newest);
        let said = said.map(|(_, file, _)| (*file, count(*file)));
        let object = self.group_order.get(*group as usize).map(|object| *object as usize);
        let rows = || object.into_iter().flat_map(|object| self.group_rows(object)).map(|(_, _, row)| row);
        let name = rows().next().map_or("", |row| row.name.as_str());
        let differ = |one, other| !are_pages && one != other;
        tallies.settle(FactName::Members, name, said, differ, Said::Count);
        let is_empty = chosen.iter().all(|(_, _, list)| list.start == list.end && list.others == 0);
        let is_hidden = is_empty && rows().any(|row| row.hidden == Fact::Yes);
        let has_last = chosen.iter().any(|(_, _, list)| !list.has_more);
        let is_whole = has_last && !is_hidden && chosen.iter().all(|list| self.names_all(list));
        (chosen, is_whole)
    }

    /// Who a member is.
    pub fn member(&self, member: u32) -> Member {
        let object = self.canonical(Object(member));
        match self.numbers.get(object).copied() {
            None | Some(NOBODY) if self.deleted.get(object) == Some(&true) => Member::Deleted,
            None | Some(NOBODY) => Member::Nobody,
            Some(group) if group & IS_GROUP != 0 => Member::Group(group & !IS_GROUP),
            Some(person) => Member::Person(person),
        }
    }
}
