//! The people of an audience or of a loss, a few rows at a time, each with what led to it.

use super::breakdown::LostPeople;
use super::{Breakdown, Choice};
use crate::directory::{Directory, Group, Person};
use crate::effect::{AudienceRow, RowsOf, THROUGH_MOST, Through};
use crate::index_set::IndexSet;

/// Which chosen groups are told of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Groups {
    /// Those whose direct members get it.
    Sure,
    /// Those whose direct members may get it.
    Uncertain,
    All,
}

impl Breakdown {
    /// The people that rows can be asked for, as a set: for their number, and for searching among them.
    #[must_use]
    pub fn people_of(&self, directory: &Directory, of: RowsOf) -> IndexSet {
        match of {
            RowsOf::Sure => self.audience.sure.clone(),
            RowsOf::Uncertain => self.audience.uncertain.clone(),
            RowsOf::Accounts => self.audience.named.clone(),
            RowsOf::Loss(place) => {
                let mut people = IndexSet::with_room_for(directory.person_room() as usize);
                people.insert_all(self.loss(place).map_or(&[], |loss| &loss.people));
                people
            }
        }
    }

    /// At most `count` of those people after the first `from`, in the order of the directory. For the order of the
    /// names, or for those whose name begins with something, [`crate::search::SearchIndex::page`] searches among
    /// [`Self::people_of`].
    #[must_use]
    pub fn page(&self, directory: &Directory, of: RowsOf, from: u32, count: u32) -> Vec<Person> {
        self.people_of(directory, of).page(from, count as usize).into_iter().map(Person).collect()
    }

    /// The rows of some of those people. What led to each is found for them alone.
    #[must_use]
    pub fn rows(&self, directory: &Directory, of: RowsOf, people: &[Person]) -> Vec<AudienceRow> {
        let lost = match of {
            RowsOf::Loss(place) => self.loss(place),
            _ => None,
        };
        if let Some(LostPeople { path, .. }) = lost
            && !path.is_empty()
        {
            let names = path.iter().map(|group| directory.group_name(*group).to_owned()).collect();
            let through = vec![Through::Groups(names)];
            let row = |person: &Person| AudienceRow {
                person: directory.person_hit(*person),
                through: through.clone(),
                more: 0,
            };
            return people.iter().map(row).collect();
        }
        let groups = match of {
            RowsOf::Sure => Groups::Sure,
            RowsOf::Uncertain => Groups::Uncertain,
            RowsOf::Accounts | RowsOf::Loss(_) => Groups::All,
        };
        Ways::of(&self.choice, directory, people, groups).rows(directory, &self.choice, people)
    }

    /// The loss at a place of [`crate::effect::Effect::losses`].
    fn loss(&self, place: u32) -> Option<&LostPeople> {
        self.losses.get(place as usize)
    }
}

/// The chosen groups that some people are direct members of.
struct Ways {
    /// The people's indexes in ascending order, each with its row.
    rows_by_index: Vec<(u32, usize)>,
    /// For each row the first few groups, and how many there are.
    found: Vec<(Vec<Group>, u32)>,
    /// Who is chosen by name.
    by_name: IndexSet,
}

impl Ways {
    /// Either each group's members are gone through, or the people are looked for in it: whatever takes less time.
    fn of(choice: &Choice, directory: &Directory, people: &[Person], groups: Groups) -> Self {
        let mut asked = IndexSet::with_room_for(directory.person_room() as usize);
        let mut rows_by_index: Vec<_> = people.iter().zip(0..).map(|(person, row)| (person.0, row)).collect();
        sorting::sort_by_key(&mut rows_by_index, |(index, _)| *index);
        rows_by_index.iter().for_each(|(index, _)| {
            asked.insert(*index);
        });
        let mut by_name = IndexSet::with_room_for(directory.person_room() as usize);
        for person in &choice.people {
            by_name.insert(person.0);
        }
        let mut ways = Self { rows_by_index, found: vec![(Vec::new(), 0); people.len()], by_name };
        for chosen in &choice.groups {
            let counts = match groups {
                Groups::All => true,
                Groups::Sure => chosen.hindrance.is_none(),
                Groups::Uncertain => chosen.hindrance.is_some_and(|reason| reason.uncertain()),
            };
            if !counts {
                continue;
            }
            let members = directory.member_indexes(chosen.group);
            if members.len() / SEARCH_COSTS < people.len() {
                for member in members.iter().filter(|member| asked.contains(**member)) {
                    ways.add(*member, chosen.group);
                }
            } else {
                for person in people.iter().filter(|person| members.binary_search(&person.0).is_ok()) {
                    ways.add(person.0, chosen.group);
                }
            }
        }
        ways
    }

    fn add(&mut self, index: u32, group: Group) {
        let place = self.rows_by_index.binary_search_by_key(&index, |(index, _)| *index);
        let row = place.ok().and_then(|place| self.rows_by_index.get(place));
        if let Some((groups, count)) = row.and_then(|(_, row)| self.found.get_mut(*row)) {
            *count += 1;
            if groups.len() < THROUGH_MOST {
                groups.push(group);
            }
        }
    }

    fn rows(self, directory: &Directory, choice: &Choice, people: &[Person]) -> Vec<AudienceRow> {
        let row = |(person, (groups, count)): (&Person, (Vec<Group>, u32))| {
            let everyone = choice.everyone.then_some(Through::Everyone);
            let by_name = self.by_name.contains(person.0).then_some(Through::Name);
            let group = |group| Through::Groups(vec![directory.group_name(group).to_owned()]);
            let first = everyone.into_iter().chain(by_name);
            let total = first.clone().count() + count as usize;
            let through: Vec<_> = first.chain(groups.into_iter().map(group)).take(THROUGH_MOST).collect();
            let more = u32::try_from(total - through.len()).unwrap_or(u32::MAX);
            AudienceRow { person: directory.person_hit(*person), through, more }
        };
        people.iter().zip(self.found).map(row).collect()
    }
}

/// How many members can be gone through in the time that one person is looked for among them.
const SEARCH_COSTS: usize = 16;
