//! Single checks of a verdict, and the questions behind it.

use crate::organisation::{FINE, choose, organisation, person};
use crate::scenarios_readiness::{advice, client, sandra, step};
use crate::support::{HOUR, NOON, everyone, people};
use addin_deployment::audience::explain;
use addin_deployment::directory::{Fact, Mailbox, PersonFacts, Platforms};
use addin_deployment::effect::LossReason;
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::readiness::client::Platform;
use addin_deployment::readiness::{PersonCase, Plan, State, Topic};
use addin_deployment::verdict::{
    Answer, Case, Change, ChangeKind, Check, Conclusion, Obstacle, Question, Reach, Reached, SignedIn,
    Source, Way, Weight, judge,
};
use messages::say;
use office_addin_manifest::model::Host;

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
        (Question::Mailbox, Answer::DoNotKnow),
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
    assert_eq!(sources.iter().filter(|source| **source == Source::Directory).count(), 1, "the account");
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
    let not_here = Conclusion::NotHere(Check::Ready(Topic::Client));
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
        (&[(Question::Platform, 4)], not_here.clone()),
        (&[(Question::Platform, 5)], not_here.clone()),
        (&[(Question::Platform, 6)], not_here.clone()),
        (&[(Question::Edition, 0)], Conclusion::Gets),
        (&[(Question::Edition, 1)], not_here.clone()),
        (&[(Question::Edition, 2)], not_here.clone()),
        (&[(Question::Edition, 3)], not_here.clone()),
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
    assert_eq!(conclusion(&case), Conclusion::NotHere(Check::Ready(Topic::Client)));
    case.answer(Question::Version, &Answer::Choice(0));
    assert_eq!(case.told.client.version, None);
    assert!(Question::Version.takes_text() && Question::Version.options().is_empty());
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
    for kind in [ChangeKind::Deployed, ChangeKind::Updated, ChangeKind::TurnedOn] {
        case.add_in.change = Some(Change { kind, at: Timestamp(NOON) });
        let verdict = judge(&case);
        assert!(verdict.because.iter().all(|step| step.check != Check::Time), "{kind:?} took it from nobody");
    }
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

/// Asked about an add-in that was deployed elsewhere, of which no manifest is known.
#[test]
fn onenote_and_project_get_no_deployed_add_ins_whatever_a_manifest_names() {
    let mut case = sandra();
    for (hosts, names) in
        [(vec![], "Word, Excel, PowerPoint, Outlook"), (vec![Host::OneNote, Host::Word], "Word")]
    {
        case.add_in.hosts = hosts;
        for app in [Host::OneNote, Host::Project] {
            case.told.client.app = Some(app);
            let verdict = judge(&case);
            assert_eq!(verdict.conclusion, Conclusion::NotHere(Check::Host));
            let expected = say::verdict_host_other(names, app.name());
            assert_eq!(step(&verdict, Check::Host), (Weight::Blocks, expected));
            assert_eq!(advice(&verdict)[0], say::verdict_do_other_app(names));
            let looked_at = verdict.because.iter().any(|step| step.check == Check::Ready(Topic::Client));
            assert!(!looked_at, "no version of it would do");
        }
    }
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
fn classic_outlook_keeps_add_ins_with_a_unified_manifest_in_a_folder_of_their_own() {
    let folders = |app, unified| {
        let mut case = sandra();
        case.add_in.hosts = vec![Host::Outlook, Host::Word];
        case.add_in.unified = unified;
        case.told.client = client(app, Platform::Windows, "2509");
        let cleared = judge(&case).advice.into_iter().filter(|it| it.step == say::verdict_do_clear_folder());
        cleared.map(|advice| advice.command).collect::<Vec<_>>()
    };
    let [wef, hub] = [
        "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef\\",
        "%userprofile%\\AppData\\Local\\Microsoft\\Outlook\\HubAppFileCache",
    ];
    assert_eq!(folders(Host::Outlook, true), [wef, hub]);
    assert_eq!(folders(Host::Outlook, false), [wef]);
    assert_eq!(folders(Host::Word, true), [wef]);
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
fn who_may_have_removed_an_optional_add_in_is_asked() {
    let mut case = answered(&[(Question::Method, 1)]);
    assert_eq!(judge(&case).questions, [Question::Removed]);
    assert_eq!(step(&judge(&case), Check::Method), (Weight::Passes, say::verdict_method_optional()));
    case.answer(Question::Removed, &Answer::DoNotKnow);
    assert!(judge(&case).questions.is_empty());
    assert_eq!(judge(&answered(&[(Question::Method, 0)])).questions, []);
}

#[test]
fn details_of_the_organisation_matter_to_the_add_ins_that_they_concern() {
    let looked_at = |case: &Case, topic| {
        let verdict = judge(case);
        let mut steps = verdict.because.iter().filter(|step| step.check == Check::Ready(topic));
        steps.next().map(|step| (step.weight, step.source))
    };
    let mut case = sandra();
    case.tenant.roles = Some(Vec::new());
    case.add_in.whole_mailbox = true;
    assert_eq!(looked_at(&case, Topic::Roles), None, "nothing of Outlook");
    assert_eq!(looked_at(&case, Topic::Ews), None);
    assert_eq!(looked_at(&case, Topic::Store), None, "nothing known against it");
    case.add_in.hosts.push(Host::Outlook);
    assert_eq!(looked_at(&case, Topic::Roles), Some((Weight::Notes, Source::Tenant)));
    assert_eq!(looked_at(&case, Topic::Ews), Some((Weight::Notes, Source::Tenant)));
    case.add_in.whole_mailbox = false;
    assert_eq!(looked_at(&case, Topic::Ews), None, "it cannot use EWS");
    assert_eq!(conclusion(&case), Conclusion::Gets);
    assert_eq!(looked_at(&case, Topic::AppManagement), Some((Weight::Passes, Source::Tenant)));
    case.answer(Question::AppManagement, &Answer::Choice(0));
    assert_eq!(looked_at(&case, Topic::AppManagement), Some((Weight::Passes, Source::Answer)));
}

#[test]
fn what_only_the_person_can_tell_is_said_so() {
    let mut case = sandra();
    case.told = Default::default();
    case.tenant = Default::default();
    let verdict = judge(&case);
    for check in [Check::SignIn, Check::Host, Check::Ready(Topic::Client), Check::Duplicate] {
        assert_eq!(step(&verdict, check), (Weight::Open, say::verdict_not_told()), "{check:?}");
    }
    for topic in [Topic::AppManagement, Topic::AppsForOffice] {
        assert_eq!(step(&verdict, Check::Ready(topic)), (Weight::Open, say::readiness_unknown()));
    }
}
