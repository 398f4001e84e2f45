//! Files as PowerShell writes them when nobody told it how: `Export-Csv`, `ConvertTo-Json`, answers about changes.

use super::import_support::{add, group, guid, import, kept, person, preview_of};
use addin_deployment::assignment::{DirectoryId, GroupKind};
use addin_deployment::directory::{Entry, Fact, Mailbox};
use addin_deployment::import::{Answer, FileIndex, FileKind, Side};
use addin_deployment::lifecycle::event::DirectoryRevision;
use messages::say;

/// Two mailboxes as `Get-EXOMailbox` tells them: a person's, and a shared one.
fn mailboxes() -> [(u32, &'static str, &'static str); 2] {
    [(1, "anna@contoso.example", "UserMailbox"), (2, "info@contoso.example", "SharedMailbox")]
}

fn users() -> String {
    let rows = mailboxes()
        .map(|(number, address, _)| format!("{},{address},Member,{address}\n", guid(number)))
        .concat();
    format!("id,userPrincipalName,userType,mail\n{rows}")
}

/// What the import makes of each mailbox when Exchange Online answered.
fn read(name: &str, text: &str) -> [Mailbox; 2] {
    let mut import = import(&[("users.csv", &users()), (name, text)]);
    let shown = &import.preview().files[1];
    assert_eq!(shown.kind, Some(FileKind::Mailboxes), "{name}");
    assert_eq!((shown.rows, shown.used, shown.problem_count), (2, 2, 0), "{name}: {:?}", shown.problems);
    import.answer(Answer::Side(FileIndex(1), Side::Cloud));
    let directory = import.keep(DirectoryRevision(1)).directory;
    [1, 2].map(|number| directory.person_facts(person(&directory, number)).mailbox)
}

#[test]
fn a_shared_mailbox_is_known_by_its_details_whichever_column_comes_first() {
    for headings in [
        "\"ExternalDirectoryObjectId\",\"RecipientType\",\"RecipientTypeDetails\",\"Id\"",
        "\"Id\",\"RecipientTypeDetails\",\"RecipientType\",\"ExternalDirectoryObjectId\"",
    ] {
        let rows = mailboxes().map(|(number, _, kind)| {
            let value = |heading: &str| match heading.trim_matches('"') {
                "Id" => "Contoso/Mailbox".to_owned(),
                "ExternalDirectoryObjectId" => guid(number),
                "RecipientType" => "UserMailbox".to_owned(),
                _ => kind.to_owned(),
            };
            headings.split(',').map(value).collect::<Vec<_>>().join(",")
        });
        // Windows PowerShell says first what the rows are.
        let text = format!("#TYPE Selected.System.Object\r\n{headings}\r\n{}\r\n", rows.join("\r\n"));
        assert_eq!(read("mailboxes.csv", &text), [Mailbox::User, Mailbox::Shared], "{headings}");
    }
}

#[test]
fn an_account_that_exchange_calls_a_user_has_no_mailbox_for_it() {
    let text = format!("ExternalDirectoryObjectId,RecipientTypeDetails\n{},User\n", guid(1));
    let mut import = import(&[("users.csv", &users()), ("get-user.csv", &text)]);
    let shown = import.preview().files.remove(1);
    assert_eq!(shown.problems[0].message, say::import_problem_value("User"));
    import.answer(Answer::Side(FileIndex(1), Side::Cloud));
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.person_facts(person(&directory, 1)).mailbox, Mailbox::Unknown);
    let admin_center = "Display name,Email address,Recipient type\nAnna,anna@contoso.example,User\n";
    let directory = kept(&[("users.csv", &users()), ("mailboxes.csv", admin_center)]).directory;
    assert_eq!(directory.person_facts(person(&directory, 1)).mailbox, Mailbox::User);
}

