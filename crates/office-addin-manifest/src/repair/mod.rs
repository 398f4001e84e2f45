//! Repairs a file: makes the changes that its findings offer, and no others.
//!
//! A fix replaces a few bytes; comments, spacing, line ends, byte order mark and encoding stay as they are. In an app
//! package only `manifest.json` is written anew; every other file is copied as it is.
//!
//! Fixes are offered only where there is one right answer that needs no knowledge from outside the file. So
//! `http://` is not made `https://`: whether the server answers there, and with the same add-in, only asking it would
//! tell. Nor is anything invented that is missing, or chosen where two values contradict each other.

mod preview;
mod version;

pub use preview::preview;
pub use version::{raise_markup_version, raise_version, write_version};

use crate::finding::{Edit, Finding, Fix, Severity};
use crate::limits::{MAX_REPAIR_PASSES, MAX_SINGLE_REPAIRS};
use crate::model::{Format, Reading};
use crate::read::{manifest_in, read};
use crate::source::{Encoding, Source};
use std::borrow::Cow;

/// Why nothing was repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Reading these bytes offers no such fix: it belongs to another file, or to an older form of this one.
    NotOffered,
    /// The repaired file would not be better: a finding would stay, or an error would come.
    NotBetter,
}

/// Makes the changes of some fixes that [`read`] found in exactly these bytes, or that [`raise_version`] or [`write_version`]
/// gave for them, and nothing else.
///
/// Of fixes that overlap, and of two that are the same, the one that stands first in `fixes` is made and the others
/// are left: reading the result offers them again where they still apply. Insertions at one place follow each other in
/// the order of `fixes`. The result was read again: every finding whose fix was made is gone, and there is no error
/// that was not there.
///
/// # Errors
///
/// [`Refused`] when a fix does not belong to these bytes, or when the result would not be better; then nothing was
/// changed.
pub fn apply(bytes: &[u8], fixes: &[Fix]) -> Result<Vec<u8>, Refused> {
    let before = read(bytes);
    let made = choose(bytes, &before, fixes)?;
    let repaired = write(bytes, before.format, &made).ok_or(Refused::NotOffered)?;
    if is_better(&before, &read(&repaired), &made) { Ok(repaired) } else { Err(Refused::NotBetter) }
}

/// Makes every change that findings offer, and those that the result offers, until nothing is left or nothing helps.
/// A file without fixes stays as it is.
#[must_use]
pub fn repair(bytes: &[u8]) -> Vec<u8> {
    let mut now = bytes.to_vec();
    for _ in 0..MAX_REPAIR_PASSES {
        let fixes: Vec<Fix> = read(&now).findings.into_iter().filter_map(|finding| finding.fix).collect();
        let fixes = helpful(&now, fixes);
        let repaired = if fixes.is_empty() { None } else { apply(&now, &fixes).ok() };
        let Some(repaired) = repaired else { break };
        now = repaired;
    }
    now
}

/// Those of some fixes that make the file better together: all of them, or else each that helps beside the ones before it.
#[must_use]
pub fn helpful(bytes: &[u8], fixes: Vec<Fix>) -> Vec<Fix> {
    if apply(bytes, &fixes).is_ok() {
        return fixes;
    }
    let mut made = Vec::new();
    for fix in fixes.into_iter().take(MAX_SINGLE_REPAIRS) {
        made.push(fix);
        if apply(bytes, &made).is_err() {
            made.pop();
        }
    }
    made
}

/// The fixes that are made: all belong to these bytes, and no two overlap.
fn choose<'f>(bytes: &[u8], reading: &Reading, fixes: &'f [Fix]) -> Result<Vec<&'f Fix>, Refused> {
    let mut made: Vec<&Fix> = Vec::with_capacity(fixes.len());
    for fix in fixes {
        let offered = reading.findings.iter().any(|finding| finding.fix.as_ref() == Some(fix));
        if !offered && !version::is_raise(bytes, fix) {
            return Err(Refused::NotOffered);
        }
        if !made.iter().any(|other| collide(fix, other)) {
            made.push(fix);
        }
    }
    Ok(made)
}

fn collide(fix: &Fix, other: &Fix) -> bool {
    fix.edits.iter().any(|edit| {
        other.edits.iter().any(|other| edit == other || edit.start < other.end && other.start < edit.end)
    })
}

/// The file with the changes made.
fn write(bytes: &[u8], format: Format, made: &[&Fix]) -> Option<Vec<u8>> {
    if format != Format::Package {
        return splice(bytes, made);
    }
    let (archive, index, manifest) = manifest_in(bytes)?;
    archive.with(index, &splice(&manifest, made)?).ok()
}

/// The document with the changes made, in its own encoding.
fn splice(document: &[u8], made: &[&Fix]) -> Option<Vec<u8>> {
    let mut edits: Vec<&Edit> = made.iter().flat_map(|fix| &fix.edits).collect();
    sorting::sort_by_key(&mut edits, |edit| (edit.start, edit.end));
    let encoding = Source::decode(document).encoding;
    let mut repaired = Vec::with_capacity(document.len());
    let mut at = 0;
    for edit in edits {
        repaired.extend_from_slice(document.get(at..edit.start as usize)?);
        repaired.extend_from_slice(&encode(&edit.text, encoding));
        at = edit.end as usize;
    }
    repaired.extend_from_slice(document.get(at..)?);
    Some(repaired)
}

fn encode(text: &str, encoding: Encoding) -> Cow<'_, [u8]> {
    let bytes = |unit: u16| match encoding {
        Encoding::Utf16BigEndian => unit.to_be_bytes(),
        Encoding::Utf8 | Encoding::Utf16LittleEndian => unit.to_le_bytes(),
    };
    match encoding {
        Encoding::Utf8 => Cow::Borrowed(text.as_bytes()),
        _ => Cow::Owned(text.encode_utf16().flat_map(bytes).collect()),
    }
}

/// Whether every finding whose fix was made is gone, a raised version is higher, and no error is new.
fn is_better(before: &Reading, after: &Reading, made: &[&Fix]) -> bool {
    let is_made = |finding: &Finding| finding.fix.as_ref().is_some_and(|fix| made.contains(&fix));
    let gone = before.findings.iter().filter(|finding| is_made(finding)).all(|finding| {
        let like_it = |other: &&Finding| other.code == finding.code && other.message == finding.message;
        let of_before: Vec<_> = before.findings.iter().filter(like_it).collect();
        let stay = of_before.iter().filter(|finding| !is_made(finding)).count();
        after.findings.iter().filter(like_it).count() <= stay
    });
    let is_error = |finding: &&Finding| finding.severity == Severity::Error;
    let no_new_error = after.findings.iter().filter(is_error).all(|error| {
        let of_code = |other: &&Finding| is_error(other) && other.code == error.code;
        after.findings.iter().filter(of_code).count() <= before.findings.iter().filter(of_code).count()
    });
    gone && no_new_error && (after.manifest.is_some() || before.manifest.is_none())
}
