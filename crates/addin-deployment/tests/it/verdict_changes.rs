//! What a verdict says of the last change: what it was, when it counts from, and whether Microsoft 365 has it.

use crate::lifecycle_support::{asking_for, rings, sighting};
use crate::scenarios_readiness::{advice, sandra, step};
use crate::support::{Console, HOUR, NOON, everyone, people, product, reading};
use addin_deployment::directory::Fact;
use addin_deployment::lifecycle::command::{Command, Method, Route, Timestamp};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::verdict::{
    self, AddInCase, Case, ChangeKind, Check, Conclusion, Reach, Reached, Weight, judge,
};
use messages::say;
use office_addin_manifest::model::{Host, Permission};

/// What was last changed about the first add-in, and when that counts from.
fn last_change(console: &Console) -> Option<(ChangeKind, i64)> {
    let case = AddInCase::of(console.add_in(1), console.tenant.setting(), None);
    case.change.map(|change| (change.kind, change.at.0))
}

#[test]
fn a_case_is_made_of_the_record_and_the_manifest() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a deployment");
    let case = AddInCase::of(console.add_in(1), console.tenant.setting(), None);
    assert_eq!((case.state, case.delivery), (Some(AddInState::Active), Some(DeliveryState::Simulated)));
    assert_eq!(
        (case.hosts.as_slice(), case.from_store, case.commands),
        (&[Host::Word][..], Fact::No, Fact::Unknown)
    );
    assert_eq!(last_change(&console), Some((ChangeKind::Deployed, NOON)));
}

#[test]
fn a_case_tells_how_people_get_it_and_whether_an_update_waits_for_consent() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a deployment");
    let of = |console: &Console| AddInCase::of(console.add_in(1), console.tenant.setting(), None);
    assert_eq!((of(&console).method, of(&console).consent_pending), (verdict::Method::Fixed, Fact::No));
    for (method, told) in
        [(Method::Optional, verdict::Method::Optional), (Method::Available, verdict::Method::Available)]
    {
        console.tell(&Command::ChangeMethod { product: product(1), method }).expect("another method");
        assert_eq!(of(&console).method, told);
    }
    let update = asking_for(reading(1, "1.1.0.0"), Permission::DocumentReadAll);
    console.update(1, update).expect("it waits");
    assert_eq!(of(&console).consent_pending, Fact::Yes);
}

#[test]
fn what_was_changed_last_and_when_is_known_from_the_log_whatever_it_was() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a deployment");
    let mut at = NOON;
    let mut next = |console: &Console, kind| {
        at += HOUR;
        assert_eq!(last_change(console), Some((kind, at)));
    };
    console.update(1, reading(1, "1.0.1.0")).expect("an update");
    next(&console, ChangeKind::Updated);
    console.change_access(1, people(&["ana"])).expect("a change");
    next(&console, ChangeKind::AccessChanged);
    console.turn_off(1).expect("it was on");
    next(&console, ChangeKind::TurnedOff);
    console.turn_on(1).expect("it was off");
    next(&console, ChangeKind::TurnedOn);
    let command = Command::ChangeMethod { product: product(1), method: Method::Optional };
    console.tell(&command).expect("it was Fixed");
    next(&console, ChangeKind::Other);
    let plan = rings(&[&["ana", "bert"], &["ana", "bert", "fred"]]);
    console.tell(&Command::StartRollout { product: product(1), plan }).expect("it widens");
    next(&console, ChangeKind::AccessChanged);
    console.tell(&Command::AdvanceRollout { product: product(1) }).expect("by hand");
    next(&console, ChangeKind::AccessChanged);
    console.remove(1).expect("it was there");
    next(&console, ChangeKind::Removed);
}

/// Whoever was given an add-in lately waits for it; from whoever it was taken it lingers ("Centralized Deployment FAQ").
#[test]
fn whoever_lately_got_or_lost_an_add_in_hears_since_when_and_how_long_it_takes() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), people(&["ana"])).expect("a deployment");
    console.change_access(1, people(&["bert"])).expect("a change");
    let (at, until) = (NOON + HOUR, NOON + 73 * HOUR);
    let verdict = |console: &Console, now, reached| {
        let reach = Reach { reached, ..Reach::default() };
        let add_in = AddInCase::of(console.add_in(1), console.tenant.setting(), None);
        judge(&Case { add_in, reach, now: Timestamp(now), ..sandra() })
    };
    let changed = say::verdict_change_access;
    let gained = verdict(&console, until - 1, Reached::Sure);
    let waiting = Conclusion::Waiting { change: ChangeKind::AccessChanged, until: Timestamp(until) };
    assert_eq!(gained.conclusion, waiting);
    let found = say::verdict_time_waiting(changed(), at, until);
    assert_eq!(step(&gained, Check::Time), (Weight::Hampers, found));
    let lost = verdict(&console, until - 1, Reached::No);
    assert_eq!(lost.conclusion, Conclusion::NotAssigned);
    let found = say::verdict_time_lingers(changed(), at, until);
    assert_eq!(step(&lost, Check::Time), (Weight::Notes, found));
    let late = verdict(&console, until, Reached::Sure);
    let found = say::verdict_time_passed(changed(), at, until);
    assert_eq!(step(&late, Check::Time), (Weight::Passes, found));
    console.turn_off(1).expect("it was on");
    console.turn_on(1).expect("it was off");
    let until = Timestamp(NOON + 75 * HOUR);
    let on = verdict(&console, until.0 - 1, Reached::Sure);
    assert_eq!(on.conclusion, Conclusion::Waiting { change: ChangeKind::TurnedOn, until });
}

