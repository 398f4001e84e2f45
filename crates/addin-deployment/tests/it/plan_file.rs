//! The plan of a tenant as a file: written, read, and carried into a tenant again.

use addin_deployment::asset_id::AssetId;
use addin_deployment::assignment::Assignment;
use addin_deployment::demo;
use addin_deployment::directory::Directory;
use addin_deployment::lifecycle::command::{
    Actor, Command, ContentHash, Method, Offer, Origin, Terms, Timestamp,
};
use addin_deployment::lifecycle::decide::{Content, Evidence};
use addin_deployment::outcome::Refusal;
use addin_deployment::plan::{Found, PlanFile, PlanProblem, Steps, export, read, steps};
use addin_deployment::rollout::{Gate, Ring, RolloutPlan};
use messages::say;
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;

use crate::support::{Console, NOON, ana, everyone, id, people, product};

pub(super) const NOW: Timestamp = Timestamp(NOON);

/// A file of a tenant with a bit of everything.
static WHOLE: LazyLock<String> = LazyLock::new(|| rich().plan());

/// A manifest file for a product and version.
fn manifest(number: u32, version: &str) -> Vec<u8> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/manifests/plain.xml");
    let text = std::fs::read_to_string(file).expect("a fixture");
    let reading = office_addin_manifest::read(text.as_bytes()).manifest.expect("a manifest");
    let text = text.replace(&reading.id_written, product(number).as_str());
    let version = format!("<Version>{version}</Version>");
    text.replace(&format!("<Version>{}</Version>", reading.version_written), &version).into_bytes()
}

/// A tenant with the files that were brought to it.
#[derive(Default)]
pub(super) struct Kept {
    pub(super) console: Console,
    files: Vec<(ContentHash, Vec<u8>)>,
}

impl Kept {
    fn file(&self, hash: &ContentHash) -> Option<Vec<u8>> {
        self.files.iter().find(|(known, _)| known == hash).map(|(_, bytes)| bytes.clone())
    }

    fn content(&self, hash: &ContentHash) -> Option<Content> {
        let bytes = self.file(hash)?;
        let size = u32::try_from(bytes.len()).expect("a small file");
        Some(Content { hash: hash.clone(), size, reading: office_addin_manifest::read(&bytes) })
    }

    fn bring(&mut self, bytes: Vec<u8>) -> ContentHash {
        let hash = ContentHash::of(&bytes);
        self.files.push((hash.clone(), bytes));
        hash
    }

    pub(super) fn order(&mut self, command: &Command) -> Result<(), Refusal> {
        let before = command.product().and_then(|product| self.console.tenant.add_in(product));
        let evidence = Evidence {
            content: command.content().and_then(|hash| self.content(hash)),
            before: before.and_then(|add_in| self.content(&add_in.content)),
            ..Evidence::default()
        };
        self.console.order(command, &evidence).map(drop)
    }

    pub(super) fn try_to_deploy(
        &mut self,
        number: u32,
        version: &str,
        assignment: Assignment,
        terms: Terms,
    ) -> Result<(), Refusal> {
        let content = self.bring(manifest(number, version));
        self.order(&Command::Deploy { content, assignment, terms })
    }

    pub(super) fn deploy(&mut self, number: u32, version: &str, assignment: Assignment, terms: Terms) {
        self.try_to_deploy(number, version, assignment, terms).expect("it can be deployed");
    }

    pub(super) fn plan(&self) -> String {
        self.plan_of(&Directory::default())
    }

    fn plan_of(&self, directory: &Directory) -> String {
        export(&self.console.tenant, directory, &|hash| self.file(hash), NOW)
    }

    pub(super) fn steps(&self, plan: &PlanFile, remove_others: bool) -> Steps {
        steps(&self.console.tenant, plan, &ana(), remove_others)
    }

    /// Carries out what a dry run said.
    pub(super) fn carry_out(&mut self, plan: &PlanFile, remove_others: bool) {
        self.files.extend(plan.manifests.iter().cloned());
        for step in self.steps(plan, remove_others).steps {
            self.order(&step.command).unwrap_or_else(|refusal| panic!("{step:?}: {refusal:?}"));
        }
    }
}

