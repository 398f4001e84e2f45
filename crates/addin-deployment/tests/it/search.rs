//! The people picker's search: any word's beginning, accents and case aside, the best first.

use addin_deployment::assignment::DirectoryId;
use addin_deployment::demo;
use addin_deployment::directory::{
    Builder, Directory, DirectoryChange, Entry, GroupRow, Loader, PersonRecord, PersonRow,
};
use addin_deployment::effect::Hit;
use addin_deployment::index_set::IndexSet;
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::search::{Page, SearchIndex};
use std::time::{Duration, Instant};

pub fn directory() -> Directory {
    let mut builder = Builder::default();
    for (name, mail, department) in [
        ("Zoë van den Berg", "zoe.vandenberg@example.org", "Sales"),
        ("Bert de Vries", "bert@example.org", "Finance"),
        ("Albert Bergman", "a.bergman@example.org", "Sales"),
        ("Anna-Maria O'Brien", "amo@example.org", "Human Resources"),
        ("Berg", "berg@example.org", ""),
        ("Ольга Иванова", "olga@example.org", "Research"),
    ] {
        let row = PersonRow { id: mail, name, mail, upn: mail, department, ..PersonRow::default() };
        builder.person(row);
    }
    let upn = "guest_elsewhere.example#EXT#@example.org";
    builder.person(PersonRow {
        id: "guest",
        name: "Guest",
        mail: "Guest@Elsewhere.example",
        upn,
        ..PersonRow::default()
    });
    builder.person(PersonRow {
        id: "bare",
        name: "No Mail",
        mail: "",
        upn: "_bare@example.org",
        ..PersonRow::default()
    });
    let sales =
        GroupRow { id: "g1", name: "Sales Department", mail: "sales@example.org", ..GroupRow::default() };
    builder.group(sales);
    builder.group(GroupRow { id: "g2", name: "Bergen Office", ..GroupRow::default() });
    builder.build(DirectoryRevision(1))
}

pub fn name(directory: &Directory, entry: Entry) -> String {
    match directory.hit(entry) {
        Hit::Person(person) => person.name,
        Hit::Group(group) => group.name,
    }
}

pub fn found(query: &str) -> Vec<String> {
    let directory = directory();
    let found = SearchIndex::new(&directory).search(&directory, query, 20);
    assert_eq!(found.total as usize, found.entries.len());
    found.entries.into_iter().map(|entry| name(&directory, entry)).collect()
}

#[test]
fn the_best_comes_first_people_and_groups_together() {
    assert_eq!(found("berg"), ["Berg", "Bergen Office", "Albert Bergman", "Zoë van den Berg"]);
    assert_eq!(found("sales"), ["Sales Department", "Albert Bergman", "Zoë van den Berg"]);
}

#[test]
fn accents_and_case_do_not_matter() {
    assert_eq!(found("ZOE"), ["Zoë van den Berg"]);
    assert_eq!(found("zoë"), ["Zoë van den Berg"]);
    assert_eq!(found("ИВАН"), ["Ольга Иванова"]);
}

#[test]
fn letters_of_other_languages_are_found_with_and_without_their_marks() {
    let names = [
        "Jürgen Groß",
        "Łukasz Wójcik",
        "İbrahim Çağlı",
        "Piet ’t Hart",
        "Kees 't Hart",
        "Николай Фёдоров",
        "東京 太郎",
        "Søren Æbelø",
        "Ruud van den Ĳssel",
    ];
    let mut builder = Builder::default();
    for name in names {
        builder.person(PersonRow { id: name, name, ..PersonRow::default() });
    }
    let directory = builder.build(DirectoryRevision(1));
    let index = SearchIndex::new(&directory);
    for (query, expected) in [
        ("jurgen gross", &["Jürgen Groß"][..]),
        ("JÜRGEN GROSS", &["Jürgen Groß"]),
        ("lukasz wojcik", &["Łukasz Wójcik"]),
        ("IBRAHIM caglı", &["İbrahim Çağlı"]),
        ("ibrahim ÇAĞLI", &["İbrahim Çağlı"]),
        ("'t hart", &["Kees 't Hart", "Piet ’t Hart"]),
        ("’t h", &["Kees 't Hart", "Piet ’t Hart"]),
        ("t hart p", &["Piet ’t Hart"]),
        ("николай федоров", &["Николай Фёдоров"]),
        ("東", &["東京 太郎"]),
        ("太郎", &["東京 太郎"]),
        ("soren aeb", &["Søren Æbelø"]),
        ("ijssel", &["Ruud van den Ĳssel"]),
    ] {
        let found = index.search(&directory, query, 20);
        let found: Vec<_> = found.entries.iter().map(|entry| name(&directory, *entry)).collect();
        assert_eq!(found, expected, "{query}");
    }
}

