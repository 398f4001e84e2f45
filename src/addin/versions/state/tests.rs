//! What an administrator lives through among the versions, without a browser.

use super::*;
use addin_deployment::assignment::DirectoryId;
use addin_deployment::lifecycle::command::{Actor, Timestamp};
use messages::say;
use office_addin_manifest::change::Class;

fn hash(text: &str) -> ContentHash {
    ContentHash(text.to_owned())
}

fn line(version: &str, content: &str, runs: bool) -> VersionLine {
    let by = Actor { id: DirectoryId("ana".to_owned()), name: "Ana".to_owned() };
    VersionLine { content: hash(content), version: version.to_owned(), at: Timestamp(0), by, runs }
}

/// Three versions, the second of which the store brought, and the last of which runs.
fn three() -> Versions {
    let mut versions = Versions::new(ProductId::parse("6f1d0a52-2f0e-4d7a-9a0b-1c2d3e4f5a6b").unwrap());
    let lines = vec![line("1.0", "one", false), line("1.1", "", false), line("1.2", "three", true)];
    assert_eq!(versions.update(Msg::Lines(lines)), None);
    versions
}

fn higher(version: &str) -> Higher {
    Higher { content: hash(version), version: version.to_owned() }
}

#[test]
fn two_versions_are_compared_in_the_order_that_the_address_names() {
    let mut versions = three();
    let asked = versions.update(Msg::Look(Looking::Compared(3, 1)));
    assert_eq!(asked, Some(Effect::Compare(versions.compares, hash("three"), hash("one"))));
}

#[test]
fn what_is_not_kept_here_is_not_compared_and_not_used_again() {
    let mut versions = three();
    assert_eq!(versions.update(Msg::Look(Looking::Compared(1, 2))), None);
    assert!(versions.not_comparable());
    for number in [0, 2, 3, 4] {
        assert_eq!(versions.update(Msg::Look(Looking::Again(number))), None, "{number}");
    }
}

#[test]
fn an_earlier_version_is_published_again_above_the_one_that_runs_after_what_changes_is_shown() {
    let mut versions = three();
    let asked = versions.update(Msg::Look(Looking::Again(1)));
    assert_eq!(asked, Some(Effect::Raise(versions.raises, hash("one"), None)));
    let asked = versions.update(Msg::Raised(versions.raises, Ok(Ok(higher("1.2.0.1")))));
    assert_eq!(versions.version, "1.2.0.1", "the next one is proposed");
    assert_eq!(asked, Some(Effect::Compare(versions.compares, hash("three"), hash("1.2.0.1"))));
    assert_eq!(versions.command(), None, "what changes is not known yet");
    versions.update(Msg::Compared(versions.compares, Ok(Vec::new())));
    let (product, earlier) = (versions.product.clone(), hash("one"));
    let content = hash("1.2.0.1");
    assert_eq!(versions.command(), Some(Command::Republish { product, earlier, content }));
}

#[test]
fn a_version_can_be_chosen_and_the_answer_about_the_proposed_one_is_dropped_then() {
    let mut versions = three();
    versions.update(Msg::Look(Looking::Again(1)));
    let first = versions.raises;
    versions.update(Msg::Version(" 2.0 ".to_owned()));
    let asked = versions.update(Msg::Raise);
    assert_eq!(asked, Some(Effect::Raise(versions.raises, hash("one"), Some("2.0".to_owned()))));
    assert_eq!(versions.update(Msg::Raised(first, Ok(Ok(higher("1.2.0.1"))))), None);
    assert!(versions.higher.is_loading());
    let asked = versions.update(Msg::Raised(versions.raises, Ok(Ok(higher("2.0")))));
    assert_eq!(asked, Some(Effect::Compare(versions.compares, hash("three"), hash("2.0"))));
    assert_eq!(versions.version, "2.0");
}

#[test]
fn nothing_is_published_under_another_version_than_the_one_that_stands_there() {
    let mut versions = three();
    versions.update(Msg::Look(Looking::Again(1)));
    versions.update(Msg::Raised(versions.raises, Ok(Ok(higher("1.2.0.1")))));
    versions.update(Msg::Compared(versions.compares, Ok(Vec::new())));
    assert!(versions.command().is_some());
    versions.update(Msg::Version("1.2.0.10".to_owned()));
    assert_eq!((versions.command(), versions.raised()), (None, None));
    versions.update(Msg::Version("1.2.0.1".to_owned()));
    assert!(versions.command().is_some());
}

#[test]
fn why_a_version_cannot_be_had_is_said_until_another_one_is_typed() {
    let mut versions = three();
    versions.update(Msg::Look(Looking::Again(1)));
    versions.update(Msg::Raised(versions.raises, Ok(Ok(higher("1.2.0.1")))));
    versions.update(Msg::Version("1.1".to_owned()));
    versions.update(Msg::Raise);
    let why = say::addin_again_not_greater("1.1", "1.2");
    assert_eq!(versions.update(Msg::Raised(versions.raises, Ok(Err(why.clone())))), None);
    assert_eq!((versions.not_raised(), versions.command()), (Some(&why), None));
    versions.update(Msg::Version("1.10".to_owned()));
    assert_eq!(versions.not_raised(), None);
}

#[test]
fn what_it_asks_for_is_known_before_it_is_published() {
    let mut versions = three();
    versions.update(Msg::Look(Looking::Compared(1, 3)));
    let asks = Change { code: "D001".to_owned(), class: Class::Consent, message: say::shell_title() };
    versions.update(Msg::Compared(versions.compares, Ok(vec![asks])));
    assert!(versions.asks_for_consent());
}

#[test]
fn when_another_version_runs_what_is_looked_at_is_worked_out_anew() {
    let mut versions = three();
    versions.update(Msg::Look(Looking::Again(1)));
    versions.update(Msg::Raised(versions.raises, Ok(Ok(higher("1.2.0.1")))));
    let mut lines = versions.lines.clone();
    assert_eq!(versions.update(Msg::Lines(lines.clone())), None, "nothing is otherwise");
    lines.last_mut().unwrap().runs = false;
    lines.push(line("1.3", "four", true));
    let asked = versions.update(Msg::Lines(lines.clone()));
    assert_eq!(asked, Some(Effect::Raise(versions.raises, hash("one"), None)));

    // What somebody typed is theirs.
    versions.update(Msg::Version("5.0".to_owned()));
    lines.last_mut().unwrap().runs = false;
    lines.push(line("1.4", "five", true));
    let asked = versions.update(Msg::Lines(lines));
    assert_eq!(asked, Some(Effect::Raise(versions.raises, hash("one"), Some("5.0".to_owned()))));
}
