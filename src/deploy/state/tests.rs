//! What an administrator lives through in the wizard, without a browser.

use super::*;
use crate::backend::Failure;
use crate::catalog::state::tests::row;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::effect::Effect as Outreach;
use addin_deployment::lifecycle::command::{Actor, Timestamp};
use addin_deployment::lifecycle::setting::{Setting, TenantKind};
use addin_deployment::outcome::Confirmed;
use addin_deployment::roles::{Administrator, Role, Roles};
use deployment_api::lifecycle::RingView;
use deployment_api::{AddInState, Read};
use office_addin_manifest::change::Class;
use office_addin_manifest::model::Format;

fn key(text: &str) -> IntentKey {
    IntentKey(text.to_owned())
}

fn hash() -> ContentHash {
    ContentHash("ab".repeat(32))
}

fn ana() -> TenantInfo {
    TenantInfo {
        setting: Setting::default(),
        imported: false,
        organisation: "Wolkenveld".to_owned(),
        me: Administrator::global(Actor { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() }),
        people: 5_000,
        groups: 120,
        may_deploy: None,
    }
}

fn checked(refusal: Option<RefusalKind>, update_of: Option<AddInRow>) -> Box<Checked> {
    let message = say::shell_title();
    Box::new(Checked {
        content: hash(),
        size: 100,
        format: Format::AddinOnly,
        manifest: None,
        findings: Vec::new(),
        repairs: 0,
        refusal: refusal.map(|kind| Refusal { kind, message, product: None }),
        update_of,
    })
}

fn read<T>(value: T, revision: u64) -> Read<T> {
    Read { value, revision: Revision(revision), as_of: Timestamp(0), stale: false }
}

/// A wizard that was opened, with nothing to resume.
fn opened() -> Wizard {
    let mut wizard = Wizard::default();
    wizard.update(Msg::Opened);
    wizard.update(Msg::Tenant(Ok(ana())));
    wizard.update(Msg::Draft(Ok(None)));
    wizard
}

/// A wizard in which a file was taken and judged.
fn judged(checked: Box<Checked>) -> (Wizard, Vec<Effect>) {
    let mut wizard = opened();
    wizard.update(Msg::Taken { name: "letters.xml".to_owned(), bytes: vec![1] });
    let effects = wizard.update(Msg::Checked(wizard.reads, Ok(Some(checked))));
    (wizard, effects)
}

#[test]
fn a_repaired_copy_takes_the_place_of_the_manifest_and_the_wizard_goes_on() {
    let repaired = ContentHash("cd".repeat(32));
    let done = Effect::Tell(say::deploy_repair_done(3));
    for (refusal, next, stays) in
        [(None, Step::Who, false), (Some(RefusalKind::ManifestHasErrors), Step::Check, true)]
    {
        let (mut wizard, _) = judged(checked(Some(RefusalKind::ManifestHasErrors), None));
        let effects = wizard.update(Msg::Repaired(repaired.clone(), 3));
        assert_eq!(effects, [Effect::CheckAgain(wizard.reads, repaired.clone())]);
        let mut again = checked(refusal, None);
        again.content = repaired.clone();
        let effects = wizard.update(Msg::Checked(wizard.reads, Ok(Some(again))));
        assert!(effects.contains(&Effect::Go(next)), "{effects:?}");
        assert_eq!((effects.contains(&done), wizard.checks), (stays, u32::from(stays)));
        assert_eq!(wizard.file_name, "letters-repaired.xml");
        assert_eq!(wizard.draft().content, Some(repaired.clone()));
    }
}

/// Answers the open question for the effect.
fn preview(wizard: &mut Wizard, effects: &[Effect], revision: u64) {
    let generation = effects.iter().find_map(|effect| match effect {
        Effect::Who(who::Effect::Preview(generation, _)) => Some(*generation),
        _ => None,
    });
    let answer = who::Msg::Outreach(
        generation.expect("the effect was asked for"),
        Ok(read(Outreach::default(), revision)),
    );
    wizard.update(Msg::Who(answer));
}

/// A wizard that is ready to deploy to the administrator alone.
fn ready() -> Wizard {
    let (mut wizard, _) = judged(checked(None, None));
    let effects = wizard.update(Msg::Who(who::Msg::Choose(AssignmentChoice::JustMe)));
    preview(&mut wizard, &effects, 3);
    wizard
}

/// A wizard whose command is on its way under the key `1`.
fn sent() -> Wizard {
    let mut wizard = ready();
    wizard.update(Msg::Deploy(key("1")));
    wizard.update(Msg::KeyKept(Ok(())));
    wizard
}

