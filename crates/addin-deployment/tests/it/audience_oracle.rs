//! The audience against a naive reading of the rules, on generated organisations: with circles, deep nesting, groups of
//! every kind, groups that were not read, deleted people, and facts that nobody knows.

use crate::support::id;
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::{
    Audience, Breakdown, Conclusion, Explanation, difference, explain, resolve, resolve_all,
};
use addin_deployment::directory::licence::{LicenceSet, MAILBOX_PLANS, PlanGrant, PlanState};
use addin_deployment::directory::{
    Builder, Directory, DirectoryChange, Fact, GroupFacts, GroupRow, Mailbox, PersonFacts, PersonRow,
};
use addin_deployment::effect::{Change, Effect, LossReason, RowsOf, Through};
use addin_deployment::index_set::IndexSet;
use addin_deployment::lifecycle::event::DirectoryRevision;
use proptest::prelude::*;
use std::collections::BTreeSet;

#[derive(Clone, Debug)]
struct Organisation {
    people: Vec<Somebody>,
    /// How many more there were when the groups were filled, and were deleted since.
    deleted: usize,
    groups: Vec<InGroup>,
    chosen: Chosen,
    /// What is chosen afterwards.
    next: Chosen,
}

#[derive(Clone, Copy, Debug)]
struct Somebody {
    facts: PersonFacts,
    /// Whether the licences give a mailbox, as far as they are known.
    licensed: Option<bool>,
}

#[derive(Clone, Debug)]
struct InGroup {
    kind: GroupKind,
    members_known: Fact,
    members: Vec<usize>,
    children: Vec<usize>,
}

/// Whoever is chosen and beyond the end has been deleted, or never was.
#[derive(Clone, Debug)]
struct Chosen {
    everyone: bool,
    people: Vec<usize>,
    groups: Vec<usize>,
}

const PEOPLE_MAX: usize = 12;
const GROUPS_MAX: usize = 7;

fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![Just(Fact::Yes), Just(Fact::No), Just(Fact::Unknown)]
}

