//! Acceptance scenarios B (states) and G (clouds, store, offers), by rows; C is in `scenarios_lifecycle_updates`, D in
//! `scenarios_files`, E in `scenarios_roles`.

use crate::announcement::in_english;
use crate::lifecycle_support::*;
use crate::organisation::{choose, organisation, person};
use crate::support::*;
use addin_deployment::asset_id::AssetId;
use addin_deployment::audience::explain;
use addin_deployment::delivery::handoff::{HandOff, routes};
use addin_deployment::delivery::inventory::{Inventory, Source, read as read_inventory};
use addin_deployment::directory::Directory;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{ContentHash, Offer, Origin, Route, Terms, Timestamp};
use addin_deployment::lifecycle::decide::{ADD_INS_MAX, judge};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::limits::no_notification;
use addin_deployment::lifecycle::setting::{Cloud, manifest_address};
use addin_deployment::lifecycle::sighting::{Imported, Member};
use addin_deployment::lifecycle::tenant::{AddInState, ChangeKind};
use addin_deployment::outcome::RefusalKind;
use addin_deployment::readiness::PersonCase;
use addin_deployment::verdict::{self, AddInCase, Case, Conclusion, Reach, Verdict};
use messages::{Message, say};

const T: i64 = NOON;

/// An add-in for Sandra and Sheila, and for Sales, where Omar is, deployed at T.
fn with_one_add_in() -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, "1.2.0.0"), choose(&["sandra", "sheila"], &["sales"])).expect("deployed");
    console
}

/// What somebody of the organisation is told about the add-in, an hour after what was done last.
fn told(console: &Console, directory: &Directory, name: &str) -> Verdict {
    let (add_in, person) = (console.add_in(1), person(directory, name));
    verdict::judge(&Case {
        now: console.next_hour(),
        add_in: AddInCase::of(add_in, console.tenant.setting(), None),
        reach: Reach::of(directory, &explain(directory, &add_in.assignment, person)),
        person: PersonCase::of(directory, person),
        ..Case::default()
    })
}

/// Everybody of the organisation who is not told that they do not get it.
fn who_has_it(console: &Console) -> Vec<String> {
    let directory = organisation().directory();
    let names = directory.people().map(|person| directory.person_name(person).to_owned());
    let has_it = |name: &String| {
        let concluded = told(console, &directory, name).conclusion;
        let nothing = matches!(concluded, Conclusion::Deleted | Conclusion::TurnedOff);
        !nothing && !matches!(concluded, Conclusion::NotAssigned | Conclusion::Lost { .. })
    };
    names.filter(has_it).collect()
}

/// What the console says to Sandra.
fn said_to_sandra(console: &Console) -> Vec<Message> {
    let because = told(console, &organisation().directory(), "Sandra").because;
    because.into_iter().map(|step| step.found).collect()
}

#[test]
fn b1_turning_an_active_add_in_off_takes_it_from_everybody_and_keeps_the_assignment() {
    let mut console = with_one_add_in();
    assert_eq!(who_has_it(&console), ["Sandra", "Sheila", "Omar"]);
    console.turn_off(1).expect("turned off");
    assert_eq!(console.add_in(1).state, AddInState::TurnedOff);
    assert!(who_has_it(&console).is_empty());
    assert_eq!(console.add_in(1).assignment, choose(&["sandra", "sheila"], &["sales"]));
    assert_eq!(console.add_in(1).deployed_at, Timestamp(T), "when it was deployed does not change");
    let refusal = console.turn_off(1).expect_err("it is off");
    assert_eq!(refusal.kind, RefusalKind::NothingToChange);
    assert_eq!(refusal.message, say::refusal_already_off("Add-in 1"));
}

#[test]
fn b2_turning_it_on_gives_it_to_the_same_audience_as_before() {
    let mut console = with_one_add_in();
    let refusal = console.turn_on(1).expect_err("it is on");
    assert_eq!(refusal.message, say::refusal_already_on("Add-in 1"));
    console.turn_off(1).expect("turned off");
    console.turn_on(1).expect("turned on");
    assert_eq!(console.add_in(1).state, AddInState::Active);
    assert_eq!(who_has_it(&console), ["Sandra", "Sheila", "Omar"]);
}

#[test]
fn b3_a_deleted_add_in_has_nobody_and_no_way_back_but_a_new_deployment() {
    let mut console = with_one_add_in();
    console.remove(1).expect("deleted");
    assert_eq!(console.add_in(1).state, AddInState::Deleted);
    assert!(who_has_it(&console).is_empty());
    for refusal in [
        console.turn_on(1),
        console.turn_off(1),
        console.remove(1),
        console.update(1, reading(1, "2.0")),
        console.change_access(1, everyone()),
    ] {
        let refusal = refusal.expect_err("it is deleted");
        assert_eq!(refusal.kind, RefusalKind::NotDeployed);
        assert_eq!(refusal.message, say::refusal_deleted("Add-in 1"));
    }
    console.deploy(reading(1, "1.0"), everyone()).expect("an older version too: it is a new deployment");
}

