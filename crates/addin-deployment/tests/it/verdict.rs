//! Single checks of a verdict, the questions behind it, and how it is told.

use crate::organisation::{FINE, choose, organisation, person};
use crate::scenarios_readiness::{add_in, advice, client, sandra, step, told};
use crate::support::{Console, HOUR, NOON, everyone, people, product, reading};
use addin_deployment::audience::explain;
use addin_deployment::command::Timestamp;
use addin_deployment::directory::{Fact, GroupFacts, Mailbox, PersonFacts, Platforms};
use addin_deployment::effect::LossReason;
use addin_deployment::readiness::client::{ClientVersion, Edition, Platform};
use addin_deployment::readiness::{PersonCase, Plan, State, Topic};
use addin_deployment::tenant::AddInState;
use addin_deployment::verdict::{
    AddInCase, Answer, Bundle, Case, Change, ChangeKind, Check, Conclusion, Heard, Method, Obstacle,
    Question, Reach, Reached, SignedIn, Source, Way, Weight, as_text, judge, known_issues,
};
use messages::say;
use office_addin_manifest::model::{Command, Equivalent, Format, Host, Permission, RequirementSet};

fn conclusion(case: &Case) -> Conclusion {
    judge(case).conclusion
}

#[test]
fn nothing_known_at_all_is_the_first_question() {
    let verdict = judge(&Case::default());
    assert_eq!(verdict.conclusion, Conclusion::Unknown);
    assert_eq!(verdict.evidence.ready, State::Unknown);
    assert_eq!(
        verdict.questions,
        [
            Question::State,
            Question::Assigned,
            Question::When,
            Question::Method,
            Question::Plan,
            Question::Mailbox,
            Question::SignedIn,
            Question::App,
            Question::AppManagement,
            Question::AppsForOffice,
            Question::Consent,
            Question::OwnCopy,
        ]
    );
    assert_eq!(step(&verdict, Check::State), (Weight::Open, say::readiness_unknown()));
}

#[test]
fn without_a_directory_answers_lead_to_the_same_verdict() {
    let mut case = Case { now: Timestamp(NOON), ..Case::default() };
    let answers = [
        (Question::State, Answer::Choice(0)),
        (Question::Assigned, Answer::Choice(2)),
        (Question::GroupKind, Answer::Choice(1)),
        (Question::GroupParent, Answer::Choice(1)),
        (Question::When, Answer::Choice(2)),
        (Question::Method, Answer::Choice(0)),
        (Question::Plan, Answer::Choice(0)),
        (Question::SignedIn, Answer::Choice(0)),
        (Question::App, Answer::Choice(0)),
        (Question::Platform, Answer::Choice(0)),
        (Question::Edition, Answer::Choice(0)),
        (Question::Version, Answer::Text("Version 2501 (Build 18407.20002)".to_owned())),
        (Question::AppManagement, Answer::Choice(0)),
        (Question::AppsForOffice, Answer::Choice(0)),
        (Question::Consent, Answer::Choice(1)),
        (Question::OwnCopy, Answer::DoNotKnow),
    ];
    for (question, answer) in &answers {
        assert_eq!(judge(&case).questions.first(), Some(question));
        case.answer(*question, answer);
    }
    let verdict = judge(&case);
    assert_eq!((&verdict.conclusion, verdict.questions.len()), (&Conclusion::Gets, 0));
    assert_eq!(verdict.evidence.ready, State::Probably, "a licence makes a mailbox likely");
    let sources: Vec<_> = verdict.because.iter().map(|step| step.source).collect();
    assert_eq!(
        sources.iter().filter(|source| **source == Source::Directory).count(),
        2,
        "account and mailbox"
    );
    assert_eq!(step(&verdict, Check::Assignment).1, say::verdict_assigned_a_group());
}

fn answered(answers: &[(Question, u8)]) -> Case {
    let mut case = sandra();
    for (question, choice) in answers {
        case.answer(*question, &Answer::Choice(*choice));
    }
    case
}

