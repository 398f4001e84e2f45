//! Where the plan and a real tenant differ, as the administrator gets to see it, and what settling it does.

use super::lifecycle_support::*;
use super::support::*;
use addin_deployment::assignment::{Assignment, DirectoryId};
use addin_deployment::delivery::drift::{Drift, DriftKind, drifts};
use addin_deployment::delivery::inventory::{Store, read};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Route, Take};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::sighting::{Assigned, Imported, Member, Sighting};
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::outcome::RefusalKind;
use addin_deployment::verdict;
use messages::say;
use proptest::prelude::*;

/// The directory: Ana, Bob, Cem and Dee, and the group Sales.
fn find(address: &str) -> Option<Member> {
    match address.strip_suffix("@contoso.com")? {
        name @ ("ana" | "bob" | "cem" | "dee") => Some(Member::Person(id(name))),
        "sales" => Some(Member::Group(id("sales"))),
        _ => None,
    }
}

fn name_of(known: &DirectoryId) -> Option<String> {
    ["Ana", "Bob", "Cem", "Dee", "Sales"]
        .into_iter()
        .find(|name| name.to_lowercase() == known.0)
        .map(str::to_owned)
}

fn drifts_of(console: &Console) -> Vec<Drift> {
    drifts(&console.tenant, &name_of)
}

fn kinds(drift: &Drift) -> Vec<DriftKind> {
    drift.items.iter().map(|item| item.kind).collect()
}

/// Takes in a file as an administrator has saved it.
fn take_in(console: &mut Console, text: &str) {
    let inventory = read(text.as_bytes()).expect("an inventory");
    let content = ContentHash::of(text.as_bytes());
    console.take_in(Imported::of(&inventory, content, &mut find)).expect("the right tenant");
}

fn settle(console: &mut Console, number: u32, take: Take) -> Result<(), RefusalKind> {
    let settled = console.tell(&Command::Settle { product: product(number), take });
    settled.map(|_| ()).map_err(|refusal| refusal.kind)
}

/// A tenant with one add-in that was handed off and confirmed.
fn confirmed(assignment: Assignment) -> Console {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0.0.0"), assignment).expect("deployed");
    console.hand_off(1, Route::CentralizedDeployment).expect("handed off");
    console.import(vec![console.seen_as_planned(1)]).expect("imported");
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    console
}

/// The same tenant, where somebody changed what is seen of the add-in.
fn changed_there(assignment: Assignment, change: impl FnOnce(&mut Sighting)) -> (Console, Vec<Drift>) {
    let mut console = confirmed(assignment);
    let mut seen = console.seen_as_planned(1);
    change(&mut seen);
    console.import(vec![seen]).expect("imported");
    let found = drifts_of(&console);
    (console, found)
}

#[test]
fn a_whole_round_with_a_script_ends_without_a_difference() {
    let mut console = Console::in_tenant();
    let assignment = Assignment { groups: vec![id("sales")], ..people(&["ana"]) };
    console.deploy(reading(1, "1.0.0.0"), assignment).expect("deployed");
    assert_eq!(drifts_of(&console), [], "nobody has looked there yet");
    console.hand_off(1, Route::CentralizedDeployment).expect("handed off");
    let result = format!(
        r#"{{"format":"addin-console-result","version":1,"script":null,"tenant":"{TENANT}","at":"2026-11-21T18:00:00Z",
        "whatIf":false,"complete":true,"steps":[{{"step":"create","ok":true,"error":null}}],"addIns":[{{"store":"centralized",
        "productId":"{}","present":true,"enabled":true,"everyone":false,"version":"1.0","members":["ANA@contoso.com","sales@contoso.com"],
        "defaultState":null,"raw":{{}}}}]}}"#,
        product(1).as_str()
    );
    take_in(&mut console, &result.replace("ANA", "ana"));
    assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    assert_eq!(drifts_of(&console), []);
}

