//! Scenarios F1 to F16 as corrected, and those of B and C that concern a verdict: why somebody does not see an add-in,
//! and what mends it.

use crate::organisation::{FINE, Organisation, choose, organisation, person};
use crate::support::{HOUR, NOON, everyone, people};
use addin_deployment::assignment::Assignment;
use addin_deployment::audience::explain;
use addin_deployment::directory::licence::{LicenceSet, MAILBOX_PLANS, PlanGrant, PlanId, PlanState};
use addin_deployment::directory::{AgeGroup, Builder, Directory, Fact, Mailbox, PersonFacts, PersonRow};
use addin_deployment::effect::LossReason;
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::readiness::client::{Client, ClientVersion, Edition, Platform};
use addin_deployment::readiness::{Ews, PersonCase, State, TenantFacts, Topic, tenant_items};
use addin_deployment::verdict::{
    AddInCase, Case, Change, ChangeKind, Check, Conclusion, Heard, Method, Reach, Reached, SignedIn, Told,
    Verdict, Weight, judge,
};
use messages::{Message, say};
use office_addin_manifest::model::Host;

/// An add-in for Word, deployed ten days ago: everything about it is in order and known.
pub fn add_in() -> AddInCase {
    AddInCase {
        state: Some(AddInState::Active),
        change: Some(Change { kind: ChangeKind::Deployed, at: Timestamp(NOON - 240 * HOUR) }),
        method: Method::Fixed,
        hosts: vec![Host::Word],
        from_store: Fact::No,
        commands: Fact::Yes,
        consent_pending: Fact::No,
        ..AddInCase::default()
    }
}

pub fn client(app: Host, platform: Platform, version: &str) -> Client {
    let edition = if platform == Platform::Windows { Edition::Subscription } else { Edition::Unknown };
    Client { app: Some(app), platform, edition, version: ClientVersion::parse(version) }
}

pub fn told() -> Told {
    Told {
        signed_in: SignedIn::Work,
        client: client(Host::Word, Platform::Windows, "Version 2610 (Build 20500.20100)"),
        own_copy: Fact::No,
        ..Told::default()
    }
}

pub fn tenant() -> TenantFacts {
    TenantFacts { app_management: Fact::Yes, apps_for_office: Fact::Yes, ..TenantFacts::default() }
}

/// What is known of somebody in a directory, for an add-in with this assignment.
fn case_of(directory: &Directory, assignment: &Assignment, name: &str) -> Case {
    let person = person(directory, name);
    Case {
        now: Timestamp(NOON),
        add_in: add_in(),
        reach: Reach::of(directory, &explain(directory, assignment, person)),
        person: PersonCase::of(directory, person),
        told: told(),
        tenant: tenant(),
        asked: Vec::new(),
    }
}

/// Sandra, to whom the add-in is assigned by name, with everything in order.
pub fn sandra() -> Case {
    case_of(&organisation().directory(), &people(&["sandra"]), "Sandra")
}

/// Somebody with a licence of one plan, to whom everything is assigned.
fn licensed(facts: PersonFacts, plan: PlanId) -> Case {
    let mut builder = Builder::default();
    let plans = vec![PlanGrant { plan, state: PlanState::Enabled }];
    let licences = builder.licences(&LicenceSet { plans: Some(plans), products: None });
    builder.person(PersonRow { id: "sandra", name: "Sandra", facts, licences, ..PersonRow::default() });
    case_of(&builder.build(DirectoryRevision(1)), &everyone(), "Sandra")
}

/// What a check found, and what that means.
pub fn step(verdict: &Verdict, check: Check) -> (Weight, Message) {
    let step = verdict.because.iter().find(|step| step.check == check);
    let step = step.unwrap_or_else(|| panic!("{check:?} was looked at: {:?}", verdict.because));
    (step.weight, step.found.clone())
}

/// The sentences of the advice.
pub fn advice(verdict: &Verdict) -> Vec<Message> {
    verdict.advice.iter().map(|advice| advice.step.clone()).collect()
}

