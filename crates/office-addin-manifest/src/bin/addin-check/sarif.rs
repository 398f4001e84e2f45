//! Findings as SARIF 2.1.0 ("Static Analysis Results Interchange Format", OASIS): one run over all files.

use std::path::{Component, Path};

use messages::rules::{Explanation, explanations, file};
use office_addin_manifest::finding::{Finding, Severity};
use serde_json::{Map, Value, json};

use crate::check::Checked;
use crate::files::is_standard_input;
use crate::show::shown_json;
use crate::words::Words;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// `rules_url` is where the pages of `docs/rules` are published.
pub fn write(files: &[Checked], rules_url: Option<&str>, words: &Words) -> String {
    let rules: Vec<_> = explanations(file(words.language)).collect();
    let results: Vec<_> = files
        .iter()
        .flat_map(|file| file.findings.iter().map(|finding| result(file, finding, &rules, words)))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "addin-check",
                "version": env!("CARGO_PKG_VERSION"),
                "language": words.language.tag(),
                "rules": rules.iter().map(|rule| descriptor(rule, rules_url)).collect::<Vec<_>>(),
            } },
            "language": words.language.tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    shown_json(&format!("{log:#}\n"))
}

fn descriptor(rule: &Explanation<'_>, rules_url: Option<&str>) -> Value {
    let mut descriptor = Map::new();
    let mut set = |key: &str, value| descriptor.insert(key.to_owned(), value);
    set("id", json!(rule.code));
    set("shortDescription", json!({ "text": rule.title }));
    set("fullDescription", json!({ "text": rule.what }));
    set("help", json!({ "text": format!("{} {}", rule.why, rule.fix) }));
    if let Some(url) = rules_url {
        set("helpUri", json!(format!("{}/{}.md", url.trim_end_matches('/'), rule.code)));
    }
    let gravest = rule.severities.split(", ").next();
    let level = match gravest {
        Some("error") => "error",
        Some("warning") => "warning",
        _ => "note",
    };
    set("defaultConfiguration", json!({ "level": level }));
    Value::Object(descriptor)
}

fn result(file: &Checked, finding: &Finding, rules: &[Explanation<'_>], words: &Words) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "note",
    };
    let mut place = Map::new();
    place.insert("artifactLocation".to_owned(), json!({ "uri": uri(&file.input.path) }));
    if let Some(span) = finding.span {
        place.insert("region".to_owned(), json!({ "startLine": span.line, "startColumn": span.column }));
    }
    let mut result = json!({
        "ruleId": finding.code,
        "level": level,
        "message": { "text": words.sentence(&finding.message) },
        "locations": [{ "physicalLocation": place }],
    });
    if let (Some(index), Some(fields)) =
        (rules.iter().position(|rule| rule.code == finding.code), result.as_object_mut())
    {
        fields.insert("ruleIndex".to_owned(), json!(index));
    }
    result
}

/// A path as a URI reference (RFC 3986): relative paths stay relative.
fn uri(path: &Path) -> String {
    if is_standard_input(path) {
        return "stdin".to_owned();
    }
    let mut uri = String::from(if path.is_absolute() { "file://" } else { "" });
    for component in path.components() {
        match component {
            Component::RootDir | Component::CurDir => continue,
            Component::Prefix(_) | Component::ParentDir | Component::Normal(_) => {}
        }
        if path.is_absolute() || !uri.is_empty() {
            uri.push('/');
        }
        for byte in component.as_os_str().as_encoded_bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    uri.push(char::from(*byte))
                }
                _ => uri.push_str(&format!("%{byte:02X}")),
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_uri() {
        assert_eq!(uri(Path::new("./a b/é:c.xml")), "a%20b/%C3%A9%3Ac.xml");
        assert_eq!(uri(Path::new("../x.xml")), "../x.xml");
        assert_eq!(uri(Path::new("-")), "stdin");
    }

    #[cfg(unix)]
    #[test]
    fn an_absolute_path_names_the_file_scheme() {
        assert_eq!(uri(Path::new("/a/b#.xml")), "file:///a/b%23.xml");
    }
}
