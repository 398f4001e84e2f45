//! An archive with other contents for one of its files.

use super::Problem;
use super::directory::{Archive, END_LENGTH, ENTRY_LENGTH, find_end, u16_at};
use super::inflate::{HEADER_LENGTH, SIZES_FOLLOW, STORED, crc32};
use crate::limits::MAX_PACKAGE_BYTES;

/// Where method, checksum and sizes stand after the flags, in a file's header as in the directory.
const METHOD: usize = 2;
const CHECKSUM: usize = 8;
const PACKED: usize = 12;
const UNPACKED: usize = 16;
/// Where the flags stand in a file's header and in its entry of the directory.
const FLAGS_OF_HEADER: usize = 6;
const FLAGS_OF_ENTRY: usize = 8;

impl Archive<'_> {
    /// The archive in which the file at a place of [`Archive::entries`] has other contents, not compressed. Every other
    /// file is copied as it is, without compressing it again; what no file of the directory owns is left out.
    pub fn with(&self, index: usize, contents: &[u8]) -> Result<Vec<u8>, Problem> {
        let end_at = find_end(self.bytes).ok_or(Problem::CutOff)?;
        let directory_bytes: usize = self.entries.iter().map(|entry| entry.directory.len()).sum();
        let mut archive = Vec::with_capacity(self.bytes.len());
        let mut directory = Vec::with_capacity(directory_bytes);
        for (place, entry) in self.entries.iter().enumerate() {
            let packed = if place == index { contents } else { self.packed(entry)? };
            let header_at = entry.header as usize;
            let header = self.bytes.get(header_at..).ok_or(Problem::CutOff)?;
            let length = |at| u16_at(header, at).map(usize::from).ok_or(Problem::CutOff);
            let length = HEADER_LENGTH + length(26)? + length(28)?;
            let mut header = header.get(..length).ok_or(Problem::CutOff)?.to_vec();
            let mut record = entry.directory.to_vec();
            put(&mut record, ENTRY_LENGTH - 4, &number(archive.len()));
            let (checksum, unpacked, method) = if place == index {
                (crc32(contents), contents.len(), STORED)
            } else {
                (entry.checksum, entry.unpacked as usize, entry.method)
            };
            // With the sizes in the header, none follow the contents.
            let flags = entry.flags & !SIZES_FOLLOW;
            for (bytes, at) in [(&mut header, FLAGS_OF_HEADER), (&mut record, FLAGS_OF_ENTRY)] {
                put(bytes, at, &flags.to_le_bytes());
                put(bytes, at + METHOD, &method.to_le_bytes());
                put(bytes, at + CHECKSUM, &checksum.to_le_bytes());
                put(bytes, at + PACKED, &number(packed.len()));
                put(bytes, at + UNPACKED, &number(unpacked));
            }
            // Files that share their bytes would multiply.
            if archive.len() + header.len() + packed.len() > MAX_PACKAGE_BYTES {
                return Err(Problem::ContentsTooLarge);
            }
            archive.extend(header);
            archive.extend_from_slice(packed);
            directory.extend(record);
        }
        let mut end =
            self.bytes.get(end_at..).filter(|end| end.len() >= END_LENGTH).ok_or(Problem::CutOff)?.to_vec();
        put(&mut end, 16, &number(archive.len()));
        archive.extend(directory);
        archive.extend(end);
        Ok(archive)
    }
}

/// Writes over bytes that are there.
fn put(bytes: &mut [u8], at: usize, value: &[u8]) {
    if let Some(place) = bytes.get_mut(at..at + value.len()) {
        place.copy_from_slice(value);
    }
}

/// Archives are far below 4 GiB, so sizes fit.
fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_le_bytes()
}