#[test]
fn steps_open_one_after_the_other() {
    assert_eq!(opened().open_step(Step::Review), Step::Manifest);
    let (wizard, effects) = judged(checked(None, None));
    assert!(effects.contains(&Effect::Go(Step::Check)));
    assert_eq!(wizard.open_step(Step::Review), Step::Who);
    assert_eq!(ready().open_step(Step::Review), Step::Review);
}

#[test]
fn a_manifest_that_cannot_be_deployed_goes_no_further_than_the_check() {
    let (wizard, _) = judged(checked(Some(RefusalKind::ManifestHasErrors), None));
    assert_eq!((wizard.plan(), wizard.open_step(Step::Who)), (None, Step::Check));
}

#[test]
fn an_update_does_not_ask_who_gets_it_and_shows_who_keeps_it() {
    let deployed = row("Letters", "Pen", AddInState::Active);
    let (mut wizard, effects) = judged(checked(Some(RefusalKind::AlreadyDeployed), Some(deployed)));
    assert!(!wizard.steps().contains(&Step::Who));
    assert_eq!(wizard.open_step(Step::Who), Step::Review);
    preview(&mut wizard, &effects, 4);
    wizard.update(Msg::Deploy(key("1")));
    let sent = wizard.update(Msg::KeyKept(Ok(())));
    assert!(matches!(sent.as_slice(), [Effect::Execute(Command::Update { .. }, _, Revision(4))]));
}

#[test]
fn what_an_update_changes_is_told_before_it_is_sent_and_an_older_answer_is_dropped() {
    let deployed = row("Letters", "Pen", AddInState::Active);
    let running = deployed.content.clone();
    let (mut wizard, effects) = judged(checked(Some(RefusalKind::AlreadyDeployed), Some(deployed)));
    let compare = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Compare(generation, before, after) => Some((*generation, before.clone(), after.clone())),
            _ => None,
        })
    };
    let (older, before, after) = compare(&effects).expect("it is compared");
    assert_eq!((before, after), (running, hash()));
    let (newer, ..) = compare(&wizard.update(Msg::CompareAgain)).expect("once more");
    wizard.update(Msg::Compared(older, Ok(Vec::new())));
    assert_eq!(wizard.asks_for_consent(), None, "that was the older question");
    let message = say::shell_title();
    let asks = ManifestChange { class: Class::Consent, code: "D001".to_owned(), message };
    wizard.update(Msg::Compared(newer, Ok(vec![asks])));
    assert_eq!(wizard.asks_for_consent(), Some(true));
    let (wizard, effects) = judged(checked(None, None));
    assert_eq!(
        (compare(&effects), wizard.asks_for_consent()),
        (None, None),
        "nothing runs that could change"
    );
}

#[test]
fn a_lower_version_of_a_deployed_add_in_is_no_update() {
    let deployed = row("Letters", "Pen", AddInState::Active);
    let (wizard, _) = judged(checked(Some(RefusalKind::VersionNotGreater), Some(deployed)));
    assert_eq!(wizard.plan(), None);
}

#[test]
fn what_cannot_be_taken_leaves_the_manifest_that_was() {
    let (mut wizard, _) = judged(checked(None, None));
    assert!(wizard.update(Msg::NotTaken(say::deploy_take_many(2))).is_empty());
    assert_eq!(wizard.not_taken, Some(say::deploy_take_many(2)));
    assert!(wizard.checked.value().is_some());
}

#[test]
fn the_judgement_of_an_older_file_is_dropped() {
    let mut wizard = opened();
    wizard.update(Msg::Taken { name: "old.xml".to_owned(), bytes: vec![1] });
    let old = wizard.reads;
    wizard.update(Msg::Taken { name: "new.xml".to_owned(), bytes: vec![2] });
    assert!(wizard.update(Msg::Checked(old, Ok(Some(checked(None, None))))).is_empty());
    assert!(wizard.checked.value().is_none());
}

#[test]
fn the_key_is_kept_before_the_command_is_sent() {
    let mut wizard = ready();
    let kept = wizard.update(Msg::Deploy(key("1")));
    assert!(matches!(kept.as_slice(), [Effect::KeepKey(draft)] if draft.sending == Some(key("1"))));
    let sent = wizard.update(Msg::KeyKept(Ok(())));
    assert!(matches!(sent.as_slice(), [Effect::Execute(Command::Deploy { .. }, _, Revision(3))]));
}

#[test]
fn a_key_that_cannot_be_kept_sends_nothing() {
    let mut wizard = ready();
    wizard.update(Msg::Deploy(key("1")));
    assert!(wizard.update(Msg::KeyKept(Err(Failure::Unreachable))).is_empty());
    assert_eq!(wizard.writing, Writing::Failed(Failure::Unreachable));
}

