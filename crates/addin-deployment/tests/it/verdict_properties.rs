//! What holds of every verdict, whatever is known and whatever is not.

use crate::support::{HOUR, NOON};
use addin_deployment::directory::{AgeGroup, Fact, Mailbox, PersonFacts, Platforms};
use addin_deployment::effect::LossReason;
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::delivery::DeliveryState;
use addin_deployment::lifecycle::tenant::AddInState;
use addin_deployment::readiness::client::{Client, ClientVersion, Edition, Platform};
use addin_deployment::readiness::{Cloud, Ews, PersonCase, Plan, State, TenantFacts};
use addin_deployment::verdict::{
    AddInCase, Answer, Case, Change, ChangeKind, Check, Conclusion, Heard, Method, Obstacle, Reach, Reached,
    SignedIn, Told, Verdict, Way, Weight, as_text, judge,
};
use office_addin_manifest::model::Host;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn fact() -> impl Strategy<Value = Fact> {
    select(vec![Fact::Yes, Fact::No, Fact::Unknown])
}

fn host() -> impl Strategy<Value = Host> {
    select(vec![Host::Word, Host::Excel, Host::Outlook, Host::OneNote])
}

fn change() -> impl Strategy<Value = Option<Change>> {
    let kinds = select(vec![
        ChangeKind::Deployed,
        ChangeKind::Updated,
        ChangeKind::AccessChanged,
        ChangeKind::TurnedOn,
        ChangeKind::Removed,
        ChangeKind::Other,
    ]);
    let times = prop_oneof![-100_i64..=1, Just(i64::MAX / HOUR), Just(i64::MIN / HOUR)];
    option::of((kinds, times).prop_map(|(kind, hours)| {
        let at = Timestamp(NOON.saturating_add(hours.saturating_mul(HOUR)));
        Change { kind, at }
    }))
}

fn delivery() -> impl Strategy<Value = Option<DeliveryState>> {
    option::of(select(vec![
        DeliveryState::Simulated,
        DeliveryState::Planned,
        DeliveryState::HandedOff,
        DeliveryState::Confirmed,
        DeliveryState::Attested,
        DeliveryState::Differs,
    ]))
}

fn add_in() -> impl Strategy<Value = AddInCase> {
    let state = option::of(select(vec![AddInState::Active, AddInState::TurnedOff, AddInState::Deleted]));
    let method = select(vec![Method::Unknown, Method::Fixed, Method::Optional, Method::Available]);
    let facts = (fact(), fact(), fact());
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let requirements = vec("[A-Z]{1,4} 1.[0-9]", 0..2);
    (state, change(), delivery(), method, vec(host(), 0..3), facts, flags, requirements).prop_map(
        |(state, change, delivery, method, hosts, facts, flags, requirements)| AddInCase {
            state,
            change,
            delivery,
            method,
            hosts,
            unified: flags.0,
            from_store: facts.0,
            commands: facts.1,
            requirements,
            whole_mailbox: flags.1,
            has_equivalent: flags.2,
            consent_pending: facts.2,
        },
    )
}

fn obstacle() -> impl Strategy<Value = Obstacle> {
    let reasons = select(vec![
        LossReason::NestedGroup,
        LossReason::UnsupportedGroup,
        LossReason::SecurityGroup,
        LossReason::GroupWithParent,
        LossReason::DisabledAccount,
        LossReason::Guest,
        LossReason::Deleted,
        LossReason::NoMailbox,
        LossReason::NoLicence,
        LossReason::MembersUnknown,
    ]);
    (reasons, vec("[A-Z][a-z]{0,4}", 0..3)).prop_map(|(reason, path)| Obstacle { reason, path })
}

fn reach() -> impl Strategy<Value = Reach> {
    let way = prop_oneof![Just(Way::Everyone), Just(Way::Name), "[A-Z]{0,3}".prop_map(Way::Group)];
    let reached = select(vec![Reached::Unknown, Reached::Sure, Reached::Uncertain, Reached::No]);
    (reached, vec(way, 0..2), vec(obstacle(), 0..3)).prop_map(|(reached, ways, obstacles)| Reach {
        reached,
        ways,
        obstacles,
    })
}

