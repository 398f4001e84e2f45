//! The rings that are proposed for an audience.

use addin_deployment::assignment::{Assignment, DirectoryId, GroupKind};
use addin_deployment::audience::resolve;
use addin_deployment::demo;
use addin_deployment::directory::{Builder, Directory, Fact, Group, GroupFacts, GroupRow, Person, PersonRow};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::rollout::propose::{Proposal, Wish, propose};
use messages::say;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::{everyone, id, people};

fn ask(directory: &Directory, target: &Assignment, base: &Assignment) -> Option<Proposal> {
    let admin = demo::admin().id;
    propose(directory, &Wish { target, base, admin: &admin, owner: &admin })
}

fn group_named(directory: &Directory, name: &str) -> Group {
    directory.groups().find(|group| directory.group_name(*group) == name).expect("a group")
}

fn of_groups(directory: &Directory, names: &[&str]) -> Assignment {
    let groups = names.iter().map(|name| directory.group_id(group_named(directory, name))).collect();
    Assignment { groups, ..Assignment::default() }
}

fn names(directory: &Directory, assignment: &Assignment) -> Vec<String> {
    let of_id = |id: &DirectoryId| {
        let found = directory.groups().find(|group| directory.group_id(*group) == *id);
        found.map_or_else(|| id.0.clone(), |group| directory.group_name(group).to_owned())
    };
    assignment.groups.iter().map(of_id).collect()
}

#[test]
fn for_everyone_the_demonstration_gets_three_rings() {
    let directory = demo::directory();
    let proposal = ask(&directory, &everyone(), &Assignment::default()).expect("a proposal");
    assert_eq!(proposal.why, None);
    let [first, more, all] = proposal.rings.as_slice() else { panic!("three rings") };
    assert_eq!(
        (&first.name, &more.name, &all.name),
        (&say::ring_name_first(), &say::ring_name_more(), &say::ring_name_all())
    );
    assert_eq!(first.assignment.people, [demo::admin().id]);
    assert_eq!(names(&directory, &first.assignment), ["IT Managers"]);
    assert_eq!(first.why, [say::ring_why_person("Ana Lindeman"), say::ring_why_group("IT Managers")]);
    let total = resolve(&directory, &everyone()).sure.len();
    assert!(first.reached <= total / 20, "{}", first.reached);
    assert!((total / 10..=total / 4).contains(&more.reached), "{} of {total}", more.reached);
    assert_eq!(more.why, [say::ring_why_groups(i64::from(more.changes.gains * 100 / total))]);
    assert_eq!((all.reached, &all.assignment), (total, &everyone()));
    assert_eq!(first.changes.gains + more.changes.gains + all.changes.gains, total);
    assert_eq!([first.days, more.days, all.days], [0, 7, 7]);
}

#[test]
fn few_people_get_it_in_fewer_steps() {
    let directory = demo::directory();
    let count = |target: &Assignment| {
        let proposal = ask(&directory, target, &Assignment::default()).expect("a proposal");
        (proposal.rings.len(), proposal.why)
    };
    assert_eq!(count(&people(&[&demo::admin().id.0])), (1, Some(say::ring_why_small(1))));
    let tern = of_groups(&directory, &["Project Tern"]);
    let people = resolve(&directory, &tern).sure.len();
    assert!((10..100).contains(&people), "{people}");
    let (rings, why) = count(&tern);
    assert!(rings <= 2, "{rings}");
    assert_eq!(why, Some(say::ring_why_two(i64::from(people))));
    assert_eq!(count(&everyone()).0, 3);
}

#[test]
fn whoever_has_it_already_is_no_ring_of_its_own() {
    let directory = demo::directory();
    let base = of_groups(&directory, &["IT Managers"]);
    let proposal = ask(&directory, &everyone(), &base).expect("a proposal");
    assert!(!names(&directory, &proposal.rings[0].assignment).contains(&"IT Managers".to_owned()));
    assert!(proposal.rings.iter().all(|ring| ring.changes.gains > 0 && ring.changes.loses == 0));
    assert_eq!(ask(&directory, &everyone(), &everyone()), None, "nobody gains it");
}

#[test]
fn nothing_is_proposed_where_nobody_is_known() {
    let directory = demo::directory();
    assert_eq!(ask(&directory, &people(&["unknown"]), &Assignment::default()), None);
    assert_eq!(ask(&Directory::default(), &everyone(), &Assignment::default()), None);
}