const FOUNDATION: PlanId = PlanId(0x113f_eb6c_3fe4_4440_bddc_54d7_74bf_0318);

#[test]
fn with_everything_in_order_the_person_gets_it_and_nothing_is_left_to_ask() {
    let verdict = judge(&sandra());
    assert_eq!(verdict.conclusion, Conclusion::Gets);
    assert!(verdict.questions.is_empty(), "{:?}", verdict.questions);
    assert!(verdict.because.iter().all(|step| step.weight <= Weight::Notes), "{:?}", verdict.because);
    assert_eq!(verdict.evidence.assigned, Reached::Sure);
    assert_eq!(verdict.evidence.ready, State::Ready);
    assert_eq!(verdict.evidence.expected_by, Some(Timestamp(NOON - 216 * HOUR)));
}

#[test]
fn f1_with_microsoft_365_apps_alone_somebody_is_assigned_and_not_ready() {
    let verdict = judge(&licensed(PersonFacts { mailbox: Mailbox::Unknown, ..FINE }, FOUNDATION));
    assert_eq!(verdict.evidence.assigned, Reached::Sure);
    assert_eq!(verdict.evidence.ready, State::NotReady);
    assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(Topic::Plan)));
    assert_eq!(step(&verdict, Check::Ready(Topic::Plan)), (Weight::Blocks, say::readiness_plan_none()));
    assert_eq!(
        verdict.advice[0].step,
        say::readiness_plan_give(),
        "no Exchange Online: give a licence with it"
    );
}

#[test]
fn f1_corrected_a_worker_with_f3_has_exchange_online() {
    let deskless = MAILBOX_PLANS.iter().find(|(_, name)| *name == "EXCHANGE_S_DESKLESS").expect("a plan").0;
    assert_eq!(judge(&licensed(FINE, deskless)).conclusion, Conclusion::Gets);
}

#[test]
fn f2_with_a_licence_and_a_mailbox_on_premises_somebody_is_not_ready() {
    let facts = PersonFacts { mailbox: Mailbox::OnPremises, ..FINE };
    let verdict = judge(&licensed(facts, MAILBOX_PLANS[1].0));
    assert_eq!(verdict.evidence.assigned, Reached::Sure);
    assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(Topic::Mailbox)));
    let mailbox = step(&verdict, Check::Ready(Topic::Mailbox));
    assert_eq!(mailbox, (Weight::Blocks, say::readiness_mailbox_on_premises()));
    assert_eq!(verdict.advice[0].step, say::readiness_mailbox_move());
    assert_eq!(step(&verdict, Check::Ready(Topic::Plan)).0, Weight::Passes);
}

/// It does not come where the person looks: in this application, on this device, in this version.
const NOT_IN_THIS_CLIENT: Conclusion = Conclusion::NotHere(Check::Ready(Topic::Client));

/// Sandra, looking somewhere.
fn looking_in(client: Client) -> Verdict {
    let mut case = sandra();
    case.add_in.hosts = vec![Host::Word, Host::Excel, Host::Outlook];
    case.told.client = client;
    judge(&case)
}

#[test]
fn f3_word_1702_on_windows_is_too_old() {
    let verdict = looking_in(client(Host::Word, Platform::Windows, "1702"));
    assert_eq!(verdict.evidence.ready, State::NotReady);
    assert_eq!(verdict.conclusion, NOT_IN_THIS_CLIENT);
    let expected = say::readiness_client_old("Word", "1702", "1704");
    assert_eq!(step(&verdict, Check::Ready(Topic::Client)), (Weight::Blocks, expected));
    assert_eq!(verdict.advice[0].step, say::readiness_client_update("1704"));
    assert_eq!(looking_in(client(Host::Word, Platform::Windows, "1704")).conclusion, Conclusion::Gets);
}

