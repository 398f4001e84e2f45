//! `resolve` and `effect` against a naive reading of the rules, on generated organisations.

use crate::support::id;
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::{effect, resolve};
use addin_deployment::directory::{
    Builder, Directory, Fact, GroupFacts, GroupRow, Mailbox, PersonFacts, PersonRow,
};
use addin_deployment::effect::{Effect, LossReason};
use addin_deployment::event::DirectoryRevision;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
struct Organisation {
    people: Vec<PersonFacts>,
    groups: Vec<(GroupKind, Vec<usize>, Vec<usize>)>,
    everyone: bool,
    chosen_people: Vec<usize>,
    chosen_groups: Vec<usize>,
}

/// Whoever is chosen and beyond the end has been deleted.
const PEOPLE_MAX: usize = 12;
const GROUPS_MAX: usize = 7;

fn facts() -> impl Strategy<Value = PersonFacts> {
    let fact = || prop_oneof![Just(Fact::Yes), Just(Fact::No), Just(Fact::Unknown)];
    let mailbox = || {
        prop_oneof![
            Just(Mailbox::User),
            Just(Mailbox::Shared),
            Just(Mailbox::OnPremises),
            Just(Mailbox::Unknown)
        ]
    };
    let facts = |(enabled, guest, mailbox)| PersonFacts { enabled, guest, mailbox, ..PersonFacts::default() };
    let fine = Just(facts((Fact::Yes, Fact::No, Mailbox::User)));
    let any = (fact(), fact(), mailbox()).prop_map(facts);
    prop_oneof![2 => fine, 1 => any]
}

fn kind() -> impl Strategy<Value = GroupKind> {
    prop_oneof![
        Just(GroupKind::Microsoft365),
        Just(GroupKind::DistributionList),
        Just(GroupKind::MailEnabledSecurity),
        Just(GroupKind::Security),
        Just(GroupKind::DynamicDistribution),
        Just(GroupKind::Unknown),
    ]
}

fn some(below: usize, most: usize) -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0..below, 0..most)
}

fn organisation() -> impl Strategy<Value = Organisation> {
    let groups = proptest::collection::vec((kind(), some(PEOPLE_MAX, 5), some(GROUPS_MAX, 3)), 0..GROUPS_MAX);
    let people = proptest::collection::vec(facts(), 0..PEOPLE_MAX);
    (people, groups, prop::bool::weighted(0.1), some(PEOPLE_MAX, 3), some(GROUPS_MAX, 5)).prop_map(
        |(people, mut groups, everyone, chosen_people, chosen_groups)| {
            let count = groups.len();
            for (_, members, children) in &mut groups {
                members.retain(|person| *person < people.len());
                children.retain(|group| *group < count);
            }
            Organisation { people, groups, everyone, chosen_people, chosen_groups }
        },
    )
}

impl Organisation {
    fn directory(&self) -> Directory {
        let mut builder = Builder::default();
        let mut people = Vec::new();
        for (number, facts) in self.people.iter().enumerate() {
            let name = format!("p{number}");
            let row = PersonRow { id: &name, name: &name, upn: &name, facts: *facts, ..PersonRow::default() };
            people.push(builder.person(row));
        }
        let groups: Vec<_> = (0..self.groups.len())
            .map(|number| {
                let name = format!("g{number}");
                let facts = GroupFacts { kind: self.groups[number].0, ..GroupFacts::default() };
                builder.group(GroupRow { id: &name, name: &name, mail: "", facts })
            })
            .collect();
        for (group, (_, members, children)) in groups.iter().zip(&self.groups) {
            members.iter().for_each(|person| builder.member(*group, people[*person]));
            children.iter().for_each(|child| builder.child(*group, groups[*child]));
        }
        builder.build(DirectoryRevision(1))
    }

    fn assignment(&self) -> Assignment {
        Assignment {
            everyone: self.everyone,
            people: self.chosen_people.iter().map(|person| id(&format!("p{person}"))).collect(),
            groups: self.chosen_groups.iter().map(|group| id(&format!("g{group}"))).collect(),
        }
    }

    fn account(&self, person: usize) -> Option<LossReason> {
        let facts = self.people[person];
        let reasons = [
            (facts.enabled == Fact::No, LossReason::DisabledAccount),
            (facts.guest == Fact::Yes, LossReason::Guest),
            (matches!(facts.mailbox, Mailbox::Shared | Mailbox::OnPremises), LossReason::NoMailbox),
        ];
        reasons.iter().find(|(holds, _)| *holds).map(|(_, reason)| *reason)
    }

