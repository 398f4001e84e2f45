//! What nobody told stays open: it is asked for, and never told as "not assigned" or "not ready".

use crate::organisation::{FINE, Organisation, choose, organisation, person};
use crate::scenarios_readiness::{advice, sandra, step};
use crate::support::{everyone, id};
use addin_deployment::assignment::Assignment;
use addin_deployment::audience::{effect, explain};
use addin_deployment::directory::{Directory, Fact, GroupFacts, Mailbox, PersonFacts};
use addin_deployment::effect::LossReason;
use addin_deployment::loss::sentence;
use addin_deployment::readiness::{PersonCase, Plan, State, Topic};
use addin_deployment::verdict::{
    Answer, Case, Check, Conclusion, Question, Reach, Reached, Source, Verdict, Weight, judge,
};
use messages::say;
use office_addin_manifest::model::Host;

/// The verdict on somebody for whom everything but the assignment is in order and known.
fn verdict_on(directory: &Directory, assignment: &Assignment, name: &str) -> Verdict {
    let explanation = explain(directory, assignment, person(directory, name));
    judge(&Case { reach: Reach::of(directory, &explanation), ..sandra() })
}

#[test]
fn members_that_nobody_told_leave_the_verdict_open() {
    let mut all = organisation();
    let unknown = GroupFacts { members_known: Fact::No, ..GroupFacts::default() };
    all.group_with("Secret", unknown, &[]);
    let directory = all.directory();
    let verdict = verdict_on(&directory, &choose(&[], &["secret"]), "Omar");
    assert_eq!(verdict.conclusion, Conclusion::Unknown);
    assert_eq!(step(&verdict, Check::Assignment), (Weight::Open, say::loss_members_unknown("Secret")));
    assert_eq!(verdict.questions, [Question::Assigned]);
}

/// Whoever cannot get add-ins anyway is not told to be chosen: whether they are is not known.
#[test]
fn members_that_nobody_told_leave_the_assignment_open_whatever_the_account_lacks() {
    let mut all = organisation();
    all.person_with("Reception", PersonFacts { mailbox: Mailbox::Shared, ..FINE });
    let unknown = GroupFacts { members_known: Fact::No, ..GroupFacts::default() };
    let secret = all.group_with("Secret", unknown, &[]);
    let inner = all.group_with("Inner", unknown, &[]);
    all.builder.child(secret, inner);
    let directory = all.directory();
    let of = |name| verdict_on(&directory, &choose(&[], &["secret"]), name);
    let verdict = of("Reception");
    assert_eq!(verdict.evidence.assigned, Reached::Unknown);
    assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(Topic::Mailbox)));
    assert!(!advice(&verdict).contains(&say::verdict_do_assign()));
    let open = (Weight::Open, say::loss_members_unknown("Secret"));
    assert_eq!(step(&verdict, Check::Assignment), open, "members of the inner group would not get it anyway");
    assert_eq!((of("Omar").conclusion, step(&of("Omar"), Check::Assignment)), (Conclusion::Unknown, open));
}

/// An administrator who has imported people and mailboxes, and not the groups that an add-in is assigned to.
#[test]
fn where_no_groups_were_imported_nobody_is_said_not_to_be_in_one() {
    let mut all = Organisation::default();
    all.person("Nora");
    all.person_with("Reception", PersonFacts { mailbox: Mailbox::Shared, ..FINE });
    let directory = all.directory();
    let of = |chosen, name| verdict_on(&directory, chosen, name);
    let chosen = choose(&["gone"], &["marketing"]);
    let verdict = of(&chosen, "Nora");
    assert_eq!((&verdict.conclusion, verdict.evidence.assigned), (&Conclusion::Unknown, Reached::Unknown));
    assert_eq!(step(&verdict, Check::Assignment), (Weight::Open, say::loss_label_members_unknown()));
    assert_eq!(verdict.questions, [Question::Assigned]);
    let mailbox = Conclusion::NotReady(Check::Ready(Topic::Mailbox));
    assert_eq!(of(&chosen, "Reception").conclusion, mailbox);
    assert_eq!(of(&choose(&["nora"], &["marketing"]), "Nora").conclusion, Conclusion::Gets, "by name");
    let effect = effect(&directory, &chosen);
    let losses: Vec<_> =
        effect.losses.iter().map(|loss| (loss.reason, loss.people, sentence(loss))).collect();
    let collect = say::readiness_collect();
    assert_eq!(
        losses,
        [(LossReason::Deleted, 1, say::loss_deleted(1)), (LossReason::MembersUnknown, 0, collect)],
        "the group is not said to be deleted"
    );
    assert_eq!(effect.missing, [id("gone")]);
}

/// F2 without a directory: in a hybrid organisation a licence says nothing of where the mailbox is.
#[test]
fn whoever_has_a_licence_is_asked_where_the_mailbox_is() {
    let mut case = sandra();
    case.person = PersonCase { facts: PersonFacts { mailbox: Mailbox::Unknown, ..FINE }, plan: Plan::Active };
    let verdict = judge(&case);
    assert_eq!((verdict.conclusion, verdict.evidence.ready), (Conclusion::Gets, State::Probably));
    assert_eq!(verdict.questions, [Question::Mailbox]);
    let mut unsure = case.clone();
    unsure.answer(Question::Mailbox, &Answer::DoNotKnow);
    let verdict = judge(&unsure);
    let mailbox = verdict.because.iter().find(|step| step.check == Check::Ready(Topic::Mailbox));
    assert_eq!(mailbox.map(|step| step.source), Some(Source::Directory), "it is the licence that tells");
    assert!(verdict.questions.is_empty());
    case.answer(Question::Mailbox, &Answer::Choice(1));
    let verdict = judge(&case);
    assert_eq!(verdict.conclusion, Conclusion::NotReady(Check::Ready(Topic::Mailbox)));
    assert_eq!(advice(&verdict)[0], say::readiness_mailbox_move());
}

#[test]
fn of_somebody_whom_no_directory_knows_only_what_the_assignment_leaves_open_is_asked() {
    let stranger =
        |assignment: &Assignment| judge(&Case { reach: Reach::of_stranger(assignment), ..sandra() });
    let all = stranger(&everyone());
    assert_eq!((all.conclusion, all.questions), (Conclusion::Gets, vec![]));
    assert_eq!(stranger(&Assignment::default()).conclusion, Conclusion::NotAssigned, "it is given to nobody");
    let some = stranger(&choose(&["ana"], &["sales"]));
    assert_eq!((some.conclusion, some.questions), (Conclusion::Unknown, vec![Question::Assigned]));
}

/// Nobody can deploy it here; it was deployed elsewhere, before its manifest was brought along.
#[test]
fn an_add_in_for_onenote_alone_reaches_nobody_wherever_they_look() {
    let mut case = sandra();
    case.add_in.hosts = vec![Host::OneNote];
    for app in [None, Some(Host::Word), Some(Host::OneNote)] {
        case.told.client.app = app;
        let verdict = judge(&case);
        assert_eq!(verdict.conclusion, Conclusion::NotHere(Check::Host));
        let expected = say::verdict_host_none("OneNote");
        assert_eq!(step(&verdict, Check::Host), (Weight::Blocks, expected));
    }
}
