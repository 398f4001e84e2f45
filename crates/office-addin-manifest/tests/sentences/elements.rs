//! Elements and attributes of an add-in only manifest: where they stand, and what kind they are of.

use crate::change::{after, check, fixture, nothing_said, said};
use messages::say;
use office_addin_manifest::limits::MAX_SUGGESTIONS;
use std::slice;

#[test]
fn the_kind_of_an_add_in_is_told_by_what_is_written() {
    let kind = "xsi:type=\"TaskPaneApp\"";
    check(
        "plain.xml",
        vec![
            (kind, "xsi:type=\"TaskApp\"", say::finding_type_unknown("TaskApp")),
            (kind, "", say::finding_type_missing()),
            (
                "http://www.w3.org/2001/XMLSchema-instance",
                "https://www.w3.org/2001/XMLSchema-instance",
                say::finding_schema_instance_https(),
            ),
        ],
    );
}

#[test]
fn a_manifest_of_the_first_generation_still_names_applications_and_permission() {
    let text = fixture("plain.xml");
    let old = text.replace("appforoffice/1.1", "appforoffice/1.0");
    let legacy = say::finding_legacy_namespace();
    assert_eq!(said(&old), slice::from_ref(&legacy));
    let (hosts, level) =
        ("  <Hosts>\n    <Host Name=\"Workbook\"/>\n  </Hosts>\n", "<Permissions>ReadDocument</Permissions>");
    assert_eq!(said(&old.replace(hosts, "")), [legacy.clone(), say::finding_hosts_missing()]);
    assert_eq!(said(&old.replace(level, "")), [legacy.clone(), say::finding_permission_missing()]);
    // It has a list of its own in which the applications may be named.
    let capabilities = hosts.replace("Hosts>", "Capabilities>").replace("Host Name", "Capability Name");
    assert_eq!(said(&old.replace(hosts, &capabilities)), slice::from_ref(&legacy));
    // An end tag that is missing may be that of what seems not to be there.
    let cut = old.replace(level, "").replace("</DefaultSettings>", "");
    assert!(!said(&cut).contains(&say::finding_permission_missing()));
}

#[test]
fn applications_and_permissions_are_those_of_the_kind() {
    check(
        "plain.xml",
        vec![
            ("Name=\"Workbook\"", "Name=\"Workbooks\"", say::finding_host_unknown("Workbooks")),
            ("Name=\"Workbook\"", "Name=\"Mailbox\"", say::finding_host_of_other_kind("Mailbox")),
            (">ReadDocument<", ">ReadItem<", say::finding_permission_of_other_kind("ReadItem")),
            (">ReadDocument<", ">Everything<", say::finding_permission_unknown("Everything")),
        ],
    );
    check(
        "mail.xml",
        vec![
            (">ReadWriteItem<", ">ReadDocument<", say::finding_permission_of_other_kind("ReadDocument")),
            (
                ">ReadWriteItem<",
                ">ReadWriteMailbox<",
                say::finding_permission_whole_mailbox("ReadWriteMailbox"),
            ),
        ],
    );
    nothing_said("plain.xml", &[("Name=\"Workbook\"", "Name=\" Presentation \"")]);
}

