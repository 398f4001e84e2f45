//! Several files about the same organisation: the newest counts, and what they say against each other is shown.

use super::import_support::{add, fixture, group, guid, import, kept, person};
use addin_deployment::assignment::{DirectoryId, GroupKind};
use addin_deployment::directory::{Fact, Mailbox};
use addin_deployment::import::{
    Answer, FactName, FactPreview, FileIndex, FileState, Import, Mapping, Preview, Said,
};
use addin_deployment::lifecycle::event::DirectoryRevision;
use messages::say;

const HEADINGS: &str = "id,userPrincipalName,displayName,userType,accountEnabled,department";

fn people(rows: &[&str]) -> String {
    [&[HEADINGS], rows].concat().join("\n") + "\n"
}

fn row(number: u32, name: &str, enabled: &str, department: &str) -> String {
    format!("{},p{number}@contoso.example,{name},Member,{enabled},{department}", guid(number))
}

fn fact(preview: &Preview, name: FactName) -> FactPreview {
    preview.facts.iter().find(|fact| fact.fact == name).cloned().unwrap()
}

#[test]
fn the_newest_file_counts_and_disagreements_are_shown() {
    let old = people(&[&row(1, "Anna", "True", "Sales"), &row(2, "Bert", "True", "Sales")]);
    let new = people(&[&row(1, "Anna Jansen", "False", "Sales")]);
    for order in [[1, 2], [2, 1]] {
        let mut import = Import::new(Mapping::default());
        for day in order {
            add(&mut import, "users.csv", if day == 1 { &old } else { &new }.as_bytes(), Some(day));
        }
        let newest = FileIndex(u32::from(order[0] == 1));
        let oldest = FileIndex(1 - newest.0);
        let shown = import.preview();
        assert_eq!(shown.people, 2);
        let enabled = fact(&shown, FactName::Enabled);
        assert_eq!((enabled.disagreements, enabled.unknown), (1, 0));
        let example = &enabled.examples[0];
        assert_eq!(
            (&example.name, &example.taken, &example.other),
            (&"Anna Jansen".to_owned(), &Said::Yes(false), &Said::Yes(true))
        );
        assert_eq!((example.from, example.against), (newest, oldest));
        assert_eq!(fact(&shown, FactName::Name).examples[0].other, Said::Text("Anna".to_owned()));
        assert_eq!(fact(&shown, FactName::Department).disagreements, 0);
        assert_eq!(fact(&shown, FactName::Mailbox).unknown, 2, "no file tells");
        let directory = import.keep(DirectoryRevision(1)).directory;
        let anna = person(&directory, 1);
        assert_eq!(
            (directory.person_name(anna), directory.person_facts(anna).enabled),
            ("Anna Jansen", Fact::No)
        );
        assert_eq!(directory.person_department(anna), "Sales");
    }
}

#[test]
fn a_report_is_as_new_as_it_says_itself() {
    let mut import = Import::new(Mapping::default());
    add(&mut import, "report.csv", &fixture("report-apps.csv"), Some(99_999));
    add(&mut import, "users.csv", people(&[]).as_bytes(), Some(20_790));
    let shown = import.preview();
    assert!(shown.files[0].time < shown.files[1].time);
}

#[test]
fn deleted_people_stay_deleted_unless_a_newer_file_has_them() {
    let gone = fixture("users_2026_03_30 11_05_42.csv");
    let alive = people(&[&row(4, "Gone", "True", "")]);
    for (day, there) in [(1, false), (3, true)] {
        let mut import = Import::new(Mapping::default());
        add(&mut import, "active.csv", &gone, Some(2));
        add(&mut import, "users.csv", alive.as_bytes(), Some(day));
        assert_eq!(import.preview().people, 2 + u32::from(there));
        let directory = import.keep(DirectoryRevision(1)).directory;
        assert_eq!(directory.find(&DirectoryId(guid(4))).is_some(), there);
    }
}

