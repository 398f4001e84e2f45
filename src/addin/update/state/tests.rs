//! What an administrator lives through with a new manifest, without a browser.

use super::*;
use crate::backend::Failure;
use crate::catalog::state::tests::row;
use deployment_api::AddInState;
use office_addin_manifest::change::Class;
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
    update.update(Msg::Running(Box::new(running("1.0")), Origin::File));
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
    assert_eq!(update.update(Msg::Raise), [Effect::Raise(running("1.0").product, hash("new"))]);
    assert_eq!(update.update(Msg::Raise), Vec::new(), "it is on its way");
    let higher = Higher { content: hash("raised"), version: "1.0.0.1".to_owned() };
    let effects = update.update(Msg::Raised(Ok(Ok(higher))));
    assert_eq!(effects, [Effect::CheckAgain(update.reads, hash("raised"))]);
}

#[test]
fn where_the_version_cannot_be_raised_that_is_said() {
    let (mut update, _) = judged(checked(Some(RefusalKind::VersionNotGreater), None));
    update.update(Msg::Raise);
    let why = say::addin_raise_impossible();
    assert_eq!(update.update(Msg::Raised(Ok(Err(why.clone())))), Vec::new());
    assert_eq!((update.not_taken, update.raising), (Some(why), false));
}

#[test]
fn when_another_tab_updates_the_add_in_the_file_is_judged_and_compared_anew() {
    let (mut update, _) = judged(newer());
    update.update(Msg::Compared(update.compares, Ok(Vec::new())));
    let same = Msg::Running(Box::new(running("1.0")), Origin::File);
    assert_eq!(update.update(same), Vec::new(), "nothing is otherwise");
    let effects = update.update(Msg::Running(Box::new(running("2.0")), Origin::File));
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

const HERE: &str = "https://addins.contoso.example/letters.xml";
const THERE: &str = "https://addins.contoso.example/2/letters.xml";

/// A newer manifest was taken and compared, for an add-in of that origin.
fn possible(origin: Origin) -> Update {
    let mut update = Update::default();
    update.update(Msg::Running(Box::new(running("1.0")), origin));
    update.update(Msg::Taken { name: "letters.xml".to_owned(), bytes: vec![1] });
    update.update(Msg::Checked(update.reads, Ok(Some(newer()))));
    update.update(Msg::Compared(update.compares, Ok(Vec::new())));
    update
}

fn origin_of(update: &Update) -> Option<Origin> {
    match update.command() {
        Some(Command::Update { origin, .. }) => origin,
        other => panic!("no update: {other:?}"),
    }
}

#[test]
fn the_origin_stays_unless_another_is_chosen() {
    let mut update = possible(Origin::Url(HERE.to_owned()));
    assert_eq!((update.by_address, update.address.as_str()), (true, HERE));
    assert_eq!((origin_of(&update), update.moves()), (None, None));
    update.update(Msg::Address([THERE, " "].concat()));
    assert_eq!(origin_of(&update), Some(Origin::Url(THERE.to_owned())));
    assert_eq!(update.moves(), Some(say::addin_update_origin_moves(HERE, THERE)));
    update.update(Msg::ByAddress(false));
    assert_eq!(origin_of(&update), Some(Origin::File));
    assert_eq!(update.moves(), Some(say::addin_update_origin_file(HERE)));

    let mut update = possible(Origin::File);
    assert_eq!((origin_of(&update), update.moves()), (None, None));
    update.update(Msg::ByAddress(true));
    assert_eq!((update.command(), update.moves()), (None, None), "there is no address yet");
    assert_eq!(update.chosen(), Err(say::deploy_origin_no_address()));
    update.update(Msg::Address(HERE.to_owned()));
    assert_eq!(origin_of(&update), Some(Origin::Url(HERE.to_owned())));
    assert_eq!(update.moves(), Some(say::addin_update_origin_address(HERE)));
}

#[test]
fn what_is_at_the_address_is_fetched_once_and_a_file_that_is_brought_meanwhile_wins() {
    let mut update = Update::default();
    update.update(Msg::Running(Box::new(running("1.0")), Origin::Url(HERE.to_owned())));
    let asked = update.update(Msg::Fetch);
    let fetched = update.fetches;
    assert_eq!(asked, [Effect::Fetch(fetched, HERE.to_owned())]);
    assert_eq!(update.update(Msg::Fetch), Vec::new(), "it is on its way");
    update.update(Msg::Taken { name: "brought.xml".to_owned(), bytes: vec![2] });
    assert!(!update.fetching);
    let late = Msg::Fetched(fetched, Ok(("fetched.xml".to_owned(), vec![1])));
    assert_eq!((update.update(late), update.file_name.as_str()), (Vec::new(), "brought.xml"));

    update.update(Msg::Fetch);
    let why = say::deploy_take_not_fetched(HERE);
    update.update(Msg::Fetched(update.fetches, Err(why.clone())));
    assert_eq!((update.not_taken.clone(), update.fetching), (Some(why), false));
    update.update(Msg::Address("letters".to_owned()));
    assert_eq!(update.update(Msg::Fetch), Vec::new());
    assert_eq!(update.not_taken, Some(say::deploy_origin_no_address()));
}
