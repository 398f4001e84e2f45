//! Whatever several administrators try, in any order: no invariant is broken, a refusal changes nothing, the log read again
//! gives the same tenant, and so does a checkpoint.

use crate::lifecycle_attempts::{Attempt, attempt};
use crate::lifecycle_support::*;
use crate::lifecycle_witness::Witness;
use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::checkpoint;
use addin_deployment::delivery::handoff::HandOff;
use addin_deployment::directory::Directory;
use addin_deployment::lifecycle::attestation::{to_be_shown, untold};
use addin_deployment::lifecycle::command::{Command, ContentHash};
use addin_deployment::lifecycle::decide::{Evidence, assignment_after, greatest_version};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::{Event, Taken};
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::setting::{Cloud, TenantKind};
use addin_deployment::lifecycle::sighting::to_be_told;
use addin_deployment::lifecycle::tenant::{AddIn, AddInState, Tenant};
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::Refusal;
use office_addin_manifest::model::ManifestVersion;
use proptest::prelude::*;

fn try_it(console: &mut Console, attempt: &Attempt, witness: &mut Witness) -> Result<Vec<Event>, Refusal> {
    let (command, evidence) = attempt.command(console);
    let reaches = assignment_after(&console.tenant, &command);
    let (former, now) = (console.tenant.clone(), console.now());
    let before = former.revision();
    let events = console.order_as(&attempt.by(), &command, &evidence)?;
    witness.follow(&former, &console.tenant, now, &events, evidence.inventory.as_ref());
    // Whom the executor counted is who has it then.
    if let (Some(reaches), Some(add_in)) =
        (reaches, events[0].product().and_then(|product| console.tenant.add_in(product)))
    {
        let same = |list: &Assignment| (list.everyone, sorted(list));
        assert_eq!(same(&reaches), same(&add_in.assignment), "{command:?}");
    }
    // What somebody has to carry into the tenant is what is said to be a plan, once it does not wait for consent.
    let moved = console.tenant.add_ins().iter().any(|add_in| add_in.delivery.changed_in > before);
    let waits = matches!(events[0], Event::UpdatePending(_));
    let settles = matches!(command, Command::Settle { .. });
    assert_eq!(moved, command.plans() && !waits || settles, "{command:?}");
    if let [Event::Settled(settled)] = events.as_slice() {
        leads_on(&console.tenant, console.tenant.add_in(&settled.product).expect("planned"), &settled.taken);
    }
    Ok(events)
}

/// What waits can be carried, or looked for and vouched for; or it is said what the next list has to show of it.
fn waits_for_something(add_in: &AddIn, tenant: &Tenant) {
    let is_stuck = match add_in.delivery_state(tenant.setting()) {
        DeliveryState::Planned => {
            let next = HandOff::of(tenant, add_in, None, &Directory::default());
            [next.changes(), to_be_shown(tenant, add_in)].concat().is_empty()
        }
        // A script may have listed exactly those who had it before: whatever shows the add-in shows that.
        DeliveryState::HandedOff => {
            let delivery = &add_in.delivery;
            let needed = to_be_told(&add_in.awaited(), delivery.known.as_ref(), &delivery.open);
            !needed.is_empty() && untold(tenant, add_in).is_empty()
        }
        _ => false,
    };
    assert!(!is_stuck, "nothing leads on: {add_in:?}");
}

/// Whoever took theirs has something to carry, or to look for and vouch for, or is told what the next list has to show, where
/// not all of it was seen.
fn leads_on(tenant: &Tenant, add_in: &AddIn, taken: &Taken) {
    match add_in.delivery_state(tenant.setting()) {
        _ if *taken == Taken::Ours => {}
        DeliveryState::Planned | DeliveryState::HandedOff => waits_for_something(add_in, tenant),
        state => assert!(state.holds(), "{state:?} after {taken:?}"),
    }
}

