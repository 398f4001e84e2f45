//! What the engine says of everything that happened: how far a change has come, and who may take it back.

use crate::memory::Memory;
use crate::tests::{Tab, everyone, manifest, product};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, Terms};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use addin_deployment::outcome::Revision;
use addin_deployment::roles::{Role, Roles};
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::lifecycle::{ActivityLine, ActivityWanted, ChangeRecord, Life};

fn lines(tab: &Tab) -> Vec<ActivityLine> {
    let wanted = ActivityWanted { count: 50, ..ActivityWanted::default() };
    let LaterAnswer::Activity(read) = tab.ask_later(Later::Life(Life::Activity(wanted))) else {
        panic!("no activity")
    };
    read.value.lines
}

#[test]
fn a_change_in_a_real_tenant_says_how_far_it_has_come_and_one_in_a_demonstration_does_not() {
    let tenant = Memory::default();
    let tab = Tab::on(&tenant);
    tab.deploy(&manifest("1.0.0.0"), "deploy");
    assert_eq!(lines(&tab)[0].delivery, None);
    let tenant = Memory::default();
    let tab = Tab::on(&tenant);
    let setting = Setting {
        kind: TenantKind::HandOff,
        tenant_id: "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11".to_owned(),
        organisation: "Contoso".to_owned(),
        ..Setting::default()
    };
    tab.execute(Command::SetUp(setting), "set up", 0);
    let content = tab.check(manifest("1.0.0.0").as_bytes()).content;
    let deploy = Command::Deploy { content, assignment: everyone(), terms: Terms::default() };
    tab.execute(deploy, "deploy", 1);
    // A note is for administrators only: nobody carries it anywhere.
    tab.execute(Command::SetNote { product: product(), note: "Asked for.".to_owned() }, "note", 2);
    let states: Vec<_> = lines(&tab).iter().map(|line| line.delivery).collect();
    assert_eq!(states, [None, Some(DeliveryState::Planned), None]);
}

fn record(tab: &Tab, revision: u64) -> ChangeRecord {
    match tab.ask_later(Later::Life(Life::Record(Revision(revision)))) {
        LaterAnswer::Record(Some(record)) => *record,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_record_tells_by_when_it_is_seen_only_where_it_is_and_else_how_far_it_has_come() {
    let tab = Tab::on(&Memory::default());
    tab.deploy(&manifest("1.0.0.0"), "deploy");
    let told = record(&tab, 1);
    assert!(told.expected_by > Some(told.line.at) && told.delivery.is_none(), "{told:?}");
    let tab = Tab::on(&Memory::default());
    let setting = Setting {
        kind: TenantKind::HandOff,
        tenant_id: "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11".to_owned(),
        ..Setting::default()
    };
    tab.execute(Command::SetUp(setting), "set up", 0);
    let told = record(&tab, 1);
    assert_eq!((told.expected_by, told.delivery), (None, None));
    let content = tab.check(manifest("1.0.0.0").as_bytes()).content;
    let deploy = Command::Deploy { content, assignment: everyone(), terms: Terms::default() };
    tab.execute(deploy, "deploy", 1);
    let told = record(&tab, 2);
    assert_eq!((told.expected_by, told.delivery), (None, Some(DeliveryState::Planned)));
}

#[test]
fn whoever_may_only_read_is_offered_no_way_back() {
    let tenant = Memory::default();
    let tab = Tab::on(&tenant);
    tab.deploy(&manifest("1.0.0.0"), "deploy");
    assert!(lines(&tab)[0].undo.is_some());
    tab.ask_later(Later::Life(Life::ActAs(Roles::of(&[Role::GlobalReader]), Fact::No)));
    assert_eq!(lines(&tab)[0].undo, None);
}
