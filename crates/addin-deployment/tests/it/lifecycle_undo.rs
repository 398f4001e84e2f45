//! History with what was before and after, going back, and publishing an earlier manifest again.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::lifecycle::command::{
    Actor, Command, ContentHash, Method, Offer, Origin, Route, Take, Terms, Timestamp,
};
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::{Change, RefusalKind};
use addin_deployment::rollout::Gate;
use messages::{Message, say};
use office_addin_manifest::model::{Host, ManifestVersion, Permission, Reading};

fn versioned(reading: Reading, version: &str) -> Reading {
    changed(reading, |manifest| {
        manifest.version = ManifestVersion::parse(version);
        manifest.version_written = version.to_owned();
    })
}

/// What takes the last event back.
fn way_back(console: &Console) -> Option<Command> {
    let stored = console.log.last().expect("an event");
    let event = Event::from_stored(stored).expect("readable").expect("known");
    undo(&console.tenant, &event, console.tenant.revision())
}

/// Tells it, takes it back, and expects the add-in to be as it was but for when things changed.
fn there_and_back(console: &mut Console, command: &Command) {
    let before = console.add_in(1).clone();
    console.tell(command).expect("done");
    let back = way_back(console).expect("a way back");
    console.tell(&back).expect("undone");
    let mut after = console.add_in(1).clone();
    (after.change, after.changed_at, after.changed_in) =
        (before.change, before.changed_at, before.changed_in);
    (after.expected_by, after.audience) = (before.expected_by, before.audience);
    after.delivery.clone_from(&before.delivery);
    assert_eq!(after, before, "{command:?}");
}

#[test]
fn what_was_changed_can_be_taken_back_by_a_command() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    let product = || product(1);
    let owner = Actor { id: id("kim"), name: "Kim".to_owned() };
    let offer = Some(Offer { name: "Suite".to_owned(), apps: vec![product()] });
    for command in [
        Command::ChangeAccess { product: product(), assignment: people(&["bert"]) },
        Command::ChangeMethod { product: product(), method: Method::Optional },
        Command::TurnOff { product: product() },
        Command::SetNote { product: product(), note: "Ask Kim".to_owned() },
        Command::SetOwner { product: product(), owner },
        Command::SetTest { product: product(), test: true },
        Command::SetOffer { product: product(), offer },
    ] {
        there_and_back(&mut console, &command);
    }
    console.turn_off(1).expect("off");
    there_and_back(&mut console, &Command::TurnOn { product: product() });
}

#[test]
fn a_deployment_is_taken_back_by_deleting_and_a_deletion_by_deploying_anew() {
    let mut console = Console::default();
    let offer = Some(Offer { name: "Suite".to_owned(), apps: vec![product(1)] });
    let terms = Terms { method: Method::Available, test: true, offer, ..Terms::default() };
    console.deploy_on(reading(1, "1.0"), people(&["sandra"]), terms.clone()).expect("deployed");
    assert_eq!(way_back(&console), Some(Command::Remove { product: product(1) }));
    console.remove(1).expect("deleted");
    let (content, assignment) = (hash_of(&reading(1, "1.0")), people(&["sandra"]));
    let again = Command::Deploy { content, assignment, terms };
    assert_eq!(way_back(&console), Some(again.clone()));
    console.order(&again, &evidence(reading(1, "1.0"), 10)).expect("deployed anew");
    assert_eq!((console.add_in(1).state, console.add_in(1).versions.len()), (AddInState::Active, 2));
}

#[test]
fn a_held_rollout_is_resumed_and_a_resumed_one_held_for_the_same_reason() {
    let mut console = Console::default();
    let terms = Terms { rollout: Some(rings(&[&["a"], &["b"], &["c"]])), ..Terms::default() };
    console.deploy_on(reading(1, "1.0"), people(&[]), terms).expect("deployed");
    let reason = "Excel crashes".to_owned();
    there_and_back(&mut console, &Command::HoldRollout { product: product(1), reason });
    let back = way_back(&console).expect("the resuming can be taken back as well");
    assert_eq!(back, Command::HoldRollout { product: product(1), reason: "Excel crashes".to_owned() });
    console.tell(&Command::AdvanceRollout { product: product(1) }).expect("advanced");
    assert_eq!(way_back(&console), None, "nobody loses an add-in by a rollout");
    console.tell(&Command::StopRollout { product: product(1) }).expect("stopped");
    assert_eq!(way_back(&console), None, "another one can be started");
}

