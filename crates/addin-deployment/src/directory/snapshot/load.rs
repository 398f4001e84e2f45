//! Reads a directory from its chunks. Every column gets its memory once, and each chunk is copied to where it belongs.

use super::super::Directory;
use super::super::base::{Base, SECTIONS, SectionMut};
use super::{ALIGNMENT, CHECKSUM_BYTES, FIRST_EXTRA, MAGIC, SnapshotError, VERSION, open, take};
use crate::lifecycle::event::DirectoryRevision;

/// A directory that is being read: [`begin`](Self::begin) with the first chunk, [`add`](Self::add) the others in their
/// order, and [`finish`](Self::finish). There is no directory before that.
#[derive(Debug)]
pub struct Loader {
    revision: DirectoryRevision,
    base: Base,
    extras: Vec<(u16, Vec<u8>)>,
    count: u32,
    /// The number of the chunk that comes next, and the checksum of the one before it.
    next: u32,
    previous: [u8; CHECKSUM_BYTES],
    /// How long each section is, in bytes: the columns, and then the extras.
    lengths: Vec<usize>,
    /// The section that comes next, and how many of its bytes are there.
    section: usize,
    within: usize,
}

/// A row of the table: number and length of a section.
type Row = (u32, u64);

impl Loader {
    /// Begins with the first of so many chunks.
    ///
    /// # Errors
    ///
    /// When this is not the first chunk of as many as there are, or there is no memory for what it announces.
    pub fn begin(first: &[u8], chunks: u32) -> Result<Self, SnapshotError> {
        let mut body = open(first, MAGIC, VERSION)?;
        let (number, count) = (u32::from_le_bytes(take(&mut body)?), u32::from_le_bytes(take(&mut body)?));
        let before: [u8; CHECKSUM_BYTES] = take(&mut body)?;
        if count > chunks {
            return Err(SnapshotError::Incomplete);
        }
        if count != chunks || number != 0 || before != [0; CHECKSUM_BYTES] {
            return Err(SnapshotError::Damaged);
        }
        let stream = body.len() as u64;
        let revision = DirectoryRevision(u64::from_le_bytes(take(&mut body)?));
        let rows = rows(&mut body)?;
        // No more than all chunks can hold if they are as long as this one: what is announced may be wrong.
        let announced = rows.iter().try_fold(stream - body.len() as u64, |sum, (_, length)| {
            sum.checked_add(length.checked_next_multiple_of(ALIGNMENT as u64)?)
        });
        if announced.is_none_or(|announced| announced > stream.saturating_mul(u64::from(count))) {
            return Err(SnapshotError::Damaged);
        }
        let mut loader = Self {
            revision,
            base: Base::default(),
            extras: Vec::new(),
            count,
            next: 1,
            previous: checksum(first),
            lengths: Vec::new(),
            section: 0,
            within: 0,
        };
        loader.make_room(&rows)?;
        loader.fill(body)?;
        Ok(loader)
    }

    /// Takes the next chunk.
    ///
    /// # Errors
    ///
    /// When this is not the next chunk, as it was written.
    pub fn add(&mut self, chunk: &[u8]) -> Result<(), SnapshotError> {
        let mut body = open(chunk, MAGIC, VERSION)?;
        let (number, count) = (u32::from_le_bytes(take(&mut body)?), u32::from_le_bytes(take(&mut body)?));
        if number != self.next || count != self.count || take(&mut body)? != self.previous {
            return Err(SnapshotError::Damaged);
        }
        self.fill(body)?;
        self.next += 1;
        self.previous = checksum(chunk);
        Ok(())
    }

    /// The directory.
    ///
    /// # Errors
    ///
    /// When a chunk is missing, or what was read does not fit together.
    pub fn finish(mut self) -> Result<Directory, SnapshotError> {
        self.pass_full();
        if self.next != self.count {
            return Err(SnapshotError::Incomplete);
        }
        if self.section < self.lengths.len() || !self.base.sound() {
            return Err(SnapshotError::Damaged);
        }
        self.base.derive().ok_or(SnapshotError::Damaged)?;
        let mut directory = Directory::from_base(self.base, self.revision);
        for (number, bytes) in self.extras {
            directory.set_extra(number, bytes);
        }
        Ok(directory)
    }

