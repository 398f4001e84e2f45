//! Every export of Microsoft's admin centers, as it has been written over the years, with invented rows.

use super::import_support::{
    add, fixture, group, import, kept, kept_files, person, preview_of, preview_of_fixture,
};
use addin_deployment::assignment::{DirectoryId, GroupKind};
use addin_deployment::directory::{AgeGroup, Directory, Fact, Mailbox};
use addin_deployment::import::{
    Answer, Column, FileIndex, FileKind, FileState, Generation, Import, Mapping, Question, Side,
};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::event::DirectoryRevision;
use messages::say;

/// What a fixture is recognised as.
fn recognised(name: &str) -> (Option<FileKind>, Generation) {
    let shown = preview_of_fixture(name);
    assert_eq!(shown.state, FileState::Read, "{name}");
    assert_eq!(shown.problems, [], "{name}");
    (shown.kind, shown.generation)
}

fn enabled(directory: &Directory, number: u32) -> Fact {
    directory.person_facts(person(directory, number)).enabled
}

/// Name, user principal name, address and department.
fn texts(directory: &Directory, number: u32) -> [&str; 4] {
    let person = person(directory, number);
    [
        directory.person_name(person),
        directory.person_upn(person),
        directory.person_mail(person),
        directory.person_department(person),
    ]
}

/// Name and address of a group.
fn group_texts(directory: &Directory, number: u32) -> [&str; 2] {
    let group = group(directory, number);
    [directory.group_name(group), directory.group_mail(group)]
}

fn guest(directory: &Directory, number: u32) -> Fact {
    directory.person_facts(person(directory, number)).guest
}

#[test]
fn three_generations_of_users_and_the_documented_one_are_read() {
    for (name, generation) in [
        ("entra-users-2020.csv", Generation::Entra2020),
        ("entra-users-documented.csv", Generation::Documented),
        ("entra-users-2021.csv", Generation::Entra2021),
    ] {
        assert_eq!(recognised(name), (Some(FileKind::EntraUsers), generation), "{name}");
        let directory = kept_files(&[name]).directory;
        assert_eq!(directory.people_count(), 3, "{name}");
        let (anna, bert) = (person(&directory, 1), person(&directory, 2));
        assert_eq!(
            texts(&directory, 1),
            ["Jansen, Anna", "anna@contoso.example", "anna@contoso.example", "Sales"]
        );
        assert_eq!(
            texts(&directory, 2),
            ["Bert de Wit", "bert@contoso.example", "b.dewit@contoso.example", "=1+1"],
            "what begins like a formula stays a text"
        );
        assert_eq!(
            texts(&directory, 3),
            ["Guest One", "guest_fabrikam.example#EXT#@contoso.example", "", ""]
        );
        assert_eq!((enabled(&directory, 1), enabled(&directory, 2)), (Fact::Yes, Fact::No));
        assert_eq!((guest(&directory, 1), guest(&directory, 3)), (Fact::No, Fact::Yes));
        assert_eq!(directory.person_facts(anna).age, AgeGroup::Adult);
        assert_eq!(directory.person_facts(bert).age, AgeGroup::MinorWithConsent);
        assert_eq!(directory.person_facts(anna).mailbox, Mailbox::Unknown, "no such column");
        assert_eq!(directory.licences(anna), None);
    }
}

#[test]
fn todays_default_export_leaves_unknown_what_it_does_not_have() {
    for (name, generation) in
        [("entra-users-2025.csv", Generation::Entra2025), ("entra-users-script.csv", Generation::Script)]
    {
        assert_eq!(recognised(name), (Some(FileKind::EntraUsers), generation), "{name}");
        let directory = kept_files(&[name]).directory;
        assert_eq!(directory.people_count(), 3, "{name}");
        assert_eq!(enabled(&directory, 1), Fact::Unknown, "{name}");
        assert_eq!(
            [1, 2, 3].map(|number| guest(&directory, number)),
            [Fact::No, Fact::No, Fact::Yes],
            "{name}"
        );
        assert_eq!(texts(&directory, 1), ["Jansen, Anna", "anna@contoso.example", "", ""], "{name}");
        assert_eq!(texts(&directory, 2), ["Bert de Wit", "bert@contoso.example", "", ""], "{name}");
    }
    let chosen = kept_files(&["entra-users-2025-columns.csv"]).directory;
    assert_eq!((enabled(&chosen, 1), enabled(&chosen, 2)), (Fact::Yes, Fact::No));
    assert_eq!(texts(&chosen, 1), ["Jansen, Anna", "anna@contoso.example", "anna@contoso.example", "Sales"]);
}

