//! A directory is kept in chunks and read back, or refused as a whole.

use crate::directory_model::{answers, model};
use addin_deployment::demo;
use addin_deployment::directory::{
    Builder, CHUNK_BYTES, Directory, DirectoryChange, GroupRow, Loader, PersonRow, SnapshotError,
};
use addin_deployment::lifecycle::event::DirectoryRevision;
use proptest::prelude::*;
use xxhash_rust::xxh64::xxh64;

fn load(chunks: &[Vec<u8>], count: usize) -> Result<Directory, SnapshotError> {
    let (first, rest) = chunks.split_first().ok_or(SnapshotError::Incomplete)?;
    let mut loader = Loader::begin(first, count as u32)?;
    rest.iter().try_for_each(|chunk| loader.add(chunk))?;
    loader.finish()
}

fn load_all(chunks: &[Vec<u8>]) -> Result<Directory, SnapshotError> {
    load(chunks, chunks.len())
}

#[test]
fn the_demonstration_comes_back_from_one_chunk_and_from_many() {
    let mut directory = demo::directory();
    directory.set_extra(2, b"sources".to_vec());
    directory.set_extra(1, Vec::new());
    directory.set_extra(2, b"newer sources".to_vec());
    for (length, count) in [(CHUNK_BYTES, 1), (100_000, 6)] {
        let chunks: Vec<_> = directory.chunks_of(length).collect();
        assert_eq!((chunks.len(), directory.chunks_of(length).len()), (count, count));
        assert!(chunks.iter().all(|chunk| chunk.len() <= length));
        let read = load_all(&chunks).unwrap();
        assert_eq!(answers(&read), answers(&directory));
        assert_eq!((read.extra(1), read.extra(2)), (Some(&b""[..]), Some(&b"newer sources"[..])));
        assert_eq!((read.extra(0), read.revision()), (None, directory.revision()));
    }
}

#[test]
fn an_empty_directory_can_be_kept_too() {
    let chunks: Vec<_> = Directory::default().chunks().collect();
    let read = load_all(&chunks).unwrap();
    assert_eq!((read.people_count(), read.group_count()), (0, 0));
}

#[test]
fn each_mishap_has_its_own_error() {
    let chunks: Vec<_> = demo::directory().chunks_of(100_000).collect();
    let error = |chunks: &[Vec<u8>], count| load(chunks, count).map(|_| ()).unwrap_err();
    assert_eq!(error(&chunks[..5], 6), SnapshotError::Incomplete, "the last one was not given");
    assert_eq!(error(&chunks[..5], 5), SnapshotError::Incomplete, "the last one was never kept");
    assert_eq!(error(&chunks, 7), SnapshotError::Damaged, "one too many");
    assert_eq!(error(&chunks[1..], 6), SnapshotError::Damaged, "the first is another one");
    assert_eq!(error(&[b"PK\x03\x04".to_vec()], 1), SnapshotError::NotASnapshot);
    assert_eq!(error(&[Vec::new()], 1), SnapshotError::NotASnapshot);
    let mut swapped = chunks.clone();
    swapped.swap(2, 3);
    assert_eq!(error(&swapped, 6), SnapshotError::Damaged);
    let mut newer = chunks.clone();
    newer[3][8] += 1;
    assert_eq!(error(&newer, 6), SnapshotError::Newer);
    let mut changed = demo::directory();
    changed.apply(&DirectoryChange { revision: DirectoryRevision(9), ..DirectoryChange::default() });
    let others: Vec<_> = changed.chunks_of(100_000).collect();
    let mixed: Vec<_> = chunks[..1].iter().chain(&others[1..]).cloned().collect();
    assert_eq!(error(&mixed, 6), SnapshotError::Damaged);
}

#[test]
fn a_first_chunk_that_announces_too_much_gets_no_memory() {
    let mut chunk = Directory::default().chunks().next().unwrap();
    // The length of the first column: after mark, version, number, count, checksum, revision, rows and its number.
    let place = 8 + 4 + 4 + 4 + 8 + 8 + 4 + 4;
    chunk[place..place + 8].copy_from_slice(&(1_u64 << 40).to_le_bytes());
    seal(std::slice::from_mut(&mut chunk));
    assert_eq!(load_all(&[chunk]).map(|_| ()), Err(SnapshotError::Damaged));
}

#[test]
fn every_error_is_a_sentence_of_its_own() {
    let all = [
        SnapshotError::NotASnapshot,
        SnapshotError::Newer,
        SnapshotError::Incomplete,
        SnapshotError::Damaged,
        SnapshotError::TooLarge,
    ];
    for (place, error) in all.iter().enumerate() {
        assert!(all[place + 1..].iter().all(|other| other.message() != error.message()));
    }
}