#[test]
fn a_ring_that_was_put_off_gets_its_former_date_back_unless_it_has_begun_or_was_put_off_again() {
    let mut console = Console::default();
    let terms = Terms { rollout: Some(rings(&[&["a"], &["b"], &["c"]])), ..Terms::default() };
    console.deploy_on(reading(1, "1.0"), people(&[]), terms.clone()).expect("deployed");
    let from = |hours: i64| Gate::From(Timestamp(NOON + hours * HOUR));
    let put_off = |hours: i64| Command::RescheduleRing { product: product(1), ring: 1, gate: from(hours) };
    there_and_back(&mut console, &put_off(1));
    let of_last = |console: &Console| Event::from_stored(console.log.last().expect("one")).expect("readable");
    console.tell(&put_off(1)).expect("put off");
    let first = of_last(&console).expect("known");
    let line = history_line(console.log.last().expect("one")).expect("a line");
    assert_eq!(line.what, say::history_rollout_rescheduled("Ring 2", "Add-in 1"));
    let (before, after) = (say::history_ring_any_day(), say::history_ring_from(NOON + HOUR));
    assert_eq!(line.change, Some(Change { before, after }));
    console.tell(&put_off(2)).expect("put off again");
    assert_eq!(
        (undo(&console.tenant, &first, console.tenant.revision()), way_back(&console)),
        (None, Some(put_off(1)))
    );
    console.tell(&put_off(1)).expect("as before");
    console.tell(&Command::AdvanceRollout { product: product(1) }).expect("advanced");
    assert_eq!(undo(&console.tenant, &first, console.tenant.revision()), None, "it has begun");
    console.tell(&Command::StopRollout { product: product(1) }).expect("stopped");
    assert_eq!(undo(&console.tenant, &first, console.tenant.revision()), None);
    let mut plan = rings(&[&["d"], &["e"]]);
    (plan.rings[1].gate, plan.rings[1].name) = (from(1), "Others".to_owned());
    console.tell(&Command::StartRollout { product: product(1), plan }).expect("started");
    assert_eq!(undo(&console.tenant, &first, console.tenant.revision()), None, "it was about another ring");
}

#[test]
fn a_waiting_update_is_taken_back_by_declining_it() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    console.update(1, asking_for(reading(1, "1.1"), Permission::DocumentReadAll)).expect("waits");
    let decline = Command::Decline { product: product(1) };
    assert_eq!(way_back(&console), Some(decline.clone()));
    console.tell(&decline).expect("declined");
    assert_eq!((way_back(&console), &console.add_in(1).pending), (None, &None));
    assert_eq!(refused(console.tell(&decline)), RefusalKind::NothingPending);
    let refusal = console.tell(&Command::Consent { product: product(1) }).expect_err("nothing waits");
    assert_eq!(
        (refusal.kind, refusal.message),
        (RefusalKind::NothingPending, say::refusal_nothing_pending("Add-in 1"))
    );
}

#[test]
fn an_update_is_taken_back_by_publishing_the_earlier_manifest_again() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    let newer = changed(reading(1, "1.1"), |manifest| manifest.description.default = "Green.".to_owned());
    console.update(1, newer).expect("updated");
    let earlier = hash_of(&reading(1, "1.0"));
    let back = Command::Republish { product: product(1), earlier: earlier.clone(), content: earlier.clone() };
    assert_eq!(way_back(&console), Some(back), "the executor makes the file with a higher version");
    let made = versioned(reading(1, "1.0"), "1.1.1");
    let republish = Command::Republish { product: product(1), earlier, content: hash_of(&made) };
    console.order(&republish, &evidence(made.clone(), 10)).expect("republished");
    let add_in = console.add_in(1);
    assert_eq!((add_in.version.as_str(), &add_in.content), ("1.1.1", &hash_of(&made)));
    let versions: Vec<_> = add_in.versions.iter().map(|version| version.version.as_str()).collect();
    assert_eq!(versions, ["1.0", "1.1", "1.1.1"], "every manifest is kept");
    let line = history_line(console.log.last().expect("one")).expect("a line");
    assert_eq!(line.what, say::history_republished("1.0", "Add-in 1", "1.1.1"));
    assert_eq!(line.change, Some(change("1.1", "1.1.1")));
}

