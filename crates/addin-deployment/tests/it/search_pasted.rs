//! Pasted lists of people: whom they mean, and what stays to be mended.

use crate::search::{directory, found, name};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::directory::{Builder, DirectoryChange, Entry, PersonRecord, PersonRow};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::search::{SearchIndex, addresses};

#[test]
fn pasted_addresses_find_whom_they_belong_to_in_that_order() {
    let pasted = "Vries, Bert de <BERT@example.org>; zoe.vandenberg@example.org\n nobody@example.org, bert@example.org";
    assert_eq!(found(pasted), ["Bert de Vries", "Zoë van den Berg"]);
    assert_eq!(
        addresses(pasted),
        ["BERT@example.org", "zoe.vandenberg@example.org", "nobody@example.org", "bert@example.org"]
    );
    assert_eq!(addresses("<mailto:a@b.example>"), ["a@b.example"]);
}

/// An item, its line, and whom it may mean.
type Open = (String, u32, Vec<String>);

/// Who is found and what is open after a list was pasted.
fn open(text: &str) -> (Vec<String>, Vec<Open>) {
    let directory = directory();
    let pasted = SearchIndex::new(&directory).match_pasted(&directory, text);
    let names = |entries: Vec<Entry>| entries.into_iter().map(|entry| name(&directory, entry)).collect();
    let open = pasted.open.into_iter().map(|item| {
        assert!(text.get(item.start..).is_some_and(|rest| rest.starts_with(&item.text)), "{item:?}");
        (item.text, item.line, names(item.candidates))
    });
    (names(pasted.found), open.collect())
}

#[test]
fn what_of_a_pasted_list_nobody_is_known_by_stays_to_be_mended() {
    let (found, open) = open(
        "zoe.vandenberg@example.org\r\nbert@exampel.org; olga@example.org\n\nNobody At All\nguest_elsewhere.example#EXT#@example.org\n",
    );
    assert_eq!(found, ["Zoë van den Berg", "Ольга Иванова", "Guest"]);
    let nobody = Vec::new();
    assert_eq!(
        open,
        [("bert@exampel.org".to_owned(), 2, nobody.clone()), ("Nobody At All".to_owned(), 4, nobody)]
    );
}

#[test]
fn a_pasted_list_may_be_of_names_or_ids() {
    assert_eq!(
        open("Zoe van den Berg\n  \"bert DE vries\"\ng2\nIvanova, Olga\nИванова, Ольга\nBergman, Albert").0,
        ["Zoë van den Berg", "Bert de Vries", "Bergen Office", "Ольга Иванова", "Albert Bergman"]
    );
    assert_eq!(
        open("amo@example.org, Berg, bert@example.org").0,
        ["Anna-Maria O'Brien", "Berg", "Bert de Vries"]
    );
}

/// Rows of a spreadsheet: name, address and department, of which the last is the name of a group as well.
#[test]
fn rows_of_a_spreadsheet_mean_whom_their_addresses_mean() {
    let rows = "Display name\tMail\tDepartment\r\nZoë van den Berg\tzoe.vandenberg@example.org\tSales Department\r\n\
                Bert\tbert@example.org\tFinance\r\nNobody\tnobody@example.org\tBergen Office";
    let (found, left) = open(rows);
    assert_eq!(found, ["Zoë van den Berg", "Bert de Vries"], "and no group that is named like a department");
    let heading = ["Display name", "Mail", "Department"].map(|text| (text.to_owned(), 1, Vec::new()));
    let nobody = ("nobody@example.org".to_owned(), 4, Vec::new());
    assert_eq!(left, [&heading[..], &[nobody]].concat(), "what nobody is known by stays to be mended");
    assert_eq!(
        open("Berg\tBert de Vries").0,
        ["Berg", "Bert de Vries"],
        "without addresses each cell is one"
    );
}

#[test]
fn addresses_are_found_as_mail_programs_and_tickets_write_them() {
    for text in [
        "'bert@example.org'",
        "‘bert@example.org’",
        "“bert@example.org”",
        "Vries, Bert de [mailto:bert@example.org]",
        "'bert@example.org' <bert@example.org>",
        "SMTP:bert@example.org",
        "MAILTO:Bert@Example.org",
        "It is for bert@example.org.",
        "bert@example.org:",
    ] {
        assert_eq!(open(text), (vec!["Bert de Vries".to_owned()], vec![]), "{text}");
    }
    assert_eq!(
        addresses("o'brien@example.org d'arc'@example.org"),
        ["o'brien@example.org", "d'arc'@example.org"]
    );
}