#[test]
fn a_person_weighs_120_bytes_and_a_membership_5() {
    const PEOPLE: u32 = 20_000;
    const GROUPS: u32 = 1_000;
    let mut builder = Builder::default();
    let people: Vec<_> = (0..PEOPLE)
        .map(|number| {
            // As long as names are; a third of the people sign in with another name than their address.
            let first = ["Anna", "Bo", "Christine", "Dirk-Jan"][number as usize % 4];
            let last = ["Berg", "van der Heijden", "de Wit", "Fernández"][number as usize / 4 % 4];
            let name = format!("{first} {last}");
            let mail = format!("{first}.{}{number}@contoso.example", last.replace(' ', ""));
            let number_upn = format!("e{number:06}@contoso.example");
            let upn = if number % 3 == 0 { &number_upn } else { &mail };
            let id = format!("{:08x}-1234-4abc-8def-{number:012x}", number.wrapping_mul(2_654_435_761));
            let department = format!("Department {}", number % 300);
            let row = PersonRow {
                id: &id,
                name: &name,
                mail: &mail,
                upn,
                department: &department,
                ..PersonRow::default()
            };
            builder.person(row)
        })
        .collect();
    for number in 0..GROUPS {
        let id = format!("{number:08x}-1234-4abc-8def-00000000cafe");
        let group = builder.group(GroupRow { id: &id, name: &id, ..GroupRow::default() });
        let members = (0..PEOPLE).filter(|person| (person * 31 + number) % 97 == 0);
        members.for_each(|person| builder.member(group, people[person as usize]));
    }
    let directory = builder.build(DirectoryRevision(1));
    let weight = directory.column_bytes();
    assert!(directory.membership_count() > 200_000);
    let (person, membership) =
        (weight.people / u64::from(PEOPLE), weight.memberships as f64 / directory.membership_count() as f64);
    assert!((60..=120).contains(&person), "{person} bytes a person");
    assert!((4.0..=5.0).contains(&membership), "{membership} bytes a membership");
    let kept: usize = directory.chunks().map(|chunk| chunk.len()).sum();
    assert!(
        (kept as u64) < 120 * u64::from(PEOPLE) + 5 * directory.membership_count() + 200 * u64::from(GROUPS)
    );
}

/// Gives every chunk the checksums that it would have had it been written like this.
fn seal(chunks: &mut [Vec<u8>]) {
    let mut previous = [0; 8];
    for chunk in chunks {
        let end = chunk.len().saturating_sub(8);
        if end >= 28 {
            chunk[20..28].copy_from_slice(&previous);
            let checksum = xxh64(&chunk[..end], 0).to_le_bytes();
            chunk[end..].copy_from_slice(&checksum);
            previous = checksum;
        }
    }
}

/// What can happen to chunks.
#[derive(Clone, Debug)]
enum Mishap {
    Flip(usize, u8),
    Cut(usize),
    Lose(usize),
    Repeat(usize),
    Swap(usize, usize),
    Add(usize),
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let place = || any::<prop::sample::Index>().prop_map(|index| index.index(1 << 20));
    prop_oneof![
        4 => (place(), 1..=255_u8).prop_map(|(place, bits)| Mishap::Flip(place, bits)),
        1 => place().prop_map(Mishap::Cut),
        1 => place().prop_map(Mishap::Lose),
        1 => place().prop_map(Mishap::Repeat),
        1 => (place(), place()).prop_map(|(one, other)| Mishap::Swap(one, other)),
        1 => place().prop_map(Mishap::Add),
    ]
}

fn happen(chunks: &mut Vec<Vec<u8>>, mishap: &Mishap) {
    let count = chunks.len();
    match *mishap {
        Mishap::Flip(place, bits) => {
            let chunk = &mut chunks[place % count];
            let place = place / count % chunk.len();
            chunk[place] ^= bits;
        }
        Mishap::Cut(place) => {
            let chunk = &mut chunks[place % count];
            chunk.truncate(place / count % chunk.len());
        }
        Mishap::Lose(place) => {
            chunks.remove(place % count);
        }
        Mishap::Repeat(place) => chunks.insert(place % count, chunks[place / count % count].clone()),
        Mishap::Swap(one, other) => chunks.swap(one % count, other % count),
        Mishap::Add(place) => chunks[place % count].push(0),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn any_directory_comes_back(model in model(), length in 1..3_000_usize, revision in any::<u64>()) {
        let directory = model.build(DirectoryRevision(revision));
        let chunks: Vec<_> = directory.chunks_of(length).collect();
        prop_assert_eq!(answers(&load_all(&chunks).unwrap()), answers(&directory));
    }

    #[test]
    fn whatever_happens_to_the_chunks_they_are_refused(model in model(), mishap in mishap(), length in 1..900_usize) {
        let written: Vec<_> = model.build(DirectoryRevision(1)).chunks_of(length).collect();
        let mut chunks = written.clone();
        happen(&mut chunks, &mishap);
        if chunks != written {
            prop_assert!(load(&chunks, written.len()).is_err());
            prop_assert!(load_all(&chunks).is_err());
        }
    }

    #[test]
    fn chunks_with_right_checksums_and_wrong_contents_do_no_harm(
        model in model(),
        mishaps in proptest::collection::vec(mishap(), 1..4),
        length in 400..2_000_usize,
    ) {
        let mut chunks: Vec<_> = model.build(DirectoryRevision(1)).chunks_of(length).collect();
        for mishap in &mishaps {
            if chunks.iter().any(Vec::is_empty) || chunks.is_empty() {
                break;
            }
            happen(&mut chunks, mishap);
        }
        seal(&mut chunks);
        if let Ok(directory) = load_all(&chunks) {
            // Whatever it holds, it answers.
            let everybody: Vec<_> = directory.people().map(|person| directory.person_hit(person)).collect();
            let groups: Vec<_> = directory.groups().map(|group| directory.group_hit(group)).collect();
            prop_assert_eq!(everybody.len(), directory.people_count() as usize);
            prop_assert_eq!(groups.len(), directory.group_count() as usize);
        }
    }
}
