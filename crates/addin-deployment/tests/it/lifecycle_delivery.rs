//! The way of a plan into a real tenant: planned, handed off, confirmed; and what differs there.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::delivery::inventory::{Complete, read as read_inventory};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Route, Take, Timestamp};
use addin_deployment::lifecycle::decide::{Evidence, assignment_after};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::setting::{Cloud, Setting, TenantKind};
use addin_deployment::lifecycle::sighting::{Assigned, Difference, Imported, Member};
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::outcome::RefusalKind;
use addin_deployment::roles::Role;
use addin_deployment::verdict;
use messages::say;
use office_addin_manifest::model::Format;

pub const CD: Route = Route::CentralizedDeployment;

pub fn settle(console: &mut Console, number: u32, take: Take) -> Result<Vec<Event>, RefusalKind> {
    let command = Command::Settle { product: product(number), take };
    console.tell(&command).map_err(|refusal| refusal.kind)
}

/// An add-in for Sandra that was handed off and seen.
pub fn confirmed() -> Console {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.hand_off(1, CD).expect("handed off");
    console.import(vec![console.seen_as_planned(1)]).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    console
}

/// The same, and then somebody turned it off in the admin center.
fn turned_off_behind_our_back() -> Console {
    let mut console = confirmed();
    let mut seen = console.seen_as_planned(1);
    seen.observed.enabled = Fact::No;
    console.import(vec![seen]).expect("imported");
    console
}

#[test]
fn a_demonstration_simulates_and_says_so() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    assert_eq!(console.delivery(1), DeliveryState::Simulated);
    let refusal = console.hand_off(1, CD).expect_err("nothing leads out of it");
    assert_eq!((refusal.kind, refusal.message), (RefusalKind::Demonstration, say::refusal_demonstration()));
    assert_eq!(refused(console.import(vec![sighting(1)])), RefusalKind::Demonstration);
    assert_eq!(settle(&mut console, 1, Take::Ours), Err(RefusalKind::NothingToSettle));
}

#[test]
fn a_whole_round_planned_handed_off_confirmed_by_the_result_file() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    let handed_off_at = console.now();
    console.hand_off(1, CD).expect("handed off");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    assert_eq!(console.add_in(1).expected_by, Timestamp(handed_off_at + 24 * HOUR), "it counts from here");

    let file = format!(
        r#"{{"format": "addin-console-result", "version": 1, "script": null, "route": "centralized",
            "tenant": "{TENANT}", "at": "2026-11-21T15:00:00Z", "whatIf": false, "complete": true,
            "looked": {{"centralized": true, "exchange": false}}, "steps": [], "before": [],
            "addIns": [{{"store": "centralized", "productId": "{}", "present": true, "enabled": true,
            "everyone": false, "version": "1.0.0.0", "members": ["Sandra@fabrikam.example"], "raw": {{}}}}]}}"#,
        product(1).as_str()
    );
    let inventory = read_inventory(file.as_bytes()).expect("readable");
    let mut find =
        |address: &str| (address == "Sandra@fabrikam.example").then(|| Member::Person(id("sandra")));
    let imported = Imported::of(&inventory, ContentHash::of(file.as_bytes()), &mut find);
    let events = console.take_in(imported).expect("imported");
    assert!(matches!(events.as_slice(), [Event::InventoryImported(_), Event::Confirmed(_)]), "{events:?}");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    assert_eq!(
        refused(console.hand_off(1, CD)),
        RefusalKind::NothingToChange,
        "nothing is left to carry out"
    );
}

#[test]
fn every_change_begins_the_way_anew() {
    let mut console = confirmed();
    for command in [
        Command::TurnOff { product: product(1) },
        Command::ChangeMethod { product: product(1), method: Method::Optional },
        Command::ChangeAccess { product: product(1), assignment: everyone() },
        Command::Remove { product: product(1) },
    ] {
        console.tell(&command).expect("changed");
        assert_eq!(console.delivery(1), DeliveryState::Planned, "{command:?}");
        console.hand_off(1, Route::AdminCenter).expect("handed off");
        assert_eq!(console.delivery(1), DeliveryState::HandedOff);
        console.import(vec![console.seen_as_planned(1)]).expect("imported");
        assert_eq!(console.delivery(1), DeliveryState::Confirmed, "{command:?}");
    }
    assert_eq!(console.add_in(1).state, AddInState::Deleted);
    assert!(console.tenant.seen().all().is_empty(), "it is gone");
}

