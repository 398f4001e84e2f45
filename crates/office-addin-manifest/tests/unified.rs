//! A unified manifest with one thing changed, at a limit and one past it: which rule speaks, and about which place.

#[cfg(test)]
mod unified {
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::read;
    use serde_json::{Value, json};
    use std::fs;
    use std::path::Path;

    fn manifest(name: &str) -> Value {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/manifests");
        serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap()
    }

    /// The errors of a manifest, each with the text that it points to.
    fn errors(manifest: &Value) -> Vec<(String, String)> {
        let text = manifest.to_string();
        let findings = read(text.as_bytes()).findings.into_iter();
        let errors = findings.filter(|finding| finding.severity == Severity::Error);
        errors
            .map(|finding| {
                let range = finding.span.map_or(0..0, |span| span.start as usize..span.end as usize);
                let at = text.get(range).unwrap();
                (finding.code, at.to_owned())
            })
            .collect()
    }

    /// The errors after a value was put at a pointer; `null` takes the value away.
    fn with(name: &str, pointer: &str, value: &Value) -> Vec<(String, String)> {
        let mut manifest = manifest(name);
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = manifest.pointer_mut(parent).unwrap();
        match (parent, value) {
            (Value::Object(map), Value::Null) => drop(map.remove(key)),
            (Value::Object(map), value) => drop(map.insert(key.to_owned(), value.clone())),
            (Value::Array(list), value) => list[key.parse::<usize>().unwrap()] = value.clone(),
            _ => panic!("{pointer} stands nowhere"),
        }
        errors(&manifest)
    }

    fn one(code: &str, at: &str) -> Vec<(String, String)> {
        vec![(code.to_owned(), at.to_owned())]
    }

    const BUTTON: &str = "/extensions/0/ribbons/0/tabs/0/groups/0/controls/0";

    #[test]
    fn texts_and_lists_are_taken_up_to_their_limit_and_refused_one_past_it() {
        let letters = |count: usize| json!("é".repeat(count));
        let label = format!("{BUTTON}/label");
        for (pointer, limit) in
            [("/name/short", 30), ("/developer/name", 32), ("/description/short", 80), (&label, 64)]
        {
            assert_eq!(with("unified.json", pointer, &letters(limit)), [], "{pointer}");
            let long = letters(limit + 1);
            assert_eq!(with("unified.json", pointer, &long), one("U004", &long.to_string()), "{pointer}");
        }
        let domains = |count: usize| json!(vec!["notes.example.org"; count]);
        assert_eq!(with("unified.json", "/validDomains", &domains(16)), []);
        assert_eq!(with("unified.json", "/validDomains", &domains(17)), one("U004", "["));
        let icon = json!({ "size": 16, "url": "https://cdn.example.org/icon.png" });
        let icons = format!("{BUTTON}/icons");
        let cases = [(2, one("U004", "[")), (3, vec![]), (8, vec![]), (9, one("U004", "["))];
        for (count, expected) in cases {
            assert_eq!(
                with("unified.json", &icons, &json!(vec![icon.clone(); count])),
                expected,
                "{count} icons"
            );
        }
    }

    #[test]
    fn texts_that_may_not_be_short_are_refused_one_below_their_limit() {
        let pointer = "/extensions/0/runtimes/0/customFunctions/functions/0/name";
        assert_eq!(with("every-unified.json", pointer, &json!("abc")), []);
        assert_eq!(with("every-unified.json", pointer, &json!("ab")), one("U004", "\"ab\""));
        assert_eq!(with("every-unified.json", pointer, &json!("éé")), one("U004", "\"éé\""));
    }

    #[test]
    fn numbers_are_taken_within_their_limits() {
        let height = "/extensions/0/contentRuntimes/0/requestedHeight";
        for (value, sound) in [(32, true), (1000, true), (31, false), (1001, false)] {
            let expected = if sound { vec![] } else { one("U004", &value.to_string()) };
            assert_eq!(with("every-unified.json", height, &json!(value)), expected, "{value}");
        }
        assert_eq!(with("every-unified.json", height, &json!(32.5)), []);
        assert_eq!(with("every-unified.json", height, &json!(31.9)), one("U004", "31.9"));
        let audience = "/meetingExtensionDefinition/scenes/0/maxAudience";
        assert_eq!(with("every-unified.json", audience, &json!(50)), []);
        assert_eq!(with("every-unified.json", audience, &json!(51)), one("U004", "51"));
        assert_eq!(with("every-unified.json", audience, &json!(1.5)), one("U004", "1.5"));
        let size = format!("{BUTTON}/icons/0/size");
        assert_eq!(with("unified.json", &size, &json!(80)), []);
        assert_eq!(with("unified.json", &size, &json!(33)), one("U004", "33"));
    }

