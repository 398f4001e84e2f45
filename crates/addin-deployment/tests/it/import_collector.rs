//! The file of the collector, and the script that writes it.

use super::import_support::{add, fixture, group, guid, import, kept_files, person, preview_of};
use addin_deployment::assignment::GroupKind;
use addin_deployment::directory::{Fact, Mailbox};
use addin_deployment::import::{FileKind, Import, LINE_KINDS, Mapping, SECTIONS};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::readiness::{Cloud, Ews, Unread};
use messages::say;
use std::collections::BTreeSet;

const FILE: &str = "collector.ndjson";

fn script() -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join("public/collector/addin-console-collector.ps1")).unwrap()
}

fn text() -> String {
    String::from_utf8(fixture(FILE)).unwrap()
}

#[test]
fn every_kind_of_line_is_read() {
    let kinds: BTreeSet<_> = text().lines().map(|line| line.split('"').nth(3).unwrap().to_owned()).collect();
    assert_eq!(kinds, LINE_KINDS.map(str::to_owned).into(), "the fixture has every kind");
    let shown = preview_of(FILE, &text());
    assert_eq!((shown.kind, shown.incomplete), (Some(FileKind::Collector), false));
    assert_eq!((shown.used, shown.problems.as_slice()), (shown.rows, &[][..]));
    assert_eq!(shown.tenant, guid(999), "before it is kept, too: it may be another one than is looked after");
    let kept = kept_files(&[FILE]);
    let directory = &kept.directory;
    let (anna, bert) = (person(directory, 1), person(directory, 2));
    assert_eq!(directory.licences(anna).unwrap().gives_mailbox(), Fact::Yes);
    assert_eq!(directory.licences(bert).unwrap().gives_mailbox(), Fact::No);
    assert_eq!(directory.person_facts(anna).mailbox, Mailbox::User);
    assert_eq!(directory.person_facts(bert).mailbox, Mailbox::OnPremises);
    let sales = group(directory, 101);
    assert_eq!(directory.group_facts(sales).kind, GroupKind::Microsoft365);
    assert_eq!(directory.members(sales).collect::<Vec<_>>(), [anna, bert]);
    assert_eq!(directory.children(sales).collect::<Vec<_>>(), [group(directory, 102)]);
    assert_eq!(directory.group_facts(sales).members_known, Fact::Yes);
    assert_eq!(
        directory.group_facts(group(directory, 102)).members_known,
        Fact::No,
        "its last page is missing"
    );
    let tenant = kept.tenant.unwrap();
    assert_eq!((tenant.tenant, tenant.cloud), (guid(999), Cloud::Worldwide));
    assert_eq!(
        (tenant.app_management, tenant.apps_for_office, tenant.ews),
        (Fact::No, Fact::Yes, Ews::Unset)
    );
    assert_eq!(tenant.roles.unwrap(), ["My Custom Apps", "Org Custom Apps"]);
    assert_eq!(tenant.unread, [Unread { what: "addins".to_owned(), why: "Not installed".to_owned() }]);
    assert_eq!(tenant.read_at, kept.sources[0].time);
    let deployed: Vec<_> =
        kept.deployed.iter().map(|found| (found.name.as_str(), found.of_exchange)).collect();
    assert_eq!(deployed, [("Invented add-in", false), ("Invented app", true)]);
}

#[test]
fn what_could_not_be_read_is_said() {
    let shown = preview_of(FILE, &text());
    assert_eq!(shown.notices, [say::import_notice_unread("addins", "Not installed")]);
}

#[test]
fn a_file_that_was_cut_off_keeps_every_whole_line() {
    let text = text();
    let (before, after) = text.split_at(text.find("{\"kind\":\"group\"").unwrap());
    let (begun, _) = after.split_at(30);
    let cut_off = [before, begun].concat();
    let shown = preview_of(FILE, &cut_off);
    assert!(shown.incomplete);
    let missing = say::import_notice_collector_cut_off("groups, members, recipients, tenant");
    assert_eq!(shown.notices, [missing]);
    assert_eq!(shown.problems.last().unwrap().message, say::import_problem_cut_off());
    let resumed = [&cut_off, "\n", after].concat();
    let shown = preview_of(FILE, &resumed);
    assert_eq!((shown.incomplete, shown.problem_count), (false, 1), "the next run goes on in the same file");
}

