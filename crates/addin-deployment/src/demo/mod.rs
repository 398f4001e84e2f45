//! The demonstration organisation: invented, and the same on every machine.
//!
//! Five thousand people and 120 groups of every kind that Microsoft has, with all that makes an audience differ from
//! what it looks like: nesting three deep, a circle, guests, disabled accounts, shared mailboxes.

mod details;
pub(crate) mod random;
pub(crate) mod words;

use crate::assignment::{DirectoryId, GroupKind};
use crate::directory::{
    Builder, Directory, Fact, Group, GroupFacts, GroupRow, LicenceIndex, Person, PersonFacts, PersonRow,
};
use crate::fold::fold;
use crate::lifecycle::command::Actor;
use crate::lifecycle::event::DirectoryRevision;
use crate::readiness::{Cloud, Ews, TenantFacts};
use details::Details;
use random::Random;
use sorting::order_of;
use words::{AUTOMATIC, CITIES, DEPARTMENTS, FIRST_NAMES, LAST_NAMES, PROJECTS, PURPOSES};

/// Name of the invented organisation.
pub const ORGANISATION: &str = "Wolkenveld";

/// Its mail domain; `.example` belongs to nobody (RFC 2606).
const DOMAIN: &str = "wolkenveld.example";

/// Where its guests come from.
const GUEST_DOMAIN: &str = "maplewharf.example";

const PEOPLE: usize = 5_000;

/// Changing it gives another organisation, and every stored assignment of a demonstration then names nobody.
const SEED: u64 = 0x57_6f_6c_6b_65_6e;

/// Raised whenever the organisation below becomes another one.
const REVISION: DirectoryRevision = DirectoryRevision(2);

/// Name of the administrator at the keyboard.
const ADMIN: &str = "Ana Lindeman";

/// The people of Microsoft's example, after the administrator: name, department and city, by number.
const FIRST_PEOPLE: [(&str, usize, usize); 7] = [
    (ADMIN, 5, 0),
    ("Sandra Molenaar", 8, 2),
    ("Sheila O'Connor", 4, 0),
    ("Bert Hoekstra", SALES, WEST_COAST),
    ("Fred Zimmermann", SALES, WEST_COAST),
    ("Omar Khan", SALES, 0),
    ("Nora Visser", 1, 1),
];

const SALES: usize = 0;
const WEST_COAST: usize = CITIES.len() - 1;

/// The administrator at the keyboard: the organisation's first person.
#[must_use]
pub fn admin() -> Actor {
    Actor { id: DirectoryId(Random::new(SEED).guid()), name: ADMIN.to_owned() }
}

/// What is known of the invented organisation as a whole. Its EWS is off, as Exchange Online's default has it.
#[must_use]
pub fn tenant_facts() -> TenantFacts {
    TenantFacts {
        cloud: Cloud::Worldwide,
        app_management: Fact::Yes,
        apps_for_office: Fact::Yes,
        ews: Ews::Off,
        store: Fact::No,
        ..TenantFacts::default()
    }
}

/// Makes the organisation.
#[must_use]
pub fn directory() -> Directory {
    let mut builder = Builder::default();
    let mut making = Making {
        random: Random::new(SEED),
        details: Details::new(SEED, &mut builder),
        builder,
        accounts: Vec::with_capacity(PEOPLE),
        staff: Vec::with_capacity(PEOPLE),
    };
    making.draw_people();
    making.add_people();
    making.add_groups();
    making.builder.build(REVISION)
}

/// A group whose members were put there by hand.
const fn ordinary(kind: GroupKind) -> GroupFacts {
    GroupFacts {
        kind,
        dynamic: Fact::No,
        hidden: Fact::No,
        role_assignable: Fact::No,
        members_known: Fact::Yes,
    }
}

/// A Microsoft 365 group whose members follow from a rule.
const DYNAMIC: GroupFacts = GroupFacts { dynamic: Fact::Yes, ..ordinary(GroupKind::Microsoft365) };

/// Somebody who may be put into groups.
struct Member {
    person: Person,
    /// `None` for guests, rooms and shared mailboxes.
    department: Option<usize>,
    city: usize,
}

/// Somebody, or a place, before everybody has an address.
struct Account {
    id: String,
    name: String,
    department: Option<usize>,
    city: usize,
    known: (PersonFacts, LicenceIndex),
}