#[test]
fn the_same_mailboxes_as_json_join_by_the_id_of_the_directory() {
    let items = mailboxes().map(|(number, address, kind)| {
        format!(
            r#"{{"ExternalDirectoryObjectId":"{}","PrimarySmtpAddress":"{address}","RecipientTypeDetails":"{kind}",
               "RecipientType":"UserMailbox","Id":"Contoso/Mailbox"}}"#,
            guid(number)
        )
    });
    assert_eq!(read("mailboxes.json", &format!("[{}]", items.join(","))), [Mailbox::User, Mailbox::Shared]);
}

#[test]
fn without_its_types_a_group_with_mail_can_be_of_microsoft_365() {
    let headings = "\"Id\",\"DisplayName\",\"MailEnabled\",\"SecurityEnabled\",\"GroupTypes\"";
    let rows = [(101, "True", "False"), (102, "True", "True"), (103, "False", "True")]
        .map(|(number, mail, security)| {
            format!("\"{}\",\"G\",\"{mail}\",\"{security}\",\"System.String[]\"", guid(number))
        })
        .join("\r\n");
    let text = format!("{headings}\r\n{rows}\r\n");
    let shown = preview_of("groups.csv", &text);
    assert_eq!((shown.kind, shown.problem_count), (Some(FileKind::Groups), 0));
    assert_eq!(shown.notices, [say::import_notice_depth()]);
    let told = |text: &str| {
        let directory = kept(&[("groups", text)]).directory;
        [101, 102, 103].map(|number| {
            let facts = directory.group_facts(group(&directory, number));
            (facts.kind, facts.dynamic)
        })
    };
    let open = [
        (GroupKind::Unknown, Fact::Unknown),
        (GroupKind::Unknown, Fact::Unknown),
        (GroupKind::Security, Fact::Unknown),
    ];
    assert_eq!(told(&text), open);
    let selected = [(101, true, false), (102, true, true), (103, false, true)]
        .map(|(number, mail, security)| {
            format!(
                r#"{{"id":"{}","displayName":"G","mailEnabled":{mail},"securityEnabled":{security}}}"#,
                guid(number)
            )
        })
        .join(",");
    assert_eq!(told(&format!("{{\"value\":[{selected}]}}")), open, "an answer that was asked for so little");
    let whole = text.replace("System.String[]", "Unified, DynamicMembership");
    assert_eq!(told(&whole)[0], (GroupKind::Microsoft365, Fact::Yes));
    let plain = text.replace("System.String[]", "");
    assert_eq!(told(&plain)[0], (GroupKind::DistributionList, Fact::No));
}

#[test]
fn whoever_an_answer_about_changes_calls_removed_is_gone() {
    let answer = format!(
        r##"{{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users","@odata.deltaLink":"x","value":[
            {{"id":"{}","@removed":{{"reason":"changed"}}}},
            {{"id":"{}","userPrincipalName":"info@contoso.example","displayName":"Info"}}]}}"##,
        guid(1),
        guid(2)
    );
    let mut import = import(&[]);
    add(&mut import, "users.csv", users().as_bytes(), Some(1));
    add(&mut import, "delta.json", answer.as_bytes(), Some(2));
    let shown = import.preview();
    assert_eq!((shown.people, shown.files[1].kind), (1, Some(FileKind::GraphUsers)));
    assert_eq!(shown.files[1].notices, [say::import_notice_deleted(1)]);
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.find(&DirectoryId(guid(1))), None);
    let groups = format!(
        r##"{{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#groups","value":[
            {{"id":"{}","@removed":{{"reason":"deleted"}}}},
            {{"id":"{}","displayName":"Sales","groupTypes":[],"mailEnabled":false,"securityEnabled":true}}]}}"##,
        guid(101),
        guid(102)
    );
    let directory = kept(&[("groups.json", &groups)]).directory;
    assert_eq!(directory.find(&DirectoryId(guid(101))), None);
    assert!(matches!(directory.find(&DirectoryId(guid(102))), Some(Entry::Group(_))));
}
