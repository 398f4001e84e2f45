//! Writes a directory in chunks.

use super::super::Directory;
use super::super::base::{SECTIONS, Section};
use super::super::columns::position;
use super::{
    ALIGNMENT, CHECKSUM_BYTES, FIRST_EXTRA, HEAD_BYTES, MAGIC, ROW_BYTES, TABLE_BYTES, VERSION, begin, seal,
};

/// The chunks of a directory, one after the other. It holds on to the directory, so that chunks can be made while others
/// are being written.
#[derive(Clone, Debug)]
pub struct Chunks {
    directory: Directory,
    table: Vec<u8>,
    /// Bytes of the stream in one chunk.
    length: usize,
    /// How many chunks there are.
    count: u32,
    number: u32,
    /// Checksum of the chunk before.
    previous: [u8; CHECKSUM_BYTES],
    /// The part of the stream that comes next: the table, a column or an extra; and where in it.
    part: usize,
    within: usize,
}

/// What a chunk has around its part of the stream: mark and version, number, count, two checksums.
const AROUND: usize = HEAD_BYTES + 4 + 4 + 2 * CHECKSUM_BYTES;

impl Chunks {
    pub(super) fn new(directory: Directory, length: usize) -> Self {
        let mut chunks = Self {
            directory,
            table: Vec::new(),
            length: length.saturating_sub(AROUND) / ALIGNMENT * ALIGNMENT,
            count: 0,
            number: 0,
            previous: [0; CHECKSUM_BYTES],
            part: 0,
            within: 0,
        };
        chunks.table = chunks.table();
        // Whoever reads must know from the first chunk what there is to come.
        chunks.length = chunks.length.max(chunks.table.len());
        let filled = |part| chunks.bytes(part).len().next_multiple_of(ALIGNMENT);
        let total: usize = (0..chunks.parts()).map(filled).sum();
        chunks.count = position(total.div_ceil(chunks.length));
        chunks
    }

    fn table(&self) -> Vec<u8> {
        let rows = self.parts() - 1;
        let mut table = Vec::with_capacity(TABLE_BYTES + rows * ROW_BYTES);
        table.extend_from_slice(&self.directory.revision().0.to_le_bytes());
        table.extend_from_slice(&position(rows).to_le_bytes());
        for row in 0..rows {
            let number = match row.checked_sub(SECTIONS) {
                None => position(row),
                Some(extra) => {
                    FIRST_EXTRA + self.directory.extras.get(extra).map_or(0, |(number, _)| u32::from(*number))
                }
            };
            table.extend_from_slice(&number.to_le_bytes());
            table.extend_from_slice(&(self.bytes(row + 1).len() as u64).to_le_bytes());
        }
        table
    }

    fn parts(&self) -> usize {
        1 + SECTIONS + self.directory.extras.len()
    }

    fn bytes(&self, part: usize) -> &[u8] {
        let Some(section) = part.checked_sub(1) else { return &self.table };
        match section.checked_sub(SECTIONS) {
            None => match self.directory.base.sections().get(section) {
                Some(Section::Bytes(bytes)) => bytes,
                Some(Section::Words(words)) => bytemuck::cast_slice(words),
                None => &[],
            },
            Some(extra) => self.directory.extras.get(extra).map_or(&[], |(_, bytes)| bytes),
        }
    }
}

impl Iterator for Chunks {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        if self.number == self.count {
            return None;
        }
        let mut chunk = begin(MAGIC, VERSION);
        chunk.reserve_exact(self.length + AROUND - HEAD_BYTES);
        chunk.extend_from_slice(&self.number.to_le_bytes());
        chunk.extend_from_slice(&self.count.to_le_bytes());
        chunk.extend_from_slice(&self.previous);
        let mut room = self.length;
        while room > 0 && self.part < self.parts() {
            let rest = self.bytes(self.part).get(self.within..).unwrap_or_default();
            let some = rest.get(..room.min(rest.len())).unwrap_or_default();
            chunk.extend_from_slice(some);
            let (some, ends) = (some.len(), some.len() == rest.len());
            let filled = some.next_multiple_of(ALIGNMENT);
            self.within += some;
            if ends {
                chunk.resize(chunk.len() + filled - some, 0);
                self.part += 1;
                self.within = 0;
            }
            room -= filled;
        }
        self.number += 1;
        let chunk = seal(chunk);
        self.previous = chunk.last_chunk().copied().unwrap_or_default();
        Some(chunk)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.count - self.number) as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Chunks {}
