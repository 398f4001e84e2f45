//! Pushes files into an import as a browser does, and finds people and groups in what comes of it.

use addin_deployment::assignment::DirectoryId;
use addin_deployment::directory::{Directory, Entry, Group, Person};
use addin_deployment::import::{FileIndex, FilePreview, Import, Kept, Mapping};
use addin_deployment::lifecycle::command::Timestamp;
use addin_deployment::lifecycle::event::DirectoryRevision;

/// The id of an invented person or group: its number, as a GUID.
pub fn guid(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// An import of these files, each whole.
pub fn import(files: &[(&str, &str)]) -> Import {
    let mut import = Import::new(Mapping::default());
    for (name, text) in files {
        add(&mut import, name, text.as_bytes(), None);
    }
    import
}

/// Adds a file in one piece; `day` is the day since 1970 on which it was last changed.
pub fn add(import: &mut Import, name: &str, bytes: &[u8], day: Option<i64>) -> FileIndex {
    let file = import.file(name, bytes.len() as u64, day.map(|day| Timestamp(day * 86_400_000)));
    import.push(file, bytes);
    import.finish(file);
    file
}

/// What an import of one file shows of it.
pub fn preview_of(name: &str, text: &str) -> FilePreview {
    import(&[(name, text)]).preview().files.remove(0)
}

/// What is kept of these files.
pub fn kept(files: &[(&str, &str)]) -> Kept {
    import(files).keep(DirectoryRevision(1))
}

/// The person with this number.
pub fn person(directory: &Directory, number: u32) -> Person {
    match directory.find(&DirectoryId(guid(number))) {
        Some(Entry::Person(person)) => person,
        other => panic!("{other:?} is no person"),
    }
}

/// The group with this number.
pub fn group(directory: &Directory, number: u32) -> Group {
    match directory.find(&DirectoryId(guid(number))) {
        Some(Entry::Group(group)) => group,
        other => panic!("{other:?} is no group"),
    }
}

/// The bytes of a fixture.
pub fn fixture(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/directories");
    std::fs::read(folder.join(name)).unwrap()
}

/// What an import of one fixture shows of it.
pub fn preview_of_fixture(name: &str) -> FilePreview {
    let mut import = Import::new(Mapping::default());
    add(&mut import, name, &fixture(name), None);
    import.preview().files.remove(0)
}

/// What is kept of these fixtures.
pub fn kept_files(names: &[&str]) -> Kept {
    let mut import = Import::new(Mapping::default());
    for name in names {
        add(&mut import, name, &fixture(name), None);
    }
    import.keep(DirectoryRevision(1))
}
