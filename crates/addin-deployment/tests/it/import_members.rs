//! Whether the members of a group are known: a list that lacks somebody is not taken for all of them.

use super::import_support::{add, fixture, group, guid, import, person};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::directory::{Directory, Fact};
use addin_deployment::import::{Answer, Import, Preview};
use addin_deployment::lifecycle::event::DirectoryRevision;
use messages::say;

const MEMBERS: &str = "id,userPrincipalName,displayName,objectType\n";

/// An import of the fixture's groups and of a list of the members of Sales.
fn sales(name: &str, members: &str) -> Import {
    let mut import = import(&[]);
    add(&mut import, "groups.csv", &fixture("entra-groups.csv"), Some(1));
    add(&mut import, "users.csv", &fixture("entra-users-2021.csv"), Some(1));
    let file = add(&mut import, name, members.as_bytes(), Some(2));
    import.answer(Answer::About(file, Some(DirectoryId(guid(101)))));
    import
}

/// What is shown, what is kept, and whether the members of Sales are known.
fn brought(import: Import) -> (Preview, Directory, Fact) {
    let shown = import.preview();
    let directory = import.keep(DirectoryRevision(1)).directory;
    let known = directory.group_facts(group(&directory, 101)).members_known;
    assert_eq!(shown.groups_with_members, u32::from(known == Fact::Yes), "the preview says the same");
    (shown, directory, known)
}

#[test]
fn a_whole_list_is_known_and_an_empty_one_as_well() {
    let anna = format!("{MEMBERS}{},anna@contoso.example,Anna,user\n", guid(1));
    assert_eq!(brought(sales("members.csv", &anna)).2, Fact::Yes);
    let devices = format!("{MEMBERS}{},,Printer,device\n{},,App,Service Principal\n", guid(7), guid(8));
    let (shown, _, known) = brought(sales("members.csv", &devices));
    assert_eq!((shown.files[2].problem_count, known), (0, Fact::Yes), "neither people nor groups are in it");
}

#[test]
fn a_list_that_was_cut_off_does_not_name_all_members() {
    let cut = format!("{MEMBERS}{},anna@contoso.example,Anna,user\n{},bert@con", guid(1), guid(2));
    let (shown, directory, known) = brought(sales("members.csv", &cut));
    assert!(shown.files[2].incomplete);
    assert_eq!(known, Fact::No);
    let sales_group = group(&directory, 101);
    assert_eq!(
        directory.members(sales_group).collect::<Vec<_>>(),
        [person(&directory, 1)],
        "who was read stays"
    );
    let json = format!(
        r##"{{"value":[{{"@odata.type":"#microsoft.graph.user","id":"{}","userPrincipalName":"anna@contoso.example"}},{{"@odata.ty"##,
        guid(1)
    );
    assert_eq!(brought(sales("members.json", &json)).2, Fact::No);
}

#[test]
fn a_row_that_is_not_used_can_be_a_member() {
    let text = format!("{MEMBERS}{},anna@contoso.example,Anna,user\n,,Nobody,user\n", guid(1));
    let (shown, _, known) = brought(sales("members.csv", &text));
    assert_eq!((shown.files[2].problem_count, known), (1, Fact::No));
    let swallowed = format!(
        "{MEMBERS}{},anna@contoso.example,Anna,user\n{},b@x.example,\"Bert,user\n{}{},c@x.example,C,user\n",
        guid(1),
        guid(2),
        format!("{},p@x.example,P,user\n", guid(9)).repeat(30_000),
        guid(3)
    );
    let (shown, directory, known) = brought(sales("members.csv", &swallowed));
    assert_eq!(shown.files[2].problems[0].line, 3, "a quote that is never closed hides the rows after it");
    assert_eq!(known, Fact::No);
    assert_ne!(directory.members(group(&directory, 101)).len(), 0, "and the others stay");
}

