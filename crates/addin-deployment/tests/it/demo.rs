//! The demonstration organisation: what is in it, and that it never changes by accident.

use crate::support::{everyone, id};
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::effect;
use addin_deployment::demo;
use addin_deployment::directory::licence::LicenceSet;
use addin_deployment::directory::{
    AgeGroup, Directory, Entry, Fact, Group, GroupFacts, Mailbox, Person, PersonFacts,
};
use addin_deployment::effect::{Hit, LossReason};
use addin_deployment::lifecycle::command::ContentHash;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

fn group(directory: &Directory, name: &str) -> Group {
    directory.groups().find(|group| directory.group_name(*group) == name).expect("a group of this name")
}

fn choose(directory: &Directory, name: &str) -> Assignment {
    let hit = directory.group_hit(group(directory, name));
    Assignment { groups: vec![hit.id], ..Assignment::default() }
}

/// Everything in the directory as text.
fn listing(directory: &Directory) -> String {
    let mut text = String::new();
    for person in directory.people() {
        let (hit, facts) = (directory.person_hit(person), directory.person_facts(person));
        let upn = directory.person_upn(person);
        let licences = directory.licences(person);
        writeln!(text, "{}|{}|{}|{upn}|{}|{facts:?}", hit.id.0, hit.name, hit.mail, hit.department)
            .expect("text");
        writeln!(text, "{licences:?}").expect("text");
    }
    for group in directory.groups() {
        let hit = directory.group_hit(group);
        let facts = directory.group_facts(group);
        writeln!(text, "{}|{}|{}|{facts:?}", hit.id.0, hit.name, hit.mail).expect("text");
        directory.members(group).for_each(|person| text.push_str(directory.person_upn(person)));
        directory.children(group).for_each(|child| text.push_str(directory.group_name(child)));
    }
    text
}

#[test]
fn it_is_the_same_on_every_machine() {
    let directory = demo::directory();
    assert_eq!((directory.people_count(), directory.group_count()), (5_000, 120));
    let hash = ContentHash::of(listing(&directory).as_bytes());
    assert_eq!(
        hash.0, "da9746b95624c2fa561a0ac7a0f486f6605880b5cd6530f18f4e8fce424ef90d",
        "who changes the organisation raises its revision too"
    );
}

#[test]
fn the_administrator_is_the_first_person_and_can_get_add_ins() {
    let directory = demo::directory();
    let me = demo::admin();
    let found = directory.find(&me.id).map(|entry| directory.hit(entry));
    let Some(Hit::Person(hit)) = found else { panic!("a person") };
    assert_eq!((hit.name, hit.hindrance), (me.name, None));
    assert_eq!(directory.find(&me.id), directory.people().next().map(Entry::Person));
}

#[test]
fn every_kind_of_group_is_there() {
    let directory = demo::directory();
    let mut kinds = BTreeMap::new();
    for group in directory.groups() {
        *kinds.entry(directory.group_kind(group)).or_insert(0) += 1;
        assert!(directory.members(group).len() > 0, "{} has members", directory.group_name(group));
    }
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        [
            (GroupKind::Microsoft365, 40),
            (GroupKind::DistributionList, 37),
            (GroupKind::MailEnabledSecurity, 11),
            (GroupKind::Security, 24),
            (GroupKind::DynamicDistribution, 8),
        ]
    );
    let count = |fits: fn(GroupFacts) -> bool| {
        directory.groups().filter(|group| fits(directory.group_facts(*group))).count()
    };
    assert_eq!(count(|facts| facts.dynamic == Fact::Yes), 14);
    assert_eq!(count(|facts| facts.hidden == Fact::Yes), 1);
    assert_eq!(count(|facts| facts.role_assignable == Fact::Yes), 1);
}