#[test]
fn each_answer_makes_its_fact_known() {
    let nested = Conclusion::Lost { reason: LossReason::NestedGroup, path: Vec::new() };
    let unsupported = Conclusion::Lost { reason: LossReason::UnsupportedGroup, path: Vec::new() };
    let ready = |topic| Conclusion::NotReady(Check::Ready(topic));
    for (answers, expected) in [
        (&[(Question::State, 0)][..], Conclusion::Gets),
        (&[(Question::State, 1)], Conclusion::TurnedOff),
        (&[(Question::State, 2)], Conclusion::Deleted),
        (&[(Question::State, 3)], Conclusion::Unknown),
        (&[(Question::Assigned, 0)], Conclusion::Gets),
        (&[(Question::Assigned, 1)], Conclusion::Gets),
        (&[(Question::Assigned, 2)], Conclusion::Unknown),
        (&[(Question::Assigned, 3)], nested),
        (&[(Question::Assigned, 4)], Conclusion::NotAssigned),
        (&[(Question::GroupKind, 0)], Conclusion::Gets),
        (&[(Question::GroupKind, 1)], Conclusion::Unknown),
        (&[(Question::GroupKind, 2)], Conclusion::MayGet),
        (&[(Question::GroupKind, 3)], unsupported),
        (&[(Question::GroupParent, 0)], Conclusion::MayGet),
        (&[(Question::GroupParent, 1)], Conclusion::Gets),
        (&[(Question::GroupParent, 2)], Conclusion::Unknown),
        (&[(Question::When, 2)], Conclusion::Gets),
        (&[(Question::Method, 0)], Conclusion::Gets),
        (&[(Question::Method, 1)], Conclusion::Gets),
        (&[(Question::Method, 2)], Conclusion::UserMustInstall),
        (&[(Question::Method, 1), (Question::Removed, 0)], Conclusion::UserRemoved),
        (&[(Question::Method, 1), (Question::Removed, 1)], Conclusion::Gets),
        (&[(Question::Plan, 0)], Conclusion::Gets),
        (&[(Question::Plan, 1)], ready(Topic::Plan)),
        (&[(Question::Mailbox, 0)], Conclusion::Gets),
        (&[(Question::Mailbox, 1)], ready(Topic::Mailbox)),
        (&[(Question::Mailbox, 2)], ready(Topic::Mailbox)),
        (&[(Question::Mailbox, 3)], ready(Topic::Mailbox)),
        (&[(Question::Mailbox, 4)], ready(Topic::Mailbox)),
        (&[(Question::Mailbox, 5), (Question::Plan, 9)], Conclusion::GetsWhenReady),
        (&[(Question::SignedIn, 0)], Conclusion::Gets),
        (&[(Question::SignedIn, 1)], Conclusion::NotHere(Check::SignIn)),
        (&[(Question::SignedIn, 2)], Conclusion::NotHere(Check::SignIn)),
        (&[(Question::App, 0)], Conclusion::Gets),
        (&[(Question::App, 1)], Conclusion::NotHere(Check::Host)),
        (&[(Question::App, 2)], Conclusion::NotHere(Check::Host)),
        (&[(Question::App, 3)], Conclusion::NotHere(Check::Host)),
        (&[(Question::Platform, 3)], Conclusion::Gets),
        (&[(Question::Platform, 4)], ready(Topic::Client)),
        (&[(Question::Platform, 5)], ready(Topic::Client)),
        (&[(Question::Platform, 6)], ready(Topic::Client)),
        (&[(Question::Edition, 0)], Conclusion::Gets),
        (&[(Question::Edition, 1)], ready(Topic::Client)),
        (&[(Question::Edition, 2)], ready(Topic::Client)),
        (&[(Question::Edition, 3)], ready(Topic::Client)),
        (&[(Question::AppManagement, 0)], Conclusion::Gets),
        (&[(Question::AppManagement, 1)], ready(Topic::AppManagement)),
        (&[(Question::AppsForOffice, 1)], ready(Topic::AppsForOffice)),
        (&[(Question::Consent, 0)], Conclusion::AwaitsConsent),
        (&[(Question::Consent, 1)], Conclusion::Gets),
        (&[(Question::OwnCopy, 0)], Conclusion::Gets),
    ] {
        assert_eq!(conclusion(&answered(answers)), expected, "{answers:?}");
    }
}

#[test]
fn how_long_ago_a_change_was_says_how_long_to_wait() {
    for (choice, hours) in [(0, 72), (1, 48)] {
        let case = answered(&[(Question::When, choice)]);
        let until = Timestamp(NOON + hours * HOUR);
        assert_eq!(conclusion(&case), Conclusion::Waiting { change: ChangeKind::Other, until });
    }
    let mut case = sandra();
    case.answer(Question::When, &Answer::DoNotKnow);
    assert_eq!((case.add_in.change, conclusion(&case)), (None, Conclusion::Gets));
    assert_eq!(case.asked, [Question::When]);
    case.answer(Question::When, &Answer::Choice(2));
    assert_eq!(case.asked, [Question::When], "once");
}

#[test]
fn a_version_is_typed_and_everything_else_is_chosen() {
    let mut case = sandra();
    case.answer(Question::Version, &Answer::Text("1702".to_owned()));
    assert_eq!(conclusion(&case), Conclusion::NotReady(Check::Ready(Topic::Client)));
    case.answer(Question::Version, &Answer::Choice(0));
    assert_eq!(case.told.client.version, None);
    assert!(Question::Version.takes_text() && Question::Version.options().is_empty());
    let counts = [
        (Question::State, 3),
        (Question::Assigned, 5),
        (Question::GroupKind, 4),
        (Question::GroupParent, 2),
        (Question::When, 3),
        (Question::Method, 3),
        (Question::Removed, 2),
        (Question::Plan, 2),
        (Question::Mailbox, 5),
        (Question::SignedIn, 3),
        (Question::App, 6),
        (Question::Platform, 7),
        (Question::Edition, 4),
        (Question::Connected, 2),
    ];
    for (at, (question, count)) in counts.iter().enumerate() {
        assert!(!question.takes_text());
        assert_eq!(question.options().len(), *count, "{question:?}");
        assert!(counts.iter().skip(at + 1).all(|(other, _)| other.text() != question.text()));
    }
}

