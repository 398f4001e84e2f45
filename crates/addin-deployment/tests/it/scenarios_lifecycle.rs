//! Acceptance scenarios B (states), C (updates), E (roles), G (clouds, store, offers), by rows; D is in `scenarios_files`.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::asset_id::AssetId;
use addin_deployment::delivery::handoff::{Deed, Found, HandOff, routes};
use addin_deployment::delivery::inventory::read as read_inventory;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{
    Command, ContentHash, Offer, Origin, Route, Take, Terms, Timestamp,
};
use addin_deployment::lifecycle::decide::{ADD_INS_MAX, assignment_after, judge};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::limits::no_notification;
use addin_deployment::lifecycle::setting::{Cloud, manifest_address};
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::outcome::{Refusal, RefusalKind};
use addin_deployment::roles::{self, Administrator, Role};
use addin_deployment::verdict::{self, AddInCase, Case, Reach, Reached};
use messages::say;
use office_addin_manifest::model::{Host, Permission};

fn with_one_add_in() -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, "1.2.0.0"), people(&["sandra", "sheila"])).expect("deployed");
    console
}

fn with_version(version: &str) -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, version), everyone()).expect("deployed");
    console
}

/// Nobody has it, and nothing can give it to anybody without deploying it anew.
fn nobody_has_it(console: &Console) -> bool {
    console.add_in(1).state != AddInState::Active
}

#[test]
fn b1_turning_an_active_add_in_off_takes_it_from_everybody_and_keeps_the_assignment() {
    let mut console = with_one_add_in();
    console.turn_off(1).expect("turned off");
    assert_eq!(console.add_in(1).state, AddInState::TurnedOff);
    assert!(nobody_has_it(&console));
    assert_eq!(console.add_in(1).assignment, people(&["sandra", "sheila"]));
    assert_eq!(console.add_in(1).deployed_at, Timestamp(NOON), "when it was deployed does not change");
    let refusal = console.turn_off(1).expect_err("it is off");
    assert_eq!(refusal.kind, RefusalKind::NothingToChange);
    assert_eq!(refusal.message, say::refusal_already_off("Add-in 1"));
}

#[test]
fn b2_turning_it_on_gives_it_to_the_same_audience_as_before() {
    let mut console = with_one_add_in();
    let refusal = console.turn_on(1).expect_err("it is on");
    assert_eq!(refusal.message, say::refusal_already_on("Add-in 1"));
    let before = console.add_in(1).assignment.clone();
    console.turn_off(1).expect("turned off");
    let on = Command::TurnOn { product: product(1) };
    assert_eq!(assignment_after(&console.tenant, &on), Some(before.clone()), "it is counted anew");
    console.turn_on(1).expect("turned on");
    assert_eq!((console.add_in(1).state, &console.add_in(1).assignment), (AddInState::Active, &before));
}

#[test]
fn b3_a_deleted_add_in_has_nobody_and_no_way_back_but_a_new_deployment() {
    let mut console = with_one_add_in();
    console.remove(1).expect("deleted");
    assert_eq!(console.add_in(1).state, AddInState::Deleted);
    assert!(nobody_has_it(&console));
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
    assert_eq!(console.add_in(1).expected_by, Timestamp(at + 72 * HOUR));
}

#[test]
fn b5_deployed_at_t_all_have_it_24_hours_later() {
    let console = with_one_add_in();
    assert_eq!(console.add_in(1).expected_by, Timestamp(NOON + 24 * HOUR));
}

