//! Whatever several administrators try, in any order: no invariant is broken, a refusal changes nothing, the log read again
//! gives the same tenant, and so does a checkpoint.

use crate::lifecycle_support::*;
use crate::support::*;
use addin_deployment::assignment::Assignment;
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{Command, ContentHash, Method, Offer, Origin, Route, Take, Terms};
use addin_deployment::lifecycle::decide::{Evidence, assignment_after};
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::history::history_line;
use addin_deployment::lifecycle::setting::{Cloud, TenantKind};
use addin_deployment::lifecycle::sighting::{Assigned, Imported};
use addin_deployment::lifecycle::tenant::{AddIn, AddInState, Tenant};
use addin_deployment::lifecycle::undo::undo;
use addin_deployment::outcome::Refusal;
use addin_deployment::roles::{Administrator, Role};
use addin_deployment::rollout::{Gate, RolloutPlan};
use office_addin_manifest::model::{ManifestVersion, Permission, Reading};
use proptest::prelude::*;

/// One thing that somebody tries. Small numbers, so that attempts meet.
#[derive(Clone, Debug)]
struct Attempt {
    who: u8,
    what: u8,
    number: u32,
    version: u32,
    list: Vec<u8>,
    choice: u8,
}

fn attempt() -> impl Strategy<Value = Attempt> {
    (0u8..12, 0u8..30, 1u32..4, 1u32..9, proptest::collection::vec(0u8..4, 0..4), any::<u8>()).prop_map(
        |(who, what, number, version, list, choice)| Attempt { who, what, number, version, list, choice },
    )
}

/// Three who may do everything or much, and two who may do little.
fn administrator(who: u8) -> Administrator {
    match who {
        0..=3 => ana_as_global(),
        4..=6 => kim(),
        7..=9 => ola(),
        10 => {
            let ola = somebody("Otto", &[Role::ExchangeAdministrator]);
            Administrator { app_registrations: Fact::No, ..ola }
        }
        _ => somebody("Rea", &[Role::GlobalReader]),
    }
}

impl Attempt {
    fn has(&self, bit: u8) -> bool {
        self.choice & 1 << bit != 0
    }

    fn names(&self) -> Vec<String> {
        self.list.iter().map(u8::to_string).collect()
    }

    fn assignment(&self) -> Assignment {
        let ids = self.names().iter().map(|name| id(name)).collect();
        Assignment { everyone: self.has(0) && self.has(1), people: ids, groups: Vec::new() }
    }

    fn reading(&self) -> Reading {
        let version = format!("1.{}", self.version);
        let reading =
            if self.has(2) { for_outlook(self.number, &version) } else { reading(self.number, &version) };
        let reading = if self.has(3) { asking_for(reading, Permission::DocumentReadAll) } else { reading };
        if self.has(4) && self.has(5) { with_scopes(reading, &["Mail.Read"]) } else { reading }
    }

    fn origin(&self) -> Origin {
        match (self.has(6), self.has(7)) {
            (true, true) => from_store("WA1"),
            (true, false) => Origin::Url("https://fennel.example/m.xml".to_owned()),
            _ => Origin::File,
        }
    }

    fn plan(&self) -> RolloutPlan {
        let names = self.names();
        let lists: Vec<Vec<&str>> = names.iter().map(|name| vec![name.as_str(), "ring"]).collect();
        let lists: Vec<&[&str]> = lists.iter().map(Vec::as_slice).collect();
        let mut plan = rings(&lists);
        if let Some(last) = plan.rings.last_mut().filter(|_| self.has(1)) {
            last.gate = Gate::From(addin_deployment::lifecycle::command::Timestamp(NOON + 12 * HOUR));
        }
        plan
    }

    fn terms(&self) -> Terms {
        let offer =
            self.has(5).then(|| Offer { name: "Suite".to_owned(), apps: vec![product(1), product(2)] });
        Terms {
            origin: self.origin(),
            method: if self.has(4) { Method::Optional } else { Method::Fixed },
            test: self.has(3),
            rollout: (self.has(1) && self.has(2)).then(|| self.plan()),
            offer,
        }
    }

    /// What a list of the tenant shows: what is planned, but for some of it.
    fn inventory(&self, console: &Console) -> Imported {
        let mut sightings = Vec::new();
        for number in 1..5 {
            let known = console.tenant.add_in(&product(number)).is_some();
            let mut seen = if known { console.seen_as_planned(number) } else { sighting(number) };
            let touched = self.list.contains(&u8::try_from(number).expect("small"));
            if touched && self.has(3) {
                continue;
            }
            if touched {
                seen.observed.enabled = Fact::No;
                seen.observed.version = Some(format!("1.{}", self.version));
                let (people, groups, unknown) = (vec![id("2")], Vec::new(), u32::from(self.has(4)));
                seen.assigned = self.has(5).then_some(Assigned { people, groups, unknown });
            }
            if known || self.has(6) && self.has(7) {
                sightings.push(seen);
            }
        }
        list(sightings)
    }