#[test]
fn an_element_is_told_where_it_may_not_stand() {
    let settings = "  <DefaultSettings>\n    <SourceLocation DefaultValue=\"https://addins.example.org/pane.html\"/>\n  </DefaultSettings>\n";
    let hosts = "  <Hosts>\n    <Host Name=\"Workbook\"/>\n  </Hosts>\n";
    let version = "  <Version>1.0.0.0</Version>\n";
    let level = "  <Permissions>ReadDocument</Permissions>\n";
    check(
        "plain.xml",
        vec![
            (hosts, &hosts.repeat(2), say::finding_element_twice("Hosts", "OfficeApp")),
            (
                version,
                &format!("{version}  <Host Name=\"Workbook\"/>\n"),
                say::finding_not_allowed_here("Host", "OfficeApp"),
            ),
            (
                settings,
                &settings.replace("</Def", "<Version/></Def"),
                say::finding_not_allowed_here("Version", "DefaultSettings"),
            ),
            (
                &format!("{settings}{level}"),
                &format!("{level}{settings}"),
                say::finding_wrong_order_down("Permissions", "DefaultSettings"),
            ),
            (version, "", say::finding_element_missing("Version", "OfficeApp")),
            (settings, "", say::finding_element_missing("DefaultSettings", "OfficeApp")),
            (settings, "<FormSettings/>", say::finding_settings_of_other_kind("FormSettings")),
            ("<Host Name=\"Workbook\"/>", "", say::finding_element_missing("Host", "Hosts")),
            ("<Host Name=\"Workbook\"/>", "<Host/>", say::finding_attribute_missing("Host", "Name")),
            ("<Hosts>", "<Hosts>Excel", say::finding_text_not_allowed("Hosts")),
            ("<Hosts>", "<Hosts all=\"yes\">", say::finding_unknown_attribute("Hosts", "all")),
            (
                "<Host Name",
                "<Host Nome=\"a\" Name",
                say::finding_unknown_attribute_nearest("Host", "Nome", "Name"),
            ),
            ("<Host Name=", "<Host name=", say::finding_unknown_attribute_nearest("Host", "name", "Name")),
            (
                "</DefaultSettings>",
                "<RequestedHeight>100</RequestedHeight></DefaultSettings>",
                say::finding_not_allowed_here("RequestedHeight", "DefaultSettings"),
            ),
            ("<Hosts>", "<Everything/><Hosts>", say::finding_unknown_element("Everything")),
            (
                "<Hosts>",
                "<AppDomain2/><Hosts>",
                say::finding_unknown_element_nearest("AppDomain2", "AppDomains"),
            ),
            ("<Hosts>", "<Hosts2 xmlns=\"\"/><Hosts>", say::finding_element_outside_namespace("Hosts2")),
            (
                "<Hosts>",
                "<Hosts xmlns=\"http://example.org\"/><Hosts>",
                say::finding_unknown_element("Hosts"),
            ),
        ],
    );
    // A signature may stand anywhere below the root.
    nothing_said(
        "plain.xml",
        &[("<Hosts>", "<s:Signature xmlns:s=\"http://www.w3.org/2000/09/xmldsig#\"/><Hosts>")],
    );
}

#[test]
fn elements_outside_every_namespace_have_one_cause() {
    let two = "<One xmlns=\"\"/><Two xmlns=\"\"/><Hosts>";
    check("plain.xml", vec![("<Hosts>", two, say::finding_element_outside_namespace("One"))]);
    // The list that was meant is there.
    let list = "<Hosts>\n    <Host Name=\"Workbook\"/>\n  </Hosts>";
    let outside = list.replace("<Hosts>", "<Hosts xmlns=\"\">");
    assert!(
        !after("plain.xml", list, &outside).contains(&say::finding_element_missing("Hosts", "OfficeApp"))
    );
}

#[test]
fn as_few_elements_as_possible_must_move() {
    let (host, kind) = ("<ov:ProgId>Example.Invoices</ov:ProgId>", "<ov:Type>COM</ov:Type>");
    check(
        "task-pane.xml",
        vec![(
            &format!("{host}\n        {kind}"),
            &format!("{kind}{host}"),
            say::finding_wrong_order_down("Type", "ProgId"),
        )],
    );
    let id = "  <Id>6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04</Id>\n";
    let version = "  <Version>1.0.0.0</Version>\n  <ProviderName>Example Addins</ProviderName>\n";
    check(
        "plain.xml",
        vec![(
            &format!("{id}{version}"),
            &format!("{version}{id}"),
            say::finding_wrong_order("Id", "Version"),
        )],
    );
    let (version, provider) =
        ("  <Version>1.0.0.0</Version>\n", "  <ProviderName>Example Addins</ProviderName>\n");
    let swapped = [provider, version].concat();
    let down = say::finding_wrong_order_down("ProviderName", "Version");
    check("plain.xml", vec![(&[version, provider].concat(), &swapped, down)]);
}

