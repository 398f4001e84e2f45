//! The collector run again with the same file: it goes on with what is missing, and what is old stays old.

use super::import_support::{fixture, group, kept, preview_of};
use addin_deployment::directory::Fact;
use addin_deployment::readiness::Unread;
use messages::say;

const FILE: &str = "organisation.ndjson";

fn text() -> String {
    String::from_utf8(fixture("collector.ndjson")).unwrap()
}

fn script() -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join("public/collector/addin-console-collector.ps1")).unwrap()
}

/// The first line as a run of another day writes it.
fn meta_of(day: &str) -> String {
    let first = text().lines().next().unwrap().replace("2026-11-20", day);
    assert!(first.contains(day), "{first}");
    first
}

#[test]
fn a_file_is_as_old_as_its_first_run() {
    let again = format!("{}\n{}\n", text().trim_end(), meta_of("2026-12-24"));
    let first = preview_of(FILE, &text()).time;
    assert!(first.is_some());
    assert_eq!(preview_of(FILE, &again).time, first, "what was read before is no newer for it");
    let tenant = kept(&[(FILE, &again)]).tenant.unwrap();
    assert_eq!(tenant.read_at, first);
}

#[test]
fn what_stays_unreadable_is_said_once_and_by_its_last_reason() {
    let again = format!(
        "{}\n{}\n{{\"kind\":\"unread\",\"section\":\"addins\",\"why\":\"Denied\"}}\n",
        text().trim_end(),
        meta_of("2026-11-21")
    );
    assert_eq!(preview_of(FILE, &again).notices, [say::import_notice_unread("addins", "Denied")]);
    let unread = kept(&[(FILE, &again)]).tenant.unwrap().unread;
    assert_eq!(unread, [Unread { what: "addins".to_owned(), why: "Denied".to_owned() }]);
    let later = format!("{again}{{\"kind\":\"done\",\"section\":\"addins\"}}\n");
    assert_eq!(
        preview_of(FILE, &later).notices,
        [],
        "a part that a later run could read is no longer missing"
    );
}

#[test]
fn members_of_people_that_could_not_be_read_are_not_taken_to_be_none() {
    let text: Vec<String> = text()
        .lines()
        .filter(|line| !line.starts_with("{\"kind\":\"user\""))
        .map(|line| {
            line.replace("\"done\",\"section\":\"users\"", "\"unread\",\"section\":\"users\",\"why\":\"x\"")
        })
        .collect();
    let directory = kept(&[(FILE, &text.join("\n"))]).directory;
    let sales = group(&directory, 101);
    assert_eq!((directory.members(sales).len(), directory.group_facts(sales).members_known), (0, Fact::No));
}

#[test]
fn the_script_goes_on_with_a_file_of_these_days_and_of_this_organisation_only() {
    let script = script();
    let (_, resumed) = script.split_once("if (Test-Path -LiteralPath $Path) {").unwrap();
    let (resumed, begins) = resumed.split_once("\n}\n").unwrap();
    assert!(resumed.contains("'meta' { if ($null -eq $begun) { $begun = $line } }"), "{resumed}");
    assert!(resumed.contains("AddDays(-$MaxDays)") && resumed.contains("throw"), "{resumed}");
    let (checks, writes) = begins.split_once("$writer = New-Object IO.StreamWriter").unwrap();
    assert!(checks.contains("'tenant') -ne [string]$context.TenantId) {\n    throw"), "{checks}");
    assert!(!checks.contains("Write-Line") && writes.contains("kind = 'meta'"), "nothing is written before");
}

#[test]
fn the_script_tries_again_what_could_not_be_read() {
    let script = script();
    let (_, anew) = script.split_once("foreach ($name in 'members', 'tenant', ").unwrap();
    let (anew, _) = anew.split_once(") { $doneSections.Remove($name) }").unwrap();
    let (_, tenant) = script.split_once("function Read-Tenant {").unwrap();
    let (tenant, _) = tenant.split_once("\n}\n").unwrap();
    for part in ["principal", "orgconfig", "roles", "exchangeapps", "addins"] {
        assert!(anew.contains(&format!("'{part}'")), "{part} is little, and changes");
        assert!(
            tenant.contains(&format!("Read-Section '{part}' {{")),
            "{part} says of its own that it is done"
        );
    }
    assert!(script.contains("kind = 'done'; section = \"members of $group\""));
}

#[test]
fn the_script_signs_in_where_the_organisation_is() {
    let script = script();
    let (_, clouds) = script.split_once("[ValidateSet(").unwrap();
    let (clouds, _) = clouds.split_once(")]").unwrap();
    for cloud in clouds.split('\'').skip(1).step_by(2) {
        let told = format!("{cloud} = 'O365");
        assert!(script.contains(&told), "Exchange knows {cloud} by a name of its own");
    }
    assert_eq!(clouds.split('\'').skip(1).step_by(2).count(), 4);
    assert!(script.contains("-Environment $Environment"));
}
