//! An organisation in ordered maps: what a directory must answer, without columns, indexes and layers.

use crate::support::id;
use addin_deployment::assignment::{Assignment, DirectoryId, GroupKind};
use addin_deployment::audience::resolve;
use addin_deployment::directory::licence::{LicenceSet, MAILBOX_PLANS, PlanGrant, PlanState};
use addin_deployment::directory::{
    AgeGroup, Builder, Directory, DirectoryChange, Entry, Fact, GroupFacts, GroupRecord, GroupRow, Mailbox,
    MemberChange, PersonFacts, PersonRecord, PersonRow,
};
use addin_deployment::lifecycle::event::DirectoryRevision;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const PEOPLE: usize = 9;
const GROUPS: usize = 6;

/// People and groups by id, GUIDs in small letters.
#[derive(Clone, Debug, Default)]
pub struct Model {
    people: BTreeMap<String, PersonRecord>,
    groups: BTreeMap<String, (GroupRecord, BTreeSet<String>)>,
}

/// Every second one has a GUID, which sources write in different cases.
fn some_id(kind: char, number: usize, capitals: bool) -> DirectoryId {
    let guid = format!("{number:08x}-abcd-4abc-8abc-{:012x}", u32::from(kind));
    match (number % 2, capitals) {
        (0, _) => id(&format!("{kind}{number}")),
        (_, true) => id(&guid.to_uppercase()),
        (_, false) => id(&guid),
    }
}

/// An id as a directory gives it back.
fn known(id: &DirectoryId) -> String {
    if id.0.len() == 36 { id.0.to_lowercase() } else { id.0.clone() }
}

fn ids(kind: char, below: usize) -> impl Strategy<Value = DirectoryId> {
    (0..below, any::<bool>()).prop_map(move |(number, capitals)| some_id(kind, number, capitals))
}

fn any_id() -> impl Strategy<Value = DirectoryId> {
    prop_oneof![ids('p', PEOPLE), ids('g', GROUPS)]
}

fn licences() -> impl Strategy<Value = Option<LicenceSet>> {
    let plan = |state| PlanGrant { plan: MAILBOX_PLANS[0].0, state };
    prop_oneof![
        Just(None),
        Just(Some(LicenceSet { plans: Some(Vec::new()), products: None })),
        Just(Some(LicenceSet { plans: Some(vec![plan(PlanState::Enabled)]), products: None })),
        Just(Some(LicenceSet { plans: None, products: Some(vec!["Microsoft 365 F1".to_owned()]) })),
    ]
}

fn facts() -> impl Strategy<Value = PersonFacts> {
    let fact = || prop_oneof![Just(Fact::Yes), Just(Fact::No), Just(Fact::Unknown)];
    let mailbox = prop_oneof![Just(Mailbox::User), Just(Mailbox::Room), Just(Mailbox::Unknown)];
    (fact(), fact(), mailbox).prop_map(|(enabled, guest, mailbox)| PersonFacts {
        enabled,
        guest,
        mailbox,
        age: AgeGroup::MinorWithConsent,
        ..PersonFacts::default()
    })
}

fn person() -> impl Strategy<Value = PersonRecord> {
    let texts = ("[A-Zé]{0,3}", "[a-c]{0,2}", "[a-c]{0,2}", prop_oneof![Just(""), Just("Sales"), Just("IT")]);
    (ids('p', PEOPLE), texts, facts(), licences()).prop_map(
        |(id, (name, mail, upn, department), facts, licences)| PersonRecord {
            id,
            name,
            mail,
            upn,
            department: department.to_owned(),
            facts,
            licences,
        },
    )
}

fn group() -> impl Strategy<Value = GroupRecord> {
    let kind = prop_oneof![
        Just(GroupKind::Microsoft365),
        Just(GroupKind::Security),
        Just(GroupKind::DynamicDistribution),
        Just(GroupKind::Unknown),
    ];
    (ids('g', GROUPS), "[A-Z]{0,3}", kind, any::<bool>()).prop_map(|(id, name, kind, dynamic)| GroupRecord {
        id,
        mail: name.to_lowercase(),
        name,
        facts: GroupFacts { kind, dynamic: dynamic.into(), ..GroupFacts::default() },
    })
}

fn members() -> impl Strategy<Value = MemberChange> {
    let some = |most| proptest::collection::vec(any_id(), 0..most);
    (ids('g', GROUPS), prop::bool::weighted(0.2), some(3), some(6))
        .prop_map(|(group, afresh, removed, added)| MemberChange { group, afresh, removed, added })
}

/// Any change: circles, ids that nobody has, repeats, and ids of people where groups are meant.
pub fn change() -> impl Strategy<Value = DirectoryChange> {
    let lists = (
        proptest::collection::vec(any_id(), 0..3),
        proptest::collection::vec(person(), 0..6),
        proptest::collection::vec(group(), 0..4),
        proptest::collection::vec(members(), 0..5),
    );
    (any::<u64>(), lists).prop_map(|(revision, (removed, people, groups, members))| DirectoryChange {
        revision: DirectoryRevision(revision),
        removed,
        people,
        groups,
        members,
    })
}

