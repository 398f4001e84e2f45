//! The contents of a file in an archive.

use super::Problem;
use super::directory::{Archive, Entry, u16_at, u32_at};
use crate::limits::MAX_INFLATED_BYTES;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::borrow::Cow;

const HEADER: &[u8] = b"PK\x03\x04";
pub(super) const HEADER_LENGTH: usize = 30;
/// Bit 0 of the flags: the file is encrypted; bit 6: strongly; bit 13: even the directory is.
const ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
/// Bit 3 of the flags: sizes and checksum stand after the contents, and may be 0 before them.
pub(super) const SIZES_FOLLOW: u16 = 1 << 3;
pub(super) const STORED: u16 = 0;
const DEFLATED: u16 = 8;

impl<'a> Archive<'a> {
    /// Inflates a file, at most [`MAX_INFLATED_BYTES`], and compares it with everything that is said about it.
    pub fn contents(&self, entry: &Entry<'a>) -> Result<Cow<'a, [u8]>, Problem> {
        if entry.flags & ENCRYPTED != 0 {
            return Err(Problem::Encrypted);
        }
        if !matches!(entry.method, STORED | DEFLATED) {
            return Err(Problem::UnknownMethod);
        }
        let declared = entry.unpacked as usize;
        if declared > MAX_INFLATED_BYTES {
            return Err(Problem::FileTooLarge);
        }
        let packed = self.packed(entry)?;
        let contents = if entry.method == STORED {
            Cow::Borrowed(packed)
        } else {
            // Stopping at the declared size shows a lie about it as well as an attack.
            match decompress_to_vec_with_limit(packed, declared) {
                Ok(contents) => Cow::Owned(contents),
                Err(error) if error.status == TINFLStatus::HasMoreOutput => {
                    return Err(Problem::HeadersDisagree);
                }
                Err(_) => return Err(Problem::Damaged),
            }
        };
        if contents.len() != declared {
            return Err(Problem::HeadersDisagree);
        }
        if crc32(&contents) != entry.checksum {
            return Err(Problem::Damaged);
        }
        Ok(contents)
    }

    /// The compressed bytes, after comparing the file's own header with the directory.
    pub(super) fn packed(&self, entry: &Entry<'a>) -> Result<&'a [u8], Problem> {
        let header = self.bytes.get(entry.header as usize..).ok_or(Problem::CutOff)?;
        if !header.starts_with(HEADER) {
            return Err(Problem::HeadersDisagree);
        }
        let short = |at| u16_at(header, at).ok_or(Problem::CutOff);
        let long = |at| u32_at(header, at).ok_or(Problem::CutOff);
        let (flags, method) = (short(6)?, short(8)?);
        let (checksum, packed, unpacked) = (long(14)?, long(18)?, long(22)?);
        let name_length = usize::from(short(26)?);
        let start = HEADER_LENGTH + name_length + usize::from(short(28)?);
        let name = header.get(HEADER_LENGTH..HEADER_LENGTH + name_length).ok_or(Problem::CutOff)?;
        let follows = flags & SIZES_FOLLOW != 0;
        let same = |here: u32, there: u32| here == there || follows && here == 0;
        let agrees = name == entry.raw_name
            && method == entry.method
            && flags & (ENCRYPTED | SIZES_FOLLOW) == entry.flags & (ENCRYPTED | SIZES_FOLLOW)
            && same(checksum, entry.checksum)
            && same(packed, entry.packed)
            && same(unpacked, entry.unpacked);
        if !agrees {
            return Err(Problem::HeadersDisagree);
        }
        header.get(start..start + entry.packed as usize).ok_or(Problem::CutOff)
    }
}

/// The checksum of zip archives, four bits at a time: a table of 16 numbers instead of 256.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = [
        0x0000_0000,
        0x1DB7_1064,
        0x3B6E_20C8,
        0x26D9_30AC,
        0x76DC_4190,
        0x6B6B_51F4,
        0x4DB2_6158,
        0x5005_713C,
        0xEDB8_8320,
        0xF00F_9344,
        0xD6D6_A3E8,
        0xCB61_B38C,
        0x9B64_C2B0,
        0x86D3_D2D4,
        0xA00A_E278,
        0xBDBD_F21C,
    ];
    let step = |value: u32| (value >> 4) ^ TABLE.get((value & 0xF) as usize).copied().unwrap_or_default();
    !bytes.iter().fold(u32::MAX, |value, byte| step(step(value ^ u32::from(*byte))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_zip() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
