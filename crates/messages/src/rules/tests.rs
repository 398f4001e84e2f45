//! What the build makes of the explanations, and what is read back.

use super::*;

#[path = "../../build/rules.rs"]
mod build;

const ENGLISH: &str = "a001 = Title\n    .what = What.\n    .why = Why.\n    .fix = Fix.\n";

#[test]
fn a_rule_is_explained_in_both_languages() {
    let english = explanation("B004", Language::English).unwrap();
    assert_eq!(english.title, "Version not as Office takes it");
    assert_eq!(english.severities, "error, information");
    let dutch = explanation("B004", Language::Dutch).unwrap();
    assert_eq!(dutch.title, "Versie niet zoals Office die aanneemt");
    assert_eq!(dutch.source, english.source);
    assert_eq!(explanation("B999", Language::Dutch), None);
    assert_eq!(explanation("", Language::Dutch), None);
}

#[test]
fn every_text_is_translated() {
    let dutch: Vec<_> = explanations(file(Language::Dutch)).collect();
    for english in explanations(file(Language::English)) {
        let dutch = dutch.iter().find(|dutch| dutch.code == english.code).unwrap();
        for (english, dutch) in [
            (english.title, dutch.title),
            (english.what, dutch.what),
            (english.why, dutch.why),
            (english.fix, dutch.fix),
        ] {
            assert_ne!(english, dutch);
        }
    }
}

#[test]
fn what_is_not_a_file_of_explanations_holds_none() {
    assert_eq!(explanations("<!doctype html>\n<p>\tNot found").count(), 0);
    assert_eq!(explanations("").count(), 0);
}

#[test]
fn what_was_written_is_what_is_read() {
    let table = build::table("rules.txt", "# Comment\nA001 error; A document").unwrap();
    let file = build::file("en.ftl", &table, &build::read("en.ftl", ENGLISH).unwrap()).unwrap();
    let read: Vec<_> = explanations(&file).collect();
    let expected = Explanation {
        code: "A001",
        severities: "error",
        source: "A document",
        title: "Title",
        what: "What.",
        why: "Why.",
        fix: "Fix.",
    };
    assert_eq!(read, [expected]);
}

#[test]
fn the_build_refuses_explanations_that_are_not_whole() {
    for (fluent, problem) in [
        ("a001 = Title\n    .what = What.\n    .why = Why.\n", "has the attributes [\"what\", \"why\"]"),
        ("a001 =\n    .what = What.\n    .why = Why.\n    .fix = Fix.\n", "needs a title"),
        ("a001 = Title\n    .what = { $x }\n    .why = Why.\n    .fix = Fix.\n", "without arguments"),
        ("a001 = Title\n    .what = Two\n        lines\n    .why = Why.\n    .fix = Fix.\n", "on one line"),
    ] {
        let problems = build::read("en.ftl", fluent).unwrap_err().join("\n");
        assert!(problems.starts_with("en.ftl: `a001`") && problems.contains(problem), "{problems}");
    }
}

#[test]
fn the_build_refuses_a_language_with_other_rules() {
    let english = build::read("en.ftl", ENGLISH).unwrap();
    let two = build::table("rules.txt", "A001 error; X\nA002 error; X").unwrap();
    assert_eq!(build::file("en.ftl", &two, &english).unwrap_err(), ["en.ftl: the rule A002 is missing."]);
    assert!(build::file("en.ftl", &[], &english).is_err());
    assert!(build::table("rules.txt", "A001 fatal; X").is_err());
}