#[test]
fn a_question_that_an_answer_elsewhere_made_idle_is_not_asked() {
    let mut case = sandra();
    case.person =
        PersonCase { facts: PersonFacts { mailbox: Mailbox::Unknown, ..FINE }, plan: Plan::Unknown };
    let verdict = judge(&case);
    assert_eq!(verdict.questions, [Question::Plan, Question::Mailbox]);
    assert_eq!(verdict.conclusion, Conclusion::GetsWhenReady);
    case.person.facts.mailbox = Mailbox::User;
    let verdict = judge(&case);
    assert!(verdict.questions.is_empty(), "a mailbox in use proves the licence");
    assert!(verdict.because.iter().all(|step| step.check != Check::Ready(Topic::Plan)));
    case.person.plan = Plan::Named;
    assert_eq!(step(&judge(&case), Check::Ready(Topic::Plan)).0, Weight::Passes);
}

#[test]
fn the_assignment_is_told_by_its_first_way() {
    let directory = organisation().directory();
    let reach =
        |assignment, name| Reach::of(&directory, &explain(&directory, &assignment, person(&directory, name)));
    for (reach, expected) in [
        (reach(everyone(), "Omar"), say::verdict_assigned_everyone()),
        (reach(people(&["omar"]), "Omar"), say::verdict_assigned_name()),
        (reach(choose(&[], &["sales"]), "Omar"), say::verdict_assigned_group("Sales")),
    ] {
        let verdict = judge(&Case { reach, ..sandra() });
        assert_eq!(step(&verdict, Check::Assignment), (Weight::Passes, expected));
        assert_eq!(verdict.evidence.assigned, Reached::Sure);
    }
    let verdict = judge(&Case { reach: reach(people(&["ana"]), "Omar"), ..sandra() });
    assert_eq!(step(&verdict, Check::Assignment), (Weight::Stops, say::verdict_not_assigned()));
}

#[test]
fn members_that_nobody_told_leave_the_verdict_open() {
    let mut all = organisation();
    let unknown = GroupFacts { members_known: Fact::No, ..GroupFacts::default() };
    all.group_with("Secret", unknown, &[]);
    let directory = all.directory();
    let explanation = explain(&directory, &choose(&[], &["secret"]), person(&directory, "Omar"));
    let verdict = judge(&Case { reach: Reach::of(&directory, &explanation), ..sandra() });
    assert_eq!(verdict.conclusion, Conclusion::Unknown);
    assert_eq!(step(&verdict, Check::Assignment), (Weight::Open, say::loss_members_unknown("Secret")));
    assert_eq!(verdict.questions, [Question::Assigned]);
}

#[test]
fn what_lies_in_the_account_leaves_the_assignment_as_it_is() {
    let account = |reason| Obstacle { reason, path: Vec::new() };
    for (reason, topic) in [
        (LossReason::DisabledAccount, Topic::Account),
        (LossReason::Guest, Topic::Account),
        (LossReason::NoMailbox, Topic::Mailbox),
        (LossReason::NoLicence, Topic::Plan),
    ] {
        let reach = Reach { reached: Reached::No, ways: vec![Way::Name], obstacles: vec![account(reason)] };
        let verdict = judge(&Case { reach: reach.clone(), ..sandra() });
        assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(topic)));
        assert_eq!(verdict.evidence.assigned, Reached::Sure);
        assert_eq!(verdict.evidence.ready, State::NotReady);
        let nowhere = Reach { ways: Vec::new(), ..reach.clone() };
        assert_eq!(conclusion(&Case { reach: nowhere, ..sandra() }), Conclusion::NotAssigned);
        let parent = Obstacle { reason: LossReason::GroupWithParent, path: vec!["West".to_owned()] };
        let obstacles = vec![account(reason), parent];
        let verdict = judge(&Case { reach: Reach { ways: Vec::new(), obstacles, ..reach }, ..sandra() });
        assert_eq!(verdict.evidence.assigned, Reached::Uncertain);
        assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(topic)));
    }
}

#[test]
fn every_kind_of_change_takes_its_time() {
    for (kind, hours) in [
        (ChangeKind::Deployed, 24),
        (ChangeKind::Updated, 72),
        (ChangeKind::AccessChanged, 72),
        (ChangeKind::TurnedOn, 72),
        (ChangeKind::TurnedOff, 72),
        (ChangeKind::Removed, 24),
        (ChangeKind::Other, 72),
    ] {
        let mut case = sandra();
        let until = Timestamp(NOON + hours * HOUR);
        case.add_in.change = Some(Change { kind, at: Timestamp(NOON) });
        case.now = Timestamp(until.0 - 1);
        assert_eq!(conclusion(&case), Conclusion::Waiting { change: kind, until });
        assert_eq!(step(&judge(&case), Check::Time).0, Weight::Hampers);
        assert!(judge(&case).because.iter().all(|step| step.check != Check::Cache), "first wait");
        case.now = until;
        assert_eq!(conclusion(&case), Conclusion::Gets);
        assert_eq!(step(&judge(&case), Check::Time).0, Weight::Passes);
    }
}