fn person() -> impl Strategy<Value = PersonCase> {
    let mailbox =
        select(vec![Mailbox::Unknown, Mailbox::None, Mailbox::User, Mailbox::Shared, Mailbox::OnPremises]);
    let age = select(vec![AgeGroup::Unknown, AgeGroup::Adult, AgeGroup::Minor, AgeGroup::MinorWithConsent]);
    let plan = select(vec![
        Plan::Unknown,
        Plan::Active,
        Plan::Grace,
        Plan::Pending,
        Plan::Stopped,
        Plan::None,
        Plan::Named,
    ]);
    let used = any::<(bool, bool, bool)>();
    (fact(), fact(), mailbox, age, fact(), plan, used).prop_map(
        |(enabled, guest, mailbox, age, activated, plan, (known, web, mobile))| {
            let used_on = Platforms { known, web, mobile, ..Platforms::default() };
            PersonCase { facts: PersonFacts { enabled, guest, mailbox, age, activated, used_on }, plan }
        },
    )
}

fn told() -> impl Strategy<Value = Told> {
    let platform = select(vec![
        Platform::Unknown,
        Platform::Windows,
        Platform::NewOutlook,
        Platform::Mac,
        Platform::Web,
        Platform::IPad,
        Platform::Android,
    ]);
    let edition = select(vec![Edition::Unknown, Edition::Subscription, Edition::Office2016]);
    let version = select(vec!["", "1702", "2509", "16.0.20000.1", "2.75.0"]);
    let signed_in = select(vec![SignedIn::Unknown, SignedIn::Work, SignedIn::Personal, SignedIn::Elsewhere]);
    let heard = option::of(select(vec![Heard::StoreOff, Heard::Upgrading, Heard::NotStarted]));
    (option::of(host()), platform, edition, version, signed_in, heard, (fact(), fact(), fact())).prop_map(
        |(app, platform, edition, version, signed_in, heard, (removed, own_copy, connected))| {
            let client = Client { app, platform, edition, version: ClientVersion::parse(version) };
            Told { heard, signed_in, client, removed, own_copy, connected }
        },
    )
}

fn tenant() -> impl Strategy<Value = TenantFacts> {
    (fact(), fact(), fact(), option::of(vec("[A-Z][a-z]{0,9}", 0..2))).prop_map(
        |(app_management, apps_for_office, store, roles)| TenantFacts {
            cloud: Cloud::Gcc,
            app_management,
            apps_for_office,
            ews: Ews::Unset,
            store,
            roles,
            ..TenantFacts::default()
        },
    )
}

fn case() -> impl Strategy<Value = Case> {
    (add_in(), reach(), person(), told(), tenant()).prop_map(|(add_in, reach, person, told, tenant)| Case {
        now: Timestamp(NOON),
        add_in,
        reach,
        person,
        told,
        tenant,
        asked: Vec::new(),
    })
}