#[test]
fn what_a_later_run_could_read_is_no_longer_missing() {
    let text = format!(
        "{}\n{{\"kind\":\"unread\",\"section\":\"recipients\",\"why\":\"Denied\"}}\n",
        text().trim_end()
    );
    let later = format!("{text}{{\"kind\":\"done\",\"section\":\"recipients\"}}\n");
    assert!(!preview_of(FILE, &later).notices.contains(&say::import_notice_unread("recipients", "Denied")));
}

/// Many groups whose members are hidden leave no room in a list, and still do not hide that a whole part was refused.
#[test]
fn what_is_unread_beyond_the_first_hundred_is_counted() {
    let line =
        |section: &str| format!("{{\"kind\":\"unread\",\"section\":\"{section}\",\"why\":\"Denied\"}}\n");
    let groups: String = (0..130).map(|number| line(&format!("members of {number}"))).collect();
    let again = line("members of 120") + "{\"kind\":\"done\",\"section\":\"members of 129\"}\n";
    let recipients = "{\"kind\":\"done\",\"section\":\"recipients\"}\n";
    let text = text().replace(recipients, "") + &groups + &line("recipients") + &again;
    let shown = preview_of(FILE, &text);
    assert_eq!((shown.problem_count, shown.incomplete, shown.used), (0, false, shown.rows));
    assert!(shown.notices.contains(&say::import_notice_unread("recipients", "Denied")));
    assert_eq!(shown.notices.last(), Some(&say::import_notice_unlisted(29 + 2)), "{:?}", shown.notices);
    let unread = import(&[(FILE, &text)]).keep(DirectoryRevision(1)).tenant.unwrap().unread;
    assert_eq!(unread.len(), 102, "a hundred groups, the recipients and the add-ins");
}

#[test]
fn add_ins_beyond_the_limit_are_counted_once() {
    let line =
        |number: u32| format!("{{\"kind\":\"addin\",\"DisplayName\":\"A\",\"ProductId\":\"{number}\"}}\n");
    let text = text() + &(0..5_001).map(line).collect::<String>() + &line(0) + &line(5_000);
    let shown = preview_of(FILE, &text);
    assert_eq!((shown.problem_count, shown.used), (0, shown.rows));
    assert_eq!(
        shown.notices.last(),
        Some(&say::import_notice_unlisted(3)),
        "two of the 5,003 are in the file"
    );
    assert_eq!(import(&[(FILE, &text)]).keep(DirectoryRevision(1)).deployed.len(), 5_000);
}

#[test]
fn lines_of_a_newer_collector_are_counted_and_left_out() {
    let text = text().replace("\"format\":\"1\"", "\"format\":\"2\"")
        + "{\"kind\":\"hologram\"}\n{\"kind\":\"members\"}\n";
    let shown = preview_of(FILE, &text);
    assert!(shown.notices.contains(&say::import_notice_newer()));
    assert!(shown.notices.contains(&say::import_notice_unknown_kinds(1)));
    assert_eq!(shown.problems.len(), 1, "members of which group?");
}

#[test]
fn the_collectors_word_about_mailboxes_beats_other_files() {
    let mut import = Import::new(Mapping::default());
    add(&mut import, FILE, &fixture(FILE), None);
    add(&mut import, "exchange.csv", &fixture("exchange-mailboxes.csv"), Some(30_000));
    let directory = import.keep(DirectoryRevision(1)).directory;
    assert_eq!(directory.person_facts(person(&directory, 2)).mailbox, Mailbox::OnPremises);
}

