//! Values, texts and resources of an add-in only manifest.

use crate::change::{after, check, fixture, nothing_said, said};
use messages::{Message, say};

#[test]
fn values_are_told_with_what_may_stand_there() {
    let refused = |name: &str, value: &str, allowed: &str| say::finding_value_refused(name, value, allowed);
    check(
        "mail.xml",
        vec![
            (">250<", ">31<", refused("RequestedHeight", "31", "32–450")),
            (">250<", ">451<", refused("RequestedHeight", "451", "32–450")),
            ("MinVersion=\"1.5\"", "MinVersion=\"1.5.1\"", refused("Set MinVersion", "1.5.1", "1.1")),
            (
                "Highlighting>false",
                "Highlighting>no",
                refused("DisableEntityHighlighting", "no", "true, false, 1, 0"),
            ),
            ("Mode=\"Or\"", "Mode=\"Xor\"", refused("Rule Mode", "Xor", "And, Or")),
            (
                "SendMode=\"SoftBlock\"",
                "SendMode=\"Ask\"",
                refused("LaunchEvent SendMode", "Ask", "PromptUser, SoftBlock, Block"),
            ),
        ],
    );
    let store = "<Version>";
    let id = |id: &str| format!("<AlternateId>{id}</AlternateId><Version>");
    let form = "en-US\\WA123456789";
    check(
        "mail.xml",
        vec![
            (store, &id("WA123456789"), refused("AlternateId", "WA123456789", form)),
            (store, &id("en-U\\WA123456789"), refused("AlternateId", "en-U\\WA123456789", form)),
            (
                store,
                &id("en-US-abcdefg\\WA123456789"),
                refused("AlternateId", "en-US-abcdefg\\WA123456789", form),
            ),
            (store, &id("en-US\\WA12345678x"), refused("AlternateId", "en-US\\WA12345678x", form)),
            (store, &id("en-US\\WA1234567890"), refused("AlternateId", "en-US\\WA1234567890", form)),
        ],
    );
}

#[test]
fn ids_versions_and_locales_are_told_by_their_form() {
    check(
        "plain.xml",
        vec![
            (
                "<DefaultLocale>en-US<",
                "<DefaultLocale>English<",
                say::finding_not_a_locale("DefaultLocale", "English"),
            ),
            (
                ">6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04<",
                ">{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04}<",
                say::finding_id_in_braces("{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04}"),
            ),
            (
                ">6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04<",
                ">urn:uuid:6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04<",
                say::finding_id_with_urn("urn:uuid:6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04"),
            ),
            (">6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a04<", ">mine<", say::finding_id_not_guid("Id", "mine")),
            (">1.0.0.0<", ">1.x<", say::finding_version_malformed("1.x")),
            (">1.0.0.0<", ">1.0.0<", say::finding_version_short("1.0.0")),
        ],
    );
    for locale in
        ["en", "fil", "en-US", "zh-Hans", "es-ES_tradnl", "uz-Latn-UZ", "sr-SP-Cyrl", "zh-TW.pseudo"]
    {
        nothing_said("plain.xml", &[("<DefaultLocale>en-US<", &format!("<DefaultLocale>{locale}<"))]);
    }
    for locale in ["e", "engl", "en-U", "en_US", "en-US-USA-x", "1n-US", "en-", "uz-La-UZ", "sr-SP-C"] {
        let changed = format!("<DefaultLocale>{locale}<");
        let expected = say::finding_not_a_locale("DefaultLocale", locale);
        assert_eq!(after("plain.xml", "<DefaultLocale>en-US<", &changed), [expected], "{locale}");
    }
}

#[test]
fn a_locale_is_one_only_where_people_choose_a_language() {
    let token = "<Override Locale=\"nl-*\" Value=\"nl-NL\"/>";
    let any = "<Override Locale=\"everything\" Value=\"nl-NL\"/>";
    assert_eq!(after("every-task-pane.xml", token, any), after("every-task-pane.xml", token, token));
    let script = "<Override type=\"javascript\"";
    let with = "<Override Locale=\"everything\" type=\"javascript\"";
    check("mail.xml", vec![(script, with, say::finding_unknown_attribute("Override", "Locale"))]);
    check(
        "task-pane.xml",
        vec![(
            "<bt:Override Locale=\"nl-NL\"",
            "<bt:Override Locale=\"Dutch\"",
            say::finding_not_a_locale("Override", "Dutch"),
        )],
    );
}

