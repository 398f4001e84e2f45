//! Comparing two versions of a manifest, as an administrator meets them.

#[cfg(test)]
mod comparing {
    use office_addin_manifest::change::{Change, Class};
    use office_addin_manifest::model::Manifest;
    use office_addin_manifest::{compare, read};
    use std::fs;
    use std::path::Path;

    fn text(name: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        fs::read_to_string(folder.join(name)).unwrap()
    }

    fn manifest(text: &str) -> Manifest {
        read(text.as_bytes()).manifest.unwrap()
    }

    /// Codes and classes of what differs, without what every scenario has: the same version.
    fn codes(old: &str, new: &str) -> Vec<(String, Class)> {
        let changes = compare(&manifest(old), &manifest(new));
        let others = changes.into_iter().filter(|change| change.code != "D012");
        others.map(|change| (change.code, change.class)).collect()
    }

    /// A fixture, and the same one with a text replaced.
    fn changed(name: &str, from: &str, to: &str) -> (String, String) {
        let old = text(name);
        assert!(old.contains(from), "{name} has no {from}");
        let new = old.replacen(from, to, 1);
        (old, new)
    }

    fn one(code: &str, class: Class) -> Vec<(String, Class)> {
        vec![(code.to_owned(), class)]
    }

    #[test]
    fn a_higher_or_other_permission_asks_for_consent_and_so_does_a_lower_one() {
        let (old, new) = changed("mail.xml", ">ReadWriteItem<", ">ReadWriteMailbox<");
        assert_eq!(codes(&old, &new), one("D001", Class::Consent));
        assert_eq!(codes(&new, &old), one("D002", Class::Consent));
        let (old, new) = changed("content.xml", ">ReadDocument<", ">WriteDocument<");
        assert_eq!(codes(&old, &new), one("D001", Class::Consent));
        assert_eq!(codes(&new, &old), one("D001", Class::Consent));
    }

    #[test]
    fn a_further_grant_asks_for_consent_under_any_of_its_names() {
        let (old, new) = changed("mail.xml", "AppendOnSend", "AppendOnSendToo");
        assert_eq!(
            codes(&old, &new),
            [("D003".to_owned(), Class::Consent), ("D003".to_owned(), Class::Information)]
        );
        let (old, new) = changed("unified.json", "Mailbox.SharedFolder", "Mailbox.AccessSharedFolders.User");
        assert_eq!(codes(&old, &new), []);
    }

    #[test]
    fn more_scopes_and_another_application_ask_for_consent() {
        let (old, new) = changed(
            "task-pane.xml",
            "<ov:Scope>User.Read</ov:Scope>",
            "<ov:Scope>User.Read</ov:Scope><ov:Scope>Mail.Send</ov:Scope>",
        );
        assert_eq!(codes(&old, &new), one("D004", Class::Consent));
        assert_eq!(codes(&new, &old), one("D004", Class::Information));
        let (old, new) = changed(
            "unified.json",
            "6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0abb\",",
            "6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0abc\",",
        );
        assert_eq!(codes(&old, &new), one("D004", Class::Consent));
    }

    #[test]
    fn another_event_other_code_for_it_and_a_stricter_send_mode_ask_for_consent() {
        let (old, new) =
            changed("mail.xml", "Type=\"OnNewMessageCompose\"", "Type=\"OnMessageRecipientsChanged\"");
        assert_eq!(
            codes(&old, &new),
            [("D005".to_owned(), Class::Consent), ("D005".to_owned(), Class::Information)]
        );
        let (old, new) = changed("mail.xml", "SendMode=\"SoftBlock\"", "SendMode=\"Block\"");
        assert_eq!(codes(&old, &new), one("D005", Class::Consent));
        assert_eq!(codes(&new, &old), one("D005", Class::Information));
        let (old, new) = changed("mail.xml", " SendMode=\"SoftBlock\"", "");
        assert_eq!(codes(&old, &new), []);
    }

    #[test]
    fn a_further_application_asks_for_consent_and_one_that_goes_for_a_look() {
        let (old, new) = changed("content.xml", "<Host Name=\"Presentation\"/>", "");
        assert_eq!(codes(&old, &new), one("D007", Class::Review));
        assert_eq!(codes(&new, &old), one("D006", Class::Consent));
    }