#[test]
fn a_tenant_that_was_changed_behind_our_back() {
    let mut console = Console::in_tenant();
    for number in 1..=3 {
        console.deploy(reading(number, "1.2.0.0"), people(&["ana", "bob"])).expect("deployed");
        console.hand_off(number, Route::CentralizedDeployment).expect("handed off");
    }
    console.import((1..=3).map(|number| console.seen_as_planned(number)).collect()).expect("imported");
    assert_eq!(drifts_of(&console), []);

    // In the admin center somebody updates the first, turns it off, gives it to Cem and takes it from Bob; deletes the
    // second; and deploys another one.
    let list = format!(
        r#"[{{"DisplayName":"Add-in 1","ProductId":"{}","Version":"1.3","Enabled":false,"AssignToEveryone":false,
             "AssignedUsers":["ana@contoso.com","cem@contoso.com","gone@contoso.com"],"AssignedGroups":[]}},
            {{"DisplayName":"Add-in 3","ProductId":"{}","AssignedUsers":null}},
            {{"DisplayName":"Elsewhere","ProductId":"{}","ProviderName":"Contoso","AssignToEveryone":true}}]"#,
        product(1).as_str(),
        product(3).as_str(),
        product(9).as_str()
    );
    take_in(&mut console, &list);
    let found = drifts_of(&console);
    let [first, second, foreign] = found.as_slice() else { panic!("{found:?}") };
    use DriftKind::{Absent, Added, Enabled, Foreign, Missing, Unknown, Version};
    assert_eq!(kinds(first), [Version, Enabled, Added, Missing, Unknown]);
    assert_eq!(first.items[0].what, say::drift_version("1.3", "1.2.0.0"));
    assert_eq!(first.items[2].what, say::drift_added(say::verdict_answer_name("Cem")));
    assert_eq!(first.items[3].what, say::drift_missing(say::verdict_answer_name("Bob")));
    assert_eq!(first.items[4].what, say::drift_unknown(1));
    assert_eq!((kinds(second), kinds(foreign)), (vec![Absent], vec![Foreign]));
    assert_eq!(
        (foreign.name.as_str(), foreign.stores.as_slice()),
        ("Elsewhere", [Store::Centralized].as_slice())
    );

    // Theirs is newer, so ours cannot simply be handed off again.
    assert_eq!(first.ours_refused, Some(say::refusal_version_not_greater("1.2.0.0", "1.3")));
    assert_eq!(settle(&mut console, 1, Take::Ours), Err(RefusalKind::VersionNotGreater));
    settle(&mut console, 1, Take::Theirs).expect("settled");
    let taken = console.add_in(1);
    assert_eq!((taken.version.as_str(), taken.state), ("1.3", AddInState::TurnedOff));
    assert_eq!(taken.assignment, people(&["ana", "cem"]));

    // The second is wanted; the foreign one becomes part of the plan.
    settle(&mut console, 2, Take::Ours).expect("settled");
    assert_eq!(console.delivery(2), DeliveryState::Planned);
    settle(&mut console, 9, Take::Theirs).expect("settled");
    assert_eq!(console.add_in(9).assignment, everyone());
    assert_eq!(drifts_of(&console), []);
}

#[test]
fn what_nobody_told_is_no_difference() {
    let (console, found) = changed_there(people(&["ana"]), |seen| {
        seen.observed.version = None;
        seen.observed.enabled = Fact::Unknown;
        seen.observed.everyone = Fact::Unknown;
        seen.observed.method = verdict::Method::Unknown;
        seen.assigned = None;
    });
    assert_eq!((found, console.delivery(1)), (Vec::new(), DeliveryState::Confirmed));
}

#[test]
fn an_older_version_there_is_updated_by_the_next_hand_off() {
    let (mut console, found) =
        changed_there(people(&["ana"]), |seen| seen.observed.version = Some("0.9".to_owned()));
    let [drift] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((kinds(drift), &drift.ours_refused), (vec![DriftKind::Version], &None));
    assert_eq!(drift.items[0].ours, say::drift_version_ours("1.0.0.0"));
    settle(&mut console, 1, Take::Ours).expect("settled");
    assert_eq!(console.delivery(1), DeliveryState::Planned);
}

#[test]
fn everyone_there_and_some_here_or_the_other_way_round() {
    let (console, found) = changed_there(people(&["ana"]), |seen| seen.observed.everyone = Fact::Yes);
    assert_eq!(kinds(&found[0]), [DriftKind::Everyone]);
    assert_eq!((&found[0].items[0].what, console.tenant.foreign().count()), (&say::drift_everyone(), 0));
    let everyone_and_ana = Assignment { everyone: true, ..people(&["ana"]) };
    let (_, found) = changed_there(everyone_and_ana, |seen| {
        seen.observed.everyone = Fact::No;
        seen.assigned = Some(Assigned { people: vec![id("bob")], groups: Vec::new(), unknown: 0 });
    });
    assert_eq!(kinds(&found[0]), [DriftKind::Everyone, DriftKind::Added]);
    assert_eq!(found[0].items[0].what, say::drift_listed());
    assert_eq!(found[0].items.len(), 2, "Ana is remembered here, and nobody misses what everyone has");
}

#[test]
fn a_method_and_a_manifest_that_are_others() {
    let (console, found) = changed_there(people(&["ana"]), |seen| {
        seen.observed.method = verdict::Method::Available;
        seen.observed.hash = Some(ContentHash::of(b"another"));
    });
    assert_eq!(kinds(&found[0]), [DriftKind::Content, DriftKind::Method]);
    assert_eq!(found[0].items[1].what, say::drift_method("Available", "Fixed"));
    assert_eq!(console.add_in(1).method, Method::Fixed);
}

#[test]
fn what_was_deleted_here_and_is_still_there() {
    let mut console = confirmed(people(&["ana"]));
    let seen = console.seen_as_planned(1);
    console.remove(1).expect("removed");
    console.hand_off(1, Route::CentralizedDeployment).expect("handed off");
    console.later = HOUR;
    console.import(vec![seen]).expect("imported");
    let found = drifts_of(&console);
    assert_eq!(kinds(&found[0]), [DriftKind::Present]);
    settle(&mut console, 1, Take::Theirs).expect("settled");
    assert_eq!(console.add_in(1).state, AddInState::Active);
    assert_eq!(drifts_of(&console), []);
}