#[test]
fn only_an_earlier_manifest_with_nothing_but_a_higher_version_is_republished() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    console.update(1, reading(1, "1.1")).expect("updated");
    let mut republish = |earlier: &Reading, made: Reading| {
        let (earlier, content) = (hash_of(earlier), hash_of(&made));
        let command = Command::Republish { product: product(1), earlier, content };
        console.order(&command, &evidence(made, 10)).map_err(|refusal| refusal.kind)
    };
    let same = versioned(reading(1, "1.0"), "1.1");
    assert_eq!(republish(&reading(1, "1.0"), same), Err(RefusalKind::VersionNotGreater));
    let other =
        versioned(changed(reading(1, "1.0"), |manifest| manifest.provider = "Other".to_owned()), "1.2");
    assert_eq!(republish(&reading(1, "1.0"), other), Err(RefusalKind::NotRepublishable));
    let never = reading(1, "0.9");
    assert_eq!(republish(&never, versioned(never.clone(), "1.2")), Err(RefusalKind::NotRepublishable));
    republish(&reading(1, "1.0"), versioned(reading(1, "1.0"), "1.2")).expect("republished");
}

#[test]
fn going_back_may_need_consent_too() {
    let mut console = Console::default();
    let two =
        |version| changed(reading(1, version), |manifest| manifest.hosts = vec![Host::Word, Host::Excel]);
    console.deploy(two("1.0"), everyone()).expect("deployed");
    console.update(1, reading(1, "1.1")).expect("Excel is gone");
    let made = versioned(two("1.0"), "1.2");
    let republish =
        Command::Republish { product: product(1), earlier: hash_of(&two("1.0")), content: hash_of(&made) };
    console.order(&republish, &evidence(made, 10)).expect("uploaded");
    assert_eq!(console.add_in(1).pending.as_ref().expect("Excel is back").codes, ["D006"]);
    console.tell(&Command::Consent { product: product(1) }).expect("accepted");
    let line = history_line(console.log.last().expect("one")).expect("a line");
    assert_eq!(line.what, say::history_consented("1.2", "Add-in 1"));
    assert_eq!(line.change, Some(change("1.1", "1.2")));
}

#[test]
fn a_newer_update_takes_the_place_of_the_one_that_waits() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    console.update(1, asking_for(reading(1, "1.1"), Permission::DocumentReadAll)).expect("waits");
    assert_eq!(refused(console.update(1, reading(1, "1.1"))), RefusalKind::VersionNotGreater);
    console.update(1, asking_for(reading(1, "1.2"), Permission::DocumentReadAll)).expect("waits");
    assert_eq!(console.add_in(1).pending.as_ref().expect("one").update.release.version, "1.2");
    console.update(1, reading(1, "1.3")).expect("asks for nothing more");
    let add_in = console.add_in(1);
    assert_eq!((add_in.version.as_str(), &add_in.pending), ("1.3", &None));
}

#[test]
fn consent_is_refused_where_the_tenant_has_gone_past_it() {
    let mut console = Console::in_tenant();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    console.update(1, asking_for(reading(1, "1.1"), Permission::DocumentReadAll)).expect("waits");
    let mut seen = console.seen_as_planned(1);
    let consent = Command::Consent { product: product(1) };
    for version in ["1.1", "1.2"] {
        seen.observed.version = Some(version.to_owned());
        console.import(vec![seen.clone()]).expect("somebody uploaded it in the admin center");
        assert_eq!(refused(console.tell(&consent)), RefusalKind::VersionNotGreater);
    }
    seen.observed.version = Some("1.0.9".to_owned());
    console.import(vec![seen]).expect("and took it back");
    console.tell(&consent).expect("accepted");
}