#[test]
fn groups_of_all_kinds_are_read() {
    assert_eq!(recognised("entra-groups.csv"), (Some(FileKind::EntraGroups), Generation::Entra2025));
    let directory = kept_files(&["entra-groups.csv"]).directory;
    let kinds = [101, 102, 103, 104].map(|number| directory.group_facts(group(&directory, number)));
    assert_eq!(
        kinds.map(|facts| facts.kind),
        [
            GroupKind::DistributionList,
            GroupKind::MailEnabledSecurity,
            GroupKind::Security,
            GroupKind::Microsoft365
        ]
    );
    let named = [101, 102, 103, 104].map(|number| group_texts(&directory, number));
    let expected = [
        ["Sales Department", "sales@contoso.example"],
        ["West Coast", "west@contoso.example"],
        ["Plain", ""],
        ["Marketing", "marketing@contoso.example"],
    ];
    assert_eq!(named, expected);
    assert_eq!(kinds.map(|facts| facts.dynamic), [Fact::No, Fact::No, Fact::No, Fact::Yes]);
    assert_eq!(kinds.map(|facts| facts.hidden), [Fact::Unknown; 4]);
    assert_eq!(kinds.map(|facts| facts.members_known), [Fact::No; 4]);
}

#[test]
fn security_is_not_believed_of_microsofts_script() {
    assert_eq!(recognised("entra-groups-script.csv"), (Some(FileKind::EntraGroups), Generation::Script));
    let shown = preview_of_fixture("entra-groups-script.csv");
    assert_eq!(shown.notices, [say::import_notice_script()]);
    assert_eq!(
        recognised("entra-groups-documented.csv"),
        (Some(FileKind::EntraGroups), Generation::Documented)
    );
    for (name, security) in [
        ("entra-groups-script.csv", GroupKind::Unknown),
        ("entra-groups-documented.csv", GroupKind::Security),
    ] {
        let directory = kept_files(&[name]).directory;
        let facts = |number| directory.group_facts(group(&directory, number));
        assert_eq!((facts(101).kind, facts(101).dynamic), (security, Fact::No), "{name}");
        assert_eq!((facts(104).kind, facts(104).dynamic), (GroupKind::Microsoft365, Fact::Yes), "{name}");
        assert_eq!(group_texts(&directory, 101), ["Sales Department", "sales@contoso.example"], "{name}");
    }
}

#[test]
fn members_are_read_once_their_group_is_known() {
    for (name, generation) in [
        ("exportGroupMembers_2026-9-12.csv", Generation::Entra2025),
        ("group-members-mail.csv", Generation::Entra2025),
        ("group-members-documented.csv", Generation::Documented),
    ] {
        assert_eq!(recognised(name), (Some(FileKind::GroupMembers), generation), "{name}");
        let mut import = import(&[]);
        add(&mut import, "groups.csv", &fixture("entra-groups.csv"), None);
        let file = add(&mut import, name, &fixture(name), None);
        assert_eq!(import.preview().files[1].questions, [Question::Group(Vec::new())], "{name}");
        assert_eq!(
            import.answer(Answer::About(file, Some(DirectoryId(super::import_support::guid(101))))),
            []
        );
        let shown = import.preview();
        assert_eq!((shown.groups_with_members, shown.memberships), (1, 2), "{name}");
        let directory = import.keep(DirectoryRevision(1)).directory;
        let sales = group(&directory, 101);
        assert_eq!(directory.members(sales).collect::<Vec<_>>(), [person(&directory, 1)], "{name}");
        assert_eq!(directory.children(sales).collect::<Vec<_>>(), [group(&directory, 102)], "{name}");
        assert_eq!(texts(&directory, 1)[..2], ["Jansen, Anna", "anna@contoso.example"], "{name}");
        assert_eq!(directory.group_facts(sales).members_known, Fact::Yes);
        assert_eq!(directory.group_facts(group(&directory, 103)).members_known, Fact::No);
    }
}

