//! Checking files, folders and standard input, in each format but SARIF.

use serde_json::Value;

use crate::program::{Folder, fixture, run, run_with};

/// Nothing that acts on a terminal: no control characters but line ends, and none that turn the direction of text.
fn acts(text: &str) -> bool {
    text.chars().any(|character| {
        character.is_control() && character != '\n'
            || matches!(character, '\u{202a}'..='\u{202e}' | '\u{200b}')
    })
}

#[test]
fn a_manifest_without_findings_is_fine() {
    let run = run(&["plain.xml", "unified.json"]);
    assert_eq!(run.out, "2 files checked: 0 errors, 0 warnings, 0 information\n");
    assert_eq!((run.code, run.complaint.as_str()), (0, ""));
}

#[test]
fn a_finding_is_shown_with_its_line_a_mark_and_what_to_do() {
    let run = run(&["plain-error-B004.xml"]);
    let expected = "\
error[B004]: “1.0-beta” is not a version that Office takes: it needs up to four numbers of at most five digits, such as 1.0.0.0.
 --> plain-error-B004.xml:5:12
  |
5 |   <Version>1.0-beta</Version>
  |            ^^^^^^^^
  = help: Write the version in full, such as 1.0.0.0, and raise it with every change.

1 file checked: 1 error, 0 warnings, 0 information
";
    assert_eq!(run.out, expected);
    assert_eq!(run.code, 1);
}

#[test]
fn everything_is_said_in_dutch_too() {
    let expected = "\
waarschuwing[B012]: Het domein ‘data.example.org’ begint niet met https://, dus Office op het web negeert het. Zet er https:// voor.
  --> plain-warning-B012.xml:14:16
   |
14 |     <AppDomain>data.example.org</AppDomain>
   |                ^^^^^^^^^^^^^^^^
   = oplossing: Zet https:// voor het domein.
   = opmerking: `addin-check fix` herstelt dit

1 bestand gecontroleerd: 0 fouten, 1 waarschuwing, 0 informatie
";
    let asked = run(&["plain-warning-B012.xml", "--lang", "nl"]);
    assert_eq!((asked.out.as_str(), asked.code), (expected, 0));
    let from_environment = run_with(&["plain-warning-B012.xml"], b"", &[("LC_ALL", "nl_BE.UTF-8")]);
    assert_eq!(from_environment.out, expected);
}

#[test]
fn standard_input_is_a_file() {
    let run = run_with(&["-"], &fixture("plain-error-B001.xml"), &[]);
    assert!(run.out.contains("error[B001]") && run.out.contains("--> -:4:"), "{}", run.out);
    assert_eq!(run.code, 1);
}