/// Some organisation.
pub fn model() -> impl Strategy<Value = Model> {
    proptest::collection::vec(change(), 0..3).prop_map(|changes| {
        let mut model = Model::default();
        changes.iter().for_each(|change| model.apply(change));
        model
    })
}

impl Model {
    /// Takes a change over, step by step as its documentation says.
    pub fn apply(&mut self, change: &DirectoryChange) {
        for id in change.removed.iter().map(known) {
            self.people.remove(&id);
            self.groups.remove(&id);
            self.groups.values_mut().for_each(|(_, members)| {
                members.remove(&id);
            });
        }
        for person in &change.people {
            let id = DirectoryId(known(&person.id));
            self.people.insert(id.0.clone(), PersonRecord { id, ..person.clone() });
        }
        for group in &change.groups {
            let id = DirectoryId(known(&group.id));
            let members = self.groups.remove(&id.0).map(|(_, members)| members).unwrap_or_default();
            self.groups.insert(id.0.clone(), (GroupRecord { id, ..group.clone() }, members));
        }
        for change in &change.members {
            let group = known(&change.group);
            let there = |id: &String| self.people.contains_key(id) || self.groups.contains_key(id);
            let added: Vec<_> = change.added.iter().map(known).filter(there).collect();
            let Some((_, members)) = self.groups.get_mut(&group) else { continue };
            members.retain(|member| !change.afresh && !change.removed.iter().any(|id| known(id) == *member));
            members.extend(added.into_iter().filter(|id| *id != group));
        }
    }

    /// The directory of this organisation, made at once.
    pub fn build(&self, revision: DirectoryRevision) -> Directory {
        let mut builder = Builder::default();
        let mut entries = BTreeMap::new();
        for (id, person) in &self.people {
            let licences = person.licences.as_ref().map(|set| builder.licences(set)).unwrap_or_default();
            let row = PersonRow {
                id,
                name: &person.name,
                mail: &person.mail,
                upn: &person.upn,
                department: &person.department,
                facts: person.facts,
                licences,
            };
            entries.insert(id.clone(), Entry::Person(builder.person(row)));
        }
        for (id, (group, _)) in &self.groups {
            let row = GroupRow { id, name: &group.name, mail: &group.mail, facts: group.facts };
            entries.insert(id.clone(), Entry::Group(builder.group(row)));
        }
        for (id, (_, members)) in &self.groups {
            let Entry::Group(group) = entries[id] else { panic!("a group") };
            // The order in which members come does not matter.
            for member in members.iter().rev() {
                match entries[member] {
                    Entry::Person(person) => builder.member(group, person),
                    Entry::Group(child) => builder.child(group, child),
                }
            }
        }
        builder.build(revision)
    }
}

/// Everything that a directory answers, in an order that does not depend on indexes.
pub fn answers(directory: &Directory) -> String {
    let mut lines = Vec::new();
    let group_ids = |groups: &mut dyn Iterator<Item = _>| -> BTreeSet<_> {
        groups.map(|group| directory.group_id(group)).collect()
    };
    for person in directory.people() {
        let hit = directory.person_hit(person);
        let texts = (directory.person_mail(person), directory.person_upn(person));
        let known = (directory.person_facts(person), directory.licences(person));
        assert_eq!(directory.find(&hit.id), Some(Entry::Person(person)));
        lines.push(format!("{hit:?} {texts:?} {known:?}"));
    }
    let everyone = Assignment { everyone: true, ..Assignment::default() };
    let mut all = Assignment::default();
    for group in directory.groups() {
        let hit = directory.group_hit(group);
        let members: BTreeSet<_> =
            directory.members(group).map(|person| directory.person_id(person)).collect();
        assert_eq!(members.len(), directory.members(group).len(), "everybody once");
        let nesting = (group_ids(&mut directory.children(group)), group_ids(&mut directory.parents(group)));
        assert_eq!(directory.find(&hit.id), Some(Entry::Group(group)));
        lines.push(format!("{hit:?} {:?} {members:?} {nesting:?}", directory.group_facts(group)));
        all.groups.push(hit.id);
    }
    let free = directory.people().filter(|person| directory.person_hindrance(*person).is_none()).count();
    assert_eq!(directory.eligible().len() as usize, free);
    lines.sort();
    let mut text = lines.join("\n");
    for assignment in [everyone, all] {
        let audience = resolve(directory, &assignment);
        for set in [&audience.sure, &audience.uncertain, &audience.named] {
            write!(text, "\n{}", set.len()).unwrap();
        }
    }
    let found: Vec<_> = (0..PEOPLE.max(GROUPS))
        .flat_map(|number| [some_id('p', number, true), some_id('g', number, false)])
        .map(|id| directory.find(&id).map(|entry| directory.hit(entry)))
        .collect();
    let counts = (
        directory.people_count(),
        directory.group_count(),
        directory.membership_count(),
        directory.revision(),
    );
    write!(text, "\n{found:?}\n{counts:?}").unwrap();
    text
}