/// A tenant of its own: people with departments, and groups with facts, members and the groups inside them.
fn tenant(
    departments: &[&str],
    groups: &[(&str, GroupFacts, std::ops::Range<usize>, &[usize])],
) -> Directory {
    let mut builder = Builder::default();
    let everybody: Vec<Person> = departments
        .iter()
        .enumerate()
        .map(|(number, department)| {
            let name = format!("p{number}");
            let mail = format!("p{number}@contoso.example");
            builder.person(PersonRow {
                id: &name,
                name: &name,
                mail: &mail,
                upn: &mail,
                department,
                ..PersonRow::default()
            })
        })
        .collect();
    let made: Vec<Group> = groups
        .iter()
        .enumerate()
        .map(|(number, (name, facts, ..))| {
            let id = format!("g{number}");
            let mail = format!("g{number}@contoso.example");
            let mail = if facts.kind == GroupKind::Security { "" } else { &mail };
            builder.group(GroupRow { id: &id, name, mail, facts: *facts })
        })
        .collect();
    for ((.., members, children), group) in groups.iter().zip(&made) {
        everybody
            .get(members.clone())
            .unwrap_or_default()
            .iter()
            .for_each(|person| builder.member(*group, *person));
        children.iter().filter_map(|child| made.get(*child)).for_each(|child| builder.child(*group, *child));
    }
    builder.build(DirectoryRevision(1))
}

const LIST: GroupFacts = GroupFacts {
    kind: GroupKind::DistributionList,
    dynamic: Fact::No,
    hidden: Fact::No,
    role_assignable: Fact::No,
    members_known: Fact::Yes,
};

#[test]
fn a_pilot_group_comes_before_it_and_names_are_read_in_other_languages() {
    let departments = ["Sales"; 200];
    for (name, other) in [
        ("Proefgroep Office", "Servicedesk"),
        ("Key-Users Finance", "IT Support"),
        ("Groupe pilote", "Informatique"),
        ("Early adopters", "EDV"),
    ] {
        let directory = tenant(&departments, &[(other, LIST, 0..3, &[]), (name, LIST, 3..12, &[])]);
        let proposal = ask(&directory, &everyone(), &Assignment::default()).expect("a proposal");
        assert_eq!(names(&directory, &proposal.rings[0].assignment)[0], name);
    }
}

#[test]
fn only_groups_that_can_be_assigned_make_a_ring() {
    let security = GroupFacts { kind: GroupKind::Security, ..LIST };
    let automatic = GroupFacts { kind: GroupKind::DynamicDistribution, ..LIST };
    let unread = GroupFacts { members_known: Fact::No, ..LIST };
    let hidden = GroupFacts { hidden: Fact::Yes, ..LIST };
    let roles = GroupFacts { role_assignable: Fact::Yes, ..LIST };
    let directory = tenant(
        &["Sales"; 200],
        &[
            ("IT security", security, 0..5, &[]),
            ("IT automatic", automatic, 0..5, &[]),
            ("IT unread", unread, 0..5, &[]),
            ("IT hidden", hidden, 0..5, &[]),
            ("IT roles", roles, 0..5, &[]),
            ("All of IT and more", LIST, 0..150, &[6]),
            ("IT inside another", LIST, 0..5, &[]),
        ],
    );
    let proposal = ask(&directory, &everyone(), &Assignment::default()).expect("a proposal");
    assert!(proposal.rings.iter().all(|ring| ring.assignment.groups.is_empty()), "{proposal:?}");
    // Without groups, a ring is people from all over; and what comes first is told as the first.
    let [first, _all] = proposal.rings.as_slice() else { panic!("two rings: {proposal:?}") };
    assert_eq!((&first.name, &first.check), (&say::ring_name_begin(), &say::ring_check_first()));
    let why = [say::ring_why_people(20), say::ring_why_add_stakeholders()];
    assert_eq!((first.reached, first.why.as_slice()), (20, &why[..]));
}

#[test]
fn without_a_small_group_the_people_of_it_come_first() {
    let mut departments = ["Verkoop"; 120];
    departments[40..60].fill("ICT");
    let directory = tenant(&departments, &[]);
    let proposal = ask(&directory, &everyone(), &Assignment::default()).expect("a proposal");
    let first = &proposal.rings[0];
    assert_eq!(first.why, [say::ring_why_department(6, "ICT")]);
    assert_eq!(first.assignment.people, (40..46).map(|number| id(&format!("p{number}"))).collect::<Vec<_>>());
}

/// One in twenty of a large organisation is more than anybody can ask how it went.
#[test]
fn the_first_ring_stays_small_in_a_large_organisation() {
    let directory = tenant(&["Sales"; 5_000], &[("IT", LIST, 0..240, &[]), ("IT desk", LIST, 0..190, &[])]);
    let proposal = ask(&directory, &everyone(), &Assignment::default()).expect("a proposal");
    assert_eq!(names(&directory, &proposal.rings[0].assignment), ["IT desk"]);
}

