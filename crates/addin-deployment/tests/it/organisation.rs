//! The small organisation that the scenarios of the audience happen in.

use crate::support::{id, people};
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::resolve;
use addin_deployment::directory::{
    AgeGroup, Builder, Directory, Fact, Group, GroupFacts, GroupRow, Mailbox, Person, PersonFacts, PersonRow,
    Platforms,
};
use addin_deployment::effect::{Effect, Loss};
use addin_deployment::index_set::IndexSet;
use addin_deployment::lifecycle::event::DirectoryRevision;

pub const FINE: PersonFacts = PersonFacts {
    enabled: Fact::Yes,
    guest: Fact::No,
    mailbox: Mailbox::User,
    age: AgeGroup::Unknown,
    activated: Fact::Unknown,
    used_on: Platforms { known: false, windows: false, mac: false, mobile: false, web: false },
};

/// An organisation in the making; the id of everybody is the name in small letters.
#[derive(Default)]
pub struct Organisation {
    pub builder: Builder,
}

impl Organisation {
    pub fn person_with(&mut self, name: &str, facts: PersonFacts) -> Person {
        let mail = format!("{}@example.org", name.to_lowercase());
        let id = name.to_lowercase();
        let row = PersonRow { id: &id, name, mail: &mail, upn: &mail, facts, ..PersonRow::default() };
        self.builder.person(row)
    }

    pub fn person(&mut self, name: &str) -> Person {
        self.person_with(name, FINE)
    }

    pub fn group(&mut self, name: &str, kind: GroupKind, members: &[Person]) -> Group {
        self.group_with(name, GroupFacts { kind, ..GroupFacts::default() }, members)
    }

    pub fn group_with(&mut self, name: &str, facts: GroupFacts, members: &[Person]) -> Group {
        let group = self.builder.group(GroupRow { id: &name.to_lowercase(), name, mail: "", facts });
        members.iter().for_each(|person| self.builder.member(group, *person));
        group
    }

    pub fn directory(self) -> Directory {
        self.builder.build(DirectoryRevision(1))
    }
}

/// The organisation of the scenarios: Omar is in Sales, Bert and Fred are in West Coast, which is inside Sales.
pub fn organisation() -> Organisation {
    let mut all = Organisation::default();
    let [_ana, sandra, _sheila, bert, fred, omar, nora] =
        ["Ana", "Sandra", "Sheila", "Bert", "Fred", "Omar", "Nora"].map(|name| all.person(name));
    let sales = all.group("Sales", GroupKind::DistributionList, &[omar]);
    let west = all.group("West Coast", GroupKind::MailEnabledSecurity, &[bert, fred]);
    all.builder.child(sales, west);
    all.group("Marketing", GroupKind::Microsoft365, &[nora]);
    all.group("Plain SG", GroupKind::Security, &[sandra, nora]);
    let dynamic = GroupFacts { kind: GroupKind::Microsoft365, dynamic: Fact::Yes, ..GroupFacts::default() };
    all.group_with("Newcomers", dynamic, &[omar, nora]);
    all.group("All Exchange", GroupKind::DynamicDistribution, &[sandra, bert]);
    all.group("Unseen", GroupKind::DynamicDistribution, &[]);
    all
}

pub fn choose(people_ids: &[&str], groups: &[&str]) -> Assignment {
    Assignment { groups: groups.iter().map(|group| id(group)).collect(), ..people(people_ids) }
}

/// Names of those who surely get it, in the order of the directory.
pub fn reached(directory: &Directory, assignment: &Assignment) -> Vec<String> {
    names_in(directory, &resolve(directory, assignment).sure)
}

/// Names of the people of a set, in the order of the directory; whoever is gone from it stood at its end.
pub fn names_in(directory: &Directory, set: &IndexSet) -> Vec<String> {
    let names = directory.people().map(|person| directory.person_name(person).to_owned());
    (0..).zip(names).filter(|(index, _)| set.contains(*index)).map(|(_, name)| name).collect()
}

/// The person with a name.
pub fn person(directory: &Directory, name: &str) -> Person {
    directory.people().find(|person| directory.person_name(*person) == name).expect("a person of this name")
}

/// The group with a name.
pub fn group(directory: &Directory, name: &str) -> Group {
    directory.groups().find(|group| directory.group_name(*group) == name).expect("a group of this name")
}

pub fn names(loss: &Loss) -> Vec<&str> {
    loss.sample.iter().map(|person| person.name.as_str()).collect()
}

pub fn only_loss(effect: &Effect) -> &Loss {
    assert_eq!(effect.losses.len(), 1, "{:?}", effect.losses);
    &effect.losses[0]
}