#[test]
fn what_has_gone_on_since_is_not_taken_back() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0"), people(&["sandra"])).expect("deployed");
    let mut all = Vec::new();
    let owner = |name: &str| Actor { id: id(name), name: name.to_owned() };
    let offer = |name: &str| Some(Offer { name: name.to_owned(), apps: Vec::new() });
    for (first, then) in [
        (
            Command::ChangeAccess { product: product(1), assignment: people(&["bert"]) },
            Command::ChangeAccess { product: product(1), assignment: people(&["fred"]) },
        ),
        (
            Command::ChangeMethod { product: product(1), method: Method::Optional },
            Command::ChangeMethod { product: product(1), method: Method::Available },
        ),
        (Command::TurnOff { product: product(1) }, Command::TurnOn { product: product(1) }),
        (
            Command::SetNote { product: product(1), note: "a".to_owned() },
            Command::SetNote { product: product(1), note: "b".to_owned() },
        ),
        (
            Command::SetOwner { product: product(1), owner: owner("kim") },
            Command::SetOwner { product: product(1), owner: owner("ola") },
        ),
        (
            Command::SetOffer { product: product(1), offer: offer("a") },
            Command::SetOffer { product: product(1), offer: offer("b") },
        ),
        (
            Command::SetTest { product: product(1), test: true },
            Command::SetTest { product: product(1), test: false },
        ),
    ] {
        let [event] = console.tell(&first).expect("done").try_into().expect("one event");
        console.tell(&then).expect("and something after it");
        assert_eq!(undo(&console.tenant, &event, console.tenant.revision()), None, "{first:?}");
        all.push(event);
    }
    let [on] = {
        console.turn_off(1).expect("off");
        console.turn_on(1).expect("on")
    }
    .try_into()
    .expect("one");
    console.turn_off(1).expect("off");
    assert_eq!(undo(&console.tenant, &on, console.tenant.revision()), None);
    let [updated] = console.update(1, reading(1, "1.1")).expect("updated").try_into().expect("one event");
    console.update(1, reading(1, "1.2")).expect("and again");
    assert_eq!(undo(&console.tenant, &updated, console.tenant.revision()), None);
    console.remove(1).expect("deleted");
    for event in all {
        assert_eq!(undo(&console.tenant, &event, console.tenant.revision()), None, "it is deleted");
    }
}

#[test]
fn what_came_back_from_the_tenant_is_not_taken_back() {
    let mut console = Console::in_tenant();
    assert_eq!(way_back(&console), None);
    console.import(vec![sighting(1)]).expect("imported");
    assert_eq!(way_back(&console), None);
    console.tell(&Command::Settle { product: product(1), take: Take::Theirs }).expect("adopted");
    assert_eq!(way_back(&console), None);
    console.remove(1).expect("deleted");
    let theirs = Command::Settle { product: product(1), take: Take::Theirs };
    assert_eq!(
        way_back(&console),
        Some(theirs),
        "its manifest is not kept here, and the tenant still has it"
    );
    console.hand_off(1, Route::AdminCenter).expect("handed off");
    assert_eq!(way_back(&console), None);
}

fn plain(text: &str) -> Message {
    say::verdict_answer_name(text)
}

fn change(before: &str, after: &str) -> Change {
    Change { before: plain(before), after: plain(after) }
}

/// What the last line of history says.
fn last(console: &Console) -> (Message, Option<Change>) {
    let line = history_line(console.log.last().expect("an event")).expect("a line");
    (line.what, line.change)
}

