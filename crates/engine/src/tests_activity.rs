//! What the engine says of everything that happened: how far a change has come, and who may take it back.

use crate::memory::Memory;
use crate::tests::{Tab, everyone, manifest};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, Terms};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use addin_deployment::roles::{Role, Roles};
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::lifecycle::{ActivityLine, ActivityWanted, Life};

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
    let states: Vec<_> = lines(&tab).iter().map(|line| line.delivery).collect();
    assert_eq!(states, [Some(DeliveryState::Planned), None]);
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