#[test]
fn what_is_in_another_store_than_it_was_handed_off_to() {
    let mut console = Console::in_tenant();
    console.deploy(for_outlook(1, "1.0.0.0"), people(&["ana"])).expect("deployed");
    console.hand_off(1, Route::Exchange).expect("handed off");
    let mut seen = console.seen_as_planned(1);
    seen.observed.enabled = Fact::No;
    console.import(vec![seen]).expect("imported");
    let found = drifts_of(&console);
    assert_eq!(kinds(&found[0]), [DriftKind::OtherStore, DriftKind::Enabled]);
    let [there, ours] = [Store::Centralized, Store::Exchange].map(Store::label);
    assert_eq!(found[0].items[0].what, say::drift_other_store(there, ours));
}

#[test]
fn of_many_names_the_first_few_are_listed() {
    let (_, found) = changed_there(people(&["ana"]), |seen| {
        let others = (0..11).map(|number| id(&format!("p{number}")));
        seen.assigned =
            Some(Assigned { people: others.chain([id("ana")]).collect(), groups: Vec::new(), unknown: 0 });
    });
    let listed = say::deploy_effect_sample("p0, p1, p2, p3, p4, p5, p6, p7", 3);
    assert_eq!(found[0].items[0].what, say::drift_added(listed));
    assert_eq!(found[0].items[0].theirs, say::drift_added_theirs(11));
}

fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![Just(Fact::Yes), Just(Fact::No), Just(Fact::Unknown)]
}

fn assignment() -> impl Strategy<Value = Assignment> {
    let some = proptest::sample::subsequence(vec!["ana", "bob", "cem", "dee"], 0..=4);
    (any::<bool>(), some, any::<bool>()).prop_filter_map("somebody", |(everyone, names, sales)| {
        let groups = if sales { vec![id("sales")] } else { Vec::new() };
        let assignment = Assignment { everyone, groups, ..people(&names) };
        (!assignment.is_empty()).then_some(assignment)
    })
}

fn seen_somehow() -> impl Strategy<Value = Sighting> {
    let versions = proptest::sample::select(vec![
        None,
        Some("0.9"),
        Some("1.0"),
        Some("1.0.0.0"),
        Some("2.0.0.0"),
        Some("x"),
    ]);
    let methods = proptest::sample::select(vec![
        verdict::Method::Unknown,
        verdict::Method::Fixed,
        verdict::Method::Optional,
        verdict::Method::Available,
    ]);
    let assigned = proptest::option::of((assignment(), 0_u32..3));
    (versions, methods, assigned, fact(), fact(), any::<bool>()).prop_map(
        |(version, method, assigned, enabled, everyone, has_hash)| {
            let mut seen = sighting(1);
            seen.observed.version = version.map(str::to_owned);
            seen.observed.method = method;
            seen.observed.enabled = enabled;
            seen.observed.everyone = everyone;
            seen.observed.hash = has_hash.then(|| ContentHash::of(b"theirs"));
            seen.assigned = assigned.map(|(assignment, unknown)| {
                let (people, groups) = (assignment.people, assignment.groups);
                Assigned { people, groups, unknown }
            });
            seen
        },
    )
}

proptest! {
    /// What the tenant shows of the plan itself is no difference.
    #[test]
    fn a_plan_agrees_with_itself(assignment in assignment(), off in any::<bool>()) {
        let mut console = confirmed(assignment);
        if off {
            console.turn_off(1).expect("turned off");
            console.hand_off(1, Route::AdminCenter).expect("handed off");
        }
        console.later = HOUR;
        console.import(vec![console.seen_as_planned(1)]).expect("imported");
        prop_assert_eq!(drifts_of(&console), []);
        prop_assert_eq!(console.delivery(1), DeliveryState::Confirmed);
    }

    /// Whatever is seen: it is listed exactly when the plan's state says so, and taking theirs leaves no difference, also
    /// when the same is seen again.
    #[test]
    fn taking_theirs_leaves_no_difference(
        assignment in assignment(),
        one in seen_somehow(),
        other in proptest::option::of(seen_somehow()),
    ) {
        let mut console = confirmed(assignment);
        let in_exchange = |mut seen: Sighting| {
            seen.observed.store = Store::Exchange;
            seen
        };
        let seen: Vec<_> = [one].into_iter().chain(other.map(in_exchange)).collect();
        console.import(seen.clone()).expect("imported");
        let found = drifts_of(&console);
        prop_assert_eq!(!found.is_empty(), console.delivery(1) == DeliveryState::Differs);
        if let [drift] = found.as_slice() {
            prop_assert!(!drift.items.is_empty());
            settle(&mut console, 1, Take::Theirs).expect("settled");
        }
        prop_assert_eq!(drifts_of(&console), []);
        // Addresses that the directory does not know stay a difference: nobody here can be given them.
        let all_known = |seen: &Sighting| seen.assigned.as_ref().is_none_or(|assigned| assigned.unknown == 0);
        if seen.iter().all(all_known) {
            console.import(seen).expect("imported");
            prop_assert_eq!(drifts_of(&console), []);
        }
    }
}
