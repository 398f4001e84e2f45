//! The directory of an archive.

use super::Problem;
use crate::limits::{
    INFLATION_RATIO_FROM_BYTES, MAX_ENTRY_NAME_BYTES, MAX_INFLATION_RATIO, MAX_PACKAGE_ENTRIES,
    MAX_PACKAGE_INFLATED_BYTES, MAX_ZIP_END_BYTES,
};
use sorting::repeats;

/// A file of an archive, as the directory describes it.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    /// Its name; bytes that are no UTF-8 are replaced.
    pub name: String,
    pub(super) raw_name: &'a [u8],
    /// All that the directory holds about it.
    pub(super) directory: &'a [u8],
    pub(super) flags: u16,
    pub(super) method: u16,
    pub(super) checksum: u32,
    pub(super) packed: u32,
    pub(super) unpacked: u32,
    /// Where its own header begins.
    pub(super) header: u32,
}

/// A zip archive.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    pub(super) bytes: &'a [u8],
    pub entries: Vec<Entry<'a>>,
}

const END: &[u8] = b"PK\x05\x06";
pub(super) const END_LENGTH: usize = 22;
const ENTRY: &[u8] = b"PK\x01\x02";
pub(super) const ENTRY_LENGTH: usize = 46;

/// Reads the directory of an archive.
pub(crate) fn open(bytes: &[u8]) -> Result<Archive<'_>, Problem> {
    let end_at = find_end(bytes).ok_or(Problem::CutOff)?;
    let end = bytes.get(end_at..).ok_or(Problem::CutOff)?;
    let field = |at| u16_at(end, at).ok_or(Problem::CutOff);
    let (disk, first_disk, here, count) = (field(4)?, field(6)?, field(8)?, usize::from(field(10)?));
    if disk != 0 || first_disk != 0 || usize::from(here) != count {
        return Err(Problem::SeveralParts);
    }
    if count > MAX_PACKAGE_ENTRIES {
        return Err(Problem::TooManyFiles(count));
    }
    let size = u32_at(end, 12).ok_or(Problem::CutOff)? as usize;
    let start = u32_at(end, 16).ok_or(Problem::CutOff)? as usize;
    // The directory ends where the end record begins; anything else hides something between them.
    if start.checked_add(size) != Some(end_at) {
        return Err(Problem::CutOff);
    }
    let mut directory = bytes.get(start..end_at).ok_or(Problem::CutOff)?;
    let mut entries = Vec::with_capacity(count);
    for _ in 0..count {
        let (entry, rest) = read_entry(directory).ok_or(Problem::CutOff)?;
        entries.push(entry);
        directory = rest;
    }
    if !directory.is_empty() {
        return Err(Problem::CutOff);
    }
    Ok(Archive { bytes, entries })
}

/// Finds the end record, whose comment reaches exactly to the end of the file.
pub(super) fn find_end(bytes: &[u8]) -> Option<usize> {
    let first = bytes.len().saturating_sub(MAX_ZIP_END_BYTES);
    (first..=bytes.len().checked_sub(END_LENGTH)?).rev().find(|start| {
        let record = bytes.get(*start..).unwrap_or_default();
        record.starts_with(END)
            && u16_at(record, 20).is_some_and(|comment| record.len() == END_LENGTH + usize::from(comment))
    })
}

fn read_entry(directory: &[u8]) -> Option<(Entry<'_>, &[u8])> {
    let after = directory.get(ENTRY_LENGTH..).filter(|_| directory.starts_with(ENTRY))?;
    let name_length = usize::from(u16_at(directory, 28)?);
    let extra_length = usize::from(u16_at(directory, 30)?) + usize::from(u16_at(directory, 32)?);
    let (raw_name, rest) = after.split_at_checked(name_length)?;
    let rest = rest.get(extra_length..)?;
    let own = directory.get(..directory.len() - rest.len())?;
    let entry = Entry {
        name: String::from_utf8_lossy(raw_name).into_owned(),
        raw_name,
        directory: own,
        flags: u16_at(directory, 8)?,
        method: u16_at(directory, 10)?,
        checksum: u32_at(directory, 16)?,
        packed: u32_at(directory, 20)?,
        unpacked: u32_at(directory, 24)?,
        header: u32_at(directory, 42)?,
    };
    Some((entry, rest))
}

impl<'a> Archive<'a> {
    /// The file of exactly this name.
    pub fn find(&self, name: &str) -> Option<&Entry<'a>> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// What the directory alone shows to be wrong: with the whole archive, or with a file in it.
    pub fn problems(&self) -> Vec<(Problem, Option<&Entry<'a>>)> {
        let mut problems = Vec::new();
        let mut total = 0;
        for entry in &self.entries {
            total += u64::from(entry.unpacked);
            problems.extend(entry.problem().map(|problem| (problem, Some(entry))));
        }
        let lower_case = |name: &str| name.chars().flat_map(char::to_lowercase).collect::<String>();
        let names: Vec<_> = self.entries.iter().map(|entry| lower_case(&entry.name)).collect();
        let same = self.entries.iter().zip(repeats(&names)).filter(|(_, repeat)| *repeat);
        problems.extend(same.map(|(entry, _)| (Problem::SameName, Some(entry))));
        let bomb = problems.iter().any(|(problem, _)| *problem == Problem::Bomb);
        if total > MAX_PACKAGE_INFLATED_BYTES && !bomb {
            problems.push((Problem::ContentsTooLarge, None));
        }
        problems
    }
}

impl Entry<'_> {
    fn problem(&self) -> Option<Problem> {
        let (packed, unpacked) = (u64::from(self.packed), u64::from(self.unpacked));
        if unpacked > INFLATION_RATIO_FROM_BYTES && unpacked > packed.saturating_mul(MAX_INFLATION_RATIO) {
            Some(Problem::Bomb)
        } else if self.raw_name.len() > MAX_ENTRY_NAME_BYTES {
            Some(Problem::NameTooLong)
        } else if is_unsafe(&self.name) {
            Some(Problem::UnsafeName)
        } else {
            None
        }
    }

    /// Bytes that it inflates to, as the directory says; reading it compares.
    pub fn size(&self) -> usize {
        self.unpacked as usize
    }

    /// Whether it only names a folder.
    pub fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }
}

/// Names that would leave the folder that the archive is unpacked to, on some system.
fn is_unsafe(name: &str) -> bool {
    name.starts_with('/') || name.contains(['\\', '\0', ':']) || name.split('/').any(|part| part == "..")
}

/// A number of two bytes, the lower one first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(pair))
}

/// A number of four bytes, the lowest one first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_leave_the_package_are_unsafe_on_every_system() {
        for name in ["../a", "a/../../b", "/a", "C:\\a", "C:a", "a\\..\\b", "a\0b", ".."] {
            assert!(is_unsafe(name), "{name}");
        }
        for name in ["manifest.json", "assets/icon..png", "a/b.c", "..a/b"] {
            assert!(!is_unsafe(name), "{name}");
        }
    }

    #[test]
    fn what_has_no_end_record_is_cut_off() {
        for bytes in [&b""[..], b"PK\x03\x04", &[0; 100]] {
            assert_eq!(open(bytes).unwrap_err(), Problem::CutOff);
        }
    }
}
