//! What the engine answers, on a tenant in memory.

use crate::dispatch::{Engine, Surroundings};
use crate::draft;
use crate::memory::Memory;
use crate::reading::{EVERY, Reader};
use addin_deployment::assignment::{Assignment, DirectoryId, GroupKind};
use addin_deployment::directory::Fact;
use addin_deployment::effect::{GroupHit, Hit, LossReason, PersonHit};
use addin_deployment::lifecycle::command::{Actor, Command, ContentHash, Method, Origin, Terms, Timestamp};
use addin_deployment::lifecycle::event::Event;
use addin_deployment::lifecycle::setting::TenantKind;
use addin_deployment::memory::{Fault, run};
use addin_deployment::outcome::{Confirmed, IntentKey, Outcome, RefusalKind, Revision};
use addin_deployment::rollout::{Gate, Ring, RolloutPlan};
use addin_deployment::segment;
use addin_deployment::store::StoreError;
use addin_deployment::store::StoredEvent;
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::{AddInState, Answer, AssignmentChoice, Change, Checked, Draft, First};
use messages::say;
use office_addin_manifest::limits::MAX_DOCUMENT_BYTES;
use office_addin_manifest::model::ProductId;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

const NOW: Timestamp = Timestamp(1_795_222_800_000);
const PRODUCT: &str = "5d3f7c1e-2a4b-4c6d-8e9f-0a1b2c3d4e5f";

/// A page: time goes on when it is told to, and what is announced is written down.
#[derive(Clone, Default)]
struct Page {
    told: Rc<RefCell<Vec<Change>>>,
    /// How many milliseconds later it is.
    later: Rc<Cell<i64>>,
}

impl Surroundings for Page {
    async fn reader(&self) -> Result<&'static Reader, StoreError> {
        Ok(&EVERY)
    }

    fn now(&self) -> Timestamp {
        Timestamp(NOW.0 + self.later.get())
    }

    fn announce(&self, change: &Change) {
        self.told.borrow_mut().push(change.clone());
    }
}

pub(crate) struct Tab {
    engine: Engine<Memory, Page>,
    tenant: Memory,
    page: Page,
}

impl Tab {
    pub(crate) fn on(tenant: &Memory) -> Self {
        let page = Page::default();
        Self { engine: Engine::new(tenant.clone(), page.clone()), tenant: tenant.clone(), page }
    }

    /// A moment passes.
    pub(crate) fn wait(&self) {
        self.page.later.set(self.page.later.get() + 1);
    }

    /// What was announced.
    pub(crate) fn told(&self) -> Vec<Change> {
        self.page.told.borrow().clone()
    }

    pub(crate) fn ask(&self, call: First) -> Answer {
        run(self.engine.answer(call)).expect("memory never waits")
    }

    /// What the engine does when an answer is on its way.
    pub(crate) fn rest(&self) {
        run(self.engine.rest()).expect("memory never waits").expect("kept");
    }

    pub(crate) fn ask_later(&self, call: Later) -> LaterAnswer {
        run(self.engine.answer_later(call)).expect("memory never waits")
    }

