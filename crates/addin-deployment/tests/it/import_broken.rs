//! Files as they come from real computers: other encodings, broken rows, pieces of any size.

use super::import_support::{add, fixture, guid, import, kept, person, preview_of};
use addin_deployment::import::{FileState, Import, Mapping};
use addin_deployment::lifecycle::event::DirectoryRevision;
use messages::say;
use proptest::prelude::*;

#[test]
fn unusable_rows_are_listed_with_their_line_and_the_rest_is_used() {
    let text = format!(
        "id,userPrincipalName,displayName,userType,accountEnabled\n\
         {},a@x.example,Anna,Member,True\n\
         ,,Nobody,Member,True\n\
         \n\
         not-an-id,b@x.example,\"Bert\nin two lines\",Member,True\n\
         {},c@x.example,Cleo,Member,perhaps\n\
         {},d@x.example,de Wit, Dirk,Member,True\n\
         {},e@x.example,Ed",
        guid(1),
        guid(3),
        guid(4),
        guid(5)
    );
    let shown = preview_of("users.csv", &text);
    assert_eq!((shown.rows, shown.used, shown.problem_count), (6, 3, 5));
    let problems: Vec<_> =
        shown.problems.into_iter().map(|problem| (problem.line, problem.column, problem.message)).collect();
    let expected = [
        (3, 0, say::import_problem_no_id()),
        (5, 1, say::import_problem_not_guid("not-an-id")),
        (7, 5, say::import_problem_value("perhaps")),
        (8, 0, say::import_problem_too_many_fields()),
        (9, 0, say::import_problem_cut_off()),
    ];
    assert_eq!(problems, expected);
    assert!(shown.incomplete);
    let directory = kept(&[("users.csv", &text)]).directory;
    assert_eq!(directory.people_count(), 3);
    assert_eq!(directory.person_name(person(&directory, 3)), "Cleo");
}

#[test]
fn problems_are_counted_beyond_those_that_are_kept() {
    let text = format!("id,userPrincipalName,userType\n{}", ",,Member\n".repeat(5_000));
    let shown = preview_of("users.csv", &text);
    assert_eq!((shown.problem_count, shown.problems.len()), (5_000, 100));
}

#[test]
fn hostile_values_are_made_visible_in_sentences() {
    let text = "id,userPrincipalName,userType\n\u{202E}moc,a@x.example,Member\n";
    assert_eq!(
        preview_of("users.csv", text).problems[0].message,
        say::import_problem_not_guid("[U+202E]moc")
    );
}

#[test]
fn the_encodings_of_windows_are_read() {
    let text = format!(
        "id;userPrincipalName;displayName;userType\r\n{};a@x.example;Renée Müller;Member\r\n",
        guid(1)
    );
    let utf16: Vec<u8> =
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    for (bytes, notices) in
        [(text.as_bytes(), vec![]), (&utf16, vec![]), (&windows, vec![say::import_notice_windows_1252()])]
    {
        let mut import = Import::new(Mapping::default());
        add(&mut import, "users.csv", bytes, None);
        assert_eq!(import.preview().files[0].notices, notices);
        let directory = import.keep(DirectoryRevision(1)).directory;
        assert_eq!(directory.person_name(person(&directory, 1)), "Renée Müller");
    }
}

#[test]
fn headings_are_found_whatever_stands_around_them() {
    let text = format!(
        "\n\nsep=;\r\n\" Object Id \";USER PRINCIPAL NAME;Display name;Block credential;;\r\n{};a@x.example;A;True;;\r\n",
        guid(1)
    );
    let shown = preview_of("users.csv", &text);
    assert_eq!((shown.rows, shown.used, shown.problem_count), (1, 1, 0), "{shown:?}");
}

#[test]
fn progress_is_known_and_a_refused_file_takes_no_more() {
    let mut import = Import::new(Mapping::default());
    let file = import.file("users.csv", 200, None);
    import.push(file, &[b'a'; 120]);
    assert_eq!(import.read(file), 120);
    assert_eq!(import.preview().files[0].state, FileState::Reading);
    let refused = add(&mut import, "t.csv", &fixture("template-users.csv"), None);
    import.push(refused, b"more");
    assert!(matches!(import.preview().files[1].state, FileState::Refused(_)));
}