#[test]
fn f4_excel_on_an_ipad_gets_nothing_deployed() {
    let verdict = looking_in(client(Host::Excel, Platform::IPad, "2.89"));
    assert_eq!(verdict.evidence.ready, State::NotReady);
    assert_eq!(verdict.conclusion, NOT_IN_THIS_CLIENT, "the same person gets it on a computer");
    let expected = (Weight::Blocks, say::readiness_client_phone("Excel"));
    assert_eq!(step(&verdict, Check::Ready(Topic::Client)), expected);
    assert_eq!(verdict.advice[0].step, say::readiness_client_elsewhere());
}

#[test]
fn f5_outlook_2_74_9_on_an_iphone_is_too_old() {
    let verdict = looking_in(client(Host::Outlook, Platform::IPhone, "2.74.9"));
    let expected = say::readiness_client_old("Outlook", "2.74.9", "2.75.0");
    assert_eq!((verdict.evidence.ready, &verdict.conclusion), (State::NotReady, &NOT_IN_THIS_CLIENT));
    assert_eq!(step(&verdict, Check::Ready(Topic::Client)), (Weight::Blocks, expected));
    assert_eq!(verdict.advice[0].step, say::readiness_client_update("2.75.0"));
    assert_eq!(looking_in(client(Host::Outlook, Platform::IPhone, "2.75.0")).conclusion, Conclusion::Gets);
}

#[test]
fn f6_nothing_arrives_where_the_app_management_service_is_disabled() {
    let facts = TenantFacts { app_management: Fact::No, ..tenant() };
    let item = &tenant_items(&facts, Timestamp(NOON))[0];
    assert_eq!((item.topic, item.state), (Topic::AppManagement, State::NotReady));
    let mend = item.mend.clone().expect("a step that mends it");
    assert_eq!(mend.step, say::readiness_app_management_mend());
    assert!(mend.command.contains("0517ffae-825d-4aff-999e-3f2336b8a20a"), "{}", mend.command);
    let verdict = judge(&Case { tenant: facts, ..sandra() });
    assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(Topic::AppManagement)));
    assert_eq!(verdict.advice[0], mend);
}

#[test]
fn f7_nothing_starts_where_apps_for_office_enabled_is_false() {
    let facts = TenantFacts { apps_for_office: Fact::No, ..tenant() };
    let verdict = judge(&Case { tenant: facts, ..sandra() });
    assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(Topic::AppsForOffice)));
    assert_eq!(verdict.advice[0].command, "Set-OrganizationConfig -AppsForOfficeEnabled $true");
}

#[test]
fn f8_corrected_ews_off_is_dated_information_and_nothing_to_turn_on() {
    let facts = TenantFacts { ews: Ews::Off, ..tenant() };
    let item = tenant_items(&facts, Timestamp(NOON)).into_iter().find(|item| item.topic == Topic::Ews);
    let item = item.expect("EWS is looked at");
    assert_eq!(item.state, State::Notice, "not red");
    assert_eq!(item.why, say::readiness_ews_value("False", say::readiness_ews_now()));
    let mut case = Case { tenant: facts, ..sandra() };
    assert!(
        judge(&case).because.iter().all(|step| step.check != Check::Ready(Topic::Ews)),
        "Word needs none"
    );
    case.add_in.hosts = vec![Host::Outlook, Host::Word];
    case.add_in.whole_mailbox = true;
    let verdict = judge(&case);
    assert_eq!(
        (step(&verdict, Check::Ready(Topic::Ews)).0, &verdict.conclusion),
        (Weight::Notes, &Conclusion::Gets)
    );
    assert!(verdict.advice.iter().all(|advice| !advice.command.contains("EwsEnabled")));
}

#[test]
fn f9_an_available_add_in_is_added_by_the_person() {
    let mut case = sandra();
    case.add_in.method = Method::Available;
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::UserMustInstall);
    assert_eq!(verdict.evidence.assigned, Reached::Sure);
    assert_eq!(verdict.advice[0].step, say::verdict_do_install(), "Get Add-ins > Admin-managed");
}

