//! Lays files over each other: who is who in all of them, which rows are about whom, and what counts first. The newest file
//! comes first.

use super::file::File;
use super::licence;
use super::preview::{FileIndex, FileKind, FileState};
use super::proposal::GroupNames;
use super::rows::{Data, List, Object, PersonRow, Pool};
use super::value::{self, Recipient};
use crate::directory::licence::LicenceSet;
use crate::lifecycle::command::Timestamp;
use sorting::sort_by_key;
use std::cmp::Reverse;

/// Neither a person nor a group, or a row that was dropped.
pub(super) const NOBODY: u32 = u32::MAX;

/// Stands on the number of a group.
pub(super) const IS_GROUP: u32 = 1 << 31;

/// What a kind of file can say about people. Of two files of equal age, the one that comes first here counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// It lists the people of the organisation.
    Lists,
    /// It names members of groups.
    Names,
    /// It says something about people whom others list.
    Adds,
}

pub(super) const fn rank(kind: FileKind) -> Rank {
    match kind {
        FileKind::GroupMembers | FileKind::GraphMembers => Rank::Names,
        FileKind::Mailboxes | FileKind::OfficeActivations | FileKind::AppsUsage | FileKind::MailboxUsage => {
            Rank::Adds
        }
        _ => Rank::Lists,
    }
}

/// A row of a file: the file's number and the row's.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RowOf {
    pub file: u32,
    pub row: u32,
}

/// Goes through rows with what each is about.
type EachRow<'e> = dyn Fn(&mut dyn FnMut(usize, RowOf)) + 'e;

/// Rows by what they are about: those of one object stand together, the newest first.
#[derive(Debug, Default)]
pub(super) struct ByObject {
    ends: Vec<u32>,
    rows: Vec<RowOf>,
}

impl ByObject {
    pub fn of(&self, object: usize) -> &[RowOf] {
        let end = |place: usize| self.ends.get(place).map_or(0, |end| *end as usize);
        let start = object.checked_sub(1).map_or(0, end);
        self.rows.get(start..end(object)).unwrap_or_default()
    }

    /// `each` goes through all rows in the order in which those of an object are to stand.
    fn new(objects: usize, each: &EachRow<'_>) -> Self {
        let mut ends = vec![0_u32; objects];
        each(&mut |object, _| {
            if let Some(count) = ends.get_mut(object) {
                *count += 1;
            }
        });
        let mut total = 0;
        for end in &mut ends {
            total += std::mem::replace(end, total);
        }
        let mut rows = vec![RowOf::default(); total as usize];
        each(&mut |object, row| {
            let Some(end) = ends.get_mut(object) else { return };
            if let Some(place) = rows.get_mut(*end as usize) {
                *place = row;
            }
            *end += 1;
        });
        Self { ends, rows }
    }
}

/// The files of an import, laid over each other.
pub(super) struct Merge<'a> {
    pub files: &'a [File],
    pub pool: &'a Pool,
    /// The files of use, the newest first.
    pub newest: Vec<usize>,
    /// Whom an address means: a GUID's number, or one after all GUIDs.
    aliases: Vec<u32>,
    pub people: ByObject,
    pub groups: ByObject,
    /// What each object is: a person's number, a group's with [`IS_GROUP`], or [`NOBODY`].
    pub numbers: Vec<u32>,
    /// Whom the newest list calls deleted.
    pub deleted: Vec<bool>,
    /// The objects of people and of groups, by number.
    pub people_order: Vec<u32>,
    pub group_order: Vec<u32>,
    /// For each group the file that alone names it, by a list of its members.
    pub group_files: Vec<Option<FileIndex>>,
    /// Rows of each file about people whom no file lists.
    pub unmatched: Vec<u32>,
    /// What each number of licences means.
    pub sets: Vec<LicenceSet>,
    /// The groups that files of members name in their own names, by file; and every group's name as it is looked for.
    bound: Vec<Option<usize>>,
    pub names: GroupNames<'a>,
    /// Licences that a file of its own tells of one person.
    pub details: Vec<(usize, FileIndex, u32)>,
}

