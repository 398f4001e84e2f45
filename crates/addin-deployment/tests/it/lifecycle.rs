//! What an add-in goes through, and what is refused. The rows of the scenarios are in `scenarios_lifecycle`.

use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::delivery::inventory::Store;
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Route, Terms, Timestamp};
use addin_deployment::lifecycle::decide::{Evidence, assignment_after, judge, judge_update};
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::setting::Cloud;
use addin_deployment::lifecycle::tenant::{AddInState, Tenant};
use addin_deployment::outcome::{RefusalKind, Revision};
use messages::say;
use office_addin_manifest::finding::Severity;
use office_addin_manifest::model::{Format, Host, Reading};

fn with_one_add_in() -> Console {
    let mut console = Console::default();
    console.deploy(reading(1, "1.2.0.0"), people(&["sandra", "sheila"])).expect("deployed");
    console
}

#[test]
fn a_deployed_add_in_is_active_and_expected_within_24_hours() {
    let console = with_one_add_in();
    let add_in = console.add_in(1);
    assert_eq!(add_in.state, AddInState::Active);
    assert_eq!((add_in.name.as_str(), add_in.version.as_str()), ("Add-in 1", "1.2.0.0"));
    assert_eq!(add_in.hosts, [Host::Word]);
    assert_eq!(add_in.assignment, people(&["sandra", "sheila"]));
    assert_eq!((add_in.audience.reached, add_in.audience.directory.0), (3, 7));
    assert_eq!(add_in.deployed_by, ana());
    assert_eq!((add_in.deployed_at, add_in.changed_at), (Timestamp(NOON), Timestamp(NOON)));
    assert_eq!(add_in.expected_by, Timestamp(NOON + 24 * HOUR), "B5");
}

#[test]
fn a_deleted_add_in_may_be_deployed_anew_from_the_beginning() {
    let mut console = with_one_add_in();
    console.remove(1).expect("deleted");
    console.deploy(reading(1, "1.0"), everyone()).expect("an older version too: it is a new deployment");
    let add_in = console.add_in(1);
    assert_eq!(add_in.state, AddInState::Active);
    assert_eq!(add_in.assignment, everyone(), "the old list is not remembered");
    assert_eq!(add_in.deployed_at, Timestamp(NOON + 2 * HOUR));
}

