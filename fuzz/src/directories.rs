//! What is read of directories: files to import, and what the console has kept. Each function panics when something does
//! not hold that must hold for every input.

use addin_deployment::directory::{
    Builder, Directory, DirectoryChange, Entry, Fact, Group, GroupRow, Loader, PersonRow,
};
use addin_deployment::import::{FileState, Import, Kept, Mapping, Preview};
use addin_deployment::lifecycle::event::DirectoryRevision;
use addin_deployment::search::SearchIndex;
use xxhash_rust::xxh64::xxh64;

/// Imports some files together, each in pieces of a size.
fn import(files: &[&[u8]], size: usize) -> (Preview, Kept) {
    let mut import = Import::new(Mapping::default());
    for (number, bytes) in files.iter().enumerate() {
        let file = import.file(["a.csv", "Sales.csv", "c.json"][number % 3], bytes.len() as u64, None);
        bytes.chunks(size).for_each(|piece| import.push(file, piece));
        import.finish(file);
        assert_eq!(import.read(file), bytes.len() as u64);
    }
    (import.preview(), import.keep(DirectoryRevision(1)))
}

/// One or several files, with a record separator between them: problems lie in the file, what was shown is what is kept, and
/// the size of the pieces does not matter.
fn check(data: &[u8]) {
    let files: Vec<&[u8]> = data.split(|byte| *byte == 0x1E).take(3).collect();
    let (shown, kept) = import(&files, usize::MAX);
    for (file, bytes) in shown.files.iter().zip(&files) {
        assert_ne!(file.state, FileState::Reading);
        assert!(file.used <= file.rows && file.problems.len() as u64 <= file.problem_count, "{file:?}");
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        assert!(
            file.problems.iter().all(|problem| (1..=lines).contains(&(problem.line as usize))),
            "{file:?}"
        );
    }
    assert_eq!((shown.people, shown.groups), (kept.directory.people_count(), kept.directory.group_count()));
    let known = |group: &Group| kept.directory.group_facts(*group).members_known == Fact::Yes;
    assert_eq!(shown.groups_with_members as usize, kept.directory.groups().filter(known).count());
    look_at(&kept.directory);
    let (again, kept_again) = import(&files, 7);
    assert_eq!(again, shown);
    assert_eq!(state_of(&kept_again.directory), state_of(&kept.directory));
}

/// A CSV file, or anything that is taken for one.
pub fn table(data: &[u8]) {
    if !begins_as_json(data) {
        check(data);
    }
}

/// A saved answer of Microsoft Graph.
pub fn answers(data: &[u8]) {
    if begins_as_json(data) {
        check(data);
    }
}

/// The collector's file: its lines after a first one that is sound.
pub fn lines(data: &[u8]) {
    check(&[b"{\"kind\":\"meta\",\"format\":\"1\",\"side\":\"cloud\"}\n", data].concat());
}

fn begins_as_json(data: &[u8]) -> bool {
    matches!(data.iter().find(|byte| !byte.is_ascii_whitespace()), Some(b'{' | b'['))
}

/// Reads everything that a directory answers.
fn look_at(directory: &Directory) {
    for person in directory.people() {
        let hit = directory.person_hit(person);
        assert!(directory.find(&hit.id).is_some(), "{hit:?}");
        let _ =
            (directory.licences(person), directory.person_hindrance(person), directory.person_facts(person));
    }
    for group in directory.groups() {
        let hit = directory.group_hit(group);
        assert!(directory.find(&hit.id).is_some(), "{hit:?}");
        for child in directory.children(group) {
            assert!(directory.parents(child).any(|parent| parent == group), "{hit:?}");
        }
    }
}

/// Everything in words, whatever the indexes are.
fn state_of(directory: &Directory) -> Vec<String> {
    let people = directory.people().map(|person| {
        let texts = [directory.person_upn(person), directory.person_department(person)].map(str::to_owned);
        let facts = (directory.person_facts(person), directory.licences(person));
        format!("{:?} {texts:?} {facts:?}", directory.person_hit(person))
    });
    let groups = directory.groups().map(|group| {
        let mut members: Vec<_> =
            directory.members(group).map(|person| directory.person_hit(person).id.0).collect();
        members.sort();
        let mut children: Vec<_> =
            directory.children(group).map(|child| directory.group_hit(child).id.0).collect();
        children.sort();
        format!(
            "{:?} {:?} {members:?} {children:?}",
            directory.group_hit(group),
            directory.group_facts(group)
        )
    });
    let mut state: Vec<_> = people.chain(groups).collect();
    state.sort();
    state
}