/// When a file was made: what it says itself, else when it was last changed.
pub(super) fn time(file: &File) -> Option<Timestamp> {
    file.data.time.or(file.modified)
}

/// Whether something of the file can be used.
pub(super) fn is_of_use(file: &File) -> bool {
    file.state == FileState::Read && file.data.kind.is_some()
}

impl<'a> Merge<'a> {
    pub fn new(files: &'a [File], pool: &'a Pool) -> Self {
        let mut newest: Vec<usize> =
            (0..files.len()).filter(|place| files.get(*place).is_some_and(is_of_use)).collect();
        sort_by_key(&mut newest, |place| {
            let file = files.get(*place);
            let age = Reverse(file.and_then(time).map_or(i64::MIN, |time| time.0));
            (age, file.and_then(|file| file.data.kind).map(rank))
        });
        let objects = pool.guids.len() + pool.addresses.len();
        let mut merge = Self {
            files,
            pool,
            aliases: Vec::new(),
            people: ByObject::default(),
            groups: ByObject::default(),
            numbers: vec![NOBODY; objects],
            deleted: vec![false; objects],
            people_order: Vec::new(),
            group_order: Vec::new(),
            group_files: Vec::new(),
            unmatched: vec![0; files.len()],
            sets: Vec::new(),
            bound: Vec::new(),
            names: GroupNames::default(),
            details: Vec::new(),
            newest,
        };
        merge.aliases = merge.aliases();
        merge.sets = merge.sets();
        merge.people = ByObject::new(objects, &|each| {
            for (file, data) in merge.data() {
                for (row, person) in (0u32..).zip(&data.people) {
                    each(merge.canonical(person.object), RowOf { file: file.0, row });
                }
            }
        });
        merge.groups = ByObject::new(objects, &|each| {
            for (file, data) in merge.data() {
                for (row, group) in (0u32..).zip(&data.groups) {
                    each(merge.canonical(group.object), RowOf { file: file.0, row });
                }
            }
        });
        merge.bind();
        merge.number_groups();
        merge.number_people();
        merge.details = merge.details();
        merge
    }

    /// What was kept of each file of use, the newest first.
    pub fn data(&self) -> impl Iterator<Item = (FileIndex, &'a Data)> + use<'a, '_> {
        self.all().map(|(file, of_file)| (file, &of_file.data))
    }

    /// Each file of use, the newest first.
    pub fn all(&self) -> impl Iterator<Item = (FileIndex, &'a File)> + use<'a, '_> {
        self.newest
            .iter()
            .filter_map(|place| Some((FileIndex(u32::try_from(*place).ok()?), self.files.get(*place)?)))
    }

    /// Whom each address means. Whoever is there counts before whoever was deleted and had it before, and a user principal
    /// name is surer than an address; what nobody has stays its own.
    fn aliases(&self) -> Vec<u32> {
        let guids = u32::try_from(self.pool.guids.len()).unwrap_or(u32::MAX);
        let own = |place: usize| guids.saturating_add(u32::try_from(place).unwrap_or(u32::MAX));
        let mut aliases: Vec<u32> = (0..self.pool.addresses.len()).map(own).collect();
        if aliases.is_empty() {
            return aliases;
        }
        let mut name = |text: &str, object: Object| {
            let place = self.pool.addresses.find(text.to_ascii_lowercase().as_bytes());
            let Some(place) = place.map(|place| place as usize) else { return };
            if let Some(alias) = aliases.get_mut(place).filter(|alias| **alias == own(place)) {
                *alias = object.0;
            }
        };
        for (is_deleted, text) in [(false, 1), (false, 2), (true, 1), (true, 2)] {
            for (_, data) in self.data().filter(|(_, data)| !is_deleted || data.counts.deleted > 0) {
                let is_meant = |row: &&PersonRow| {
                    row.object.0 & Object::ADDRESS == 0 && row.facts.is_deleted == is_deleted
                };
                for row in data.people.iter().filter(is_meant) {
                    name(data.text(row, text), row.object);
                }
            }
        }
        for (_, data) in self.data() {
            for group in data.groups.iter().filter(|group| group.object.0 & Object::ADDRESS == 0) {
                name(&group.mail, group.object);
            }
        }
        aliases
    }

