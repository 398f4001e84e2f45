//! What an add-in's page is told of how its plan was seen in a real tenant.

use crate::memory::Memory;
use crate::tests::{Tab, everyone, manifest, product};
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Route, Take, Terms};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use addin_deployment::outcome::{Outcome, Revision};
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::lifecycle::{ActivityLine, ChangeRecord, Life, Vouching};
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

/// How the plan stands, by what it was confirmed last, and which steps of its script went wrong.
fn told(tab: &Tab) -> (DeliveryState, Option<Message>, Vec<Message>) {
    let LaterAnswer::AddIn(read) = tab.ask_later(Later::AddIn(product())) else { panic!("no add-in") };
    let delivery = read.value.expect("it is deployed").life.delivery;
    (delivery.state, delivery.confirmed.map(|confirmed| confirmed.by), delivery.failed)
}

/// A tab in a real tenant, which is all that has happened.
fn in_a_real_tenant() -> Tab {
    let tab = Tab::on(&Memory::default());
    let (kind, tenant_id) = (TenantKind::HandOff, TENANT.to_owned());
    order(&tab, Command::SetUp(Setting { kind, tenant_id, ..Setting::default() }), 0);
    tab
}

/// Gives the add-in to everyone.
fn deploy(tab: &Tab) -> Command {
    let content = tab.check(manifest("1.0.0.0").as_bytes()).content;
    Command::Deploy { content, assignment: everyone(), terms: Terms::default() }
}

/// A tab in a real tenant with one add-in for everyone, which was seen in a list: four events.
fn seen_in_a_list() -> Tab {
    let tab = in_a_real_tenant();
    order(&tab, deploy(&tab), 1);
    assert_eq!(told(&tab), (DeliveryState::Planned, None, Vec::new()));
    take_in(&tab, &list("1.0.0.0"), 2);
    tab
}

/// What the tenant lists: the add-in in a version, turned on, for everyone.
fn list(version: &str) -> String {
    let id = product().as_str().to_owned();
    format!(
        r#"[{{"DisplayName":"Letters","Version":"{version}","Enabled":true,"AssignToEveryone":true,"ProductId":"{id}"}}]"#
    )
}

/// The result file of a script, of which one step went as told, and which saw the add-in turned on or off.
fn result(script: &ContentHash, ok: bool, enabled: bool) -> String {
    let id = product().as_str().to_owned();
    format!(
        r#"{{"format":"addin-console-result","version":1,"script":"{}","tenant":"{TENANT}","whatIf":false,
        "steps":[{{"step":"enable","ok":{ok},"changed":true,"count":0,"error":null}}],
        "addIns":[{{"store":"centralized","productId":"{id}","present":true,"enabled":{enabled},
        "everyone":true,"version":"1.0.0.0"}}]}}"#,
        script.0
    )
}

/// The result file of a script that saw the add-in gone.
fn gone(script: &ContentHash) -> String {
    let (id, script) = (product(), &script.0);
    format!(
        r#"{{"format":"addin-console-result","version":1,"script":"{script}","tenant":"{TENANT}","whatIf":false,
        "steps":[],"addIns":[{{"store":"centralized","productId":"{}","present":false,"raw":null}}]}}"#,
        id.as_str()
    )
}

/// Plans to turn it off, and hands the script for that off.
fn hand_off(tab: &Tab) -> ContentHash {
    carry(tab, Command::TurnOff { product: product() }, Route::CentralizedDeployment, 4)
}

/// Plans something, and hands it off along a way.
fn carry(tab: &Tab, command: Command, route: Route, expected: u64) -> ContentHash {
    order(tab, command, expected);
    let made = tab.ask_later(Later::Life(Life::Script(product(), route)));
    let LaterAnswer::Script(file) = made else { panic!("no script: {made:?}") };
    let script = file.content.clone();
    order(tab, Command::HandOff { product: product(), script, route }, expected + 1);
    file.content
}

#[test]
fn a_page_is_told_by_what_the_plan_was_confirmed_last() {
    let tab = seen_in_a_list();
    let by_list = Some(say::delivery_by_list());
    assert_eq!(told(&tab), (DeliveryState::Confirmed, by_list.clone(), Vec::new()));
    let script = hand_off(&tab);
    assert_eq!(told(&tab), (DeliveryState::HandedOff, by_list, Vec::new()), "what was so before");
    take_in(&tab, &result(&script, true, false), 6);
    assert_eq!(told(&tab), (DeliveryState::Confirmed, Some(say::inventory_source_script()), Vec::new()));
}

