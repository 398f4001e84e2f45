//! What an administrator lives through with a new manifest, without a browser.

use super::*;
use crate::backend::Failure;
use crate::catalog::state::tests::row;
use deployment_api::AddInState;
use office_addin_manifest::model::{Format, ProductId};

fn hash(text: &str) -> ContentHash {
    ContentHash(text.to_owned())
}

fn running(version: &str) -> AddInRow {
    AddInRow {
        version: version.to_owned(),
        content: hash(version),
        ..row("Letters", "Pen", AddInState::Active)
    }
}

fn checked(kind: Option<RefusalKind>, update_of: Option<AddInRow>) -> Box<Checked> {
    let product = update_of.as_ref().map(|row| row.product.clone());
    Box::new(Checked {
        content: hash("new"),
        size: 100,
        format: Format::AddinOnly,
        manifest: None,
        findings: Vec::new(),
        repairs: 0,
        refusal: kind.map(|kind| Refusal { kind, message: say::shell_title(), product }),
        update_of,
    })
}

fn change(class: Class) -> Change {
    Change { code: "D001".to_owned(), class, message: say::shell_title() }
}

/// A file was taken and judged.
fn judged(answer: Box<Checked>) -> (Update, Vec<Effect>) {
    let mut update = Update::default();
    update.update(Msg::Running(Box::new(running("1.0"))));
    update.update(Msg::Taken { name: "letters.xml".to_owned(), bytes: vec![1] });
    let effects = update.update(Msg::Checked(update.reads, Ok(Some(answer))));
    (update, effects)
}

fn newer() -> Box<Checked> {
    checked(Some(RefusalKind::AlreadyDeployed), Some(running("1.0")))
}

#[test]
fn a_newer_manifest_is_compared_with_the_one_that_runs_before_it_can_be_sent() {
    let (mut update, effects) = judged(newer());
    assert_eq!(update.verdict(), Some(Verdict::Possible));
    assert_eq!(effects, [Effect::Compare(update.compares, hash("1.0"), hash("new"))]);
    assert_eq!(update.command(), None);
    update.update(Msg::Compared(update.compares, Ok(vec![change(Class::Information)])));
    let product = running("1.0").product;
    assert_eq!(update.command(), Some(Command::Update { product, content: hash("new"), origin: None }));
    assert_eq!(update.asks_for_consent(), Some(false));
}

#[test]
fn what_asks_for_more_is_known_to_need_consent() {
    let (mut update, _) = judged(newer());
    let changes = vec![change(Class::Information), change(Class::Consent)];
    update.update(Msg::Compared(update.compares, Ok(changes)));
    assert_eq!(update.asks_for_consent(), Some(true));
}

#[test]
fn the_manifest_of_another_add_in_is_recognised_whether_it_is_deployed_or_not() {
    let other = AddInRow {
        product: ProductId::parse("00000000-0000-4000-8000-000000000001").unwrap(),
        ..running("3.0")
    };
    for answer in [checked(None, None), checked(Some(RefusalKind::AlreadyDeployed), Some(other))] {
        let (update, effects) = judged(answer);
        assert_eq!((update.verdict(), effects), (Some(Verdict::OtherAddIn), Vec::new()));
        assert_eq!(update.command(), None);
    }
}

#[test]
fn a_version_that_is_too_low_is_raised_on_request_and_the_copy_is_judged() {
    let (mut update, _) = judged(checked(Some(RefusalKind::VersionNotGreater), None));
    assert!(update.needs_version());
    assert_eq!(update.update(Msg::Raise), [Effect::Raise(hash("new"), "1.0".to_owned())]);
    assert_eq!(update.update(Msg::Raise), Vec::new(), "it is on its way");
    let higher = Higher { content: hash("raised"), version: "1.0.0.1".to_owned() };
    let effects = update.update(Msg::Raised(Ok(Some(higher))));
    assert_eq!(effects, [Effect::CheckAgain(update.reads, hash("raised"))]);
}

#[test]
fn where_the_version_cannot_be_raised_that_is_said() {
    let (mut update, _) = judged(checked(Some(RefusalKind::VersionNotGreater), None));
    update.update(Msg::Raise);
    assert_eq!(update.update(Msg::Raised(Ok(None))), Vec::new());
    assert_eq!((update.not_taken.clone(), update.raising), (Some(say::addin_raise_impossible()), false));
}

#[test]
fn when_another_tab_updates_the_add_in_the_file_is_judged_and_compared_anew() {
    let (mut update, _) = judged(newer());
    update.update(Msg::Compared(update.compares, Ok(Vec::new())));
    assert_eq!(update.update(Msg::Running(Box::new(running("1.0")))), Vec::new(), "nothing is otherwise");
    let effects = update.update(Msg::Running(Box::new(running("2.0"))));
    assert_eq!(effects, [Effect::CheckAgain(update.reads, hash("new"))]);
    let refused = checked(Some(RefusalKind::VersionNotGreater), None);
    update.update(Msg::Checked(update.reads, Ok(Some(refused))));
    assert_eq!(update.command(), None);
}

#[test]
fn answers_about_an_earlier_file_are_dropped() {
    let (mut update, _) = judged(newer());
    let (reads, compares) = (update.reads, update.compares);
    update.update(Msg::Taken { name: "other.xml".to_owned(), bytes: vec![2] });
    assert_eq!(update.update(Msg::Checked(reads, Ok(Some(newer())))), Vec::new());
    assert!(update.checked.value().is_none());
    update.update(Msg::Checked(update.reads, Ok(Some(newer()))));
    update.update(Msg::Compared(compares, Ok(Vec::new())));
    assert!(update.changes.is_loading());
}

#[test]
fn a_comparison_that_failed_is_asked_for_again() {
    let (mut update, _) = judged(newer());
    update.update(Msg::Compared(update.compares, Err(Failure::TimedOut)));
    assert_eq!(update.command(), None);
    assert_eq!(update.update(Msg::Again), [Effect::Compare(update.compares, hash("1.0"), hash("new"))]);
}
