//! The same add-in twice, in the plan or in the tenant: found and explained.

use super::lifecycle_support::*;
use super::support::*;
use addin_deployment::asset_id::AssetId;
use addin_deployment::assignment::Assignment;
use addin_deployment::delivery::inventory::{Complete, Store};
use addin_deployment::duplicates::{Duplicate, DuplicateKind, ManifestFacts, duplicates};
use addin_deployment::facts::Fact;
use addin_deployment::lifecycle::command::{ContentHash, Route};
use addin_deployment::lifecycle::sighting::{Assigned, Sighting};
use messages::say;
use office_addin_manifest::model::{EntryPoint, EntryPointKind, Format, Reading, ReplacedAddIn};

/// People whom two assignments both name.
fn both(one: &Assignment, other: &Assignment) -> u32 {
    let named =
        |person: &&addin_deployment::assignment::DirectoryId| other.everyone || other.people.contains(person);
    u32::try_from(one.people.iter().filter(named).count()).unwrap()
}

fn found(console: &Console) -> Vec<Duplicate> {
    let mut manifests = |hash: &ContentHash| {
        let reading = &console.files.iter().find(|file| file.hash == *hash)?.reading;
        Some(ManifestFacts::of(reading.format, reading.manifest.as_ref()?))
    };
    duplicates(&console.tenant, &mut manifests, &mut both)
}

/// The only duplicate.
fn only(console: &Console) -> Duplicate {
    let [duplicate] = found(console).try_into().unwrap();
    duplicate
}

/// A manifest with a name and a page.
fn named(number: u32, version: &str, name: &str, page: &str) -> Reading {
    changed(reading(number, version), |manifest| {
        manifest.name.default = name.to_owned();
        manifest.entry_points = vec![EntryPoint { kind: EntryPointKind::Page, url: page.to_owned() }];
    })
}

fn unified(number: u32, name: &str, page: &str, hides: &[(u32, &str)]) -> Reading {
    let mut reading = changed(named(number, "1.0.0", name, page), |manifest| {
        manifest.replaces = hides
            .iter()
            .map(|(number, asset)| ReplacedAddIn {
                id: product(*number).as_str().to_uppercase(),
                asset_id: (*asset).to_owned(),
            })
            .collect();
    });
    reading.format = Format::Package;
    reading
}

fn with(readings: Vec<(Reading, Assignment)>) -> Console {
    let mut console = Console::in_tenant();
    for (reading, assignment) in readings {
        console.deploy(reading, assignment).expect("deployed");
    }
    console
}

fn foreign(number: u32, name: &str, provider: &str) -> Sighting {
    let mut seen = sighting(number);
    seen.observed.name = name.to_owned();
    seen.observed.provider = provider.to_owned();
    seen.observed.everyone = Fact::Unknown;
    seen
}

#[test]
fn add_ins_of_their_own_are_no_duplicates() {
    let console = with(vec![
        (named(1, "1.0", "Forms", "https://forms.example/a"), people(&["ana"])),
        (named(2, "1.0", "Sign", "https://forms.example/b"), people(&["ana"])),
        (named(3, "1.0", "Forms", "https://other.example/a"), people(&["ana"])),
        (unified(4, "Sign for everyone", "https://sign.example", &[]), people(&["ana"])),
    ]);
    assert_eq!(found(&console), []);
}

#[test]
fn the_same_name_from_the_same_origin() {
    let mut console = with(vec![
        (named(1, "1.0", "Forms", "https://forms.example/a?x"), people(&["ana", "bob"])),
        (named(2, "1.2", " forms", "HTTPS://Forms.example/b"), people(&["bob", "cem"])),
    ]);
    let twice = only(&console);
    assert_eq!(
        (twice.kind, twice.products.as_slice()),
        (DuplicateKind::SameName, &[product(1), product(2)][..])
    );
    assert_eq!(twice.keep, Some(product(2)), "the newest");
    assert_eq!(twice.what, say::duplicate_same_origin(2, "Forms", "https://forms.example"));
    assert_eq!(twice.who, say::duplicate_who(1), "Bob");
    console.deploy(named(3, "1.1", "Forms", "https://forms.example/c"), people(&["dee"])).expect("deployed");
    let three = only(&console);
    assert_eq!(three.products, [product(1), product(2), product(3)], "one finding for all of them");
    console.remove(1).expect("removed");
    console.remove(3).expect("removed");
    assert_eq!(found(&console), [], "what is deleted is not there twice");
}

#[test]
fn what_only_the_tenant_has_is_known_by_name_and_publisher() {
    let mut console = with(vec![(named(1, "1.0", "Forms", "https://forms.example"), people(&["ana"]))]);
    console
        .import(vec![foreign(8, "FORMS", "Fennel Software"), foreign(9, "Forms", "Somebody")])
        .expect("imported");
    let twice = only(&console);
    assert_eq!(twice.products, [product(1), product(8)]);
    assert_eq!(twice.what, say::duplicate_same_publisher(2, "Forms", "Fennel Software"));
    assert_eq!(twice.who, say::duplicate_who_unknown());
}