#[test]
fn texts_that_people_see_are_looked_at_wherever_they_stand() {
    let unseen = |element: &str, text: &str| {
        say::finding_unseen_character(element, "U+202E", text.replace('\u{202E}', "[U+202E]"))
    };
    let turned = "Pla\u{202E}in";
    check(
        "task-pane.xml",
        vec![
            ("\"Invoice Helper\"", &format!("\"{turned}\""), unseen("DisplayName", turned)),
            ("\"Factuurhulp\"", &format!("\"{turned}\""), unseen("DisplayName", turned)),
            (
                "\"Fills in invoices from the accounts of your organisation.\"",
                &format!("\"{turned}\""),
                unseen("Description", turned),
            ),
            (">Example Addins<", &format!(">{turned}<"), unseen("ProviderName", turned)),
            ("\"More about invoices.\"", &format!("\"{turned}\""), unseen("String", turned)),
            ("\"Facturen openen\"", &format!("\"{turned}\""), unseen("String", turned)),
            ("\"Invoice Helper\"", "\"[Your add-in]\"", say::finding_placeholder("[Your add-in]")),
            ("\"Factuurhulp\"", "\"{naam}\"", say::finding_placeholder("{naam}")),
            (">Example Addins<", ">YOUR_COMPANY<", say::finding_placeholder("YOUR_COMPANY")),
            ("\"More about invoices.\"", "\"${help}\"", say::finding_placeholder("${help}")),
            (
                "api://addins.example.org/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa",
                "api://{host}/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa",
                say::finding_placeholder("api://{host}/6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0aaa"),
            ),
        ],
    );
    // A line end is usual in a long text and deceives in a name.
    nothing_said("plain.xml", &[("\"The least that", "\"The&#10;least that")]);
    let name = say::finding_unseen_character("DisplayName", "U+000A", "Plain[U+000A]Pane");
    check("plain.xml", vec![("\"Plain Pane\"", "\"Plain&#10;Pane\"", name)]);
}

#[test]
fn resources_are_told_by_id_and_list() {
    let label = "<ov:Label resid=\"Menu.Label\"/>";
    let icon = "<bt:Image size=\"16\" resid=\"Icon.16\"/>";
    let text = "id=\"Menu.Tooltip\" DefaultValue=\"More about invoices.\"";
    check(
        "task-pane.xml",
        vec![
            (
                label,
                "<ov:Label resid=\"Menu.Labels\"/>",
                say::finding_resource_missing_nearest("Label", "Menu.Labels", "Menu.Label"),
            ),
            (label, "<ov:Label resid=\"Everything\"/>", say::finding_resource_missing("Label", "Everything")),
            (
                icon,
                "<bt:Image size=\"16\" resid=\"Pane.Url\"/>",
                say::finding_resource_of_other_list("Image", "Pane.Url", "Urls", "Images"),
            ),
            (
                "<ov:Description resid=\"Menu.Tooltip\"/>",
                "<ov:Description resid=\"Menu.Label\"/>",
                say::finding_resource_of_other_list(
                    "Description",
                    "Menu.Label",
                    "ShortStrings",
                    "LongStrings",
                ),
            ),
            (text, &text.replace("about ", "about&#9;"), say::finding_control_character("U+0009")),
            (
                "<bt:LongStrings>",
                "<bt:LongStrings><bt:String id=\"Old\" DefaultValue=\"Old text\"/>",
                say::finding_resource_unused("Old"),
            ),
        ],
    );
    // The nearest of several.
    let size = "<bt:Image size=\"80\" resid=\"Icon.80\"/>";
    let nearest = say::finding_resource_missing_nearest("Image", "Icon.81", "Icon.80");
    check("task-pane.xml", vec![(size, &size.replace("Icon.80", "Icon.81"), nearest)]);
    // One that is missing may be meant by one that nothing names.
    let said = after("task-pane.xml", "<bt:String id=\"Menu.Label\"", "<bt:String id=\"Other\"");
    assert_eq!(said, [say::finding_resource_missing_nearest("Label", "Menu.Label", "Open.Label")]);
    let twice = after("task-pane.xml", "<bt:Image id=\"Icon.80\"", "<bt:Image id=\"Icon.32\"");
    assert!(twice.contains(&say::finding_resource_twice("Icon.32")), "{twice:?}");
}

