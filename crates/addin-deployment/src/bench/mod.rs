//! What is measured on a large invented tenant, natively and in a browser, with the same code. Behind the feature
//! `bench`: no production module has it.

pub mod tenant;

use crate::assignment::Assignment;
use crate::audience::resolve;
use crate::directory::{Directory, Group};
use crate::search::SearchIndex;
use roaring::{MultiOps, RoaringBitmap};
use tenant::{Size, tenant};

/// What is typed, letter by letter and at once: from one letter that many have to an address.
pub const QUERIES: [&str; 22] = [
    "a",
    "e",
    "s",
    "j",
    "c",
    "ja",
    "jan",
    "van d",
    "jan de v",
    "jan de vries",
    "zoë v",
    "sales",
    "sales amsterdam",
    "contoso",
    "o'b",
    "'t h",
    "e0001",
    "jan.d",
    "jan.devries@contoso.example",
    "a b c d e f g h",
    "j d v a s c e r",
    "nobody at all",
];

/// How many of the best hits are shown.
const HITS: usize = 50;

/// The smaller assignment names one of so many groups: 2,000 of 50,000, some of each size.
const SOME: usize = 25;

/// Add-ins of the states page.
const ADD_INS: usize = 200;

/// A tenant, and all that is measured on it.
pub struct Bench {
    directory: Directory,
    index: SearchIndex,
    some: Assignment,
    all: Assignment,
    add_ins: Vec<Assignment>,
    /// The members of each group as compressed bitmaps, for comparison.
    bitmaps: Vec<RoaringBitmap>,
}

/// What can be measured by itself, over and over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Adding up all members of all groups: no set can be made in less time.
    Sum,
    /// The set for an assignment of 2,000 groups.
    SomeGroups,
    /// The set for an assignment of all groups.
    AllGroups,
    /// The audiences of 200 add-ins.
    AddIns,
    /// The union of compressed bitmaps of the same 2,000 groups.
    RoaringSome,
    /// The union of compressed bitmaps of all groups.
    RoaringAll,
    /// Making the search index.
    Index,
}

impl Case {
    /// Every case with its name in the figures.
    pub const ALL: [(&str, Self); 7] = [
        ("sum", Self::Sum),
        ("some_groups", Self::SomeGroups),
        ("all_groups", Self::AllGroups),
        ("add_ins", Self::AddIns),
        ("roaring_some", Self::RoaringSome),
        ("roaring_all", Self::RoaringAll),
        ("index", Self::Index),
    ];
}

impl Bench {
    /// Makes a tenant and everything that the measurements begin with.
    #[must_use]
    pub fn new(size: Size) -> Self {
        let directory = tenant(size);
        let groups: Vec<_> = directory.groups().collect();
        let some: Vec<_> = groups.iter().copied().step_by(SOME).collect();
        let bitmap = |group: &Group| directory.members(*group).map(|person| person.0).collect();
        Self {
            index: SearchIndex::new(&directory),
            some: assignment(&directory, &some),
            all: assignment(&directory, &groups),
            add_ins: (0..ADD_INS).map(|number| add_in(&directory, &groups, number)).collect(),
            bitmaps: groups.iter().map(bitmap).collect(),
            directory,
        }
    }

    /// Does once what a case is about, and answers a number that follows from all of it.
    #[must_use]
    pub fn run(&self, case: Case) -> u32 {
        let named = |assignment| resolve(&self.directory, assignment).named.len();
        match case {
            Case::Sum => self.sum(),
            Case::SomeGroups => named(&self.some),
            Case::AllGroups => named(&self.all),
            Case::AddIns => self.add_ins.iter().map(named).fold(0, u32::wrapping_add),
            Case::RoaringSome => count(self.bitmaps.iter().step_by(SOME).union().len()),
            Case::RoaringAll => count(self.bitmaps.iter().union().len()),
            Case::Index => count(SearchIndex::new(&self.directory).bytes() as u64),
        }
    }

    fn sum(&self) -> u32 {
        let members = self.directory.groups().flat_map(|group| self.directory.members(group));
        members.map(|person| person.0).fold(0, u32::wrapping_add)
    }

    /// Searches as a picker does, and answers how many there are in all.
    #[must_use]
    pub fn search(&self, query: &str) -> u32 {
        self.index.search(&self.directory, query, HITS).total
    }

    /// Sizes that need no clock, each with its name in the figures.
    #[must_use]
    pub fn sizes(&self) -> [(&'static str, f64); 4] {
        let people = f64::from(self.directory.people_count());
        [
            ("people", people),
            ("groups", f64::from(self.directory.group_count())),
            ("memberships", self.members().len() as f64),
            ("index_bytes_a_person", self.index.bytes() as f64 / people),
        ]
    }

    /// The members of all groups, one group after the other.
    #[must_use]
    pub fn members(&self) -> Vec<u32> {
        let members = self.directory.groups().flat_map(|group| self.directory.members(group));
        members.map(|person| person.0).collect()
    }

    /// Where the members of each group end.
    #[must_use]
    pub fn ends(&self) -> Vec<u32> {
        let mut end = 0;
        let ends = self.directory.groups().map(|group| {
            end += self.directory.members(group).len();
            count(end as u64)
        });
        ends.collect()
    }
}

fn count(of: u64) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn assignment(directory: &Directory, groups: &[Group]) -> Assignment {
    let groups = groups.iter().map(|group| directory.group_hit(*group).id).collect();
    Assignment { groups, ..Assignment::default() }
}

/// What an add-in is assigned to: mostly a few groups, for some many, for every twentieth everyone, and now and then
/// somebody by name.
fn add_in(directory: &Directory, groups: &[Group], number: usize) -> Assignment {
    let count = [1, 3, 10, 40].get(number % 4).copied().unwrap_or_default();
    let places = (0..count).map(|place| (number * 7_919 + place * 1_299_709) % groups.len().max(1));
    let groups: Vec<_> = places.filter_map(|place| groups.get(place).copied()).collect();
    let people = directory.people().skip(number * 97).take(number % 3);
    Assignment {
        everyone: number % 20 == 19,
        people: people.map(|person| directory.person_hit(person).id).collect(),
        ..assignment(directory, &groups)
    }
}