    fn make_room(&mut self, rows: &[Row]) -> Result<(), SnapshotError> {
        for (_, length) in rows {
            self.lengths.push(usize::try_from(*length).map_err(|_| SnapshotError::TooLarge)?);
        }
        let (columns, extras) = rows.split_at_checked(SECTIONS).ok_or(SnapshotError::Damaged)?;
        for (number, _) in extras {
            let number = number.checked_sub(FIRST_EXTRA).and_then(|number| u16::try_from(number).ok());
            let number = number.ok_or(SnapshotError::Damaged)?;
            if self.extras.last().is_some_and(|(last, _)| *last >= number) {
                return Err(SnapshotError::Damaged);
            }
            self.extras.push((number, Vec::new()));
        }
        if columns.iter().zip(0..).any(|((number, _), expected)| *number != expected) {
            return Err(SnapshotError::Damaged);
        }
        let columns = self.base.sections_mut().into_iter();
        let extras = self.extras.iter_mut().map(|(_, bytes)| SectionMut::Bytes(bytes));
        for (section, length) in columns.chain(extras).zip(&self.lengths) {
            match section {
                SectionMut::Bytes(column) => column.try_reserve_exact(*length),
                SectionMut::Words(column) if length % 4 == 0 => column.try_reserve_exact(length / 4),
                SectionMut::Words(_) => return Err(SnapshotError::Damaged),
            }
            .map_err(|_| SnapshotError::TooLarge)?;
        }
        Ok(())
    }

    /// Copies a part of the stream to where it belongs.
    fn fill(&mut self, mut bytes: &[u8]) -> Result<(), SnapshotError> {
        // So no number is ever cut in two.
        if !bytes.len().is_multiple_of(ALIGNMENT) {
            return Err(SnapshotError::Damaged);
        }
        self.pass_full();
        while !bytes.is_empty() {
            let length = *self.lengths.get(self.section).ok_or(SnapshotError::Damaged)?;
            let room = length.next_multiple_of(ALIGNMENT) - self.within;
            let (some, rest) = bytes.split_at(room.min(bytes.len()));
            // The end of a section is filled up.
            let meant = some.get(..length.saturating_sub(self.within)).unwrap_or(some);
            self.put(meant);
            self.within += some.len();
            bytes = rest;
            self.pass_full();
        }
        Ok(())
    }

    /// Adds bytes to the section that is being filled.
    fn put(&mut self, bytes: &[u8]) {
        let section = match self.section.checked_sub(SECTIONS) {
            None => self.base.sections_mut().into_iter().nth(self.section),
            Some(extra) => self.extras.get_mut(extra).map(|(_, bytes)| SectionMut::Bytes(bytes)),
        };
        match section {
            Some(SectionMut::Bytes(column)) => column.extend_from_slice(bytes),
            Some(SectionMut::Words(column)) => match bytemuck::try_cast_slice(bytes) {
                Ok(words) => column.extend_from_slice(words),
                // The chunk itself stands at an odd place in memory.
                Err(_) => column.extend(bytes.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word))),
            },
            None => {}
        }
    }

    /// Goes on to the next section that has room.
    fn pass_full(&mut self) {
        let room = |length: &usize| length.next_multiple_of(ALIGNMENT);
        while self.lengths.get(self.section).map(room) == Some(self.within) {
            self.section += 1;
            self.within = 0;
        }
    }
}

/// The rows of the table, which is taken off.
fn rows(body: &mut &[u8]) -> Result<Vec<Row>, SnapshotError> {
    let count = u32::from_le_bytes(take(body)?);
    let mut rows = Vec::new();
    for _ in 0..count {
        rows.push((u32::from_le_bytes(take(body)?), u64::from_le_bytes(take(body)?)));
    }
    Ok(rows)
}

/// The checksum at the end of a chunk.
fn checksum(chunk: &[u8]) -> [u8; CHECKSUM_BYTES] {
    chunk.last_chunk().copied().unwrap_or_default()
}