#[test]
fn pressing_twice_sends_once() {
    let mut wizard = sent();
    assert!(wizard.update(Msg::Deploy(key("2"))).is_empty());
}

#[test]
fn a_deployment_that_is_confirmed_is_shown_and_its_draft_is_gone() {
    let mut wizard = sent();
    let product = row("Letters", "Pen", AddInState::Active).product;
    let confirmed = Confirmed { product: Some(product.clone()), revision: Revision(4), at: Timestamp(0) };
    let effects = wizard.update(Msg::Outcome(Ok(Outcome::Confirmed(confirmed))));
    assert_eq!(effects, [Effect::Keep(None), Effect::ShowDeployed(product)]);
    assert_eq!(wizard.open_step(Step::Review), Step::Manifest);
}

#[test]
fn a_lost_answer_is_looked_up_and_the_same_key_is_used_again() {
    let mut wizard = sent();
    let asked = wizard.update(Msg::Outcome(Ok(Outcome::Unknown { key: key("1") })));
    assert_eq!(asked, [Effect::FindOut(key("1"))]);
    assert_eq!(wizard.update(Msg::FoundOut(Ok(None))), [Effect::Replace(Step::Review)]);
    assert_eq!(wizard.writing, Writing::NotWritten);
    let kept = wizard.update(Msg::Deploy(key("2")));
    assert!(matches!(kept.as_slice(), [Effect::KeepKey(draft)] if draft.sending == Some(key("1"))));
}

#[test]
fn an_interrupted_attempt_is_found_again_after_a_reload() {
    let mut before = ready();
    let Some(Effect::KeepKey(draft)) = before.update(Msg::Deploy(key("1"))).pop() else {
        panic!("the key is kept")
    };
    let mut wizard = Wizard::default();
    wizard.update(Msg::Opened);
    assert!(wizard.is_resuming());
    let effects = wizard.update(Msg::Draft(Ok(Some(draft))));
    assert!(effects.contains(&Effect::FindOut(key("1"))));
    assert_eq!(wizard.writing, Writing::FindingOut);
    assert!(wizard.is_resuming(), "no step is judged before the manifest is");
}

#[test]
fn no_step_is_judged_before_it_is_known_who_resumes() {
    let mut before = ready();
    let Some(Effect::KeepKey(draft)) = before.update(Msg::Deploy(key("1"))).pop() else {
        panic!("the key is kept")
    };
    let mut wizard = Wizard::default();
    wizard.update(Msg::Opened);
    wizard.update(Msg::Draft(Ok(Some(draft))));
    wizard.update(Msg::Checked(wizard.reads, Ok(Some(checked(None, None)))));
    assert_eq!(wizard.update(Msg::FoundOut(Ok(None))), [Effect::Replace(Step::Review)]);
    assert!(wizard.is_resuming(), "just me is nobody until somebody said who that is");
    wizard.update(Msg::Tenant(Ok(ana())));
    assert!(!wizard.is_resuming());
    assert_eq!(wizard.open_step(Step::Review), Step::Review);
}

#[test]
fn somebody_elses_change_refuses_once_and_shows_what_they_did() {
    let mut wizard = sent();
    let outcome = Outcome::Conflict { theirs: Vec::new(), revision: Revision(9) };
    let effects = wizard.update(Msg::Outcome(Ok(outcome)));
    assert_eq!(wizard.writing, Writing::Conflict(Vec::new()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::CheckAgain(..))));
    preview(&mut wizard, &effects, 9);
    assert!(matches!(wizard.update(Msg::Deploy(key("2"))).as_slice(), [Effect::KeepKey(_)]));
}

#[test]
fn a_draft_whose_manifest_is_gone_asks_for_it_again() {
    let mut wizard = Wizard::default();
    wizard.update(Msg::Opened);
    wizard.update(Msg::Draft(Ok(Some(Draft { content: Some(hash()), ..Draft::default() }))));
    assert_eq!(wizard.update(Msg::Checked(wizard.reads, Ok(None))), [Effect::Replace(Step::Manifest)]);
    assert!(wizard.not_taken.is_some());
}

#[test]
fn a_reset_elsewhere_begins_again() {
    let mut wizard = ready();
    let effects = wizard.update(Msg::News(Change::Reset));
    assert_eq!(effects, [Effect::AskTenant, Effect::AskDraft]);
    assert!(wizard.is_resuming());
}