#[test]
fn one_translation_of_a_text_is_for_one_locale() {
    let french = "Locale=\"fr-FR\" Value=\"Ouvrir les factures\"";
    check(
        "task-pane.xml",
        vec![
            (french, &french.replace("fr-FR", "nl-nl"), say::finding_translation_twice("String", "nl-nl")),
            (
                french,
                &french.replace("fr-FR", "en-US"),
                say::finding_translation_of_default("String", "en-US"),
            ),
        ],
    );
}

#[test]
fn the_set_that_a_feature_needs_is_named() {
    let events = [
        ("OnNewMessageCompose", "OnMessageReadWithCustomHeader"),
        ("OnMessageSend", "OnMessageReadWithCustomHeader"),
    ];
    let mut text = fixture("mail.xml");
    for (event, preview) in events {
        text = text.replace(&format!("\"{event}\""), &format!("\"{preview}\""));
    }
    let text = text.replace(" SendMode=\"SoftBlock\"", "");
    let low = |text: &str, version: &str| -> Vec<Message> {
        let text = text.replace("\"1.12\"", &format!("\"{version}\""));
        said(&text)
    };
    let too_low =
        |feature: &str, needed: &str, declared: &str| [say::finding_set_too_low(feature, needed, declared)];
    assert_eq!(low(&text, "1.9"), []);
    assert_eq!(low(&text, "1.8"), too_low("AppendOnSend", "1.9", "1.8"));
    let shared = text
        .replace("<ExtendedPermission>AppendOnSend</ExtendedPermission>", "")
        .replace("<ExtendedPermissions>", "")
        .replace("</ExtendedPermissions>", "");
    assert_eq!(low(&shared, "1.8"), []);
    assert_eq!(low(&shared, "1.7"), too_low("SupportsSharedFolders", "1.8", "1.7"));
    assert_eq!(low(&shared.replace(">true<", ">1<"), "1.7"), too_low("SupportsSharedFolders", "1.8", "1.7"));
    assert_eq!(low(&shared.replace(">true<", ">false<"), "1.7"), []);
    // A version that no client has yet is told, and not compared.
    assert_eq!(low(&text, "2.0"), [say::finding_set_version_unknown("Mailbox", "2.0")]);
}

#[test]
fn addresses_are_told_by_what_is_wrong_with_them() {
    let page = "\"https://addins.example.org/pane.html\"";
    let icon = "\"https://addins.example.org/icon-32.png\"";
    let support = "\"https://addins.example.org/help\"";
    let long = format!("https://addins.example.org/{}", "a".repeat(2048));
    check(
        "plain.xml",
        vec![
            (page, "\"\"", say::finding_address_empty("SourceLocation")),
            (page, "\"https://\"", say::finding_address_incomplete("SourceLocation", "https://")),
            (
                page,
                "\"http://a.example.org\"",
                say::finding_address_not_https("SourceLocation", "http://a.example.org"),
            ),
            (
                icon,
                "\"http://a.example.org/a.png\"",
                say::finding_address_not_https("IconUrl", "http://a.example.org/a.png"),
            ),
            (
                support,
                "\"ftp://a.example.org\"",
                say::finding_address_not_https("SupportUrl", "ftp://a.example.org"),
            ),
            (page, "\"~remoteAppUrl/pane.html\"", say::finding_visual_studio_token()),
            (
                page,
                "\"javascript:alert(1)\"",
                say::finding_dangerous_address("SourceLocation", "javascript:alert(1)"),
            ),
            (page, "\"https://localhost:3000/pane.html\"", say::finding_local_address("localhost")),
            (page, "\"https://me@a.example.org/pane.html\"", say::finding_address_with_user("a.example.org")),
            (page, "\"https://8.8.8.8/pane.html\"", say::finding_address_number("8.8.8.8")),
            (page, "\"https://xn--e1a.example/\"", say::finding_address_international("xn--e1a.example")),
            (page, "\"https://a.example.org:8080/\"", say::finding_address_port("a.example.org", "8080")),
            (page, "\"https://www.contoso.com/\"", say::finding_placeholder("www.contoso.com")),
            // The host is that of an address before.
            (page, &format!("\"{long}\""), say::finding_address_too_long("SourceLocation", 2075, 2048)),
        ],
    );
    nothing_said(
        "plain.xml",
        &[
            (support, "\"http://addins.example.org/help\""),
            (page, "\"HTTPS://addins.example.org/pane.html\""),
        ],
    );
    // Two pages of one host that is not https are two mistakes, and a host that only this computer reaches is one.
    let twice = |host: &str| {
        let text = fixture("mail.xml");
        let pages = ["read.html\"/>", "compose.html\"/>\n      </DesktopSettings>"];
        let text =
            text.replacen(&["https://mail.example.org/", pages[0]].concat(), &[host, pages[0]].concat(), 1);
        said(&text.replacen(&["https://mail.example.org/", pages[1]].concat(), &[host, pages[1]].concat(), 1))
            .len()
    };
    assert_eq!((twice("http://mail.example.org/"), twice("https://localhost/")), (2, 1));
}