#[test]
fn notes_owners_and_labels_are_no_change_of_the_tenant() {
    let mut console = confirmed();
    let before = console.add_in(1).expected_by;
    console.tell(&Command::SetNote { product: product(1), note: "Ask Kim".to_owned() }).expect("noted");
    console.tell(&Command::SetTest { product: product(1), test: true }).expect("labelled");
    assert_eq!((console.delivery(1), console.add_in(1).expected_by), (DeliveryState::Confirmed, before));
}

#[test]
fn what_was_changed_behind_our_back_is_told_and_theirs_can_be_taken() {
    let mut console = turned_off_behind_our_back();
    assert_eq!(console.delivery(1), DeliveryState::Differs);
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Enabled(false)]);
    assert_eq!(refused(console.hand_off(1, CD)), RefusalKind::SettleFirst);
    settle(&mut console, 1, Take::Theirs).expect("settled");
    assert_eq!(console.add_in(1).state, AddInState::TurnedOff);
    assert_eq!(console.delivery(1), DeliveryState::Confirmed, "it was seen like that");
    assert_eq!(settle(&mut console, 1, Take::Theirs), Err(RefusalKind::NothingToSettle));
}

#[test]
fn what_was_handed_off_once_and_is_brought_back_after_a_change_differs() {
    let mut console = turned_off_behind_our_back();
    settle(&mut console, 1, Take::Theirs).expect("settled");
    let mut on = console.seen_as_planned(1);
    on.observed.enabled = Fact::Yes;
    console.import(vec![on]).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Differs);
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Enabled(true)]);
}

#[test]
fn what_was_changed_behind_our_back_can_be_handed_off_as_planned() {
    let mut console = turned_off_behind_our_back();
    settle(&mut console, 1, Take::Ours).expect("settled");
    assert_eq!((console.add_in(1).state, console.delivery(1)), (AddInState::Active, DeliveryState::Planned));
    console.hand_off(1, CD).expect("handed off");
    console.import(vec![console.seen_as_planned(1)]).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
}

#[test]
fn a_difference_that_went_away_by_itself_is_settled() {
    let mut console = turned_off_behind_our_back();
    let again = console.import(console.tenant.seen().all().to_vec()).expect("the same once more");
    assert_eq!(again.len(), 1, "the same difference is no news: {again:?}");
    console.import(vec![console.seen_as_planned(1)]).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    assert!(console.add_in(1).delivery.differs.is_empty());
    let again = console.import(vec![console.seen_as_planned(1)]).expect("the same once more");
    assert_eq!(again.len(), 1, "{again:?}");
}

#[test]
fn a_plan_that_nobody_carried_out_yet_does_not_differ() {
    let mut console = confirmed();
    let seen = console.seen_as_planned(1);
    console.turn_off(1).expect("turned off");
    console.import(vec![seen.clone()]).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    console.hand_off(1, CD).expect("handed off");
    let before = Timestamp(console.now() - HOUR - 1);
    let early = Imported { as_of: Some(before), ..list(vec![seen.clone()]) };
    console.take_in(early).expect("looked at before it was handed off");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    let just_then = Timestamp(console.now() - 2 * HOUR);
    console.take_in(Imported { as_of: Some(just_then), ..list(vec![seen]) }).expect("looked at just then");
    assert_eq!(console.delivery(1), DeliveryState::Differs);
}

#[test]
fn what_arrived_before_the_plan_was_changed_once_more_is_confirmed_that_far() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.hand_off(1, CD).expect("handed off");
    let seen = console.seen_as_planned(1);
    let through = console.add_in(1).delivery.changed_in;
    console.change_access(1, everyone()).expect("changed");
    console.import(vec![seen]).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
    assert_eq!(console.add_in(1).delivery.confirmed, Some(through));
    console.hand_off(1, CD).expect("handed off");
    assert_eq!(console.add_in(1).expected_by, Timestamp(console.now() - HOUR + 72 * HOUR), "a change by now");
}

