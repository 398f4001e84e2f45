//! One cause gives one finding, also where several rules look at the same thing.

#[cfg(test)]
mod causes {
    use office_addin_manifest::read;
    use std::fs;
    use std::path::Path;

    fn fixture(manifest: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        fs::read_to_string(folder.join(manifest)).unwrap()
    }

    /// What is found after some changes of a whole manifest.
    fn codes_after(manifest: &str, changes: &[(&str, &str)]) -> Vec<String> {
        let mut text = fixture(manifest);
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        read(text.as_bytes()).findings.into_iter().map(|found| found.code).collect()
    }

    /// What is found after one change of a whole manifest.
    fn codes(manifest: &str, from: &str, to: &str) -> Vec<String> {
        codes_after(manifest, &[(from, to)])
    }

    #[test]
    fn a_value_of_the_wrong_type_is_told_once() {
        let long = "x".repeat(300);
        for (manifest, from, to, code) in [
            ("plain.xml", ">https://data.example.org<", "><", "X013"),
            ("plain.xml", "Name=\"Workbook\"", &format!("Name=\"{long}\""), "X013"),
            ("mail.xml", ">AppendOnSend<", &format!(">{long}<"), "X013"),
            ("mail.xml", "resid=\"Functions.Url\"", "resid=\"\"", "V007"),
            ("task-pane.xml", "size=\"80\"", "size=\"large\"", "X013"),
            ("task-pane.xml", " size=\"80\"", "", "X007"),
            ("task-pane.xml", ">api://addins.example.org/", &format!(">{long}"), "X013"),
        ] {
            assert_eq!(codes(manifest, from, to), [code], "{from} {to}");
        }
    }

    #[test]
    fn a_name_that_is_misspelt_is_not_missing_as_well() {
        for name in ["Hosts", "Permissions", "DisplayName"] {
            let text = |name: &str| format!("<{name}");
            let closed = codes("plain.xml", &text(name), &text(&format!("{name}x")));
            // The end tag is another cause.
            assert!(
                !closed.iter().any(|code| matches!(code.as_str(), "B018" | "B019" | "X007")),
                "{closed:?}"
            );
        }
        assert_eq!(codes("plain.xml", "<Permissions>ReadDocument</Permissions>", "<Permission/>"), ["X008"]);
        assert_eq!(codes("plain.xml", "<Permissions>ReadDocument</Permissions>", ""), ["B019"]);
        assert_eq!(
            codes("plain.xml", "<Hosts>\n    <Host Name=\"Workbook\"/>\n  </Hosts>", "<Hostss/>"),
            ["X008"]
        );
        assert_eq!(codes("plain.xml", "<Hosts>\n    <Host Name=\"Workbook\"/>\n  </Hosts>", ""), ["B018"]);
    }

    #[test]
    fn what_stands_in_the_wrong_place_is_not_missing_in_the_right_one() {
        let page = "<SourceLocation DefaultValue=\"https://addins.example.org/pane.html\"/>";
        let settings = |inside: &str| format!("<DefaultSettings>\n    {inside}\n  </DefaultSettings>");
        let moved = format!("{page}\n  {}", settings(""));
        assert_eq!(codes("plain.xml", &settings(page), &moved), ["X006"]);
        assert_eq!(codes("plain.xml", &settings(page), &settings("")), ["X007"]);
        let hosts = "<Hosts>\n    <Host Name=\"Workbook\"/>\n  </Hosts>";
        assert_eq!(codes("plain.xml", hosts, "<Hosts/>\n  <Host Name=\"Workbook\"/>"), ["X006"]);
    }

    #[test]
    fn a_resource_without_an_id_is_why_nobody_finds_it() {
        for id in [" id=\"\"", ""] {
            let found = codes("task-pane.xml", " id=\"Functions.Url\"", id);
            assert!(!found.iter().any(|code| code == "V005"), "{found:?}");
            assert_eq!(found.len(), 1, "{found:?}");
        }
    }

    #[test]
    fn an_address_and_a_level_are_told_once() {
        let long = format!("plain{}", "x".repeat(3_000));
        assert_eq!(codes("plain.xml", "https://addins.example.org/pane.html", &long), ["B008"]);
        assert_eq!(codes("plain.xml", ">ReadDocument<", ">ReadWriteMailbox<"), ["B019"]);
    }

    #[test]
    fn what_follows_from_a_mistake_is_not_told_beside_it() {
        // Nobody names a resource once the element that did is out of place.
        assert_eq!(
            codes("task-pane.xml", "<ov:FunctionFile resid=\"Functions.Url\"/>", "<ov:FunctionFile/>"),
            ["X007"]
        );
        // An application that Office does not know explains why another is not listed.
        assert_eq!(codes("task-pane.xml", "Name=\"Workbook\"", "Name=\"Workbooks\""), ["B017"]);
        assert_eq!(codes("task-pane.xml", "xsi:type=\"ov:Workbook\"", "xsi:type=\"ov:MailHost\""), ["V004"]);
        // An icon with something else in it may have that in place of the size that it lacks.
        assert_eq!(
            codes("task-pane.xml", "<bt:Image size=\"80\" resid", "<bt:image size=\"80\" resid"),
            ["X008"]
        );
        // A resource in a list that does not exist is in no wrong list.
        let lists = codes("task-pane.xml", "<bt:LongStrings>", "<bt:LongStrings xml:lang=\"en\">");
        assert_eq!(lists, ["X009"]);
    }

