//! What a verdict is made from, which messages and known problems it recognises, and how it is told.

use crate::organisation::{choose, organisation, person};
use crate::scenarios_readiness::{add_in, client, sandra, step, told};
use crate::support::{Console, HOUR, NOON, everyone, product, reading};
use addin_deployment::audience::explain;
use addin_deployment::directory::{Fact, Mailbox};
use addin_deployment::effect::LossReason;
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::readiness::Topic;
use addin_deployment::readiness::client::{ClientVersion, Edition, Platform};
use addin_deployment::verdict::{
    AddInCase, Bundle, Case, ChangeKind, Check, Conclusion, Heard, Method, Question, Reach, Reached, Source,
    Weight, as_text, judge, known_issues,
};
use messages::say;
use office_addin_manifest::model::{Command, Equivalent, Format, Host, Permission, RequirementSet};

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
        (
            "Add-in Error: Something went wrong and we couldn’t start this add-in. Please try again later or contact \
             your system administrator.",
            Heard::NotStarted,
        ),
        (
            "Sorry, Microsoft 365 is zodanig geconfigureerd om individuele aanschaf van invoegtoepassingen van Office \
             Store te voorkomen.",
            Heard::StoreOff,
        ),
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
    assert_eq!(Heard::in_text("I cannot start this add-in and it annoys me."), None, "in their own words");
    assert_eq!(Heard::in_text(""), None);
}

#[test]
fn a_message_is_recognised_in_the_midst_of_a_ticket() {
    for (pasted, expected) in [
        (
            "Hi desk,\r\nthis is what I see since Monday:\r\n> ADD-IN WARNING: This add-in is\r\n> currently \
             upgrading. Please close\r\n>> the current message\r\nGr. Ana",
            Heard::Upgrading,
        ),
        ("Error text: **Error loading add‑ins** (see picture)", Heard::LoadingFailed),
        ("| Message | No add-ins\u{a0}currently avail\u{ad}able |", Heard::NoneAvailable),
        ("`E_ACCESSDENIED`", Heard::AccessDenied),
    ] {
        assert_eq!(Heard::in_text(pasted), Some(expected), "{pasted}");
    }
}

#[test]
fn an_upgrade_that_was_heard_of_makes_consent_the_first_question() {
    let mut case = Case { now: Timestamp(NOON), ..Case::default() };
    case.told.heard = Some(Heard::NotStarted);
    assert_eq!(judge(&case).questions.first(), Some(&Question::State));
    case.told.heard = Some(Heard::Upgrading);
    assert_eq!(judge(&case).questions.first(), Some(&Question::Consent));
    case.add_in.consent_pending = Fact::No;
    assert!(!judge(&case).questions.contains(&Question::Consent), "it is known");
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
    case.told.client.edition = Edition::Office2016;
    assert_eq!(
        issues(&case),
        ["exchange-authentication"],
        "Office that was bought once has builds of its own"
    );
    case.told.client.edition = Edition::Unknown;
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
fn a_manifest_tells_what_matters_to_a_verdict() {
    let mut console = Console::default();
    console.deploy(reading(1, "1.0.0.0"), everyone()).expect("a deployment");
    let mut manifest = reading(1, "1.0.0.0").manifest.expect("a manifest");
    let of = |format, manifest: &_| {
        AddInCase::of(console.add_in(1), console.tenant.setting(), Some((format, manifest)))
    };
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
fn every_question_has_a_text_and_answers_of_its_own() {
    let yes = say::verdict_answer_yes;
    let name = |name: &str| say::verdict_answer_name(name);
    let all = [
        (Question::State, 3, say::states_active()),
        (Question::Assigned, 5, say::verdict_answer_everyone()),
        (Question::GroupKind, 4, say::deploy_who_kind_microsoft365()),
        (Question::GroupParent, 2, yes()),
        (Question::When, 3, say::verdict_answer_today()),
        (Question::Method, 3, name("Fixed")),
        (Question::Removed, 2, yes()),
        (Question::Plan, 2, say::verdict_answer_exchange()),
        (Question::Mailbox, 5, say::verdict_answer_mailbox_online()),
        (Question::SignedIn, 3, say::verdict_answer_work()),
        (Question::App, 6, name("Word")),
        (Question::Platform, 7, name("Windows")),
        (Question::Edition, 4, say::verdict_answer_subscription()),
        (Question::AppManagement, 2, yes()),
        (Question::AppsForOffice, 2, yes()),
        (Question::Consent, 2, yes()),
        (Question::Connected, 2, yes()),
        (Question::OwnCopy, 2, yes()),
    ];
    for (at, (question, count, first)) in all.iter().enumerate() {
        assert!(!question.takes_text());
        let options = question.options();
        assert_eq!((options.len(), options.first()), (*count, Some(first)), "{question:?}");
        assert!(all.iter().skip(at + 1).all(|(other, ..)| other.text() != question.text()));
    }
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
    case.told.own_copy = Fact::Unknown;
    let open = say::verdict_text_line(say::verdict_check_duplicate(), say::verdict_not_told());
    case.tenant.app_management = Fact::Yes;
    let lines_with_open = as_text(&judge(&case), "Notes", "1.0.0.0", "Sandra", case.now);
    assert!(lines_with_open.contains(&say::verdict_text_do(open)), "what nobody told has no source");
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
        Conclusion::NotSeenGone(DeliveryState::Planned),
        Conclusion::NotSeenGone(DeliveryState::HandedOff),
        Conclusion::NotSeenGone(DeliveryState::Differs),
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
        Conclusion::Waiting { change: ChangeKind::Updated, until },
        Conclusion::GetsWhenReady,
        Conclusion::Gets,
    ];
    for (at, conclusion) in all.iter().enumerate() {
        assert!(all.iter().skip(at + 1).all(|other| other.sentence() != conclusion.sentence()));
    }
    let lost = say::verdict_lost_by(say::loss_label_nested_group(), "Sales > West Coast");
    assert_eq!(all[7].sentence(), lost);
    assert_eq!(all[6].sentence(), say::verdict_lost(say::loss_label_nested_group()), "nobody gave names");
    assert_eq!(
        all.map(|conclusion| conclusion.is_settled()),
        [
            true, true, true, true, true, true, true, true, true, true, false, false, false, false, false,
            false, false, false, false
        ]
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
