//! An earlier manifest under a higher version: the next one, or the one that an administrator chooses.

use crate::memory::Memory;
use crate::tests::{Tab, manifest, product};
use addin_deployment::lifecycle::command::{Command, ContentHash};
use addin_deployment::outcome::Outcome;
use deployment_api::later::{Later, LaterAnswer};
use deployment_api::lifecycle::{Higher, Life};
use messages::{Message, say};

fn hash(version: &str) -> ContentHash {
    ContentHash::of(manifest(version).as_bytes())
}

fn higher(tab: &Tab, content: &ContentHash, version: Option<&str>) -> Result<Higher, Message> {
    let (content, version) = (content.clone(), version.map(str::to_owned));
    match tab.ask_later(Later::Life(Life::Higher { product: product(), content, version })) {
        LaterAnswer::Higher(higher) => higher,
        other => panic!("{other:?}"),
    }
}

fn update(tab: &Tab, file: &str, revision: u64) {
    let content = tab.check(file.as_bytes()).content;
    let command = Command::Update { product: product(), content, origin: None };
    let outcome = tab.execute(command, &revision.to_string(), revision);
    assert!(matches!(outcome, Outcome::Confirmed(_)), "{outcome:?}");
}

/// Version 1.0 ran, 1.1 runs, and 2.0, which asks for more, waits for consent.
fn with_history() -> Tab {
    let tab = Tab::on(&Memory::default());
    tab.deploy(&manifest("1.0"), "a");
    update(&tab, &manifest("1.1"), 1);
    let host = r#"<Host Name="Workbook"/>"#;
    let more = manifest("2.0").replace(host, &[host, r#"<Host Name="Document"/>"#].concat());
    update(&tab, &more, 2);
    tab
}

#[test]
fn the_next_version_is_above_everything_that_microsoft_365_has_had_of_it() {
    let tab = with_history();
    let next = higher(&tab, &hash("1.0"), None).unwrap();
    assert_eq!((next.version.as_str(), &next.content), ("2.1", &hash("2.1")));
}

#[test]
fn the_version_that_an_administrator_chooses_is_the_one_that_it_is_published_under() {
    let tab = with_history();
    let chosen = higher(&tab, &hash("1.0"), Some(" 2.10.0 ")).unwrap();
    assert_eq!((chosen.version.as_str(), &chosen.content), ("2.10.0", &hash("2.10.0")));
    let (earlier, content) = (hash("1.0"), chosen.content);
    let republish = Command::Republish { product: product(), earlier, content };
    assert!(matches!(tab.execute(republish, "again", 3), Outcome::Confirmed(_)));
    let LaterAnswer::AddIn(read) = tab.ask_later(Later::AddIn(product())) else { panic!("no add-in") };
    assert_eq!(read.value.unwrap().row.version, "2.10.0");
}

#[test]
fn a_version_that_is_not_above_all_of_them_part_by_part_is_refused_before_anything_is_sent() {
    let tab = with_history();
    for lower in ["1.9", "2.0", "2.0.0.0", "1.99999"] {
        let refused = Err(say::addin_again_not_greater(lower, "2.0"));
        assert_eq!(higher(&tab, &hash("1.0"), Some(lower)), refused, "{lower}");
    }
    for none in ["", "two", "2.", "2.0.0.0.1", "2.123456", "2,1"] {
        assert_eq!(higher(&tab, &hash("1.0"), Some(none)), Err(say::addin_again_no_version(none)), "{none}");
    }
    assert_eq!(higher(&tab, &hash("9.0"), Some("9.1")), Err(say::addin_raise_impossible()), "it is not kept");
}

#[test]
fn nothing_is_raised_for_an_add_in_that_is_not_deployed() {
    let tab = Tab::on(&Memory::default());
    let content = tab.check(manifest("1.0").as_bytes()).content;
    assert_eq!(higher(&tab, &content, None), Err(say::addin_raise_impossible()));
}
