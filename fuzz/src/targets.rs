//! One function for each fuzz target. Each panics when something does not hold that must hold for every input.

#[path = "fixes.rs"]
pub mod fixes;

use office_addin_manifest::finding::Span;
use office_addin_manifest::model::{Format, Reading};
use office_addin_manifest::{compare as compare_manifests, read};

/// Reads a file: places lie in it, in the order of the file, and reading it again gives the same.
fn check(bytes: &[u8]) -> Reading {
    let reading = read(bytes);
    let mut last = Span::default();
    for finding in &reading.findings {
        let Some(span) = finding.span else { continue };
        assert!(span.start >= last.start && span.start <= span.end, "{finding:?}");
        assert!(reading.format == Format::Package || span.end as usize <= bytes.len(), "{finding:?}");
        last = span;
    }
    assert_eq!(read(bytes), reading);
    reading
}

/// An add-in only manifest, or anything that begins like one.
pub fn xml(data: &[u8]) {
    if data.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<') {
        check(data);
    }
}

/// A unified manifest, or anything that begins like one.
pub fn json(data: &[u8]) {
    if matches!(data.iter().find(|byte| !byte.is_ascii_whitespace()), Some(b'{' | b'[' | b'/')) {
        check(data);
    }
}

/// An app package: the bytes as they are, and as a manifest in a sound one.
pub fn zip(data: &[u8]) {
    check(data);
    check(&package(data));
}

/// A package of one file that is not compressed, with the checksum that nobody finds by trying.
fn package(manifest: &[u8]) -> Vec<u8> {
    let bit = |value: u32, _| if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 };
    let checksum = !manifest.iter().fold(u32::MAX, |value, byte| (0..8).fold(value ^ u32::from(*byte), bit));
    let name = b"manifest.json";
    let number = |value: usize| u32::try_from(value).unwrap().to_le_bytes();
    let size = number(manifest.len());
    // Flags, method, time and date; checksum; both sizes; length of the name, nothing extra.
    let described = [&[0; 8][..], &checksum.to_le_bytes(), &size, &size, &[13, 0, 0, 0]].concat();
    let file = [b"PK\x03\x04\x14\0", &described[..], name, manifest].concat();
    let entry = [b"PK\x01\x02\x14\0\x14\0", &described[..], &[0; 14], name].concat();
    let end =
        [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &number(entry.len())[..], &number(file.len()), &[0, 0]].concat();
    [file, entry, end].concat()
}

/// Two manifests with a record separator between them, which neither format allows.
pub fn compare(data: &[u8]) {
    let mut parts = data.splitn(2, |byte| *byte == 0x1E);
    let manifests = [parts.next(), parts.next()].map(|part| read(part.unwrap_or_default()).manifest);
    let [Some(old), Some(new)] = manifests else { return };
    assert_eq!(compare_manifests(&old, &old), []);
    assert_eq!(compare_manifests(&new, &new), []);
    for changes in [compare_manifests(&old, &new), compare_manifests(&new, &old)] {
        assert!(changes.windows(2).all(|pair| pair[0].class <= pair[1].class), "{changes:?}");
    }
}

/// Any file: each of its fixes does what it says, and repairing it as a whole ends.
pub fn fix(data: &[u8]) {
    fixes::try_each(data, 8);
    fixes::try_together(data);
}