#[test]
fn what_is_missing_or_unknown_is_told_for_the_kind_of_add_in() {
    let block = "http://schemas.microsoft.com/office/taskpaneappversionoverrides/1.1";
    check(
        "plain.xml",
        vec![
            // Rules are for mail, and so are forms, whose name therefore is not meant.
            ("<Hosts>", "<Rule/><Hosts>", say::finding_not_allowed_here("Rule", "OfficeApp")),
            ("<Hosts>", "<FormSetting/><Hosts>", say::finding_unknown_element("FormSetting")),
            (
                "</OfficeApp>",
                &format!("<VersionOverrides xmlns=\"{block}\"/></OfficeApp>"),
                say::finding_overrides_of_other_kind(),
            ),
        ],
    );
    let inner = "</VersionOverrides>\n  </VersionOverrides>";
    let second = format!("</VersionOverrides><VersionOverrides xmlns=\"{block}\"/></VersionOverrides>");
    let nested = after("mail.xml", inner, &second);
    assert!(nested.contains(&say::finding_overrides_of_other_kind()), "{nested:?}");
}

#[test]
fn names_are_compared_up_to_a_limit() {
    let row = |count: usize| {
        let slips: String = (0..count).map(|number| format!("<IconUrl{number}/>")).collect();
        after("plain.xml", "<Hosts>", &format!("{slips}<Hosts>"))
    };
    let near = |number: usize| say::finding_unknown_element_nearest(format!("IconUrl{number}"), "IconUrl");
    let said = row(MAX_SUGGESTIONS + 1);
    assert!((0..MAX_SUGGESTIONS).all(|number| said.contains(&near(number))));
    assert!(said.contains(&say::finding_unknown_element(format!("IconUrl{MAX_SUGGESTIONS}"))), "{said:?}");
}

#[test]
fn types_of_elements_are_told_by_the_nearest() {
    let button = "<ov:Control xsi:type=\"ov:Button\"";
    check(
        "task-pane.xml",
        vec![
            (
                button,
                "<ov:Control xsi:type=\"ov:Buton\"",
                say::finding_element_type_nearest("Control", "ov:Buton", "Button"),
            ),
            (
                button,
                "<ov:Control xsi:type=\"ov:Everything\"",
                say::finding_element_type_unknown("Control", "ov:Everything"),
            ),
            (button, "<ov:Control", say::finding_element_type_missing("Control")),
            (button, "<ov:Control xsi:type=\"Button\"", say::finding_element_in_wrong_namespace("Button")),
            (
                "xsi:type=\"ov:PrimaryCommandSurface\"",
                "xsi:type=\"ov:LaunchEvents\"",
                say::finding_element_type_nearest("ExtensionPoint", "ov:LaunchEvents", "LaunchEvent"),
            ),
        ],
    );
}

#[test]
fn overrides_are_those_of_the_kind_and_in_use() {
    let content = "http://schemas.microsoft.com/office/contentappversionoverrides";
    let pane = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    check(
        "task-pane.xml",
        vec![
            (pane, content, say::finding_overrides_of_other_kind()),
            (
                "xsi:type=\"ov:VersionOverridesV1_0\"",
                "xsi:type=\"VersionOverridesV1_0\"",
                say::finding_overrides_of_other_kind(),
            ),
            (
                "</ov:VersionOverrides>",
                &format!("<VersionOverrides xmlns=\"{pane}/1.1\"/></ov:VersionOverrides>"),
                say::finding_overrides_not_in_use(),
            ),
        ],
    );
}

#[test]
fn an_attribute_of_the_newer_overrides_is_none_of_the_manifest_around_them() {
    let rule = r#"<Rule xsi:type="ItemIs" ItemType="Message" FormType="ReadOrEdit"/>"#;
    let pattern = r#"<Rule xsi:type="ItemHasRegularExpressionMatch" RegExName="a" PropertyName="Subject""#;
    let highlighted = format!(r#"{pattern} RegExValue="a" Highlight="all"/>"#);
    check("mail.xml", vec![(rule, &highlighted, say::finding_unknown_attribute("Rule", "Highlight"))]);
}