#[test]
fn b6_removed_at_t_it_is_gone_for_all_24_hours_later() {
    let mut console = with_one_add_in();
    let at = console.now();
    console.remove(1).expect("deleted");
    assert_eq!(console.add_in(1).expected_by, Timestamp(at + 24 * HOUR));
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
fn c1_the_same_version_is_refused() {
    let mut console = with_version("1.2.0.0");
    let refusal = console.update(1, reading(1, "1.2.0.0")).expect_err("not greater");
    assert_eq!(refusal.kind, RefusalKind::VersionNotGreater);
    assert_eq!(refusal.message, say::refusal_version_not_greater("1.2.0.0", "1.2.0.0"));
}

#[test]
fn c2_versions_are_compared_as_numbers() {
    with_version("1.2.0.0").update(1, reading(1, "1.10.0")).expect("ten is more than two");
    with_version("1.9").update(1, reading(1, "1.10")).expect("ten is more than nine");
}

#[test]
fn c3_missing_parts_are_zero() {
    assert_eq!(refused(with_version("1.0").update(1, reading(1, "1.0.0.0"))), RefusalKind::VersionNotGreater);
    with_version("1.0").update(1, reading(1, "1.0.0.1")).expect("greater in the last part");
}

#[test]
fn c4_a_lower_version_is_refused_and_told_how_to_go_back() {
    let mut console = with_version("1.9.9.9");
    console.update(1, reading(1, "2.0")).expect("updated");
    let refusal = console.update(1, reading(1, "1.9.9.9")).expect_err("lower");
    assert_eq!(refusal.message, say::refusal_version_not_greater("1.9.9.9", "2.0"));
    // The content of 1.9.9.9 comes back under a higher version.
    let again = changed(reading(1, "1.9.9.9"), |manifest| {
        manifest.version = office_addin_manifest::model::ManifestVersion::parse("2.1");
        manifest.version_written = "2.1".to_owned();
    });
    let (earlier, content) = (hash_of(&reading(1, "1.9.9.9")), hash_of(&again));
    let republish = Command::Republish { product: product(1), earlier, content };
    console.order(&republish, &evidence(again, 100)).expect("republished");
    assert_eq!(console.add_in(1).version.as_str(), "2.1");
}

#[test]
fn c5_a_product_id_is_deployed_once_and_the_refusal_leads_to_it() {
    let mut console = with_one_add_in();
    let refusal = console.deploy(reading(1, "3.0"), everyone()).expect_err("deployed already");
    assert_eq!(refusal.kind, RefusalKind::AlreadyDeployed);
    assert_eq!(refusal.product, Some(product(1)), "the page links to it");
    assert_eq!(refusal.message, say::refusal_already_deployed("Add-in 1", "1.2.0.0"));
    console.turn_off(1).expect("turned off");
    assert_eq!(refused(console.deploy(reading(1, "3.0"), everyone())), RefusalKind::AlreadyDeployed);
}

#[test]
fn c5_a_product_id_that_is_only_in_the_tenant_counts_in_either_store() {
    use addin_deployment::delivery::inventory::Store;
    for store in [Store::Centralized, Store::Exchange] {
        let mut console = Console::in_tenant();
        let mut seen = sighting(1);
        seen.observed.store = store;
        console.import(vec![seen]).expect("imported");
        let refusal = console.deploy(reading(1, "3.0"), everyone()).expect_err("it is there");
        assert_eq!((refusal.kind, refusal.product), (RefusalKind::AlreadyDeployed, Some(product(1))));
        assert_eq!(refusal.message, say::refusal_already_in_tenant("Add-in 1"));
        let take = Take::Theirs;
        console.tell(&Command::Settle { product: product(1), take }).expect("taken into the plan");
        let refusal = console.update(1, reading(1, "0.9")).expect_err("older than what is there");
        assert_eq!(refusal.kind, RefusalKind::VersionNotGreater);
        console.update(1, reading(1, "3.0")).expect("an update");
    }
}

/// An update waits for Kim; what runs stays until she agrees.
fn waits(console: &mut Console, offered: office_addin_manifest::model::Reading, codes: &[&str]) {
    let events = console.update(1, offered).expect("uploaded");
    assert!(matches!(events.as_slice(), [Event::UpdatePending(_)]), "{events:?}");
    let add_in = console.add_in(1);
    assert_eq!(add_in.version.as_str(), "1.0", "the former one runs");
    assert_eq!(add_in.pending.as_ref().expect("it waits").codes, codes);
    let consent = Command::Consent { product: product(1) };
    let refusal = console.tell_as(&ola(), &consent).expect_err("only a Global Administrator");
    assert_eq!(refusal.kind, RefusalKind::ConsentNeedsGlobal);
    assert_eq!(refusal.message, say::refusal_consent_needs_global("Add-in 1"));
    console.tell_as(&kim(), &consent).expect("accepted");
    let add_in = console.add_in(1);
    assert_eq!((add_in.version.as_str(), &add_in.pending), ("1.1", &None));
    assert_eq!(add_in.versions.last().expect("one").by, ana(), "Ana brought it");
}

#[test]
fn c6_an_update_that_asks_for_more_waits_for_a_global_administrator() {
    let mut console = Console::default();
    console.deploy(for_outlook(1, "1.0"), everyone()).expect("deployed");
    waits(&mut console, asking_for(for_outlook(1, "1.1"), Permission::MailboxReadWrite), &["D001"]);
}

#[test]
fn c6_scopes_count_as_permissions() {
    let mut console = Console::default();
    console.deploy(with_scopes(reading(1, "1.0"), &["User.Read"]), everyone()).expect("Ana is global");
    waits(&mut console, with_scopes(reading(1, "1.1"), &["User.Read", "Mail.Read"]), &["D004"]);
}

#[test]
fn c7_an_update_with_a_new_event_waits() {
    let mut console = Console::default();
    console.deploy(for_outlook(1, "1.0"), everyone()).expect("deployed");
    let offered = changed(for_outlook(1, "1.1"), |manifest| manifest.events = vec![on_send("PromptUser")]);
    waits(&mut console, offered, &["D005"]);
}

#[test]
fn c8_an_update_of_icon_and_text_needs_no_consent() {
    let mut console = with_version("1.0");
    let offered = changed(reading(1, "1.1"), |manifest| {
        manifest.icon_url = Some("https://fennel.example/new.png".to_owned());
        manifest.description.default = "Now in green.".to_owned();
    });
    let events = console.update(1, offered).expect("updated");
    assert!(matches!(events.as_slice(), [Event::Updated(_)]), "{events:?}");
    assert_eq!((console.add_in(1).version.as_str(), &console.add_in(1).pending), ("1.1", &None));
}

#[test]
fn c9_an_update_with_another_application_waits() {
    let mut console = with_version("1.0");
    let offered = changed(reading(1, "1.1"), |manifest| manifest.hosts = vec![Host::Word, Host::PowerPoint]);
    waits(&mut console, offered, &["D006"]);
}

#[test]
fn c10_a_store_add_in_updates_by_itself() {
    let mut console = Console::in_tenant();
    console
        .deploy_on(reading(1, "1.0"), people(&["sandra"]), terms(from_store("WA104099688")))
        .expect("deployed");
    let refusal = console.update(1, reading(1, "1.1")).expect_err("nothing to upload");
    assert_eq!(refusal.kind, RefusalKind::StoreUpdatesItself);
    assert_eq!(refusal.message, say::refusal_store_updates_itself("Add-in 1"));
    console.hand_off(1, Route::CentralizedDeployment).expect("handed off");
    let mut seen = console.seen_as_planned(1);
    seen.observed.version = Some("1.4.0.0".to_owned());
    let events = console.import(vec![seen]).expect("imported");
    assert!(
        matches!(
            events.as_slice(),
            [Event::InventoryImported(_), Event::StoreUpdated(_), Event::Confirmed(_)]
        ),
        "no administrator did anything: {events:?}"
    );
    assert_eq!(console.add_in(1).version.as_str(), "1.4.0.0");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    assert_eq!(console.add_in(1).about_updates(), say::addin_updates_store());
}

#[test]
fn c11_while_an_update_waits_people_may_be_blocked_or_on_the_old_version() {
    let mut console = with_version("1.0");
    console.update(1, asking_for(reading(1, "1.1"), Permission::DocumentReadAll)).expect("waits");
    let case = Case {
        now: console.next_hour(),
        add_in: AddInCase::of(console.add_in(1), None, None),
        reach: Reach { reached: Reached::Sure, ..Reach::default() },
        ..Case::default()
    };
    assert_eq!(case.add_in.consent_pending, Fact::Yes);
    let said: Vec<_> = verdict::judge(&case).because.into_iter().map(|step| step.found).collect();
    assert!(said.contains(&say::verdict_consent_pending()), "{said:?}");
}

#[test]
fn c12_a_changed_file_behind_an_address_is_no_update_until_update_is_pressed() {
    let mut console = Console::default();
    let address = "https://fennel.example/manifest.xml".to_owned();
    console.deploy_on(reading(1, "1.0"), everyone(), terms(Origin::Url(address.clone()))).expect("deployed");
    assert_eq!(console.add_in(1).about_updates(), say::addin_updates_url(address.as_str()));
    assert_eq!(console.add_in(1).version.as_str(), "1.0");
    let (content, origin) = (hash_of(&reading(1, "1.1")), Some(Origin::Url(address)));
    let update = Command::Update { product: product(1), content, origin };
    console.order(&update, &evidence(reading(1, "1.1"), 100)).expect("updated");
    assert_eq!(console.add_in(1).version.as_str(), "1.1");
}

#[test]
fn e1_an_exchange_administrator_cannot_accept_scopes_of_microsoft_graph() {
    let mut console = Console::default();
    let offered = with_scopes(for_outlook(1, "1.0"), &["Mail.Read"]);
    let refusal =
        console.deploy_as(&ola(), offered.clone(), everyone(), Terms::default()).expect_err("cannot accept");
    assert_eq!(refusal.kind, RefusalKind::ConsentNeedsGlobal);
    assert_eq!(refusal.message, say::refusal_consent_needs_global("Add-in 1"));
    console.deploy_as(&kim(), offered, everyone(), Terms::default()).expect("Kim can");
}

#[test]
fn e2_an_exchange_administrator_needs_the_role_or_the_setting() {
    let mut ola = somebody("Ola", &[Role::ExchangeAdministrator]);
    ola.app_registrations = Fact::No;
    let mut console = Console::default();
    let refusal =
        console.deploy_as(&ola, for_outlook(1, "1.0"), everyone(), Terms::default()).expect_err("blocked");
    assert_eq!(refusal.kind, RefusalKind::RoleIncomplete);
    assert_eq!(refusal.message, say::refusal_role_incomplete(), "it names both fixes");
    assert_eq!(roles::may_deploy(&ola), Err(refusal), "the page can say so before");
    let with_role =
        Administrator { roles: ola.roles.with(Role::ApplicationAdministrator, true), ..ola.clone() };
    assert_eq!(roles::may_deploy(&with_role), Ok(()));
    ola.app_registrations = Fact::Unknown;
    assert_eq!(roles::may_deploy(&ola), Ok(()), "what is unknown counts against nobody");
    ola.app_registrations = Fact::Yes;
    console.deploy_as(&ola, for_outlook(1, "1.0"), everyone(), Terms::default()).expect("the setting is on");
}

#[test]
fn e3_what_kim_deployed_ola_cannot_change_or_remove() {
    let mut console = Console::default();
    console.deploy_as(&kim(), for_outlook(1, "1.0"), everyone(), Terms::default()).expect("deployed");
    let why: Result<(), Refusal> = roles::may_change(&ola(), console.add_in(1));
    let why = why.expect_err("Edit and Remove are disabled");
    assert_eq!((why.kind, &why.message), (RefusalKind::NotOwner, &say::refusal_not_owner("Add-in 1", "Kim")));
    for command in [
        Command::Remove { product: product(1) },
        Command::TurnOff { product: product(1) },
        Command::ChangeAccess { product: product(1), assignment: people(&["sandra"]) },
        Command::SetNote { product: product(1), note: "Mine".to_owned() },
    ] {
        assert_eq!(console.tell_as(&ola(), &command), Err(why.clone()), "{command:?}");
    }
    let owner = ola().actor;
    console.tell_as(&kim(), &Command::SetOwner { product: product(1), owner }).expect("Ola takes it over");
    console.tell_as(&ola(), &Command::TurnOff { product: product(1) }).expect("hers now");
}

#[test]
fn e3_an_exchange_administrator_changes_add_ins_for_outlook_only() {
    let mut console = Console::default();
    console.deploy_as(&ola(), reading(1, "1.0"), everyone(), Terms::default()).expect("may deploy for Word");
    console.deploy_as(&ola(), for_outlook(2, "1.0"), everyone(), Terms::default()).expect("and for Outlook");
    let refusal =
        console.tell_as(&ola(), &Command::TurnOff { product: product(1) }).expect_err("hers, but for Word");
    assert_eq!(refusal.kind, RefusalKind::OutlookOnly);
    assert_eq!(refusal.message, say::refusal_outlook_only("Add-in 1"));
    console.tell_as(&ola(), &Command::TurnOff { product: product(2) }).expect("for Outlook");
}

#[test]
fn e4_linked_apps_go_to_exactly_the_same_people() {
    let mut console = Console::default();
    let offer = Offer { name: "Fennel Suite".to_owned(), apps: (1..=3).map(product).collect() };
    let terms = Terms { offer: Some(offer), ..Terms::default() };
    console
        .deploy_as(&kim(), reading(1, "1.0"), people(&["sandra", "sheila"]), terms.clone())
        .expect("first");
    let refusal = console
        .deploy_as(&ola(), for_outlook(2, "1.0"), people(&["sandra"]), terms.clone())
        .expect_err("not the same people");
    assert_eq!(refusal.kind, RefusalKind::LinkedAppsDiffer);
    assert_eq!(refusal.message, say::refusal_linked_apps_differ("Add-in 2", "Add-in 1"));
    assert_eq!(refusal.product, Some(product(1)), "the page links to it");
    console
        .deploy_as(&ola(), for_outlook(2, "1.0"), people(&["sheila", "sandra"]), terms)
        .expect("the same, in whatever order");
}

#[test]
fn e5_a_global_reader_reads_and_changes_nothing() {
    let reader = somebody("Rea", &[Role::GlobalReader]);
    assert!(reader.roles.may_read());
    let mut console = with_one_add_in();
    let before = console.tenant.clone();
    let command = Command::TurnOff { product: product(1) };
    let refusal = console.tell_as(&reader, &command).expect_err("reads only");
    assert_eq!((refusal.kind, refusal.message), (RefusalKind::RoleMissing, say::refusal_role_missing()));
    for refusal in [
        console.deploy_as(&reader, reading(2, "1.0"), everyone(), Terms::default()),
        console.update_as(&reader, 1, reading(1, "2.0")),
        console.tell_as(&reader, &Command::SetUp(real(Cloud::Worldwide))),
    ] {
        assert_eq!(refused(refusal), RefusalKind::RoleMissing);
    }
    assert_eq!(roles::may_write(&reader).expect_err("nothing").kind, RefusalKind::RoleMissing);
    assert_eq!(console.tenant, before);
    assert!(!somebody("Nobody", &[]).roles.may_read(), "without a role the portal is hidden");
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

/// As corrected: the Package API is no way into the tenant at all, so the ways are the same with and without a licence.
#[test]
fn g2_no_change_waits_for_the_package_api() {
    let hand_off = HandOff {
        tenant_id: TENANT.to_owned(),
        cloud: Cloud::Worldwide,
        product: product(1),
        name: "Add-in 1".to_owned(),
        hosts: vec![Host::Word],
        content: None,
        asset: None,
        deed: Deed::Adjust,
        access: None,
        method: None,
        enabled: Some(false),
        found: Found { centralized: Fact::Yes, exchange: Fact::No },
        on_premises: Fact::No,
    };
    let ways = routes(&hand_off);
    let open: Vec<_> = ways.iter().filter(|way| way.why_not.is_none()).map(|way| way.route).collect();
    assert_eq!(open, [Route::CentralizedDeployment, Route::AdminCenter]);
}

#[test]
fn g3_what_a_list_says_in_words_of_the_future_is_kept_as_unknown() {
    let file = format!(
        r#"[{{"ProductId": "{}", "DisplayName": "Ledger", "Enabled": "Perhaps", "Availability": "unknownFutureValue"}}]"#,
        product(1).as_str()
    );
    let inventory = read_inventory(file.as_bytes()).expect("no failure");
    let [seen] = inventory.add_ins.as_slice() else { panic!("{inventory:?}") };
    assert_eq!((seen.name.as_str(), seen.enabled), ("Ledger", Fact::Unknown));
    assert!(seen.more.iter().any(|(_, value)| value == "unknownFutureValue"), "{:?}", seen.more);
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
