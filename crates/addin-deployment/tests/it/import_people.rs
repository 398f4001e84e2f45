//! An answer about somebody's licences need not say about whom: the person is found by name among those of the import.

use super::import_support::{add, guid, import};
use addin_deployment::assignment::DirectoryId;
use addin_deployment::import::{Answer, FileIndex, Import, Mapping, Question};

const HEADINGS: &str = "id,displayName,userPrincipalName,userType,accountEnabled,mail,department\n";
const LICENCES: &str = r#"{"value":[{"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900","skuPartNumber":"ENTERPRISEPACK",
"servicePlans":[{"servicePlanId":"efb87545-963c-4e0d-99df-69c6916d9eb0","servicePlanName":"EXCHANGE_S_ENTERPRISE",
"provisioningStatus":"Success"}]}]}"#;

fn users(rows: &[(u32, &str, &str)]) -> String {
    let row = |(number, name, upn): &(u32, &str, &str)| {
        format!("{},{name},{upn}@contoso.example,Member,True,{upn}@contoso.example,Sales\n", guid(*number))
    };
    [HEADINGS.to_owned()].into_iter().chain(rows.iter().map(row)).collect()
}

fn organisation() -> Import {
    let people = users(&[
        (1, "Zoë de Vries", "zoe"),
        (2, "Anna Jansen", "anna"),
        (3, "Jan Smit", "smit"),
        (4, "Jan Smit", "js"),
    ]);
    import(&[("users.csv", &people), ("licenseDetails.json", LICENCES)])
}

fn names(import: &Import, query: &str) -> Vec<String> {
    import.people(query, 50).0.into_iter().map(|hit| hit.name).collect()
}

#[test]
fn whose_licences_a_file_holds_is_found_by_name_and_given_by_id() {
    let mut import = organisation();
    let asked = |import: &Import| import.preview().files[1].questions.clone();
    assert_eq!(asked(&import), [Question::Person(Vec::new())]);
    let (found, total) = import.people("vri zoe", 50);
    assert_eq!((found.len(), total), (1, 1));
    let hit = &found[0];
    assert_eq!(
        (hit.id.0.as_str(), hit.mail.as_str(), hit.department.as_str()),
        (guid(1).as_str(), "zoe@contoso.example", "Sales")
    );
    import.answer(Answer::About(FileIndex(1), Some(hit.id.clone())));
    assert_eq!(asked(&import), []);
    let about = import.preview().files[1].about.clone().expect("it is known");
    assert_eq!((about.who.name.as_str(), about.by_hand), ("Zoë de Vries", true));
}

#[test]
fn people_are_found_by_any_word_and_the_best_comes_first() {
    let import = organisation();
    assert_eq!(names(&import, "JAN"), ["Jan Smit", "Jan Smit", "Anna Jansen"]);
    assert_eq!(
        names(&import, "smit@contoso"),
        ["Jan Smit", "Jan Smit"],
        "of one the address, of the other name and domain"
    );
    assert_eq!(names(&import, "ansen"), Vec::<String>::new(), "inside of a word nothing begins");
    assert_eq!(names(&import, " - "), Vec::<String>::new());
    let (found, total) = import.people("contoso", 2);
    assert_eq!((found.len(), total), (2, 4), "so many are offered, and all are counted");
}

#[test]
fn somebody_in_two_files_is_found_once_by_the_newest_name_and_who_was_left_out_is_not() {
    let mut import = Import::new(Mapping::default());
    add(&mut import, "old.csv", users(&[(1, "Zoë Bakker", "zoe")]).as_bytes(), Some(1));
    let newer = add(&mut import, "new.csv", users(&[(1, "Zoë de Vries", "zoe")]).as_bytes(), Some(2));
    assert_eq!(names(&import, "zoe"), ["Zoë de Vries"]);
    import.remove(newer);
    assert_eq!(names(&import, "zoe"), ["Zoë Bakker"]);
}

#[test]
fn somebody_without_an_object_id_is_given_by_address() {
    let list = "Display name,User principal name\nZoë de Vries,Zoe@contoso.example\n";
    let mut import = import(&[("people.csv", list), ("licenseDetails.json", LICENCES)]);
    let (found, _) = import.people("zoe", 50);
    let ids: Vec<_> = found.into_iter().map(|hit| hit.id).collect();
    assert_eq!(ids, [DirectoryId("zoe@contoso.example".to_owned())]);
    import.answer(Answer::About(FileIndex(1), Some(ids[0].clone())));
    assert_eq!(import.preview().files[1].questions, []);
}