#[test]
fn a_script_that_stopped_is_told_before_its_result_is_taken_in_and_afterwards() {
    let tab = seen_in_a_list();
    let script = hand_off(&tab);
    take_in(&tab, &result(&script, false, true), 6);
    let (state, _, failed) = told(&tab);
    assert_eq!(
        (state, failed),
        (DeliveryState::Differs, vec![say::inventory_step_failed(say::inventory_step_enable())])
    );
}

#[test]
fn the_result_of_a_script_that_was_not_handed_off_says_so() {
    let tab = seen_in_a_list();
    let script = hand_off(&tab);
    for (script, other) in [(script, false), (ContentHash("ab".repeat(32)), true)] {
        let file = result(&script, true, false).into_bytes();
        let read = tab.ask_later(Later::Life(Life::ReadInventory(file)));
        let LaterAnswer::Inventory(view) = read else { panic!("it is not read") };
        assert_eq!(view.other_script, other);
    }
}

#[test]
fn an_add_in_that_is_taken_over_from_the_tenant_tells_how_many_people_have_it() {
    let planned = seen_in_a_list();
    let tab = in_a_real_tenant();
    take_in(&tab, &list("1.0.0.0"), 1);
    order(&tab, Command::Settle { product: product(), take: Take::Theirs }, 2);
    let reached = |tab: &Tab| {
        let LaterAnswer::AddIn(read) = tab.ask_later(Later::AddIn(product())) else { panic!("no add-in") };
        read.value.expect("it is known").row.reached
    };
    assert_ne!(reached(&tab), 0);
    assert_eq!(reached(&tab), reached(&planned), "everyone is as many, whoever gave it to them");
}

#[test]
fn what_somebody_vouches_for_is_told_with_their_name_and_where_they_looked() {
    let tab = seen_in_a_list();
    hand_off(&tab);
    let detail = |tab: &Tab| {
        let LaterAnswer::AddIn(read) = tab.ask_later(Later::AddIn(product())) else { panic!("no add-in") };
        read.value.expect("it is deployed")
    };
    let (place, what) = (say::attest_in_admin_center(), vec![say::attest_off()]);
    assert_eq!(
        detail(&tab).life.delivery.vouching,
        Some(Vouching { place: place.clone(), what: what.clone() })
    );
    order(&tab, Command::Attest { product: product() }, 6);
    assert_eq!(told(&tab), (DeliveryState::Attested, Some(place.clone()), Vec::new()));
    let detail = detail(&tab);
    assert_eq!((detail.row.delivery, detail.life.delivery.vouching), (DeliveryState::Attested, None));
    let record = |revision| record(&tab, revision);
    let of_change = record(5);
    let word = of_change.word.expect("somebody vouches for it");
    assert_eq!((of_change.delivery, word.by), (Some(DeliveryState::Attested), place));
    assert_eq!(detail.life.delivery.confirmed.map(|word| word.who), Some(word.who));
    let effect: Vec<_> = what.into_iter().map(say::record_attested).collect();
    assert_eq!(record(7).effect, effect);
    assert_eq!(record(2).delivery, Some(DeliveryState::Confirmed), "a list has shown the deployment");
    // Neither does the word end with the next change, nor is a second one for the first change.
    let first = record(5);
    let optional = Command::ChangeMethod { product: product(), method: Method::Optional };
    carry(&tab, optional, Route::AdminCenter, 7);
    assert_eq!((record(5).delivery, record(5).word), (first.delivery, first.word.clone()));
    assert_eq!((record(8).delivery, record(8).word), (Some(DeliveryState::HandedOff), None));
    order(&tab, Command::Attest { product: product() }, 9);
    assert_eq!((record(5).delivery, record(5).word), (first.delivery, first.word));
    order(&tab, Command::Retract { product: product() }, 10);
    assert_eq!((record(8).delivery, record(8).word), (Some(DeliveryState::HandedOff), None));
    let (state, by, _) = told(&tab);
    assert_eq!(
        (state, by),
        (DeliveryState::HandedOff, Some(say::attest_in_admin_center())),
        "the first word"
    );
    order(&tab, Command::Attest { product: product() }, 11);
    assert_eq!(record(8).delivery, Some(DeliveryState::Attested));
}

/// What the record of a change says.
fn record(tab: &Tab, revision: u64) -> ChangeRecord {
    match tab.ask_later(Later::Life(Life::Record(Revision(revision)))) {
        LaterAnswer::Record(Some(record)) => *record,
        other => panic!("{other:?}"),
    }
}

/// How far the record of a change says that it has come, and whether the add-in was deployed again since.
fn way(tab: &Tab, revision: u64) -> (Option<DeliveryState>, bool) {
    let record = record(tab, revision);
    (record.delivery, record.deployed_again)
}