#[test]
fn files_beside_the_manifest_are_addresses_too() {
    let file = "https://addins.example.org/extended.json";
    let plain = "http://addins.example.org/extended.json";
    let said = after("task-pane-information-S011.xml", file, plain);
    assert_eq!(
        said,
        [say::finding_not_covered("ExtendedOverrides"), say::finding_address_not_https("Url", plain)]
    );
    let url = "Url=\"https://addins.example.org/extended.json\"";
    let both = [url, " ResourcesUrl=\"~remoteAppUrl/texts.json\""].concat();
    let said = after("task-pane-information-S011.xml", url, &both);
    assert_eq!(said, [say::finding_not_covered("ExtendedOverrides"), say::finding_visual_studio_token()]);
}

#[test]
fn domains_are_told_by_what_is_wrong_with_them() {
    let domain = ">https://data.example.org<";
    let path = say::finding_domain_with_path("https://data.example.org/a", "https://data.example.org");
    check(
        "plain.xml",
        vec![
            (domain, ">data.example.org<", say::finding_domain_without_scheme("data.example.org")),
            (domain, ">https://*.example.org<", say::finding_domain_wildcard("https://*.example.org")),
            (domain, ">https://data.example.org/a<", path),
            (domain, ">http://data.example.org<", say::finding_domain_http("http://data.example.org")),
            (
                domain,
                ">https://addins.example.org<",
                say::finding_domain_repeated("https://addins.example.org"),
            ),
            (
                domain,
                ">javascript:alert(1)<",
                say::finding_dangerous_address("AppDomain", "javascript:alert(1)"),
            ),
            (
                domain,
                ">ftp://data.example.org<",
                say::finding_domain_without_scheme("ftp://data.example.org"),
            ),
        ],
    );
    // Where pictures come from is no page.
    let icon = "\"https://addins.example.org/icon-32.png\"";
    nothing_said("plain.xml", &[(icon, "\"https://data.example.org/icon-32.png\"")]);
}

#[test]
fn a_host_is_told_once_also_when_others_stand_between() {
    let text = fixture("plain.xml");
    let local = |text: &str, file: &str| {
        text.replacen(
            &["https://addins.example.org/", file].concat(),
            &["https://localhost/", file].concat(),
            1,
        )
    };
    let twice = local(&local(&text, "icon-32.png"), "pane.html");
    assert_eq!(said(&twice), [say::finding_local_address("localhost")]);
}

#[test]
fn what_is_of_another_namespace_holds_no_addresses() {
    let foreign = |name: &str| {
        let element = format!("<{name} xmlns=\"http://example.org\" DefaultValue=\"a\" Url=\"b\"/><Hosts>");
        after("plain.xml", "<Hosts>", &element)
    };
    for name in ["IconUrl", "SupportUrl", "Image", "DisplayName"] {
        assert_eq!(foreign(name), [say::finding_unknown_element(name)], "{name}");
    }
    let incomplete = say::finding_address_incomplete("Url", "b");
    assert!(!foreign("ExtendedOverrides").contains(&incomplete));
}
