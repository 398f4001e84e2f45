//! The rings that are recommended, proposed from the directory: business stakeholders and IT first, then more people, then
//! everyone who is meant; fewer for few people ("Deploy add-ins in the admin center").

use crate::assignment::{Assignment, DirectoryId};
use crate::audience::{Audience, Difference, difference, resolve};
use crate::directory::{Directory, Entry, Fact, Group, Person};
use crate::effect::Changes;
use crate::fold::fold;
use crate::index_set::IndexSet;
use crate::quoted::says;
use messages::{Message, say};
use serde::{Deserialize, Serialize};
use sorting::sort_by_key;
use std::cmp::Reverse;

/// For fewer people than this there is one ring: everybody at once.
const FEW: u32 = 10;

/// For fewer people than this there are two rings.
const SOME: u32 = 100;

/// The first ring has at most one in this many people, but a few at least, …
const FIRST_SHARE: u32 = 20;

/// … and never more than whoever runs it can talk to.
const FIRST_MOST: u32 = 200;

/// The second ring has at least one in ten people and at most one in five.
const SECOND_SHARES: (u32, u32) = (10, 5);

/// The most groups that a ring is made of.
const GROUPS_MOST: usize = 5;

/// The most people whom a ring names one by one.
const PEOPLE_MOST: u32 = 50;

/// Days from one ring to the next: a deployment takes up to a day to arrive, and people need a week of work to try it.
const DAYS: u16 = 7;

/// Words in the names of groups of people who try things first: in English, Dutch, German, French, Spanish, Italian and
/// Portuguese, without accents.
const FIRST_WORDS: [&str; 40] = [
    "pilot",
    "piloot",
    "pilote",
    "piloto",
    "pilota",
    "proefgroep",
    "testgroep",
    "testgruppe",
    "testers",
    "tester",
    "early adopters",
    "key users",
    "keyusers",
    "key user",
    "sleutelgebruikers",
    "ambassadeurs",
    "ambassadors",
    "champions",
    "it",
    "ict",
    "edv",
    "dsi",
    "tic",
    "helpdesk",
    "help desk",
    "servicedesk",
    "service desk",
    "information technology",
    "informatietechnologie",
    "informatievoorziening",
    "automatisering",
    "informatica",
    "informatik",
    "informatique",
    "technologie",
    "sistemas",
    "sistemi",
    "soporte",
    "support",
    "beheer",
];

/// How many of them stand for people who were put together to try things; the rest stand for IT.
const PILOT_WORDS: usize = 18;

/// What rings are wanted for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// Who is to get the add-in in the end.
    pub target: &'a Assignment,
    /// Who has it already.
    pub base: &'a Assignment,
    /// Who deploys it.
    pub admin: &'a DirectoryId,
    /// Who looks after it.
    pub owner: &'a DirectoryId,
}

/// A ring that is proposed. Its texts are the page's to write out: in a [`super::Ring`] they are the administrator's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedRing {
    /// Name.
    pub name: Message,
    /// Who comes in; those of earlier rings stay.
    pub assignment: Assignment,
    /// What to check before it begins.
    pub check: Message,
    /// Days after the ring before it; 0 for the first.
    pub days: u16,
    /// People who have it then, for sure.
    pub reached: u32,
    /// What it changes, compared with the ring before it.
    pub changes: Changes,
    /// Why these people.
    pub why: Vec<Message>,
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The rings, in order; a single one means that rings are not worth it.
    pub rings: Vec<ProposedRing>,
    /// Why so many.
    pub why: Option<Message>,
}