#[test]
fn a_member_that_no_list_knows_leaves_the_members_unknown_and_a_deleted_one_does_not() {
    let answer = |number: u32| {
        format!(
            r##"{{"@odata.context":"x/groups('{}')/members","value":[
                {{"@odata.type":"#microsoft.graph.device","id":"{}"}},{{"id":"{}"}}]}}"##,
            guid(101),
            guid(77),
            guid(number)
        )
    };
    let known = |number: u32| {
        let mut import = import(&[]);
        add(&mut import, "groups.csv", &fixture("entra-groups.csv"), Some(1));
        // Number 4 was deleted.
        add(&mut import, "active.csv", &fixture("users_2026_03_30 11_05_42.csv"), Some(1));
        add(&mut import, "members.json", answer(number).as_bytes(), Some(2));
        let (shown, _, known) = brought(import);
        let said = shown.notices.contains(&say::import_notice_unknown_members(1));
        (known, said, shown.memberships)
    };
    assert_eq!(known(1), (Fact::Yes, false, 1));
    assert_eq!(known(4), (Fact::Yes, false, 0), "nobody who is there is missing");
    assert_eq!(known(900), (Fact::No, true, 0));
}

#[test]
fn an_empty_list_of_a_group_that_hides_its_members_says_nothing() {
    let groups = |visibility: &str| {
        format!(
            r#"{{"value":[{{"id":"{}","displayName":"Sales","groupTypes":["Unified"],"mailEnabled":true,
                "securityEnabled":false,"visibility":"{visibility}"}}]}}"#,
            guid(101)
        )
    };
    let members = format!(r#"{{"@odata.context":"x/groups('{}')/members","value":[]}}"#, guid(101));
    let known = |visibility: &str| {
        brought(import(&[("groups.json", &groups(visibility)), ("members.json", &members)])).2
    };
    assert_eq!((known("Private"), known("HiddenMembership")), (Fact::Yes, Fact::No));
}

#[test]
fn a_kind_of_member_that_nobody_knows_is_listed_and_the_row_is_used() {
    let text = format!(
        "{MEMBERS}{},anna@contoso.example,Anna,hologram\n{},,West Coast,Groep\n{},bert@contoso.example,Bert,Gebruiker\n",
        guid(1),
        guid(102),
        guid(2)
    );
    let (shown, directory, known) = brought(sales("members.csv", &text));
    let problems: Vec<_> = shown.files[2]
        .problems
        .iter()
        .map(|problem| (problem.line, problem.column, problem.message.clone()))
        .collect();
    assert_eq!(problems, [(2, 4, say::import_problem_value("hologram"))]);
    assert_eq!((shown.memberships, known), (3, Fact::Yes));
    let sales_group = group(&directory, 101);
    assert_eq!(directory.members(sales_group).len(), 2);
    assert_eq!(directory.children(sales_group).collect::<Vec<_>>(), [group(&directory, 102)]);
}

#[test]
fn words_that_say_neither_are_listed_and_stay_unknown() {
    let users = format!(
        "id,userPrincipalName,displayName,userType\n{},a@x.example,Anna,Gast\n{},b@x.example,Bert,Hologram\n",
        guid(1),
        guid(2)
    );
    let groups = format!(
        "displayName,id,groupType,membershipType\nSales,{},Security,Dynamisch\nOther,{},Security,Hologram\n",
        guid(101),
        guid(102)
    );
    let import = import(&[("users.csv", &users), ("groups.csv", &groups)]);
    let shown = import.preview();
    for (file, column) in [(0, 4), (1, 4)] {
        let problem = &shown.files[file].problems[0];
        assert_eq!((problem.line, problem.column), (3, column));
        assert_eq!(problem.message, say::import_problem_value("Hologram"));
        assert_eq!((shown.files[file].problem_count, shown.files[file].used), (1, 2), "the row is used");
    }
    let directory = import.keep(DirectoryRevision(1)).directory;
    let guest = |number| directory.person_facts(person(&directory, number)).guest;
    assert_eq!((guest(1), guest(2)), (Fact::Yes, Fact::Unknown));
    let dynamic = |number| directory.group_facts(group(&directory, number)).dynamic;
    assert_eq!((dynamic(101), dynamic(102)), (Fact::Yes, Fact::Unknown));
}