#[test]
fn an_add_in_that_a_complete_list_does_not_have_is_gone() {
    let mut console = confirmed();
    let partial = Imported { complete: Complete::default(), ..list(Vec::new()) };
    console.take_in(partial).expect("a list of some");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed, "says nothing of the others");
    console.import(Vec::new()).expect("a list of all");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Absent]);
    settle(&mut console, 1, Take::Theirs).expect("settled");
    assert_eq!(
        (console.add_in(1).state, console.delivery(1)),
        (AddInState::Deleted, DeliveryState::Confirmed)
    );
}

#[test]
fn an_add_in_that_a_script_did_not_find_is_gone() {
    let mut console = confirmed();
    let mut gone = sighting(1);
    gone.observed.present = false;
    console.take_in(Imported { complete: Complete::default(), ..list(vec![gone]) }).expect("imported");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Absent]);
    settle(&mut console, 1, Take::Ours).expect("settled");
    assert_eq!((console.add_in(1).state, console.delivery(1)), (AddInState::Active, DeliveryState::Planned));
}

#[test]
fn the_list_of_one_store_says_nothing_of_the_other() {
    let mut console = Console::in_tenant();
    console.deploy(for_outlook(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.hand_off(1, Route::Exchange).expect("handed off");
    console.import(Vec::new()).expect("Centralized Deployment is empty");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    let exchange = Complete { centralized: false, exchange: true };
    console.take_in(Imported { complete: exchange, ..list(Vec::new()) }).expect("Exchange is empty as well");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Absent]);
}

#[test]
fn lists_leave_out_add_ins_with_a_unified_manifest_which_are_not_gone() {
    let mut console = Console::in_tenant();
    let mut unified = reading(1, "1.0");
    unified.format = Format::Package;
    console.deploy(unified, people(&["sandra"])).expect("deployed");
    console.hand_off(1, Route::AdminCenter).expect("handed off");
    console.import(Vec::new()).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
    // Nor does a script that looked for it there tell that it is gone.
    console.remove(1).expect("deleted");
    console.hand_off(1, Route::AdminCenter).expect("handed off");
    let mut absent = sighting(1);
    absent.observed.present = false;
    console.take_in(Imported { complete: Complete::default(), ..list(vec![absent]) }).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::HandedOff);
}

#[test]
fn what_is_on_premises_is_in_no_list_of_microsoft_365() {
    for (add_in, route) in
        [(reading(1, "1.0"), Route::SharePointCatalog), (for_outlook(1, "1.0"), Route::ExchangeOnPremises)]
    {
        let mut console = Console::in_tenant();
        console.deploy(add_in, people(&["sandra"])).expect("deployed");
        console.hand_off(1, route).expect("handed off");
        let complete = Complete { centralized: true, exchange: true };
        let nothing = Imported { complete, ..list(Vec::new()) };
        console.take_in(nothing.clone()).expect("both stores are empty");
        assert_eq!(console.delivery(1), DeliveryState::HandedOff, "{route:?}");
        console.remove(1).expect("deleted");
        console.hand_off(1, route).expect("handed off");
        console.take_in(nothing).expect("they still are");
        assert_eq!(console.delivery(1), DeliveryState::HandedOff, "that it is gone was not seen");
    }
}

#[test]
fn a_deleted_add_in_that_is_still_there_differs() {
    let mut console = confirmed();
    let seen = console.seen_as_planned(1);
    console.remove(1).expect("deleted");
    console.hand_off(1, CD).expect("handed off");
    assert_eq!(console.add_in(1).expected_by, Timestamp(console.now() - HOUR + 24 * HOUR));
    console.import(vec![seen]).expect("imported");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Present]);
    assert_eq!(refused(console.deploy(reading(1, "2.0"), everyone())), RefusalKind::AlreadyDeployed);
    settle(&mut console, 1, Take::Theirs).expect("settled");
    assert_eq!(
        (console.add_in(1).state, console.delivery(1)),
        (AddInState::Active, DeliveryState::Confirmed)
    );
}

#[test]
fn what_was_deleted_before_it_went_out_needs_no_hand_off() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.remove(1).expect("deleted");
    assert_eq!(console.delivery(1), DeliveryState::Dropped);
    assert_eq!(refused(console.hand_off(1, CD)), RefusalKind::NothingToChange);
    assert_eq!(refused(console.hand_off(2, CD)), RefusalKind::NotDeployed);
}