    #[test]
    fn code_from_another_place_and_further_domains_are_to_be_looked_at() {
        let (old, new) =
            changed("content.xml", "https://maps.example.org/map.html", "https://other.example.net/map.html");
        assert_eq!(
            codes(&old, &new),
            [("D008".to_owned(), Class::Review), ("D016".to_owned(), Class::Information)]
        );
        let (old, new) = changed(
            "task-pane.xml",
            "<AppDomain>https://login.example.net</AppDomain>",
            "<AppDomain>https://login.example.net</AppDomain><AppDomain>https://new.example.net</AppDomain>",
        );
        assert_eq!(codes(&old, &new), one("D009", Class::Review));
        assert_eq!(codes(&new, &old), one("D009", Class::Information));
    }

    #[test]
    fn another_id_is_another_add_in() {
        let (old, new) = changed("plain.xml", "<Id>", "<Id>a");
        let new = new.replacen("<Id>a6", "<Id>a", 1);
        let found = codes(&old, &new);
        assert_eq!(found, one("D010", Class::Error));
    }

    #[test]
    fn another_publisher_is_to_be_looked_at() {
        let (old, new) = changed("plain.xml", "<ProviderName>", "<ProviderName>Not ");
        assert_eq!(codes(&old, &new), one("D011", Class::Review));
    }

    /// What is said about the version alone.
    fn version_codes(old: &str, new: &str) -> Vec<Change> {
        let mut changes = compare(&manifest(old), &manifest(new));
        changes.retain(|change| change.code == "D012" || change.code == "D016");
        changes
    }

    #[test]
    fn a_change_needs_a_higher_version() {
        let (old, new) = changed("task-pane.xml", "1.2.0.0", "1.1.9.9");
        assert_eq!(version_codes(&old, &new)[0].class, Class::Error);
        assert_eq!(version_codes(&new, &old)[0].class, Class::Information);
        let (old, new) = changed("task-pane.xml", "1.2.0.0", "1.2");
        assert_eq!(compare(&manifest(&old), &manifest(&new)), []);
        let (old, new) = changed("plain.xml", "<ProviderName>", "<ProviderName>Not ");
        let changes = compare(&manifest(&old), &manifest(&new));
        assert_eq!((changes[0].code.as_str(), changes[0].class), ("D012", Class::Error));
    }

    #[test]
    fn a_higher_requirement_only_informs() {
        let (old, new) = changed("unified.json", "\"1.12\"", "\"1.13\"");
        assert_eq!(
            codes(&old, &new),
            [("D013".to_owned(), Class::Information), ("D013".to_owned(), Class::Information)]
        );
    }

    #[test]
    fn a_com_add_in_that_takes_its_place_is_to_be_looked_at() {
        let (old, new) = changed("task-pane.xml", "Example.Invoices", "Example.Payments");
        assert_eq!(
            codes(&old, &new),
            [("D014".to_owned(), Class::Review), ("D014".to_owned(), Class::Information)]
        );
    }

    #[test]
    fn another_activation_rule_is_to_be_looked_at() {
        let (old, new) = changed("mail.xml", "FormType=\"ReadOrEdit\"", "FormType=\"Read\"");
        assert_eq!(
            codes(&old, &new),
            [("D015".to_owned(), Class::Review), ("D015".to_owned(), Class::Information)]
        );
    }

    #[test]
    fn buttons_names_and_icons_only_inform() {
        for (from, to) in [
            ("Open invoices", "Show invoices"),
            ("Factuurhulp", "Factuurhelper"),
            ("<Description DefaultValue=\"", "<Description DefaultValue=\"New: "),
        ] {
            let (old, new) = changed("task-pane.xml", from, to);
            let found = codes(&old, &new);
            assert!(
                !found.is_empty()
                    && found.iter().all(|change| *change == ("D016".to_owned(), Class::Information)),
                "{from}: {found:?}"
            );
        }
    }

