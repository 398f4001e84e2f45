//! A large tenant, invented: as many people and groups as one wants, with sizes and names as large tenants have them.

use crate::assignment::GroupKind;
use crate::demo::random::Random;
use crate::demo::words::{CITIES, DEPARTMENTS, FIRST_NAMES, LAST_NAMES};
use crate::directory::{
    Builder, Directory, Fact, Group, GroupFacts, GroupRow, Mailbox, Person, PersonFacts, PersonRow,
};
use crate::fold::fold;
use crate::lifecycle::event::DirectoryRevision;
use std::collections::HashMap;

/// How large a tenant is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// People.
    pub people: u32,
    /// Groups.
    pub groups: u32,
    /// Direct memberships of people, about.
    pub memberships: u32,
}

/// The tenant by which the console is judged.
pub const LARGE: Size = Size { people: 1_000_000, groups: 50_000, memberships: 10_000_000 };

/// A fiftieth of it, for a test.
pub const SMALL: Size = Size { people: 20_000, groups: 1_000, memberships: 200_000 };

const SEED: u64 = 0x6c_61_72_67_65;

const SYLLABLES: [&str; 32] = [
    "ba", "ber", "bo", "da", "den", "dra", "el", "far", "ge", "hol", "ja", "ka", "kor", "la", "lin", "ma",
    "mer", "mi", "na", "nor", "o", "per", "ra", "ren", "sa", "ska", "ta", "ter", "va", "ver", "wi", "za",
];

/// Kinds by how often they occur, of a hundred groups.
const KINDS: [(u32, GroupKind); 5] = [
    (45, GroupKind::Microsoft365),
    (65, GroupKind::DistributionList),
    (75, GroupKind::MailEnabledSecurity),
    (98, GroupKind::Security),
    (100, GroupKind::DynamicDistribution),
];

/// Of every 50,000 groups so many have about so many members of 1,000,000 people; the rest share what is left of the
/// memberships.
const LARGE_GROUPS: [(u32, u32); 4] = [(5, 400_000), (45, 20_000), (950, 2_000), (9_000, 300)];

/// Invents a tenant: the same for the same size, on every machine.
#[must_use]
pub fn tenant(size: Size) -> Directory {
    let mut making = Making {
        random: Random::new(SEED),
        builder: Builder::default(),
        namesakes: HashMap::new(),
        first: FIRST_NAMES.split('|').map(str::to_owned).collect(),
        last: LAST_NAMES.split('|').map(str::to_owned).collect(),
    };
    making.invent_names(size.people);
    let people: Vec<_> = (0..size.people).map(|number| making.add_person(number)).collect();
    let groups: Vec<_> = (0..size.groups).map(|number| making.add_group(number)).collect();
    making.add_members(&people, &groups, size);
    making.nest(&groups);
    making.builder.build(DirectoryRevision(1))
}

struct Making {
    random: Random,
    builder: Builder,
    /// How many there are by first and last name.
    namesakes: HashMap<(usize, usize), u32>,
    first: Vec<String>,
    last: Vec<String>,
}

impl Making {
    /// More names than the demonstration has: a last name for every fifteen people, first names for every thousand.
    fn invent_names(&mut self, people: u32) {
        for _ in 0..people / 1_000 {
            let name = self.invented_name(2);
            self.first.push(name);
        }
        for _ in 0..people / 15 {
            let count = 3 + self.random.below(2);
            let name = self.invented_name(count);
            self.last.push(name);
        }
    }

    fn invented_name(&mut self, syllables: u32) -> String {
        let name: String = (0..syllables).map(|_| self.random.pick(&SYLLABLES)).collect();
        let mut letters = name.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
    }

    /// The place of a name in a list in which few are common: a third of all draws falls on the first hundred, and
    /// another third on the first tenth.
    fn place_of_name(&mut self, names: usize) -> usize {
        let names = u32::try_from(names).unwrap_or(u32::MAX);
        let among = match self.random.below(3) {
            0 => names.min(100),
            1 => (names / 10).max(1),
            _ => names,
        };
        self.random.below(among) as usize
    }