#[test]
fn access_taken_away_may_linger() {
    let directory = organisation().directory();
    let explanation = explain(&directory, &people(&["ana"]), person(&directory, "Sandra"));
    let mut case = Case { reach: Reach::of(&directory, &explanation), ..sandra() };
    case.add_in.change = Some(Change { kind: ChangeKind::AccessChanged, at: Timestamp(NOON) });
    let verdict = judge(&case);
    let lingers = say::verdict_time_lingers(say::verdict_change_access(), NOON, NOON + 72 * HOUR);
    assert_eq!(step(&verdict, Check::Time), (Weight::Notes, lingers));
    assert_eq!(advice(&verdict), [say::verdict_do_assign()]);
}

#[test]
fn what_blocks_does_not_hide_what_else_blocks() {
    let mut case = sandra();
    case.person = PersonCase { facts: PersonFacts { enabled: Fact::No, ..FINE }, plan: Plan::Stopped };
    case.told.signed_in = SignedIn::Personal;
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(Topic::Account)), "the first one");
    let blocks: Vec<_> =
        verdict.because.iter().filter(|step| step.weight == Weight::Blocks).map(|step| step.check).collect();
    assert_eq!(blocks, [Check::Ready(Topic::Account), Check::Ready(Topic::Plan), Check::SignIn]);
    assert_eq!(
        advice(&verdict)[..3],
        [say::readiness_account_enable(), say::readiness_plan_turn_on(), say::verdict_do_sign_in()]
    );
}

#[test]
fn an_add_in_is_looked_for_where_it_runs() {
    let mut case = sandra();
    case.add_in.hosts = vec![Host::Excel, Host::PowerPoint];
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::NotHere(Check::Host));
    let expected = say::verdict_host_other("Excel, PowerPoint", "Word");
    assert_eq!(step(&verdict, Check::Host), (Weight::Blocks, expected));
    assert_eq!(advice(&verdict)[0], say::verdict_do_other_app("Excel, PowerPoint"));
    case.add_in.hosts.clear();
    assert_eq!(step(&judge(&case), Check::Host).0, Weight::Passes, "nobody knows where it runs");
}

#[test]
fn usage_reports_stand_in_for_a_platform_that_nobody_told() {
    let mut case = sandra();
    case.told.client = Default::default();
    let known = Platforms { known: true, ..Platforms::default() };
    case.person.facts.used_on = Platforms { mobile: true, ..known };
    let verdict = judge(&case);
    assert_eq!(step(&verdict, Check::Ready(Topic::Client)), (Weight::Notes, say::readiness_client_mobile()));
    assert_eq!(verdict.questions, [Question::App], "which is not asked twice");
    case.add_in.hosts.push(Host::Outlook);
    let verdict = judge(&case);
    assert!(
        verdict.because.iter().all(|step| step.check != Check::Ready(Topic::Client)),
        "Outlook has phones"
    );
    case.person.facts.used_on = Platforms { web: true, ..known };
    assert_eq!(step(&judge(&case), Check::Ready(Topic::Client)).0, Weight::Passes);
    case.told.client = client(Host::Word, Platform::Mac, "");
    let verdict = judge(&case);
    assert_eq!(step(&verdict, Check::Ready(Topic::Client)).0, Weight::Open, "the person told more");
    assert_eq!(verdict.questions, [Question::Version]);
}

#[test]
fn the_manifest_says_what_office_must_offer_and_what_takes_its_place() {
    let mut case = sandra();
    case.add_in.requirements = vec!["ExcelApi 1.9".to_owned(), "SharedRuntime 1.1".to_owned()];
    case.add_in.has_equivalent = true;
    let verdict = judge(&case);
    let sets = say::verdict_requirements("ExcelApi 1.9, SharedRuntime 1.1");
    assert_eq!(step(&verdict, Check::Requirements), (Weight::Notes, sets));
    assert!(advice(&verdict).contains(&say::verdict_do_newest()));
    assert_eq!(step(&verdict, Check::Equivalent), (Weight::Notes, say::verdict_equivalent()));
    assert!(advice(&verdict).contains(&say::verdict_do_com()));
    case.told.client.platform = Platform::Unknown;
    assert_eq!(step(&judge(&case), Check::Equivalent).0, Weight::Notes);
    case.told.client.platform = Platform::Web;
    assert!(judge(&case).because.iter().all(|step| step.check != Check::Equivalent), "only on Windows");
}

