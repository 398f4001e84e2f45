//! A directory that has changed answers as one that was made anew.

use crate::directory_model::{Model, answers, change, model};
use crate::support::id;
use addin_deployment::assignment::GroupKind;
use addin_deployment::directory::{
    DirectoryChange, Entry, GroupFacts, GroupRecord, MemberChange, PersonRecord, SnapshotError,
};
use addin_deployment::lifecycle::event::DirectoryRevision;
use proptest::prelude::*;

fn person(text: &str) -> PersonRecord {
    PersonRecord { id: id(text), name: text.to_uppercase(), ..PersonRecord::default() }
}

fn group(text: &str) -> GroupRecord {
    let facts = GroupFacts { kind: GroupKind::DistributionList, ..GroupFacts::default() };
    GroupRecord { id: id(text), name: text.to_uppercase(), facts, ..GroupRecord::default() }
}

fn joins(group: &str, members: &[&str]) -> MemberChange {
    MemberChange {
        group: id(group),
        added: members.iter().map(|text| id(text)).collect(),
        ..MemberChange::default()
    }
}

/// Ana and Bert in Sales, and Sales in Everyone.
fn beginning() -> DirectoryChange {
    DirectoryChange {
        revision: DirectoryRevision(1),
        people: vec![person("ana"), person("bert")],
        groups: vec![group("sales"), group("everyone")],
        members: vec![joins("sales", &["ana", "bert"]), joins("everyone", &["sales"])],
        ..DirectoryChange::default()
    }
}

#[test]
fn who_is_removed_and_comes_back_is_in_no_group() {
    let mut model = Model::default();
    model.apply(&beginning());
    let mut directory = model.build(DirectoryRevision(1));
    let gone = DirectoryChange { removed: vec![id("ana"), id("sales")], ..DirectoryChange::default() };
    assert_eq!(directory.apply(&gone), 0);
    assert_eq!((directory.people_count(), directory.group_count()), (1, 1));
    assert_eq!((directory.find(&id("ana")), directory.membership_count()), (None, 0));
    let back = DirectoryChange {
        people: vec![person("ana")],
        groups: vec![group("sales")],
        ..DirectoryChange::default()
    };
    assert_eq!(directory.apply(&back), 0);
    let Some(Entry::Group(sales)) = directory.find(&id("sales")) else { panic!("Sales") };
    assert_eq!((directory.members(sales).len(), directory.parents(sales).len()), (0, 0));
    assert_eq!(directory.people_count(), 2);
}

#[test]
fn a_copy_does_not_see_what_is_changed_later() {
    let mut model = Model::default();
    model.apply(&beginning());
    let before = model.build(DirectoryRevision(1));
    let mut after = before.clone();
    let members = vec![joins("sales", &["cora", "everyone", "nobody"])];
    let change = DirectoryChange { people: vec![person("cora")], members, ..DirectoryChange::default() };
    assert_eq!(after.apply(&change), 1, "nobody is not in the directory");
    assert_eq!((before.people_count(), after.people_count()), (2, 3));
    assert_eq!((before.membership_count(), after.membership_count()), (2, 3));
    let Some(Entry::Group(sales)) = after.find(&id("sales")) else { panic!("Sales") };
    assert_eq!((after.children(sales).len(), after.parents(sales).len()), (1, 1), "a circle is legal");
    assert_eq!(before.find(&id("cora")), None);
}

#[test]
fn members_of_a_group_that_is_not_there_are_counted_and_left_out() {
    let mut directory = Model::default().build(DirectoryRevision(1));
    let change =
        DirectoryChange { members: vec![joins("sales", &["ana", "bert"])], ..DirectoryChange::default() };
    assert_eq!(directory.apply(&change), 2);
    assert_eq!((directory.people_count(), directory.group_count()), (0, 0));
}

#[test]
fn a_change_that_is_damaged_or_newer_is_refused() {
    let bytes = beginning().to_bytes().unwrap();
    assert_eq!(DirectoryChange::from_bytes(&bytes), Ok(beginning()));
    for place in 0..bytes.len() {
        let mut broken = bytes.clone();
        broken[place] ^= 0x10;
        assert!(DirectoryChange::from_bytes(&broken).is_err(), "{place}");
        assert!(DirectoryChange::from_bytes(&bytes[..place]).is_err(), "{place}");
    }
    let mut newer = bytes.clone();
    newer[8] += 1;
    assert_eq!(DirectoryChange::from_bytes(&newer), Err(SnapshotError::Newer));
    assert_eq!(DirectoryChange::from_bytes(b"{}"), Err(SnapshotError::NotASnapshot));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn changes_over_the_columns_are_a_directory_made_anew(
        mut model in model(),
        changes in proptest::collection::vec(change(), 1..5),
        compact_after in 0..5_usize,
    ) {
        let mut directory = model.build(DirectoryRevision(1));
        for (number, change) in changes.iter().enumerate() {
            let kept = DirectoryChange::from_bytes(&change.to_bytes().unwrap()).unwrap();
            directory.apply(&kept);
            model.apply(change);
            let expected = answers(&model.build(change.revision));
            prop_assert_eq!(answers(&directory), expected.clone());
            let compacted = directory.compacted();
            prop_assert_eq!(answers(&compacted), expected);
            if number == compact_after {
                directory = compacted;
            }
        }
    }
}
