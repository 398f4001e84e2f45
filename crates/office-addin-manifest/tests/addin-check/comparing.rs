//! Comparing two versions of a manifest.

use serde_json::Value;

use crate::program::{Folder, fixture, run, run_with};

/// A version of a fixture with some words replaced.
fn version(replacements: &[(&str, &str)]) -> Vec<u8> {
    let mut text = String::from_utf8(fixture("plain.xml")).unwrap();
    for (old, new) in replacements {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    text.into_bytes()
}

#[test]
fn versions_that_mean_the_same_are_said_to_be() {
    let run = run(&["diff", "plain.xml", "plain.xml"]);
    assert_eq!((run.out.as_str(), run.code), ("Both versions mean the same.\n", 0));
}

#[test]
fn what_an_update_asks_of_the_administrator_is_said() {
    let folder = Folder::new();
    let changed = &[("1.0.0.0", "1.1.0.0"), ("ReadDocument", "ReadWriteDocument")];
    let new = folder.with("new.xml", &version(changed));
    let run = run(&["diff", "plain.xml", &new]);
    assert!(run.out.starts_with("consent[D001]: "), "{}", run.out);
    assert!(run.out.contains("information[D016]: "), "{}", run.out);
    assert_eq!(run.code, 0);
    let dutch = run_with(&["diff", "-", &new, "--lang", "nl"], &fixture("plain.xml"), &[]);
    assert!(dutch.out.starts_with("toestemming[D001]: "), "{}", dutch.out);
}

#[test]
fn what_cannot_be_an_update_is_an_error() {
    let folder = Folder::new();
    let new = folder.with("new.xml", &version(&[("ReadDocument", "ReadWriteDocument")]));
    let run = run(&["diff", "plain.xml", &new, "--format", "json"]);
    assert_eq!(run.code, 1);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let changes = report["changes"].as_array().unwrap();
    let classes: Vec<_> = changes.iter().map(|change| change["class"].as_str().unwrap()).collect();
    assert_eq!(classes, ["error", "consent"]);
    assert_eq!(changes[0]["code"], "D012");
}

#[test]
fn what_is_no_manifest_cannot_be_compared() {
    let folder = Folder::new();
    let other = folder.with("other.json", b"{}");
    let run = run(&["diff", "plain.xml", &other]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.complaint.contains("is not a manifest that can be read"), "{}", run.complaint);
}
