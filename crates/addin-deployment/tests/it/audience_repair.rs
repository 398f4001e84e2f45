//! What is offered for people whom an assignment misses because of how its groups are built.

use crate::organisation::{FINE, Organisation, choose, organisation};
use crate::support::{everyone, id};
use addin_deployment::assignment::{Assignment, GroupKind};
use addin_deployment::audience::{ObjectIdFile, difference, object_id_csv, offers, resolve};
use addin_deployment::directory::{Builder, Directory, Fact, GroupFacts, GroupRow, PersonFacts, PersonRow};
use addin_deployment::effect::{Changes, InnerGroup, LossReason, Offer, Shortfall};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::loss;
use messages::say;

/// What a page says of an inner group.
fn told(group: &InnerGroup) -> (&str, Vec<&str>, u32, Option<LossReason>) {
    let inside = group.inside.iter().map(String::as_str).collect();
    (&group.group.name, inside, group.people, group.hindrance)
}

fn inner(offers: &[Offer]) -> (&[InnerGroup], &Assignment, Changes, Changes) {
    match offers {
        [Offer::InnerGroups { groups, assignment, as_it_stands, once_taken_out }, ..] => {
            (groups, assignment, *as_it_stands, *once_taken_out)
        }
        other => panic!("inner groups first: {other:?}"),
    }
}

fn flat(offers: &[Offer]) -> Vec<(Shortfall, u32, u32, Changes)> {
    let flat = offers.iter().filter_map(|offer| match offer {
        Offer::FlatGroup { shortfall, members, without_id, changes } => {
            Some((*shortfall, *members, *without_id, *changes))
        }
        Offer::InnerGroups { .. } => None,
    });
    flat.collect()
}

#[test]
fn bert_and_fred_get_it_when_west_coast_is_taken_out_of_sales_and_chosen() {
    let directory = organisation().directory();
    let chosen = choose(&["sandra"], &["sales"]);
    let offers = offers(&directory, &chosen);
    let (groups, assignment, as_it_stands, once_taken_out) = inner(&offers);
    assert_eq!(groups.iter().map(told).collect::<Vec<_>>(), [("West Coast", vec!["Sales"], 2, None)]);
    assert_eq!(assignment, &choose(&["sandra"], &["sales", "west coast"]));
    let unchanged = Changes { keeps: 2, ..Changes::default() };
    assert_eq!(
        as_it_stands,
        Changes { may_gain: 2, ..unchanged },
        "a group with a parent is uncertain itself"
    );
    assert_eq!(once_taken_out, Changes { gains: 2, ..unchanged });
    assert_eq!(loss::offer(&offers[0]), say::offer_inner_groups(2));
    assert_eq!(loss::inner_group(&groups[0]), say::offer_group_take_out("West Coast", "Sales"));
    let real = difference(&resolve(&directory, &chosen), &resolve(&directory, assignment)).counts();
    assert_eq!(real, as_it_stands);
}

#[test]
fn groups_that_do_not_help_are_named_with_the_reason() {
    let mut all = Organisation::default();
    let [one, two, three] = ["One", "Two", "Three"].map(|name| all.person(name));
    let outer = all.group("Outer", GroupKind::DistributionList, &[]);
    let other = all.group("Other", GroupKind::DistributionList, &[]);
    let plain = all.group("Plain", GroupKind::Security, &[one, two]);
    let automatic = all.group("Automatic", GroupKind::DynamicDistribution, &[three]);
    for child in [plain, automatic] {
        all.builder.child(outer, child);
    }
    all.builder.child(other, plain);
    let directory = all.directory();
    let chosen = choose(&[], &["outer"]);
    let offers = offers(&directory, &chosen);
    let (groups, assignment, as_it_stands, once_taken_out) = inner(&offers);
    assert_eq!(
        groups.iter().map(told).collect::<Vec<_>>(),
        [
            ("Plain", vec!["Outer", "Other"], 2, Some(LossReason::SecurityGroup)),
            ("Automatic", vec!["Outer"], 1, Some(LossReason::UnsupportedGroup)),
        ]
    );
    assert_eq!(loss::offer(&offers[0]), say::offer_inner_groups_none());
    assert_eq!(loss::inner_group(&groups[0]), say::offer_group_security("Plain"));
    assert_eq!(loss::inner_group(&groups[1]), say::offer_group_unsupported("Automatic"));
    assert_eq!((assignment, as_it_stands, once_taken_out), (&chosen, Changes::default(), Changes::default()));
    assert_eq!(flat(&offers), [(Shortfall::Nested, 0, 3, Changes { gains: 3, ..Changes::default() })]);
}