#[test]
fn a_list_of_three_columns_can_be_people_or_members() {
    let shown = preview_of_fixture("group-members-script.csv");
    assert_eq!(shown.kind, None);
    assert_eq!(shown.questions, [Question::Kind(vec![FileKind::GroupMembers, FileKind::People])]);
    let text = fixture("group-members-script.csv");
    let mut import = Import::new(Mapping::default());
    add(&mut import, "groups.csv", &fixture("entra-groups.csv"), None);
    let file = add(&mut import, &format!("members of {}.csv", super::import_support::guid(101)), &text, None);
    assert_eq!(import.answer(Answer::Kind(file, FileKind::GroupMembers)), [file], "it must come again");
    import.push(file, &text);
    import.finish(file);
    let directory = import.keep(DirectoryRevision(1)).directory;
    let sales = group(&directory, 101);
    assert_eq!(directory.members(sales).count(), 1);
    assert_eq!(directory.children(sales).collect::<Vec<_>>(), [group(&directory, 102)], "known by its id");
}

#[test]
fn the_group_is_found_in_the_name_of_the_file() {
    let members = fixture("exportGroupMembers_2026-9-12.csv");
    let about = |name: &str| {
        let mut import = Import::new(Mapping::default());
        add(&mut import, "groups.csv", &fixture("entra-groups.csv"), None);
        add(&mut import, name, &members, None);
        let shown = import.preview().files.remove(1);
        (shown.about.map(|about| about.who.name), shown.questions)
    };
    assert_eq!(
        about("Sales Department exportGroupMembers_2026-9-12 (1).csv"),
        (Some("Sales Department".to_owned()), vec![])
    );
    assert_eq!(about("exportGroupMembers_2026-9-12_west-coast.csv").0.as_deref(), Some("West Coast"));
    let (nobody, questions) = about("marketing of the west coast.csv");
    assert_eq!(nobody, None);
    let [Question::Group(proposals)] = questions.as_slice() else { panic!("{questions:?}") };
    let names: Vec<_> = proposals.iter().map(|proposal| proposal.name.as_str()).collect();
    assert_eq!(names, ["Marketing", "West Coast"]);
}

#[test]
fn active_users_bring_licences_and_deleted_accounts_are_left_out() {
    for (name, generation, age) in [
        ("users_9_15_2025 9_17_18 PM.csv", Generation::Admin2024, AgeGroup::Unknown),
        ("users_2026_03_30 11_05_42.csv", Generation::Admin2025, AgeGroup::NotAdult),
    ] {
        assert_eq!(recognised(name), (Some(FileKind::ActiveUsers), generation), "{name}");
        let shown = preview_of_fixture(name);
        assert_eq!(shown.notices, [say::import_notice_deleted(1)], "{name}");
        let directory = kept_files(&[name]).directory;
        assert_eq!(directory.people_count(), 2, "{name}");
        let anna = person(&directory, 1);
        let told = ["Jansen, Anna", "anna@contoso.example", "anna+work@contoso.example", "Sales"];
        assert_eq!(texts(&directory, 1), told, "{name}");
        assert_eq!(texts(&directory, 2), ["Bert de Wit", "bert@contoso.example", "", ""], "{name}");
        let products =
            |number| directory.licences(person(&directory, number)).unwrap().products.clone().unwrap();
        assert_eq!(products(1), ["Microsoft 365 E3", "Visio Plan 2"], "{name}");
        assert_eq!(products(2), [""; 0], "{name}");
        assert_eq!((enabled(&directory, 1), enabled(&directory, 2)), (Fact::Yes, Fact::No), "{name}");
        assert_eq!(directory.person_facts(anna).age, age, "{name}");
    }
}

