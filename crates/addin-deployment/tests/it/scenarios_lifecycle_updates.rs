//! Acceptance scenarios C (updates and consent), by rows.

use crate::announcement::in_english;
use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::lifecycle::command::{Command, ContentHash, Origin, Route, Take, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::outcome::RefusalKind;
use addin_deployment::verdict::{self, AddInCase, Case, Conclusion, Reach, Reached};
use messages::{Message, say};
use office_addin_manifest::change::Class;
use office_addin_manifest::compare;
use office_addin_manifest::model::{Host, Manifest, Permission, Reading};

fn with_version(version: &str) -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, version), everyone()).expect("deployed");
    console
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
    let mut console = with_version("1.2.0.0");
    console.update(1, reading(1, "1.10.0")).expect("ten is more than two");
    assert_eq!(console.add_in(1).version.as_str(), "1.10.0");
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
    let hint = "Ask the developer for the same manifest with a greater version number.";
    assert!(in_english(&refusal.message).ends_with(hint), "{:?}", in_english(&refusal.message));
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
    let mut console = with_version("1.2.0.0");
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

/// What differs between the manifest that runs and the one that waits: what the page of the add-in lists.
fn listed(console: &Console) -> Vec<(Class, Message)> {
    let add_in = console.add_in(1);
    let waiting = &add_in.pending.as_ref().expect("it waits").update.release.content;
    let manifest = |hash: &ContentHash| {
        let kept = console.files.iter().find(|file| file.hash == *hash).expect("kept");
        kept.reading.manifest.clone().expect("a manifest")
    };
    let (before, after): (Manifest, Manifest) = (manifest(&add_in.content), manifest(waiting));
    compare(&before, &after).into_iter().map(|change| (change.class, change.message)).collect()
}

/// An update waits for Kim, and says why; what runs stays until she agrees.
fn waits(console: &mut Console, offered: Reading, code: &str, why: Message) {
    let events = console.update(1, offered).expect("uploaded");
    assert!(matches!(events.as_slice(), [Event::UpdatePending(_)]), "{events:?}");
    let add_in = console.add_in(1);
    assert_eq!(add_in.version.as_str(), "1.0", "the former one runs");
    assert_eq!(add_in.pending.as_ref().expect("it waits").codes, [code]);
    let listed = listed(console);
    let asks: Vec<_> = listed.iter().filter(|(class, _)| *class == Class::Consent).collect();
    assert_eq!(asks, [&(Class::Consent, why)], "{listed:?}");
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
    let old_and_new = say::change_permission_raised("ReadItem", "ReadWriteMailbox");
    let offered = asking_for(for_outlook(1, "1.1"), Permission::MailboxReadWrite);
    waits(&mut console, offered, "D001", old_and_new);
}

#[test]
fn c6_scopes_count_as_permissions() {
    let mut console = Console::default();
    console.deploy(with_scopes(reading(1, "1.0"), &["User.Read"]), everyone()).expect("Ana is global");
    let offered = with_scopes(reading(1, "1.1"), &["User.Read", "Mail.Read"]);
    waits(&mut console, offered, "D004", say::change_scope_added("Mail.Read"));
}

#[test]
fn c7_an_update_with_a_new_event_waits() {
    let mut console = Console::default();
    console.deploy(for_outlook(1, "1.0"), everyone()).expect("deployed");
    let offered = changed(for_outlook(1, "1.1"), |manifest| manifest.events = vec![on_send("PromptUser")]);
    waits(&mut console, offered, "D005", say::change_event_added("OnMessageSend"));
}

#[test]
fn c8_an_update_of_icon_and_text_needs_no_consent_and_comes_at_the_next_start() {
    let mut console = with_version("1.0");
    let at = console.now();
    let offered = changed(reading(1, "1.1"), |manifest| {
        manifest.icon_url = Some("https://fennel.example/new.png".to_owned());
        manifest.description.default = "Now in green.".to_owned();
    });
    let events = console.update(1, offered).expect("updated");
    assert!(matches!(events.as_slice(), [Event::Updated(_)]), "{events:?}");
    assert_eq!((console.add_in(1).version.as_str(), &console.add_in(1).pending), ("1.1", &None));
    let by = at + 72 * HOUR;
    assert_eq!(console.add_in(1).expected_by, Timestamp(by));
    let about = console.add_in(1).about_change();
    assert_eq!(about, say::addin_expected_update("1.1", by));
    let sentence = in_english(&about);
    assert!(sentence.ends_with("It comes at the next start of Office."), "{sentence}");
}

#[test]
fn c9_an_update_with_another_application_waits() {
    let mut console = with_version("1.0");
    let offered = changed(reading(1, "1.1"), |manifest| manifest.hosts = vec![Host::Word, Host::PowerPoint]);
    waits(&mut console, offered, "D006", say::change_host_added("PowerPoint"));
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
        add_in: AddInCase::of(console.add_in(1), console.tenant.setting(), None),
        reach: Reach { reached: Reached::Sure, ..Reach::default() },
        ..Case::default()
    };
    let verdict = verdict::judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::AwaitsConsent);
    let said: Vec<_> = verdict.because.into_iter().map(|step| step.found).collect();
    assert!(said.contains(&say::verdict_consent_pending()), "{said:?}");
    let both = "until then people are blocked, or stay on the old version.";
    assert!(in_english(&say::verdict_consent_pending()).ends_with(both));
}

#[test]
fn c12_a_changed_file_behind_an_address_is_no_update_until_update_is_pressed() {
    let mut console = Console::default();
    let address = "https://fennel.example/manifest.xml".to_owned();
    console.deploy_on(reading(1, "1.0"), everyone(), terms(Origin::Url(address.clone()))).expect("deployed");
    console.later = 90 * 24 * HOUR;
    assert_eq!(console.add_in(1).version.as_str(), "1.0", "whatever stands there by now");
    let about = console.add_in(1).about_updates();
    assert_eq!(about, say::addin_updates_url(address.as_str()));
    assert!(in_english(&about).contains("people keep this version until you press Update"));
    let (content, origin) = (hash_of(&reading(1, "1.1")), Some(Origin::Url(address)));
    let update = Command::Update { product: product(1), content, origin };
    console.order(&update, &evidence(reading(1, "1.1"), 100)).expect("updated");
    assert_eq!(console.add_in(1).version.as_str(), "1.1");
}