/// Pieces of text that are put together to a file which nearly is one.
fn nearly_a_file() -> impl Strategy<Value = Vec<u8>> {
    let fixtures = [
        "entra-users-2025.csv",
        "users_2026_03_30 11_05_42.csv",
        "collector.ndjson",
        "exportGroupMembers_2026-9-12.csv",
    ];
    let whole = proptest::sample::select(fixtures.map(fixture).to_vec());
    let noise = proptest::sample::select(vec![
        "\"", "\n", "\r", ",", ";", "{", "}", "[", "]", "\\", "é", "\u{FEFF}", ":", "\0", "value", "\u{FFFD}",
    ]);
    (whole, proptest::collection::vec((any::<proptest::sample::Index>(), noise), 0..6), any::<bool>())
        .prop_map(|(mut file, changes, is_wide)| {
            for (place, noise) in changes {
                let place = place.index(file.len());
                file.splice(place..place, noise.bytes());
            }
            if is_wide {
                let text = String::from_utf8_lossy(&file).into_owned();
                file =
                    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            }
            file
        })
}

proptest! {
    /// However a file is cut into pieces, the same comes of it.
    #[test]
    fn pieces_of_any_size_give_the_same_as_one(file in nearly_a_file(), sizes in proptest::collection::vec(1_usize..400, 1..8)) {
        let whole = {
            let mut import = Import::new(Mapping::default());
            add(&mut import, "file", &file, None);
            import
        };
        let mut import = Import::new(Mapping::default());
        let index = import.file("file", file.len() as u64, None);
        let mut rest = file.as_slice();
        for size in sizes.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (piece, others) = rest.split_at((*size).min(rest.len()));
            import.push(index, piece);
            rest = others;
        }
        import.finish(index);
        prop_assert_eq!(import.preview(), whole.preview());
        let kept = [import, whole].map(|import| import.keep(DirectoryRevision(1)));
        prop_assert_eq!(kept[0].directory.chunks().collect::<Vec<_>>(), kept[1].directory.chunks().collect::<Vec<_>>());
        prop_assert_eq!(&kept[0].tenant, &kept[1].tenant);
    }
}

#[test]
fn an_import_of_nothing_is_an_empty_directory() {
    let nothing = import(&[]);
    assert_eq!(nothing.preview().files.len(), 0);
    assert_eq!(nothing.keep(DirectoryRevision(1)).directory.people_count(), 0);
}

/// What takes a moment for each of a few must not take a moment for each pair of many.
#[test]
fn very_many_groups_products_and_licences_take_no_longer_than_their_number() {
    const MANY: u32 = 20_000;
    let pages: String = (1..=MANY)
        .map(|number| format!(r#"{{"@odata.context":"x/groups('{}')/members","value":[]}}"#, guid(number)))
        .collect();
    let sets: String = (1..=MANY)
        .map(|number| {
            let plan = guid(number);
            format!(
                "{{\"kind\":\"planset\",\"number\":\"{number}\",\"plans\":[\"{plan}:Enabled\"]}}\n\
                 {{\"kind\":\"sku\",\"skuId\":\"{plan}\",\"servicePlans\":[]}}\n\
                 {{\"kind\":\"user\",\"id\":\"{}\",\"userPrincipalName\":\"a@x.example\",\"planset\":\"{number}\"}}\n",
                guid(number + MANY)
            )
        })
        .collect();
    let directory = kept(&[("pages.json", &pages), ("collector.ndjson", &sets)]).directory;
    assert_eq!((directory.group_count(), directory.people_count()), (MANY, MANY));
    let last = directory.licences(person(&directory, 2 * MANY)).unwrap().plans.as_ref().unwrap();
    assert_eq!(last[0].plan.0, addin_deployment::directory::parse_guid(&guid(MANY)).unwrap());
}