#[test]
fn active_users_in_german_and_in_the_older_short_form_are_read() {
    for (name, generation) in [
        ("active-users-german.csv", Generation::AdminTranslated),
        ("active-users-short.csv", Generation::AdminShort),
    ] {
        assert_eq!(recognised(name), (Some(FileKind::ActiveUsers), generation), "{name}");
        let directory = kept_files(&[name]).directory;
        let find = |address: &str| match directory.find(&DirectoryId(address.to_owned())) {
            Some(addin_deployment::directory::Entry::Person(person)) => person,
            other => panic!("{other:?}"),
        };
        let (anna, bert) = (find("anna@contoso.example"), find("bert@contoso.example"));
        assert_eq!(directory.person_name(anna), "Jansen, Anna", "{name}");
        assert_eq!(directory.person_facts(anna).enabled, Fact::Yes, "{name}");
        assert_eq!(directory.person_facts(bert).enabled, Fact::No, "{name}");
        assert_eq!(directory.person_upn(anna), "anna@contoso.example", "{name}");
        let products = |person| directory.licences(person).unwrap().products.clone().unwrap();
        assert_eq!((products(anna), products(bert)), (vec!["Microsoft 365 E3".to_owned()], vec![]), "{name}");
    }
}

#[test]
fn mailboxes_of_exchange_join_by_id_or_address() {
    assert_eq!(recognised("exchange-mailboxes.csv"), (Some(FileKind::Mailboxes), Generation::Admin2025));
    let by_address = kept_files(&["entra-users-2021.csv", "exchange-mailboxes.csv"]).directory;
    assert_eq!(by_address.person_facts(person(&by_address, 1)).mailbox, Mailbox::User);
    let mut import = import(&[]);
    add(&mut import, "users.csv", &fixture("entra-users-2021.csv"), None);
    let file = add(&mut import, "recipients.csv", &fixture("exchange-recipients.csv"), None);
    let shown = import.preview();
    assert_eq!(shown.files[1].questions, [Question::Side], "a mailbox can be on either side");
    import.answer(Answer::Side(file, Side::Cloud));
    let directory = import.keep(DirectoryRevision(1)).directory;
    let mailbox = |number| directory.person_facts(person(&directory, number)).mailbox;
    assert_eq!((mailbox(1), mailbox(2)), (Mailbox::User, Mailbox::OnPremises));
    let id = DirectoryId("allsales@contoso.example".to_owned());
    let Some(addin_deployment::directory::Entry::Group(all)) = directory.find(&id) else {
        panic!("no group")
    };
    assert_eq!(directory.group_facts(all).kind, GroupKind::DynamicDistribution);
}

#[test]
fn usage_reports_add_to_people() {
    for (name, kind) in [
        ("report-activations.csv", FileKind::OfficeActivations),
        ("report-apps.csv", FileKind::AppsUsage),
        ("report-mailboxes.csv", FileKind::MailboxUsage),
    ] {
        assert_eq!(recognised(name).0, Some(kind), "{name}");
        assert_eq!(preview_of_fixture(name).time, Some(Timestamp(1_795_132_800_000 - 172_800_000)), "{name}");
    }
    let users = ["entra-users-2021.csv", "report-activations.csv", "report-apps.csv", "report-mailboxes.csv"];
    let directory = kept_files(&users).directory;
    assert_eq!(directory.people_count(), 3, "reports make nobody");
    let [anna, bert] = [1, 2].map(|number| directory.person_facts(person(&directory, number)));
    assert_eq!((anna.activated, bert.activated), (Fact::Yes, Fact::No));
    let used = anna.used_on;
    assert_eq!((used.known, used.windows, used.mac, used.mobile, used.web), (true, true, false, true, false));
    assert!(!bert.used_on.known);
    assert_eq!((anna.mailbox, bert.mailbox), (Mailbox::Unknown, Mailbox::None));
}