#[test]
fn f10_who_removed_an_optional_add_in_needs_a_group_with_fixed() {
    let mut case = sandra();
    case.add_in.method = Method::Optional;
    case.told.removed = Fact::Yes;
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::UserRemoved);
    assert_eq!(verdict.advice[0].step, say::verdict_issue_use_group());
    let issues = verdict.because.iter().filter(|step| step.check == Check::Issue);
    let known = say::verdict_issue(say::verdict_issue_optional_restore(), "2026-08-20");
    assert!(issues.map(|step| &step.found).any(|found| *found == known));
}

#[test]
fn f11_an_add_in_without_buttons_is_found_under_admin_managed_only() {
    let mut case = sandra();
    case.add_in.commands = Fact::No;
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::Gets);
    assert_eq!(step(&verdict, Check::Commands), (Weight::Notes, say::addin_test_no_commands()));
    assert_eq!(verdict.advice[0].step, say::addin_test_documents("Word"), "Admin Managed, then Refresh");
}

#[test]
fn f12_a_copy_from_the_store_beside_the_deployed_one_is_a_duplicate() {
    let mut case = sandra();
    case.told.own_copy = Fact::Yes;
    let verdict = judge(&case);
    assert_eq!(step(&verdict, Check::Duplicate), (Weight::Notes, say::verdict_duplicate()));
    assert_eq!(verdict.advice[0].step, say::verdict_do_own_copy());
    assert_eq!(verdict.conclusion, Conclusion::Gets);
}

#[test]
fn f13_a_unified_add_in_of_ones_own_is_not_for_outlook_on_a_mac() {
    let mut case = sandra();
    case.add_in.unified = true;
    case.add_in.hosts = vec![Host::Outlook];
    case.told.client = client(Host::Outlook, Platform::Mac, "16.103");
    case.told.connected = Fact::Yes;
    let verdict = judge(&case);
    assert_eq!((verdict.evidence.ready, &verdict.conclusion), (State::NotReady, &NOT_IN_THIS_CLIENT));
    assert_eq!(verdict.advice[0].step, say::readiness_client_xml(), "an XML version with alternates.hide");
    case.add_in.from_store = Fact::Yes;
    assert_eq!(judge(&case).conclusion, Conclusion::Gets, "the store may have an older form");
}

#[test]
fn f14_a_minor_with_consent_gets_by_deployment_what_the_store_refuses() {
    let mut all = Organisation::default();
    all.person_with("Mia", PersonFacts { age: AgeGroup::MinorWithConsent, ..FINE });
    let mut case = case_of(&all.directory(), &people(&["somebody"]), "Mia");
    case.tenant.store = Fact::No;
    case.told.heard = Heard::in_text(
        "ADD-IN INFORMATION\nMicrosoft 365 has been configured to prevent individual acquisition and execution of \
         Office Store Add-ins",
    );
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::NotAssigned);
    assert_eq!(step(&verdict, Check::Heard).1, say::verdict_heard_store_off());
    assert_eq!(step(&verdict, Check::Age), (Weight::Notes, say::verdict_age_consent()));
    assert!(advice(&verdict).contains(&say::verdict_do_minors()), "deploy to a group of consented minors");
    case.person.facts.age = AgeGroup::MinorWithoutConsent;
    assert!(advice(&judge(&case)).contains(&say::verdict_do_parents()));
}

// F15, the export with the six columns, stands in `readiness.rs`.

#[test]
fn f16_with_the_store_off_a_store_add_in_deployed_to_a_group_comes_all_the_same() {
    let directory = organisation().directory();
    let mut case = case_of(&directory, &choose(&[], &["marketing"]), "Nora");
    case.add_in.from_store = Fact::Yes;
    case.tenant.store = Fact::No;
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::Gets);
    assert_eq!(step(&verdict, Check::Assignment).1, say::verdict_assigned_group("Marketing"));
    assert_eq!(step(&verdict, Check::Ready(Topic::Store)), (Weight::Notes, say::readiness_store_off()));
}

