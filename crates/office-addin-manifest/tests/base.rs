//! An add-in only manifest with one thing changed, at a limit and one past it: which rules speak.

#[cfg(test)]
mod base {
    use office_addin_manifest::limits::{MAX_MAIL_PATTERNS, MAX_MAIL_RULES};
    use office_addin_manifest::read;
    use std::fs;
    use std::path::Path;

    /// The codes of what is found after a text was replaced.
    fn codes(name: &str, from: &str, to: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        let text = fs::read_to_string(folder.join(name)).unwrap();
        assert!(text.contains(from), "{from}");
        let findings = read(text.replace(from, to).as_bytes()).findings;
        findings.into_iter().map(|finding| finding.code).collect()
    }

    const RULE: &str = r#"<Rule xsi:type="ItemIs" ItemType="Message" FormType="ReadOrEdit"/>"#;

    fn pattern(expression: &str) -> String {
        let named =
            r#"<Rule xsi:type="ItemHasRegularExpressionMatch" RegExName="Order" PropertyName="Subject""#;
        format!(r#"{named} RegExValue="{expression}"/>"#)
    }

    #[test]
    fn rules_and_patterns_are_taken_up_to_the_limit_of_outlook() {
        assert!(codes("mail.xml", RULE, &RULE.repeat(MAX_MAIL_RULES)).is_empty());
        assert_eq!(codes("mail.xml", RULE, &RULE.repeat(MAX_MAIL_RULES + 1)), ["B026"]);
        let patterns = |count: usize| codes("mail.xml", RULE, &pattern("[0-9]+").repeat(count));
        assert!(patterns(MAX_MAIL_PATTERNS).is_empty());
        assert_eq!(patterns(MAX_MAIL_PATTERNS + 1), ["B026"]);
        // A collection is no rule of its own.
        let nested =
            format!(r#"<Rule xsi:type="RuleCollection" Mode="And">{}</Rule>"#, RULE.repeat(MAX_MAIL_RULES));
        assert!(codes("mail.xml", RULE, &nested).is_empty());
    }

    #[test]
    fn what_looks_into_a_message_needs_more_than_the_lowest_level() {
        let level = "<Permissions>ReadWriteItem</Permissions>";
        for lowest in ["<Permissions>Restricted</Permissions>", ""] {
            assert!(codes("mail.xml", level, lowest).is_empty(), "{lowest}");
        }
        let attachment = r#"<Rule xsi:type="ItemHasAttachment"/>"#;
        assert!(codes("mail.xml", RULE, attachment).is_empty());
        assert_eq!(codes("mail-error-B020.xml", "Restricted", "ReadItem"), Vec::<String>::new());
        assert_eq!(codes("mail-error-B020.xml", "<Permissions>Restricted</Permissions>", ""), ["B020"]);
    }

    #[test]
    fn the_set_of_outlook_is_needed_in_any_case_of_its_letters() {
        let set = r#"<Set Name="Mailbox" MinVersion="1.5"/>"#;
        for (name, expected) in [("MailBox", &[][..]), ("mailbox", &[]), ("Mailboxes", &["B022", "B023"])] {
            let mut found = codes("mail.xml", set, &set.replace("Mailbox", name));
            found.sort();
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn requirement_sets_are_known_up_to_their_highest_version() {
        let set = r#"MinVersion="1.7""#;
        assert!(codes("task-pane.xml", set, r#"MinVersion="1.21""#).is_empty());
        assert_eq!(codes("task-pane.xml", set, r#"MinVersion="1.22""#), ["B022"]);
        // A set without a version has that of the list.
        let default = r#"DefaultMinVersion="1.1""#;
        assert!(codes("task-pane.xml", default, r#"DefaultMinVersion="1.2""#).is_empty());
        assert_eq!(codes("task-pane.xml", default, r#"DefaultMinVersion="1.3""#), ["B022"]);
    }

    #[test]
    fn a_translation_for_the_default_locale_may_say_the_same() {
        let french = r#"Locale="fr-FR" Value="Ouvrir les factures""#;
        assert!(codes("task-pane.xml", french, r#"Locale="en-us" Value="Open invoices""#).is_empty());
        assert_eq!(codes("task-pane.xml", french, r#"Locale="en-us" Value="Invoices""#), ["B007"]);
        assert_eq!(codes("task-pane.xml", french, r#"Locale="NL-NL" Value="Facturen openen""#), ["B007"]);
    }

    #[test]
    fn a_domain_is_repeated_by_its_origin() {
        let domain = "https://accounts.example.org";
        for (listed, expected) in [
            ("https://addins.example.org", &["B015"][..]),
            ("https://addins.example.org:443", &["B015"]),
            ("https://LOGIN.example.net", &["B015"]),
            ("https://addins.example.org:8443", &["S007"]),
            ("https://a.addins.example.org", &[]),
        ] {
            assert_eq!(codes("task-pane.xml", domain, listed), expected, "{listed}");
        }
    }

    #[test]
    fn what_is_outdated_is_told_once() {
        let known = r#"<Rule xsi:type="ItemHasKnownEntity" EntityType="Address"/>"#;
        assert_eq!(codes("mail.xml", RULE, &known.repeat(3)), ["B027"]);
    }
}