/// Many organisations keep the family name first.
#[test]
fn a_pasted_name_is_found_where_it_is_kept_with_a_comma() {
    let mut builder = Builder::default();
    for name in ["Vries, Anna de", "Berg, Jan", "Berg, Jan", "Peter Jan"] {
        builder.person(PersonRow { id: name, name, ..PersonRow::default() });
    }
    let mut directory = builder.build(DirectoryRevision(1));
    let index = SearchIndex::new(&directory);
    let later = PersonRecord { name: "Hof, Kim van ’t".to_owned(), ..PersonRecord::default() };
    let people = vec![PersonRecord { id: DirectoryId("kim".to_owned()), ..later }];
    let change = DirectoryChange { revision: DirectoryRevision(2), people, ..DirectoryChange::default() };
    directory.apply(&change);
    let pasted = index.match_pasted(&directory, "anna de vries\nKim van 't Hof\nJan Berg\nJan Peter\nVries");
    let found: Vec<_> = pasted.found.iter().map(|entry| name(&directory, *entry)).collect();
    assert_eq!(found, ["Vries, Anna de", "Hof, Kim van ’t"]);
    let open: Vec<_> = pasted.open.iter().map(|item| (item.text.as_str(), item.candidates.len())).collect();
    assert_eq!(
        open,
        [("Jan Berg", 2), ("Jan Peter", 0), ("Vries", 0)],
        "without a comma, an order is a name"
    );
}

#[test]
fn names_beside_addresses_are_no_items_of_their_own() {
    let text = "Vries, Bert de <bert@example.org>, \"Berg, van den\" <zoe.vandenberg@example.org>, Olga <olga@example.org>";
    assert_eq!(
        open(text),
        (vec!["Bert de Vries".into(), "Zoë van den Berg".into(), "Ольга Иванова".into()], vec![])
    );
    let (found, left) = open("Berta, Olga Ivanova <olga@example.org>");
    assert_eq!((found.len(), left[0].0.as_str()), (1, "Berta"), "she is somebody else");
    let (_, left) = open("Bert de Vries <bert@old.example>");
    assert_eq!(left, [("Bert de Vries <bert@old.example>".into(), 1, vec!["Bert de Vries".into()])]);
}

#[test]
fn each_item_is_told_where_it_stands() {
    let directory = directory();
    let text = "x@example.org x@example.org\nberg@example.org, y\n\nx@example.org";
    let pasted = SearchIndex::new(&directory).match_pasted(&directory, text);
    let places: Vec<_> = pasted.open.iter().map(|item| (item.text.as_str(), item.line, item.start)).collect();
    let first = "x@example.org";
    assert_eq!(places, [(first, 1, 0), (first, 1, 14), ("y", 2, 46), (first, 4, 49)]);
}

#[test]
fn what_may_mean_several_is_left_open_with_all_of_them() {
    let mut builder = Builder::default();
    for (name, mail) in [
        ("Jan Bos", "jan@example.org"),
        ("Jan Bos", "jan.bos@example.org"),
        ("Jürgen", "jürgen@example.org"),
        ("Jurgen", "jurgen@example.org"),
        ("Twice", "JAN@example.org"),
    ] {
        builder.person(PersonRow { id: mail, name, mail, ..PersonRow::default() });
    }
    let directory = builder.build(DirectoryRevision(1));
    let index = SearchIndex::new(&directory);
    let pasted =
        index.match_pasted(&directory, "Jan Bos; Jan@example.org, jürgen@example.org, JURGEN@example.org");
    let found: Vec<_> = pasted.found.iter().map(|entry| name(&directory, *entry)).collect();
    assert_eq!(found, ["Jürgen", "Jurgen"], "as it is written, where accents alone tell them apart");
    let open: Vec<_> = pasted.open.iter().map(|item| (item.text.as_str(), item.candidates.len())).collect();
    assert_eq!(open, [("Jan Bos", 2), ("Jan@example.org", 2)]);
}