#[test]
fn a_list_is_shown_page_by_page() {
    let directory = directory();
    let index = SearchIndex::new(&directory);
    let page = |query: &str, from: usize| {
        let page = index.page(&directory, &Page { query, from, count: 3, among: None });
        (page.entries.into_iter().map(|entry| name(&directory, entry)).collect::<Vec<_>>(), page.total)
    };
    assert_eq!(page("", 0).0, ["Albert Bergman", "Anna-Maria O'Brien", "Berg"], "nothing typed: everybody");
    assert_eq!(page(" ", 6).0, ["No Mail", "Sales Department", "Zoë van den Berg"]);
    assert_eq!(page("", 9), (vec!["Ольга Иванова".to_owned()], 10));
    assert_eq!(page("berg", 3), (vec!["Zoë van den Berg".to_owned()], 4));
    assert_eq!(page("@", 0), (Vec::new(), 0), "a sign is in nobody's name");
}

#[test]
fn an_audience_is_searched_like_the_organisation() {
    let directory = directory();
    let index = SearchIndex::new(&directory);
    let mut among = IndexSet::with_room_for(directory.people_count() as usize);
    [0, 1, 4].into_iter().for_each(|person| assert!(among.insert(person)));
    let page = |query: &str| {
        let page = index.page(&directory, &Page { query, from: 0, count: 9, among: Some(&among) });
        (page.entries.into_iter().map(|entry| name(&directory, entry)).collect::<Vec<_>>(), page.total)
    };
    let names = |of: &[&str]| of.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(page(""), (names(&["Berg", "Bert de Vries", "Zoë van den Berg"]), 3));
    assert_eq!(page("berg"), (names(&["Berg", "Zoë van den Berg"]), 2));
    assert_eq!(page("olga"), (Vec::new(), 0));
}

#[test]
fn every_word_of_the_query_must_begin_some_word() {
    assert_eq!(found("berg zo"), ["Zoë van den Berg"]);
    assert_eq!(found("van den b"), ["Zoë van den Berg"]);
    assert_eq!(found("bert fin"), ["Bert de Vries"], "name and department");
    assert_eq!(found("bert sales"), Vec::<String>::new());
    assert_eq!(found("ert"), Vec::<String>::new(), "the middle of a word is no beginning");
}

#[test]
fn words_begin_after_hyphens_apostrophes_and_dots() {
    assert_eq!(found("maria"), ["Anna-Maria O'Brien"]);
    assert_eq!(found("brien"), ["Anna-Maria O'Brien"]);
    assert_eq!(found("o'br"), ["Anna-Maria O'Brien"]);
    assert_eq!(found("'brien"), ["Anna-Maria O'Brien"]);
    assert_eq!(found("anna maria"), ["Anna-Maria O'Brien"], "with a space as well");
    assert_eq!(found("anna-m"), ["Anna-Maria O'Brien"], "what stands before the hyphen is complete");
    assert_eq!(found("ann-m"), Vec::<String>::new());
    assert_eq!(found("vandenb"), ["Zoë van den Berg"], "the address");
    assert_eq!(found("human re"), ["Anna-Maria O'Brien"]);
}