#[test]
fn one_asset_under_two_product_ids() {
    let mut console = Console::in_tenant();
    let reading = named(1, "1.0", "Forms", "https://forms.example");
    console.deploy_on(reading, people(&["ana"]), terms(from_store("WA104381180"))).expect("deployed");
    let mut seen = foreign(2, "Forms (old)", "");
    seen.observed.asset = AssetId::parse("wa104381180");
    seen.assigned = Some(Assigned { people: vec![id("cem")], groups: Vec::new(), unknown: 0 });
    console.import(vec![seen]).expect("imported");
    let twice = only(&console);
    assert_eq!(
        (twice.kind, &twice.what),
        (DuplicateKind::SameAsset, &say::duplicate_same_asset(2, "WA104381180"))
    );
    assert_eq!((twice.keep, twice.who), (Some(product(1)), say::duplicate_who_nobody()));
}

#[test]
fn in_both_stores() {
    let mut console = with(vec![(for_outlook(1, "1.0"), people(&["ana"]))]);
    let there = console.seen_as_planned(1);
    let mut in_exchange = there.clone();
    in_exchange.observed.store = Store::Exchange;
    let mut file = list(vec![there, in_exchange]);
    file.complete = Complete { centralized: true, exchange: true };
    console.take_in(file).expect("imported");
    let twice = only(&console);
    assert_eq!((twice.kind, twice.products.as_slice()), (DuplicateKind::BothStores, &[product(1)][..]));
    assert_eq!(twice.who, say::duplicate_who(1));
    assert_eq!(twice.todo, say::duplicate_both_stores_todo(product(1).as_str()));
}

#[test]
fn handed_off_to_one_store_and_seen_in_the_other() {
    for (route, there, ours, todo) in [
        (
            Route::CentralizedDeployment,
            Store::Exchange,
            Store::Centralized,
            say::duplicate_both_stores_todo(product(1).as_str()),
        ),
        (Route::Exchange, Store::Centralized, Store::Exchange, say::duplicate_other_store_todo()),
    ] {
        let mut console = with(vec![(for_outlook(1, "1.0"), people(&["ana"]))]);
        console.hand_off(1, route).expect("handed off");
        let mut seen = console.seen_as_planned(1);
        seen.observed.store = there;
        console.import(vec![seen]).expect("imported");
        let twice = only(&console);
        assert_eq!(twice.what, say::duplicate_other_store("Add-in 1", there.label(), ours.label()));
        assert_eq!((twice.kind, twice.todo), (DuplicateKind::BothStores, todo));
    }
}

#[test]
fn the_stores_add_in_there_and_a_file_of_our_own_here() {
    let mut console = with(vec![(reading(1, "1.0"), people(&["ana"]))]);
    let mut seen = console.seen_as_planned(1);
    seen.observed.asset = AssetId::parse("WA1");
    console.import(vec![seen]).expect("imported");
    let twice = only(&console);
    assert_eq!((twice.kind, twice.keep), (DuplicateKind::StoreAndFile, None));
    assert_eq!(twice.what, say::duplicate_store_and_file("Add-in 1", "WA1"));
}

#[test]
fn xml_beside_unified_that_does_not_hide_it() {
    let page = "https://forms.example/pane.html";
    let xml = || (named(1, "3.0", "Forms", page), people(&["ana", "bob"]));
    let console = with(vec![xml(), (unified(2, "Forms 365", page, &[]), everyone())]);
    let twice = only(&console);
    assert_eq!((twice.kind, twice.keep), (DuplicateKind::XmlBesideUnified, None));
    assert_eq!(twice.what, say::duplicate_xml_beside_unified("Forms 365", "Forms"));
    assert_eq!(
        (twice.who, twice.todo),
        (say::duplicate_who(2), say::duplicate_hide_custom_todo(product(1).as_str()))
    );

    let hidden = with(vec![xml(), (unified(2, "Forms 365", page, &[(1, "")]), everyone())]);
    assert_eq!(found(&hidden), [], "the unified one hides it");

    let mut console = Console::in_tenant();
    let (reading, assignment) = xml();
    console.deploy_on(reading, assignment, terms(from_store("WA2"))).expect("deployed");
    console.deploy(unified(2, "Forms 365", page, &[]), everyone()).expect("deployed");
    assert_eq!(only(&console).todo, say::duplicate_hide_store_todo(product(1).as_str(), "WA2"));
    console
        .deploy(unified(3, "Forms 2027", "https://new.example", &[(7, "WA2")]), everyone())
        .expect("deployed");
    assert_eq!(found(&console).len(), 1, "hidden by its asset ID, and still shown beside the other");
}

#[test]
fn only_one_unified_manifest_may_hide_an_add_in() {
    let console = with(vec![
        (named(1, "1.0", "Forms", "https://a.example"), people(&["ana"])),
        (unified(2, "Forms A", "https://b.example", &[(1, "")]), people(&["ana"])),
        (unified(3, "Forms B", "https://c.example", &[(1, "")]), people(&["ana"])),
    ]);
    let twice = only(&console);
    assert_eq!(
        (twice.kind, twice.products.as_slice()),
        (DuplicateKind::HiddenTwice, &[product(2), product(3)][..])
    );
    assert_eq!(twice.what, say::duplicate_hidden_twice("Forms", "Forms A, Forms B"));
}