#[test]
fn the_second_ring_takes_groups_until_a_tenth_of_the_people_is_in_and_no_more() {
    let second = |groups: &[(&str, GroupFacts, std::ops::Range<usize>, &[usize])]| {
        let directory = tenant(&["Sales"; 200], groups);
        let proposal = ask(&directory, &everyone(), &Assignment::default()).expect("a proposal");
        names(&directory, &proposal.rings[0].assignment)
    };
    let lists = [("One", LIST, 0..10, &[][..]), ("Two", LIST, 10..20, &[]), ("Three", LIST, 20..30, &[])];
    assert_eq!(second(&lists), ["One", "Two"], "each is half of a tenth");
    assert_eq!(second(&[("Few", LIST, 0..10, &[]), ("Many", LIST, 10..35, &[])]), ["Many"]);
}

/// A group that reaches beyond the target would give the add-in to people who are not meant.
#[test]
fn no_ring_reaches_beyond_the_target() {
    let directory = tenant(
        &["Sales"; 300],
        &[("Target", LIST, 0..200, &[]), ("IT", LIST, 195..205, &[]), ("Part", LIST, 100..130, &[])],
    );
    let target = of_groups(&directory, &["Target"]);
    let proposal = ask(&directory, &target, &Assignment::default()).expect("a proposal");
    let used: Vec<_> = proposal.rings.iter().flat_map(|ring| names(&directory, &ring.assignment)).collect();
    assert_eq!(used, ["Part", "Target"]);
}

fn facts() -> impl Strategy<Value = GroupFacts> {
    let kinds = vec![
        GroupKind::DistributionList,
        GroupKind::Microsoft365,
        GroupKind::Security,
        GroupKind::DynamicDistribution,
    ];
    let known = vec![Fact::Yes, Fact::No, Fact::Unknown];
    (proptest::sample::select(kinds), proptest::sample::select(known))
        .prop_map(|(kind, members_known)| GroupFacts { kind, members_known, ..LIST })
}

proptest! {
    #[test]
    fn rings_grow_within_the_target_and_end_at_it(
        size in 1_usize..260,
        groups in vec((facts(), 0_usize..260, 0_usize..80, 0_usize..12, 0_usize..12), 0..12),
        wanted in vec(0_usize..12, 0..4),
        had in vec(0_usize..12, 0..2),
        all in any::<bool>(),
    ) {
        let departments: Vec<_> = (0..size).map(|number| if number % 9 == 0 { "IT" } else { "Sales" }).collect();
        let texts = ["IT desk", "Pilot", "Team", "Board"];
        let inside: Vec<[usize; 1]> = groups.iter().map(|group| [group.3]).collect();
        let rows: Vec<_> = groups.iter().enumerate().map(|(number, (facts, from, count, child, nests))| {
            let children: &[usize] = if *nests < 2 && *child != number { &inside[number] } else { &[] };
            (texts[number % 4], *facts, *from.min(&size)..(from + count).min(size), children)
        }).collect();
        let directory = tenant(&departments, &rows);
        let ids = |numbers: &[usize]| numbers.iter().map(|number| id(&format!("g{number}"))).collect::<Vec<_>>();
        let target = Assignment { everyone: all, people: vec![id("p0")], groups: ids(&wanted) };
        let base = Assignment { everyone: false, people: Vec::new(), groups: ids(&had) };
        let owner = id("p0");
        let wish = Wish { target: &target, base: &base, admin: &owner, owner: &owner };
        let Some(proposal) = propose(&directory, &wish) else { return Ok(()) };
        prop_assert_eq!(&Some(proposal.clone()), &propose(&directory, &wish));
        prop_assert!((1..=3).contains(&proposal.rings.len()));
        let meant = resolve(&directory, &target).sure;
        let before = resolve(&directory, &base).sure;
        let mut may = meant.clone();
        may.join(&before);
        let mut reached = base.clone();
        let mut last = before.len();
        for ring in &proposal.rings {
            let mut alone = resolve(&directory, &ring.assignment).sure;
            alone.subtract(&meant);
            prop_assert!(alone.is_empty(), "a ring reaches beyond the target");
            reached = reached.and(&ring.assignment);
            let people = resolve(&directory, &reached).sure;
            prop_assert_eq!(people.len(), ring.reached);
            prop_assert!(people.len() > last, "a ring brings nobody in");
            let come = people.len() - last;
            prop_assert!((ring.changes.gains..=ring.changes.gains + ring.changes.may_gain).contains(&come));
            prop_assert_eq!(ring.changes.loses, 0);
            last = people.len();
        }
        prop_assert_eq!(last, may.len());
    }
}
