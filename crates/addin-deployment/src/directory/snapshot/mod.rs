//! A directory as it is kept: chunks of 8 MiB, each with its checksum, that become columns again without reading a
//! single text.
//!
//! A chunk is a mark, the version of the form, its number and how many there are, the checksum of the chunk before it,
//! its part of the stream, and its own checksum (XXH64). So chunks of two snapshots, or in another order, do not pass
//! for one. The stream is a table and, one after the other, the sections that the table names: the columns, and extras,
//! which mean nothing here. All numbers are little-endian.

mod error;
mod load;
mod write;

pub use error::SnapshotError;
pub use load::Loader;
pub use write::Chunks;

use super::Directory;
use xxhash_rust::xxh64::xxh64;

/// Columns are kept as they stand in memory.
const _: () = assert!(cfg!(target_endian = "little"), "numbers are kept with their lowest byte first");

/// How long a chunk is, in bytes; the last one is shorter.
pub const CHUNK_BYTES: usize = 8 << 20;

/// Stands at the beginning of every chunk.
const MAGIC: &[u8; 8] = b"ADDINDIR";

/// Raised whenever the columns, or what they mean, become others.
const VERSION: u32 = 1;

/// Mark and version.
const HEAD_BYTES: usize = 12;

const CHECKSUM_BYTES: usize = 8;

/// What stands in the table for an extra: its number, above those of the columns.
const FIRST_EXTRA: u32 = 0x1_0000;

/// Every section begins at a multiple of so many bytes and is filled up to one, and so does each chunk's part of the
/// stream, so that numbers are copied and not put together.
const ALIGNMENT: usize = 4;

/// Bytes of one row of the table: number and length of a section.
const ROW_BYTES: usize = 12;

/// Bytes of the table before its rows: the directory's revision and how many rows there are.
const TABLE_BYTES: usize = 12;

impl Directory {
    /// The directory as it is kept, with everything that has changed since it was made.
    #[must_use]
    pub fn chunks(&self) -> Chunks {
        self.chunks_of(CHUNK_BYTES)
    }

    /// The same in chunks of another length, in bytes.
    #[must_use]
    pub fn chunks_of(&self, length: usize) -> Chunks {
        Chunks::new(self.compacted(), length)
    }
}

/// Mark and version of something that is kept.
pub(crate) fn begin(magic: &[u8; 8], version: u32) -> Vec<u8> {
    [magic.as_slice(), &version.to_le_bytes()].concat()
}

/// The bytes with their checksum.
pub(crate) fn seal(mut bytes: Vec<u8>) -> Vec<u8> {
    let checksum = xxh64(&bytes, 0);
    bytes.extend_from_slice(&checksum.to_le_bytes());
    bytes
}

/// What stands between mark and checksum.
pub(crate) fn open<'a>(bytes: &'a [u8], magic: &[u8; 8], version: u32) -> Result<&'a [u8], SnapshotError> {
    let mut rest = bytes.strip_prefix(magic).ok_or(SnapshotError::NotASnapshot)?;
    let found = u32::from_le_bytes(take(&mut rest)?);
    if found > version {
        return Err(SnapshotError::Newer);
    }
    let (body, checksum) = rest.split_last_chunk().ok_or(SnapshotError::Damaged)?;
    let sealed = bytes.get(..bytes.len() - CHECKSUM_BYTES).unwrap_or_default();
    if found == version && u64::from_le_bytes(*checksum) == xxh64(sealed, 0) {
        Ok(body)
    } else {
        Err(SnapshotError::Damaged)
    }
}

/// The first bytes, which are taken off.
fn take<const LENGTH: usize>(bytes: &mut &[u8]) -> Result<[u8; LENGTH], SnapshotError> {
    let (first, rest) = bytes.split_first_chunk().ok_or(SnapshotError::Damaged)?;
    *bytes = rest;
    Ok(*first)
}
