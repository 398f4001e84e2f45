//! What holds for every fix of every file.

use office_addin_manifest::finding::{Edit, Finding, Fix, Severity};
use office_addin_manifest::model::Format;
use office_addin_manifest::read;
use office_addin_manifest::repair::{Refused, apply, preview, repair};

fn errors(findings: &[Finding], code: &str) -> usize {
    let is_error = |finding: &&Finding| finding.severity == Severity::Error && finding.code == code;
    findings.iter().filter(is_error).count()
}

/// Whether the bytes outside the edits are what they were; `unit` is the size of a letter.
fn is_same_around(before: &[u8], edits: &[Edit], after: &[u8], unit: usize) -> bool {
    let (mut at, mut at_after) = (0, 0);
    for edit in edits {
        let kept = &before[at..edit.start as usize];
        if after.get(at_after..at_after + kept.len()) != Some(kept) {
            return false;
        }
        let written = if unit == 1 { edit.text.len() } else { edit.text.encode_utf16().count() * unit };
        at_after += kept.len() + written;
        at = edit.end as usize;
    }
    after.get(at_after..) == Some(&before[at..])
}

/// The size of a letter in a document.
fn unit(bytes: &[u8]) -> usize {
    let is_wide =
        matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'<' | b'{', 0, ..] | [0, b'<' | b'{', ..]);
    if is_wide { 2 } else { 1 }
}

/// Makes each of the first fixes of a file alone: its finding is gone, no error is new, and nothing around it has
/// changed. How many were made, and which were refused.
pub fn try_each(bytes: &[u8], most: usize) -> (usize, Vec<(Finding, Refused)>) {
    let before = read(bytes);
    let (mut made, mut refused) = (0, Vec::new());
    for finding in before.findings.iter().filter(|finding| finding.fix.is_some()).take(most) {
        let Some(fix) = &finding.fix else { continue };
        let repaired = match apply(bytes, std::slice::from_ref(fix)) {
            Ok(repaired) => repaired,
            Err(reason) => {
                assert_eq!(reason, Refused::NotBetter, "{finding:?}");
                refused.push((finding.clone(), reason));
                continue;
            }
        };
        made += 1;
        let after = read(&repaired).findings;
        let is_it = |other: &&Finding| other.code == finding.code && other.message == finding.message;
        let count = |findings: &[Finding]| findings.iter().filter(is_it).count();
        assert!(count(&after) < count(&before.findings), "{finding:?}");
        for error in &after {
            assert!(errors(&after, &error.code) <= errors(&before.findings, &error.code), "{error:?}");
        }
        let is_package = before.format == Format::Package;
        assert!(is_package || is_same_around(bytes, &fix.edits, &repaired, unit(bytes)), "{finding:?}");
    }
    (made, refused)
}

/// Shows and makes all fixes of a file together: nothing that is offered is unknown, and no error is new.
pub fn try_together(bytes: &[u8]) {
    let before = read(bytes).findings;
    let fixes: Vec<Fix> = before.iter().filter_map(|finding| finding.fix.clone()).collect();
    let hunks = preview(bytes, &fixes).expect("what was offered can be shown");
    assert_eq!(hunks.is_empty(), fixes.is_empty());
    let after = read(&repair(bytes)).findings;
    for error in &after {
        assert!(errors(&after, &error.code) <= errors(&before, &error.code), "{error:?}");
    }
}
