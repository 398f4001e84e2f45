//! The structure of SARIF 2.1.0 ("Static Analysis Results Interchange Format", OASIS), as far as the program writes it:
//! every property is known, of its type, and there when it is required.

use serde_json::{Map, Value};

use crate::program::{run, run_with};

/// What a value must be.
enum Shape {
    Text,
    /// A text that is one of these.
    OneOf(&'static [&'static str]),
    /// An absolute URI.
    Uri,
    /// A URI reference without characters that must be escaped.
    Reference,
    /// A whole number from this one on.
    From(u64),
    List(&'static Shape),
    /// Properties: name, whether it is required, shape.
    Object(&'static [(&'static str, bool, Shape)]),
}
use Shape::{From, List, Object, OneOf, Reference, Text, Uri};

const MESSAGE: Shape = Object(&[("text", true, Text)]);
const LEVEL: Shape = OneOf(&["none", "note", "warning", "error"]);
const RULE: Shape = Object(&[
    ("id", true, Text),
    ("shortDescription", false, MESSAGE),
    ("fullDescription", false, MESSAGE),
    ("help", false, MESSAGE),
    ("helpUri", false, Uri),
    ("defaultConfiguration", false, Object(&[("level", false, LEVEL)])),
]);
const LOCATION: Shape = Object(&[(
    "physicalLocation",
    false,
    Object(&[
        ("artifactLocation", true, Object(&[("uri", true, Reference)])),
        ("region", false, Object(&[("startLine", true, From(1)), ("startColumn", false, From(1))])),
    ]),
)]);
const RESULT: Shape = Object(&[
    ("ruleId", true, Text),
    ("ruleIndex", false, From(0)),
    ("level", true, LEVEL),
    ("message", true, MESSAGE),
    ("locations", true, List(&LOCATION)),
]);
const RUN: Shape = Object(&[
    (
        "tool",
        true,
        Object(&[(
            "driver",
            true,
            Object(&[
                ("name", true, Text),
                ("version", false, Text),
                ("language", false, OneOf(&["en", "nl"])),
                ("rules", true, List(&RULE)),
            ]),
        )]),
    ),
    ("language", false, OneOf(&["en", "nl"])),
    ("columnKind", false, OneOf(&["utf16CodeUnits", "unicodeCodePoints"])),
    ("results", true, List(&RESULT)),
]);
const LOG: Shape =
    Object(&[("$schema", true, Uri), ("version", true, OneOf(&["2.1.0"])), ("runs", true, List(&RUN))]);

/// Every place where a value does not have its shape.
fn problems(value: &Value, shape: &Shape, at: &str) -> Vec<String> {
    let wrong = || vec![format!("{at}: {value}")];
    match (shape, value) {
        (Text, Value::String(text)) if !text.is_empty() => Vec::new(),
        (OneOf(words), Value::String(text)) if words.contains(&text.as_str()) => Vec::new(),
        (Uri, Value::String(text)) if text.starts_with("https://") => Vec::new(),
        (Reference, Value::String(text))
            if text.bytes().all(|byte| b"-._~/%:".contains(&byte) || byte.is_ascii_alphanumeric()) =>
        {
            Vec::new()
        }
        (From(least), Value::Number(number)) if number.as_u64().is_some_and(|number| number >= *least) => {
            Vec::new()
        }
        (List(shape), Value::Array(values)) => {
            let each = values.iter().enumerate();
            each.flat_map(|(index, value)| problems(value, shape, &format!("{at}/{index}"))).collect()
        }
        (Object(properties), Value::Object(object)) => object_problems(object, properties, at),
        _ => wrong(),
    }
}

fn object_problems(object: &Map<String, Value>, properties: &[(&str, bool, Shape)], at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, required, shape) in properties {
        match object.get(*name) {
            Some(value) => found.extend(problems(value, shape, &format!("{at}/{name}"))),
            None if *required => found.push(format!("{at}/{name} is missing")),
            None => {}
        }
    }
    let unknown = object.keys().filter(|key| !properties.iter().any(|(name, ..)| name == key));
    found.extend(unknown.map(|key| format!("{at}/{key} is unknown")));
    found
}

fn log(words: &[&str]) -> Value {
    let run = run(words);
    let log = serde_json::from_str(&run.out).unwrap();
    assert_eq!(problems(&log, &LOG, ""), Vec::<String>::new());
    log
}

#[test]
fn a_log_has_the_structure_of_the_standard() {
    log(&[".", "--format", "sarif"]);
    log(&[".", "--format", "sarif", "--lang", "nl", "--rules-url", "https://example.org/rules/"]);
    let stdin = run_with(&["-", "--format", "sarif"], b"nothing", &[]);
    let log = serde_json::from_str(&stdin.out).unwrap();
    assert_eq!(problems(&log, &LOG, ""), Vec::<String>::new());
}

#[test]
fn all_files_are_one_run() {
    let log = log(&[
        "plain-error-B004.xml",
        "plain-warning-B012.xml",
        "plain-information-B004.xml",
        "--format",
        "sarif",
    ]);
    assert_eq!(log["runs"].as_array().unwrap().len(), 1);
    let run = &log["runs"][0];
    let results = run["results"].as_array().unwrap();
    let levels: Vec<_> = results.iter().map(|result| result["level"].as_str().unwrap()).collect();
    assert_eq!(levels, ["error", "warning", "note"]);
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "plain-error-B004.xml");
    assert_eq!(place["region"], serde_json::json!({ "startLine": 5, "startColumn": 12 }));
}

#[test]
fn rules_link_to_their_pages_where_these_are_published() {
    let log = log(&["plain.xml", "--format", "sarif", "--rules-url", "https://example.org/rules"]);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let rule = rules.iter().find(|rule| rule["id"] == "B004").unwrap();
    assert_eq!(rule["helpUri"], "https://example.org/rules/B004.md");
    assert_eq!(rule["shortDescription"]["text"], "Version not as Office takes it");
    assert_eq!(rule["defaultConfiguration"]["level"], "error");
}
