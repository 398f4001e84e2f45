//! Rules about `VersionOverrides` at their limits: one change of a whole manifest each, and what is found after it.

#[cfg(test)]
mod overrides {
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::read;
    use std::fs;
    use std::path::Path;

    /// The codes after one change, with the first letter of the severity of what is no error.
    fn codes(manifest: &str, from: &str, to: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        let text = fs::read_to_string(folder.join(manifest)).unwrap();
        assert!(text.contains(from), "{from}");
        let findings = read(text.replacen(from, to, 1).as_bytes()).findings;
        let shown = findings.into_iter().map(|found| match found.severity {
            Severity::Error => found.code,
            Severity::Warning => format!("{} w", found.code),
            Severity::Information => format!("{} i", found.code),
        });
        shown.collect()
    }

    fn check(manifest: &str, rows: &[(&str, &str, &[&str])]) {
        for (from, to, expected) in rows {
            assert_eq!(codes(manifest, from, to), *expected, "{from} -> {to}");
        }
    }

    #[test]
    fn the_requirement_set_covers_the_newest_feature_of_its_block() {
        let sets = "<bt:Sets DefaultMinVersion=\"1.12\">\n          <bt:Set Name=\"Mailbox\"/>";
        let with = |version: &str| {
            format!(
                "<bt:Sets DefaultMinVersion=\"1.1\">\n          <bt:Set Name=\"MailBox\" MinVersion=\"{version}\"/>"
            )
        };
        check(
            "mail.xml",
            &[
                (sets, &with("1.12"), &[]),
                (sets, &with("1.11"), &["V017 w"]),
                (sets, &with("1.13"), &[]),
                (sets, "<bt:Sets>\n          <bt:Set Name=\"Mailbox\"/>", &["V017 w"]),
                ("Type=\"OnNewMessageCompose\"", "Type=\"OnMessageFromChanged\"", &["V017 w"]),
                // A preview has no version yet, and an unknown event none at all.
                ("Type=\"OnNewMessageCompose\"", "Type=\"OnMessageReadWithCustomHeader\"", &[]),
            ],
        );
        let quiet = "<LaunchEvent Type=\"OnMessageSend\" FunctionName=\"onSend\" SendMode=\"SoftBlock\"/>";
        assert_eq!(codes("mail.xml", quiet, ""), Vec::<String>::new());
    }

    #[test]
    fn single_sign_on_names_the_host_and_the_application() {
        let resource = "api://addins.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa";
        check(
            "task-pane.xml",
            &[
                (resource, "api://ADDINS.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa", &["V018 w"]),
                (resource, "api://addins.example.org/6B0F1D1E-7A51-4F0E-9A3C-2F5F3E6F0AAA", &[]),
                (resource, "api://addins.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aab", &["V018 w"]),
                (resource, "https://addins.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa", &["V018 w"]),
                (resource, "api://6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa", &["V018 w"]),
                (resource, "", &["X013"]),
            ],
        );
    }

    #[test]
    fn an_equivalent_add_in_is_named_in_the_way_of_its_type() {
        let (id, com) = ("        <ov:ProgId>Example.Invoices</ov:ProgId>\n", "<ov:Type>COM</ov:Type>");
        let file = "        <ov:FileName>Invoices.xll</ov:FileName>\n";
        let (xll, both) = ("<ov:Type>XLL</ov:Type>", format!("{id}        {com}"));
        check(
            "task-pane.xml",
            &[
                (com, xll, &["V020"]),
                (id, "", &["V020"]),
                (id, file, &["V020"]),
                (&both, &format!("{file}        {xll}"), &[]),
                (com, "<ov:Type>com</ov:Type>", &["V020"]),
            ],
        );
    }

    #[test]
    fn an_application_is_one_of_those_that_the_manifest_names() {
        check(
            "task-pane.xml",
            &[
                ("xsi:type=\"ov:Workbook\"", "xsi:type=\"ov:Document\"", &[]),
                ("xsi:type=\"ov:Workbook\"", "xsi:type=\"ov:Notebook\"", &["V003 w"]),
                ("xsi:type=\"ov:Workbook\"", "xsi:type=\"ov:Project\"", &["V004"]),
                ("Name=\"Workbook\"", "Name=\"workbook\"", &[]),
            ],
        );
        check("mail.xml", &[("xsi:type=\"MailHost\"", "xsi:type=\"Workbook\"", &["V004"])]);
    }

    #[test]
    fn a_resource_is_in_the_list_that_its_element_needs() {
        check(
            "task-pane.xml",
            &[
                (
                    "<ov:Description resid=\"Open.Tooltip\"/>",
                    "<ov:Description resid=\"Menu.Tooltip\"/>",
                    &["V010 i"],
                ),
                (
                    "<ov:Description resid=\"Menu.Tooltip\"/>",
                    "<ov:Description resid=\"Menu.Label\"/>",
                    &["V006"],
                ),
                (
                    "<ov:SourceLocation resid=\"Pane.Url\"/>",
                    "<ov:SourceLocation resid=\"Icon.16\"/>",
                    &["V006", "V010 i"],
                ),
                (
                    "<bt:Image size=\"16\" resid=\"Icon.16\"/>",
                    "<bt:Image size=\"16\" resid=\"Pane.Url\"/>",
                    &["V006"],
                ),
                ("<ov:Label resid=\"Menu.Label\"/>", "<ov:Label resid=\"Menu.Labels\"/>", &["V005"]),
                ("<bt:String id=\"Menu.Label\"", "<bt:String id=\"Open.Label\"", &["V005", "V008"]),
            ],
        );
        // What describes a block may be a short or a long text: the reference and the schema differ.
        for list in ["Group.Label", "Menu.Tooltip"] {
            let described = format!("<ov:Description resid=\"{list}\"/>\n    <ov:Hosts>");
            assert_eq!(codes("task-pane.xml", "<ov:Hosts>", &described), Vec::<String>::new());
        }
    }

    #[test]
    fn blocks_nest_in_one_way_only() {
        let nested = "http://schemas.microsoft.com/office/mailappversionoverrides/1.1\"";
        let outer = "http://schemas.microsoft.com/office/mailappversionoverrides\"";
        check(
            "mail.xml",
            &[
                (nested, "http://schemas.microsoft.com/office/mailappversionoverrides/1.2\"", &["V001"]),
                (nested, "http://schemas.microsoft.com/office/taskpaneappversionoverrides\"", &["V001"]),
                ("xsi:type=\"VersionOverridesV1_1\"", "xsi:type=\"VersionOverridesV1_2\"", &["V001"]),
                ("xsi:type=\"VersionOverridesV1_1\"", "", &[]),
                (outer, "http://schemas.microsoft.com/office/mailappversionoverrides/1.0\"", &["V001"]),
            ],
        );
        check(
            "task-pane.xml",
            &[("</ov:Resources>", "</ov:Resources><ov:VersionOverrides/>", &["V002", "X006"])],
        );
    }
}
