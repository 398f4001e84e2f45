//! What an add-in's page is told of how its plan was seen in a real tenant.

use crate::memory::Memory;
use crate::tests::{Tab, everyone, manifest, product};
use addin_deployment::lifecycle::command::{Command, Terms};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use addin_deployment::outcome::Outcome;
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::lifecycle::Life;
use messages::{Message, say};

const TENANT: &str = "6f1d4a52-0c6b-4a43-9a53-3f6f0f7f2b11";

fn order(tab: &Tab, command: Command, expected: u64) {
    let outcome = tab.execute(command, &format!("order {expected}"), expected);
    assert!(matches!(outcome, Outcome::Confirmed(_)), "{outcome:?}");
}

fn take_in(tab: &Tab, file: &str, expected: u64) {
    let LaterAnswer::Inventory(view) =
        tab.ask_later(Later::Life(Life::ReadInventory(file.as_bytes().to_vec())))
    else {
        panic!("it is not read")
    };
    order(tab, Command::ImportInventory { content: view.content.clone() }, expected);
}

/// How the plan stands, and by what it was confirmed last.
fn told(tab: &Tab) -> (DeliveryState, Option<Message>) {
    let LaterAnswer::AddIn(read) = tab.ask_later(Later::AddIn(product())) else { panic!("no add-in") };
    let delivery = read.value.expect("it is deployed").life.delivery;
    (delivery.state, delivery.confirmed.map(|confirmed| confirmed.by))
}

#[test]
fn a_page_is_told_by_what_the_plan_was_confirmed_last() {
    let tab = Tab::on(&Memory::default());
    let (kind, tenant_id) = (TenantKind::HandOff, TENANT.to_owned());
    order(&tab, Command::SetUp(Setting { kind, tenant_id, ..Setting::default() }), 0);
    let content = tab.check(manifest("1.0.0.0").as_bytes()).content;
    order(&tab, Command::Deploy { content, assignment: everyone(), terms: Terms::default() }, 1);
    assert_eq!(told(&tab), (DeliveryState::Planned, None));
    let id = product().as_str().to_owned();
    let list =
        format!(r#"[{{"ProductId":"{id}","DisplayName":"Letters","Version":"1.0.0.0","Enabled":true}}]"#);
    take_in(&tab, &list, 2);
    assert_eq!(told(&tab), (DeliveryState::Confirmed, Some(say::delivery_by_list())));
    order(&tab, Command::TurnOff { product: product() }, 4);
    assert_eq!(told(&tab), (DeliveryState::Planned, Some(say::delivery_by_list())), "what was so before");
    let result = format!(
        r#"{{"format":"addin-console-result","version":1,"script":"{}","tenant":"{TENANT}","whatIf":false,"steps":[],"addIns":[{{"store":"centralized","productId":"{id}","present":true,"enabled":false,"version":"1.0.0.0"}}]}}"#,
        "ab".repeat(32)
    );
    take_in(&tab, &result, 5);
    assert_eq!(told(&tab), (DeliveryState::Confirmed, Some(say::inventory_source_script())));
}
