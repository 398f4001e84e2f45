//! Seeded changes of unified manifests, with our verdict on each beside the one of a JSON schema processor.
//!
//! The processor is a program of its own and the schemas are not part of the project: `cargo xtask test --full` names
//! both, and everywhere else this test says that it is skipped.

#[cfg(test)]
#[path = "mutations/numbers.rs"]
mod numbers;

#[cfg(test)]
mod json_mutations {
    use super::numbers::Numbers;
    use office_addin_manifest::finding::Severity;
    use office_addin_manifest::read;
    use serde_json::{Value, json};
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::{Path, PathBuf};
    use std::process::Command;
    use std::{env, fs};

    const CHANGES: usize = 2_000;

    /// Rules whose errors the schemas do not express, and why.
    const BEYOND_THE_SCHEMA: [(&str, &str); 6] = [
        ("B004", "a version is any text to the schemas"),
        ("B005", "a name may be empty to the schemas"),
        ("B008", "that an address has a host, and for code https:// in every version, is not in the schemas"),
        ("S005", "any address is an address to the schemas"),
        ("U003", "apps of Teams may have versions that add-ins never had"),
        ("U005", "the schemas do not look whether an id that is named is there"),
    ];

    /// The one refusal of the schemas that is a warning here: an extension that holds nothing does no harm, and rule
    /// U010 says that there is no add-in in it.
    const EMPTY_EXTENSION: &str = "/extensions/0: must NOT have fewer than 1 properties";

    const VERSIONS: [&str; 14] = [
        "1.17",
        "1.19",
        "1.20",
        "1.21",
        "1.22",
        "1.23",
        "1.24",
        "1.25",
        "1.26",
        "1.27",
        "1.28",
        "1.29",
        "1.30",
        "devPreview",
    ];

    /// Values that are wrong at most places, and right at some.
    const TEXTS: [&str; 24] = [
        "",
        " ",
        "x",
        "unknown",
        "Button",
        "menu",
        "mail",
        "short",
        "1.0.0",
        "1.2",
        "en-US",
        "en_US",
        "#0F6CBD",
        "blue",
        "http://example.org/a",
        "https://example.org/a",
        " https://example.org/a",
        "https://",
        "javascript:alert(1)",
        "file.json",
        "6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a09",
        "{6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a09}",
        "Ctrl+Shift+A",
        "café",
    ];

    /// Lengths just past the limits that there are.
    const LENGTHS: [usize; 16] = [4, 17, 31, 33, 46, 65, 81, 101, 121, 126, 129, 251, 256, 513, 2049, 4001];

    const NAMES: [&str; 16] = [
        "id",
        "type",
        "label",
        "icons",
        "items",
        "actions",
        "groups",
        "headerName",
        "keytip",
        "visible",
        "lifeTime",
        "builtInTabId",
        "page",
        "enums",
        "requirement",
        "x",
    ];