fn gets_at_most(verdict: &Verdict, reached: Reached) -> bool {
    let decided = verdict.conclusion.is_settled();
    match reached {
        Reached::Sure => true,
        Reached::Uncertain => {
            decided || matches!(verdict.conclusion, Conclusion::Unknown | Conclusion::MayGet)
        }
        Reached::Unknown => decided || verdict.conclusion == Conclusion::Unknown,
        Reached::No => decided,
    }
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => (0_u8..8).prop_map(Answer::Choice),
        1 => ".{0,12}".prop_map(Answer::Text),
        1 => select(vec!["1702", "2509"]).prop_map(|text| Answer::Text(text.to_owned())),
        1 => Just(Answer::DoNotKnow),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_verdict_never_concludes_better_than_the_explanation_allows(case in case()) {
        let verdict = judge(&case);
        prop_assert!(gets_at_most(&verdict, case.reach.reached), "{:?} of {:?}", verdict.conclusion, case.reach);
    }

    #[test]
    fn what_is_not_known_never_makes_anybody_not_ready(mut case in case()) {
        case.person = PersonCase::default();
        case.tenant = TenantFacts::default();
        case.told = Told::default();
        // That an add-in for OneNote alone reaches nobody is known from its manifest.
        case.add_in.hosts.retain(|host| *host != Host::OneNote);
        let of_groups = [LossReason::NestedGroup, LossReason::SecurityGroup, LossReason::GroupWithParent];
        case.reach.obstacles.retain(|obstacle| of_groups.contains(&obstacle.reason));
        let verdict = judge(&case);
        prop_assert!(!matches!(verdict.conclusion, Conclusion::NotReady(_) | Conclusion::NotHere(_)));
        prop_assert!(verdict.evidence.ready != State::NotReady);
        prop_assert!(verdict.because.iter().all(|step| step.weight != Weight::Blocks));
    }

    #[test]
    fn a_conclusion_is_founded_in_a_step(case in case()) {
        let verdict = judge(&case);
        let stops = verdict.because.iter().filter(|step| step.weight == Weight::Stops).count();
        let blocked = verdict.because.iter().any(|step| step.weight == Weight::Blocks);
        match &verdict.conclusion {
            Conclusion::Deleted | Conclusion::TurnedOff | Conclusion::NotAssigned | Conclusion::Lost { .. } => {
                prop_assert_eq!(stops, 1);
            }
            Conclusion::NotSeenGone(state) => {
                prop_assert_eq!(stops, 1);
                prop_assert_eq!(case.add_in.delivery, Some(*state));
                prop_assert!(!state.holds(), "{:?} is what is", state);
            }
            Conclusion::NotReady(Check::Ready(_)) => {
                prop_assert!(blocked || case.reach.obstacles.iter().any(|obstacle| obstacle.path.is_empty()
                    || LossReason::OF_ACCOUNTS.contains(&obstacle.reason)));
            }
            Conclusion::NotReady(check) => prop_assert!(false, "{:?} is nothing to be ready with", check),
            Conclusion::NotHere(check) => {
                prop_assert!(verdict.because.iter().any(|step| step.check == *check && step.weight == Weight::Blocks));
            }
            _ => prop_assert!(stops == 0 && !blocked, "{:?}", verdict),
        }
        prop_assert!(!verdict.conclusion.is_settled() || verdict.questions.is_empty());
        prop_assert_eq!(verdict.evidence.expected_by, case.add_in.change.map(Change::expected_by));
    }

    #[test]
    fn every_verdict_can_be_told(case in case()) {
        let verdict = judge(&case);
        let lines = as_text(&verdict, "Notes", "1.0", "Sandra", case.now);
        let commands = verdict.advice.iter().filter(|advice| !advice.command.is_empty()).count();
        let dated = usize::from(verdict.evidence.expected_by.is_some());
        let heading = usize::from(!verdict.advice.is_empty());
        let repeated = verdict.advice.iter().enumerate().any(|(at, one)| verdict.advice.iter().skip(at + 1).any(|other| other == one));
        prop_assert!(!repeated, "{:?}", verdict.advice);
        let expected = 5 + dated + verdict.because.len() + heading + verdict.advice.len() + commands;
        prop_assert_eq!(lines.len(), expected);
    }

    #[test]
    fn an_answered_question_is_not_asked_again_and_the_questions_end(
        known in case(),
        blank in any::<bool>(),
        answers in vec(answer(), 40),
    ) {
        let mut case = if blank { Case { now: Timestamp(NOON), ..Case::default() } } else { known };
        let mut asked = 0;
        for answer in &answers {
            let verdict = judge(&case);
            let Some(question) = verdict.questions.first().copied() else { break };
            prop_assert!(!case.asked.contains(&question));
            prop_assert!(question.takes_text() || question.options().len() >= 2);
            case.answer(question, answer);
            asked += 1;
        }
        prop_assert!(judge(&case).questions.is_empty(), "after {} answers: {:?}", asked, judge(&case).questions);
    }
}
