//! The search against a naive reading of what it promises, on generated organisations.

use addin_deployment::assignment::DirectoryId;
use addin_deployment::directory::{
    Builder, Directory, DirectoryChange, Entry, GroupRecord, GroupRow, PersonRecord, PersonRow,
};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::search::{Page, SearchIndex};
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Row {
    name: String,
    mail: String,
    upn: String,
    department: String,
}

fn rows(most: usize) -> impl Strategy<Value = Vec<Row>> {
    let address = || "([abéA.]{1,4}@[ab]{1,2}\\.(b|ab))?";
    let row = ("[abAB .'éß-]{0,8}", address(), address(), "[ab ]{0,4}");
    proptest::collection::vec(row, 0..most).prop_map(|rows| {
        rows.into_iter().map(|(name, mail, upn, department)| Row { name, mail, upn, department }).collect()
    })
}

/// People and groups; a group has no user principal name and no department.
fn organisation() -> impl Strategy<Value = (Vec<Row>, Vec<Row>)> {
    (rows(40), rows(5)).prop_map(|(people, mut groups)| {
        for group in &mut groups {
            group.upn.clear();
            group.department.clear();
        }
        (people, groups)
    })
}

fn directory(people: &[Row], groups: &[Row]) -> Directory {
    let mut builder = Builder::default();
    for (number, Row { name, mail, upn, department }) in people.iter().enumerate() {
        let id = format!("p{number}");
        builder.person(PersonRow { id: &id, name, mail, upn, department, ..PersonRow::default() });
    }
    for (number, Row { name, mail, .. }) in groups.iter().enumerate() {
        let id = format!("g{number}");
        builder.group(GroupRow { id: &id, name, mail, ..GroupRow::default() });
    }
    builder.build(DirectoryRevision(1))
}

fn folded(text: &str) -> String {
    text.to_lowercase().replace('é', "e").replace('ß', "ss").replace('’', "'")
}

fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Of a domain only the first word counts.
fn address_words(address: &str) -> Vec<String> {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    words(local).into_iter().chain(words(domain).into_iter().take(1)).collect()
}

impl Row {
    fn begins_with_address(&self, beginning: &str) -> bool {
        [&self.mail, &self.upn].iter().any(|address| folded(address).starts_with(beginning))
    }

    fn other_words(&self) -> Vec<String> {
        [address_words(&self.mail), address_words(&self.upn), words(&self.department)].concat()
    }
}

/// Whether some word is, or for the last one begins with, each word of a piece.
fn has(own: &[String], piece: &[String]) -> bool {
    let (last, complete) = piece.split_last().expect("a piece has words");
    complete.iter().all(|word| own.contains(word)) && own.iter().any(|word| word.starts_with(last))
}

/// How good a row is for a query, if it is found: the less, the better.
fn class(row: &Row, all: &[&Row], query: &str) -> Option<u8> {
    let query = folded(query);
    let own = words(&row.name);
    let everything = [own.clone(), row.other_words()].concat();
    let (mut asked, mut in_name) = (false, true);
    for piece in query.split_whitespace() {
        let is_address = piece.find('@').is_some_and(|at| at > 0);
        if is_address && all.iter().any(|row| row.begins_with_address(piece)) {
            (asked, in_name) = (true, false);
            if !row.begins_with_address(piece) {
                return None;
            }
            continue;
        }
        let piece = if is_address { address_words(piece) } else { words(piece) };
        if piece.is_empty() {
            continue;
        }
        asked = true;
        if !has(&everything, &piece) {
            return None;
        }
        in_name &= has(&own, &piece);
    }
    let (key, name) = (words(&query).join(" "), own.join(" "));
    let is_address = [&row.mail, &row.upn].iter().any(|address| folded(address) == query.trim());
    let best = match () {
        () if name == key || is_address => 0,
        () if name.starts_with(&key) => 1,
        () if in_name => 2,
        () => 3,
    };
    asked.then_some(best)
}

/// The numbers of all rows that are found, the best first.
fn naively_found(all: &[&Row], query: &str) -> Vec<usize> {
    let mut found: Vec<_> = (0..all.len())
        .filter_map(|number| {
            Some((class(all[number], all, query)?, words(&all[number].name).join(" "), number))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, _, number)| number).collect()
}

fn query() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[abAB .'éß-]{0,6}", 1 => "[abé.]{1,3}@[ab]{0,2}(\\.a?b?)?( [ab])?", 1 => "[ab@. ]{0,5}"]
}