#[test]
fn history_says_what_became_what() {
    let mut console = Console::default();
    console.deploy_on(reading(1, "1.0"), people(&["sandra"]), terms(Origin::File)).expect("deployed");
    assert_eq!(last(&console), (say::history_deployed(3, "Add-in 1", "1.0"), None));
    let product = || product(1);
    let kim = Actor { id: id("kim"), name: "Kim".to_owned() };
    let offer = Some(Offer { name: "Suite".to_owned(), apps: Vec::new() });
    let described = |what| say::history_described(what, "Add-in 1");
    let access = Change { before: say::history_people(3), after: say::states_access_everyone() };
    let off = Change { before: say::states_active(), after: say::states_turned_off() };
    let on = Change { before: say::states_turned_off(), after: say::states_active() };
    for (command, what, expected) in [
        (
            Command::ChangeAccess { product: product(), assignment: everyone() },
            say::history_access_everyone(0, "Add-in 1"),
            Some(access),
        ),
        (
            Command::ChangeAccess { product: product(), assignment: people(&["bert"]) },
            say::history_access(0, "Add-in 1"),
            Some(Change { before: say::states_access_everyone(), after: say::history_people(0) }),
        ),
        (
            Command::ChangeMethod { product: product(), method: Method::Optional },
            say::history_method("Add-in 1", "Optional"),
            Some(change("Fixed", "Optional")),
        ),
        (Command::TurnOff { product: product() }, say::history_turned_off("Add-in 1"), Some(off)),
        (Command::TurnOn { product: product() }, say::history_turned_on("Add-in 1"), Some(on)),
        (
            Command::SetNote { product: product(), note: "Ask Kim".to_owned() },
            described(say::history_what_note()),
            Some(change("–", "Ask Kim")),
        ),
        (
            Command::SetOwner { product: product(), owner: kim },
            described(say::history_what_owner()),
            Some(change("Ana", "Kim")),
        ),
        (Command::SetTest { product: product(), test: true }, described(say::history_what_test()), None),
        (
            Command::SetOffer { product: product(), offer },
            described(say::history_what_offer()),
            Some(change("–", "Suite")),
        ),
        (Command::Remove { product: product() }, say::history_removed("Add-in 1"), None),
    ] {
        console.tell(&command).expect("done");
        assert_eq!(last(&console), (what, expected), "{command:?}");
    }
}

#[test]
fn history_tells_of_updates_rollouts_and_the_way_into_the_tenant() {
    let mut console = Console::in_tenant();
    assert_eq!(last(&console).0, say::history_set_up(TENANT));
    let plan = rings(&[&["sandra"], &["bert"], &["fred"]]);
    let in_rings = Terms { rollout: Some(plan.clone()), ..terms(from_store("WA1")) };
    console.deploy_on(reading(1, "1.0"), people(&[]), in_rings).expect("deployed");
    console.deploy(reading(2, "1.0"), people(&["kim"])).expect("deployed");
    let reason = "Excel crashes".to_owned();
    let (first, second) = (product(1), product(2));
    for (command, what) in [
        (
            Command::AdvanceRollout { product: first.clone() },
            say::history_rollout_advanced("Add-in 1", "Ring 2", 0),
        ),
        (
            Command::HoldRollout { product: first.clone(), reason },
            say::history_rollout_held("Add-in 1", "Excel crashes"),
        ),
        (Command::ResumeRollout { product: first.clone() }, say::history_rollout_resumed("Add-in 1")),
        (Command::StopRollout { product: first }, say::history_rollout_stopped("Add-in 1")),
        (
            Command::StartRollout { product: second.clone(), plan },
            say::history_rollout_started("Add-in 2", 3, 0),
        ),
        (Command::StopRollout { product: second.clone() }, say::history_rollout_stopped("Add-in 2")),
    ] {
        console.tell(&command).expect("done");
        assert_eq!(last(&console).0, what, "{command:?}");
    }
    console.update(2, asking_for(reading(2, "1.1"), Permission::DocumentReadAll)).expect("waits");
    assert_eq!(last(&console).0, say::history_update_pending("1.1", "Add-in 2"));
    console.tell(&Command::Decline { product: second.clone() }).expect("declined");
    assert_eq!(last(&console).0, say::history_declined("1.1", "Add-in 2"));
    console.update(2, reading(2, "1.2")).expect("updated");
    assert_eq!(last(&console), (say::history_updated("Add-in 2", "1.0", "1.2"), Some(change("1.0", "1.2"))));
    for number in [1, 2] {
        console.hand_off(number, Route::AdminCenter).expect("handed off");
    }
    assert_eq!(last(&console).0, say::history_handed_off("Add-in 2"));
    let (mut newer, mut off) = (console.seen_as_planned(1), console.seen_as_planned(2));
    newer.observed.version = Some("1.5".to_owned());
    off.observed.enabled = addin_deployment::facts::Fact::No;
    let before = console.log.len();
    console.import(vec![newer, off, sighting(3)]).expect("imported");
    let said: Vec<_> = console.log[before..].iter().filter_map(history_line).collect();
    let what: Vec<_> = said.iter().map(|line| line.what.clone()).collect();
    assert_eq!(
        what,
        [
            say::history_inventory(3),
            say::history_store_updated("Add-in 1", "1.0", "1.5"),
            say::history_confirmed("Add-in 1"),
            say::history_differs("Add-in 2"),
        ]
    );
    assert_eq!((&said[0].product, &said[1].change), (&None, &Some(change("1.0", "1.5"))));
    for (number, take, what) in [
        (2, Take::Theirs, say::history_settled_theirs("Add-in 2")),
        (3, Take::Theirs, say::history_adopted("Add-in 3")),
    ] {
        console.tell(&Command::Settle { product: product(number), take }).expect("settled");
        assert_eq!(last(&console).0, what);
    }
    console.import(Vec::new()).expect("all gone");
    console.tell(&Command::Settle { product: second, take: Take::Ours }).expect("settled");
    assert_eq!(last(&console).0, say::history_settled_ours("Add-in 2"));
    console.tell(&Command::Settle { product: product(3), take: Take::Theirs }).expect("settled");
    assert_eq!(last(&console).0, say::history_settled_theirs("Add-in 3"));
}