    /// Whether the first group holds the second, at any depth.
    fn holds(&self, outer: usize, inner: usize) -> bool {
        let mut inside = BTreeSet::from([outer]);
        for _ in &self.groups {
            let deeper: Vec<_> = inside.iter().flat_map(|group| self.groups[*group].2.clone()).collect();
            inside.extend(deeper);
        }
        inner != outer && inside.contains(&inner)
    }

    /// The naive reading: for one person, `None` when not concerned, else reached (`Ok`) or the reason why not.
    fn verdict(&self, person: usize) -> Option<Result<(), LossReason>> {
        if self.everyone {
            return Some(self.account(person).map_or(Ok(()), Err));
        }
        let chosen: Vec<_> =
            self.chosen_groups.iter().copied().filter(|group| *group < self.groups.len()).collect();
        let has_parent = |group: usize| {
            self.groups
                .iter()
                .enumerate()
                .any(|(other, (_, _, children))| other != group && children.contains(&group))
        };
        let problem = |group: usize| match self.groups[group].0 {
            GroupKind::DynamicDistribution => Some(LossReason::UnsupportedGroup),
            GroupKind::Security => Some(LossReason::SecurityGroup),
            _ if has_parent(group) => Some(LossReason::GroupWithParent),
            _ => None,
        };
        let direct: Vec<_> =
            chosen.iter().copied().filter(|group| self.groups[*group].1.contains(&person)).collect();
        let by_name = self.chosen_people.contains(&person);
        if (by_name || !direct.is_empty()) && self.account(person).is_some() {
            return self.account(person).map(Err);
        }
        if by_name || direct.iter().any(|group| problem(*group).is_none()) {
            return Some(Ok(()));
        }
        let ways: Vec<_> = direct.iter().filter_map(|group| problem(*group)).collect();
        let uncertain = ways.iter().find(|reason| reason.uncertain());
        let nested = chosen.iter().any(|outer| {
            (0..self.groups.len())
                .any(|inner| self.holds(*outer, inner) && self.groups[inner].1.contains(&person))
        });
        let reason = uncertain.or(ways.first()).copied().or(nested.then_some(LossReason::NestedGroup));
        reason.filter(|_| self.account(person).is_none()).map(Err)
    }
}

fn by_reason(effect: &Effect) -> BTreeMap<LossReason, u32> {
    let mut sums = BTreeMap::new();
    for loss in effect.losses.iter().filter(|loss| loss.people > 0 && loss.reason != LossReason::Deleted) {
        *sums.entry(loss.reason).or_default() += loss.people;
    }
    sums
}

/// Every loss's path is a real way: from a chosen group inwards, one group directly inside the other.
fn check_paths(organisation: &Organisation, effect: &Effect) {
    let number = |name: &String| name.trim_start_matches('g').parse::<usize>().expect("a group");
    for loss in &effect.losses {
        let path: Vec<_> = loss.path.iter().map(number).collect();
        assert!(path.first().is_none_or(|first| organisation.chosen_groups.contains(first)));
        assert!(path.windows(2).all(|pair| organisation.groups[pair[0]].2.contains(&pair[1])));
        assert_eq!(path.len() > 1, loss.reason == LossReason::NestedGroup);
    }
    assert!(effect.losses.is_sorted_by(|before, after| before.people >= after.people));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_audience_is_what_a_naive_reading_says(organisation in organisation()) {
        let directory = organisation.directory();
        let audience = resolve(&directory, &organisation.assignment());
        let effect = effect(&directory, &organisation.assignment());
        let mut expected = BTreeMap::new();
        for (number, person) in (0u32..).zip(0..organisation.people.len()) {
            let verdict = organisation.verdict(person);
            prop_assert_eq!(audience.sure.contains(number), verdict == Some(Ok(())));
            let uncertain = matches!(verdict, Some(Err(reason)) if reason.uncertain());
            prop_assert_eq!(audience.uncertain.contains(number), uncertain);
            if let Some(Err(reason)) = verdict {
                *expected.entry(reason).or_default() += 1;
            }
        }
        prop_assert_eq!(by_reason(&effect), expected);
        prop_assert_eq!((effect.reached, effect.uncertain), (audience.sure.len(), audience.uncertain.len()));
        check_paths(&organisation, &effect);
    }
}