/// The lines of the add-in's history that have a word on how far they have come, or a way back.
fn in_motion(tab: &Tab) -> Vec<(u64, Option<DeliveryState>, bool)> {
    let LaterAnswer::AddIn(read) = tab.ask_later(Later::AddIn(product())) else { panic!("no add-in") };
    let history = read.value.expect("it is deployed").history;
    let moves = |line: &&ActivityLine| line.delivery.is_some() || line.undo.is_some();
    let shown = history.iter().filter(moves);
    shown.map(|line| (line.line.revision.0, line.delivery, line.undo.is_some())).collect()
}

#[test]
fn what_was_changed_before_an_add_in_was_removed_is_not_told_by_what_becomes_of_it_when_it_is_deployed_again()
{
    let tab = seen_in_a_list();
    order(&tab, Command::TurnOff { product: product() }, 4);
    let script = carry(&tab, Command::Remove { product: product() }, Route::CentralizedDeployment, 5);
    take_in(&tab, &gone(&script), 7);
    assert_eq!(in_motion(&tab).len(), 3, "all of it was seen, and what was removed can be there again");
    order(&tab, deploy(&tab), 9);
    assert_eq!(told(&tab), (DeliveryState::Planned, None, Vec::new()), "nobody has seen this deployment");
    assert_eq!(in_motion(&tab), [(10, Some(DeliveryState::Planned), true)]);
    take_in(&tab, &list("1.0.0.0"), 10);
    assert_eq!(in_motion(&tab), [(10, Some(DeliveryState::Confirmed), true)]);
    assert_eq!(way(&tab, 10), (Some(DeliveryState::Confirmed), false));
    for change in [2, 5, 6] {
        let seen = (Some(DeliveryState::Confirmed), true);
        assert_eq!(way(&tab, change), seen, "of that deployment it is still so");
    }
}

#[test]
fn what_nobody_had_seen_when_an_add_in_was_deployed_again_stays_unseen_whatever_is_seen_later() {
    let tab = in_a_real_tenant();
    order(&tab, deploy(&tab), 1);
    order(&tab, Command::Remove { product: product() }, 2);
    carry(&tab, deploy(&tab), Route::CentralizedDeployment, 3);
    order(&tab, Command::Remove { product: product() }, 5);
    assert_eq!(way(&tab, 4), (Some(DeliveryState::HandedOff), false));
    order(&tab, deploy(&tab), 6);
    take_in(&tab, &list("1.0.0.0"), 7);
    assert_eq!(way(&tab, 2), (Some(DeliveryState::Dropped), true), "nothing of it was carried");
    assert_eq!(way(&tab, 4), (Some(DeliveryState::HandedOff), true));
    assert_eq!(way(&tab, 6), (Some(DeliveryState::Planned), true));
    assert_eq!(way(&tab, 7), (Some(DeliveryState::Confirmed), false));
}

/// A list that does not tell whether it is turned on shows another version, which becomes the plan.
#[test]
fn what_still_rests_on_a_word_once_theirs_was_taken_is_told_with_whose_it_is() {
    let tab = seen_in_a_list();
    hand_off(&tab);
    order(&tab, Command::Attest { product: product() }, 6);
    take_in(&tab, &list("2.0.0.0").replace(r#""Enabled":true,"#, ""), 7);
    order(&tab, Command::Settle { product: product(), take: Take::Theirs }, 9);
    assert_eq!(told(&tab), (DeliveryState::Attested, Some(say::attest_in_admin_center()), Vec::new()));
}

#[test]
fn what_was_given_up_before_anybody_carried_it_is_not_told_as_seen_in_microsoft_365() {
    let tab = seen_in_a_list();
    order(&tab, Command::Remove { product: product() }, 4);
    assert_eq!(way(&tab, 5), (Some(DeliveryState::Planned), false));
    order(&tab, Command::Settle { product: product(), take: Take::Theirs }, 5);
    assert_eq!(told(&tab).0, DeliveryState::Confirmed);
    assert_eq!(way(&tab, 5), (Some(DeliveryState::Dropped), false));
    order(&tab, Command::TurnOff { product: product() }, 6);
    order(&tab, Command::TurnOn { product: product() }, 7);
    let (seen, dropped) = (DeliveryState::Confirmed, DeliveryState::Dropped);
    let told: Vec<_> = in_motion(&tab).into_iter().filter_map(|(of, state, _)| Some((of, state?))).collect();
    assert_eq!(told, [(8, seen), (7, dropped), (5, dropped), (2, seen)]);
}
