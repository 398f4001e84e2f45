//! What is measured on a large invented tenant, natively and in a browser, with the same code. Behind the feature
//! `bench`: no production module has it.

pub mod csv;
pub mod life;
pub mod tenant;

use crate::assignment::Assignment;
use crate::audience::{Choice, explain, resolve, resolve_all};
use crate::directory::{Directory, Group, Loader, Person};
use crate::readiness::PersonCase;
use crate::search::SearchIndex;
use crate::verdict::{self, Reach, judge};
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
    "jan jansen",
    "zoë v",
    "sales",
    "sales amsterdam",
    "contoso",
    "o'b",
    "'t h",
    "e0001",
    "jan.d",
    "jan.jansen@contoso.example",
    "a b c d e f g h",
    "j d v a s c e r",
    "nobody at all",
];

/// How many of the best hits are shown.
const HITS: usize = 50;

/// The smaller assignment names one of so many groups: 2,000 of 50,000, some of each size.
const SOME: usize = 25;

/// Any number of an extra will do.
const INDEX_EXTRA: u16 = 3;

/// Add-ins of the states page.
const ADD_INS: usize = 200;

/// A tenant, and all that is measured on it.
pub struct Bench {
    directory: Directory,
    /// The directory as it is kept.
    chunks: Vec<Vec<u8>>,
    index: SearchIndex,
    some: Assignment,
    all: Assignment,
    add_ins: Vec<Assignment>,
    /// The assignments of some and of all groups with their ids looked up.
    choices: [Choice; 2],
    /// The search index as it is kept.
    kept_index: Vec<u8>,
    /// The members of each group as compressed bitmaps, for comparison.
    bitmaps: Vec<RoaringBitmap>,
}

/// What can be measured by itself, over and over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Adding up all members of all groups: no set can be made in less time.
    Sum,
    /// The audience of an assignment of 2,000 groups.
    SomeGroups,
    /// The audience of an assignment of all groups.
    AllGroups,
    /// The sets of the same 2,000 groups alone, without finding their ids.
    SomeSets,
    /// The sets of all groups alone.
    AllSets,
    /// The audiences of 200 add-ins.
    AddIns,
    /// Why one person gets an add-in or does not: once for each add-in.
    Verdict,
    /// The same for the assignment of 2,000 groups.
    VerdictSome,
    /// From the chunks in memory to the audience of 2,000 groups.
    Load,
    /// The union of compressed bitmaps of the same 2,000 groups.
    RoaringSome,
    /// The union of compressed bitmaps of all groups.
    RoaringAll,
    /// Making the search index.
    Index,
    /// Reading the search index as it is kept.
    IndexRead,
}

impl Case {
    /// Every case with its name in the figures.
    pub const ALL: [(&str, Self); 13] = [
        ("sum", Self::Sum),
        ("some_groups", Self::SomeGroups),
        ("all_groups", Self::AllGroups),
        ("some_sets", Self::SomeSets),
        ("all_sets", Self::AllSets),
        ("add_ins", Self::AddIns),
        ("verdict", Self::Verdict),
        ("verdict_some", Self::VerdictSome),
        ("load", Self::Load),
        ("roaring_some", Self::RoaringSome),
        ("roaring_all", Self::RoaringAll),
        ("index", Self::Index),
        ("index_read", Self::IndexRead),
    ];

    /// How often a run does what the case is about.
    #[must_use]
    pub const fn times(self) -> u32 {
        match self {
            Self::Verdict => ADD_INS as u32,
            _ => 1,
        }
    }
}

impl Bench {
    /// Makes a tenant and everything that the measurements begin with.
    #[must_use]
    pub fn new(size: Size) -> Self {
        let directory = tenant(size);
        let groups: Vec<_> = directory.groups().collect();
        let some: Vec<_> = groups.iter().copied().step_by(SOME).collect();
        let assignments = [assignment(&directory, &some), assignment(&directory, &groups)];
        let choices = assignments.each_ref().map(|assignment| Choice::of(&directory, assignment));
        let [some, all] = assignments;
        let bitmap = |group: &Group| directory.members(*group).map(|person| person.0).collect();
        let index = SearchIndex::new(&directory);
        // An import keeps the index with the directory.
        let mut kept = directory.clone();
        kept.set_extra(INDEX_EXTRA, index.to_bytes());
        Self {
            chunks: kept.chunks().collect(),
            kept_index: index.to_bytes(),
            index,
            some,
            all,
            add_ins: (0..ADD_INS).map(|number| add_in(&directory, &groups, number)).collect(),
            choices,
            bitmaps: groups.iter().map(bitmap).collect(),
            directory,
        }
    }

    /// Does once what a case is about, and answers a number that follows from all of it.
    #[must_use]
    pub fn run(&self, case: Case) -> u32 {
        let directory = &self.directory;
        let [some, all] = &self.choices;
        match case {
            Case::Sum => self.sum(),
            Case::SomeGroups => resolve(directory, &self.some).named.len(),
            Case::AllGroups => resolve(directory, &self.all).named.len(),
            Case::SomeSets => some.resolve(directory).named.len(),
            Case::AllSets => all.resolve(directory).named.len(),
            Case::AddIns => self.audiences(),
            Case::Verdict => self.add_ins.iter().map(|add_in| self.judged(add_in)).sum(),
            Case::VerdictSome => self.judged(&self.some),
            Case::Load => self.load().map_or(0, |directory| resolve(&directory, &self.some).named.len()),
            Case::RoaringSome => count(self.bitmaps.iter().step_by(SOME).union().len()),
            Case::RoaringAll => count(self.bitmaps.iter().union().len()),
            Case::Index => count(SearchIndex::new(directory).bytes() as u64),
            Case::IndexRead => SearchIndex::from_bytes(&self.kept_index, directory)
                .map_or(0, |index| count(index.bytes() as u64)),
        }
    }

    fn audiences(&self) -> u32 {
        let mut named = 0_u32;
        let add_ins: Vec<_> = self.add_ins.iter().collect();
        resolve_all(&self.directory, &add_ins, &mut |_, audience| {
            named = named.wrapping_add(audience.named.len());
        });
        named
    }

    /// Of how many steps the verdict on somebody in the middle consists.
    fn judged(&self, assignment: &Assignment) -> u32 {
        let person = Person(self.directory.people_count() / 2);
        let explanation = explain(&self.directory, assignment, person);
        let verdict = judge(&verdict::Case {
            reach: Reach::of(&self.directory, &explanation),
            person: PersonCase::of(&self.directory, person),
            ..verdict::Case::default()
        });
        count(verdict.because.len() as u64)
    }

    fn load(&self) -> Option<Directory> {
        let (first, rest) = self.chunks.split_first()?;
        let mut loader = Loader::begin(first, count(self.chunks.len() as u64)).ok()?;
        rest.iter().try_for_each(|chunk| loader.add(chunk)).ok()?;
        loader.finish().ok()
    }

    /// The directory as it is kept.
    #[must_use]
    pub fn chunks(&self) -> &[Vec<u8>] {
        &self.chunks
    }

    /// The assignment of 2,000 groups.
    #[must_use]
    pub const fn some(&self) -> &Assignment {
        &self.some
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
    pub fn sizes(&self) -> [(&'static str, f64); 6] {
        let people = f64::from(self.directory.people_count());
        let memberships = self.directory.membership_count() as f64;
        let columns = self.directory.column_bytes();
        [
            ("people", people),
            ("groups", f64::from(self.directory.group_count())),
            ("memberships", memberships),
            ("column_bytes_a_person", columns.people as f64 / people),
            ("bytes_a_membership", columns.memberships as f64 / memberships),
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