#[test]
fn b4_turned_off_at_t_people_may_see_it_until_72_hours_later() {
    let mut console = with_one_add_in();
    let at = console.now();
    console.turn_off(1).expect("turned off");
    let until = at + 72 * HOUR;
    assert_eq!(console.add_in(1).expected_by, Timestamp(until), "the column of the states");
    let about = console.add_in(1).about_change();
    assert_eq!(about, say::addin_expected_off(until));
    assert!(in_english(&about).starts_with(&format!("People may still see it until {until}.")));
    let lingers = say::verdict_time_lingers(say::states_turned_off(), at, until);
    assert!(said_to_sandra(&console).contains(&lingers), "{:?}", said_to_sandra(&console));
}

#[test]
fn b5_deployed_at_t_all_have_it_24_hours_later_once_office_was_started_again() {
    let console = with_one_add_in();
    let by = T + 24 * HOUR;
    assert_eq!(console.add_in(1).expected_by, Timestamp(by), "the column of the states");
    let about = console.add_in(1).about_change();
    assert_eq!(about, say::addin_expected_new(by));
    let sentence = in_english(&about);
    assert!(sentence.contains(&format!("by {by}.")) && sentence.contains("start it again"), "{sentence}");
    let sandra = told(&console, &organisation().directory(), "Sandra").conclusion;
    assert_eq!(sandra, Conclusion::Waiting { change: ChangeKind::Deployed, until: Timestamp(by) });
}

#[test]
fn b6_removed_at_t_it_is_gone_for_all_24_hours_later() {
    let mut console = with_one_add_in();
    let at = console.now();
    console.remove(1).expect("deleted");
    let by = at + 24 * HOUR;
    assert_eq!(console.add_in(1).expected_by, Timestamp(by), "the column of the states");
    let about = console.add_in(1).about_change();
    assert_eq!(about, say::addin_expected_gone(by));
    assert_eq!(in_english(&about), format!("It should be gone for everyone by {by}."));
    let lingers = say::verdict_time_lingers(say::states_deleted(), at, by);
    assert!(said_to_sandra(&console).contains(&lingers), "{:?}", said_to_sandra(&console));
}

#[test]
fn b7_there_is_room_for_200_add_ins_whoever_deployed_them() {
    let limit = u32::try_from(ADD_INS_MAX).expect("a small limit");
    let mut console = Console::in_tenant();
    console.import(vec![sighting(998), sighting(999)]).expect("two that the plan does not know");
    for number in 0..limit - 2 {
        console.deploy(reading(number, "1.0"), everyone()).expect("there is room");
    }
    let refusal = console.deploy(reading(500, "1.0"), everyone()).expect_err("full");
    assert_eq!(refusal.kind, RefusalKind::TooManyAddIns);
    assert_eq!(refusal.message, say::refusal_too_many_add_ins(200));
    assert_eq!((console.tenant.deployed_count(), console.tenant.held()), (198, 200));
    console.turn_off(7).expect("turned off");
    assert_eq!(refused(console.deploy(reading(500, "1.0"), everyone())), RefusalKind::TooManyAddIns);
    console.remove(7).expect("deleted");
    console.deploy(reading(500, "1.0"), everyone()).expect("one made room");
}

#[test]
fn g1_a_cloud_without_a_store_gives_the_address_of_the_manifest_instead() {
    for cloud in [Cloud::Gcc, Cloud::GccHigh, Cloud::Dod, Cloud::China] {
        assert!(!cloud.has_store(), "the store is hidden in {}", cloud.name());
    }
    let asset = AssetId::parse("WA1234567989").expect("an asset ID");
    let address = "https://store.office.com/app/download?assetid=WA1234567989&cmu=en-001";
    assert_eq!(manifest_address(&asset), address);
    let mut console = Console::in_cloud(Cloud::GccHigh);
    let refusal = console
        .deploy_on(reading(1, "1.0"), everyone(), terms(from_store("WA1234567989")))
        .expect_err("no store");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::NoStore, say::refusal_no_store("GCC High", address))
    );
    console
        .deploy_on(reading(1, "1.0"), everyone(), terms(Origin::Url(address.to_owned())))
        .expect("this way");
}