#[test]
fn a_folder_is_searched_for_manifests_and_nothing_else() {
    let folder = Folder::new();
    folder.with("a/manifest.xml", &fixture("plain-error-B004.xml"));
    folder.with("a/deep/er/manifest.json", &fixture("unified.json"));
    folder.with("b.XML", &fixture("plain.xml"));
    folder.with("cut-off.xml", b"<OfficeApp><Id>");
    folder.with("package.json", br#"{ "name": "a", "version": "1.0.0" }"#);
    folder.with("tsconfig.json", b"{ // comments\n }");
    folder.with("other.xml", b"<project/>");
    folder.with("readme.md", b"OfficeApp");
    folder.with(".git/manifest.xml", &fixture("plain-error-B001.xml"));
    folder.with("node_modules/sample/manifest.xml", &fixture("plain-error-B001.xml"));
    let run = run(&[folder.path(), "--format", "json"]);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let name = |file: &Value| file["path"].as_str().unwrap().replace(&format!("{}/", folder.path()), "");
    let names: Vec<_> = report["files"].as_array().unwrap().iter().map(name).collect();
    assert_eq!(names, ["a/deep/er/manifest.json", "a/manifest.xml", "b.XML", "cut-off.xml"]);
    assert_eq!(run.code, 1);
}

#[test]
fn a_folder_without_manifests_is_a_mistake() {
    let folder = Folder::new();
    folder.with("package.json", b"{}");
    let run = run(&[folder.path()]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.complaint.ends_with("has no manifests in it\n"), "{}", run.complaint);
}

#[test]
fn a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked() {
    let run = run(&["missing.xml", "plain-error-B004.xml"]);
    assert_eq!(run.code, 2);
    assert!(run.complaint.starts_with("addin-check: missing.xml cannot be read: "), "{}", run.complaint);
    assert!(run.out.contains("error[B004]"));
}

#[test]
fn what_cannot_be_said_is_answered_with_the_usage() {
    for words in
        [&[][..], &["--format", "yaml", "plain.xml"], &["--lang", "fr", "plain.xml"], &["fix", "plain.xml"]]
    {
        let run = run(words);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{words:?}");
        assert!(run.complaint.contains("error: "), "{}", run.complaint);
    }
}

#[test]
fn the_help_documents_the_exit_codes() {
    let run = run(&["--help"]);
    assert_eq!(run.code, 0);
    for line in ["0  nothing was found", "1  at least one error", "2  something could not be done"] {
        assert!(run.out.contains(line), "{}", run.out);
    }
}

#[test]
fn milder_findings_are_left_out_when_asked() {
    let all = run(&["plain-warning-B012.xml", "plain-information-B004.xml", "plain-error-B001.xml"]);
    assert!(all.out.ends_with("1 error, 1 warning, 1 information\n"), "{}", all.out);
    let warnings = run(&["plain-warning-B012.xml", "plain-information-B004.xml", "--severity", "warning"]);
    assert!(warnings.out.ends_with("0 errors, 1 warning, 0 information\n"), "{}", warnings.out);
    let errors = run(&["plain-warning-B012.xml", "plain-error-B001.xml", "--severity", "error"]);
    assert!(errors.out.ends_with("1 error, 0 warnings, 0 information\n"), "{}", errors.out);
    assert_eq!(errors.code, 1);
}

#[test]
fn the_rules_of_the_store_are_checked_when_asked() {
    let local = "plain-information-B010.xml";
    assert_eq!(run(&[local]).code, 0);
    let store = run(&[local, "--store"]);
    assert!(store.out.contains("error[B010]"), "{}", store.out);
    assert_eq!(store.code, 1);
}

#[test]
fn colour_is_for_terminals_only() {
    let plain = run(&["plain-error-B004.xml"]);
    assert!(!acts(&plain.out));
    let forced = run_with(&["plain-error-B004.xml"], b"", &[("CLICOLOR_FORCE", "1")]);
    assert!(forced.out.contains("\u{1b}["));
    let forbidden = run_with(&["plain-error-B004.xml"], b"", &[("NO_COLOR", "1")]);
    assert_eq!(forbidden.out, plain.out);
}

#[test]
fn nothing_of_a_hostile_manifest_or_name_acts_on_the_terminal() {
    let folder = Folder::new();
    let manifest = String::from_utf8(fixture("plain-warning-S008.xml")).unwrap();
    // What XML allows is quoted by the rule about it; what XML forbids, by the rule about that alone.
    let manifest = manifest.replace("<Version>1.0.0.0", "<Version>1\u{9b}31m\u{202e}");
    let manifest = manifest.replace("<ProviderName>", "<ProviderName>\u{1b}]0;title\u{7}");
    let name = if cfg!(windows) { "a.xml" } else { "\u{1b}[31m\u{202e}a\n::error::b.xml" };
    let path = folder.with(name, manifest.as_bytes());
    for format in ["human", "json", "sarif", "github"] {
        let run = run(&[&path, "--format", format]);
        assert!(!acts(&run.out), "{format}: {:?}", run.out);
        assert!(run.out.contains("B004") && run.out.contains("X001"), "{format}");
        if format == "github" {
            assert!(run.out.lines().all(|line| line.starts_with("::")), "{}", run.out);
            assert!(!run.out.lines().any(|line| line.starts_with("::error::b")), "{}", run.out);
        }
    }
    let missing = run(&["\u{1b}[31mmissing\n"]);
    assert!(
        !acts(missing.complaint.trim_end()) && missing.complaint.contains("[U+001B]"),
        "{}",
        missing.complaint
    );
}

#[test]
fn json_says_everything_about_a_file() {
    let run = run(&["plain-warning-B012.xml", "--format", "json"]);
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(report["warnings"], 1);
    let file = &report["files"][0];
    assert_eq!((&file["format"], &file["version"]), (&"xml".into(), &"1.0.0.0".into()));
    let finding = &file["findings"][0];
    assert_eq!((&finding["code"], &finding["severity"]), (&"B012".into(), &"warning".into()));
    assert_eq!((&finding["line"], &finding["column"]), (&14.into(), &16.into()));
    assert_eq!(finding["repairable"], true);
    let span = finding["startByte"].as_u64().unwrap() as usize..finding["endByte"].as_u64().unwrap() as usize;
    assert_eq!(&fixture("plain-warning-B012.xml")[span], b"data.example.org");
}

#[test]
fn github_gets_a_command_for_each_finding() {
    let run = run(&["plain-error-B004.xml", "plain-information-B004.xml", "--format", "github"]);
    let lines: Vec<_> = run.out.lines().collect();
    let start = "::error file=plain-error-B004.xml,line=5,col=12,title=B004 Version not as Office takes it::“1.0-beta” is";
    assert!(lines[0].starts_with(start), "{}", run.out);
    assert!(lines[1].starts_with("::notice file=plain-information-B004.xml,"), "{}", run.out);
    assert_eq!(lines.len(), 2);
}

#[test]
fn a_rule_is_explained() {
    let explained = run(&["explain", "b004", "--lang", "nl"]);
    assert!(explained.out.starts_with("B004: Versie niet zoals Office die aanneemt\n"), "{}", explained.out);
    assert!(explained.out.contains("\nErnst: fout, informatie\n"), "{}", explained.out);
    assert_eq!(explained.code, 0);
    let unknown = run(&["explain", "B999"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.complaint.contains("B999 is not the code of a rule"), "{}", unknown.complaint);
    assert!(run(&["explain"]).out.contains("B004  Version not as Office takes it\n"));
}