/// Compares what is found, in which order, and a page of it.
fn compare(
    people: &[Row],
    groups: &[Row],
    query: &str,
    from: usize,
    count: usize,
) -> Result<(), TestCaseError> {
    // Two addresses at once are a pasted list.
    prop_assume!(query.matches('@').count() < 2);
    let directory = directory(people, groups);
    let index = SearchIndex::new(&directory);
    let entries: Vec<_> =
        directory.people().map(Entry::Person).chain(directory.groups().map(Entry::Group)).collect();
    let all: Vec<_> = people.iter().chain(groups).collect();
    let expected: Vec<_> = naively_found(&all, query).into_iter().map(|number| entries[number]).collect();
    let found = index.search(&directory, query, usize::MAX);
    prop_assert_eq!(found.total as usize, expected.len());
    prop_assert_eq!(&found.entries, &expected);
    if !expected.is_empty() {
        let page = index.page(&directory, &Page { query, among: None, from, count });
        let expected: Vec<_> = expected.into_iter().skip(from).take(count).collect();
        prop_assert_eq!(page.entries, expected);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_is_found_and_in_which_order_is_what_a_naive_search_says(
        (people, groups) in organisation(),
        query in query(),
        from in 0..4_usize,
        count in 0..6_usize,
    ) {
        compare(&people, &groups, &query, from, count)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Many enough that words are kept as lists and as bits.
    #[test]
    fn so_it_is_among_many(people in rows(400), query in query(), from in 0..90_usize) {
        compare(&people, &[], &query, from, 40)?;
    }
}

/// What becomes of people and groups, by number: other texts, or nothing. Numbers beyond the last are new.
type Changes = Vec<(usize, bool, Option<Row>)>;

fn changes() -> impl Strategy<Value = Changes> {
    let row = rows(2).prop_map(|rows| rows.into_iter().next());
    proptest::collection::vec((0..45_usize, any::<bool>(), row), 0..8)
}

fn change(changes: &Changes, revision: u64) -> DirectoryChange {
    let mut change = DirectoryChange { revision: DirectoryRevision(revision), ..DirectoryChange::default() };
    for (number, person, row) in changes {
        let id = DirectoryId(if *person { format!("p{number}") } else { format!("g{}", number % 8) });
        match (row, person) {
            (None, _) => change.removed.push(id),
            (Some(Row { name, mail, upn, department }), true) => change.people.push(PersonRecord {
                id,
                name: name.clone(),
                mail: mail.clone(),
                upn: upn.clone(),
                department: department.clone(),
                ..PersonRecord::default()
            }),
            (Some(Row { name, mail, .. }), false) => {
                let (name, mail) = (name.clone(), mail.clone());
                change.groups.push(GroupRecord { id, name, mail, ..GroupRecord::default() });
            }
        }
    }
    change
}

/// The ids of entries, and their names in order: entries with one name may stand in any order.
fn told(directory: &Directory, entries: &[Entry]) -> (Vec<DirectoryId>, Vec<String>) {
    let (mut ids, mut names) = (Vec::new(), Vec::new());
    for entry in entries {
        let (id, name) = match entry {
            Entry::Person(person) => (directory.person_id(*person), directory.person_name(*person)),
            Entry::Group(group) => (directory.group_id(*group), directory.group_name(*group)),
        };
        ids.push(id);
        names.push(words(name).join(" "));
    }
    ids.sort();
    (ids, names)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn whoever_has_changed_is_found_as_if_all_were_indexed_anew(
        (people, groups) in organisation(),
        first in changes(),
        second in changes(),
        follows in any::<bool>(),
        query in query(),
        count in 0..6_usize,
    ) {
        let mut changed = directory(&people, &groups);
        let mut index = SearchIndex::new(&changed);
        for (revision, changes) in (2..).zip([first, second]) {
            changed.apply(&change(&changes, revision));
            if follows {
                index.follow(&changed);
            }
        }
        let anew = changed.compacted();
        let other = SearchIndex::new(&anew);
        let (found, expected) = (index.search(&changed, &query, 99), other.search(&anew, &query, 99));
        prop_assert_eq!(found.total, expected.total);
        prop_assert_eq!(told(&changed, &found.entries), told(&anew, &expected.entries));
        let first = index.search(&changed, &query, count).entries;
        prop_assert_eq!(&first[..], &found.entries[..count.min(found.entries.len())]);
        for row in people.iter().chain(&groups) {
            let owners = |index: &SearchIndex, directory: &Directory| {
                let pasted = index.match_pasted(directory, &row.mail);
                (told(directory, &pasted.found), pasted.open.len())
            };
            prop_assert_eq!(owners(&index, &changed), owners(&other, &anew));
        }
    }
}