    /// Every manifest that both sides take: our own whole ones, and those of the corpus where it exists.
    fn manifests() -> Vec<(String, Value)> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut found = Vec::new();
        for folder in ["tests/fixtures/manifests", "../shared/corpus/json"] {
            let Ok(entries) = fs::read_dir(project.join(folder)) else { continue };
            for path in entries.map(|entry| entry.unwrap().path()) {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                let text = fs::read_to_string(&path).unwrap_or_default();
                if let Ok(value) = serde_json::from_str::<Value>(&text)
                    && errors(&value).is_empty()
                {
                    found.push((name, value));
                }
            }
        }
        found.sort_by(|one, other| one.0.cmp(&other.0));
        found
    }

    fn errors(manifest: &Value) -> BTreeSet<String> {
        let findings = read(manifest.to_string().as_bytes()).findings;
        let errors = findings.into_iter().filter(|found| found.severity == Severity::Error);
        errors.map(|found| found.code).collect()
    }

    /// The pointers of every value below one.
    fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
        let mut inner = |key: &str, child: &Value| {
            let pointer = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
            pointers(child, &pointer, found);
            found.push(pointer);
        };
        match value {
            Value::Object(map) => map.iter().for_each(|(key, child)| inner(key, child)),
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, child)| inner(&index.to_string(), child))
            }
            _ => {}
        }
    }

    /// Changes one value of a manifest; says what was done.
    fn change(manifest: &mut Value, numbers: &mut Numbers) -> String {
        let mut known = Vec::new();
        pointers(manifest, "", &mut known);
        let pointer = numbers.of(&known).clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let key = key.replace("~1", "/").replace("~0", "~");
        let kind = numbers.below(8);
        if kind == 0 {
            drop_value(manifest.pointer_mut(parent).unwrap(), &key);
            return format!("{pointer} dropped");
        }
        let value = manifest.pointer_mut(&pointer).unwrap();
        match kind {
            1 => *value = other_type(numbers),
            2 => *value = json!("x".repeat(*numbers.of(&LENGTHS))),
            3 => *value = json!(numbers.of(&TEXTS)),
            4 => lengthen(value, numbers),
            5 => *value = json!(*numbers.of(&[0, 1, 15, 16, 31, 51, 80, 1001])),
            6 => return add_property(value, &pointer, numbers),
            _ => {
                let renamed = manifest.pointer_mut(parent).unwrap();
                return rename(renamed, &key, &pointer);
            }
        }
        format!("{pointer} = {:.60}", value.to_string())
    }

    fn drop_value(parent: &mut Value, key: &str) {
        match parent {
            Value::Object(map) => drop(map.remove(key)),
            Value::Array(list) => drop(list.remove(key.parse().unwrap())),
            _ => {}
        }
    }

    fn other_type(numbers: &mut Numbers) -> Value {
        let values = [
            json!(null),
            json!(true),
            json!(7),
            json!("text"),
            json!([]),
            json!({}),
            json!([{}]),
            json!(1.5),
        ];
        numbers.of(&values).clone()
    }

    /// Repeats what a list holds, and the letters of a text.
    fn lengthen(value: &mut Value, numbers: &mut Numbers) {
        let times = *numbers.of(&[2, 3, 5, 9, 17, 21, 101]);
        match value {
            Value::Array(list) => *list = list.iter().cycle().take(list.len() * times).cloned().collect(),
            Value::String(text) => *text = text.repeat(times),
            other => *other = json!(vec![other.clone(); times]),
        }
    }

    fn add_property(value: &mut Value, pointer: &str, numbers: &mut Numbers) -> String {
        let name = *numbers.of(&NAMES);
        let added = if numbers.below(2) == 0 { json!("x") } else { other_type(numbers) };
        match value {
            Value::Object(map) => drop(map.insert(name.to_owned(), added)),
            other => *other = json!({ name: added }),
        }
        format!("{pointer} with {name}")
    }

    fn rename(parent: &mut Value, key: &str, pointer: &str) -> String {
        if let Value::Object(map) = parent
            && let Some(value) = map.remove(key)
        {
            map.insert(format!("{key}s"), value);
        }
        format!("{pointer} renamed")
    }

    /// What the schema processor says about each manifest; nothing about a valid one.
    fn verdicts(processor: &str, schemas: &str, manifests: &[Value]) -> Vec<String> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("changed-manifests.json");
        fs::write(&file, Value::from(manifests.to_vec()).to_string()).unwrap();
        let output = Command::new("node").arg(processor).arg(schemas).arg(&file).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let verdicts: Vec<String> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(verdicts.len(), manifests.len());
        verdicts
    }

    /// Manifests of every version, each with one or two changes.
    fn changed(seeds: &[(String, Value)]) -> Vec<(String, Value)> {
        let mut numbers = Numbers(2026);
        let mut changed = Vec::new();
        while changed.len() < CHANGES {
            let (name, seed) = numbers.of(seeds);
            let mut manifest = seed.clone();
            let mut how = name.clone();
            if numbers.below(3) == 0 {
                let version = *numbers.of(&VERSIONS);
                manifest["manifestVersion"] = json!(version);
                how = format!("{how} as {version}");
            }
            for _ in 0..=numbers.below(8) / 7 {
                how = format!("{how}: {}", change(&mut manifest, &mut numbers));
            }
            // What is of no version that there is has no schema.
            if manifest["manifestVersion"].as_str().is_some_and(|version| VERSIONS.contains(&version)) {
                changed.push((how, manifest));
            }
        }
        changed
    }

    #[test]
    fn what_the_schema_refuses_is_an_error_and_what_only_we_refuse_has_a_rule_of_its_own() {
        let (Ok(processor), Ok(schemas)) = (env::var("JSON_SCHEMA_PROCESSOR"), env::var("JSON_SCHEMAS"))
        else {
            println!("skipped: `cargo xtask test --full` runs this where there are schemas to test against");
            return;
        };
        let mut seeds = manifests();
        let values: Vec<Value> = seeds.iter().map(|(_, value)| value.clone()).collect();
        let of_seeds = verdicts(&processor, &schemas, &values);
        let mut taken = of_seeds.iter().map(String::is_empty);
        seeds.retain(|_| taken.next().unwrap());
        let changed = changed(&seeds);
        let values: Vec<Value> = changed.iter().map(|(_, value)| value.clone()).collect();
        let (mut refused, mut wrong, mut beyond) = (0, Vec::new(), BTreeMap::new());
        for ((how, manifest), verdict) in changed.iter().zip(verdicts(&processor, &schemas, &values)) {
            let errors = errors(manifest);
            refused += usize::from(!verdict.is_empty());
            if !verdict.is_empty() && verdict != EMPTY_EXTENSION && errors.is_empty() {
                wrong.push(format!("{how}: no error, and the schema says {verdict}"));
            }
            for code in errors.iter().filter(|_| verdict.is_empty()) {
                *beyond.entry(code.clone()).or_insert(0) += 1;
                if !BEYOND_THE_SCHEMA.iter().any(|(known, _)| known == code) {
                    wrong.push(format!("{how}: {code}, and the schema takes it"));
                }
            }
        }
        println!(
            "{} manifests, {CHANGES} changes: the schema refuses {refused}; beyond it we refuse {beyond:?}",
            seeds.len()
        );
        assert!(wrong.is_empty(), "{} disagreements\n{}", wrong.len(), wrong.join("\n"));
    }
}