#[test]
fn connected_experiences_matter_in_outlook_on_a_mac() {
    let mut case = sandra();
    case.add_in.hosts = vec![Host::Outlook, Host::Word];
    case.told.client = client(Host::Outlook, Platform::Mac, "16.103");
    assert_eq!(judge(&case).questions, [Question::Connected]);
    case.told.connected = Fact::No;
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::NotHere(Check::Connected));
    assert_eq!(step(&verdict, Check::Connected), (Weight::Blocks, say::verdict_connected_off_mac()));
    assert_eq!(advice(&verdict)[0], say::verdict_do_connected());
    case.told.client = client(Host::Outlook, Platform::Windows, "2509");
    let verdict = judge(&case);
    assert_eq!(step(&verdict, Check::Connected), (Weight::Notes, say::verdict_connected_off()));
    assert_eq!(verdict.conclusion, Conclusion::Gets);
    case.told.client = client(Host::Word, Platform::Mac, "16.103");
    assert_eq!(step(&judge(&case), Check::Connected).0, Weight::Notes);
    case.told.connected = Fact::Yes;
    assert_eq!(step(&judge(&case), Check::Connected), (Weight::Passes, say::verdict_connected_on()));
}

#[test]
fn the_cache_is_cleared_where_this_client_keeps_it() {
    let cleared = |app, platform| {
        let mut case = sandra();
        case.add_in.hosts = vec![Host::Outlook, Host::Word];
        case.told.connected = Fact::Yes;
        case.told.client = client(app, platform, "16.103");
        let verdict = judge(&case);
        let known = verdict.because.iter().any(|step| step.check == Check::Cache);
        let steps = [say::verdict_do_clear_folder(), say::verdict_do_clear_browser()];
        let advice = verdict.advice.into_iter().find(|advice| steps.contains(&advice.step));
        assert_eq!(known, advice.is_some());
        advice.map(|advice| advice.command)
    };
    let windows = "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\";
    assert_eq!(cleared(Host::Word, Platform::Windows).as_deref(), Some(windows));
    let mac = "~/Library/Containers/com.microsoft.OsfWebHost/Data/";
    assert_eq!(cleared(Host::Outlook, Platform::Mac).as_deref(), Some(mac));
    assert_eq!(cleared(Host::Outlook, Platform::NewOutlook).as_deref(), Some("olk.exe --devtools"));
    assert_eq!(cleared(Host::Word, Platform::Web).as_deref(), Some(""));
    assert_eq!(cleared(Host::Outlook, Platform::IPhone), None);
}

#[test]
fn where_to_look_is_said_for_the_applications_of_the_add_in() {
    let looks = |hosts: &[Host]| {
        let mut case = sandra();
        case.told.client.app = None;
        case.add_in.hosts = hosts.to_vec();
        advice(&judge(&case))
    };
    let both = looks(&[Host::Excel, Host::Outlook, Host::Word]);
    assert!(both.contains(&say::addin_test_documents("Excel, Word")));
    assert!(both.contains(&say::addin_test_outlook()));
    let outlook = looks(&[Host::Outlook]);
    assert!(!outlook.contains(&say::addin_test_documents("")));
    assert!(outlook.contains(&say::addin_test_relaunch()));
    assert!(looks(&[]).contains(&say::addin_test_documents("Office")));
    assert!(!looks(&[]).contains(&say::addin_test_outlook()));
}

#[test]
fn what_people_paste_is_recognised() {
    for (pasted, expected) in [
        (
            "Sorry, Microsoft 365 has been configured to prevent individual acquisition of Office Store add-ins.",
            Heard::StoreOff,
        ),
        ("App error: Catalog could not\n be reached", Heard::Unreachable),
        (
            "APP ERROR: This app could not be started. Close this dialog to ignore the problem",
            Heard::NotStarted,
        ),
        ("error   loading ADD-INS", Heard::LoadingFailed),
        ("Error: Access denied. E_ACCESSDENIED (0x80070005)", Heard::AccessDenied),
        ("fout 0x80070005", Heard::AccessDenied),
        (
            "You don’t have permission to use this add-in. Contact your system administrator",
            Heard::NoPermission,
        ),
        ("No add-ins currently available", Heard::NoneAvailable),
        (
            "ADD-IN WARNING: This add-in is currently upgrading. Please close the current message or appointment, \
             and re-open in a few moments.",
            Heard::Upgrading,
        ),
    ] {
        assert_eq!(Heard::in_text(pasted), Some(expected), "{pasted}");
        let mut case = sandra();
        case.told.heard = Some(expected);
        assert_eq!(step(&judge(&case), Check::Heard), (Weight::Notes, expected.meaning()));
    }
    assert_eq!(Heard::in_text("It does not work."), None);
    assert_eq!(Heard::in_text(""), None);
}

#[test]
fn an_upgrade_that_was_heard_of_asks_about_consent() {
    let mut case = sandra();
    case.add_in.state = None;
    case.add_in.consent_pending = Fact::Unknown;
    case.told.heard = Some(Heard::Upgrading);
    assert!(judge(&case).questions.contains(&Question::Consent));
    case.add_in.consent_pending = Fact::No;
    assert!(!judge(&case).questions.contains(&Question::Consent));
}