pub(super) fn parsed(text: &str) -> PlanFile {
    read(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"))
}

fn groups(ids: &[&str]) -> Assignment {
    Assignment { groups: ids.iter().map(|text| id(text)).collect(), ..Assignment::default() }
}

fn ring(name: &str, assignment: Assignment, gate: Gate) -> Ring {
    Ring { name: name.to_owned(), assignment, gate, check: format!("Check \"{name}\"\n<now>") }
}

pub(super) fn rings() -> RolloutPlan {
    RolloutPlan {
        rings: vec![
            ring("IT", people(&["ana"]), Gate::Manual),
            ring("More", groups(&["sales"]), Gate::From(Timestamp(NOON - 1_000))),
            ring("All", everyone(), Gate::From(Timestamp(NOON + 86_400_000_000))),
        ],
    }
}

/// A tenant with a bit of everything.
fn rich() -> Kept {
    let mut kept = Kept::default();
    kept.deploy(1, "1.0.0.0", people(&["bert", "fred"]), Terms::default());
    let offer = Offer { name: "Suite".to_owned(), apps: vec![product(2), product(9)] };
    let terms = Terms {
        origin: Origin::Url("https://addins.example/m.xml".to_owned()),
        method: Method::Available,
        test: true,
        rollout: None,
        offer: Some(offer),
    };
    kept.deploy(2, "2.1.0.0", groups(&["sales"]), terms);
    kept.deploy(3, "3.0.0.0", people(&["x"]), Terms { rollout: Some(rings()), ..Terms::default() });
    let asset = AssetId::parse("WA104099688").expect("an asset id");
    let origin = Origin::Store { asset, free: true, terms_accepted: true };
    kept.deploy(4, "4.0.0.0", everyone(), Terms { origin, ..Terms::default() });
    kept.deploy(5, "5.0.0.0", people(&["x"]), Terms::default());
    let owner = Actor { id: id("kim"), name: "Kim \u{202e}".to_owned() };
    for command in [
        Command::AdvanceRollout { product: product(3) },
        Command::HoldRollout { product: product(3), reason: "Complaints".to_owned() },
        Command::TurnOff { product: product(4) },
        Command::SetNote { product: product(1), note: "Line\nline \"two\"".to_owned() },
        Command::SetOwner { product: product(1), owner },
        Command::StartRollout { product: product(1), plan: rings() },
        Command::Remove { product: product(5) },
    ] {
        kept.order(&command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
    }
    kept
}

#[test]
fn a_file_holds_one_line_for_each_add_in_and_each_manifest() {
    let kept = rich();
    let text = kept.plan();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 1 + 4 * 2 + 1, "{text}");
    let head = "{\"format\":\"addin-console-plan\",\"version\":1,\"madeAt\":\"2026-11-20T12:00:00Z\",\
        \"kind\":\"demonstration\",\"tenantId\":\"\",\"cloud\":\"Worldwide\",\"organisation\":\"\",\"value\":[";
    assert_eq!(lines.first(), Some(&head));
    let second = "{\"productId\":\"00000002-0000-4000-8000-000000000000\",";
    assert!(lines[3].starts_with(second), "{}", lines[3]);
    assert!(!text.contains("00000005-"), "what was removed is no part of the plan");
}

#[test]
fn what_was_written_is_read_again() {
    let kept = rich();
    let plan = parsed(&kept.plan());
    assert_eq!((plan.add_ins.len(), plan.manifests.len()), (4, 4));
    for add_in in &plan.add_ins {
        let own = kept.console.tenant.deployed(&add_in.product).expect("it is deployed");
        assert_eq!((&add_in.name, &add_in.content, &add_in.origin), (&own.name, &own.content, &own.origin));
        assert_eq!((&add_in.assignment, add_in.method, add_in.test), (&own.assignment, own.method, own.test));
        assert_eq!((&add_in.owner, &add_in.note, &add_in.offer), (&own.owner, &own.note, &own.offer));
        assert_eq!(plan.manifest(&add_in.content), kept.file(&own.content).as_deref());
    }
    let rollout = plan.add_ins[2].rollout.as_ref().expect("a rollout");
    assert_eq!((&rollout.plan, rollout.ring, rollout.held.as_deref()), (&rings(), 1, Some("Complaints")));
    assert_eq!(kept.steps(&plan, true), Steps::default(), "the tenant is what its own file says");
}

#[test]
fn an_empty_tenant_becomes_what_the_file_says() {
    let kept = rich();
    let plan = parsed(&kept.plan());
    let mut other = Kept::default();
    other.carry_out(&plan, true);
    assert_eq!(other.plan(), kept.plan());
    assert_eq!(other.steps(&plan, true), Steps::default());
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let mut ours = Kept::default();
    ours.deploy(1, "1.0.0.0", people(&["ana"]), Terms::default());
    ours.deploy(7, "1.0.0.0", people(&["ana"]), Terms::default());
    let mut theirs = Kept::default();
    theirs.deploy(1, "1.1.0.0", groups(&["sales"]), Terms { method: Method::Optional, ..Terms::default() });
    theirs.deploy(2, "1.0.0.0", everyone(), Terms::default());
    let plan = parsed(&theirs.plan());
    let before = ours.console.tenant.clone();
    let dry = ours.steps(&plan, true);
    let what: Vec<_> = dry.steps.into_iter().map(|step| step.what).collect();
    let name = plan.add_ins[0].name.as_str();
    let expected = [
        say::plan_step_update(name, "1.0.0.0", "1.1.0.0"),
        say::plan_step_method(name, "Optional"),
        say::plan_step_access(name),
        say::plan_step_deploy(name, "1.0.0.0"),
        say::plan_step_remove(name),
    ];
    assert_eq!(what, expected);
    let kept = ours.steps(&plan, false);
    assert_eq!((kept.steps.len(), &kept.notes[0].message), (4, &say::plan_note_others(1)));
    assert_eq!(ours.console.tenant, before);
}

fn suite() -> Terms {
    let offer = Offer { name: "Suite".to_owned(), apps: vec![product(1), product(2)] };
    Terms { offer: Some(offer), ..Terms::default() }
}

/// Linked apps go to the same people, and are moved one after the other.
#[test]
fn linked_add_ins_are_linked_once_all_of_them_have_their_people() {
    let mut theirs = Kept::default();
    theirs.deploy(1, "1.0.0.0", people(&["bert"]), suite());
    theirs.deploy(2, "1.0.0.0", people(&["bert"]), suite());
    let plan = parsed(&theirs.plan());
    let both = || {
        let mut ours = Kept::default();
        ours.deploy(1, "1.0.0.0", people(&["ana"]), Terms::default());
        ours.deploy(2, "1.0.0.0", people(&["ana"]), Terms::default());
        ours
    };
    let one = || {
        let mut ours = Kept::default();
        ours.deploy(2, "1.0.0.0", people(&["ana"]), suite());
        ours
    };
    for mut ours in [both(), one(), Kept::default()] {
        ours.carry_out(&plan, false);
        assert_eq!(ours.steps(&plan, false), Steps::default(), "nothing is left to do");
    }
}

#[test]
fn linked_add_ins_with_a_rollout_that_has_come_far_are_linked_at_its_end() {
    let mut theirs = Kept::default();
    for number in [1, 2] {
        let terms = Terms { rollout: Some(rings()), ..Terms::default() };
        theirs.deploy(number, "1.0.0.0", people(&["ana"]), terms);
        theirs.order(&Command::AdvanceRollout { product: product(number) }).expect("the next ring");
    }
    for number in [1, 2] {
        let offer = suite().offer;
        theirs.order(&Command::SetOffer { product: product(number), offer }).expect("linked");
    }
    let plan = parsed(&theirs.plan());
    let mut ours = Kept::default();
    ours.carry_out(&plan, false);
    assert_eq!(ours.steps(&plan, false), Steps::default(), "nothing is left to do");
}

#[test]
fn what_no_command_can_do_is_said() {
    let mut ours = Kept::default();
    ours.deploy(1, "2.0.0.0", people(&["ana"]), Terms::default());
    ours.deploy(2, "1.0.0.0", people(&["ana"]), Terms::default());
    ours.deploy(3, "1.0.0.0", people(&["ana"]), Terms::default());
    let mut theirs = Kept::default();
    theirs.deploy(1, "1.5.0.0", people(&["ana"]), Terms::default());
    let other =
        String::from_utf8(manifest(2, "1.0.0.0")).expect("UTF-8").replace("</OfficeApp>", " </OfficeApp>");
    let content = theirs.bring(other.into_bytes());
    let deploy = Command::Deploy { content, assignment: people(&["ana"]), terms: Terms::default() };
    theirs.order(&deploy).expect("it can be deployed");
    let origin = Origin::Url("https://x.example".to_owned());
    theirs.deploy(3, "1.0.0.0", people(&["ana"]), Terms { origin, ..Terms::default() });
    theirs.deploy(4, "1.0.0.0", people(&["ana"]), Terms::default());
    let lost = theirs.files.pop();
    let mut plan = parsed(&theirs.plan());
    plan.tenant_id = "0517ffae-825d-4aff-999e-3f2336b8a20a".to_owned();
    let dry = ours.steps(&plan, false);
    assert_eq!((dry.steps, lost.is_some()), (Vec::new(), true));
    let notes: Vec<_> = dry.notes.into_iter().map(|note| note.message).collect();
    let name = plan.add_ins[0].name.as_str();
    let expected = [
        say::plan_note_here_demonstration(plan.tenant_id.as_str()),
        say::plan_note_older(name, "2.0.0.0", "1.5.0.0"),
        say::plan_note_same_version(name, "1.0.0.0"),
        say::plan_note_origin(name),
        say::plan_note_no_manifest(name),
    ];
    assert_eq!(notes, expected);
}

/// In another tenant people and groups have other ids; their addresses say who is meant.
#[test]
fn people_and_groups_are_found_by_address_in_another_directory() {
    let directory = demo::directory();
    let group = directory.groups().nth(3).expect("a group");
    let sandra = directory.people().nth(1).expect("a person");
    let mut kept = Kept::default();
    let mut assignment = groups(&[&directory.group_id(group).0]);
    assignment.people = vec![directory.person_id(sandra), id("gone")];
    kept.deploy(1, "1.0.0.0", assignment.clone(), Terms::default());
    let mut plan = parsed(&kept.plan_of(&directory));
    assert_eq!(plan.find_in(&directory), Found { by_address: 0, missing: 1 });
    let text = kept
        .plan_of(&directory)
        .replace(&directory.group_id(group).0, "another-group")
        .replace(&directory.person_id(sandra).0, "another-person");
    let mut plan = parsed(&text);
    assert_ne!(plan.add_ins[0].assignment, assignment);
    assert_eq!(plan.find_in(&directory), Found { by_address: 2, missing: 1 });
    assert_eq!(plan.add_ins[0].assignment, assignment);
}

fn problems(text: &str) -> Vec<PlanProblem> {
    read(text.as_bytes()).expect_err("it is refused")
}

#[test]
fn every_problem_is_told_with_its_line() {
    let text = rich().plan();
    let at = |line, message| PlanProblem { line, message };
    let swapped = |old: &str, new: &str| problems(&text.replacen(old, new, 1));
    assert_eq!(problems(""), [at(1, say::plan_error_not_a_plan())]);
    assert_eq!(problems("{\"format\":\"x\",\"value\":[]}"), [at(1, say::plan_error_not_a_plan())]);
    assert_eq!(read(b"\xff\xfe"), Err(vec![at(1, say::plan_error_not_a_plan())]));
    assert_eq!(swapped("\"version\":1,", "\"version\":2,"), [at(1, say::plan_error_newer())]);
    assert_eq!(
        swapped("\"version\":\"2.1.0.0\"", "\"version\":\"two\""),
        [at(4, say::plan_error_property("version"))]
    );
    assert_eq!(
        swapped("\"method\":\"Available\"", "\"method\":\"Often\""),
        [at(4, say::plan_error_property("method"))]
    );
    assert_eq!(
        swapped("\"state\":\"turned-off\"", "\"state\":0"),
        [at(8, say::plan_error_property("state"))]
    );
    assert_eq!(swapped("\"ring\":2", "\"ring\":4"), [at(6, say::plan_error_property("ring"))]);
    assert_eq!(swapped("\"sales\":\"\"", "\"sales\":[]"), [at(2, say::plan_error_property("assignment"))]);
    assert_eq!(swapped("\"manifest\":[\"", "\"manifest\":[\"AAAA"), [at(3, say::plan_error_hash())]);
    assert_eq!(
        swapped("\"manifest\":[\"", "\"manifest\":[\"*"),
        [at(3, say::plan_error_property("manifest"))]
    );
    let other = product(8);
    assert_eq!(
        swapped(product(1).as_str(), other.as_str()),
        [at(2, say::plan_error_other_manifest(other.as_str()))]
    );
    let line = text.lines().nth(1).expect("an add-in");
    let twice = text.replacen(line, &[line, "\n", line].concat(), 1);
    assert_eq!(problems(&twice), [at(3, say::plan_error_twice(product(1).as_str()))]);
    let broken = text.replacen("\"test\":true,", "\"test\" true,", 1);
    assert_eq!(problems(&broken), [at(4, say::plan_error_not_json())]);
    let cut: String = text.lines().take(3).collect::<Vec<_>>().join("\n");
    assert_eq!(problems(&cut).last().map(|problem| problem.message.clone()), Some(say::plan_error_cut_off()));
}

/// More add-ins than a tenant can have are no plan of one ("Centralized Deployment FAQ": 200).
#[test]
fn more_add_ins_than_a_tenant_can_have_are_refused() {
    let mut kept = Kept::default();
    kept.deploy(1, "1.0.0.0", people(&["ana"]), Terms::default());
    let text = kept.plan();
    let line = text.lines().nth(1).expect("an add-in");
    let others = (2..=201).map(|number| line.replace(product(1).as_str(), product(number).as_str()));
    let full =
        text.replace(line, &[line.to_owned()].into_iter().chain(others).collect::<Vec<_>>().join("\n"));
    let expected = PlanProblem { line: 202, message: say::plan_error_too_many(200) };
    assert_eq!(problems(&full).first(), Some(&expected));
}

/// What an administrator may do to one of three add-ins.
fn command(kept: &mut Kept, (kind, number, choice): (u8, u32, u8)) -> Command {
    let product = product(number);
    let assignment = match choice % 5 {
        0 => people(&["ana"]),
        1 => people(&["bert", "ana"]),
        2 => groups(&["sales"]),
        3 => everyone(),
        _ => Assignment { everyone: true, ..people(&["bert"]) },
    };
    let plan = || RolloutPlan { rings: rings().rings.split_off(usize::from(choice % 2)) };
    let version = format!("1.{}.0.0", choice % 4);
    match kind {
        0..4 => {
            let content = kept.bring(manifest(number, &version));
            let rollout = (choice % 3 == 0).then(plan);
            Command::Deploy {
                content,
                assignment,
                terms: Terms { rollout, test: choice % 2 == 0, ..Terms::default() },
            }
        }
        4 => {
            let content = kept.bring(manifest(number, &version));
            Command::Update { product, content, origin: None }
        }
        5 => Command::ChangeAccess { product, assignment },
        6 => Command::ChangeMethod {
            product,
            method: [Method::Fixed, Method::Optional][usize::from(choice % 2)],
        },
        7 => Command::TurnOff { product },
        8 => Command::TurnOn { product },
        9 if choice % 4 == 0 => Command::Remove { product },
        9 | 10 => Command::StartRollout { product, plan: plan() },
        11 => Command::AdvanceRollout { product },
        12 => Command::HoldRollout { product, reason: "Wait".to_owned() },
        13 => Command::ResumeRollout { product },
        14 => Command::StopRollout { product },
        15 => Command::SetNote { product, note: format!("note {choice}") },
        16 => Command::SetOwner { product, owner: Actor { id: id("kim"), name: "Kim".to_owned() } },
        17 => Command::SetTest { product, test: choice % 2 == 0 },
        18 | 19 => {
            let from = Gate::From(Timestamp(NOON + i64::from(choice % 3) * 86_400_000_000));
            let gate = if choice % 2 == 0 { Gate::Manual } else { from };
            Command::RescheduleRing { product, ring: u32::from(choice % 4), gate }
        }
        _ => Command::SetOffer {
            product: product.clone(),
            offer: Some(Offer { name: "Suite".to_owned(), apps: vec![product] }),
        },
    }
}

fn tenant() -> impl Strategy<Value = Kept> {
    vec((0_u8..21, 1_u32..4, any::<u8>()), 0..40).prop_map(|choices| {
        let mut kept = Kept::default();
        for choice in choices {
            let command = command(&mut kept, choice);
            drop(kept.order(&command));
        }
        kept
    })
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.plan())
    }
}