#[test]
fn a_greater_version_in_the_tenant_cannot_be_undone_by_handing_off_ours() {
    let mut console = confirmed();
    let mut seen = console.seen_as_planned(1);
    seen.observed.version = Some("2.0.0.0".to_owned());
    console.import(vec![seen]).expect("imported");
    assert_eq!(console.add_in(1).delivery.differs, [Difference::Version("2.0.0.0".to_owned())]);
    assert_eq!(settle(&mut console, 1, Take::Ours), Err(RefusalKind::VersionNotGreater));
    assert_eq!(refused(console.update(1, reading(1, "1.5"))), RefusalKind::VersionNotGreater);
    settle(&mut console, 1, Take::Theirs).expect("settled");
    let add_in = console.add_in(1);
    assert_eq!(
        (add_in.version.as_str(), add_in.content.0.as_str()),
        ("2.0.0.0", ""),
        "its bytes are not here"
    );
    assert_eq!(add_in.versions.len(), 2);
    // Nobody knows what an update of it changes, so it waits for consent.
    console.update(1, reading(1, "2.1")).expect("uploaded");
    assert_eq!(console.add_in(1).pending.as_ref().expect("waits").codes, [""; 0]);
}

#[test]
fn a_lower_version_in_the_tenant_can_be_handed_off_again() {
    let mut console = confirmed();
    console.update(1, reading(1, "1.1")).expect("updated");
    console.hand_off(1, CD).expect("handed off");
    let mut seen = console.seen_as_planned(1);
    seen.observed.version = Some("1.0".to_owned());
    console.import(vec![seen]).expect("imported");
    settle(&mut console, 1, Take::Ours).expect("settled");
}

#[test]
fn what_only_the_tenant_knows_can_become_part_of_the_plan() {
    let mut console = Console::in_tenant();
    let mut seen = sighting(7);
    seen.observed.enabled = Fact::No;
    seen.observed.method = verdict::Method::Available;
    seen.assigned = Some(Assigned { people: vec![id("bert")], groups: vec![id("sales")], unknown: 1 });
    console.import(vec![seen]).expect("imported");
    assert_eq!(console.tenant.foreign().count(), 1);
    assert_eq!(settle(&mut console, 8, Take::Theirs), Err(RefusalKind::NotDeployed));
    let theirs = Command::Settle { product: product(7), take: Take::Theirs };
    let assigned = Assignment { groups: vec![id("sales")], ..people(&["bert"]) };
    assert_eq!(assignment_after(&console.tenant, &theirs), Some(assigned), "whose audience to count");
    settle(&mut console, 7, Take::Theirs).expect("adopted");
    let add_in = console.add_in(7);
    assert_eq!((add_in.name.as_str(), add_in.version.as_str()), ("Add-in 7", "1.0.0.0"));
    assert_eq!((add_in.state, add_in.method), (AddInState::TurnedOff, Method::Available));
    assert_eq!(add_in.assignment, Assignment { groups: vec![id("sales")], ..people(&["bert"]) });
    assert_eq!((console.delivery(7), console.tenant.foreign().count()), (DeliveryState::Confirmed, 0));
    assert_eq!((add_in.content.0.as_str(), &add_in.owner), ("", &ana()));
}

#[test]
fn what_only_the_tenant_knows_is_deleted_by_a_global_administrator() {
    let mut console = Console::in_tenant();
    console.import(vec![sighting(7)]).expect("imported");
    let ours = Command::Settle { product: product(7), take: Take::Ours };
    let refusal = console.tell_as(&ola(), &ours).expect_err("whose is it?");
    assert_eq!((refusal.kind, refusal.message), (RefusalKind::NotOwner, say::refusal_foreign("Add-in 7")));
    let reader = somebody("Rea", &[Role::GlobalReader]);
    let theirs = Command::Settle { product: product(7), take: Take::Theirs };
    assert_eq!(refused(console.tell_as(&reader, &theirs)), RefusalKind::RoleMissing);
    console.tell(&ours).expect("deleted");
    assert_eq!((console.add_in(7).state, console.delivery(7)), (AddInState::Deleted, DeliveryState::Planned));
    console.hand_off(7, CD).expect("handed off");
    console.import(Vec::new()).expect("imported");
    assert_eq!(console.delivery(7), DeliveryState::Confirmed);
}