#[test]
fn visio_is_no_activation_of_office() {
    let report = |rows: &str| {
        format!(
            "Report Refresh Date,User Principal Name,Display Name,Product Type,Last Activated Date,Windows,Mac\n{rows}"
        )
    };
    let visio = "2026-11-18,anna@contoso.example,Anna,VISIO PRO FOR OFFICE 365,2026-10-01,1,0\n";
    let apps = "2026-11-18,anna@contoso.example,Anna,MICROSOFT 365 APPS FOR ENTERPRISE,,0,0\n";
    let users = String::from_utf8(fixture("entra-users-2021.csv")).unwrap();
    for (rows, activated) in [(visio.to_owned(), Fact::Unknown), ([visio, apps].concat(), Fact::No)] {
        let directory = kept(&[("users.csv", &users), ("report.csv", &report(&rows))]).directory;
        assert_eq!(directory.person_facts(person(&directory, 1)).activated, activated, "{rows}");
    }
}

#[test]
fn what_has_an_object_id_and_a_name_need_not_be_a_person() {
    let devices = format!(
        "displayName,accountEnabled,operatingSystem,deviceId,objectId\nPC-1,True,Windows,x,{}\n",
        super::import_support::guid(1)
    );
    let mut import = Import::new(Mapping::default());
    let file = add(&mut import, "devices.csv", devices.as_bytes(), None);
    let shown = import.preview();
    let kinds = vec![FileKind::People, FileKind::Groups, FileKind::GroupMembers];
    assert_eq!((shown.people, &shown.files[0].questions), (0, &vec![Question::Kind(kinds)]));
    assert_eq!(import.answer(Answer::Kind(file, FileKind::People)), [file]);
    import.push(file, devices.as_bytes());
    import.finish(file);
    assert_eq!(import.preview().people, 1, "the administrator knows it");
}

#[test]
fn a_mailbox_in_the_cloud_with_a_licence_for_one_is_the_persons_own() {
    let plans = r#"{"value":[{"id":"00000000-0000-4000-8000-000000000001","userPrincipalName":"anna@contoso.example",
        "assignedPlans":[{"capabilityStatus":"Enabled","service":"exchange","servicePlanId":"9aaf7827-d63c-4b61-89c3-182f06f82e5c"}]}]}"#;
    let report = String::from_utf8(fixture("report-mailboxes.csv")).unwrap();
    let directory = kept(&[("users.json", plans), ("report.csv", &report)]).directory;
    assert_eq!(directory.person_facts(person(&directory, 1)).mailbox, Mailbox::User);
}

#[test]
fn concealed_names_are_said() {
    let shown = preview_of_fixture("report-apps.csv");
    assert_eq!((shown.rows, shown.used, shown.concealed), (2, 1, 1));
    assert!(shown.notices.contains(&say::import_notice_concealed(1)));
}

#[test]
fn templates_and_passwords_are_refused_before_anything_is_read() {
    for (name, why) in [
        ("template-members.csv", say::import_refused_template()),
        ("template-users.csv", say::import_refused_template()),
        ("bulk-object-ids.csv", say::import_refused_template()),
        ("passwords.csv", say::import_refused_passwords()),
    ] {
        let shown = preview_of_fixture(name);
        assert_eq!(shown.state, FileState::Refused(why), "{name}");
        assert_eq!((shown.rows, shown.headings.len()), (0, 0), "{name}");
        assert_eq!(kept_files(&[name]).directory.people_count(), 0, "{name}");
    }
    let workbook = preview_of("users.xlsx", "PK\u{3}\u{4}\u{14}\0\u{6}\0");
    assert_eq!(workbook.state, FileState::Refused(say::import_refused_workbook()));
    assert_eq!(preview_of("empty.csv", "\n\n").state, FileState::Refused(say::import_refused_empty()));
}