/// Deleted accounts keep their address in exports, and whoever came after them has it now.
#[test]
fn an_address_means_whoever_has_it_now_and_not_who_had_it_before() {
    let gone = "2026-03-18 19:49:35Z";
    let active = format!(
        "Display name,User principal name,Object Id,Soft deletion time stamp,Block credential,Proxy addresses\n\
         Old Anna,x1@contoso.example,{},{gone},True,SMTP:anna@contoso.example\n\
         Anna,a.jansen@contoso.example,{},,False,SMTP:anna@contoso.example\n",
        guid(8),
        guid(1)
    );
    let mut import = import(&[("active.csv", &active)]);
    add(&mut import, "exchange.csv", &fixture("exchange-mailboxes.csv"), None);
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.person_facts(person(&directory, 1)).mailbox, Mailbox::User);
    let no_ids = format!(
        "User principal name,Display name,Soft deletion time stamp,Block credential\n\
         anna@contoso.example,Old Anna,{gone},True\nanna@contoso.example,Anna,,False\n"
    );
    for text in [no_ids.clone(), turned(&no_ids)] {
        let directory = kept(&[("active.csv", &text)]).directory;
        let anna = directory.people().next().expect("she is there");
        assert_eq!(directory.people_count(), 1);
        assert_eq!(directory.person_name(anna), "Anna");
        assert_eq!(directory.person_facts(anna).enabled, Fact::Yes);
    }
}

/// The same rows in the other order.
fn turned(text: &str) -> String {
    let (headings, rows) = text.split_once('\n').unwrap();
    let rows: Vec<_> = rows.lines().rev().collect();
    format!("{headings}\n{}\n", rows.join("\n"))
}

#[test]
fn a_mailbox_that_was_deleted_does_not_hide_the_one_that_took_its_place() {
    let users = people(&[&row(1, "Anna", "True", "")]).replace("accountEnabled,", "accountEnabled,assignedPlans,").replace(
        ",True,",
        ",True,\"[{\"\"capabilityStatus\"\":\"\"Enabled\"\",\"\"servicePlanId\"\":\"\"9aaf7827-d63c-4b61-89c3-182f06f82e5c\"\"}]\",",
    );
    let report = "Report Refresh Date,User Principal Name,Display Name,Is Deleted,Item Count,Report Period\n\
                  2026-11-18,p1@contoso.example,,True,0,7\n2026-11-18,p1@contoso.example,,False,12,7\n";
    for report in [report.to_owned(), turned(report)] {
        let directory = kept(&[("users.csv", &users), ("report.csv", &report)]).directory;
        assert_eq!(directory.person_facts(person(&directory, 1)).mailbox, Mailbox::User);
    }
}

#[test]
fn microsoft_graph_knows_kinds_of_groups_better_than_an_export() {
    let graph = format!(
        r#"{{"value":[{{"id":"{}","displayName":"Sales","groupTypes":[],"mailEnabled":true,"securityEnabled":true}}]}}"#,
        guid(101)
    );
    let mut import = Import::new(Mapping::default());
    add(&mut import, "groups.json", graph.as_bytes(), Some(1));
    add(&mut import, "groups.csv", &fixture("entra-groups.csv"), Some(9));
    let kinds = fact(&import.preview(), FactName::GroupKind);
    assert_eq!(kinds.disagreements, 1);
    assert_eq!(kinds.examples[0].taken, Said::Kind(GroupKind::MailEnabledSecurity));
    assert_eq!(kinds.examples[0].other, Said::Kind(GroupKind::DistributionList));
    let directory = import.keep(DirectoryRevision(1)).directory;
    let sales = group(&directory, 101);
    assert_eq!(directory.group_facts(sales).kind, GroupKind::MailEnabledSecurity);
    assert_eq!(directory.group_name(sales), "Sales Department", "the newer name");
}