/// What stands before the `@` of each address, once in the organisation: the second `jan.dejong` is `jan.dejong2`.
fn local_parts(accounts: &[Account]) -> Vec<String> {
    let wanted: Vec<_> = accounts.iter().map(|account| local_part(&account.name)).collect();
    let mut given = wanted.clone();
    let (mut before, mut count) = ("", 0_u32);
    for place in order_of(&wanted) {
        let (Some(wanted), Some(given)) = (wanted.get(place), given.get_mut(place)) else { continue };
        count = if wanted == before { count + 1 } else { 1 };
        before = wanted;
        if count > 1 {
            given.push_str(&count.to_string());
        }
    }
    given
}

/// `zoe.vandenberg`.
fn local_part(name: &str) -> String {
    let (first, rest) = name.split_once(' ').unwrap_or((name, ""));
    let letters = |text: &str| -> String { fold(text).chars().filter(char::is_ascii_alphanumeric).collect() };
    let mut local = letters(first);
    let rest = letters(rest);
    if !rest.is_empty() {
        local.push('.');
        local.push_str(&rest);
    }
    local
}

struct Making {
    random: Random,
    details: Details,
    builder: Builder,
    accounts: Vec<Account>,
    staff: Vec<Member>,
}

impl Making {
    fn draw_people(&mut self) {
        let first: Vec<_> = FIRST_NAMES.split('|').collect();
        let last: Vec<_> = LAST_NAMES.split('|').collect();
        for (name, department, city) in FIRST_PEOPLE {
            let known = self.details.office_worker();
            self.draw_account(name.to_owned(), Some(department), city, known);
        }
        while self.accounts.len() < PEOPLE {
            let city = self.random.below(CITIES.len() as u32) as usize;
            if self.random.happens(20) {
                self.draw_place(city);
                continue;
            }
            let name = format!("{} {}", self.random.pick(&first), self.random.pick(&last));
            let guest = self.random.happens(40);
            // Two draws, of which the smaller counts: departments differ in size, and Sales is the largest.
            let count = DEPARTMENTS.len() as u32;
            let department = self.random.below(count).min(self.random.below(count)) as usize;
            let enabled = !self.random.happens(30);
            let mailbox = match self.random.below(100) {
                0..2 => Fact::No,
                2 => Fact::Unknown,
                _ => Fact::Yes,
            };
            let known = self.details.anybody(enabled, guest, mailbox);
            self.draw_account(name, (!guest).then_some(department), city, known);
        }
    }

    /// A room or a shared mailbox: an account without a mailbox of its own.
    fn draw_place(&mut self, city: usize) {
        let place = CITIES.get(city).copied().unwrap_or_default();
        let room = self.random.happens(500);
        let name = if room {
            format!("Room {}.{:02} {place}", self.random.below(9), 1 + self.random.below(30))
        } else {
            let department = self.random.pick(&DEPARTMENTS);
            format!("{department} {place} (shared)")
        };
        let known = self.details.place(room);
        self.draw_account(name, None, city, known);
    }

    fn draw_account(
        &mut self,
        name: String,
        department: Option<usize>,
        city: usize,
        known: (PersonFacts, LicenceIndex),
    ) {
        let id = self.random.guid();
        self.accounts.push(Account { id, name, department, city, known });
    }

    fn add_people(&mut self) {
        let accounts = std::mem::take(&mut self.accounts);
        let addresses = local_parts(&accounts);
        accounts.iter().zip(&addresses).for_each(|(account, local)| self.add_person(account, local));
    }

    fn add_person(&mut self, account: &Account, local: &str) {
        let Account { id, name, department, city, known: (facts, licences) } = account;
        let (mail, upn) = if facts.guest == Fact::Yes {
            (format!("{local}@{GUEST_DOMAIN}"), format!("{local}_{GUEST_DOMAIN}#EXT#@{DOMAIN}"))
        } else {
            (format!("{local}@{DOMAIN}"), format!("{local}@{DOMAIN}"))
        };
        let shown = department.and_then(|number| DEPARTMENTS.get(number)).copied().unwrap_or_default();
        let row = PersonRow {
            id,
            name,
            mail: &mail,
            upn: &upn,
            department: shown,
            facts: *facts,
            licences: *licences,
        };
        let person = self.builder.person(row);
        self.staff.push(Member { person, department: *department, city: *city });
    }