#[test]
fn a_column_chosen_by_hand_counts_before_one_that_was_recognised() {
    let text = format!(
        "id,userPrincipalName,mail,Werkadres,Verwijderd op\n{},a@x.example,,anna@x.example,\n{},b@x.example,b@x.example,,2026-01-31\n",
        super::import_support::guid(1),
        super::import_support::guid(2)
    );
    let by_hand = [("Werkadres", Column::Mail), ("Verwijderd op", Column::Deleted)];
    for (heading, column) in by_hand {
        assert!(Column::CHOICES.contains(&column) && column.label().is_some(), "{heading}");
    }
    let columns = by_hand.map(|(heading, column)| (heading.replace(' ', "").to_lowercase(), Some(column)));
    let mut import = Import::new(Mapping { columns: columns.into() });
    add(&mut import, "gebruikers.csv", text.as_bytes(), None);
    let shown = import.preview();
    let told: Vec<_> = shown.files[0].headings.iter().map(|heading| heading.column).collect();
    assert_eq!(told, [Some(Column::Id), Some(Column::Upn), None, Some(Column::Mail), Some(Column::Deleted)]);
    assert_eq!((shown.people, &shown.files[0].notices), (1, &vec![say::import_notice_deleted(1)]));
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(texts(&directory, 1)[2], "anna@x.example");
}

/// A column that says of everybody whether they are deleted, and does not say when, deletes nobody who is not.
#[test]
fn only_a_date_or_yes_says_that_an_account_is_deleted() {
    let deleted = |value: &str| {
        let text = format!(
            "Object ID,User principal name,Gone\n{},anna@x.example,{value}\n",
            super::import_support::guid(1)
        );
        let mut import =
            Import::new(Mapping { columns: [("gone".to_owned(), Some(Column::Deleted))].into() });
        add(&mut import, "users.csv", text.as_bytes(), None);
        let shown = import.preview();
        assert_eq!(shown.files[0].headings[2].column, Some(Column::Deleted), "{value}");
        (shown.people == 0, shown.files[0].problem_count)
    };
    for value in [
        "True",
        "1",
        "2026-03-18 19:49:35Z",
        "8/19/2021 1:25:31 PM",
        "19 augustus 2021",
        "/Date(1629379531000)/",
    ] {
        assert_eq!(deleted(value), (true, 0), "{value}");
    }
    for value in ["", "False", "0", "No", "nee"] {
        assert_eq!(deleted(value), (false, 0), "{value}");
    }
    assert_eq!(deleted("never"), (false, 1), "what says neither is listed");
}

#[test]
fn columns_chosen_by_hand_are_remembered_by_their_headings() {
    let dutch = "Objectnummer;Aanmeldnaam;Volledige naam;Aanmelden geblokkeerd\n\
                 00000000-0000-4000-8000-000000000001;anna@contoso.example;Anna Jansen;Waar\n";
    let mut import = Import::new(Mapping::default());
    let file = add(&mut import, "gebruikers.csv", dutch.as_bytes(), None);
    let shown = import.preview();
    assert_eq!(shown.files[0].questions, [Question::Columns]);
    assert_eq!(shown.files[0].headings[1].text, "Aanmeldnaam");
    for (heading, column) in [
        ("Objectnummer", Column::Id),
        ("Aanmeldnaam", Column::Upn),
        ("Volledige naam", Column::Name),
        ("Aanmelden geblokkeerd", Column::Blocked),
    ] {
        assert_eq!(import.answer(Answer::Column(heading.to_owned(), Some(column))), [file]);
        import.push(file, dutch.as_bytes());
        import.finish(file);
    }
    let remembered = import.mapping().clone();
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.person_name(person(&directory, 1)), "Anna Jansen");
    assert_eq!(enabled(&directory, 1), Fact::No);
    let mut next = Import::new(remembered);
    add(&mut next, "gebruikers.csv", dutch.as_bytes(), None);
    let shown = next.preview();
    assert_eq!((shown.people, shown.files[0].kind), (1, Some(FileKind::People)));
    assert!(shown.files[0].headings.iter().all(|heading| heading.by_hand));
    assert_eq!(FileIndex(0), file);
}
