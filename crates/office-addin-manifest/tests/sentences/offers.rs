//! Which findings offer a repair and which do not: one that could be wrong is never offered.

use crate::change::{changed, fixture};
use office_addin_manifest::read;
use office_addin_manifest::repair::repair;

/// A change is found, and nothing is offered about it.
fn refused(name: &str, rows: &[(&str, &str)]) {
    for (from, to) in rows {
        let findings = read(changed(name, from, to).as_bytes()).findings;
        assert!(!findings.is_empty(), "{to}");
        assert!(findings.iter().all(|finding| finding.fix.is_none()), "{to}: {findings:?}");
    }
}

/// After the repair of a change stands what is expected in its place.
fn offered(name: &str, rows: &[(&str, &str, &str)]) {
    for (from, to, expected) in rows {
        let repaired = repair(changed(name, from, to).as_bytes());
        assert_eq!(String::from_utf8(repaired).unwrap(), changed(name, from, expected), "{to}");
    }
}

#[test]
fn a_name_is_corrected_only_where_it_is_a_slip_of_one_that_belongs_there() {
    let list = "<HighResolutionIconUrl DefaultValue=\"https://addins.example.org/icon-64.png\"/>";
    refused(
        "plain.xml",
        &[
            // Near, but not by one letter.
            (list, &list.replace("HighResolution", "HighRes")),
            (list, &list.replace("HighResolution", "HighResolutoin")),
            // A name that belongs somewhere else.
            ("<Hosts>", "<Hosts><AppDomai/>"),
            // In another namespace another name does not help.
            (
                "<Hosts>",
                "<b:Hosts2 xmlns:b=\"http://schemas.microsoft.com/office/officeappbasictypes/1.0\"/><Hosts>",
            ),
            ("<Hosts>", "<b:Host xmlns:b=\"http://example.org\"/><Hosts>"),
            // The attribute that is meant is there already.
            ("<Host Name", "<Host name=\"Document\" Name"),
            ("<Host Name", "<Host First=\"Document\" Name"),
            ("xsi:type=\"TaskPaneApp\"", "xsi:type=\"TaskApp\""),
        ],
    );
    offered(
        "plain.xml",
        &[
            (list, &list.replace("HighResolution", "HighResolutin"), list),
            (list, &list.replace("DefaultValue", "DefaultVale"), list),
        ],
    );
    refused(
        "task-pane.xml",
        &[
            ("xsi:type=\"ov:Button\"", "xsi:type=\"ov:Everything\""),
            ("xsi:type=\"ov:ShowTaskpane\"", "xsi:type=\"ov:TaskPane\""),
        ],
    );
    refused(
        "unified.json",
        &[
            ("\"accentColor\"", "\"accent\""),
            ("\"accentColor\"", "\"accentcolor\": \"#FFFFFF\", \"accentColor\""),
            ("\"short\" }", "\"shortest\" }"),
        ]
        .map(|(from, to)| {
            (
                if from.starts_with("\"short\"") { "\"lifetime\": \"short\"" } else { from },
                if to.starts_with("\"shortest\"") { "\"lifetime\": \"shortly\"" } else { to },
            )
        }),
    );
}

#[test]
fn nothing_is_taken_out_of_a_list_that_would_be_empty_then() {
    let domain = "<AppDomain>https://data.example.org</AppDomain>";
    refused("plain.xml", &[(domain, "<AppDomain>https://addins.example.org</AppDomain>")]);
    let second = [domain, "\n    <AppDomain>https://addins.example.org</AppDomain>"].concat();
    offered("plain.xml", &[(domain, &second, domain)]);
    let texts = "<bt:ShortStrings>\n        <bt:String id=\"Group.Label\" DefaultValue=\"Send Check\"/>";
    let unused = [texts, "\n        <bt:String id=\"Old\" DefaultValue=\"Old\"/>"].concat();
    offered("mail.xml", &[(texts, &unused, texts)]);
    let strings = "<bt:LongStrings>\n        <bt:String id=\"Open.Tooltip\" DefaultValue=\"Checks the message before you send it.\"/>\n      </bt:LongStrings>";
    let inner = "</bt:Urls>\n      </Resources>";
    let only = "</bt:Urls><bt:ShortStrings><bt:String id=\"Old\" DefaultValue=\"Old\"/></bt:ShortStrings></Resources>";
    assert!(fixture("mail.xml").contains(strings));
    refused("mail.xml", &[(inner, only)]);
}

#[test]
fn a_domain_is_repaired_where_it_is_clear_what_it_is() {
    let domain = ">https://data.example.org<";
    offered(
        "plain.xml",
        &[(domain, ">data.example.org<", domain), (domain, ">https://data.example.org/a/b?c<", domain)],
    );
    refused(
        "plain.xml",
        &[
            (domain, ">data.example.org:8080/a<"),
            (domain, ">the data of Example<"),
            (domain, ">https://*.example.org<"),
            (domain, ">ftp://data.example.org<"),
        ],
    );
}