proptest! {
    #[test]
    fn a_plan_carried_into_an_empty_tenant_gives_the_same_plan(kept in tenant()) {
        let plan = parsed(&kept.plan());
        prop_assert_eq!(kept.steps(&plan, true), Steps::default());
        let mut other = Kept::default();
        other.carry_out(&plan, true);
        prop_assert_eq!(other.plan(), kept.plan());
        prop_assert_eq!(other.steps(&plan, true), Steps::default());
    }

    /// Whatever a tenant was before: every command of the dry run is possible, and afterwards there is none left.
    #[test]
    fn a_plan_carried_into_any_tenant_leaves_nothing_to_do(ours in tenant(), theirs in tenant()) {
        let mut ours = ours;
        let plan = parsed(&theirs.plan());
        ours.carry_out(&plan, true);
        prop_assert_eq!(ours.steps(&plan, true).steps, []);
    }

    #[test]
    fn no_file_makes_reading_fail_otherwise_than_by_saying_so(text in "[{}\\[\\]\",:a-z0-9 \n]{0,200}", at in any::<prop::sample::Index>()) {
        drop(read(text.as_bytes()));
        let mut whole = WHOLE.clone();
        let place = at.index(whole.len());
        if whole.is_char_boundary(place) {
            whole.insert_str(place, &text);
            drop(read(whole.as_bytes()));
        }
    }
}