/// Proposes rings. `None` where the directory knows nobody who would gain the add-in.
#[must_use]
pub fn propose(directory: &Directory, wish: &Wish<'_>) -> Option<Proposal> {
    let target = resolve(directory, wish.target);
    let base = resolve(directory, wish.base);
    let mut gainers = target.sure.clone();
    gainers.subtract(&base.sure);
    let count = gainers.len();
    if count == 0 {
        return None;
    }
    let taken = IndexSet::with_room_for(directory.person_room() as usize);
    let mut making = Making { directory, target: &target, gainers, count, taken };
    let mut drafts = Vec::new();
    let first = if count >= FEW { making.first(wish) } else { None };
    let begins = first.is_none();
    drafts.push((say::ring_name_first(), say::ring_check_first(), first));
    if count >= SOME {
        let second = making.second(wish);
        drafts.push(if begins {
            // Nobody looks like the first ring: this one is it.
            let second =
                second.map(|(ring, why)| (ring, [why, vec![say::ring_why_add_stakeholders()]].concat()));
            (say::ring_name_begin(), say::ring_check_first(), second)
        } else {
            (say::ring_name_more(), say::ring_check_more(), second)
        });
    }
    let last = (wish.target.clone(), vec![say::ring_why_all()]);
    drafts.push((say::ring_name_all(), say::ring_check_all(), Some(last)));
    let people = i64::from(count);
    let why = match count {
        0..FEW => Some(say::ring_why_small(people)),
        FEW..SOME => Some(say::ring_why_two(people)),
        _ => None,
    };
    let (mut rings, mut reached, mut before) = (Vec::new(), wish.base.clone(), base);
    for (name, check, draft) in drafts {
        let Some((assignment, why)) = draft else { continue };
        reached = reached.and(&assignment);
        let after = resolve(directory, &reached);
        let changes = Difference::counts(&difference(&before, &after));
        let days = if rings.is_empty() { 0 } else { DAYS };
        rings.push(ProposedRing { name, assignment, check, days, reached: after.sure.len(), changes, why });
        before = after;
    }
    Some(Proposal { rings, why })
}

/// Who comes in, and why.
type Draft = Option<(Assignment, Vec<Message>)>;

struct Making<'a> {
    directory: &'a Directory,
    target: &'a Audience,
    /// Who does not have it yet.
    gainers: IndexSet,
    count: u32,
    /// Those of them who are in a ring by now.
    taken: IndexSet,
}