#[test]
fn every_obstacle_is_there() {
    let directory = demo::directory();
    let effect = effect(&directory, &everyone());
    let losses: BTreeMap<_, _> = effect.losses.iter().map(|loss| (loss.reason, loss.people)).collect();
    assert_eq!(effect.accounts, 5_000);
    assert_eq!(losses.values().sum::<u32>() + effect.reached, 5_000);
    for reason in [LossReason::DisabledAccount, LossReason::Guest, LossReason::NoMailbox] {
        assert!((100..300).contains(&losses[&reason]), "{reason:?}: {}", losses[&reason]);
    }
    assert!((5..50).contains(&losses[&LossReason::NoLicence]), "{}", losses[&LossReason::NoLicence]);
}

#[test]
fn every_fact_is_there_and_some_are_unknown() {
    let directory = demo::directory();
    let count = |fits: fn(PersonFacts, Option<&LicenceSet>) -> bool| {
        let fits = |person: &Person| fits(directory.person_facts(*person), directory.licences(*person));
        directory.people().filter(fits).count()
    };
    for count in [
        count(|facts, _| facts.mailbox == Mailbox::Shared),
        count(|facts, _| facts.mailbox == Mailbox::Room),
        count(|facts, _| facts.mailbox == Mailbox::OnPremises),
        count(|facts, _| facts.mailbox == Mailbox::Unknown),
        count(|facts, _| facts.enabled == Fact::Unknown),
        count(|facts, _| facts.activated == Fact::Unknown),
        count(|facts, _| facts.age == AgeGroup::MinorWithConsent),
        count(|facts, _| facts.used_on.mac),
        count(|_, licences| licences.is_none()),
    ] {
        assert!((20..1_000).contains(&count), "{count}");
    }
    let equipment = count(|facts, _| facts.mailbox == Mailbox::Equipment);
    assert!(equipment > 0, "{equipment}");
}

#[test]
fn microsofts_example_is_there() {
    let directory = demo::directory();
    let effect = effect(&directory, &choose(&directory, "Sales Department"));
    let nested = effect.losses.iter().find(|loss| loss.reason == LossReason::NestedGroup).expect("a loss");
    assert_eq!(nested.path, ["Sales Department", "West Coast Sales Department"]);
    let west: BTreeSet<_> = directory
        .members(group(&directory, "West Coast Sales Department"))
        .map(|person| directory.person_name(person).to_owned())
        .collect();
    assert!(west.contains("Bert Hoekstra") && west.contains("Fred Zimmermann"));
}

#[test]
fn nesting_goes_three_deep_and_one_circle_is_closed() {
    let directory = demo::directory();
    let office = effect(&directory, &choose(&directory, "Office Utrecht"));
    let paths: Vec<_> = office.losses.iter().map(|loss| loss.path.join(" > ")).collect();
    let deepest = "Office Utrecht > Utrecht Site Management > Utrecht Emergency Response";
    assert!(paths.iter().any(|path| path == deepest), "{paths:?}");
    let circle = effect(&directory, &choose(&directory, "Harbour Programme"));
    assert_eq!((circle.reached, circle.uncertain > 0), (0, true), "each of them has a parent");
}

#[test]
fn ids_and_addresses_belong_to_one_each() {
    let directory = demo::directory();
    let mut ids = BTreeSet::new();
    let mut addresses = BTreeSet::new();
    for person in directory.people() {
        let hit = directory.person_hit(person);
        assert!(hit.mail.ends_with(".example") && hit.mail.is_ascii(), "{}", hit.mail);
        assert!(ids.insert(hit.id.clone()) && addresses.insert(hit.mail));
        assert_eq!(directory.find(&hit.id), Some(Entry::Person(person)));
    }
    for group in directory.groups() {
        let hit = directory.group_hit(group);
        assert!(ids.insert(hit.id.clone()), "{}", hit.name);
        assert!(hit.kind == GroupKind::Security || addresses.insert(hit.mail));
        assert_eq!(directory.find(&hit.id), Some(Entry::Group(group)));
    }
    assert_eq!(directory.find(&id("00000000-0000-0000-0000-000000000000")), None);
}