fn sorted(list: &Assignment) -> Vec<String> {
    let mut ids: Vec<_> = list.people.iter().chain(&list.groups).map(|id| id.0.clone()).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// What holds of every add-in at any time.
fn check(add_in: &AddIn, tenant: &Tenant) {
    let deleted = add_in.state == AddInState::Deleted;
    assert!(add_in.changed_at >= add_in.deployed_at && add_in.expected_by > add_in.changed_at);
    assert!(add_in.changed_in <= tenant.revision() && add_in.delivery.changed_in <= tenant.revision());
    assert!(add_in.delivery.confirmed <= Some(tenant.revision()));
    assert!(!deleted || add_in.pending.is_none() && add_in.rollout.is_none());
    assert_eq!(add_in.versions.last().map(|version| version.version.as_str()), Some(add_in.version.as_str()));
    assert_eq!(add_in.versions.last().map(|version| &version.content), Some(&add_in.content));
    if let Some(pending) = &add_in.pending {
        let waiting = ManifestVersion::parse(&pending.update.release.version).expect("a version");
        assert!(waiting > add_in.version, "what waits is newer than what runs");
        assert!(!add_in.origin.is_store());
    }
    if let Some(rollout) = &add_in.rollout {
        assert!((rollout.ring as usize) < rollout.plan.rings.len());
        if rollout.runs() {
            let reached = rollout.plan.reaches(&rollout.base, rollout.ring as usize).expect("a ring");
            assert_eq!(
                (reached.everyone, sorted(&reached)),
                (add_in.assignment.everyone, sorted(&add_in.assignment))
            );
        }
    }
    let state = add_in.delivery_state(tenant.setting());
    assert_eq!(state == DeliveryState::Simulated, tenant.setting().kind == TenantKind::Demonstration);
    let is_for_demonstration = add_in.delivery.handed_off.is_none() && add_in.delivery.differs.is_empty();
    assert!(state != DeliveryState::Simulated || is_for_demonstration);
}

/// Whoever may not change an add-in has not changed it.
fn check_authors(console: &Console) {
    for stored in &console.log {
        assert_ne!(stored.actor.name, "Rea", "reads only: {}", stored.kind);
        let deploys = stored.kind == "addin-deployed" || stored.kind == "addin-update-consented";
        assert!(!(deploys && stored.actor.name == "Otto"), "{}", stored.kind);
    }
}

/// Ten thousand in the thorough check, which asks for ten times as many as are tried by default.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases * 4, ..usual }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn whatever_is_tried_a_refusal_changes_nothing_and_replay_gives_the_same(
        real_tenant in any::<bool>(),
        attempts in proptest::collection::vec(attempt(), 50)
    ) {
        let mut console = if real_tenant { Console::in_cloud(Cloud::Worldwide) } else { Console::default() };
        let mut witness = Witness::default();
        for attempt in &attempts {
            let before = console.tenant.clone();
            match try_it(&mut console, attempt, &mut witness) {
                Ok(events) => prop_assert!(!events.is_empty() && console.tenant != before),
                Err(_) => prop_assert_eq!(&console.tenant, &before),
            }
            for add_in in console.tenant.add_ins() {
                check(add_in, &console.tenant);
                waits_for_something(add_in, &console.tenant);
            }
            prop_assert!(console.tenant.deployed_count() <= console.tenant.held());
        }
        check_authors(&console);
        let mut replayed = Tenant::default();
        let kept_after = console.log.len() / 2;
        let mut kept = checkpoint::seal(&replayed);
        for (done, stored) in (1..).zip(&console.log) {
            prop_assert_eq!(replayed.apply(stored), Ok(()));
            prop_assert!(history_line(stored).is_some());
            if done == kept_after {
                kept = checkpoint::seal(&replayed);
            }
        }
        prop_assert_eq!(&replayed, &console.tenant);
        let mut opened = checkpoint::open(&kept.expect("there is memory")).expect("as it was kept");
        let from = usize::try_from(opened.revision().0).expect("a short log");
        for stored in &console.log[from..] {
            prop_assert_eq!(opened.apply(stored), Ok(()));
        }
        prop_assert_eq!(&opened, &console.tenant);
    }

    /// What takes something back is a command that a Global Administrator may give there and then, once the executor has
    /// made the file that it needs.
    #[test]
    fn what_can_be_taken_back_is_not_refused(
        attempts in proptest::collection::vec((attempt(), any::<bool>()), 25)
    ) {
        let mut console = Console::in_tenant();
        let mut witness = Witness::default();
        for (attempt, goes_back) in &attempts {
            let Ok(events) = try_it(&mut console, attempt, &mut witness) else { continue };
            let last = events.last().filter(|_| *goes_back);
            let Some(back) = last.and_then(|event| undo(&console.tenant, event, console.tenant.revision())) else { continue };
            let Some((back, evidence)) = with_its_file(&console, back) else { continue };
            let (former, now) = (console.tenant.clone(), console.now());
            let undone = console.order(&back, &evidence);
            prop_assert!(undone.is_ok(), "{:?} of {:?}: {:?}", back, events, undone);
            witness.follow(&former, &console.tenant, now, &undone.unwrap_or_default(), None);
        }
    }
}

/// What the executor brings along for a command that takes something back: the file that it names; or that file again under
/// a version that is free. `None` where the file is not kept here.
fn with_its_file(console: &Console, back: Command) -> Option<(Command, Evidence)> {
    let kept = |hash: &ContentHash| console.files.iter().find(|file| file.hash == *hash);
    match back {
        Command::Deploy { content, assignment, terms } => {
            let reading = kept(&content)?.reading.clone();
            Some((Command::Deploy { content, assignment, terms }, evidence(reading, 100)))
        }
        Command::Republish { product, earlier, .. } => {
            let add_in = console.tenant.add_in(&product)?;
            let greatest = greatest_version(&console.tenant, add_in);
            let first: u32 = greatest.as_str().split('.').next()?.parse().ok()?;
            let place = console.files.iter().position(|file| file.hash == earlier)?;
            let higher = format!("{}.{place}", first + 1);
            let reading = changed(kept(&earlier)?.reading.clone(), |manifest| {
                manifest.version = ManifestVersion::parse(&higher);
                manifest.version_written = higher;
            });
            let content = hash_of(&reading);
            Some((Command::Republish { product, earlier, content }, evidence(reading, 100)))
        }
        back => Some((back, Evidence::default())),
    }
}

#[test]
fn the_attempts_reach_every_kind_of_event() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut kinds: Vec<String> = Vec::new();
    for _ in 0..400 {
        let mut console = Console::in_tenant();
        let attempts =
            proptest::collection::vec(attempt(), 50).new_tree(&mut runner).expect("attempts").current();
        let mut witness = Witness::default();
        for attempt in &attempts {
            let _ = try_it(&mut console, attempt, &mut witness);
        }
        kinds.extend(console.log.into_iter().map(|event| event.kind));
    }
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds.len(), 25, "{kinds:?}");
}