    fn add_person(&mut self, number: u32) -> Person {
        let (first, last) = (self.place_of_name(self.first.len()), self.place_of_name(self.last.len()));
        let namesakes = self.namesakes.entry((first, last)).or_default();
        *namesakes += 1;
        let namesakes = *namesakes;
        let [first, last] = [(&self.first, first), (&self.last, last)]
            .map(|(names, place)| names.get(place).cloned().unwrap_or_default());
        let name = format!("{first} {last}");
        let letters =
            |text: &str| -> String { fold(text).chars().filter(char::is_ascii_alphanumeric).collect() };
        let mut local = format!("{}.{}", letters(&first), letters(&last));
        if namesakes > 1 {
            local.push_str(&namesakes.to_string());
        }
        let guest = self.random.happens(50);
        let (mail, upn) = match self.random.below(100) {
            _ if guest => (
                format!("{local}@partner{}.example", self.random.below(300)),
                format!("{local}_partner.example#EXT#@contoso.example"),
            ),
            // Some organisations sign in with a number.
            0..10 => (format!("{local}@contoso.example"), format!("e{number:07}@contoso.example")),
            _ => (format!("{local}@contoso.example"), format!("{local}@contoso.example")),
        };
        let department = format!("{} {}", self.random.pick(&DEPARTMENTS), self.random.pick(&CITIES));
        let facts = PersonFacts {
            enabled: Fact::from(!self.random.happens(40)),
            guest: Fact::from(guest),
            mailbox: match self.random.below(100) {
                0..2 => Mailbox::Shared,
                2 => Mailbox::None,
                3 => Mailbox::Unknown,
                _ => Mailbox::User,
            },
            ..PersonFacts::default()
        };
        let (id, department) = (self.random.guid(), if guest { "" } else { &department });
        let (name, mail, upn) = (&name, &mail, &upn);
        self.builder.person(PersonRow { id: &id, name, mail, upn, department, facts, ..PersonRow::default() })
    }

    fn add_group(&mut self, number: u32) -> Group {
        let draw = self.random.below(100);
        let kind =
            KINDS.iter().find(|(below, _)| draw < *below).map_or(GroupKind::Security, |(_, kind)| *kind);
        let name = format!("{} {} {number}", self.random.pick(&DEPARTMENTS), self.random.pick(&CITIES));
        let mail = if kind == GroupKind::Security {
            String::new()
        } else {
            format!("{}@contoso.example", fold(&name).replace(' ', "-"))
        };
        let id = self.random.guid();
        let facts = GroupFacts { kind, members_known: Fact::Yes, ..GroupFacts::default() };
        self.builder.group(GroupRow { id: &id, name: &name, mail: &mail, facts })
    }

    fn add_members(&mut self, people: &[Person], groups: &[Group], size: Size) {
        let scaled =
            |count: u32, of: u32, all: u32| (u64::from(count) * u64::from(of) / u64::from(all)) as u32;
        let mut sizes = Vec::new();
        for (count, members) in LARGE_GROUPS {
            let members = scaled(members, size.people, LARGE.people).max(2);
            sizes.resize(sizes.len() + scaled(count, size.groups, LARGE.groups) as usize, members);
        }
        let rest = groups.len().saturating_sub(sizes.len()).max(1);
        let left = (size.memberships as usize).saturating_sub(sizes.iter().map(|size| *size as usize).sum());
        // Small groups: from hardly anybody to twice their mean.
        let mean = u32::try_from(left / rest).unwrap_or(u32::MAX).max(1);
        for (number, group) in groups.iter().enumerate() {
            let members = sizes.get(number).copied().unwrap_or_else(|| 1 + self.random.below(2 * mean - 1));
            self.add_members_of(*group, people, members);
        }
    }

    /// Members of half of the groups come from all of the tenant, those of the others from people who were added about
    /// the same time.
    fn add_members_of(&mut self, group: Group, people: &[Person], members: u32) {
        let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let members = members.min(count);
        let area = if self.random.happens(500) { count } else { count.min(members.saturating_mul(6)) };
        let start = self.random.below(count - area + 1);
        let step = area / members.max(1);
        for member in 0..members {
            let place = start + member * step + self.random.below(step);
            people.get(place as usize).into_iter().for_each(|person| self.builder.member(group, *person));
        }
    }

    /// A fifth of the groups stand in another one, in chains and, now and then, in a circle.
    fn nest(&mut self, groups: &[Group]) {
        let mut outer = groups.first().copied();
        for group in groups {
            if self.random.happens(200) {
                outer.into_iter().for_each(|outer| self.builder.child(outer, *group));
                if self.random.happens(10) {
                    outer.into_iter().for_each(|outer| self.builder.child(*group, outer));
                }
            }
            // A chain goes on from the group that was nested last, or begins anew.
            if self.random.happens(300) {
                outer = Some(*group);
            }
        }
    }
}