/// The names that a script calls: everything of the form `Verb-Noun` outside of texts and comments.
fn calls(script: &str) -> BTreeSet<String> {
    let code = script.split("#>").nth(1).unwrap();
    let mut found = BTreeSet::new();
    for line in code.lines() {
        // Single quotes hold texts; in double quotes stand addresses only.
        let outside: String = line.split('\'').step_by(2).collect::<Vec<_>>().join(" ");
        let outside = outside.split(" # ").next().unwrap().to_owned();
        if outside.trim_start().starts_with('#') {
            continue;
        }
        for word in outside
            .split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-' && sign != '$' && sign != '.')
        {
            let is_call = word.split_once('-').is_some_and(|(verb, noun)| {
                let begins = |text: &str| text.starts_with(|sign: char| sign.is_ascii_uppercase());
                begins(verb) && begins(noun)
            });
            if is_call {
                found.insert(word.to_owned());
            }
        }
    }
    found
}

#[test]
fn the_script_is_ascii_and_reads_only() {
    let script = script();
    assert!(script.is_ascii());
    let own: BTreeSet<_> = script
        .lines()
        .filter_map(|line| line.strip_prefix("function "))
        .filter_map(|line| line.split([' ', '(']).next())
        .map(str::to_owned)
        .collect();
    const ALLOWED: [&str; 24] = [
        "Connect-ExchangeOnline",
        "Connect-MgGraph",
        "Connect-OrganizationAddInService",
        "ConvertFrom-Json",
        "ConvertTo-Json",
        "ForEach-Object",
        "Get-App",
        "Get-Command",
        "Get-EXORecipient",
        "Get-Location",
        "Get-ManagementRoleAssignment",
        "Get-MgContext",
        "Get-OrganizationAddIn",
        "Get-OrganizationConfig",
        "Invoke-MgGraphRequest",
        "Join-Path",
        "New-Object",
        "Set-StrictMode",
        "Sort-Object",
        "Start-Sleep",
        "Test-Path",
        "Where-Object",
        "Write-Host",
        "Write-Warning",
    ];
    let calls = calls(&script);
    let unknown: Vec<_> =
        calls.iter().filter(|call| !own.contains(*call) && !ALLOWED.contains(&call.as_str())).collect();
    assert_eq!(unknown, [""; 0], "every one of these may change something");
    assert!(calls.contains("Invoke-MgGraphRequest") && calls.contains("Get-EXORecipient"), "{calls:?}");
    for line in script.lines().filter(|line| line.contains("Invoke-MgGraphRequest")) {
        let is_batch = line.contains("-Method POST") && line.contains("/v1.0/`$batch");
        assert!(line.contains("-Method GET") || is_batch, "{line}");
    }
    for line in script.lines().filter(|line| line.contains("method = ")) {
        assert!(line.contains("method = 'GET'"), "{line}");
    }
    for scope in script.split('\'').filter(|text| text.ends_with(".All")) {
        assert!(scope.ends_with(".Read.All"), "{scope}");
    }
}

#[test]
fn the_script_writes_what_is_read() {
    let script = script();
    let written: BTreeSet<_> =
        script.split("kind = '").skip(1).map(|rest| rest.split('\'').next().unwrap()).collect();
    assert_eq!(written, BTreeSet::from(LINE_KINDS));
    for section in SECTIONS {
        assert!(script.contains(&format!("Read-Section '{section}' {{")), "{section}");
    }
    assert!(script.contains("format = '1'"));
}

/// A15: a busy service is asked again after as many seconds as it says, and not earlier.
#[test]
fn the_script_waits_as_long_as_a_busy_service_asks() {
    let script = script();
    let function = |name: &str| {
        let (_, begun) = script.split_once(&format!("function {name}")).unwrap();
        begun.split_once("\n}").unwrap().0
    };
    let wait = function("Get-Wait");
    assert!(wait.contains("'Retry-After'") && wait.contains("return [Math]::Max(1, $seconds)"), "{wait}");
    assert!(function("Wait-Service").contains("Start-Sleep -Seconds $Seconds"));
    assert!(function("Wait-Service").contains("Write-Host"), "it shows that it waits");
    assert!(function("Test-Busy").contains("429"));
    for asks in ["Get-Answer", "Read-MemberBatch"] {
        let body = function(asks);
        assert!(body.contains("Headers.RetryAfter") && body.contains("Get-Wait $headers $attempt"), "{asks}");
        assert!(body.contains("Wait-Service"), "{asks}");
    }
    assert!(script.contains("members?`$select=id&`$top=999") && script.contains("$start += 20"));
}