#[test]
fn nothing_is_offered_where_nobody_is_missed() {
    let directory = organisation().directory();
    assert_eq!(offers(&directory, &choose(&["bert", "fred"], &["sales", "all exchange"])), []);
    assert_eq!(offers(&directory, &everyone()), []);
}

/// The nth GUID of this test.
fn guid(number: u32) -> String {
    format!("{number:08x}-0000-4000-8000-00000000000A")
}

/// Outer holds Inner; Inner has two people, a guest, and somebody whose id is a formula.
fn with_guids() -> Directory {
    let mut builder = Builder::default();
    let ids = [guid(1), guid(2), guid(3), "=cmd|' /C calc'!A0".to_owned(), guid(5)];
    let guest = PersonFacts { guest: Fact::Yes, ..FINE };
    let people: Vec<_> = ids
        .iter()
        .zip([FINE, FINE, guest, FINE, FINE])
        .map(|(id, facts)| builder.person(PersonRow { id, name: "=1+1", facts, ..PersonRow::default() }))
        .collect();
    let facts = |kind| GroupFacts { kind, ..GroupFacts::default() };
    let list = facts(GroupKind::DistributionList);
    let [outer, inner] = ["outer", "inner"]
        .map(|id| builder.group(GroupRow { id, name: id, facts: list, ..GroupRow::default() }));
    let plain = GroupRow { id: "plain", name: "Plain", facts: facts(GroupKind::Security), mail: "" };
    let plain = builder.group(plain);
    builder.child(outer, inner);
    people[..4].iter().for_each(|person| builder.member(inner, *person));
    builder.member(plain, people[4]);
    builder.build(DirectoryRevision(1))
}

#[test]
fn the_file_for_a_flat_group_holds_object_ids_and_nothing_else() {
    let directory = with_guids();
    let chosen = choose(&[], &["outer", "plain"]);
    let file = object_id_csv(&directory, &chosen, Shortfall::Nested);
    let text = format!("ObjectId\r\n{}\r\n{}\r\n", guid(1), guid(2));
    assert_eq!((file.people, file.without_id), (2, 1), "a guest could not get it anyway");
    assert!(file.text.eq_ignore_ascii_case(&text), "{}", file.text);
    let uncertain = object_id_csv(&directory, &chosen, Shortfall::Uncertain);
    assert!(uncertain.text.eq_ignore_ascii_case(&format!("ObjectId\r\n{}\r\n", guid(5))));
    let offers = offers(&directory, &chosen);
    assert_eq!(
        flat(&offers),
        [
            (Shortfall::Nested, 2, 1, Changes { gains: 3, may_keep: 1, ..Changes::default() }),
            (Shortfall::Uncertain, 1, 0, Changes { may_gain: 1, ..Changes::default() }),
        ],
        "who may have it already may gain it"
    );
    assert_eq!(loss::offer(&offers[1]), say::offer_flat_group(2));
    let (_, _, as_it_stands, once_taken_out) = inner(&offers);
    let unchanged = Changes { may_keep: 1, ..Changes::default() };
    assert_eq!(as_it_stands, Changes { may_gain: 3, ..unchanged });
    assert_eq!(once_taken_out, Changes { gains: 3, ..unchanged }, "three of four: the guest does not");
    let nobody = object_id_csv(&directory, &choose(&[], &["inner"]), Shortfall::Nested);
    assert_eq!(nobody, ObjectIdFile { text: "ObjectId\r\n".to_owned(), ..ObjectIdFile::default() });
}

#[test]
fn only_guids_get_into_the_file() {
    for odd in [
        "0000000g-0000-4000-8000-000000000001",
        "00000000-0000-4000-8000-0000000000010",
        "-0000000-0000-4000-8000-000000000001",
        "00000000-0000-4000-80000-00000000001",
        "",
    ] {
        let mut builder = Builder::default();
        let person = builder.person(PersonRow { id: odd, name: "Odd", facts: FINE, ..PersonRow::default() });
        let facts = GroupFacts { kind: GroupKind::Security, ..GroupFacts::default() };
        let group = builder.group(GroupRow { id: "plain", name: "Plain", mail: "", facts });
        builder.member(group, person);
        let directory = builder.build(DirectoryRevision(1));
        let chosen = Assignment { groups: vec![id("plain")], ..Assignment::default() };
        let file = object_id_csv(&directory, &chosen, Shortfall::Uncertain);
        assert_eq!((file.text.as_str(), file.people, file.without_id), ("ObjectId\r\n", 0, 1), "{odd}");
    }
}