#[test]
fn an_add_in_from_the_store_that_was_adopted_comes_from_the_store() {
    let mut console = Console::in_tenant();
    let mut seen = sighting(7);
    seen.observed.asset = addin_deployment::asset_id::AssetId::parse("WA104099688");
    seen.observed.version = None;
    console.import(vec![seen]).expect("imported");
    settle(&mut console, 7, Take::Theirs).expect("adopted");
    assert_eq!(console.add_in(7).origin, from_store("WA104099688"));
    assert_eq!(console.add_in(7).version.as_str(), "0", "any version is greater");
}

#[test]
fn a_file_of_another_tenant_is_refused() {
    let mut console = Console::in_tenant();
    let theirs = "00000000-0c6b-4a43-9a53-3f6f0f7f2b11".to_owned();
    let refusal = console
        .take_in(Imported { tenant_id: Some(theirs.clone()), ..list(vec![sighting(1)]) })
        .expect_err("another tenant");
    assert_eq!(refusal.kind, RefusalKind::OtherTenant);
    assert_eq!(refusal.message, say::refusal_other_tenant(theirs.as_str(), TENANT));
    let ours = Some(TENANT.to_uppercase());
    console.take_in(Imported { tenant_id: ours, ..list(vec![sighting(1)]) }).expect("whatever the case");
    let reader = somebody("Rea", &[Role::GlobalReader]);
    let imported = list(vec![sighting(2)]);
    let command = Command::ImportInventory { content: imported.content.clone() };
    let with_file = Evidence { inventory: Some(imported), ..Evidence::default() };
    assert_eq!(refused(console.order_as(&reader, &command, &with_file)), RefusalKind::RoleMissing);
    assert_eq!(refused(console.tell(&command)), RefusalKind::ContentMissing, "no file, no import");
    let other = Command::ImportInventory { content: ContentHash::of(b"another file") };
    assert_eq!(refused(console.order(&other, &with_file)), RefusalKind::ContentMissing);
}

#[test]
fn a_way_that_cannot_carry_the_change_is_refused_with_its_reason() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    let why_not = Some(say::handoff_sso());
    let command = Command::HandOff { product: product(1), script: ContentHash::of(b"x"), route: CD };
    let refusal = console
        .order(&command, &Evidence { why_not, ..Evidence::default() })
        .expect_err("the module cannot do it");
    assert_eq!((refusal.kind, refusal.message), (RefusalKind::RouteImpossible, say::handoff_sso()));
    assert_eq!(refused(console.tell_as(&ola(), &command)), RefusalKind::NotOwner);
}

#[test]
fn the_kind_of_tenant_is_said_before_anything_is_deployed() {
    let mut console = Console::default();
    let setting = |kind, tenant_id: &str| {
        let (tenant_id, organisation) = (tenant_id.to_owned(), "Fabrikam".to_owned());
        Command::SetUp(Setting { kind, tenant_id, cloud: Cloud::Worldwide, organisation })
    };
    let refusal = console.tell(&setting(TenantKind::HandOff, "fabrikam")).expect_err("no GUID");
    assert_eq!((refusal.kind, refusal.message), (RefusalKind::NotATenantId, say::refusal_not_a_tenant_id()));
    console.tell(&setting(TenantKind::HandOff, &TENANT.to_uppercase())).expect("set up");
    assert_eq!(console.tenant.setting().tenant_id, TENANT);
    assert_eq!(refused(console.tell(&setting(TenantKind::HandOff, TENANT))), RefusalKind::NothingToChange);
    console.tell(&setting(TenantKind::Demonstration, TENANT)).expect("another kind");
    assert_eq!(console.tenant.setting().tenant_id, "", "a demonstration has none");
    console.tell(&setting(TenantKind::Api, TENANT)).expect("and another");
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    let refusal = console.tell(&setting(TenantKind::HandOff, TENANT)).expect_err("too late");
    assert_eq!((refusal.kind, refusal.message), (RefusalKind::AlreadySetUp, say::refusal_already_set_up()));
    console.remove(1).expect("deleted");
    assert_eq!(refused(console.tell(&setting(TenantKind::HandOff, TENANT))), RefusalKind::AlreadySetUp);
}
