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