/// A real tenant: nothing is said to be there that nobody has seen there.
#[test]
fn in_a_real_tenant_a_plan_counts_from_its_hand_off_and_is_there_once_it_was_seen() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a plan");
    let verdict = |console: &Console, now| {
        let add_in = AddInCase::of(console.add_in(1), console.tenant.setting(), None);
        judge(&Case { add_in, now: Timestamp(now), ..sandra() })
    };
    let long_after = NOON + 1_000 * HOUR;
    let planned = verdict(&console, long_after);
    assert_eq!(planned.conclusion, Conclusion::NotConfirmed(DeliveryState::Planned));
    assert_eq!(step(&planned, Check::Delivery), (Weight::Hampers, say::verdict_delivery_planned()));
    assert_eq!((planned.evidence.change, planned.evidence.expected_by), (None, None), "it has not begun");
    assert!(planned.because.iter().all(|step| step.check != Check::Time));
    console.change_access(1, people(&["ana"])).expect("still a plan");
    console.hand_off(1, Route::CentralizedDeployment).expect("given out");
    let at = console.now() - HOUR;
    assert_eq!(last_change(&console), Some((ChangeKind::Deployed, at)), "it is deployed only now");
    let until = Timestamp(at + 24 * HOUR);
    let early = Conclusion::Waiting { change: ChangeKind::Deployed, until };
    assert_eq!(verdict(&console, at).conclusion, early);
    let handed_off = Conclusion::NotConfirmed(DeliveryState::HandedOff);
    assert_eq!(verdict(&console, until.0).conclusion, handed_off);
    console.import(vec![console.seen_as_planned(1)]).expect("taken in");
    let seen = verdict(&console, long_after);
    assert_eq!(step(&seen, Check::Delivery), (Weight::Passes, say::verdict_delivery_confirmed()));
    assert_eq!(seen.conclusion, judge(&sandra()).conclusion);
    console.turn_off(1).expect("a plan again");
    let off = verdict(&console, long_after);
    assert_eq!(off.conclusion, Conclusion::NotSeenGone(DeliveryState::Planned));
    assert_eq!(
        off.conclusion.sentence(),
        say::verdict_delivery_planned(),
        "people have what they had before"
    );
    assert_eq!(
        step(&off, Check::State),
        (Weight::Stops, say::states_turned_off()),
        "and not: nobody gets it"
    );
    assert_eq!(step(&off, Check::Delivery), (Weight::Hampers, say::verdict_delivery_planned()));
    assert!(advice(&off).contains(&say::verdict_do_hand_off()));
    console.hand_off(1, Route::CentralizedDeployment).expect("given out");
    let given = verdict(&console, long_after).conclusion;
    assert_eq!(given, Conclusion::NotSeenGone(DeliveryState::HandedOff));
    assert_eq!(given.sentence(), say::verdict_delivery_handed_off());
    console.import(vec![sighting(1)]).expect("it is still on");
    let differs = verdict(&console, long_after);
    assert_eq!(differs.conclusion.sentence(), say::verdict_not_confirmed_differs());
    assert_eq!(step(&differs, Check::Delivery), (Weight::Hampers, say::verdict_delivery_differs()));
}

#[test]
fn what_was_seen_to_be_turned_off_or_gone_is_told_as_what_is() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a plan");
    let verdict = |console: &Console| {
        let add_in = AddInCase::of(console.add_in(1), console.tenant.setting(), None);
        judge(&Case { add_in, now: Timestamp(NOON + 1_000 * HOUR), ..sandra() })
    };
    console.hand_off(1, Route::CentralizedDeployment).expect("given out");
    console.import(vec![console.seen_as_planned(1)]).expect("taken in");
    console.turn_off(1).expect("a plan");
    console.hand_off(1, Route::CentralizedDeployment).expect("given out");
    console.import(vec![console.seen_as_planned(1)]).expect("taken in");
    let off = verdict(&console);
    assert_eq!(off.conclusion, Conclusion::TurnedOff);
    assert_eq!(step(&off, Check::State), (Weight::Stops, say::verdict_turned_off()));
    console.remove(1).expect("a plan");
    assert_eq!(verdict(&console).conclusion, Conclusion::NotSeenGone(DeliveryState::Planned));
}