/// The known problems that a case can be one of.
fn issues(case: &Case) -> Vec<&'static str> {
    known_issues().iter().filter(|issue| issue.concerns(case)).map(|issue| issue.id).collect()
}

#[test]
fn known_problems_are_matched_by_scope_time_and_build() {
    const DAY: i64 = 24 * HOUR;
    let new_year = 1_767_225_600_000;
    let mut case = sandra();
    assert_eq!(issues(&case), ["exchange-authentication"]);
    for (day, expected) in [
        (0, &[][..]),
        (55, &["exchange-authentication"]),
        (81, &["exchange-authentication", "exchange-web-services"]),
        (109, &["exchange-authentication", "exchange-web-services"]),
        (110, &["exchange-authentication"]),
    ] {
        case.now = Timestamp(new_year + day * DAY);
        assert_eq!(issues(&case), expected, "day {day}");
    }
    case.now = Timestamp(NOON);
    case.add_in.method = Method::Available;
    assert_eq!(issues(&case), ["optional-missing", "exchange-authentication"]);
    case.add_in.method = Method::Optional;
    assert_eq!(issues(&case), ["optional-missing", "exchange-authentication"]);
    case.told.removed = Fact::Yes;
    assert_eq!(issues(&case), ["optional-missing", "optional-restore", "exchange-authentication"]);
    case.add_in.method = Method::Fixed;
    case.told.client.version = ClientVersion::parse("16.0.20131.20151");
    assert_eq!(
        issues(&case),
        ["exchange-authentication", "disappearing"],
        "the build before the one that mends it"
    );
}

#[test]
fn an_old_build_and_ltsc_2024_have_problems_of_their_own() {
    let mut case = sandra();
    case.told.client.version = ClientVersion::parse("Version 2603 (Build 19822.20114)");
    assert_eq!(issues(&case), ["exchange-authentication", "disappearing"]);
    case.told.client.platform = Platform::Mac;
    assert_eq!(issues(&case), ["exchange-authentication"]);
    case.told.client = client(Host::Outlook, Platform::Windows, "16.0.20131.20152");
    case.told.client.edition = Edition::Office2019;
    assert_eq!(issues(&case), ["exchange-authentication", "ltsc-2024"]);
    case.told.client.app = Some(Host::Word);
    assert_eq!(issues(&case), ["exchange-authentication"]);
    case.told.client.app = Some(Host::Outlook);
    case.told.client.platform = Platform::NewOutlook;
    assert_eq!(issues(&case), ["exchange-authentication"]);
    case.add_in.from_store = Fact::Yes;
    case.now = Timestamp(1_767_225_600_000 + 120 * 24 * HOUR);
    assert!(issues(&case).contains(&"store-update"));
}

#[test]
fn a_case_is_made_of_the_record_and_the_manifest() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a deployment");
    let case = AddInCase::of(console.add_in(1), None, None);
    let at = Timestamp(NOON);
    assert_eq!(case.state, Some(AddInState::Active));
    assert_eq!(case.change, Some(Change { kind: ChangeKind::Deployed, at }));
    assert_eq!(
        (case.hosts.as_slice(), case.from_store, case.commands),
        (&[Host::Word][..], Fact::No, Fact::Unknown)
    );
    console.change_access(1, people(&["ana"])).expect("a change");
    let at = Timestamp(NOON + HOUR);
    let kind = |console: &Console, last| {
        AddInCase::of(console.add_in(1), last, None).change.map(|it| (it.kind, it.at))
    };
    assert_eq!(kind(&console, None), Some((ChangeKind::Other, at)));
    let known = Some(ChangeKind::AccessChanged);
    assert_eq!(kind(&console, known), Some((ChangeKind::AccessChanged, at)));
    let off = console.turn_off(1).expect("it was on");
    assert_eq!(ChangeKind::of(&off[0]), ChangeKind::TurnedOff);
    assert_eq!(kind(&console, None).map(|(kind, _)| kind), Some(ChangeKind::TurnedOff));
    let on = console.turn_on(1).expect("it was off");
    assert_eq!(ChangeKind::of(&on[0]), ChangeKind::TurnedOn);
    let removed = console.remove(1).expect("it was there");
    assert_eq!(ChangeKind::of(&removed[0]), ChangeKind::Removed);
    assert_eq!(kind(&console, None).map(|(kind, _)| kind), Some(ChangeKind::Removed));
}