    fn command(&self, console: &Console) -> (Command, Evidence) {
        let product = product(self.number);
        let owner = || if self.has(0) { kim().actor } else { ola().actor };
        let with_file = || (hash_of(&self.reading()), evidence(self.reading(), 100));
        let bare = |command: Command| (command, Evidence::default());
        match self.what {
            0 | 1 | 24 => {
                let (content, evidence) = with_file();
                (Command::Deploy { content, assignment: self.assignment(), terms: self.terms() }, evidence)
            }
            2 | 3 => {
                let (content, evidence) = with_file();
                let origin = self.has(5).then(|| self.origin());
                (Command::Update { product, content, origin }, evidence)
            }
            4 => bare(Command::ChangeAccess { product, assignment: self.assignment() }),
            5 => {
                let method = if self.has(0) { Method::Available } else { Method::Fixed };
                bare(Command::ChangeMethod { product, method })
            }
            6 => bare(Command::TurnOff { product }),
            7 => bare(Command::TurnOn { product }),
            8 => bare(Command::Consent { product }),
            9 => bare(Command::Decline { product }),
            10 => bare(Command::Remove { product }),
            11 => self.republish(console),
            12 => bare(Command::StartRollout { product, plan: self.plan() }),
            13 | 14 | 25 => bare(Command::AdvanceRollout { product }),
            15 => bare(Command::HoldRollout { product, reason: self.version.to_string() }),
            16 => bare(Command::ResumeRollout { product }),
            17 => bare(Command::StopRollout { product }),
            18 => bare(Command::SetNote { product, note: self.version.to_string() }),
            19 if self.has(0) => bare(Command::SetTest { product, test: self.has(1) }),
            19 => bare(Command::SetOffer { product, offer: self.terms().offer }),
            20 => bare(Command::SetOwner { product, owner: owner() }),
            21 | 26 | 27 => {
                let imported = self.inventory(console);
                let command = Command::ImportInventory { content: imported.content.clone() };
                (command, Evidence { inventory: Some(imported), ..Evidence::default() })
            }
            22 | 28 => {
                let script = ContentHash::of(&[self.choice]);
                let route = if self.has(0) { Route::Exchange } else { Route::CentralizedDeployment };
                bare(Command::HandOff { product, script, route })
            }
            _ => bare(Command::Settle { product, take: if self.has(0) { Take::Ours } else { Take::Theirs } }),
        }
    }

    /// One of the kept manifests under another version.
    fn republish(&self, console: &Console) -> (Command, Evidence) {
        let earlier = console.files.iter().filter_map(|file| Some((file, file.reading.manifest.as_ref()?)));
        let earlier = earlier.clone().nth(usize::from(self.choice) % earlier.count().max(1));
        let mut reading = earlier.map_or_else(|| self.reading(), |(file, _)| file.reading.clone());
        if let Some(manifest) = &mut reading.manifest {
            manifest.version_written = format!("2.{}", self.version);
            manifest.version = ManifestVersion::parse(&manifest.version_written);
        }
        let earlier = earlier.map_or_else(|| ContentHash(String::new()), |(file, _)| file.hash.clone());
        let (product, content) = (product(self.number), hash_of(&reading));
        (Command::Republish { product, earlier, content }, evidence(reading, 100))
    }
}

fn try_it(console: &mut Console, attempt: &Attempt) -> Result<Vec<Event>, Refusal> {
    let (command, evidence) = attempt.command(console);
    let reaches = assignment_after(&console.tenant, &command);
    let before = console.tenant.revision();
    let events = console.order_as(&administrator(attempt.who), &command, &evidence)?;
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
    Ok(events)
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
        for attempt in &attempts {
            let before = console.tenant.clone();
            match try_it(&mut console, attempt) {
                Ok(events) => prop_assert!(!events.is_empty() && console.tenant != before),
                Err(_) => prop_assert_eq!(&console.tenant, &before),
            }
            for add_in in console.tenant.add_ins() {
                check(add_in, &console.tenant);
            }
            prop_assert!(console.tenant.deployed_count() <= console.tenant.held());
        }
        check_authors(&console);
        let mut replayed = Tenant::default();
        for stored in &console.log {
            prop_assert_eq!(replayed.apply(stored), Ok(()));
            prop_assert!(history_line(stored).is_some());
        }
        prop_assert_eq!(&replayed, &console.tenant);
        let kept = postcard::to_allocvec(&console.tenant).expect("there is memory");
        prop_assert_eq!(postcard::from_bytes::<Tenant>(&kept), Ok(replayed));
    }

    /// What takes something back is a command that a Global Administrator may give there and then, once the executor has
    /// made the file that it needs.
    #[test]
    fn what_can_be_taken_back_is_not_refused(attempts in proptest::collection::vec(attempt(), 25)) {
        let mut console = Console::in_tenant();
        for attempt in &attempts {
            let Ok(events) = try_it(&mut console, attempt) else { continue };
            let Some(back) = events.last().and_then(|event| undo(&console.tenant, event)) else { continue };
            let needs_file = matches!(back, Command::Deploy { .. } | Command::Republish { .. });
            if needs_file {
                continue;
            }
            let undone = console.tell(&back);
            prop_assert!(undone.is_ok(), "{:?} of {:?}: {:?}", back, events, undone);
        }
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
        for attempt in &attempts {
            let _ = try_it(&mut console, attempt);
        }
        kinds.extend(console.log.into_iter().map(|event| event.kind));
    }
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds.len(), 22, "{kinds:?}");
}
