//! One cause gives one finding, also where several rules look at the same thing.

#[cfg(test)]
mod causes {
    use office_addin_manifest::read;
    use std::fs;
    use std::path::Path;

    /// What is found after one change of a whole manifest.
    fn codes(manifest: &str, from: &str, to: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        let text = fs::read_to_string(folder.join(manifest)).unwrap();
        assert!(text.contains(from), "{from}");
        read(text.replacen(from, to, 1).as_bytes()).findings.into_iter().map(|found| found.code).collect()
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
}