#[test]
fn a_manifest_tells_what_matters_to_a_verdict() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a deployment");
    let mut manifest = reading(1, "1.0.0.0").manifest.expect("a manifest");
    let of = |format, manifest: &_| AddInCase::of(console.add_in(1), None, Some((format, manifest)));
    let plain = of(Format::AddinOnly, &manifest);
    assert_eq!(
        (plain.unified, plain.commands, plain.whole_mailbox, plain.has_equivalent),
        (false, Fact::No, false, false)
    );
    assert!(plain.requirements.is_empty());
    manifest.commands.push(Command {
        label: "Go".to_owned(),
        id: String::new(),
        action: office_addin_manifest::model::Action::Unknown,
        target: String::new(),
    });
    manifest.permissions = vec![Permission::MailboxReadWrite];
    manifest.equivalents.push(Equivalent { name: "Old.Addin".to_owned(), effect: String::new() });
    let set =
        |name: &str, version: &str| RequirementSet { name: name.to_owned(), min_version: version.to_owned() };
    manifest.requirements = vec![set("ExcelApi", "1.9"), set("DialogApi", "")];
    manifest.override_requirements = vec![set("DialogApi", "")];
    let rich = of(Format::Package, &manifest);
    assert_eq!(
        (rich.unified, rich.commands, rich.whole_mailbox, rich.has_equivalent),
        (true, Fact::Yes, true, true)
    );
    assert_eq!(rich.requirements, ["ExcelApi 1.9", "DialogApi"]);
}

#[test]
fn a_verdict_is_lines_for_a_ticket() {
    let mut case = sandra();
    case.tenant.app_management = Fact::No;
    let verdict = judge(&case);
    let lines = as_text(&verdict, "Notes", "1.0.0.0", "Sandra", case.now);
    assert_eq!(lines[0], say::verdict_text_title("Notes", "1.0.0.0", "Sandra", NOON));
    assert_eq!(lines[1], say::verdict_not_ready(say::readiness_topic_app_management()));
    assert_eq!(lines[2], say::verdict_text_line(say::verdict_text_assigned(), say::verdict_answer_yes()));
    assert_eq!(lines[3], say::verdict_text_line(say::verdict_text_ready(), say::readiness_state_not_ready()));
    assert_eq!(lines[4], say::addin_expected(NOON - 216 * HOUR));
    assert_eq!(lines[5], say::verdict_text_because());
    let first = say::verdict_text_step(
        say::verdict_check_state(),
        say::verdict_state_active(),
        say::verdict_source_console(),
    );
    assert_eq!(lines[6], first);
    let command = verdict.advice[0].command.as_str();
    assert!(lines.contains(&say::verdict_text_do(say::readiness_app_management_mend())));
    assert!(lines.contains(&say::verdict_answer_name(command)));
}

#[test]
fn every_conclusion_has_a_sentence_of_its_own() {
    let check = Check::Ready(Topic::Mailbox);
    let path = vec!["Sales".to_owned(), "West Coast".to_owned()];
    let reason = LossReason::NestedGroup;
    let until = Timestamp(NOON);
    let all = [
        Conclusion::Deleted,
        Conclusion::TurnedOff,
        Conclusion::NotAssigned,
        Conclusion::Lost { reason, path: Vec::new() },
        Conclusion::Lost { reason, path },
        Conclusion::NotReady(check),
        Conclusion::NotHere(check),
        Conclusion::Unknown,
        Conclusion::MayGet,
        Conclusion::UserRemoved,
        Conclusion::UserMustInstall,
        Conclusion::AwaitsConsent,
        Conclusion::Waiting { change: ChangeKind::Deployed, until },
        Conclusion::GetsWhenReady,
        Conclusion::Gets,
    ];
    for (at, conclusion) in all.iter().enumerate() {
        assert!(all.iter().skip(at + 1).all(|other| other.sentence() != conclusion.sentence()));
    }
    let lost = say::verdict_lost_by(say::loss_label_nested_group(), "Sales > West Coast");
    assert_eq!(all[4].sentence(), lost);
    assert_eq!(
        all.map(|conclusion| conclusion.is_settled()),
        [true, true, true, true, true, true, true, false, false, false, false, false, false, false, false]
    );
}

#[test]
fn every_label_is_one_of_its_own() {
    let checks = [
        Check::State,
        Check::Assignment,
        Check::Time,
        Check::Method,
        Check::Ready(Topic::Plan),
        Check::SignIn,
        Check::Host,
        Check::Requirements,
        Check::Consent,
        Check::Connected,
        Check::Commands,
        Check::Duplicate,
        Check::Equivalent,
        Check::Issue,
        Check::Cache,
        Check::Age,
        Check::Heard,
    ]
    .map(Check::label);
    let weights =
        [Weight::Passes, Weight::Notes, Weight::Open, Weight::Hampers, Weight::Blocks, Weight::Stops]
            .map(Weight::label);
    let sources = [
        Source::Console,
        Source::Directory,
        Source::Manifest,
        Source::Tenant,
        Source::Answer,
        Source::Microsoft,
    ]
    .map(Source::label);
    let reached = [Reached::Unknown, Reached::Sure, Reached::Uncertain, Reached::No].map(Reached::label);
    for labels in [&checks[..], &weights, &sources, &reached] {
        for (at, label) in labels.iter().enumerate() {
            assert!(labels.iter().skip(at + 1).all(|other| other != label), "{label:?}");
        }
    }
}