fn somebody() -> impl Strategy<Value = Somebody> {
    let mailbox = prop_oneof![
        Just(Mailbox::User),
        Just(Mailbox::Shared),
        Just(Mailbox::OnPremises),
        Just(Mailbox::Unknown)
    ];
    let facts = |(enabled, guest, mailbox)| PersonFacts { enabled, guest, mailbox, ..PersonFacts::default() };
    let fine = Just(facts((Fact::Yes, Fact::No, Mailbox::User)));
    let facts = prop_oneof![2 => fine, 1 => (fact(), fact(), mailbox).prop_map(facts)];
    let licensed = prop_oneof![Just(None), Just(Some(false)), Just(Some(true))];
    (facts, licensed).prop_map(|(facts, licensed)| Somebody { facts, licensed })
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

fn in_group() -> impl Strategy<Value = InGroup> {
    let known = prop_oneof![3 => Just(Fact::Yes), 1 => fact()];
    (kind(), known, some(PEOPLE_MAX, 5), some(GROUPS_MAX, 3)).prop_map(
        |(kind, members_known, members, children)| InGroup { kind, members_known, members, children },
    )
}

fn chosen() -> impl Strategy<Value = Chosen> {
    (prop::bool::weighted(0.1), some(PEOPLE_MAX, 3), some(GROUPS_MAX, 5))
        .prop_map(|(everyone, people, groups)| Chosen { everyone, people, groups })
}

fn organisation() -> impl Strategy<Value = Organisation> {
    let people = proptest::collection::vec(somebody(), 0..PEOPLE_MAX);
    let groups = proptest::collection::vec(in_group(), 0..GROUPS_MAX);
    (people, 0_usize..3, groups, chosen(), chosen()).prop_map(
        |(people, deleted, mut groups, chosen, next)| {
            let count = groups.len();
            for group in &mut groups {
                group.members.retain(|person| *person < people.len() + deleted);
                group.children.retain(|child| *child < count);
            }
            Organisation { people, deleted, groups, chosen, next }
        },
    )
}

impl Chosen {
    fn assignment(&self) -> Assignment {
        Assignment {
            everyone: self.everyone,
            people: self.people.iter().map(|person| id(&format!("p{person}"))).collect(),
            groups: self.groups.iter().map(|group| id(&format!("g{group}"))).collect(),
        }
    }
}

impl Organisation {
    fn directory(&self) -> Directory {
        let mut builder = Builder::default();
        let licences = [Vec::new(), vec![PlanGrant { plan: MAILBOX_PLANS[0].0, state: PlanState::Enabled }]]
            .map(|plans| builder.licences(&LicenceSet { plans: Some(plans), products: None }));
        let fine = Somebody {
            facts: PersonFacts { mailbox: Mailbox::User, ..PersonFacts::default() },
            licensed: None,
        };
        let gone = std::iter::repeat_n(&fine, self.deleted);
        let mut people = Vec::new();
        for (number, Somebody { facts, licensed }) in self.people.iter().chain(gone).enumerate() {
            let name = format!("p{number}");
            let licences = licensed.map(|licensed| licences[usize::from(licensed)]).unwrap_or_default();
            let row = PersonRow {
                id: &name,
                name: &name,
                upn: &name,
                facts: *facts,
                licences,
                ..PersonRow::default()
            };
            people.push(builder.person(row));
        }
        let mut groups = Vec::new();
        for (number, group) in self.groups.iter().enumerate() {
            let name = format!("g{number}");
            let InGroup { kind, members_known, .. } = *group;
            let facts = GroupFacts { kind, members_known, ..GroupFacts::default() };
            groups.push(builder.group(GroupRow { id: &name, name: &name, mail: "", facts }));
        }
        for (group, told) in groups.iter().zip(&self.groups) {
            told.members.iter().for_each(|person| builder.member(*group, people[*person]));
            told.children.iter().for_each(|child| builder.child(*group, groups[*child]));
        }
        let mut directory = builder.build(DirectoryRevision(1));
        let removed: Vec<_> =
            (self.people.len()..people.len()).map(|number| id(&format!("p{number}"))).collect();
        if !removed.is_empty() {
            let revision = DirectoryRevision(2);
            directory.apply(&DirectoryChange { revision, removed, ..DirectoryChange::default() });
        }
        directory
    }

    fn account(&self, person: usize) -> Option<LossReason> {
        let Somebody { facts, licensed } = self.people[person];
        let elsewhere = matches!(facts.mailbox, Mailbox::Shared | Mailbox::OnPremises);
        let reasons = [
            (facts.enabled == Fact::No, LossReason::DisabledAccount),
            (facts.guest == Fact::Yes, LossReason::Guest),
            (elsewhere, LossReason::NoMailbox),
            (facts.mailbox == Mailbox::Unknown && licensed == Some(false), LossReason::NoLicence),
        ];
        reasons.iter().find(|(holds, _)| *holds).map(|(_, reason)| *reason)
    }

    /// The groups inside a group, at any depth.
    fn inside(&self, outer: usize) -> BTreeSet<usize> {
        let mut inside = BTreeSet::from([outer]);
        for _ in &self.groups {
            let deeper: Vec<_> =
                inside.iter().flat_map(|group| self.groups[*group].children.clone()).collect();
            inside.extend(deeper);
        }
        inside.remove(&outer);
        inside
    }

    /// What is wrong with a chosen group.
    fn problem(&self, group: usize) -> Option<LossReason> {
        let holds = |(other, outer): (usize, &InGroup)| other != group && outer.children.contains(&group);
        match self.groups[group].kind {
            GroupKind::DynamicDistribution => Some(LossReason::UnsupportedGroup),
            GroupKind::Security => Some(LossReason::SecurityGroup),
            _ if self.groups.iter().enumerate().any(holds) => Some(LossReason::GroupWithParent),
            _ => None,
        }
    }

    /// The naive reading: for one person what it comes to, and the one reason why it is not sure, where somebody looks
    /// covered.
    fn verdict(&self, chosen: &Chosen, person: usize) -> (Conclusion, Option<LossReason>) {
        let groups: Vec<_> =
            chosen.groups.iter().copied().filter(|group| *group < self.groups.len()).collect();
        let groups = if chosen.everyone { Vec::new() } else { groups };
        let is_in = |group: &usize| self.groups[*group].members.contains(&person);
        let by_name = chosen.everyone || chosen.people.contains(&person);
        let ways: Vec<_> =
            groups.iter().filter(|group| is_in(group)).map(|group| self.problem(*group)).collect();
        if let Some(account) = self.account(person) {
            return (Conclusion::No, (by_name || !ways.is_empty()).then_some(account));
        }
        if by_name || ways.contains(&None) {
            return (Conclusion::Sure, None);
        }
        if let Some(reason) = ways.iter().flatten().find(|reason| reason.uncertain()) {
            return (Conclusion::Uncertain, Some(*reason));
        }
        let nested = groups.iter().any(|outer| self.inside(*outer).iter().any(is_in));
        let reason = ways.first().copied().flatten().or(nested.then_some(LossReason::NestedGroup));
        let unread = |group: &usize| {
            self.groups[*group].members_known == Fact::No
                && self.problem(*group) != Some(LossReason::UnsupportedGroup)
        };
        // Of groups that are chosen where the directory holds none, nobody told anything.
        let untold = self.groups.is_empty() && !chosen.groups.is_empty();
        let unknown = untold || groups.iter().any(unread);
        (if unknown { Conclusion::Unknown } else { Conclusion::No }, reason)
    }
}

/// Each loss has the people whom the naive reading has under its reason, each of them once, and a page of them has what
/// led there.
fn check_losses(organisation: &Organisation, directory: &Directory, expected: &[Option<LossReason>]) {
    let breakdown = Breakdown::of(directory, &organisation.chosen.assignment());
    let effect = breakdown.effect(directory);
    let mut found = vec![None; expected.len()];
    for (place, loss) in (0..).zip(&effect.losses) {
        let people = breakdown.people_of(directory, RowsOf::Loss(place));
        assert!(people.len() == loss.people || loss.reason == LossReason::Deleted);
        for person in people.iter() {
            let before = found[person as usize].replace(loss.reason);
            assert_eq!(before, None, "each of them once");
        }
        let page = breakdown.page(directory, RowsOf::Loss(place), 0, 100);
        let rows = breakdown.rows(directory, RowsOf::Loss(place), &page);
        assert_eq!(rows.len(), people.len() as usize);
        if !loss.path.is_empty() {
            assert!(rows.iter().all(|row| row.through == [Through::Groups(loss.path.clone())]));
        }
    }
    assert_eq!(found, expected);
    check_paths(organisation, &effect);
}

/// Every loss's path is a real way: from a chosen group inwards, one group directly inside the other.
fn check_paths(organisation: &Organisation, effect: &Effect) {
    let number = |name: &String| name.trim_start_matches('g').parse::<usize>().expect("a group");
    for loss in &effect.losses {
        let path: Vec<_> = loss.path.iter().map(number).collect();
        assert!(path.first().is_none_or(|first| organisation.chosen.groups.contains(first)));
        assert!(path.windows(2).all(|pair| organisation.groups[pair[0]].children.contains(&pair[1])));
        assert!(path.len() > 1 || loss.reason != LossReason::NestedGroup);
        assert!(
            path.len() < 2 || matches!(loss.reason, LossReason::NestedGroup | LossReason::MembersUnknown)
        );
        if loss.reason == LossReason::MembersUnknown && !organisation.groups.is_empty() {
            assert!(path.last().is_some_and(|last| organisation.groups[*last].members_known == Fact::No));
        }
    }
    assert!(effect.losses.is_sorted_by(|before, after| before.people >= after.people));
}

/// The rows of an audience name exactly the ways that the explanation of each person has.
fn check_rows(organisation: &Organisation, directory: &Directory) {
    let assignment = organisation.chosen.assignment();
    let breakdown = Breakdown::of(directory, &assignment);
    for (of, set) in [
        (RowsOf::Sure, &breakdown.audience().sure),
        (RowsOf::Uncertain, &breakdown.audience().uncertain),
        (RowsOf::Accounts, &breakdown.audience().named),
    ] {
        assert_eq!(&breakdown.people_of(directory, of), set);
        let people = breakdown.page(directory, of, 1, 5);
        let indexes: Vec<_> = set.iter().skip(1).take(5).collect();
        let rows = breakdown.rows(directory, of, &people);
        assert_eq!(people.len(), indexes.len());
        for ((row, person), index) in rows.iter().zip(&people).zip(indexes) {
            assert_eq!(row.person.name, format!("p{index}"));
            let Explanation { ways, obstacles, .. } = explain(directory, &assignment, *person);
            let direct = obstacles
                .iter()
                .filter(|obstacle| obstacle.path.len() == 1 && obstacle.reason != LossReason::MembersUnknown);
            let uncertain = direct.clone().filter(|obstacle| obstacle.reason.uncertain());
            let expected = match of {
                RowsOf::Sure => ways.len(),
                RowsOf::Uncertain => uncertain.count(),
                _ => ways.len() + direct.count(),
            };
            assert_eq!(row.through.len() + row.more as usize, expected);
            assert!(!row.through.is_empty());
        }
    }
}

/// What `explain` says of everybody is what `resolve` says, and its first obstacle is the reason of the loss.
fn check_explanations(organisation: &Organisation, directory: &Directory, audience: &Audience) {
    let assignment = organisation.chosen.assignment();
    for (number, person) in (0u32..).zip(directory.people()) {
        let (conclusion, reason) = organisation.verdict(&organisation.chosen, number as usize);
        let found = explain(directory, &assignment, person);
        assert_eq!(found.conclusion, conclusion);
        assert_eq!(audience.sure.contains(number), conclusion == Conclusion::Sure);
        assert_eq!(audience.uncertain.contains(number), conclusion == Conclusion::Uncertain);
        let named = found
            .obstacles
            .iter()
            .any(|obstacle| obstacle.path.len() == 1 && obstacle.reason != LossReason::MembersUnknown);
        assert_eq!(audience.named.contains(number), named || !found.ways.is_empty());
        let known = found.obstacles.iter().find(|obstacle| obstacle.reason != LossReason::MembersUnknown);
        if let Some(reason) = reason {
            assert_eq!(known.map(|obstacle| obstacle.reason), Some(reason));
        }
    }
}

/// Everybody of two audiences is in the one set of the difference that both sides say.
fn check_difference(directory: &Directory, before: &Audience, after: &Audience) {
    let found = difference(before, after);
    let state =
        |audience: &Audience, person| (audience.sure.contains(person), audience.uncertain.contains(person));
    let (sure, uncertain, not) = ((true, false), (false, true), (false, false));
    let all =
        [Change::Gains, Change::Loses, Change::Keeps, Change::MayGain, Change::MayLose, Change::MayKeep];
    for person in 0..directory.people_count() {
        let expected = match (state(before, person), state(after, person)) {
            (one, other) if one == sure && other == sure => Some(Change::Keeps),
            (one, other) if one == uncertain && other == uncertain => Some(Change::MayKeep),
            (one, other) if one == not && other == not => None,
            (one, other) if one == not && other == sure => Some(Change::Gains),
            (one, other) if one == sure && other == not => Some(Change::Loses),
            (one, other) if other == sure || one == not => Some(Change::MayGain),
            _ => Some(Change::MayLose),
        };
        let sets: Vec<_> = all.into_iter().filter(|change| found.of(*change).contains(person)).collect();
        assert_eq!(sets, Vec::from_iter(expected));
    }
    let counts = found.counts();
    let counted =
        [counts.gains, counts.loses, counts.keeps, counts.may_gain, counts.may_lose, counts.may_keep];
    assert_eq!(counted, all.map(|change| found.of(change).len()));
}

/// All assignments at once come to what each of them comes to alone.
fn check_all(organisation: &Organisation, directory: &Directory) {
    let both = [organisation.chosen.assignment(), organisation.next.assignment()];
    let thrice = [&both[0], &both[1], &both[0]];
    let mut places = Vec::new();
    resolve_all(directory, &thrice, &mut |place, audience| {
        assert_eq!(audience, &resolve(directory, thrice[place]));
        places.push(place);
    });
    assert_eq!(places, [0, 1, 2]);
}

fn count(set: &IndexSet) -> u32 {
    u32::try_from(set.iter().count()).expect("a small set")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_audience_is_what_a_naive_reading_says(organisation in organisation()) {
        let directory = organisation.directory();
        let audience = resolve(&directory, &organisation.chosen.assignment());
        check_explanations(&organisation, &directory, &audience);
        let expected: Vec<_> = (0..organisation.people.len())
            .map(|person| organisation.verdict(&organisation.chosen, person).1)
            .collect();
        check_losses(&organisation, &directory, &expected);
        let effect = Breakdown::of(&directory, &organisation.chosen.assignment()).effect(&directory);
        prop_assert_eq!(effect.reached, count(&audience.sure));
        prop_assert_eq!(effect.uncertain, count(&audience.uncertain));
        prop_assert_eq!(effect.accounts, count(&audience.named));
        check_rows(&organisation, &directory);
        check_difference(&directory, &audience, &resolve(&directory, &organisation.next.assignment()));
        check_all(&organisation, &directory);
    }
}