    #[test]
    fn a_value_of_another_kind_is_told_at_the_value_and_nothing_follows_from_it() {
        let cases = [
            ("/name", json!("text"), "\"text\""),
            ("/name/short", json!(5), "5"),
            ("/icons", json!([]), "[]"),
            ("/validDomains", json!({}), "{}"),
            ("/extensions/0/runtimes/0/lifetime", json!(true), "true"),
            (&format!("{BUTTON}/enabled"), json!("true"), "\"true\""),
            (&format!("{BUTTON}/icons/0/size"), json!("16"), "\"16\""),
        ];
        for (pointer, value, at) in cases {
            assert_eq!(with("unified.json", pointer, &value), one("U004", at), "{pointer}");
        }
        // Only these may be null.
        let can_update = "/composeExtensions/0/canUpdateConfiguration";
        let mut manifest = manifest("every-unified.json");
        *manifest.pointer_mut(can_update).unwrap() = Value::Null;
        assert_eq!(errors(&manifest), []);
        *manifest.pointer_mut("/isFullScreen").unwrap() = Value::Null;
        assert_eq!(errors(&manifest), one("U004", "null"));
    }

    #[test]
    fn what_is_missing_is_told_at_the_beginning_of_what_misses_it() {
        for pointer in ["/developer", "/accentColor", "/id", "/icons"] {
            assert_eq!(with("unified.json", pointer, &Value::Null), one("U004", ""), "{pointer}");
        }
        for pointer in ["/name/short", "/extensions/0/runtimes/0/code/page", &format!("{BUTTON}/supertip")] {
            assert_eq!(with("unified.json", pointer, &Value::Null), one("U004", "{"), "{pointer}");
        }
    }

    #[test]
    fn what_nobody_knows_is_told_at_its_name_where_an_object_is_closed() {
        assert_eq!(with("unified.json", "/colour", &json!("x")), one("U004", "colour"));
        let group = "/extensions/0/ribbons/0/tabs/0/groups/0/builtInGroupId";
        assert_eq!(with("unified.json", group, &json!("x")), one("U004", "builtInGroupId"));
        // Custom functions take more than is written down.
        let function = "/extensions/0/runtimes/0/customFunctions/functions/0/more";
        assert_eq!(with("every-unified.json", function, &json!("x")), []);
    }

    #[test]
    fn combinations_of_properties_are_told_by_what_is_nearest() {
        let options = "/extensions/0/autoRunEvents/0/events/0/options";
        let both = json!({ "sendMode": "block", "headerName": "x-notes" });
        assert_eq!(with("every-unified.json", options, &both), one("U004", "headerName"));
        assert_eq!(with("every-unified.json", options, &json!({ "headerName": "x-notes" })), []);
        assert_eq!(with("every-unified.json", options, &json!({})), one("U004", "{"));
        let hidden = "/extensions/0/alternates/0/hide/windowsExtensions";
        let com = json!({ "effect": "userOptionToDisable", "comAddin": { "progIds": ["A.B"] } });
        assert_eq!(with("every-unified.json", hidden, &com), []);
        assert_eq!(
            with("every-unified.json", hidden, &json!({ "effect": "userOptionToDisable" })),
            one("U004", "{")
        );
        let authorization = "/agentConnectors/0/toolSource/remoteMcpServer/authorization";
        assert_eq!(with("every-unified.json", authorization, &json!({ "type": "None" })), []);
        assert_eq!(
            with("every-unified.json", authorization, &json!({ "type": "OAuthPluginVault" })),
            one("U004", "{")
        );
    }

    #[test]
    fn the_version_decides_what_there_is() {
        let actions: Vec<Value> =
            (0..21).map(|number| json!({ "id": format!("a{number}"), "type": "openPage" })).collect();
        let mut manifest = manifest("unified.json");
        manifest["extensions"][0]["runtimes"][0]["actions"].as_array_mut().unwrap().extend(actions);
        assert_eq!(errors(&manifest), []);
        manifest["manifestVersion"] = json!("1.23");
        assert_eq!(errors(&manifest), one("U004", "["));
        for (version, sound) in
            [("1.17", true), ("1.18", false), ("1.30", true), ("1.31", false), ("devPreview", true)]
        {
            let found = with("unified.json", "/manifestVersion", &json!(version));
            let unknown = found.iter().any(|(code, _)| code == "U003");
            assert_eq!(unknown, !sound, "{version}: {found:?}");
        }
    }

    #[test]
    fn an_address_that_runs_code_is_found_where_the_schema_takes_any_text() {
        let more = "/extensions/0/ribbons/0/spamPreProcessingDialog/spamMoreInfo/url";
        assert_eq!(with("every-unified.json", more, &json!("help")), []);
        let code = "javascript:alert(1)";
        assert_eq!(with("every-unified.json", more, &json!(code)), one("S005", &format!("\"{code}\"")));
        let page = "/extensions/0/runtimes/0/code/page";
        assert_eq!(with("unified.json", page, &json!(code)), one("S005", &format!("\"{code}\"")));
        assert_eq!(with("unified.json", page, &json!("page.html")), one("U004", "\"page.html\""));
        assert_eq!(with("unified.json", page, &json!("https://")), one("B008", "\"https://\""));
        let long = json!(format!("https://notes.example.org/{}", "a".repeat(2048)));
        assert_eq!(with("unified.json", page, &long), one("U004", &long.to_string()));
    }

    #[test]
    fn a_manifest_that_is_cut_off_misses_nothing() {
        let text = manifest("unified.json").to_string();
        for end in [200, 700, text.len() / 2, text.len() - 2] {
            let findings = read(&text.as_bytes()[..end]).findings;
            let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
            assert_eq!(codes, ["U001"], "{end}");
        }
    }
}
