//! A file of members does not say of which group: the group is found by its name among those of the import.

use super::import_support::{add, group, guid, import, person};
use addin_deployment::assignment::{DirectoryId, GroupKind};
use addin_deployment::import::{Answer, FileIndex, FileState, Import, Mapping, Question};
use addin_deployment::lifecycle::event::DirectoryRevision;

const HEADINGS: &str = "displayName,id,groupType,membershipType,mail\n";
const MEMBERS: &str = "id,displayName,userPrincipalName,objectType\n";

fn groups(rows: &[(u32, &str, &str)]) -> String {
    let row = |(number, name, mail): &(u32, &str, &str)| {
        format!("{name},{},Mail enabled security,assigned,{mail}\n", guid(*number))
    };
    [HEADINGS.to_owned()].into_iter().chain(rows.iter().map(row)).collect()
}

fn organisation() -> Import {
    import(&[
        (
            "groups.csv",
            &groups(&[
                (101, "Verkoop België", "sales-be@contoso.example"),
                (102, "Sales Department", "sales@contoso.example"),
                (103, "Department of sales", ""),
                (104, "Inkoop", "buying@contoso.example"),
                (105, "Sales Department", "sales2@contoso.example"),
            ]),
        ),
        ("exportGroupMembers.csv", &format!("{MEMBERS}{},Anna,anna@contoso.example,user\n", guid(1))),
    ])
}

fn names(import: &Import, query: &str) -> Vec<String> {
    import.groups(query, 50).0.into_iter().map(|hit| hit.name).collect()
}

#[test]
fn the_group_of_a_file_of_members_is_found_by_its_name_and_given_by_its_id() {
    let mut import = organisation();
    let (found, total) = import.groups("verk bel", 50);
    assert_eq!((found.len(), total), (1, 1));
    let hit = found.into_iter().next().unwrap();
    assert_eq!((hit.id.0.as_str(), hit.kind), (guid(101).as_str(), GroupKind::MailEnabledSecurity));
    import.answer(Answer::About(FileIndex(1), Some(hit.id)));
    assert_eq!(import.preview().groups_with_members, 1);
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.members(group(&directory, 101)).collect::<Vec<_>>(), [person(&directory, 1)]);
}

#[test]
fn any_word_of_a_name_or_address_is_found_whatever_its_accents_and_the_best_comes_first() {
    let import = organisation();
    assert_eq!(
        names(&import, "SALES"),
        ["Sales Department", "Sales Department", "Department of sales", "Verkoop België"]
    );
    assert_eq!(names(&import, "belgie"), ["Verkoop België"]);
    assert_eq!(names(&import, "buying@contoso"), ["Inkoop"]);
    assert_eq!(names(&import, "ales"), Vec::<String>::new(), "inside of a word nothing begins");
    assert_eq!(names(&import, " - "), Vec::<String>::new(), "no word, no group");
}

#[test]
fn two_groups_of_one_name_are_told_apart_by_address_and_id() {
    let found = organisation().groups("sales department", 50).0;
    let told: Vec<_> = found.iter().map(|hit| (hit.id.0.clone(), hit.mail.as_str())).collect();
    let told_first = (guid(102), "sales@contoso.example");
    // The words stand in another order in the third one, which is found after those two.
    assert_eq!(told, [told_first, (guid(105), "sales2@contoso.example"), (guid(103), "")]);
    let mut import = organisation();
    let members = format!("{MEMBERS}{},Anna,anna@contoso.example,user\n", guid(1));
    add(&mut import, "Sales Department Inkoop.csv", members.as_bytes(), None);
    let questions = import.preview().files.remove(2).questions;
    let [Question::Group(proposals)] = questions.as_slice() else { panic!("{questions:?}") };
    let names: Vec<_> = proposals.iter().map(|proposal| proposal.name.clone()).collect();
    let [first, second] = [102, 105].map(|number| format!("Sales Department ({})", guid(number)));
    assert_eq!(names, [first, second, "Inkoop".to_owned()], "a file that names one of them asks which");
}

#[test]
fn among_very_many_groups_only_so_many_are_answered_and_all_are_counted() {
    let names: Vec<String> = (0..2_000).map(|number| format!("Team {number:04}")).collect();
    let rows: Vec<_> = (1_000..).zip(&names).map(|(number, name)| (number, name.as_str(), "")).collect();
    let import = import(&[("groups.csv", &groups(&rows))]);
    let (found, total) = import.groups("team", 50);
    assert_eq!((found.len(), total), (50, 2_000));
    assert_eq!(found[0].name, "Team 0000");
}

#[test]
fn a_group_that_two_files_name_is_found_once_by_its_newest_name() {
    let mut import = Import::new(Mapping::default());
    add(&mut import, "old.csv", groups(&[(101, "Sales", "")]).as_bytes(), Some(1));
    add(&mut import, "new.csv", groups(&[(101, "Sales Department", "")]).as_bytes(), Some(2));
    assert_eq!(names(&import, "sales"), ["Sales Department"]);
}

#[test]
fn a_file_that_is_left_out_offers_no_groups() {
    let mut import = organisation();
    import.remove(FileIndex(0));
    assert_eq!(import.preview().files[0].state, FileState::Removed);
    assert_eq!(names(&import, "sales"), Vec::<String>::new());
}

#[test]
fn a_group_without_an_object_id_is_given_by_its_address() {
    let list = "DisplayName,PrimarySmtpAddress,GroupType\nSales,Sales@contoso.example,Distribution\n";
    let members = format!("{MEMBERS}{},Anna,anna@contoso.example,user\n", guid(1));
    let mut import = import(&[("dl.csv", list), ("exportGroupMembers.csv", &members)]);
    let (found, _) = import.groups("sales", 50);
    let ids: Vec<_> = found.iter().map(|hit| hit.id.clone()).collect();
    assert_eq!(ids, [DirectoryId("sales@contoso.example".to_owned())]);
    import.answer(Answer::About(FileIndex(1), Some(ids[0].clone())));
    assert_eq!(import.preview().groups_with_members, 1);
}