#[test]
fn what_was_changed_before_an_add_in_was_deployed_anew_is_of_a_former_deployment() {
    let mut console = with_one_add_in();
    console.turn_off(1).expect("turned off");
    assert!(!(1..=2).any(|change| console.add_in(1).is_former(Revision(change))), "it is still deployed");
    console.remove(1).expect("deleted");
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed again");
    console.turn_off(1).expect("turned off again");
    let former = |change: &u64| console.add_in(1).is_former(Revision(*change));
    assert_eq!((1..=5).filter(former).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn a_turned_off_add_in_can_be_updated_reassigned_and_deleted() {
    let mut console = with_one_add_in();
    console.turn_off(1).expect("turned off");
    console.update(1, reading(1, "1.3")).expect("updated");
    console.change_access(1, people(&["bert"])).expect("reassigned");
    assert_eq!(console.add_in(1).state, AddInState::TurnedOff);
    console.remove(1).expect("deleted");
}

#[test]
fn an_update_replaces_the_manifest_and_nothing_else() {
    let mut console = with_one_add_in();
    let before = console.add_in(1).clone();
    let mut newer = reading(1, "1.3");
    newer.manifest.as_mut().expect("a manifest").name.default = "Renamed".to_owned();
    console.update(1, newer.clone()).expect("updated");
    let after = console.add_in(1);
    assert_eq!((after.name.as_str(), after.version.as_str()), ("Renamed", "1.3"));
    assert_eq!(after.content, hash_of(&newer));
    assert_eq!((&after.assignment, after.deployed_at), (&before.assignment, before.deployed_at));
    assert_eq!(after.expected_by, Timestamp(NOON + HOUR + 72 * HOUR));
}

#[test]
fn an_update_must_be_of_the_same_product() {
    let mut console = with_one_add_in();
    let refusal = console.update(1, reading(2, "9.0")).expect_err("another product");
    assert_eq!(refusal.kind, RefusalKind::OtherProduct);
    assert_eq!(refusal.product, Some(product(1)));
    assert_eq!(refused(console.update(3, reading(3, "1.0"))), RefusalKind::NotDeployed);
}

#[test]
fn a_file_that_is_no_sound_manifest_is_refused() {
    let tenant = Tenant::default();
    let nothing = Reading { format: Format::Unknown, manifest: None, findings: Vec::new() };
    let kind = |reading: &Reading| judge(&tenant, reading, 1).map(|refusal| refusal.kind);
    assert_eq!(kind(&nothing), Some(RefusalKind::NotAManifest));
    let broken = Reading { format: Format::AddinOnly, ..nothing };
    assert_eq!(kind(&broken), Some(RefusalKind::ManifestHasErrors));

    let mut flawed = reading(1, "1.0");
    flawed.findings = vec![error_finding(Severity::Warning), error_finding(Severity::Information)];
    assert_eq!(kind(&flawed), None, "warnings are for the administrator to weigh");
    flawed.findings.push(error_finding(Severity::Error));
    assert_eq!(kind(&flawed), Some(RefusalKind::ManifestHasErrors));

    let mut nameless = reading(1, "1.0");
    nameless.manifest.as_mut().expect("a manifest").id = None;
    assert_eq!(kind(&nameless), Some(RefusalKind::ManifestHasErrors));
    assert_eq!(kind(&reading(1, "1.0.123456")), Some(RefusalKind::ManifestHasErrors), "no version");
}

#[test]
fn checking_a_file_says_what_deploying_it_would() {
    let console = with_one_add_in();
    let kind = |offered: &Reading| judge(&console.tenant, offered, 1).map(|refusal| refusal.kind);
    assert_eq!(kind(&reading(1, "2.0")), Some(RefusalKind::AlreadyDeployed));
    assert_eq!(kind(&reading(2, "1.0")), None);
    assert_eq!(judge_update(&console.tenant, console.add_in(1), &reading(1, "2.0"), 1), None);
    let refusal = judge_update(&console.tenant, console.add_in(1), &reading(1, "1.0"), 1).expect("older");
    assert_eq!(refusal.kind, RefusalKind::VersionNotGreater);
}

#[test]
fn content_is_believed_only_under_its_own_hash() {
    let mut console = Console::default();
    let (content, terms) = (hash_of(&reading(1, "1.0")), Terms::default());
    let command = Command::Deploy { content, assignment: everyone(), terms };
    assert_eq!(refused(console.order(&command, &Evidence::default())), RefusalKind::ContentMissing);
    let other = evidence(reading(2, "1.0"), 10);
    assert_eq!(refused(console.order(&command, &other)), RefusalKind::ContentMissing);
}

#[test]
fn nobody_chosen_is_refused() {
    let mut console = with_one_add_in();
    assert_eq!(refused(console.deploy(reading(2, "1.0"), people(&[]))), RefusalKind::NobodyChosen);
    assert_eq!(refused(console.change_access(1, people(&[]))), RefusalKind::NobodyChosen);
}

#[test]
fn the_same_access_is_no_change_whatever_the_order() {
    let mut console = with_one_add_in();
    let same = people(&["sheila", "sandra", "sheila"]);
    assert_eq!(refused(console.change_access(1, same)), RefusalKind::NothingToChange);
}

#[test]
fn a13_switching_everyone_off_brings_the_list_back() {
    let mut console = Console::default();
    let three = people(&["sandra", "sheila", "omar"]);
    console.deploy(reading(1, "1.0"), three.clone()).expect("deployed");
    console.change_access(1, everyone()).expect("everyone");
    let assignment = console.add_in(1).assignment.clone();
    assert!(assignment.everyone);
    assert_eq!(assignment.people, three.people, "the list is remembered");
    assert_eq!(refused(console.change_access(1, everyone())), RefusalKind::NothingToChange);
    console.change_access(1, Assignment { everyone: false, ..assignment }).expect("switched off");
    assert_eq!(console.add_in(1).assignment, three);
}

#[test]
fn the_executor_is_told_whose_audience_to_count() {
    let console = with_one_add_in();
    let asked = |command: Command| assignment_after(&console.tenant, &command);
    let product = || product(1);
    let listed = people(&["sandra", "sheila"]);
    assert_eq!(asked(Command::TurnOn { product: product() }), Some(listed.clone()));
    assert_eq!(asked(Command::TurnOff { product: product() }), None);
    let wider = asked(Command::ChangeAccess { product: product(), assignment: everyone() });
    assert_eq!(wider, Some(Assignment { everyone: true, ..listed }));
}

#[test]
fn the_newest_change_is_listed_first() {
    let mut console = Console::default();
    for number in 1..=3 {
        console.deploy(reading(number, "1.0"), everyone()).expect("deployed");
    }
    console.turn_off(2).expect("turned off");
    let order: Vec<_> = console.tenant.rows().iter().map(|add_in| add_in.name.clone()).collect();
    assert_eq!(order, ["Add-in 2", "Add-in 3", "Add-in 1"]);
}

#[test]
fn history_reads_as_what_was_done() {
    let mut console = with_one_add_in();
    console.update(1, reading(1, "1.3")).expect("updated");
    console.change_access(1, everyone()).expect("everyone");
    console.turn_off(1).expect("off");
    console.turn_on(1).expect("on");
    console.remove(1).expect("deleted");
    let said: Vec<_> = console.log.iter().filter_map(history_line).map(|line| line.what).collect();
    assert_eq!(
        said,
        [
            say::history_deployed(3, "Add-in 1", "1.2.0.0"),
            say::history_updated("Add-in 1", "1.2.0.0", "1.3"),
            say::history_access_everyone(0, "Add-in 1"),
            say::history_turned_off("Add-in 1"),
            say::history_turned_on("Add-in 1"),
            say::history_removed("Add-in 1"),
        ]
    );
    let last = console.log.last().and_then(history_line).expect("a line");
    assert_eq!((last.actor, last.product, last.at), (ana(), Some(product(1)), Timestamp(NOON + 5 * HOUR)));
}

#[test]
fn clouds_methods_and_ways_have_their_names_and_limits() {
    let clouds = [Cloud::Worldwide, Cloud::Gcc, Cloud::GccHigh, Cloud::Dod, Cloud::China];
    assert_eq!(clouds.map(Cloud::name), ["Worldwide", "GCC", "GCC High", "DoD", "21Vianet"]);
    assert_eq!(clouds.map(Cloud::has_store), [true, false, false, false, false]);
    assert_eq!(clouds.map(Cloud::has_integrated_apps), [true, false, false, false, false]);
    let methods = [Method::Fixed, Method::Optional, Method::Available];
    assert_eq!(methods.map(Method::name), ["Fixed", "Optional", "Available"]);
    for (route, store) in [
        (Route::CentralizedDeployment, Some(Store::Centralized)),
        (Route::Exchange, Some(Store::Exchange)),
        (Route::ExchangeOnPremises, None),
        (Route::AdminCenter, Some(Store::Centralized)),
        (Route::SharePointCatalog, None),
    ] {
        assert_eq!(route.store(), store, "{route:?}");
    }
}

#[test]
fn commands_name_their_add_in_and_the_file_that_they_bring() {
    let hash = || ContentHash::of(b"x");
    let product = || product(1);
    let import = Command::ImportInventory { content: hash() };
    assert_eq!((import.product(), import.content()), (None, Some(&hash())));
    let hand_off = Command::HandOff { product: product(), script: hash(), route: Route::Exchange };
    assert_eq!((hand_off.product(), hand_off.content()), (Some(&product()), Some(&hash())));
    let earlier = ContentHash::of(b"earlier");
    let republish = Command::Republish { product: product(), earlier, content: hash() };
    assert_eq!((republish.product(), republish.content()), (Some(&product()), Some(&hash())));
    let off = Command::TurnOff { product: product() };
    assert_eq!((off.product(), off.content()), (Some(&product()), None));
}

#[test]
fn whoever_comes_from_a_file_is_updated_by_hand() {
    let console = with_one_add_in();
    assert_eq!(console.add_in(1).about_updates(), say::addin_updates_file());
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    let line = history_line(&console.log[0]).expect("a line");
    assert_eq!(line.what, say::history_deployed_everyone("Add-in 1", "1.0", 3));
}