#[test]
fn b4_turned_off_people_may_see_it_for_72_hours_more() {
    let mut case = sandra();
    case.add_in.state = Some(AddInState::TurnedOff);
    case.add_in.change = Some(Change { kind: ChangeKind::TurnedOff, at: Timestamp(NOON) });
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::TurnedOff);
    let lingers = say::verdict_time_lingers(say::states_turned_off(), NOON, NOON + 72 * HOUR);
    assert_eq!(step(&verdict, Check::Time), (Weight::Notes, lingers));
    case.now = Timestamp(NOON + 72 * HOUR);
    assert!(judge(&case).because.iter().all(|step| step.check != Check::Time), "by then nobody does");
}

#[test]
fn b5_deployed_everybody_sees_it_within_24_hours_after_starting_office_again() {
    let mut case = sandra();
    case.add_in.change = Some(Change { kind: ChangeKind::Deployed, at: Timestamp(NOON) });
    let verdict = judge(&case);
    let until = Timestamp(NOON + 24 * HOUR);
    assert_eq!(verdict.conclusion, Conclusion::Waiting { change: ChangeKind::Deployed, until });
    assert_eq!(verdict.evidence.expected_by, Some(until));
    assert_eq!(
        verdict.evidence.assigned,
        Reached::Sure,
        "assigned, ready and expected by are three statements"
    );
    assert_eq!(verdict.evidence.ready, State::Ready);
    assert!(advice(&verdict).contains(&say::addin_test_relaunch()));
    case.now = until;
    assert_eq!(judge(&case).conclusion, Conclusion::Gets, "the time is over");
}

#[test]
fn b6_deleted_it_is_gone_for_all_within_24_hours() {
    let mut case = sandra();
    case.add_in.state = Some(AddInState::Deleted);
    case.add_in.change = Some(Change { kind: ChangeKind::Removed, at: Timestamp(NOON) });
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::Deleted);
    assert_eq!(verdict.evidence.expected_by, Some(Timestamp(NOON + 24 * HOUR)));
    assert!(verdict.questions.is_empty());
}

#[test]
fn c11_with_an_update_waiting_for_consent_somebody_may_be_blocked_or_on_the_old_version() {
    let mut case = sandra();
    case.add_in.consent_pending = Fact::Yes;
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::AwaitsConsent);
    assert_eq!(step(&verdict, Check::Consent), (Weight::Hampers, say::verdict_consent_pending()));
    assert_eq!(verdict.advice[0].step, say::verdict_do_consent());
}

#[test]
fn who_is_in_a_group_inside_the_assigned_one_hears_the_path() {
    let directory = organisation().directory();
    let verdict = judge(&case_of(&directory, &choose(&[], &["sales"]), "Bert"));
    let path = vec!["Sales".to_owned(), "West Coast".to_owned()];
    assert_eq!(verdict.conclusion, Conclusion::Lost { reason: LossReason::NestedGroup, path });
    let expected = say::loss_nested_group(1, "West Coast", "Sales");
    assert_eq!(step(&verdict, Check::Assignment), (Weight::Stops, expected));
    assert_eq!(verdict.advice[0].step, say::verdict_do_assign());
}

#[test]
fn who_is_reached_by_an_unsupported_way_only_may_get_it() {
    let directory = organisation().directory();
    for (group, name, expected) in [
        ("plain sg", "Nora", say::loss_security_group(1, "Plain SG")),
        ("west coast", "Bert", say::loss_group_with_parent(1, "West Coast")),
    ] {
        let verdict = judge(&case_of(&directory, &choose(&[], &[group]), name));
        assert_eq!(verdict.conclusion, Conclusion::MayGet);
        assert_eq!(step(&verdict, Check::Assignment), (Weight::Hampers, expected));
        assert_eq!(verdict.evidence.assigned, Reached::Uncertain);
    }
}