    fn add_groups(&mut self) {
        self.add_sales();
        for (number, department) in DEPARTMENTS.iter().enumerate() {
            let of_department = |member: &Member| member.department == Some(number);
            self.add_group(&format!("Team {department}"), GroupKind::Microsoft365, of_department);
            let employees = format!("{department} Employees");
            self.add_group_with(&employees, DYNAMIC, of_department);
            let chance = self.share(60, of_department);
            self.add_chosen(&format!("{department} Managers"), GroupKind::DistributionList, &chance);
        }
        for (number, city) in CITIES.iter().enumerate() {
            self.add_offices(number, city);
        }
        for purpose in PURPOSES {
            let chance = self.share(30, |_| true);
            let role_assignable = Fact::from(purpose == "Source Code");
            let facts = GroupFacts { role_assignable, ..ordinary(GroupKind::Security) };
            self.add_chosen_with(&format!("SG-{purpose}"), facts, &chance);
        }
        for name in AUTOMATIC {
            let chance = self.share(80, |_| true);
            self.add_chosen(name, GroupKind::DynamicDistribution, &chance);
        }
        for project in PROJECTS {
            let chance = self.share(8, |_| true);
            let facts =
                GroupFacts { hidden: Fact::from(project == "Copper"), ..ordinary(GroupKind::Microsoft365) };
            self.add_chosen_with(&format!("Project {project}"), facts, &chance);
        }
        self.add_circle();
    }

    /// Microsoft's example: Sandra, Sheila and Sales Department are assigned; Bert and Fred, in a group inside it, are
    /// not reached ("Determine if Centralized Deployment of add-ins works for your organization").
    fn add_sales(&mut self) {
        let in_sales = |member: &Member| member.department == Some(SALES);
        let sales = self.add_group("Sales Department", GroupKind::DistributionList, |member| {
            in_sales(member) && member.city != WEST_COAST
        });
        let west = self.add_group("West Coast Sales Department", GroupKind::MailEnabledSecurity, |member| {
            in_sales(member) && member.city == WEST_COAST
        });
        self.builder.child(sales, west);
    }

    /// A city's office with the groups inside it, three deep, and the one that opens its doors.
    fn add_offices(&mut self, number: usize, city: &str) {
        let here = |member: &Member| member.city == number;
        let managers = self.share(50, here);
        let responders = self.share(25, here);
        let office = self.add_group(&format!("Office {city}"), GroupKind::DistributionList, |member| {
            here(member) && member.person.0 % 3 != 0
        });
        let site =
            self.add_chosen(&format!("{city} Site Management"), GroupKind::DistributionList, &managers);
        let emergency = self.add_chosen(
            &format!("{city} Emergency Response"),
            GroupKind::MailEnabledSecurity,
            &responders,
        );
        self.builder.child(office, site);
        self.builder.child(site, emergency);
        self.add_group(&format!("SG-Doors {city}"), GroupKind::Security, here);
    }

    /// Two lists that hold each other: nobody meant it, and nothing forbids it.
    fn add_circle(&mut self) {
        let [inside, outside] = ["Harbour Programme", "Harbour Programme Suppliers"].map(|name| {
            let chance = self.share(10, |_| true);
            self.add_chosen(name, GroupKind::DistributionList, &chance)
        });
        self.builder.child(inside, outside);
        self.builder.child(outside, inside);
    }

    /// A share of the staff, so many in a thousand of those who fit.
    fn share(&mut self, per_mille: u32, fits: impl Fn(&Member) -> bool) -> Vec<Person> {
        let Self { random, staff, .. } = self;
        let chosen = staff.iter().filter(|member| fits(member) && random.happens(per_mille));
        chosen.map(|member| member.person).collect()
    }

    fn add_group(&mut self, name: &str, kind: GroupKind, fits: impl Fn(&Member) -> bool) -> Group {
        self.add_group_with(name, ordinary(kind), fits)
    }

    fn add_group_with(&mut self, name: &str, facts: GroupFacts, fits: impl Fn(&Member) -> bool) -> Group {
        let members: Vec<_> =
            self.staff.iter().filter(|member| fits(member)).map(|member| member.person).collect();
        self.add_chosen_with(name, facts, &members)
    }

    fn add_chosen(&mut self, name: &str, kind: GroupKind, members: &[Person]) -> Group {
        self.add_chosen_with(name, ordinary(kind), members)
    }

    fn add_chosen_with(&mut self, name: &str, facts: GroupFacts, members: &[Person]) -> Group {
        let id = self.random.guid();
        let mail = if facts.kind == GroupKind::Security {
            String::new()
        } else {
            format!("{}@{DOMAIN}", fold(name).replace(' ', "-"))
        };
        let group = self.builder.group(GroupRow { id: &id, name, mail: &mail, facts });
        members.iter().for_each(|person| self.builder.member(group, *person));
        group
    }
}