    /// What each number of licences means; the organisation's own products are told by any file, the newest first.
    fn sets(&self) -> Vec<LicenceSet> {
        let mut products: Vec<&(u128, Vec<u128>)> =
            self.data().flat_map(|(_, data)| &data.products).collect();
        sort_by_key(&mut products, |(product, _)| *product);
        let plans_of = |product: u128| {
            let place = products.partition_point(|(known, _)| *known < product);
            products.get(place).filter(|(known, _)| *known == product).map(|(_, plans)| plans.clone())
        };
        let numbers = (0u32..).take(self.pool.licences.len());
        numbers.map(|number| licence::set(self.pool.licences.texts.get(number), &plans_of)).collect()
    }

    fn details(&self) -> Vec<(usize, FileIndex, u32)> {
        let of_person = self.all().filter(|(_, file)| file.data.kind == Some(FileKind::LicenceDetails));
        let details =
            of_person.filter_map(|(place, file)| Some((self.about(file)?, place, file.data.plan_set)));
        let mut details: Vec<_> = details.collect();
        sort_by_key(&mut details, |(object, ..)| *object);
        details
    }

    /// The licences that files of their own tell of a person, the newest first.
    pub fn details_of(&self, object: usize) -> impl Iterator<Item = (FileIndex, u32)> {
        let start = self.details.partition_point(|(person, ..)| *person < object);
        let own = self.details.get(start..).unwrap_or_default();
        own.iter().take_while(move |(person, ..)| *person == object).map(|(_, file, set)| (*file, *set))
    }

    /// Whom an object means, once addresses are resolved.
    pub fn canonical(&self, object: Object) -> usize {
        let place = object.0 & !(Object::ADDRESS | Object::GROUP);
        if object.0 & Object::ADDRESS == 0 {
            return place as usize;
        }
        self.aliases.get(place as usize).map_or(usize::MAX, |object| *object as usize)
    }

    /// Finds the groups that files of members name in their own names.
    fn bind(&mut self) {
        let is_unbound = |file: &File| {
            let says = |list: &List| self.group_of(file, list).is_none();
            file.data.kind.map(rank) == Some(Rank::Names) && file.data.lists.iter().any(says)
        };
        let unbound: Vec<&File> = self.all().map(|(_, file)| file).filter(|file| is_unbound(file)).collect();
        if unbound.is_empty() {
            return;
        }
        let mut named = Vec::new();
        for (_, data) in self.data().filter(|(_, data)| data.kind.map(rank) == Some(Rank::Lists)) {
            named.extend(data.groups.iter().map(|group| (self.canonical(group.object), group.name.as_str())));
        }
        self.names = GroupNames::new(named);
        self.bound = vec![None; self.files.len()];
        for file in unbound {
            if let Some(bound) = self.bound.get_mut(file.index.0 as usize) {
                *bound = self.names.exact(&file.name);
            }
        }
    }

    /// Whom the administrator says that a file is about, else the file itself, else its name.
    fn about(&self, file: &File) -> Option<usize> {
        if let (None, Some(person)) = (&file.about, file.data.person) {
            return Some(self.canonical(person));
        }
        let by_name = || {
            let bound = self.bound.get(file.index.0 as usize).copied().flatten();
            guid_in(&file.name).and_then(|guid| self.object(guid)).or(bound)
        };
        file.about.as_ref().map_or_else(by_name, |about| self.object(&about.0))
    }

    /// The object with an id, or an address.
    pub fn object(&self, id: &str) -> Option<usize> {
        let found = match value::guid(id) {
            Some(guid) => Object(self.pool.guids.find(&guid.to_be_bytes())?),
            None => Object(self.pool.addresses.find(id.to_ascii_lowercase().as_bytes())? | Object::ADDRESS),
        };
        Some(self.canonical(found))
    }