impl Making<'_> {
    /// Whoever deploys and whoever looks after it, groups that try things first, and else people of IT.
    fn first(&mut self, wish: &Wish<'_>) -> Draft {
        let mut ring = Assignment::default();
        let mut why = Vec::new();
        for id in [wish.admin, wish.owner] {
            if let Some(Entry::Person(person)) = self.directory.find(id)
                && self.is_new(person)
            {
                self.taken.insert(person.0);
                why.push(say::ring_why_person(self.directory.person_name(person)));
                ring.people.push(self.directory.person_id(person));
            }
        }
        let most = (self.count / FIRST_SHARE).clamp(FEW / 2, FIRST_MOST);
        let mut candidates: Vec<_> = self.candidates(most).collect();
        let rank = |group: &Group| first_rank(self.directory.group_name(*group));
        candidates.retain(|(group, _)| rank(group).is_some());
        sort_by_key(&mut candidates, |(group, size)| (rank(group), *size, group.0));
        for group in self.take(candidates, most, most) {
            why.push(say::ring_why_group(self.directory.group_name(group)));
            ring.groups.push(self.directory.group_id(group));
        }
        if ring.groups.is_empty() {
            self.add_department(most, &mut ring, &mut why);
        }
        if ring.groups.is_empty() && ring.people.len() < 3 {
            why.push(say::ring_why_add_stakeholders());
        }
        (!ring.is_empty()).then_some((ring, why))
    }

    /// People of a department that looks like IT, by name: of the first one that has any.
    fn add_department(&mut self, most: u32, ring: &mut Assignment, why: &mut Vec<Message>) {
        let mut department = "";
        let mut count = 0;
        for person in self.gainers.iter().map(Person) {
            let own = self.directory.person_department(person);
            let fits = if count == 0 { first_rank(own).is_some() } else { own == department };
            if fits && count < most.min(PEOPLE_MOST) && self.taken.insert(person.0) {
                department = own;
                count += 1;
                ring.people.push(self.directory.person_id(person));
            }
        }
        if count > 0 {
            why.push(say::ring_why_department(i64::from(count), department));
        }
    }

    /// Whole groups that come to between a tenth and a fifth of the people; else people from all over.
    fn second(&mut self, wish: &Wish<'_>) -> Draft {
        let least = self.count.div_ceil(SECOND_SHARES.0);
        let most = self.count / SECOND_SHARES.1;
        let mut candidates: Vec<_> = self.candidates(most).collect();
        let chosen = |group: Group| wish.target.groups.contains(&self.directory.group_id(group));
        // What was chosen for the target is what people know; and a few large groups are easier to follow than many.
        sort_by_key(&mut candidates, |(group, size)| (!chosen(*group), Reverse(*size), group.0));
        let before = self.taken.clone();
        let groups = self.take(candidates, least, most);
        let mut ring = Assignment::default();
        let come = self.taken.len() - before.len();
        if come >= least {
            ring.groups = groups.iter().map(|group| self.directory.group_id(*group)).collect();
            let percent = i64::from((u64::from(come) * 100 / u64::from(self.count)) as u32);
            return Some((ring, vec![say::ring_why_groups(percent)]));
        }
        self.taken = before;
        let wanted = least.min(PEOPLE_MOST);
        let step = (self.count / wanted) as usize;
        let spread: Vec<_> = self.gainers.iter().filter(|person| !self.taken.contains(*person)).collect();
        for person in spread.into_iter().step_by(step).take(wanted as usize) {
            self.taken.insert(person);
            ring.people.push(self.directory.person_id(Person(person)));
        }
        let count = i64::try_from(ring.people.len()).unwrap_or(i64::MAX);
        (!ring.is_empty()).then_some((ring, vec![say::ring_why_people(count)]))
    }

    fn is_new(&self, person: Person) -> bool {
        self.gainers.contains(person.0) && !self.taken.contains(person.0)
    }

    /// How many people a group would bring in.
    fn brings(&self, group: Group) -> u32 {
        self.gainers.count_of(self.directory.member_indexes(group))
    }

    /// Groups that may be assigned, lie within the target and bring in not more than `most`, with how many.
    fn candidates(&self, most: u32) -> impl Iterator<Item = (Group, u32)> {
        let directory = self.directory;
        let sized = directory.groups().map(|group| (group, self.brings(group)));
        sized.filter(move |(group, size)| {
            let members = directory.member_indexes(*group);
            let facts = directory.group_facts(*group);
            (1..=most).contains(size)
                && directory.group_hindrance(*group).is_none()
                && facts.members_known != Fact::No
                && facts.hidden != Fact::Yes
                && facts.role_assignable != Fact::Yes
                && !directory.group_mail(*group).is_empty()
                && directory.eligible().count_of(members) == self.target.sure.count_of(members)
        })
    }

    /// Takes groups in their order until they bring in `enough`, and leaves out whichever would bring in more than `most`.
    fn take(&mut self, candidates: Vec<(Group, u32)>, enough: u32, most: u32) -> Vec<Group> {
        let mut groups = Vec::new();
        let mut come = 0;
        for (group, _) in candidates {
            let members = self.directory.members(group);
            let new: Vec<_> = members.filter(|person| self.is_new(*person)).map(|person| person.0).collect();
            let size = u32::try_from(new.len()).unwrap_or(u32::MAX);
            if size > 0 && come + size <= most {
                self.taken.insert_all(&new);
                come += size;
                groups.push(group);
            }
            if come >= enough || groups.len() >= GROUPS_MOST {
                break;
            }
        }
        groups
    }
}

/// How well the name of a group or department fits people who try things first, the best being 0; `None` when it does not.
fn first_rank(name: &str) -> Option<bool> {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut plain = b" ".to_vec();
    for word in words {
        plain.extend_from_slice(word.as_bytes());
        plain.push(b' ');
    }
    let place = FIRST_WORDS.iter().position(|word| says(&plain, &[" ", word, " "].concat()));
    place.map(|place| place >= PILOT_WORDS)
}