#[test]
fn ids_versions_and_locales_are_repaired_where_only_their_form_is_wrong() {
    let (id, bare) = (">{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04}<", ">6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04<");
    offered(
        "plain.xml",
        &[
            (bare, id, bare),
            (">1.0.0.0<", ">1.0<", ">1.0.0.0<"),
            (">1.0.0.0<", ">1.0.0<", ">1.0.0.0<"),
            (">en-US<", ">en_US<", ">en-US<"),
            (">en-US<", ">e_US<", ">e_US<"),
        ],
    );
    offered(
        "unified.json",
        &[
            ("\"3.1.0\"", "\"3.1.0.0\"", "\"3.1.0\""),
            ("\"3.1.0\"", "\"3.1\"", "\"3.1.0\""),
            ("\"3.1.0\"", "\"3\"", "\"3.0.0\""),
            // The fourth part may be the one that tells two versions apart.
            ("\"3.1.0\"", "\"3.1.0.7\"", "\"3.1.0.7\""),
        ],
    );
    refused(
        "unified.json",
        &[("\"6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05\"", "\"mine\""), ("\"3.1.0\"", "\"3.1.0.7\"")],
    );
    offered(
        "unified.json",
        &[(
            "\"6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05\"",
            "\"urn:uuid:6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05\"",
            "\"6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05\"",
        )],
    );
}

#[test]
fn a_word_is_repaired_where_only_capitals_or_the_space_around_it_are_wrong() {
    offered(
        "plain.xml",
        &[
            (">ReadDocument<", ">readDOCUMENT<", ">ReadDocument<"),
            (">ReadDocument<", ">ReadDocuments<", ">ReadDocuments<"),
        ],
    );
    offered(
        "mail.xml",
        &[
            ("Mode=\"Or\"", "Mode=\" Or \"", "Mode=\"Or\""),
            ("Mode=\"Or\"", "Mode=\"or\"", "Mode=\"Or\""),
            ("Highlighting>false<", "Highlighting>FALSE<", "Highlighting>false<"),
            ("Highlighting>false<", "Highlighting>no<", "Highlighting>no<"),
        ],
    );
    let button = "\"type\": \"button\"";
    offered(
        "unified.json",
        &[
            (button, "\"type\": \"Button\"", button),
            (button, "\"type\": \"knob\"", "\"type\": \"knob\""),
            (
                button,
                "\"type\": \"button\", \"enabled\": \"true\"",
                "\"type\": \"button\", \"enabled\": true",
            ),
            (
                button,
                "\"type\": \"button\", \"enabled\": \"yes\"",
                "\"type\": \"button\", \"enabled\": \"yes\"",
            ),
        ],
    );
}

#[test]
fn elements_move_down_as_well_as_up() {
    let (id, level) =
        ("  <Id>6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04</Id>\n", "  <Permissions>ReadDocument</Permissions>\n");
    let text = fixture("plain.xml");
    let without = text.replacen(id, "", 1);
    for before in ["  <DefaultLocale>", "  <Hosts>", "</OfficeApp>"] {
        let moved = without.replacen(before, &[id, before].concat(), 1);
        assert_eq!(String::from_utf8(repair(moved.as_bytes())).unwrap(), text, "{before}");
    }
    let without = text.replacen(level, "", 1);
    for before in ["  <Id>", "  <Hosts>", "  <DefaultSettings>"] {
        let moved = without.replacen(before, &[level, before].concat(), 1);
        assert_eq!(String::from_utf8(repair(moved.as_bytes())).unwrap(), text, "{before}");
    }
    // A text between two elements belongs to neither.
    let (version, name) = ("  <Version>1.0.0.0</Version>\n", "  <ProviderName>");
    let text_between = format!("  and then\n{level}{name}");
    let moved = without.replacen(name, &text_between, 1);
    assert!(moved.contains(version));
    assert_eq!(String::from_utf8(repair(moved.as_bytes())).unwrap(), moved);
}

#[test]
fn characters_that_act_unseen_are_taken_out_up_to_a_limit() {
    let name = |hidden: &str| format!("\"Plain{hidden} Pane\"");
    offered(
        "plain.xml",
        &[(&name(""), &name("\u{200B}"), &name("")), (&name(""), &name(&"\u{200B}".repeat(64)), &name(""))],
    );
    refused("plain.xml", &[(&name(""), &name(&"\u{200B}".repeat(65)))]);
    offered("plain.xml", &[("\"Plain Pane\"", "\"Plain\u{85}Pane\"", "\"Plain Pane\"")]);
    // Written as a reference it may be meant.
    refused("plain.xml", &[(&name(""), &name("&#x200B;"))]);
}