    /// The group that a list is of: the administrator's word, then the file itself, then its name.
    pub fn group_of(&self, file: &File, list: &List) -> Option<usize> {
        match (&file.about, list.group) {
            (None, Some(group)) => Some(self.canonical(group)),
            _ => self.about(file),
        }
    }

    fn number_groups(&mut self) {
        let mut found = Vec::new();
        for is_listed in [true, false] {
            for (_, data) in self
                .data()
                .filter(|(_, data)| data.kind.is_some_and(|kind| (rank(kind) != Rank::Names) == is_listed))
            {
                found.extend(data.groups.iter().map(|group| self.canonical(group.object)));
            }
        }
        let mut found: Vec<_> = found.into_iter().map(|object| (object, None)).collect();
        // Groups that only a list of their members names.
        for (place, file) in self.all() {
            let named = file.data.lists.iter().filter_map(|list| self.group_of(file, list));
            found.extend(named.map(|object| (object, Some(place))));
        }
        for (object, file) in found {
            let next = u32::try_from(self.group_order.len()).unwrap_or(NOBODY) | IS_GROUP;
            if let Some(number) = self.numbers.get_mut(object).filter(|number| **number == NOBODY) {
                *number = next;
                self.group_order.push(u32::try_from(object).unwrap_or(NOBODY));
                self.group_files.push(file);
            }
        }
    }

    /// People of the lists first, and after them those whom only a list of members names. A person whom the newest list
    /// calls deleted is nobody, whatever older ones say; one list can have the successor under the same address as well.
    fn number_people(&mut self) {
        let files: Vec<(FileIndex, &Data)> = self.data().collect();
        for wanted in [Rank::Lists, Rank::Names] {
            for (_, data) in files.iter().filter(|(_, data)| data.kind.map(rank) == Some(wanted)) {
                for is_deleted in [false, true] {
                    let is_meant = |row: &&PersonRow| lists(row) && row.facts.is_deleted == is_deleted;
                    for row in data.people.iter().filter(is_meant) {
                        self.number_person(self.canonical(row.object), is_deleted);
                    }
                }
            }
        }
        for (file, data) in files {
            let is_unmatched = |row: &&PersonRow| {
                let object = self.canonical(row.object);
                self.numbers.get(object) == Some(&NOBODY) && self.deleted.get(object) == Some(&false)
            };
            let count = data.people.iter().filter(is_unmatched).count();
            if let Some(unmatched) = self.unmatched.get_mut(file.0 as usize) {
                *unmatched = u32::try_from(count).unwrap_or(u32::MAX);
            }
        }
    }

    fn number_person(&mut self, object: usize, is_deleted: bool) {
        let free = self.numbers.get_mut(object).filter(|number| **number == NOBODY);
        let (Some(number), Some(deleted)) = (free, self.deleted.get_mut(object)) else { return };
        if is_deleted {
            *deleted = true;
        } else if !*deleted {
            *number = u32::try_from(self.people_order.len()).unwrap_or(NOBODY);
            self.people_order.push(u32::try_from(object).unwrap_or(NOBODY));
        }
    }

    /// A row with its file.
    pub fn row(&self, of: &RowOf) -> Option<(FileIndex, &'a Data, &'a PersonRow)> {
        let data = &self.files.get(of.file as usize)?.data;
        Some((FileIndex(of.file), data, data.people.get(of.row as usize)?))
    }
}

/// Whether a row lists a person, and does not only say what mailbox there is.
fn lists(row: &PersonRow) -> bool {
    row.facts.recipient == Recipient::Unknown
}

/// A GUID in a file's name.
pub(super) fn guid_in(name: &str) -> Option<&str> {
    let starts = name.char_indices().map(|(start, _)| start);
    starts.filter_map(|start| name.get(start..start + 36)).find(|part| value::guid(part).is_some())
}
