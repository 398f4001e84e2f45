//! A unified manifest with one value changed: the sentence about it, with the place as a JSON pointer.

use messages::{Message, say};
use office_addin_manifest::read;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fn manifest(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
    serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap()
}

fn said(manifest: &Value) -> Vec<Message> {
    read(manifest.to_string().as_bytes()).findings.into_iter().map(|finding| finding.message).collect()
}

/// What is said after a value was put at a pointer; `null` takes it away.
fn with(name: &str, pointer: &str, value: &Value) -> Vec<Message> {
    let mut manifest = manifest(name);
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match (manifest.pointer_mut(parent).unwrap(), value) {
        (Value::Object(map), Value::Null) => drop(map.remove(key)),
        (Value::Object(map), value) => drop(map.insert(key.to_owned(), value.clone())),
        (Value::Array(list), value) if key == "-" => list.push(value.clone()),
        (Value::Array(list), value) => list[key.parse::<usize>().unwrap()] = value.clone(),
        _ => panic!("{pointer} stands nowhere"),
    }
    said(&manifest)
}

fn check(rows: Vec<(&str, Value, Message)>) {
    let mut wrong = Vec::new();
    for (pointer, value, expected) in rows {
        let found = with("unified.json", pointer, &value);
        if found != [expected] {
            wrong.push(format!("{pointer} {value}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const BUTTON: &str = "/extensions/0/ribbons/0/tabs/0/groups/0/controls/0";
const ICON: &str = "/extensions/0/ribbons/0/tabs/0/groups/0/controls/0/icons/0";
const RUNTIME: &str = "/extensions/0/runtimes/0";

#[test]
fn a_value_is_told_with_its_place_and_what_may_stand_there() {
    let colour = "/accentColor";
    let page = "/extensions/0/runtimes/0/code/page";
    let size = &[ICON, "/size"].concat();
    let kind = &[BUTTON, "/type"].concat();
    let letters = "é".repeat(31);
    check(vec![
        (colour, json!("blue"), say::finding_value_refused(colour, "blue", "#0F6CBD")),
        (size, json!(17), say::finding_value_refused(size.as_str(), "17", "16")),
        (kind, json!("buton"), say::finding_value_refused(kind.as_str(), "buton", "button")),
        (page, json!("page.html"), say::finding_value_refused(page, "page.html", "https://…")),
        (
            page,
            json!("http://a.example.org/"),
            say::finding_address_not_https("page", "http://a.example.org/"),
        ),
        (
            "/localizationInfo/defaultLanguageTag",
            json!("English!"),
            say::finding_value_refused("/localizationInfo/defaultLanguageTag", "English!", "en-US"),
        ),
        ("/name/short", json!(5), say::finding_property_wrong_type("/name/short")),
        ("/name/short", json!(letters), say::finding_text_too_long("/name/short", 31, 30)),
        ("/name/short", Value::Null, say::finding_property_missing("/name/short")),
        ("/manifestVersion", Value::Null, say::finding_property_missing("/manifestVersion")),
        ("/manifestVersion", json!("1.5"), say::finding_manifest_version_unknown("1.5")),
        ("/manifestVersion", json!("1.270"), say::finding_manifest_version_unknown("1.270")),
        ("/manifestVersion", json!("2.27"), say::finding_manifest_version_unknown("2.27")),
        ("/manifestVersion", json!("1.26"), say::finding_schema_disagrees("1.26")),
        ("/a~1b", json!(1), say::finding_property_unknown("/a~01b")),
        (
            "/extensions/0/autoRunEvents/0/requirements",
            json!({}),
            say::finding_list_too_short("/extensions/0/autoRunEvents/0/requirements", 1),
        ),
        (
            "/validDomains",
            json!(vec!["notes.example.org"; 17]),
            say::finding_list_too_long("/validDomains", 17, 16),
        ),
        ("/extensions", json!([]), say::finding_no_extensions()),
        ("/extensions/0/runtimes/1/id", json!("pane"), say::finding_same_id_twice("pane")),
        (&[BUTTON, "/actionId"].concat(), json!("close"), say::finding_action_missing("close")),
    ]);
    let list = "/authorization/permissions/resourceSpecific";
    let again = json!({ "type": "Delegated", "name": "MailboxItem.Read.User" });
    let repeats = say::finding_list_repeats([list, "/5"].concat());
    assert_eq!(with("unified.json", &[list, "/-"].concat(), &again), [repeats]);
}

#[test]
fn the_rules_of_both_formats_name_what_they_found() {
    check(vec![
        ("/name/full", json!(""), say::finding_text_empty("name.full")),
        ("/description/short", json!(" "), say::finding_text_empty("description.short")),
        ("/developer/name", json!("[Your company]"), say::finding_placeholder("[Your company]")),
        (
            "/name/short",
            json!("No\u{202E}tes"),
            say::finding_unseen_character("name.short", "U+202E", "No[U+202E]tes"),
        ),
        ("/id", json!("mine"), say::finding_id_not_guid("id", "mine")),
        (
            "/id",
            json!("{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05}"),
            say::finding_id_not_guid("id", "{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a05}"),
        ),
        (
            "/id",
            json!("00000000-0000-0000-0000-000000000000"),
            say::finding_sample_id("00000000-0000-0000-0000-000000000000"),
        ),
        ("/version", json!("3.x"), say::finding_version_malformed("3.x")),
        ("/version", json!("3.1"), say::finding_version_three_parts("3.1")),
        ("/version", json!("3.1.0.0"), say::finding_version_three_parts("3.1.0.0")),
        ("/validDomains/0", json!("*.example.org"), say::finding_valid_domain_wildcard("*.example.org")),
        (
            "/validDomains/0",
            json!("javascript:alert(1)"),
            say::finding_dangerous_address("validDomains", "javascript:alert(1)"),
        ),
        (
            "/validDomains/0",
            json!("notes.example.org:8080"),
            say::finding_address_port("notes.example.org", "8080"),
        ),
        ("/validDomains/0", json!("http://8.8.8.8"), say::finding_address_number("8.8.8.8")),
        ("/validDomains/0", json!("localhost"), say::finding_local_address("localhost")),
        ("/validDomains/0", json!("www.contoso.com"), say::finding_placeholder("www.contoso.com")),
        (
            &[ICON, "/url"].concat(),
            json!("https://cdn.example.org/icon.svg"),
            say::finding_icon_format("svg"),
        ),
        (
            "/extensions/0/requirements/capabilities/0/name",
            json!("Mailboxes"),
            say::finding_set_unknown("Mailboxes"),
        ),
        (
            "/extensions/0/requirements/capabilities/0/minVersion",
            json!("1.99"),
            say::finding_set_version_unknown("Mailbox", "1.99"),
        ),
        (
            "/extensions/0/requirements/capabilities/0/name",
            json!("WordApiOnline"),
            say::finding_set_not_for_manifests("WordApiOnline"),
        ),
    ]);
    assert_eq!(with("unified.json", "/description/full", &json!("Notes\nof all meetings")), []);
}

#[test]
fn permissions_are_told_by_the_applications_that_have_them() {
    let name = "/authorization/permissions/resourceSpecific/0/name";
    let unknown = |name: &str| [say::finding_resource_permission_unknown(name)];
    let of_other = |name: &str| say::finding_resource_permission_of_other_kind(name);
    assert_eq!(with("unified.json", name, &json!("Mailbox.Open.User")), unknown("Mailbox.Open.User"));
    assert_eq!(with("unified.json", name, &json!("Everything")), unknown("Everything"));
    let whole = "Mailbox.ReadWrite.User";
    assert_eq!(with("unified.json", name, &json!(whole)), [say::finding_permission_whole_mailbox(whole)]);
    let mut only_documents = manifest("unified.json");
    *only_documents.pointer_mut("/extensions/0/requirements/scopes").unwrap() = json!(["workbook"]);
    let found = said(&only_documents);
    let mail = ["MailboxItem.Read.User", "MailboxItem.ReadWrite.User", "Mailbox.SharedFolder"];
    assert_eq!(found, mail.map(of_other));
    *only_documents.pointer_mut("/extensions/0/requirements/scopes").unwrap() = json!(["mail"]);
    assert_eq!(said(&only_documents), ["Document.Write.User", "Document.Read.User"].map(of_other));
    // A second extension may be for the other applications.
    let second = json!({ "requirements": { "scopes": ["workbook"] }, "runtimes": [] });
    only_documents["extensions"].as_array_mut().unwrap().push(second);
    assert!(!said(&only_documents).iter().any(|message| *message == of_other("Document.Read.User")));
}

#[test]
fn files_on_the_internet_that_change_the_add_in_are_named_once_each() {
    let mut every = manifest("every-unified.json");
    let names = ["metadataUrl", "shortcutsUrl", "localizationResourceUrl"];
    let mut expected = names.map(say::finding_not_covered).to_vec();
    let mut found = said(&every);
    let by_text = |message: &Message| format!("{message:?}");
    expected.sort_by_key(by_text);
    found.sort_by_key(by_text);
    assert_eq!(found, expected);
    every.as_object_mut().unwrap().remove("extensions");
    assert!(said(&every).contains(&say::finding_no_extensions()));
}

#[test]
fn values_of_every_form_are_taken_or_told_with_an_example() {
    let mut every = manifest("every-unified.json");
    every["extensions"] = json!([{ "runtimes": [] }]);
    let before = said(&every);
    for (pointer, sound, wrong, example) in [
        ("/accentColor", "#0f6cbd", "#0f6cb", "#0F6CBD"),
        ("/developer/websiteUrl", "HTTPS://notes.example.org", "notes.example.org", "https://…"),
        ("/localizationInfo/defaultLanguageTag", "nl-NL", "nl_NL", "en-US"),
    ] {
        let mut changed = every.clone();
        *changed.pointer_mut(pointer).unwrap() = json!(sound);
        assert_eq!(said(&changed), before, "{pointer} {sound}");
        *changed.pointer_mut(pointer).unwrap() = json!(wrong);
        let told = say::finding_value_refused(pointer, wrong, example);
        assert!(said(&changed).contains(&told), "{pointer} {wrong}: {:?}", said(&changed));
    }
    let lifetime = [RUNTIME, "/lifetime"].concat();
    let near = say::finding_value_refused(lifetime.as_str(), "shrt", "short");
    assert_eq!(with("unified.json", &lifetime, &json!("shrt")), [near]);
    let far = say::finding_value_refused(lifetime.as_str(), "for ever and a day", "long");
    assert_eq!(with("unified.json", &lifetime, &json!("for ever and a day")), [far]);
}