    pub(crate) fn check(&self, bytes: &[u8]) -> Checked {
        match self.ask(First::Check(bytes.to_vec())) {
            Answer::Checked(Some(checked)) => *checked,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn execute(&self, command: Command, key: &str, expected: u64) -> Outcome {
        let call = Later::Execute { command, key: IntentKey(key.to_owned()), expected: Revision(expected) };
        match self.ask_later(call) {
            LaterAnswer::Outcome(outcome) => outcome,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn deploy(&self, manifest: &str, key: &str) -> Outcome {
        let content = self.check(manifest.as_bytes()).content;
        self.execute(Command::Deploy { content, assignment: everyone(), terms: Terms::default() }, key, 0)
    }
}

fn tab() -> Tab {
    Tab::on(&Memory::default())
}

pub(crate) fn everyone() -> Assignment {
    Assignment { everyone: true, ..Assignment::default() }
}

pub(crate) fn product() -> ProductId {
    ProductId::parse(PRODUCT).unwrap()
}

fn confirmed(revision: u64) -> Outcome {
    Outcome::Confirmed(Confirmed { product: Some(product()), revision: Revision(revision), at: NOW })
}

pub(crate) fn manifest(version: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>{PRODUCT}</Id>
  <Version>{version}</Version>
  <ProviderName>Contoso</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Ledger"/>
  <Description DefaultValue="Books the numbers of a sheet."/>
  <IconUrl DefaultValue="https://ledger.contoso.example/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="https://ledger.contoso.example/icon-64.png"/>
  <SupportUrl DefaultValue="https://ledger.contoso.example/help"/>
  <Hosts><Host Name="Workbook"/></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="https://ledger.contoso.example/pane.html"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
</OfficeApp>
"#
    )
}

#[test]
fn the_catalog_answers_before_the_organisation_is_made() {
    let tab = tab();
    let Answer::AddIns(read) = tab.ask(First::AddIns) else { panic!("no list") };
    assert_eq!((read.value.len(), read.revision, read.as_of, read.stale), (0, Revision(0), NOW, false));
    assert!(!tab.engine.has_organisation());
    let Answer::Tenant(info) = tab.ask(First::Tenant) else { panic!("no tenant") };
    assert!(info.setting.kind == TenantKind::Demonstration);
    assert_eq!((info.people, info.groups), (5_000, 120));
    assert!(tab.engine.has_organisation());
}

#[test]
fn a_checked_manifest_is_deployed_and_found_again() {
    let tab = tab();
    let checked = tab.check(manifest("1.0.0.0").as_bytes());
    assert_eq!(checked.refusal, None);
    assert_eq!(checked.content, ContentHash::of(manifest("1.0.0.0").as_bytes()));
    let deploy =
        Command::Deploy { content: checked.content.clone(), assignment: everyone(), terms: Terms::default() };
    assert_eq!(tab.execute(deploy, "a", 0), confirmed(1));

    let elsewhere = Tab::on(&tab.tenant);
    let Answer::AddIns(read) = elsewhere.ask(First::AddIns) else { panic!("no list") };
    let row = read.value.first().unwrap();
    assert_eq!((row.name.as_str(), row.state, row.deployed_at), ("Ledger", AddInState::Active, NOW));
    assert!(row.reached > 1_000, "{} of the demonstration organisation", row.reached);
    let LaterAnswer::AddIn(read) = elsewhere.ask_later(Later::AddIn(product())) else { panic!("no detail") };
    let detail = read.value.unwrap();
    assert_eq!(detail.manifest, checked.manifest);
    assert_eq!(detail.history.len(), 1);
}

#[test]
fn an_assignment_names_people_and_groups_of_the_organisation() {
    let tab = tab();
    let Answer::Search(hits) = tab.ask(First::Search { query: "sales".to_owned(), limit: 8 }) else {
        panic!("no hits")
    };
    let group = hits.hits.iter().find_map(|hit| match hit {
        Hit::Group(group) => Some(group.clone()),
        Hit::Person(_) => None,
    });
    let group = group.unwrap();
    let assignment = Assignment { groups: vec![group.id.clone()], ..Assignment::default() };
    let Answer::Preview(effect) = tab.ask(First::Preview(assignment.clone())) else { panic!("no effect") };
    let content = tab.check(manifest("1.0").as_bytes()).content;
    tab.execute(Command::Deploy { content, assignment, terms: Terms::default() }, "a", 0);
    let LaterAnswer::AddIn(read) = tab.ask_later(Later::AddIn(product())) else { panic!("no detail") };
    let detail = read.value.unwrap();
    assert_eq!(detail.row.reached, effect.value.reached);
    assert_eq!(detail.targets, [Hit::Group(group)]);
}

#[test]
fn the_same_key_writes_once_and_tells_every_time() {
    let tab = tab();
    assert_eq!(tab.deploy(&manifest("1.0"), "a"), confirmed(1));
    assert_eq!(tab.deploy(&manifest("1.0"), "a"), confirmed(1));
    assert_eq!(tab.tenant.log.events().len(), 1);
    assert_eq!(*tab.page.told.borrow(), [Change::Log(Revision(1)), Change::Log(Revision(1))]);
}

#[test]
fn somebody_who_wrote_in_between_is_a_conflict() {
    let (here, content) = {
        let here = tab();
        here.deploy(&manifest("1.0"), "a");
        let content = here.check(manifest("1.1").as_bytes()).content;
        (here, content)
    };
    let there = Tab::on(&here.tenant);
    assert_eq!(there.execute(Command::TurnOff { product: product() }, "b", 1), confirmed(2));
    let outcome = here.execute(Command::Update { product: product(), content, origin: None }, "c", 1);
    let Outcome::Conflict { theirs, revision } = outcome else { panic!("{outcome:?}") };
    assert_eq!((theirs.len(), revision), (1, Revision(2)));
    assert_eq!(here.page.told.borrow().len(), 1);
}

#[test]
fn a_lost_answer_is_unknown_until_it_is_asked_for() {
    for (fault, written) in [(Fault::AfterCommit, true), (Fault::Vanished, false)] {
        let tab = tab();
        let key = IntentKey("a".to_owned());
        tab.tenant.log.order(fault);
        assert_eq!(tab.deploy(&manifest("1.0"), "a"), Outcome::Unknown { key: key.clone() });
        assert_eq!(*tab.page.told.borrow(), []);
        let found = tab.ask(First::Intent(key));
        assert_eq!(found, Answer::Intent(written.then(|| confirmed(1))));
        assert_eq!(tab.page.told.borrow().len(), usize::from(written));
        assert_eq!(tab.deploy(&manifest("1.0"), "a"), confirmed(1));
    }
}

#[test]
fn a_store_that_fails_is_a_sentence() {
    let tab = tab();
    tab.tenant.log.order(Fault::Begin);
    assert_eq!(tab.ask(First::AddIns), Answer::Failed(say::engine_failed("the store does not open")));
    let content = tab.check(manifest("1.0").as_bytes()).content;
    tab.tenant.log.order(Fault::BeforeCommit);
    let command = Command::Deploy { content, assignment: everyone(), terms: Terms::default() };
    let call = Later::Execute { command, key: IntentKey("a".to_owned()), expected: Revision(0) };
    assert_eq!(tab.ask_later(call.clone()), LaterAnswer::Failed(say::engine_full()));
    assert_eq!(tab.ask_later(call), LaterAnswer::Outcome(confirmed(1)));
}

#[test]
fn content_that_is_gone_is_refused_and_nothing_is_written() {
    let tab = tab();
    let content = tab.check(manifest("1.0").as_bytes()).content;
    tab.tenant.lose(&content);
    let outcome =
        tab.execute(Command::Deploy { content, assignment: everyone(), terms: Terms::default() }, "a", 0);
    assert!(matches!(outcome, Outcome::Refused(refusal) if refusal.kind == RefusalKind::ContentMissing));
    assert_eq!(tab.tenant.log.events(), []);
}

#[test]
fn a_file_past_the_limit_is_judged_but_not_kept() {
    let tab = tab();
    for (bytes, kept) in [(MAX_DOCUMENT_BYTES, true), (MAX_DOCUMENT_BYTES + 1, false)] {
        let checked = tab.check(&vec![b' '; bytes]);
        assert_eq!(checked.refusal.map(|refusal| refusal.kind), Some(RefusalKind::TooLarge));
        let Answer::Checked(again) = tab.ask(First::CheckAgain(checked.content)) else { panic!("no answer") };
        assert_eq!(again.is_some(), kept);
    }
}

#[test]
fn a_finding_is_shown_in_its_text_and_repaired_without_touching_the_file_that_was_taken() {
    let tab = tab();
    let in_braces = manifest("1.0").replace("<Id>", "<Id>{").replace("</Id>", "}</Id>");
    let checked = tab.check(in_braces.as_bytes());
    let finding = checked.findings.iter().find(|finding| finding.code == "B002").unwrap();
    let (content, place) = (checked.content.clone(), finding.span.unwrap());
    let Answer::Passage(Some(passage)) =
        tab.ask(First::Passage { content: content.clone(), place, before: 1, after: 1 })
    else {
        panic!("no passage")
    };
    assert!(passage.lines.iter().any(|line| line.marked.starts_with('{')), "{passage:?}");

    let LaterAnswer::Repaired(Some(repaired)) = tab.ask_later(Later::Repair(content.clone())) else {
        panic!("no repair")
    };
    assert_eq!(repaired.file, manifest("1.0").into_bytes());
    assert_eq!(repaired.hunks.len(), 1);
    let Answer::Checked(Some(again)) = tab.ask(First::CheckAgain(repaired.content.clone())) else {
        panic!("not kept")
    };
    assert!(again.findings.iter().all(|finding| finding.code != "B002"));
    assert_eq!(tab.ask_later(Later::Repair(repaired.content)), LaterAnswer::Repaired(None));
    assert!(matches!(tab.ask(First::CheckAgain(content)), Answer::Checked(Some(_))));
}

#[test]
fn the_version_of_another_manifest_of_a_deployed_product_is_raised_on_request() {
    let tab = tab();
    tab.deploy(&manifest("1.4"), "a");
    let other = manifest("1.2").replace("Books", "Keeps");
    let checked = tab.check(other.as_bytes());
    assert_eq!(checked.refusal.map(|refusal| refusal.kind), Some(RefusalKind::VersionNotGreater));
    let LaterAnswer::Repaired(Some(repaired)) = tab.ask_later(Later::Repair(checked.content)) else {
        panic!("no repair")
    };
    assert_eq!(repaired.file, manifest("1.5").replace("Books", "Keeps").into_bytes());
    let Answer::Checked(Some(again)) = tab.ask(First::CheckAgain(repaired.content)) else {
        panic!("not kept")
    };
    assert_eq!(again.update_of.unwrap().version, "1.4");

    let same = tab.check(manifest("1.4").as_bytes());
    assert_eq!(same.repairs, 0);
    assert_eq!(tab.ask_later(Later::Repair(same.content)), LaterAnswer::Repaired(None));
}

#[test]
fn a_deployed_product_is_updated_with_a_greater_version_only() {
    let tab = tab();
    tab.deploy(&manifest("1.0"), "a");
    let same = tab.check(manifest("1.0.0").as_bytes());
    assert_eq!(same.refusal.map(|refusal| refusal.kind), Some(RefusalKind::VersionNotGreater));
    assert_eq!(same.update_of, None);
    let greater = tab.check(manifest("1.0.1").as_bytes());
    assert_eq!(greater.refusal.map(|refusal| refusal.kind), Some(RefusalKind::AlreadyDeployed));
    assert_eq!(greater.update_of.unwrap().version, "1.0");
    let update = Command::Update { product: product(), content: greater.content, origin: None };
    assert_eq!(tab.execute(update, "b", 1), confirmed(2));
}

#[test]
fn discarding_the_draft_removes_what_no_event_names() {
    let tab = tab();
    tab.deploy(&manifest("1.0"), "a");
    let deployed = ContentHash::of(manifest("1.0").as_bytes());
    let idle = tab.check(manifest("1.1").as_bytes()).content;
    let draft = Draft { content: Some(idle.clone()), ..Draft::default() };
    assert_eq!(tab.ask(First::KeepDraft(Some(draft.clone()))), Answer::Done);
    assert_eq!(Tab::on(&tab.tenant).ask(First::Draft), Answer::Draft(Some(draft)));
    assert_eq!(tab.ask(First::KeepDraft(None)), Answer::Done);
    assert_eq!(tab.ask(First::Draft), Answer::Draft(None));
    assert_eq!(tab.ask(First::CheckAgain(idle)), Answer::Checked(None));
    assert!(matches!(tab.ask(First::CheckAgain(deployed)), Answer::Checked(Some(_))));
}

#[test]
fn reset_goes_back_to_the_beginning() {
    let tab = tab();
    tab.deploy(&manifest("1.0"), "a");
    tab.ask(First::KeepDraft(Some(Draft::default())));
    assert_eq!(tab.ask(First::Reset), Answer::Done);
    assert_eq!(tab.page.told.borrow().last(), Some(&Change::Reset));
    let Answer::AddIns(read) = tab.ask(First::AddIns) else { panic!("no list") };
    assert_eq!((read.value.len(), read.revision), (0, Revision(0)));
    assert_eq!(tab.ask(First::Draft), Answer::Draft(None));
    assert_eq!(tab.ask(First::Intent(IntentKey("a".to_owned()))), Answer::Intent(None));
    assert_eq!(tab.deploy(&manifest("1.0"), "a"), confirmed(1));
}

/// When this test fails, events are kept in another form than before: raise the database's version, write down here
/// what is new, and move what is kept.
#[test]
fn the_form_of_records_has_its_version() {
    let actor = Actor { id: DirectoryId("i".to_owned()), name: "n".to_owned() };
    let (revision, at) = (Revision(300), Timestamp(-2));
    let (kind, body) = ("k".to_owned(), b"b".to_vec());
    let event = StoredEvent { revision, at, actor, kind, version: 1, body };
    let bytes = segment::record(&event).unwrap();
    assert_eq!(bytes, b"\xac\x02\x03\x01i\x01n\x01k\x01\x01b");
    assert_eq!(segment::event(revision, &bytes), Ok(event));
}

/// When this test fails, drafts are kept in another form than before: raise `draft::FORMAT`, so that a draft of an
/// older version is passed over and not misread, and write the new bytes down here.
#[test]
fn the_form_of_a_draft_has_its_number() {
    let id = |text: &str| DirectoryId(text.to_owned());
    let draft = Draft {
        content: Some(ContentHash("c".to_owned())),
        file_name: "f".to_owned(),
        choice: Some(AssignmentChoice::Specific),
        picked: vec![
            Hit::Person(PersonHit {
                id: id("p"),
                name: "n".to_owned(),
                mail: "m".to_owned(),
                department: "d".to_owned(),
                hindrance: Some(LossReason::NoMailbox),
            }),
            Hit::Group(GroupHit {
                id: id("g"),
                name: "N".to_owned(),
                mail: "M".to_owned(),
                kind: GroupKind::DynamicDistribution,
                dynamic: Fact::Unknown,
                members: 300,
                hindrance: None,
            }),
        ],
        terms: Terms {
            origin: Origin::Url("u".to_owned()),
            method: Method::Optional,
            test: true,
            rollout: Some(RolloutPlan {
                rings: vec![Ring {
                    name: "r".to_owned(),
                    assignment: Assignment { everyone: true, ..Assignment::default() },
                    gate: Gate::From(Timestamp(1)),
                    check: "q".to_owned(),
                }],
            }),
            offer: None,
        },
        sending: Some(IntentKey("k".to_owned())),
    };
    let bytes = draft::to_bytes(&draft).unwrap();
    let expected =
        b"\x03\x01\x01c\x01f\x01\x01\x02\0\x01p\x01n\x01m\x01d\x01\x07\x01\x01g\x01N\x01M\x04\x02\xac\x02\0\
        \x01\x01u\x01\x01\x01\x01\x01r\x01\0\0\x01\x02\x01q\0\x01\x01k";
    assert_eq!(bytes, expected);
    assert_eq!(draft::from_bytes(&bytes), Some(draft));
    let newer: Vec<_> = [&[draft::FORMAT + 1], &bytes[1..]].concat();
    assert_eq!(draft::from_bytes(&newer), None);
    assert_eq!(draft::from_bytes(&[]), None);
}

/// The numbers of a rollout are the engine's own: whoever has the add-in gains nothing.
#[test]
fn a_rollout_records_how_many_people_each_ring_brings() {
    let tab = tab();
    let Answer::Search(hits) = tab.ask(First::Search { query: "jan".to_owned(), limit: 8 }) else {
        panic!("no hits")
    };
    let person = |hit| match hit {
        Hit::Person(person) if person.hindrance.is_none() => Some(person.id),
        _ => None,
    };
    let ids: Vec<_> = hits.hits.into_iter().filter_map(person).collect();
    assert!(ids.len() > 1, "{ids:?}");
    let ring = |assignment: Assignment| Ring {
        name: "Ring".to_owned(),
        assignment,
        gate: Gate::Manual,
        check: String::new(),
    };
    let people = |ids: &[DirectoryId]| Assignment { people: ids.to_vec(), ..Assignment::default() };
    let plan = RolloutPlan { rings: vec![ring(people(&ids)), ring(everyone())] };
    let content = tab.check(manifest("1.0.0.0").as_bytes()).content;
    let assignment = people(&ids[..1]);
    tab.execute(Command::Deploy { content, assignment, terms: Terms::default() }, "a", 0);
    assert_eq!(tab.execute(Command::StartRollout { product: product(), plan }, "b", 1), confirmed(2));
    assert_eq!(tab.execute(Command::AdvanceRollout { product: product() }, "c", 2), confirmed(3));
    let brought: Vec<_> = tab
        .tenant
        .log
        .events()
        .iter()
        .filter_map(|event| match Event::from_stored(event) {
            Ok(Some(Event::RolloutStarted(started))) => Some((started.gains, started.audience.reached)),
            Ok(Some(Event::RolloutAdvanced(advanced))) => Some((advanced.gains, advanced.audience.reached)),
            _ => None,
        })
        .collect();
    let [(first, has), (second, all)] = brought.as_slice() else { panic!("{brought:?}") };
    assert_eq!((*first as usize, *has as usize), (ids.len() - 1, ids.len()));
    assert_eq!(has + second, *all);
}