/// As corrected: the Package API brings nothing into the tenant, and tells at best what is there. Without its licence, its
/// answer is an error, which is explained; and the ways into the tenant are the console's own.
#[test]
fn g2_without_the_licence_of_the_package_api_the_console_goes_its_own_ways() {
    let answer = r#"{"error": {"code": "Forbidden", "message": "The tenant has no license for this API.",
        "innerError": {"date": "2026-11-21T10:00:00", "request-id": "8f6d2c31"}}}"#;
    let refusal = read_inventory(answer.as_bytes()).expect_err("nothing was told");
    assert_eq!(refusal.0, say::inventory_refused_graph());
    let sentence = in_english(&refusal.0);
    for named in ["Microsoft Agent 365 licence", "works without it", "Get-OrganizationAddIn"] {
        assert!(sentence.contains(named), "{sentence}");
    }
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("planned");
    console.hand_off(1, Route::CentralizedDeployment).expect("handed off");
    console.import(vec![console.seen_as_planned(1)]).expect("what the console's own script tells");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    console.turn_off(1).expect("planned");
    let hand_off = HandOff::of(&console.tenant, console.add_in(1), None, &organisation().directory());
    let ways = routes(&hand_off);
    let open: Vec<_> = ways.iter().filter(|way| way.why_not.is_none()).map(|way| way.route).collect();
    assert_eq!(open, [Route::CentralizedDeployment, Route::AdminCenter]);
}

/// An answer of the Package API, read and made what the log keeps.
fn package(fields: &str) -> (Inventory, Imported) {
    let file = format!(
        r#"{{"value": [{{"id": "P_1", "manifestId": "{}", "displayName": "Add-in 1", {fields}}}]}}"#,
        product(1).as_str()
    );
    let inventory = read_inventory(file.as_bytes()).expect("no failure");
    let mut find = |address: &str| Some(Member::Person(id(address)));
    let imported = Imported::of(&inventory, ContentHash::of(file.as_bytes()), &mut find);
    (inventory, imported)
}

#[test]
fn g3_a_value_of_a_package_that_nobody_knows_is_kept_as_unknown() {
    let future = r#""version": "1.0", "type": "unknownFutureValue", "deployedTo": "unknownFutureValue""#;
    let (inventory, imported) = package(future);
    assert_eq!(inventory.source, Source::PackageApi);
    let [seen] = inventory.add_ins.as_slice() else { panic!("{inventory:?}") };
    assert_eq!((seen.present, seen.everyone, &seen.members), (true, Fact::Unknown, &None));
    let kept: Vec<_> = seen.more.iter().filter(|(_, value)| value == "unknownFutureValue").collect();
    assert_eq!(kept.len(), 2, "{:?}", seen.more);
    assert!(inventory.skipped.is_empty(), "{:?}", inventory.skipped);
    // What is unknown is no difference.
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), everyone()).expect("planned");
    console.hand_off(1, Route::CentralizedDeployment).expect("handed off");
    console.import(vec![console.seen_as_planned(1)]).expect("imported");
    console.take_in(imported).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    // What is known is one.
    let (_, known) = package(r#""version": "1.0", "deployedTo": "some""#);
    console.take_in(known).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Differs);
}

#[test]
fn g4_an_offer_with_three_apps_of_which_two_are_deployed_has_more_apps_available() {
    let mut console = Console::default();
    let offer = Offer { name: "Fennel Suite".to_owned(), apps: (1..=3).map(product).collect() };
    for number in [1, 2] {
        let terms = Terms { offer: Some(offer.clone()), ..Terms::default() };
        console.deploy_on(reading(number, "1.0"), everyone(), terms).expect("deployed");
    }
    assert_eq!(console.tenant.more_apps(&offer).collect::<Vec<_>>(), [&product(3)]);
    console.remove(1).expect("deleted");
    assert_eq!(console.tenant.more_apps(&offer).count(), 2);
}

#[test]
fn g5_everyone_gets_no_notification() {
    assert_eq!(no_notification(&everyone()), Some(say::deploy_no_notification()));
    assert_eq!(no_notification(&people(&["sandra"])), None);
}

#[test]
fn g6_a_paid_add_in_comes_as_a_manifest_of_its_publisher() {
    let mut console = Console::default();
    let offered = |free, terms_accepted| {
        let asset = AssetId::parse("WA104099688").expect("an asset ID");
        terms(Origin::Store { asset, free, terms_accepted })
    };
    let refusal = console.deploy_on(reading(1, "1.0"), everyone(), offered(false, true)).expect_err("paid");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::PaidAddIn, say::refusal_paid_add_in("Add-in 1"))
    );
    let refusal = console.deploy_on(reading(1, "1.0"), everyone(), offered(true, false)).expect_err("terms");
    assert_eq!(refusal.kind, RefusalKind::TermsNotAccepted);
    assert_eq!(refusal.message, say::refusal_terms_not_accepted("Add-in 1"));
    assert_eq!(judge(&console.tenant, &reading(1, "1.0"), 100), None, "the file itself is fine");
    console.deploy_on(reading(1, "1.0"), everyone(), Terms::default()).expect("as a file");
    assert_eq!(console.add_in(1).content, ContentHash(hash_of(&reading(1, "1.0")).0));
}