#[test]
fn of_two_lists_of_members_the_newest_counts() {
    let members = |numbers: &[u32]| {
        let rows: Vec<_> = numbers
            .iter()
            .map(|number| format!("{},p{number}@x.example,P{number},user", guid(*number)))
            .collect();
        format!("id,userPrincipalName,displayName,objectType\n{}\n", rows.join("\n"))
    };
    let mut import = Import::new(Mapping::default());
    add(&mut import, "groups.csv", &fixture("entra-groups.csv"), None);
    let old = add(&mut import, "a.csv", members(&[1, 2, 3]).as_bytes(), Some(1));
    let new = add(&mut import, "b.csv", members(&[2]).as_bytes(), Some(2));
    for file in [old, new] {
        import.answer(Answer::About(file, Some(DirectoryId(guid(101)))));
    }
    let shown = import.preview();
    assert_eq!(fact(&shown, FactName::Members).disagreements, 1);
    let sales = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(sales.members(group(&sales, 101)).collect::<Vec<_>>(), [person(&sales, 2)]);
}

#[test]
fn at_equal_age_a_list_of_users_knows_names_better_than_a_list_of_members() {
    let users = people(&[&row(1, "Anna Jansen", "True", "Sales")]);
    let members = format!(
        "id,userPrincipalName,displayName,objectType\n{},p1@contoso.example,A. Jansen,user\n",
        guid(1)
    );
    for (of_users, of_members, name) in
        [(Some(2), Some(2), "Anna Jansen"), (None, None, "Anna Jansen"), (Some(1), Some(2), "A. Jansen")]
    {
        for users_first in [true, false] {
            let mut import = Import::new(Mapping::default());
            let mut bring = |is_users: bool| match is_users {
                true => add(&mut import, "users.csv", users.as_bytes(), of_users),
                false => add(&mut import, "exportGroupMembers.csv", members.as_bytes(), of_members),
            };
            bring(users_first);
            bring(!users_first);
            assert_eq!(fact(&import.preview(), FactName::Name).disagreements, 1);
            let directory = import.keep(DirectoryRevision(1)).directory;
            assert_eq!(directory.person_name(person(&directory, 1)), name, "{of_users:?} {of_members:?}");
        }
    }
}

#[test]
fn groups_without_members_are_counted_and_not_taken_to_be_empty() {
    let import = import(&[("groups.csv", &String::from_utf8(fixture("entra-groups.csv")).unwrap())]);
    let shown = import.preview();
    assert_eq!((shown.groups, shown.groups_with_members), (4, 0));
    assert!(shown.notices.contains(&say::import_notice_groups_without_members(0, 4)));
    assert!(shown.notices.contains(&say::import_notice_nobody()));
}

#[test]
fn names_of_products_alone_make_it_probable() {
    let mut import = Import::new(Mapping::default());
    add(&mut import, "active.csv", &fixture("users_2026_03_30 11_05_42.csv"), None);
    assert!(import.preview().notices.contains(&say::import_notice_probably()));
    add(&mut import, "collector.ndjson", &fixture("collector.ndjson"), None);
    let shown = import.preview();
    assert!(!shown.notices.contains(&say::import_notice_probably()));
    let directory = import.keep(DirectoryRevision(1)).directory;
    let anna = directory.licences(person(&directory, 1)).unwrap();
    assert!(anna.plans.is_some() && anna.products.is_some(), "both are kept");
}

#[test]
fn people_that_only_a_report_names_are_counted_and_left_out() {
    let mut import = Import::new(Mapping::default());
    add(&mut import, "report.csv", &fixture("report-activations.csv"), None);
    add(&mut import, "users.csv", people(&[&row(1, "P", "True", "")]).as_bytes(), None);
    let shown = import.preview();
    assert!(shown.files[0].notices.contains(&say::import_notice_unmatched(3)));
    assert_eq!(shown.people, 1);
}

#[test]
fn a_file_that_is_left_out_says_nothing() {
    let mut import = import(&[
        ("a.csv", &people(&[&row(1, "Anna", "True", "")])),
        ("b.csv", &people(&[&row(2, "Bert", "True", "")])),
    ]);
    import.remove(FileIndex(0));
    let shown = import.preview();
    assert_eq!((shown.people, &shown.files[0].state), (1, &FileState::Removed));
    assert_eq!(shown.files[0].name, "a.csv");
}
