//! Inventories that are damaged, cut off or hostile: never a failure, and never more than the limits.

use addin_deployment::delivery::inventory::{Sieve, read};
use proptest::prelude::*;
use proptest::sample::select;

const FORMS: &str = "6a75788e-1c6b-4e9b-b5db-5975a2072122";

/// Files of every form.
fn sound() -> Vec<String> {
    vec![
        format!(
            r#"[{{"DisplayName":"Forms","ProductId":"{FORMS}","AssignedUsers":["a@x"],"AssignedGroups":[]}}]"#
        ),
        format!(
            r#"{{"value":[{{"AppId":"{FORMS}","ProvidedTo":{{"value":1,"Value":"Everyone"}}}}],"Count":1}}"#
        ),
        format!("\"DisplayName\",\"ProductId\"\r\n\"Forms\",\"{FORMS}\"\r\n"),
        format!(
            "ProductId   : {FORMS}\r\nDisplayName : Forms\r\nMembers : {{a@x,\r\n          b@x}}\r\n\r\n"
        ),
        format!("DisplayName ProductId\r\n----------- ---------\r\nForms       {FORMS}\r\n"),
        format!(
            "{{\"kind\":\"meta\",\"tenant\":\"{FORMS}\"}}\n{{\"kind\":\"addin\",\"ProductId\":\"{FORMS}\"}}\n"
        ),
        format!(
            r#"{{"format":"addin-console-result","version":1,"steps":[{{"step":"add","ok":true}}],"addIns":[{{"store":"exchange","productId":"{FORMS}","present":true,"raw":{{"A":[1]}}}}]}}"#
        ),
    ]
}

fn sieved(bytes: &[u8]) -> Vec<u8> {
    let mut sieve = Sieve::default();
    bytes.chunks(5).for_each(|piece| sieve.push(piece));
    sieve.finish().unwrap().bytes
}

#[test]
fn every_file_cut_off_anywhere_is_read_or_refused() {
    for file in sound() {
        assert_eq!(read(file.as_bytes()).unwrap().add_ins.len(), 1, "{file}");
        for end in 0..file.len() {
            if let Ok(seen) = read(&file.as_bytes()[..end]) {
                assert!(seen.add_ins.len() <= 1, "{file}");
            }
        }
    }
}

#[test]
fn many_members_in_one_add_in_are_read_or_listed_as_too_many() {
    let with = |count: usize| {
        let list = vec!["\"somebody@contoso.com\""; count].join(",");
        read(
            format!("[{{\"ProductId\":\"{FORMS}\",\"Members\":[{list}]}},{{\"ProductId\":\"{FORMS}\"}}]")
                .as_bytes(),
        )
        .unwrap()
    };
    let [all] = with(19_000).add_ins.try_into().unwrap();
    assert_eq!(all.members.unwrap().len(), 19_000);
    let too_many = with(21_000);
    assert_eq!((too_many.add_ins[0].members.as_ref(), too_many.skipped.len()), (None, 1));
    assert_eq!(too_many.skipped[0].why, messages::say::inventory_skipped_too_long());
}

proptest! {
    /// Signs struck out, put in and doubled: still a file that is read or refused, the same each time, whole or sieved.
    #[test]
    fn damage_anywhere_is_no_failure(
        file in select(sound()),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..3), 1..6),
    ) {
        let mut bytes = file.into_bytes();
        for (place, byte, kind) in damage {
            let at = place.index(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match kind {
                0 if !bytes.is_empty() => bytes[at] = byte,
                1 if !bytes.is_empty() => drop(bytes.remove(at)),
                _ => bytes.insert(at, byte),
            }
        }
        let seen = read(&bytes);
        prop_assert_eq!(&read(&bytes), &seen);
        let _ = read(&sieved(&bytes));
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        for skipped in seen.iter().flat_map(|seen| &seen.skipped) {
            prop_assert!((1..=lines).contains(&(skipped.line as usize)), "{:?}", skipped);
        }
    }

    /// Any bytes at all.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = read(&sieved(&bytes));
    }
}
