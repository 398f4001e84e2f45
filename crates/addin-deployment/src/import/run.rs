//! One import of several files.

use super::file::File;
use super::keep::{self, Kept};
use super::merge::guid_in;
use super::naming;
use super::preview::{Answer, FileIndex, Mapping, Preview};
use super::rows::Pool;
use super::show;
use super::table::Told;
use super::value;
use crate::effect::{GroupHit, PersonHit};
use crate::lifecycle::command::Timestamp;
use crate::lifecycle::event::DirectoryRevision;

/// One import. What is not kept goes with it: to cancel is to drop it.
#[derive(Default)]
pub struct Import {
    files: Vec<File>,
    pool: Pool,
    mapping: Mapping,
}

impl Import {
    /// An import that knows which columns were chosen by hand before.
    #[must_use]
    pub fn new(mapping: Mapping) -> Self {
        Self { mapping, ..Self::default() }
    }

    /// Adds a file of this name and size in bytes; `modified` is when it was last changed. Its bytes follow through
    /// [`Import::push`].
    pub fn file(&mut self, name: &str, size: u64, modified: Option<Timestamp>) -> FileIndex {
        let index = FileIndex(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        // A group whose id stands in the name is known even where no other file has it.
        guid_in(name).and_then(value::guid).into_iter().for_each(|guid| _ = self.pool.guid(guid));
        self.files.push(File::new(name, index, size, modified));
        index
    }

    /// Takes the next piece of a file, of any size.
    pub fn push(&mut self, file: FileIndex, piece: &[u8]) {
        if let Some(file) = self.files.get_mut(file.0 as usize) {
            let told = Told { kind: file.kind, mapping: &self.mapping };
            file.push(piece, told, &mut self.pool);
        }
    }

    /// The file has come to its end.
    pub fn finish(&mut self, file: FileIndex) {
        if let Some(file) = self.files.get_mut(file.0 as usize) {
            let told = Told { kind: file.kind, mapping: &self.mapping };
            file.finish(told, &mut self.pool);
        }
    }

    /// Leaves a file out; the others keep their numbers.
    pub fn remove(&mut self, file: FileIndex) {
        if let Some(file) = self.files.get_mut(file.0 as usize) {
            file.remove();
        }
    }

    /// How many bytes of a file were taken.
    #[must_use]
    pub fn read(&self, file: FileIndex) -> u64 {
        self.files.get(file.0 as usize).map_or(0, |file| file.read)
    }

    /// Takes an answer. The files that are returned are read anew: they must be pushed again from their beginning.
    pub fn answer(&mut self, answer: Answer) -> Vec<FileIndex> {
        match answer {
            Answer::About(file, who) => {
                let guid = who.as_ref().and_then(|who| value::guid(&who.0));
                guid.into_iter().for_each(|guid| _ = self.pool.guid(guid));
                if let Some(file) = self.files.get_mut(file.0 as usize) {
                    file.about = who;
                }
                Vec::new()
            }
            Answer::Side(file, side) => {
                if let Some(file) = self.files.get_mut(file.0 as usize) {
                    file.side = Some(side);
                }
                Vec::new()
            }
            Answer::Kind(index, kind) => {
                let Some(file) = self.files.get_mut(index.0 as usize) else { return Vec::new() };
                file.kind = Some(kind);
                file.again();
                vec![index]
            }
            Answer::Column(heading, column) => {
                let heading = super::column::normalised(&heading);
                self.mapping.columns.retain(|(known, _)| *known != heading);
                let has = |file: &File| {
                    file.data.headings.iter().any(|own| super::column::normalised(&own.text) == heading)
                };
                let files = (0u32..).zip(&mut self.files).filter(|(_, file)| has(file));
                let again = files.map(|(index, file)| {
                    file.again();
                    FileIndex(index)
                });
                let again = again.collect();
                self.mapping.columns.push((heading, column));
                again
            }
        }
    }

    /// The columns that were chosen by hand, to be remembered.
    #[must_use]
    pub const fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// The groups of the import that are named so, the best first and so many of them, and how many there are: whose
    /// members a file holds is found by the group's name, and answered with its id.
    #[must_use]
    pub fn groups(&self, query: &str, limit: usize) -> (Vec<GroupHit>, u32) {
        naming::groups(&self.files, &self.pool, query, limit)
    }

    /// The people of the import that are named so, as [`Import::groups`] finds groups: whose licences a file holds.
    #[must_use]
    pub fn people(&self, query: &str, limit: usize) -> (Vec<PersonHit>, u32) {
        naming::people(&self.files, &self.pool, query, limit)
    }

    /// What would come of it.
    #[must_use]
    pub fn preview(&self) -> Preview {
        show::preview(&self.files, &self.pool)
    }

    /// The directory, with what it was made of and what was found about the organisation.
    #[must_use]
    pub fn keep(self, revision: DirectoryRevision) -> Kept {
        keep::keep(&self.files, &self.pool, revision)
    }
}
