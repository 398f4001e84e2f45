//! What the engine remembers, and what it makes again, on the way into a real tenant.

use crate::memory::Memory;
use crate::tests::{Tab, everyone, manifest, product};
use crate::tests_directory::{ANNA, USERS};
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::delivery::inventory::Complete;
use addin_deployment::duplicates::DuplicateKind;
use addin_deployment::lifecycle::command::{Command, ContentHash, Route, Terms};
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use addin_deployment::outcome::{Outcome, RefusalKind};
use addin_deployment::verdict::{Question, Reached};
use deployment_api::First;
use deployment_api::import::ImportStep;
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::lifecycle::{InventoryView, Life, ScriptFile};
use deployment_api::people::Ask;
use deployment_api::verdicts::VerdictWanted;
use messages::say;

const OTHER: &str = "5d3f7c1e-2a4b-4c6d-8e9f-0a1b2c3d4e60";
const TENANT: &str = "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11";

/// The same add-in under another product ID.
fn twin(version: &str) -> String {
    manifest(version).replace(product().as_str(), OTHER)
}

fn deploy(tab: &Tab, manifest: &str, expected: u64) {
    let content = tab.check(manifest.as_bytes()).content;
    let command = Command::Deploy { content, assignment: everyone(), terms: Terms::default() };
    let outcome = tab.execute(command, &format!("deploy {expected}"), expected);
    assert!(matches!(outcome, Outcome::Confirmed(_)), "{outcome:?}");
}

/// A tab in a real tenant.
fn in_tenant(tenant: &Memory) -> Tab {
    let tab = Tab::on(tenant);
    let setting = Setting {
        kind: TenantKind::HandOff,
        tenant_id: TENANT.to_owned(),
        organisation: "Contoso".to_owned(),
        ..Setting::default()
    };
    tab.execute(Command::SetUp(setting), "set up", 0);
    tab
}

/// A tab in a real tenant with one add-in that is planned: two events.
fn planned(tenant: &Memory) -> Tab {
    let tab = in_tenant(tenant);
    deploy(&tab, &manifest("1.0.0.0"), 1);
    tab
}

#[test]
fn a_manifest_is_read_once_however_often_it_is_asked_what_is_there_twice() {
    let tenant = Memory::default();
    let tab = Tab::on(&tenant);
    let ask = || {
        let before = tenant.contents_read();
        let LaterAnswer::Deliveries(read) = tab.ask_later(Later::Life(Life::Deliveries)) else {
            panic!("no deliveries")
        };
        let kinds: Vec<_> = read.value.duplicates.into_iter().map(|twice| twice.kind).collect();
        (kinds, tenant.contents_read() - before)
    };
    deploy(&tab, &manifest("1.0.0.0"), 0);
    assert_eq!(ask(), (Vec::new(), 1));
    deploy(&tab, &twin("1.0.0.0"), 1);
    assert_eq!(ask(), (vec![DuplicateKind::SameName], 1), "the new one only");
    assert_eq!(ask(), (vec![DuplicateKind::SameName], 0));
    let content = tab.check(manifest("1.1.0.0").as_bytes()).content;
    tab.execute(Command::Update { product: product(), content, origin: None }, "update", 2);
    assert_eq!(ask(), (vec![DuplicateKind::SameName], 1), "the one that runs now");
    tab.execute(Command::Remove { product: product() }, "remove", 3);
    assert_eq!(ask(), (Vec::new(), 0));
    deploy(&tab, &manifest("1.1.0.0"), 4);
    assert_eq!(ask(), (vec![DuplicateKind::SameName], 1), "what nobody runs is forgotten");
}

fn script(tab: &Tab, route: Route) -> ScriptFile {
    match tab.ask_later(Later::Life(Life::Script(product(), route))) {
        LaterAnswer::Script(file) => file,
        other => panic!("{other:?}"),
    }
}

fn kept(tab: &Tab, content: &ContentHash) -> Option<Vec<u8>> {
    match tab.ask_later(Later::Life(Life::Kept(content.clone()))) {
        LaterAnswer::Kept(bytes) => bytes,
        other => panic!("{other:?}"),
    }
}

/// A draft that is put away takes along what no event names, and that is a script that was not handed off yet.
#[test]
fn a_script_that_another_tab_dropped_is_the_same_again_when_it_is_handed_off() {
    for route in [Route::CentralizedDeployment, Route::AdminCenter] {
        let tenant = Memory::default();
        let (tab, other) = (planned(&tenant), Tab::on(&tenant));
        let made = script(&tab, route);
        other.ask(First::KeepDraft(None));
        assert_eq!(kept(&tab, &made.content), None, "it is gone");
        assert_eq!(script(&other, route), made, "of one plan the same is made, byte for byte");
        other.ask(First::KeepDraft(None));
        let command = Command::HandOff { product: product(), script: made.content.clone(), route };
        let outcome = tab.execute(command, "hand off", 2);
        assert!(matches!(outcome, Outcome::Confirmed(_)), "{outcome:?}");
        assert_eq!(kept(&tab, &made.content), Some(made.bytes), "what was handed off can be looked at again");
        other.ask(First::KeepDraft(None));
        assert!(kept(&tab, &made.content).is_some(), "and stays, for an event names it");
    }
}