#[test]
fn whoever_may_not_deploy_does_not_come_past_the_beginning() {
    let mut wizard = ready();
    assert_eq!(wizard.furthest(), Step::Review);
    wizard.update(Msg::Tenant(Ok(TenantInfo { may_deploy: Some(say::refusal_role_missing()), ..ana() })));
    assert_eq!((wizard.may_not(), wizard.furthest()), (Some(&say::refusal_role_missing()), Step::Begin));
}

#[test]
fn what_only_a_global_administrator_can_agree_to_stops_others_at_the_check() {
    let mut asks = checked(None, None);
    asks.manifest = Some(Summary { scopes: vec!["User.Read".to_owned()], ..Summary::default() });
    let (mut wizard, _) = judged(asks);
    assert_eq!((wizard.needs_global(), wizard.plan()), (None, Some(Plan::Deploy)));
    let mut exchange = ana();
    exchange.me.roles = Roles::default().with(Role::ExchangeAdministrator, true);
    wizard.update(Msg::Tenant(Ok(exchange)));
    assert_eq!(wizard.needs_global(), Some(say::refusal_consent_needs_global("")));
    assert_eq!((wizard.plan(), wizard.after_check(), wizard.furthest()), (None, None, Step::Check));
}

#[test]
fn a_store_add_in_waits_where_it_is_taken_until_all_is_confirmed() {
    let mut wizard = ready();
    for (change, furthest) in [
        (options::Msg::Source(options::Source::Store), Step::Manifest),
        (options::Msg::Asset("WA104099688".to_owned()), Step::Manifest),
        (options::Msg::Free(true), Step::Manifest),
        (options::Msg::Accepted(true), Step::Review),
    ] {
        let effects = wizard.update(Msg::Options(change));
        assert!(matches!(effects.as_slice(), [Effect::Keep(Some(_))]), "it is kept: {effects:?}");
        assert_eq!(wizard.furthest(), furthest);
    }
    let Some(Command::Deploy { terms, .. }) = wizard.command() else { panic!("it can be deployed") };
    assert!(terms.origin.is_store());
    wizard.update(Msg::Options(options::Msg::Accepted(false)));
    wizard.update(Msg::Taken { name: "other.xml".to_owned(), bytes: vec![2] });
    let effects = wizard.update(Msg::Checked(wizard.reads, Ok(Some(checked(None, None)))));
    assert!(!effects.contains(&Effect::Go(Step::Check)), "it goes on when all is confirmed: {effects:?}");
}

#[test]
fn other_people_get_other_rings_and_an_update_of_the_views_keeps_nothing() {
    let mut wizard = ready();
    let effects = wizard.update(Msg::Options(options::Msg::InSteps(true)));
    assert!(matches!(effects.as_slice(), [Effect::Rings(rings::Effect::Propose(..)), Effect::Keep(_)]));
    assert_eq!(wizard.furthest(), Step::Who, "there are no rings yet");
    let effects = wizard.update(Msg::Who(who::Msg::Choose(AssignmentChoice::Everyone)));
    let again = |effect: &Effect| matches!(effect, Effect::Rings(rings::Effect::Propose(_, _, target)) if target.everyone);
    assert!(effects.iter().any(again), "{effects:?}");
    let views = rings::Msg::Views(Generation::default(), Ok(Vec::new()));
    assert_eq!(wizard.update(Msg::Options(options::Msg::Rings(views))), Vec::new());
}

#[test]
fn with_rings_the_first_and_all_of_them_are_counted_and_an_update_goes_to_everybody_at_once() {
    let ring = |reached| RingView { targets: Vec::new(), reached, gains: reached };
    let mut wizard = ready();
    wizard.options.rings.views = Load::Ready(vec![ring(12), ring(40), ring(5_000)]);
    assert_eq!(wizard.in_rings(), None, "all at once");
    wizard.options.in_steps = true;
    assert_eq!(wizard.in_rings(), Some((12, 5_000)));
    wizard.options.rings.views = Load::Loading(None);
    assert_eq!((wizard.goes_in_rings(), wizard.in_rings()), (true, None));
    let update = row("Letters", "Pen", AddInState::Active);
    let (mut wizard, _) = judged(checked(Some(RefusalKind::AlreadyDeployed), Some(update)));
    wizard.options.in_steps = true;
    assert!(!wizard.goes_in_rings());
}

#[test]
fn in_a_real_tenant_what_is_decided_only_becomes_a_plan() {
    let mut wizard = opened();
    assert!(!wizard.only_plans());
    let setting = Setting { kind: TenantKind::HandOff, ..Setting::default() };
    wizard.update(Msg::Tenant(Ok(TenantInfo { setting, ..ana() })));
    assert!(wizard.only_plans());
}