#[test]
fn history_tells_that_a_tenant_became_a_demonstration() {
    let mut console = Console::in_tenant();
    let demonstration = addin_deployment::lifecycle::setting::Setting::default();
    console.tell(&Command::SetUp(demonstration)).expect("set up");
    assert_eq!(last(&console).0, say::history_set_up_demonstration());
}

#[test]
fn texts_of_administrators_stay_within_bounds() {
    let mut console = Console::default();
    let long = || "x".repeat(4_001);
    let address = terms(Origin::Url(long()));
    assert_eq!(refused(console.deploy_on(reading(1, "1.0"), everyone(), address)), RefusalKind::TextTooLong);
    console.deploy(reading(1, "1.0"), everyone()).expect("deployed");
    let (content, origin) = (ContentHash(String::new()), Some(Origin::Url(long())));
    let many = Offer { name: String::new(), apps: (0..201).map(product).collect() };
    for (command, kind) in [
        (Command::SetNote { product: product(1), note: long() }, RefusalKind::TextTooLong),
        (
            Command::SetOwner { product: product(1), owner: Actor { id: id("kim"), name: long() } },
            RefusalKind::TextTooLong,
        ),
        (
            Command::SetOffer { product: product(1), offer: Some(Offer { name: long(), apps: Vec::new() }) },
            RefusalKind::TextTooLong,
        ),
        (Command::SetOffer { product: product(1), offer: Some(many) }, RefusalKind::TooManyAddIns),
        (Command::Update { product: product(1), content: content.clone(), origin }, RefusalKind::TextTooLong),
        (
            Command::Update { product: product(1), content, origin: Some(from_store("WA1")) },
            RefusalKind::StoreUpdatesItself,
        ),
        (Command::SetNote { product: product(1), note: String::new() }, RefusalKind::NothingToChange),
        (Command::SetTest { product: product(1), test: false }, RefusalKind::NothingToChange),
        (Command::ChangeMethod { product: product(1), method: Method::Fixed }, RefusalKind::NothingToChange),
    ] {
        assert_eq!(refused(console.tell(&command)), kind, "{command:?}");
    }
}
