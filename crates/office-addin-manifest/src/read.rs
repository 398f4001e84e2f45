//! Reading: recognise, decode, parse, normalise, check.

use crate::json;
use crate::model::{Format, Manifest, Reading};
use crate::normalise;
use crate::parts;
use crate::policy::Policy;
use crate::report::Report;
use crate::rules;
use crate::source::Source;
use crate::xml;
use crate::zip;
use std::borrow::Cow;

/// Reads a file: what it is, the manifest in it, and everything that is wrong with it.
///
/// Never fails and never panics; what is past a limit of [`crate::limits`] is refused with a finding. Places are
/// those of the bytes as given; in an app package, those of the `manifest.json` in it.
///
/// Rules that only the Office Store has are left out; [`read_with`] can add them.
#[must_use]
pub fn read(bytes: &[u8]) -> Reading {
    read_with(bytes, &Policy::default())
}

/// Reads a file as [`read`] does, under the rules of a policy.
#[must_use]
pub fn read_with(bytes: &[u8], policy: &Policy) -> Reading {
    let mut report = Report::under(*policy);
    match recognise(bytes) {
        Format::Package => read_package(bytes, report),
        Format::Unified => {
            if rules::too_large(bytes.len(), &mut report) {
                return refused(Format::Unified, report);
            }
            read_json(&Source::decode(bytes), Format::Unified, &|_, _, _| {}, report)
        }
        recognised => read_text(bytes, recognised, report),
    }
}

/// Whether a file is neither JSON nor a package, by its first bytes: [`read_markup`] reads it as [`read`] does.
#[must_use]
pub fn is_markup(bytes: &[u8]) -> bool {
    !matches!(recognise(bytes), Format::Package | Format::Unified)
}

/// Reads a file as XML, or finds that it is no manifest.
///
/// Most manifests are in XML. Whoever must be small reads these by themselves, and fetches what reads the others when
/// one comes.
#[must_use]
pub fn read_markup(bytes: &[u8]) -> Reading {
    read_text(bytes, recognise(bytes), Report::under(Policy::default()))
}

fn read_text(bytes: &[u8], recognised: Format, mut report: Report) -> Reading {
    if rules::too_large(bytes.len(), &mut report) {
        return refused(recognised, report);
    }
    let source = Source::decode(bytes);
    // Something before the document is a mistake of the document, and no reason not to know it.
    if recognised == Format::AddinOnly || parts::holds(&source.text, "<OfficeApp") {
        return read_xml(&source, report);
    }
    rules::not_a_manifest(&source.text, &mut report);
    unknown(&source, report)
}

/// What the file seems to be, from its first bytes.
pub(crate) fn recognise(bytes: &[u8]) -> Format {
    // Zero bytes and marks are those of UTF-16 and UTF-8.
    let skipped =
        |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFF | 0xFE);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Format::Package;
    }
    match bytes.iter().find(|byte| !skipped(byte)) {
        Some(b'<') => Format::AddinOnly,
        // A comment before the first brace is a mistake in JSON, and no reason not to know it.
        Some(b'{' | b'[' | b'/') => Format::Unified,
        _ => Format::Unknown,
    }
}

fn read_xml(source: &Source<'_>, mut report: Report) -> Reading {
    rules::encoding_problem(source, &mut report);
    if rules::is_web_page(&source.text) {
        rules::web_page(&mut report);
        return unknown(source, report);
    }
    let parsed = xml::parse(&source.text);
    rules::declared_encoding(source, parsed.encoding, &mut report);
    let Some(root) = parsed.tree.root() else {
        rules::xml_problems(&source.text, &parsed.problems, &mut report);
        return unknown(source, report);
    };
    let unfinished = !parsed.problems.is_empty() && rules::unfinished(&source.text, &mut report);
    if !unfinished {
        rules::xml_problems(&source.text, &parsed.problems, &mut report);
    }
    if rules::other_root(root, &mut report) {
        return unknown(source, report);
    }
    let (manifest, is_full) = normalise::addin_only(root);
    if is_full {
        rules::repeated_too_often(&mut report);
    }
    if !unfinished {
        let kind = manifest.kinds.first().copied();
        rules::addin_only(root, kind, parsed.broken, &mut report);
    }
    Reading { format: Format::AddinOnly, manifest: Some(manifest), findings: report.finish(source) }
}

/// Reads JSON as a file of a format; `read_named` reads and checks the other files that only that format has.
fn read_json(
    source: &Source<'_>,
    format: Format,
    read_named: &dyn Fn(json::Node<'_, '_>, &mut Manifest, &mut Report),
    mut report: Report,
) -> Reading {
    rules::encoding_problem(source, &mut report);
    let parsed = json::parse(&source.text);
    let unfinished = !parsed.problems.is_empty() && rules::unfinished(&source.text, &mut report);
    if !unfinished {
        rules::json_problems(&parsed.problems, &mut report);
    }
    let Some(root) = parsed.tree.root() else { return unknown(source, report) };
    // What is cut off may have been a manifest.
    if !parsed.broken && rules::other_json(root, &mut report) {
        return unknown(source, report);
    }
    let (mut manifest, is_full) = normalise::unified(root);
    if is_full {
        rules::repeated_too_often(&mut report);
    }
    if !unfinished {
        rules::unified(root, parsed.broken, &mut report);
        read_named(root, &mut manifest, &mut report);
    }
    Reading { format, manifest: Some(manifest), findings: report.finish(source) }
}

fn read_package(bytes: &[u8], mut report: Report) -> Reading {
    if rules::package_too_large(bytes.len(), &mut report) {
        return refused(Format::Package, report);
    }
    let archive = match zip::open(bytes) {
        Ok(archive) => archive,
        Err(problem) => {
            rules::package_problem(problem, "", &mut report);
            return refused(Format::Package, report);
        }
    };
    if !rules::may_be_opened(&archive, &mut report) {
        return refused(Format::Package, report);
    }
    let Some(entry) = rules::manifest_entry(&archive, &mut report) else {
        return refused(Format::Package, report);
    };
    match archive.contents(entry) {
        Ok(manifest) => {
            let folder = entry.name.rfind('/').and_then(|slash| entry.name.get(..=slash)).unwrap_or_default();
            let read_named = |root: json::Node<'_, '_>, manifest: &mut Manifest, report: &mut Report| {
                rules::named_files(root, &archive, folder, manifest, report);
            };
            read_json(&Source::decode(&manifest), Format::Package, &read_named, report)
        }
        Err(problem) => {
            rules::package_problem(problem, &entry.name, &mut report);
            refused(Format::Package, report)
        }
    }
}

/// The archive of an app package, the place of the manifest among its files, and the manifest.
pub(crate) fn manifest_in(bytes: &[u8]) -> Option<(zip::Archive<'_>, usize, Cow<'_, [u8]>)> {
    let archive = zip::open(bytes).ok()?;
    let entry = rules::manifest_entry(&archive, &mut Report::default())?;
    let index = archive.entries.iter().position(|other| std::ptr::eq(other, entry))?;
    let manifest = archive.contents(entry).ok()?;
    Some((archive, index, manifest))
}

/// A file that is not read any further.
fn refused(format: Format, report: Report) -> Reading {
    Reading { format, manifest: None, findings: report.finish(&Source::decode(b"")) }
}

fn unknown(source: &Source<'_>, report: Report) -> Reading {
    Reading { format: Format::Unknown, manifest: None, findings: report.finish(source) }
}