    #[test]
    fn a_character_that_may_not_stand_there_is_no_mistake_of_the_text_as_well() {
        for (manifest, name, code) in [
            ("plain.xml", "Plain Pane", "X001"),
            ("plain.xml", "Example Addins", "X001"),
            ("task-pane.xml", "Open invoices", "X001"),
            ("unified.json", "Meeting Notes", "U001"),
        ] {
            assert_eq!(codes(manifest, name, &format!("{name}\u{1}")), [code], "{name}");
            assert_eq!(codes(manifest, name, &format!("{name}\u{202E}")), ["S008"], "{name}");
        }
        assert_eq!(codes("plain.xml", "https://addins.example.org/pane", "&nbsp;"), ["X003"]);
        assert_eq!(codes("plain.xml", ">ReadDocument<", ">Read&#1;Document<"), ["X003"]);
    }

    /// A text with a mistake in an attribute: no quotes, no value, a `<`, quotes too many, and, where another attribute
    /// stands before it, no space. `at` is where its `=` stands.
    fn unreadable(text: &str, at: usize) -> Vec<String> {
        let (before, after) = text.split_at(at);
        let (value, rest) = after.strip_prefix("=\"").unwrap().split_once('"').unwrap();
        let earlier = before.trim_end_matches(|sign: char| sign.is_alphanumeric() || sign == ':');
        let name = before.strip_prefix(earlier).unwrap();
        let earlier = earlier.trim_end();
        let joined = earlier.ends_with('"').then(|| format!("{earlier}{name}{after}"));
        [
            format!("{before}={value}{rest}"),
            format!("{before}{rest}"),
            format!("{before}=\"<{value}\"{rest}"),
            format!("{before}=\"{value}\"so\" called\"{rest}"),
        ]
        .into_iter()
        .chain(joined)
        .collect()
    }

    #[test]
    fn an_attribute_that_cannot_be_read_is_not_missing_as_well() {
        let mut count = 0;
        for manifest in ["plain.xml", "mail.xml", "every-mail.xml"] {
            let text = fixture(manifest);
            let usual = read(text.as_bytes()).findings;
            let declaration = text.find("?>").unwrap();
            for (at, _) in text.match_indices("=\"").filter(|(at, _)| *at > declaration) {
                for changed in unreadable(&text, at) {
                    let mut found = read(changed.as_bytes()).findings;
                    found.retain(|found| usual.iter().all(|known| known.message != found.message));
                    let codes: Vec<_> = found.iter().map(|found| &found.code).collect();
                    assert_eq!(codes, ["X001"], "{manifest} {at}: {found:?}");
                    count += 1;
                }
            }
        }
        println!("{count} mistakes found");
        assert!(count > 1_000);
    }

    #[test]
    fn a_prefix_that_is_not_declared_is_told_once() {
        assert_eq!(codes("plain.xml", "<Host Name", "<Host x:y=\"1\" Name"), ["X001"]);
        assert_eq!(codes("plain.xml", "<Host Name", "<Host x:Name"), ["X001"]);
        assert_eq!(codes("plain.xml", "<Host Name", "<Host xmlns:x=\"x\" x:y=\"1\" Name"), ["X009"]);
        assert_eq!(codes("plain.xml", "<Hosts>", "<x:Extra/><Hosts>"), ["X001"]);
        assert_eq!(
            codes("plain.xml", "<Permissions>ReadDocument</Permissions>", "<x:Permissions/>"),
            ["X001"]
        );
        let declared = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        assert_eq!(codes("plain.xml", declared, ""), ["X001"]);
        let basic = "xmlns:bt=\"http://schemas.microsoft.com/office/officeappbasictypes/1.0\"";
        assert_eq!(codes("task-pane.xml", basic, ""), ["X001"]);
    }

    #[test]
    fn a_version_of_the_format_that_is_no_text_is_told_once() {
        for version in ["1.17", "null", "[]"] {
            assert_eq!(codes("unified.json", "\"1.27\"", version), ["U004"], "{version}");
        }
    }

    #[test]
    fn an_element_that_may_not_stand_there_is_no_file_that_changes_later() {
        let file = |more: &str| {
            format!("<ExtendedOverrides{more} Url=\"https://addins.example.org/x.json\"/></OfficeApp>")
        };
        assert_eq!(codes("task-pane.xml", "</OfficeApp>", &file("")), ["S011"]);
        assert_eq!(
            codes("task-pane.xml", "</OfficeApp>", &file(" xmlns=\"https://example.org/\"")),
            ["X008"]
        );
        assert_eq!(codes("mail.xml", "</OfficeApp>", &file("")), ["X008"]);
    }

    #[test]
    fn a_level_or_a_set_that_is_misspelt_is_not_too_low() {
        let level = "<Permissions>ReadWriteItem</Permissions>";
        let is = "<Rule xsi:type=\"ItemIs\" ItemType=\"Message\" FormType=\"ReadOrEdit\"/>";
        let looks_into_it = (is, "<Rule xsi:type=\"ItemHasAttachment\"/>");
        let with = |other: &str| codes_after("mail.xml", &[looks_into_it, (level, other)]);
        assert_eq!(with(level), Vec::<String>::new());
        assert_eq!(with(""), ["B020"]);
        assert_eq!(with("<Permissions>Restricted</Permissions>"), ["B020"]);
        assert_eq!(with("<Permission>ReadWriteItem</Permission>"), ["X008"]);
        let sets = "<Sets>\n      <Set Name=\"Mailbox\" MinVersion=\"1.5\"/>\n    </Sets>";
        assert_eq!(codes("mail.xml", sets, "<Setz/>"), ["X008"]);
    }
}
