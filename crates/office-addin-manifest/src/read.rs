//! Reading: recognise, decode, parse, normalise, check.

use crate::model::{Format, Reading};
use crate::normalise;
use crate::report::Report;
use crate::rules;
use crate::source::Source;
use crate::xml;

/// Reads a file: what it is, the manifest in it, and everything that is wrong with it.
///
/// Never fails and never panics; what is past a limit of [`crate::limits`] is refused with a finding. Places are
/// those of the bytes as given.
#[must_use]
pub fn read(bytes: &[u8]) -> Reading {
    let mut report = Report::default();
    let recognised = recognise(bytes);
    if rules::too_large(bytes.len(), &mut report) {
        return Reading { format: recognised, manifest: None, findings: report.finish(&Source::decode(b"")) };
    }
    let source = Source::decode(bytes);
    rules::encoding_problem(&source, &mut report);
    match recognised {
        Format::AddinOnly => read_xml(&source, report),
        _ => {
            rules::not_a_manifest(&source.text, &mut report);
            Reading { format: Format::Unknown, manifest: None, findings: report.finish(&source) }
        }
    }
}

/// What the file seems to be, from its first bytes.
fn recognise(bytes: &[u8]) -> Format {
    // Zero bytes and marks are those of UTF-16 and UTF-8.
    let skipped =
        |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFF | 0xFE);
    match bytes.iter().find(|byte| !skipped(byte)) {
        Some(b'<') => Format::AddinOnly,
        _ => Format::Unknown,
    }
}

fn read_xml(source: &Source<'_>, mut report: Report) -> Reading {
    let unknown =
        |report: Report| Reading { format: Format::Unknown, manifest: None, findings: report.finish(source) };
    if rules::is_web_page(&source.text) {
        rules::web_page(&mut report);
        return unknown(report);
    }
    let parsed = xml::parse(&source.text);
    rules::declared_encoding(source, parsed.encoding, &mut report);
    let Some(root) = parsed.tree.root() else {
        rules::xml_problems(&parsed.problems, &mut report);
        return unknown(report);
    };
    let unfinished = !parsed.problems.is_empty() && rules::unfinished(&source.text, &mut report);
    if !unfinished {
        rules::xml_problems(&parsed.problems, &mut report);
    }
    if rules::other_root(root, &mut report) {
        return unknown(report);
    }
    let manifest = normalise::addin_only(root);
    if !unfinished {
        let kind = manifest.kinds.first().copied();
        rules::addin_only(root, kind, parsed.broken, &mut report);
    }
    Reading { format: Format::AddinOnly, manifest: Some(manifest), findings: report.finish(source) }
}