#[test]
fn a_bundle_is_one_json_document_with_one_person_in_it() {
    let mut case = sandra();
    case.tenant.tenant = "3f2504e0-4f89-11d3-9a0c-0305e82c3301".to_owned();
    case.add_in.unified = true;
    case.told.heard = Some(Heard::NotStarted);
    let verdict = judge(&case);
    let assignment = choose(&["sandra", "sheila"], &["sales"]);
    let text = ["Notes \"1.0\"\n".to_owned(), "</script>\u{202e}".to_owned()];
    let bundle = Bundle {
        console: "0.1.0",
        product: product(1).as_str(),
        name: "Notes",
        version: "1.0.0.0",
        assignment: Some(&assignment),
        person: "sandra",
        address: "sandra@example.org",
        case: &case,
        verdict: &verdict,
        text: &text,
    }
    .json();
    let start = "{\"format\":\"addin-console-support-bundle/1\",\"console\":\"0.1.0\",\
                 \"madeAt\":\"2026-11-20T12:00:00Z\",\"tenantId\":\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\",\
                 \"cloud\":\"?\",\"addIn\":{\"productId\":\"00000001-0000-4000-8000-000000000000\",\"name\":\"Notes\",\
                 \"version\":\"1.0.0.0\",\"state\":\"active\",\"method\":\"fixed\",\"manifest\":\"unified\",\
                 \"applications\":[\"Word\"],\"everyone\":false,\"people\":2,\"groups\":1},\
                 \"person\":{\"id\":\"sandra\",\"address\":\"sandra@example.org\"},\
                 \"verdict\":{\"conclusion\":\"gets\",\"assigned\":\"yes\",\"ready\":\"ready\",\
                 \"changed\":\"deployed\",\"changedAt\":\"2026-11-10T12:00:00Z\",\
                 \"expectedBy\":\"2026-11-11T12:00:00Z\"},\
                 \"steps\":[{\"check\":\"state\",\"weight\":\"passes\",\"source\":\"console\"},";
    assert!(bundle.starts_with(start), "{bundle}");
    let end = "\"client\":{\"application\":\"Word\",\"platform\":\"windows\",\"edition\":\"subscription\",\
               \"version\":\"Version 2610 (Build 20500.20100)\",\"message\":\"not-started\"},\
               \"knownIssues\":[\"exchange-authentication\"],\
               \"text\":[\"Notes \\\"1.0\\\"\\u000a\",\"\\u003c/script>\\u202e\"],\
               \"toAdd\":[\"sessionId\",\"correlationId\",\"userId\",\"networkLog\"]}";
    assert!(bundle.ends_with(end), "{bundle}");
    assert!(!bundle.contains("sheila"), "nobody but the person concerned");
}

#[test]
fn a_bundle_names_the_reason_and_the_path() {
    let bundle = |case: &Case| {
        let verdict = judge(case);
        Bundle {
            console: "0.1.0",
            product: "",
            name: "",
            version: "",
            assignment: None,
            person: "",
            address: "",
            case,
            verdict: &verdict,
            text: &[],
        }
        .json()
    };
    let directory = organisation().directory();
    let explanation = explain(&directory, &choose(&[], &["sales"]), person(&directory, "Fred"));
    let lost = bundle(&Case { reach: Reach::of(&directory, &explanation), ..sandra() });
    assert!(lost.contains("\"conclusion\":\"lost\",\"path\":[\"Sales\",\"West Coast\"]"), "{lost}");
    let mut case = sandra();
    case.person.facts.mailbox = Mailbox::OnPremises;
    let not_ready = bundle(&case);
    assert!(not_ready.contains("\"conclusion\":\"not-ready\",\"reason\":\"mailbox\",\"assigned\":\"yes\""));
    assert!(not_ready.contains("\"ready\":\"not-ready\""));
    let empty = bundle(&Case { told: told(), add_in: add_in(), ..Case::default() });
    assert!(empty.contains("\"madeAt\":\"1970-01-01T00:00:00Z\""), "{empty}");
    assert!(bundle(&Case::default()).contains("\"changedAt\":null,\"expectedBy\":null"));
}

#[test]
fn moments_in_a_bundle_are_iso_8601() {
    for (at, expected) in [
        (951_827_696_000, "2000-02-29T12:34:56Z"),
        (951_868_800_000, "2000-03-01T00:00:00Z"),
        (4_107_542_399_999, "2100-02-28T23:59:59Z"),
        (4_107_542_400_000, "2100-03-01T00:00:00Z"),
        (1_798_761_599_000, "2026-12-31T23:59:59Z"),
        (-1, "1969-12-31T23:59:59Z"),
    ] {
        let case = Case { now: Timestamp(at), ..Case::default() };
        let verdict = judge(&case);
        let json = Bundle {
            console: "",
            product: "",
            name: "",
            version: "",
            assignment: None,
            person: "",
            address: "",
            case: &case,
            verdict: &verdict,
            text: &[],
        }
        .json();
        assert!(json.contains(&["\"madeAt\":\"", expected, "\""].concat()), "{expected} in {json}");
    }
}