#[test]
fn addresses_are_found_by_their_beginning_and_as_a_whole() {
    assert_eq!(found("bert@exam"), ["Bert de Vries"]);
    assert_eq!(found("berg@example.org"), ["Berg"]);
    assert_eq!(found("elsewhere"), ["Guest"], "the beginning of a domain");
    assert_eq!(found("org"), Vec::<String>::new(), "and no other part of it");
}

#[test]
fn nothing_typed_finds_nothing() {
    for query in ["", "   ", "@", "'", "-- ..", &"x".repeat(100_000)] {
        assert_eq!(found(query), Vec::<String>::new());
    }
}

#[test]
fn only_so_many_are_given_and_all_are_counted() {
    let directory = directory();
    let index = SearchIndex::new(&directory);
    let found = index.search(&directory, "berg", 2);
    let names: Vec<_> = found.entries.iter().map(|entry| name(&directory, *entry)).collect();
    assert_eq!((names, found.total), (vec!["Berg".to_owned(), "Bergen Office".to_owned()], 4));
    let none = index.search(&directory, "berg", 0);
    assert_eq!((none.entries.len(), none.total), (0, 4));
}

#[test]
fn of_those_who_share_an_address_the_first_by_name_comes_first_however_few_are_wanted() {
    let mut builder = Builder::default();
    for name in ["Zoë", "Bert", "Anna"] {
        builder.person(PersonRow { id: name, name, mail: "info@example.org", ..PersonRow::default() });
    }
    let directory = builder.build(DirectoryRevision(1));
    let index = SearchIndex::new(&directory);
    for count in 1..4 {
        let found = index.search(&directory, "info@example.org", count);
        let found: Vec<_> = found.entries.iter().map(|entry| name(&directory, *entry)).collect();
        assert_eq!(found, ["Anna", "Bert", "Zoë"][..count]);
    }
}

#[test]
fn whoever_comes_goes_or_marries_is_found_at_once() {
    let mut directory = directory();
    let mut index = SearchIndex::new(&directory);
    let id = |text: &str| DirectoryId(text.to_owned());
    let record = |text: &str, name: &str| PersonRecord {
        id: id(text),
        name: name.to_owned(),
        mail: text.to_owned(),
        upn: text.to_owned(),
        ..PersonRecord::default()
    };
    directory.apply(&DirectoryChange {
        revision: DirectoryRevision(2),
        removed: vec![id("berg@example.org"), id("g2")],
        people: vec![
            record("bert@example.org", "Bert Bergsma"),
            record("carla@example.org", "Carla van den Berg"),
        ],
        ..DirectoryChange::default()
    });
    for _ in 0..2 {
        let found = |query: &str| -> Vec<_> {
            let found = index.search(&directory, query, 20);
            assert_eq!(found.total as usize, found.entries.len());
            found.entries.into_iter().map(|entry| name(&directory, entry)).collect()
        };
        assert_eq!(
            found("berg"),
            ["Albert Bergman", "Bert Bergsma", "Carla van den Berg", "Zoë van den Berg"]
        );
        assert_eq!(found("de vries"), Vec::<String>::new());
        assert_eq!(found("carla@ex"), ["Carla van den Berg"]);
        assert_eq!(index.find_by_address(&directory, "berg@example.org"), None);
        index.follow(&directory);
    }
}

#[test]
fn a_directory_comes_back_with_its_index() {
    let mut directory = directory();
    let bytes = SearchIndex::new(&directory).to_bytes();
    directory.set_extra(3, bytes.clone());
    let chunks: Vec<_> = directory.chunks().collect();
    let mut loader = Loader::begin(&chunks[0], chunks.len() as u32).expect("a first chunk");
    chunks[1..].iter().for_each(|chunk| loader.add(chunk).expect("the next chunk"));
    let loaded = loader.finish().expect("all chunks");
    let index = SearchIndex::from_bytes(loaded.extra(3).expect("it was kept"), &loaded).expect("its index");
    assert_eq!(index.to_bytes(), bytes);
    assert_eq!(
        index.search(&loaded, "bert@exam", 9).entries,
        [Entry::Person(loaded.people().nth(1).unwrap())]
    );
}