/// A small organisation: five people, three groups in a circle.
fn organisation() -> Directory {
    let mut builder = Builder::default();
    let ids =
        ["ana", "00000000-0000-4000-8000-000000000001", "bert", "00000000-0000-4000-8000-000000000002", "e"];
    let people = ids.map(|id| {
        builder.person(PersonRow {
            id,
            name: "Ana",
            mail: "a@x.example",
            upn: "a@x.example",
            ..PersonRow::default()
        })
    });
    let groups = ["g", "00000000-0000-4000-8000-000000000101", "h"]
        .map(|id| builder.group(GroupRow { id, name: "Sales", mail: "", ..GroupRow::default() }));
    for (place, person) in people.into_iter().enumerate() {
        builder.member(groups[place % 3], person);
    }
    (0..3).for_each(|place| builder.child(groups[place], groups[(place + 1) % 3]));
    builder.build(DirectoryRevision(1))
}

/// Where a chunk has the checksum of the one before it: after the mark, the version, its number and the count.
const PREVIOUS: std::ops::Range<usize> = 20..28;

/// Under which number the search index is kept with a directory here.
const INDEX: u16 = 3;

/// The chunks of a sound directory and its search index with bytes replaced as the data says, and each sealed and linked
/// anew, so that a wrong checksum does not hide what is behind it.
pub fn chunks(data: &[u8]) {
    let mut whole = organisation();
    whole.set_extra(INDEX, SearchIndex::new(&whole).to_bytes());
    let mut chunks: Vec<Vec<u8>> = whole.chunks_of(700).collect();
    let (count, data) = data.split_first().unwrap_or((&0, &[]));
    for change in data.chunks_exact(4) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]]));
        let chunk = usize::from(change[2]) % chunks.len();
        let length = chunks[chunk].len();
        chunks[chunk][at % length] = change[3];
    }
    chunks.truncate(chunks.len() - usize::from(*count) % chunks.len());
    let mut previous = [0; 8];
    for chunk in &mut chunks {
        chunk[PREVIOUS].copy_from_slice(&previous);
        let end = chunk.len() - previous.len();
        previous = xxh64(&chunk[..end], 0).to_le_bytes();
        chunk[end..].copy_from_slice(&previous);
    }
    let count = u32::try_from(chunks.len()).unwrap();
    let Ok(mut loader) = Loader::begin(&chunks[0], count) else { return };
    if chunks[1..].iter().all(|chunk| loader.add(chunk).is_ok())
        && let Ok(directory) = loader.finish()
    {
        let _ = state_of(&directory);
        search(&directory);
    }
}

/// Searches with the index that is kept with a directory, if it can be read.
fn search(directory: &Directory) {
    let kept = directory.extra(INDEX).and_then(|bytes| SearchIndex::from_bytes(bytes, directory));
    let Some(index) = kept else { return };
    for query in ["a", "ana", "sales", "a@x.example", "ana a@x.example"] {
        let found = index.search(directory, query, 10);
        assert!(found.entries.len() <= 10, "{query}");
        found.entries.iter().for_each(|entry| _ = directory.hit(*entry));
    }
    let _ = index.match_pasted(directory, "Ana\na@x.example\nsales");
}

/// A change over a small organisation: the same in columns alone, and never half taken over.
pub fn overlay(data: &[u8]) {
    let _ = DirectoryChange::from_bytes(data);
    let Ok(change) = postcard::from_bytes::<DirectoryChange>(data) else { return };
    let mut directory = organisation();
    directory.apply(&change);
    look_at(&directory);
    assert_eq!(state_of(&directory.compacted()), state_of(&directory));
    for id in &change.removed {
        let is_new = |new: &addin_deployment::assignment::DirectoryId| new.0.eq_ignore_ascii_case(&id.0);
        let comes_back = change.people.iter().any(|person| is_new(&person.id));
        let is_back = comes_back || change.groups.iter().any(|group| is_new(&group.id));
        assert!(is_back || !matches!(directory.find(id), Some(Entry::Person(_) | Entry::Group(_))), "{id:?}");
    }
}