    #[test]
    fn the_unified_form_of_an_add_in_is_a_migration() {
        let old = text("mail.xml");
        let id = manifest(&old).id_written;
        let (_, new) = changed(
            "unified.json",
            "\"alternates\": [",
            &format!(
                "\"alternates\": [{{\"hide\": {{\"customOfficeAddin\": {{\"officeAddinId\": \"{{{}}}\"}}}}}},",
                id.to_uppercase()
            ),
        );
        let changes = compare(&manifest(&old), &manifest(&new));
        let of = |code: &str| changes.iter().find(|change| change.code == code).map(|change| change.class);
        assert_eq!(of("D017"), Some(Class::Migration));
        assert_eq!((of("D010"), of("D012")), (None, None));
        assert_eq!(of("D006"), Some(Class::Consent));
        let listed = new.replace("\"notes.example.org\"", "\"mail.example.org\"");
        let domains = |new: &str| {
            let changes = compare(
                &manifest(&old.replace(
                    "</AppDomains>",
                    "<AppDomain>https://mail.example.org</AppDomain></AppDomains>",
                )),
                &manifest(new),
            );
            changes
                .into_iter()
                .filter(|change| change.code == "D009")
                .map(|change| format!("{:?}", change.message))
                .collect::<String>()
        };
        assert!(!domains(&listed).contains("mail.example.org"), "{}", domains(&listed));
        assert_eq!(compare(&manifest(&old), &manifest(&text("unified.json")))[0].code, "D010");
    }

    #[test]
    fn a_new_place_for_nested_sign_in_is_to_be_looked_at() {
        let info = |redirect: &str| {
            text("unified.json").replacen(
                "\"webApplicationInfo\": {",
                &format!("\"webApplicationInfo\": {{\"nestedAppAuthInfo\": [{{\"redirectUri\": \"{redirect}\", \"scopes\": [\"User.Read\"]}}],"),
                1,
            )
        };
        assert_eq!(
            codes(&text("unified.json"), &info("brk-multihub://a.example.org")),
            one("D018", Class::Review)
        );
    }

    #[test]
    fn spelling_order_and_spacing_are_no_changes() {
        let old = text("task-pane.xml");
        let cases = [
            (
                "<Id>6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a01</Id>",
                "<Id> {6B0F1D1E-7A51-4F0E-9A3C-2F5F3E6F0A01} </Id>",
            ),
            ("1.2.0.0", "1.2"),
            (
                "https://accounts.example.org</AppDomain>",
                "HTTPS://ACCOUNTS.EXAMPLE.ORG/</AppDomain><!-- moved -->",
            ),
        ];
        for (from, to) in cases {
            assert!(old.contains(from), "{from}");
            assert_eq!(compare(&manifest(&old), &manifest(&old.replace(from, to))), [], "{from}");
        }
        let unified = text("unified.json").replace("\"notes.example.org\"", "\"NOTES.example.org/\"");
        assert_eq!(compare(&manifest(&text("unified.json")), &manifest(&unified)), []);
    }

    #[test]
    fn every_known_difference_of_real_manifests_is_reported() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
        if !corpus.is_dir() {
            return println!("skipped: there is no {}", corpus.display());
        }
        let table = fs::read_to_string(corpus.join("history.tsv")).unwrap();
        let mut pairs = 0;
        let mut wrong = Vec::new();
        for row in table.lines().skip(1) {
            let columns: Vec<&str> = row.split('\t').collect();
            let side =
                |column: usize| read(&fs::read(corpus.join(columns[column])).unwrap()).manifest.unwrap();
            let changes = compare(&side(0), &side(1));
            assert_eq!(compare(&side(0), &side(0)), [], "{}", columns[0]);
            for kind in columns[4].split(',') {
                let codes: &[&str] = match kind {
                    "version" => &["D012", "D016"],
                    "domains" => &["D009"],
                    "hosts" => &["D006", "D007"],
                    "perm" => &["D001", "D002"],
                    "scopes" => &["D004"],
                    "events" => &["D005"],
                    "ext" => &["D003"],
                    other => panic!("{other} is no kind of change"),
                };
                if !changes.iter().any(|change| codes.contains(&change.code.as_str())) {
                    wrong.push(format!("{} {}: no {kind}: {changes:?}", columns[0], columns[1]));
                }
            }
            pairs += 1;
        }
        println!("{pairs} pairs compared");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
