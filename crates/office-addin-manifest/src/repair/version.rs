//! Raising the version, so that Microsoft 365 takes a changed manifest as an update.

use super::encode;
use crate::finding::{Edit, Fix};
use crate::json;
use crate::model::{Format, ManifestVersion};
use crate::parts;
use crate::read::{manifest_in, recognise};
use crate::source::{Place, Source};
use crate::xml;

/// The greatest number that five digits write.
const MAX_PART: u32 = 99_999;

/// The change that makes a file's version the next one above its own and above `deployed`, with as many parts as the
/// file has now where that is enough. `None` when the file has no version that can be raised in its place.
#[must_use]
pub fn raise_version(bytes: &[u8], deployed: Option<&ManifestVersion>) -> Option<Fix> {
    raise(find(bytes)?, deployed)
}

/// The same for a manifest in XML; `None` for any other. See [`crate::read_markup`].
#[must_use]
pub fn raise_markup_version(bytes: &[u8], deployed: Option<&ManifestVersion>) -> Option<Fix> {
    raise(find_in_xml(bytes)?, deployed)
}

/// The change that makes a file's version a certain one, in as many parts as that was written with; three in a unified
/// manifest. `None` when the file has no version that can be replaced in its place, has that version or a higher one
/// already, or cannot hold it.
#[must_use]
pub fn write_version(bytes: &[u8], version: &ManifestVersion) -> Option<Fix> {
    let (written, span, is_unified) = find(bytes)?;
    let own = ManifestVersion::parse(&written)?;
    let count = if is_unified { 3 } else { version.as_str().split('.').count() };
    let parts = version.parts();
    let (kept, left) = parts.split_at_checked(count)?;
    let holds = *version > own && left.iter().all(|part| *part == 0);
    holds.then(|| Fix { edits: vec![Edit { start: span.0, end: span.1, text: dotted(kept) }] })
}

fn raise((written, span, is_unified): Found, deployed: Option<&ManifestVersion>) -> Option<Fix> {
    let own = ManifestVersion::parse(&written)?;
    let base = deployed.filter(|deployed| **deployed > own).unwrap_or(&own);
    let count = written.split('.').count();
    // A unified manifest has three parts: what an older form had in the fourth one is below the next third one.
    let needed = if is_unified { 3 } else { base.parts().iter().rposition(|part| *part > 0)? + 1 };
    let text = next(base.parts(), count.max(needed))?;
    Some(Fix { edits: vec![Edit { start: span.0, end: span.1, text }] })
}

/// The next version with a number of parts; `None` past the last one.
fn next(mut parts: [u32; 4], count: usize) -> Option<String> {
    let kept = parts.get_mut(..count)?;
    let raised = kept.iter().rposition(|part| *part < MAX_PART)?;
    for part in kept.iter_mut().skip(raised + 1) {
        *part = 0;
    }
    *kept.get_mut(raised)? += 1;
    Some(dotted(kept))
}

/// The numbers as a manifest writes them.
fn dotted(parts: &[u32]) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(&part.to_string());
    }
    text
}

/// Whether a fix does nothing but write a higher version of these bytes in its place.
pub(super) fn is_raise(bytes: &[u8], fix: &Fix) -> bool {
    let ([edit], Some((written, span, _))) = (fix.edits.as_slice(), find(bytes)) else { return false };
    let higher = ManifestVersion::parse(&edit.text) > ManifestVersion::parse(&written);
    (edit.start, edit.end) == span && higher && edit.text.trim().len() == edit.text.len()
}

/// The version as written, its bytes, and whether the manifest is a unified one.
type Found = (String, (u32, u32), bool);

fn find(bytes: &[u8]) -> Option<Found> {
    match recognise(bytes) {
        Format::AddinOnly => find_in_xml(bytes),
        Format::Package => find_in_json(&manifest_in(bytes)?.2),
        _ => find_in_json(bytes),
    }
}

fn find_in_xml(document: &[u8]) -> Option<Found> {
    let source = Source::decode(document);
    let parsed = xml::parse(&source.text);
    let version = parsed.tree.root()?.child("Version")?;
    let span = plain(document, &source, version.text(), version.text_at())?;
    Some((version.text().to_owned(), span, false))
}

fn find_in_json(document: &[u8]) -> Option<Found> {
    let source = Source::decode(document);
    let parsed = json::parse(&source.text);
    let version = parsed.tree.root()?.get("version")?;
    let span = plain(document, &source, version.as_text()?, version.at())?;
    Some((version.as_text()?.to_owned(), span, true))
}

/// The bytes of a version; `None` where anything stands between its letters, which would be lost.
fn plain(document: &[u8], source: &Source<'_>, written: &str, at: Place) -> Option<(u32, u32)> {
    let start = at.start as usize + parts::find(at.of(&source.text), written)?;
    let [span] = source.spans(&[Place::new(start, start + written.len())]).try_into().ok()?;
    let letters = document.get(span.start as usize..span.end as usize)?;
    let plain = *letters == *encode(written, source.encoding) && !written.is_empty();
    plain.then_some((span.start, span.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_part_is_raised_and_carries_when_it_is_full() {
        assert_eq!(next([1, 2, 3, 4], 4).as_deref(), Some("1.2.3.5"));
        assert_eq!(next([1, 2, 0, 0], 2).as_deref(), Some("1.3"));
        assert_eq!(next([1, 99_999, 99_999, 0], 3).as_deref(), Some("2.0.0"));
        assert_eq!(next([99_999; 4], 4), None);
    }
}