#[test]
fn a_stored_index_is_the_one_that_was_made_and_only_for_its_directory() {
    let directory = directory();
    let index = SearchIndex::new(&directory);
    let bytes = index.to_bytes();
    let read = SearchIndex::from_bytes(&bytes, &directory).map(|index| index.to_bytes());
    assert_eq!(read.as_ref(), Some(&bytes));
    assert!(SearchIndex::from_bytes(&bytes, &demo::directory()).is_none(), "another directory");
    for end in 0..bytes.len() {
        assert!(SearchIndex::from_bytes(&bytes[..end], &directory).is_none(), "cut off after {end}");
    }
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x81;
        // Whatever is read of it, nothing breaks.
        if let Some(index) = SearchIndex::from_bytes(&changed, &directory) {
            for query in ["berg", "bert@exam", "o'br"] {
                assert!(index.search(&directory, query, 20).total <= 10);
            }
        }
    }
}

#[test]
fn an_address_belongs_to_one() {
    let directory = directory();
    let index = SearchIndex::new(&directory);
    let whose =
        |address: &str| index.find_by_address(&directory, address).map(|entry| name(&directory, entry));
    assert_eq!(whose(" Bert@Example.org ").as_deref(), Some("Bert de Vries"));
    assert_eq!(whose("guest@elsewhere.example").as_deref(), Some("Guest"));
    assert_eq!(whose("guest_elsewhere.example#ext#@example.org").as_deref(), Some("Guest"), "the other name");
    assert_eq!(whose("_bare@example.org").as_deref(), Some("No Mail"), "a user principal name alone");
    assert_eq!(whose("sales@example.org").as_deref(), Some("Sales Department"));
    assert_eq!(whose("bert@example.or"), None, "the beginning of an address is none");
    assert_eq!(whose("berg"), None, "a name is none");
    assert_eq!(whose(""), None);
}

#[test]
fn an_empty_directory_finds_nothing() {
    let directory = Builder::default().build(DirectoryRevision(1));
    let index = SearchIndex::new(&directory);
    assert_eq!(index.search(&directory, "a", 10), Default::default());
    assert_eq!(index.find_by_address(&directory, "a@b.example"), None);
}

/// A keystroke must not be felt: 16 ms is a frame. Judged at three times that figure and by the best of three, because
/// this build is not optimised and other work shares the machine.
const FRAME_LIMIT: Duration = Duration::from_millis(3 * 16);

#[test]
fn five_thousand_people_answer_within_a_frame() {
    let directory = demo::directory();
    let index = SearchIndex::new(&directory);
    for query in ["a", "s", "wolkenveld", "van d", "jan de", "sales dep", "zoe v", "xyz"] {
        let best = (0..3).map(|_| {
            let start = Instant::now();
            let found = index.search(&directory, query, 50);
            assert_eq!(found.total == 0, query == "xyz", "{query}");
            start.elapsed()
        });
        let best = best.min().unwrap_or(Duration::MAX);
        assert!(best < FRAME_LIMIT, "{query}: {best:?}");
    }
}

#[test]
fn the_demonstration_is_found_like_anything_else() {
    let directory = demo::directory();
    let index = SearchIndex::new(&directory);
    let first = |query: &str| {
        let found = index.search(&directory, query, 3);
        name(&directory, found.entries[0])
    };
    assert_eq!(first("sales department"), "Sales Department");
    assert_eq!(first("west coast"), "West Coast Sales Department");
    assert_eq!(first("sandra mol"), "Sandra Molenaar");
    assert_eq!(first("kobenhavn site"), "København Site Management");
}