#[test]
fn a_script_that_is_gone_and_would_not_be_the_same_again_is_not_handed_off() {
    let tab = planned(&Memory::default());
    let script = ContentHash::of(b"of another directory");
    let route = Route::CentralizedDeployment;
    let outcome = tab.execute(Command::HandOff { product: product(), script, route }, "hand off", 2);
    let Outcome::Refused(refusal) = outcome else { panic!("{outcome:?}") };
    assert_eq!((refusal.kind, refusal.message), (RefusalKind::RouteImpossible, say::refusal_script_gone()));
}

/// Exchange takes people one by one: what its list is compared with later must be whom the script lists.
#[test]
fn a_script_for_others_than_the_directory_of_today_has_is_not_handed_off() {
    let tab = in_tenant(&Memory::default());
    let bring = |users: &str| {
        tab.bring(users);
        tab.step(ImportStep::Keep);
    };
    bring(&USERS.replace("Member,False", "Member,True"));
    let mail = include_str!("../../../tests/fixtures/manifests/mail.xml");
    let mail = mail.replace("6b0f1d1e-7a51-4f0e-9a3c-2f5f3e6f0a03", product().as_str());
    let content = tab.check(mail.as_bytes()).content;
    let ids = [ANNA, "00000000-0000-4000-8000-000000000002"].map(|id| DirectoryId(id.to_owned()));
    let assignment = Assignment { people: ids.to_vec(), ..Assignment::default() };
    let deploy = Command::Deploy { content, assignment, terms: Terms::default() };
    let outcome = tab.execute(deploy, "deploy", 1);
    assert!(matches!(outcome, Outcome::Confirmed(_)), "{outcome:?}");
    let route = Route::Exchange;
    let hand_off =
        |script: &ContentHash| Command::HandOff { product: product(), script: script.clone(), route };
    let for_both = script(&tab, route).content;
    bring(USERS);
    let outcome = tab.execute(hand_off(&for_both), "for both", 2);
    let Outcome::Refused(refusal) = outcome else { panic!("Bert is disabled by now: {outcome:?}") };
    assert_eq!(refusal.message, say::refusal_script_gone());
    let outcome = tab.execute(hand_off(&script(&tab, route).content), "for Anna", 2);
    assert!(matches!(outcome, Outcome::Confirmed(_)), "{outcome:?}");
}

#[test]
fn a_support_bundle_has_the_tenant_of_the_console_and_the_name_that_somebody_signs_in_with() {
    let tab = planned(&Memory::default());
    tab.bring(&USERS.replace("Member,True,anna@contoso.example", "Member,True,"));
    tab.step(ImportStep::Keep);
    let person = Some(DirectoryId(ANNA.to_owned()));
    let wanted = VerdictWanted { product: Some(product()), person, ..VerdictWanted::default() };
    let LaterAnswer::File(bundle) = tab.ask_later(Later::People(Ask::Bundle(wanted, Vec::new()))) else {
        panic!("no file")
    };
    let bundle = String::from_utf8(bundle).unwrap();
    assert!(bundle.contains(&format!("\"tenantId\":\"{TENANT}\"")), "{bundle}");
    assert!(bundle.contains("\"address\":\"anna@contoso.example\""), "she has no mail address: {bundle}");
}

#[test]
fn how_an_add_in_for_everyone_is_assigned_to_somebody_unknown_is_not_asked() {
    let tab = planned(&Memory::default());
    let wanted = VerdictWanted { product: Some(product()), ..VerdictWanted::default() };
    let LaterAnswer::Judged(Some(judged)) = tab.ask_later(Later::People(Ask::Judge(wanted))) else {
        panic!("no verdict")
    };
    assert_eq!(judged.verdict.evidence.assigned, Reached::Sure);
    assert!(!judged.verdict.questions.contains(&Question::Assigned), "{:?}", judged.verdict.questions);
}

fn read_in(tab: &Tab, file: &str) -> InventoryView {
    match tab.ask_later(Later::Life(Life::ReadInventory(file.as_bytes().to_vec()))) {
        LaterAnswer::Inventory(view) => *view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_to_take_in_says_what_it_lists_in_full_and_on_which_lines_something_is_wrong() {
    let tab = planned(&Memory::default());
    let meta = format!(r#"{{"kind":"meta","format":"1","tenant":"{TENANT}","side":"cloud"}}"#);
    let user = r#"{"kind":"user","id":"1","displayName":"Ana"}"#;
    let add_in = format!(r#"{{"kind":"addin","ProductId":"{OTHER}","DisplayName":"Ledger"}}"#);
    let unread = r#"{"kind":"unread","section":"exchangeapps","why":"No role."}"#;
    let done = r#"{"kind":"done","section":"tenant"}"#;
    let view = read_in(&tab, &[meta.as_str(), user, &add_in, unread, done].join("\n"));
    assert_eq!(view.complete, Complete { centralized: true, exchange: false });
    assert_eq!(view.skipped, []);
    let nameless = r#"{"kind":"addin","DisplayName":"Forms"}"#;
    let view = read_in(&tab, &[meta.as_str(), user, user, &add_in, user, nameless].join("\n"));
    assert_eq!(view.complete, Complete::default());
    assert_eq!(view.skipped, [say::inventory_line(6, say::inventory_skipped_no_product())]);
}
